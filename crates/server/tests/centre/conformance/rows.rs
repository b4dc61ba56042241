//! What the rows of a list need beside themselves, asked for once for all of them. On both databases.

use crate::{
    desk::{AMARA, PIOTR, Room, on_each_database},
    said::{by, friction, heard, keep, voice},
};
use domain::{
    id::{CaseId, PersonId},
    voice::Sort,
};
use server::store::{CaseSaid, StoreError};
use uuid::Uuid;

on_each_database! {
    the_names_of_people_are_had_at_once_and_who_is_nobody_is_left_out
    what_is_in_cases_is_had_at_once_without_what_was_taken_back_and_never_by_whom
}

async fn the_names_of_people_are_had_at_once_and_who_is_nobody_is_left_out(room: Room) {
    let nobody = PersonId(Uuid::from_u128(0xFFFF));
    for (asked, expected) in [
        (vec![], vec![]),
        (vec![nobody], vec![]),
        (
            vec![PIOTR, nobody, AMARA, PIOTR],
            vec!["Amara Okafor", "Piotr Kowalski"],
        ),
    ] {
        let read = room.store.read(move |read| read.people_named(&asked));
        let mut found: Vec<(PersonId, String)> = read.await.unwrap();
        found.sort();
        let names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, expected);
    }
}

async fn what_is_in_cases_is_had_at_once_without_what_was_taken_back_and_never_by_whom(room: Room) {
    let (idea, tool) = (heard(1, Sort::Suggestion), friction(2, "CRM"));
    let (empty, gone) = (heard(3, Sort::Customers), heard(4, Sort::Customers));
    let store = &*room.store;
    keep(
        store,
        &idea,
        &[by(AMARA, voice(11, &idea, 0, "a lamp at the door"))],
    )
    .await;
    let mut wordless = voice(21, &tool, 1, "x");
    (wordless.said.text, wordless.said.customer_waiting) = (None, true);
    let mut taken_back = voice(22, &tool, 2, "it was not so");
    taken_back.withdrawn = true;
    let others = [
        wordless,
        taken_back,
        voice(24, &tool, 4, "slow"),
        voice(23, &tool, 3, "it hangs"),
    ];
    keep(store, &tool, &others).await;
    keep(store, &empty, &[]).await;
    let mut taken_back = voice(41, &gone, 5, "never mind");
    (taken_back.withdrawn, taken_back.said.customer_waiting) = (true, true);
    keep(store, &gone, &[taken_back]).await;
    let said = |case: CaseId, text: &str, customer_waiting| CaseSaid {
        case,
        text: Some(text.into()),
        customer_waiting,
    };
    let (idea, tool) = (idea.id, tool.id);
    for (asked, expected) in [
        (vec![], vec![]),
        (
            vec![gone.id, tool, empty.id, idea, tool],
            vec![
                said(idea, "a lamp at the door", false),
                said(tool, "it hangs", true),
            ],
        ),
        (vec![idea], vec![said(idea, "a lamp at the door", false)]),
    ] {
        let read = room.store.read(move |read| read.said_in(&asked));
        let found: Result<Vec<CaseSaid>, StoreError> = read.await;
        let mut found = found.unwrap();
        found.sort_by_key(|said| said.case);
        assert_eq!(found, expected);
    }
}
