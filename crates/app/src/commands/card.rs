//! "How I like to be recognised": the agent's own card, which colleagues see when they choose whom to thank.
//!
//! Everybody at the centre may read it: its author writes it for them. The one before is erased when another one comes.

use crate::{
    ctx::Ctx,
    problem,
    view::{CardOwnView, CardView},
};
use chrono::{DateTime, SubsecRound, Utc};
use domain::{
    id::PersonId,
    recognition::{self, CARD_CHARS_MAX, Way},
};
use protocol::{envelope::Audience, problem::Problem, record::RecognitionSet};
use serde::Deserialize;
use store::{
    StoreError, Transaction,
    card::{self, CardRow},
    log::{self, Of},
};

#[derive(Deserialize)]
pub(crate) struct SetArgs {
    #[serde(default)]
    ways: Vec<Way>,
    #[serde(default)]
    text: String,
}

/// `card_show`: the agent's own card.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<CardOwnView, Problem> {
    let me = ctx.me();
    let card = ctx
        .read(move |tx| match me {
            Some(me) => of(tx, me),
            None => Ok(None),
        })
        .await?;
    Ok(CardOwnView {
        card: card.unwrap_or_default(),
        ways: Way::ALL.to_vec(),
        chars_max: u32::try_from(CARD_CHARS_MAX).unwrap_or(u32::MAX),
    })
}

/// `card_set`: what colleagues read from now on; nothing takes the card away.
pub(crate) async fn set(ctx: &Ctx, args: SetArgs) -> Result<CardOwnView, Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let words = recognition::sentence(&args.text).map_err(|error| problem::of_kudos(&error))?;
    let mut ways = args.ways;
    ways.sort_unstable();
    ways.dedup();
    let at = ctx.now().wall.trunc_subsecs(3);
    ctx.send(move |tx| {
        let row = CardRow {
            ways,
            words: words.map(String::from),
        };
        if of(tx, writer.author)? == row_view(&row) {
            return Ok(());
        }
        card::set(tx, writer.author, &row, at)?;
        erase_before(tx, writer.author, at)?;
        let body = RecognitionSet {
            ways: row.ways.iter().map(|way| way.name().to_owned()).collect(),
            words: row.words,
            at,
        };
        log::append(tx, &writer, &Audience::Org, &body).map(drop)
    })
    .await?;
    ctx.scrub().await;
    ctx.publish("kudos");
    show(ctx, ()).await
}

/// A colleague's card, or my own from another desk.
pub(crate) fn received(
    tx: &Transaction<'_>,
    author: PersonId,
    body: RecognitionSet,
) -> Result<(), StoreError> {
    let row = CardRow {
        ways: body.ways.iter().filter_map(|name| Way::named(name)).collect(),
        // What says nothing, or more than a sentence, is left out; the choices stay.
        words: body
            .words
            .and_then(|words| recognition::sentence(&words).ok().flatten())
            .map(String::from),
    };
    let last_at = card::set(tx, author, &row, body.at)?;
    erase_before(tx, author, last_at)
}

/// Erases what somebody said before their last word.
fn erase_before(tx: &Transaction<'_>, author: PersonId, last_at: DateTime<Utc>) -> Result<(), StoreError> {
    for said in log::said::<RecognitionSet>(tx, Of::Author(author))? {
        if said.body.at < last_at {
            log::erase(tx, said.hash)?;
        }
    }
    Ok(())
}

/// Somebody's card as a giver sees it.
pub(crate) fn of(tx: &Transaction<'_>, person: PersonId) -> Result<Option<CardView>, StoreError> {
    Ok(card::get(tx, person)?.and_then(|row| row_view(&row)))
}

fn row_view(row: &CardRow) -> Option<CardView> {
    (!row.is_empty()).then(|| CardView {
        ways: row.ways.clone(),
        text: row.words.clone(),
    })
}
