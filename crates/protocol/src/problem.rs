//! What went wrong, as a closed set of codes with typed arguments.
//!
//! A code has a sentence in every language (`locales/*/error.ftl`, key `error-` + code with dashes) that
//! says what happened, what is safe and what to do. Never carries a name, a note, a number or a token.

use serde::{Deserialize, Serialize};

/// Codes and their arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", content = "args", rename_all = "snake_case")]
pub enum ErrorCode {
    /// The request has the wrong shape.
    BadRequest {
        /// What is wrong, in English, for a log or a developer.
        detail: String,
    },
    /// A request to the server is broken, or of another version.
    RequestBroken {
        /// What is broken.
        fault: RequestFault,
    },
    /// There is no such choice.
    ChoiceUnknown {
        /// What was to be chosen.
        choice: Choice,
        /// What was asked for.
        name: String,
    },
    /// A number is out of its bounds.
    OutOfRange {
        /// Of what.
        amount: Amount,
        /// Least.
        min: u32,
        /// Most.
        max: u32,
    },
    /// Nothing can be written into that folder.
    FolderBad {
        /// Why.
        fault: FolderFault,
    },
    /// No such command.
    UnknownCommand {
        /// What was asked for.
        name: String,
    },
    /// This caller may not use this command.
    NotAllowed,
    /// The note is too short.
    NoteTooShort,
    /// The note is too long.
    NoteTooLong {
        /// Characters found.
        chars: usize,
        /// Most characters.
        max: usize,
    },
    /// The note holds control characters.
    NoteHasControl,
    /// A kudos goes to somebody else.
    KudosToSelf,
    /// No such kudos here.
    KudosUnknown,
    /// Nobody is called so.
    PersonUnknown {
        /// What was typed.
        name: String,
    },
    /// Nobody is called so, but somebody's name begins so.
    PersonNameUnfinished {
        /// What was typed.
        name: String,
        /// Who may be meant, as they are told apart.
        alike: String,
    },
    /// Several people are called so.
    PersonAmbiguous {
        /// What was typed.
        name: String,
        /// How many match.
        count: usize,
        /// Who they are, as they are told apart.
        #[serde(default)]
        candidates: String,
    },
    /// No such value.
    ValueUnknown {
        /// What was typed.
        name: String,
    },
    /// This needs a centre, and none was joined.
    NotJoined,
    /// A centre was joined already.
    AlreadyJoined,
    /// Leaving would lose what was not sent yet.
    UnsentLeft {
        /// How many records.
        count: u64,
    },
    /// The address is no server address.
    AddressBad,
    /// Plain HTTP is only for this computer itself.
    PlainHttpRefused,
    /// The code is not known.
    CodeUnknown,
    /// The code was used already.
    CodeUsed,
    /// The code is over its day.
    CodeExpired,
    /// The server cannot be reached.
    ServerUnreachable,
    /// The server answered something that is no answer.
    ServerBroken,
    /// The token is not valid (any more).
    SignedOut,
    /// A feed was rewound: re-read.
    FeedRewound,
    /// Not during a call.
    OnACall,
    /// No such call source.
    SourceUnknown {
        /// What was asked for.
        id: String,
    },
    /// No such kind of call source.
    SourceKindUnknown {
        /// What was asked for.
        kind: String,
    },
    /// No address at which this kind of call source can be.
    SourceAddressBad {
        /// `baresip`, `dialog`, `loopback-http`.
        kind: String,
    },
    /// No such phone.
    PhoneUnknown {
        /// What was asked for.
        name: String,
    },
    /// A goal needs more, or other, words.
    GoalRefused {
        /// `too_short`, `too_long`, `on_speed`, `no_measure`, `day_past`.
        reason: String,
    },
    /// A role that is not on the ladder.
    RoleUnknown,
    /// A skill that is not on the ladder.
    SkillUnknown,
    /// A duration or time that cannot be read.
    DurationBad {
        /// What was typed.
        text: String,
    },
    /// Hours that cannot be read.
    HoursBad {
        /// What was typed.
        text: String,
    },
    /// Two parts of one shift overlap.
    ShiftPartsOverlap {
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// There are no rules for that country.
    PackUnknown {
        /// What was asked for.
        name: String,
    },
    /// Breaks owed by law need the rules of a country.
    PackNotChosen,
    /// The pack has no such rule.
    RuleUnknown {
        /// What was asked for.
        id: String,
    },
    /// Nobody is known to lead the agent's team.
    LeaderUnknown,
    /// The agent is in no team.
    TeamMissing,
    /// `policy.toml` is refused.
    PolicyRefused {
        /// Line in the file, from 1.
        line: usize,
        /// Why, in English.
        reason: String,
    },
    /// The disk is full: nothing was written.
    DiskFull,
    /// The store cannot be written or read.
    StoreFailed,
    /// Too large.
    TooLarge {
        /// Most bytes.
        max_bytes: usize,
    },
    /// Too busy.
    Busy {
        /// Seconds to wait.
        retry_after_s: u32,
    },
    /// As many programs as fit talk to the resident already.
    NoRoom {
        /// How many fit.
        max: usize,
    },
    /// This session has no display that a window could open on.
    NoDisplay,
    /// The program that shows windows is not installed.
    WindowMissing,
    /// A fault of ours; the log has the rest.
    Internal,
}

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
    /// How long the leader is told that the agent needs.
    Relief,
}

/// What has bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Days of a history.
    Days,
    /// The level of a skill.
    Level,
    /// Call sources.
    Sources,
    /// Parts of a shift.
    ShiftParts,
    /// Seconds of quiet mode.
    Quiet,
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
    /// This route has another method.
    Method,
    /// This route takes an upgrade to a WebSocket.
    Upgrade,
}

/// An error as it crosses an edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What went wrong.
    #[serde(flatten)]
    pub code: ErrorCode,
}

impl From<ErrorCode> for Problem {
    fn from(code: ErrorCode) -> Problem {
        Problem { code }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.code)
    }
}

impl std::error::Error for Problem {}
