//! From typed errors to the closed set of codes that crosses the edge.

use domain::{duration, kudos::KudosError, path::GoalError, rest::idea::IdeaError, voice::VoiceError};
use protocol::problem::{Choice, ErrorCode, IdeaFault, Problem, VoiceFault};
use store::StoreError;

/// The problem for a store error; the cause goes to the log once, here.
pub(crate) fn of_store(error: StoreError) -> Problem {
    match error {
        StoreError::Full => ErrorCode::DiskFull.into(),
        StoreError::Panicked => ErrorCode::Internal.into(),
        StoreError::Refused(inner) => match inner.downcast::<Problem>() {
            Ok(problem) => *problem,
            Err(inner) => {
                tracing::error!(error = %inner, "a write was refused");
                ErrorCode::StoreFailed.into()
            }
        },
        error => {
            tracing::error!(error = %error, cause = ?std::error::Error::source(&error), "the store failed");
            ErrorCode::StoreFailed.into()
        }
    }
}

/// A refusal from inside a transaction.
pub(crate) fn refuse(code: ErrorCode) -> StoreError {
    StoreError::Refused(Box::new(Problem::from(code)))
}

/// The code for a refused kudos.
pub(crate) fn of_kudos(error: &KudosError) -> ErrorCode {
    match *error {
        KudosError::NoteTooShort => ErrorCode::NoteTooShort,
        KudosError::NoteTooLong { chars, max } => ErrorCode::NoteTooLong { chars, max },
        KudosError::NoteHasControl => ErrorCode::NoteHasControl,
        KudosError::ToSelf => ErrorCode::KudosToSelf,
    }
}

/// The code for an own reset that is not kept; `seconds` is the length that was asked for.
pub(crate) fn of_idea(error: IdeaError, seconds: u32) -> ErrorCode {
    let fault = match error {
        IdeaError::TitleMissing => IdeaFault::TitleMissing,
        IdeaError::TitleTooLong => IdeaFault::TitleTooLong,
        IdeaError::TextTooLong => IdeaFault::TextTooLong,
        IdeaError::Unseen => IdeaFault::Unseen,
        IdeaError::Length => return no_such_length(seconds),
    };
    ErrorCode::IdeaRefused { fault }
}

/// The code for something that cannot be said like this.
pub(crate) fn of_voice(error: &VoiceError) -> ErrorCode {
    let fault = match error {
        VoiceError::Text(error) => return of_kudos(error),
        VoiceError::ToolMissing => VoiceFault::ToolMissing,
        VoiceError::ToolTooLong => VoiceFault::ToolTooLong,
        VoiceError::Minutes => VoiceFault::Minutes,
        VoiceError::NotFriction => VoiceFault::NotFriction,
    };
    ErrorCode::VoiceRefused { fault }
}

/// The code for a length that no reset has.
pub(crate) fn no_such_length(seconds: u32) -> ErrorCode {
    ErrorCode::ChoiceUnknown {
        choice: Choice::Reset,
        name: duration::format(u64::from(seconds) * 1_000),
    }
}

/// The code for a refused goal.
pub(crate) fn of_goal(error: GoalError) -> ErrorCode {
    ErrorCode::GoalRefused {
        reason: goal_reason(error).into(),
    }
}

/// Why a goal is refused, as its sentence is found by.
pub(crate) fn goal_reason(error: GoalError) -> &'static str {
    match error {
        GoalError::TooShort => "too_short",
        GoalError::TooLong => "too_long",
        GoalError::Unseen => "unseen",
        GoalError::OnSpeed => "on_speed",
        GoalError::DayPast => "day_past",
    }
}
