//! Tokens: good once, signed for somebody, and known again as nobody's.
//!
//! Decides who is signed for, and which months are open. The server signs what it cannot read, once for each person and period, and
//! keeps of it that it did, by a hash of the request; the very same request is answered again. Must never see a nonce together with a
//! session.

use crate::{
    edge,
    service::{
        Refused,
        centre::Centre,
        roster::write_own,
        routing::AHEAD_MAX,
        sessions::{read_as, signed_in},
    },
    store::{
        KeptVoiceMonth, Read, StoreError,
        voice::{period_of_pulse, period_of_voices},
    },
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    id::{PersonId, PulseId, TeamId},
    voice::{
        ANONYMOUS_A_MONTH,
        pulse::{COUNT_AFTER_HOURS, month_of},
    },
};
use protocol::{
    envelope::{Audience, Bytes, Hash16},
    problem::{ErrorCode, PulseFault, RequestFault, VoiceFault},
    voice::{NONCE_BYTES, Outcome, Token, TokensAnswer, TokensAsked, TokensFor, VoiceKey},
};
use tokio::sync::OwnedSemaphorePermit;
use vault::{
    blind::{BlindError, Issuer, KEY_BITS, is_token},
    random::Random,
};

/// So many days before a month begins everybody has its key.
const AHEAD_DAYS: u64 = 2;
/// Tokens of a month are taken for so many hours after it: what was said leaves its desk up to a day later, and a desk may be off over a
/// weekend.
const LATE_HOURS: i64 = COUNT_AFTER_HOURS;

/// A pair of keys, as bytes.
pub(in crate::service) struct Pair {
    /// What everybody knows.
    pub(in crate::service) public: Vec<u8>,
    /// What signs.
    pub(in crate::service) secret: Vec<u8>,
}

/// Makes a pair. That takes a processor for a while, and so none of those that answer.
pub(in crate::service) async fn make() -> Result<Pair, Refused> {
    let made = tokio::task::spawn_blocking(|| {
        let issuer = Issuer::make(&mut Random(edge::random))?;
        Ok::<_, BlindError>(Pair {
            public: issuer.public()?,
            secret: issuer.to_bytes()?.to_vec(),
        })
    });
    match made.await {
        Ok(Ok(pair)) => Ok(pair),
        _ => Err(failed("a key for tokens could not be made")),
    }
}

fn failed(what: &str) -> Refused {
    Refused::Store(StoreError::Failed(what.to_owned()))
}

/// Makes the key of this month when there is none, and that of the next one some days ahead, and tells everybody.
///
/// # Errors
/// The store's.
pub async fn keep_month(centre: &Centre) -> Result<(), Refused> {
    let now = (centre.clock)();
    let today = now.date_naive();
    let soon = today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(today);
    let mut months = vec![month_of(today), month_of(soon)];
    months.dedup();
    for month in months {
        let known = centre
            .store
            .read(move |read| read.voice_month(month).map_err(Refused::from));
        if known.await?.is_none() {
            begin(centre, month, now).await?;
        }
    }
    Ok(())
}

async fn begin(centre: &Centre, month: NaiveDate, now: DateTime<Utc>) -> Result<(), Refused> {
    let Pair { public, secret } = make().await?;
    let told = VoiceKey {
        month,
        key: Bytes(public.clone()),
        tokens: ANONYMOUS_A_MONTH,
    };
    let kept = KeptVoiceMonth {
        month,
        public,
        secret,
    };
    let written = centre.store.write(move |tx| {
        // Another server may have been quicker.
        if tx.voice_month(month)?.is_some() {
            return Ok(());
        }
        tx.put_voice_month(&kept)?;
        write_own(tx, &Audience::Org, &told, now).map_err(Refused::from)
    });
    written.await
}

/// Whether tokens of a month are taken now.
pub(super) fn stands(month: NaiveDate, now: DateTime<Utc>) -> Result<(), Outcome> {
    let (late, ahead) = (now - TimeDelta::hours(LATE_HOURS), now + AHEAD_MAX);
    if month < month_of(late.date_naive()) {
        return Err(Outcome::TooLate);
    }
    match month == month_of(month) {
        // A desk whose clock is ahead: its token is good, and later.
        true if month > month_of(ahead.date_naive()) => Err(Outcome::Again),
        true => Ok(()),
        false => Err(Outcome::TokenRefused),
    }
}

/// Whether a token was made with a key. Looked at beside what answers, because it takes a processor.
pub(in crate::service) async fn is_good(public: Vec<u8>, token: &Token) -> bool {
    if token.nonce.0.len() != NONCE_BYTES {
        return false;
    }
    let Token { nonce, signature } = token.clone();
    let looked = tokio::task::spawn_blocking(move || is_token(&public, &nonce.0, &signature.0));
    looked.await.unwrap_or(false)
}

/// By what a token is known once it is used.
pub(in crate::service) fn hash(token: &Token) -> Hash16 {
    Hash16::of(&token.nonce.0)
}

/// What somebody is signed for.
struct Owed {
    period: String,
    secret: Vec<u8>,
    team: Option<TeamId>,
    is_new: bool,
}

/// Signs for somebody: all that is theirs of a period, at once.
///
/// # Errors
/// [`ErrorCode::VoiceRefused`] or [`ErrorCode::PulseRefused`] when something else was signed for them, or the period is not open;
/// [`StoreError::Busy`] while it is done for too many others; a request that is none; or the store's.
pub async fn issue(centre: &Centre, token: Hash16, asked: TokensAsked) -> Result<TokensAnswer, Refused> {
    let (now, of) = ((centre.clock)(), asked.of);
    // Everybody asks for as many: who asks for fewer would be known by that.
    let all = match of {
        TokensFor::Voices { .. } => usize::from(ANONYMOUS_A_MONTH),
        TokensFor::Pulse { .. } => 1,
    };
    let fits = |one: &Bytes| one.0.len() == KEY_BITS / 8;
    if asked.blinded.len() != all || !asked.blinded.iter().all(fits) {
        return Err(broken());
    }
    let request: Vec<u8> = asked.blinded.iter().flat_map(|one| one.0.clone()).collect();
    let request = Hash16::of(&request);
    let first = read_as(centre, token, move |read, caller| {
        owed(read, caller.person, of, request, now)
    });
    let secret = first.await?.secret;
    let turn = centre.signing.clone().try_acquire_owned();
    let turn = turn.map_err(|_| Refused::Store(StoreError::Busy))?;
    let signatures = sign(secret, asked.blinded, turn).await?;
    let written = centre.store.write(move |tx| {
        let person = signed_in(tx.look(), token, now)?.person;
        let last = owed(tx.look(), person, of, request, now)?;
        if last.is_new {
            tx.put_tokens_issued(&last.period, person, request)?;
        }
        Ok::<_, Refused>(last.team)
    });
    let team = written.await?;
    Ok(TokensAnswer { signatures, team })
}

fn owed(
    read: &dyn Read,
    person: PersonId,
    of: TokensFor,
    request: Hash16,
    now: DateTime<Utc>,
) -> Result<Owed, Refused> {
    let (period, secret, team, full) = match of {
        TokensFor::Voices { month } => {
            let full = voice_refused(VoiceFault::MonthFull);
            let is_open = month >= month_of(now.date_naive());
            let key = read.voice_month(month)?.filter(|_| is_open);
            let key = key.ok_or_else(|| full.clone())?;
            (period_of_voices(month), key.secret, None, full)
        }
        TokensFor::Pulse { pulse } => {
            let full = pulse_refused(PulseFault::OtherDesk);
            let (secret, team) = of_round(read, person, pulse, now)?;
            (period_of_pulse(pulse), secret, team, full)
        }
    };
    let before = read.tokens_issued(&period, person)?;
    if before.is_some_and(|before| before != request) {
        return Err(full);
    }
    Ok(Owed {
        period,
        secret,
        team,
        is_new: before.is_none(),
    })
}

/// The key of a round that somebody can answer, and as one of which team.
fn of_round(
    read: &dyn Read,
    person: PersonId,
    id: PulseId,
    now: DateTime<Utc>,
) -> Result<(Vec<u8>, Option<TeamId>), Refused> {
    let none = || pulse_refused(PulseFault::None);
    let round = read.pulse(id)?.ok_or_else(none)?;
    let secret = round.secret.filter(|_| now < round.closes_at);
    let secret = secret.ok_or_else(|| pulse_refused(PulseFault::Over))?;
    // Whoever came later has the next one.
    let team = read.pulse_member(id, person)?.ok_or_else(none)?;
    Ok((secret, team))
}

async fn sign(
    secret: Vec<u8>,
    blinded: Vec<Bytes>,
    turn: OwnedSemaphorePermit,
) -> Result<Vec<Bytes>, Refused> {
    let signed = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let issuer = Issuer::of_bytes(&secret)?;
        let mut rng = Random(edge::random);
        let signed = blinded.iter().map(|one| issuer.sign(&one.0, &mut rng).map(Bytes));
        signed.collect::<Result<Vec<_>, BlindError>>()
    });
    match signed.await {
        Ok(Ok(signatures)) => Ok(signatures),
        Ok(Err(BlindError::Message)) => Err(broken()),
        _ => Err(failed("a key for tokens is damaged")),
    }
}

fn broken() -> Refused {
    Refused::Broken(ErrorCode::RequestBroken {
        fault: RequestFault::BodyShape,
    })
}

fn voice_refused(fault: VoiceFault) -> Refused {
    Refused::Broken(ErrorCode::VoiceRefused { fault })
}

fn pulse_refused(fault: PulseFault) -> Refused {
    Refused::Broken(ErrorCode::PulseRefused { fault })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_a_month_are_taken_in_it_and_for_four_days_after_it() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let month = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        for (now, stands_at) in [
            ("2026-10-31T23:49:59Z", Err(Outcome::Again)),
            ("2026-10-31T23:50:00Z", Ok(())),
            ("2026-11-30T23:59:59Z", Ok(())),
            ("2026-12-04T23:59:59Z", Ok(())),
            ("2026-12-05T00:00:00Z", Err(Outcome::TooLate)),
        ] {
            assert_eq!(stands(month, at(now)), stands_at, "{now}");
        }
        let no_month = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        let then = at("2026-11-20T12:00:00Z");
        assert_eq!(stands(no_month, then), Err(Outcome::TokenRefused));
    }
}
