//! Who comes in, how far, and what happens when somebody should not be there any more.

use crate::{
    desk::{AMARA, Device, PIOTR, TEAM, kudos, now, person, push_runs, run, write},
    running::{JSON, Live, PACK, Running, push_of},
};
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, TeamId},
    kudos::Visibility,
    relief::Minutes,
};
use protocol::{
    envelope::Audience,
    problem::{ErrorCode, RequestFault},
    record::{Body, KudosGiven, KudosShown, PersonSet, ReliefAsked, TeamSet},
    wire::{Feed, LiveMessage, PushAnswer},
};
use server::{
    service::{centre::Centre, people, roster::Change, sessions},
    wake,
};
use uuid::Uuid;

pub(crate) const OTHER_TEAM: TeamId = TeamId(Uuid::from_u128(0x8));
pub(crate) const LEADER: PersonId = PersonId(Uuid::from_u128(0x1E));
pub(crate) const STRANGER: PersonId = PersonId(Uuid::from_u128(0x5A));

fn team(id: TeamId, name: &str, leader: Option<PersonId>) -> Change {
    Change::Team(TeamSet {
        id,
        name: name.into(),
        leader,
    })
}

fn in_team(id: PersonId, name: &str, team: TeamId) -> Change {
    Change::Person(PersonSet {
        team: Some(team),
        ..person(id, name)
    })
}

/// Two teams: Amara and Piotr with their leader, and somebody in the other.
pub(crate) async fn two_teams() -> Running {
    two_teams_by(now).await
}

/// The same by another clock.
pub(crate) async fn two_teams_by(clock: fn() -> DateTime<Utc>) -> Running {
    let running = Running::start_by(clock).await;
    let changes = vec![
        team(OTHER_TEAM, "Team Quay", None),
        in_team(LEADER, "Jonas Weber", TEAM),
        in_team(STRANGER, "Marta Silva", OTHER_TEAM),
        team(TEAM, "Team Harbour", Some(LEADER)),
    ];
    write(&*running.centre().store, changes).await.unwrap();
    running
}

#[tokio::test]
async fn who_leaves_is_refused_and_what_they_had_open_ends_while_the_server_runs_on() {
    let running = two_teams().await;
    let (amara, piotr) = (running.enrol(AMARA).await, running.enrol(PIOTR).await);
    let (mut hers, mut his) = (running.live(&amara).await, running.live(&piotr).await);
    // As the command line does it: another process on the same folder, which rings when it is done.
    let admin = Centre::open_for_command(running.data()).await.unwrap();
    people::leave(&admin, "Amara Okafor").await.unwrap();
    wake::ring(running.data());
    hers.ends().await;
    assert_eq!(running.send("GET /v1/heads", &amara, JSON, &[]).await.status, 401);
    assert_eq!(running.send("GET /v1/heads", &piotr, JSON, &[]).await.status, 200);
    let session = sessions::list(&admin).await.unwrap();
    assert_eq!(session.len(), 1);
    sessions::end_named(&admin, &sessions::session_name(&session[0].0))
        .await
        .unwrap();
    // No ring: it is found all the same.
    his.ends().await;
    assert_eq!(running.send("GET /v1/heads", &piotr, JSON, &[]).await.status, 401);
    let done: Vec<String> = server::service::acts::list(&admin)
        .await
        .unwrap()
        .into_iter()
        .map(|act| act.what)
        .collect();
    assert_eq!(done[..2], ["session_end", "person_leave"]);
    running.stop().await;
}

#[tokio::test]
async fn somebody_moved_among_five_thousand_hears_nothing_of_the_old_team_from_then_on() {
    let running = two_teams().await;
    let mut moved = vec![in_team(PIOTR, "Piotr Kowalski", TEAM)];
    moved.extend((0..5_000).map(|n| {
        in_team(
            PersonId(Uuid::from_u128(0x1_0000 + n)),
            &format!("Agent {n}"),
            TEAM,
        )
    }));
    write(&*running.centre().store, moved.clone()).await.unwrap();
    let piotr = running.enrol(PIOTR).await;
    let mut live = running.live(&piotr).await;
    let change = |change| match change {
        Change::Person(set) => Change::Person(PersonSet {
            team: Some(OTHER_TEAM),
            ..set
        }),
        other => other,
    };
    let changed = write(&*running.centre().store, moved.into_iter().map(change).collect()).await;
    assert_eq!(changed, Ok(5_001));
    // Amara stays, and shows her team a kudos.
    let (mut giver, mut amara) = (running.device(LEADER), running.device(AMARA));
    push_runs(&*running.centre().store, vec![run(&[giver.kudos(AMARA, 1)])]).await;
    let shown = shown(&kudos(AMARA, 1), LEADER, Visibility::Team);
    let shown = amara.say(&Audience::Team(TEAM), &shown);
    push_runs(&*running.centre().store, vec![run(&[shown])]).await;
    let mut last = giver.clone();
    push_runs(&*running.centre().store, vec![run(&[last.kudos(PIOTR, 2)])]).await;
    loop {
        match live.next().await {
            LiveMessage::Row { feed, .. } if feed == Feed::Inbox(PIOTR) => break,
            LiveMessage::Row { feed, .. } => assert_eq!(feed, Feed::Org),
            LiveMessage::Behind => {
                // Rows of the organisation were dropped; the last one may be among them.
                let line = format!("GET /v1/feed/{}", Feed::Inbox(PIOTR));
                let page = running.send(&line, &piotr, PACK, &[]).await;
                if page.read::<protocol::wire::FeedPage>().rows.len() == 2 {
                    break;
                }
            }
            other => panic!("{other:?}"),
        }
    }
    let line = format!("GET /v1/feed/{}", Feed::Team(TEAM));
    assert_eq!(running.send(&line, &piotr, PACK, &[]).await.status, 403);
    running.stop().await;
}

fn shown(given: &KudosGiven, from: PersonId, visibility: Visibility) -> KudosShown {
    KudosShown {
        id: given.id,
        visibility,
        from: Some(from),
        note: given.note.clone(),
        value: given.value,
        given_at: given.given_at,
        salt: None,
    }
}

#[tokio::test]
async fn a_push_of_hundreds_is_stored_whole_handed_on_by_the_days_measure_and_says_so() {
    let running = two_teams().await;
    let token = running.enrol(AMARA).await;
    let mut desk = running.device(AMARA);
    let asked = ReliefAsked {
        minutes: Minutes::try_from(10).unwrap(),
        asked_at: now(),
    };
    let kudos: Vec<_> = (1..=300).map(|n| desk.kudos(PIOTR, n)).collect();
    let askings: Vec<_> = (0..900)
        .map(|_| desk.say(&Audience::User(LEADER), &asked))
        .collect();
    for (records, handed_on, reader, kind) in [
        (kudos, 20, PIOTR, KudosGiven::KIND),
        (askings, 6, LEADER, ReliefAsked::KIND),
    ] {
        let count = records.len();
        let answer = running
            .send("POST /v1/push", &token, PACK, &push_of(records))
            .await;
        assert_eq!(answer.status, 200);
        let held = answer.read::<PushAnswer>().held;
        assert_eq!(held.len(), count - handed_on);
        assert!(held.iter().all(|held| held.why == "too_many_today"));
        let rows = running.kinds(Feed::Inbox(reader)).await;
        assert_eq!(rows.iter().filter(|row| **row == kind).count(), handed_on);
    }
    running.stop().await;
}

#[tokio::test]
async fn a_date_of_tomorrow_or_of_the_year_9999_is_held_and_ten_minutes_are_a_clock_that_differs() {
    let running = two_teams().await;
    let token = running.enrol(AMARA).await;
    let mut desk = running.device(AMARA);
    let year_9999 = "9999-12-31T23:59:59Z".parse().unwrap();
    let minutes = |minutes| now() + chrono::TimeDelta::minutes(minutes);
    let dated = |n: u128, given_at| KudosGiven {
        given_at,
        ..kudos(PIOTR, n)
    };
    let to = Audience::User(PIOTR);
    let records = vec![
        desk.say(&to, &dated(1, year_9999)),
        desk.say(&to, &dated(2, minutes(24 * 60))),
        desk.say(&to, &dated(3, minutes(11))),
        desk.say(&to, &dated(4, minutes(10))),
        desk.say(&to, &dated(5, minutes(-60 * 24 * 365))),
    ];
    let answer = running
        .send("POST /v1/push", &token, PACK, &push_of(records))
        .await
        .read::<PushAnswer>();
    let held: Vec<_> = answer
        .held
        .iter()
        .map(|held| (held.seq, held.why.as_str()))
        .collect();
    assert_eq!(held, [(1, "date_ahead"), (2, "date_ahead"), (3, "date_ahead")]);
    running.stop().await;
}

#[tokio::test]
async fn ten_thousand_levels_are_refused_in_either_form_and_the_server_goes_on() {
    let running = two_teams().await;
    let token = running.enrol(AMARA).await;
    let mut pack = b"\x81\xa7streams".to_vec();
    pack.extend(vec![0x91; 10_000]);
    pack.push(0xc0);
    let mut unknown = b"\x82\xa7streams\x90\xa1x".to_vec();
    unknown.extend(b"\x81\xa1x".repeat(10_000));
    unknown.push(0xc0);
    let json = format!("{{\"x\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    for (media, body) in [(PACK, pack), (PACK, unknown), (JSON, json.into_bytes())] {
        let refused = running.send("POST /v1/push", &token, media, &body).await;
        let too_deep = ErrorCode::RequestBroken {
            fault: RequestFault::TooDeep,
        };
        assert_eq!(refused.refused(), (400, too_deep));
    }
    // Deep inside a body, where only its reader would meet it.
    let mut desk: Device = running.device(AMARA);
    let mut body = kudos(PIOTR, 1).encode();
    body[0] += 1;
    body.extend(b"\xa1x");
    body.extend(vec![0x91; 10_000]);
    body.push(0xc0);
    let record = desk.write(&Audience::User(PIOTR), KudosGiven::KIND, body);
    let answer = running
        .send("POST /v1/push", &token, PACK, &push_of(vec![record]))
        .await;
    assert_eq!(answer.read::<PushAnswer>().held[0].why, "body_unreadable");
    assert_eq!(running.send("GET /healthz", "", JSON, &[]).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn a_new_desk_is_told_to_its_person_and_to_nobody_else() {
    let running = two_teams().await;
    let first = running.enrol(AMARA).await;
    let mut live = running.live(&first).await;
    running.enrol(PIOTR).await;
    running.enrol(AMARA).await;
    let LiveMessage::Row { feed, row } = live.next().await else {
        panic!("no row")
    };
    assert_eq!(feed, Feed::Inbox(AMARA));
    let told = protocol::record::DeskAdded::decode(&row.record.body.unwrap().0).unwrap();
    let admin = sessions::list(running.centre()).await.unwrap();
    let names: Vec<String> = admin.iter().map(|(s, _)| sessions::session_name(s)).collect();
    assert!(names.contains(&told.session));
    running.stop().await;
}

#[tokio::test]
async fn frames_of_kudos_and_of_relief_and_of_everything_else_have_one_length() {
    let running = two_teams().await;
    let leader = running.enrol_as(LEADER, Some(TEAM)).await;
    let mut live: Live = running.live(&leader).await;
    let mut desk = running.device(AMARA);
    let asked = ReliefAsked {
        minutes: Minutes::try_from(10).unwrap(),
        asked_at: now(),
    };
    let records = [desk.kudos(LEADER, 1), desk.say(&Audience::User(LEADER), &asked)];
    push_runs(&*running.centre().store, vec![run(&records)]).await;
    let lengths = [live.length().await, live.length().await];
    assert_eq!(lengths, [protocol::pad::PADDED_BYTES_MIN; 2]);
    running.stop().await;
}
