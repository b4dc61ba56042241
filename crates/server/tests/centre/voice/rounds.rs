//! A round is counted: what is told to whom, that it is told to all in one moment, and that nothing it came from is left.

use super::{
    agent::{Place, set_clock},
    pulse::{Team, answers, slip_of, team, the_four, with_token},
};
use crate::desk::{AMARA, person, write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    id::{PersonId, TeamId},
    voice::pulse::Share,
};
use protocol::{
    record::PersonSet,
    voice::{Outcome, PulseOpened, PulseTold},
    wire::Feed,
};
use server::{
    service::{acts, people, pulse, roster::Change, voice::slip},
    store::{KeptPulse, voice::period_of_pulse},
};
use uuid::Uuid;

/// Three teams of twelve, eleven and twelve, and eight people in none.
struct Centre {
    place: Place,
    teams: [Team; 3],
    house: Vec<PersonId>,
}

async fn centre() -> Centre {
    let place = Place::open().await;
    let teams = [
        team(&place, 1, 12).await,
        team(&place, 2, 11).await,
        team(&place, 3, 12).await,
    ];
    let house: Vec<PersonId> = (1..=8).map(|n| PersonId(Uuid::from_u128(0xB0 + n))).collect();
    let in_none = house.iter().map(|id| {
        Change::Person(PersonSet {
            team: None,
            ..person(*id, &format!("Of the house {id}"))
        })
    });
    write(&*place.centre.store, in_none.collect()).await.unwrap();
    Centre { place, teams, house }
}

impl Centre {
    /// Twelve, ten and three of the teams answer, and all of the house. All say 5 to the first question; to the second nobody says
    /// anything but the first team.
    async fn answer(&self, round: &KeptPulse, but: Option<PersonId>) {
        for (team, count) in self.teams.iter().zip([12, 10, 3]) {
            let second = u8::from(team.id == self.teams[0].id) * 2;
            for id in team.people.iter().take(count).filter(|id| Some(**id) != but) {
                let said = answers(&self.place, round, *id, &[5, second, 0, 0]).await;
                assert_eq!(said, Outcome::Taken);
            }
        }
        for id in &self.house {
            assert_eq!(
                answers(&self.place, round, *id, &[1, 0, 0, 0]).await,
                Outcome::Taken
            );
        }
    }

    async fn told_to(&self, team: TeamId) -> Vec<PulseTold> {
        self.place.bodies_in(Feed::Team(team)).await
    }
}

/// Of each result: which question, and both shares.
fn shares(told: &PulseTold) -> Vec<(&str, &str, &str)> {
    let results = told.results.iter();
    results
        .map(|one| {
            (
                one.question.key.as_str(),
                one.agree.as_str(),
                one.disagree.as_str(),
            )
        })
        .collect()
}

#[tokio::test]
async fn what_may_be_told_is_told_to_all_at_once_and_what_it_came_from_is_erased() {
    let centre = centre().await;
    let place = &centre.place;
    let round = pulse::open(&place.centre, the_four()).await.unwrap();
    centre.answer(&round, None).await;
    set_clock(round.closes_at - TimeDelta::milliseconds(1));
    assert_eq!(pulse::close_due(&place.centre).await, Ok(0));
    set_clock(round.closes_at);
    assert_eq!(pulse::close_due(&place.centre).await, Ok(1));
    assert_eq!(pulse::close_due(&place.centre).await, Ok(0));

    let everybody: Vec<PulseTold> = place.bodies().await;
    assert_eq!(everybody.len(), 1);
    let whole = &everybody[0];
    assert_eq!((whole.team, whole.at_least), (None, Some(30)));
    let (most, some) = (Share::Most.name(), Share::Some.name());
    let (all, none) = (Share::NearlyAll.name(), Share::HardlyAny.name());
    assert_eq!(
        shares(whole),
        [("challenge", most, some), ("recognition", none, all)]
    );
    for team in &centre.teams[..2] {
        let told = centre.told_to(team.id).await;
        assert_eq!(told.len(), 1);
        assert_eq!(
            (told[0].team, told[0].at_least, told[0].at),
            (Some(team.id), Some(10), whole.at)
        );
        // Of the second question: less the centre's it would be what nobody else said.
        assert_eq!(shares(&told[0]), [("challenge", all, none)]);
    }
    assert!(centre.told_to(centre.teams[2].id).await.is_empty());
    let kept = place.read(|read| read.pulse_told(9)).await;
    let released: Vec<_> = kept
        .iter()
        .map(|one| (one.team, one.told.at_least.is_some(), one.k))
        .collect();
    let [one, two, three] = centre.teams.each_ref().map(|team| Some(team.id));
    assert_eq!(
        released,
        [
            (None, true, 5),
            (one, true, 10),
            (two, true, 10),
            (three, false, 10)
        ]
    );
    let acts = acts::list(&place.centre).await.unwrap();
    assert_eq!(
        (
            acts[0].what.as_str(),
            acts[0].actor.as_str(),
            acts[0].detail.as_str()
        ),
        ("pulse_told", "server", "3 of 4 told")
    );

    let (id, period) = (round.id, period_of_pulse(round.id));
    let left = place.read(move |read| read.pulse(id)).await.unwrap();
    assert_eq!((left.secret, left.told_at), (None, Some(round.closes_at)));
    assert!(place.read(move |read| read.pulse_tallies(id)).await.is_empty());
    assert!(place.read(move |read| read.pulse_answered(id)).await.is_empty());
    let first = centre.teams[0].people[0];
    assert_eq!(
        place.read(move |read| read.tokens_issued(&period, first)).await,
        None
    );
    assert!(!place.read(move |read| read.pulse_members(id)).await.is_empty());
}

#[tokio::test]
async fn a_team_of_which_one_person_left_is_not_told_the_next_time() {
    let centre = centre().await;
    let place = &centre.place;
    let first = pulse::open(&place.centre, the_four()).await.unwrap();
    centre.answer(&first, None).await;
    set_clock(first.closes_at);
    pulse::close_due(&place.centre).await.unwrap();
    let gone = centre.teams[0].people[0];
    people::leave(&place.centre, &gone.to_string()).await.unwrap();
    let second = pulse::open(&place.centre, the_four()).await.unwrap();
    assert_ne!(second.month, first.month);
    centre.answer(&second, Some(gone)).await;
    set_clock(second.closes_at);
    assert_eq!(pulse::close_due(&place.centre).await, Ok(1));
    // Less what was told a month ago it would be that one person.
    assert_eq!(centre.told_to(centre.teams[0].id).await.len(), 1);
    let kept = place.read(|read| read.pulse_told(4)).await;
    let of = |team| {
        kept.iter()
            .find(|one| one.team == Some(team) && one.pulse == second.id)
    };
    assert_eq!(of(centre.teams[0].id).unwrap().told.at_least, None);
    assert_eq!(
        place.bodies::<PulseTold>().await.len(),
        2,
        "of the centre, each time"
    );
}

#[tokio::test]
async fn rounds_that_are_due_together_are_counted_in_their_order_so_that_each_is_compared_with_the_one_before()
 {
    let centre = centre().await;
    let place = &centre.place;
    let first = pulse::open(&place.centre, the_four()).await.unwrap();
    centre.answer(&first, None).await;
    // The next one opens while late answers to the first one still count; then the server is off until both are due.
    set_clock(first.answer_until + TimeDelta::hours(1));
    let gone = centre.teams[0].people[0];
    people::leave(&place.centre, &gone.to_string()).await.unwrap();
    let second = pulse::open(&place.centre, the_four()).await.unwrap();
    assert!(second.opened_at < first.closes_at);
    centre.answer(&second, Some(gone)).await;
    set_clock(second.closes_at);
    assert_eq!(pulse::close_due(&place.centre).await, Ok(2));
    let told = centre.told_to(centre.teams[0].id).await;
    let rounds: Vec<_> = told.iter().map(|told| told.id).collect();
    assert_eq!(
        rounds,
        [first.id],
        "less the first one the second would be that one person"
    );
}

#[tokio::test]
async fn what_is_answered_on_a_friday_counts_although_its_desk_is_off_over_the_weekend() {
    let place = Place::open().await;
    let at = |text: &str| set_clock(text.parse::<DateTime<Utc>>().unwrap());
    at("2024-05-20T09:00:00Z");
    let round = pulse::open(&place.centre, the_four()).await.unwrap();
    // The last day of the month is a Friday. The lot falls behind the end of the shift, and the desk is off until Monday.
    at("2024-05-31T15:30:00Z");
    let (mut amara, team) = with_token(&place, &round, AMARA).await;
    let answer = slip_of(round.id, team, &[5, 0, 0, 0], amara.token());
    // By what everybody is told of the round her desk knows that it is worth sending.
    at("2024-06-03T08:35:00Z");
    let opened: Vec<PulseOpened> = place.bodies().await;
    assert_eq!(opened[0].closes_at.to_rfc3339(), "2024-06-05T00:00:00+00:00");
    assert_eq!(pulse::close_due(&place.centre).await, Ok(0));
    let next = pulse::open(&place.centre, the_four()).await.unwrap();
    assert_ne!(next.month, round.month, "one of the new month does not end it");
    assert_eq!(slip::take(&place.centre, answer).await, Outcome::Taken);
    let (id, of_next) = (round.id, next.id);
    assert_eq!(place.read(move |read| read.pulse_answered(id)).await, [(None, 1)]);
    assert_eq!(place.read(move |read| read.pulse_answered(of_next)).await, []);
    at("2024-06-05T00:00:00Z");
    assert_eq!(pulse::close_due(&place.centre).await, Ok(1));
}

#[tokio::test]
async fn a_round_that_too_few_answered_is_over_for_everybody_and_told_to_nobody() {
    let centre = centre().await;
    let place = &centre.place;
    let round = pulse::open(&place.centre, the_four()).await.unwrap();
    for id in &centre.house[..4] {
        answers(place, &round, *id, &[5; 4]).await;
    }
    set_clock(round.closes_at);
    assert_eq!(pulse::close_due(&place.centre).await, Ok(1));
    let told: Vec<PulseTold> = place.bodies().await;
    assert_eq!(
        (told.len(), told[0].at_least, told[0].results.len()),
        (1, None, 0)
    );
}
