//! What follows the agent to another desk: said sealed, once an hour and when the vault is opened or left, and taken from
//! other desks.
//!
//! A record is written at each beat whether or not something changed, filled up to whole kibibytes, so that neither its
//! number nor its moment nor its length tells of a break. Nothing is written while the vault is locked.

mod taken;

pub(crate) use taken::received;

use super::{excerpt::kept, history};
use crate::{ctx::Ctx, profile};
use domain::{
    id::{DeviceId, GoalId, IdeaId},
    personal::{Change, DaySums, Personal, Stamp, Which, tick},
    policy::Policy,
    time::Now,
};
use protocol::{envelope::Audience, problem::Problem};
use std::{sync::Arc, time::Duration};
use store::{
    StoreError, Transaction,
    idea::IdeaRow,
    path::{EvidenceRow, GoalRow},
    personal, setting,
};
use vault::record::{self, Content, Stands};

/// From one beat to the next, in milliseconds, counted from the start of the program.
const BEAT_MS: u64 = 60 * 60 * 1000;
/// Where in the hour a beat is: half-way between two of sync's, whose grid begins with the program too. At the same moment
/// it would be the disk that decides with which of them a record goes, and whoever watches would see that.
const PHASE_MS: u64 = 150 * 1000;
/// Days that are said again each time: a shift that goes on and an evening that is over late.
const DAYS: u32 = 8;
/// Days whose hard calls are said again each time.
const MARKED_DAYS: u32 = 2;
/// Days that are said the first time: all that is kept.
const DAYS_FIRST: u32 = 366;
/// Most bytes of changes in one record; what is left follows at the next beat.
const CHANGES_BYTES_MAX: usize = 16 * 1024;
/// Most bytes of a day in a record.
const DAY_BYTES: usize = 115;
/// Most bytes of what is around days and changes.
const AROUND_BYTES: usize = 96;
/// The kind of what is inside the record.
const KIND: u16 = 1;
/// How long the last record may take to reach the server when the agent leaves.
const LAST_WAIT: Duration = Duration::from_secs(5);
const CLOCK: &str = "personal_clock";
const BEGUN: &str = "personal_begun";

/// Says what is to follow, at each beat, for ever.
pub(crate) async fn beats(ctx: Ctx) {
    let begun = ctx.now().mono;
    loop {
        let passed = ctx.now().mono.since_ms(begun);
        let since_beat = (passed + BEAT_MS - PHASE_MS) % BEAT_MS;
        tokio::time::sleep(Duration::from_millis(BEAT_MS - since_beat)).await;
        if let Err(problem) = say(&ctx).await {
            tracing::warn!(%problem, "what follows the agent is said at the next beat");
        }
    }
}

/// Says it now, if the vault is open; it is sent with the next beat of sync.
pub(crate) async fn say(ctx: &Ctx) -> Result<(), Problem> {
    let (Some(ring), Some(_)) = (ctx.keys.ring(), ctx.centre()) else {
        return Ok(());
    };
    let member = ctx.member().await?;
    let (now, policy) = (ctx.now(), ctx.profile().policy.clone());
    let (writer, outbox, mut rng) = (member.writer, ctx.outbox.clone(), ctx.random());
    ctx.journal.flush(&ctx.store).await;
    ctx.write(move |tx| {
        outbox.counted(tx, |tx| {
            let (personal, up_to) = collected(tx, &policy, now, writer.device)?;
            let least = least_bytes(&personal);
            let at_ms = ticked(tx, wall_ms(now))?;
            let content = Content::of(KIND, at_ms, &personal);
            let seal = |origin| {
                let stands = Stands {
                    tenant: writer.tenant,
                    author: writer.author,
                    device: writer.device,
                    origin,
                };
                record::seal(&ring, &stands, &content, least, &mut rng)
                    .map_err(|error| StoreError::Shape(error.to_string()))
            };
            store::log::append_sealed(tx, &writer, &Audience::Author, record::KIND, seal)?;
            personal::said(tx, up_to)
        })
    })
    .await
}

/// The last word before the agent leaves, and a moment for it to arrive. A server that cannot be reached is no reason to
/// stay: `leave` says what is lost then.
pub(crate) async fn last(ctx: &Ctx) -> Result<(), Problem> {
    if ctx.keys.ring().is_none() {
        return Ok(());
    }
    say(ctx).await?;
    ctx.sent_something();
    let arrived = async {
        while ctx.outbox.waiting() > 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let _ = tokio::time::timeout(LAST_WAIT, arrived).await;
    Ok(())
}

/// What is to be said, and up to which change that is all.
fn collected(
    tx: &Transaction<'_>,
    policy: &Policy,
    now: Now,
    device: DeviceId,
) -> Result<(Personal, i64), StoreError> {
    let is_first = setting::get::<bool>(tx, BEGUN)?.is_none();
    if is_first {
        setting::set(tx, BEGUN, &true)?;
        all_that_is_here(tx, device, wall_ms(now))?;
    }
    let today = now.local_on();
    let first = history::before(today, if is_first { DAYS_FIRST } else { DAYS } - 1);
    let days = history::own(tx, policy, first, today, now)?;
    // What was said of a day stays said, so that days that are over need not be read again.
    let marked_from = match is_first {
        true => first,
        false => history::before(today, MARKED_DAYS - 1),
    };
    let hard = history::hard_marks(tx, policy, marked_from, today, now)?;
    let days = days.into_iter().map(|(on, sums)| DaySums {
        on,
        sums,
        hard: hard.get(&on).copied().unwrap_or(0),
    });
    let days = days.collect();
    let unsaid = personal::unsaid(tx, CHANGES_BYTES_MAX)?;
    let up_to = unsaid.last().map_or(0, |(id, _)| *id);
    let changes = unsaid
        .iter()
        .filter_map(|(_, change)| serde_json::from_str(change).ok());
    let changes = changes.collect();
    Ok((Personal { days, changes }, up_to))
}

/// A length that is never less than that of the content, and follows from the number of days and from what the agent pressed
/// alone: a number that is longer than another one would tell of rest.
fn least_bytes(personal: &Personal) -> usize {
    let changes: usize = personal
        .changes
        .iter()
        .map(|change| serde_json::to_vec(change).map_or(0, |bytes| bytes.len()))
        .sum();
    AROUND_BYTES + personal.days.len() * DAY_BYTES + changes
}

/// What was here before the vault: said once, in the order in which it would have been done.
fn all_that_is_here(tx: &Transaction<'_>, device: DeviceId, wall_ms: u64) -> Result<(), StoreError> {
    let (choices, _) = profile::load(tx)?;
    let desk = Some(device);
    for row in store::path::evidence(tx)? {
        note(tx, desk, wall_ms, |_| added(&row))?;
    }
    for row in store::path::goals(tx)? {
        note(tx, desk, wall_ms, |_| goal_added(&row))?;
        if row.done_on.is_some() {
            note(tx, desk, wall_ms, |at_ms| Change::GoalDone {
                id: row.id,
                on: row.done_on,
                at_ms,
            })?;
        }
    }
    for row in store::idea::all(tx)? {
        note(tx, desk, wall_ms, |at_ms| idea_kept(&row, at_ms))?;
    }
    for change in kept::changes(tx)? {
        note(tx, desk, wall_ms, |_| change)?;
    }
    for (which, role) in [
        (Which::Current, choices.role_current),
        (Which::Next, choices.role_next),
    ] {
        if role.is_some() {
            note(tx, desk, wall_ms, |at_ms| Change::RoleSet { which, role, at_ms })?;
        }
    }
    Ok(())
}

pub(crate) fn added(row: &EvidenceRow) -> Change {
    Change::EvidenceAdded {
        id: row.id,
        skill: row.skill.clone(),
        skill_name: row.skill_name.clone(),
        level: row.level,
        words: row.words.clone(),
        shown_on: row.shown_on,
        kudos: row.kudos,
    }
}

pub(crate) fn goal_added(row: &GoalRow) -> Change {
    Change::GoalAdded {
        id: row.id,
        words: row.words.clone(),
        by_on: row.by_on,
    }
}

pub(crate) fn idea_kept(row: &IdeaRow, at_ms: u64) -> Change {
    Change::IdeaKept {
        id: row.id,
        title: row.title.clone(),
        words: row.words.clone(),
        seconds: row.seconds,
        at_ms,
    }
}

/// Notes something that the agent did here, in the transaction that does it. Without a centre there is nobody to say it to;
/// once there is, all that is here is said.
pub(crate) fn note(
    tx: &Transaction<'_>,
    desk: Option<DeviceId>,
    wall_ms: u64,
    change: impl FnOnce(u64) -> Change,
) -> Result<(), StoreError> {
    let Some(device) = desk else { return Ok(()) };
    let change = change(ticked(tx, wall_ms)?);
    let stamp = |at_ms| Stamp { at_ms, device };
    match &change {
        Change::RoleSet { which, role, at_ms } => {
            personal::set_field(tx, role_field(*which), stamp(*at_ms), role.as_deref())?;
        }
        Change::GoalDone { id, on, at_ms } => {
            let on = on.map(|on| on.to_string());
            personal::set_field(tx, &done_field(id), stamp(*at_ms), on.as_deref())?;
        }
        Change::EvidenceRemoved { id } => personal::remove(tx, &id.to_string())?,
        Change::GoalRemoved { id } => personal::remove(tx, &id.to_string())?,
        Change::IdeaKept {
            id,
            title,
            words,
            seconds,
            at_ms,
        } => {
            let row = IdeaRow {
                id: *id,
                title: title.clone(),
                words: words.clone(),
                seconds: *seconds,
            };
            personal::set_field(tx, &idea_field(id), stamp(*at_ms), Some(&idea_said(&row)))?;
        }
        Change::IdeaRemoved { id } => personal::remove(tx, &id.to_string())?,
        Change::EvidenceAdded { .. }
        | Change::GoalAdded { .. }
        | Change::ExcerptSet { .. }
        | Change::Unknown => {}
    }
    let text = serde_json::to_string(&change).map_err(|error| StoreError::Shape(error.to_string()))?;
    personal::say_later(tx, &text)
}

fn role_field(which: Which) -> &'static str {
    match which {
        Which::Current => "role_current",
        Which::Next => "role_next",
    }
}

fn done_field(id: &GoalId) -> String {
    format!("goal_done:{id}")
}

fn idea_field(id: &IdeaId) -> String {
    format!("idea:{id}")
}

/// What one desk says of an own reset, kept beside the last word where another desk said something else.
fn idea_said(row: &IdeaRow) -> String {
    format!("{}\n{}\n{}", row.title, row.seconds, row.words)
}

pub(crate) fn wall_ms(now: Now) -> u64 {
    u64::try_from(now.wall.timestamp_millis()).unwrap_or(0)
}

/// The agent's clock, a step further.
fn ticked(tx: &Transaction<'_>, wall_ms: u64) -> Result<u64, StoreError> {
    let at_ms = tick(wall_ms, setting::get(tx, CLOCK)?.unwrap_or(0));
    setting::set(tx, CLOCK, &at_ms)?;
    Ok(at_ms)
}

/// Takes over in memory what another desk chose.
pub(crate) async fn refresh(ctx: &Ctx) -> Result<(), Problem> {
    let _changing = ctx.changing.lock().await;
    let (choices, _) = ctx.read(profile::load).await?;
    ctx.profile
        .send_modify(|profile| Arc::make_mut(profile).choices = choices);
    Ok(())
}

/// Who speaks, for [`note`].
pub(crate) fn desk(ctx: &Ctx) -> Option<DeviceId> {
    ctx.centre().map(|centre| centre.device)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use domain::history::Sums;

    fn of(days: u32, ms: u64) -> Personal {
        let sums = Sums {
            call_ms: ms,
            rest_ms: ms,
            longest_ms: ms,
            resets: u32::try_from(ms).unwrap_or(u32::MAX),
            uncertain_ms: ms,
            unmeasured_ms: ms,
        };
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let days = first.iter_days().take(days as usize);
        Personal {
            days: days
                .map(|on| DaySums {
                    on,
                    sums,
                    hard: u8::try_from(ms).unwrap_or(u8::MAX),
                })
                .collect(),
            changes: Vec::new(),
        }
    }

    #[test]
    fn the_length_follows_from_days_and_presses_and_from_no_sum() {
        for days in [0, 1, 8, 366] {
            let (none, most) = (of(days, 0), of(days, u32::MAX.into()));
            assert_eq!(least_bytes(&none), least_bytes(&most));
            let content = Content::of(KIND, u64::MAX, &most);
            let bytes = vault::record::content_bytes(&content);
            assert!(bytes <= least_bytes(&most), "{days} days: {bytes}");
        }
        assert!(least_bytes(&of(DAYS, 0)) < 1024, "a usual beat is one kibibyte");
    }
}
