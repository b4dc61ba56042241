//! Kudos that only their receiver can read: the server routes them, counts them, and lets nobody show other words.

use crate::desk::{AMARA, Device, PIOTR, Room, TEAM, kudos, now, run};
use chrono::TimeDelta;
use domain::{
    id::{KudosId, ValueId},
    kudos::{Note, Visibility},
};
use protocol::{
    envelope::{Audience, Bytes, Envelope},
    kudos::{INSIDE_BYTES, KudosSealed, KudosWords, Passing, SALT_BYTES, SEALING_BYTES},
    record::{Body, KudosShown, KudosTakenBack, KudosWithdrawn},
    wire::{Feed, Head},
};
use std::{fs, path::Path};
use uuid::Uuid;

pub(crate) const WORDS: &str = "the badger who waited at the gate";

fn words() -> KudosWords {
    KudosWords {
        note: Note::new(WORDS).unwrap(),
        value: None,
        salt: Bytes(vec![5; SALT_BYTES]),
    }
}

fn passing(n: u128) -> Passing {
    Passing {
        id: KudosId(Uuid::from_u128(n)),
        from: PIOTR,
        to: AMARA,
        given_at: now(),
    }
}

/// As Piotr's desk says it. What it is sealed with is no matter of the server's.
pub(crate) fn sealed(n: u128) -> KudosSealed {
    let Passing { id, to, given_at, .. } = passing(n);
    KudosSealed {
        id,
        to,
        given_at,
        commitment: words().commitment(&passing(n)),
        sealed: Bytes(vec![0xa5; INSIDE_BYTES + SEALING_BYTES]),
        shared_by: None,
    }
}

/// As Amara's desk shows it, opened.
pub(crate) fn shown(n: u128, visibility: Visibility) -> KudosShown {
    KudosShown {
        id: passing(n).id,
        visibility,
        from: Some(PIOTR),
        note: words().note,
        value: None,
        given_at: now(),
        salt: Some(words().salt),
    }
}

/// Why each record that is held back is.
async fn held(room: &Room, records: &[Envelope]) -> Vec<String> {
    let answer = room.push_runs(vec![run(records)]).await;
    answer.held.into_iter().map(|held| held.why).collect()
}

async fn given(n: u128) -> (Room, Device, Device) {
    let room = Room::open().await;
    let (mut piotr, amara) = (room.device(PIOTR, 1), room.device(AMARA, 2));
    assert_eq!(
        held(&room, &[piotr.say(&Audience::User(AMARA), &sealed(n))]).await,
        [""; 0]
    );
    (room, piotr, amara)
}

async fn kinds(room: &Room, feed: Feed) -> Vec<(u16, bool)> {
    let rows = room.page(feed, Head::default(), 1000).await.unwrap().rows;
    let rows = rows.into_iter();
    rows.map(|row| (row.record.header().unwrap().kind, row.record.body.is_some()))
        .collect()
}

fn stands_in(dir: &Path) -> bool {
    fs::read_dir(dir).unwrap().any(|entry| {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        bytes.windows(WORDS.len()).any(|part| part == WORDS.as_bytes())
    })
}

#[tokio::test]
async fn the_words_are_nowhere_on_the_server_until_the_receiver_shows_them_and_gone_when_taken_back() {
    let (room, _, mut amara) = given(1).await;
    assert_eq!(
        kinds(&room, Feed::Inbox(AMARA)).await,
        [(KudosSealed::KIND, true)]
    );
    assert!(!stands_in(room.dir.path()));
    let team = Audience::Team(TEAM);
    assert_eq!(
        held(&room, &[amara.say(&team, &shown(1, Visibility::Team))]).await,
        [""; 0]
    );
    assert_eq!(kinds(&room, Feed::Team(TEAM)).await, [(KudosShown::KIND, true)]);
    assert!(stands_in(room.dir.path()));
    room.push(&[amara.say(&team, &shown(1, Visibility::Me))]).await;
    room.store.scrub().await.unwrap();
    assert!(!stands_in(room.dir.path()));
    assert_eq!(
        kinds(&room, Feed::Team(TEAM)).await,
        [(KudosShown::KIND, false), (KudosWithdrawn::KIND, true)]
    );
    assert!(room.fsck().await.faults.is_empty());
}

#[tokio::test]
async fn nobody_shows_words_that_do_not_open_what_was_given() {
    let (room, _, mut amara) = given(1).await;
    let shown = || shown(1, Visibility::Team);
    let altered = [
        KudosShown {
            note: Note::new("the badger who waited at the fence").unwrap(),
            ..shown()
        },
        KudosShown {
            value: Some(ValueId(Uuid::from_u128(1))),
            ..shown()
        },
        KudosShown {
            from: Some(AMARA),
            ..shown()
        },
        KudosShown {
            from: None,
            ..shown()
        },
        KudosShown {
            given_at: now() - TimeDelta::milliseconds(1),
            ..shown()
        },
        KudosShown {
            salt: Some(Bytes(vec![6; SALT_BYTES])),
            ..shown()
        },
        KudosShown {
            salt: None,
            ..shown()
        },
    ];
    for body in altered {
        assert_eq!(
            held(&room, &[amara.say(&Audience::Team(TEAM), &body)]).await,
            ["altered"],
            "{body:?}"
        );
    }
    assert_eq!(kinds(&room, Feed::Team(TEAM)).await, []);
    room.store.scrub().await.unwrap();
    assert!(!stands_in(room.dir.path()));
}

#[tokio::test]
async fn one_that_is_not_as_long_as_all_others_is_held() {
    let room = Room::open().await;
    let mut piotr = room.device(PIOTR, 1);
    for (commitment, bytes) in [
        (31, INSIDE_BYTES + SEALING_BYTES),
        (32, INSIDE_BYTES),
        (32, 0),
        (0, 9_000),
    ] {
        let body = KudosSealed {
            commitment: Bytes(vec![1; commitment]),
            sealed: Bytes(vec![1; bytes]),
            ..sealed(1)
        };
        assert_eq!(
            held(&room, &[piotr.say(&Audience::User(AMARA), &body)]).await,
            ["body_unreadable"],
            "{commitment} {bytes}"
        );
    }
}

#[tokio::test]
async fn sealed_or_not_twenty_go_from_one_person_to_another_on_a_day() {
    let room = Room::open().await;
    let mut piotr = room.device(PIOTR, 1);
    let to = Audience::User(AMARA);
    let open: Vec<_> = (1..=12).map(|n| piotr.say(&to, &kudos(AMARA, n))).collect();
    let closed: Vec<_> = (13..=24).map(|n| piotr.say(&to, &sealed(n))).collect();
    assert_eq!(held(&room, &[open, closed].concat()).await, ["too_many_today"; 4]);
    assert_eq!(kinds(&room, Feed::Inbox(AMARA)).await.len(), 20);
}

#[tokio::test]
async fn its_giver_takes_it_back_by_its_id_alone_and_comes_twice_with_none() {
    let (room, mut piotr, mut amara) = given(1).await;
    assert_eq!(
        held(&room, &[piotr.say(&Audience::User(AMARA), &sealed(1))]).await,
        ["twice"]
    );
    room.push(&[amara.say(&Audience::Team(TEAM), &shown(1, Visibility::Team))])
        .await;
    let taken = KudosTakenBack {
        id: passing(1).id,
        at: now(),
    };
    room.push(&[piotr.say(&Audience::Author, &taken)]).await;
    assert_eq!(
        kinds(&room, Feed::Inbox(AMARA)).await,
        [(KudosSealed::KIND, false), (KudosWithdrawn::KIND, true)]
    );
    assert_eq!(kinds(&room, Feed::Team(TEAM)).await[0], (KudosShown::KIND, false));
    room.store.scrub().await.unwrap();
    assert!(!stands_in(room.dir.path()));
}
