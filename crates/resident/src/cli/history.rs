//! `history`: past days in sums, one day with its lane; for people, as JSON and as CSV, all from one answer.

use super::answer;
use app::{
    history_csv,
    view::{HistoryDayView, HistoryLaneView, HistoryView, SpanView},
};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use clap::Args;
use i18n::Words;
use serde_json::{Value, json};

/// Days that `--all` asks for: everything that is kept.
const ALL_DAYS: u32 = 366;

/// Which days, and how they are written.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct History {
    /// The last seven days; shown when nothing is asked for, too.
    #[arg(long, group = "which")]
    week: bool,
    /// One day with its calls and rests, for example 2026-11-24.
    #[arg(long, group = "which", value_name = "DATE")]
    day: Option<NaiveDate>,
    /// Every day that is kept: twelve months.
    #[arg(long, group = "which")]
    all: bool,
    /// Work the sums out anew from the record, where that is whole; doctor says when to.
    #[arg(long, group = "which")]
    rebuild: bool,
    /// As JSON.
    #[arg(long, group = "how")]
    json: bool,
    /// As comma-separated text; lengths in seconds.
    #[arg(long, group = "how")]
    csv: bool,
}

impl History {
    /// The command of the table and its arguments.
    pub(super) fn request(&self) -> (&'static str, Value) {
        match self.day {
            Some(on) => ("history_day", json!({ "on": on })),
            None if self.rebuild => ("history_rebuild", json!({})),
            None if self.all => ("history_show", json!({ "days": ALL_DAYS })),
            None => ("history_show", json!({})),
        }
    }

    /// How the answer reads.
    pub(super) fn lines(&self, result: &Value, words: &Words) -> Vec<String> {
        if self.json {
            return vec![answer::pretty(result)];
        }
        let text = |csv: String| csv.lines().map(str::to_owned).collect();
        if self.day.is_some() {
            return match answer::read::<HistoryLaneView>(result) {
                Some(view) if self.csv => text(history_csv::lane(view.lane.as_ref(), view.offset_min)),
                Some(view) => day(&view, words),
                None => vec![answer::pretty(result)],
            };
        }
        match answer::read::<HistoryView>(result) {
            Some(view) if self.csv => text(history_csv::days(&view.days)),
            Some(view) => week(&view, words),
            None => vec![answer::pretty(result)],
        }
    }
}

fn week(view: &HistoryView, words: &Words) -> Vec<String> {
    let first = view.first.unwrap_or(view.today);
    let known = view.days.iter().filter(|day| day.on >= first);
    let mut lines: Vec<_> = known.map(|day| sums(day, words)).collect();
    if lines.is_empty() {
        return vec![words.history_week_none()];
    }
    let total = &view.total;
    lines.push(words.cli_history_total(&words.length(total.call_s), &words.length(total.rest_s)));
    lines.push(words.history_rest_what());
    lines
}

fn sums(day: &HistoryDayView, words: &Words) -> String {
    let on = day.on.to_string();
    if !day.measured {
        return words.cli_history_none(&on);
    }
    let say = |seconds| words.length(seconds);
    words.cli_history_day(
        &say(day.call_s),
        &say(day.longest_s),
        &on,
        day.resets.into(),
        &say(day.rest_s),
    )
}

fn day(view: &HistoryLaneView, words: &Words) -> Vec<String> {
    let mut lines = vec![sums(&view.day, words)];
    if view.day.uncertain_s > 0 {
        lines.push(words.history_uncertain(&words.length(view.day.uncertain_s)));
    }
    if view.day.unmeasured_s > 0 {
        lines.push(words.history_unmeasured(&words.length(view.day.unmeasured_s)));
    }
    match &view.lane {
        Some(lane) => lines.extend(lane.spans.iter().map(|span| line(span, view.offset_min, words))),
        None if view.day.measured => lines.push(words.cli_history_no_lane()),
        None => {}
    }
    lines
}

fn line(span: &SpanView, offset_min: i16, words: &Words) -> String {
    let clock = |at: DateTime<Utc>| match FixedOffset::east_opt(i32::from(offset_min) * 60) {
        Some(offset) => at.with_timezone(&offset).format("%H:%M").to_string(),
        None => at.format("%H:%M").to_string(),
    };
    let what = words.span(span.kind.name()).unwrap_or_default();
    let from = clock(span.from);
    let Some(end) = span.to else {
        let so_far = wall_now() - span.from;
        return words.cli_history_going(&from, &words.length(seconds(so_far)), &what);
    };
    let to = if span.uncertain {
        format!("~{}", clock(end))
    } else {
        clock(end)
    };
    if span.stuck {
        return words.cli_history_left_out(&from, &to, &what);
    }
    words.cli_history_span(&from, &words.length(seconds(end - span.from)), &to, &what)
}

fn wall_now() -> DateTime<Utc> {
    use sensors::clock::{Clock, SystemClock};
    SystemClock.now().wall
}

fn seconds(span: chrono::Duration) -> u64 {
    u64::try_from(span.num_seconds()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal;
    use clap::Parser;

    #[derive(Parser)]
    struct Arguments {
        #[command(flatten)]
        history: History,
    }

    fn asked(line: &str) -> History {
        let words = line.split_whitespace();
        Arguments::try_parse_from(std::iter::once("history").chain(words))
            .unwrap()
            .history
    }

    fn one_day() -> Value {
        json!({ "on": "2026-11-17", "measured": true, "call_s": 8070, "rest_s": 900, "longest_s": 3600, "resets": 1,
                "uncertain_s": 60, "unmeasured_s": 120, "in_detail": true })
    }

    fn lane() -> Value {
        let span = |kind, from, to, stuck| json!({ "kind": kind, "from": from, "to": to, "uncertain": stuck, "stuck": stuck });
        let at = |clock: &str| json!(format!("2026-11-17T{clock}:00Z"));
        json!({ "day": one_day(), "offset_min": 60, "lane": { "from": at("08:00"), "to": at("17:00"), "now": at("17:00"),
            "spans": [span("call", at("08:00"), at("08:21"), false), span("call", at("09:00"), at("13:00"), true)] } })
    }

    #[test]
    fn each_wish_becomes_its_command() {
        assert_eq!(asked("").request(), ("history_show", json!({})));
        assert_eq!(asked("--week --csv").request(), ("history_show", json!({})));
        assert_eq!(asked("--all").request(), ("history_show", json!({ "days": 366 })));
        assert_eq!(asked("--rebuild").request(), ("history_rebuild", json!({})));
        assert_eq!(
            asked("--day 2026-11-17").request(),
            ("history_day", json!({ "on": "2026-11-17" }))
        );
        for wrong in ["--day tomorrow", "--week --all", "--json --csv", "--day"] {
            let words = wrong.split(' ');
            let read = Arguments::try_parse_from(std::iter::once("history").chain(words));
            assert!(read.is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_day_reads_as_its_sums_its_doubts_and_its_spans() {
        let lines = asked("--day 2026-11-17").lines(&lane(), &terminal::words());
        assert!(
            lines[0].starts_with("2026-11-17  2\u{a0}h 14\u{a0}min on calls"),
            "{lines:?}"
        );
        assert_eq!(
            lines[3], "09:00 – 09:21  Call, 21\u{a0}min",
            "on the agent's clock of that day"
        );
        assert!(
            lines[4].starts_with("10:00 – ~14:00  Call, left out"),
            "{lines:?}"
        );
        assert_eq!(lines.len(), 5);
    }

    #[test]
    fn csv_is_seconds_and_times_with_their_offset() {
        let day = asked("--day 2026-11-17 --csv").lines(&lane(), &terminal::words());
        assert_eq!(
            day[1],
            "call,2026-11-17T09:00:00+01:00,2026-11-17T09:21:00+01:00,false,false"
        );
        let week = json!({ "today": "2026-11-17", "first": "2026-11-17", "days": [one_day()], "detail_days": 30,
            "sums_months": 12, "total": { "measured_days": 1, "call_s": 8070, "rest_s": 900, "longest_s": 3600, "longest_on": null } });
        let lines = asked("--csv").lines(&week, &terminal::words());
        assert_eq!(lines[1..], ["2026-11-17,8070,900,3600,1,60,120"]);
    }
}
