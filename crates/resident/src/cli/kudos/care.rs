//! What one can do about a kudos that is none, and how one likes to be recognised, from the command line.
//!
//! Decides nothing but the words; the same facts as the JSON.

use super::with_later;
use crate::cli::answer::{one, pretty, read};
use app::view::{CardOwnView, KudosWallView, ReportSentView};
use clap::{Subcommand, builder::PossibleValuesParser};
use domain::{kudos::report::ReportReason, recognition::Way};
use i18n::Words;
use serde_json::{Value, json};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Care {
    /// Take a kudos off your own wall. Nobody is told.
    Hide {
        /// Its id, as the list says it.
        id: String,
        /// Put it back.
        #[arg(long)]
        undo: bool,
    },
    /// Report a kudos that you received to whoever leads your team, or to an administrator where it is theirs.
    Report {
        /// Its id, as the list says it.
        id: String,
        /// Why.
        #[arg(long, value_parser = reasons())]
        reason: String,
        /// Send its words along; without this only who gave it and the reason are told.
        #[arg(long)]
        with_words: bool,
    },
    /// Let what somebody gives you from now on wait unseen. Nobody is told.
    Block {
        /// Whole name or id.
        who: String,
    },
    /// See what somebody gives you again, and what waited.
    Unblock {
        /// Whole name or id.
        who: String,
    },
    /// Whose kudos wait unseen.
    Blocked {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// How you like to be recognised: shows your card, or writes it anew for everyone at your centre.
    Card {
        /// What you like; may be said again.
        #[arg(long, value_name = "WAY", value_parser = ways())]
        like: Vec<String>,
        /// One sentence.
        #[arg(long, value_name = "T")]
        text: Option<String>,
        /// Take the card away.
        #[arg(long, conflicts_with_all = ["like", "text"])]
        remove: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

fn reasons() -> PossibleValuesParser {
    PossibleValuesParser::new(ReportReason::ALL.iter().map(|reason| reason.name()))
}

fn ways() -> PossibleValuesParser {
    PossibleValuesParser::new(Way::ALL.iter().map(|way| way.name()))
}

impl Care {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Care::Hide { id, undo } => ("kudos_hide", json!({ "id": id, "hidden": !undo })),
            Care::Report {
                id,
                reason,
                with_words,
            } => (
                "kudos_report",
                json!({ "id": id, "reason": reason, "with_words": with_words }),
            ),
            Care::Block { who } => ("kudos_block", json!({ "person": who, "blocked": true })),
            Care::Unblock { who } => ("kudos_block", json!({ "person": who, "blocked": false })),
            Care::Blocked { .. } => ("kudos_wall", json!({ "limit": 1 })),
            Care::Card { like, text, .. } if self.tells_more() => {
                let text = text.as_deref().unwrap_or_default();
                ("card_set", json!({ "ways": like, "text": text }))
            }
            Care::Card { .. } => ("card_show", json!({})),
        }
    }

    /// Whether what became of it says more than its answer: is it kept, is it sent.
    pub(super) fn tells_more(&self) -> bool {
        match self {
            Care::Blocked { .. } => false,
            Care::Card {
                like, text, remove, ..
            } => *remove || !like.is_empty() || text.is_some(),
            _ => true,
        }
    }

    /// The answer as a person reads it.
    pub(super) fn lines(&self, result: &Value, online: bool, words: &Words) -> Vec<String> {
        match self {
            Care::Hide { undo: false, .. } => vec![words.cli_kudos_hidden()],
            Care::Hide { undo: true, .. } => vec![words.cli_kudos_unhidden()],
            Care::Report { .. } => {
                let said = one(result, |view: ReportSentView| {
                    words.cli_kudos_reported(&view.to_name)
                });
                with_later(said, online, words)
            }
            Care::Block { who } => vec![words.cli_kudos_blocked(who)],
            Care::Unblock { who } => vec![words.cli_kudos_unblocked(who)],
            Care::Blocked { json } => blocked(result, *json, words),
            Care::Card { json: true, .. } => vec![pretty(&result["card"])],
            Care::Card { .. } => {
                let lines = card(result, words);
                match self.tells_more() {
                    true => with_later(lines, online, words),
                    false => lines,
                }
            }
        }
    }
}

fn blocked(result: &Value, json: bool, words: &Words) -> Vec<String> {
    match read::<KudosWallView>(result) {
        _ if json => vec![pretty(&result["blocked"])],
        Some(wall) if !wall.blocked.is_empty() => {
            let names = wall.blocked.iter().map(|one| format!("{}  {}", one.name, one.id));
            names.collect()
        }
        _ => vec![words.cli_kudos_blocked_none()],
    }
}

fn card(result: &Value, words: &Words) -> Vec<String> {
    let Some(own) = read::<CardOwnView>(result) else {
        return Vec::new();
    };
    let ways = own.card.ways.iter().map(|way| format!("· {}", said(*way, words)));
    let text = own.card.text.iter().map(|text| format!("“{text}”"));
    let lines: Vec<String> = ways.chain(text).collect();
    match lines.is_empty() {
        true => vec![words.cli_card_none()],
        false => std::iter::once(words.cli_card_title()).chain(lines).collect(),
    }
}

fn said(way: Way, words: &Words) -> String {
    match way {
        Way::Quietly => words.cli_card_quietly(),
        Way::BeforeTheTeam => words.cli_card_before_the_team(),
        Way::InWriting => words.cli_card_in_writing(),
        Way::InPerson => words.cli_card_in_person(),
        Way::InDetail => words.cli_card_in_detail(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cli::arguments::{Arguments, Command},
        terminal,
    };
    use clap::Parser;

    fn typed(words: &[&str]) -> Result<Care, clap::Error> {
        let all = ["breakwater", "kudos"].iter().chain(words);
        match Arguments::try_parse_from(all)?.command {
            Command::Kudos(super::super::Kudos::Care(care)) => Ok(care),
            other => panic!("{other:?}"),
        }
    }

    fn asked(words: &[&str]) -> (&'static str, Value) {
        typed(words).unwrap().request()
    }

    #[test]
    fn each_becomes_its_line_of_the_table() {
        assert_eq!(
            asked(&["hide", "k1"]),
            ("kudos_hide", json!({"id": "k1", "hidden": true}))
        );
        assert_eq!(
            asked(&["hide", "k1", "--undo"]),
            ("kudos_hide", json!({"id": "k1", "hidden": false}))
        );
        for reason in ReportReason::ALL {
            assert_eq!(
                asked(&["report", "k1", "--reason", reason.name()]),
                (
                    "kudos_report",
                    json!({"id": "k1", "reason": reason, "with_words": false})
                )
            );
        }
        assert!(typed(&["report", "k1"]).is_err(), "without a reason");
        assert_eq!(
            asked(&["block", "Ann Lee"]),
            ("kudos_block", json!({"person": "Ann Lee", "blocked": true}))
        );
        assert_eq!(
            asked(&["unblock", "Ann Lee"]),
            ("kudos_block", json!({"person": "Ann Lee", "blocked": false}))
        );
    }

    #[test]
    fn a_card_is_shown_unless_something_is_said() {
        assert_eq!(asked(&["card"]), ("card_show", json!({})));
        assert_eq!(
            asked(&["card", "--like", "quietly", "--like", "in_person"]),
            ("card_set", json!({"ways": ["quietly", "in_person"], "text": ""}))
        );
        assert_eq!(
            asked(&["card", "--remove"]),
            ("card_set", json!({"ways": [], "text": ""}))
        );
        assert!(typed(&["card", "--remove", "--text", "x"]).is_err());
        assert!(typed(&["card", "--like", "loudly"]).is_err());
    }

    #[test]
    fn a_card_reads_as_it_was_chosen() {
        let words = terminal::words();
        let answer =
            json!({"card": {"ways": ["quietly"], "text": "No stage, please"}, "ways": [], "chars_max": 140});
        let lines = typed(&["card"]).unwrap().lines(&answer, true, &words);
        assert_eq!(lines[1], format!("· {}", words.cli_card_quietly()));
        assert_eq!(lines[2], "“No stage, please”");
        let none = json!({"card": {"ways": [], "text": null}, "ways": [], "chars_max": 140});
        assert_eq!(
            typed(&["card"]).unwrap().lines(&none, true, &words),
            [words.cli_card_none()]
        );
    }
}
