//! Relief: "I need ten minutes", said to the leader of one's team; and hearing it as that leader.
//!
//! Carries sender, minutes and time, nothing else: no call, no reason, and no word back on whether it was
//! read. Kept here first and sent when there is a network. Handed over in a gap only.

use crate::{
    announcer::{Pending, Waiting},
    commands::people,
    ctx::Ctx,
    desktop::Effect,
    phrases::clock,
    view::{ReliefAskedView, ReliefSentView, ReliefView},
};
use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use domain::{
    id::PersonId,
    relief::{self, KEPT_HOURS, Minutes, MinutesError, SHOWN_HOURS},
};
use protocol::{
    envelope::Audience,
    problem::{Choice, ErrorCode, Problem},
    record::ReliefAsked,
};
use serde::Deserialize;
use std::sync::{Mutex, PoisonError};
use store::{
    StoreError, Transaction,
    relief::{ReliefRow, insert, set_notified, set_seen, since, unannounced},
};

/// Whether something is over its time is looked at so often at least, in seconds: a clock may be set.
const LOOK_S_MAX: u64 = 600;
/// Another asking within this time is the same one, in seconds.
const AGAIN_S: i64 = 60;

#[derive(Deserialize)]
pub(crate) struct AskArgs {
    minutes: u32,
}

/// `relief_ask`: kept here in one transaction, sent when there is a network.
pub(crate) async fn ask(ctx: &Ctx, args: AskArgs) -> Result<ReliefView, Problem> {
    let minutes = Minutes::try_from(args.minutes).map_err(unknown)?;
    send(ctx, minutes).await?;
    show(ctx, ()).await
}

/// Minutes that cannot be asked for.
pub(crate) fn unknown(error: MinutesError) -> Problem {
    ErrorCode::ChoiceUnknown {
        choice: Choice::Relief,
        name: error.0.to_string(),
    }
    .into()
}

/// Asks the leader of the agent's team.
pub(crate) async fn send(ctx: &Ctx, minutes: Minutes) -> Result<(), Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let now = ctx.now().wall;
    // To the millisecond, as it is kept: what is sent and what is shown are the same moment.
    let asked_at = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
    ctx.send(move |tx| {
        let leader = store::people::leader_of(tx, writer.author)?;
        let leader = leader.ok_or_else(|| crate::problem::refuse(ErrorCode::LeaderUnknown))?;
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
    ctx.keeping.ring();
    ctx.publish("relief");
    Ok(())
}

/// Erases askings that are over their time, for ever: at the start, when one is due, and when the computer woke. Nothing
/// wakes while none is kept.
pub(crate) async fn erase_due(ctx: Ctx) {
    loop {
        let rung = ctx.keeping.count();
        let left = erase(&ctx).await;
        ctx.keeping.done(rung);
        let again = async {
            match left {
                Some(left) => tokio::time::sleep(left).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = ctx.keeping.heard() => {}
            () = again => {}
        }
    }
}

/// How long to wait for the next one.
async fn erase(ctx: &Ctx) -> Option<std::time::Duration> {
    let over = ctx.now().wall - Duration::hours(KEPT_HOURS);
    let most = std::time::Duration::from_secs(LOOK_S_MAX);
    match ctx.write(move |tx| store::relief::erase(tx, over)).await {
        Ok(erased) => {
            if erased.any {
                ctx.scrub().await;
                ctx.publish("relief");
            }
            let left = erased.oldest.map(|asked_at| asked_at - over);
            left.map(|left| left.to_std().unwrap_or_default().min(most))
        }
        Err(problem) => {
            tracing::warn!(%problem, "askings that are over their time are erased later");
            Some(most)
        }
    }
}

/// `relief_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<ReliefView, Problem> {
    let Some(me) = ctx.me() else {
        return Ok(ReliefView {
            leader: None,
            sent: None,
            asked: Vec::new(),
        });
    };
    let now = ctx.now().wall;
    let (leader, rows, waiting) = ctx
        .read(move |tx| {
            Ok((
                store::people::leader_of(tx, me)?,
                named(tx, since(tx, now - Duration::hours(SHOWN_HOURS))?)?,
                store::log::waiting_bodies::<ReliefAsked>(tx)?,
            ))
        })
        .await?;
    let sent = rows.iter().find(|row| row.asking.author == me);
    let asked = rows
        .iter()
        .filter(|row| row.asking.receiver == me && !row.asking.seen);
    Ok(ReliefView {
        leader: leader.map(|leader| leader.name),
        sent: sent.map(|row| ReliefSentView {
            to_name: row.to.clone(),
            minutes: row.asking.minutes.into(),
            at: row.asking.asked_at,
            waiting: waiting.iter().any(|body| body.asked_at == row.asking.asked_at),
        }),
        asked: asked
            .map(|row| ReliefAskedView {
                name: row.from.clone(),
                minutes: row.asking.minutes.into(),
                at: row.asking.asked_at,
                age_min: relief::age_min(row.asking.asked_at, now),
                stale: relief::is_stale(row.asking.asked_at, now),
            })
            .collect(),
    })
}

/// An asking with the names of both.
struct Named {
    asking: ReliefRow,
    from: String,
    to: String,
}

fn named(tx: &Transaction<'_>, rows: Vec<ReliefRow>) -> Result<Vec<Named>, StoreError> {
    let name = |id| Ok::<_, StoreError>(store::people::name(tx, id)?.unwrap_or_default());
    let rows = rows.into_iter().map(|asking| {
        Ok(Named {
            from: name(asking.author)?,
            to: name(asking.receiver)?,
            asking,
        })
    });
    rows.collect()
}

/// Everything that was sent or came, as far back as it is kept.
pub(crate) async fn all(ctx: &Ctx) -> Result<Vec<serde_json::Value>, Problem> {
    let rows = ctx.read(|tx| named(tx, since(tx, DateTime::UNIX_EPOCH)?)).await?;
    let rows = rows.into_iter().map(|row| {
        serde_json::json!({ "from": row.from, "to": row.to, "minutes": u32::from(row.asking.minutes),
                            "at": row.asking.asked_at })
    });
    Ok(rows.collect())
}

/// `relief_seen`: the leader puts away what was asked. Nobody is told.
pub(crate) async fn seen(ctx: &Ctx, _: ()) -> Result<(), Problem> {
    let me = ctx.me().ok_or(ErrorCode::NotJoined)?;
    let at = ctx.now().wall;
    ctx.write(move |tx| set_seen(tx, me, at)).await?;
    ctx.publish("relief");
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

/// Hands over what came, in a gap.
#[derive(Default)]
pub(crate) struct Askings(Mutex<Vec<(PersonId, DateTime<Utc>)>>);

#[async_trait]
impl Pending for Askings {
    fn name(&self) -> &'static str {
        "an asking for minutes"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        let Some(me) = ctx.me() else { return Ok(None) };
        let now = ctx.now();
        let from = now.wall - Duration::hours(SHOWN_HOURS);
        let rows = ctx.read(move |tx| named(tx, unannounced(tx, me, from)?)).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = rows
            .iter()
            .map(|row| (row.asking.author, row.asking.asked_at))
            .collect();
        if rows.is_empty() {
            return Ok(None);
        }
        let (words, locked) = (ctx.words(), ctx.is_locked());
        let notes = rows.iter().map(
            |Named {
                 asking: row,
                 from: name,
                 ..
             }| {
                let (title, text) = if locked {
                    (words.relief_locked_title(), words.relief_locked_text())
                } else {
                    let age = relief::age_min(row.asked_at, now.wall);
                    (
                        words.relief_from(u32::from(row.minutes).into(), &people::first_name(name)),
                        words.relief_age(age, &clock(now, row.asked_at)),
                    )
                };
                Effect::ShowNote { title, text }
            },
        );
        Ok(Some(Waiting {
            // Each is somebody's own asking; a leader is never told of several in one.
            count: 1,
            notes: notes.collect(),
        }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        let ids = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let at = said.then(|| ctx.now().wall);
        ctx.write(move |tx| {
            ids.iter()
                .try_for_each(|(author, asked)| set_notified(tx, *author, *asked, at))
        })
        .await?;
        ctx.publish("relief");
        Ok(())
    }
}
