//! What a page costs, what a row says, and what whom is offered. Who is answered what over HTTP is in `tests/centre/console/voices.rs`.

use super::*;
use crate::{
    live::local::LocalLive,
    service::console::view::Post,
    store::{
        Store, StoreError,
        sqlite::{FILE, SqliteStore, counted::statements},
    },
};
use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::{
    id::VoiceId,
    voice::{Tool, case::Standing},
};
use protocol::{record::PersonSet, voice::VoiceSaid};
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

/// Made by the store, so that nobody else may look into it.
const FOLDER: &str = "centre";

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn person(n: u128) -> PersonSet {
    PersonSet {
        id: PersonId(Uuid::from_u128(n)),
        name: format!("Leader {n}"),
        email: None,
        team: None,
        post: "leader".into(),
        role: None,
        active: true,
    }
}

fn visitor(n: u128, post: Post) -> Visitor {
    Visitor::came_in(person(n), post, now())
}

/// A friction that somebody answers for, about a tool of its own.
fn case(n: u128, owner: u128) -> KeptCase {
    let tool = Tool::new(&format!("Tool {n}")).unwrap();
    let heard = Standing::heard(today(), Some(PersonId(Uuid::from_u128(owner))));
    let id = CaseId(Uuid::from_u128(n));
    KeptCase::begun(id, Sort::Friction, Some(&tool), heard, today())
}

/// Something that somebody said by name.
fn said_by(n: u128, of: &KeptCase, by: u128) -> KeptVoice {
    let id = VoiceId(Uuid::from_u128(n));
    let said = VoiceSaid {
        id,
        sort: of.sort,
        text: Some("it is slow".into()),
        helps: None,
        tool: of.tool.clone(),
        customer_waiting: true,
        minutes: Some(10),
        said_on: today(),
        author: None,
    };
    KeptVoice::new(of.id, said, Some(PersonId(Uuid::from_u128(by))))
}

/// So many cases, each with an owner of its own and so many voices of different people.
async fn kept(cases: u128, voices: u128) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&dir.path().join(FOLDER), Arc::new(LocalLive::new(now))).unwrap();
    let store: Arc<dyn Store> = Arc::new(store);
    let written = store.write(move |tx| {
        for n in 1..=cases.max(voices) {
            tx.put_person(&person(n))?;
        }
        for n in 1..=cases {
            let case = case(n, n);
            tx.put_case(&case, "tool")?;
            for v in 1..=voices {
                tx.put_voice(&said_by(1_000 * n + v, &case, v))?;
            }
        }
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
    dir
}

/// What is read of a centre, and by how many statements.
fn cost<T>(dir: &TempDir, look: impl FnOnce(&dyn Read) -> Result<T, Refused>) -> (T, usize) {
    SqliteStore::inspect(&dir.path().join(FOLDER).join(FILE), |read| {
        let (seen, count) = statements(|| look(read));
        Ok::<_, Refused>((seen?, count))
    })
    .unwrap()
}

#[tokio::test]
async fn a_page_costs_as_many_statements_however_many_rows_it_has() {
    let (few, many) = (kept(2, 1).await, kept(50, 1).await);
    let listed = |dir: &TempDir| {
        let (page, count) = cost(dir, |read| {
            let (which, wish) = (Which::of(None, None)?, Wish::of(None, None, None)?);
            list(read, &visitor(1, Post::Leader), which, &wish, today())
        });
        assert!(page.rows.iter().all(|row| row.owner.is_some() && row.waiting));
        (page.rows.len(), count)
    };
    let ((few, cheap), (many, dear)) = (listed(&few), listed(&many));
    assert_eq!((few, many, cheap), (2, 50, dear));
    assert!(cheap > 0, "they are counted");
}

#[tokio::test]
async fn a_case_costs_as_many_statements_however_much_was_said_in_it() {
    let (few, many) = (kept(1, 2).await, kept(1, 60).await);
    let opened = |dir: &TempDir| {
        let (view, count) = cost(dir, |read| {
            let id = CaseId(Uuid::from_u128(1));
            show(read, &visitor(1, Post::Leader), id, None, today())
        });
        assert!(view.said.iter().all(|said| said.by.is_some()), "to its owner");
        (view.said.len(), view.next.is_some(), count)
    };
    let ((few, _, cheap), (many, more, dear)) = (opened(&few), opened(&many));
    assert_eq!((few, many, more, cheap), (2, 50, true, dear));
}

#[tokio::test]
async fn a_sum_of_minutes_stands_where_five_people_are() {
    for (voices, at_least, minutes) in [(4, None, None), (5, Some(5), Some(50)), (11, Some(10), Some(110))] {
        let dir = kept(1, voices).await;
        let id = CaseId(Uuid::from_u128(1));
        let (view, _) = cost(&dir, |read| {
            show(read, &visitor(2, Post::Leader), id, None, today())
        });
        assert_eq!((view.row.at_least, view.minutes), (at_least, minutes));
        assert!(view.said.iter().all(|said| said.by.is_none()), "to nobody else");
    }
}

#[test]
fn whoever_answers_for_a_case_is_offered_what_follows_and_others_only_to_take_it_over() {
    use CaseStep::{Board, Done, HandOver, Merge, No, Own, Sooner, Yes};
    let standing = |state| {
        let mut case = case(1, 1);
        case.standing.state = state;
        if !case.standing.is_open() {
            case.standing.due_on = None;
        }
        case
    };
    let (owner, other) = (visitor(1, Post::Leader), visitor(2, Post::Leader));
    let (admin, council) = (visitor(3, Post::Admin), visitor(4, Post::WorksCouncil));
    let coach = visitor(1, Post::Coach);
    for (state, of_owner, of_admin, of_other) in [
        (
            State::Heard,
            &[HandOver, Sooner, Yes, No, Merge][..],
            &[Own, HandOver][..],
            &[Own][..],
        ),
        (State::Yes, &[HandOver, Sooner, Done], &[Own, HandOver], &[Own]),
        (State::No, &[], &[], &[]),
        (State::Done, &[Board], &[Board], &[]),
    ] {
        let case = standing(state);
        let offered = |visitor| steps(visitor, &case, today(), true);
        assert_eq!(offered(&owner), of_owner, "{state:?}");
        assert_eq!(offered(&admin), of_admin, "{state:?}");
        assert_eq!(offered(&other), of_other, "{state:?}");
        assert_eq!(offered(&council), of_other, "{state:?}");
        assert!(offered(&coach).is_empty(), "who has lost their room, {state:?}");
    }
    let alone = steps(&owner, &standing(State::Heard), today(), false);
    assert!(!alone.contains(&Merge), "with nothing to be merged with");
    // What is due today can be due no sooner.
    let due = today().checked_add_days(Days::new(14)).unwrap();
    assert!(!steps(&owner, &standing(State::Heard), due, true).contains(&Sooner));
}

#[test]
fn a_title_is_how_words_begin_in_one_line() {
    assert_eq!(beginning("  The  lamp\nflickers. "), "The lamp flickers.");
    let family = "👩\u{200d}👩\u{200d}👧";
    for (count, shown) in [
        (TITLE_CHARS_MAX - 1, TITLE_CHARS_MAX - 1),
        (TITLE_CHARS_MAX, TITLE_CHARS_MAX),
        (TITLE_CHARS_MAX + 1, TITLE_CHARS_MAX),
    ] {
        assert_eq!(beginning(&family.repeat(count)), family.repeat(shown), "{count}");
    }
}

#[test]
fn a_place_in_a_list_is_read_as_it_was_written_and_nothing_else_is() {
    let mut one = case(7, 1);
    let due = one.standing.due_on.unwrap();
    assert_eq!(read_place(&place(&one)), Some((due, one.id)));
    one.standing.due_on = None;
    assert_eq!(read_place(&place(&one)), Some((today(), one.id)));
    for wrong in [
        "",
        "~",
        "2024-10-04",
        "2024-10-04~",
        "2024-10-04~7",
        "x~00000000-0000-0000-0000-000000000007",
    ] {
        assert_eq!(read_place(wrong), None, "{wrong}");
    }
}
