//! What the console is answered where a command would have said a sentence: the code of it.
//!
//! Decides nothing. A file that is refused is no refusal here: its faults are an answer.

use super::view::RefusedRow;
use crate::service::{Refused, centre::AdminError, table::BadRow};
use domain::id::PersonId;
use protocol::problem::{ErrorCode, RequestFault};

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
