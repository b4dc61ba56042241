//! A month at a centre of two hundred people: what they say, what their desks post, and what whoever watches the network sees of it.
//!
//! Nobody waits: the clock is an argument. The schedule of slips is a small copy of the desk's rule (`slips` of `crates/app`): the first
//! one five minutes after the program's start and then one every two hours, with something in it or nothing; what is said waits for up to
//! a day, any length as likely as another, and goes with the first slip after that, what waits longest first, one a slip. If that rule
//! changes there, it changes here.

use super::plan::{Dice, Due, Plan, Planned, SAID_MAX, SECOND_MS};
use crate::{
    desk::{Device, TEAM, person, run, write},
    voice::{
        ADA,
        agent::{Agent, Place, pair, set_clock},
        pulse::{slip_of, the_four},
    },
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{
    id::{CaseId, KudosId, PersonId, TeamId, VoiceId},
    kudos::Note,
    voice::case::Step,
};
use protocol::{
    envelope::Audience,
    pad::to_length,
    record::{KudosGiven, PersonSet, TeamSet},
    voice::{Outcome, SLIP_ANSWER_BYTES, SLIP_BYTES, Slip, SlipAnswer, SlipSaid, Token, TokensFor},
};
use server::{
    service::{
        keep, pulse, push,
        roster::Change,
        voice::{answer, slip, told::tell_said},
    },
    store::{CaseSought, CaseWhich, KeptPulse},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Teams of the centre; the first so many people lead them.
pub(super) const TEAMS: usize = 12;
/// How many answers a day are given in the console.
const ANSWERS_A_DAY: usize = 6;

/// What is broken on purpose, so that whoever links is shown able to find something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// Nothing: as it is.
    Nothing,
    /// The id of what is said has the time in it at which it was written.
    TimeInIds,
    /// A desk posts a slip only when it has something to say.
    OnlyWithWords,
    /// The database keeps the order in which voices came.
    OrderKept,
    /// Everybody is told as soon as something came.
    ToldAtOnce,
}

/// A slip as it is seen on the way: when, from whose address, how long up and down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) at: i64,
    pub(super) who: usize,
    pub(super) up: usize,
    pub(super) down: usize,
}

/// What was blinded, and what it was answered.
pub(super) type Signed = (Vec<u8>, Vec<u8>);

/// All that happened, and what of it is seen.
pub(super) struct World {
    pub(super) place: Place,
    pub(super) plan: Plan,
    pub(super) broken: Broken,
    /// Slips in the order of time.
    pub(super) seen: Vec<Seen>,
    /// Who said what, which nobody sees.
    pub(super) truth: HashMap<VoiceId, usize>,
    /// Ids in the order in which they came, which nobody sees unless it is kept.
    pub(super) came: Vec<VoiceId>,
    /// The tokens that voices came with.
    pub(super) tokens: HashMap<VoiceId, Token>,
    /// What the server saw of everybody when it signed: for what they say, and for the round.
    pub(super) signed: Vec<Vec<Signed>>,
    pub(super) signed_of_round: Vec<Vec<Signed>>,
    /// The round, and what each person answered, with which token.
    pub(super) round: Option<KeptPulse>,
    pub(super) answered: HashMap<usize, (Vec<u8>, Token)>,
}

/// Somebody's desk.
struct Desk {
    agent: Agent,
    of_round: Option<(Agent, Option<TeamId>)>,
    has_tokens: bool,
    /// What waits, the longest first.
    waiting: Vec<Planned>,
}

pub(super) fn moment(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap()
}

fn team_id(team: usize) -> TeamId {
    TeamId(Uuid::from_u128(0x7EA_0000 + team as u128))
}

/// As one of which team somebody works.
pub(super) fn team_of(who: usize) -> usize {
    who % TEAMS
}

impl World {
    /// The month, with this seed.
    pub(super) async fn of(seed: u64, broken: Broken) -> World {
        World::at(Place::open().await, seed, broken).await
    }

    /// The month at this place.
    pub(super) async fn at(place: Place, seed: u64, broken: Broken) -> World {
        let mut plan = Plan::of(&mut Dice(seed), broken == Broken::TimeInIds);
        enlist(&place, &plan.people).await;
        let mut desks = Vec::new();
        for (who, id) in plan.people.iter().enumerate() {
            desks.push(Desk {
                agent: Agent::at(&place, *id).await,
                of_round: None,
                has_tokens: false,
                waiting: std::mem::take(&mut plan.waiting[who]),
            });
        }
        let mut world = World {
            place,
            plan,
            broken,
            seen: Vec::new(),
            truth: HashMap::new(),
            came: Vec::new(),
            tokens: HashMap::new(),
            signed: Vec::new(),
            signed_of_round: Vec::new(),
            round: None,
            answered: HashMap::new(),
        };
        world.runs(&mut desks, broken).await;
        for desk in desks {
            world.signed.push(desk.agent.signed);
            let of_round = desk.of_round.map(|(agent, _)| agent.signed);
            world.signed_of_round.push(of_round.unwrap_or_default());
        }
        world
    }

    async fn runs(&mut self, desks: &mut [Desk], broken: Broken) {
        for day in self.plan.days.clone() {
            set_clock(moment(day.begins + 30 * SECOND_MS));
            keep::voices(&self.place.centre).await.unwrap();
            keep::erase_due(&self.place.centre).await.unwrap();
            if day.opens_round && broken == Broken::Nothing {
                self.round = Some(pulse::open(&self.place.centre, the_four()).await.unwrap());
            }
            let mut answered = false;
            for (at, who) in day.slips {
                if !answered && at > day.answers_at {
                    set_clock(moment(day.answers_at));
                    self.answers(moment(at).date_naive()).await;
                    answered = true;
                }
                set_clock(moment(at));
                self.posts(&mut desks[who], at, who, broken).await;
            }
        }
        self.place.centre.scrub().await.unwrap();
    }

    /// A desk's turn.
    async fn posts(&mut self, desk: &mut Desk, at: i64, who: usize, broken: Broken) {
        self.fetches(desk, broken).await;
        let due = desk.waiting.iter().position(|planned| planned.leaves_at <= at);
        if due.is_none() && broken == Broken::OnlyWithWords {
            return;
        }
        let slip = match due.map(|place| desk.waiting.remove(place).due) {
            None => Slip { said: None },
            Some(Due::Voice(said)) => desk.agent.slip(said),
            Some(Due::Follow(more)) => Slip {
                said: Some(SlipSaid::Follow(more)),
            },
            Some(Due::Answer(answers)) => self.answer(desk, who, answers),
        };
        let up = to_length(&slip, SLIP_BYTES).unwrap().len();
        let outcome = slip::take(&self.place.centre, slip.clone()).await;
        // What was answered meanwhile takes no more words.
        let may_be_gone = matches!(slip.said, Some(SlipSaid::Follow(_)));
        assert!(outcome == Outcome::Taken || may_be_gone, "{outcome:?}: {slip:?}");
        let down = to_length(&SlipAnswer { outcome }, SLIP_ANSWER_BYTES)
            .unwrap()
            .len();
        self.seen.push(Seen { at, who, up, down });
        let Some(SlipSaid::Voice { said, token, .. }) = slip.said else {
            return;
        };
        self.truth.insert(said.id, who);
        self.tokens.insert(said.id, token);
        self.came.push(said.id);
        if broken == Broken::ToldAtOnce {
            let (tomorrow, now) = (moment(at).date_naive().succ_opt().unwrap(), moment(at));
            let told = self
                .place
                .centre
                .store
                .write(move |tx| tell_said(tx, tomorrow, now));
            told.await.unwrap();
        }
    }

    /// Everybody asks for their tokens, whether they ever say something or not. Where something is broken on purpose they get them without,
    /// which nothing there depends on.
    async fn fetches(&self, desk: &mut Desk, broken: Broken) {
        let month = self.plan.month;
        if !desk.has_tokens {
            match broken {
                Broken::Nothing => {
                    let of = TokensFor::Voices { month };
                    desk.agent.fetch(&self.place, of, &pair().public).await.unwrap();
                }
                _ => desk.agent.mint(month, SAID_MAX),
            }
            desk.has_tokens = true;
        }
        if let Some(round) = &self.round
            && desk.of_round.is_none()
        {
            let mut agent = Agent::of(desk.agent.person);
            let of = TokensFor::Pulse { pulse: round.id };
            let team = agent.fetch(&self.place, of, &round.public).await.unwrap();
            desk.of_round = Some((agent, team));
        }
    }

    fn answer(&mut self, desk: &mut Desk, who: usize, answers: Vec<u8>) -> Slip {
        let (Some(round), Some((agent, team))) = (&self.round, &mut desk.of_round) else {
            return Slip { said: None };
        };
        let token = agent.token();
        let slip = slip_of(round.id, *team, &answers, token.clone());
        self.answered.insert(who, (answers, token));
        slip
    }

    /// What else a day brings: some answers in the console, and a kudos. Both say when they were given.
    async fn answers(&self, today: NaiveDate) {
        let sought = CaseSought {
            which: CaseWhich::Open,
            sort: None,
            search: String::new(),
            after: None,
            today,
            most: ANSWERS_A_DAY,
        };
        let owed = self.place.read(move |read| read.cases(&sought)).await;
        let owed = owed.into_iter().filter(|case| case.opened_on < today);
        for case in owed.map(|case| case.id).collect::<Vec<CaseId>>() {
            let no = Step::No {
                why: Note::new("it was weighed against everything else").unwrap(),
            };
            answer::step(&self.place.centre, ADA, case, no).await.unwrap();
        }
        let (from, to) = (self.plan.people[0], self.plan.people[1]);
        let (number, at) = (u128::from(today.day()), (self.place.centre.clock)());
        let given = KudosGiven {
            id: KudosId(Uuid::from_u128(number)),
            to,
            note: Note::new("thank you for the quiet hour").unwrap(),
            value: None,
            given_at: at,
        };
        let mut desk = Device::new(self.place.centre.org.tenant, from, number);
        let runs = vec![run(&[desk.say(&Audience::User(to), &given)])];
        let stored = self
            .place
            .centre
            .store
            .write(move |tx| push::append(tx, &runs, at));
        stored.await.unwrap();
    }
}

/// Everybody with their teams, and Ada, who answers for what has no name.
async fn enlist(place: &Place, people: &[PersonId]) {
    let mut changes: Vec<Change> = (0..TEAMS).map(|team| led(team, None)).collect();
    for (who, id) in people.iter().enumerate() {
        changes.push(Change::Person(PersonSet {
            post: if who < TEAMS { "leader" } else { "agent" }.into(),
            team: Some(team_id(team_of(who))),
            ..person(*id, &format!("Somebody {who}"))
        }));
    }
    changes.extend((0..TEAMS).map(|team| led(team, Some(people[team]))));
    changes.push(Change::Person(PersonSet {
        post: "admin".into(),
        team: Some(TEAM),
        ..person(ADA, "Ada Admin")
    }));
    write(&*place.centre.store, changes).await.unwrap();
}

fn led(team: usize, leader: Option<PersonId>) -> Change {
    Change::Team(TeamSet {
        id: team_id(team),
        name: format!("Team {team}"),
        leader,
    })
}
