//! The agent's days, worked out of the tracker's record: what each held, and its sums.
//!
//! Decides what counts as rest; which day a span belongs to is the tracker's rule. Must never invent a day: one without any entry in the record has no [`Day`], and time that nobody
//! watched is said and not filled. Sums hold no count of calls and nothing that reads as performance.

use crate::{
    policy::Policy,
    shift::ms_to_minute,
    time::{Now, Stamp},
    tracker::{Input, Kept, Span, SpanKind, Tracker, day_of},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One day of the agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day; of a shift over midnight, the one it began on.
    pub on: NaiveDate,
    /// Minutes east of UTC that the agent's clock showed when the day's first entry was made.
    pub offset_min: i16,
    /// What happened, in order of its start.
    pub spans: Vec<Span>,
    /// Its sums.
    pub sums: Sums,
}

/// The sums of one day: all that is kept of it for long. Lengths are milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sums {
    /// On calls; one that was never believed is left out.
    pub call_ms: u64,
    /// Rest: resets, announced breaks, and gaps between calls that were long enough to clear the load.
    pub rest_ms: u64,
    /// The longest consecutive call time: the highest that the number on the tray went.
    pub longest_ms: u64,
    /// Resets that were long enough to count.
    pub resets: u32,
    /// The part of the call time whose end is a guess.
    pub uncertain_ms: u64,
    /// Between the first and the last span, nobody watched for so long.
    pub unmeasured_ms: u64,
}

/// A record that is read from some entry on, in order. A day does not depend on where the reading began, if
/// that was a whole day before it.
#[derive(Debug)]
pub struct HistoryReplay {
    tracker: Tracker,
    /// The first entry of each day of the agent's calendar.
    seen: BTreeMap<NaiveDate, Stamp>,
}

impl HistoryReplay {
    /// Nothing read yet.
    #[must_use]
    pub fn new(policy: Policy) -> HistoryReplay {
        HistoryReplay {
            tracker: Tracker::recalling(policy),
            seen: BTreeMap::new(),
        }
    }

    /// Reads one entry.
    pub fn hear(&mut self, at: Now, input: &Input) {
        self.tracker.take(at, input);
        let at = self.tracker.stamp(at);
        self.seen.entry(at.local_on()).or_insert(at);
    }

    /// The days of what was read, in order. With `now`, what is going on is counted up to then.
    #[must_use]
    pub fn days(mut self, now: Option<Now>) -> Vec<Day> {
        let policy = self.tracker.policy().clone();
        let (kept, now, stretch_ms) = self.tracker.recalled(now);
        let Some(now) = now else { return Vec::new() };
        let mut spans = kept.to_vec();
        spans.sort_by_key(|span| span.from.t_ms);
        let (unmeasured, spans): (Vec<_>, Vec<_>) = spans
            .into_iter()
            .partition(|span| span.kind == SpanKind::Unmeasured);
        let mut days: BTreeMap<NaiveDate, Vec<Kept>> = self.seen.keys().map(|on| (*on, Vec::new())).collect();
        let mut last = None;
        for mut span in spans {
            if span.kind == SpanKind::Call && span.ms.is_none() {
                span.stretch_ms = stretch_ms;
            }
            let on = day_of(&policy, span.from, last);
            last = Some((on, span.end(now)));
            days.entry(on).or_default().push(span);
        }
        let begun = |on: &NaiveDate, spans: &[Kept]| match spans.first() {
            Some(span) => Some(span.from),
            None => self.seen.get(on).copied(),
        };
        days.into_iter()
            .filter_map(|(on, spans)| Some(day(&policy, on, begun(&on, &spans)?, spans, &unmeasured, now)))
            .collect()
    }
}

/// One day of its spans and of the time around them that nobody watched.
fn day(
    policy: &Policy,
    on: NaiveDate,
    begun: Stamp,
    spans: Vec<Kept>,
    unmeasured: &[Kept],
    now: Stamp,
) -> Day {
    let midnight = begun.t_ms + ms_to_minute(&begun.now(), 0);
    let end = spans.iter().map(|span| span.end(now)).max();
    let until = end.map_or(midnight, |end| end.max(midnight));
    let around: Vec<Kept> = unmeasured
        .iter()
        .filter(|span| span.from.t_ms < until && span.end(now) > begun.t_ms)
        .copied()
        .collect();
    let sums = sums(policy, &spans, &around, now);
    let mut shown = [spans, around].concat();
    shown.sort_by_key(|span| span.from.t_ms);
    Day {
        on,
        offset_min: begun.offset_min,
        spans: shown.iter().map(Kept::view).collect(),
        sums,
    }
}

fn sums(policy: &Policy, spans: &[Kept], unmeasured: &[Kept], now: Stamp) -> Sums {
    let length = |span: &Kept| span.end(now) - span.from.t_ms;
    let reach = |span: &Kept| (span.from.t_ms, span.end(now));
    let mut sums = Sums::default();
    for span in spans.iter().filter(|span| !span.stuck) {
        match span.kind {
            SpanKind::Call => {
                sums.call_ms += length(span);
                sums.uncertain_ms += if span.uncertain { length(span) } else { 0 };
                sums.longest_ms = sums.longest_ms.max(span.stretch_ms);
            }
            SpanKind::Reset if span.counts => sums.resets += 1,
            _ => {}
        }
    }
    let (Some(first), Some(last)) = (
        spans.iter().map(|span| span.from.t_ms).min(),
        spans.iter().map(|span| span.end(now)).max(),
    ) else {
        return sums;
    };
    let works = |span: &&Kept| matches!(span.kind, SpanKind::Call | SpanKind::AfterCall);
    let work = union(spans.iter().filter(works).map(reach));
    let away = minus(&clip(&union(unmeasured.iter().map(reach)), first, last), &work);
    sums.unmeasured_ms = total(&away);
    let rests = |span: &&Kept| matches!(span.kind, SpanKind::Reset | SpanKind::Break);
    let rested = union(spans.iter().filter(rests).map(reach));
    for (from, to) in minus(&[(first, last)], &union(work.into_iter().chain(away))) {
        let free = to - from;
        sums.rest_ms += if (policy.clears_after_ms..policy.shift_pause_ms).contains(&free) {
            free
        } else {
            total(&clip(&rested, from, to))
        };
    }
    sums
}

/// Stretches of the tracker's line: begin and end, apart from each other and in order.
type Reaches = Vec<(u64, u64)>;

fn union(reaches: impl Iterator<Item = (u64, u64)>) -> Reaches {
    let mut sorted: Reaches = reaches.collect();
    sorted.sort_unstable();
    let mut merged: Reaches = Vec::with_capacity(sorted.len());
    for (from, to) in sorted {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

fn clip(reaches: &[(u64, u64)], from: u64, to: u64) -> Reaches {
    let cut = reaches.iter().map(|reach| (reach.0.max(from), reach.1.min(to)));
    cut.filter(|(from, to)| from < to).collect()
}

/// What of `whole` is outside `holes`, which are apart and in order.
fn minus(whole: &[(u64, u64)], holes: &[(u64, u64)]) -> Reaches {
    let mut left = Vec::new();
    for &(from, to) in whole {
        let mut at = from;
        for &(begin, end) in holes.iter().filter(|hole| hole.1 > from && hole.0 < to) {
            if begin > at {
                left.push((at, begin));
            }
            at = at.max(end);
        }
        if at < to {
            left.push((at, to));
        }
    }
    left
}

fn total(reaches: &[(u64, u64)]) -> u64 {
    reaches.iter().map(|(from, to)| to - from).sum()
}
