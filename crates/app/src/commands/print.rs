//! The path on paper: what the agent ticked of it becomes a page that the desktop makes, and a file of the agent's.
//!
//! Decides what stands on the page and where it is kept. Nothing of it is sent, and nothing is kept but the file.

use super::path;
use crate::{
    ctx::Ctx,
    desktop::Effect,
    files::{keep_bytes, make_folder},
    view::{EvidenceView, PathPrintedView, PathView, RoleWay},
};
use domain::id::EvidenceId;
use protocol::{
    print::{
        PRINT_S_MAX, Page, PathPage, PrintFault, PrintRefusal, PrintedEvidence, PrintedGoal, PrintedRole,
        PrintedSkill, PrintedWay,
    },
    problem::{ErrorCode, FolderFault, Problem},
};
use serde::Deserialize;
use std::{collections::BTreeSet, path::PathBuf, time::Duration};

/// How long a page is waited for: longer than whoever makes it gives itself.
const WAITS: Duration = Duration::from_secs(PRINT_S_MAX + 5);
/// Whoever is told to wait comes again after this.
const BUSY_S: u32 = 10;

#[derive(Deserialize)]
pub(crate) struct PrintArgs {
    /// Whole path; among the agent's own documents without it.
    file: Option<PathBuf>,
    /// What is on it of the evidence; all of it without this.
    evidence: Option<Vec<EvidenceId>>,
}

/// `path_print`.
pub(crate) async fn path(ctx: &Ctx, args: PrintArgs) -> Result<PathPrintedView, Problem> {
    let (dir, name) = place(ctx, args.file)?;
    let view = path::show(ctx, ()).await?;
    let ticked = args.evidence.map(|ids| ticked(&view, &ids)).transpose()?;
    let page = page(ctx, view, ticked.as_ref()).await?;
    let pdf = made(ctx, Page::Path(Box::new(page))).await?;
    make_folder(&dir)?;
    let file = keep_bytes(&dir, &name, pdf).await?;
    Ok(PathPrintedView {
        file: file.display().to_string(),
        dir: dir.display().to_string(),
    })
}

/// The folder and the name of the file.
fn place(ctx: &Ctx, file: Option<PathBuf>) -> Result<(PathBuf, String), Problem> {
    let file = file.unwrap_or_else(|| {
        let dir = ctx.world.documents().unwrap_or_else(|| ctx.home.clone());
        dir.join(format!(
            "{} {}.pdf",
            ctx.words().print_path(),
            ctx.now().local_on()
        ))
    });
    let relative = || {
        let fault = FolderFault::Relative;
        Problem::from(ErrorCode::FolderBad { fault })
    };
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .ok_or_else(relative)?;
    let dir = file
        .parent()
        .filter(|dir| dir.is_absolute())
        .ok_or_else(relative)?;
    Ok((dir.to_owned(), name.to_owned()))
}

/// The evidence that was ticked; each is there.
fn ticked(view: &PathView, ids: &[EvidenceId]) -> Result<BTreeSet<String>, Problem> {
    let former = view.former.iter().flat_map(|skill| &skill.evidence);
    let all = view.skills.iter().flat_map(|skill| &skill.evidence).chain(former);
    let known: BTreeSet<&str> = all.map(|evidence| evidence.id.as_str()).collect();
    let ids = ids.iter().map(|id| {
        let id = id.to_string();
        match known.contains(id.as_str()) {
            true => Ok(id),
            false => Err(ErrorCode::EvidenceUnknown { id }.into()),
        }
    });
    ids.collect()
}

async fn page(ctx: &Ctx, view: PathView, ticked: Option<&BTreeSet<String>>) -> Result<PathPage, Problem> {
    let me = ctx.me();
    let person = ctx.read(move |tx| me.map_or(Ok(None), |me| store::people::get(tx, me)));
    let name = person.await?.map(|person| person.name);
    let name = name.or_else(|| ctx.centre().map(|centre| centre.name));
    let role = |key: &Option<String>| view.roles.iter().find(|role| Some(&role.key) == key.as_ref());
    let (current, next) = (role(&view.current), role(&view.next));
    let ways = view.roles.iter().filter(|role| role.way != RoleWay::None);
    let ways = ways.filter(|role| Some(&role.key) != view.next.as_ref());
    let shown = |evidence: &[EvidenceView]| printed(evidence, ticked);
    let skills = view.skills.iter().map(|skill| {
        let evidence = shown(&skill.evidence);
        let reached = evidence.iter().map(|one| one.level).max().unwrap_or(0);
        let open = (reached < skill.level_needed).then(|| skill.levels.get(usize::from(reached)).cloned());
        PrintedSkill {
            name: skill.name.clone(),
            shown: reached,
            needed: skill.level_needed,
            levels: u8::try_from(skill.levels.len()).unwrap_or(u8::MAX),
            sought: open.flatten(),
            evidence,
        }
    });
    let former = view.former.iter().map(|skill| PrintedSkill {
        name: skill.name.clone(),
        shown: 0,
        needed: 0,
        levels: 0,
        sought: None,
        evidence: shown(&skill.evidence),
    });
    Ok(PathPage {
        language: path::language(ctx).to_owned(),
        name,
        on: ctx.now().local_on(),
        role: current.map(|role| role.name.clone()),
        next: next.map(|role| PrintedRole {
            name: role.name.clone(),
            about: role.about.clone(),
            sideways: role.way == RoleWay::Sideways,
            entry: role.entry.clone(),
        }),
        ways: ways
            .map(|role| PrintedWay {
                name: role.name.clone(),
                sideways: role.way == RoleWay::Sideways,
            })
            .collect(),
        skills: skills.collect(),
        former: former.filter(|skill| !skill.evidence.is_empty()).collect(),
        goals: view
            .goals
            .iter()
            .map(|goal| PrintedGoal {
                text: goal.text.clone(),
                by: goal.by,
                done_on: goal.done_on,
            })
            .collect(),
    })
}

/// What was ticked of it, newest first.
fn printed(evidence: &[EvidenceView], ticked: Option<&BTreeSet<String>>) -> Vec<PrintedEvidence> {
    let on_it = evidence
        .iter()
        .filter(|one| ticked.is_none_or(|ticked| ticked.contains(&one.id)));
    let mut printed: Vec<_> = on_it
        .map(|one| PrintedEvidence {
            text: one.text.clone(),
            level: one.level,
            on: one.on,
        })
        .collect();
    printed.sort_by_key(|one| std::cmp::Reverse(one.on));
    printed
}

/// Has the desktop make a page.
async fn made(ctx: &Ctx, page: Page) -> Result<Vec<u8>, Problem> {
    let busy = ErrorCode::Busy {
        retry_after_s: BUSY_S,
    };
    let (id, told) = ctx.printing.ask().ok_or(busy)?;
    ctx.effect(Effect::Print { id, page });
    let made = tokio::time::timeout(WAITS, told).await;
    let made = made.ok().and_then(Result::ok);
    let made = made.unwrap_or_else(|| Err(PrintRefusal::of(PrintFault::Broken)));
    made.map_err(|PrintRefusal { fault, signs }| ErrorCode::PrintRefused { fault, signs }.into())
}
