//! Fetching tokens: for each month and each round of questions once, by everybody, whether they ever say something or not.
//!
//! The centre signs what it cannot read, so that it knows a token for its own and not whose it is (RFC 9474; `vault::blind`).
//! What is asked for follows from the seed: asked again it is the same, and is answered the same. Decides when nothing is
//! asked for: while the vault is locked from which the seed is to come.

use super::seed::{self, Seed, Seeds};
use crate::{ctx::Ctx, profile::Centre, sync::VoiceServer, view::SyncState};
use ::sync::rhythm::RHYTHM_MS;
use chrono::{DateTime, Months, Utc};
use domain::id::{PersonId, TeamId};
use protocol::{
    envelope::Bytes,
    problem::{ErrorCode, Problem},
    voice::{TOKENS_MAX, TokensAnswer, TokensAsked, TokensFor},
};
use std::time::Duration;
use store::{
    StoreError, Transaction, pulse,
    voice::token::{self, PeriodRow, PeriodState, Purpose, TokenRow},
};
use vault::{
    blind::{Asked, BlindError},
    ring::Ring,
};
use zeroize::Zeroizing;

/// Keys of so many months before the current one are kept: something may still be on its way.
const MONTHS_KEPT: u32 = 2;

/// From one look to the next, in milliseconds: at the second beat of sync, and every two hours from there.
const EVERY_MS: u64 = 2 * 60 * 60 * 1000;

/// Asks for them, for ever: at beats of sync, because that is asked in the agent's session and nothing wakes the computer for it. What
/// could not be asked for is asked for at the next beat.
pub(crate) async fn beats(ctx: Ctx) {
    let begun = ctx.now().mono;
    let mut is_done = true;
    loop {
        let passed = ctx.now().mono.since_ms(begun);
        let grid = if is_done { EVERY_MS } else { RHYTHM_MS };
        let since_beat = (passed + EVERY_MS - RHYTHM_MS) % grid;
        tokio::time::sleep(Duration::from_millis(grid - since_beat)).await;
        is_done = match fetch(&ctx).await {
            Ok(()) => true,
            Err(problem) => {
                tracing::info!(%problem, "tokens are asked for at the next beat");
                // Whoever is signed out is answered the same at every beat.
                ctx.sync_view().state == SyncState::SignedOut
            }
        };
    }
}

/// Asks for what is not here yet.
async fn fetch(ctx: &Ctx) -> Result<(), Problem> {
    let Some(centre) = ctx.centre() else {
        return Ok(());
    };
    let server = VoiceServer::new(&centre.url, &centre.token, &ctx.ledger)?;
    for (period, seed) in begun(ctx).await? {
        ask(ctx, &server, &centre, period, &seed).await?;
    }
    Ok(())
}

/// What is to be asked for, and with which seed: from now on always with that one.
async fn begun(ctx: &Ctx) -> Result<Vec<(PeriodRow, Seed)>, Problem> {
    let member = ctx.member().await?;
    let (me, ring, now) = (member.writer.author, ctx.keys.ring(), ctx.now().wall);
    let mut fresh: Seed = Zeroizing::new([0; 32]);
    ctx.world.random(&mut *fresh);
    ctx.write(move |tx| {
        let mut begun = Vec::new();
        for period in still_good(tx, now)? {
            if let Some(seed) = seed_of(tx, me, ring.as_deref(), &period, &fresh)? {
                begun.push((period, seed));
            }
        }
        Ok(begun)
    })
    .await
}

/// Those that are wanted, without the past: a new desk reads of every month and of every round there ever was.
fn still_good(tx: &Transaction<'_>, now: DateTime<Utc>) -> Result<Vec<PeriodRow>, StoreError> {
    let current = token::current(tx, now.date_naive())?;
    let Some(Purpose::Month(current)) = current.map(|period| period.purpose) else {
        return Ok(Vec::new());
    };
    if let Some(first) = current.checked_sub_months(Months::new(MONTHS_KEPT)) {
        token::forget_before(tx, first)?;
    }
    // Whoever answered on the last day may get the token after it; everybody asks for it then, answered or not.
    let open = pulse::last(tx)?.filter(|pulse| now < pulse.closes_at);
    let open = open.map(|pulse| pulse.id);
    let mut good = token::wanted(tx)?;
    good.retain(|period| match period.purpose {
        Purpose::Month(month) => month >= current,
        Purpose::Pulse(pulse) => Some(pulse) == open,
    });
    Ok(good)
}

fn seed_of(
    tx: &Transaction<'_>,
    me: PersonId,
    ring: Option<&Ring>,
    period: &PeriodRow,
    fresh: &Seed,
) -> Result<Option<Seed>, StoreError> {
    let of_ring = match period.of_ring {
        Some(of_ring) => of_ring,
        None => seed::is_of_ring(tx, me, ring.is_some())?,
    };
    if !of_ring {
        seed::keep_own(tx, fresh)?;
    }
    let seed = Seeds::of(tx, ring)?.get(of_ring).cloned();
    if seed.is_some() {
        token::set_of_ring(tx, &period.period, of_ring)?;
    }
    Ok(seed)
}

async fn ask(
    ctx: &Ctx,
    server: &VoiceServer,
    centre: &Centre,
    period: PeriodRow,
    seed: &Seed,
) -> Result<(), Problem> {
    let most = u32::try_from(TOKENS_MAX).unwrap_or(u32::MAX);
    let mut asked = Vec::new();
    for place in 0..period.tokens.min(most) {
        match Asked::of(&period.key, seed, &period.period, place) {
            Ok(one) => asked.push(one),
            Err(error) => {
                tracing::warn!(%error, "the key for tokens cannot be used; nothing is said without a name with it");
                return keep(ctx, centre, period.period, None).await;
            }
        }
        // Each takes some milliseconds, in which nobody else would be heard.
        tokio::task::yield_now().await;
    }
    let request = TokensAsked {
        of: match period.purpose {
            Purpose::Month(month) => TokensFor::Voices { month },
            Purpose::Pulse(pulse) => TokensFor::Pulse { pulse },
        },
        blinded: asked.iter().map(|one| Bytes(one.blinded().to_vec())).collect(),
    };
    let got = match server.tokens(&request).await {
        Ok(answer) => Some(finished(&asked, answer)?),
        Err(problem) if is_final(&problem.code) => None,
        Err(problem) => return Err(problem),
    };
    keep(ctx, centre, period.period, got).await
}

/// What was signed, and as one of which team an answer counts.
struct Got {
    tokens: Vec<TokenRow>,
    team: Option<TeamId>,
}

fn finished(asked: &[Asked], answer: TokensAnswer) -> Result<Got, ErrorCode> {
    if answer.signatures.len() != asked.len() {
        return Err(ErrorCode::ServerBroken);
    }
    let each = asked.iter().zip(&answer.signatures);
    let tokens = each.map(|(one, signature)| {
        Ok::<_, BlindError>(TokenRow {
            nonce: one.nonce().to_vec(),
            signature: one.finish(&signature.0)?,
        })
    });
    let tokens = tokens.collect::<Result<_, _>>();
    Ok(Got {
        tokens: tokens.map_err(|_| ErrorCode::ServerBroken)?,
        team: answer.team,
    })
}

/// The centre has signed for this person before, at another desk, or signs no more.
fn is_final(code: &ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::VoiceRefused { .. } | ErrorCode::PulseRefused { .. }
    )
}

/// Keeps what came, or that nothing will; unless somebody else sits here by now.
async fn keep(ctx: &Ctx, centre: &Centre, period: String, got: Option<Got>) -> Result<(), Problem> {
    let member = ctx.member().await?;
    if member.centre.token != centre.token {
        return Ok(());
    }
    ctx.write(move |tx| match got {
        Some(got) => token::came(tx, &period, got.team, &got.tokens),
        None => token::set_state(tx, &period, PeriodState::Elsewhere),
    })
    .await?;
    ctx.publish("voice");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::rehearse;
    use domain::id::PulseId;
    use protocol::voice::PulseOpened;
    use uuid::Uuid;

    const ROUND: PulseId = PulseId(Uuid::from_u128(0x21));

    #[test]
    fn the_token_of_a_round_is_asked_for_as_long_as_an_answer_is_taken() {
        rehearse("", async |played| {
            let asked = played.app.ctx.write(|tx| {
                let month = "2026-11-01".parse().unwrap();
                let opened = PulseOpened {
                    id: ROUND,
                    month,
                    questions: Vec::new(),
                    answer_until: "2026-12-01T00:00:00Z".parse().unwrap(),
                    closes_at: "2026-12-05T00:00:00Z".parse().unwrap(),
                    key: Default::default(),
                };
                pulse::open(tx, &opened)?;
                token::set_key(tx, Purpose::Month(month), b"key", 1)?;
                token::set_key(tx, Purpose::Pulse(ROUND), b"key", 1)?;
                let days = [
                    "2026-11-30T23:59:59Z",
                    "2026-12-01T00:00:00Z",
                    "2026-12-04T23:59:59Z",
                    "2026-12-05T00:00:00Z",
                ];
                let asked = days.map(|now| {
                    let good = still_good(tx, now.parse().unwrap()).unwrap();
                    good.iter().any(|period| period.purpose == Purpose::Pulse(ROUND))
                });
                Ok(asked)
            });
            assert_eq!(asked.await.unwrap(), [true, true, true, false]);
        });
    }
}
