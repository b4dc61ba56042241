//! Counting the pauses of one rule.
//!
//! Decides which breaks fill which pauses. Must never let one break fill two of them.

use super::{Break, Shift, Standing, Window};
use crate::rest::pack::{Owes, Rule};

/// Counts `rule` with the breaks at `usable`; its id is the caller's to say.
pub(super) fn of(rule: &Rule, shift: &Shift<'_>, usable: &[usize]) -> Standing {
    let count = Count {
        shift,
        usable,
        paid: rule.paid,
    };
    match rule.owes {
        Owes::PerWork {
            work_ms,
            pause_ms,
            early_ms,
            late_ms,
            continuous,
        } => {
            let late_ms = late_ms.unwrap_or(work_ms);
            if continuous {
                count.continuous(work_ms, pause_ms, early_ms, late_ms)
            } else {
                count.per_work(work_ms, pause_ms, early_ms, late_ms)
            }
        }
        Owes::Fixed {
            count: pauses,
            pause_ms,
            first_ms,
            last_ms,
            short_ms,
            short_count,
        } => {
            let short = count.length_ms().is_some_and(|length| length <= short_ms);
            let pauses = if short { short_count } else { pauses };
            count.fixed(u64::from(pauses), pause_ms, first_ms, last_ms)
        }
        Owes::ByLength {
            over_ms,
            total_ms,
            pause_ms,
        } => count.by_length(over_ms, total_ms, pause_ms),
        Owes::AfterHard { pause_ms } => count.after_hard(pause_ms),
        Owes::DailyMax { work_ms } => Standing {
            missed: count.worked_until(shift.now_ms).saturating_sub(work_ms),
            carried_ms: count.worked_until(shift.now_ms),
            ..Standing::default()
        },
        Owes::Advice => Standing {
            open: true,
            ..Standing::default()
        },
    }
}

struct Count<'a> {
    shift: &'a Shift<'a>,
    usable: &'a [usize],
    paid: bool,
}

impl Count<'_> {
    /// Work from the begin of the shift until `t`; unpaid breaks left out.
    fn worked_until(&self, t: u64) -> u64 {
        let overlap = |from: u64, to: u64| {
            let within = |part: &super::Part| {
                part.to_ms
                    .unwrap_or(t)
                    .min(to)
                    .saturating_sub(part.from_ms.max(from))
            };
            self.shift.parts.iter().map(within).sum::<u64>()
        };
        let breaks = if self.paid { &[] } else { self.shift.breaks };
        let rested: u64 = breaks
            .iter()
            .map(|rest| overlap(rest.from_ms, rest.to_ms.min(t)))
            .sum();
        overlap(0, t).saturating_sub(rested)
    }

    /// The moment at which `work_ms` of the shift have passed, breaks not left out; `None` when it is shorter.
    fn moment_of(&self, work_ms: u64) -> Option<u64> {
        let mut left = work_ms;
        for part in self.shift.parts {
            match part.to_ms.map(|to| to.saturating_sub(part.from_ms)) {
                Some(length) if left > length => left -= length,
                _ => return Some(part.from_ms + left),
            }
        }
        None
    }

    fn window(&self, from_work_ms: u64, until_work_ms: u64) -> Option<Window> {
        self.moment_of(from_work_ms).map(|from_ms| Window {
            from_ms,
            until_ms: self.moment_of(until_work_ms),
        })
    }

    fn begin(&self) -> u64 {
        self.shift
            .parts
            .iter()
            .map(|part| part.from_ms)
            .min()
            .unwrap_or(0)
    }

    fn end(&self) -> Option<u64> {
        let ends: Option<Vec<u64>> = self.shift.parts.iter().map(|part| part.to_ms).collect();
        ends.and_then(|ends| ends.into_iter().max())
    }

    /// Planned work in all, when the end is known.
    fn length_ms(&self) -> Option<u64> {
        self.end().map(|_| {
            let length = |part: &super::Part| part.to_ms.unwrap_or(part.from_ms).saturating_sub(part.from_ms);
            self.shift.parts.iter().map(length).sum()
        })
    }

    /// Usable breaks of at least `pause_ms`.
    fn full(&self, pause_ms: u64) -> impl Iterator<Item = (usize, &Break)> {
        let found = self.usable.iter().map(|at| (*at, &self.shift.breaks[*at]));
        found.filter(move |(_, rest)| rest.to_ms.saturating_sub(rest.from_ms) >= pause_ms)
    }

    /// The `k`-th pause is due after `k` times `work_ms` of work, whichever part that falls into.
    fn per_work(&self, work_ms: u64, pause_ms: u64, early_ms: u64, late_ms: u64) -> Standing {
        let worked = self.worked_until(self.shift.now_ms);
        let mut free: Vec<(usize, u64)> = self
            .full(pause_ms)
            .map(|(index, rest)| (index, self.worked_until(rest.from_ms)))
            .collect();
        let (owed, reach) = (worked / work_ms, (worked + early_ms) / work_ms);
        let mut all = Standing {
            carried_ms: worked % work_ms,
            ..Standing::default()
        };
        for k in 1..=reach + 1 {
            let window = (k * work_ms).saturating_sub(early_ms)..=k * work_ms + late_ms;
            if let Some(found) = free.iter().position(|(_, at)| window.contains(at)) {
                all.counted.push(free.remove(found).0);
                all.taken += 1;
                continue;
            }
            if worked > *window.end() {
                all.missed += 1;
                continue;
            }
            all.open |= k <= reach;
            all.window = all.window.or_else(|| self.window(*window.start(), *window.end()));
        }
        all.owed = owed.max(all.taken);
        all
    }

    /// The same, with work counted anew from each pause that was taken.
    fn continuous(&self, work_ms: u64, pause_ms: u64, early_ms: u64, late_ms: u64) -> Standing {
        let mut all = Standing::default();
        let mut from = 0;
        let mut starts: Vec<(u64, usize)> = self
            .full(pause_ms)
            .map(|(index, rest)| (self.worked_until(rest.from_ms), index))
            .collect();
        starts.sort_unstable();
        for (at, index) in starts {
            let since = at - from;
            if since + early_ms >= work_ms {
                all.missed += since.saturating_sub(work_ms + late_ms).div_ceil(work_ms);
                all.taken += 1;
                all.counted.push(index);
            }
            from = at;
        }
        let since = self.worked_until(self.shift.now_ms) - from;
        let late = since.saturating_sub(work_ms + late_ms).div_ceil(work_ms);
        all.missed += late;
        all.open = since + early_ms >= work_ms;
        all.owed = all.taken + all.missed + u64::from(since >= work_ms && late == 0);
        all.carried_ms = since;
        let due = from + work_ms;
        all.window = self.window(due.saturating_sub(early_ms), due + late_ms);
        all
    }

    fn fixed(&self, count: u64, pause_ms: u64, first_ms: u64, last_ms: u64) -> Standing {
        let begin = self.begin() + first_ms;
        let until = self.end().map(|end| end.saturating_sub(last_ms));
        let counts = |from: u64, to: u64| from >= begin && until.is_none_or(|until| to <= until);
        let most = usize::try_from(count).unwrap_or(usize::MAX);
        let counted: Vec<usize> = self
            .full(pause_ms)
            .filter(|(_, rest)| counts(rest.from_ms, rest.to_ms))
            .map(|(index, _)| index)
            .take(most)
            .collect();
        let taken = counted.len() as u64;
        let now_ms = self.shift.now_ms;
        let over = until.is_some_and(|until| now_ms + pause_ms > until);
        Standing {
            owed: count,
            taken,
            missed: if over { count - taken } else { 0 },
            open: taken < count && counts(now_ms, now_ms + pause_ms),
            carried_ms: 0,
            window: (taken < count && !over).then(|| Window {
                from_ms: begin,
                until_ms: until.map(|until| until.saturating_sub(pause_ms)),
            }),
            counted,
            ..Standing::default()
        }
    }

    fn by_length(&self, over_ms: u64, total_ms: u64, pause_ms: u64) -> Standing {
        let worked = self.worked_until(self.shift.now_ms);
        let rests: Vec<(usize, &Break)> = self.full(pause_ms).collect();
        let taken: u64 = rests.iter().map(|(_, rest)| rest.to_ms - rest.from_ms).sum();
        Standing {
            owed: if worked > over_ms { total_ms } else { 0 },
            taken: taken.min(total_ms),
            missed: 0,
            open: taken < total_ms,
            carried_ms: worked,
            window: None,
            counted: rests.iter().map(|(index, _)| *index).collect(),
            ..Standing::default()
        }
    }

    /// Each hard call takes the first full break that began after it. What is owed stays owed until the
    /// shift ends.
    fn after_hard(&self, pause_ms: u64) -> Standing {
        let mut free: Vec<(usize, u64)> = self
            .full(pause_ms)
            .map(|(index, rest)| (index, rest.from_ms))
            .collect();
        let mut all = Standing {
            owed: self.shift.hard.len() as u64,
            ..Standing::default()
        };
        for ended in self.shift.hard {
            if let Some(found) = free.iter().position(|(_, from)| from >= ended) {
                all.counted.push(free.remove(found).0);
                all.taken += 1;
            } else {
                all.window = all.window.or(Some(Window {
                    from_ms: *ended,
                    until_ms: None,
                }));
            }
        }
        if self.end().is_some_and(|end| end <= self.shift.now_ms) {
            all.missed = all.owed - all.taken;
            all.window = None;
        }
        all.open = all.window.is_some();
        all
    }
}
