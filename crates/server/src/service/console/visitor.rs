//! Who has a session of the console, and which rooms are open to them.
//!
//! Asked again with each request: a post that was taken away closes its rooms at once, and so does a session that ended. Must never let
//! an agent in.

use super::view::{Post, Room};
use crate::{
    live::day_of,
    service::{Refused, centre::Centre},
    store::{Read, Session},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{DeviceId, PersonId, TeamId};
use protocol::{
    envelope::Hash16,
    record::{PersonSet, TeamSet},
};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// As which installation sessions of the console are kept. Desks make their own up at random.
pub const DEVICE: DeviceId = DeviceId(Uuid::from_bytes(*b"breakwater/conso"));
/// As what a person's desks are told of such a session.
pub const DEVICE_NAME: &str = "Console";
/// How long such a session lasts from its making, used or not.
pub const LIFE: TimeDelta = TimeDelta::hours(12);

/// Somebody in the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// Who.
    pub person: PersonSet,
    /// What they are.
    pub post: Post,
    /// The session that they came with.
    pub session: Session,
    /// The teams that they lead.
    pub leads: Vec<TeamSet>,
}

impl Visitor {
    /// Whose session this is, by the hash of its cookie.
    ///
    /// # Errors
    /// [`Refused::SignedOut`] when it ended or is over, its person left, or their post has no room; or the store's.
    pub fn of(read: &dyn Read, cookie: Hash16, now: DateTime<Utc>) -> Result<Visitor, Refused> {
        let session = read.session(cookie)?.ok_or(Refused::SignedOut)?;
        if now >= session.created_at + LIFE {
            return Err(Refused::SignedOut);
        }
        let person = read.person(session.person)?.filter(|person| person.active);
        let person = person.ok_or(Refused::SignedOut)?;
        let post = admitted(&person.post).ok_or(Refused::SignedOut)?;
        Ok(Visitor {
            leads: read.teams_led_by(person.id)?,
            person,
            post,
            session,
        })
    }

    /// The rooms that are open to them.
    #[must_use]
    pub fn rooms(&self) -> Vec<Room> {
        Room::ALL
            .into_iter()
            .filter(|room| self.may_enter(*room))
            .collect()
    }

    /// Whether a room is.
    #[must_use]
    pub fn may_enter(&self, room: Room) -> bool {
        match room {
            Room::Team => self.is_leader(),
            Room::Recognition => self.is_leader() || self.is_admin(),
            Room::Voices => self.is_leader() || self.is_admin() || self.is_of_the_council(),
            // The works council has the roster closed, and only what takes four eyes open.
            Room::People => self.is_admin() || self.is_of_the_council(),
            Room::Ladders => self.is_admin(),
            Room::Policy => self.is_leader() || self.is_admin() || self.is_of_the_council(),
            Room::Audit => self.is_admin() || self.is_of_the_council(),
            Room::Wall => true,
        }
    }

    /// Whether they run the centre.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.post == Post::Admin
    }

    /// Whether they are of the works council, which speaks for the agents.
    #[must_use]
    pub fn is_of_the_council(&self) -> bool {
        self.post == Post::WorksCouncil
    }

    /// Whether they lead: by their post, or because a team names them.
    fn is_leader(&self) -> bool {
        self.post == Post::Leader || !self.leads.is_empty()
    }

    /// Until when the session lasts.
    #[must_use]
    pub fn until(&self) -> DateTime<Utc> {
        self.session.created_at + LIFE
    }
}

/// The post, when it has a room here.
#[must_use]
pub fn admitted(post: &str) -> Option<Post> {
    Post::of(post).filter(|post| *post != Post::Agent)
}

/// Who looks after some people here, read once for all of them.
pub struct Leaders {
    teams: HashMap<TeamId, TeamSet>,
    /// Those who lead them and may come in.
    here: HashSet<PersonId>,
}

impl Leaders {
    /// Of these people.
    ///
    /// # Errors
    /// The store's.
    pub fn of(read: &dyn Read, people: &[PersonSet]) -> Result<Leaders, Refused> {
        let teams: BTreeSet<TeamId> = people.iter().filter_map(|person| person.team).collect();
        let teams: Vec<TeamId> = teams.into_iter().collect();
        let teams = read.teams_of(&teams)?;
        let leaders: BTreeSet<PersonId> = teams.iter().filter_map(|team| team.leader).collect();
        let leaders: Vec<PersonId> = leaders.into_iter().collect();
        let leaders = read.people_of(&leaders)?.into_iter();
        let here = leaders.filter(|leader| leader.active && admitted(&leader.post).is_some());
        Ok(Leaders {
            here: here.map(|leader| leader.id).collect(),
            teams: teams.into_iter().map(|team| (team.id, team)).collect(),
        })
    }

    /// The leader of somebody's team, if that is another one who may come in; `None` leaves it to an administrator.
    #[must_use]
    pub fn leader(&self, person: &PersonSet) -> Option<PersonId> {
        let leader = self.teams.get(&person.team?)?.leader?;
        (leader != person.id && self.here.contains(&leader)).then_some(leader)
    }
}

/// Whose session this is, before their request is read; notes the day of use.
///
/// # Errors
/// [`Refused::SignedOut`], or the store's.
pub async fn visitor(centre: &Centre, cookie: Hash16) -> Result<Visitor, Refused> {
    let now = (centre.clock)();
    let visitor = centre
        .store
        .read(move |read| Visitor::of(read, cookie, now))
        .await?;
    let day = day_of(now);
    if visitor.session.last_used_on < day {
        let noted = centre.store.write(move |tx| tx.touch_session(cookie, day));
        noted.await.map_err(Refused::from)?;
    }
    Ok(visitor)
}

#[cfg(test)]
impl Visitor {
    /// Somebody who leads nobody, with a session that was begun now.
    pub(super) fn came_in(person: PersonSet, post: Post, now: DateTime<Utc>) -> Visitor {
        let session = Session {
            id: [0; 8],
            token: Hash16::default(),
            person: person.id,
            device: DEVICE,
            device_name: DEVICE_NAME.into(),
            created_at: now,
            last_used_on: 0,
        };
        Visitor {
            person,
            post,
            session,
            leads: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visitor(post: Post, leads: bool) -> Visitor {
        let now = DateTime::UNIX_EPOCH;
        let id = PersonId(Uuid::from_u128(1));
        let team = TeamSet {
            id: TeamId(Uuid::from_u128(2)),
            name: "Team Harbour".into(),
            leader: Some(id),
        };
        let person = PersonSet {
            id,
            name: "Jonas Weber".into(),
            email: None,
            team: None,
            post: "leader".into(),
            role: None,
            active: true,
        };
        Visitor {
            leads: if leads { vec![team] } else { Vec::new() },
            ..Visitor::came_in(person, post, now)
        }
    }

    #[test]
    fn each_post_has_its_rooms_and_no_others() {
        use Room::{Audit, Ladders, People, Policy, Recognition, Team, Voices, Wall};
        let rooms = |post, leads| visitor(post, leads).rooms();
        let of_leaders = [Team, Recognition, Voices, Policy, Wall];
        assert_eq!(rooms(Post::Leader, true), of_leaders);
        assert_eq!(rooms(Post::Leader, false), of_leaders);
        assert_eq!(rooms(Post::Coach, false), [Wall]);
        assert_eq!(rooms(Post::Coach, true), of_leaders);
        assert_eq!(
            rooms(Post::WorksCouncil, false),
            [Voices, People, Policy, Audit, Wall]
        );
        assert_eq!(
            rooms(Post::Admin, false),
            [Recognition, Voices, People, Ladders, Policy, Audit, Wall]
        );
        assert_eq!(admitted("agent"), None);
        assert_eq!(admitted("owner"), None);
    }
}
