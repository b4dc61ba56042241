//! The rules of what takes four eyes: who has to confirm, who may, where a request stands.
//!
//! Reads no store and changes nothing. Must never let whoever asked confirm.

use crate::{
    edge,
    service::{Refused, console::view::MergeTakes, people::is_admin, privacy::is_erased},
    store::PersonRequest,
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{
    problem::{ErrorCode, FourEyesFault},
    record::PersonSet,
};
use serde::{Deserialize, Serialize};

/// Days for which a request holds.
pub const HOLDS_DAYS: i64 = 14;
/// Most requests that wait at once.
pub const WAITING_MAX: usize = 100;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Everything of somebody is to be erased.
    Erase(PersonId),
    /// Two entries are the same person.
    Merge {
        /// The one that stays, with its id, streams, vault and sessions.
        stays: PersonId,
        /// The one that leaves.
        leaves: PersonId,
    },
}

/// Who has to confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// Another administrator.
    Admin,
    /// Somebody of the works council: there is no other administrator.
    WorksCouncil,
    /// There is nobody who could.
    Nobody,
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Somebody has to decide.
    Waits,
    /// It was confirmed, and done.
    Done,
    /// It was refused.
    Refused,
    /// Whoever asked took it back.
    TakenBack,
    /// Nobody decided in its time, or it has no sense any more.
    Over,
}

/// What somebody does about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Lets it be done.
    Confirm,
    /// Does not.
    Refuse,
    /// Takes back what they asked for.
    TakeBack,
}

/// What was done, as it is kept: numbers of things, never of what somebody wrote or was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Receipt {
    /// Sessions that ended.
    pub sessions: usize,
    /// Accounts at work that were forgotten.
    pub accounts: usize,
    /// Whether a vault was erased.
    pub vault: bool,
    /// What the entry that stays took over.
    pub takes: Vec<MergeTakes>,
}

impl Wanted {
    /// What a request asks for; `None` for one of a later program.
    #[must_use]
    pub fn of(request: &PersonRequest) -> Option<Wanted> {
        match (request.what.as_str(), request.other) {
            ("erase", None) => Some(Wanted::Erase(request.person)),
            ("merge", Some(leaves)) => Some(Wanted::Merge {
                stays: request.person,
                leaves,
            }),
            _ => None,
        }
    }

    /// The word that is kept.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Wanted::Erase(_) => "erase",
            Wanted::Merge { .. } => "merge",
        }
    }

    /// Who is erased, or the entry that stays; and the one that leaves.
    #[must_use]
    pub fn whom(self) -> (PersonId, Option<PersonId>) {
        match self {
            Wanted::Erase(person) => (person, None),
            Wanted::Merge { stays, leaves } => (stays, Some(leaves)),
        }
    }
}

impl Decision {
    /// The word that is kept of what came of it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Decision::Confirm => "done",
            Decision::Refuse => "refused",
            Decision::TakeBack => "taken_back",
        }
    }
}

/// The refusal of what takes four eyes.
#[must_use]
pub fn against(fault: FourEyesFault) -> Refused {
    Refused::Broken(ErrorCode::FourEyesRefused { fault })
}

/// What people call a request by.
#[must_use]
pub fn name(request: &PersonRequest) -> String {
    edge::hex(&request.id)
}

/// The request that is called so.
///
/// # Errors
/// [`FourEyesFault::Gone`] when it is no such name.
pub fn id_of(name: &str) -> Result<[u8; 8], Refused> {
    let gone = || against(FourEyesFault::Gone);
    if name.len() != 16 || !name.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err(gone());
    }
    let number = u64::from_str_radix(name, 16).map_err(|_| gone())?;
    Ok(number.to_be_bytes())
}

/// Whether somebody is of the works council.
#[must_use]
pub fn is_of_council(person: &PersonSet) -> bool {
    person.active && person.post == "works_council"
}

/// Who has to confirm what this one asked for.
#[must_use]
pub fn eyes(people: &[PersonSet], asked_by: PersonId) -> Eyes {
    let others = || people.iter().filter(move |person| person.id != asked_by);
    if others().any(is_admin) {
        Eyes::Admin
    } else if others().any(is_of_council) {
        Eyes::WorksCouncil
    } else {
        Eyes::Nobody
    }
}

/// Whether this one may confirm or refuse it.
#[must_use]
pub fn may_decide(people: &[PersonSet], request: &PersonRequest, by: PersonId) -> bool {
    let reader = people.iter().find(|person| person.id == by);
    let Some(reader) = reader.filter(|reader| reader.id != request.asked_by) else {
        return false;
    };
    // Two entries of one person are two sessions and one pair of eyes.
    let is_an_entry = reader.id == request.person || Some(reader.id) == request.other;
    if request.other.is_some() && is_an_entry {
        return false;
    }
    match eyes(people, request.asked_by) {
        Eyes::Admin => is_admin(reader),
        Eyes::WorksCouncil => is_of_council(reader),
        Eyes::Nobody => false,
    }
}

/// Where a request stands now. One of somebody who is no administrator any more, or about somebody who was erased, is over.
#[must_use]
pub fn standing(request: &PersonRequest, people: &[PersonSet], now: DateTime<Utc>) -> Standing {
    match &request.outcome {
        Some(outcome) => match outcome.word.as_str() {
            "done" => Standing::Done,
            "refused" => Standing::Refused,
            "taken_back" => Standing::TakenBack,
            _ => Standing::Over,
        },
        None => {
            let find = |id: PersonId| people.iter().find(|person| person.id == id);
            let asked = find(request.asked_by).is_some_and(is_admin);
            let (one, other) = (find(request.person), request.other.and_then(find));
            let is_there = one.into_iter().chain(other).all(|person| !is_erased(person));
            match now < request.holds_until && asked && is_there {
                true => Standing::Waits,
                false => Standing::Over,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn id(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    fn person(n: u128, post: &str) -> PersonSet {
        PersonSet {
            id: id(n),
            name: format!("Person {n}"),
            email: None,
            team: None,
            post: post.into(),
            role: None,
            active: true,
        }
    }

    fn asked_by(n: u128) -> PersonRequest {
        let now = DateTime::UNIX_EPOCH;
        PersonRequest {
            id: [1; 8],
            what: "erase".into(),
            person: id(9),
            other: None,
            asked_by: id(n),
            asked_at: now,
            holds_until: now + TimeDelta::days(HOLDS_DAYS),
            outcome: None,
        }
    }

    #[test]
    fn another_administrator_confirms_and_the_works_council_only_where_there_is_none() {
        let (ada, ben, carla) = (person(1, "admin"), person(2, "admin"), person(3, "works_council"));
        let request = asked_by(1);
        let may = |people: &[PersonSet]| [1, 2, 3].map(|by| may_decide(people, &request, id(by)));
        let all = [ada.clone(), ben.clone(), carla.clone()];
        assert_eq!(
            (eyes(&all, id(1)), may(&all)),
            (Eyes::Admin, [false, true, false])
        );
        let gone = PersonSet { active: false, ..ben };
        let alone = [ada.clone(), gone.clone(), carla];
        assert_eq!(
            (eyes(&alone, id(1)), may(&alone)),
            (Eyes::WorksCouncil, [false, false, true])
        );
        let nobody = [ada, gone, person(3, "leader")];
        assert_eq!((eyes(&nobody, id(1)), may(&nobody)), (Eyes::Nobody, [false; 3]));
    }

    #[test]
    fn a_request_waits_until_its_time_is_over_while_it_has_sense() {
        let people = [person(1, "admin"), person(9, "agent")];
        let request = asked_by(1);
        let over = request.holds_until;
        let stands = |people: &[PersonSet], now| standing(&request, people, now);
        let before = over - TimeDelta::milliseconds(1);
        assert_eq!(stands(&people, before), Standing::Waits);
        assert_eq!(stands(&people, over), Standing::Over);
        let demoted = [person(1, "leader"), person(9, "agent")];
        assert_eq!(stands(&demoted, before), Standing::Over);
        let erased = PersonSet {
            name: crate::service::privacy::NO_NAME.into(),
            active: false,
            ..person(9, "agent")
        };
        assert_eq!(stands(&[person(1, "admin"), erased], before), Standing::Over);
    }

    #[test]
    fn a_request_is_found_again_by_what_it_is_called() {
        let request = asked_by(1);
        assert_eq!(id_of(&name(&request)), Ok(request.id));
        for bad in [
            "",
            "0101",
            "010101010101010g",
            "+101010101010101",
            "01010101010101010",
        ] {
            assert!(id_of(bad).is_err(), "{bad}");
        }
    }
}
