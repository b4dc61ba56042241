//! The command line of being heard: saying something, a tool that got in the way, and what became of what was said.
//!
//! Decides nothing but the words; the same facts as the JSON.

use super::{
    answer::{list, one, pretty},
    present, with,
};
use app::view::{SaidState, SaidView};
use clap::{Args, Subcommand};
use domain::voice::Sort;
use i18n::Words;
use serde_json::{Value, json};

/// A suggestion, or what customers tell.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct Suggest {
    /// What should change, or what customers tell you.
    #[arg(long, value_name = "T")]
    text: String,
    /// What gets better.
    #[arg(long, value_name = "T")]
    helps: Option<String>,
    /// It is what customers tell you, not a suggestion of yours.
    #[arg(long)]
    customers: bool,
    /// Without your name: nobody can tell that it is from you, not the server either. It leaves within a day or so.
    #[arg(long)]
    anonymous: bool,
}

/// A tool that got in the way.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct Friction {
    /// Which tool.
    #[arg(long, value_name = "NAME")]
    tool: String,
    /// A customer was waiting.
    #[arg(long)]
    customer_waiting: bool,
    /// How many minutes it cost.
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    /// What happened.
    #[arg(long, value_name = "T")]
    text: Option<String>,
    /// With your name; without this nobody can tell that it is from you, not the server either.
    #[arg(long)]
    by_name: bool,
}

/// What was said.
#[derive(Debug, Subcommand)]
pub(super) enum Voice {
    /// What you said, newest first, and what became of each.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Add something to what you said.
    Add {
        /// Its id, as the list says it.
        id: String,
        /// What you add.
        #[arg(long, value_name = "T")]
        text: String,
    },
    /// Say thanks for the answer.
    Thank {
        /// Its id, as the list says it.
        id: String,
    },
    /// Withdraw what you said: its words are erased at your centre.
    Withdraw {
        /// Its id, as the list says it.
        id: String,
    },
}

impl Suggest {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        let sort = match self.customers {
            true => Sort::Customers,
            false => Sort::Suggestion,
        };
        let args = with(present([("helps", &self.helps)]), "text", json!(self.text));
        let args = with(args, "anonymous", json!(self.anonymous));
        ("voice_say", with(args, "sort", json!(sort)))
    }
}

impl Friction {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        let mut args = with(present([("text", &self.text)]), "tool", json!(self.tool));
        args["sort"] = json!(Sort::Friction);
        args["customer_waiting"] = json!(self.customer_waiting);
        args["anonymous"] = json!(!self.by_name);
        if let Some(minutes) = self.minutes {
            args["minutes"] = json!(minutes);
        }
        ("voice_say", args)
    }
}

impl Voice {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Voice::List { .. } => ("voice_list", json!({})),
            Voice::Add { id, text } => ("voice_add", json!({ "id": id, "text": text })),
            Voice::Thank { id } => ("voice_thank", json!({ "id": id })),
            Voice::Withdraw { id } => ("voice_withdraw", json!({ "id": id })),
        }
    }

    /// Whether what became of it says more than its answer: is it kept.
    pub(super) fn tells_more(&self) -> bool {
        !matches!(self, Voice::List { .. })
    }

    /// The answer as a person reads it.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match self {
            Voice::List { json: true } => vec![pretty(result)],
            Voice::List { .. } => list(result, |said: &SaidView| told(said, words))
                .map_or_else(|| vec![words.cli_voice_none()], |all| all.concat()),
            Voice::Add { .. } => vec![words.voice_add_done()],
            Voice::Thank { .. } => vec![words.voice_thank_done()],
            Voice::Withdraw { .. } => vec![words.voice_withdraw_done()],
        }
    }
}

/// That something was said, and how it leaves.
pub(super) fn said(result: &Value, words: &Words) -> Vec<String> {
    one(result, |said: SaidView| match said.anonymous {
        true => words.voice_said_nameless(),
        false => words.voice_said_named(),
    })
}

/// What it is, and below it everything that is known of it.
fn told(said: &SaidView, words: &Words) -> Vec<String> {
    let name = match said.anonymous {
        true => words.voice_nameless(),
        false => words.voice_named(),
    };
    let head = format!("{}  {}  {name}  {}", said.said_on, what(said, words), said.id);
    let mut below = Vec::new();
    below.extend(said.text.as_ref().map(|text| format!("“{text}”")));
    below.extend(said.helps.as_ref().map(|text| words.voice_helps(text)));
    below.extend(said.customer_waiting.then(|| words.voice_customer_waiting()));
    below.extend(said.minutes.map(|minutes| words.voice_minutes(minutes.into())));
    below.extend(said.additions.iter().map(|text| words.voice_added(text)));
    below.push(standing(said, words));
    below.extend(said.why.as_ref().map(|text| words.voice_why(text)));
    below.extend(said.note.as_ref().map(|text| words.voice_note(text)));
    below.extend(said.at_least.map(|count| words.voice_at_least(count.into())));
    below.extend(said.thanked.then(|| words.voice_thanked()));
    let below = below.iter().flat_map(|one| one.lines());
    std::iter::once(head)
        .chain(below.map(|line| format!("    {line}")))
        .collect()
}

fn what(said: &SaidView, words: &Words) -> String {
    match said.sort {
        Sort::Suggestion => words.voice_sort_suggestion(),
        Sort::Customers => words.voice_sort_customers(),
        Sort::Friction => words.voice_sort_friction(said.tool.as_deref().unwrap_or_default()),
    }
}

/// Where it stands, who answers for it, until when.
fn standing(said: &SaidView, words: &Words) -> String {
    let day = said.due_on.map(|day| day.to_string());
    let stands = match (said.state, day.as_deref()) {
        (SaidState::Waiting, _) if said.anonymous => return words.voice_state_leaves(),
        (SaidState::Waiting, _) => return words.voice_state_waiting(),
        (SaidState::Sent, _) => return words.voice_state_sent(),
        (SaidState::Withdrawn, _) => return words.voice_state_withdrawn(),
        (SaidState::Refused, _) => return words.voice_state_refused(),
        (SaidState::Heard, None) => words.voice_way_heard(),
        (SaidState::Heard, Some(day)) if said.overdue => words.voice_heard_late(day),
        (SaidState::Heard, Some(day)) => words.voice_heard_day(day),
        (SaidState::Yes, None) => words.voice_yes(),
        (SaidState::Yes, Some(day)) if said.overdue => words.voice_yes_late(day),
        (SaidState::Yes, Some(day)) => words.voice_yes_day(day),
        (SaidState::No, _) => words.voice_no(),
        (SaidState::Done, _) => words.voice_done(),
    };
    match &said.owner {
        Some(owner) => format!("{stands} · {owner}"),
        None => stands,
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

    fn typed(line: &[&str]) -> Result<(&'static str, Value), clap::Error> {
        let all = ["breakwater"].iter().chain(line);
        Ok(match Arguments::try_parse_from(all)?.command {
            Command::Suggest(suggest) => suggest.request(),
            Command::Friction(friction) => friction.request(),
            Command::Voice(voice) => voice.request(),
            other => panic!("{other:?}"),
        })
    }

    fn asked(line: &[&str]) -> (&'static str, Value) {
        typed(line).unwrap()
    }

    #[test]
    fn a_suggestion_carries_a_name_and_friction_none_unless_it_is_asked_for() {
        assert_eq!(
            asked(&["suggest", "--text", "Swap late shifts"]),
            (
                "voice_say",
                json!({"sort": "suggestion", "text": "Swap late shifts", "anonymous": false})
            )
        );
        assert_eq!(
            asked(&[
                "suggest",
                "--customers",
                "--anonymous",
                "--text",
                "T",
                "--helps",
                "H"
            ]),
            (
                "voice_say",
                json!({"sort": "customers", "text": "T", "helps": "H", "anonymous": true})
            )
        );
        assert_eq!(
            asked(&["friction", "--tool", "CRM Suite"]),
            (
                "voice_say",
                json!({"sort": "friction", "tool": "CRM Suite", "customer_waiting": false, "anonymous": true})
            )
        );
        let all = [
            "friction",
            "--tool",
            "CRM",
            "--customer-waiting",
            "--minutes",
            "15",
            "--text",
            "It froze",
            "--by-name",
        ];
        assert_eq!(
            asked(&all),
            (
                "voice_say",
                json!({"sort": "friction", "tool": "CRM", "customer_waiting": true, "minutes": 15,
                       "text": "It froze", "anonymous": false})
            )
        );
        assert!(typed(&["friction"]).is_err(), "with no tool");
        assert!(typed(&["suggest"]).is_err(), "with no words");
    }

    #[test]
    fn each_becomes_its_line_of_the_table() {
        for (line, name, args) in [
            (&["voice", "list"][..], "voice_list", json!({})),
            (&["voice", "list", "--json"], "voice_list", json!({})),
            (
                &["voice", "add", "v1", "--text", "And at night"],
                "voice_add",
                json!({"id": "v1", "text": "And at night"}),
            ),
            (&["voice", "thank", "v1"], "voice_thank", json!({"id": "v1"})),
            (
                &["voice", "withdraw", "v1"],
                "voice_withdraw",
                json!({"id": "v1"}),
            ),
        ] {
            assert_eq!(asked(line), (name, args), "{line:?}");
        }
    }

    fn view(state: &str, more: &Value) -> Value {
        let mut view = json!({
            "id": "v1", "sort": "friction", "text": null, "helps": null, "tool": "CRM Suite",
            "customer_waiting": true, "minutes": 15, "anonymous": true, "said_on": "2026-11-20", "state": state,
            "owner": "Jonas Weber", "due_on": "2026-12-04", "overdue": false, "why": null, "note": null,
            "at_least": null, "additions": [], "thanked": false, "can": [],
        });
        for (key, value) in more.as_object().unwrap() {
            view[key] = value.clone();
        }
        view
    }

    #[test]
    fn a_list_says_what_where_it_stands_by_whom_and_until_when() {
        let words = terminal::words();
        let lines = |state, more: &Value| {
            let list = Voice::List { json: false };
            list.lines(&json!([view(state, more)]), &words).join("\n")
        };
        let heard = lines("heard", &json!({ "additions": ["Twice today"], "at_least": 10 }));
        for part in [
            "2026-11-20  Friction: CRM Suite  without a name  v1",
            "    a customer was waiting",
            "    15\u{a0}min lost",
            "    Added: Twice today",
            "    Decision by 2026-12-04 · Jonas Weber",
            "    At least 10 people said so",
        ] {
            assert!(heard.contains(part), "{part}: {heard}");
        }
        let late = lines("yes", &json!({ "overdue": true, "why": "It is worth it" }));
        assert!(
            late.contains("It was to be done by 2026-12-04") && late.contains("Why: It is worth it"),
            "{late}"
        );
        let waiting = lines("waiting", &json!({ "owner": null, "due_on": null }));
        assert!(waiting.contains("within a day"), "{waiting}");
        assert!(lines("refused", &json!({})).contains("did not take it"));
    }

    #[test]
    fn an_empty_list_says_so_and_what_was_said_says_how_it_leaves() {
        let words = terminal::words();
        let list = Voice::List { json: false };
        assert_eq!(list.lines(&json!([]), &words), [words.cli_voice_none()]);
        let list = Voice::List { json: true };
        assert_eq!(list.lines(&json!([]), &words), ["[]"]);
        assert_eq!(
            said(&view("waiting", &json!({})), &words),
            [words.voice_said_nameless()]
        );
        assert_eq!(
            said(&view("waiting", &json!({ "anonymous": false })), &words),
            [words.voice_said_named()]
        );
    }
}
