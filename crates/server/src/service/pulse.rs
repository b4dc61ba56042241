//! The pulse: a round of one to four questions a month, of which the server keeps sums alone.
//!
//! Decides who can answer, as one of which team, and what stands in the way of a round; `close` counts it and tells. Must never keep
//! what one person answered: an answer comes in a slip, with a token that nobody can link to whom it was signed for, and goes into the
//! sums of a team that is large enough for them, else into those of everybody else.

mod close;

pub use close::close_due;

use super::{
    Refused,
    acts::{self, What},
    centre::Centre,
    roster::write_own,
    voice::{
        alike,
        tokens::{self, Pair},
    },
};
use crate::{
    edge,
    store::{Answer, KeptPulse, KeptTold, Read, voice::period_of_pulse},
};
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, PulseId, TeamId},
    kudos::KudosError,
    voice::{
        K_LEADER,
        pulse::{self as rules, ANSWER_MAX, PulseError, Question, Window},
    },
};
use protocol::{
    envelope::{Audience, Bytes},
    problem::{ErrorCode, PulseFault},
    record::TeamSet,
    voice::{Outcome, PulseOpened, PulseQuestion, Token},
};
use std::collections::{HashMap, HashSet};

/// So many rounds are looked at to find one: those of two years.
const ROUNDS_LOOKED: usize = 24;

/// What stands in the way of a round, if anything does.
///
/// # Errors
/// The store's.
pub fn hindrance(read: &dyn Read, now: DateTime<Utc>) -> Result<Option<PulseFault>, Refused> {
    let month = rules::month_of(now.date_naive());
    if read.cases_overdue(now.date_naive())? > 0 {
        return Ok(Some(PulseFault::Overdue));
    }
    if read
        .pulses(ROUNDS_LOOKED)?
        .iter()
        .any(|round| round.month == month)
    {
        return Ok(Some(PulseFault::Twice));
    }
    Ok(rules::window(now).err().map(|_| PulseFault::MonthOver))
}

/// Opens this month's round, and tells everybody.
///
/// # Errors
/// [`ErrorCode::PulseRefused`], that of a text, or the store's.
pub async fn open(centre: &Centre, questions: Vec<Question>) -> Result<KeptPulse, Refused> {
    open_if(centre, questions, |_| Ok(())).await
}

/// The same, if whoever asks may: that is asked in the transaction that does it.
///
/// # Errors
/// As [`open`], and those of `may`.
pub async fn open_if(
    centre: &Centre,
    questions: Vec<Question>,
    may: impl FnOnce(&dyn Read) -> Result<(), Refused> + Send + 'static,
) -> Result<KeptPulse, Refused> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let questions = asked(&rules::questions(questions).map_err(refused)?);
    centre.store.read(move |read| stands_free(read, now)).await?;
    let window = rules::window(now).map_err(refused)?;
    let Pair { public, secret } = tokens::make().await?;
    let round = KeptPulse {
        id: PulseId(edge::id()),
        month: window.month,
        questions,
        opened_at: now,
        answer_until: window.answer_until,
        closes_at: window.closes_at,
        public,
        secret: Some(secret),
        told_at: None,
    };
    let opened = centre.store.write(move |tx| {
        may(tx.look())?;
        stands_free(tx.look(), now)?;
        let members = members(tx.look())?;
        tx.put_pulse(&round, &members)?;
        write_own(tx, &Audience::Org, &told(&round, window), now)?;
        let keys: Vec<String> = round.questions.iter().map(|one| one.key.clone()).collect();
        acts::note_by(tx, &actor, What::PulseOpen, None, &keys.join(", "), now)?;
        Ok::<_, Refused>(round)
    });
    opened.await
}

fn stands_free(read: &dyn Read, now: DateTime<Utc>) -> Result<(), Refused> {
    match hindrance(read, now)? {
        Some(fault) => Err(Refused::Broken(ErrorCode::PulseRefused { fault })),
        None => Ok(()),
    }
}

fn refused(error: PulseError) -> Refused {
    let fault = match error {
        PulseError::Questions => PulseFault::Questions,
        PulseError::MonthOver => PulseFault::MonthOver,
        PulseError::Text(error) => {
            return Refused::Broken(match error {
                KudosError::NoteTooLong { chars, max } => ErrorCode::NoteTooLong { chars, max },
                KudosError::NoteHasControl => ErrorCode::NoteHasControl,
                KudosError::NoteTooShort | KudosError::ToSelf => ErrorCode::NoteTooShort,
            });
        }
    };
    Refused::Broken(ErrorCode::PulseRefused { fault })
}

/// A question of the centre's own, as it is typed.
///
/// # Errors
/// That of a text.
pub fn own_question(typed: &str) -> Result<Question, Refused> {
    Question::own(typed).map_err(refused)
}

/// Questions as they travel.
fn asked(questions: &[Question]) -> Vec<PulseQuestion> {
    let all = questions.iter().enumerate().map(|(at, question)| PulseQuestion {
        key: question.key(at + 1),
        text: match question {
            Question::Of(_) => None,
            Question::Own(note) => Some(note.as_str().to_owned()),
        },
    });
    all.collect()
}

fn told(round: &KeptPulse, window: Window) -> PulseOpened {
    PulseOpened {
        id: round.id,
        month: window.month,
        questions: round.questions.clone(),
        answer_until: window.answer_until,
        closes_at: window.closes_at,
        key: Bytes(round.public.clone()),
    }
}

/// Who can answer, and as one of which team. Nobody answers as one of a team that they lead: a leader who knows their own answer would
/// take it out of the team's. A team of fewer people than are ever told apart is counted with everybody else, so that there is no sum
/// of theirs to be looked at either.
fn members(read: &dyn Read) -> Answer<Vec<(PersonId, Option<TeamId>)>> {
    let roster = read.roster()?;
    let teams: HashMap<TeamId, &TeamSet> = roster.teams.iter().map(|team| (team.id, team)).collect();
    let active = roster.people.iter().filter(|person| person.active);
    let members: Vec<(PersonId, Option<TeamId>)> = active
        .map(|person| {
            let team = person.team.and_then(|team| teams.get(&team));
            let team = team.filter(|team| team.leader != Some(person.id));
            (person.id, team.map(|team| team.id))
        })
        .collect();
    let mut sizes: HashMap<TeamId, u32> = HashMap::new();
    for team in members.iter().filter_map(|(_, team)| *team) {
        *sizes.entry(team).or_default() += 1;
    }
    let is_large = |team: &TeamId| sizes.get(team).copied().unwrap_or(0) >= K_LEADER;
    let large: HashSet<TeamId> = sizes.keys().copied().filter(is_large).collect();
    let counted = members.into_iter().map(|(person, team)| {
        let team = team.filter(|team| large.contains(team));
        (person, team)
    });
    Ok(counted.collect())
}

/// What a slip says to a round.
pub(super) struct Given {
    pub(super) pulse: PulseId,
    pub(super) team: Option<TeamId>,
    pub(super) answers: Vec<u8>,
    pub(super) token: Token,
}

/// Adds answers to the sums.
pub(super) async fn answer(centre: &Centre, given: Given) -> Result<Outcome, Refused> {
    let (now, id, team) = ((centre.clock)(), given.pulse, given.team);
    let found = centre.store.read(move |read| {
        let round = read.pulse(id)?;
        let is_a_unit = match team {
            Some(_) => read.pulse_members(id)?.iter().any(|(_, of)| *of == team),
            None => true,
        };
        Ok::<_, Refused>(round.map(|round| (round, is_a_unit)))
    });
    let Some((round, is_a_unit)) = found.await? else {
        return alike::only(centre, Outcome::TokenRefused).await;
    };
    if is_over(&round, now) {
        return alike::only(centre, Outcome::TooLate).await;
    }
    if !tokens::is_good(round.public, &given.token).await {
        return alike::only(centre, Outcome::TokenRefused).await;
    }
    let answers = given.answers;
    let fits = answers.len() == round.questions.len() && answers.iter().all(|one| *one <= ANSWER_MAX);
    if !fits || !is_a_unit {
        return alike::only(centre, Outcome::Unfit).await;
    }
    let (period, token) = (period_of_pulse(id), tokens::hash(&given.token));
    alike::written(centre, move |tx| {
        // It may have been counted meanwhile.
        if tx.pulse(id)?.is_none_or(|round| is_over(&round, now)) {
            return Ok(Outcome::TooLate);
        }
        if !tx.spend_token(&period, token)? {
            return Ok(Outcome::TokenRefused);
        }
        if answers.iter().any(|one| *one > 0) {
            tx.count_answer(id, team, &answers)?;
        }
        Ok(Outcome::Taken)
    })
    .await
}

fn is_over(round: &KeptPulse, now: DateTime<Utc>) -> bool {
    round.told_at.is_some() || now >= round.closes_at
}

/// Where the pulse stands, for an administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The round that is open, or waits to be counted.
    pub open: Option<KeptPulse>,
    /// What stands in the way of the next one.
    pub hindrance: Option<PulseFault>,
    /// How many answers are overdue.
    pub overdue: u32,
    /// What was told last, newest first.
    pub told: Vec<KeptTold>,
}

/// Where the pulse stands; what was told of at most so many units.
///
/// # Errors
/// The store's.
pub async fn show(centre: &Centre, most: usize) -> Result<Standing, Refused> {
    let now = (centre.clock)();
    let shown = centre.store.read(move |read| {
        let mut rounds = read.pulses(ROUNDS_LOOKED)?.into_iter();
        Ok::<_, Refused>(Standing {
            open: rounds.find(|round| round.told_at.is_none()),
            hindrance: hindrance(read, now)?,
            overdue: read.cases_overdue(now.date_naive())?,
            told: read.pulse_told(most)?,
        })
    });
    shown.await
}
