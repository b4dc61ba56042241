//! Parts of the roster, of cases and of what was told, asked for by ids: as the whole has them. On both databases.

use super::{
    pulses::{month, round, told},
    voices::done,
};
use crate::{
    desk::{AMARA, PIOTR, Room, TEAM, on_each_database, person},
    said::{friction, heard},
};
use domain::{
    id::{CaseId, PersonId, PulseId, TeamId},
    voice::Sort,
};
use protocol::record::{PersonSet, TeamSet};
use server::store::{KeptCase, Read, StoreError};
use uuid::Uuid;

on_each_database! {
    parts_of_the_roster_are_as_the_whole_has_them
    cases_are_had_at_once_and_those_that_nobody_knows_are_left_out
    what_was_told_is_that_of_the_centre_and_of_the_teams_that_are_named
}

const QUAY: TeamId = TeamId(Uuid::from_u128(0x8));
const NOBODY: Uuid = Uuid::from_u128(0xFFFF);

/// In the order of their ids.
fn sorted(mut people: Vec<PersonSet>) -> Vec<PersonSet> {
    people.sort_by_key(|person| person.id);
    people
}

async fn parts_of_the_roster_are_as_the_whole_has_them(room: Room) {
    done(&room, |tx| {
        tx.put_team(&TeamSet {
            id: QUAY,
            name: "Team Quay".into(),
            leader: Some(PIOTR),
        })?;
        for (n, (name, post, active)) in [
            ("Zoe", "agent", true),
            ("Łukasz", "coach", true),
            ("Anna", "admin", false),
            ("zoe", "agent", true),
        ]
        .into_iter()
        .enumerate()
        {
            tx.put_person(&PersonSet {
                team: Some(QUAY),
                post: post.into(),
                active,
                ..person(PersonId(Uuid::from_u128(0x100 + n as u128)), name)
            })?;
        }
        Ok(())
    })
    .await;
    let read = room.store.read(|read: &dyn Read| {
        let whole = read.roster()?;
        let people = |is_one: &dyn Fn(&PersonSet) -> bool| -> Vec<PersonSet> {
            whole.people.iter().filter(|one| is_one(one)).cloned().collect()
        };
        assert_eq!(read.people_but("agent")?, people(&|one| one.post != "agent"));
        for teams in [vec![], vec![QUAY], vec![TEAM, QUAY, TeamId(NOBODY)]] {
            let here = people(&|one| one.active && one.team.is_some_and(|team| teams.contains(&team)));
            assert_eq!(read.people_in(&teams)?, here, "{teams:?}");
        }
        let asked = [PIOTR, PersonId(NOBODY), AMARA, PIOTR];
        let found = sorted(read.people_of(&asked)?);
        assert_eq!(found, sorted(people(&|one| asked.contains(&one.id))));
        assert!(read.people_of(&[])?.is_empty() && found.len() == 2);
        assert_eq!(read.teams()?, whole.teams);
        let team = whole.teams.iter().filter(|team| team.id == QUAY).cloned();
        let team: Vec<TeamSet> = team.collect();
        assert_eq!((read.teams_of(&[TeamId(NOBODY), QUAY])?, team.len()), (team, 1));
        assert_eq!(read.values()?, whole.values);
        assert_eq!(read.ladders()?, whole.ladders);
        assert_eq!(read.policy_set()?, whole.policy);
        Ok::<_, StoreError>(())
    });
    read.await.unwrap();
}

async fn cases_are_had_at_once_and_those_that_nobody_knows_are_left_out(room: Room) {
    done(&room, |tx| {
        let (idea, tool) = (heard(1, Sort::Suggestion), friction(2, "CRM"));
        for case in [&idea, &tool, &heard(3, Sort::Customers)] {
            tx.put_case(case, "look")?;
        }
        let mut found: Vec<KeptCase> = tx.cases_of(&[tool.id, CaseId(NOBODY), idea.id])?;
        found.sort_by_key(|case| case.id);
        assert_eq!(found, [idea, tool]);
        assert!(tx.cases_of(&[])?.is_empty());
        Ok(())
    })
    .await;
}

async fn what_was_told_is_that_of_the_centre_and_of_the_teams_that_are_named(room: Room) {
    done(&room, |tx| {
        tx.put_team(&TeamSet {
            id: QUAY,
            name: "Team Quay".into(),
            leader: None,
        })?;
        let (older, newer) = (
            round(PulseId(Uuid::from_u128(22)), month(2026, 10)),
            round(PulseId(Uuid::from_u128(21)), month(2026, 11)),
        );
        for of in [&older, &newer] {
            tx.put_pulse(of, &[])?;
            let all = [None, Some(TEAM), Some(QUAY)].map(|team| told(of, team, Some(10)));
            tx.tell_pulse(of.id, of.closes_at, &all)?;
        }
        let whole = tx.pulse_told(100)?;
        for teams in [vec![], vec![QUAY], vec![TEAM, QUAY]] {
            let mut expected = whole.clone();
            expected.retain(|one| one.team.is_none_or(|team| teams.contains(&team)));
            assert_eq!(tx.pulse_told_of(&teams, 100)?, expected, "{teams:?}");
            assert_eq!(tx.pulse_told_of(&teams, 1)?, expected[..1]);
        }
        Ok(())
    })
    .await;
}
