//! What a request would come to, before it is asked for and again before it is confirmed.
//!
//! Changes nothing. Has no number of what somebody wrote, gave or was given.

use super::{
    concerned, erase, merge,
    rules::{Eyes, HOLDS_DAYS, Wanted, against, eyes},
};
use crate::{
    service::{
        Refused,
        console::view::{ErasedPart, KeptPart, MergeLost, MergeTakes},
        people::is_admin,
    },
    store::Read,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::PersonId;
use protocol::{problem::FourEyesFault, record::PersonSet};

/// What a request would come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Who is erased, or the entry that stays, as it is.
    pub person: PersonSet,
    /// The entry that leaves.
    pub other: Option<PersonSet>,
    /// What is erased.
    pub goes: Vec<ErasedPart>,
    /// What stays all the same.
    pub stays: Vec<KeptPart>,
    /// What the entry that stays takes over, and its value where that is a word.
    pub takes: Vec<(MergeTakes, Option<String>)>,
    /// What is not carried over.
    pub lost: Vec<MergeLost>,
    /// Who has to confirm.
    pub eyes: Eyes,
    /// Until when, asked for now.
    pub holds_until: DateTime<Utc>,
}

/// What this would come to, asked for by this one.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is no administrator, a [`FourEyesFault`] for what cannot be, or the store's.
pub fn plan(read: &dyn Read, by: PersonId, wanted: Wanted, now: DateTime<Utc>) -> Result<Plan, Refused> {
    let (person, other) = wanted.whom();
    let people = concerned(read, [Some(person), other].into_iter().flatten())?;
    let mut admins = people.iter().filter(|person| is_admin(person));
    if !admins.any(|person| person.id == by) {
        return Err(Refused::NotAllowed);
    }
    let plan = come_to(read, &people, by, wanted, now)?;
    match plan.eyes {
        Eyes::Nobody => Err(against(FourEyesFault::NobodyElse)),
        Eyes::Admin | Eyes::WorksCouncil => Ok(plan),
    }
}

/// The same, whoever looks.
///
/// # Errors
/// A [`FourEyesFault`] for what cannot be, or the store's.
pub fn come_to(
    read: &dyn Read,
    people: &[PersonSet],
    asked_by: PersonId,
    wanted: Wanted,
    now: DateTime<Utc>,
) -> Result<Plan, Refused> {
    let mut plan = match wanted {
        Wanted::Erase(who) => erasing(read, erase::possible(people, who)?)?,
        Wanted::Merge { stays, leaves } => merging(read, people, stays, leaves)?,
    };
    plan.eyes = eyes(people, asked_by);
    plan.holds_until = now + TimeDelta::days(HOLDS_DAYS);
    Ok(plan)
}

fn empty(person: PersonSet) -> Plan {
    Plan {
        person,
        other: None,
        goes: Vec::new(),
        stays: Vec::new(),
        takes: Vec::new(),
        lost: Vec::new(),
        eyes: Eyes::Nobody,
        holds_until: DateTime::UNIX_EPOCH,
    }
}

fn erasing(read: &dyn Read, person: &PersonSet) -> Result<Plan, Refused> {
    let id = person.id;
    let from_directory = read.scim_user(id)?.is_some();
    let waits = read.praise_waiting()?.iter().any(|one| one.praise.to == id);
    let mut plan = empty(person.clone());
    plan.goes = vec![ErasedPart::Roster, ErasedPart::Sessions];
    let parts = [
        (ErasedPart::Accounts, !read.accounts_of(id)?.is_empty()),
        (ErasedPart::Directory, from_directory),
        (ErasedPart::Vault, read.vault(id)?.is_some()),
        (ErasedPart::Praise, waits),
    ];
    let parts = parts.into_iter().filter(|(_, is_there)| *is_there);
    plan.goes.extend(parts.map(|(part, _)| part));
    plan.goes
        .extend([ErasedPart::Wrote, ErasedPart::Received, ErasedPart::Voices]);
    plan.stays = vec![
        KeptPart::Given,
        KeptPart::Headers,
        KeptPart::Acts,
        KeptPart::Backups,
    ];
    if from_directory {
        plan.stays.push(KeptPart::InDirectory);
    }
    Ok(plan)
}

fn merging(
    read: &dyn Read,
    people: &[PersonSet],
    stays: PersonId,
    leaves: PersonId,
) -> Result<Plan, Refused> {
    let merge = merge::planned(read, people, stays, leaves)?;
    let before = people.iter().find(|person| person.id == stays);
    let mut plan = empty(before.cloned().unwrap_or(merge.stays));
    plan.other = Some(merge.leaves);
    plan.takes = merge.takes;
    plan.lost = merge.lost;
    Ok(plan)
}
