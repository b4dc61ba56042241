//! What a code is about, where it is one of a few things: each has its own half of a sentence.

use serde::{Deserialize, Serialize};

/// What is chosen among few.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The language of screens and notes.
    Language,
    /// Light or dark.
    Theme,
    /// A view of the window.
    View,
    /// The length of a reset.
    Reset,
    /// The screen on which a reset opens.
    Screen,
    /// How long the leader is told that the agent needs.
    Relief,
}

/// What has bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Days of a history.
    Days,
    /// People who get a kudos at once.
    Receivers,
    /// The level of a skill.
    Level,
    /// Call sources.
    Sources,
    /// Parts of a shift.
    ShiftParts,
    /// Seconds of quiet mode.
    Quiet,
    /// Seconds that an offer is put off by.
    Later,
    /// Hooks.
    Hooks,
    /// Own resets.
    Ideas,
}

/// Why an own reset is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdeaFault {
    /// It has no title.
    TitleMissing,
    /// The title has too many characters.
    TitleTooLong,
    /// The text has too many characters or lines.
    TextTooLong,
    /// A character cannot be shown.
    Unseen,
}

/// Why a server's certificate is not trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateFault {
    /// No authority that this computer trusts has signed it.
    Issuer,
    /// It is not good today, by this computer's clock.
    Date,
    /// It is another server's.
    Name,
    /// Something else about it.
    Other,
}

impl CertificateFault {
    /// All of them.
    pub const ALL: [CertificateFault; 4] = [
        CertificateFault::Issuer,
        CertificateFault::Date,
        CertificateFault::Name,
        CertificateFault::Other,
    ];

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CertificateFault::Issuer => "issuer",
            CertificateFault::Date => "date",
            CertificateFault::Name => "name",
            CertificateFault::Other => "other",
        }
    }
}

/// Why a hook is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HookFault {
    /// Nothing is written.
    Empty,
    /// Too many bytes.
    TooLong,
    /// A quotation mark is not closed, or a character cannot be shown.
    Unreadable,
    /// The address is not on this computer.
    Elsewhere,
    /// The address cannot be read.
    AddressBad,
}

/// Why keys are no shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShortcutFault {
    /// They do not read as keys.
    Unreadable,
    /// Somebody types with them.
    NoModifier,
    /// Another of the shortcuts has them.
    Twice,
}

/// Why a passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassphraseFault {
    /// Too few characters.
    Short,
    /// Too many characters.
    Long,
    /// The same few characters again and again.
    Plain,
    /// Control characters.
    Control,
}

/// Why recovery words are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordsFault {
    /// There are not 24.
    Count,
    /// One is no word of the list.
    Unknown,
    /// One is another, or two are swapped.
    Checksum,
    /// They are not the words of this vault.
    Wrong,
    /// One that was asked for is another.
    Asked,
}

/// Why nothing can be written into a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FolderFault {
    /// It is named from where somebody stands.
    Relative,
    /// The system refuses it.
    Unwritable,
}

/// What is wrong with a request to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestFault {
    /// The body is in no form that the server reads.
    Media,
    /// The body broke off.
    BodyCut,
    /// The body took too long.
    BodySlow,
    /// The body is not what this route takes.
    BodyShape,
    /// The body is nested too deep.
    TooDeep,
    /// There are more things in the body than one request may hold.
    TooMany,
    /// A record is not whole.
    RecordBroken,
    /// Records do not follow each other.
    StreamBroken,
    /// A stream comes twice.
    StreamTwice,
    /// There is no feed of that form.
    FeedShape,
    /// A cursor is a number and a hash.
    CursorShape,
    /// The query is not what this route takes.
    QueryShape,
    /// What names a request is too long, or nothing that can be read.
    KeyShape,
    /// This route has another method.
    Method,
    /// This route takes an upgrade to a WebSocket.
    Upgrade,
}
