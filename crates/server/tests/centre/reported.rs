//! Reports of kudos, and cards: to whom they go, and what is erased.

use crate::desk::{AMARA, PIOTR, Room, kudos, now, on_each_database, person};
use chrono::TimeDelta;
use domain::{
    id::PersonId,
    kudos::{Note, report::ReportReason},
};
use protocol::{
    envelope::Audience,
    record::{Body, KudosReported, PersonSet, RecognitionSet},
    wire::{Feed, Head},
};
use server::service::roster::Change;
use uuid::Uuid;

on_each_database! {
    a_report_goes_to_one_who_leads_and_never_to_the_giver_or_by_anybody_but_the_receiver
    of_cards_only_the_last_one_is_kept
}

const LENA: PersonId = PersonId(Uuid::from_u128(0x77));

async fn rows(room: &Room, feed: Feed, kind: u16) -> Vec<bool> {
    let rows = room.page(feed, Head::default(), 1000).await.unwrap().rows;
    let of_kind = rows
        .iter()
        .filter(|row| row.record.header().unwrap().kind == kind);
    of_kind.map(|row| row.record.body.is_some()).collect()
}

fn report(giver: PersonId) -> KudosReported {
    KudosReported {
        id: kudos(AMARA, 1).id,
        giver,
        reason: ReportReason::Unkind,
        note: Some(Note::new("the words").unwrap()),
        at: now(),
    }
}

async fn a_report_goes_to_one_who_leads_and_never_to_the_giver_or_by_anybody_but_the_receiver(room: Room) {
    let lena = PersonSet {
        post: "leader".into(),
        ..person(LENA, "Lena Graf")
    };
    room.write(vec![Change::Person(lena)]).await.unwrap();
    let (mut piotr, mut amara) = (room.device(PIOTR, 1), room.device(AMARA, 2));
    room.push(&[piotr.kudos(AMARA, 1)]).await;
    let to = Audience::User;
    for (said, by) in [
        (piotr.say(&to(LENA), &report(PIOTR)), "the giver"),
        (amara.say(&to(PIOTR), &report(PIOTR)), "to the giver"),
        (amara.say(&to(LENA), &report(LENA)), "of somebody else"),
        (amara.say(&Audience::Org, &report(PIOTR)), "to everybody"),
    ] {
        room.push(&[said]).await;
        for feed in [Feed::Inbox(LENA), Feed::Inbox(PIOTR), Feed::Org] {
            assert_eq!(
                rows(&room, feed, KudosReported::KIND).await,
                [] as [bool; 0],
                "{by}"
            );
        }
    }
    room.push(&[amara.say(&to(LENA), &report(PIOTR))]).await;
    assert_eq!(rows(&room, Feed::Inbox(LENA), KudosReported::KIND).await, [true]);
}

async fn of_cards_only_the_last_one_is_kept(room: Room) {
    let mut amara = room.device(AMARA, 2);
    let mut elsewhere = room.device(AMARA, 3);
    let card = |words: &str, minute: i64| RecognitionSet {
        ways: vec!["quietly".into()],
        words: Some(words.into()),
        at: now() - TimeDelta::minutes(9 - minute),
    };
    room.push(&[amara.say(&Audience::Org, &card("no stage", 1))])
        .await;
    assert_eq!(rows(&room, Feed::Org, RecognitionSet::KIND).await, [true]);
    room.push(&[elsewhere.say(&Audience::Org, &card("no stage, please", 2))])
        .await;
    assert_eq!(rows(&room, Feed::Org, RecognitionSet::KIND).await, [false, true]);
    // Said before, and late.
    room.push(&[amara.say(&Audience::Org, &card("a stage", 0))]).await;
    assert_eq!(
        rows(&room, Feed::Org, RecognitionSet::KIND).await,
        [false, true, false]
    );
    room.push(&[amara.say(&Audience::User(PIOTR), &card("for one", 3))])
        .await;
    assert_eq!(
        rows(&room, Feed::Inbox(PIOTR), RecognitionSet::KIND).await,
        [] as [bool; 0]
    );
    assert_eq!(
        rows(&room, Feed::Org, RecognitionSet::KIND).await,
        [false, true, false]
    );
}
