//! Erasing somebody, once it was confirmed: by the same hand as the command's.
//!
//! Must never leave the centre without an administrator.

use super::rules::{Receipt, against};
use crate::{
    service::{
        Refused,
        centre::AdminError,
        people::is_admin,
        privacy::{self, is_erased},
    },
    store::{Erasure, PersonRequest, Tx},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{problem::FourEyesFault, record::PersonSet};

/// Whether somebody can be erased.
///
/// # Errors
/// [`FourEyesFault::NotHere`] for somebody who is not there, or was erased; [`FourEyesFault::LastAdmin`].
pub(super) fn possible(people: &[PersonSet], who: PersonId) -> Result<&PersonSet, Refused> {
    let person = people.iter().find(|person| person.id == who);
    let person = person.filter(|person| !is_erased(person));
    let person = person.ok_or_else(|| against(FourEyesFault::NotHere))?;
    let mut others = people.iter().filter(|other| other.id != who);
    if is_admin(person) && !others.any(is_admin) {
        return Err(against(FourEyesFault::LastAdmin));
    }
    Ok(person)
}

/// Erases everything of the person of a request.
///
/// # Errors
/// The store's.
pub(super) fn carry_out(
    tx: &mut dyn Tx,
    request: &PersonRequest,
    asked_by: String,
    by: &str,
    now: DateTime<Utc>,
) -> Result<Receipt, AdminError> {
    let erasure = Erasure {
        id: request.id,
        person: request.person,
        asked_by,
        asked_at: request.asked_at,
        confirmed_by: None,
        receipt: None,
    };
    let erased = privacy::erase(tx, erasure, by.to_owned(), now)?;
    Ok(Receipt {
        sessions: erased.sessions,
        accounts: erased.accounts,
        vault: erased.vault,
        takes: Vec::new(),
    })
}
