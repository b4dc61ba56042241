//! Announced breaks, and the shift they belong to, for the statutory ledger.
//!
//! A break is announced at its start, away from the post. A call ends it; a phone that only rings does not,
//! because nobody is at the tracker. Must never make a break of a gap or a reset.

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
    shift::Planned,
    time::Stamp,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// The ledger's line begins so many milliseconds before the tracker's own: a shift may have begun before the
/// computer did.
const LINE_FROM_MS: u64 = 48 * 3_600_000;
/// Hours around now to which a planned part belongs to the same shift.
const SAME_SHIFT_H: i64 = 16;
/// Hours around a planned shift in which a call still belongs to it.
const PLAN_SLACK_H: i64 = 4;
/// Most announced breaks kept.
const BREAKS_MAX: usize = 64;
/// Longest name of a rule that is kept, in characters.
const RULE_CHARS_MAX: usize = 32;

/// A break that was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Announced {
    pub from: Stamp,
    pub to: Option<u64>,
    pub rule: Option<String>,
    pub by_call: bool,
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
        self.ledger_of(self.parts(policy, now), pack, now)
    }

    /// The same for a shift that is over: one without a plan ended with its last call or break.
    pub(super) fn ledger_at_its_end(&self, policy: &Policy, pack: &Pack, now: Stamp) -> Ledger {
        let last_break = self.breaks.last().and_then(|last| last.to);
        let last = self.last_call_end.max(last_break).unwrap_or(0) + LINE_FROM_MS;
        let mut parts = self.parts(policy, now);
        for part in &mut parts {
            part.to_ms = part.to_ms.or(Some(last.max(part.from_ms)));
        }
        let end = parts.iter().filter_map(|part| part.to_ms).max();
        let end = end.map_or(now.t_ms, |end| end.saturating_sub(LINE_FROM_MS));
        self.ledger_of(parts, pack, now.at(end))
    }

    /// What tells one shift from the next.
    pub(super) fn shift_key(&self, policy: &Policy, now: Stamp) -> Option<(bool, i64)> {
        match self.planned(now).first() {
            Some(part) => Some((true, part.from.timestamp_millis())),
            None => self
                .parts(policy, now)
                .first()
                .map(|part| (false, i64::try_from(part.from_ms).unwrap_or(i64::MAX))),
        }
    }

    fn ledger_of(&self, parts: Vec<Part>, pack: &Pack, now: Stamp) -> Ledger {
        let begin = parts.iter().map(|part| part.from_ms).min().unwrap_or(u64::MAX);
        let line = |t_ms: u64| t_ms + LINE_FROM_MS;
        let now_ms = line(now.t_ms);
        let of_shift = |one: &&Announced| line(one.from.t_ms) >= begin;
        let chosen: Vec<&Announced> = self.breaks.iter().filter(of_shift).collect();
        let hard = self.days.hard_ends(now.t_ms).into_iter().map(line);
        let hard: Vec<u64> = hard.filter(|end| *end >= begin).collect();
        let breaks: Vec<Break> = chosen
            .iter()
            .map(|one| Break {
                from_ms: line(one.from.t_ms),
                to_ms: line(one.to.unwrap_or(now.t_ms)),
                rule: one.rule.clone(),
            })
            .collect();
        let shift = Shift {
            parts: &parts,
            breaks: &breaks,
            hard: &hard,
            now_ms,
        };
        let standings = standings(&pack.rules, &shift);
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
        let wall = |line_ms: u64| {
            let ahead = i64::try_from(line_ms).unwrap_or(0) - i64::try_from(now_ms).unwrap_or(0);
            // Whole milliseconds, so that a planned minute comes back as that minute.
            DateTime::from_timestamp_millis(now.wall.timestamp_millis() + ahead).unwrap_or(now.wall)
        };
        let windows = standings.iter().map(|standing| {
            let window = standing.window?;
            Some((wall(window.from_ms), window.until_ms.map(wall)))
        });
        Ledger {
            offset_min: now.offset_min,
            planned: !self.planned(now).is_empty(),
            parts: parts
                .iter()
                .map(|part| (wall(part.from_ms), part.to_ms.map(wall)))
                .collect(),
            breaks: chosen.iter().enumerate().map(seen).collect(),
            windows: windows.collect(),
            standings,
        }
    }

    /// The parts of the plan that belong to the shift around now.
    fn planned(&self, now: Stamp) -> Vec<Planned> {
        let near = |at: DateTime<Utc>| (at - now.wall).num_hours().abs() < SAME_SHIFT_H;
        let of_shift = |part: &&Planned| near(part.from) && near(part.to);
        self.plan.iter().filter(of_shift).copied().collect()
    }

    /// The planned parts around now; without a plan the shift that its first call began.
    fn parts(&self, policy: &Policy, now: Stamp) -> Vec<Part> {
        let line = |at: DateTime<Utc>| {
            let ahead = at.timestamp_millis() - now.wall.timestamp_millis();
            (now.t_ms + LINE_FROM_MS).saturating_add_signed(ahead)
        };
        let planned = self.planned(now);
        if !planned.is_empty() {
            let part = |part: &Planned| Part {
                from_ms: line(part.from),
                to_ms: Some(line(part.to)),
            };
            return planned.iter().map(part).collect();
        }
        // Calls of a shift that was planned begin no other one when its plan is long over.
        let of_plan = |from: &u64| {
            let at = now.at(*from).wall;
            let slack = Duration::hours(PLAN_SLACK_H);
            self.plan
                .iter()
                .any(|part| part.from - slack <= at && at < part.to + slack)
        };
        let Some(from_ms) = self.shift_from.filter(|from| !of_plan(from)) else {
            return Vec::new();
        };
        // Nobody says when such a shift ends: long after its last call it was over with that.
        let last = self.last_call_end.unwrap_or(from_ms).max(from_ms);
        let is_over = self.arbiter.stretch.is_none() && last + policy.shift_pause_ms <= now.t_ms;
        vec![Part {
            from_ms: from_ms + LINE_FROM_MS,
            to_ms: is_over.then_some(last + LINE_FROM_MS),
        }]
    }
}
