//! What an agent can do about a kudos that is none: take it off their own wall, report it, let what somebody gives wait.
//!
//! Who gave it reads the same as ever. A report goes to one person, who is never the giver; the words only go along
//! where the agent says so.

use super::{
    meant::{known, received_row},
    shown,
};
use crate::{
    commands::people,
    ctx::Ctx,
    problem::refuse,
    signal::Signal,
    view::{ReportSentView, ReportView},
};
use chrono::{DateTime, Duration, SubsecRound, Utc};
use domain::{
    id::PersonId,
    kudos::{
        Note, Visibility,
        report::{REPORT_KEPT_HOURS, ReportReason},
    },
    text,
};
use protocol::{
    envelope::Audience,
    problem::{ErrorCode, Problem},
    record::KudosReported,
};
use serde::Deserialize;
use store::{
    StoreError, Transaction,
    kudos::{
        blocked,
        report::{self, ReportRow},
    },
    people::PersonRow,
};

/// Reports that are shown at once.
const REPORTS_MAX: u32 = 20;

#[derive(Deserialize)]
pub(crate) struct HideArgs {
    pub(super) id: String,
    pub(super) hidden: bool,
}

#[derive(Deserialize)]
pub(crate) struct BlockArgs {
    /// Whole name or id.
    person: String,
    blocked: bool,
}

#[derive(Deserialize)]
pub(crate) struct ReportArgs {
    id: String,
    reason: ReportReason,
    /// Its words go along.
    #[serde(default)]
    with_words: bool,
}

#[derive(Deserialize)]
pub(crate) struct AwayArgs {
    id: String,
}

/// `kudos_hide`: off my own wall, or back on it. A received one that others saw is between giver and receiver from then
/// on, and stays so when it is back.
pub(crate) async fn hide(ctx: &Ctx, args: HideArgs) -> Result<(), Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let (id, team) = (known(&args.id)?, member.centre.team);
    let at = args.hidden.then(|| ctx.now().wall);
    ctx.send(move |tx| {
        let row = store::kudos::get(tx, id)?.ok_or_else(|| refuse(ErrorCode::KudosUnknown))?;
        if args.hidden && row.receiver == writer.author {
            shown::show(tx, &writer, &row, Visibility::Me, team)?;
        }
        blocked::set_hidden(tx, id, at)
    })
    .await?;
    ctx.publish("kudos");
    Ok(())
}

/// `kudos_block`: what somebody gives from now on waits unseen, or comes again with what waited.
pub(crate) async fn block(ctx: &Ctx, args: BlockArgs) -> Result<(), Problem> {
    let since = args.blocked.then(|| ctx.now().wall);
    ctx.write(move |tx| {
        let person = if args.blocked {
            to_block(tx, &args.person)?
        } else {
            to_unblock(tx, &args.person)?
        };
        blocked::set(tx, person, since)
    })
    .await?;
    ctx.publish("kudos");
    ctx.publish("today");
    ctx.announcing.tell(Signal::Arrived);
    Ok(())
}

fn to_block(tx: &Transaction<'_>, typed: &str) -> Result<PersonId, StoreError> {
    let Ok(id) = typed.trim().parse::<PersonId>() else {
        return Ok(people::meant(tx, typed)?.id);
    };
    let there = store::people::get(tx, id)?.is_some();
    let unknown = || refuse(ErrorCode::PersonUnknown { name: id.to_string() });
    there.then_some(id).ok_or_else(unknown)
}

/// Whoever waits may have left since: first those who wait are looked through.
fn to_unblock(tx: &Transaction<'_>, typed: &str) -> Result<PersonId, StoreError> {
    if let Ok(id) = typed.trim().parse() {
        return Ok(id);
    }
    let key = text::key(typed.trim());
    for id in blocked::all(tx)? {
        if store::people::name(tx, id)?.is_some_and(|name| text::key(&name) == key) {
            return Ok(id);
        }
    }
    Ok(people::meant(tx, typed)?.id)
}

/// `kudos_report`: tells who leads the agent's team, or an admin where that is who gave it; and takes it off the wall.
pub(crate) async fn report(ctx: &Ctx, args: ReportArgs) -> Result<ReportSentView, Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let (id, team, now) = (known(&args.id)?, member.centre.team, ctx.now().wall);
    let to = ctx
        .send(move |tx| {
            let row = received_row(tx, id, writer.author)?;
            // Customers' praise was looked at by who passed it on.
            let giver = row.giver.ok_or_else(|| refuse(ErrorCode::KudosUnknown))?;
            let to = hears(tx, writer.author, giver)?.ok_or_else(|| refuse(ErrorCode::LeaderUnknown))?;
            let note = Note::received(&row.note).ok().filter(|_| args.with_words);
            let body = KudosReported {
                id,
                giver,
                reason: args.reason,
                note,
                at: now.trunc_subsecs(3),
            };
            store::log::append(tx, &writer, &Audience::User(to.id), &body)?;
            shown::show(tx, &writer, &row, Visibility::Me, team)?;
            blocked::set_hidden(tx, id, Some(now))?;
            Ok(to)
        })
        .await?;
    ctx.publish("kudos");
    Ok(ReportSentView { to_name: to.name })
}

/// Who hears of a kudos that `giver` gave.
fn hears(tx: &Transaction<'_>, me: PersonId, giver: PersonId) -> Result<Option<PersonRow>, StoreError> {
    let leader = store::people::leader_of(tx, me)?.filter(|one| one.id != giver);
    match leader {
        Some(leader) => Ok(Some(leader)),
        None => store::people::an_admin(tx, &[me, giver]),
    }
}

/// A report for me, as who leads the reporter's team or runs the centre.
pub(crate) fn received(
    tx: &Transaction<'_>,
    reporter: PersonId,
    me: PersonId,
    body: KudosReported,
) -> Result<(), StoreError> {
    if body.giver == me || reporter == me {
        return Ok(());
    }
    let row = ReportRow {
        kudos: body.id,
        reporter,
        giver: body.giver,
        reason: body.reason,
        words: body.note.map(String::from),
        reported_at: body.at,
    };
    report::keep(tx, &row)
}

/// `report_away`: the agent read a report and puts it away; it is erased here.
pub(crate) async fn away(ctx: &Ctx, args: AwayArgs) -> Result<(), Problem> {
    let id = known(&args.id)?;
    ctx.write(move |tx| report::put_away(tx, id)).await?;
    ctx.scrub().await;
    ctx.publish("kudos");
    Ok(())
}

/// Erases reports that are over their time; looked at whenever something else is.
pub(crate) async fn erase_due(ctx: &Ctx) -> Result<(), Problem> {
    let over = ctx.now().wall - Duration::hours(REPORT_KEPT_HOURS);
    ctx.write(move |tx| report::erase_before(tx, over)).await
}

/// What was reported to the agent.
pub(super) fn reports(tx: &Transaction<'_>) -> Result<Vec<ReportView>, StoreError> {
    let name = |id| Ok::<_, StoreError>(store::people::name(tx, id)?.unwrap_or_default());
    let rows = report::newest(tx, REPORTS_MAX)?.into_iter().map(|row| {
        Ok(ReportView {
            id: row.kudos.to_string(),
            reporter: name(row.reporter)?,
            giver: name(row.giver)?,
            reason: row.reason,
            text: row.words,
            at: row.reported_at,
        })
    });
    rows.collect()
}

/// Whose kudos wait.
pub(super) fn blocked_people(
    tx: &Transaction<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<crate::view::PersonView>, StoreError> {
    let mut views = Vec::new();
    for id in blocked::all(tx)? {
        if let Some(row) = store::people::get(tx, id)? {
            views.push(people::person_view(tx, &row, now)?);
        }
    }
    Ok(views)
}
