//! The spans of the last two days.
//!
//! Decides what is kept of a span, how it ended and which day it belongs to: a shift over midnight belongs to the
//! day it began. A span's length is the measured one, whatever the wall clock did meanwhile. Must never keep more
//! than it was told to.

use super::view::{Counts, Span, SpanKind};
use crate::{policy::Policy, shift::ms_to_minute, time::Stamp};
use chrono::{NaiveDate, Timelike};
use serde::{Deserialize, Serialize};

/// How long a tracker keeps a span, in milliseconds.
const KEPT_MS: u64 = 48 * 3_600_000;
/// Most spans kept: a flapping source cannot fill the memory.
const KEPT_MAX: usize = 4_096;
/// Time that nobody watched is kept from this length on: a restart is not worth a mark.
const UNMEASURED_MS_MIN: u64 = 60_000;
/// A shift that began yesterday keeps what begins before this hour of the agent's clock; without it, calls
/// around the clock would be one day for ever.
const SHIFT_ENDS_H: u32 = 12;

/// The day that something which begins at `from` belongs to; `before` is the day of what came before it and its
/// end on the tracker's line.
pub(crate) fn day_of(policy: &Policy, from: Stamp, before: Option<(NaiveDate, u64)>) -> NaiveDate {
    let today = from.local_on();
    let now = from.now();
    let since_yesterday = policy
        .working_hours
        .is_some_and(|hours| hours.contains(&now) && hours.begins_in_ms(&now) < ms_to_minute(&now, 0));
    let unbroken = before.is_some_and(|(on, end)| {
        on < today && on.succ_opt() == Some(today) && from.t_ms.saturating_sub(end) < policy.shift_pause_ms
    });
    if since_yesterday || (unbroken && now.local().hour() < SHIFT_ENDS_H) {
        today.pred_opt().unwrap_or(today)
    } else {
        today
    }
}

/// One span as the tracker keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub kind: SpanKind,
    pub from: Stamp,
    /// Its measured length; `None` while it goes on.
    pub ms: Option<u64>,
    pub uncertain: bool,
    pub stuck: bool,
    pub hard: bool,
    /// It counts as a call or a reset.
    pub counts: bool,
    /// A call that is over: the consecutive call time it ended with.
    pub stretch_ms: u64,
}

/// How a span ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Close {
    pub uncertain: bool,
    pub stuck: bool,
    /// It counts as a call or a reset.
    pub counts: bool,
    /// The consecutive call time that a call ended with.
    pub stretch_ms: u64,
}

/// The spans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Days {
    spans: Vec<Kept>,
    kept_ms: u64,
    kept_max: usize,
}

impl Default for Days {
    fn default() -> Days {
        Days {
            spans: Vec::new(),
            kept_ms: KEPT_MS,
            kept_max: KEPT_MAX,
        }
    }
}

impl Days {
    /// Keeps every span: for a record that is read once, and let go of.
    pub(super) fn keeping_all() -> Days {
        Days {
            kept_ms: u64::MAX,
            kept_max: usize::MAX,
            ..Days::default()
        }
    }

    /// Every span kept, in the order they were opened.
    pub(super) fn kept(&self) -> &[Kept] {
        &self.spans
    }

    pub(super) fn open(&mut self, kind: SpanKind, from: Stamp) {
        let oldest = from.t_ms.saturating_sub(self.kept_ms);
        let full = self.spans.len() >= self.kept_max;
        if full || self.spans.first().is_some_and(|span| span.from.t_ms < oldest) {
            self.spans.retain(|span| span.from.t_ms >= oldest);
            if self.spans.len() >= self.kept_max {
                self.spans.remove(0);
            }
        }
        self.spans.push(Kept {
            kind,
            from,
            ms: None,
            uncertain: false,
            stuck: false,
            hard: false,
            counts: true,
            stretch_ms: 0,
        });
    }

    /// Nobody watched between these moments.
    pub(super) fn unmeasured(&mut self, from: Stamp, to: Stamp) {
        if to.t_ms.saturating_sub(from.t_ms) >= UNMEASURED_MS_MIN {
            self.open(SpanKind::Unmeasured, from);
            self.close(SpanKind::Unmeasured, to, Close::default());
        }
    }

    pub(super) fn close(&mut self, kind: SpanKind, to: Stamp, close: Close) {
        if let Some(span) = self
            .spans
            .iter_mut()
            .rev()
            .find(|span| span.kind == kind && span.ms.is_none())
        {
            span.ms = Some(to.t_ms.saturating_sub(span.from.t_ms));
            (span.uncertain, span.stuck, span.counts) = (close.uncertain, close.stuck, close.counts);
            span.stretch_ms = close.stretch_ms;
        }
    }

    /// Marks the call that is on, or the last one.
    pub(super) fn mark_hard(&mut self) {
        if let Some(span) = self
            .spans
            .iter_mut()
            .rev()
            .find(|span| span.kind == SpanKind::Call)
        {
            span.hard = true;
        }
    }

    /// When each hard call ended, on the line; `now_ms` for one that goes on.
    pub(super) fn hard_ends(&self, now_ms: u64) -> Vec<u64> {
        let hard = self.spans.iter().filter(|span| span.hard && !span.stuck);
        hard.map(|span| span.ms.map_or(now_ms, |ms| span.from.t_ms + ms))
            .collect()
    }

    /// The day that `now` belongs to, what of it counts, and its spans in order of their start.
    pub(super) fn day(&self, policy: &Policy, now: Stamp) -> (NaiveDate, Counts, Vec<Span>) {
        let mut kept: Vec<_> = self.spans.iter().collect();
        kept.sort_by_key(|span| span.from.t_ms);
        let mut days = Vec::with_capacity(kept.len());
        let mut last = None;
        for span in &kept {
            if span.kind == SpanKind::Unmeasured {
                days.push(span.from.local_on());
                continue;
            }
            let on = day_of(policy, span.from, last);
            last = Some((on, span.end(now)));
            days.push(on);
        }
        let today = day_of(policy, now, last);
        let of_today = |span: &Kept, on: NaiveDate| on == today || span.is_over_midnight(now, today);
        let (mut counts, mut spans) = (Counts::default(), Vec::new());
        for (span, on) in kept.into_iter().zip(days) {
            // What goes on belongs to today, also when the clock was set back over midnight.
            let on = if span.ms.is_none() { today } else { on };
            if on == today && span.counts {
                match span.kind {
                    SpanKind::Call => counts.calls += 1,
                    SpanKind::Reset => counts.resets += 1,
                    _ => {}
                }
            }
            if of_today(span, on) {
                spans.push(span.view());
            }
        }
        (today, counts, spans)
    }
}

impl Kept {
    /// Its end on the tracker's line; `now` while it goes on.
    pub(crate) fn end(&self, now: Stamp) -> u64 {
        self.ms
            .map_or(now.t_ms, |ms| self.from.t_ms + ms)
            .max(self.from.t_ms)
    }

    /// Time that nobody watched, from the day before into this one.
    fn is_over_midnight(&self, now: Stamp, on: NaiveDate) -> bool {
        let to = self.from.at(self.end(now)).local_on();
        self.kind == SpanKind::Unmeasured && self.from.local_on() <= on && on <= to
    }

    /// The span as it is shown.
    pub(crate) fn view(&self) -> Span {
        Span {
            kind: self.kind,
            from: self.from.wall,
            to: self.ms.map(|ms| self.from.at(self.from.t_ms + ms).wall),
            uncertain: self.uncertain,
            stuck: self.stuck,
            hard: self.hard,
        }
    }
}
