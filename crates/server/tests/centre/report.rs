//! The sample's quarter of being heard, and the front-line report that is printed of it.

use crate::desk::now;
use chrono::NaiveDate;
use domain::{
    id::PersonId,
    voice::{at_least, case::State},
};
use protocol::{
    print::{PrintedHeard, PrintedOutcome, Report},
    record::Body,
    voice::{ABOUT_STEP, VoiceTold},
    wire::{Feed, Head},
};
use server::{
    service::{centre::Centre, fsck, people, report, sample},
    store::{Read, StoreError, voice::KeptCase},
};
use tempfile::TempDir;
use tokio::sync::watch;

/// The clock of these tests stands at 4 October 2024, so the last month that is over is this one.
const SEPTEMBER: NaiveDate = NaiveDate::from_ymd_opt(2024, 9, 1).unwrap();
/// The last month whose round was counted: today is the fourth, and that of September still counts.
const AUGUST: NaiveDate = NaiveDate::from_ymd_opt(2024, 8, 1).unwrap();

async fn sampled() -> (Centre, TempDir) {
    let dir = crate::desk::folder();
    let (_, closing) = watch::channel(false);
    let centre = Centre::open(dir.path(), now, closing).await.unwrap();
    assert!(sample::fill(&centre).await.unwrap());
    (centre, dir)
}

async fn september(centre: &Centre) -> Report {
    of_month(centre, SEPTEMBER).await
}

async fn of_month(centre: &Centre, month: NaiveDate) -> Report {
    let today = now().date_naive();
    let read = centre
        .store
        .read(move |read| report::of_month(read, month, "en", today));
    read.await.unwrap().unwrap()
}

fn cases(read: &dyn Read) -> Vec<KeptCase> {
    let day = |text: &str| text.parse().unwrap();
    let (from, before) = (day("2024-01-01"), day("2025-01-01"));
    read.cases_between(from, before).unwrap()
}

#[tokio::test]
async fn a_months_report_has_what_happened_in_it_and_no_person() {
    let (centre, _dir) = sampled().await;
    let report = september(&centre).await;
    let heard = PrintedHeard {
        suggestions: 3,
        customers: 2,
        friction: 1,
    };
    assert_eq!(report.heard, heard);
    assert_eq!((report.yes, report.no, report.done), (1, 1, 2));
    let answered: Vec<_> = report
        .answers
        .iter()
        .map(|answer| (answer.sort.as_str(), answer.outcome, answer.words.is_some()))
        .collect();
    let by = Some("2024-11-12".parse().unwrap());
    assert_eq!(
        answered,
        [
            ("customers", PrintedOutcome::Done, true),
            ("suggestion", PrintedOutcome::Done, true),
            ("friction", PrintedOutcome::Yes { by }, true),
            ("customers", PrintedOutcome::No, true),
        ]
    );
    let owed = report.overdue.iter();
    let due: Vec<_> = owed.map(|owed| owed.due_on.to_string()).collect();
    assert_eq!(due, ["2024-09-24"]);
    // What two people said of another tool is told to nobody as a number.
    let tools = report.tools.iter();
    let tools: Vec<_> = tools.map(|tool| (tool.name.as_str(), tool.at_least)).collect();
    assert_eq!(tools, [("Knowledge base", 5)]);
    let text = serde_json::to_string(&report).unwrap();
    for person in &centre.roster().await.unwrap().people {
        assert!(!text.contains(&person.name), "{}: {text}", person.name);
    }
}

#[tokio::test]
async fn it_is_a_draft_until_a_second_one_of_the_works_council_approves_it() {
    let (centre, _dir) = sampled().await;
    assert!(!of_month(&centre, AUGUST).await.approved);
    let roster = centre.roster().await.unwrap();
    let approve = async |name: &str| {
        let id: PersonId = people::find(&roster, name).unwrap().id;
        let write = centre.store.write(move |tx| tx.approve_report(AUGUST, id));
        write.await.unwrap()
    };
    assert!(!approve("Karim Haddad").await, "it was approved by him before");
    assert!(!of_month(&centre, AUGUST).await.approved);
    assert!(approve("Ingrid Solberg").await);
    assert!(of_month(&centre, AUGUST).await.approved);
}

#[tokio::test]
async fn the_samples_quarter_has_everything_that_may_become_of_what_is_said_and_one_thing_is_overdue() {
    let (centre, _dir) = sampled().await;
    let today = now().date_naive();
    let read = centre.store.read(move |read| {
        let overdue = read.cases_overdue(today)?;
        Ok::<_, StoreError>((cases(read), overdue))
    });
    let (cases, overdue) = read.await.unwrap();
    assert_eq!(overdue, 1, "a pulse cannot be opened before it is answered");
    for state in [State::Heard, State::Yes, State::No, State::Done] {
        assert!(cases.iter().any(|case| case.standing.state == state), "{state:?}");
    }
    assert!(cases.iter().any(|case| case.on_board));
    assert!(cases.iter().any(|case| at_least(case.people) == Some(10)));
    let found = fsck::check_centre(&centre).await.unwrap();
    assert_eq!((found.held, found.faults), (0, vec![]));
}

#[tokio::test]
async fn what_the_sample_tells_of_what_was_said_has_no_text_of_an_author() {
    let (centre, _dir) = sampled().await;
    let page = crate::desk::page(&*centre.store, Feed::Org, Head::default(), 1000)
        .await
        .unwrap();
    let told = page.rows.into_iter().filter_map(|row| {
        let kind = row.record.header().unwrap().kind;
        (kind == VoiceTold::KIND).then(|| VoiceTold::decode(&row.record.body.unwrap().0).unwrap())
    });
    let told: Vec<VoiceTold> = told.collect();
    let read = centre.store.read(|read| Ok::<_, StoreError>(cases(read).len()));
    assert_eq!(told.len(), read.await.unwrap(), "one of each case");
    for one in &told {
        let is_filled = one.about.len().is_multiple_of(ABOUT_STEP);
        assert!(is_filled && one.about.is_sorted(), "{one:?}");
        let text = serde_json::to_string(one).unwrap();
        for said in ["second headset", "Nobody waits"] {
            assert!(!text.contains(said), "{text}");
        }
    }
}
