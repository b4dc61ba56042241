//! Relief: "I need ten minutes", said to the leader of one's team; and hearing it as that leader.
//!
//! Carries sender, minutes and time, nothing else: no call, no reason, and no word back on whether it was
//! read. Kept here first and sent when there is a network. Handed over in a gap only.

use crate::{
    core::Core,
    desktop::Effect,
    people,
    rest::clock,
    view::{ReliefAskedView, ReliefSentView, ReliefView},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    id::PersonId,
    relief::{self, Minutes, SHOWN_HOURS},
};
use protocol::{
    envelope::Audience,
    problem::{ErrorCode, Problem},
    record::ReliefAsked,
};
use serde::Deserialize;
use store::{
    StoreError, Transaction,
    people::PersonRow,
    relief::{ReliefRow, insert, set_notified, set_seen, since},
};

/// Askings are kept for this long, in days.
const KEPT_DAYS: i64 = 30;
/// Another asking within this time is the same one, in seconds.
const AGAIN_S: i64 = 60;

#[derive(Deserialize)]
pub(crate) struct AskArgs {
    minutes: u32,
}

/// `relief_ask`: kept here in one transaction, sent when there is a network.
pub(crate) async fn ask(core: &mut Core, args: AskArgs) -> Result<ReliefView, Problem> {
    let minutes = Minutes::try_from(args.minutes).map_err(|error| ErrorCode::DurationBad {
        text: format!("{}m", error.0),
    })?;
    send(core, minutes).await?;
    show(core, ()).await
}

/// Asks the leader of the agent's team.
pub(crate) async fn send(core: &mut Core, minutes: Minutes) -> Result<(), Problem> {
    let writer = core.writer()?;
    let now = core.world.now().wall;
    // To the millisecond, as it is kept: what is sent and what is shown are the same moment.
    let asked_at = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
    core.write(move |tx| {
        let leader = store::people::leader_of(tx, writer.author)?;
        let leader = leader.ok_or_else(|| crate::problem::refuse(ErrorCode::LeaderUnknown))?;
        store::relief::prune(tx, asked_at - Duration::days(KEPT_DAYS))?;
        let lately = since(tx, asked_at - Duration::seconds(AGAIN_S))?;
        if lately.iter().any(|row| row.author == writer.author) {
            return Ok(());
        }
        insert(
            tx,
            &ReliefRow {
                author: writer.author,
                receiver: leader.id,
                minutes,
                asked_at,
                notified: true,
                seen: true,
            },
        )?;
        let body = ReliefAsked { minutes, asked_at };
        store::log::append(tx, &writer, &Audience::User(leader.id), &body)?;
        Ok(())
    })
    .await?;
    core.sent_something();
    core.publish("relief");
    Ok(())
}

/// `relief_show`.
pub(crate) async fn show(core: &mut Core, _: ()) -> Result<ReliefView, Problem> {
    let Some(me) = core.centre.as_ref().map(|centre| centre.person) else {
        return Ok(ReliefView {
            leader: None,
            sent: None,
            asked: Vec::new(),
        });
    };
    let now = core.world.now().wall;
    let (leader, rows, people, waiting) = core
        .read(move |tx| {
            Ok((
                store::people::leader_of(tx, me)?,
                since(tx, now - Duration::hours(SHOWN_HOURS))?,
                store::people::persons(tx)?,
                store::log::waiting_bodies::<ReliefAsked>(tx)?,
            ))
        })
        .await?;
    let sent = rows.iter().find(|row| row.author == me);
    let asked = rows.iter().filter(|row| row.receiver == me && !row.seen);
    Ok(ReliefView {
        leader: leader.map(|leader| leader.name),
        sent: sent.map(|row| ReliefSentView {
            to_name: name_of(&people, row.receiver),
            minutes: row.minutes.into(),
            at: row.asked_at,
            waiting: waiting.iter().any(|body| body.asked_at == row.asked_at),
        }),
        asked: asked
            .map(|row| ReliefAskedView {
                name: name_of(&people, row.author),
                minutes: row.minutes.into(),
                at: row.asked_at,
                age_min: relief::age_min(row.asked_at, now),
                stale: relief::is_stale(row.asked_at, now),
            })
            .collect(),
    })
}

fn name_of(people: &[PersonRow], id: PersonId) -> String {
    let found = people.iter().find(|person| person.id == id);
    found.map(|person| person.name.clone()).unwrap_or_default()
}

/// `relief_seen`: the leader puts away what was asked. Nobody is told.
pub(crate) async fn seen(core: &mut Core, _: ()) -> Result<(), Problem> {
    let me = core.writer()?.author;
    let at = core.world.now().wall;
    core.write(move |tx| set_seen(tx, me, at)).await?;
    core.publish("relief");
    Ok(())
}

/// A received asking, projected in the transaction that stores it.
pub(crate) fn received(
    tx: &Transaction<'_>,
    author: PersonId,
    me: PersonId,
    body: &ReliefAsked,
) -> Result<(), StoreError> {
    let row = ReliefRow {
        author,
        receiver: me,
        minutes: body.minutes,
        asked_at: body.asked_at,
        notified: false,
        seen: false,
    };
    insert(tx, &row).map(|_| ())
}

/// Hands over what came, if nothing rings, talks or holds. Marked before it is shown: a crash in between
/// costs a notification, never shows one twice; the window has it either way.
pub(crate) async fn announce(core: &mut Core) -> Result<(), Problem> {
    let Some(me) = core.centre.as_ref().map(|centre| centre.person) else {
        return Ok(());
    };
    let now = core.world.now();
    if !core.tracker.view(now).may_show {
        return Ok(());
    }
    let from: DateTime<Utc> = now.wall - Duration::hours(SHOWN_HOURS);
    let (rows, people) = core
        .read(move |tx| {
            let rows = since(tx, from)?;
            let mine = rows.into_iter().filter(|row| row.receiver == me && !row.notified);
            Ok((mine.collect::<Vec<_>>(), store::people::persons(tx)?))
        })
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    core.write(move |tx| set_notified(tx, me, now.wall)).await?;
    for row in rows.iter().rev() {
        let words = &core.words;
        let (title, text) = if core.screen_locked {
            (words.relief_locked_title(), words.relief_locked_text())
        } else {
            let name = people::first_name(&name_of(&people, row.author));
            let age = relief::age_min(row.asked_at, now.wall);
            (
                words.relief_from(u32::from(row.minutes).into(), &name),
                words.relief_age(age, &clock(now, row.asked_at)),
            )
        };
        core.effect(Effect::ShowNote { title, text });
    }
    core.publish("relief");
    Ok(())
}
