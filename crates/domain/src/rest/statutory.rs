//! The second ledger: breaks owed by law or agreement, and how far they were given.
//!
//! Decides from the shift's parts and the announced breaks how many pauses are owed, taken and missed.
//! Only a break announced at its start and of the full length counts; gaps between calls and resets never
//! do, one break is one pause, and nothing is banked. It must never touch load.

use super::pack::{Owes, Rule};

/// One part of a shift, in milliseconds on any line; a split shift has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Begin.
    pub from_ms: u64,
    /// End; `None` while nobody knows it.
    pub to_ms: Option<u64>,
}

/// One announced break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Begin.
    pub from_ms: u64,
    /// End, or now while it goes on.
    pub to_ms: u64,
}

/// How a rule stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The rule's id.
    pub rule: String,
    /// Pauses that fell due so far; for rules by length, milliseconds of rest owed.
    pub owed: u64,
    /// Of those, given.
    pub taken: u64,
    /// Of those, no longer to be had: their time has passed.
    pub missed: u64,
    /// A break that began now would count.
    pub open: bool,
}

/// How `rule` stands at `now_ms`.
#[must_use]
pub fn standing(rule: &Rule, parts: &[Part], breaks: &[Break], now_ms: u64) -> Standing {
    let shift = Shift {
        parts,
        breaks,
        now_ms,
        paid: rule.paid,
    };
    let (owed, taken, missed, open) = match rule.owes {
        Owes::PerWork {
            work_ms,
            pause_ms,
            early_ms,
            late_ms,
            continuous: false,
        } => shift.per_work(work_ms, pause_ms, early_ms, late_ms.unwrap_or(work_ms)),
        Owes::PerWork {
            work_ms,
            pause_ms,
            early_ms,
            late_ms,
            continuous: true,
        } => shift.continuous(work_ms, pause_ms, early_ms, late_ms.unwrap_or(work_ms)),
        Owes::Fixed {
            count,
            pause_ms,
            first_ms,
            last_ms,
        } => shift.fixed(u64::from(count), pause_ms, first_ms, last_ms),
        Owes::ByLength {
            over_ms,
            total_ms,
            pause_ms,
        } => shift.by_length(over_ms, total_ms, pause_ms),
        Owes::DailyMax { work_ms } => {
            let over = shift.worked_until(now_ms).saturating_sub(work_ms);
            (0, 0, over, false)
        }
        Owes::Advice => (0, 0, 0, true),
    };
    Standing {
        rule: rule.id.clone(),
        owed,
        taken,
        missed,
        open,
    }
}

struct Shift<'a> {
    parts: &'a [Part],
    breaks: &'a [Break],
    now_ms: u64,
    paid: bool,
}

type Count = (u64, u64, u64, bool);

impl Shift<'_> {
    /// Work from the begin of the shift until `t`; unpaid breaks left out.
    fn worked_until(&self, t: u64) -> u64 {
        let overlap = |from: u64, to: u64| {
            let within = |part: &Part| {
                part.to_ms
                    .unwrap_or(t)
                    .min(to)
                    .saturating_sub(part.from_ms.max(from))
            };
            self.parts.iter().map(within).sum::<u64>()
        };
        let breaks = if self.paid { &[] } else { self.breaks };
        let rested: u64 = breaks
            .iter()
            .map(|rest| overlap(rest.from_ms, rest.to_ms.min(t)))
            .sum();
        overlap(0, t).saturating_sub(rested)
    }

    fn full(&self, pause_ms: u64) -> impl Iterator<Item = &Break> {
        self.breaks
            .iter()
            .filter(move |rest| rest.to_ms.saturating_sub(rest.from_ms) >= pause_ms)
    }

    /// The `k`-th pause is due after `k` times `work_ms` of work, whichever part that falls into.
    fn per_work(&self, work_ms: u64, pause_ms: u64, early_ms: u64, late_ms: u64) -> Count {
        let worked = self.worked_until(self.now_ms);
        let mut free: Vec<u64> = self
            .full(pause_ms)
            .map(|rest| self.worked_until(rest.from_ms))
            .collect();
        let (owed, reach) = (worked / work_ms, (worked + early_ms) / work_ms);
        let (mut taken, mut missed, mut open) = (0, 0, false);
        for k in 1..=reach {
            let window = (k * work_ms).saturating_sub(early_ms)..=k * work_ms + late_ms;
            if let Some(found) = free.iter().position(|at| window.contains(at)) {
                free.remove(found);
                taken += 1;
            } else if worked > *window.end() {
                missed += 1;
            } else {
                open = true;
            }
        }
        (owed.max(taken), taken, missed, open)
    }

    /// The same, with work counted anew from each pause that was taken.
    fn continuous(&self, work_ms: u64, pause_ms: u64, early_ms: u64, late_ms: u64) -> Count {
        let (mut from, mut taken, mut missed) = (0, 0, 0);
        let mut starts: Vec<u64> = self
            .full(pause_ms)
            .map(|rest| self.worked_until(rest.from_ms))
            .collect();
        starts.sort_unstable();
        for at in starts {
            let since = at - from;
            if since + early_ms >= work_ms {
                let late = since.saturating_sub(work_ms + late_ms).div_ceil(work_ms);
                (taken, missed) = (taken + 1, missed + late);
            }
            from = at;
        }
        let since = self.worked_until(self.now_ms) - from;
        let late = since.saturating_sub(work_ms + late_ms).div_ceil(work_ms);
        missed += late;
        let open = since + early_ms >= work_ms;
        let due = u64::from(since >= work_ms && late == 0);
        (taken + missed + due, taken, missed, open)
    }

    fn fixed(&self, count: u64, pause_ms: u64, first_ms: u64, last_ms: u64) -> Count {
        let Some(begin) = self.parts.iter().map(|part| part.from_ms).min() else {
            return (0, 0, 0, false);
        };
        let ends: Option<Vec<u64>> = self.parts.iter().map(|part| part.to_ms).collect();
        let end = ends.and_then(|ends| ends.into_iter().max());
        let begin = begin + first_ms;
        let until = end.map_or(u64::MAX, |end| end.saturating_sub(last_ms));
        let counts = |from: u64, to: u64| from >= begin && to <= until;
        let taken = self
            .full(pause_ms)
            .filter(|rest| counts(rest.from_ms, rest.to_ms))
            .count() as u64;
        let taken = taken.min(count);
        let open = taken < count && counts(self.now_ms, self.now_ms + pause_ms);
        let missed = if self.now_ms + pause_ms > until {
            count - taken
        } else {
            0
        };
        (count, taken, missed, open)
    }

    fn by_length(&self, over_ms: u64, total_ms: u64, pause_ms: u64) -> Count {
        let owed = if self.worked_until(self.now_ms) > over_ms {
            total_ms
        } else {
            0
        };
        let taken: u64 = self.full(pause_ms).map(|rest| rest.to_ms - rest.from_ms).sum();
        (owed, taken.min(total_ms), 0, taken < total_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rest::pack::Pack;

    const M: u64 = 60_000;
    const H: u64 = 60 * M;

    fn rule(country: &str, id: &str) -> Rule {
        let pack = Pack::of(country).unwrap();
        pack.rules.into_iter().find(|rule| rule.id == id).unwrap()
    }

    fn part(from_ms: u64, to_ms: u64) -> Part {
        Part {
            from_ms,
            to_ms: Some(to_ms),
        }
    }

    fn pause(from_ms: u64, ms: u64) -> Break {
        Break {
            from_ms,
            to_ms: from_ms + ms,
        }
    }

    #[test]
    fn a_split_shift_of_four_and_a_half_and_three_and_a_half_hours_owes_eight_pauses_in_spain() {
        let es = rule("ES", "screen_pause");
        let parts = [part(0, 4 * H + 30 * M), part(6 * H, 9 * H + 30 * M)];
        assert_eq!(standing(&es, &parts, &[], 4 * H + 30 * M).owed, 4);
        assert_eq!(
            standing(&es, &parts, &[], 6 * H).owed,
            4,
            "the time between the parts is no work"
        );
        assert_eq!(standing(&es, &parts, &[], 6 * H + 30 * M - 1).owed, 4);
        assert_eq!(
            standing(&es, &parts, &[], 6 * H + 30 * M).owed,
            5,
            "half an hour carried over"
        );
        let eight: Vec<Break> = (1..=4)
            .map(|k| pause(k * H, 5 * M))
            .chain((0..3).map(|k| pause(6 * H + 30 * M + k * H, 5 * M)))
            .chain([pause(9 * H + 20 * M, 5 * M)])
            .collect();
        let end = standing(&es, &parts, &eight, 9 * H + 30 * M);
        assert_eq!((end.owed, end.taken, end.missed), (8, 8, 0));
    }

    #[test]
    fn in_spain_a_pause_moves_by_fifteen_minutes_and_is_not_banked() {
        let es = rule("ES", "screen_pause");
        let taken = |at: u64, ms: u64| {
            let now = standing(&es, &[part(0, 8 * H)], &[pause(at, ms)], 2 * H - 15 * M - 1);
            (now.taken, now.missed)
        };
        assert_eq!(taken(45 * M, 5 * M), (1, 0));
        assert_eq!(taken(45 * M - 1, 5 * M), (0, 1), "too early");
        assert_eq!(taken(75 * M, 5 * M), (1, 0));
        assert_eq!(taken(75 * M + 1, 5 * M), (0, 1), "too late, and not banked");
        assert_eq!(taken(60 * M, 5 * M - 1), (0, 1), "too short");
        assert_eq!(taken(60 * M, 20 * M), (1, 0), "one break is one pause");
    }

    #[test]
    fn brazils_pauses_are_not_in_the_first_or_the_last_hour() {
        let br = rule("BR", "pause");
        let shift = [part(0, 6 * H)];
        let taken = |at: u64, ms: u64| standing(&br, &shift, &[pause(at, ms)], 6 * H).taken;
        assert_eq!(taken(H - 1, 10 * M), 0);
        assert_eq!(taken(H, 10 * M), 1);
        assert_eq!(taken(5 * H - 10 * M, 10 * M), 1);
        assert_eq!(taken(5 * H - 10 * M + 1, 10 * M), 0);
        assert_eq!(taken(3 * H, 10 * M - 1), 0);
        let open = |now: u64| standing(&br, &shift, &[], now).open;
        assert_eq!(
            [open(H - 1), open(H), open(5 * H - 10 * M), open(5 * H)],
            [false, true, true, false]
        );
        let three = [pause(2 * H, 10 * M), pause(3 * H, 10 * M), pause(4 * H, 10 * M)];
        let end = standing(&br, &shift, &three, 6 * H);
        assert_eq!((end.owed, end.taken, end.missed), (2, 2, 0));
    }

    #[test]
    fn germany_owes_thirty_minutes_over_six_hours_in_parts_of_fifteen() {
        let de = rule("DE", "rest_6h");
        let shift = [part(0, 8 * H)];
        assert_eq!(standing(&de, &shift, &[], 6 * H).owed, 0);
        assert_eq!(standing(&de, &shift, &[], 6 * H + 1).owed, 30 * M);
        let rests = [pause(2 * H, 15 * M), pause(4 * H, 14 * M)];
        assert_eq!(standing(&de, &shift, &rests, 8 * H).taken, 15 * M);
        assert_eq!(
            standing(&de, &shift, &rests, 6 * H + 29 * M).owed,
            0,
            "unpaid rest is no work"
        );
    }

    #[test]
    fn italy_counts_continuous_work_from_the_last_pause() {
        let it = rule("IT", "screen_pause");
        let shift = [part(0, 8 * H)];
        let at = |breaks: &[Break], now: u64| {
            let now = standing(&it, &shift, breaks, now);
            (now.owed, now.taken, now.missed)
        };
        assert_eq!(at(&[], 2 * H - 1), (0, 0, 0));
        assert_eq!(at(&[], 2 * H), (1, 0, 0));
        assert_eq!(at(&[pause(2 * H, 15 * M)], 4 * H - 1), (1, 1, 0));
        assert_eq!(at(&[pause(2 * H, 15 * M)], 4 * H), (2, 1, 0));
        assert_eq!(at(&[], 4 * H + 1).2, 1);
    }

    #[test]
    fn without_a_shift_nothing_is_owed() {
        for country in crate::rest::pack::countries() {
            for rule in Pack::of(country).unwrap().rules {
                assert_eq!(standing(&rule, &[], &[], 8 * H).owed, 0, "{country} {}", rule.id);
            }
        }
    }
}
