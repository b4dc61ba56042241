//! The spans of the last two days.
//!
//! Decides which spans belong to the agent's day and what they count for. A span's length is the measured
//! one, whatever the wall clock did meanwhile. Must never keep more than [`KEPT_MS`].

use super::view::{Counts, Span, SpanKind};
use crate::time::Stamp;
use chrono::{Duration, NaiveDate};

/// How long a span is kept, in milliseconds.
const KEPT_MS: u64 = 48 * 3_600_000;
/// Most spans kept: a flapping source cannot fill the memory.
const KEPT_MAX: usize = 4_096;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kept {
    kind: SpanKind,
    from: Stamp,
    ms: Option<u64>,
    uncertain: bool,
    stuck: bool,
    hard: bool,
    counts: bool,
}

/// How a span ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Close {
    pub uncertain: bool,
    pub stuck: bool,
    /// It counts as a call or a reset.
    pub counts: bool,
}

/// The spans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Days {
    spans: Vec<Kept>,
}

impl Days {
    pub(super) fn open(&mut self, kind: SpanKind, from: Stamp) {
        let oldest = from.t_ms.saturating_sub(KEPT_MS);
        let full = self.spans.len() >= KEPT_MAX;
        if full || self.spans.first().is_some_and(|span| span.from.t_ms < oldest) {
            self.spans.retain(|span| span.from.t_ms >= oldest);
            if self.spans.len() >= KEPT_MAX {
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
        });
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

    pub(super) fn counts(&self, on: NaiveDate) -> Counts {
        let count = |kind| {
            let of_day = |span: &&Kept| span.kind == kind && span.counts && span.from.local_on() == on;
            u32::try_from(self.spans.iter().filter(of_day).count()).unwrap_or(u32::MAX)
        };
        Counts {
            calls: count(SpanKind::Call),
            resets: count(SpanKind::Reset),
        }
    }

    /// Spans that touch the day, in order of their start.
    pub(super) fn spans(&self, on: NaiveDate) -> Vec<Span> {
        let mut kept: Vec<_> = self.spans.iter().filter(|span| span.touches(on)).collect();
        kept.sort_by_key(|span| span.from.t_ms);
        kept.into_iter().map(Kept::view).collect()
    }
}

impl Kept {
    fn touches(&self, on: NaiveDate) -> bool {
        // What goes on belongs to today, also when the clock was set back over midnight.
        let Some(ms) = self.ms else { return true };
        let (from, end) = (self.from.local_on(), self.from.at(self.from.t_ms + ms).local_on());
        from <= on && on <= end.max(from)
    }

    fn view(&self) -> Span {
        let length = |ms: u64| Duration::milliseconds(i64::try_from(ms).unwrap_or(0));
        Span {
            kind: self.kind,
            from: self.from.wall,
            to: self.ms.map(|ms| self.from.wall + length(ms)),
            uncertain: self.uncertain,
            stuck: self.stuck,
            hard: self.hard,
        }
    }
}
