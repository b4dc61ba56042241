//! What can be wrong with a ladder file, each with its line. Decides nothing; says it.

use crate::path::ladder::LadderError;
use std::fmt;
use thiserror::Error;

/// Something wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// Its line, from 1.
    pub line: usize,
    /// What.
    pub error: FileError,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.error)
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// No TOML.
    #[error("{0}")]
    Toml(String),
    /// Written for a newer program.
    #[error("format {0} is not known; this program reads format 1")]
    Format(i64),
    /// A field that must be there.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A field that is not known.
    #[error("{key:?} is not known here{}", meant.map(|meant| format!("; did you mean {meant:?}?")).unwrap_or_default())]
    Unknown {
        /// As it was written.
        key: String,
        /// The nearest that is.
        meant: Option<&'static str>,
    },
    /// Something else than a text, a number, a list.
    #[error("{field} is {wanted}")]
    Kind {
        /// The field.
        field: &'static str,
        /// What it is to be.
        wanted: &'static str,
    },
    /// No key.
    #[error("{0:?} is no key; a key has 1 to 40 of a-z, 0-9, - and _")]
    Key(String),
    /// An empty text.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A text that is too long.
    #[error("{field} has {chars} characters; {max} are the most")]
    Long {
        /// The field.
        field: &'static str,
        /// Found.
        chars: usize,
        /// Most allowed.
        max: usize,
    },
    /// A list that is too long.
    #[error("{field}: {count}; {max} are the most")]
    Many {
        /// The field.
        field: &'static str,
        /// Found.
        count: usize,
        /// Most allowed.
        max: usize,
    },
    /// A character that nobody sees.
    #[error("{0} holds a character that cannot be seen or turns the direction of writing")]
    Unseen(&'static str),
    /// It asks for speed or handle time.
    #[error("{0:?} asks for speed or handle time; nobody gets on in this program by being quick")]
    OnSpeed(String),
    /// No language.
    #[error("{0:?} is no language; write it like en, pt-BR or zh-CN")]
    Language(String),
    /// Languages in which a text is missing.
    #[error("{field} is missing in {languages}")]
    Untold {
        /// The field.
        field: &'static str,
        /// Which.
        languages: String,
    },
    /// A language that the file does not name.
    #[error("{0:?} is not one of the file's languages; name it in languages")]
    Undeclared(String),
    /// No address in ESCO.
    #[error("{0:?} is no ESCO address; one begins with http://data.europa.eu/esco/skill/ or …/occupation/")]
    Esco(String),
    /// Neither way.
    #[error("{0:?} is no way; a move goes up or sideways")]
    Way(String),
    /// It does not hold together.
    #[error(transparent)]
    Ladder(#[from] LadderError),
}
