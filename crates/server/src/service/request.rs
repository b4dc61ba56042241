//! What takes four eyes about a person, in the console: everything of them is erased, or two entries of them are made one.
//!
//! One administrator asks. Another one confirms or refuses, in a session of their own; where there is only one, somebody of the works
//! council does. Who asked can take it back. Each is judged by what they are in the transaction that writes. Must never be confirmed by
//! whoever asked, by nobody, or after its time; and what was asked for by a command is not confirmed here, since nobody knows which
//! person an account of the server's computer is.

mod erase;
mod merge;
mod plan;
mod rules;

pub use plan::{Plan, come_to, plan};
pub use rules::{
    Decision, Eyes, HOLDS_DAYS, Receipt, Standing, WAITING_MAX, Wanted, against, eyes, id_of, is_of_council,
    may_decide, name, standing,
};

use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
    people::NO_POST,
};
use crate::{
    edge,
    store::{PersonRequest, Read, RequestOutcome, Tx},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::PersonId;
use protocol::{problem::FourEyesFault, record::PersonSet};
use std::collections::BTreeSet;

/// Asks for something; nothing is done yet.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is no administrator, a [`FourEyesFault`] for what cannot be, or the store's.
pub async fn ask(centre: &Centre, by: PersonId, wanted: Wanted) -> Result<PersonRequest, AdminError> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let (person, other) = wanted.whom();
    let request = PersonRequest {
        id: edge::short_id()?,
        what: wanted.word().to_owned(),
        person,
        other,
        asked_by: by,
        asked_at: now,
        holds_until: now + TimeDelta::days(HOLDS_DAYS),
        outcome: None,
    };
    let written = centre.store.write(move |tx| {
        plan(tx.look(), by, wanted, now)?;
        let people = tx.roster()?.people;
        let mut waiting = tx.person_requests_waiting(now)?;
        waiting.retain(|one| standing(one, &people, now) == Standing::Waits);
        if waiting.iter().any(|one| Wanted::of(one) == Some(wanted)) {
            return Err(against(FourEyesFault::AskedAlready));
        }
        if waiting.len() >= WAITING_MAX {
            return Err(against(FourEyesFault::TooMany));
        }
        tx.put_person_request(&request)?;
        let what = match wanted {
            Wanted::Erase(_) => What::PrivacyEraseAsk,
            Wanted::Merge { .. } => What::PersonMergeAsk,
        };
        let detail = other.map(|other| other.to_string()).unwrap_or_default();
        acts::note_by(tx, &actor, what, Some(person), &detail, now)?;
        Ok(request)
    });
    Ok(written.await?)
}

/// Decides about a request, and does what is confirmed.
///
/// # Errors
/// [`FourEyesFault::Gone`] when it waits no longer, [`FourEyesFault::SameEyes`] from whoever asked, [`Refused::NotAllowed`] from whoever
/// may not; what cannot be done by now; or the store's. Nothing is done then.
pub async fn decide(
    centre: &Centre,
    by: PersonId,
    id: [u8; 8],
    decision: Decision,
) -> Result<PersonRequest, AdminError> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let people = tx.roster()?.people;
        let request = tx.person_request(id)?;
        let request = request.filter(|one| standing(one, &people, now) == Standing::Waits);
        let request = request.ok_or_else(|| against(FourEyesFault::Gone))?;
        judge(&people, &request, by, decision)?;
        let receipt = match decision {
            Decision::Confirm => Some(carry_out(tx, &people, &request, &actor, now)?),
            Decision::Refuse => {
                note(tx, What::RequestRefuse, &request, &actor, now)?;
                None
            }
            Decision::TakeBack => {
                note(tx, What::RequestTakeBack, &request, &actor, now)?;
                None
            }
        };
        let decided = PersonRequest {
            outcome: Some(RequestOutcome {
                word: decision.word().to_owned(),
                by,
                at: now,
                receipt: receipt.and_then(|receipt| serde_json::to_string(&receipt).ok()),
            }),
            ..request
        };
        tx.put_person_request(&decided)?;
        Ok::<_, AdminError>(decided)
    });
    let decided = written.await?;
    if decision == Decision::Confirm {
        centre.scrub().await?;
    }
    Ok(decided)
}

fn judge(
    people: &[PersonSet],
    request: &PersonRequest,
    by: PersonId,
    decision: Decision,
) -> Result<(), Refused> {
    let is_own = request.asked_by == by;
    match (decision, is_own) {
        (Decision::TakeBack, true) => Ok(()),
        (Decision::TakeBack, false) => Err(Refused::NotAllowed),
        (Decision::Confirm | Decision::Refuse, true) => Err(against(FourEyesFault::SameEyes)),
        (Decision::Confirm | Decision::Refuse, false) => {
            let may = may_decide(people, request, by);
            may.then_some(()).ok_or(Refused::NotAllowed)
        }
    }
}

fn note(
    tx: &mut dyn Tx,
    what: What,
    request: &PersonRequest,
    actor: &str,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let noted = acts::note_by(tx, actor, what, Some(request.person), &request.what, now);
    Ok(noted?)
}

/// Does what was asked for, if it still can be.
fn carry_out(
    tx: &mut dyn Tx,
    people: &[PersonSet],
    request: &PersonRequest,
    actor: &str,
    now: DateTime<Utc>,
) -> Result<Receipt, AdminError> {
    match Wanted::of(request) {
        None => Err(AdminError::Refused(against(FourEyesFault::Gone))),
        Some(Wanted::Erase(person)) => {
            erase::possible(people, person)?;
            let asked = people.iter().find(|one| one.id == request.asked_by);
            let asked_by = asked.map(|one| one.name.clone()).unwrap_or_default();
            erase::carry_out(tx, request, asked_by, actor, now)
        }
        Some(Wanted::Merge { stays, leaves }) => {
            let merge = merge::planned(tx.look(), people, stays, leaves)?;
            merge::carry_out(tx, merge, actor, now).map_err(AdminError::from)
        }
    }
}

/// Some people, and everybody who may ask for something or decide about it: all that the rules look at.
///
/// # Errors
/// The store's.
pub fn concerned(
    read: &dyn Read,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<Vec<PersonSet>, Refused> {
    let mut all = read.people_but(NO_POST)?;
    let known: BTreeSet<PersonId> = all.iter().map(|person| person.id).collect();
    let named: BTreeSet<PersonId> = people.into_iter().filter(|id| !known.contains(id)).collect();
    let named: Vec<PersonId> = named.into_iter().collect();
    all.extend(read.people_of(&named)?);
    Ok(all)
}
