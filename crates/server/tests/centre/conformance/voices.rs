//! What is said to a centre and what is answered as one, as a store keeps them. On both databases.

use crate::{
    desk::{AMARA, PIOTR, Room, on_each_database},
    said::{self, day, friction, heard, words},
};
use chrono::NaiveDate;
use domain::{
    id::{CaseId, VoiceId},
    text::search_key,
    voice::{
        Sort,
        case::{Standing, State},
    },
};
use rusqlite::Connection;
use server::store::{CaseSought, CaseWhich, KeptCase, KeptVoice, StoreError, Tx, sqlite::FILE};
use uuid::Uuid;

on_each_database! {
    a_case_and_what_is_part_of_it_come_back_as_they_were_kept_and_are_replaced
    cases_are_turned_page_by_page_and_none_is_met_twice_or_missed
    cases_are_found_by_what_stands_in_them_and_a_percent_sign_means_itself
    people_are_counted_by_author_or_name_and_never_by_voice
    what_happened_in_some_days_is_found_and_what_is_done_stands_on_the_board
    words_that_were_taken_back_leave_no_byte
    a_check_names_a_case_of_nothing_a_voice_of_nowhere_and_a_state_that_is_none
    rows_do_not_lie_in_the_order_in_which_they_came
}

pub(crate) fn suggestion(id: u128) -> KeptCase {
    heard(id, Sort::Suggestion)
}

/// Something that an author without a name said.
pub(crate) fn voice(id: u128, of: &KeptCase, author: u8) -> KeptVoice {
    let text = format!("these are the words of {}", VoiceId(Uuid::from_u128(id)));
    let mut voice = said::voice(id, of, author, &text);
    voice.said.said_on = of.opened_on;
    voice
}

/// Something that Amara said by name.
pub(crate) fn named(id: u128, of: &KeptCase) -> KeptVoice {
    let mut voice = voice(id, of, 0);
    (voice.person, voice.said.author) = (Some(AMARA), None);
    voice
}

fn sought(which: CaseWhich) -> CaseSought {
    CaseSought {
        which,
        sort: None,
        search: String::new(),
        after: None,
        today: day(0),
        most: 100,
    }
}

/// Does something in one transaction.
pub(super) async fn done(
    room: &Room,
    act: impl FnOnce(&mut dyn Tx) -> Result<(), StoreError> + Send + 'static,
) {
    room.store.write(act).await.unwrap();
}

async fn a_case_and_what_is_part_of_it_come_back_as_they_were_kept_and_are_replaced(room: Room) {
    done(&room, |tx| {
        let begun = friction(7, "CRM Suite");
        tx.put_case(&begun, "crm suite")?;
        let decided = KeptCase {
            standing: Standing {
                state: State::Done,
                owner: Some(PIOTR),
                due_on: None,
                why: Some(words("it costs everybody time")),
                note: Some(words("it opens in a second now")),
            },
            opened_on: day(-40),
            decided_on: Some(day(-30)),
            done_on: Some(day(-1)),
            on_board: true,
            people: 1,
            told_at_least: 5,
            ..begun
        };
        tx.put_case(&decided, "crm suite slow")?;
        let first = voice(8, &decided, 1);
        tx.put_voice(&first)?;
        let mut second = first.clone();
        second.said.helps = Some("calls that end sooner".into());
        (second.said.customer_waiting, second.said.minutes) = (true, Some(480));
        second.additions = vec!["it is slow".into(), "\"and\" 慢 \\".into()];
        (second.follows, second.thanked) = (3, true);
        tx.put_voice(&second)?;
        assert_eq!(tx.case(decided.id)?, Some(decided.clone()));
        assert_eq!(tx.voice(second.id)?, Some(second.clone()));
        assert_eq!(tx.voices_of(decided.id)?, [second]);
        assert_eq!(tx.case(CaseId(Uuid::nil()))?, None);
        assert_eq!(tx.voice(VoiceId(Uuid::nil()))?, None);
        assert!(tx.voices_of(CaseId(Uuid::nil()))?.is_empty());
        Ok(())
    })
    .await;
}

/// Cases that stand everywhere, of which several share a day; their ids are in another order.
fn everywhere() -> Vec<KeptCase> {
    let cases = (1..=24_u32).map(|n| {
        let mut case = suggestion(u128::from(n * 7 % 25));
        case.opened_on = day(-i64::from(n % 4));
        let (state, due) = match n % 6 {
            0 | 1 => (State::Heard, Some(day(i64::from(n % 5) - 3))),
            2 => (State::Yes, Some(day(-i64::from(n % 3)))),
            3 => (State::No, None),
            4 => (State::Done, None),
            _ => (State::Withdrawn, None),
        };
        (case.standing.state, case.standing.due_on) = (state, due);
        if n % 2 == 0 {
            case.sort = Sort::Customers;
        }
        case
    });
    cases.collect()
}

/// By what a list is in order.
fn place(case: &KeptCase) -> (NaiveDate, CaseId) {
    (case.standing.due_on.unwrap_or(case.opened_on), case.id)
}

async fn turned(room: &Room, first: CaseSought) -> Vec<KeptCase> {
    let all = room.store.read(move |read| {
        let (mut all, most): (Vec<KeptCase>, usize) = (Vec::new(), first.most);
        loop {
            let page = read.cases(&CaseSought {
                after: all.last().map(place),
                ..first.clone()
            })?;
            let more = page.len() == most;
            all.extend(page);
            if !more {
                return Ok::<_, StoreError>(all);
            }
        }
    });
    all.await.unwrap()
}

async fn cases_are_turned_page_by_page_and_none_is_met_twice_or_missed(room: Room) {
    done(&room, |tx| {
        everywhere()
            .iter()
            .try_for_each(|case| tx.put_case(case, "words"))
    })
    .await;
    let mut all = everywhere();
    all.sort_by_key(place);
    let answered = |case: &&KeptCase| matches!(case.standing.state, State::No | State::Done);
    let open = all.iter().filter(|case| case.standing.is_open());
    let overdue = open.clone().filter(|case| case.standing.is_overdue(day(0)));
    let answered = all.iter().rev().filter(answered);
    let expected: [(CaseWhich, Vec<KeptCase>); 3] = [
        (CaseWhich::Open, open.cloned().collect()),
        (CaseWhich::Overdue, overdue.cloned().collect()),
        (CaseWhich::Answered, answered.cloned().collect()),
    ];
    for (which, expected) in expected {
        assert!(expected.len() > 2, "{which:?}");
        for most in [1, 2, 3, expected.len(), 100] {
            let of = CaseSought {
                most,
                ..sought(which)
            };
            assert_eq!(turned(&room, of).await, expected, "{which:?} by {most}");
        }
        let customers = CaseSought {
            sort: Some(Sort::Customers),
            most: 1,
            ..sought(which)
        };
        let found = turned(&room, customers).await;
        let expected: Vec<KeptCase> = expected
            .into_iter()
            .filter(|case| case.sort == Sort::Customers)
            .collect();
        assert_eq!(found, expected, "{which:?}");
        if which == CaseWhich::Overdue {
            let counted = room.store.read(|read| read.cases_overdue(day(0))).await;
            let all = turned(&room, sought(which)).await.len();
            assert_eq!(counted, Ok(u32::try_from(all).unwrap()));
        }
    }
}

async fn cases_are_found_by_what_stands_in_them_and_a_percent_sign_means_itself(room: Room) {
    const LOOKS: [(u128, &str); 4] = [
        (1, "CRM Suite is slow, Zoë says"),
        (2, "50% slower_than before \\ now"),
        (3, "谢谢，太慢了"),
        (4, "nothing of all that"),
    ];
    done(&room, |tx| {
        LOOKS
            .iter()
            .try_for_each(|(id, look)| tx.put_case(&suggestion(*id), &search_key(look)))
    })
    .await;
    for (search, expected) in [
        ("", vec![1, 2, 3, 4]),
        ("slow", vec![1, 2]),
        ("ZOE", vec![1]),
        ("0% S", vec![2]),
        ("%", vec![2]),
        ("_", vec![2]),
        ("\\", vec![2]),
        ("slow%says", vec![]),
        ("太慢", vec![3]),
        ("'; DROP TABLE voice; --", vec![]),
    ] {
        let of = CaseSought {
            search: search_key(search),
            most: 1,
            ..sought(CaseWhich::Open)
        };
        let found: Vec<u128> = turned(&room, of)
            .await
            .iter()
            .map(|case| case.id.0.as_u128())
            .collect();
        assert_eq!(found, expected, "{search}");
    }
}

async fn people_are_counted_by_author_or_name_and_never_by_voice(room: Room) {
    done(&room, |tx| {
        let case = friction(1, "CRM");
        tx.put_case(&case, "crm")?;
        let mut taken_back = voice(8, &case, 3);
        (taken_back.withdrawn, taken_back.said.text) = (true, None);
        let mut by_piotr = named(7, &case);
        by_piotr.person = Some(PIOTR);
        for (said, people) in [
            (voice(1, &case, 1), 1),
            (voice(2, &case, 1), 1),
            (voice(3, &case, 2), 2),
            (named(4, &case), 3),
            (named(5, &case), 3),
            (by_piotr, 4),
            (taken_back, 4),
        ] {
            tx.put_voice(&said)?;
            assert_eq!(tx.case(case.id)?.map(|case| case.people), Some(people));
        }
        let listed = tx.cases(&sought(CaseWhich::Open))?;
        assert_eq!(listed[0].people, 4);
        Ok(())
    })
    .await;
}

async fn what_happened_in_some_days_is_found_and_what_is_done_stands_on_the_board(room: Room) {
    done(&room, |tx| {
        let case = |id, opened: i64, decided: Option<i64>, done: Option<i64>| {
            let mut case = suggestion(id);
            case.opened_on = day(opened);
            (case.decided_on, case.done_on) = (decided.map(day), done.map(day));
            if done.is_some() {
                (case.standing.state, case.on_board) = (State::Done, true);
            }
            case
        };
        let mut hidden = case(6, -90, Some(-85), Some(-80));
        hidden.on_board = false;
        for case in [
            case(1, -61, Some(-31), None),
            case(2, -61, Some(-30), None),
            case(3, -30, None, None),
            case(4, -61, Some(-60), Some(-1)),
            case(5, -61, Some(-60), Some(0)),
            hidden,
        ] {
            tx.put_case(&case, "")?;
        }
        let ids =
            |cases: Vec<KeptCase>| -> Vec<u128> { cases.iter().map(|case| case.id.0.as_u128()).collect() };
        assert_eq!(ids(tx.cases_between(day(-30), day(0))?), [2, 4, 3]);
        assert_eq!(ids(tx.cases_between(day(-200), day(-100))?), [0_u128; 0]);
        assert_eq!(ids(tx.board_cases(10)?), [5, 4]);
        assert_eq!(ids(tx.board_cases(1)?), [5]);
        Ok(())
    })
    .await;
}

async fn words_that_were_taken_back_leave_no_byte(room: Room) {
    const WORDS: &str = "words that nobody is to read again";
    let mut said = voice(1, &suggestion(1), 1);
    said.said.text = Some(WORDS.into());
    let kept = said.clone();
    done(&room, move |tx| {
        tx.put_case(&suggestion(1), WORDS)?;
        tx.put_voice(&kept)
    })
    .await;
    assert!(room.database.is_some() || room.copies_of(WORDS) > 0);
    (said.withdrawn, said.said.text) = (true, None);
    done(&room, move |tx| {
        tx.put_case(&suggestion(1), "")?;
        tx.put_voice(&said)
    })
    .await;
    room.store.scrub().await.unwrap();
    assert_eq!(room.copies_of(WORDS), 0);
}

/// Does what no verb does.
fn damage(room: &Room, sql: &str) {
    match &room.database {
        Some(database) => assert!(database.lets(sql)),
        None => Connection::open(room.dir.path().join(FILE))
            .unwrap()
            .execute_batch(sql)
            .unwrap(),
    }
}

async fn a_check_names_a_case_of_nothing_a_voice_of_nowhere_and_a_state_that_is_none(room: Room) {
    done(&room, |tx| {
        for case in [suggestion(1), suggestion(2)] {
            tx.put_case(&case, "")?;
        }
        tx.put_voice(&voice(3, &suggestion(1), 1))?;
        tx.put_voice(&voice(4, &suggestion(9), 1))
    })
    .await;
    let faults = room.fsck().await.faults;
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].contains("nothing was said"), "{faults:?}");
    assert!(faults[1].contains("its case is not there"), "{faults:?}");
    damage(
        &room,
        "UPDATE voice_case SET state = 'lost', sort = 'song' WHERE state = 'heard'",
    );
    let faults = room.fsck().await.faults;
    assert_eq!(faults.len(), 6, "{faults:?}");
    let read = room
        .store
        .read(|read| read.case(CaseId(Uuid::from_u128(1))).map(drop));
    let error = read.await.unwrap_err().to_string();
    assert!(error.contains("the state of a case is damaged"), "{error}");
}

/// Every open case, and what is part of each.
async fn listed(room: &Room) -> Vec<(KeptCase, Vec<KeptVoice>)> {
    let all = room.store.read(|read| {
        let mut all = Vec::new();
        for case in read.cases(&sought(CaseWhich::Open))? {
            let voices = read.voices_of(case.id)?;
            all.push((case, voices));
        }
        Ok::<_, StoreError>(all)
    });
    all.await.unwrap()
}

async fn rows_do_not_lie_in_the_order_in_which_they_came(room: Room) {
    for id in 1..=16 {
        done(&room, move |tx| {
            let case = suggestion(id);
            tx.put_case(&case, "")?;
            tx.put_voice(&voice(id, &case, 1))
        })
        .await;
    }
    let before = listed(&room).await;
    // Twice: the second time there is nothing to do.
    for _ in 0..2 {
        done(&room, |tx| tx.sweep_voice(day(-60), day(-120))).await;
    }
    room.store.scrub().await.unwrap();
    assert_eq!(listed(&room).await, before);
    // SQLite keeps them in the order of their ids; here the order of the pages is another one.
    let Some(database) = &room.database else { return };
    for table in ["voice", "voice_case"] {
        let looked = database.lets(&format!(
            "DO $$ BEGIN IF (SELECT array_agg(id ORDER BY ctid) = array_agg(id ORDER BY id) \
             OR count(DISTINCT xmin::text) > 1 FROM {table}) THEN RAISE EXCEPTION 'in order'; END IF; END $$"
        ));
        assert!(looked, "{table}");
    }
}
