//! The path: where I am, where I look, what shows my skills, my goals. Evidence, goals and the role looked
//! at stay on this device; nothing of them is a record of sync.

use crate::{
    ctx::Ctx,
    problem,
    view::{EvidenceView, GoalView, PathView, RoleView, RoleWay, SkillView},
};
use chrono::NaiveDate;
use domain::{
    id::{EvidenceId, GoalId},
    path::{EVIDENCE_CHARS_MAX, GOAL_CHARS_MAX, GoalText, LEVEL_MAX, Ladder, Role, Way},
};
use protocol::problem::{Amount, ErrorCode, Problem};
use serde::Deserialize;
use store::path::{EvidenceRow, GoalRow};

#[derive(Deserialize)]
pub(crate) struct RoleArgs {
    role: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct EvidenceArgs {
    skill: String,
    level: u8,
    text: String,
}

#[derive(Deserialize)]
pub(crate) struct EvidenceIdArgs {
    id: EvidenceId,
}

#[derive(Deserialize)]
pub(crate) struct GoalArgs {
    text: String,
    by: NaiveDate,
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

/// `path_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<PathView, Problem> {
    let me = ctx.me();
    let (ladder, evidence, goals, role) = ctx
        .read(move |tx| {
            let role = match me {
                Some(me) => store::people::get(tx, me)?.and_then(|person| person.role),
                None => None,
            };
            Ok((
                store::path::ladder(tx)?,
                store::path::evidence(tx)?,
                store::path::goals(tx)?,
                role,
            ))
        })
        .await?;
    let current = ctx.profile().choices.role_current.clone().or(role);
    let next = ctx.profile().choices.role_next.clone();
    let ladder = ladder.as_ref();
    let target = next
        .as_deref()
        .or(current.as_deref())
        .and_then(|key| ladder?.role(key));
    Ok(PathView {
        ladder_name: ladder.map(|ladder| ladder.name.clone()),
        roles: ladder
            .map(|ladder| roles(ladder, current.as_deref(), &evidence))
            .unwrap_or_default(),
        skills: ladder
            .zip(target)
            .map(|(ladder, role)| skills(ladder, role, &evidence))
            .unwrap_or_default(),
        current: current.filter(|key| ladder.is_some_and(|ladder| ladder.role(key).is_some())),
        next: next.filter(|key| ladder.is_some_and(|ladder| ladder.role(key).is_some())),
        goals: goals.into_iter().map(goal_view).collect(),
        goal_chars_max: limit(GOAL_CHARS_MAX),
        evidence_chars_max: limit(EVIDENCE_CHARS_MAX),
        sync: ctx.sync_view(),
    })
}

fn roles(ladder: &Ladder, current: Option<&str>, evidence: &[EvidenceRow]) -> Vec<RoleView> {
    let ways: Vec<_> = current
        .map(|key| ladder.moves_from(key).collect())
        .unwrap_or_default();
    ladder
        .roles
        .iter()
        .map(|role| RoleView {
            key: role.key.clone(),
            name: role.name.clone(),
            about: role.about.clone(),
            entry: role.entry.clone(),
            way: match ways.iter().find(|(to, _)| to.key == role.key) {
                Some((_, Way::Up)) => RoleWay::Up,
                Some((_, Way::Sideways)) => RoleWay::Sideways,
                None => RoleWay::None,
            },
            met: limit(
                role.needs
                    .iter()
                    .filter(|need| shown(evidence, &need.skill) >= need.level)
                    .count(),
            ),
            needed: limit(role.needs.len()),
        })
        .collect()
}

fn skills(ladder: &Ladder, role: &Role, evidence: &[EvidenceRow]) -> Vec<SkillView> {
    role.needs
        .iter()
        .filter_map(|need| Some((need, ladder.skill(&need.skill)?)))
        .map(|(need, skill)| SkillView {
            key: skill.key.clone(),
            name: skill.name.clone(),
            meaning: skill.meaning.clone(),
            level_needed: need.level,
            level_shown: shown(evidence, &skill.key),
            levels: skill.levels.clone(),
            evidence: evidence
                .iter()
                .filter(|row| row.skill == skill.key)
                .map(|row| EvidenceView {
                    id: row.id.to_string(),
                    text: row.words.clone(),
                    level: row.level,
                    on: row.shown_on,
                })
                .collect(),
        })
        .collect()
}

/// The highest level that some evidence shows.
fn shown(evidence: &[EvidenceRow], skill: &str) -> u8 {
    evidence
        .iter()
        .filter(|row| row.skill == skill)
        .map(|row| row.level)
        .max()
        .unwrap_or(0)
}

fn goal_view(row: GoalRow) -> GoalView {
    GoalView {
        id: row.id.to_string(),
        text: row.words,
        by: row.by_on,
        done_on: row.done_on,
    }
}

fn limit(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// `path_current_set`.
pub(crate) async fn current_set(ctx: &Ctx, args: RoleArgs) -> Result<(), Problem> {
    known_role(ctx, args.role.as_deref()).await?;
    ctx.change_choices("path", |choices| choices.role_current = args.role)
        .await
}

/// `path_next_set`.
pub(crate) async fn next_set(ctx: &Ctx, args: RoleArgs) -> Result<(), Problem> {
    known_role(ctx, args.role.as_deref()).await?;
    ctx.change_choices("path", |choices| choices.role_next = args.role)
        .await
}

async fn known_role(ctx: &Ctx, key: Option<&str>) -> Result<(), Problem> {
    let Some(key) = key else { return Ok(()) };
    let ladder = ctx.read(store::path::ladder).await?;
    match ladder.is_some_and(|ladder| ladder.role(key).is_some()) {
        true => Ok(()),
        false => Err(ErrorCode::RoleUnknown.into()),
    }
}

/// `evidence_add`.
pub(crate) async fn evidence_add(ctx: &Ctx, args: EvidenceArgs) -> Result<(), Problem> {
    let words = args.text.trim().to_owned();
    let chars = domain::text::length(&words);
    if chars == 0 {
        return Err(ErrorCode::NoteTooShort.into());
    }
    if chars > EVIDENCE_CHARS_MAX {
        return Err(ErrorCode::NoteTooLong {
            chars,
            max: EVIDENCE_CHARS_MAX,
        }
        .into());
    }
    if !(1..=LEVEL_MAX).contains(&args.level) {
        return Err(ErrorCode::OutOfRange {
            amount: Amount::Level,
            min: 1,
            max: LEVEL_MAX.into(),
        }
        .into());
    }
    let row = EvidenceRow {
        id: EvidenceId(ctx.world.uuid()),
        skill: args.skill,
        level: args.level,
        words,
        shown_on: ctx.now().local_on(),
    };
    ctx.write(move |tx| {
        let known = store::path::ladder(tx)?.is_some_and(|ladder| ladder.skill(&row.skill).is_some());
        if !known {
            return Err(problem::refuse(ErrorCode::SkillUnknown));
        }
        store::path::add_evidence(tx, &row)
    })
    .await?;
    ctx.publish("path");
    Ok(())
}

/// `evidence_remove`.
pub(crate) async fn evidence_remove(ctx: &Ctx, args: EvidenceIdArgs) -> Result<(), Problem> {
    ctx.write(move |tx| store::path::remove_evidence(tx, args.id))
        .await?;
    ctx.publish("path");
    Ok(())
}

/// `goal_add`.
pub(crate) async fn goal_add(ctx: &Ctx, args: GoalArgs) -> Result<(), Problem> {
    let today_on = ctx.now().local_on();
    let words = GoalText::new(&args.text, args.by, today_on).map_err(problem::of_goal)?;
    let row = GoalRow {
        id: GoalId(ctx.world.uuid()),
        words: words.as_str().to_owned(),
        by_on: args.by,
        done_on: None,
    };
    ctx.write(move |tx| store::path::add_goal(tx, &row)).await?;
    ctx.publish("path");
    Ok(())
}

/// `goal_done_set`.
pub(crate) async fn goal_done_set(ctx: &Ctx, args: GoalDoneArgs) -> Result<(), Problem> {
    let done_on = args.done.then(|| ctx.now().local_on());
    ctx.write(move |tx| store::path::set_goal_done(tx, args.id, done_on))
        .await?;
    ctx.publish("path");
    Ok(())
}

/// `goal_remove`.
pub(crate) async fn goal_remove(ctx: &Ctx, args: GoalIdArgs) -> Result<(), Problem> {
    ctx.write(move |tx| store::path::remove_goal(tx, args.id)).await?;
    ctx.publish("path");
    Ok(())
}
