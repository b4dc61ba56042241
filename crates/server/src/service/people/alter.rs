//! Several things about one person changed at once, as somebody in the console does it.
//!
//! Nobody changes what they themselves are, and a centre keeps an administrator: whoever could undo it would be gone. Whoever asks is
//! judged by what they are in the transaction that writes.

use super::{
    change,
    find::{self, is_admin},
};
use crate::{
    service::{
        Refused,
        acts::{self, What},
        centre::{AdminError, Centre},
        roster::{self, Change},
    },
    store::Roster,
};
use domain::id::PersonId;
use protocol::record::{PersonSet, TeamSet};

/// What is to be another; `None` leaves it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Their name.
    pub name: Option<String>,
    /// Their team, by its name; `Some(None)` for none.
    pub team: Option<Option<String>>,
    /// One of the posts there are.
    pub post: Option<String>,
    /// Whether they work here.
    pub active: Option<bool>,
}

/// Changes somebody in the name of another person; answers them as they are then.
///
/// # Errors
/// [`Refused::NotAllowed`] for one's own post, for the last administrator and from who is none, [`AdminError::PersonUnknown`],
/// [`AdminError::TeamUnknown`], [`AdminError::PostUnknown`], [`AdminError::Name`], [`AdminError::NameShared`], or the store's.
pub async fn alter(
    centre: &Centre,
    by: PersonId,
    who: PersonId,
    wish: Wish,
) -> Result<PersonSet, AdminError> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let roster = tx.roster()?;
        let mut admins = roster.people.iter().filter(|person| is_admin(person));
        if !admins.any(|person| person.id == by) {
            return Err(AdminError::Refused(Refused::NotAllowed));
        }
        let before = roster.people.iter().find(|person| person.id == who);
        let before = before.ok_or_else(|| AdminError::PersonUnknown {
            name: who.to_string(),
            alike: Vec::new(),
        })?;
        let after = wished(&roster, before, wish)?;
        let own = by == who && (after.post != before.post || after.active != before.active);
        if own || is_last_admin(&roster, before, &after) {
            return Err(AdminError::Refused(Refused::NotAllowed));
        }
        let mut changes = Vec::new();
        let mut left = String::new();
        if before.active && !after.active {
            left = format!("{} sessions ended", change::depart(tx, who, now)?);
        } else {
            changes = leading(&roster, before, &after);
        }
        changes.push(Change::Person(after.clone()));
        roster::write(tx, &changes, now)?;
        for (what, detail) in acts_of(before, &after, left) {
            acts::note_by(tx, &actor, what, Some(who), &detail, now)?;
        }
        Ok(after)
    });
    written.await
}

fn wished(roster: &Roster, before: &PersonSet, wish: Wish) -> Result<PersonSet, AdminError> {
    let mut after = before.clone();
    if let Some(name) = wish.name {
        after.name = change::renamed(roster, before, &name)?;
    }
    if let Some(team) = wish.team {
        let team = team.map(|name| find::team_called(roster, &name)).transpose()?;
        after.team = team.map(|team| team.id);
    }
    if let Some(post) = wish.post {
        if !find::POSTS.contains(&post.as_str()) {
            return Err(AdminError::PostUnknown(post));
        }
        after.post = post;
    }
    after.active = wish.active.unwrap_or(after.active);
    Ok(after)
}

fn is_last_admin(roster: &Roster, before: &PersonSet, after: &PersonSet) -> bool {
    let mut others = roster.people.iter().filter(|person| person.id != before.id);
    is_admin(before) && !is_admin(after) && !others.any(is_admin)
}

/// Who leads after that: one who is no leader any more, or left the team, leads it no longer; a new leader of a team that has none does.
fn leading(roster: &Roster, before: &PersonSet, after: &PersonSet) -> Vec<Change> {
    let (was, is) = (before.post == "leader", after.post == "leader");
    let moved = before.team != after.team;
    let changed = roster.teams.iter().filter_map(|team| {
        let led = team.leader == Some(after.id);
        let steps_back = led && ((was && !is) || (moved && before.team == Some(team.id)));
        let takes = is && team.leader.is_none() && after.team == Some(team.id) && (!was || moved);
        (steps_back || takes).then(|| {
            Change::Team(TeamSet {
                leader: takes.then_some(after.id),
                ..team.clone()
            })
        })
    });
    changed.collect()
}

fn acts_of(before: &PersonSet, after: &PersonSet, left: String) -> Vec<(What, String)> {
    let mut acts = Vec::new();
    let mut note = |is: bool, what: What, detail: &str| {
        if is {
            acts.push((what, detail.to_owned()));
        }
    };
    note(before.name != after.name, What::PersonRename, "");
    note(before.team != after.team, What::PersonMove, "");
    note(before.post != after.post, What::PersonPostSet, &after.post);
    note(before.active && !after.active, What::PersonLeave, &left);
    note(!before.active && after.active, What::PersonReturn, "");
    acts
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::TeamId;
    use uuid::Uuid;

    const TEAM: TeamId = TeamId(Uuid::from_u128(7));

    fn person(n: u128, post: &str) -> PersonSet {
        PersonSet {
            id: PersonId(Uuid::from_u128(n)),
            name: format!("Person {n}"),
            email: None,
            team: Some(TEAM),
            post: post.into(),
            role: None,
            active: true,
        }
    }

    fn roster(people: &[PersonSet], leader: Option<u128>) -> Roster {
        Roster {
            people: people.to_vec(),
            teams: vec![TeamSet {
                id: TEAM,
                name: "Team Harbour".into(),
                leader: leader.map(|n| PersonId(Uuid::from_u128(n))),
            }],
            ..Roster::default()
        }
    }

    #[test]
    fn the_last_administrator_is_the_one_without_another_who_works_here() {
        let (one, two) = (person(1, "admin"), person(2, "admin"));
        let gone = PersonSet {
            active: false,
            ..two.clone()
        };
        let (agent, left) = (
            person(1, "agent"),
            PersonSet {
                active: false,
                ..one.clone()
            },
        );
        for (others, last) in [(two, false), (gone, true), (person(2, "leader"), true)] {
            let roster = roster(&[one.clone(), others], None);
            for after in [&agent, &left] {
                assert_eq!(is_last_admin(&roster, &one, after), last, "{after:?}");
            }
            assert!(!is_last_admin(&roster, &one, &one));
        }
    }

    #[test]
    fn a_team_without_a_leader_gets_one_and_loses_one_who_steps_back() {
        let (agent, leader) = (person(1, "agent"), person(1, "leader"));
        let led = |changes: Vec<Change>| match changes.as_slice() {
            [Change::Team(team)] => Some(team.leader),
            _ => None,
        };
        assert_eq!(
            led(leading(&roster(&[], None), &agent, &leader)),
            Some(Some(leader.id))
        );
        assert_eq!(
            led(leading(&roster(&[], Some(2)), &agent, &leader)),
            None,
            "somebody leads it"
        );
        assert_eq!(led(leading(&roster(&[], Some(1)), &leader, &agent)), Some(None));
        let elsewhere = PersonSet {
            team: None,
            ..leader.clone()
        };
        assert_eq!(
            led(leading(&roster(&[], Some(1)), &leader, &elsewhere)),
            Some(None)
        );
        assert_eq!(led(leading(&roster(&[], Some(1)), &leader, &leader)), None);
    }
}
