//! The way of a case: every step from every state, and the days.

use chrono::{Days, NaiveDate};
use domain::{
    id::PersonId,
    kudos::Note,
    voice::case::{DECIDE_DAYS, DO_DAYS, DO_DAYS_MAX, Standing, State, Step, StepError},
};
use uuid::Uuid;

const AMARA: PersonId = PersonId(Uuid::from_u128(1));
const PIOTR: PersonId = PersonId(Uuid::from_u128(2));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// So many days from today.
fn in_days(days: i64) -> NaiveDate {
    match u64::try_from(days) {
        Ok(days) => today() + Days::new(days),
        Err(_) => today() - Days::new(days.unsigned_abs()),
    }
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn yes(by: Option<NaiveDate>) -> Step {
    let why = note("it costs everybody a minute");
    Step::Yes { why, by }
}

fn no() -> Step {
    let why = note("the vendor does not offer it");
    Step::No { why }
}

fn done() -> Step {
    let note = note("since Monday it saves by itself");
    Step::Done { note }
}

fn heard() -> Standing {
    Standing::heard(today(), Some(AMARA))
}

fn after(steps: impl IntoIterator<Item = Step>) -> Standing {
    let mut steps = steps.into_iter();
    steps
        .try_fold(heard(), |standing, step| standing.step(step, today()))
        .unwrap()
}

fn of(state: State) -> Standing {
    match state {
        State::Heard => heard(),
        State::Yes => after([yes(None)]),
        State::No => after([no()]),
        State::Done => after([yes(None), done()]),
        State::Withdrawn => after([Step::Withdraw]),
    }
}

#[test]
fn every_step_from_every_state() {
    use State::{Done, Heard, No, Withdrawn, Yes};
    // Where each step leads from; `None` is nowhere.
    let table = [
        (Step::Own(PIOTR), [Some(Heard), Some(Yes), None, None, None]),
        (
            Step::Sooner(in_days(3)),
            [Some(Heard), Some(Yes), None, None, None],
        ),
        (yes(None), [Some(Yes), None, None, None, None]),
        (no(), [Some(No), None, None, None, None]),
        (done(), [None, Some(Done), None, None, None]),
        (
            Step::Withdraw,
            [Some(Withdrawn), Some(Withdrawn), None, None, None],
        ),
    ];
    assert_eq!(State::ALL, [Heard, Yes, No, Done, Withdrawn]);
    for (step, leads) in table {
        for (state, to) in State::ALL.iter().copied().zip(leads) {
            let standing = of(state);
            assert_eq!(standing.state, state);
            let next = standing.step(step.clone(), today());
            let found = next.map(|next| next.state);
            assert_eq!(
                found,
                to.ok_or(StepError::NotNow(state)),
                "{step:?} from {state:?}"
            );
        }
    }
}

#[test]
fn a_step_says_what_it_says_and_leaves_the_rest() {
    let heard = heard();
    assert_eq!(heard.due_on, Some(today() + Days::new(DECIDE_DAYS)));
    let owned = heard.step(Step::Own(PIOTR), today()).unwrap();
    assert_eq!((owned.owner, owned.due_on), (Some(PIOTR), heard.due_on));
    let decided = owned.step(yes(None), today()).unwrap();
    assert_eq!((decided.owner, decided.note.clone()), (Some(PIOTR), None));
    assert_eq!(decided.why, Some(note("it costs everybody a minute")));
    assert_eq!(decided.due_on, Some(today() + Days::new(DO_DAYS)));
    let done = decided.step(done(), today()).unwrap();
    assert_eq!((done.why.clone(), done.due_on), (decided.why.clone(), None));
    assert_eq!(done.note, Some(note("since Monday it saves by itself")));
    let refused = owned.step(no(), today()).unwrap();
    assert_eq!((refused.due_on, refused.note.clone()), (None, None));
    assert_eq!(refused.why, Some(note("the vendor does not offer it")));
}

#[test]
fn an_answer_is_late_from_the_day_after_it_was_due() {
    let due = i64::try_from(DECIDE_DAYS).unwrap();
    for (days, is_late) in [(due - 1, false), (due, false), (due + 1, true)] {
        assert_eq!(heard().is_overdue(in_days(days)), is_late, "{days}");
    }
    let by = i64::try_from(DO_DAYS).unwrap();
    for (days, is_late) in [(by - 1, false), (by, false), (by + 1, true)] {
        assert_eq!(of(State::Yes).is_overdue(in_days(days)), is_late, "{days}");
    }
}

#[test]
fn what_is_closed_is_never_late() {
    for state in [State::No, State::Done, State::Withdrawn] {
        let standing = of(state);
        assert!(!standing.is_open());
        assert!(!standing.is_overdue(in_days(10_000)));
    }
    assert!(heard().is_open() && of(State::Yes).is_open());
}

#[test]
fn a_day_can_be_named_from_today_to_ninety_days_from_now() {
    let most = i64::try_from(DO_DAYS_MAX).unwrap();
    for (days, may_be) in [(-1, false), (0, true), (1, true), (most, true), (most + 1, false)] {
        let next = heard().step(yes(Some(in_days(days))), today());
        match may_be {
            true => assert_eq!(next.unwrap().due_on, Some(in_days(days))),
            false => assert_eq!(next, Err(StepError::Day), "{days}"),
        }
    }
}

#[test]
fn a_day_is_brought_forward_and_never_put_off() {
    let due = i64::try_from(DECIDE_DAYS).unwrap();
    let days = [
        (-1, false),
        (0, true),
        (due - 1, true),
        (due, false),
        (due + 1, false),
    ];
    for (days, may_be) in days {
        let next = heard().step(Step::Sooner(in_days(days)), today());
        match may_be {
            true => assert_eq!(next.unwrap().due_on, Some(in_days(days))),
            false => assert_eq!(next, Err(StepError::Day), "{days}"),
        }
    }
}

#[test]
fn whoever_takes_over_what_is_late_does_not_make_it_earlier() {
    let late = in_days(20);
    let owned = heard().step(Step::Own(PIOTR), late).unwrap();
    assert!(owned.is_overdue(late));
    let sooner = owned.step(Step::Sooner(late), late);
    assert_eq!(sooner, Err(StepError::Day));
    let decided = owned.step(yes(None), late).unwrap();
    assert!(!decided.is_overdue(late));
}
