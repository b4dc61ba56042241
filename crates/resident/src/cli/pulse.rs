//! The command line of the short questions of a month: what is asked, answering, leaving them out, what they came to.
//!
//! Decides nothing but the words; the same facts as the JSON.

use super::answer::{pretty, read};
use app::view::{PulseState, PulseView, ToldView};
use chrono::TimeDelta;
use clap::Subcommand;
use domain::voice::pulse::{ANSWER_MAX, QUESTIONS_MAX, Reason};
use i18n::Words;
use serde_json::{Value, json};

/// In the middle of the answers, for an example that leads nobody.
const MIDDLE: &str = "3";

/// The pulse.
#[derive(Debug, Subcommand)]
pub(super) enum Pulse {
    /// The short questions of this month, and what earlier ones came to.
    Show {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Answer: a number for each question, from 1 (not at all) to 5 (very much); 0 leaves one out.
    Answer {
        /// In the order of the questions.
        #[arg(
            required = true,
            num_args = 1..=QUESTIONS_MAX,
            value_name = "N",
            value_parser = clap::value_parser!(u8).range(0..=i64::from(ANSWER_MAX))
        )]
        answers: Vec<u8>,
    },
    /// Not this month.
    Skip {
        /// Never ask again; the settings can change that.
        #[arg(long)]
        forever: bool,
    },
}

impl Pulse {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self {
            Pulse::Show { .. } => ("pulse_show", json!({})),
            Pulse::Answer { answers } => ("pulse_answer", json!({ "answers": answers })),
            Pulse::Skip { forever } => ("pulse_skip", json!({ "forever": forever })),
        }
    }

    /// Whether what became of it says more than its answer: is it kept.
    pub(super) fn tells_more(&self) -> bool {
        !matches!(self, Pulse::Show { .. })
    }

    /// The answer as a person reads it.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match self {
            Pulse::Show { json: true } => vec![pretty(result)],
            Pulse::Show { .. } => match read::<PulseView>(result) {
                Some(view) => shown(&view, words),
                None => vec![words.cli_pulse_none()],
            },
            Pulse::Answer { .. } => vec![words.pulse_sent()],
            Pulse::Skip { forever: true } => vec![words.pulse_off()],
            Pulse::Skip { .. } => vec![words.pulse_skipped()],
        }
    }
}

fn shown(view: &PulseView, words: &Words) -> Vec<String> {
    let mut lines = match view.state {
        PulseState::Open => asked(view, words),
        PulseState::Answered => vec![words.pulse_answered()],
        PulseState::Skipped => vec![words.pulse_skipped()],
        PulseState::Over => vec![words.cli_pulse_none()],
    };
    lines.extend((!view.wanted).then(|| words.pulse_off()));
    if !view.results.is_empty() {
        lines.push(words.pulse_results());
        lines.extend(view.results.iter().flat_map(|told| came_to(told, words)));
    }
    lines
}

fn asked(view: &PulseView, words: &Words) -> Vec<String> {
    // It ends with a month: the last day is the one before.
    let last = (view.answer_until - TimeDelta::milliseconds(1)).date_naive();
    let until = words.pulse_until(&last.to_string());
    let mut lines = vec![format!("{}  {until}", words.pulse_title()), words.pulse_text()];
    let questions = view.questions.iter().enumerate();
    lines.extend(questions.map(|(at, one)| {
        let question = question(&one.key, one.text.as_deref(), words);
        format!("  {}  {question}", at + 1)
    }));
    let example = vec![MIDDLE; view.questions.len()].join(" ");
    lines.push(words.cli_pulse_hint(&example));
    lines
}

fn question(key: &str, own: Option<&str>, words: &Words) -> String {
    match (own, Reason::named(key)) {
        (Some(own), _) => own.to_owned(),
        (None, Some(Reason::Challenge)) => words.pulse_question_challenge(),
        (None, Some(Reason::Recognition)) => words.pulse_question_recognition(),
        (None, Some(Reason::Development)) => words.pulse_question_development(),
        (None, Some(Reason::Flexibility)) => words.pulse_question_flexibility(),
        (None, None) => key.to_owned(),
    }
}

fn came_to(told: &ToldView, words: &Words) -> Vec<String> {
    let month = told.month.format("%Y-%m");
    let unit = told.team.clone();
    let unit = unit.unwrap_or_else(|| words.pulse_results_centre());
    let mut lines = vec![format!("  {month}  {unit}")];
    let mut below = Vec::new();
    below.extend((!told.told).then(|| words.pulse_results_untold()));
    let at_least = told.at_least;
    below.extend(at_least.map(|count| words.pulse_results_at_least(count.into())));
    for one in &told.results {
        let (agree, disagree) = (one.agree.name(), one.disagree.name());
        below.push(question(&one.key, one.text.as_deref(), words));
        below.push(format!(
            "  {} · {}",
            words.pulse_agree(agree),
            words.pulse_disagree(disagree)
        ));
    }
    lines.extend(below.iter().map(|line| format!("    {line}")));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cli::arguments::{Arguments, Command},
        terminal,
    };
    use clap::Parser;

    fn typed(line: &str) -> Result<Pulse, clap::Error> {
        let all = ["breakwater", "pulse"].into_iter().chain(line.split(' '));
        match Arguments::try_parse_from(all)?.command {
            Command::Pulse(pulse) => Ok(pulse),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn one_to_four_answers_are_nought_to_five() {
        for (line, answers) in [("answer 3", json!([3])), ("answer 0 5 1 4", json!([0, 5, 1, 4]))] {
            let asked = typed(line).unwrap().request();
            assert_eq!(asked, ("pulse_answer", json!({ "answers": answers })), "{line}");
        }
        for line in ["answer", "answer 6", "answer 1 2 3 4 5", "answer much"] {
            assert!(typed(line).is_err(), "{line}");
        }
        assert_eq!(
            typed("skip --forever").unwrap().request(),
            ("pulse_skip", json!({ "forever": true }))
        );
        assert_eq!(typed("show").unwrap().request(), ("pulse_show", json!({})));
    }

    fn view(state: &str, told: &Value) -> Value {
        json!({
            "id": "p1", "month": "2026-11-01", "answer_until": "2026-12-01T00:00:00Z", "state": state,
            "wanted": true, "results": told,
            "questions": [{"key": "challenge", "text": null}, {"key": "own-1", "text": "Is the new desk quiet?"}],
        })
    }

    #[test]
    fn what_is_asked_says_until_when_and_how_to_answer() {
        let words = terminal::words();
        let show = Pulse::Show { json: false };
        let text = show.lines(&view("open", &json!([])), &words).join("\n");
        for part in [
            "Until 2026-11-30",
            "  1  My work challenges me in a good way.",
            "  2  Is the new desk quiet?",
            "breakwater pulse answer 3 3",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(show.lines(&Value::Null, &words), [words.cli_pulse_none()]);
        assert_eq!(
            show.lines(&view("answered", &json!([])), &words),
            [words.pulse_answered()]
        );
    }

    #[test]
    fn what_it_came_to_is_told_in_words_and_where_it_is_not_told_that_is_said() {
        let words = terminal::words();
        let told = json!([
            { "month": "2026-10-01", "team": null, "at_least": 35, "told": true, "results": [
                { "key": "flexibility", "text": null, "agree": "most", "disagree": "hardly_any" }] },
            { "month": "2026-10-01", "team": "Team Harbour", "at_least": null, "told": false, "results": [] },
        ]);
        let show = Pulse::Show { json: false };
        let text = show.lines(&view("over", &told), &words).join("\n");
        for part in [
            "  2026-10  Your centre",
            "    At least 35 people answered.",
            "    My shifts fit my life.",
            "      Most agree · hardly anybody disagrees",
            "  2026-10  Team Harbour",
            "    Not told:",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}
