//! Announced breaks, and the shift they belong to, for the statutory ledger.
//!
//! A break is announced at its start, away from the post. A call ends it; a phone that only rings does not,
//! because nobody is at the desk. Must never make a break of a gap or a reset.

use super::{
    core::Core,
    day::Close,
    view::{BreakNow, BreakSeen, Ledger, SpanKind},
};
use crate::{
    policy::Policy,
    rest::{
        pack::Pack,
        statutory::{Break, Part, Shift, standings},
    },
    time::Stamp,
};
use chrono::{DateTime, Utc};

/// Hours around now to which a planned part belongs to the same shift.
const SAME_SHIFT_H: i64 = 16;
/// Most announced breaks kept.
const BREAKS_MAX: usize = 64;
/// Longest name of a rule that is kept, in characters.
const RULE_CHARS_MAX: usize = 32;

/// A break that was announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Announced {
    pub from: Stamp,
    pub to: Option<u64>,
    pub rule: Option<String>,
    pub by_call: bool,
}

/// The shift on the desk's line: its parts, the places of its breaks, the ends of its hard calls.
struct Now {
    parts: Vec<Part>,
    breaks: Vec<usize>,
    hard: Vec<u64>,
}

impl Core {
    /// A statutory break is announced at its start. A reset that runs gives way to it.
    pub(super) fn start_break(&mut self, policy: &Policy, now: Stamp, rule: Option<&str>) {
        if self.is_busy(policy, now.t_ms) || self.on_break() {
            return;
        }
        self.end_reset(policy, now, false);
        if self.breaks.len() >= BREAKS_MAX {
            self.breaks.remove(0);
        }
        self.nudge.shown = None;
        self.breaks.push(Announced {
            from: now,
            to: None,
            rule: rule.map(|rule| rule.chars().take(RULE_CHARS_MAX).collect()),
            by_call: false,
        });
        self.days.open(SpanKind::Break, now);
    }

    /// Ends the break that goes on, if one does.
    pub(super) fn end_break(&mut self, now: Stamp, by_call: bool) {
        if let Some(last) = self.breaks.last_mut().filter(|last| last.to.is_none()) {
            last.to = Some(now.t_ms.max(last.from.t_ms));
            last.by_call = by_call;
            self.days.close(SpanKind::Break, now, Close::default());
        }
    }

    /// An announced break goes on.
    pub(super) fn on_break(&self) -> bool {
        self.breaks.last().is_some_and(|last| last.to.is_none())
    }

    /// The break that goes on.
    pub(super) fn break_now(&self, now: Stamp) -> Option<BreakNow> {
        let last = self.breaks.last().filter(|last| last.to.is_none())?;
        Some(BreakNow {
            from: last.from.wall,
            ms: now.t_ms.saturating_sub(last.from.t_ms),
            rule: last.rule.clone(),
        })
    }

    /// Breaks that a call ended so far: a front end that sees one more may say so.
    pub(super) fn breaks_cut(&self) -> usize {
        self.breaks.iter().filter(|one| one.by_call).count()
    }

    /// How a country's rules stand, and every break of the shift with what it counted for.
    pub(super) fn ledger(&self, policy: &Policy, pack: &Pack, now: Stamp) -> Ledger {
        let shift = self.shift(policy, now);
        let chosen: Vec<&Announced> = shift.breaks.iter().map(|at| &self.breaks[*at]).collect();
        let breaks: Vec<Break> = chosen
            .iter()
            .map(|one| Break {
                from_ms: one.from.t_ms,
                to_ms: one.to.unwrap_or(now.t_ms),
                rule: one.rule.clone(),
            })
            .collect();
        let standings = standings(
            &pack.rules,
            &Shift {
                parts: &shift.parts,
                breaks: &breaks,
                hard: &shift.hard,
                now_ms: now.t_ms,
            },
        );
        let seen = |(at, one): (usize, &&Announced)| BreakSeen {
            from: one.from.wall,
            to: one.to.map(|to| one.from.at(to).wall),
            ms: breaks[at].to_ms.saturating_sub(breaks[at].from_ms),
            rule: one.rule.clone(),
            by_call: one.by_call,
            counts_for: standings
                .iter()
                .filter(|standing| standing.counted.contains(&at))
                .map(|standing| standing.rule.clone())
                .collect(),
        };
        let wall = |t_ms: u64| now.at(t_ms).wall;
        let windows = standings.iter().map(|standing| {
            let window = standing.window?;
            Some((wall(window.from_ms), window.until_ms.map(wall)))
        });
        Ledger {
            parts: shift
                .parts
                .iter()
                .map(|part| (wall(part.from_ms), part.to_ms.map(wall)))
                .collect(),
            breaks: chosen.iter().enumerate().map(seen).collect(),
            windows: windows.collect(),
            standings,
        }
    }

    fn shift(&self, policy: &Policy, now: Stamp) -> Now {
        let parts = self.parts(policy, now);
        let begin = parts.iter().map(|part| part.from_ms).min().unwrap_or(u64::MAX);
        let of_shift = |at: &usize| self.breaks[*at].from.t_ms >= begin;
        let mut hard = self.days.hard_ends(now.t_ms);
        hard.retain(|end| *end >= begin);
        Now {
            breaks: (0..self.breaks.len()).filter(of_shift).collect(),
            parts,
            hard,
        }
    }

    /// The planned parts around now; without a plan the shift that its first call began.
    fn parts(&self, policy: &Policy, now: Stamp) -> Vec<Part> {
        let line = |at: DateTime<Utc>| {
            let ahead = (at - now.wall).num_milliseconds();
            now.t_ms.saturating_add_signed(ahead)
        };
        let near = |at: DateTime<Utc>| (at - now.wall).num_hours().abs() < SAME_SHIFT_H;
        let planned = self.plan.iter().filter(|part| near(part.from) && near(part.to));
        let parts: Vec<Part> = planned
            .map(|part| Part {
                from_ms: line(part.from),
                to_ms: Some(line(part.to)),
            })
            .collect();
        if !parts.is_empty() {
            return parts;
        }
        let Some(from_ms) = self.shift_from else {
            return parts;
        };
        // Nobody says when such a shift ends: long after its last call it was over with that.
        let last = self.last_call_end.unwrap_or(from_ms).max(from_ms);
        let is_over = self.arbiter.stretch.is_none() && last + policy.shift_pause_ms <= now.t_ms;
        vec![Part {
            from_ms,
            to_ms: is_over.then_some(last),
        }]
    }
}
