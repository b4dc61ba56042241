//! Saying something to the centre: under the agent's name, or without one.
//!
//! It is kept here first, also without a network. Decides what may be said by the domain's rules alone. Must never send
//! anything itself: `named` and `slips` do.

use super::{
    seed::{self, Seed},
    slips::delay,
    views,
};
use crate::{
    ctx::Ctx,
    problem::{self, refuse},
    view::SaidView,
};
use chrono::SubsecRound;
use domain::{
    id::VoiceId,
    voice::{Said, Sort, Typed, pulse::month_of},
};
use protocol::problem::{ErrorCode, Problem, VoiceFault};
use serde::Deserialize;
use store::voice::{self, VoiceRow, VoiceState, token};
use zeroize::Zeroizing;

/// Arguments of `voice_say`.
#[derive(Deserialize)]
pub(crate) struct SayArgs {
    sort: Sort,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    helps: Option<String>,
    #[serde(default)]
    tool: Option<String>,
    #[serde(default)]
    customer_waiting: bool,
    #[serde(default)]
    minutes: Option<u32>,
    /// Friction carries no name where nothing is said of it, all else does.
    #[serde(default)]
    anonymous: Option<bool>,
}

impl SayArgs {
    fn said(&self) -> Result<Said, ErrorCode> {
        let typed = Typed {
            text: self.text.as_deref(),
            helps: self.helps.as_deref(),
            tool: self.tool.as_deref(),
            customer_waiting: self.customer_waiting,
            minutes: self.minutes,
        };
        Said::new(self.sort, typed).map_err(|error| problem::of_voice(&error))
    }
}

/// `voice_say`: kept here; leaves at once when it carries the agent's name, within a day or so when it does not.
pub(crate) async fn say(ctx: &Ctx, args: SayArgs) -> Result<SaidView, Problem> {
    let member = ctx.member().await?;
    let said = args.said()?;
    let is_anonymous = args.anonymous.unwrap_or(said.sort == Sort::Friction);
    let (me, is_open, now) = (member.writer.author, ctx.keys.ring().is_some(), ctx.now());
    let (mut random_id, mut fresh): (_, Seed) = ([0; 16], Zeroizing::new([0; 32]));
    ctx.world.random(&mut random_id);
    ctx.world.random(&mut *fresh);
    let leaves_at = match is_anonymous {
        true => now.wall + delay(ctx),
        false => now.wall,
    };
    let mut row = VoiceRow {
        id: VoiceId(uuid::Builder::from_random_bytes(random_id).into_uuid()),
        sort: said.sort,
        words: said.text.map(String::from),
        helps: said.helps.map(String::from),
        tool: said.tool.map(|tool| tool.as_str().to_owned()),
        customer_waiting: said.customer_waiting,
        minutes: said.minutes,
        said_on: now.local_on(),
        said_at: now.wall.trunc_subsecs(3),
        period: None,
        of_ring: false,
        leaves_at: leaves_at.trunc_subsecs(3),
        state: VoiceState::Waiting,
        posted: false,
        case: None,
    };
    let view = ctx
        .write(move |tx| {
            if is_anonymous {
                if views::anonymous_left(tx, now.wall)? == 0 {
                    let fault = VoiceFault::MonthFull;
                    return Err(refuse(ErrorCode::VoiceRefused { fault }));
                }
                let today = now.wall.date_naive();
                let current = token::current(tx, today)?.map(|period| period.period);
                row.period = Some(current.unwrap_or_else(|| token::of_month(month_of(today))));
                row.of_ring = seed::is_of_ring(tx, me, is_open)?;
                if !row.of_ring {
                    seed::keep_own(tx, &fresh)?;
                }
            }
            voice::insert(tx, &row)?;
            views::said(tx, row, now.local_on())
        })
        .await?;
    if !is_anonymous {
        ctx.posting.ring();
    }
    ctx.publish("voice");
    Ok(view)
}
