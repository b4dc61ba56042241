//! The way of what is answered as one: heard, then decided with a reason, then done. Every step has an owner and a day.
//!
//! Decides which step may follow which, and what is overdue. A day can be brought forward and never put off: else nothing would
//! ever be overdue. Must never know who said it.

use crate::{closed_set::closed_set, id::PersonId, kudos::Note};
use chrono::{Days, NaiveDate};
use thiserror::Error;

/// A decision is due so many days after the day on which something was heard.
pub const DECIDE_DAYS: u64 = 14;
/// What was decided is done after so many days, where nobody names another day.
pub const DO_DAYS: u64 = 30;
/// The latest day that can be named for it, in days from the decision on.
pub const DO_DAYS_MAX: u64 = 90;

closed_set! {
    /// Where something stands.
    pub enum State {
        /// It came, and a decision is due.
        Heard = "heard",
        /// Decided: it will be done, by a day.
        Yes = "yes",
        /// Decided: it will not be done, and why.
        No = "no",
        /// It is done.
        Done = "done",
        /// Whoever said it took it back.
        Withdrawn = "withdrawn",
    }
}

/// Where something stands, and what follows from that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where.
    pub state: State,
    /// Who answers for it; nobody before the centre has anybody who could.
    pub owner: Option<PersonId>,
    /// Until when the next step is due; `None` when there is none.
    pub due_on: Option<NaiveDate>,
    /// Why it was decided so; words for everybody.
    pub why: Option<Note>,
    /// What was done; words for everybody.
    pub note: Option<Note>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Somebody answers for it from now on. The day stays.
    Own(PersonId),
    /// The next step is due earlier.
    Sooner(NaiveDate),
    /// It will be done, by a day.
    Yes {
        /// Why.
        why: Note,
        /// By when; [`DO_DAYS`] from today where none is named.
        by: Option<NaiveDate>,
    },
    /// It will not be done.
    No {
        /// Why.
        why: Note,
    },
    /// It is done.
    Done {
        /// What was done.
        note: Note,
    },
    /// Whoever said it takes it back.
    Withdraw,
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StepError {
    /// It stands where no such step begins.
    #[error("it stands at {}, where this is no next step", .0.name())]
    NotNow(State),
    /// The day is past, is no earlier than the one that holds, or is later than [`DO_DAYS_MAX`] days from now.
    #[error("the day is past, or later than it may be")]
    Day,
}

impl Standing {
    /// As something begins that was heard today.
    #[must_use]
    pub fn heard(today: NaiveDate, owner: Option<PersonId>) -> Standing {
        Standing {
            state: State::Heard,
            owner,
            due_on: today.checked_add_days(Days::new(DECIDE_DAYS)),
            why: None,
            note: None,
        }
    }

    /// Whether an answer is still owed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Heard | State::Yes)
    }

    /// Whether the answer that is owed is late: from the day after it was due.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on.is_some_and(|due| today > due)
    }

    /// Takes a step.
    ///
    /// # Errors
    /// [`StepError`]; nothing changes then.
    pub fn step(&self, step: Step, today: NaiveDate) -> Result<Standing, StepError> {
        let mut next = self.clone();
        match step {
            _ if !self.is_open() => return Err(StepError::NotNow(self.state)),
            Step::Own(person) => next.owner = Some(person),
            Step::Sooner(day) => {
                let earlier = self.due_on.is_none_or(|due| day < due);
                if day < today || !earlier {
                    return Err(StepError::Day);
                }
                next.due_on = Some(day);
            }
            Step::Yes { .. } | Step::No { .. } if self.state != State::Heard => {
                return Err(StepError::NotNow(self.state));
            }
            Step::Yes { why, by } => {
                let day = |days| today.checked_add_days(Days::new(days)).ok_or(StepError::Day);
                let by = by.map_or_else(|| day(DO_DAYS), Ok)?;
                if by < today || by > day(DO_DAYS_MAX)? {
                    return Err(StepError::Day);
                }
                (next.state, next.due_on, next.why) = (State::Yes, Some(by), Some(why));
            }
            Step::No { why } => (next.state, next.due_on, next.why) = (State::No, None, Some(why)),
            Step::Done { .. } if self.state != State::Yes => return Err(StepError::NotNow(self.state)),
            Step::Done { note } => (next.state, next.due_on, next.note) = (State::Done, None, Some(note)),
            Step::Withdraw => (next.state, next.due_on) = (State::Withdrawn, None),
        }
        Ok(next)
    }
}
