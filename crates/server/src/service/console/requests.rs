//! What takes four eyes about a person: asked for by an administrator, looked at and decided by somebody else.
//!
//! The rules are in `service::request`; this puts them into rows. Must never show what anybody wrote, gave or got, nor how much, and an
//! address at work to administrators alone.

use super::{
    page::{self, Wish},
    recognition::minute,
    refusal,
    view::{
        MergeTakes, Page, RequestEyes, RequestPerson, RequestPlan, RequestReceipt, RequestRow, RequestState,
        RequestWhat, TakenOver,
    },
    visitor::Visitor,
};
use crate::{
    service::{
        Refused,
        centre::Centre,
        request::{self, Decision, Eyes, Plan, Receipt, Standing, Wanted},
    },
    store::{PersonRequest, Read},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{problem::FourEyesFault, record::PersonSet};
use std::{collections::HashMap, slice};

/// Which requests are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that wait, oldest first.
    Waiting,
    /// Those that wait no longer, newest first.
    Over,
}

impl Which {
    /// Reads what was asked for; those that wait when nobody says.
    ///
    /// # Errors
    /// A query of another shape.
    pub fn of(word: Option<&str>) -> Result<Which, Refused> {
        match word.filter(|word| !word.is_empty()) {
            None | Some("waiting") => Ok(Which::Waiting),
            Some("over") => Ok(Which::Over),
            Some(_) => Err(page::bad_query()),
        }
    }
}

/// Whom some requests are about, who asked and who decided, and everybody who could.
struct Known {
    people: Vec<PersonSet>,
    by_id: HashMap<PersonId, usize>,
}

impl Known {
    fn of(read: &dyn Read, requests: &[PersonRequest]) -> Result<Known, Refused> {
        let named = requests.iter().flat_map(|one| {
            let decided_by = one.outcome.as_ref().map(|outcome| outcome.by);
            [Some(one.person), one.other, Some(one.asked_by), decided_by]
        });
        let people = request::concerned(read, named.flatten())?;
        let by_id = people.iter().enumerate().map(|(at, person)| (person.id, at));
        Ok(Known {
            by_id: by_id.collect(),
            people,
        })
    }

    fn get(&self, id: PersonId) -> Option<&PersonSet> {
        self.by_id.get(&id).map(|at| &self.people[*at])
    }

    fn name(&self, id: PersonId) -> String {
        self.get(id)
            .map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    fn person(&self, id: PersonId, visitor: &Visitor) -> RequestPerson {
        match self.get(id) {
            Some(person) => shown(person, visitor),
            None => RequestPerson {
                id: id.to_string(),
                name: id.to_string(),
                email: None,
                active: false,
            },
        }
    }

    fn row(&self, request: &PersonRequest, visitor: &Visitor, now: DateTime<Utc>) -> RequestRow {
        let reader = visitor.person.id;
        let standing = request::standing(request, &self.people, now);
        let waits = standing == Standing::Waits;
        let outcome = request.outcome.as_ref();
        RequestRow {
            id: request::name(request),
            what: what(request),
            person: self.person(request.person, visitor),
            other: request.other.map(|other| self.person(other, visitor)),
            asked_by: self.name(request.asked_by),
            asked_at: minute(request.asked_at),
            until: minute(request.holds_until),
            state: state(standing),
            eyes: eyes(request::eyes(&self.people, request.asked_by)),
            mine: request.asked_by == reader,
            may_decide: waits && request::may_decide(&self.people, request, reader),
            decided_by: outcome.map(|outcome| self.name(outcome.by)),
            decided_at: outcome.map(|outcome| minute(outcome.at)),
            receipt: outcome.and_then(|outcome| receipt(outcome.receipt.as_deref()?)),
        }
    }
}

fn shown(person: &PersonSet, visitor: &Visitor) -> RequestPerson {
    RequestPerson {
        id: person.id.to_string(),
        name: person.name.clone(),
        email: person.email.clone().filter(|_| visitor.is_admin()),
        active: person.active,
    }
}

fn what(request: &PersonRequest) -> RequestWhat {
    match Wanted::of(request) {
        Some(Wanted::Merge { .. }) => RequestWhat::Merge,
        Some(Wanted::Erase(_)) | None => RequestWhat::Erase,
    }
}

fn state(standing: Standing) -> RequestState {
    match standing {
        Standing::Waits => RequestState::Waits,
        Standing::Done => RequestState::Done,
        Standing::Refused => RequestState::Refused,
        Standing::TakenBack => RequestState::TakenBack,
        Standing::Over => RequestState::Over,
    }
}

fn eyes(eyes: Eyes) -> RequestEyes {
    match eyes {
        Eyes::Admin => RequestEyes::Admin,
        Eyes::WorksCouncil => RequestEyes::WorksCouncil,
        Eyes::Nobody => RequestEyes::Nobody,
    }
}

/// One of a later program is shown as none.
fn receipt(kept: &str) -> Option<RequestReceipt> {
    let kept: Receipt = serde_json::from_str(kept).ok()?;
    Some(RequestReceipt {
        sessions: kept.sessions,
        accounts: kept.accounts,
        vault: kept.vault,
        takes: kept.takes,
    })
}

fn told(what: RequestWhat, plan: Plan, request: Option<RequestRow>, visitor: &Visitor) -> RequestPlan {
    let takes = plan.takes.into_iter().map(|(what, value)| {
        let is_shown = visitor.is_admin() || what != MergeTakes::Email;
        TakenOver {
            what,
            value: value.filter(|_| is_shown),
        }
    });
    RequestPlan {
        what,
        person: shown(&plan.person, visitor),
        other: plan.other.as_ref().map(|other| shown(other, visitor)),
        goes: plan.goes,
        stays: plan.stays,
        takes: takes.collect(),
        lost: plan.lost,
        eyes: eyes(plan.eyes),
        until: minute(plan.holds_until),
        request,
    }
}

/// What is asked for.
///
/// # Errors
/// A query of another shape, or the store's.
pub fn list(
    read: &dyn Read,
    visitor: &Visitor,
    which: Which,
    wish: &Wish,
    now: DateTime<Utc>,
) -> Result<Page<RequestRow>, Refused> {
    let rows = |requests: &[PersonRequest], known: &Known| {
        let rows = requests.iter().map(|request| {
            let row = known.row(request, visitor, now);
            (row.id.clone(), row)
        });
        rows.collect()
    };
    match which {
        Which::Waiting => {
            let mut waiting = read.person_requests_waiting(now)?;
            let known = Known::of(read, &waiting)?;
            waiting.retain(|one| request::standing(one, &known.people, now) == Standing::Waits);
            Ok(wish.page_of(rows(&waiting, &known)))
        }
        Which::Over => {
            let place = match &wish.after {
                None => None,
                Some(after) => {
                    let id = request::id_of(after).map_err(|_| page::bad_query())?;
                    read.person_request(id)?.map(|one| (one.asked_at, one.id))
                }
            };
            let over = read.person_requests_over(place, now, wish.most + 1)?;
            let known = Known::of(read, &over)?;
            Ok(wish.page(rows(&over, &known)))
        }
    }
}

/// What a request that waits comes to now.
///
/// # Errors
/// [`FourEyesFault::Gone`] when none that waits is called so, what cannot be any more, or the store's.
pub fn show(
    read: &dyn Read,
    visitor: &Visitor,
    called: &str,
    now: DateTime<Utc>,
) -> Result<RequestPlan, Refused> {
    let gone = || request::against(FourEyesFault::Gone);
    let request = read.person_request(request::id_of(called)?)?;
    let known = Known::of(read, request.as_slice())?;
    let request = request.filter(|one| request::standing(one, &known.people, now) == Standing::Waits);
    let request = request.ok_or_else(gone)?;
    let wanted = Wanted::of(&request).ok_or_else(gone)?;
    let mut plan = request::come_to(read, &known.people, request.asked_by, wanted, now)?;
    plan.holds_until = request.holds_until;
    let row = known.row(&request, visitor, now);
    Ok(told(what(&request), plan, Some(row), visitor))
}

/// What a request would come to; asked for, where it is not only looked at.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is no administrator any more, what cannot be, or the store's.
pub async fn ask(
    centre: &Centre,
    visitor: &Visitor,
    wanted: Wanted,
    preview: bool,
) -> Result<RequestPlan, Refused> {
    let (now, by) = ((centre.clock)(), visitor.person.id);
    let plan = centre
        .store
        .read(move |read| request::plan(read, by, wanted, now));
    let plan = plan.await?;
    let what = match wanted {
        Wanted::Erase(_) => RequestWhat::Erase,
        Wanted::Merge { .. } => RequestWhat::Merge,
    };
    if preview {
        return Ok(told(what, plan, None, visitor));
    }
    let asked = request::ask(centre, by, wanted).await.map_err(refusal::of)?;
    let row = row_of(centre, visitor, asked).await?;
    Ok(told(what, plan, Some(row), visitor))
}

/// Decides about a request.
///
/// # Errors
/// [`FourEyesFault::Gone`], [`FourEyesFault::SameEyes`], [`Refused::NotAllowed`], what cannot be any more, or the store's.
pub async fn decide(
    centre: &Centre,
    visitor: &Visitor,
    called: &str,
    decision: Decision,
) -> Result<RequestRow, Refused> {
    let by = visitor.person.id;
    let decided = request::decide(centre, by, request::id_of(called)?, decision).await;
    row_of(centre, visitor, decided.map_err(refusal::of)?).await
}

async fn row_of(centre: &Centre, visitor: &Visitor, request: PersonRequest) -> Result<RequestRow, Refused> {
    let (now, visitor) = ((centre.clock)(), visitor.clone());
    let row = centre
        .store
        .read(move |read| Ok(Known::of(read, slice::from_ref(&request))?.row(&request, &visitor, now)));
    row.await
}
