//! The pulse: one to four questions in a month, ten seconds, never asked again by whoever wants none.
//!
//! Decides which questions there can be, until when they are answered and counted, and in which words of quantity a result is told.
//! Knows sums alone: there is no type here for what one person answered beside what they answered to another question.

use crate::{
    closed_set::closed_set,
    kudos::{KudosError, Note},
    text,
};
use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, TimeDelta, Utc};
use thiserror::Error;

/// Most questions of a round.
pub const QUESTIONS_MAX: usize = 4;
/// The longest question of a centre's own, in characters.
pub const QUESTION_CHARS_MAX: usize = 120;
/// Answers go from 1, "not at all", to this, "very much".
pub const ANSWER_MAX: u8 = 5;
/// Between the last moment for answering and the count, in hours: an answer leaves its desk up to a day after it was given, and the desk
/// may be off by then. What is answered on a Friday leaves on Monday, and when that is no working day, on Tuesday.
pub const COUNT_AFTER_HOURS: i64 = 96;
/// A round is open for so many days at least.
pub const OPEN_DAYS_MIN: i64 = 5;

closed_set! {
    /// The four reasons for which agents leave, as questions that every language has words for.
    pub enum Reason {
        /// My work challenges me in a good way.
        Challenge = "challenge",
        /// What I do well is noticed.
        Recognition = "recognition",
        /// I get further here.
        Development = "development",
        /// My shifts fit my life.
        Flexibility = "flexibility",
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// One that every language has words for.
    Of(Reason),
    /// The centre's own, in its own language.
    Own(Note),
}

/// Why a round cannot be opened like this.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PulseError {
    /// None, or more than [`QUESTIONS_MAX`], or one of them twice.
    #[error("a pulse has 1 to {QUESTIONS_MAX} different questions")]
    Questions,
    /// A question of the centre's own cannot be shown or is too long.
    #[error(transparent)]
    Text(#[from] KudosError),
    /// Less than [`OPEN_DAYS_MIN`] of the month are left.
    #[error("the month is over too soon; open it on the first of the next one")]
    MonthOver,
}

impl Question {
    /// A question of the centre's own.
    ///
    /// # Errors
    /// [`PulseError::Text`].
    pub fn own(written: &str) -> Result<Question, PulseError> {
        let (note, max) = (Note::new(written)?, QUESTION_CHARS_MAX);
        let chars = text::length(note.as_str());
        match chars > max {
            true => Err(KudosError::NoteTooLong { chars, max }.into()),
            false => Ok(Question::Own(note)),
        }
    }

    /// By what it is known: the name of a reason, or `own-` and its place.
    #[must_use]
    pub fn key(&self, place: usize) -> String {
        match self {
            Question::Of(reason) => reason.name().to_owned(),
            Question::Own(_) => format!("own-{place}"),
        }
    }
}

/// The questions of a round.
///
/// # Errors
/// [`PulseError::Questions`].
pub fn questions(asked: Vec<Question>) -> Result<Vec<Question>, PulseError> {
    let twice = asked
        .iter()
        .enumerate()
        .any(|(at, one)| asked[at + 1..].contains(one));
    if asked.is_empty() || asked.len() > QUESTIONS_MAX || twice {
        return Err(PulseError::Questions);
    }
    Ok(asked)
}

/// The moments of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The month, by its first day.
    pub month: NaiveDate,
    /// Until when somebody can answer: the end of the month, in UTC.
    pub answer_until: DateTime<Utc>,
    /// Until when answers are taken by the server; then they are counted and told, once and for all.
    pub closes_at: DateTime<Utc>,
}

/// The round that opens now: it is that of this calendar month, so that no two windows overlap.
///
/// # Errors
/// [`PulseError::MonthOver`].
pub fn window(now: DateTime<Utc>) -> Result<Window, PulseError> {
    let month = month_of(now.date_naive());
    let next = month
        .checked_add_months(Months::new(1))
        .ok_or(PulseError::MonthOver)?;
    let answer_until = next.and_time(NaiveTime::MIN).and_utc();
    if answer_until - now < TimeDelta::days(OPEN_DAYS_MIN) {
        return Err(PulseError::MonthOver);
    }
    Ok(Window {
        month,
        answer_until,
        closes_at: answer_until + TimeDelta::hours(COUNT_AFTER_HOURS),
    })
}

/// The first day of a day's month.
#[must_use]
pub fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

closed_set! {
    /// How many of those who answered: no decimals, so that one more or less is seldom seen.
    pub enum Share {
        /// Under one in ten.
        HardlyAny = "hardly_any",
        /// Up to a third.
        Some = "some",
        /// About half: from a third to two thirds.
        AboutHalf = "about_half",
        /// Over two thirds.
        Most = "most",
        /// Over nine in ten.
        NearlyAll = "nearly_all",
    }
}

/// How many answered what to one question of one unit: place 0 is answer 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally(pub [u32; ANSWER_MAX as usize]);

impl Tally {
    /// How many answered this question.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.0.iter().sum()
    }

    /// Both together.
    #[must_use]
    pub fn and(&self, other: &Tally) -> Tally {
        let mut sum = *self;
        sum.0.iter_mut().zip(other.0).for_each(|(one, more)| *one += more);
        sum
    }

    /// Less what is told elsewhere.
    #[must_use]
    pub fn without(&self, other: &Tally) -> Tally {
        let mut rest = *self;
        rest.0
            .iter_mut()
            .zip(other.0)
            .for_each(|(one, less)| *one = one.saturating_sub(less));
        rest
    }

    /// How many say 4 or 5, and how many say 1 or 2; `None` when nobody answered.
    #[must_use]
    pub fn shares(&self) -> Option<(Share, Share)> {
        let all = self.answers();
        let [none, little, _, much, very] = self.0;
        (all > 0).then(|| (share(much + very, all), share(none + little, all)))
    }
}

fn share(part: u32, all: u32) -> Share {
    let (part, all) = (u64::from(part), u64::from(all));
    match () {
        () if part * 10 < all => Share::HardlyAny,
        () if part * 3 <= all => Share::Some,
        () if part * 3 <= all * 2 => Share::AboutHalf,
        () if part * 10 <= all * 9 => Share::Most,
        () => Share::NearlyAll,
    }
}
