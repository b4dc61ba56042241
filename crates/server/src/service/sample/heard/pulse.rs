//! The sample's pulse: the round of the last month that is over, with what was answered and what of it was told.
//!
//! What may be told is decided by the domain's rule alone.

use crate::{
    edge,
    service::{
        centre::AdminError,
        roster::Change,
        sample::writing::{Sample, Writing, broken},
    },
    store::{
        Answer, Tx,
        voice::{KeptPulse, KeptTold},
    },
};
use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, Utc};
use domain::{
    id::{PersonId, PulseId, TeamId},
    voice::{
        K_FLOOR, K_LEADER, at_least,
        pulse::{self, ANSWER_MAX, Reason, Tally, Window, month_of},
        release::{self, Told, Unit},
    },
};
use protocol::{
    envelope::{Audience, Bytes},
    voice::{PulseOpened, PulseQuestion, PulseResult, PulseTold},
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// So many months back the last round that was counted lies at most: answers are taken for four days of the next month.
const BACK_MAX: u32 = 2;

/// The round, as the file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rounds {
    questions: Vec<Reason>,
    /// Who has approved the report of that month; the second approval is left to whoever tries it.
    approved_by: String,
    team: Vec<OfTeam>,
    /// What everybody else answered.
    others: Answers,
}

/// What one team answered.
#[derive(Deserialize)]
struct OfTeam {
    name: String,
    #[serde(flatten)]
    own: Answers,
}

/// How many answered, and for each question how many gave which answer.
#[derive(Deserialize)]
struct Answers {
    answered: u32,
    answers: Vec<[u32; ANSWER_MAX as usize]>,
}

/// A team, or the centre.
type UnitId = Option<TeamId>;

/// A round that was held and told.
pub(super) struct Round {
    pulse: KeptPulse,
    members: Vec<(PersonId, UnitId)>,
    told: Vec<KeptTold>,
    approved_by: PersonId,
}

impl Round {
    /// Writes it into the tables.
    pub(super) fn put(&self, tx: &mut dyn Tx) -> Answer<()> {
        let pulse = &self.pulse;
        tx.put_pulse(pulse, &self.members)?;
        tx.tell_pulse(pulse.id, pulse.closes_at, &self.told)?;
        tx.approve_report(pulse.month, self.approved_by)?;
        Ok(())
    }
}

impl Rounds {
    /// Holds it; what everybody was told of it goes to `records`.
    pub(super) fn held(
        &self,
        writing: &Writing,
        sample: &Sample,
        records: &mut Vec<(DateTime<Utc>, Change)>,
    ) -> Result<Round, AdminError> {
        let (opened_at, window) = last_counted(writing.now).ok_or_else(|| broken("no month is over"))?;
        let pulse = KeptPulse {
            id: PulseId(edge::random_id()),
            month: window.month,
            questions: self.asked(),
            opened_at,
            answer_until: window.answer_until,
            closes_at: window.closes_at,
            // It is over: no token of it is good any more, and none is signed.
            public: Vec::new(),
            secret: None,
            told_at: None,
        };
        let mut members = Vec::new();
        for person in &sample.person {
            // A leader's own answer is none of the team's.
            let is_unit = |name: &str| self.team.iter().any(|team| team.name == name);
            let leads = sample.team.iter().any(|team| team.leader == person.name);
            let team = person.team.as_deref().filter(|name| is_unit(name) && !leads);
            let team = team.map(|name| writing.team(name)).transpose()?;
            members.push((writing.person(&person.name)?.0, team));
        }
        let told = self.told(&pulse, &members, writing)?;
        let opened = PulseOpened {
            id: pulse.id,
            month: pulse.month,
            questions: pulse.questions.clone(),
            answer_until: pulse.answer_until,
            closes_at: pulse.closes_at,
            key: Bytes::default(),
        };
        records.push((opened_at, writing.own(Audience::Org, &opened)));
        // That it is over is told to everybody, what a team answered to the team, where it may be.
        let is_heard = |one: &&KeptTold| one.team.is_none() || one.told.at_least.is_some();
        records.extend(told.iter().filter(is_heard).map(|one| {
            let audience = one.team.map_or(Audience::Org, Audience::Team);
            (one.at, writing.own(audience, &one.told))
        }));
        Ok(Round {
            pulse,
            members,
            told,
            approved_by: writing.person(&self.approved_by)?.0,
        })
    }

    fn asked(&self) -> Vec<PulseQuestion> {
        let asked = self.questions.iter().map(|reason| PulseQuestion {
            key: reason.name().to_owned(),
            text: None,
        });
        asked.collect()
    }

    /// What is told of each unit, the centre first.
    fn told(
        &self,
        pulse: &KeptPulse,
        members: &[(PersonId, UnitId)],
        writing: &Writing,
    ) -> Result<Vec<KeptTold>, AdminError> {
        let of = |unit: UnitId| -> BTreeSet<PersonId> {
            let members = members.iter().filter(|(_, team)| *team == unit);
            members.map(|(person, _)| *person).collect()
        };
        let mut units = vec![Unit {
            id: None,
            within: None,
            is_led: false,
            own: of(None),
            answers: self.others.answered,
        }];
        let mut sums = vec![Sums::of(&self.others)];
        for team in &self.team {
            let id = Some(writing.team(&team.name)?);
            units.push(Unit {
                id,
                within: Some(None),
                is_led: true,
                own: of(id),
                answers: team.own.answered,
            });
            let own = Sums::of(&team.own);
            sums[0] = sums[0].and(&own);
            sums.push(own);
        }
        let tellable = release::tellable(pulse.month, &units, &[]);
        let each = units.iter().zip(&sums);
        let told = each.map(|(unit, sums)| self.of_unit(pulse, unit, sums, &tellable));
        Ok(told.collect())
    }

    fn of_unit(
        &self,
        pulse: &KeptPulse,
        unit: &Unit<UnitId, PersonId>,
        sums: &Sums,
        tellable: &Told<UnitId, PersonId>,
    ) -> KeptTold {
        let k = tellable.units.iter().find(|(id, _, _)| *id == unit.id);
        let k = k.map(|(_, _, k)| *k);
        let results = k.map(|k| self.results(sums, k)).unwrap_or_default();
        let told = PulseTold {
            id: pulse.id,
            month: pulse.month,
            team: unit.id,
            at_least: k.and_then(|_| at_least(sums.answered)),
            results,
            at: pulse.closes_at,
        };
        let least = if unit.is_led { K_LEADER } else { K_FLOOR };
        KeptTold {
            pulse: pulse.id,
            month: pulse.month,
            team: unit.id,
            k: k.unwrap_or(least),
            told,
            at: pulse.closes_at,
        }
    }

    /// Each question that enough people answered.
    fn results(&self, sums: &Sums, k: u32) -> Vec<PulseResult> {
        let asked = self.asked().into_iter().zip(&sums.tallies);
        let results = asked.filter_map(|(question, tally)| {
            let (agree, disagree) = tally.shares().filter(|_| tally.answers() >= k)?;
            Some(PulseResult {
                question,
                agree: agree.name().to_owned(),
                disagree: disagree.name().to_owned(),
            })
        });
        results.collect()
    }
}

/// What the people of a unit answered, question by question.
struct Sums {
    answered: u32,
    tallies: Vec<Tally>,
}

impl Sums {
    fn of(answers: &Answers) -> Sums {
        Sums {
            answered: answers.answered,
            tallies: answers.answers.iter().copied().map(Tally).collect(),
        }
    }

    fn and(&self, other: &Sums) -> Sums {
        let both = self.tallies.iter().zip(&other.tallies);
        Sums {
            answered: self.answered + other.answered,
            tallies: both.map(|(one, more)| one.and(more)).collect(),
        }
    }
}

/// The moment at which the last round was opened that is counted by now, and its window.
fn last_counted(now: DateTime<Utc>) -> Option<(DateTime<Utc>, Window)> {
    let this = month_of(now.date_naive());
    (1..=BACK_MAX).find_map(|back| {
        let second: NaiveDate = this.checked_sub_months(Months::new(back))? + Days::new(1);
        let at = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
        let opened_at = second.and_time(at).and_utc();
        let window = pulse::window(opened_at).ok()?;
        (window.closes_at < now).then_some((opened_at, window))
    })
}
