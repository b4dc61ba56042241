//! The command line of rest by rule: hard calls, breaks owed by law, the shift they stand by, the policy.
//!
//! Decides nothing but the words; the same facts as the JSON.

use super::answer::{clock, pretty, read};
use app::view::{BreakView, PackView, PolicyView, RuleView, StatutoryView};
use clap::{Args, Subcommand};
use i18n::Words;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Hard {
    /// Rest now: 60, 180 or 600 seconds, or 1m, 3m, 10m.
    #[arg(long, value_name = "LENGTH", value_parser = rest_s)]
    rest: Option<u64>,
    /// Tell the leader of your team that you need this time. They see your name, the minutes and the time.
    #[arg(long)]
    tell_leader: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Break {
    /// Announce a break as you get up.
    Start {
        /// The rule it is for, for example `meal`; without it the ledger decides.
        #[arg(long, value_name = "RULE")]
        rule: Option<String>,
    },
    /// You are back.
    End,
    /// What is owed, taken and left.
    Show {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write the record of this computer as tables and as a page to print. Nothing is sent.
    Export {
        /// The folder, instead of the profile's own.
        #[arg(long, value_name = "D")]
        dir: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Policy {
    /// The numbers and rules in force, with their sources.
    Show {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Choose the country whose rules on breaks apply.
    Pack {
        /// AT, BR, DE, ES, IT, PL or UK; `none` leaves it to your centre.
        name: String,
    },
    /// Whether a centre could publish this policy; without a file, whether your own policy.toml can be read.
    Check {
        /// The file.
        file: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(super) struct Shift {
    /// For example `08:00-16:30`, two of them for a split shift, or `off`.
    #[arg(required = true, value_name = "HOURS")]
    hours: Vec<String>,
}

fn rest_s(text: &str) -> Result<u64, String> {
    text.parse().or_else(|_| super::arguments::seconds(text))
}

impl Hard {
    pub(super) fn request(&self) -> (&'static str, Value) {
        let args = json!({ "reset_s": self.rest, "tell_leader": self.tell_leader });
        ("hard", args)
    }

    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let minutes = self.rest.map_or(10, |rest| rest / 60);
        vec![if self.tell_leader {
            words.cli_hard_told(&minutes.to_string())
        } else {
            words.cli_hard_marked()
        }]
    }
}

impl Break {
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Break::Start { rule } => ("break_start", json!({ "rule": rule })),
            Break::End => ("break_end", json!({})),
            Break::Show { .. } => ("break_show", json!({})),
            Break::Export { dir } => {
                // The resident has another working folder than the shell.
                let dir = dir
                    .as_ref()
                    .map(|dir| std::path::absolute(dir).unwrap_or_else(|_| dir.clone()));
                ("break_export", json!({ "dir": dir }))
            }
        }
    }

    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        let view: Option<StatutoryView> = read(result);
        match self {
            Break::Show { json: true } => vec![pretty(result)],
            Break::Show { .. } => view.map_or_else(
                || vec![words.error("pack_not_chosen", &[])],
                |view| standing(&view, words),
            ),
            Break::Start { .. } => {
                let running = view.and_then(|view| view.running);
                running.map_or_else(Vec::new, |on| vec![words.cli_break_begun(&clock(on.from))])
            }
            Break::End => view.map_or_else(Vec::new, |view| ended(&view, words)),
            Break::Export { .. } => {
                let dir = result["dir"].as_str().unwrap_or_default();
                vec![words.cli_exported(dir)]
            }
        }
    }
}

fn ended(view: &StatutoryView, words: &Words) -> Vec<String> {
    let mut lines = vec![words.cli_break_ended()];
    lines.extend(view.breaks.last().map(broken));
    lines
}

fn standing(view: &StatutoryView, words: &Words) -> Vec<String> {
    let mut lines = vec![format!(
        "{} · {} ({})",
        view.name,
        words.statutory_reviewed_not(),
        view.verified_on
    )];
    match view.shift.as_slice() {
        [] => lines.push(words.statutory_shift_none()),
        parts => lines.push(format!(
            "{}: {}",
            words.statutory_shift(),
            parts
                .iter()
                .map(|part| match part.until {
                    Some(until) => words.statutory_shift_part(&clock(part.from), &clock(until)),
                    None => words.statutory_shift_from(&clock(part.from)),
                })
                .collect::<Vec<_>>()
                .join(", ")
        )),
    }
    match &view.running {
        Some(on) => {
            lines.push(words.statutory_running(&clock(on.from)));
            lines.push(match on.counts_at {
                Some(at) => words.statutory_counts_at(&clock(at)),
                None => words.statutory_counts(),
            });
        }
        None => lines.push(words.cli_break_none()),
    }
    if view.hard_owed {
        lines.push(words.statutory_hard_owed());
    }
    lines.extend(view.rules.iter().map(rule));
    lines.extend(view.breaks.iter().map(broken));
    lines
}

fn rule(rule: &RuleView) -> String {
    let said = if rule.standing.is_empty() {
        rule.owes.join(" ")
    } else {
        rule.standing.join(" · ")
    };
    format!("  {} [{}]: {said}", rule.name, rule.id)
}

fn broken(one: &BreakView) -> String {
    let to = one.to.map(clock).unwrap_or_default();
    format!("  {}–{to}  {}", clock(one.from), one.outcome)
}

impl Policy {
    /// The command of the table.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Policy::Show { .. } => ("policy_show", json!({})),
            Policy::Pack { name } => {
                let country = (!name.eq_ignore_ascii_case("none")).then_some(name);
                ("policy_pack_set", json!({ "country": country }))
            }
            Policy::Check { .. } => ("policy_check", json!({})),
        }
    }

    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match self {
            // `cli::policy` answers before anybody is asked.
            Policy::Check { .. } => Vec::new(),
            Policy::Show { json: true } => vec![pretty(result)],
            Policy::Show { .. } => {
                read(result).map_or_else(Vec::new, |view: PolicyView| in_force(&view, words))
            }
            Policy::Pack { .. } => {
                let pack = read(result).and_then(|view: PolicyView| view.pack);
                vec![pack.map_or_else(
                    || words.cli_pack_dropped(),
                    |pack| words.cli_pack_chosen(&pack.name),
                )]
            }
        }
    }
}

fn in_force(view: &PolicyView, words: &Words) -> Vec<String> {
    let numbers = |numbers: &[(String, String)]| -> Vec<String> {
        numbers
            .iter()
            .map(|(key, value)| format!("  {key} = {value}"))
            .collect()
    };
    let mut lines = Vec::new();
    if view.numbers.is_empty() {
        lines.push(words.cli_policy_standard());
    }
    lines.extend(numbers(&view.numbers));
    if let Some(floor) = &view.floor {
        lines.push(words.cli_policy_floor(&floor.set_at.format("%Y-%m-%d").to_string()));
        lines.extend(numbers(&floor.numbers));
    }
    match &view.pack {
        Some(pack) => lines.extend(rules(pack, words)),
        None => lines.push(words.cli_pack_dropped()),
    }
    lines
}

fn rules(pack: &PackView, words: &Words) -> Vec<String> {
    let head = words.record_pack(&pack.verified_on.to_string(), &pack.name);
    let rule = |rule: &app::view::PackRuleView| {
        format!(
            "  {} [{}]: {}\n    {}",
            rule.name,
            rule.id,
            rule.owes.join(" "),
            rule.source
        )
    };
    std::iter::once(head).chain(pack.rules.iter().map(rule)).collect()
}

impl Shift {
    /// An empty part is passed on and refused: a script whose variable is empty must not forget a shift.
    fn parts(&self) -> Vec<&str> {
        match self.hours.as_slice() {
            [off] if off == "off" => Vec::new(),
            hours => hours
                .iter()
                .flat_map(|hours| hours.split(','))
                .map(str::trim)
                .collect(),
        }
    }

    pub(super) fn request(&self) -> (&'static str, Value) {
        ("shift_set", json!({ "parts": self.parts() }))
    }

    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let parts = self.parts();
        vec![if parts.is_empty() {
            words.cli_shift_forgotten()
        } else {
            words.cli_shift_said(&parts.join(", "))
        }]
    }
}
