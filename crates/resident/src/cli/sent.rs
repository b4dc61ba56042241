//! `sent`: what left this computer, a line each, the last day first; for people and as JSON.

use super::answer;
use app::view::{Readers, RecordWhat, SentItemView, SentRecords, SentView, SentWhat};
use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use i18n::Words;
use serde_json::{Value, json};

/// From this many bytes on they are told in kilobytes.
const KILOBYTES_FROM: u64 = 1_000;

/// Since when.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct Sent {
    /// The first day to tell of, for example 2026-11-24.
    #[arg(long, value_name = "DAY")]
    since: Option<NaiveDate>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Sent {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self.since {
            Some(since) => ("sent_show", json!({ "since": since })),
            None => ("sent_show", json!({})),
        }
    }

    /// How the answer reads.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        match answer::read::<SentView>(result) {
            Some(view) if !self.json => told(&view, words),
            _ => vec![answer::pretty(result)],
        }
    }
}

fn told(view: &SentView, words: &Words) -> Vec<String> {
    if view.days.is_empty() {
        return vec![words.sent_none(), words.sent_never()];
    }
    let mut lines = vec![words.sent_hint(view.kept_days.into())];
    for day in &view.days {
        lines.push(day.on.clone());
        lines.extend(day.items.iter().map(|item| format!("  {}", line(item, words))));
    }
    lines.push(words.sent_never());
    lines
}

/// One thing that left, with when, what, to whom and how long.
fn line(item: &SentItemView, words: &Words) -> String {
    let (first, last) = (clock(item.first_at), clock(item.last_at));
    if item.what == SentWhat::Uncounted {
        return words.sent_uncounted(&first, &last);
    }
    let when = if first == last {
        first
    } else {
        format!("{first}–{last}")
    };
    let mut facts = vec![what(item, words), words.sent_to(&item.to)];
    if item.is_sum() {
        facts.push(words.sent_times(whole(item.times)));
    }
    if item.open_s > 0 {
        facts.push(words.sent_open(&words.length(item.open_s)));
    }
    if item.bytes > 0 {
        facts.push(size(item.bytes, words));
    }
    if item.unanswered > 0 {
        facts.push(match item.is_sum() {
            true => words.sent_unanswered(whole(item.unanswered)),
            false => words.sent_no_answer(),
        });
    }
    facts.extend(kept(item, words));
    format!("{when}  {}", facts.join(" · "))
}

fn what(item: &SentItemView, words: &Words) -> String {
    match item.what {
        SentWhat::Records if !item.records.is_empty() => {
            let each = item.records.iter().map(|records| record(records, words));
            each.collect::<Vec<_>>().join("; ")
        }
        SentWhat::Records => words.sent_records(),
        SentWhat::Join => words.sent_join(),
        SentWhat::Leave => words.sent_leave(),
        SentWhat::Proof => words.sent_proof(),
        SentWhat::Sealed => words.sent_sealed(),
        SentWhat::Keys => words.sent_keys(),
        SentWhat::Heads => words.sent_heads(),
        SentWhat::Feeds => words.sent_feeds(),
        SentWhat::Live => words.sent_live(),
        SentWhat::Calendar => words.sent_calendar(),
        SentWhat::Slip => words.sent_slip(),
        SentWhat::Voice => words.sent_voice(),
        SentWhat::VoiceTokens => words.sent_voice_tokens(),
        SentWhat::Unreached => words.sent_unreached(),
        SentWhat::Uncounted => words.sent_uncounted(&clock(item.first_at), &clock(item.last_at)),
    }
}

fn record(records: &SentRecords, words: &Words) -> String {
    let times = i64::from(records.times);
    let what = match records.what {
        RecordWhat::KudosGiven => words.sent_record_kudos_given(times),
        RecordWhat::KudosThanked => words.sent_record_kudos_thanked(times),
        RecordWhat::KudosShown => words.sent_record_kudos_shown(times),
        RecordWhat::KudosTakenBack => words.sent_record_kudos_taken_back(times),
        RecordWhat::KudosReported => words.sent_record_kudos_reported(times),
        RecordWhat::RecognitionSet => words.sent_record_recognition_set(times),
        RecordWhat::ReliefAsked => words.sent_record_relief_asked(times),
        RecordWhat::PathShared => words.sent_record_path_shared(times),
        RecordWhat::Sealed => words.sent_record_sealed(times),
        RecordWhat::Other => words.sent_record_other(times),
    };
    match records.readers {
        Readers::Nobody => words.sent_for_nobody(&what),
        Readers::OnePerson => words.sent_for_one_person(&what),
        Readers::Team => words.sent_for_team(&what),
        Readers::Everyone => words.sent_for_everyone(&what),
    }
}

/// How long the server keeps it, when that is not until it is taken back.
fn kept(item: &SentItemView, words: &Words) -> Option<String> {
    let hours = item.records.iter().find_map(|records| records.kept_h)?;
    Some(words.sent_kept(hours.into()))
}

fn size(bytes: u64, words: &Words) -> String {
    match bytes {
        0..KILOBYTES_FROM => words.sent_bytes(whole(bytes)),
        _ => words.sent_kilobytes(whole(bytes.div_ceil(KILOBYTES_FROM))),
    }
}

fn clock(at: DateTime<Utc>) -> String {
    answer::clock(at)
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal;
    use clap::Parser;

    #[derive(Parser)]
    struct Arguments {
        #[command(flatten)]
        sent: Sent,
    }

    fn asked(line: &str) -> Sent {
        let words = line.split_whitespace();
        Arguments::try_parse_from(std::iter::once("sent").chain(words))
            .unwrap()
            .sent
    }

    fn item(what: &str, more: &Value) -> Value {
        let at = "2026-11-28T12:00:30Z";
        let mut item = json!({ "what": what, "to": "centre.example", "first_at": at, "last_at": at, "times": 1,
            "unanswered": 0, "bytes": 4603, "open_s": 0, "records": [] });
        for (key, value) in more.as_object().unwrap() {
            item[key] = value.clone();
        }
        item
    }

    #[test]
    fn a_day_is_the_first_to_tell_of() {
        assert_eq!(asked("").request(), ("sent_show", json!({})));
        assert_eq!(
            asked("--since 2026-11-24 --json").request(),
            ("sent_show", json!({ "since": "2026-11-24" }))
        );
        let wrong = Arguments::try_parse_from(["sent", "--since", "yesterday"]);
        assert!(wrong.is_err());
    }

    #[test]
    fn each_thing_is_told_with_when_what_to_whom_and_how_long() {
        let relief = json!([{ "what": "relief_asked", "readers": "one_person", "times": 1, "kept_h": 24 }]);
        let view = json!({ "org_name": null, "kept_days": 30, "days": [{ "on": "2026-11-28", "items": [
            item("records", &json!({ "records": relief, "unanswered": 1 })),
            item("live", &json!({ "times": 2, "bytes": 900, "open_s": 3600, "last_at": "2026-11-28T13:00:30Z" })),
            item("heads", &json!({ "times": 96, "unanswered": 3, "bytes": 21_500 })),
        ] }] });
        let lines = asked("").lines(&view, &terminal::words());
        let told = lines[2..5]
            .iter()
            .map(|line| line.split_once("  ").unwrap().1.trim());
        let told: Vec<&str> = told.map(|line| line.split_once("  ").unwrap().1).collect();
        assert_eq!(
            told,
            [
                "That you need some minutes, for one person · To centre.example · 5 kB · no answer; perhaps it did not \
                 arrive · The server erases it after 24 hours.",
                "The open connection on which thanks arrive at once · To centre.example · 2 times · open for 1\u{a0}h · 900 bytes",
                "The question whether there is anything new · To centre.example · 96 times · 22 kB · 3 of them without an \
                 answer",
            ]
        );
        assert!(lines[5].contains("do not leave this computer"), "{lines:?}");
    }

    #[test]
    fn where_nothing_left_it_says_so() {
        let view = json!({ "org_name": null, "kept_days": 30, "days": [] });
        assert_eq!(
            asked("").lines(&view, &terminal::words())[0],
            "Nothing left this computer."
        );
        assert_eq!(
            asked("--json").lines(&view, &terminal::words()),
            [answer::pretty(&view)]
        );
    }
}
