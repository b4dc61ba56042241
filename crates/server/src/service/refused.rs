//! Why the service did not do what somebody asked. Nothing was changed in any of these cases.

use crate::store::StoreError;
use protocol::problem::{ErrorCode, SsoFault};
use thiserror::Error;

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// The token is not valid (any more).
    #[error("the token is not valid (any more)")]
    SignedOut,
    /// This caller may not do that.
    #[error("not allowed")]
    NotAllowed,
    /// No such enrolment code.
    #[error("the enrolment code is not known")]
    CodeUnknown,
    /// The code was traded for a token before.
    #[error("the enrolment code was used already")]
    CodeUsed,
    /// The code is older than a day.
    #[error("the enrolment code is over its day")]
    CodeExpired,
    /// Signing in with an account at work did not come about.
    #[error("no sign-in with an account at work: {}", .0.word())]
    Sso(SsoFault),
    /// The name of a request came before, with another request.
    #[error("another request came under this name")]
    KeyReused,
    /// The feed does not hold that hash at that place.
    #[error("the feed was rewound")]
    FeedRewound,
    /// The person has no vault.
    #[error("there is no vault")]
    VaultMissing,
    /// The vault is at another version than whoever asks knows.
    #[error("the vault was changed meanwhile")]
    VaultChanged,
    /// Whoever asks does not hold the vault's key.
    #[error("this is not shown by the vault's key")]
    VaultOther,
    /// The proof of a passphrase does not hold.
    #[error("the passphrase is another")]
    PassphraseWrong,
    /// Too many wrong passphrases.
    #[error("too many wrong passphrases; the next one waits {wait_s} s")]
    PassphraseThrottled {
        /// How long, in seconds.
        wait_s: u32,
    },
    /// There is no such pairing, or it is over.
    #[error("there is no such pairing")]
    PairingGone,
    /// Something else has this name.
    #[error("{0:?} is there already")]
    NameTaken(String),
    /// The request cannot be what a client sends.
    #[error("the request is broken")]
    Broken(ErrorCode),
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Seconds that a client of a busy server waits at least.
pub const RETRY_AFTER_S: u32 = 2;

impl From<Refused> for ErrorCode {
    fn from(refused: Refused) -> ErrorCode {
        match refused {
            Refused::SignedOut => ErrorCode::SignedOut,
            Refused::NotAllowed => ErrorCode::NotAllowed,
            Refused::CodeUnknown => ErrorCode::CodeUnknown,
            Refused::CodeUsed => ErrorCode::CodeUsed,
            Refused::CodeExpired => ErrorCode::CodeExpired,
            Refused::KeyReused => ErrorCode::KeyReused,
            Refused::FeedRewound => ErrorCode::FeedRewound,
            Refused::VaultMissing => ErrorCode::VaultMissing,
            Refused::VaultChanged => ErrorCode::VaultChanged,
            Refused::VaultOther => ErrorCode::VaultOther,
            Refused::PassphraseWrong => ErrorCode::PassphraseWrong,
            Refused::PassphraseThrottled { wait_s } => ErrorCode::PassphraseThrottled { wait_s },
            Refused::PairingGone => ErrorCode::PairingGone,
            Refused::Sso(fault) => ErrorCode::SsoFailed { fault },
            Refused::Broken(code) => code,
            Refused::NameTaken(_) => ErrorCode::Internal,
            Refused::Store(StoreError::Busy) => ErrorCode::Busy {
                retry_after_s: RETRY_AFTER_S,
            },
            Refused::Store(StoreError::DiskFull) => ErrorCode::DiskFull,
            Refused::Store(StoreError::Failed(detail)) => {
                tracing::error!(detail, "the database failed");
                ErrorCode::StoreFailed
            }
        }
    }
}
