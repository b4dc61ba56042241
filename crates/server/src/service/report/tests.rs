//! What a report is filled with: each thing once, under the day on which it happened, and nothing that says who.

use super::*;
use chrono::DateTime;
use domain::{
    id::{CaseId, PersonId, PulseId, TeamId},
    voice::case::Standing,
};
use protocol::voice::{PulseQuestion, PulseResult, PulseTold};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn november() -> Range<NaiveDate> {
    days_of(day("2026-11-17"))
}

fn case(n: u128, sort: Sort, opened: &str) -> KeptCase {
    KeptCase {
        id: CaseId(Uuid::from_u128(n)),
        sort,
        tool: (sort == Sort::Friction).then(|| "Softphone".to_owned()),
        tool_key: String::new(),
        standing: Standing::heard(day(opened), Some(PersonId(Uuid::from_u128(1)))),
        opened_on: day(opened),
        decided_on: None,
        done_on: None,
        on_board: false,
        people: 1,
        told_at_least: 0,
    }
}

fn decided(case: KeptCase, on: &str, state: State, why: &str) -> KeptCase {
    let standing = Standing {
        state,
        due_on: (state == State::Yes).then(|| day("2026-12-10")),
        why: Some(Note::new(why).unwrap()),
        ..case.standing.clone()
    };
    KeptCase {
        standing,
        decided_on: Some(day(on)),
        ..case
    }
}

fn done(case: KeptCase, on: &str, note: &str) -> KeptCase {
    let standing = Standing {
        state: State::Done,
        due_on: None,
        note: Some(Note::new(note).unwrap()),
        ..case.standing.clone()
    };
    KeptCase {
        standing,
        done_on: Some(day(on)),
        ..case
    }
}

fn tool(tool: &str, people: u32, minutes: u32, waiting: u32) -> ToolMonth {
    let tool = tool.to_owned();
    ToolMonth {
        tool,
        people,
        minutes,
        waiting,
    }
}

fn told(team: Option<TeamId>, at_least: Option<u32>, own: Option<&str>) -> KeptTold {
    let at = "2026-12-03T00:00:00Z".parse::<DateTime<chrono::Utc>>().unwrap();
    let (pulse, month) = (PulseId(Uuid::from_u128(7)), day("2026-11-01"));
    let question = |key: &str, text: Option<&str>| PulseQuestion {
        key: key.to_owned(),
        text: text.map(str::to_owned),
    };
    let result = |question| PulseResult {
        question,
        agree: "most".to_owned(),
        disagree: "hardly_any".to_owned(),
    };
    let results = [question("challenge", None), question("own-1", own)].map(result);
    KeptTold {
        pulse,
        month,
        team,
        k: 5,
        told: PulseTold {
            id: pulse,
            month,
            team,
            at_least,
            results: results.into(),
            at,
        },
        at,
    }
}

fn filled(found: &Found) -> Report {
    found.filled(&november(), "de", day("2026-11-30")).unwrap()
}

#[test]
fn a_month_is_read_as_it_is_written_and_nothing_else_is() {
    let month: Month = "2026-11".parse().unwrap();
    assert_eq!(
        (month.first(), month.to_string()),
        (day("2026-11-01"), "2026-11".into())
    );
    for wrong in [
        "",
        "2026",
        "2026-13",
        "2026-00",
        "2026-1",
        "26-11",
        "2026-11-01",
        "2026-1１",
        "+026-11",
    ] {
        let refused = Err(MonthError(wrong.to_owned()));
        assert_eq!(wrong.parse::<Month>(), refused, "{wrong}");
    }
    let last = days_of(NaiveDate::MAX);
    assert!(last.start < last.end);
}

#[test]
fn everything_is_told_once_in_the_month_in_which_it_happened() {
    let idea = |n| case(n, Sort::Suggestion, "2026-11-02");
    let before = |n| case(n, Sort::Customers, "2026-09-20");
    let found = Found {
        cases: vec![
            idea(1),
            decided(idea(2), "2026-11-20", State::No, "No money this year"),
            decided(before(3), "2026-11-05", State::Yes, "They are right"),
            // Decided and done in the same month: it is done.
            done(
                decided(idea(4), "2026-11-03", State::Yes, "A good idea"),
                "2026-11-28",
                "The chairs are here",
            ),
            // Done a month later: in November it was decided.
            done(
                decided(idea(5), "2026-11-09", State::Yes, "We look into it"),
                "2026-12-01",
                "It is done",
            ),
            // Decided before, done now.
            done(
                decided(before(6), "2026-10-09", State::Yes, "Soon"),
                "2026-11-30",
                "The label comes at once",
            ),
            KeptCase {
                standing: Standing {
                    state: State::Withdrawn,
                    ..idea(7).standing
                },
                ..idea(7)
            },
            case(8, Sort::Friction, "2026-11-30"),
        ],
        ..Found::default()
    };
    let report = filled(&found);
    let heard = PrintedHeard {
        suggestions: 4,
        customers: 0,
        friction: 1,
    };
    assert_eq!(report.heard, heard);
    assert_eq!((report.yes, report.no, report.done), (3, 1, 2));
    let told: Vec<_> = report
        .answers
        .iter()
        .map(|one| (one.outcome, one.words.as_deref()))
        .collect();
    let by = Some(day("2026-12-10"));
    assert_eq!(
        told,
        [
            (PrintedOutcome::Done, Some("The chairs are here")),
            (PrintedOutcome::Done, Some("The label comes at once")),
            (PrintedOutcome::Yes { by }, Some("They are right")),
            (PrintedOutcome::Yes { by: None }, Some("We look into it")),
            (PrintedOutcome::No, Some("No money this year")),
        ]
    );
    let (month, on) = (day("2026-11-01"), day("2026-11-30"));
    assert_eq!((report.month, report.on), (month, on));
    assert_eq!(report.language, "de");
}

#[test]
fn a_tool_is_there_from_five_people_on_and_no_number_is_exact() {
    let found = Found {
        tools: vec![
            tool("Four", 4, 400, 400),
            tool("Five", 5, 9, 4),
            tool("Nine", 9, 239, 5),
            tool("Eleven", 11, 10, 0),
        ],
        ..Found::default()
    };
    let tools = filled(&found).tools;
    let told: Vec<_> = tools
        .iter()
        .map(|tool| (tool.name.as_str(), tool.at_least, tool.minutes, tool.waiting))
        .collect();
    assert_eq!(
        told,
        [
            ("Eleven", 10, 10, None),
            ("Nine", 5, 230, Some(5)),
            ("Five", 5, 0, None),
        ]
    );
    let few = Found {
        tools: vec![tool("Four", 4, 400, 400)],
        ..Found::default()
    };
    assert_eq!(few.filled(&november(), "de", day("2026-11-30")), None);
}

#[test]
fn no_person_is_in_it_whoever_wrote_the_words() {
    let named = "Amara Okafor and her team tried it out";
    let friction = case(1, Sort::Friction, "2026-11-02");
    let mut friction = decided(friction, "2026-11-04", State::No, named);
    friction.tool = Some("Jonas Weber".to_owned());
    friction.told_at_least = 10;
    let mut late = case(2, Sort::Friction, "2026-11-01");
    late.tool = Some("weber jonas".to_owned());
    let found = Found {
        cases: vec![friction],
        overdue: vec![late],
        tools: vec![tool("JONAS WEBER", 12, 100, 12)],
        pulse: Some(told(None, Some(10), Some("Does Amara Okafor lead well?"))),
        names: Names::of(["Amara Okafor", "Jonas Weber"]),
        ..Found::default()
    };
    let report = filled(&found);
    let text = serde_json::to_string(&report).unwrap().to_lowercase();
    for name in ["amara", "okafor", "jonas", "weber"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    assert_eq!(report.answers[0].words, None);
    assert_eq!(report.answers[0].at_least, Some(10));
    assert_eq!((report.overdue.len(), report.tools.len()), (1, 0));
    let pulse = report.pulse.unwrap();
    assert_eq!(pulse.at_least, Some(10));
    let keys: Vec<_> = pulse.results.iter().map(|one| one.question.as_str()).collect();
    assert_eq!(keys, ["challenge"]);
}

#[test]
fn what_is_overdue_is_told_when_it_was_heard_by_the_end_of_the_month() {
    let found = Found {
        overdue: vec![
            case(1, Sort::Suggestion, "2026-10-02"),
            case(2, Sort::Customers, "2026-11-30"),
            case(3, Sort::Suggestion, "2026-12-01"),
        ],
        ..Found::default()
    };
    let owed: Vec<_> = filled(&found).overdue.iter().map(|owed| owed.due_on).collect();
    assert_eq!(owed, [day("2026-10-16"), day("2026-12-14")]);
}

#[test]
fn two_approvals_make_it_one_that_hangs_up_and_one_does_not() {
    for (approvals, approved) in [(0, false), (1, false), (2, true), (3, true)] {
        let found = Found {
            cases: vec![case(1, Sort::Suggestion, "2026-11-02")],
            approvals,
            ..Found::default()
        };
        assert_eq!(filled(&found).approved, approved, "{approvals}");
    }
}

#[test]
fn a_month_in_which_nothing_happened_has_no_report() {
    let report = |found: &Found| found.filled(&november(), "en", day("2026-11-30"));
    assert_eq!(report(&Found::default()), None);
    let pulse = Found {
        pulse: Some(told(None, None, None)),
        ..Found::default()
    };
    assert_eq!(report(&pulse).unwrap().pulse.unwrap().at_least, None);
}
