//! What went wrong, as a closed set of codes with typed arguments.
//!
//! A code has a sentence in every language (`locales/*/error.ftl`, key `error-` + code with dashes) that
//! says what happened, what is safe and what to do. Never carries a name, a note, a number or a token.

mod details;
mod eyes;
mod voice;

pub use details::{
    Amount, CertificateFault, Choice, FolderFault, HookFault, IdeaFault, PassphraseFault, RequestFault,
    ShortcutFault, WordsFault,
};
pub use eyes::FourEyesFault;
pub use voice::{CaseFault, PulseFault, VoiceFault};

use crate::print::PrintFault;
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
    /// Nobody was named to give it to.
    ReceiverMissing,
    /// Whoever is to read it has no vault to seal it to.
    ReceiverWithoutVault {
        /// Who.
        name: String,
    },
    /// Nothing of the path was ticked.
    ExcerptEmpty,
    /// More of the path was ticked than one excerpt holds.
    ExcerptTooLong,
    /// Nothing of the path is shared with them.
    NothingShared {
        /// Who was asked for.
        name: String,
    },
    /// What was given can be undone no longer; it can be withdrawn.
    UndoOver,
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
    /// Whoever was signed out signs in again as themselves; this was somebody else's code.
    JoinedAsOther {
        /// Whose profile this is.
        name: String,
    },
    /// Leaving would lose what was not sent yet.
    UnsentLeft {
        /// How many records.
        count: u64,
    },
    /// The address is no server address.
    AddressBad,
    /// The address is none that a calendar can be at.
    CalendarAddressBad,
    /// Plain HTTP is only for this computer itself.
    PlainHttpRefused,
    /// The code is not known.
    CodeUnknown,
    /// The code was used already.
    CodeUsed,
    /// The code is over its day.
    CodeExpired,
    /// Signing in with the account at work did not come about.
    SsoFailed {
        /// Why.
        fault: SsoFault,
    },
    /// The server cannot be reached.
    ServerUnreachable,
    /// The server shows a certificate that this computer does not trust, so nothing was said to it.
    CertificateUntrusted {
        /// Why.
        fault: CertificateFault,
    },
    /// The server answered something that is no answer.
    ServerBroken,
    /// The token is not valid (any more).
    SignedOut,
    /// A feed was rewound: re-read.
    FeedRewound,
    /// The name of a request came before, with another request.
    KeyReused,
    /// Not during a call.
    OnACall,
    /// No reset is due, so there is none to put off.
    NothingDue,
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
    /// No such hook.
    HookUnknown {
        /// What was asked for.
        id: String,
    },
    /// No command line, and no address of this computer.
    HookRefused {
        /// Why.
        fault: HookFault,
        /// Most bytes.
        max_bytes: usize,
    },
    /// These keys are no shortcut.
    ShortcutRefused {
        /// Why.
        fault: ShortcutFault,
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
    /// No such goal here.
    GoalUnknown,
    /// An own reset is not kept like this.
    IdeaRefused {
        /// Why.
        fault: IdeaFault,
    },
    /// No such own reset here.
    IdeaUnknown {
        /// What was asked for.
        name: String,
    },
    /// No such piece of evidence here.
    EvidenceUnknown {
        /// What was asked for.
        id: String,
    },
    /// There is no printed page.
    PrintRefused {
        /// Why.
        fault: PrintFault,
        /// Characters that no font here has.
        signs: String,
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
    /// The agent has no vault at this centre.
    VaultMissing,
    /// The agent has a vault at this centre already.
    VaultThere,
    /// The vault is locked here.
    VaultLocked,
    /// What opens the vault was changed at another desk.
    VaultChanged,
    /// The key that is open here is not that of the vault at the centre.
    VaultOther,
    /// The passphrase is another.
    PassphraseWrong,
    /// Too many wrong passphrases: the next one has to wait.
    PassphraseThrottled {
        /// Seconds to wait.
        wait_s: u32,
    },
    /// The passphrase is not taken.
    PassphraseUnfit {
        /// Why.
        fault: PassphraseFault,
    },
    /// The recovery words are not taken.
    WordsUnfit {
        /// Why.
        fault: WordsFault,
        /// Which word, from 1, or how many there were.
        place: u32,
    },
    /// No such pairing, or it is over.
    PairingGone,
    /// Somebody else took part in the pairing.
    PairingMixed,
    /// Something cannot be said like this.
    VoiceRefused {
        /// Why.
        fault: VoiceFault,
    },
    /// Nothing was said here that has this id.
    VoiceUnknown,
    /// No such case at the centre.
    CaseUnknown,
    /// What is answered cannot take this step.
    CaseRefused {
        /// Why.
        fault: CaseFault,
    },
    /// A pulse cannot be opened or answered.
    PulseRefused {
        /// Why.
        fault: PulseFault,
    },
    /// What takes four eyes, or the works council, is not done.
    FourEyesRefused {
        /// Why.
        fault: FourEyesFault,
    },
    /// There is not enough memory to work out the key.
    MemoryShort,
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

impl ErrorCode {
    /// Whether nothing was said to the server, because the way there did not come about.
    #[must_use]
    pub fn is_unreached(&self) -> bool {
        matches!(
            self,
            ErrorCode::ServerUnreachable | ErrorCode::CertificateUntrusted { .. }
        )
    }
}

/// Why signing in with the account at work did not come about. Nothing was changed in any of these cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SsoFault {
    /// The centre has no identity provider.
    Off,
    /// The identity provider does not answer.
    ProviderDown,
    /// What the identity provider said does not hold: a signature, a time, an issuer, or it refused the server.
    Untrusted,
    /// The account is not that of anybody who works here.
    NoPerson,
    /// The person has signed in with another account of this provider before.
    OtherAccount,
    /// It was called off in the browser.
    Cancelled,
    /// It took too long, or it was done already.
    Expired,
}

impl SsoFault {
    /// All of them.
    pub const ALL: [SsoFault; 7] = [
        SsoFault::Off,
        SsoFault::ProviderDown,
        SsoFault::Untrusted,
        SsoFault::NoPerson,
        SsoFault::OtherAccount,
        SsoFault::Cancelled,
        SsoFault::Expired,
    ];

    /// The word that stands in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            SsoFault::Off => "off",
            SsoFault::ProviderDown => "provider_down",
            SsoFault::Untrusted => "untrusted",
            SsoFault::NoPerson => "no_person",
            SsoFault::OtherAccount => "other_account",
            SsoFault::Cancelled => "cancelled",
            SsoFault::Expired => "expired",
        }
    }
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
