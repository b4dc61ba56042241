//! `shortcut`: keys that work wherever one is, and doing what they do without them.

use super::answer::{pretty, read};
use app::view::{ShortcutState, ShortcutView, ShortcutWay, ShortcutsView};
use clap::{Subcommand, ValueEnum};
use domain::shortcut::ShortcutAct;
use i18n::Words;
use serde_json::{Value, json};

/// Shortcuts.
#[derive(Debug, Subcommand)]
pub(super) enum Shortcut {
    /// Which keys do what, and whether they work.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Let keys do something wherever you are, for example: shortcut set reset Ctrl+Alt+R
    Set {
        /// What they do.
        #[arg(value_enum)]
        act: Act,
        /// Which: at least one of Ctrl, Alt and Super with a letter, a digit or F1 to F12; `off` takes them away.
        keys: String,
    },
    /// Do what the keys would do: for the desktop's own settings, where it gives no keys to programs.
    Press {
        /// What.
        #[arg(value_enum)]
        act: Act,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Act {
    Reset,
    Hard,
    CallSwitch,
}

impl Act {
    fn name(self) -> &'static str {
        match self {
            Act::Reset => ShortcutAct::Reset.name(),
            Act::Hard => ShortcutAct::Hard.name(),
            Act::CallSwitch => ShortcutAct::CallSwitch.name(),
        }
    }
}

impl Shortcut {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Shortcut::List { .. } => ("shortcut_list", json!({})),
            Shortcut::Set { act, keys } => {
                let keys = (keys != "off").then_some(keys);
                ("shortcut_set", json!({ "act": act.name(), "keys": keys }))
            }
            Shortcut::Press { act } => ("shortcut_press", json!({ "act": act.name() })),
        }
    }

    /// How the answer reads.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match (self, read::<ShortcutsView>(result)) {
            (Shortcut::Press { .. }, _) => vec![],
            (Shortcut::List { json: false } | Shortcut::Set { .. }, Some(view)) => told(&view, words),
            _ => vec![pretty(result)],
        }
    }
}

fn told(view: &ShortcutsView, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = view.shortcuts.iter().map(|one| line(one, words)).collect();
    match view.way {
        ShortcutWay::Portal => lines.push(words.shortcut_way_portal()),
        ShortcutWay::Nobody => {
            lines.push(words.shortcut_way_nobody());
            lines.extend(view.shortcuts.iter().map(|one| format!("  {}", one.command)));
        }
        ShortcutWay::X11 | ShortcutWay::Unknown => {}
    }
    lines
}

fn line(one: &ShortcutView, words: &Words) -> String {
    let what = match one.act {
        ShortcutAct::Reset => words.shortcut_reset(),
        ShortcutAct::Hard => words.shortcut_hard(),
        ShortcutAct::CallSwitch => words.shortcut_call_switch(),
    };
    let state = match one.state {
        ShortcutState::Off => words.shortcut_state_off(),
        ShortcutState::Asked => words.shortcut_state_asked(),
        ShortcutState::Works => words.shortcut_state_works(),
        ShortcutState::Taken => words.shortcut_state_taken(),
        ShortcutState::NoSuchKey => words.shortcut_state_no_such_key(),
        ShortcutState::Refused => words.shortcut_state_refused(),
    };
    let dot = if one.state == ShortcutState::Works {
        "●"
    } else {
        "○"
    };
    match one.given.as_ref().or(one.keys.as_ref()) {
        Some(keys) => format!("{dot} {what}  {keys}  {state}"),
        None => format!("{dot} {what}  {state}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::arguments::{Arguments, Command};
    use clap::Parser;

    #[test]
    fn each_becomes_its_line_of_the_table() {
        for (line, asked) in [
            (
                "set reset Ctrl+Alt+R",
                ("shortcut_set", json!({"act": "reset", "keys": "Ctrl+Alt+R"})),
            ),
            (
                "set call-switch off",
                ("shortcut_set", json!({"act": "call_switch", "keys": null})),
            ),
            ("press hard", ("shortcut_press", json!({"act": "hard"}))),
        ] {
            let all = ["breakwater", "shortcut"].into_iter().chain(line.split(' '));
            match Arguments::try_parse_from(all).unwrap().command {
                Command::Shortcut(shortcut) => assert_eq!(shortcut.request(), asked),
                other => panic!("{other:?}"),
            }
        }
    }
}
