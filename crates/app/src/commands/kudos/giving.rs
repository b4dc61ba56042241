//! Giving kudos, undoing that, and withdrawing one later.
//!
//! What was given stands on the wall at once and in the log after ten seconds: only what is in the log can be sent, so
//! what is undone before never left. Each receiver gets a kudos of their own, that says of no other.

use super::{meant::known, received, sealed, wall};
use crate::{
    commands::{drafts, people},
    ctx::Ctx,
    problem::{self, refuse},
    view::{KudosGivenView, KudosUndoneView},
};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use domain::{
    id::{KudosId, PersonId, ValueId},
    kudos::{Kudos, Note, RECEIVERS_MAX, UNDO_MS, stays_ms},
};
use protocol::{
    envelope::Audience,
    problem::{Amount, ErrorCode, Problem},
    record::KudosTakenBack,
};
use serde::Deserialize;
use std::{collections::BTreeMap, time::Duration};
use store::{
    StoreError, Transaction,
    kudos::{
        Filter, KudosRow, Sought,
        leaving::{self, Leaving},
    },
    log::Writer,
    people::PersonRow,
};
use uuid::Uuid;
use vault::random::Random;

/// When the disk refuses to let something leave, it is tried again after this long.
const AGAIN: Duration = Duration::from_secs(10);

#[derive(Deserialize)]
pub(crate) struct GiveArgs {
    #[serde(default)]
    to: Receivers,
    /// Everybody of the giver's team as well.
    #[serde(default)]
    team: bool,
    text: String,
    #[serde(default)]
    value: Option<String>,
    /// It was written as the draft that is kept, which is done with.
    #[serde(default)]
    draft: bool,
}

/// One, or several: a whole name or an id each.
#[derive(Deserialize)]
#[serde(untagged)]
enum Receivers {
    One(String),
    Several(Vec<String>),
}

impl Default for Receivers {
    fn default() -> Receivers {
        Receivers::Several(Vec::new())
    }
}

impl Receivers {
    fn typed(self) -> Vec<String> {
        match self {
            Receivers::One(typed) => vec![typed],
            Receivers::Several(typed) => typed,
        }
    }
}

#[derive(Default, Deserialize)]
pub(crate) struct UndoArgs {
    /// What [`KudosGivenView::giving`] said; without it the last that was given.
    #[serde(default)]
    giving: Option<Uuid>,
}

#[derive(Deserialize)]
pub(crate) struct WithdrawArgs {
    id: String,
}

/// `kudos_give`: kept here in one transaction; leaves when it can be undone no longer and there is a network.
pub(crate) async fn give(ctx: &Ctx, args: GiveArgs) -> Result<KudosGivenView, Problem> {
    let member = ctx.member().await?;
    let me = member.writer.author;
    let note = Note::new(&args.text).map_err(|error| problem::of_kudos(&error))?;
    let (giving, now) = (ctx.world.uuid(), ctx.now());
    let given_at = now.wall.trunc_subsecs(3);
    let typed = args.to.typed();
    if typed.len() > RECEIVERS_MAX {
        return Err(too_many().into());
    }
    let (team, draft, outbox) = (args.team, args.draft, ctx.outbox.clone());
    let (joined, world) = (member.centre.team, ctx.world.clone());
    // Before it is kept: what is kept and not known here is taken for one of an earlier run.
    ctx.undo.begins(giving, now.mono);
    let kept = ctx
        .write(move |tx| {
            outbox.counted(tx, |tx| {
                let mut to = meant(tx, me, &typed)?;
                if team {
                    with_team(tx, me, joined, &mut to)?;
                }
                if to.len() > RECEIVERS_MAX {
                    return Err(refuse(too_many()));
                }
                if to.is_empty() {
                    return Err(refuse(ErrorCode::ReceiverMissing));
                }
                let value = value(tx, args.value.as_deref())?;
                let mut rows = Vec::with_capacity(to.len());
                let mut keys_changed = Vec::new();
                for to in to {
                    if people::key_changed_at(tx, to, now.wall)?.is_some() {
                        keys_changed.extend(store::people::name(tx, to)?);
                    }
                    let kudos = Kudos {
                        id: KudosId(world.uuid()),
                        from: me,
                        to,
                        note: note.clone(),
                        value,
                        given_at,
                    };
                    rows.push(kept(tx, kudos, giving)?);
                }
                if draft {
                    drafts::done(tx, &drafts::Subject::Kudos)?;
                }
                Ok((wall::views(tx, Some(me), rows)?, keys_changed))
            })
        })
        .await;
    let (items, keys_changed) = kept.inspect_err(|_| ctx.undo.is_over(&giving))?;
    ctx.undo.bell.ring();
    ctx.publish("kudos");
    Ok(KudosGivenView {
        giving: giving.to_string(),
        items,
        keys_changed,
        undo_s: u32::try_from(UNDO_MS / 1000).unwrap_or(u32::MAX),
    })
}

fn too_many() -> ErrorCode {
    ErrorCode::OutOfRange {
        amount: Amount::Receivers,
        min: 1,
        max: u32::try_from(RECEIVERS_MAX).unwrap_or(u32::MAX),
    }
}

/// Who is meant, each once, in the order in which they were named.
fn meant(tx: &Transaction<'_>, me: PersonId, typed: &[String]) -> Result<Vec<PersonId>, StoreError> {
    let mut to = Vec::with_capacity(typed.len());
    for one in typed {
        let person = people::meant(tx, one)?.id;
        if person == me {
            return Err(refuse(ErrorCode::KudosToSelf));
        }
        if !to.contains(&person) {
            to.push(person);
        }
    }
    Ok(to)
}

/// Everybody else of my team too.
fn with_team(
    tx: &Transaction<'_>,
    me: PersonId,
    joined: Option<domain::id::TeamId>,
    to: &mut Vec<PersonId>,
) -> Result<(), StoreError> {
    let team = store::people::get(tx, me)?.map_or(joined, |row| row.team);
    let team = team.ok_or_else(|| refuse(ErrorCode::TeamMissing))?;
    let most = u32::try_from(RECEIVERS_MAX + 2).unwrap_or(u32::MAX);
    let others = store::people::in_team(tx, team, most)?;
    for PersonRow { id, .. } in others {
        if id != me && !to.contains(&id) {
            to.push(id);
        }
    }
    Ok(())
}

fn value(tx: &Transaction<'_>, typed: Option<&str>) -> Result<Option<ValueId>, StoreError> {
    let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
        return Ok(None);
    };
    let values = store::people::values(tx)?;
    Ok(Some(people::find_value(&values, typed).map_err(refuse)?.id))
}

/// Keeps one on the wall, and beside the log until it may leave.
fn kept(tx: &Transaction<'_>, kudos: Kudos, giving: Uuid) -> Result<KudosRow, StoreError> {
    let kudos = kudos
        .checked()
        .map_err(|error| refuse(problem::of_kudos(&error)))?;
    let (row, id) = (KudosRow::given(&kudos), kudos.id);
    store::kudos::insert(tx, &row)?;
    leaving::keep(tx, Leaving { id, giving })?;
    Ok(row)
}

/// Writes what can be undone no longer into the log, for ever: from there it is sent as anything else is.
pub(crate) async fn leave_when_due(ctx: Ctx) {
    loop {
        let rung = ctx.undo.bell.count();
        let left = let_go(&ctx).await;
        ctx.undo.bell.done(rung);
        let again = async {
            match left {
                Some(left) => tokio::time::sleep(left).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = ctx.undo.bell.heard() => {}
            () = again => {}
        }
    }
}

/// Whatever was given leaves now, also what could still be undone: its giver leaves too.
pub(crate) async fn leave_now(ctx: &Ctx) {
    ctx.undo.all_over();
    ctx.undo.bell.ring();
    ctx.undo.bell.settled().await;
}

/// How long to wait for the next one.
async fn let_go(ctx: &Ctx) -> Option<Duration> {
    let Ok(member) = ctx.member().await else {
        return None;
    };
    let (since, now) = (ctx.undo.since(), ctx.now().mono);
    let (writer, mut rng) = (member.writer, ctx.random());
    let outbox = ctx.outbox.clone();
    let written = ctx.write(move |tx| {
        outbox.counted(tx, |tx| {
            let mut stay = BTreeMap::new();
            let mut gone = Vec::new();
            for Leaving { id, giving } in leaving::all(tx)? {
                match stays_ms(since.get(&giving).copied(), now) {
                    0 => {
                        write_down(tx, &writer, id, &mut rng)?;
                        gone.push(giving);
                    }
                    ms => drop(stay.insert(giving, ms)),
                }
            }
            Ok((gone, stay.into_values().min()))
        })
    });
    match written.await {
        Ok((gone, next)) => {
            gone.iter().for_each(|giving| ctx.undo.is_over(giving));
            if !gone.is_empty() {
                ctx.sent_something();
                ctx.publish("kudos");
            }
            next.map(Duration::from_millis)
        }
        Err(problem) => {
            tracing::warn!(%problem, "a kudos leaves a little later");
            Some(AGAIN)
        }
    }
}

fn write_down(
    tx: &Transaction<'_>,
    writer: &Writer,
    id: KudosId,
    rng: &mut Random<impl FnMut(&mut [u8])>,
) -> Result<(), StoreError> {
    leaving::remove(tx, id)?;
    let Some(row) = store::kudos::get(tx, id)? else {
        return Ok(());
    };
    let kudos = Kudos {
        id,
        from: writer.author,
        to: row.receiver,
        note: Note::received(&row.note).map_err(|error| StoreError::Shape(error.to_string()))?,
        value: row.value,
        given_at: row.given_at,
    };
    sealed::append(tx, writer, kudos, rng)
}

/// `kudos_undo`: what was given in the last ten seconds was not given, and its words are a draft again. If the program
/// ended in between, it left when that began anew, and is taken back.
pub(crate) async fn undo(ctx: &Ctx, args: UndoArgs) -> Result<KudosUndoneView, Problem> {
    let member = ctx.member().await?;
    let (writer, now) = (member.writer, ctx.now());
    let undone = ctx
        .send(move |tx| {
            let rows = match of_giving(tx, args.giving)? {
                rows if rows.is_empty() => lately(tx, writer.author, now.wall)?,
                rows => rows,
            };
            let first = rows.first().ok_or_else(|| refuse(ErrorCode::UndoOver))?;
            drafts::bring_back(tx, first, &rows, now.wall)?;
            let mut view = KudosUndoneView {
                names: Vec::new(),
                had_left: false,
            };
            for row in &rows {
                view.had_left |= gone(tx, &writer, row.id, now.wall)?;
                view.names.extend(store::people::name(tx, row.receiver)?);
            }
            Ok(view)
        })
        .await?;
    ctx.scrub().await;
    ctx.undo.bell.ring();
    ctx.publish("kudos");
    Ok(undone)
}

/// What was given together and is still here.
fn of_giving(tx: &Transaction<'_>, giving: Option<Uuid>) -> Result<Vec<KudosRow>, StoreError> {
    let all = leaving::all(tx)?;
    let giving = giving.or(all.last().map(|one| one.giving));
    let ids = all.iter().filter(|one| Some(one.giving) == giving);
    let rows = ids.map(|one| store::kudos::get(tx, one.id));
    Ok(rows
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// What was given last, if that was less than ten seconds ago, although it left already.
fn lately(tx: &Transaction<'_>, me: PersonId, now: DateTime<Utc>) -> Result<Vec<KudosRow>, StoreError> {
    let most = u32::try_from(RECEIVERS_MAX).unwrap_or(u32::MAX);
    let mut rows = store::kudos::page(tx, Filter::By(me), Sought::default(), None, most)?;
    let window = TimeDelta::milliseconds(UNDO_MS.cast_signed());
    let Some(last) = rows.first().map(|row| row.given_at) else {
        return Ok(Vec::new());
    };
    rows.retain(|row| row.given_at == last && (now - last).abs() < window);
    Ok(rows)
}

/// `kudos_withdraw`: the giver takes a kudos back. Its words are erased here at once, and wherever else they stand
/// when the server hears of it; its number in the log stays.
pub(crate) async fn withdraw(ctx: &Ctx, args: WithdrawArgs) -> Result<(), Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let (id, at) = (known(&args.id)?, ctx.now().wall);
    ctx.send(move |tx| {
        let row = store::kudos::get(tx, id)?.filter(|row| row.giver == Some(writer.author));
        row.ok_or_else(|| refuse(ErrorCode::KudosUnknown))?;
        gone(tx, &writer, id, at)
    })
    .await?;
    ctx.scrub().await;
    ctx.publish("kudos");
    Ok(())
}

/// Erases a kudos that I gave; one that left is taken back. Answers whether it had left.
fn gone(tx: &Transaction<'_>, writer: &Writer, id: KudosId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let had_left = !leaving::remove(tx, id)?;
    received::erase(tx, id)?;
    if had_left {
        let at = now.trunc_subsecs(3);
        store::log::append(tx, writer, &Audience::Author, &KudosTakenBack { id, at })?;
    }
    Ok(had_left)
}
