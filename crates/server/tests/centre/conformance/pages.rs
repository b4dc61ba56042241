//! Lists that are turned page by page, as a store reads them.

use crate::desk::{AMARA, PIOTR, Room, TEAM, now, person, session};
use chrono::TimeDelta;
use domain::id::{DeviceId, PersonId, TeamId};
use protocol::{
    envelope::Hash16,
    record::{PersonSet, TeamSet},
};
use server::{
    service::roster::Change,
    store::{Act, Listed, ScimUser, Session, StoreError},
};
use uuid::Uuid;

const QUAY: TeamId = TeamId(Uuid::from_u128(0x8));

/// All people of a team or of all, turned by so many.
async fn turned(room: &Room, team: Option<TeamId>, most: usize) -> Vec<Listed> {
    let all = room.store.read(move |read| {
        let mut all: Vec<Listed> = Vec::new();
        loop {
            let last = all.last().map(|one| (one.person.name.clone(), one.person.id));
            let after = last.as_ref().map(|(name, id)| (name.as_str(), *id));
            let page = read.people_after(after, team, most)?;
            let more = page.len() == most;
            all.extend(page);
            if !more {
                return Ok::<_, StoreError>(all);
            }
        }
    });
    all.await.unwrap()
}

pub(super) async fn people_are_turned_by_name_and_no_one_is_met_twice_or_missed(room: Room) {
    let quay = TeamSet {
        id: QUAY,
        name: "Team Quay".into(),
        leader: Some(AMARA),
    };
    let mut changes = vec![Change::Team(quay.clone())];
    // Two of one name, letters in both cases and beyond ASCII.
    for (n, name) in ["Zoe", "zoe", "Łukasz", "Zoe", "李娜", "Anna"]
        .into_iter()
        .enumerate()
    {
        let id = PersonId(Uuid::from_u128(0x100 + n as u128));
        changes.push(Change::Person(PersonSet {
            team: Some(QUAY),
            email: Some(format!("{n}@centre.example")),
            active: name != "Anna",
            ..person(id, name)
        }));
    }
    room.write(changes).await.unwrap();
    let written = room.store.write(|tx| {
        tx.put_session(&session(AMARA, Hash16([1; 16])))?;
        tx.put_session(&session(AMARA, Hash16([2; 16])))?;
        tx.put_scim_user(&ScimUser {
            person: PIOTR,
            key: "piotr".into(),
            user_name: "Piotr".into(),
            external_id: None,
            email: None,
        })
    });
    written.await.unwrap();
    let whole = turned(&room, None, 100).await;
    assert_eq!(whole.len(), 8);
    for most in [1, 2, 3, 7, 8, 9] {
        assert_eq!(turned(&room, None, most).await, whole, "{most}");
    }
    let mut sorted = whole.clone();
    sorted.sort_by(|one, other| {
        (one.person.name.as_bytes(), one.person.id).cmp(&(other.person.name.as_bytes(), other.person.id))
    });
    assert_eq!(sorted, whole);
    let known: Vec<_> = whole
        .iter()
        .filter(|one| one.sessions > 0 || one.from_directory)
        .map(|one| (one.person.id, one.sessions, one.from_directory))
        .collect();
    assert_eq!(known, [(AMARA, 2, false), (PIOTR, 0, true)]);
    let roster = room.store.read(|read| read.roster()).await.unwrap();
    let people: Vec<PersonSet> = whole.into_iter().map(|one| one.person).collect();
    assert_eq!(people, roster.people, "whole, with address and all");
    for (team, count) in [(TEAM, 2), (QUAY, 6), (TeamId(Uuid::nil()), 0)] {
        assert_eq!(turned(&room, Some(team), 4).await.len(), count);
    }
    let led = room
        .store
        .read(|read| Ok::<_, StoreError>((read.teams_led_by(AMARA)?, read.teams_led_by(PIOTR)?)));
    assert_eq!(led.await.unwrap(), (vec![quay], vec![]));
}

pub(super) async fn acts_are_turned_from_the_newest_to_the_oldest(room: Room) {
    let act = |n: usize| Act {
        at: now() + TimeDelta::seconds(n as i64),
        actor: "ops".into(),
        what: "backup".into(),
        whom: (n == 2).then_some(AMARA),
        detail: n.to_string(),
    };
    let written = room
        .store
        .write(move |tx| (0..5).try_for_each(|n| tx.put_act(&act(n))));
    written.await.unwrap();
    let read = room.store.read(move |read| {
        let (mut seen, mut place) = (Vec::new(), None);
        loop {
            let page = read.acts_before(place, 2)?;
            let Some((last, _)) = page.last() else { break };
            place = Some(*last);
            seen.extend(page.into_iter().map(|(_, act)| act));
        }
        Ok::<_, StoreError>((seen, read.acts(100)?))
    });
    let (seen, all) = read.await.unwrap();
    assert_eq!(seen, all);
    let details: Vec<&str> = seen.iter().map(|act| act.detail.as_str()).collect();
    assert_eq!(details, ["4", "3", "2", "1", "0"]);
}

pub(super) async fn sessions_of_an_installation_end_by_when_they_were_made(room: Room) {
    let console = DeviceId(Uuid::from_u128(0xC0));
    let made = move |n: u8, device, minutes| Session {
        device,
        created_at: now() + TimeDelta::minutes(minutes),
        ..session(AMARA, Hash16([n; 16]))
    };
    let written = room.store.write(move |tx| {
        tx.put_session(&made(1, console, -1))?;
        tx.put_session(&made(2, console, 0))?;
        tx.put_session(&made(3, console, 1))?;
        tx.put_session(&made(4, DeviceId(Uuid::nil()), -1))?;
        assert_eq!(tx.end_sessions_made(console, now())?, 2);
        assert_eq!(tx.end_sessions_made(console, now())?, 0);
        let left = tx.sessions(Some(AMARA))?;
        let mut tokens: Vec<u8> = left.iter().map(|session| session.token.0[0]).collect();
        tokens.sort_unstable();
        assert_eq!(tokens, [3, 4]);
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}
