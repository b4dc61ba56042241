//! A round of questions: when it can be opened, who can answer it, and what is an answer.

use super::{
    LENA,
    agent::{self, Agent, Place, pair, pass, request, set_clock, suggestion, today},
    with_owners,
};
use crate::desk::{AMARA, PIOTR, TEAM, person, write};
use chrono::NaiveDate;
use domain::{
    id::{PersonId, PulseId, TeamId},
    kudos::Note,
    voice::{
        case::Step,
        pulse::{Question, Reason, Tally},
    },
};
use protocol::{
    envelope::Bytes,
    problem::{ErrorCode, PulseFault},
    record::{PersonSet, TeamSet},
    voice::{Outcome, PulseOpened, Slip, SlipSaid, Token, TokensFor, VoiceSaid},
};
use server::{
    edge,
    service::{
        Refused, acts, people, pulse,
        roster::Change,
        voice::{answer, slip, tokens},
    },
    store::KeptPulse,
};
use uuid::Uuid;
use vault::{blind::Issuer, random::Random};

pub(crate) fn the_four() -> Vec<Question> {
    Reason::ALL.iter().copied().map(Question::Of).collect()
}

fn refused<T>(fault: PulseFault) -> Result<T, Refused> {
    Err(Refused::Broken(ErrorCode::PulseRefused { fault }))
}

/// A team with its leader.
pub(super) struct Team {
    pub(super) id: TeamId,
    pub(super) leader: PersonId,
    pub(super) people: Vec<PersonId>,
}

/// Makes a team of so many people and a leader.
pub(super) async fn team(place: &Place, number: u128, size: u128) -> Team {
    let id = TeamId(Uuid::from_u128(number << 64));
    let of = |n: u128| PersonId(Uuid::from_u128((number << 64) + n));
    let team = Team {
        id,
        leader: of(1),
        people: (2..size + 2).map(of).collect(),
    };
    let member = |id: PersonId, post: &str| {
        Change::Person(PersonSet {
            post: post.into(),
            team: Some(team.id),
            ..person(id, &format!("Somebody {id}"))
        })
    };
    let named = |leader| {
        Change::Team(TeamSet {
            id,
            name: format!("Team {number}"),
            leader,
        })
    };
    let mut changes = vec![named(None), member(team.leader, "leader")];
    changes.extend(team.people.iter().map(|id| member(*id, "agent")));
    changes.push(named(Some(team.leader)));
    write(&*place.centre.store, changes).await.unwrap();
    team
}

/// Somebody with their token for a round.
pub(super) async fn with_token(place: &Place, round: &KeptPulse, id: PersonId) -> (Agent, Option<TeamId>) {
    let mut agent = Agent::at(place, id).await;
    let of = TokensFor::Pulse { pulse: round.id };
    let team = agent.fetch(place, of, &round.public).await.unwrap();
    (agent, team)
}

pub(crate) fn slip_of(pulse: PulseId, team: Option<TeamId>, answers: &[u8], token: Token) -> Slip {
    Slip {
        said: Some(SlipSaid::Pulse {
            pulse,
            team,
            answers: answers.to_vec(),
            token,
        }),
    }
}

/// Somebody answers a round.
pub(super) async fn answers(place: &Place, round: &KeptPulse, id: PersonId, answers: &[u8]) -> Outcome {
    let (mut agent, team) = with_token(place, round, id).await;
    let slip = slip_of(round.id, team, answers, agent.token());
    slip::take(&place.centre, slip).await
}

#[tokio::test]
async fn a_round_opens_once_a_month_when_nothing_is_overdue_and_the_month_is_long_enough() {
    let place = Place::open().await;
    with_owners(&place).await;
    let amara = Agent::at(&place, AMARA).await;
    let said = VoiceSaid {
        said_on: today(),
        ..suggestion("answer with the file open")
    };
    amara.says_by_name(&place, said.clone()).await;
    let open = || pulse::open(&place.centre, the_four());
    pass(15);
    assert_eq!(open().await.map(drop), refused(PulseFault::Overdue));
    let case = place.case_of(said.id).await.id;
    let no = Step::No {
        why: Note::new("it opens by itself").unwrap(),
    };
    answer::step(&place.centre, LENA, case, no).await.unwrap();
    for questions in [Vec::new(), [the_four(), the_four()].concat()] {
        let asked = pulse::open(&place.centre, questions).await;
        assert_eq!(asked.map(drop), refused(PulseFault::Questions));
    }
    set_clock("2024-10-27T00:00:01Z".parse().unwrap());
    assert_eq!(open().await.map(drop), refused(PulseFault::MonthOver));
    assert!(place.bodies::<PulseOpened>().await.is_empty());
    set_clock("2024-10-27T00:00:00Z".parse().unwrap());
    let own = pulse::own_question("Is the coffee good?").unwrap();
    let asked = vec![Question::Of(Reason::Flexibility), own];
    let round = pulse::open(&place.centre, asked).await.unwrap();
    let told = place.bodies::<PulseOpened>().await;
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].id, &told[0].key.0), (round.id, &round.public));
    assert_eq!(told[0].month, NaiveDate::from_ymd_opt(2024, 10, 1).unwrap());
    let keys: Vec<&str> = told[0].questions.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["flexibility", "own-2"]);
    assert_eq!(told[0].questions[1].text.as_deref(), Some("Is the coffee good?"));
    assert_eq!(open().await.map(drop), refused(PulseFault::Twice));
    let shown = pulse::show(&place.centre, 9).await.unwrap();
    assert_eq!(
        (shown.open.map(|open| open.id), shown.hindrance),
        (Some(round.id), Some(PulseFault::Twice))
    );
    let acts = acts::list(&place.centre).await.unwrap();
    assert_eq!(
        (acts[0].what.as_str(), acts[0].detail.as_str()),
        ("pulse_open", "flexibility, own-2")
    );
}

#[tokio::test]
async fn who_can_answer_is_who_worked_there_when_it_was_opened_as_one_of_their_team_of_then() {
    let place = Place::open().await;
    let (large, small) = (team(&place, 1, 10).await, team(&place, 2, 9).await);
    let mover = large.people[0];
    let round = pulse::open(&place.centre, the_four()).await.unwrap();
    // Everybody but whom the answer is for is of no team: who leads it, who is in none, and who is in one that is too small.
    for (id, of) in [
        (mover, Some(large.id)),
        (large.leader, None),
        (small.people[0], None),
        (small.leader, None),
        (AMARA, None),
    ] {
        assert_eq!(with_token(&place, &round, id).await.1, of, "{id}");
    }
    people::moves(&place.centre, &large.people[1].to_string(), Some("Team 2"))
        .await
        .unwrap();
    assert_eq!(
        with_token(&place, &round, large.people[1]).await.1,
        Some(large.id),
        "moved since"
    );
    let joiner = PersonId(edge::random_id());
    let joins = Change::Person(PersonSet {
        team: Some(large.id),
        ..person(joiner, "Somebody new")
    });
    write(&*place.centre.store, vec![joins]).await.unwrap();
    let of = TokensFor::Pulse { pulse: round.id };
    let mut agent = Agent::at(&place, joiner).await;
    assert_eq!(
        agent.fetch(&place, of, &round.public).await,
        refused(PulseFault::None)
    );
    let unknown = TokensFor::Pulse {
        pulse: PulseId(edge::id()),
    };
    let mut agent = Agent::at(&place, mover).await;
    assert_eq!(
        agent.fetch(&place, unknown, &round.public).await,
        refused(PulseFault::None)
    );
    // Signed for already, at a desk with another seed.
    let others = Agent::at(&place, joiner).await.asked(of, &round.public);
    let again = tokens::issue(&place.centre, agent.session, request(of, &others));
    assert_eq!(again.await.map(drop), refused(PulseFault::OtherDesk));
    set_clock(round.closes_at);
    let late = Agent::at(&place, large.people[2])
        .await
        .fetch(&place, of, &round.public)
        .await;
    assert_eq!(late, refused(PulseFault::Over));
}

#[tokio::test]
async fn an_answer_is_counted_once_and_only_while_the_round_takes_it() {
    let place = Place::open().await;
    let large = team(&place, 1, 12).await;
    let round = pulse::open(&place.centre, the_four()).await.unwrap();
    let take = async |slip| slip::take(&place.centre, slip).await;
    let (mut agent, team) = with_token(&place, &round, large.people[0]).await;
    let token = agent.token();
    let of = |team, answers: &[u8]| slip_of(round.id, team, answers, token.clone());
    for (team, answers) in [
        (team, vec![5, 4, 3]),
        (team, vec![5, 4, 3, 2, 1]),
        (team, vec![5, 4, 3, 6]),
        // A team that nobody is counted as one of.
        (Some(TEAM), vec![5, 4, 3, 2]),
    ] {
        assert_eq!(take(of(team, &answers)).await, Outcome::Unfit, "{answers:?}");
    }
    let unknown = slip_of(PulseId(edge::id()), team, &[5, 4, 3, 2], token.clone());
    assert_eq!(take(unknown).await, Outcome::TokenRefused);
    // None of these cost the token.
    assert_eq!(take(of(team, &[5, 4, 0, 2])).await, Outcome::Taken);
    assert_eq!(take(of(team, &[5, 4, 0, 2])).await, Outcome::TokenRefused);
    let foreign = Issuer::make(&mut Random(edge::random)).unwrap();
    let asked = agent.asked(TokensFor::Pulse { pulse: round.id }, &foreign.public().unwrap());
    let signed = foreign
        .sign(asked[0].blinded(), &mut Random(edge::random))
        .unwrap();
    let made_up = slip_of(round.id, team, &[5; 4], agent::token(&asked[0], &Bytes(signed)));
    assert_eq!(take(made_up).await, Outcome::TokenRefused);
    let mut monthly = Agent::with_tokens(&place, AMARA).await;
    assert_ne!(round.public, pair().public);
    let of_the_month = slip_of(round.id, team, &[5; 4], monthly.token());
    assert_eq!(take(of_the_month).await, Outcome::TokenRefused);
    // Skipping everything is an answer that counts nowhere.
    assert_eq!(
        answers(&place, &round, large.people[1], &[0; 4]).await,
        Outcome::Taken
    );
    assert_eq!(answers(&place, &round, PIOTR, &[1; 4]).await, Outcome::Taken);
    let id = round.id;
    assert_eq!(place.read(move |read| read.pulse_answered(id)).await.len(), 2);
    let tallies = place.read(move |read| read.pulse_tallies(id)).await;
    let of_question = |team, question| {
        let found = tallies.iter().find(|(of, at, _)| (*of, *at) == (team, question));
        found.map_or(Tally::default(), |(_, _, tally)| *tally)
    };
    assert_eq!(of_question(team, 0), Tally([0, 0, 0, 0, 1]));
    assert_eq!(of_question(team, 2), Tally::default());
    assert_eq!(of_question(None, 2), Tally([1, 0, 0, 0, 0]));
    let (mut last, unit) = with_token(&place, &round, large.people[2]).await;
    let last = slip_of(round.id, unit, &[3; 4], last.token());
    set_clock(round.closes_at);
    assert_eq!(take(last).await, Outcome::TooLate);
}
