//! Where the words of a kudos stand, by the receiver's word alone, and that they are gone where they are taken back.

use crate::desk::{AMARA, Device, PIOTR, Room, TEAM, kudos, now, on_each_database, person};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    id::{PersonId, TeamId},
    kudos::{Note, Visibility},
    relief::Minutes,
};
use protocol::{
    envelope::{Audience, Envelope},
    record::{Body, KudosGiven, KudosShown, KudosTakenBack, KudosWithdrawn, PersonSet, ReliefAsked, TeamSet},
    wire::{Feed, FeedRow, Head},
};
use server::service::{centre::Centre, keep, roster::Change};
use tokio::sync::watch;
use uuid::Uuid;

on_each_database! {
    taking_back_reaches_every_audience_that_ever_saw_it_and_the_words_are_gone_there
    who_was_moved_in_between_takes_back_where_they_showed_it
    what_its_giver_takes_back_is_nobodys_and_no_byte_of_it_is_left
    a_kudos_that_was_held_can_be_taken_back_too
    words_that_are_shown_where_they_may_not_be_are_not_kept_there_either
    a_newcomer_reads_what_the_team_was_shown_and_nothing_that_was_taken_back
    times_finer_than_a_desk_keeps_do_not_keep_a_kudos_from_being_shown
    an_asking_is_kept_a_day_and_then_no_byte_of_it_is_left
}

const OTHER: TeamId = TeamId(Uuid::from_u128(0x8));
const WORDS: &str = "the otter with the umbrella";

fn given(n: u128) -> KudosGiven {
    KudosGiven {
        note: Note::new(WORDS).unwrap(),
        ..kudos(AMARA, n)
    }
}

/// What Amara says of a kudos of Piotr's, as her desk says it.
fn say(desk: &mut Device, n: u128, audience: &Audience, visibility: Visibility) -> Envelope {
    let given = given(n);
    let shown = KudosShown {
        id: given.id,
        visibility,
        from: Some(PIOTR),
        note: given.note,
        value: given.value,
        given_at: given.given_at,
        salt: None,
    };
    desk.say(audience, &shown)
}

async fn rows(room: &Room, feed: Feed) -> Vec<FeedRow> {
    room.page(feed, Head::default(), 1000).await.unwrap().rows
}

/// The words in a feed, and the kudos that are told to be withdrawn.
async fn read(room: &Room, feed: Feed) -> (usize, Vec<KudosWithdrawn>) {
    let rows = rows(room, feed).await;
    let bodies = |kind| {
        let of_kind = rows
            .iter()
            .filter(move |row| row.record.header().unwrap().kind == kind);
        of_kind.filter_map(|row| row.record.body.as_ref())
    };
    let words = bodies(KudosShown::KIND).count();
    let gone = bodies(KudosWithdrawn::KIND).map(|body| KudosWithdrawn::decode(&body.0).unwrap());
    (words, gone.collect())
}

async fn with_kudos(room: &Room, n: u128) -> Device {
    let other = Change::Team(TeamSet {
        id: OTHER,
        name: "Team Quay".into(),
        leader: None,
    });
    room.write(vec![other]).await.unwrap();
    let mut piotr = room.device(PIOTR, 1);
    room.push(&[piotr.say(&Audience::User(AMARA), &given(n))]).await;
    room.device(AMARA, 2)
}

async fn taking_back_reaches_every_audience_that_ever_saw_it_and_the_words_are_gone_there(room: Room) {
    let mut amara = with_kudos(&room, 1).await;
    let (team, everyone) = (Audience::Team(TEAM), Audience::Org);
    let shown = say(&mut amara, 1, &team, Visibility::Team);
    room.push(std::slice::from_ref(&shown)).await;
    assert_eq!(read(&room, Feed::Team(TEAM)).await.0, 1);
    let wider = say(&mut amara, 1, &everyone, Visibility::Everyone);
    room.push(std::slice::from_ref(&wider)).await;
    // To everyone: the team reads it there, and its own feed no longer holds the words.
    let (words, gone) = read(&room, Feed::Team(TEAM)).await;
    assert_eq!((words, gone[0].shown.as_slice()), (0, &[shown.hash()][..]));
    assert_eq!(read(&room, Feed::Org).await.0, 1);
    room.push(&[say(&mut amara, 1, &everyone, Visibility::Me)]).await;
    let (words, gone) = read(&room, Feed::Org).await;
    assert_eq!((words, gone[0].shown.as_slice()), (0, &[wider.hash()][..]));
    room.store.scrub().await.unwrap();
    // What is left are the words as they were given, in the receiver's inbox.
    assert_eq!(room.copies_of(WORDS), 1);
    assert!(
        room.fsck().await.faults.is_empty(),
        "{:?}",
        room.fsck().await.faults
    );
}

async fn who_was_moved_in_between_takes_back_where_they_showed_it(room: Room) {
    let mut amara = with_kudos(&room, 1).await;
    room.push(&[say(&mut amara, 1, &Audience::Team(TEAM), Visibility::Team)])
        .await;
    let moved = PersonSet {
        team: Some(OTHER),
        ..person(AMARA, "Amara Okafor")
    };
    room.write(vec![Change::Person(moved)]).await.unwrap();
    // Her desk knows only the team she is in now.
    room.push(&[say(&mut amara, 1, &Audience::Team(OTHER), Visibility::Me)])
        .await;
    let (words, gone) = read(&room, Feed::Team(TEAM)).await;
    assert_eq!((words, gone.len()), (0, 1));
    assert!(rows(&room, Feed::Team(OTHER)).await.is_empty());
    // Shown again it goes to the team of today, and what claims the old one goes nowhere.
    room.push(&[
        say(&mut amara, 1, &Audience::Team(TEAM), Visibility::Team),
        say(&mut amara, 1, &Audience::Team(OTHER), Visibility::Team),
    ])
    .await;
    assert_eq!(read(&room, Feed::Team(TEAM)).await.0, 0);
    assert_eq!(read(&room, Feed::Team(OTHER)).await.0, 1);
}

fn taken_back(desk: &mut Device, n: u128) -> Envelope {
    let (id, at) = (given(n).id, now());
    desk.say(&Audience::Author, &KudosTakenBack { id, at })
}

async fn what_its_giver_takes_back_is_nobodys_and_no_byte_of_it_is_left(room: Room) {
    let mut amara = with_kudos(&room, 1).await;
    room.push(&[
        say(&mut amara, 1, &Audience::Team(TEAM), Visibility::Team),
        say(&mut amara, 1, &Audience::Org, Visibility::Everyone),
    ])
    .await;
    // Nobody but its giver can.
    let mut marta = room.device(PersonId(Uuid::from_u128(0xC)), 3);
    room.push(&[taken_back(&mut amara, 1)]).await;
    room.push(&[taken_back(&mut marta, 1)]).await;
    assert_eq!(read(&room, Feed::Org).await.0, 1);
    let mut piotr = room.device(PIOTR, 4);
    room.push(&[taken_back(&mut piotr, 1)]).await;
    let inbox = rows(&room, Feed::Inbox(AMARA)).await;
    let kudos = &inbox[0].record;
    assert!(kudos.body.is_none());
    let (_, gone) = read(&room, Feed::Inbox(AMARA)).await;
    assert_eq!(
        (gone[0].given, gone[0].shown.as_slice()),
        (true, &[kudos.hash()][..])
    );
    let (words, gone) = read(&room, Feed::Org).await;
    assert_eq!((words, gone.last().map(|gone| gone.given)), (0, Some(true)));
    // A desk that has not heard of it yet shows it in vain.
    room.push(&[say(&mut amara, 1, &Audience::Org, Visibility::Everyone)])
        .await;
    assert_eq!(read(&room, Feed::Org).await.0, 0);
    // The log is emptied after the commit; the next order of the writer comes after that.
    room.write(Vec::new()).await.unwrap();
    assert_eq!(room.copies_of(WORDS), 0);
    assert!(room.fsck().await.faults.is_empty());
}

async fn a_kudos_that_was_held_can_be_taken_back_too(room: Room) {
    with_kudos(&room, 1).await;
    let mut piotr = room.device(PIOTR, 4);
    let given: Vec<_> = (2..=22)
        .map(|n| piotr.say(&Audience::User(AMARA), &given(n)))
        .collect();
    room.push(&given).await;
    // Twenty a day are handed on.
    assert_eq!(rows(&room, Feed::Inbox(AMARA)).await.len(), 20);
    let mut amara = room.device(AMARA, 5);
    room.push(&[taken_back(&mut amara, 22)]).await;
    room.store.scrub().await.unwrap();
    assert_eq!(room.copies_of(WORDS), 22);
    room.push(&[taken_back(&mut piotr, 22)]).await;
    room.write(Vec::new()).await.unwrap();
    assert_eq!(room.copies_of(WORDS), 21);
    assert!(room.fsck().await.faults.is_empty());
}

async fn words_that_are_shown_where_they_may_not_be_are_not_kept_there_either(room: Room) {
    let mut amara = with_kudos(&room, 1).await;
    let mut marta = room.device(PersonId(Uuid::from_u128(0xC)), 3);
    room.push(&[
        say(&mut amara, 1, &Audience::Team(OTHER), Visibility::Team),
        say(&mut amara, 1, &Audience::Org, Visibility::Team),
    ])
    .await;
    room.push(&[say(&mut marta, 1, &Audience::Org, Visibility::Everyone)])
        .await;
    room.write(Vec::new()).await.unwrap();
    assert_eq!(room.copies_of(WORDS), 1);
}

async fn a_newcomer_reads_what_the_team_was_shown_and_nothing_that_was_taken_back(room: Room) {
    let mut amara = with_kudos(&room, 1).await;
    let mut piotr = room.device(PIOTR, 3);
    room.push(&[piotr.say(&Audience::User(AMARA), &given(2))]).await;
    room.push(&[
        say(&mut amara, 1, &Audience::Team(TEAM), Visibility::Team),
        say(&mut amara, 2, &Audience::Team(TEAM), Visibility::Team),
        say(&mut amara, 1, &Audience::Team(TEAM), Visibility::Me),
    ])
    .await;
    let page = room.page(Feed::Team(TEAM), Head::default(), 1000).await.unwrap();
    assert_eq!(sync::feed::check_rows(Head::default(), &page.rows), Ok(page.head));
    let words: Vec<KudosShown> = page
        .rows
        .iter()
        .filter(|row| row.record.header().unwrap().kind == KudosShown::KIND)
        .filter_map(|row| row.record.body.as_ref())
        .map(|body| KudosShown::decode(&body.0).unwrap())
        .collect();
    assert_eq!(words.len(), 1);
    assert_eq!(words[0].id, given(2).id);
}

async fn times_finer_than_a_desk_keeps_do_not_keep_a_kudos_from_being_shown(room: Room) {
    let (mut piotr, mut amara) = (room.device(PIOTR, 1), room.device(AMARA, 2));
    let fine = KudosGiven {
        given_at: now() + TimeDelta::nanoseconds(123_456_789),
        ..given(1)
    };
    room.push(&[piotr.say(&Audience::User(AMARA), &fine)]).await;
    let shown = KudosShown {
        id: fine.id,
        visibility: Visibility::Team,
        from: Some(PIOTR),
        note: fine.note,
        value: None,
        given_at: now() + TimeDelta::milliseconds(123),
        salt: None,
    };
    room.push(&[amara.say(&Audience::Team(TEAM), &shown)]).await;
    assert_eq!(read(&room, Feed::Team(TEAM)).await.0, 1);
}

fn a_day_later() -> DateTime<Utc> {
    now() + TimeDelta::hours(24)
}

fn nearly_a_day_later() -> DateTime<Utc> {
    a_day_later() - TimeDelta::milliseconds(1)
}

async fn an_asking_is_kept_a_day_and_then_no_byte_of_it_is_left(room: Room) {
    let leads = Change::Team(TeamSet {
        id: TEAM,
        name: "Team Harbour".into(),
        leader: Some(PIOTR),
    });
    room.write(vec![leads]).await.unwrap();
    let mut desk = room.device(AMARA, 1);
    // Its moment, as the bytes of the body hold it, is what is searched.
    let asked_at = now() - TimeDelta::milliseconds(4_321);
    let asked = ReliefAsked {
        minutes: Minutes::try_from(10).unwrap(),
        asked_at,
    };
    let moment = asked_at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    room.push(&[desk.say(&Audience::User(PIOTR), &asked)]).await;
    room.store.scrub().await.unwrap();
    assert_eq!(room.copies_of(&moment), 1, "{moment}");
    for (clock, left) in [(nearly_a_day_later as fn() -> _, 1), (a_day_later, 0)] {
        let (_, closing) = watch::channel(false);
        let centre = Centre::open(room.place(), clock, closing).await.unwrap();
        assert_eq!(keep::erase_due(&centre).await, Ok(1 - left));
        assert_eq!(room.copies_of(&moment), left);
    }
    let row = &rows(&room, Feed::Inbox(PIOTR)).await[0];
    assert!(row.record.body.is_none() && row.record.header().is_ok());
    assert!(room.fsck().await.faults.is_empty());
}
