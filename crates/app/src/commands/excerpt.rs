//! Sharing a part of the path: what was ticked, as it is today, with one person, until it is withdrawn.
//!
//! Decides what is in it and for whom it is sealed. Must never send any of it in the open: whoever has no vault cannot be
//! shared with. Must never pass on the words of a kudos: who gave it can take it back, and could not take it back from there.
//! What is shared later replaces what was shared before with the same person.

pub(crate) mod kept;
mod told;

pub(crate) use told::NewExcerpts;

use super::{kudos::sealed::published_key, path, people, personal};
use crate::{
    ctx::Ctx,
    problem::refuse,
    view::{GoalView, PathShareView, PathSharedView, PathUnsharedView, PathView, SkillView},
};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use domain::{
    id::{GoalId, PersonId},
    path::{Excerpt, ExcerptEvidence, ExcerptGoal, ExcerptSkill},
    personal::Change,
    text,
    time::Now,
};
use protocol::{
    envelope::Audience,
    excerpt::{ExcerptShared, inside},
    problem::{ErrorCode, Problem},
};
use serde::Deserialize;
use store::{
    StoreError, Transaction,
    excerpt::{ExcerptRow, Said, Side},
    log::{self, Writer},
};
use vault::identity::PublicIdentity;

/// With whom, and what was ticked; where nothing is said of it the next role, skills that something shows and open goals.
#[derive(Deserialize)]
pub(crate) struct ShareArgs {
    /// Whole name or id.
    with: String,
    #[serde(default)]
    goals: Option<Vec<GoalId>>,
    /// Keys or names.
    #[serde(default)]
    skills: Option<Vec<String>>,
    #[serde(default)]
    next: Option<bool>,
    /// It is only asked what they would see.
    #[serde(default)]
    preview: bool,
}

#[derive(Deserialize)]
pub(crate) struct SharedArgs {
    /// Only what is shared with, or by, somebody: whole name or id.
    #[serde(default)]
    with: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct UnshareArgs {
    /// Whole name or id.
    with: String,
}

/// To whom something is sealed.
struct Reader {
    id: PersonId,
    name: String,
    key: PublicIdentity,
    key_changed: bool,
}

/// `path_share`: what one person sees from now on; with `preview` nothing is kept or sent.
pub(crate) async fn share(ctx: &Ctx, args: ShareArgs) -> Result<PathShareView, Problem> {
    let member = ctx.member().await?;
    let excerpt = ticked(&path::show(ctx, ()).await?, &args)?;
    let inside = inside(&excerpt).ok_or(ErrorCode::ExcerptTooLong)?;
    let (writer, now) = (member.writer, ctx.now());
    let with = args.with;
    if args.preview {
        let reader = ctx
            .read(move |tx| meant(tx, writer.author, &with, now.wall))
            .await?;
        return Ok(view(reader, excerpt));
    }
    let (mut rng, said) = (ctx.random(), excerpt.clone());
    let reader = ctx
        .send(move |tx| {
            let reader = meant(tx, writer.author, &with, now.wall)?;
            let at = after_last(tx, reader.id, now.wall)?;
            let sealed = kept::seal(&reader.key, (writer.author, reader.id, at), &inside, &mut rng);
            let body = ExcerptShared {
                to: reader.id,
                at,
                sealed: Some(sealed.ok_or_else(|| refuse(without_vault(&reader.name)))?),
            };
            say(tx, &writer, now, &body, Some(said))?;
            Ok(reader)
        })
        .await?;
    ctx.scrub().await;
    ctx.publish("path");
    Ok(view(reader, excerpt))
}

fn view(reader: Reader, excerpt: Excerpt) -> PathShareView {
    PathShareView {
        name: reader.name,
        key_changed: reader.key_changed,
        excerpt: kept::excerpt_view(excerpt),
    }
}

/// Who is meant, and their key.
fn meant(tx: &Transaction<'_>, me: PersonId, typed: &str, now: DateTime<Utc>) -> Result<Reader, StoreError> {
    let person = people::meant(tx, typed)?;
    if person.id == me {
        return Err(refuse(ErrorCode::ReceiverMissing));
    }
    let key = published_key(tx, person.id)?.ok_or_else(|| refuse(without_vault(&person.name)))?;
    Ok(Reader {
        id: person.id,
        key,
        key_changed: people::key_changed_at(tx, person.id, now)?.is_some(),
        name: person.name,
    })
}

fn without_vault(name: &str) -> ErrorCode {
    ErrorCode::ReceiverWithoutVault {
        name: name.to_owned(),
    }
}

/// Later than anything that was said to somebody before, wherever the clocks of the agent's desks stand.
fn after_last(tx: &Transaction<'_>, with: PersonId, now: DateTime<Utc>) -> Result<DateTime<Utc>, StoreError> {
    let last_at = store::excerpt::last_at(tx, Side::Mine, with)?;
    let next_at = last_at.map(|at| at + TimeDelta::milliseconds(1));
    let now = now.trunc_subsecs(3);
    Ok(next_at.map_or(now, |next_at| next_at.max(now)))
}

/// Writes what somebody sees from now on, or that they see nothing any more, and has it follow to other desks.
fn say(
    tx: &Transaction<'_>,
    writer: &Writer,
    now: Now,
    body: &ExcerptShared,
    excerpt: Option<Excerpt>,
) -> Result<(), StoreError> {
    let (with, at) = (body.to, body.at);
    let said = excerpt.clone().map_or(Said::Withdrawn, Said::Shared);
    kept::keep(tx, Side::Mine, with, at, &said)?;
    log::append(tx, writer, &Audience::User(with), body)?;
    personal::note(tx, Some(writer.device), personal::wall_ms(now), |_| {
        Change::ExcerptSet { with, at, excerpt }
    })
}

/// What was ticked, in words.
fn ticked(path: &PathView, args: &ShareArgs) -> Result<Excerpt, Problem> {
    let by_default = args.goals.is_none() && args.skills.is_none() && args.next.is_none();
    let next = path
        .roles
        .iter()
        .find(|role| Some(&role.key) == path.next.as_ref());
    let skills: Vec<&SkillView> = match &args.skills {
        Some(typed) => typed
            .iter()
            .map(|typed| skill(path, typed))
            .collect::<Result<_, _>>()?,
        None => path
            .skills
            .iter()
            .filter(|skill| by_default && !skill.evidence.is_empty())
            .collect(),
    };
    let goals: Vec<&GoalView> = match &args.goals {
        Some(ids) => ids.iter().map(|id| goal(path, *id)).collect::<Result<_, _>>()?,
        None => path
            .goals
            .iter()
            .filter(|goal| by_default && goal.done_on.is_none())
            .collect(),
    };
    let excerpt = Excerpt {
        next: next
            .filter(|_| args.next.unwrap_or(by_default))
            .map(|role| role.name.clone()),
        skills: skills.into_iter().map(excerpt_skill).collect(),
        goals: goals.into_iter().map(excerpt_goal).collect(),
    };
    match excerpt.is_empty() {
        true => Err(ErrorCode::ExcerptEmpty.into()),
        false => Ok(excerpt),
    }
}

fn skill<'a>(path: &'a PathView, typed: &str) -> Result<&'a SkillView, ErrorCode> {
    let wanted = text::key(typed);
    let is_it = |skill: &&SkillView| skill.key == typed || text::key(&skill.name) == wanted;
    path.skills.iter().find(is_it).ok_or(ErrorCode::SkillUnknown)
}

fn goal(path: &PathView, id: GoalId) -> Result<&GoalView, ErrorCode> {
    let id = id.to_string();
    let found = path.goals.iter().find(|goal| goal.id == id);
    found.ok_or(ErrorCode::GoalUnknown)
}

fn excerpt_skill(skill: &SkillView) -> ExcerptSkill {
    let own = skill.evidence.iter().filter(|one| !one.of_kudos);
    let evidence = own.map(|one| ExcerptEvidence {
        words: one.text.clone(),
        level: one.level,
        shown_on: one.on,
    });
    ExcerptSkill {
        name: skill.name.clone(),
        level: skill.level_shown,
        evidence: evidence.collect(),
    }
}

fn excerpt_goal(goal: &GoalView) -> ExcerptGoal {
    ExcerptGoal {
        words: goal.text.clone(),
        by_on: goal.by,
        done_on: goal.done_on,
    }
}

/// `path_shared`: what the agent shares with whom, and what others share with them.
pub(crate) async fn shared(ctx: &Ctx, args: SharedArgs) -> Result<PathSharedView, Problem> {
    ctx.read(move |tx| kept::all(tx, args.with.as_deref())).await
}

/// All that is shared in both directions, for an export.
pub(crate) async fn all(ctx: &Ctx) -> Result<PathSharedView, Problem> {
    ctx.read(kept::whole).await
}

/// `path_unshare`: one person sees nothing of the path any more. It is erased here at once, and on the server and at their
/// desk when these hear of it.
pub(crate) async fn unshare(ctx: &Ctx, args: UnshareArgs) -> Result<PathUnsharedView, Problem> {
    let member = ctx.member().await?;
    let (writer, now) = (member.writer, ctx.now());
    let name = ctx
        .send(move |tx| {
            let (with, name) = shared_with(tx, &args.with)?;
            let body = ExcerptShared {
                to: with,
                at: after_last(tx, with, now.wall)?,
                sealed: None,
            };
            say(tx, &writer, now, &body, None)?;
            Ok(name)
        })
        .await?;
    ctx.scrub().await;
    ctx.publish("path");
    Ok(PathUnsharedView { name })
}

/// Who is meant of those with whom something is shared, by whole name or id; also one who left meanwhile.
fn shared_with(tx: &Transaction<'_>, typed: &str) -> Result<(PersonId, String), StoreError> {
    let mut found = Vec::new();
    for ExcerptRow { person, .. } in store::excerpt::all(tx, Side::Mine)? {
        let name = store::people::name(tx, person)?.unwrap_or_default();
        if kept::is_meant(typed, person, &name) {
            found.push((person, name));
        }
    }
    let name = typed.trim().to_owned();
    match found.len() {
        0 => Err(refuse(ErrorCode::NothingShared { name })),
        1 => Ok(found.remove(0)),
        count => {
            let ids: Vec<String> = found.iter().map(|(person, _)| person.to_string()).collect();
            Err(refuse(ErrorCode::PersonAmbiguous {
                name,
                count,
                candidates: ids.join("; "),
            }))
        }
    }
}
