//! Days in words: "29 November 2026". Reads no clock.

use chrono::{Datelike, NaiveDate};
use i18n::Words;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A day with its year.
pub(crate) fn whole(words: &Words, day: NaiveDate) -> String {
    words.print_day(
        &day.day().to_string(),
        &month(words, day),
        &day.year().to_string(),
    )
}

/// A month with its year.
pub(crate) fn of_month(words: &Words, day: NaiveDate) -> String {
    words.print_report_month(&month(words, day), &day.year().to_string())
}

/// A day of a year that was said.
pub(crate) fn short(words: &Words, day: NaiveDate) -> String {
    words.print_day_short(&day.day().to_string(), &month(words, day))
}

fn month(words: &Words, day: NaiveDate) -> String {
    let month = usize::try_from(day.month0()).ok().and_then(|at| MONTHS.get(at));
    words.print_month(month.copied().unwrap_or_default())
}
