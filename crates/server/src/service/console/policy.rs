//! The floor under everybody's rest: read by leaders and the works council, published by administrators, agreed to by the council.
//!
//! Must never take a floor that grants less rest than the program's own numbers: `service::policy` judges, here as for the command.

use super::{
    page::{self, Wish},
    recognition::minute,
    refusal,
    view::{
        FloorNumber, LineMark, Page, PolicyAgreedRow, PolicyCheck, PolicyLine, PolicyRoom, PolicyState,
        PolicyVersionRow, PolicyVersionView, RefusedRow,
    },
    visitor::Visitor,
};
use crate::{
    edge,
    service::{
        Refused,
        centre::{AdminError, Centre},
        people::NO_POST,
        policy::{self, Mark, Published, Publisher, SignedPolicy},
        request::{against, is_of_council},
    },
    store::{PolicyVersion, Read},
};
use domain::{duration, id::PersonId, policy::Policy};
use protocol::problem::FourEyesFault;
use std::{
    collections::{BTreeSet, HashMap},
    slice,
};

/// A number that a floor may name: its key, and how it is read off and written.
type Number = (&'static str, fn(&Policy) -> u64, fn(u64) -> String);

fn count(number: u64) -> String {
    number.to_string()
}

/// What is a matter of more or less rest, in the order of docs/policy.md.
const NUMBERS: [Number; 8] = [
    ("mark", |policy| policy.mark_ms, duration::format),
    ("short_from", |policy| policy.short_from_ms, duration::format),
    (
        "short_gap_max",
        |policy| policy.short_gap_max_ms,
        duration::format,
    ),
    ("gap_free", |policy| policy.gap_free_ms, duration::format),
    ("gap_credit", |policy| policy.gap_credit, count),
    ("clears_after", |policy| policy.clears_after_ms, duration::format),
    ("reset_credit", |policy| policy.reset_credit, count),
    ("reset_counts", |policy| policy.reset_counts_ms, duration::format),
];

/// The floor and what it comes to.
///
/// # Errors
/// The store's.
pub fn show(read: &dyn Read, visitor: &Visitor) -> Result<PolicyRoom, Refused> {
    let council = read.people_but(NO_POST)?;
    let council = council.iter().filter(|person| is_of_council(person));
    let council = council.count();
    let set = read.policy_set()?.filter(|set| !set.text.trim().is_empty());
    let standard = Policy::standard();
    let text = set.as_ref().map(|set| set.text.as_str()).unwrap_or_default();
    // One that an older program took and this one does not is shown as it stands; no desk obeys it.
    let floor = standard.with_floor(text).unwrap_or_else(|_| standard.clone());
    let numbers = NUMBERS.iter().map(|(name, number, write)| FloorNumber {
        name: (*name).to_owned(),
        value: write(number(&floor)),
        least: write(number(&standard)),
    });
    let rows = Rows::of(read, visitor, &[])?;
    let waiting = rows
        .newest
        .as_ref()
        .filter(|version| version.in_force_at.is_none());
    Ok(PolicyRoom {
        numbers: numbers.collect(),
        set_at: set.as_ref().map(|set| minute(set.set_at)),
        text: set.map(|set| set.text),
        in_force: rows
            .in_force
            .as_ref()
            .map(|version| rows.row(version))
            .transpose()?,
        waiting: waiting.map(|version| rows.row(version)).transpose()?,
        council,
        needed: policy::needed(council),
    })
}

/// What is needed to say where versions stand.
struct Rows<'a> {
    read: &'a dyn Read,
    visitor: &'a Visitor,
    newest: Option<PolicyVersion>,
    in_force: Option<PolicyVersion>,
    names: HashMap<PersonId, String>,
}

impl<'a> Rows<'a> {
    /// Of these versions, the newest one, and the one in force.
    fn of(read: &'a dyn Read, visitor: &'a Visitor, versions: &[PolicyVersion]) -> Result<Rows<'a>, Refused> {
        let (newest, in_force) = policy::standing(read)?;
        let all = versions.iter().chain(&newest).chain(&in_force);
        let people: BTreeSet<PersonId> = all.filter_map(|version| version.person).collect();
        let people: Vec<PersonId> = people.into_iter().collect();
        Ok(Rows {
            names: read.people_named(&people)?.into_iter().collect(),
            read,
            visitor,
            newest,
            in_force,
        })
    }

    fn row(&self, version: &PolicyVersion) -> Result<PolicyVersionRow, Refused> {
        Ok(PolicyVersionRow {
            number: version.number,
            published_at: minute(version.published_at),
            by: self.by(version),
            state: self.state(version),
            agreed: version.agreed,
            may_agree: self.may_agree(version.number)?,
        })
    }

    fn by(&self, version: &PolicyVersion) -> Option<String> {
        match version.person {
            None => version.account.clone(),
            Some(id) => self.names.get(&id).cloned(),
        }
    }

    fn state(&self, version: &PolicyVersion) -> PolicyState {
        let is = |other: &Option<PolicyVersion>| {
            let number = other.as_ref().map(|one| one.number);
            number == Some(version.number)
        };
        match (
            version.in_force_at.is_some(),
            is(&self.in_force),
            is(&self.newest),
        ) {
            (_, true, _) => PolicyState::InForce,
            (true, false, _) => PolicyState::Replaced,
            (false, false, true) => PolicyState::Waits,
            (false, false, false) => PolicyState::Never,
        }
    }

    fn may_agree(&self, number: u32) -> Result<bool, Refused> {
        let is_open = policy::is_open(number, self.newest.as_ref(), self.in_force.as_ref());
        if !self.visitor.is_of_the_council() || !is_open {
            return Ok(false);
        }
        let mut agreed = self.read.policy_agreed(number)?.into_iter();
        Ok(!agreed.any(|(id, _)| id == self.visitor.person.id))
    }
}

/// Every version, newest first.
///
/// # Errors
/// A query of another shape, or the store's.
pub fn versions(read: &dyn Read, visitor: &Visitor, wish: &Wish) -> Result<Page<PolicyVersionRow>, Refused> {
    let before = wish.after.as_ref();
    let before: Option<u32> = before
        .map(|after| after.parse().map_err(|_| page::bad_query()))
        .transpose()?;
    let found = read.policy_versions(before, wish.most + 1)?;
    let rows = Rows::of(read, visitor, &found)?;
    let found = found.iter().map(|version| {
        let row = rows.row(version)?;
        Ok::<_, Refused>((row.number.to_string(), row))
    });
    Ok(wish.page(found.collect::<Result<_, _>>()?))
}

/// The number that stands in an address.
///
/// # Errors
/// [`FourEyesFault::Gone`] when it is none.
pub fn number(text: &str) -> Result<u32, Refused> {
    text.parse().map_err(|_| against(FourEyesFault::Gone))
}

/// A version, held against the one before.
///
/// # Errors
/// [`FourEyesFault::Gone`] when there is no such version, or the store's.
pub fn version(read: &dyn Read, visitor: &Visitor, number: u32) -> Result<PolicyVersionView, Refused> {
    let version = read.policy_version(number)?;
    let version = version.ok_or_else(|| against(FourEyesFault::Gone))?;
    let before = read.policy_versions(Some(number), 1)?.pop();
    let old = before.as_ref().map(|one| one.text.as_str()).unwrap_or_default();
    let lines = policy::lines(old, &version.text)
        .into_iter()
        .map(|(mark, text)| PolicyLine {
            mark: match mark {
                Mark::Same => LineMark::Same,
                Mark::Added => LineMark::Added,
                Mark::Taken => LineMark::Taken,
            },
            text: text.to_owned(),
        });
    let agreed = read.policy_agreed(number)?;
    let people: Vec<PersonId> = agreed.iter().map(|(id, _)| *id).collect();
    let names: HashMap<PersonId, String> = read.people_named(&people)?.into_iter().collect();
    let agreed = agreed.into_iter().map(|(id, at)| PolicyAgreedRow {
        name: names.get(&id).cloned().unwrap_or_else(|| id.to_string()),
        at: minute(at),
    });
    let centre = read.org()?.tenant;
    let file = serde_json::to_string_pretty(&SignedPolicy::of(centre, &version));
    Ok(PolicyVersionView {
        row: Rows::of(read, visitor, slice::from_ref(&version))?.row(&version)?,
        lines: lines.collect(),
        lacks: policy::lacks(&version.text, version.pack.as_deref(), before.as_ref()),
        before: before.as_ref().map(|one| one.number),
        agreed: agreed.collect(),
        key_id: policy::key_id(&version.key),
        signature: edge::hex(&version.signature),
        is_signed: policy::is_signed(centre, &version),
        file: file.unwrap_or_default(),
        country: version.pack,
        text: version.text,
    })
}

/// What is wrong with a file by its lines.
///
/// # Errors
/// A file that is no floor for another reason than its lines.
fn faults(file: &[u8]) -> Result<Vec<RefusedRow>, Refused> {
    match policy::judged(file) {
        Ok(_) => Ok(Vec::new()),
        Err(AdminError::Policy(error)) => Ok(vec![RefusedRow {
            line: error.line as u64,
            why: error.reason,
        }]),
        Err(other @ AdminError::PolicyTooLarge { .. }) => Ok(refusal::whole(other.to_string())),
        Err(other) => Err(refusal::of(other)),
    }
}

/// Whether a file may be the floor, and what it grants less of than the version in force.
///
/// # Errors
/// A file that is no floor for another reason than its lines, or the store's.
pub async fn check(centre: &Centre, file: &[u8]) -> Result<PolicyCheck, Refused> {
    let faults = faults(file)?;
    let mut answer = PolicyCheck {
        faults,
        lacks: Vec::new(),
        waits: false,
        done: false,
    };
    if answer.faults.is_empty() {
        let text = policy::judged(file).map_err(refusal::of)?;
        let looked = centre.store.read(move |read| {
            let pack = read.policy_set()?.and_then(|set| set.pack);
            let lacks = policy::lacks(&text, pack.as_deref(), read.policy_in_force()?.as_ref());
            let people = read.people_but(NO_POST)?;
            Ok::<_, Refused>((lacks, people.iter().any(is_of_council)))
        });
        let (lacks, has_council) = looked.await?;
        answer.waits = has_council && !lacks.is_empty();
        answer.lacks = lacks;
    }
    Ok(answer)
}

/// Publishes a version of the floor, if the file may be one; the country whose rules apply stays.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is no administrator any more, or the store's. Faults of the file are an answer.
pub async fn publish(centre: &Centre, visitor: &Visitor, file: &[u8]) -> Result<PolicyCheck, Refused> {
    let mut answer = check(centre, file).await?;
    if answer.faults.is_empty() {
        let pack = centre.roster().await?.policy.and_then(|set| set.pack);
        let publisher = Publisher::Person(visitor.person.id);
        let published = policy::publish(centre, publisher, file, pack.as_deref()).await;
        answer.waits = matches!(published.map_err(refusal::of)?, Published::Waits { .. });
        answer.done = true;
    }
    Ok(answer)
}

/// Agrees to a version as a member of the works council.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is none any more, [`FourEyesFault::Gone`] for a version that was replaced, or the store's.
pub async fn agree(centre: &Centre, visitor: &Visitor, number: u32) -> Result<PolicyVersionView, Refused> {
    policy::agree(centre, visitor.person.id, number).await?;
    let visitor = visitor.clone();
    centre
        .store
        .read(move |read| version(read, &visitor, number))
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_that_a_floor_may_name_is_shown_and_no_other() {
        for (name, number, write) in NUMBERS {
            let standard = write(number(&Policy::standard()));
            let value = match write(1) {
                one if one == "1" => standard.clone(),
                _ => format!("\"{standard}\""),
            };
            let same = Policy::standard().with_floor(&format!("{name} = {value}"));
            assert!(same.is_ok(), "{name} = {value}: {same:?}");
        }
        for own in [
            "settle = \"2s\"",
            "nudge_for = \"20s\"",
            "night = \"22:00-06:00\"",
        ] {
            assert!(Policy::standard().with_floor(own).is_err(), "{own}");
        }
    }

    #[test]
    fn a_line_that_grants_less_is_named() {
        let refused = faults(b"clears_after = \"5m\"\nmark = \"55m\"\n").unwrap();
        assert_eq!(refused.len(), 1);
        assert_eq!(refused[0].line, 2);
        assert!(faults(b"mark = \"45m\"\n").unwrap().is_empty());
        assert!(faults(b"").unwrap().is_empty());
    }
}
