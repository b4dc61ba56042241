//! A centre with as many people, and as much said and done, as is asked for: what a console reads that was in use for a year.
//!
//! Written by the service itself, day by day with the clock put back, where the service has a way for it; by the verbs of the store
//! where it takes a network, another program or a phone. Decides only how much of everything there is. Used by the bench of the
//! console, and by the test that counts statements.

#[path = "crowd/heard.rs"]
mod heard;
#[path = "crowd/thanked.rs"]
mod thanked;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use domain::id::{DeviceId, PersonId, TeamId};
use protocol::{
    envelope::Hash16,
    record::{PersonSet, TeamSet},
};
use server::{
    edge,
    service::{
        acts::What,
        centre::Centre,
        path,
        policy::{self, Publisher},
        request::{self, Decision, Wanted},
        roster::Change,
        table::Options,
        values,
    },
    store::{Act, ScimUser, Session, StoreError},
};
use std::cell::Cell;

/// How much there is.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// Teams, each with a leader.
    pub(crate) teams: usize,
    /// People, those in the console included.
    pub(crate) people: usize,
    /// What is answered as one; of friction several voices are.
    pub(crate) cases: usize,
    /// Months of which a pulse was told.
    pub(crate) months: u32,
    /// Customers' words that wait.
    pub(crate) praise: usize,
    /// Kudos, of which a third hang on the wall.
    pub(crate) kudos: usize,
    /// Requests that wait; as many again are over.
    pub(crate) requests: usize,
    /// Versions of the policy.
    pub(crate) versions: usize,
    /// Entries of the audit, besides those of what is above.
    pub(crate) acts: usize,
}

pub(crate) const ADMIN: &str = "Ada Admin";
pub(crate) const COUNCILLOR: &str = "Carla Council";
pub(crate) const LEADER: &str = "Jonas Weber";

/// Who is there, in this order: two administrators, three of the works council, the leaders, everybody else.
const POSTS: [&str; 5] = [
    "admin",
    "admin",
    "works_council",
    "works_council",
    "works_council",
];
const COUNCIL: usize = POSTS.len();
/// Teams that the first leader has: the first one, and the last ones.
const LED: usize = 3;

thread_local! {
    /// How much earlier it is than now, in seconds.
    static EARLIER_S: Cell<i64> = const { Cell::new(0) };
}

fn clock() -> DateTime<Utc> {
    edge::now() - TimeDelta::seconds(EARLIER_S.get())
}

/// Puts the clock back by so much; on to now with zero.
fn earlier(time: TimeDelta) {
    EARLIER_S.set(time.num_seconds());
}

/// Everybody.
struct Crowd {
    people: Vec<PersonSet>,
    teams: Vec<TeamSet>,
}

impl Crowd {
    fn of(size: Size) -> Crowd {
        let ids: Vec<PersonId> = (0..size.people).map(|_| PersonId(edge::id())).collect();
        let leader = |team: usize| match team {
            team if team + LED > size.teams => ids[COUNCIL],
            team => ids[COUNCIL + team],
        };
        let teams: Vec<TeamSet> = (0..size.teams)
            .map(|n| TeamSet {
                id: TeamId(edge::id()),
                name: format!("Team {} {n:03}", ["Harbour", "Quay", "Pier", "Dock"][n % 4]),
                leader: Some(leader(n)),
            })
            .collect();
        // One in twenty is in no team.
        let in_team = |n: usize| {
            (n % 20 != 19)
                .then(|| teams.get(n % teams.len().max(1)))
                .flatten()
        };
        let person = |(n, id): (usize, &PersonId)| {
            let is_leader = (COUNCIL..=COUNCIL + size.teams).contains(&n);
            PersonSet {
                id: *id,
                name: name(n),
                email: Some(format!("p{n:05}@centre.example")),
                team: match n.checked_sub(COUNCIL) {
                    None => None,
                    Some(n) if is_leader => teams.get(n).map(|team| team.id),
                    Some(n) => in_team(n).map(|team| team.id),
                },
                post: POSTS
                    .get(n)
                    .copied()
                    .unwrap_or(if is_leader { "leader" } else { "agent" })
                    .into(),
                role: None,
                active: n % 50 != 49,
            }
        };
        Crowd {
            people: ids.iter().enumerate().map(person).collect(),
            teams,
        }
    }

    fn admins(&self) -> [PersonId; 2] {
        [self.people[0].id, self.people[1].id]
    }

    /// Who works at a desk.
    fn agents(&self) -> impl Iterator<Item = &PersonSet> {
        self.people.iter().filter(|one| one.active && one.post == "agent")
    }

    /// Who leads, the first of them more than once.
    fn leader(&self, n: usize) -> Option<PersonId> {
        let teams = self.teams.len().max(1);
        self.teams.get(n % teams).and_then(|team| team.leader)
    }
}

fn name(n: usize) -> String {
    const FIRST: [&str; 10] = [
        "Amara", "Piotr", "Łukasz", "Zoë", "Mei", "João", "Elif", "Noor", "Sam", "Inês",
    ];
    const LAST: [&str; 10] = [
        "Okafor", "Kowalski", "Weber", "Müller", "Nowak", "García", "Silva", "Chen", "Novák", "Haddad",
    ];
    match n {
        0 => ADMIN.into(),
        2 => COUNCILLOR.into(),
        COUNCIL => LEADER.into(),
        n => format!("{} {} {n:05}", FIRST[n % 10], LAST[n / 10 % 10]),
    }
}

/// Fills a centre in which there is nobody.
pub(crate) async fn fill(mut centre: Centre, size: Size) {
    centre.clock = clock;
    let centre = centre.acting(ADMIN);
    let crowd = Crowd::of(size);
    people(&centre, &crowd, size).await;
    heard::pulses(&centre, &crowd, size.months).await;
    heard::cases(&centre, &crowd, size.cases).await;
    thanked::praise(&centre, &crowd, size.praise).await;
    thanked::kudos(&centre, &crowd, size.kudos).await;
    rules(&centre, &crowd, size).await;
    requests(&centre, &crowd, size.requests).await;
    acts(&centre, &crowd, size.acts).await;
}

/// The roster, and where everybody is signed in.
async fn people(centre: &Centre, crowd: &Crowd, size: Size) {
    earlier(TimeDelta::days(700));
    let teams = crowd.teams.iter().cloned().map(Change::Team);
    let people = crowd.people.iter().cloned().map(Change::Person);
    let changes = teams.chain(people).collect();
    centre.change(What::ImportPeople, None, changes).await.unwrap();
    let desks: Vec<PersonSet> = if size.teams > 0 {
        crowd.people.clone()
    } else {
        Vec::new()
    };
    let now = edge::now();
    let written = centre.store.write(move |tx| {
        for (n, person) in desks.iter().enumerate() {
            for _ in 0..=n % 3 / 2 {
                tx.put_session(&session(person.id, now))?;
            }
            let key = format!("p{n:05}@centre.example");
            tx.put_scim_user(&ScimUser {
                person: person.id,
                user_name: key.clone(),
                external_id: None,
                email: Some(key.clone()),
                key,
            })?;
        }
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

fn session(person: PersonId, now: DateTime<Utc>) -> Session {
    let mut token = [0; 16];
    edge::random(&mut token);
    Session {
        id: edge::short_id().unwrap(),
        token: Hash16(token),
        person,
        device: DeviceId(edge::id()),
        device_name: "desk".into(),
        created_at: now - TimeDelta::days(20),
        last_used_on: i64::from(now.date_naive().to_epoch_days()),
    }
}

/// A ladder, values, and the policy in its versions: each grants more than the one before, but for every tenth, which waits until two of
/// three of the works council agree. The last one waits.
async fn rules(centre: &Centre, crowd: &Crowd, size: Size) {
    if size.teams > 0 {
        let ladder = path::import(centre, path::STARTER.as_bytes(), Options::default());
        ladder.await.unwrap();
        for n in 0..size.teams.min(12) {
            values::add(centre, &format!("Value {n}"), "what we hold to")
                .await
                .unwrap();
        }
    }
    for n in 0..size.versions {
        earlier(TimeDelta::days((size.versions - n) as i64 * 5));
        let minutes = 40 - n % 10;
        let text = format!("mark = \"{minutes}m\"\n");
        let publisher = Publisher::Person(crowd.admins()[n % 2]);
        let published = policy::publish(centre, publisher, text.as_bytes(), Some("AT"));
        published.await.unwrap();
        let is_last = n + 1 == size.versions;
        for council in &crowd.people[2..4 - usize::from(is_last)] {
            let number = u32::try_from(n + 1).unwrap();
            policy::agree(centre, council.id, number).await.unwrap();
        }
    }
}

/// What takes two people: as many that wait as are over.
async fn requests(centre: &Centre, crowd: &Crowd, count: usize) {
    let [asks, decides] = crowd.admins();
    let mut agents = crowd.agents().skip(crowd.teams.len());
    for n in 0..2 * count {
        let person = agents.next().unwrap().id;
        let is_over = n < count;
        let days = if is_over { 20 + (count - n) as i64 } else { 3 };
        earlier(TimeDelta::days(days));
        let asked = request::ask(centre, asks, Wanted::Erase(person)).await.unwrap();
        if is_over {
            let decided = request::decide(centre, decides, asked.id, Decision::Refuse);
            decided.await.unwrap();
        }
    }
}

/// What was done in two years, as it would have been noted.
async fn acts(centre: &Centre, crowd: &Crowd, count: usize) {
    earlier(TimeDelta::zero());
    let (now, people) = (clock(), crowd.people.clone());
    let words = [
        What::Invite,
        What::PersonMove,
        What::SessionEnd,
        What::PersonSet,
        What::CaseStep,
    ];
    let written = centre.store.write(move |tx| {
        for n in 0..count {
            let whom = &people[n * 7 % people.len()];
            tx.put_act(&Act {
                at: now - TimeDelta::minutes((count - n) as i64 * 50),
                actor: people[n % 2].name.clone(),
                what: words[n % words.len()].word().into(),
                whom: Some(whom.id),
                detail: format!("{}-{n}", now.year()),
            })?;
        }
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}
