//! What an agent says afterwards: something more, thanks for the answer, or that it is taken back.
//!
//! It travels as what it is about did: under the agent's name at once, else in a slip within a day or so. What is taken back before
//! it left is erased here, and nothing leaves.

use super::{slips::delay, views};
use crate::{
    ctx::Ctx,
    problem::{self, refuse},
    view::{SaidCan, SaidState, SaidView},
};
use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use domain::{id::VoiceId, kudos::Note, voice::ADDITIONS_MAX};
use protocol::{
    problem::{ErrorCode, Problem, VoiceFault},
    voice::FollowAct,
};
use serde::Deserialize;
use store::{
    StoreError, Transaction,
    voice::{self, VoiceRow, VoiceState, follow},
};

/// Arguments of `voice_thank` and `voice_withdraw`.
#[derive(Deserialize)]
pub(crate) struct IdArgs {
    id: String,
}

/// Arguments of `voice_add`.
#[derive(Deserialize)]
pub(crate) struct AddArgs {
    id: String,
    text: String,
}

/// When something is said, and when it may leave.
#[derive(Clone, Copy)]
struct When {
    today: NaiveDate,
    now: DateTime<Utc>,
    /// Without a name.
    later: DateTime<Utc>,
}

impl When {
    fn of(ctx: &Ctx) -> When {
        let now = ctx.now();
        When {
            today: now.local_on(),
            now: now.wall.trunc_subsecs(3),
            later: (now.wall + delay(ctx)).trunc_subsecs(3),
        }
    }

    fn leaves_at(self, row: &VoiceRow) -> DateTime<Utc> {
        match row.period {
            Some(_) => self.later,
            None => self.now,
        }
    }
}

/// `voice_add`: something more about what was said.
pub(crate) async fn add(ctx: &Ctx, args: AddArgs) -> Result<SaidView, Problem> {
    let note = Note::new(&args.text).map_err(|error| problem::of_kudos(&error))?;
    let act = FollowAct::Add { text: note.into() };
    say(ctx, &args.id, act, SaidCan::Add).await
}

/// `voice_thank`: once, for the answer.
pub(crate) async fn thank(ctx: &Ctx, args: IdArgs) -> Result<SaidView, Problem> {
    say(ctx, &args.id, FollowAct::Thank, SaidCan::Thank).await
}

async fn say(ctx: &Ctx, id: &str, act: FollowAct, needs: SaidCan) -> Result<SaidView, Problem> {
    let _stays = ctx.member().await?;
    let (id, when) = (known(id)?, When::of(ctx));
    let view = ctx
        .write(move |tx| {
            let row = voice::get(tx, id)?.ok_or_else(|| refuse(ErrorCode::VoiceUnknown))?;
            let before = views::said(tx, row.clone(), when.today)?;
            if !before.can.contains(&needs) {
                let fault = why_not(&before, needs);
                return Err(refuse(ErrorCode::VoiceRefused { fault }));
            }
            follow::add(tx, id, &act, when.leaves_at(&row))?;
            views::said(tx, row, when.today)
        })
        .await?;
    said(ctx, &view);
    Ok(view)
}

/// `voice_withdraw`: taken back here at once, and at the centre when it hears of it.
pub(crate) async fn withdraw(ctx: &Ctx, args: IdArgs) -> Result<SaidView, Problem> {
    let _stays = ctx.member().await?;
    let (id, when) = (known(&args.id)?, When::of(ctx));
    let view = ctx
        .write(move |tx| {
            let row = voice::get(tx, id)?.ok_or_else(|| refuse(ErrorCode::VoiceUnknown))?;
            let before = views::said(tx, row.clone(), when.today)?;
            if !before.can.contains(&SaidCan::Withdraw) {
                let fault = VoiceFault::Over;
                return Err(refuse(ErrorCode::VoiceRefused { fault }));
            }
            taken_back(tx, row, before, when)
        })
        .await?;
    ctx.scrub().await;
    said(ctx, &view);
    Ok(view)
}

fn taken_back(
    tx: &Transaction<'_>,
    row: VoiceRow,
    before: SaidView,
    when: When,
) -> Result<SaidView, StoreError> {
    let never_left = row.state == VoiceState::Waiting && !row.posted;
    if never_left || before.state == SaidState::Refused {
        voice::remove(tx, row.id)?;
        return Ok(SaidView {
            state: SaidState::Withdrawn,
            can: Vec::new(),
            ..before
        });
    }
    voice::set_state(tx, row.id, VoiceState::Withdrawn)?;
    // What was added and did not leave yet would leave after it.
    follow::stop(tx, row.id)?;
    follow::add(tx, row.id, &FollowAct::Withdraw, when.leaves_at(&row))?;
    let row = VoiceRow {
        state: VoiceState::Withdrawn,
        ..row
    };
    views::said(tx, row, when.today)
}

fn why_not(before: &SaidView, needs: SaidCan) -> VoiceFault {
    match needs {
        SaidCan::Thank if !before.thanked => VoiceFault::NotAnswered,
        SaidCan::Add if before.additions.len() >= ADDITIONS_MAX => VoiceFault::AdditionsFull,
        _ => VoiceFault::Over,
    }
}

fn known(id: &str) -> Result<VoiceId, ErrorCode> {
    id.trim().parse().map_err(|_| ErrorCode::VoiceUnknown)
}

fn said(ctx: &Ctx, view: &SaidView) {
    if !view.anonymous {
        ctx.posting.ring();
    }
    ctx.publish("voice");
}
