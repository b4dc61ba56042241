//! The week's sheet: what its receivers show to everybody, in that week, and nothing else.

use crate::desk::{AMARA, PIOTR, Room, kudos, on_each_database};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    id::KudosId,
    kudos::{Note, Visibility},
};
use protocol::{
    envelope::{Audience, Hash16},
    record::{KudosGiven, KudosShown, KudosTakenBack, PraiseShared},
};
use server::service::{
    roster::Change,
    sheet::{self, Week},
};
use uuid::Uuid;

on_each_database! {
    a_sheet_has_what_is_shown_to_everybody_once_and_in_its_order
    what_is_taken_back_or_shown_to_fewer_is_on_no_sheet
    customers_words_are_on_it_when_their_agent_shows_them
}

fn given(n: u128, words: &str) -> KudosGiven {
    KudosGiven {
        note: Note::new(words).unwrap(),
        given_at: "2024-09-30T09:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(12 * hours(n)),
        ..kudos(AMARA, n)
    }
}

fn hours(n: u128) -> i64 {
    i64::try_from(n).unwrap()
}

async fn on_sheet(room: &Room, week: &str) -> Vec<(String, Option<String>, String)> {
    let week: Week = week.parse().unwrap();
    let read = room.store.read(move |read| sheet::of_week(read, week, "en"));
    let sheet = read.await.unwrap();
    let thanks = sheet.thanks.into_iter();
    thanks.map(|one| (one.to, one.from, one.text)).collect()
}

fn line(words: &str) -> (String, Option<String>, String) {
    (
        "Amara Okafor".to_owned(),
        Some("Piotr Kowalski".to_owned()),
        words.to_owned(),
    )
}

async fn a_sheet_has_what_is_shown_to_everybody_once_and_in_its_order(room: Room) {
    let mut piotr = room.device(PIOTR, 1);
    let mut amara = room.device(AMARA, 2);
    let all = [
        given(2, "the third"),
        given(1, "the second"),
        given(0, "the first"),
    ];
    for one in &all {
        room.push(&[piotr.say(&Audience::User(AMARA), one)]).await;
        room.push(&[amara.shows(one, Visibility::Everyone)]).await;
    }
    // Shown once more, it is there once.
    room.push(&[amara.shows(&all[0], Visibility::Everyone)]).await;
    let wanted = ["the first", "the second", "the third"].map(line);
    assert_eq!(on_sheet(&room, "2024-W40").await, wanted);
    assert_eq!(on_sheet(&room, "2024-W39").await, []);
    assert_eq!(on_sheet(&room, "2024-W41").await, []);
}

async fn what_is_taken_back_or_shown_to_fewer_is_on_no_sheet(room: Room) {
    let mut piotr = room.device(PIOTR, 1);
    let mut amara = room.device(AMARA, 2);
    let all = [
        given(0, "for nobody else"),
        given(1, "for the team"),
        given(2, "hidden again"),
        given(3, "withdrawn"),
        given(4, "it stays"),
    ];
    for one in &all {
        room.push(&[piotr.say(&Audience::User(AMARA), one)]).await;
    }
    room.push(&[amara.shows(&all[1], Visibility::Team)]).await;
    for one in &all[2..] {
        room.push(&[amara.shows(one, Visibility::Everyone)]).await;
    }
    let before: Vec<_> = on_sheet(&room, "2024-W40")
        .await
        .into_iter()
        .map(|one| one.2)
        .collect();
    assert_eq!(before, ["hidden again", "withdrawn", "it stays"]);
    room.push(&[amara.shows(&all[2], Visibility::Me)]).await;
    let at = all[3].given_at;
    let taken = KudosTakenBack { id: all[3].id, at };
    room.push(&[piotr.say(&Audience::Author, &taken)]).await;
    assert_eq!(on_sheet(&room, "2024-W40").await, [line("it stays")]);
}

async fn customers_words_are_on_it_when_their_agent_shows_them(room: Room) {
    let said = |n: u128, words: &str| PraiseShared {
        id: KudosId(Uuid::from_u128(n)),
        to: AMARA,
        note: Note::new(words).unwrap(),
        value: None,
        shared_by: None,
        said_at: PraiseShared::at_day("2024-10-01".parse().unwrap()),
    };
    let praise = said(1, "She knew what she was talking about");
    let changes = [praise.clone(), said(2, "Kind to the end")].map(|praise| {
        let row = Hash16::of(praise.note.as_str().as_bytes());
        Change::Praise { praise, row }
    });
    room.write(changes.into()).await.unwrap();
    let mut amara = room.device(AMARA, 2);
    assert_eq!(on_sheet(&room, "2024-W40").await, [], "nobody agreed yet");
    let shown = KudosShown {
        id: praise.id,
        visibility: Visibility::Everyone,
        from: None,
        note: praise.note.clone(),
        value: praise.value,
        given_at: praise.said_at,
        salt: None,
    };
    room.push(&[amara.say(&Audience::Org, &shown)]).await;
    let words = "She knew what she was talking about".to_owned();
    assert_eq!(
        on_sheet(&room, "2024-W40").await,
        [("Amara Okafor".to_owned(), None, words)]
    );
}
