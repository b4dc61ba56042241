//! What of a path is shared with one person: handed to them alone, replaced and withdrawn.

use crate::desk::{AMARA, PIOTR, Room, now, person, write};
use chrono::TimeDelta;
use domain::id::PersonId;
use protocol::{
    envelope::{Audience, Bytes, Envelope},
    excerpt::{ExcerptShared, INSIDE_BYTES},
    kudos::SEALING_BYTES,
    record::Body,
    wire::{Feed, Head},
};
use server::{service::roster::Change, store::StoreError};
use uuid::Uuid;

const LENA: PersonId = PersonId(Uuid::from_u128(0xC));

/// As Amara's desk says it to Piotr. What it is sealed with is no matter of the server's.
fn shares(minute: i64) -> ExcerptShared {
    ExcerptShared {
        to: PIOTR,
        at: now() + TimeDelta::minutes(minute),
        sealed: Some(Bytes(vec![0xa5; INSIDE_BYTES + SEALING_BYTES])),
    }
}

fn withdraws(minute: i64) -> ExcerptShared {
    ExcerptShared {
        sealed: None,
        ..shares(minute)
    }
}

/// Why each record that is held back is.
async fn held(room: &Room, records: &[Envelope]) -> Vec<String> {
    let answer = room.push_runs(vec![crate::desk::run(records)]).await;
    answer.held.into_iter().map(|held| held.why).collect()
}

/// Excerpts in a feed: whether the body of each is there.
async fn rows(room: &Room, feed: Feed) -> Vec<bool> {
    let rows = room.page(feed, Head::default(), 1000).await.unwrap().rows;
    let excerpts = rows
        .iter()
        .filter(|row| row.record.header().unwrap().kind == ExcerptShared::KIND);
    excerpts.map(|row| row.record.body.is_some()).collect()
}

pub(super) async fn an_excerpt_is_for_one_person_replaces_the_one_before_and_is_withdrawn(room: Room) {
    let (mut amara, mut elsewhere) = (room.device(AMARA, 1), room.device(AMARA, 2));
    let (to, inbox) = (Audience::User(PIOTR), Feed::Inbox(PIOTR));
    room.push(&[amara.say(&to, &shares(-9))]).await;
    assert_eq!(rows(&room, inbox).await, [true]);
    room.push(&[elsewhere.say(&to, &shares(-7))]).await;
    assert_eq!(rows(&room, inbox).await, [false, true]);
    // Said before that one, and late: nobody reads it, and it does not come back.
    room.push(&[amara.say(&to, &shares(-8))]).await;
    assert_eq!(rows(&room, inbox).await, [false, true]);
    room.push(&[amara.say(&to, &withdraws(-6))]).await;
    assert_eq!(rows(&room, inbox).await, [false, false, true]);
    room.push(&[elsewhere.say(&to, &shares(-7))]).await;
    assert_eq!(rows(&room, inbox).await, [false, false, true]);
    for feed in [Feed::Inbox(AMARA), Feed::Own(AMARA), Feed::Org] {
        assert_eq!(rows(&room, feed).await, [] as [bool; 0], "{feed}");
    }
    assert!(room.fsck().await.faults.is_empty());
}

pub(super) async fn an_excerpt_that_breaks_its_rule_is_held_and_withdrawing_never_is(room: Room) {
    let mut amara = room.device(AMARA, 1);
    let to = Audience::User(PIOTR);
    let nobody = PersonId(Uuid::from_u128(0xDEAD));
    let short = ExcerptShared {
        sealed: Some(Bytes(vec![1; INSIDE_BYTES])),
        ..shares(0)
    };
    let for_nobody = ExcerptShared {
        to: nobody,
        ..shares(0)
    };
    let for_herself = ExcerptShared {
        to: AMARA,
        ..shares(0)
    };
    for (said, why) in [
        (amara.say(&to, &short), "body_unreadable"),
        (amara.say(&Audience::Org, &shares(0)), "audience_wrong"),
        (amara.say(&Audience::User(AMARA), &shares(0)), "audience_wrong"),
        (amara.say(&Audience::User(AMARA), &for_herself), "to_self"),
        (
            amara.say(&Audience::User(nobody), &for_nobody),
            "receiver_unknown",
        ),
        (amara.say(&to, &shares(11)), "date_ahead"),
    ] {
        assert_eq!(held(&room, &[said]).await, [why]);
    }
    let many: Vec<_> = (-7..=-1).map(|minute| amara.say(&to, &shares(minute))).collect();
    assert_eq!(held(&room, &many).await, ["too_many_today"]);
    let inbox = Feed::Inbox(PIOTR);
    assert_eq!(
        rows(&room, inbox).await,
        [false, false, false, false, false, true]
    );
    // The clock that shared ahead of its time withdraws later than that.
    let late = amara.say(&to, &withdraws(12));
    assert_eq!(held(&room, &[late]).await, [""; 0]);
    assert_eq!(
        rows(&room, inbox).await,
        [false, false, false, false, false, false, true]
    );
}

/// Amara's excerpts of which the body is there, up to a record: its key, and when each was said.
async fn bodies(room: &Room, up_to: i64) -> Vec<(i64, ExcerptShared)> {
    let read = room.store.read(move |read| {
        let mut found = Vec::new();
        read.each_body(AMARA, ExcerptShared::KIND, up_to, &mut |key, body| {
            found.push((key, ExcerptShared::decode(body).unwrap()));
        })?;
        Ok::<_, StoreError>(found)
    });
    read.await.unwrap()
}

pub(super) async fn bodies_of_a_kind_are_those_of_one_author_that_are_still_there_in_their_order(room: Room) {
    let (mut amara, mut elsewhere, mut piotr) = (
        room.device(AMARA, 1),
        room.device(AMARA, 2),
        room.device(PIOTR, 1),
    );
    let lena = Change::Person(person(LENA, "Lena Graf"));
    write(&*room.store, vec![lena]).await.unwrap();
    assert!(bodies(&room, i64::MAX).await.is_empty());
    let to = Audience::User(PIOTR);
    room.push(&[elsewhere.kudos(PIOTR, 1)]).await;
    room.push(&[amara.say(&to, &shares(-9))]).await;
    // It takes the place of that one, whose body goes.
    room.push(&[elsewhere.say(&to, &shares(-7))]).await;
    room.push(&[amara.kudos(PIOTR, 2)]).await;
    let to_her = ExcerptShared {
        to: AMARA,
        ..shares(-5)
    };
    room.push(&[piotr.say(&Audience::User(AMARA), &to_her)]).await;
    // What is withdrawn is said too.
    let nobody_else = ExcerptShared {
        to: LENA,
        ..withdraws(-3)
    };
    room.push(&[amara.say(&Audience::User(LENA), &nobody_else)]).await;
    let found = bodies(&room, i64::MAX).await;
    let said: Vec<_> = found.iter().map(|(_, body)| (body.to, body.at)).collect();
    assert_eq!(said, [(PIOTR, shares(-7).at), (LENA, shares(-3).at)]);
    let (first, _) = found[0];
    assert_eq!(bodies(&room, first).await, found[..1]);
    assert!(bodies(&room, first - 1).await.is_empty());
}
