//! Days and lanes as comma-separated text, for the export and the command line. No field needs a quote.

use crate::view::{HistoryDayView, LaneView};
use chrono::{FixedOffset, SecondsFormat};
use std::fmt::Write;

/// One line a day that was measured, with the names of the columns first.
#[must_use]
pub fn days(days: &[HistoryDayView]) -> String {
    let mut out = "day,call_s,rest_s,longest_without_rest_s,resets,uncertain_s,not_measured_s\n".to_owned();
    for day in days.iter().filter(|day| day.measured) {
        let _ = writeln!(
            out,
            "{},{},{},{},{},{},{}",
            day.on, day.call_s, day.rest_s, day.longest_s, day.resets, day.uncertain_s, day.unmeasured_s
        );
    }
    out
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
    let mut out = "what,from,to,end_uncertain,left_out\n".to_owned();
    for span in lane.into_iter().flat_map(|lane| &lane.spans) {
        let to = span.to.map(clock).unwrap_or_default();
        let _ = writeln!(
            out,
            "{},{},{to},{},{}",
            span.kind,
            clock(span.from),
            span.uncertain,
            span.stuck
        );
    }
    out
}
