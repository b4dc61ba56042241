//! What the agent did at another desk, taken from its sealed records. Kept for later while the vault is locked.
//!
//! Decides nothing of its own: `domain::personal` says how two desks become one. Bounds what it takes.

use super::{CLOCK, KIND, done_field, idea_field, idea_said, role_field};
use crate::{
    commands::excerpt::kept,
    keys::Keys,
    profile::{self, Receiver},
};
use domain::{
    id::DeviceId,
    path::EVIDENCE_CHARS_MAX,
    personal::{Change, Personal, Stamp, Which},
    rest::reset::RESET_SECONDS,
};
use protocol::envelope::Header;
use store::{
    StoreError, Transaction,
    idea::IdeaRow,
    log::Projected,
    path::{EvidenceRow, GoalRow},
    personal, setting,
};
use vault::record::{self, OpenError, Stands};

/// Longest words that are taken from another desk, in characters.
const WORDS_CHARS_MAX: usize = EVIDENCE_CHARS_MAX * 4;

/// A sealed record that came, projected in the transaction that stores it. Kept for later while the vault is locked.
pub(crate) fn received(
    tx: &Transaction<'_>,
    receiver: &Receiver,
    keys: &Keys,
    header: &Header,
    body: &[u8],
) -> Result<Projected, StoreError> {
    let (me, stream) = (receiver.writer, header.stream);
    let own = stream.author == me.author && stream.device != me.device;
    let Some(stands) = Stands::of(header).filter(|_| own) else {
        return Ok(Projected::Done);
    };
    let Some(ring) = keys.ring() else {
        return Ok(Projected::Unknown);
    };
    match record::open(&ring, &stands, body) {
        Ok(content) => {
            heard(tx, content.at_ms)?;
            if let Some(personal) = content.read::<Personal>(KIND) {
                take(tx, stream.device, personal)?;
            }
            Ok(Projected::Done)
        }
        Err(OpenError::OtherKey) => Ok(Projected::Unknown),
        Err(error) => {
            tracing::warn!(%error, "a sealed record cannot be read and is passed over");
            Ok(Projected::Done)
        }
    }
}

fn take(tx: &Transaction<'_>, device: DeviceId, personal: Personal) -> Result<(), StoreError> {
    for day in &personal.days {
        personal::put_day(tx, device, day)?;
    }
    for change in personal.changes {
        done_elsewhere(tx, device, change)?;
    }
    Ok(())
}

/// Something that the agent did at another desk.
fn done_elsewhere(tx: &Transaction<'_>, device: DeviceId, change: Change) -> Result<(), StoreError> {
    let stamp = |at_ms| Stamp { at_ms, device };
    match change {
        Change::RoleSet { which, role, at_ms } => {
            if personal::set_field(tx, role_field(which), stamp(at_ms), role.as_deref())? {
                let (mut choices, _) = profile::load(tx)?;
                match which {
                    Which::Current => choices.role_current = role,
                    Which::Next => choices.role_next = role,
                }
                profile::save_choices(tx, &choices)?;
            }
        }
        Change::EvidenceAdded { .. } => evidence_elsewhere(tx, change)?,
        Change::EvidenceRemoved { id } => {
            personal::remove(tx, &id.to_string())?;
            store::path::remove_evidence(tx, id)?;
        }
        Change::GoalAdded { id, words, by_on } => {
            if !personal::is_removed(tx, &id.to_string())? {
                let row = GoalRow {
                    id,
                    words: bounded(words),
                    by_on,
                    done_on: None,
                };
                store::path::add_goal(tx, &row)?;
            }
        }
        Change::GoalDone { id, on, at_ms } => {
            let text = on.map(|on| on.to_string());
            if personal::set_field(tx, &done_field(&id), stamp(at_ms), text.as_deref())? {
                store::path::set_goal_done(tx, id, on)?;
            }
        }
        Change::GoalRemoved { id } => {
            personal::remove(tx, &id.to_string())?;
            store::path::remove_goal(tx, id)?;
        }
        Change::ExcerptSet { with, at, excerpt } => kept::set_elsewhere(tx, with, at, excerpt)?,
        Change::IdeaKept { .. } => idea_elsewhere(tx, device, change)?,
        Change::IdeaRemoved { id } => {
            personal::remove(tx, &id.to_string())?;
            store::idea::remove(tx, id)?;
        }
        Change::Unknown => {}
    }
    Ok(())
}

fn evidence_elsewhere(tx: &Transaction<'_>, change: Change) -> Result<(), StoreError> {
    let Change::EvidenceAdded {
        id,
        skill,
        skill_name,
        level,
        words,
        shown_on,
        kudos,
    } = change
    else {
        return Ok(());
    };
    if personal::is_removed(tx, &id.to_string())? {
        return Ok(());
    }
    let row = EvidenceRow {
        id,
        skill,
        skill_name: bounded(skill_name),
        level: level.clamp(1, domain::path::LEVEL_MAX),
        words: bounded(words),
        shown_on,
        kudos,
    };
    store::path::add_evidence(tx, &row)
}

fn idea_elsewhere(tx: &Transaction<'_>, device: DeviceId, change: Change) -> Result<(), StoreError> {
    let Change::IdeaKept {
        id,
        title,
        words,
        seconds,
        at_ms,
    } = change
    else {
        return Ok(());
    };
    // One of a newer program may have another length.
    let seconds = match RESET_SECONDS.contains(&seconds) {
        true => seconds,
        false => RESET_SECONDS[0],
    };
    let row = IdeaRow {
        id,
        title: bounded(title),
        words: bounded(words),
        seconds,
    };
    let gone = personal::is_removed(tx, &id.to_string())?;
    let stamp = Stamp { at_ms, device };
    if !gone && personal::set_field(tx, &idea_field(&id), stamp, Some(&idea_said(&row)))? {
        store::idea::keep(tx, &row)?;
    }
    Ok(())
}

fn bounded(words: String) -> String {
    match words.char_indices().nth(WORDS_CHARS_MAX) {
        Some((end, _)) => words[..end].to_owned(),
        None => words,
    }
}

/// Another desk of the agent spoke at this moment of its clock.
fn heard(tx: &Transaction<'_>, at_ms: u64) -> Result<(), StoreError> {
    match setting::get::<u64>(tx, CLOCK)?.is_some_and(|known| known >= at_ms) {
        true => Ok(()),
        false => setting::set(tx, CLOCK, &at_ms),
    }
}
