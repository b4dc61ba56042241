//! The command line of sharing a part of the path: with whom, what they see, and withdrawing it.
//!
//! Decides nothing but the words; the same facts as the JSON.

use super::answer::{local, read};
use app::view::{ExcerptView, PathShareView, PathSharedView, PathUnsharedView, SharedView};
use clap::Args;
use i18n::Words;
use serde_json::{Value, json};

/// With whom, and what.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct Share {
    /// With whom: whole name or id.
    #[arg(long, value_name = "WHO")]
    with: String,
    /// This goal, by its id as `goal list` says it; may be said again.
    #[arg(long, value_name = "ID")]
    goal: Vec<String>,
    /// This skill with its evidence, by its name; may be said again.
    #[arg(long, value_name = "NAME")]
    skill: Vec<String>,
    /// The role that you look at.
    #[arg(long)]
    next: bool,
    /// Only show what they would see; nothing is sent.
    #[arg(long)]
    preview: bool,
}

impl Share {
    /// The arguments of the table. What was not said is not ticked, unless nothing was said at all.
    pub(super) fn args(&self) -> Value {
        let mut args = json!({ "with": self.with, "preview": self.preview });
        if self.next || !self.goal.is_empty() || !self.skill.is_empty() {
            args["goals"] = json!(self.goal);
            args["skills"] = json!(self.skill);
            args["next"] = json!(self.next);
        }
        args
    }

    /// Whether something is said to somebody.
    pub(super) fn is_sent(&self) -> bool {
        !self.preview
    }

    /// The answer as a person reads it.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        let Some(view) = read::<PathShareView>(result) else {
            return Vec::new();
        };
        let mut lines = vec![match self.preview {
            true => words.cli_path_share_would(&view.name),
            false => words.cli_path_share_sees(&view.name),
        }];
        lines.extend(excerpt(&view.excerpt, words));
        let changed = view.key_changed.then(|| words.cli_kudos_key_changed(&view.name));
        lines.extend(changed);
        if !self.preview {
            lines.push(words.cli_path_share_hint(&view.name));
        }
        lines
    }
}

/// What is shared now, as a person reads it.
pub(super) fn shared(view: &PathSharedView, words: &Words) -> Vec<String> {
    if view.mine.is_empty() && view.theirs.is_empty() {
        return vec![words.cli_path_shared_none()];
    }
    let mut lines = Vec::new();
    for (title, shared) in [
        (words.path_shares(), &view.mine),
        (words.path_shared(), &view.theirs),
    ] {
        if !shared.is_empty() {
            lines.push(title);
            lines.extend(shared.iter().flat_map(|one| with_somebody(one, words)));
        }
    }
    lines.extend(view.more.then(|| words.path_shared_more()));
    lines
}

/// That nothing is shared any more.
pub(super) fn unshared(result: &Value, words: &Words) -> Vec<String> {
    let view = read::<PathUnsharedView>(result);
    view.iter()
        .map(|view| words.cli_path_unshared(&view.name))
        .collect()
}

fn with_somebody(shared: &SharedView, words: &Words) -> Vec<String> {
    let on = local(shared.at).format("%Y-%m-%d");
    let mut lines = vec![format!("{}  {on}  {}", shared.name, shared.person)];
    lines.extend(match &shared.excerpt {
        Some(view) => excerpt(view, words),
        None => vec![format!("  {}", words.path_shared_sealed())],
    });
    lines
}

fn excerpt(excerpt: &ExcerptView, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(
        excerpt
            .next
            .as_deref()
            .map(|role| format!("  {}", words.path_share_next(role))),
    );
    for skill in &excerpt.skills {
        lines.push(format!(
            "  {}",
            words.path_share_skill(skill.level.into(), &skill.name)
        ));
        let evidence = skill.evidence.iter();
        lines.extend(evidence.map(|one| format!("    {}  {}  {}", one.on, one.level, one.text)));
    }
    lines.extend(excerpt.goals.iter().map(|goal| {
        let (mark, when) = match goal.done_on {
            Some(on) => ("●", words.goal_done_on(&on.to_string())),
            None => ("○", words.goal_by(&goal.by.to_string())),
        };
        format!("  {mark} {}  {when}", goal.text)
    }));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal;
    use clap::Parser;

    #[derive(Parser)]
    struct Arguments {
        #[command(flatten)]
        share: Share,
    }

    fn typed(line: &[&str]) -> Share {
        let all = ["share"].iter().chain(line);
        Arguments::try_parse_from(all).unwrap().share
    }

    #[test]
    fn what_is_not_said_is_not_ticked_unless_nothing_is_said_at_all() {
        assert_eq!(
            typed(&["--with", "Lena Graf"]).args(),
            json!({ "with": "Lena Graf", "preview": false })
        );
        assert_eq!(
            typed(&["--with", "Lena Graf", "--skill", "Keeps calm", "--preview"]).args(),
            json!({ "with": "Lena Graf", "preview": true, "goals": [], "skills": ["Keeps calm"], "next": false })
        );
    }

    #[test]
    fn what_somebody_sees_is_said_before_and_after_it_is_sent() {
        let view = json!({ "name": "Lena Graf", "key_changed": false, "excerpt": {
            "next": "Team lead",
            "skills": [{ "name": "Keeps calm", "level": 1,
                         "evidence": [{ "text": "Stayed kind", "level": 1, "on": "2026-11-02" }] }],
            "goals": [{ "text": "Shadow two calls", "by": "2026-12-31", "done_on": null }],
        } });
        let words = terminal::words();
        let before = typed(&["--with", "Lena Graf", "--preview"]).lines(&view, &words);
        assert_eq!(before.len(), 5);
        assert_eq!(before[0], words.cli_path_share_would("Lena Graf"));
        assert!(
            before[3].contains("Stayed kind") && before[4].contains("2026-12-31"),
            "{before:?}"
        );
        let after = typed(&["--with", "Lena Graf"]).lines(&view, &words);
        assert_eq!(after[1..5], before[1..5]);
        assert_eq!(after[5], words.cli_path_share_hint("Lena Graf"));
    }
}
