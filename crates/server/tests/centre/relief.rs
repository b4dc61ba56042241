//! "I need ten minutes" reaches the leader of the sender's team, and nobody else ever holds it.

use crate::desk::{AMARA, PIOTR, Room, TEAM, now, person};
use domain::{id::PersonId, relief::Minutes};
use protocol::{
    envelope::{Audience, Hash16},
    record::{Body, ReliefAsked, TeamSet},
    wire::{Feed, Head, RECORDS_MAX},
};
use server::service::roster::Change;
use uuid::Uuid;

const MARTA: PersonId = PersonId(Uuid::from_u128(0xC));

fn ten_minutes() -> ReliefAsked {
    ReliefAsked {
        minutes: Minutes::try_from(10).unwrap(),
        asked_at: now(),
    }
}

/// Piotr leads the team of Amara; Marta is in no team.
async fn led() -> Room {
    let room = Room::open().await;
    let team = TeamSet {
        id: TEAM,
        name: "Team Harbour".into(),
        leader: Some(PIOTR),
    };
    let mut marta = person(MARTA, "Marta Silva");
    marta.team = None;
    let changes = vec![Change::Team(team), Change::Person(marta)];
    room.write(changes).await.unwrap();
    room
}

async fn askings(room: &Room, feed: Feed) -> usize {
    let start = Head {
        seq: 0,
        hash: Hash16::default(),
    };
    let page = room.page(feed, start, RECORDS_MAX).await.unwrap();
    let is_asking = |kind: u16| kind == ReliefAsked::KIND;
    page.rows
        .iter()
        .filter(|row| is_asking(row.record.header().unwrap().kind))
        .count()
}

#[tokio::test]
async fn it_goes_into_the_leaders_inbox_and_into_no_other_feed() {
    let room = led().await;
    let mut desk = room.device(AMARA, 1);
    room.push(&[desk.say(&Audience::User(PIOTR), &ten_minutes())])
        .await;
    assert_eq!(askings(&room, Feed::Inbox(PIOTR)).await, 1);
    for feed in [
        Feed::Inbox(AMARA),
        Feed::Inbox(MARTA),
        Feed::Team(TEAM),
        Feed::Org,
    ] {
        assert_eq!(askings(&room, feed).await, 0, "{feed}");
    }
}

#[tokio::test]
async fn one_that_is_for_anybody_else_is_kept_and_handed_to_nobody() {
    let room = led().await;
    let mut amara = room.device(AMARA, 1);
    let mut piotr = room.device(PIOTR, 2);
    let mut marta = room.device(MARTA, 3);
    room.push(&[
        amara.say(&Audience::User(MARTA), &ten_minutes()),
        amara.say(&Audience::Team(TEAM), &ten_minutes()),
        amara.say(&Audience::Org, &ten_minutes()),
        amara.write(&Audience::User(PIOTR), ReliefAsked::KIND, vec![0xc1]),
    ])
    .await;
    room.push(&[piotr.say(&Audience::User(PIOTR), &ten_minutes())])
        .await;
    room.push(&[marta.say(&Audience::User(PIOTR), &ten_minutes())])
        .await;
    for feed in [
        Feed::Inbox(AMARA),
        Feed::Inbox(PIOTR),
        Feed::Inbox(MARTA),
        Feed::Team(TEAM),
        Feed::Org,
    ] {
        assert_eq!(askings(&room, feed).await, 0, "{feed}");
    }
    assert_eq!(room.fsck().await.held, 6);
}
