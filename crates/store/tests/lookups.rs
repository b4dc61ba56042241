//! What is looked up in a large centre: people by a few letters, the wall page by page.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set up its store has failed"
)]

use chrono::{DateTime, Duration, Utc};
use domain::{
    id::{KudosId, PersonId, TeamId},
    kudos::Visibility,
};
use std::collections::BTreeSet;
use store::{
    Store, Transaction,
    kudos::{Cursor, Filter, KudosRow, Sought},
    people::{self, PersonRow},
};
use uuid::Uuid;

const ME: PersonId = PersonId(Uuid::from_u128(1));
const HARBOUR: TeamId = TeamId(Uuid::from_u128(7));

fn in_store<T: Send + 'static>(
    work: impl FnOnce(&Transaction<'_>) -> Result<T, store::StoreError> + Send + 'static,
) -> T {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(store.write(work)).unwrap()
}

fn person(tx: &Transaction<'_>, n: u128, name: &str, team: Option<TeamId>) {
    let row = PersonRow {
        id: PersonId(Uuid::from_u128(n)),
        name: name.into(),
        team,
        post: "agent".into(),
        role: None,
        active: true,
    };
    people::set_person(tx, &row).unwrap();
}

fn centre(tx: &Transaction<'_>) {
    people::set_team(tx, HARBOUR, "Harbour", None).unwrap();
    person(tx, 1, "Amara Okafor", Some(HARBOUR));
    person(tx, 2, "Zoë Müller", None);
    person(tx, 3, "林 晓雨", Some(HARBOUR));
    person(tx, 4, "Piotr Kowalski", Some(HARBOUR));
    person(tx, 5, "100%_Ann", None);
}

fn found(typed: &'static str) -> Vec<String> {
    in_store(move |tx| {
        centre(tx);
        let rows = people::find(tx, typed, Some(ME), Some(HARBOUR), &[])?;
        Ok(rows.into_iter().map(|row| row.name).collect())
    })
}

#[test]
fn nothing_typed_finds_everybody_else_with_the_own_team_first() {
    assert_eq!(
        found(" "),
        ["Piotr Kowalski", "林 晓雨", "100%_Ann", "Zoë Müller"]
    );
}

#[test]
fn a_person_is_found_by_the_beginning_of_any_name_without_accents_and_by_team() {
    assert_eq!(found("kow pi"), ["Piotr Kowalski"]);
    assert_eq!(found("mull"), ["Zoë Müller"]);
    assert_eq!(found("harb"), ["Piotr Kowalski", "林 晓雨"]);
    assert_eq!(found("雨"), ["林 晓雨"]);
    assert!(found("owal").is_empty(), "the middle of a name is no beginning");
    assert!(found("okafor").is_empty(), "nobody thanks themselves");
}

#[test]
fn signs_that_mean_something_to_the_database_mean_themselves() {
    assert_eq!(found("100%"), ["100%_Ann"]);
    assert_eq!(found("%"), Vec::<String>::new());
    assert_eq!(found("'; DROP TABLE person"), Vec::<String>::new());
}

#[test]
fn among_thousands_a_look_finds_no_more_than_its_limit() {
    let count = in_store(|tx| {
        (10..5_010).for_each(|n| person(tx, n, &format!("Ann Lee {n}"), None));
        Ok(people::find(tx, "ann", None, None, &[])?.len())
    });
    assert_eq!(count, people::FOUND_MAX as usize);
}

fn kudos(n: u128, giver: u128, receiver: u128, at: DateTime<Utc>) -> KudosRow {
    KudosRow {
        id: KudosId(Uuid::from_u128(n)),
        giver: Some(PersonId(Uuid::from_u128(giver))),
        receiver: PersonId(Uuid::from_u128(receiver)),
        shared_by: None,
        note: "thanks".into(),
        value: None,
        given_at: at,
        visibility: Visibility::Everyone,
        thanked_at: None,
        thanks: None,
        thanks_wait: false,
        seen_at: None,
        notified_at: None,
        kept_back: false,
        hidden: false,
    }
}

#[test]
fn pages_follow_each_other_without_a_gap_or_a_repetition_also_within_one_moment() {
    let (seen, of_mine) = in_store(|tx| {
        let noon: DateTime<Utc> = "2026-11-17T12:00:00Z".parse().unwrap();
        for n in 0..95 {
            // Ten in each moment.
            let at = noon + Duration::seconds((n / 10) as i64);
            // Mine is one in thirty: among everybody's newest it would be lost.
            let receiver = if n % 30 == 0 { 1 } else { 3 };
            store::kudos::insert(tx, &kudos(1_000 + n, 2, receiver, at))?;
        }
        let all = |filter| {
            let (mut seen, mut before) = (Vec::new(), None);
            loop {
                let page = store::kudos::page(tx, filter, Sought::default(), before, 7)?;
                let Some(last) = page.last() else {
                    return Ok::<_, store::StoreError>(seen);
                };
                before = Some(Cursor {
                    given_at: last.given_at,
                    id: last.id,
                });
                seen.extend(page.iter().map(|row| row.id));
            }
        };
        Ok((all(Filter::All)?, all(Filter::For(ME))?))
    });
    assert_eq!((seen.len(), seen.iter().collect::<BTreeSet<_>>().len()), (95, 95));
    assert_eq!(of_mine.len(), 4);
}

/// The notes that are found, of those that I received.
fn sought(text: &'static str) -> Vec<String> {
    in_store(move |tx| {
        centre(tx);
        let notes = [
            (2, "Your café tip saved the day. 100% better"),
            (4, "谢谢你帮我处理退款"),
            (4, "Dziękuję za spokój"),
        ];
        for (n, (giver, note)) in (1_u32..).zip(notes) {
            let at = DateTime::UNIX_EPOCH + Duration::days(i64::from(n));
            let row = KudosRow {
                note: note.into(),
                ..kudos(u128::from(n), giver, 1, at)
            };
            store::kudos::insert(tx, &row)?;
        }
        let text = Sought { text, but: Some(ME) };
        let rows = store::kudos::page(tx, Filter::For(ME), text, None, 50)?;
        Ok(rows.into_iter().map(|row| row.note).collect())
    })
}

#[test]
fn a_kudos_is_found_by_words_of_its_note_and_by_who_gave_it_however_they_are_typed() {
    assert_eq!(sought("CAFE tip").len(), 1);
    assert_eq!(sought("退款"), ["谢谢你帮我处理退款"]);
    assert_eq!(sought("dziekuje"), ["Dziękuję za spokój"]);
    assert_eq!(sought("kowalski"), ["Dziękuję za spokój", "谢谢你帮我处理退款"]);
    assert_eq!(sought("kowalski spokoj"), ["Dziękuję za spokój"]);
    assert_eq!(sought(" ").len(), 3);
    assert!(
        sought("okafor").is_empty(),
        "my own name stands in every one of mine"
    );
    assert_eq!(sought("100%").len(), 1);
    assert!(sought("%").len() == 1 && sought("_").is_empty());
}

#[test]
fn kudos_of_an_older_program_are_found_from_the_next_start_on() {
    let found = in_store(|tx| {
        store::kudos::insert(tx, &kudos(1, 2, 1, DateTime::UNIX_EPOCH))?;
        tx.execute("UPDATE kudos SET search = ''", [])?;
        store::kudos::index_words(tx)?;
        let text = Sought {
            text: "THANKS",
            but: None,
        };
        Ok(store::kudos::page(tx, Filter::All, text, None, 50)?.len())
    });
    assert_eq!(found, 1);
}

#[test]
fn whom_one_thanked_last_is_found_first() {
    let names = in_store(|tx| {
        centre(tx);
        for (n, receiver) in [(1_u32, 5), (2, 2)] {
            let at = DateTime::UNIX_EPOCH + Duration::days(i64::from(n));
            store::kudos::insert(tx, &kudos(u128::from(n), 1, receiver, at))?;
        }
        let recent = store::kudos::receivers(tx, ME, 5)?;
        let rows = people::find(tx, "", Some(ME), Some(HARBOUR), &recent)?;
        Ok(rows.into_iter().map(|row| row.name).collect::<Vec<_>>())
    });
    assert_eq!(names, ["Zoë Müller", "100%_Ann", "Piotr Kowalski", "林 晓雨"]);
}

#[test]
fn what_is_asked_at_every_gap_and_for_every_page_reads_an_index() {
    let plans = in_store(|tx| {
        let plan = |sql: &str| -> Result<String, store::StoreError> {
            let mut query = tx.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let rows = query.query_map([], |row| row.get::<_, String>(3))?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?.join("; "))
        };
        Ok([
            plan("SELECT count(*) FROM kudos WHERE receiver = 'x' AND notified_ms IS NULL")?,
            plan(
                "SELECT id FROM kudos WHERE receiver = 'x' AND (given_ms, id) < (5, 'y') ORDER BY given_ms DESC, id DESC LIMIT 50",
            )?,
            plan(
                "SELECT id FROM kudos WHERE (given_ms, id) < (5, 'y') ORDER BY given_ms DESC, id DESC LIMIT 50",
            )?,
            plan("SELECT id FROM person WHERE name_key = 'x' AND active ORDER BY id LIMIT 20")?,
        ])
    });
    for plan in plans {
        assert!(
            plan.contains("INDEX") && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"),
            "{plan}"
        );
    }
}

#[test]
fn a_key_is_another_one_from_the_moment_it_took_the_place_of_the_one_that_was_known() {
    in_store(|tx| {
        let (me, at) = (ME, |s| DateTime::<Utc>::from_timestamp(s, 0).unwrap());
        store::identity::set(tx, me, &[1; 32], at(10))?;
        assert_eq!(
            store::identity::changed_at(tx, me)?,
            None,
            "the first is no other"
        );
        store::identity::set(tx, me, &[1; 32], at(20))?;
        assert_eq!(store::identity::changed_at(tx, me)?, None, "the same again");
        store::identity::set(tx, me, &[2; 32], at(30))?;
        store::identity::set(tx, me, &[2; 32], at(40))?;
        assert_eq!(store::identity::changed_at(tx, me)?, Some(at(30)));
        assert_eq!(store::identity::of(tx, me)?, Some(vec![2; 32]));
        Ok(())
    });
}
