//! `hook`: a command line or an address on this computer that hears when a call, an offer, a reset or a break begins or
//! ends.

use super::answer::{pretty, read};
use app::view::{HookTold, HookView};
use clap::{Subcommand, ValueEnum};
use i18n::Words;
use serde_json::{Value, json};

/// Hooks.
#[derive(Debug, Subcommand)]
pub(super) enum Hook {
    /// All hooks, and what became of them since the start.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Let a program or an address know. It hears one word and the time, never a name or a number.
    Add {
        /// A command line, for example "busylight {event}", or an address on this computer, for example
        /// http://localhost:8989/light. No shell reads it; {event} and {at} are filled in.
        target: String,
        /// Only these; all of them without it.
        #[arg(long = "on", value_enum, value_name = "EVENT")]
        events: Vec<Event>,
    },
    /// No longer.
    Remove {
        /// Its number, as the list says it.
        id: u32,
    },
    /// Tell it one event now, and say what became of that.
    Test {
        /// Its number, as the list says it.
        id: u32,
        /// Which event; the first that it hears without it.
        #[arg(long = "on", value_enum, value_name = "EVENT")]
        event: Option<Event>,
    },
}

/// What a hook can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Event {
    CallStart,
    CallEnd,
    Offer,
    ResetStart,
    ResetEnd,
    BreakStart,
    BreakEnd,
}

impl Event {
    /// As the table calls it.
    fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().replace('-', "_"))
    }
}

impl Hook {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Hook::List { .. } => ("hook_list", json!({})),
            Hook::Add { target, events } => {
                let events: Vec<String> = events.iter().map(|event| event.name()).collect();
                ("hook_add", json!({ "target": target, "events": events }))
            }
            Hook::Remove { id } => ("hook_remove", json!({ "id": id })),
            Hook::Test { id, event } => {
                let event = event.map(Event::name);
                ("hook_test", json!({ "id": id, "event": event }))
            }
        }
    }

    /// How the answer reads.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match self {
            Hook::List { json: true } => vec![pretty(result)],
            Hook::List { .. } => match read::<Vec<HookView>>(result) {
                Some(hooks) if hooks.is_empty() => vec![words.hook_none()],
                hooks => hooks.iter().flatten().flat_map(|one| hook(one, words)).collect(),
            },
            Hook::Add { .. } => {
                let added = read::<HookView>(result);
                added
                    .iter()
                    .map(|hook| words.hook_added(&hook.id.to_string()))
                    .collect()
            }
            Hook::Remove { id } => vec![words.hook_removed(&id.to_string())],
            Hook::Test { .. } => {
                let tested = read::<HookView>(result);
                tested.iter().map(|hook| last(hook, words)).collect()
            }
        }
    }
}

fn hook(hook: &HookView, words: &Words) -> Vec<String> {
    let events: Vec<&str> = hook.events.iter().map(|event| event.name()).collect();
    let mut lines = vec![
        format!("{}  {}", hook.id, hook.target),
        format!("   {}", events.join(", ")),
    ];
    if hook.last.is_some() {
        lines.push(format!("   {}", last(hook, words)));
    }
    if hook.failed + hook.dropped > 0 {
        lines.push(format!(
            "   {}",
            words.hook_counts(hook.dropped.into(), hook.failed.into())
        ));
    }
    lines
}

fn last(hook: &HookView, words: &Words) -> String {
    match hook.last {
        None => words.hook_unheard(),
        Some(HookTold::Done) => words.hook_told_done(),
        Some(HookTold::Failed) => words.hook_told_failed(),
        Some(HookTold::Missing) => words.hook_told_missing(),
        Some(HookTold::Refused) => words.hook_told_refused(),
        Some(HookTold::Hung) => words.hook_told_hung(),
        Some(HookTold::Dropped) => words.hook_told_dropped(),
    }
}
