//! How often a telephone system may be asked, over all subscriptions and connections to it.
//!
//! Decides when the next question may go out. Phones that ask again and again have taken such systems down, so
//! the limit holds whatever the reason to ask is, and over a new connection too.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The time over which questions are counted, in milliseconds.
const WINDOW_MS: u64 = 20_000;
/// Most questions in that time, those included that are sent again.
pub const QUESTIONS_MAX: usize = 10;
/// Left for answers to a challenge and for datagrams that are sent again.
const SPARE: usize = 2;

/// The pauses between questions that bring no better answer, in seconds; the last one stays.
const PAUSES_S: [u64; 8] = [0, 1, 2, 5, 10, 20, 30, 60];

/// The pause before the question after `count` of them in a row, in milliseconds.
#[must_use]
pub fn pause_ms(count: usize) -> u64 {
    let last = PAUSES_S.len() - 1;
    PAUSES_S[count.min(last)] * 1_000
}

/// What is remembered of one telephone system as long as the source is wanted.
#[derive(Clone, Debug, Default)]
pub struct Pace(Arc<Mutex<Memory>>);

#[derive(Debug, Default)]
struct Memory {
    asked: VecDeque<u64>,
    unclear: usize,
}

impl Pace {
    /// Whether a question may go out now, else from when on.
    ///
    /// # Errors
    /// The moment from which on it may, in milliseconds.
    pub fn may_ask(&self, now_ms: u64) -> Result<(), u64> {
        let mut memory = self.memory();
        memory.forget(now_ms);
        let free = QUESTIONS_MAX - SPARE;
        match memory.asked.len().checked_sub(free) {
            None => Ok(()),
            Some(over) => Err(memory.asked.get(over).map_or(now_ms, |at| at + WINDOW_MS)),
        }
    }

    /// Whether anything more may go out at all.
    #[must_use]
    pub fn may_repeat(&self, now_ms: u64) -> bool {
        let mut memory = self.memory();
        memory.forget(now_ms);
        memory.asked.len() < QUESTIONS_MAX
    }

    /// A question went out.
    pub fn asked(&self, now_ms: u64) {
        self.memory().asked.push_back(now_ms);
    }

    /// What was answered is not understood; how often in a row that was so.
    pub(super) fn unclear(&self) -> usize {
        let mut memory = self.memory();
        memory.unclear += 1;
        memory.unclear
    }

    /// What was answered is understood.
    pub(super) fn understood(&self) {
        self.memory().unclear = 0;
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memory {
    fn forget(&mut self, now_ms: u64) {
        while self.asked.front().is_some_and(|at| at + WINDOW_MS <= now_ms) {
            self.asked.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_often_one_wants_to_ask_no_twenty_seconds_see_more_than_ten_questions() {
        let pace = Pace::default();
        let mut sent: Vec<u64> = Vec::new();
        for now in (0..120_000).step_by(50) {
            if pace.may_ask(now).is_ok() {
                // A question, and two answers to challenges.
                for _ in 0..3 {
                    if pace.may_repeat(now) {
                        pace.asked(now);
                        sent.push(now);
                    }
                }
            }
        }
        for at in &sent {
            let within = sent.iter().filter(|other| (*at..*at + WINDOW_MS).contains(other));
            assert!(within.count() <= QUESTIONS_MAX);
        }
        assert!(sent.len() > 30, "but one goes on asking");
    }

    #[test]
    fn who_has_to_wait_is_told_until_when() {
        let pace = Pace::default();
        for now in 0..8 {
            assert_eq!(pace.may_ask(now), Ok(()));
            pace.asked(now);
        }
        assert_eq!(pace.may_ask(8), Err(WINDOW_MS));
        assert_eq!(pace.may_ask(WINDOW_MS), Ok(()));
    }

    #[test]
    fn pauses_grow_to_a_minute_and_no_further() {
        let pauses: Vec<u64> = (0..10).map(|count| pause_ms(count) / 1_000).collect();
        assert_eq!(pauses, [0, 1, 2, 5, 10, 20, 30, 60, 60, 60]);
    }
}
