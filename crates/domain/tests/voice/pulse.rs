//! The pulse: its questions, its window, and in which words a result is told.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    kudos::KudosError,
    voice::pulse::{
        OPEN_DAYS_MIN, PulseError, QUESTION_CHARS_MAX, Question, Reason, Share, Tally, month_of, questions,
        window,
    },
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(0, 0, 0).unwrap().and_utc()
}

#[test]
fn a_round_is_open_until_its_month_is_over_and_counted_four_days_later() {
    for (opened, first, next) in [
        (day(2026, 11, 1), day(2026, 11, 1), day(2026, 12, 1)),
        (day(2026, 11, 20), day(2026, 11, 1), day(2026, 12, 1)),
        (day(2026, 12, 3), day(2026, 12, 1), day(2027, 1, 1)),
        (day(2028, 2, 1), day(2028, 2, 1), day(2028, 3, 1)),
    ] {
        let window = window(midnight(opened)).unwrap();
        assert_eq!(window.month, first);
        assert_eq!(window.answer_until, midnight(next));
        assert_eq!(window.closes_at - window.answer_until, TimeDelta::days(4));
    }
}

#[test]
fn a_round_needs_five_days_of_its_month() {
    for last in [day(2026, 12, 1), day(2027, 3, 1), day(2027, 1, 1)] {
        let latest = midnight(last) - TimeDelta::days(OPEN_DAYS_MIN);
        assert!(window(latest - TimeDelta::seconds(1)).is_ok());
        assert!(window(latest).is_ok());
        let late = window(latest + TimeDelta::seconds(1));
        assert_eq!(late, Err(PulseError::MonthOver), "{last}");
        assert_eq!(window(midnight(last)).unwrap().month, last);
    }
}

#[test]
fn a_month_is_known_by_its_first_day() {
    for on in [day(2026, 11, 1), day(2026, 11, 15), day(2026, 11, 30)] {
        assert_eq!(month_of(on), day(2026, 11, 1));
    }
}

#[test]
fn one_to_four_different_questions_are_asked() {
    let all: Vec<Question> = Reason::ALL.iter().copied().map(Question::Of).collect();
    assert_eq!(questions(Vec::new()), Err(PulseError::Questions));
    assert_eq!(questions(all[..1].to_vec()), Ok(all[..1].to_vec()));
    assert_eq!(questions(all.clone()), Ok(all.clone()));
    let own = Question::own("Is the new room quiet enough?").unwrap();
    let five = [&all[..], std::slice::from_ref(&own)].concat();
    assert_eq!(questions(five), Err(PulseError::Questions));
    let twice = vec![own.clone(), all[0].clone(), own.clone()];
    assert_eq!(questions(twice), Err(PulseError::Questions));
    let mixed = [all[2].clone(), own];
    let keys = mixed
        .iter()
        .enumerate()
        .map(|(place, question)| question.key(place));
    assert_eq!(keys.collect::<Vec<_>>(), ["development", "own-1"]);
}

#[test]
fn a_question_of_ones_own_says_something_and_is_short() {
    let long = |chars| Question::own(&"a".repeat(chars));
    assert!(long(QUESTION_CHARS_MAX).is_ok());
    let (chars, max) = (QUESTION_CHARS_MAX + 1, QUESTION_CHARS_MAX);
    let error = PulseError::Text(KudosError::NoteTooLong { chars, max });
    assert_eq!(long(chars), Err(error));
    let error = PulseError::Text(KudosError::NoteTooShort);
    assert_eq!(Question::own(" ? "), Err(error));
}

/// How many of `all` agree and disagree, told.
fn told(agree: u32, disagree: u32, all: u32) -> (Share, Share) {
    Tally([0, disagree, all - agree - disagree, agree, 0])
        .shares()
        .unwrap()
}

#[test]
fn a_share_changes_its_word_exactly_at_its_border() {
    for (part, all, share) in [
        (0, 5, Share::HardlyAny),
        (1, 11, Share::HardlyAny),
        (99, 1000, Share::HardlyAny),
        (1, 10, Share::Some),
        (100, 1000, Share::Some),
        (1, 3, Share::Some),
        (333, 1000, Share::Some),
        (334, 1000, Share::AboutHalf),
        (1, 2, Share::AboutHalf),
        (2, 3, Share::AboutHalf),
        (666, 1000, Share::AboutHalf),
        (667, 1000, Share::Most),
        (9, 10, Share::Most),
        (900, 1000, Share::Most),
        (901, 1000, Share::NearlyAll),
        (5, 5, Share::NearlyAll),
        (u32::MAX, u32::MAX, Share::NearlyAll),
    ] {
        assert_eq!(told(part, 0, all).0, share, "{part} of {all} agree");
        assert_eq!(told(0, part, all).1, share, "{part} of {all} disagree");
    }
}

#[test]
fn four_and_five_agree_one_and_two_disagree_and_three_is_neither() {
    let tally = Tally([1, 2, 4, 5, 8]);
    assert_eq!(tally.answers(), 20);
    assert_eq!(tally.shares(), Some((Share::AboutHalf, Share::Some)));
    assert_eq!(
        Tally([0, 0, 7, 0, 0]).shares(),
        Some((Share::HardlyAny, Share::HardlyAny))
    );
    assert_eq!(Tally::default().shares(), None);
}

#[test]
fn tallies_add_up_and_are_taken_from_each_other() {
    let (one, other) = (Tally([1, 2, 3, 4, 5]), Tally([5, 0, 1, 0, 2]));
    assert_eq!(one.and(&other), Tally([6, 2, 4, 4, 7]));
    assert_eq!(one.and(&other).without(&other), one);
    assert_eq!(Tally::default().without(&one), Tally::default());
}
