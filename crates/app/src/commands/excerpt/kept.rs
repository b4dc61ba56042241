//! What is shared of paths, as this desk keeps it: what the agent shares from here or from another desk, and what others share
//! with them.
//!
//! Decides that the later word stands and that what was said before it is erased. What is sealed to a vault that is locked
//! here waits in the log, and is projected once the vault is open.

use crate::{
    commands::people,
    keys::Keys,
    view::{ExcerptEvidenceView, ExcerptGoalView, ExcerptSkillView, ExcerptView, PathSharedView, SharedView},
};
use chrono::{DateTime, Utc};
use domain::{id::PersonId, path::Excerpt, personal::Change, text};
use protocol::{
    envelope::Bytes,
    excerpt::{ExcerptShared, of_inside},
    record::Body,
};
use store::{
    StoreError, Transaction,
    excerpt::{ExcerptRow, Said, Side},
    kudos::blocked,
    log::{self, Of, Projected},
};
use vault::{identity::PublicIdentity, random::Random};

/// Most bytes of excerpts in one answer, as JSON: it goes through the local socket with the whole path.
const BYTES_MAX: usize = 96 * 1024;
/// What sealing is for; no other use of the same keys has it.
const INFO: &[u8] = b"breakwater excerpt 1";

/// Seals what is inside, as it passes from one person to another at a moment; `None` for a key that nothing can be sealed to.
pub(crate) fn seal(
    key: &PublicIdentity,
    (from, to, at): (PersonId, PersonId, DateTime<Utc>),
    inside: &[u8],
    rng: &mut Random<impl FnMut(&mut [u8])>,
) -> Option<Bytes> {
    let bound = ExcerptShared::bound(from, to, at);
    key.seal(INFO, &bound, inside, rng).ok().map(Bytes)
}

/// What was sealed, if the vault is open here and one of its keys opens it.
fn opened(keys: &Keys, from: PersonId, body: &ExcerptShared, sealed: &Bytes) -> Option<Excerpt> {
    let ring = keys.ring()?;
    let bound = ExcerptShared::bound(from, body.to, body.at);
    let mut identities = ring.identities();
    let inside = identities.find_map(|key| key.open(INFO, &bound, &sealed.0).ok())?;
    of_inside(&inside)
}

/// Something that somebody shares with me, or no longer. One that does not open is projected again when the vault is opened.
pub(crate) fn received(
    tx: &Transaction<'_>,
    author: PersonId,
    me: PersonId,
    keys: &Keys,
    body: &[u8],
) -> Result<Projected, StoreError> {
    let body = match ExcerptShared::decode(body) {
        Ok(body) => body,
        Err(error) => {
            tracing::warn!(%error, "an excerpt cannot be read and is passed over");
            return Ok(Projected::Done);
        }
    };
    if body.to != me {
        return Ok(Projected::Done);
    }
    let said = match &body.sealed {
        Some(sealed) => opened(keys, author, &body, sealed).map_or(Said::Sealed, Said::Shared),
        None => Said::Withdrawn,
    };
    keep(tx, Side::Theirs, author, body.at, &said)?;
    Ok(match said {
        Said::Sealed => Projected::Unknown,
        Said::Shared(_) | Said::Withdrawn => Projected::Done,
    })
}

/// Keeps the last word between the agent and somebody, and erases what was said before it.
pub(super) fn keep(
    tx: &Transaction<'_>,
    side: Side,
    person: PersonId,
    at: DateTime<Utc>,
    said: &Said,
) -> Result<(), StoreError> {
    let last_at = store::excerpt::set(tx, side, person, at, said)?;
    erase(tx, side, person, |body| body.at < last_at)
}

/// Erases what was sealed between the agent and somebody, as far as it is over.
fn erase(
    tx: &Transaction<'_>,
    side: Side,
    person: PersonId,
    is_over: impl Fn(&ExcerptShared) -> bool,
) -> Result<(), StoreError> {
    let of = match side {
        Side::Mine => Of::Anybody,
        Side::Theirs => Of::Author(person),
    };
    for said in log::said::<ExcerptShared>(tx, of)? {
        let is_between = side == Side::Theirs || said.body.to == person;
        if is_between && said.body.sealed.is_some() && is_over(&said.body) {
            log::erase(tx, said.hash)?;
        }
    }
    Ok(())
}

/// The agent shared something from another desk of theirs, or withdrew it there.
pub(crate) fn set_elsewhere(
    tx: &Transaction<'_>,
    with: PersonId,
    at: DateTime<Utc>,
    excerpt: Option<Excerpt>,
) -> Result<(), StoreError> {
    let said = excerpt.map(Excerpt::received);
    keep(
        tx,
        Side::Mine,
        with,
        at,
        &said.map_or(Said::Withdrawn, Said::Shared),
    )
}

/// What the agent shares, as another desk of theirs is told.
pub(crate) fn changes(tx: &Transaction<'_>) -> Result<Vec<Change>, StoreError> {
    let rows = store::excerpt::all(tx, Side::Mine)?.into_iter();
    Ok(rows
        .map(|row| Change::ExcerptSet {
            with: row.person,
            at: row.at,
            excerpt: row.excerpt,
        })
        .collect())
}

/// Erases what somebody shared with me: they work here no longer, and could not withdraw it.
pub(crate) fn forget(tx: &Transaction<'_>, person: PersonId) -> Result<(), StoreError> {
    match store::excerpt::forget_theirs(tx, person)? {
        true => erase(tx, Side::Theirs, person, |_| true),
        false => Ok(()),
    }
}

/// What is shared now, in both directions, or between the agent and one person; no more than fits one answer.
pub(crate) fn all(tx: &Transaction<'_>, with: Option<&str>) -> Result<PathSharedView, StoreError> {
    up_to(tx, with, BYTES_MAX)
}

/// All that is shared now, in both directions, however much it is.
pub(crate) fn whole(tx: &Transaction<'_>) -> Result<PathSharedView, StoreError> {
    up_to(tx, None, usize::MAX)
}

fn up_to(tx: &Transaction<'_>, with: Option<&str>, bytes_max: usize) -> Result<PathSharedView, StoreError> {
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    let mut bytes = 0;
    for (side, shared) in [(Side::Mine, &mut mine), (Side::Theirs, &mut theirs)] {
        for row in store::excerpt::all(tx, side)? {
            let person = row.person;
            // What they give waits unseen too.
            if side == Side::Theirs && blocked::is(tx, person)? {
                continue;
            }
            let view = shared_view(tx, row)?;
            if with.is_some_and(|typed| !is_meant(typed, person, &view.name)) {
                continue;
            }
            bytes += serde_json::to_vec(&view).map_or(0, |json| json.len());
            if bytes <= bytes_max {
                shared.push(view);
            }
        }
    }
    let more = bytes > bytes_max;
    Ok(PathSharedView { mine, theirs, more })
}

/// Whether somebody is meant by what was typed: their whole name or their id.
pub(super) fn is_meant(typed: &str, person: PersonId, name: &str) -> bool {
    let id = typed.trim().parse::<PersonId>();
    id.is_ok_and(|id| id == person) || text::key(typed) == text::key(name)
}

fn shared_view(tx: &Transaction<'_>, row: ExcerptRow) -> Result<SharedView, StoreError> {
    let name = store::people::name(tx, row.person)?.unwrap_or_default();
    Ok(SharedView {
        person: row.person.to_string(),
        initials: people::initials(&name),
        name,
        at: row.at,
        excerpt: row.excerpt.map(excerpt_view),
    })
}

/// An excerpt as a window draws it.
pub(super) fn excerpt_view(excerpt: Excerpt) -> ExcerptView {
    let skills = excerpt.skills.into_iter().map(|skill| ExcerptSkillView {
        name: skill.name,
        level: skill.level,
        evidence: skill
            .evidence
            .into_iter()
            .map(|one| ExcerptEvidenceView {
                text: one.words,
                level: one.level,
                on: one.shown_on,
            })
            .collect(),
    });
    let goals = excerpt.goals.into_iter().map(|goal| ExcerptGoalView {
        text: goal.words,
        by: goal.by_on,
        done_on: goal.done_on,
    });
    ExcerptView {
        next: excerpt.next,
        skills: skills.collect(),
        goals: goals.collect(),
    }
}
