//! Goals: what the agent does next, in own words and by a day. They are the agent's alone: they follow to another desk
//! sealed, and no other record says them but an excerpt, for whom the agent shares it with.

use super::{drafts, path, personal};
use crate::{
    ctx::Ctx,
    problem,
    view::{GoalCheckView, GoalLetterView, GoalView},
};
use chrono::NaiveDate;
use domain::{
    id::GoalId,
    path::{GoalText, Ladder, goal_letters},
    personal::Change,
};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;
use store::path::GoalRow;

#[derive(Deserialize)]
pub(crate) struct GoalArgs {
    text: String,
    by: NaiveDate,
    /// It was written as the draft that is kept, which is done with.
    #[serde(default)]
    draft: bool,
}

#[derive(Deserialize)]
pub(crate) struct GoalDoneArgs {
    id: GoalId,
    done: bool,
}

#[derive(Deserialize)]
pub(crate) struct GoalIdArgs {
    id: GoalId,
}

/// `goal_check`: what the five letters say about a goal that is not kept yet, and why it would be refused.
pub(crate) async fn check(ctx: &Ctx, args: GoalArgs) -> Result<GoalCheckView, Problem> {
    let today_on = ctx.now().local_on();
    let language = path::language(ctx);
    let ladder = ctx.read(move |tx| store::path::ladder(tx, language)).await?;
    let choices = ctx.profile().choices.clone();
    let looked_at = choices.role_next.or(choices.role_current);
    let texts = ladder
        .zip(looked_at)
        .map(|(ladder, role)| texts_of(&ladder, &role));
    let texts = texts.unwrap_or_default();
    let words = ctx.words();
    let letters = goal_letters(&args.text, args.by, today_on, &texts);
    let refusal = GoalText::new(&args.text, args.by, today_on).err();
    Ok(GoalCheckView {
        letters: letters
            .into_iter()
            .map(|(letter, said)| GoalLetterView {
                letter,
                said,
                text: words.goal_letter(letter.name(), said.name()).unwrap_or_default(),
            })
            .collect(),
        refusal: refusal.map(|error| {
            let reason = problem::goal_reason(error);
            words.error("goal_refused", &[("reason", i18n::Arg::Text(reason))])
        }),
    })
}

/// What the role and its skills are called and mean.
fn texts_of(ladder: &Ladder, role: &str) -> Vec<String> {
    let Some(role) = ladder.role(role) else {
        return Vec::new();
    };
    let skills = role.needs.iter().filter_map(|need| ladder.skill(&need.skill));
    let skills = skills.flat_map(|skill| {
        let levels = skill.levels.iter().chain(skill.examples.iter().flatten());
        [&skill.name, &skill.meaning].into_iter().chain(levels)
    });
    [&role.name, &role.about]
        .into_iter()
        .chain(skills)
        .cloned()
        .collect()
}

/// `goal_list`: open ones first.
pub(crate) async fn list(ctx: &Ctx, _: ()) -> Result<Vec<GoalView>, Problem> {
    let rows = ctx.read(store::path::goals).await?;
    Ok(rows.into_iter().map(view).collect())
}

pub(super) fn view(row: GoalRow) -> GoalView {
    GoalView {
        id: row.id.to_string(),
        text: row.words,
        by: row.by_on,
        done_on: row.done_on,
    }
}

/// `goal_add`.
pub(crate) async fn add(ctx: &Ctx, args: GoalArgs) -> Result<GoalView, Problem> {
    let today_on = ctx.now().local_on();
    let words = GoalText::new(&args.text, args.by, today_on).map_err(problem::of_goal)?;
    let row = GoalRow {
        id: GoalId(ctx.world.uuid()),
        words: words.as_str().to_owned(),
        by_on: args.by,
        done_on: None,
    };
    let (desk, now, kept) = (personal::desk(ctx), personal::wall_ms(ctx.now()), row.clone());
    ctx.write(move |tx| {
        store::path::add_goal(tx, &kept)?;
        if args.draft {
            drafts::done(tx, &drafts::Subject::Goal)?;
        }
        personal::note(tx, desk, now, |_| personal::goal_added(&kept))
    })
    .await?;
    ctx.publish("path");
    Ok(view(row))
}

/// `goal_done_set`.
pub(crate) async fn done_set(ctx: &Ctx, args: GoalDoneArgs) -> Result<(), Problem> {
    let done_on = args.done.then(|| ctx.now().local_on());
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    ctx.write(move |tx| {
        if !store::path::set_goal_done(tx, args.id, done_on)? {
            return Err(problem::refuse(ErrorCode::GoalUnknown));
        }
        let (id, on) = (args.id, done_on);
        personal::note(tx, desk, now, |at_ms| Change::GoalDone { id, on, at_ms })
    })
    .await?;
    ctx.publish("path");
    Ok(())
}

/// `goal_remove`. One that is gone already is as good as removed: another desk may have been quicker.
pub(crate) async fn remove(ctx: &Ctx, args: GoalIdArgs) -> Result<(), Problem> {
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    ctx.write(move |tx| {
        store::path::remove_goal(tx, args.id)?;
        personal::note(tx, desk, now, |_| Change::GoalRemoved { id: args.id })
    })
    .await?;
    ctx.publish("path");
    Ok(())
}
