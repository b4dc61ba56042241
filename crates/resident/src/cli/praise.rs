//! The command line of what customers said: it waits for the agent's word, is shown to others, or goes off the wall.
//!
//! Decides nothing but the words; the same facts as the JSON.

use super::answer::{one, pretty, read};
use app::view::{Audience, KudosView, PraiseListView, PraiseShownView};
use clap::Subcommand;
use i18n::Words;
use serde_json::{Value, json};

#[derive(Debug, Subcommand)]
pub(super) enum Praise {
    /// What only you see yet and stands on your wall, newest first.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show it to others as you show kudos: to your team, or to everyone where you chose that.
    Approve {
        /// Its id, as the list says it.
        id: String,
    },
    /// Take it off your wall. Nobody else sees it either.
    Refuse {
        /// Its id, as the list says it.
        id: String,
    },
}

impl Praise {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Praise::List { .. } => ("praise_list", Value::Null),
            Praise::Approve { id } => ("praise_approve", json!({ "id": id })),
            Praise::Refuse { id } => ("praise_refuse", json!({ "id": id })),
        }
    }

    /// Whether what became of it says more than its answer: is it kept, is it sent.
    pub(super) fn tells_more(&self) -> bool {
        !matches!(self, Praise::List { .. })
    }

    /// The answer as a person reads it.
    pub(super) fn lines(&self, result: &Value, online: bool, words: &Words) -> Vec<String> {
        match self {
            Praise::List { json: true } => vec![pretty(result)],
            Praise::List { .. } => {
                read(result).map_or_else(|| vec![pretty(result)], |view| listed(&view, words))
            }
            Praise::Approve { .. } => {
                let mut said = one(result, |view: PraiseShownView| match view.visibility {
                    Audience::Everyone => words.cli_kudos_shown_everyone(),
                    Audience::Team | Audience::Me => words.cli_kudos_shown_team(),
                });
                if !online {
                    said.push(words.cli_kudos_later());
                }
                said
            }
            Praise::Refuse { .. } => vec![words.cli_praise_refused()],
        }
    }
}

fn listed(view: &PraiseListView, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = view.items.iter().map(line).collect();
    lines.push(match lines.is_empty() {
        true => words.cli_praise_none(),
        false => words.cli_praise_hint(),
    });
    if view.sealed > 0 {
        lines.push(words.cli_praise_sealed(view.sealed.into()));
    }
    lines
}

/// The day is that on which the customer said it, and no hour is known of it.
fn line(praise: &KudosView) -> String {
    let said_on = praise.at.date_naive();
    format!("{said_on}  “{}”  {}", praise.text.replace('\n', " "), praise.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cli::arguments::{Arguments, Command},
        terminal,
    };
    use clap::Parser;

    fn typed(words: &[&str]) -> Praise {
        let all = ["breakwater", "praise"].iter().chain(words);
        match Arguments::try_parse_from(all).unwrap().command {
            Command::Praise(praise) => praise,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn each_becomes_its_line_of_the_table() {
        for (line, asked) in [
            (&["list"][..], ("praise_list", Value::Null)),
            (&["list", "--json"], ("praise_list", Value::Null)),
            (&["approve", "k1"], ("praise_approve", json!({ "id": "k1" }))),
            (&["refuse", "k1"], ("praise_refuse", json!({ "id": "k1" }))),
        ] {
            assert_eq!(typed(line).request(), asked);
        }
    }

    #[test]
    fn an_empty_list_says_what_becomes_of_what_comes_and_one_that_is_sealed_what_to_do() {
        let words = terminal::words();
        let list = |sealed: u32| {
            let view = json!({ "items": [], "sealed": sealed });
            typed(&["list"]).lines(&view, false, &words)
        };
        assert_eq!(list(0), [words.cli_praise_none()]);
        assert_eq!(list(2), [words.cli_praise_none(), words.cli_praise_sealed(2)]);
    }

    #[test]
    fn who_sees_it_from_now_on_is_said_as_it_is() {
        let words = terminal::words();
        let said = |to: &str, online: bool| {
            typed(&["approve", "k1"]).lines(&json!({ "visibility": to }), online, &words)
        };
        assert_eq!(said("team", true), [words.cli_kudos_shown_team()]);
        assert_eq!(
            said("everyone", false),
            [words.cli_kudos_shown_everyone(), words.cli_kudos_later()]
        );
    }
}
