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
    kudos::{Cursor, Filter, KudosRow},
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
        let rows = people::find(tx, typed, Some(ME), Some(HARBOUR))?;
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
        Ok(people::find(tx, "ann", None, None)?.len())
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
        seen_at: None,
        notified_at: None,
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
                let page = store::kudos::page(tx, filter, before, 7)?;
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
