//! Why the service did not do what somebody asked. Nothing was changed in any of these cases.

use crate::store::StoreError;
use protocol::problem::ErrorCode;
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
    /// The feed does not hold that hash at that place.
    #[error("the feed was rewound")]
    FeedRewound,
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
            Refused::FeedRewound => ErrorCode::FeedRewound,
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
