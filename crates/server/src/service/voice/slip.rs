//! A slip: what a desk posts without saying whose it is, whether it has something to say or not.
//!
//! Each is looked at alike, and one with nothing in it is written like any other, so that nobody who reads what is counted can tell
//! them apart. Must never log, keep or count anything by which one could be told from another; a fault is logged without a word of it.

use super::{
    alike::{only, written},
    follow::{self, Who},
    take, tokens,
};
use crate::{
    service::{
        Refused,
        centre::Centre,
        pulse::{self, Given},
    },
    store::StoreError,
};
use chrono::NaiveDate;
use protocol::voice::{Outcome, Slip, SlipSaid, Token, VoiceFollow, VoiceSaid};
use vault::author;

/// Takes a slip.
pub async fn take(centre: &Centre, slip: Slip) -> Outcome {
    let outcome = match centre.slips.try_acquire() {
        Ok(_turn) => looked_at(centre, slip).await,
        Err(_) => Outcome::Again,
    };
    // What is in a slip is not counted: only one with something in it can be refused.
    let counted = match outcome {
        Outcome::Again => Outcome::Again,
        _ => Outcome::Taken,
    };
    centre.counts.voice(word(counted));
    outcome
}

/// The word under which an outcome is counted: few, so that none of them stands for one slip.
pub(super) fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Taken | Outcome::Known => "taken",
        Outcome::TokenRefused | Outcome::TooLate | Outcome::Unfit | Outcome::Gone => "refused",
        Outcome::Again => "again",
    }
}

async fn looked_at(centre: &Centre, slip: Slip) -> Outcome {
    let outcome = match slip.said {
        None => only(centre, Outcome::Taken).await,
        Some(SlipSaid::Voice { said, month, token }) => voice(centre, said, month, token).await,
        Some(SlipSaid::Follow(more)) => follow(centre, more).await,
        Some(SlipSaid::Pulse {
            pulse,
            team,
            answers,
            token,
        }) => {
            let given = Given {
                pulse,
                team,
                answers,
                token,
            };
            pulse::answer(centre, given).await
        }
    };
    outcome.unwrap_or_else(|refused| {
        if refused != Refused::Store(StoreError::Busy) {
            tracing::error!("a slip was not kept, because of the database; its desk posts it again");
        }
        Outcome::Again
    })
}

async fn voice(centre: &Centre, said: VoiceSaid, month: NaiveDate, token: Token) -> Result<Outcome, Refused> {
    let now = (centre.clock)();
    let sent = said.clone();
    let read = centre.store.read(move |read| {
        let before = read.voice(sent.id)?;
        let is_here = before.is_some_and(|before| take::is_the_same(&before, &sent));
        Ok::<_, Refused>((is_here, read.voice_month(month)?))
    });
    let (is_here, key) = read.await?;
    // Also when its month is over by now: the answer may have been lost on its way.
    if is_here {
        return only(centre, Outcome::Known).await;
    }
    if let Err(outcome) = tokens::stands(month, now) {
        return only(centre, outcome).await;
    }
    let is_good = match key {
        Some(key) => tokens::is_good(key.public, &token).await,
        None => false,
    };
    if !is_good {
        return only(centre, Outcome::TokenRefused).await;
    }
    let (token, today) = (tokens::hash(&token), now.date_naive());
    written(centre, move |tx| {
        take::without_a_name(tx, said, month, token, today)
    })
    .await
}

async fn follow(centre: &Centre, more: VoiceFollow) -> Result<Outcome, Refused> {
    let now = (centre.clock)();
    let asked = more.clone();
    let author = centre
        .store
        .read(move |read| follow::author_of(read, &asked))
        .await?;
    let bytes = VoiceFollow::signed(more.id, more.number, &more.act);
    let is_theirs = author.zip(more.signature.as_ref());
    let is_theirs =
        is_theirs.is_some_and(|(author, signature)| author::signed(&author, &bytes, &signature.0));
    if !is_theirs {
        return only(centre, Outcome::Gone).await;
    }
    written(centre, move |tx| follow::keep(tx, &more, Who::Author, now)).await
}
