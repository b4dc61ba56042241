//! What the list of reports costs, and that neither it nor a page nor what is told reads a whole table of what was said.

use super::*;
use crate::{
    live::local::LocalLive,
    service::{console::view::Post, voice::told},
    store::{
        KeptCase, KeptVoice, Store, StoreError,
        sqlite::{
            FILE, SqliteStore,
            counted::{run, scanned},
        },
    },
};
use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::{
    id::{CaseId, PersonId, VoiceId},
    voice::{
        Sort, Tool,
        case::{Standing, State},
    },
};
use protocol::{envelope::Bytes, record::PersonSet, voice::VoiceSaid};
use std::{path::PathBuf, sync::Arc};
use tempfile::TempDir;
use uuid::Uuid;

/// Tables with a row for each thing that was said.
const LARGE: [&str; 5] = ["record", "feed_row", "voice", "voice_case", "voice_spent"];

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn visitor() -> Visitor {
    let person = PersonSet {
        id: PersonId(Uuid::from_u128(1)),
        name: "A speaker".into(),
        email: None,
        team: None,
        post: "works_council".into(),
        role: None,
        active: true,
    };
    Visitor::came_in(person, Post::WorksCouncil, now())
}

fn case(n: u128, days_ago: u64) -> KeptCase {
    let opened_on = today().checked_sub_days(Days::new(days_ago)).unwrap();
    let tool = Tool::new(&format!("Tool {n}")).unwrap();
    // Decided, and done by a day that is far: nothing of it is overdue.
    let standing = Standing {
        state: State::Yes,
        due_on: Some(NaiveDate::MAX),
        ..Standing::heard(opened_on, None)
    };
    let id = CaseId(Uuid::from_u128(n));
    KeptCase {
        decided_on: Some(opened_on),
        ..KeptCase::begun(id, Sort::Friction, Some(&tool), standing, opened_on)
    }
}

fn said(n: u128, of: &KeptCase, days_ago: u64) -> KeptVoice {
    let id = VoiceId(Uuid::from_u128(n));
    let said = VoiceSaid {
        id,
        sort: of.sort,
        text: Some("it is slow".into()),
        helps: None,
        tool: of.tool.clone(),
        customer_waiting: false,
        minutes: None,
        said_on: today().checked_sub_days(Days::new(days_ago)).unwrap(),
        author: Some(Bytes(n.to_be_bytes().repeat(2))),
    };
    KeptVoice::new(of.id, said, None)
}

/// Some cases that began on different days, and the file that they are in.
async fn kept(cases: Vec<KeptCase>, voices: Vec<KeptVoice>) -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    // Made by the store, so that nobody else may look into it.
    let folder = dir.path().join("centre");
    let store = SqliteStore::open(&folder, Arc::new(LocalLive::new(now))).unwrap();
    let store: Arc<dyn Store> = Arc::new(store);
    let written = store.write(move |tx| {
        tx.put_person(&visitor().person)?;
        for case in &cases {
            tx.put_case(case, "tool")?;
        }
        for voice in &voices {
            tx.put_voice(voice)?;
        }
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
    (dir, folder.join(FILE))
}

#[tokio::test]
async fn the_list_of_reports_is_one_statement_and_has_each_month_of_which_there_is_a_page() {
    let old = case(1, 500);
    // Nothing else happened in its month than that five people met what is known for long.
    let met = (11..16).map(|n| said(n, &old, 200));
    let too_few = (21..25).map(|n| said(n, &old, 260));
    let mut taken_back = case(2, 300);
    taken_back.standing.state = State::Withdrawn;
    let mut all = vec![old.clone(), taken_back];
    all.extend((0..40).map(|n| case(100 + n, 40 + u64::try_from(n % 3).unwrap() * 31)));
    let voices = met.chain(too_few).collect();
    let (_dir, file) = kept(all, voices).await;
    SqliteStore::inspect(&file, |read| {
        let (rows, asked) = run(|| list(read, &visitor(), today()));
        let rows = rows?;
        assert_eq!(asked.len(), 1, "{asked:?}");
        let mut pages = Vec::new();
        for back in 1..=MONTHS {
            let month = month_of(today()).checked_sub_months(Months::new(back)).unwrap();
            if report::of_month(read, month, report::LANGUAGES[0], today())?.is_some() {
                pages.push(month.format(MONTH).to_string());
            }
        }
        let listed: Vec<&str> = rows.iter().map(|row| row.month.as_str()).collect();
        assert_eq!(listed, pages);
        assert_eq!(listed.len(), 4, "{listed:?}");
        Ok::<_, Refused>(())
    })
    .unwrap();
}

#[tokio::test]
async fn nothing_reads_a_whole_table_to_find_a_part_of_it() {
    let (_dir, file) = kept(vec![case(1, 40)], Vec::new()).await;
    let asked = SqliteStore::inspect(&file, |read| {
        let (seen, asked) = run(|| {
            list(read, &visitor(), today())?;
            report::of_month(read, month_of(today()), report::LANGUAGES[0], today())?;
            told::last(read, case(1, 40).id)?;
            read.cases_overdue(today())?;
            read.voices_waiting(today())?;
            read.clusters("tool1", Some(today()))?;
            read.voices_of(case(1, 40).id)?;
            Ok::<_, Refused>(())
        });
        seen?;
        Ok::<_, Refused>(asked)
    });
    let asked = asked.unwrap();
    assert!(asked.len() > 10, "{asked:?}");
    for sql in asked {
        let scanned = scanned(&file, &sql);
        let whole: Vec<&String> = scanned
            .iter()
            .filter(|table| LARGE.contains(&table.as_str()))
            .collect();
        assert!(whole.is_empty(), "{whole:?} for {sql}");
    }
    // That is found where it is so.
    assert_eq!(scanned(&file, "SELECT * FROM voice WHERE minutes = 3"), ["voice"]);
}
