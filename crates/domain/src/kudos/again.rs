//! Which thanks the agent sees once more: a customer's words when a shift begins, one of their own on a hard day.
//!
//! Decides from what this device holds, and only in a gap. At most one a shift for each reason; what was put away stays
//! away for that shift. Must never say how many there are, and nothing of it ever leaves the device.

use crate::{closed_set::closed_set, id::KudosId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Calls of a shift after which it is no longer its beginning.
pub const BEGINNING_CALLS: u32 = 3;
/// Calls marked as hard that make a day a hard one.
pub const HARD_CALLS: u32 = 2;
/// How many that were shown are remembered, so that others come first.
const REMEMBERED_MAX: usize = 200;

closed_set! {
    /// Why words are shown again.
    pub enum AgainWhy {
        /// A shift begins: what the work came to for somebody.
        ShiftStart = "shift_start",
        /// Several calls of the day were hard.
        HardDay = "hard_day",
    }
}

/// A thank-you that the agent received and this device holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub id: KudosId,
    /// A customer said it.
    pub by_customer: bool,
}

/// The moment that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The agent's day; of a shift over midnight, the one it began on.
    pub on: NaiveDate,
    /// Calls of that day so far.
    pub calls: u32,
    /// How many of them the agent marked as hard.
    pub hard: u32,
    /// Nothing rings, talks, holds or rests.
    pub may_show: bool,
}

/// What was shown again, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Again {
    shown: Vec<Shown>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Shown {
    id: KudosId,
    why: AgainWhy,
    on: NaiveDate,
    put_away: bool,
}

impl Again {
    /// What is to be seen now, if anything; `seed` chooses between those that were seen least lately.
    pub fn now(&mut self, moment: &Moment, held: &[Held], seed: u64) -> Option<(AgainWhy, KudosId)> {
        if !moment.may_show {
            return None;
        }
        let why = why(moment)?;
        let before = self
            .shown
            .iter()
            .rev()
            .find(|shown| shown.on == moment.on && shown.why == why);
        if let Some(shown) = before {
            // Taken back or hidden since, it is not replaced: the shift had its one.
            let is_there = held.iter().any(|held| held.id == shown.id);
            return (is_there && !shown.put_away).then_some((why, shown.id));
        }
        let id = self.choose(why, held, seed)?;
        let put_away = false;
        self.shown.push(Shown {
            id,
            why,
            on: moment.on,
            put_away,
        });
        let over = self.shown.len().saturating_sub(REMEMBERED_MAX);
        self.shown.drain(..over);
        Some((why, id))
    }

    /// The agent puts away what is shown on that day.
    pub fn put_away(&mut self, on: NaiveDate) {
        for shown in self.shown.iter_mut().filter(|shown| shown.on == on) {
            shown.put_away = true;
        }
    }

    /// One of those that were seen the longest ago, or never.
    fn choose(&self, why: AgainWhy, held: &[Held], seed: u64) -> Option<KudosId> {
        let fits = |held: &&Held| why == AgainWhy::HardDay || held.by_customer;
        let seen = |held: &Held| self.shown.iter().rposition(|shown| shown.id == held.id);
        let least = held.iter().filter(fits).map(&seen).min()?;
        let all: Vec<&Held> = held
            .iter()
            .filter(fits)
            .filter(|held| seen(held) == least)
            .collect();
        let at = usize::try_from(seed % u64::try_from(all.len()).ok()?).ok()?;
        all.get(at).map(|held| held.id)
    }
}

/// A hard day comes first: the beginning of a shift has gone by then, or may wait for the next.
fn why(moment: &Moment) -> Option<AgainWhy> {
    if moment.hard >= HARD_CALLS {
        Some(AgainWhy::HardDay)
    } else if moment.calls <= BEGINNING_CALLS {
        Some(AgainWhy::ShiftStart)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> KudosId {
        KudosId(Uuid::from_u128(number))
    }

    fn customer(number: u128) -> Held {
        Held {
            id: id(number),
            by_customer: true,
        }
    }

    fn colleague(number: u128) -> Held {
        Held {
            by_customer: false,
            ..customer(number)
        }
    }

    fn moment(day: u32, calls: u32, hard: u32) -> Moment {
        let on = NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        Moment {
            on,
            calls,
            hard,
            may_show: true,
        }
    }

    #[test]
    fn nothing_held_shows_nothing() {
        let mut again = Again::default();
        assert_eq!(again.now(&moment(24, 0, 0), &[], 7), None);
        assert_eq!(
            again.now(&moment(24, 0, 0), &[colleague(1)], 7),
            None,
            "no customer said anything"
        );
        assert_eq!(again, Again::default());
    }

    #[test]
    fn a_shift_begins_with_one_customers_words_up_to_its_third_call() {
        let (mut again, held) = (Again::default(), [customer(1), customer(2), colleague(3)]);
        let first = again.now(&moment(24, 0, 0), &held, 0).expect("one");
        assert_eq!(first.0, AgainWhy::ShiftStart);
        for (calls, seed) in [(1, 1), (2, 5), (3, 9)] {
            assert_eq!(
                again.now(&moment(24, calls, 0), &held, seed),
                Some(first),
                "the same one"
            );
        }
        assert_eq!(again.now(&moment(24, 4, 0), &held, 0), None);
    }

    #[test]
    fn the_next_shift_has_other_words_as_long_as_there_are_others() {
        let (mut again, held) = (Again::default(), [customer(1), customer(2), customer(3)]);
        let seen: Vec<_> = (10..13)
            .filter_map(|day| again.now(&moment(day, 0, 0), &held, 4))
            .map(|(_, id)| id)
            .collect();
        let mut sorted = seen.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [id(1), id(2), id(3)]);
        let fourth = again.now(&moment(13, 0, 0), &held, 4).map(|(_, id)| id);
        assert_eq!(fourth, Some(seen[0]), "the one that was seen the longest ago");
    }

    #[test]
    fn what_was_put_away_stays_away_for_that_shift() {
        let (mut again, held) = (Again::default(), [customer(1), customer(2)]);
        again.now(&moment(24, 0, 0), &held, 0).expect("one");
        again.put_away(moment(24, 0, 0).on);
        assert_eq!(again.now(&moment(24, 1, 0), &held, 1), None);
        assert!(
            again.now(&moment(25, 0, 0), &held, 1).is_some(),
            "the next shift has its own"
        );
    }

    #[test]
    fn a_day_is_hard_from_its_second_hard_call_and_brings_anybodys_words() {
        let (mut again, held) = (Again::default(), [colleague(3)]);
        assert_eq!(again.now(&moment(24, 9, 1), &held, 0), None);
        assert_eq!(
            again.now(&moment(24, 9, 2), &held, 0),
            Some((AgainWhy::HardDay, id(3)))
        );
    }

    #[test]
    fn nothing_comes_while_something_rings_or_talks() {
        let (mut again, held) = (Again::default(), [customer(1)]);
        let busy = Moment {
            may_show: false,
            ..moment(24, 0, 0)
        };
        assert_eq!(again.now(&busy, &held, 0), None);
        assert!(
            again.now(&moment(24, 0, 0), &held, 0).is_some(),
            "it waits for the gap"
        );
    }

    #[test]
    fn words_that_were_taken_back_are_gone_and_not_replaced() {
        let mut again = Again::default();
        again.now(&moment(24, 0, 0), &[customer(1)], 0).expect("one");
        assert_eq!(again.now(&moment(24, 0, 0), &[customer(2)], 0), None);
    }
}
