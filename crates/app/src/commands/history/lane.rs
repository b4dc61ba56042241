//! The lane of one day: which hours it shows, and what lies on it.
//!
//! Shows time that nobody watched between the first and the last thing that happened; before and after them
//! nobody was meant to watch. Cuts nothing else, smooths nothing, invents no end.

use crate::view::{LaneView, SpanView};
use chrono::{DateTime, Duration, Timelike, Utc};
use domain::{
    time::Now,
    tracker::{Span, SpanKind},
};

/// The lane shows at least this many hours.
const LANE_HOURS_MIN: i64 = 9;

/// The lane of `spans`, whose hours are full on the clock of `at`. `now` is `None` for a day that is over.
pub(crate) fn lane(spans: &[Span], at: Now, now: Option<DateTime<Utc>>) -> LaneView {
    let lived = || spans.iter().filter(|span| span.kind != SpanKind::Unmeasured);
    let ends = lived().filter_map(|span| span.to).chain(now);
    let last = ends.max().unwrap_or(at.wall);
    let first = lived().map(|span| span.from).chain(now).min().unwrap_or(last);
    let (from, seen) = (full_hour(first, at), (first, now.unwrap_or(last)));
    let past = last - from;
    let hours = past.num_hours() + i64::from(now.is_some() || past > Duration::hours(past.num_hours()));
    let to = from + Duration::hours(hours.max(LANE_HOURS_MIN));
    LaneView {
        from,
        to,
        now: now.unwrap_or(to),
        spans: spans.iter().filter_map(|span| shown(span, seen)).collect(),
    }
}

fn shown(span: &Span, (first, last): (DateTime<Utc>, DateTime<Utc>)) -> Option<SpanView> {
    let (begin, end) = match (span.kind, span.to) {
        (SpanKind::Unmeasured, Some(end)) => (span.from.max(first), Some(end.min(last))),
        (_, end) => (span.from, end),
    };
    let is_there = end.is_none_or(|end| begin < end || span.kind != SpanKind::Unmeasured);
    is_there.then_some(SpanView {
        kind: span.kind,
        from: begin,
        to: end,
        uncertain: span.uncertain || span.stuck,
        stuck: span.stuck,
    })
}

/// The full hour at or before `instant`, on the clock of `at`.
fn full_hour(instant: DateTime<Utc>, at: Now) -> DateTime<Utc> {
    let local = instant.with_timezone(at.local().offset());
    let past = Duration::seconds(i64::from(local.minute() * 60 + local.second()))
        + Duration::nanoseconds(i64::from(local.nanosecond()));
    instant - past
}
