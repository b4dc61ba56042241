//! Days and lanes as comma-separated text, for the export and the command line.

use crate::{
    table,
    view::{HistoryDayView, LaneView},
};
use chrono::{FixedOffset, SecondsFormat};

/// One line a day that was measured, with the names of the columns first.
#[must_use]
pub fn days(days: &[HistoryDayView]) -> String {
    let head = "day,call_s,rest_s,longest_without_rest_s,resets,uncertain_s,not_measured_s";
    let measured = days.iter().filter(|day| day.measured);
    let rows = measured.map(|day| {
        let sums = [
            day.call_s,
            day.rest_s,
            day.longest_s,
            day.resets.into(),
            day.uncertain_s,
            day.unmeasured_s,
        ];
        let mut row = vec![day.on.to_string()];
        row.extend(sums.map(|sum| sum.to_string()));
        row
    });
    headed(head, rows)
}

/// One line a span, with the names of the columns first; times as the clock showed them.
#[must_use]
pub fn lane(lane: Option<&LaneView>, offset_min: i16) -> String {
    let offset = FixedOffset::east_opt(i32::from(offset_min) * 60);
    let clock = |at: chrono::DateTime<chrono::Utc>| match offset {
        Some(offset) => at
            .with_timezone(&offset)
            .to_rfc3339_opts(SecondsFormat::Secs, true),
        None => at.to_rfc3339_opts(SecondsFormat::Secs, true),
    };
    let spans = lane.into_iter().flat_map(|lane| &lane.spans);
    let rows = spans.map(|span| {
        let to = span.to.map(clock).unwrap_or_default();
        vec![
            span.kind.name().to_owned(),
            clock(span.from),
            to,
            span.uncertain.to_string(),
            span.stuck.to_string(),
        ]
    });
    headed("what,from,to,end_uncertain,left_out", rows)
}

/// With the names of the columns first.
fn headed(head: &str, rows: impl Iterator<Item = Vec<String>>) -> String {
    let head = head.split(',').map(str::to_owned).collect();
    table::csv(std::iter::once(head).chain(rows))
}
