//! `join`: the server's address, and the code that a person was given.

use super::secret;
use crate::{exit::Exit, terminal};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Join {
    /// The server's address.
    pub(super) url: String,
    /// The code you were given. Leave it out: you are asked for it, and nobody else sees it.
    #[arg(hide = true)]
    code: Option<String>,
    /// A file whose first line is the code; `-` reads it from the input. Without it you are asked.
    #[arg(long, value_name = "FILE", conflicts_with = "code")]
    code_file: Option<PathBuf>,
}

impl Join {
    /// The code, wherever it is to come from; else how the command ends.
    pub(super) fn code(&self) -> Result<String, Exit> {
        let words = terminal::words();
        if let Some(code) = &self.code {
            terminal::wrong(&words.cli_join_code_argument());
            return Ok(code.clone());
        }
        let (from, read) = match &self.code_file {
            Some(file) => (file.display().to_string(), secret::first_line(file)),
            None => {
                let question = words.cli_join_code(&self.url);
                (question.clone(), secret::asked(&question))
            }
        };
        read.map(|code| code.trim().to_owned()).map_err(|error| {
            terminal::wrong(&format!("{from}: {error}"));
            Exit::Refused
        })
    }
}
