//! A round is counted: which sums may be told is decided, they are told to everybody in the same moment, and the rest is erased.
//!
//! `domain::voice::release` decides, once for the round, and of which of those units each question, because not everybody answers each.
//! Must never tell a sum, and keeps none.

use crate::{
    service::{
        Refused,
        acts::{self, OWN_ACTOR, What},
        centre::Centre,
        roster::write_own,
    },
    store::{Answer, KeptPulse, KeptTold, Read, Tx},
};
use chrono::{DateTime, Months, NaiveDate, Utc};
use domain::{
    id::{PersonId, PulseId, TeamId},
    voice::{
        K_FLOOR, K_LEADER, at_least,
        pulse::Tally,
        release::{ROUNDS_BACK, Told, Unit, of_question, tellable},
    },
};
use protocol::{
    envelope::Audience,
    voice::{PulseResult, PulseTold},
};
use std::collections::{BTreeMap, BTreeSet};

/// A unit: a team, or the whole centre.
type Place = Option<TeamId>;
/// So many units are read of what was told before.
const TOLD_LOOKED: usize = 20_000;
/// So many rounds are looked through for one that is due.
const ROUNDS_LOOKED: usize = 24;

/// Counts every round that is due, the oldest first, because each is compared with those before it; answers how many were.
///
/// # Errors
/// The store's; a round is counted whole or not at all.
pub async fn close_due(centre: &Centre) -> Result<usize, Refused> {
    let now = (centre.clock)();
    let due = centre.store.read(move |read| {
        let rounds = read.pulses(ROUNDS_LOOKED)?.into_iter().rev();
        let due = rounds.filter(|round| is_due(round, now)).map(|round| round.id);
        Ok::<_, Refused>(due.collect::<Vec<PulseId>>())
    });
    let mut counted = 0;
    for id in due.await? {
        let told = centre.store.write(move |tx| count(tx, id, now));
        counted += usize::from(told.await?);
    }
    Ok(counted)
}

fn is_due(round: &KeptPulse, now: DateTime<Utc>) -> bool {
    round.told_at.is_none() && now >= round.closes_at
}

/// Counts a round and tells it, to agents and those who lead them in one transaction; answers whether it was due.
fn count(tx: &mut dyn Tx, id: PulseId, now: DateTime<Utc>) -> Result<bool, Refused> {
    let Some(round) = tx.pulse(id)?.filter(|round| is_due(round, now)) else {
        return Ok(false);
    };
    let counted = Counted::of(tx.look(), &round)?;
    let told = counted.told(&round, &earlier(tx.look(), round.month)?, now);
    tx.tell_pulse(id, now, &told)?;
    let mut units = 0;
    for one in &told {
        let is_told = one.told.at_least.is_some();
        units += usize::from(is_told);
        match one.team {
            // Everybody is told that it is over.
            None => write_own(tx, &Audience::Org, &one.told, now)?,
            Some(team) if is_told => write_own(tx, &Audience::Team(team), &one.told, now)?,
            Some(_) => {}
        }
    }
    let detail = format!("{units} of {} told", told.len());
    acts::note_by(tx, OWN_ACTOR, What::PulseTold, None, &detail, now)?;
    Ok(true)
}

/// What was told in the rounds that one of this month is compared with.
fn earlier(read: &dyn Read, month: NaiveDate) -> Answer<Vec<Told<Place, PersonId>>> {
    let since = month
        .checked_sub_months(Months::new(ROUNDS_BACK))
        .unwrap_or(month);
    let mut rounds: BTreeMap<(NaiveDate, PulseId), Vec<(Place, u32)>> = BTreeMap::new();
    for one in read.pulse_told(TOLD_LOOKED)? {
        let is_compared = (since..month).contains(&one.month);
        if is_compared && one.told.at_least.is_some() {
            let units = rounds.entry((one.month, one.pulse)).or_default();
            units.push((one.team, one.k));
        }
    }
    let mut told = Vec::new();
    for ((month, id), units) in rounds {
        let members = read.pulse_members(id)?;
        let units = units
            .into_iter()
            .map(|(place, k)| (place, people_of(&members, place), k));
        told.push(Told {
            month,
            units: units.collect(),
        });
    }
    Ok(told)
}

/// The people of a unit, everybody within it included.
fn people_of(members: &[(PersonId, Place)], place: Place) -> BTreeSet<PersonId> {
    let within = members
        .iter()
        .filter(|(_, team)| place.is_none() || *team == place);
    within.map(|(person, _)| *person).collect()
}

/// What is known of a round when it is counted.
struct Counted {
    members: Vec<(PersonId, Place)>,
    answered: BTreeMap<Place, u32>,
    /// One for each question.
    tallies: Vec<BTreeMap<Place, Tally>>,
}

impl Counted {
    fn of(read: &dyn Read, round: &KeptPulse) -> Answer<Counted> {
        let mut tallies = vec![BTreeMap::new(); round.questions.len()];
        for (place, question, tally) in read.pulse_tallies(round.id)? {
            if let Some(of_question) = tallies.get_mut(question) {
                of_question.insert(place, tally);
            }
        }
        Ok(Counted {
            members: read.pulse_members(round.id)?,
            answered: read.pulse_answered(round.id)?.into_iter().collect(),
            tallies,
        })
    }

    fn teams(&self) -> BTreeSet<TeamId> {
        self.members.iter().filter_map(|(_, team)| *team).collect()
    }

    /// The whole centre, then each team.
    fn places(&self) -> impl Iterator<Item = Place> {
        std::iter::once(None).chain(self.teams().into_iter().map(Some))
    }

    /// The units with those who have no unit within them, and how many of those answered.
    fn units(&self, answers: impl Fn(Place) -> u32) -> Vec<Unit<Place, PersonId>> {
        let mut own: BTreeMap<Place, BTreeSet<PersonId>> = BTreeMap::new();
        for (person, place) in &self.members {
            own.entry(*place).or_default().insert(*person);
        }
        let unit = |place: Place| {
            let own = own.remove(&place).unwrap_or_default();
            let people = u32::try_from(own.len()).unwrap_or(u32::MAX);
            Unit {
                id: place,
                // A team is within the whole, which is called `None` itself.
                within: place.map(|_| None),
                // Whoever is taken away as its leader before the count leads it again after it.
                is_led: place.is_some(),
                own,
                // Whoever says another team than theirs adds to its answers, and not to its people.
                answers: answers(place).min(people),
            }
        };
        self.places().map(unit).collect()
    }

    /// What is told of each unit, the whole centre first.
    fn told(&self, round: &KeptPulse, earlier: &[Told<Place, PersonId>], at: DateTime<Utc>) -> Vec<KeptTold> {
        let answered = |place: Place| self.answered.get(&place).copied().unwrap_or(0);
        let whole = tellable(round.month, &self.units(answered), earlier);
        let by_question: Vec<Vec<Place>> = self
            .tallies
            .iter()
            .map(|tallies| {
                let answers = |place: Place| tallies.get(&place).map_or(0, Tally::answers);
                of_question(&whole, &self.units(answers))
            })
            .collect();
        let of_place = |place: Place| {
            let found = whole.units.iter().find(|(id, ..)| *id == place);
            let results = self.results(round, &by_question, place);
            let all = match place {
                Some(_) => answered(place),
                None => self.answered.values().sum(),
            };
            KeptTold {
                pulse: round.id,
                month: round.month,
                team: place,
                k: found.map_or(if place.is_some() { K_LEADER } else { K_FLOOR }, |(_, _, k)| *k),
                told: PulseTold {
                    id: round.id,
                    month: round.month,
                    team: place,
                    at_least: at_least(all).filter(|_| !results.is_empty()),
                    results,
                    at,
                },
                at,
            }
        };
        self.places().map(of_place).collect()
    }

    /// The questions that may be told of a unit.
    fn results(&self, round: &KeptPulse, by_question: &[Vec<Place>], place: Place) -> Vec<PulseResult> {
        let mut results = Vec::new();
        for ((question, tallies), told) in round.questions.iter().zip(&self.tallies).zip(by_question) {
            if !told.contains(&place) {
                continue;
            }
            let tally = match place {
                Some(_) => tallies.get(&place).copied().unwrap_or_default(),
                None => tallies.values().fold(Tally::default(), |sum, one| sum.and(one)),
            };
            if let Some((agree, disagree)) = tally.shares() {
                results.push(PulseResult {
                    question: question.clone(),
                    agree: agree.name().to_owned(),
                    disagree: disagree.name().to_owned(),
                });
            }
        }
        results
    }
}
