//! What every `Store` must do: each test runs on SQLite and on PostgreSQL.

use crate::desk::{
    AMARA, Device, PIOTR, Room, TEAM, kudos, now, on_each_database, person, push_runs, run, session,
    two_people,
};
use chrono::TimeDelta;
use domain::{
    id::{KudosId, PersonId, TeamId},
    kudos::Visibility,
};
use protocol::{
    envelope::{Audience, Hash16},
    problem::ErrorCode,
    record::{KudosShown, KudosThanked, TeamSet},
    wire::{Feed, Head, LiveMessage, PushRequest, RECORDS_MAX, StreamOutcome},
};
use server::{
    live::{Caller, Live, Wish},
    service::{Refused, push, roster::Change},
};
use sync::feed::check_rows;
use uuid::Uuid;

mod excerpts;
mod eyes;
mod friction;
mod logins;
mod pages;
mod parts;
pub(crate) mod pulses;
mod rows;
mod vaults;
pub(crate) mod voices;

use excerpts::{
    an_excerpt_is_for_one_person_replaces_the_one_before_and_is_withdrawn,
    an_excerpt_that_breaks_its_rule_is_held_and_withdrawing_never_is,
    bodies_of_a_kind_are_those_of_one_author_that_are_still_there_in_their_order,
};
use logins::{
    a_word_of_a_provider_is_new_once_until_it_is_over,
    an_account_and_a_number_are_one_persons_until_they_are_taken_away,
    what_was_begun_and_what_came_of_it_are_taken_once_and_dropped_when_they_are_over,
    what_was_begun_with_an_account_is_found_by_it_and_goes_with_its_session,
};
use pages::{
    acts_are_turned_from_the_newest_to_the_oldest,
    people_are_turned_by_name_and_no_one_is_met_twice_or_missed,
    sessions_of_an_installation_end_by_when_they_were_made,
};
use vaults::a_vault_a_proof_and_a_pairing_come_back_as_they_were_kept_and_go_when_they_are_over;

on_each_database! {
    feeds_have_no_hole_under_concurrent_writers_and_a_reader_misses_nothing
    the_next_records_are_appended_and_an_overlap_is_skipped
    a_gap_and_a_fork_are_answered_with_the_head_and_store_nothing
    one_refused_stream_does_not_hold_up_another
    a_tampered_record_and_a_foreign_author_are_refused_before_anything_is_written
    a_record_that_breaks_the_rule_is_kept_held_back_and_does_not_block_its_stream
    what_this_server_does_not_know_is_kept_whole_and_handed_to_nobody_whatever_it_claims
    thanks_reach_the_giver_and_only_the_receiver_may_say_them_or_show_the_kudos
    thanks_that_come_before_their_kudos_are_handed_on_once_it_comes
    one_bad_request_in_a_group_undoes_itself_alone
    a_change_that_changes_nothing_writes_nothing
    a_cursor_that_the_feed_never_had_is_told_that_it_was_rewound
    a_live_row_is_the_same_as_the_pulled_one_and_is_there_when_the_push_is_answered
    what_another_process_wrote_is_published_in_order_with_the_next_commit_or_on_a_ring
    an_excerpt_is_for_one_person_replaces_the_one_before_and_is_withdrawn
    an_excerpt_that_breaks_its_rule_is_held_and_withdrawing_never_is
    bodies_of_a_kind_are_those_of_one_author_that_are_still_there_in_their_order
    a_vault_a_proof_and_a_pairing_come_back_as_they_were_kept_and_go_when_they_are_over
    what_was_begun_and_what_came_of_it_are_taken_once_and_dropped_when_they_are_over
    an_account_and_a_number_are_one_persons_until_they_are_taken_away
    what_was_begun_with_an_account_is_found_by_it_and_goes_with_its_session
    a_word_of_a_provider_is_new_once_until_it_is_over
    people_are_turned_by_name_and_no_one_is_met_twice_or_missed
    acts_are_turned_from_the_newest_to_the_oldest
    sessions_of_an_installation_end_by_when_they_were_made
}

const START: Head = Head {
    seq: 0,
    hash: Hash16([0; 16]),
};

/// Amara listens.
async fn listen(room: &Room) -> server::live::Subscription {
    let amara = session(AMARA, Hash16([92; 16]));
    let caller = Caller {
        person: AMARA,
        team: None,
        session: amara,
    };
    room.live
        .subscribe(&caller, Wish::One(Feed::Inbox(AMARA)), u64::MAX)
        .unwrap()
}

async fn rows(room: &Room, feed: Feed) -> usize {
    let page = room.page(feed, START, RECORDS_MAX).await.unwrap();
    let end = check_rows(START, &page.rows).unwrap();
    assert_eq!(end, page.head);
    page.rows.len()
}

async fn sound(room: &Room) -> server::service::fsck::Findings {
    let found = room.fsck().await;
    assert!(found.faults.is_empty(), "{:?}", found.faults);
    found
}

async fn the_next_records_are_appended_and_an_overlap_is_skipped(room: Room) {
    let mut desk = room.device(PIOTR, 1);
    let all: Vec<_> = (1..=5).map(|n| desk.kudos(AMARA, n)).collect();
    let first = room.push(&all[..3]).await;
    assert_eq!(
        (first.outcome, first.stored.seq, first.safe),
        (StreamOutcome::Stored, 3, 0)
    );
    let second = room.push(&all[1..]).await;
    assert_eq!(
        (second.outcome, second.stored),
        (
            StreamOutcome::Stored,
            Head {
                seq: 5,
                hash: desk.prev
            }
        )
    );
    assert_eq!(room.push(&all).await.stored.seq, 5);
    assert_eq!(rows(&room, Feed::Inbox(AMARA)).await, 5);
    sound(&room).await;
}

async fn a_gap_and_a_fork_are_answered_with_the_head_and_store_nothing(room: Room) {
    let mut desk = room.device(PIOTR, 1);
    let mut clone = desk.clone();
    let all: Vec<_> = (1..=4).map(|n| desk.kudos(AMARA, n)).collect();
    let other: Vec<_> = (11..=12).map(|n| clone.kudos(AMARA, n)).collect();
    room.push(&all[..1]).await;
    let gap = room.push(&all[2..]).await;
    assert_eq!((gap.outcome, gap.stored.seq), (StreamOutcome::Gap, 1));
    let fork = room.push(&other).await;
    assert_eq!(
        (fork.outcome, fork.stored.hash),
        (StreamOutcome::Fork, all[0].hash())
    );
    assert_eq!(rows(&room, Feed::Inbox(AMARA)).await, 1);
    let unknown = room.device(PIOTR, 2);
    let mut far = Device {
        seq: 7,
        prev: Hash16([1; 16]),
        ..unknown
    };
    assert_eq!(
        room.push(&[far.kudos(AMARA, 20)]).await.outcome,
        StreamOutcome::Gap
    );
    assert_eq!(room.heads(PIOTR).await.streams.len(), 1);
}

async fn one_refused_stream_does_not_hold_up_another(room: Room) {
    let mut good = room.device(PIOTR, 1);
    let mut late = room.device(PIOTR, 2);
    late.kudos(AMARA, 1);
    let runs = vec![run(&[late.kudos(AMARA, 2)]), run(&[good.kudos(AMARA, 3)])];
    let answers = room.push_runs(runs).await.streams;
    assert_eq!(
        [answers[0].outcome, answers[1].outcome],
        [StreamOutcome::Gap, StreamOutcome::Stored]
    );
}

async fn a_tampered_record_and_a_foreign_author_are_refused_before_anything_is_written(room: Room) {
    let mut desk = room.device(PIOTR, 1);
    let (one, two) = (desk.kudos(AMARA, 1), desk.kudos(AMARA, 2));
    let mut body = one.clone();
    body.body.as_mut().unwrap().0[9] ^= 1;
    let mut head = one.clone();
    let at = head.head.0.len() - 1;
    head.head.0[at] ^= 1;
    let check = |author, records: Vec<_>| {
        push::check(
            PushRequest {
                streams: vec![records],
            },
            room.org.tenant,
            author,
        )
    };
    for broken in [vec![body], vec![head], vec![two.clone(), one.clone()], vec![]] {
        assert!(matches!(
            check(PIOTR, broken),
            Err(ErrorCode::RequestBroken { .. })
        ));
    }
    assert_eq!(check(AMARA, vec![one.clone()]), Err(ErrorCode::NotAllowed));
    assert!(check(PIOTR, vec![one, two]).is_ok());
}

#[test]
fn a_push_holds_a_thousand_records_and_not_one_more() {
    let tenant = domain::id::TenantId(Uuid::nil());
    let mut desk = Device::new(tenant, PIOTR, 1);
    let all: Vec<_> = (0..=RECORDS_MAX)
        .map(|_| desk.write(&Audience::Author, 0, vec![1]))
        .collect();
    for (count, fits) in [
        (RECORDS_MAX - 1, true),
        (RECORDS_MAX, true),
        (RECORDS_MAX + 1, false),
    ] {
        let request = PushRequest {
            streams: vec![all[..count].to_vec()],
        };
        assert_eq!(push::check(request, tenant, PIOTR).is_ok(), fits, "{count}");
    }
}

async fn a_record_that_breaks_the_rule_is_kept_held_back_and_does_not_block_its_stream(room: Room) {
    let mut desk = room.device(PIOTR, 1);
    let records = [
        desk.kudos(PIOTR, 1),
        desk.kudos(PersonId(Uuid::from_u128(0xDEAD)), 2),
        desk.say(&Audience::Org, &kudos(AMARA, 3)),
        desk.write(&Audience::User(AMARA), 1, b"no kudos".to_vec()),
        desk.say(&Audience::Org, &person(PIOTR, "The Boss")),
        desk.kudos(AMARA, 4),
        desk.kudos(AMARA, 4),
    ];
    let answer = room.push(&records).await;
    assert_eq!((answer.outcome, answer.stored.seq), (StreamOutcome::Stored, 7));
    assert_eq!(rows(&room, Feed::Inbox(AMARA)).await, 1);
    assert_eq!(rows(&room, Feed::Inbox(PIOTR)).await, 0);
    assert_eq!(sound(&room).await.held, 6);
}

async fn what_this_server_does_not_know_is_kept_whole_and_handed_to_nobody_whatever_it_claims(room: Room) {
    let mut desk = room.device(PIOTR, 1);
    let odd = Audience::Unknown("guild".into(), Some(Uuid::from_u128(9)));
    let records = [
        desk.write(&Audience::Team(TEAM), 4711, b"from tomorrow".to_vec()),
        desk.write(&Audience::User(AMARA), 4711, b"from tomorrow".to_vec()),
        desk.write(&Audience::Org, 4711, b"from tomorrow".to_vec()),
        desk.write(&odd, 4711, b"to a guild".to_vec()),
        desk.write(&Audience::Author, 4711, b"to myself".to_vec()),
        desk.write(&Audience::Org, 0, b"sealed, and yet for all".to_vec()),
        desk.write(&Audience::Author, 0, b"sealed".to_vec()),
    ];
    let org = rows(&room, Feed::Org).await;
    let answer = room.push_runs(vec![run(&records)]).await;
    assert_eq!(answer.streams[0].stored.seq, 7);
    let why: Vec<(u64, &str)> = answer
        .held
        .iter()
        .map(|held| (held.seq, held.why.as_str()))
        .collect();
    let unknown = "kind_unknown";
    assert_eq!(
        why,
        [
            (1, unknown),
            (2, unknown),
            (3, unknown),
            (4, unknown),
            (5, unknown),
            (6, "audience_wrong")
        ]
    );
    for (feed, found) in [(Feed::Team(TEAM), 0), (Feed::Inbox(AMARA), 0), (Feed::Org, org)] {
        assert_eq!(rows(&room, feed).await, found, "{feed}");
    }
    assert_eq!(
        rows(&room, Feed::Own(PIOTR)).await,
        1,
        "what is sealed is its author's"
    );
    assert_eq!(sound(&room).await.held, 6);
}

async fn thanks_reach_the_giver_and_only_the_receiver_may_say_them_or_show_the_kudos(room: Room) {
    let (mut piotr, mut amara) = (room.device(PIOTR, 1), room.device(AMARA, 2));
    let given = kudos(AMARA, 1);
    room.push(&[piotr.kudos(AMARA, 1)]).await;
    let thanked = KudosThanked::said(given.id, now());
    let shown = KudosShown {
        id: given.id,
        visibility: Visibility::Team,
        from: Some(PIOTR),
        note: given.note.clone(),
        value: None,
        given_at: given.given_at,
        salt: None,
    };
    let forged = KudosShown {
        note: kudos(AMARA, 2).note,
        ..shown.clone()
    };
    room.push(&[
        amara.say(&Audience::User(PIOTR), &thanked),
        amara.say(&Audience::Team(TEAM), &shown),
        amara.say(&Audience::Org, &shown),
        amara.say(&Audience::Team(TEAM), &forged),
    ])
    .await;
    room.push(&[
        piotr.say(&Audience::User(AMARA), &thanked),
        piotr.say(&Audience::Team(TEAM), &shown),
    ])
    .await;
    assert_eq!(rows(&room, Feed::Inbox(PIOTR)).await, 1);
    assert_eq!(rows(&room, Feed::Team(TEAM)).await, 1);
    assert_eq!(sound(&room).await.held, 4);
}

async fn thanks_that_come_before_their_kudos_are_handed_on_once_it_comes(room: Room) {
    let (mut piotr, mut amara) = (room.device(PIOTR, 1), room.device(AMARA, 2));
    let thanked = KudosThanked::said(KudosId(Uuid::from_u128(1)), now());
    room.push(&[amara.say(&Audience::User(PIOTR), &thanked)]).await;
    assert_eq!(rows(&room, Feed::Inbox(PIOTR)).await, 0);
    assert_eq!(sound(&room).await.held, 1);
    room.push(&[piotr.kudos(AMARA, 1)]).await;
    assert_eq!(rows(&room, Feed::Inbox(PIOTR)).await, 1);
    assert_eq!(sound(&room).await.held, 0);
}

async fn feeds_have_no_hole_under_concurrent_writers_and_a_reader_misses_nothing(room: Room) {
    const WRITERS: u128 = 8;
    const EACH: u128 = 25;
    room.push(&[room.device(PIOTR, 1).kudos(AMARA, 1)]).await;
    let thanked = |at| KudosThanked::said(kudos(AMARA, 1).id, at);
    // Half of them write through another program.
    let stores = [room.store.clone(), room.beside().await];
    let mut writers = Vec::new();
    for (writer, store) in (0..WRITERS).zip(stores.iter().cycle()) {
        let (store, mut desk) = (store.clone(), room.device(AMARA, 100 + writer));
        writers.push(tokio::spawn(async move {
            for n in 0..EACH {
                let at = now() - TimeDelta::minutes(i64::try_from(n).unwrap());
                let run = run(&[desk.say(&Audience::User(PIOTR), &thanked(at))]);
                push_runs(&*store, vec![run]).await;
            }
        }));
    }
    let (mut cursor, mut seen) = (START, 0);
    while seen < WRITERS * EACH {
        let all_wrote = writers.iter().all(tokio::task::JoinHandle::is_finished);
        let page = room.page(Feed::Inbox(PIOTR), cursor, 7).await.unwrap();
        cursor = check_rows(cursor, &page.rows).unwrap();
        seen += page.rows.len() as u128;
        if all_wrote && page.rows.is_empty() {
            break;
        }
        tokio::task::yield_now().await;
    }
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(rows(&room, Feed::Inbox(PIOTR)).await as u128, WRITERS * EACH);
    sound(&room).await;
}

async fn one_bad_request_in_a_group_undoes_itself_alone(room: Room) {
    let taken = Change::Team(TeamSet {
        id: TeamId(Uuid::from_u128(0xC)),
        name: "Team Harbour".into(),
        leader: None,
    });
    let fine = Change::Person(person(PersonId(Uuid::from_u128(0xD)), "Marta Ferreira"));
    let before = rows(&room, Feed::Org).await;
    let first = vec![fine.clone(), taken];
    let (bad, good) = tokio::join!(room.write(first), room.write(vec![fine]));
    assert_eq!(bad, Err(Refused::NameTaken("Team Harbour".into())));
    assert_eq!(good, Ok(1));
    assert_eq!(rows(&room, Feed::Org).await, before + 1);
    sound(&room).await;
}

async fn a_change_that_changes_nothing_writes_nothing(room: Room) {
    let before = rows(&room, Feed::Org).await;
    assert_eq!(room.write(two_people()).await, Ok(0));
    assert_eq!(rows(&room, Feed::Org).await, before);
}

async fn a_cursor_that_the_feed_never_had_is_told_that_it_was_rewound(room: Room) {
    let mut desk = room.device(PIOTR, 1);
    room.push(&[desk.kudos(AMARA, 1), desk.kudos(AMARA, 2)]).await;
    let feed = Feed::Inbox(AMARA);
    let page = room.page(feed, START, 1).await.unwrap();
    let held = Head {
        seq: 1,
        hash: page.rows[0].chain,
    };
    assert_eq!(room.page(feed, held, 9).await.unwrap().rows.len(), 1);
    for wrong in [
        Head {
            seq: 1,
            hash: Hash16([7; 16]),
        },
        Head {
            seq: 3,
            hash: page.head.hash,
        },
        Head {
            seq: 0,
            hash: Hash16([7; 16]),
        },
    ] {
        assert_eq!(room.page(feed, wrong, 9).await, Err(Refused::FeedRewound));
    }
}

async fn a_live_row_is_the_same_as_the_pulled_one_and_is_there_when_the_push_is_answered(room: Room) {
    let mut news = listen(&room).await;
    let mut desk = room.device(PIOTR, 1);
    room.push(&[desk.kudos(AMARA, 1)]).await;
    let message: LiveMessage = rmp_serde::from_slice(&news.next().await.unwrap()).unwrap();
    let page = room.page(Feed::Inbox(AMARA), START, 9).await.unwrap();
    let row = page.rows[0].clone();
    assert_eq!(
        message,
        LiveMessage::Row {
            feed: Feed::Inbox(AMARA),
            row
        }
    );
}

async fn what_another_process_wrote_is_published_in_order_with_the_next_commit_or_on_a_ring(room: Room) {
    let other = room.beside().await;
    let mut news = listen(&room).await;
    let (mut here, mut there) = (room.device(PIOTR, 1), room.device(PIOTR, 2));
    push_runs(&*other, vec![run(&[there.kudos(AMARA, 1)])]).await;
    room.push(&[here.kudos(AMARA, 2)]).await;
    push_runs(&*other, vec![run(&[there.kudos(AMARA, 3)])]).await;
    room.store.catch_up().await.unwrap();
    room.store.catch_up().await.unwrap();
    for expected in 1..=3 {
        let message: LiveMessage = rmp_serde::from_slice(&news.next().await.unwrap()).unwrap();
        assert!(matches!(message, LiveMessage::Row { row, .. } if row.fseq == expected));
    }
    sound(&room).await;
}
