//! The path: where I am, where I look, what shows my skills; goals are a file of their own. Evidence, goals and roles are the agent's alone: they
//! follow to another desk sealed, and no other record says them but an excerpt, for whom the agent shares it with.
//!
//! A ladder may be replaced by a later edition of it. Evidence names its skill by key: a key that was renamed is
//! followed, and evidence of a skill that is gone is shown under the name it had.

use super::{drafts, excerpt::kept, goals, personal};
use crate::{
    ctx::Ctx,
    problem,
    view::{EvidenceView, FormerSkillView, PathView, RoleView, RoleWay, SkillView},
};
use chrono::NaiveDate;
use domain::{
    id::EvidenceId,
    path::{EVIDENCE_CHARS_MAX, GOAL_CHARS_MAX, LEVEL_MAX, Ladder, Role, Way},
    personal::{Change, Which},
};
use protocol::{
    problem::{Amount, ErrorCode, Problem},
    record::LadderSet,
};
use serde::{Deserialize, Serialize};
use store::{StoreError, Transaction, path::EvidenceRow};

#[derive(Deserialize)]
pub(crate) struct RoleArgs {
    role: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct EvidenceArgs {
    skill: String,
    level: u8,
    text: String,
    /// It was written as the draft that is kept, which is done with.
    #[serde(default)]
    draft: bool,
}

#[derive(Deserialize)]
pub(crate) struct EvidenceIdArgs {
    id: EvidenceId,
}

/// `path_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<PathView, Problem> {
    let me = ctx.me();
    let language = language(ctx);
    let (ladder, evidence, goals, role, shared) = ctx
        .read(move |tx| {
            let role = match me {
                Some(me) => store::people::get(tx, me)?.and_then(|person| person.role),
                None => None,
            };
            Ok((
                store::path::ladder(tx, language)?,
                store::path::evidence(tx)?,
                store::path::goals(tx)?,
                role,
                kept::all(tx, None)?,
            ))
        })
        .await?;
    let ladder = ladder.as_ref();
    // By the key it has now, which may not be the one it had when it was chosen.
    let known = |key: Option<String>| Some(ladder?.role(&key?)?.key.clone());
    let current = known(ctx.profile().choices.role_current.clone().or(role));
    let next = known(ctx.profile().choices.role_next.clone());
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
        former: former(ladder, &evidence),
        current,
        next,
        goals: goals.into_iter().map(goals::view).collect(),
        shared,
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
                    .filter(|need| shown(ladder, evidence, &need.skill) >= need.level)
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
            level_shown: shown(ladder, evidence, &skill.key),
            levels: skill.levels.clone(),
            examples: skill.examples.clone(),
            evidence: of_skill(ladder, evidence, &skill.key)
                .map(evidence_view)
                .collect(),
        })
        .collect()
}

/// Evidence of a skill, also what was written down while it had another key.
fn of_skill<'a>(
    ladder: &'a Ladder,
    evidence: &'a [EvidenceRow],
    skill: &'a str,
) -> impl Iterator<Item = &'a EvidenceRow> {
    evidence
        .iter()
        .filter(move |row| ladder.skill(&row.skill).is_some_and(|one| one.key == skill))
}

/// Evidence of skills that the ladder no longer has, and all of it where there is no ladder.
fn former(ladder: Option<&Ladder>, evidence: &[EvidenceRow]) -> Vec<FormerSkillView> {
    let gone = |row: &&EvidenceRow| ladder.is_none_or(|ladder| ladder.skill(&row.skill).is_none());
    let mut skills: Vec<(&str, FormerSkillView)> = Vec::new();
    for row in evidence.iter().filter(gone) {
        let view = evidence_view(row);
        match skills.iter_mut().find(|(key, _)| *key == row.skill) {
            Some((_, skill)) => skill.evidence.push(view),
            None => skills.push((
                &row.skill,
                FormerSkillView {
                    name: name_of(row).to_owned(),
                    evidence: vec![view],
                },
            )),
        }
    }
    skills.into_iter().map(|(_, skill)| skill).collect()
}

fn name_of(row: &EvidenceRow) -> &str {
    if row.skill_name.is_empty() {
        &row.skill
    } else {
        &row.skill_name
    }
}

fn evidence_view(row: &EvidenceRow) -> EvidenceView {
    EvidenceView {
        id: row.id.to_string(),
        text: row.words.clone(),
        level: row.level,
        on: row.shown_on,
        of_kudos: row.kudos.is_some(),
    }
}

/// The highest level that some evidence shows.
fn shown(ladder: &Ladder, evidence: &[EvidenceRow], skill: &str) -> u8 {
    let levels = of_skill(ladder, evidence, skill).map(|row| row.level);
    levels.max().unwrap_or(0)
}

/// The language that texts of a ladder are read in.
pub(super) fn language(ctx: &Ctx) -> &'static str {
    ctx.words().language().tag()
}

/// A ladder as the centre says it, in the language it was written in.
pub(crate) fn ladder_received(tx: &Transaction<'_>, set: LadderSet) -> Result<(), StoreError> {
    match set.ladder.check() {
        Ok(()) => store::path::set_ladder(tx, &set.ladder),
        Err(error) => {
            tracing::warn!(%error, "a ladder does not hold together and is passed over");
            Ok(())
        }
    }
}

/// All evidence and all goals, whatever role is looked at: what an export holds.
#[derive(Serialize)]
pub(crate) struct PathExport {
    /// What is shown now.
    #[serde(flatten)]
    path: PathView,
    /// Every piece of evidence, whatever it shows.
    evidence: Vec<EvidenceExport>,
}

#[derive(Serialize)]
struct EvidenceExport {
    skill: String,
    skill_name: String,
    level: u8,
    text: String,
    on: NaiveDate,
}

/// Everything of the path that is the agent's.
pub(crate) async fn all(ctx: &Ctx) -> Result<PathExport, Problem> {
    let evidence = ctx.read(store::path::evidence).await?.into_iter();
    let evidence = evidence.map(|row| EvidenceExport {
        skill_name: name_of(&row).to_owned(),
        skill: row.skill,
        level: row.level,
        text: row.words,
        on: row.shown_on,
    });
    Ok(PathExport {
        evidence: evidence.collect(),
        path: show(ctx, ()).await?,
    })
}

fn limit(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// `path_current_set`.
pub(crate) async fn current_set(ctx: &Ctx, args: RoleArgs) -> Result<(), Problem> {
    known_role(ctx, args.role.as_deref()).await?;
    let noted = role_noted(ctx, Which::Current, args.role.clone());
    ctx.change_choices_and("path", |choices| choices.role_current = args.role, noted)
        .await
}

/// `path_next_set`.
pub(crate) async fn next_set(ctx: &Ctx, args: RoleArgs) -> Result<(), Problem> {
    known_role(ctx, args.role.as_deref()).await?;
    let noted = role_noted(ctx, Which::Next, args.role.clone());
    ctx.change_choices_and("path", |choices| choices.role_next = args.role, noted)
        .await
}

fn role_noted(
    ctx: &Ctx,
    which: Which,
    role: Option<String>,
) -> impl FnOnce(&Transaction<'_>) -> Result<(), StoreError> + Send + use<> {
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    move |tx| personal::note(tx, desk, now, |at_ms| Change::RoleSet { which, role, at_ms })
}

async fn known_role(ctx: &Ctx, key: Option<&str>) -> Result<(), Problem> {
    let Some(key) = key else { return Ok(()) };
    let language = language(ctx);
    let ladder = ctx.read(move |tx| store::path::ladder(tx, language)).await?;
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
    let (id, shown_on) = (EvidenceId(ctx.world.uuid()), ctx.now().local_on());
    let language = language(ctx);
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    ctx.write(move |tx| {
        let ladder = store::path::ladder(tx, language)?;
        let skill = ladder.as_ref().and_then(|ladder| ladder.skill(&args.skill));
        let skill = skill.ok_or_else(|| problem::refuse(ErrorCode::SkillUnknown))?;
        let row = EvidenceRow {
            id,
            skill: skill.key.clone(),
            skill_name: skill.name.clone(),
            level: args.level,
            words,
            shown_on,
            kudos: None,
        };
        if args.draft {
            drafts::done(tx, &drafts::Subject::Evidence(args.skill))?;
        }
        store::path::add_evidence(tx, &row)?;
        personal::note(tx, desk, now, |_| personal::added(&row))
    })
    .await?;
    ctx.publish("path");
    Ok(())
}

/// `evidence_remove`.
pub(crate) async fn evidence_remove(ctx: &Ctx, args: EvidenceIdArgs) -> Result<(), Problem> {
    let (desk, now) = (personal::desk(ctx), personal::wall_ms(ctx.now()));
    ctx.write(move |tx| {
        store::path::remove_evidence(tx, args.id)?;
        personal::note(tx, desk, now, |_| Change::EvidenceRemoved { id: args.id })
    })
    .await?;
    ctx.publish("path");
    Ok(())
}
