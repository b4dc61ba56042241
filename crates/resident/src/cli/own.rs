//! `own`: the agent's own resets, in their own words; and taking one of them.

use super::answer::{one, pretty, read};
use app::view::{IdeaView, IdeasView};
use clap::Subcommand;
use i18n::Words;
use serde_json::{Map, Value, json};

/// The length of a reset when nobody says one, in seconds.
const USUAL_S: u64 = 60;

/// Own resets.
#[derive(Debug, Subcommand)]
pub(super) enum Own {
    /// All of them with their ids.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write one down.
    Add {
        /// What it is called.
        #[arg(long, value_name = "T")]
        title: String,
        /// A few lines to read meanwhile.
        #[arg(long, value_name = "T", default_value = "")]
        text: String,
        /// 60s, 3m or 10m.
        #[arg(long, default_value = "60s", value_parser = super::arguments::seconds)]
        length: u64,
    },
    /// Change one; what is not named stays.
    Change {
        /// Its id, as the list says it.
        id: String,
        /// What it is called.
        #[arg(long, value_name = "T")]
        title: Option<String>,
        /// A few lines to read meanwhile.
        #[arg(long, value_name = "T")]
        text: Option<String>,
        /// 60s, 3m or 10m.
        #[arg(long, value_parser = super::arguments::seconds)]
        length: Option<u64>,
    },
    /// Forget one.
    Remove {
        /// Its id, as the list says it.
        id: String,
    },
}

/// The command of the table that takes a reset.
pub(super) fn start(length: Option<u64>, own: Option<&str>) -> (&'static str, Value) {
    let args = match (length, own) {
        (None, None) => json!({ "seconds": USUAL_S }),
        (Some(s), None) => json!({ "seconds": s }),
        (None, Some(own)) => json!({ "idea": own }),
        (Some(s), Some(own)) => json!({ "seconds": s, "idea": own }),
    };
    ("reset_start", args)
}

impl Own {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Own::List { .. } => ("idea_list", json!({})),
            Own::Add { title, text, length } => (
                "idea_add",
                json!({ "title": title, "text": text, "seconds": length }),
            ),
            Own::Change {
                id,
                title,
                text,
                length,
            } => {
                let named = [
                    ("title", title.as_ref().map(|title| json!(title))),
                    ("text", text.as_ref().map(|text| json!(text))),
                    ("seconds", length.map(|s| json!(s))),
                ];
                let mut args = Map::from_iter([("id".to_owned(), json!(id))]);
                args.extend(
                    named
                        .into_iter()
                        .filter_map(|(key, value)| Some((key.to_owned(), value?))),
                );
                ("idea_set", Value::Object(args))
            }
            Own::Remove { id } => ("idea_remove", json!({ "id": id })),
        }
    }

    /// How the answer reads.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        let length = |view: &IdeaView| words.length(view.seconds.into());
        match self {
            Own::List { json: true } => vec![pretty(result)],
            Own::List { .. } => match read::<IdeasView>(result) {
                Some(view) if view.ideas.is_empty() => vec![words.idea_none()],
                view => view
                    .iter()
                    .flat_map(|view| &view.ideas)
                    .flat_map(|idea| told(idea, &length(idea)))
                    .collect(),
            },
            Own::Add { .. } => one(result, |view: IdeaView| {
                words.idea_kept(&view.id, &length(&view), &view.title)
            }),
            Own::Change { .. } => one(result, |view: IdeaView| {
                words.idea_changed(&length(&view), &view.title)
            }),
            Own::Remove { .. } => vec![words.idea_removed()],
        }
    }
}

fn told(idea: &IdeaView, length: &str) -> Vec<String> {
    let head = format!("{}  {length}  {}", idea.title, idea.id);
    let lines = idea.text.lines().map(|line| format!("    {line}"));
    std::iter::once(head).chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::arguments::{Arguments, Command};
    use clap::Parser;

    fn asked(words: &[&str]) -> (&'static str, Value) {
        let all = ["breakwater", "own"].iter().chain(words);
        match Arguments::try_parse_from(all).unwrap().command {
            Command::Own(own) => own.request(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_not_named_is_not_changed() {
        assert_eq!(
            asked(&["change", "i1", "--length", "3m"]),
            ("idea_set", json!({"id": "i1", "seconds": 180}))
        );
        assert_eq!(
            asked(&["add", "--title", "Walk"]),
            ("idea_add", json!({"title": "Walk", "text": "", "seconds": 60}))
        );
    }
}
