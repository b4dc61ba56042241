//! The command line of thanks: giving, undoing, withdrawing, answering, looking through them.
//!
//! Decides nothing but the words; the same facts as the JSON.

mod care;

use super::answer::{local, one, pretty, read};
use app::view::{KudosGivenView, KudosUndoneView, KudosView, KudosWallView};
use clap::{Subcommand, ValueEnum};
use i18n::Words;
use serde_json::{Value, json};

/// Most lines of a list when nobody says how many.
const LINES: u32 = 200;

#[derive(Debug, Subcommand)]
pub(super) enum Kudos {
    /// Thank somebody, or several people: each gets a kudos of their own.
    Give {
        /// Whole name or id; once for each.
        #[arg(long, value_name = "WHO", required_unless_present = "team")]
        to: Vec<String>,
        /// Everybody of your team.
        #[arg(long)]
        team: bool,
        /// What happened.
        #[arg(long, value_name = "T")]
        text: String,
        /// One of the organisation's values.
        #[arg(long, value_name = "V")]
        value: Option<String>,
    },
    /// Undo what you gave in the last ten seconds: nothing of it leaves this computer.
    Undo,
    /// Withdraw a kudos that you gave: its words are erased wherever they stand.
    #[command(alias = "take-back")]
    Withdraw {
        /// Its id, as the list says it.
        id: String,
    },
    /// Say thanks for a kudos that you received.
    Thank {
        /// Its id, as the list says it.
        id: String,
        /// One sentence for who gave it.
        #[arg(long, value_name = "T")]
        text: Option<String>,
    },
    /// Kudos, newest first.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// Only those that you received.
        #[arg(long, conflicts_with = "given")]
        received: bool,
        /// Only those that you gave.
        #[arg(long)]
        given: bool,
        /// Only those in which these words or names are found.
        #[arg(long, value_name = "T")]
        search: Option<String>,
        /// So many at most, up to 200.
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
        /// Only those that come after this one in the list: the id of the last one that you saw.
        #[arg(long, value_name = "ID")]
        before: Option<String>,
    },
    /// Choose who else sees a kudos that you received.
    Show {
        /// Its id, as the list says it.
        id: String,
        /// Only you and who gave it, your team, or everyone at your centre.
        #[arg(value_enum)]
        to: ShowTo,
    },
    #[command(flatten)]
    Care(care::Care),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowTo {
    Me,
    Team,
    Everyone,
}

impl ShowTo {
    /// As the table calls it.
    fn name(self) -> &'static str {
        match self {
            ShowTo::Me => "me",
            ShowTo::Team => "team",
            ShowTo::Everyone => "everyone",
        }
    }
}

impl Kudos {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Kudos::Give {
                to,
                team,
                text,
                value,
            } => (
                "kudos_give",
                said(json!({ "to": to, "team": team, "text": text, "value": value })),
            ),
            Kudos::Undo => ("kudos_undo", json!({})),
            Kudos::Withdraw { id } => ("kudos_withdraw", json!({ "id": id })),
            Kudos::Thank { id, text } => ("kudos_thank", said(json!({ "id": id, "text": text }))),
            Kudos::List {
                received,
                given,
                search,
                limit,
                before,
                json,
            } => {
                let which = match (received, given) {
                    (true, _) => "received",
                    (_, true) => "given",
                    _ => "all",
                };
                // Whoever reads is told besides what is yet to come; a script gets the list.
                let (name, limit) = match json {
                    true => ("kudos_list", *limit),
                    false => ("kudos_wall", limit.or(Some(LINES))),
                };
                let args = json!({ "which": which, "search": search, "limit": limit, "before": before });
                (name, said(args))
            }
            Kudos::Show { id, to } => (
                "kudos_visibility_set",
                json!({ "id": id, "visibility": to.name() }),
            ),
            Kudos::Care(care) => care.request(),
        }
    }

    /// Whether what became of it says more than its answer: is it kept, is it sent.
    pub(super) fn tells_more(&self) -> bool {
        match self {
            Kudos::List { .. } => false,
            Kudos::Care(care) => care.tells_more(),
            _ => true,
        }
    }

    /// The answer as a person reads it.
    pub(super) fn lines(&self, result: &Value, online: bool, words: &Words) -> Vec<String> {
        match self {
            Kudos::Give { .. } => given(result, online, words),
            Kudos::Undo => one(result, |view: KudosUndoneView| {
                let names = view.names.join(", ");
                match view.had_left {
                    true => words.cli_kudos_undone_left(&names),
                    false => words.cli_kudos_undone(&names),
                }
            }),
            Kudos::Withdraw { .. } => with_later(vec![words.cli_kudos_taken_back()], online, words),
            Kudos::Thank { .. } => with_later(vec![words.cli_kudos_thanked()], online, words),
            Kudos::List { json: true, .. } => vec![pretty(result)],
            Kudos::List { given, .. } => {
                read(result).map_or_else(Vec::new, |wall| listed(&wall, !given, words))
            }
            Kudos::Show { to, .. } => {
                let shown = match to {
                    ShowTo::Me => words.cli_kudos_shown_me(),
                    ShowTo::Team => words.cli_kudos_shown_team(),
                    ShowTo::Everyone => words.cli_kudos_shown_everyone(),
                };
                with_later(vec![shown], online, words)
            }
            Kudos::Care(care) => care.lines(result, online, words),
        }
    }
}

/// Arguments without those that were not typed.
fn said(mut args: Value) -> Value {
    if let Some(args) = args.as_object_mut() {
        args.retain(|_, value| !value.is_null() && *value != json!(false));
    }
    args
}

fn given(result: &Value, online: bool, words: &Words) -> Vec<String> {
    let Some(view) = read::<KudosGivenView>(result) else {
        return Vec::new();
    };
    let names: Vec<&str> = view.items.iter().map(|item| item.to_name.as_str()).collect();
    let names = names.join(", ");
    let said = match online {
        true => words.cli_kudos_sent(&names),
        false => words.cli_kudos_given(&names),
    };
    let mut lines = vec![said];
    lines.extend(
        view.keys_changed
            .iter()
            .map(|name| words.cli_kudos_key_changed(name)),
    );
    lines.push(words.cli_kudos_undo_hint(view.undo_s.into()));
    lines
}

/// What is done, and that others hear of it only when the server can be reached.
pub(super) fn with_later(mut done: Vec<String>, online: bool, words: &Words) -> Vec<String> {
    done.extend((!online).then(|| words.cli_kudos_later()));
    done
}

/// A line each, and what is not in the list although it is there: sealed to a vault that is closed, or on its way.
fn listed(wall: &KudosWallView, received: bool, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = wall.items.iter().map(line).collect();
    let sealed = if received { wall.sealed } else { 0 };
    if sealed > 0 {
        lines.push(words.cli_kudos_sealed(sealed.into()));
    }
    if wall.sync.to_come > 0 {
        lines.push(words.cli_status_to_come(i64::try_from(wall.sync.to_come).unwrap_or(i64::MAX)));
    }
    if lines.is_empty() {
        lines.push(words.cli_kudos_none());
    }
    lines
}

fn line(kudos: &KudosView) -> String {
    let at = local(kudos.at).format("%Y-%m-%d %H:%M");
    let from = kudos.from_name.as_deref().unwrap_or("—");
    format!("{at}  {from} → {}  “{}”  {}", kudos.to_name, kudos.text, kudos.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cli::arguments::{Arguments, Command},
        terminal,
    };
    use clap::Parser;

    fn typed(words: &[&str]) -> Result<Kudos, clap::Error> {
        let all = ["breakwater", "kudos"].iter().chain(words);
        match Arguments::try_parse_from(all)?.command {
            Command::Kudos(kudos) => Ok(kudos),
            other => panic!("{other:?}"),
        }
    }

    fn asked(words: &[&str]) -> (&'static str, Value) {
        typed(words).unwrap().request()
    }

    #[test]
    fn a_kudos_goes_to_as_many_as_are_named_or_to_the_team() {
        assert_eq!(
            asked(&["give", "--to", "Amara", "--to", "Ben", "--text", "Thanks"]),
            ("kudos_give", json!({"to": ["Amara", "Ben"], "text": "Thanks"}))
        );
        assert_eq!(
            asked(&["give", "--team", "--text", "Thanks", "--value", "Calm"]),
            (
                "kudos_give",
                json!({"to": [], "team": true, "text": "Thanks", "value": "Calm"})
            )
        );
        assert!(typed(&["give", "--text", "Thanks"]).is_err(), "to nobody");
    }

    #[test]
    fn each_becomes_its_line_of_the_table() {
        for to in ["me", "team", "everyone"] {
            assert_eq!(
                asked(&["show", "k1", to]),
                ("kudos_visibility_set", json!({"id": "k1", "visibility": to}))
            );
        }
        for name in ["withdraw", "take-back"] {
            assert_eq!(asked(&[name, "k1"]), ("kudos_withdraw", json!({"id": "k1"})));
        }
        assert_eq!(asked(&["undo"]), ("kudos_undo", json!({})));
        assert_eq!(
            asked(&["thank", "k1", "--text", "It helped"]),
            ("kudos_thank", json!({"id": "k1", "text": "It helped"}))
        );
        assert_eq!(
            asked(&["list"]),
            ("kudos_wall", json!({"which": "all", "limit": 200}))
        );
        assert_eq!(
            asked(&["list", "--json"]),
            ("kudos_list", json!({"which": "all"}))
        );
        assert_eq!(
            asked(&[
                "list", "--given", "--search", "map", "--limit", "5", "--before", "k1"
            ]),
            (
                "kudos_wall",
                json!({"which": "given", "search": "map", "limit": 5, "before": "k1"})
            )
        );
        assert!(typed(&["list", "--given", "--received"]).is_err());
    }

    #[test]
    fn an_empty_list_says_so_and_what_is_yet_to_be_read_is_not_nothing() {
        let words = terminal::words();
        let list =
            |line: &[&str], answer: Value| typed(line).unwrap().lines(&answer, false, &words).join("\n");
        let wall = |sealed: u32, to_come: u64| {
            json!({
                "items": [], "next": null, "unseen": 0, "sealed": sealed, "received_quarter": 0, "given_quarter": 0,
                "joined": true, "team": null, "unnoticed": [], "some_hidden": false, "blocked": [], "reports": [],
                "report_reasons": [], "values": [], "note_chars_max": 1, "skills": [], "thanks_chars_max": 1,
                "default_visibility": "me",
                "sync": {"state": "online", "waiting": 0, "to_come": to_come, "last_at": null, "certificate": null},
            })
        };
        assert_eq!(list(&["list"], wall(0, 0)), words.cli_kudos_none());
        assert_eq!(list(&["list"], wall(2, 0)), words.cli_kudos_sealed(2));
        assert_eq!(list(&["list", "--given"], wall(2, 0)), words.cli_kudos_none());
        assert_eq!(list(&["list"], wall(0, 3)), words.cli_status_to_come(3));
        assert_eq!(list(&["list", "--json"], json!([])), "[]");
    }
}
