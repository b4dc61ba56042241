//! Ladders and values, for administrators: looked at, checked while they are written, published.
//!
//! A file is judged by `domain::path`, here as by the command; nothing is published that has a fault.

use super::{
    ladder_text, refusal,
    view::{LadderCheck, LadderRow, RefusedRow, ValueRow},
};
use crate::{
    service::{
        Refused,
        centre::{AdminError, Centre},
        path,
        table::Options,
        values,
    },
    store::Read,
};
use domain::path::FileFault;

/// Largest file in bytes: a ladder in all its languages, with room for remarks.
pub const FILE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// The ladders, by key.
///
/// # Errors
/// The store's.
pub fn list(read: &dyn Read) -> Result<Vec<LadderRow>, Refused> {
    let ladders = read.ladders()?.into_iter();
    let rows = ladders.map(|set| LadderRow {
        key: set.ladder.key,
        title: set.ladder.name,
        version: Some(set.ladder.version).filter(|version| !version.is_empty()),
        roles: set.ladder.roles.len(),
    });
    Ok(rows.collect())
}

/// A ladder as a file that can be changed and published again; `None` when no ladder has this key.
///
/// # Errors
/// The store's.
pub fn text(read: &dyn Read, key: &str) -> Result<Option<String>, Refused> {
    let ladders = read.ladders()?;
    let set = ladders.iter().find(|set| set.ladder.key == key);
    Ok(set.map(ladder_text::of))
}

/// Whether a file is a ladder, and what stands in it.
#[must_use]
pub fn check(file: &[u8]) -> LadderCheck {
    match path::read(file) {
        Ok((set, _)) => LadderCheck {
            title: Some(set.ladder.name),
            roles: set.ladder.roles.into_iter().map(|role| role.name).collect(),
            skills: set.ladder.skills.into_iter().map(|skill| skill.name).collect(),
            faults: Vec::new(),
            done: false,
        },
        Err(AdminError::Ladder(faults)) => refused(faults.into_iter().map(fault).collect()),
        Err(other) => refused(refusal::whole(other.to_string())),
    }
}

fn fault(fault: FileFault) -> RefusedRow {
    RefusedRow {
        line: fault.line as u64,
        why: fault.error.to_string(),
    }
}

fn refused(faults: Vec<RefusedRow>) -> LadderCheck {
    LadderCheck {
        title: None,
        roles: Vec::new(),
        skills: Vec::new(),
        faults,
        done: false,
    }
}

/// Publishes a file, if it is a ladder; it takes the place of the one of the same key.
///
/// # Errors
/// The store's. Faults of the file are an answer.
pub async fn publish(centre: &Centre, file: &[u8]) -> Result<LadderCheck, Refused> {
    let mut answer = check(file);
    if answer.faults.is_empty() {
        let imported = path::import(centre, file, Options::default()).await;
        imported.map_err(refusal::of)?;
        answer.done = true;
    }
    Ok(answer)
}

/// The centre's values, by name.
///
/// # Errors
/// The store's.
pub fn values(read: &dyn Read) -> Result<Vec<ValueRow>, Refused> {
    let values = read.values()?.into_iter().filter(|value| value.active);
    let rows = values.map(|value| ValueRow {
        id: value.id.to_string(),
        name: value.name,
        meaning: value.meaning,
    });
    Ok(rows.collect())
}

/// Adds a value, or says anew what it means.
///
/// # Errors
/// A name that cannot be shown, or the store's.
pub async fn put_value(centre: &Centre, name: &str, meaning: Option<&str>) -> Result<ValueRow, Refused> {
    let meaning = meaning.filter(|meaning| !meaning.trim().is_empty());
    let id = values::put(centre, name, meaning).await.map_err(refusal::of)?;
    let all = centre.store.read(self::values);
    let mut all = all.await?.into_iter();
    let row = all.find(|value| value.id == id.to_string());
    row.ok_or(Refused::Broken(protocol::problem::ErrorCode::Internal))
}
