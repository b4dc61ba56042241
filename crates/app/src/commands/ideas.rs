//! Own resets: what does the agent good between two calls, in own words, beside what Breakwater shows.
//!
//! They are the agent's alone: they follow to another desk sealed, and no other record says them. That one was chosen is
//! kept nowhere: to the tracker it is a quiet reset.

use super::personal;
use crate::{
    ctx::Ctx,
    problem::{self, refuse},
    view::{IdeaView, IdeasView},
};
use domain::{
    id::IdeaId,
    personal::Change,
    rest::{
        idea::{IDEA_LINES_MAX, IDEA_TEXT_CHARS_MAX, IDEA_TITLE_CHARS_MAX, IDEAS_MAX, Idea},
        reset::RESET_SECONDS,
    },
    text,
};
use protocol::problem::{Amount, ErrorCode, Problem};
use serde::Deserialize;
use store::{StoreError, Transaction, idea::IdeaRow};

/// Longest name that a refusal repeats, in characters.
const NAMED_CHARS_MAX: usize = 64;

#[derive(Deserialize)]
pub(crate) struct AddArgs {
    title: String,
    #[serde(default)]
    text: String,
    seconds: u32,
}

#[derive(Deserialize)]
pub(crate) struct SetArgs {
    id: IdeaId,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    seconds: Option<u32>,
}

#[derive(Deserialize)]
pub(crate) struct IdArgs {
    id: IdeaId,
}

/// `idea_list`: in the order in which they were first written.
pub(crate) async fn list(ctx: &Ctx, _: ()) -> Result<IdeasView, Problem> {
    let rows = ctx.read(store::idea::all).await?;
    let max = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(IdeasView {
        ideas: rows.into_iter().map(view).collect(),
        ideas_max: max(IDEAS_MAX),
        title_chars_max: max(IDEA_TITLE_CHARS_MAX),
        text_chars_max: max(IDEA_TEXT_CHARS_MAX),
        lines_max: max(IDEA_LINES_MAX),
        lengths_s: RESET_SECONDS.to_vec(),
    })
}

fn view(row: IdeaRow) -> IdeaView {
    IdeaView {
        id: row.id.to_string(),
        title: row.title,
        text: row.words,
        seconds: row.seconds,
    }
}

/// `idea_add`.
pub(crate) async fn add(ctx: &Ctx, args: AddArgs) -> Result<IdeaView, Problem> {
    let idea =
        Idea::new(&args.title, &args.text, args.seconds).map_err(|e| problem::of_idea(e, args.seconds))?;
    let row = row(IdeaId(ctx.world.uuid()), &idea);
    let kept = row.clone();
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    ctx.write(move |tx| {
        if store::idea::all(tx)?.len() >= IDEAS_MAX {
            return Err(refuse(ErrorCode::OutOfRange {
                amount: Amount::Ideas,
                min: 0,
                max: u32::try_from(IDEAS_MAX).unwrap_or(u32::MAX),
            }));
        }
        store::idea::keep(tx, &kept)?;
        personal::note(tx, desk, now, |at_ms| personal::idea_kept(&kept, at_ms))
    })
    .await?;
    ctx.publish("settings");
    Ok(view(row))
}

/// `idea_set`: only what is named changes.
pub(crate) async fn set(ctx: &Ctx, args: SetArgs) -> Result<IdeaView, Problem> {
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    let changed = ctx
        .write(move |tx| {
            let known =
                store::idea::get(tx, args.id)?.ok_or_else(|| refuse(unknown(&args.id.to_string())))?;
            let title = args.title.unwrap_or_else(|| known.title.clone());
            let text = args.text.unwrap_or_else(|| known.words.clone());
            let seconds = args.seconds.unwrap_or(known.seconds);
            let idea = Idea::new(&title, &text, seconds).map_err(|e| refuse(problem::of_idea(e, seconds)))?;
            let changed = row(args.id, &idea);
            if changed != known {
                store::idea::keep(tx, &changed)?;
                personal::note(tx, desk, now, |at_ms| personal::idea_kept(&changed, at_ms))?;
            }
            Ok(changed)
        })
        .await?;
    ctx.publish("settings");
    Ok(view(changed))
}

/// `idea_remove`. One that is gone already is as good as removed: another desk may have been quicker.
pub(crate) async fn remove(ctx: &Ctx, args: IdArgs) -> Result<(), Problem> {
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    ctx.write(move |tx| {
        if store::idea::remove(tx, args.id)? {
            personal::note(tx, desk, now, |_| Change::IdeaRemoved { id: args.id })?;
        }
        Ok(())
    })
    .await?;
    ctx.publish("settings");
    Ok(())
}

/// The one that is meant by an id or by a whole title.
pub(super) fn meant(tx: &Transaction<'_>, typed: &str) -> Result<IdeaRow, StoreError> {
    let (id, key) = (typed.trim().parse::<IdeaId>().ok(), text::key(typed.trim()));
    let mut all = store::idea::all(tx)?.into_iter();
    let found = all.find(|row| Some(row.id) == id || text::key(&row.title) == key);
    found.ok_or_else(|| refuse(unknown(typed)))
}

fn unknown(typed: &str) -> ErrorCode {
    ErrorCode::IdeaUnknown {
        name: typed.trim().chars().take(NAMED_CHARS_MAX).collect(),
    }
}

fn row(id: IdeaId, idea: &Idea) -> IdeaRow {
    IdeaRow {
        id,
        title: idea.title().to_owned(),
        words: idea.text().to_owned(),
        seconds: idea.seconds(),
    }
}
