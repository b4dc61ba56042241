//! History: past days as windows and the CLI show them, and what of them is kept.
//!
//! One projection for everything: the record is read by `domain::history`, and the sums of a day that is over
//! are kept before its record goes. Sums of other desks are added to what is shown. Hands nothing to sync itself: what of
//! it follows the agent, sealed, is `personal`'s.

pub mod csv;
mod lane;

pub(crate) use lane::lane;

use crate::{
    ctx::Ctx,
    journal,
    view::{HistoryDayView, HistoryLaneView, HistoryTotalView, HistoryView},
};
use chrono::{DateTime, Days, Duration, Months, NaiveDate, NaiveTime, Utc};
use domain::{
    history::{Day, HistoryReplay, Sums},
    personal::with_others,
    policy::Policy,
    time::Now,
};
use protocol::problem::{Amount, ErrorCode, Problem};
use serde::Deserialize;
use std::collections::BTreeMap;
use store::{StoreError, Transaction, history::DayRow, setting};
use tokio::sync::watch;

/// Days for which the record itself is kept.
const RECORD_DAYS: u32 = 30;
/// Months for which the sums of a day are kept.
const SUMS_MONTHS: u32 = 12;
/// Days shown when nobody says how many.
const SHOWN_DAYS: u32 = 7;
/// Most days shown at once: all that is kept.
const SHOWN_DAYS_MAX: u32 = 366;
/// The reading of a day begins a whole day before it, wherever on earth its midnight was.
const LEAD_HOURS: i64 = 24 + 14;
/// A shift that began on a day, and its longest call, are over by then; counted from the day's beginning.
const TAIL_HOURS: i64 = 72;
/// Through which day the sums are kept.
const THROUGH: &str = "history_through";

#[derive(Deserialize)]
pub(crate) struct ShowArgs {
    #[serde(default)]
    until: Option<NaiveDate>,
    #[serde(default)]
    days: Option<u32>,
}

#[derive(Deserialize)]
pub(crate) struct DayArgs {
    on: NaiveDate,
}

/// `history_show`: so many days up to one of them, today when nobody says which.
pub(crate) async fn show(ctx: &Ctx, args: ShowArgs) -> Result<HistoryView, Problem> {
    let count = args.days.unwrap_or(SHOWN_DAYS);
    if count == 0 || count > SHOWN_DAYS_MAX {
        return Err(ErrorCode::OutOfRange {
            amount: Amount::Days,
            min: 1,
            max: SHOWN_DAYS_MAX,
        }
        .into());
    }
    let (now, policy) = (ctx.now(), ctx.profile().policy.clone());
    let today = ctx.view(now).on;
    let last = args.until.unwrap_or(today).min(today);
    let first = before(last, count - 1);
    let (known, oldest, detail_from) = ctx
        .read_recorded(move |tx| {
            let known = with_others(
                &own(tx, &policy, first, last, now)?,
                store::personal::days(tx, first, last)?,
            );
            let detail_from = record_from(tx)?;
            let oldest = [store::history::first(tx)?, detail_from]
                .into_iter()
                .flatten()
                .min();
            Ok((known, oldest, detail_from))
        })
        .await?;
    let days: Vec<_> = first
        .iter_days()
        .take_while(|on| *on <= last)
        .map(|on| day_view(on, known.get(&on), detail_from))
        .collect();
    Ok(HistoryView {
        today,
        first: oldest,
        total: total(&days),
        days,
        detail_days: RECORD_DAYS,
        sums_months: SUMS_MONTHS,
    })
}

/// `history_day`: one day with its lane, while that is kept.
pub(crate) async fn day(ctx: &Ctx, args: DayArgs) -> Result<HistoryLaneView, Problem> {
    let (now, policy, on) = (ctx.now(), ctx.profile().policy.clone(), args.on);
    let today = ctx.view(now).on;
    let (known, recalled, detail_from) = ctx
        .read_recorded(move |tx| {
            let known = with_others(
                &own(tx, &policy, on, on, now)?,
                store::personal::days(tx, on, on)?,
            );
            let up_to = is_open(on, now).then_some(now);
            Ok((known, recall(tx, &policy, on, on, up_to)?.pop(), record_from(tx)?))
        })
        .await?;
    let clock = recalled.as_ref().map_or(now.offset_min, |day| day.offset_min);
    let shown = recalled.filter(|day| !day.spans.is_empty());
    Ok(HistoryLaneView {
        day: day_view(on, known.get(&on), detail_from),
        lane: shown.map(|day| {
            let begun = Now {
                offset_min: day.offset_min,
                ..now
            };
            lane(&day.spans, begun, (on == today).then_some(now.wall))
        }),
        offset_min: clock,
    })
}

/// `history_rebuild`: works the sums of every day out anew whose record is kept whole.
pub(crate) async fn rebuild(ctx: &Ctx, _: ()) -> Result<HistoryView, Problem> {
    let (now, policy) = (ctx.now(), ctx.profile().policy.clone());
    ctx.journal.flush(&ctx.store).await;
    ctx.write(move |tx| rebuilt(tx, &policy, now)).await?;
    all(ctx).await
}

/// Every day that is kept.
pub(crate) async fn all(ctx: &Ctx) -> Result<HistoryView, Problem> {
    let args = ShowArgs {
        until: None,
        days: Some(SHOWN_DAYS_MAX),
    };
    show(ctx, args).await
}

/// Keeps the days that are over whenever a new one begins, for ever. What fails is done at the next day or start.
pub(crate) async fn keep_days(ctx: Ctx, mut days: watch::Receiver<Option<Now>>) {
    days.mark_changed();
    while days.changed().await.is_ok() {
        let Some(at) = *days.borrow_and_update() else {
            continue;
        };
        let policy = ctx.profile().policy.clone();
        ctx.journal.flush(&ctx.store).await;
        if let Err(problem) = ctx.write(move |tx| settle(tx, &policy, at)).await {
            tracing::warn!(%problem, "days that are over are kept later");
        }
    }
}

/// Keeps the sums of every day that is over, then lets go of records and sums that are too old. All of it in
/// one transaction: a record never goes before its day was kept, and a second run changes nothing.
///
/// # Errors
/// The database's; nothing is changed then.
pub(crate) fn settle(tx: &Transaction<'_>, policy: &Policy, now: Now) -> Result<(), StoreError> {
    // A clock that is a month ahead of all that was recorded is not believed at first sight.
    let oldest = now.wall - Duration::days(i64::from(RECORD_DAYS));
    if store::journal::last_at(tx)?.is_some_and(|newest| newest.wall < oldest) {
        return Ok(());
    }
    let today = now.local_on();
    // Yesterday's shift may still go on, and the evening before it is over at last.
    let last = before(today, 2);
    let first = match through(tx, now)? {
        Some(through) => through.checked_add_days(Days::new(1)),
        None => record_from(tx)?,
    };
    if let Some(first) = first.filter(|first| *first <= last) {
        // A clock that was back for a while opens days again; those whose record is whole are worked out anew.
        if let Some(whole) = whole_from(tx)? {
            store::history::forget_from(tx, whole.max(first))?;
        }
        let rules = rules(policy);
        for day in recall(tx, policy, first, last, None)? {
            let (on, sums, rules) = (day.on, day.sums, rules.clone());
            store::history::keep(tx, &DayRow { on, sums, rules })?;
        }
    }
    setting::set(tx, THROUGH, &last)?;
    store::journal::prune(tx, oldest.timestamp_millis())?;
    store::history::forget_before(tx, oldest_kept(now))?;
    store::personal::forget_days_before(tx, oldest_kept(now))?;
    Ok(())
}

/// Forgets every day that the record tells whole, and keeps it anew.
fn rebuilt(tx: &Transaction<'_>, policy: &Policy, now: Now) -> Result<(), StoreError> {
    if let Some(from) = whole_from(tx)? {
        store::history::forget_from(tx, from)?;
        setting::set(tx, THROUGH, &before(from, 1))?;
    }
    settle(tx, policy, now)
}

/// How many kept days were looked at, and which of them the record tells otherwise.
pub(crate) struct Verified {
    pub(crate) days: usize,
    pub(crate) faults: Vec<NaiveDate>,
}

/// Compares what is kept with what the record says, for the days whose record is whole and that were worked
/// out by this program with these numbers.
pub(crate) fn verify(tx: &Transaction<'_>, policy: &Policy, now: Now) -> Result<Verified, StoreError> {
    let mut verified = Verified {
        days: 0,
        faults: Vec::new(),
    };
    let (Some(first), Some(last)) = (whole_from(tx)?, through(tx, now)?) else {
        return Ok(verified);
    };
    // A clock that was years back has dated days that are not kept.
    let first = first.max(oldest_kept(now));
    if first > last {
        return Ok(verified);
    }
    let rules = rules(policy);
    let kept = store::history::between(tx, first, last)?;
    let told: BTreeMap<_, _> = recall(tx, policy, first, last, None)?
        .into_iter()
        .map(|day| (day.on, day.sums))
        .collect();
    for row in kept.iter().filter(|row| row.rules == rules) {
        verified.days += 1;
        if told.get(&row.on) != Some(&row.sums) {
            verified.faults.push(row.on);
        }
    }
    let forgotten = |on: &&NaiveDate| !kept.iter().any(|row| row.on == **on);
    verified.faults.extend(told.keys().filter(forgotten).copied());
    Ok(verified)
}

/// The sums of what is known at this desk from `first` to `last`: kept, or told by the record where no day is kept yet.
pub(super) fn own(
    tx: &Transaction<'_>,
    policy: &Policy,
    first: NaiveDate,
    last: NaiveDate,
    now: Now,
) -> Result<BTreeMap<NaiveDate, Sums>, StoreError> {
    let kept = store::history::between(tx, first, last)?;
    let mut known: BTreeMap<_, _> = kept.into_iter().map(|row| (row.on, row.sums)).collect();
    let open = through(tx, now)?.and_then(|through| through.checked_add_days(Days::new(1)));
    let open = open.map_or(first, |open| open.max(first));
    if open <= last {
        let up_to = is_open(last, now).then_some(now);
        let told = recall(tx, policy, open, last, up_to)?;
        known.extend(told.into_iter().map(|day| (day.on, day.sums)));
    }
    Ok(known)
}

/// How many calls of each day the agent marked as hard, for the days that have any. One that was never believed is none.
pub(super) fn hard_marks(
    tx: &Transaction<'_>,
    policy: &Policy,
    first: NaiveDate,
    last: NaiveDate,
    now: Now,
) -> Result<BTreeMap<NaiveDate, u8>, StoreError> {
    let days = recall(tx, policy, first, last, Some(now))?
        .into_iter()
        .map(|day| {
            let hard = day.spans.iter().filter(|span| span.hard && !span.stuck).count();
            (day.on, u8::try_from(hard).unwrap_or(u8::MAX))
        });
    Ok(days.filter(|(_, hard)| *hard > 0).collect())
}

/// The days from `first` to `last` as the record tells them.
fn recall(
    tx: &Transaction<'_>,
    policy: &Policy,
    first: NaiveDate,
    last: NaiveDate,
    now: Option<Now>,
) -> Result<Vec<Day>, StoreError> {
    let ms = |on: NaiveDate, hours| (midnight(on) + Duration::hours(hours)).timestamp_millis();
    let to_ms = if now.is_some() {
        i64::MAX
    } else {
        ms(last, TAIL_HOURS)
    };
    let mut recall = HistoryReplay::new(policy.clone());
    store::journal::each(tx, ms(first, -LEAD_HOURS), to_ms, |record| {
        if let Some((at, input)) = journal::entry(&record) {
            recall.hear(at, &input);
        }
    })?;
    let days = recall.days(now).into_iter();
    Ok(days.filter(|day| (first..=last).contains(&day.on)).collect())
}

/// A shift of that day may still go on.
fn is_open(on: NaiveDate, now: Now) -> bool {
    on > before(now.local_on(), 2)
}

/// Through which day the sums are kept; never a day that is not over yet, whatever the clock showed once.
fn through(tx: &Transaction<'_>, now: Now) -> Result<Option<NaiveDate>, StoreError> {
    let through: Option<NaiveDate> = setting::get(tx, THROUGH)?;
    Ok(through.map(|through| through.min(before(now.local_on(), 2))))
}

/// The first day whose sums are kept.
fn oldest_kept(now: Now) -> NaiveDate {
    let today = now.local_on();
    today
        .checked_sub_months(Months::new(SUMS_MONTHS))
        .unwrap_or(today)
}

/// The day of the oldest record.
fn record_from(tx: &Transaction<'_>) -> Result<Option<NaiveDate>, StoreError> {
    Ok(store::journal::first_at(tx)?.map(|at| at.local_on()))
}

/// The first day that the record tells whole. Where nothing was ever let go of, that is its first.
fn whole_from(tx: &Transaction<'_>) -> Result<Option<NaiveDate>, StoreError> {
    let Some(from) = record_from(tx)? else {
        return Ok(None);
    };
    let was_cut = store::history::first(tx)?.is_some_and(|first| first < from);
    Ok(from.checked_add_days(Days::new(if was_cut { 2 } else { 0 })))
}

/// The program and the numbers in force: sums worked out with others are not held against these.
fn rules(policy: &Policy) -> String {
    let differs = policy.differences().into_iter();
    let differs = differs.map(|(key, value)| format!("; {key} = {value}"));
    format!("{}{}", env!("CARGO_PKG_VERSION"), differs.collect::<String>())
}

fn day_view(on: NaiveDate, sums: Option<&Sums>, detail_from: Option<NaiveDate>) -> HistoryDayView {
    let known = sums.copied().unwrap_or_default();
    HistoryDayView {
        on,
        measured: sums.is_some(),
        call_s: known.call_ms / 1000,
        rest_s: known.rest_ms / 1000,
        longest_s: known.longest_ms / 1000,
        resets: known.resets,
        uncertain_s: known.uncertain_ms / 1000,
        unmeasured_s: known.unmeasured_ms / 1000,
        in_detail: sums.is_some() && detail_from.is_some_and(|from| from <= on),
    }
}

fn total(days: &[HistoryDayView]) -> HistoryTotalView {
    let longest = days.iter().rev().max_by_key(|day| day.longest_s);
    let longest = longest.filter(|day| day.longest_s > 0);
    let measured = days.iter().filter(|day| day.measured).count();
    HistoryTotalView {
        measured_days: u32::try_from(measured).unwrap_or(u32::MAX),
        call_s: days.iter().map(|day| day.call_s).sum(),
        rest_s: days.iter().map(|day| day.rest_s).sum(),
        longest_s: longest.map_or(0, |day| day.longest_s),
        longest_on: longest.map(|day| day.on),
    }
}

pub(super) fn before(on: NaiveDate, days: u32) -> NaiveDate {
    on.checked_sub_days(Days::new(u64::from(days))).unwrap_or(on)
}

fn midnight(on: NaiveDate) -> DateTime<Utc> {
    on.and_time(NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests;
