//! Thanks that come back: one customer's words at the start of a shift, one of the agent's own on a hard day.
//!
//! The rule is `domain::kudos::again`; here it is asked and its memory kept. Nothing of it is sent, and what is chosen is
//! chosen on this device alone.

use super::wall;
use crate::{
    ctx::Ctx,
    view::{KudosAgainView, KudosView},
};
use domain::kudos::again::{Again, Held, Moment};
use protocol::problem::Problem;
use store::{
    kudos::{Filter, Sought},
    setting,
};

const AGAIN: &str = "kudos_again";
/// Of so many of the newest that were received one is chosen.
const CHOSEN_FROM: u32 = 500;

/// `kudos_again`: what is to be seen again now, or null.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<Option<KudosAgainView>, Problem> {
    let Some(me) = ctx.me() else {
        return Ok(None);
    };
    let moment = moment(ctx);
    if !moment.may_show {
        return Ok(None);
    }
    let mut seed = [0; 8];
    ctx.world.random(&mut seed);
    let seed = u64::from_le_bytes(seed);
    ctx.write(move |tx| {
        // A hard call at another desk of the same day counts as one here.
        let elsewhere = store::personal::hard_on(tx, moment.on)?;
        let moment = Moment {
            hard: moment.hard.saturating_add(elsewhere),
            ..moment
        };
        let rows = store::kudos::page(tx, Filter::For(me), Sought::default(), None, CHOSEN_FROM)?;
        let held: Vec<Held> = rows
            .iter()
            .map(|row| Held {
                id: row.id,
                by_customer: row.giver.is_none(),
            })
            .collect();
        let before: Again = setting::get(tx, AGAIN)?.unwrap_or_default();
        let mut again = before.clone();
        let Some((why, id)) = again.now(&moment, &held, seed) else {
            return Ok(None);
        };
        if again != before {
            setting::set(tx, AGAIN, &again)?;
        }
        let row = rows.into_iter().filter(|row| row.id == id).collect();
        let kudos: Option<KudosView> = wall::views(tx, Some(me), row)?.pop();
        Ok(kudos.map(|kudos| KudosAgainView { why, kudos }))
    })
    .await
}

/// `kudos_again_put_away`: not again in this shift.
pub(crate) async fn put_away(ctx: &Ctx, _: ()) -> Result<(), Problem> {
    let on = moment(ctx).on;
    ctx.write(move |tx| {
        let mut again: Again = setting::get(tx, AGAIN)?.unwrap_or_default();
        again.put_away(on);
        setting::set(tx, AGAIN, &again)
    })
    .await?;
    ctx.publish("kudos");
    Ok(())
}

fn moment(ctx: &Ctx) -> Moment {
    let tracker = ctx.view(ctx.now());
    let hard = tracker.spans.iter().filter(|span| span.hard).count();
    Moment {
        on: tracker.on,
        calls: tracker.today.calls,
        hard: u32::try_from(hard).unwrap_or(u32::MAX),
        may_show: tracker.may_show,
    }
}
