//! `path` and `goal`: where one is and looks, what shows the skills, and what one does next; for people and as JSON.

use super::{
    answer::{one, pretty, read},
    excerpt::{self, Share},
    kudos::with_later,
};
use app::view::{
    EvidenceView, GoalCheckView, GoalView, PathPrintedView, PathSharedView, PathView, RoleView, SkillView,
};
use chrono::NaiveDate;
use clap::Subcommand;
use domain::path::LetterSaid;
use i18n::Words;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The path.
#[derive(Debug, Subcommand)]
pub(super) enum Path {
    /// Where you are, what you look at, and what shows each skill.
    Show {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// One page as PDF, for a talk with whoever leads your team. It is made here, and nothing of it is sent.
    Print {
        /// The file.
        file: PathBuf,
        /// Only this evidence is on it, by its id as `path show --json` says it; may be said again. Without it all is.
        #[arg(long, value_name = "ID")]
        only: Vec<String>,
        /// No evidence is on it.
        #[arg(long, conflicts_with = "only")]
        without_evidence: bool,
    },
    /// Share a part of it, as it is today, with one person: sealed, until you withdraw it. Without a choice it is the role you
    /// look at, the skills that something shows, and your open goals. It takes the place of what you shared with them before.
    Share(Share),
    /// What you share with whom, and what others share with you.
    Shared {
        /// Only with, or by, this person: whole name or id.
        #[arg(long, value_name = "WHO")]
        with: Option<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Share nothing with somebody any more: it is erased on the server and at their desk.
    Unshare {
        /// Whole name, or the id as `path shared` says it.
        who: String,
    },
}

/// Goals.
#[derive(Debug, Subcommand)]
pub(super) enum Goal {
    /// All goals with their ids, open ones first.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Set a goal. One on speed or on the length of calls is refused.
    Add {
        /// What you will do, so that one can see when it is done.
        #[arg(long, value_name = "T")]
        text: String,
        /// By which day, for example 2026-12-31.
        #[arg(long, value_name = "DAY")]
        by: NaiveDate,
    },
    /// What the five letters say about a goal: specific, measurable, attainable, relevant, by a date. Keeps nothing.
    Check {
        /// What you will do.
        #[arg(long, value_name = "T")]
        text: String,
        /// By which day.
        #[arg(long, value_name = "DAY")]
        by: NaiveDate,
    },
    /// A goal is met.
    Done {
        /// Its id, as the list says it.
        id: String,
        /// It is open again.
        #[arg(long)]
        undo: bool,
    },
    /// Forget a goal.
    Remove {
        /// Its id, as the list says it.
        id: String,
    },
}

impl Path {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Path::Show { .. } => ("path_show", json!({})),
            Path::Print {
                file,
                only,
                without_evidence,
            } => {
                // The resident has another working folder than the shell.
                let file = std::path::absolute(file).unwrap_or_else(|_| file.clone());
                let ticked = (*without_evidence || !only.is_empty()).then_some(only);
                (
                    "path_print",
                    json!({ "file": file.to_string_lossy(), "evidence": ticked }),
                )
            }
            Path::Share(share) => ("path_share", share.args()),
            Path::Shared { with, .. } => ("path_shared", json!({ "with": with })),
            Path::Unshare { who } => ("path_unshare", json!({ "with": who })),
        }
    }

    /// Whether what became of it says more than its answer: is it kept, is it sent.
    pub(super) fn tells_more(&self) -> bool {
        match self {
            Path::Share(share) => share.is_sent(),
            Path::Unshare { .. } => true,
            Path::Show { .. } | Path::Print { .. } | Path::Shared { .. } => false,
        }
    }

    /// How the answer reads; `online` when the centre's server can be reached.
    pub(super) fn lines(&self, result: &Value, online: bool, words: &Words) -> Vec<String> {
        match self {
            Path::Share(share) => with_later(share.lines(result, words), online || !share.is_sent(), words),
            Path::Shared { json, .. } => match read::<PathSharedView>(result) {
                Some(view) if !json => excerpt::shared(&view, words),
                _ => vec![pretty(result)],
            },
            Path::Unshare { .. } => with_later(excerpt::unshared(result, words), online, words),
            Path::Show { json } => match read::<PathView>(result) {
                Some(view) if !json => path(&view, words),
                _ => vec![pretty(result)],
            },
            Path::Print { .. } => one(result, |view: PathPrintedView| words.cli_path_printed(&view.file)),
        }
    }
}

impl Goal {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Goal::List { .. } => ("goal_list", json!({})),
            Goal::Add { text, by } => ("goal_add", json!({ "text": text, "by": by })),
            Goal::Check { text, by } => ("goal_check", json!({ "text": text, "by": by })),
            Goal::Done { id, undo } => ("goal_done_set", json!({ "id": id, "done": !undo })),
            Goal::Remove { id } => ("goal_remove", json!({ "id": id })),
        }
    }

    /// How the answer reads.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match self {
            Goal::List { json: true } => vec![pretty(result)],
            Goal::List { .. } => match read::<Vec<GoalView>>(result) {
                Some(goals) if goals.is_empty() => vec![words.goal_none()],
                goals => goals.iter().flatten().map(|one| goal(one, words)).collect(),
            },
            Goal::Add { .. } => {
                let kept = read::<GoalView>(result);
                kept.iter()
                    .map(|goal| words.goal_kept(&goal.by.to_string(), &goal.id))
                    .collect()
            }
            Goal::Check { .. } => read(result).map_or_else(Vec::new, |view| checked(&view)),
            Goal::Done { undo: false, .. } => vec![words.goal_met()],
            Goal::Done { undo: true, .. } => vec![words.goal_open_again()],
            Goal::Remove { .. } => vec![words.goal_removed()],
        }
    }
}

fn path(view: &PathView, words: &Words) -> Vec<String> {
    let role = |key: &Option<String>| {
        let key = key.as_deref()?;
        view.roles.iter().find(|role| role.key == key)
    };
    let mut lines = Vec::new();
    lines.push(match (&view.ladder_name, role(&view.current)) {
        (None, _) => words.goal_no_ladder(),
        (Some(_), Some(now)) => words.goal_role_now(&now.name),
        (Some(_), None) => words.goal_role_unsaid(),
    });
    if let Some(next) = role(&view.next) {
        lines.push(words.goal_role_next(next.met.into(), next.needed.into(), &next.name));
        lines.extend(next.entry.iter().map(|entry| format!("  {entry}")));
    }
    lines.extend(view.skills.iter().flat_map(|one| skill(one, words)));
    for former in &view.former {
        lines.push(words.goal_former(&former.name));
        lines.extend(former.evidence.iter().map(evidence));
    }
    let ways = view.roles.iter().filter(|role| is_way(role));
    lines.extend(ways.map(|role| words.goal_way(role.met.into(), role.needed.into(), &role.name)));
    if view.goals.is_empty() {
        lines.push(words.goal_none());
    }
    lines.extend(view.goals.iter().map(|one| goal(one, words)));
    lines
}

fn is_way(role: &RoleView) -> bool {
    role.way != app::view::RoleWay::None
}

fn skill(skill: &SkillView, words: &Words) -> Vec<String> {
    let (shown, needed) = (i64::from(skill.level_shown), i64::from(skill.level_needed));
    let mark = if shown >= needed { "●" } else { "○" };
    let line = format!("{mark} {}", words.goal_skill(&skill.name, needed, shown));
    std::iter::once(line)
        .chain(skill.evidence.iter().map(evidence))
        .collect()
}

fn evidence(evidence: &EvidenceView) -> String {
    format!("    {}  {}  {}", evidence.on, evidence.level, evidence.text)
}

fn goal(goal: &GoalView, words: &Words) -> String {
    let (mark, when) = match goal.done_on {
        Some(on) => ("●", words.goal_done_on(&on.to_string())),
        None => ("○", words.goal_by(&goal.by.to_string())),
    };
    format!("{mark} {}  {when}  {}", goal.text, goal.id)
}

fn checked(view: &GoalCheckView) -> Vec<String> {
    let letters = view.letters.iter().map(|letter| {
        let mark = match letter.said {
            LetterSaid::Said => "●",
            LetterSaid::Open => "○",
            LetterSaid::Yours => "·",
        };
        format!("{mark} {}", letter.text)
    });
    letters.chain(view.refusal.clone()).collect()
}
