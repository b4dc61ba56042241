//! What the console is answered where a command would have said a sentence: the code of it.
//!
//! Decides nothing. A file that is refused is no refusal here: its faults are an answer.

use super::view::RefusedRow;
use crate::service::{Refused, centre::AdminError, table::BadRow};
use domain::{
    id::{CaseId, PersonId},
    kudos::{KudosError, Note},
};
use protocol::problem::{CaseFault, ErrorCode, RequestFault};

/// The refusal that stands for an administrator's.
#[must_use]
pub fn of(error: AdminError) -> Refused {
    let shape = || ErrorCode::RequestBroken {
        fault: RequestFault::BodyShape,
    };
    Refused::Broken(match error {
        AdminError::Store(error) => return Refused::Store(error),
        AdminError::Refused(refused) => return refused,
        AdminError::PersonUnknown { name, .. } | AdminError::PraiseForNobody(name) => {
            ErrorCode::PersonUnknown { name }
        }
        AdminError::PersonAmbiguous { name, candidates } => ErrorCode::PersonAmbiguous {
            name,
            count: candidates.len(),
            candidates: candidates.join("; "),
        },
        // Whoever has the name already, and whoever is to have it.
        AdminError::NameShared(candidates) => ErrorCode::PersonAmbiguous {
            name: String::new(),
            count: 2,
            candidates,
        },
        AdminError::PraiseUnknown(_) => ErrorCode::KudosUnknown,
        AdminError::TeamUnknown(_)
        | AdminError::PostUnknown(_)
        | AdminError::Name(_)
        | AdminError::NameTaken(_)
        | AdminError::SessionUnknown(_)
        | AdminError::PolicyTooLarge { .. }
        | AdminError::Table(_) => shape(),
        // Its sentence may name somebody, and belongs into no log.
        _ => {
            tracing::error!("an administrator's refusal has no code for the console");
            ErrorCode::Internal
        }
    })
}

/// Nobody has this id.
#[must_use]
pub fn nobody(id: &str) -> Refused {
    let name = id.chars().take(64).collect();
    Refused::Broken(ErrorCode::PersonUnknown { name })
}

/// The id that stands in an address.
///
/// # Errors
/// [`ErrorCode::PersonUnknown`] when it is none.
pub fn person_id(text: &str) -> Result<PersonId, Refused> {
    text.parse().map_err(|_| nobody(text))
}

/// The case that stands in an address.
///
/// # Errors
/// [`ErrorCode::CaseUnknown`] when it is none.
pub fn case_id(text: &str) -> Result<CaseId, Refused> {
    text.parse().map_err(|_| Refused::Broken(ErrorCode::CaseUnknown))
}

/// Who is to answer for a case.
///
/// # Errors
/// [`ErrorCode::CaseRefused`] when it is nobody's id.
pub fn owner_id(text: &str) -> Result<PersonId, Refused> {
    let fault = CaseFault::Owner;
    text.parse()
        .map_err(|_| Refused::Broken(ErrorCode::CaseRefused { fault }))
}

/// Words for everybody, as somebody wrote them.
///
/// # Errors
/// [`ErrorCode::NoteTooShort`], [`ErrorCode::NoteTooLong`], [`ErrorCode::NoteHasControl`].
pub fn note(written: &str) -> Result<Note, Refused> {
    Note::new(written).map_err(|error| words(&error))
}

/// The refusal of words that cannot be said.
#[must_use]
pub fn words(error: &KudosError) -> Refused {
    Refused::Broken(match *error {
        KudosError::NoteTooShort => ErrorCode::NoteTooShort,
        KudosError::NoteTooLong { chars, max } => ErrorCode::NoteTooLong { chars, max },
        KudosError::NoteHasControl => ErrorCode::NoteHasControl,
        KudosError::ToSelf => ErrorCode::KudosToSelf,
    })
}

/// Rows of a file that are not taken.
#[must_use]
pub fn rows(bad: Vec<BadRow>) -> Vec<RefusedRow> {
    let rows = bad.into_iter().map(|row| RefusedRow {
        line: row.line,
        why: row.reason,
    });
    rows.collect()
}

/// A file that is refused as a whole.
#[must_use]
pub fn whole(why: String) -> Vec<RefusedRow> {
    vec![RefusedRow { line: 1, why }]
}
