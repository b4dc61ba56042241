//! What of that which the agent said leaves next, as it travels; and what follows from the answer.
//!
//! Runs in transactions and speaks to no network. What is about to leave is marked first, so that whoever crashes between the
//! two sends the same thing once more, with the same token. Must never put into a slip what carries the agent's name, or
//! without a name what says when it was said.

use super::seed::{self, Seed, Seeds};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{PulseId, VoiceId};
use protocol::{
    envelope::Bytes,
    voice::{FollowAct, NamedPost, Outcome, SlipSaid, Token, VoiceFollow, VoiceSaid},
};
use store::{
    StoreError, Transaction,
    pulse::{self, PulseRow, PulseState},
    voice::{
        self, VoiceRow, VoiceState,
        follow::{self, FollowRow},
        token::{self, PeriodState, Purpose, TokenRow},
    },
};

/// What it is that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Something that was said.
    Voice(VoiceId),
    /// Something that was said about it, by its number.
    Follow(VoiceId, u32),
    /// Answers to questions.
    Pulse(PulseId),
}

/// One of those that may leave without a name.
enum Due {
    Voice(VoiceRow),
    Follow(FollowRow),
    Pulse(PulseRow),
}

/// What the next slip says, if anything: of those that might leave at `due_by`, and can now, the one that might for the longest.
pub(super) fn next(
    tx: &Transaction<'_>,
    seeds: &Seeds,
    due_by: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<(Of, SlipSaid)>, StoreError> {
    let voices = voice::due(tx, false, due_by)?.into_iter();
    let follows = follow::due(tx, false, due_by)?.into_iter();
    let pulses = pulse::due(tx, due_by)?.into_iter();
    let mut due: Vec<(DateTime<Utc>, Due)> = voices
        .map(|row| (row.leaves_at, Due::Voice(row)))
        .chain(follows.map(|row| (row.leaves_at, Due::Follow(row))))
        .chain(pulses.map(|row| (row.leaves_at.unwrap_or(now), Due::Pulse(row))))
        .collect();
    due.sort_by_key(|(leaves_at, _)| *leaves_at);
    for (_, one) in due {
        let leaves = match one {
            Due::Voice(row) => voice_leaves(tx, seeds, &row, now)?,
            Due::Follow(row) => follow_leaves(tx, seeds, row)?,
            Due::Pulse(row) => pulse_leaves(tx, row, now)?,
        };
        if leaves.is_some() {
            return Ok(leaves);
        }
    }
    Ok(None)
}

/// What is posted under the agent's name next, if anything.
pub(super) fn next_named(
    tx: &Transaction<'_>,
    now: DateTime<Utc>,
) -> Result<Option<(Of, NamedPost)>, StoreError> {
    if let Some(row) = voice::due(tx, true, now)?.into_iter().next() {
        voice::set_posted(tx, row.id, true, None)?;
        let said = said(&row, row.said_on, None);
        return Ok(Some((Of::Voice(row.id), NamedPost::Voice { said })));
    }
    let row = follow::due(tx, true, now)?.into_iter().next();
    Ok(row.map(
        |FollowRow {
             voice, number, act, ..
         }| {
            let follow = VoiceFollow {
                id: voice,
                number,
                act,
                signature: None,
            };
            (Of::Follow(voice, number), NamedPost::Follow(follow))
        },
    ))
}

fn voice_leaves(
    tx: &Transaction<'_>,
    seeds: &Seeds,
    row: &VoiceRow,
    now: DateTime<Utc>,
) -> Result<Option<(Of, SlipSaid)>, StoreError> {
    let Some(seed) = seeds.get(row.of_ring) else {
        return Ok(None);
    };
    // Where it left perhaps, it leaves again as it was.
    let paid = match &row.period {
        Some(period) if row.posted => token::get(tx, period)?,
        _ => token::current(tx, now.date_naive())?,
    };
    let Some(period) = paid else {
        // Without a key of the centre's it waits; one whose month was forgotten is over.
        return match row.posted {
            true => refused(tx, row.id).map(|()| None),
            false => Ok(None),
        };
    };
    let (Purpose::Month(month), PeriodState::Here) = (period.purpose, period.state) else {
        return match period.state {
            PeriodState::Elsewhere => refused(tx, row.id).map(|()| None),
            _ => Ok(None),
        };
    };
    let Some(token) = token::take(tx, &period.period, &row.id.to_string())? else {
        return refused(tx, row.id).map(|()| None);
    };
    voice::set_posted(tx, row.id, true, Some(&period.period))?;
    let author = seed::author(seed, row, month).public().to_vec();
    let slip = SlipSaid::Voice {
        said: said(row, month, Some(Bytes(author))),
        month,
        token: travels(token),
    };
    Ok(Some((Of::Voice(row.id), slip)))
}

fn follow_leaves(
    tx: &Transaction<'_>,
    seeds: &Seeds,
    row: FollowRow,
) -> Result<Option<(Of, SlipSaid)>, StoreError> {
    let Some(about) = voice::get(tx, row.voice)? else {
        return Ok(None);
    };
    let month = about.period.as_deref().and_then(token::month_of);
    let (Some(seed), Some(month)) = (seeds.get(about.of_ring), month) else {
        return Ok(None);
    };
    let follow = signed(seed, &about, month, row);
    Ok(Some((
        Of::Follow(follow.id, follow.number),
        SlipSaid::Follow(follow),
    )))
}

fn signed(seed: &Seed, about: &VoiceRow, month: NaiveDate, row: FollowRow) -> VoiceFollow {
    let FollowRow {
        voice, number, act, ..
    } = row;
    let author = seed::author(seed, about, month);
    let signature = author.sign(&VoiceFollow::signed(voice, number, &act));
    VoiceFollow {
        id: voice,
        number,
        act,
        signature: Some(Bytes(signature.to_vec())),
    }
}

fn pulse_leaves(
    tx: &Transaction<'_>,
    row: PulseRow,
    now: DateTime<Utc>,
) -> Result<Option<(Of, SlipSaid)>, StoreError> {
    let name = token::of_pulse(row.id);
    let period = token::get(tx, &name)?;
    let state = period.as_ref().map(|period| period.state);
    let is_over = now > row.closes_at || state == Some(PeriodState::Elsewhere);
    let (Some(answers), false) = (row.answers, is_over) else {
        return pulse::set_state(tx, row.id, PulseState::Refused).map(|()| None);
    };
    let Some(period) = period.filter(|period| period.state == PeriodState::Here) else {
        return Ok(None);
    };
    let Some(token) = token::take(tx, &name, &row.id.to_string())? else {
        return pulse::set_state(tx, row.id, PulseState::Refused).map(|()| None);
    };
    let slip = SlipSaid::Pulse {
        pulse: row.id,
        team: period.team,
        answers,
        token: travels(token),
    };
    Ok(Some((Of::Pulse(row.id), slip)))
}

fn said(row: &VoiceRow, said_on: NaiveDate, author: Option<Bytes>) -> VoiceSaid {
    VoiceSaid {
        id: row.id,
        sort: row.sort,
        text: row.words.clone(),
        helps: row.helps.clone(),
        tool: row.tool.clone(),
        customer_waiting: row.customer_waiting,
        minutes: row.minutes.map(u32::from),
        said_on,
        author,
    }
}

fn travels(token: TokenRow) -> Token {
    Token {
        nonce: Bytes(token.nonce),
        signature: Bytes(token.signature),
    }
}

/// Takes note of what became of it. Answers whether words of the agent's were erased.
pub(super) fn settle(
    tx: &Transaction<'_>,
    of: Of,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if outcome == Outcome::Again {
        return Ok(false);
    }
    match of {
        Of::Voice(id) => voice_settled(tx, id, outcome, now).map(|()| false),
        Of::Follow(voice, number) => follow_settled(tx, voice, number, outcome),
        Of::Pulse(id) => {
            // Refused is a token that was spent: at another desk, or here before a crash.
            let state = match outcome {
                Outcome::Taken | Outcome::Known | Outcome::TokenRefused => PulseState::Sent,
                _ => PulseState::Refused,
            };
            pulse::set_state(tx, id, state).map(|()| true)
        }
    }
}

fn voice_settled(
    tx: &Transaction<'_>,
    id: VoiceId,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    // What was taken back while it was on its way is not looked at: that it was follows.
    let Some(row) = voice::get(tx, id)?.filter(|row| row.state == VoiceState::Waiting) else {
        return Ok(());
    };
    let period = row.period.as_deref();
    match (outcome, period) {
        (Outcome::Taken | Outcome::Known, _) => voice::set_state(tx, id, VoiceState::Sent),
        // Another desk of the agent's was quicker: the next token may be free.
        (Outcome::TokenRefused, Some(period)) => {
            token::spent(tx, period, &id.to_string())?;
            voice::set_posted(tx, id, false, Some(period))
        }
        // A month that was over on the way: the tokens of the next one are as good.
        (Outcome::TooLate, Some(period)) => match token::current(tx, now.date_naive())? {
            Some(next) if next.period != period => voice::set_posted(tx, id, false, Some(&next.period)),
            _ => refused(tx, id),
        },
        _ => refused(tx, id),
    }
}

fn follow_settled(
    tx: &Transaction<'_>,
    id: VoiceId,
    number: u32,
    outcome: Outcome,
) -> Result<bool, StoreError> {
    let row = follow::of(tx, id)?.into_iter().find(|row| row.number == number);
    let (Some(about), Some(row)) = (voice::get(tx, id)?, row) else {
        return Ok(false);
    };
    let is_taken = matches!(outcome, Outcome::Taken | Outcome::Known);
    let state = match is_taken {
        true => VoiceState::Sent,
        false => VoiceState::Refused,
    };
    follow::set_state(tx, id, number, state)?;
    if row.act != FollowAct::Withdraw {
        return Ok(false);
    }
    // What the centre never got is taken back as well as what it erased; what was answered meanwhile is not.
    if is_taken || about.case.is_none() {
        return voice::erase_words(tx, id).map(|()| true);
    }
    voice::set_state(tx, id, VoiceState::Sent).map(|()| false)
}

/// The centre does not take it; its words stay here for the agent.
fn refused(tx: &Transaction<'_>, id: VoiceId) -> Result<(), StoreError> {
    voice::set_state(tx, id, VoiceState::Refused)?;
    follow::stop(tx, id)
}
