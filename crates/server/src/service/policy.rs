//! The centre's floor under everybody's rest: read from a file, judged by `domain::policy`, kept as a version, signed, sent to everybody.
//!
//! A version that grants nothing less than the one in force is in force at once. One that grants less waits until more than half of the
//! works council agree, where there is one. Must never take a policy that grants less rest than the program's own numbers, nor change or
//! drop a version.

mod compare;
mod signed;

pub use compare::{Mark, lines};
pub use signed::{SignedFault, SignedPolicy, is_signed, key_id};

use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
    people::is_admin,
    request::{against, is_of_council},
    roster::{self, Change},
};
use crate::store::{
    Answer, Read, Tx,
    policy::{KEY_BYTES, PolicyVersion, SIGNATURE_BYTES},
};
use chrono::{DateTime, Utc};
use domain::{id::PersonId, policy::Policy, rest::pack::Pack};
use protocol::{
    problem::FourEyesFault,
    record::{PersonSet, PolicySet},
};

/// Largest policy file in bytes.
pub const POLICY_BYTES_MAX: usize = 16 * 1024;
/// As what the country's rules stand among what a version grants less of.
pub const COUNTRY: &str = "country";

/// What became of a file that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is what was published last; nothing was changed.
    AsBefore,
    /// This version is in force.
    InForce(u32),
    /// This version waits for the works council.
    Waits {
        /// Its number.
        number: u32,
        /// What it grants less of: keys of the file, and [`COUNTRY`].
        lacks: Vec<String>,
    },
}

/// Who publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publisher {
    /// An account of the server's computer.
    Account,
    /// An administrator in the console.
    Person(PersonId),
}

/// Whether a file may be the floor: its text as it should be written, which is what a desk reads later.
///
/// # Errors
/// [`AdminError::Policy`] with the line that is refused, or [`AdminError::PolicyTooLarge`].
pub fn judged(file: &[u8]) -> Result<String, AdminError> {
    if file.len() > POLICY_BYTES_MAX {
        return Err(AdminError::PolicyTooLarge {
            max: POLICY_BYTES_MAX,
        });
    }
    let text = Policy::read(file)?.text;
    Policy::standard().with_floor(&text)?;
    Ok(text)
}

/// Sets the floor; an empty file takes it away. Answers whether anything changed.
///
/// # Errors
/// As [`publish`].
pub async fn set(centre: &Centre, file: &[u8], pack: Option<&str>) -> Result<bool, AdminError> {
    let published = publish(centre, Publisher::Account, file, pack).await?;
    Ok(published != Published::AsBefore)
}

/// Publishes a version of the floor; an empty file takes the floor away.
///
/// # Errors
/// [`AdminError::Policy`] with the line that is refused, [`AdminError::PackUnknown`], [`Refused::NotAllowed`] from a person who is no
/// administrator any more, or the store's.
pub async fn publish(
    centre: &Centre,
    publisher: Publisher,
    file: &[u8],
    pack: Option<&str>,
) -> Result<Published, AdminError> {
    let text = judged(file)?;
    let pack = pack.map(str::to_uppercase);
    if let Some(pack) = pack.as_ref().filter(|pack| Pack::of(pack).is_none()) {
        return Err(AdminError::PackUnknown(pack.clone()));
    }
    let (now, actor) = ((centre.clock)(), centre.actor());
    let written = centre
        .store
        .write(move |tx| take(tx, publisher, (text, pack), &actor, now));
    Ok(written.await?)
}

fn take(
    tx: &mut dyn Tx,
    publisher: Publisher,
    (text, pack): (String, Option<String>),
    actor: &str,
    now: DateTime<Utc>,
) -> Result<Published, Refused> {
    let people = tx.roster()?.people;
    let person = match publisher {
        Publisher::Account => None,
        Publisher::Person(id) => {
            let mut admins = people.iter().filter(|person| is_admin(person));
            let is_one = admins.any(|person| person.id == id);
            Some(is_one.then_some(id).ok_or(Refused::NotAllowed)?)
        }
    };
    keep_the_one_before(tx, now)?;
    let newest = tx.policy_versions(None, 1)?.pop();
    let before = tx.policy_in_force()?;
    let lacks = lacks(&text, pack.as_deref(), before.as_ref());
    let waits = !lacks.is_empty() && people.iter().any(is_of_council);
    let is_same = |version: &PolicyVersion| version.text == text && version.pack == pack;
    let number = match &newest {
        None if text.trim().is_empty() && pack.is_none() => return Ok(Published::AsBefore),
        Some(version) if is_same(version) => {
            // One that waited for a works council that is no more.
            if version.in_force_at.is_some() || waits {
                return Ok(Published::AsBefore);
            }
            come_into_force(tx, version, now)?;
            return Ok(Published::InForce(version.number));
        }
        _ => newest.as_ref().map_or(1, |version| version.number + 1),
    };
    let version = PolicyVersion {
        number,
        text,
        pack,
        published_at: now,
        person,
        account: person.is_none().then(|| actor.to_owned()),
        key: [0; KEY_BYTES],
        signature: [0; SIGNATURE_BYTES],
        in_force_at: None,
        agreed: 0,
    };
    let version = keep(tx, version, now)?;
    let detail = match waits {
        true => format!("version {number}, waits for the works council"),
        false => format!("version {number}"),
    };
    acts::note_by(tx, actor, What::PolicySet, None, &detail, now)?;
    if waits {
        return Ok(Published::Waits { number, lacks });
    }
    come_into_force(tx, &version, now)?;
    Ok(Published::InForce(number))
}

/// What a text grants less of than a version: keys of the file, and the country's rules.
#[must_use]
pub fn lacks(text: &str, pack: Option<&str>, before: Option<&PolicyVersion>) -> Vec<String> {
    let Some(before) = before else {
        return Vec::new();
    };
    // One that an older program took and this one does not is obeyed by no desk: there is nothing to lose.
    let mut lacks = Policy::floor_lacks(text, &before.text).unwrap_or_default();
    // Of two countries nobody can say whose rules grant more.
    if before.pack.is_some() && before.pack.as_deref() != pack {
        lacks.push(COUNTRY.to_owned());
    }
    lacks
}

/// How many of so many have to agree: more than half.
#[must_use]
pub fn needed(council: usize) -> usize {
    council / 2 + 1
}

/// Signs a version and keeps it.
fn keep(tx: &mut dyn Tx, version: PolicyVersion, now: DateTime<Utc>) -> Answer<PolicyVersion> {
    let key = match tx.policy_key()? {
        Some(key) => key,
        None => {
            let key = signed::new_key(now);
            tx.put_policy_key(&key)?;
            key
        }
    };
    let version = signed::sign(tx.org()?.tenant, &key, version);
    tx.put_policy_version(&version)?;
    Ok(version)
}

fn come_into_force(tx: &mut dyn Tx, version: &PolicyVersion, now: DateTime<Utc>) -> Result<(), Refused> {
    tx.put_policy_in_force(version.number, now)?;
    let set = PolicySet {
        text: version.text.clone(),
        pack: version.pack.clone(),
        set_at: now,
    };
    roster::write(tx, &[Change::Policy(set)], now)?;
    Ok(())
}

/// A policy that was set before versions were kept becomes the first one.
fn keep_the_one_before(tx: &mut dyn Tx, now: DateTime<Utc>) -> Answer<()> {
    if !tx.policy_versions(None, 1)?.is_empty() {
        return Ok(());
    }
    let Some(set) = tx.roster()?.policy else {
        return Ok(());
    };
    if set.text.trim().is_empty() && set.pack.is_none() {
        return Ok(());
    }
    let version = PolicyVersion {
        number: 1,
        text: set.text,
        pack: set.pack,
        published_at: set.set_at,
        person: None,
        account: None,
        key: [0; KEY_BYTES],
        signature: [0; SIGNATURE_BYTES],
        in_force_at: Some(set.set_at),
        agreed: 0,
    };
    keep(tx, version, now).map(drop)
}

/// Keeps and signs the policy that was set before versions were kept, if there is one. To be called once after a start.
///
/// # Errors
/// The store's.
pub async fn keep_versions(centre: &Centre) -> Result<(), Refused> {
    let is_kept = centre.store.read(|read| {
        let is_kept = !read.policy_versions(None, 1)?.is_empty() || read.roster()?.policy.is_none();
        Ok::<_, Refused>(is_kept)
    });
    if is_kept.await? {
        return Ok(());
    }
    let now = (centre.clock)();
    let kept = centre
        .store
        .write(move |tx| keep_the_one_before(tx, now).map_err(Refused::from));
    kept.await
}

/// Whether somebody may still agree to a version: to the newest one while it waits, and to the one that is in force.
#[must_use]
pub fn is_open(number: u32, newest: Option<&PolicyVersion>, in_force: Option<&PolicyVersion>) -> bool {
    let is = |version: Option<&PolicyVersion>| version.is_some_and(|version| version.number == number);
    is(newest) || is(in_force)
}

/// A member of the works council agrees to a version. With more than half of them it comes into force, if it waited for that.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is not of the works council, [`FourEyesFault::Gone`] for a version that is none or was replaced, or
/// the store's.
pub async fn agree(centre: &Centre, by: PersonId, number: u32) -> Result<(), Refused> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let people = tx.roster()?.people;
        let council: Vec<&PersonSet> = people.iter().filter(|person| is_of_council(person)).collect();
        if !council.iter().any(|person| person.id == by) {
            return Err(Refused::NotAllowed);
        }
        let (newest, in_force) = (tx.policy_versions(None, 1)?.pop(), tx.policy_in_force()?);
        let version = tx.policy_version(number)?;
        let version = version.filter(|_| is_open(number, newest.as_ref(), in_force.as_ref()));
        let version = version.ok_or_else(|| against(FourEyesFault::Gone))?;
        if tx.agree_policy(number, by, now)? {
            let detail = format!("version {number}");
            acts::note_by(tx, &actor, What::PolicyAgree, None, &detail, now)?;
        }
        let agreed = tx.policy_agreed(number)?;
        let agreed = agreed
            .iter()
            .filter(|(id, _)| council.iter().any(|person| person.id == *id));
        if version.in_force_at.is_none() && agreed.count() >= needed(council.len()) {
            come_into_force(tx, &version, now)?;
        }
        Ok(())
    });
    written.await
}

/// The newest version, and the one that is in force.
///
/// # Errors
/// The store's.
pub fn standing(read: &dyn Read) -> Answer<(Option<PolicyVersion>, Option<PolicyVersion>)> {
    Ok((read.policy_versions(None, 1)?.pop(), read.policy_in_force()?))
}
