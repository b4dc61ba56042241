//! The pulse: short questions once a month, answered in ten seconds or not at all, and what everybody's answers came to.
//!
//! An answer leaves in a slip within a day or so and is erased here then. Nobody is asked who skips it or wants none. Must never
//! keep, show or export what the agent answered once it left.

mod asking;

pub(crate) use asking::OpenPulse;

use crate::{
    commands::voice::slips::delay,
    ctx::Ctx,
    problem::refuse,
    view::{PulseQuestionView, PulseResultView, PulseState, PulseView, ToldView},
};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use domain::voice::pulse::{ANSWER_MAX, QUESTIONS_MAX, Share, month_of};
use protocol::{
    problem::{ErrorCode, Problem, PulseFault},
    voice::{PulseOpened, PulseQuestion, PulseResult, PulseTold},
};
use serde::Deserialize;
use store::{
    StoreError, Transaction,
    pulse::{self, PulseRow, PulseToldRow},
    setting,
    voice::token::{self, PeriodState, Purpose},
};

/// The agent may be asked; nothing is kept where they may.
const WANTED: &str = "pulse_wanted";
/// What the last rounds came to, for so many rounds and teams.
const TOLD_MAX: u32 = 24;
/// An answer leaves so long after the last moment for answering, at the latest.
const LEAVES_AFTER: TimeDelta = TimeDelta::hours(24);

#[derive(Deserialize)]
pub(crate) struct AnswerArgs {
    /// One for each question: 1 to 5, or 0 to pass over it.
    answers: Vec<u8>,
}

#[derive(Default, Deserialize)]
pub(crate) struct SkipArgs {
    /// Never ask again.
    #[serde(default)]
    forever: bool,
}

#[derive(Deserialize)]
pub(crate) struct WantedArgs {
    wanted: bool,
}

/// `pulse_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<Option<PulseView>, Problem> {
    let now = ctx.now().wall;
    ctx.read(move |tx| view(tx, now)).await
}

/// `pulse_answer`: kept here, and away within a day or so.
pub(crate) async fn answer(ctx: &Ctx, args: AnswerArgs) -> Result<PulseView, Problem> {
    let _stays = ctx.member().await?;
    let now = ctx.now().wall;
    let drawn = now + delay(ctx);
    let view = ctx
        .write(move |tx| {
            let round = pulse::last(tx)?.ok_or_else(|| refused(PulseFault::None))?;
            if let Some(fault) = why_not(tx, &round, &args.answers, now)? {
                return Err(refused(fault));
            }
            let leaves_at = drawn.min(round.answer_until + LEAVES_AFTER);
            pulse::answer(tx, round.id, &args.answers, leaves_at.trunc_subsecs(3))?;
            view(tx, now)?.ok_or_else(|| refused(PulseFault::None))
        })
        .await?;
    ctx.publish("voice");
    Ok(view)
}

fn why_not(
    tx: &Transaction<'_>,
    round: &PulseRow,
    answers: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<PulseFault>, StoreError> {
    let is_answer = |answer: &u8| *answer <= ANSWER_MAX;
    let says_something = answers.iter().any(|answer| *answer > 0);
    let period = token::get(tx, &token::of_pulse(round.id))?;
    Ok(match round.state {
        _ if now >= round.answer_until => Some(PulseFault::Over),
        pulse::PulseState::Answered | pulse::PulseState::Sent | pulse::PulseState::Refused => {
            Some(PulseFault::Answered)
        }
        _ if period.is_some_and(|period| period.state == PeriodState::Elsewhere) => {
            Some(PulseFault::OtherDesk)
        }
        _ if answers.len() != round.questions.len() => Some(PulseFault::Answers),
        _ if !answers.iter().all(is_answer) || !says_something => Some(PulseFault::Answers),
        pulse::PulseState::Open | pulse::PulseState::Skipped => None,
    })
}

/// `pulse_skip`: not this month, or never again.
pub(crate) async fn skip(ctx: &Ctx, args: SkipArgs) -> Result<Option<PulseView>, Problem> {
    let now = ctx.now().wall;
    let view = ctx
        .write(move |tx| {
            if args.forever {
                setting::set(tx, WANTED, &false)?;
            }
            if let Some(round) = pulse::last(tx)?
                && round.state == pulse::PulseState::Open
            {
                pulse::set_state(tx, round.id, pulse::PulseState::Skipped)?;
            }
            view(tx, now)
        })
        .await?;
    ctx.publish("voice");
    Ok(view)
}

/// `pulse_wanted_set`: whether the agent may be asked.
pub(crate) async fn wanted_set(ctx: &Ctx, args: WantedArgs) -> Result<Option<PulseView>, Problem> {
    let now = ctx.now().wall;
    let view = ctx
        .write(move |tx| {
            match args.wanted {
                true => setting::forget(tx, WANTED)?,
                false => setting::set(tx, WANTED, &false)?,
            }
            view(tx, now)
        })
        .await?;
    ctx.publish("voice");
    Ok(view)
}

/// Whether the agent may be asked.
pub(crate) fn is_wanted(tx: &Transaction<'_>) -> Result<bool, StoreError> {
    Ok(setting::get(tx, WANTED)?.unwrap_or(true))
}

fn refused(fault: PulseFault) -> StoreError {
    refuse(ErrorCode::PulseRefused { fault })
}

/// The round that was opened last, and what rounds came to.
pub(crate) fn view(tx: &Transaction<'_>, now: DateTime<Utc>) -> Result<Option<PulseView>, StoreError> {
    let Some(round) = pulse::last(tx)? else {
        return Ok(None);
    };
    let is_over = now >= round.answer_until;
    let state = match round.state {
        pulse::PulseState::Answered | pulse::PulseState::Sent => PulseState::Answered,
        pulse::PulseState::Skipped => PulseState::Skipped,
        pulse::PulseState::Open if !is_over => PulseState::Open,
        pulse::PulseState::Open | pulse::PulseState::Refused => PulseState::Over,
    };
    let told = pulse::told(tx, TOLD_MAX)?.into_iter();
    let results = told.map(|row| told_view(tx, row)).collect::<Result<_, _>>()?;
    let questions = round.questions.into_iter();
    Ok(Some(PulseView {
        id: round.id.to_string(),
        month: round.month,
        questions: questions
            .map(|PulseQuestion { key, text }| PulseQuestionView { key, text })
            .collect(),
        answer_until: round.answer_until,
        state,
        wanted: is_wanted(tx)?,
        results,
    }))
}

fn told_view(tx: &Transaction<'_>, row: PulseToldRow) -> Result<ToldView, StoreError> {
    // A share of a newer program has no words here.
    let result = |one: PulseResult| {
        Some(PulseResultView {
            agree: Share::named(&one.agree)?,
            disagree: Share::named(&one.disagree)?,
            key: one.question.key,
            text: one.question.text,
        })
    };
    Ok(ToldView {
        month: row.month,
        team: match row.team {
            Some(team) => Some(store::people::team_name(tx, team)?.unwrap_or_default()),
            None => None,
        },
        at_least: row.at_least,
        told: row.at_least.is_some(),
        results: row.results.into_iter().filter_map(result).collect(),
    })
}

/// A received round, projected in the transaction that stores it. Its tokens are asked for, whether it is answered or not.
pub(crate) fn received(tx: &Transaction<'_>, body: &PulseOpened) -> Result<(), StoreError> {
    if body.questions.is_empty() || body.questions.len() > QUESTIONS_MAX {
        tracing::info!("a round has more questions than this program can ask");
        return Ok(());
    }
    pulse::open(tx, body)?;
    token::set_key(tx, Purpose::Pulse(body.id), &body.key.0, 1)
}

/// What a round came to, likewise.
pub(crate) fn told_received(tx: &Transaction<'_>, mut body: PulseTold) -> Result<(), StoreError> {
    body.month = month_of(body.month);
    body.results.truncate(QUESTIONS_MAX);
    pulse::set_told(tx, &body)
}
