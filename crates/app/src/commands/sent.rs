//! "What left this computer" (`sent_show`): the ledger of sync, day by day.
//!
//! Tells what was sent and nothing else; what it was about is in the records themselves.

use crate::{
    ctx::Ctx,
    sync::ledger::{self, KEPT_DAYS},
    view::{SentDayView, SentItemView, SentView},
};
use chrono::NaiveDate;
use protocol::problem::Problem;
use serde::Deserialize;
use serde_json::Value;
use store::sent::{self, Sent};

/// Arguments of `sent_show`.
#[derive(Default, Deserialize)]
pub(crate) struct ShowArgs {
    /// The first day to tell of; without it all that are kept.
    since: Option<NaiveDate>,
}

/// `sent_show`: everything that left since a day, the last day first.
pub(crate) async fn show(ctx: &Ctx, args: ShowArgs) -> Result<SentView, Problem> {
    ctx.ledger.keep().await;
    let kept = ledger::first_kept(ctx.now().local_on());
    let first = args.since.map_or(kept, |since| since.max(kept));
    let rows = ctx.read(move |tx| sent::since(tx, first)).await?;
    let mut days: Vec<SentDayView> = Vec::new();
    for row in rows {
        let on = row.on.to_string();
        let Some(item) = item(row) else { continue };
        match days.last_mut().filter(|day| day.on == on) {
            Some(day) => day.items.push(item),
            None => days.push(SentDayView {
                on,
                items: vec![item],
            }),
        }
    }
    Ok(SentView {
        org_name: ctx.centre().map(|centre| centre.org_name),
        kept_days: KEPT_DAYS,
        days,
    })
}

/// A row as it is shown; one of a newer program has no words here.
fn item(row: Sent) -> Option<SentItemView> {
    Some(SentItemView {
        what: serde_json::from_value(Value::String(row.what)).ok()?,
        to: row.host,
        first_at: row.at[0],
        last_at: row.at[1],
        times: row.times,
        unanswered: row.unanswered,
        bytes: row.bytes,
        open_s: row.open_ms / 1000,
        records: serde_json::from_str(&row.records).unwrap_or_default(),
    })
}
