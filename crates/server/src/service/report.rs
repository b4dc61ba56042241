//! The front-line report of a month: what was heard, decided and done, what is overdue, which tools got in the way, and the pulse.
//!
//! Decides which words and numbers stand on the page. Reads what everybody is told and nothing that somebody said: the words are those of
//! whoever answered, and where they name a person they are left out. Must never hold a person, nor a number of fewer than five.

mod names;

pub use super::sheet::LANGUAGES;

use self::names::Names;
use crate::store::{
    Answer, Read,
    voice::{CaseSought, CaseWhich, KeptCase, KeptTold, ToolMonth},
};
use chrono::{Months, NaiveDate};
use domain::{
    kudos::Note,
    voice::{Sort, at_least, case::State, pulse::month_of},
};
use protocol::print::{
    PrintedAnswer, PrintedHeard, PrintedOutcome, PrintedOwed, PrintedPulse, PrintedResult, PrintedTool,
    REPORT_APPROVALS, REPORT_ROWS_MAX, Report,
};
use std::{collections::BTreeSet, ops::Range};
use thiserror::Error;

/// Minutes are told in steps of so many.
const MINUTES_STEP: u32 = 10;
/// What was told of rounds is looked through so far.
const TOLD_MAX: usize = 10_000;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(NaiveDate);

/// No month.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is no month like 2026-11")]
pub struct MonthError(String);

impl std::str::FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Month, MonthError> {
        let read = || {
            let (year, month) = text.split_once('-')?;
            let digits =
                |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
            if !digits(year, 4) || !digits(month, 2) {
                return None;
            }
            let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
            Some(Month(first))
        };
        read().ok_or_else(|| MonthError(text.chars().take(32).collect()))
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

impl Month {
    /// Its first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.0
    }
}

/// The report of a month as it stands today; `None` when nothing of it happened.
///
/// # Errors
/// The store's.
pub fn of_month(
    read: &dyn Read,
    month: NaiveDate,
    language: &str,
    today: NaiveDate,
) -> Answer<Option<Report>> {
    let days = days_of(month);
    let sought = CaseSought {
        which: CaseWhich::Overdue,
        sort: None,
        search: String::new(),
        after: None,
        today,
        most: REPORT_ROWS_MAX,
    };
    let mut told = read.pulse_told(TOLD_MAX)?;
    told.retain(|told| told.month == days.start && told.team.is_none());
    let roster = read.roster()?;
    let approvals: BTreeSet<_> = read.report(days.start)?.approved_by.into_iter().collect();
    let found = Found {
        cases: read.cases_between(days.start, days.end)?,
        overdue: read.cases(&sought)?,
        tools: read.tools_of(days.start, days.end)?,
        pulse: told.into_iter().max_by_key(|told| told.at),
        approvals: approvals.len(),
        names: Names::of(roster.people.iter().map(|person| person.name.as_str())),
        centre: read.org()?.name,
    };
    Ok(found.filled(&days, language, today))
}

/// From its first day to that of the next one.
fn days_of(month: NaiveDate) -> Range<NaiveDate> {
    let first = month_of(month);
    // Only the last month that a calendar can name has none after it.
    let next = first.checked_add_months(Months::new(1));
    first..next.unwrap_or(NaiveDate::MAX)
}

/// What the store has of a month.
#[derive(Debug, Default)]
struct Found {
    /// Those that began, were decided or were done in it.
    cases: Vec<KeptCase>,
    /// Those that are overdue today, the oldest first.
    overdue: Vec<KeptCase>,
    tools: Vec<ToolMonth>,
    pulse: Option<KeptTold>,
    /// By how many people it was approved.
    approvals: usize,
    names: Names,
    centre: String,
}

impl Found {
    fn filled(&self, days: &Range<NaiveDate>, language: &str, today: NaiveDate) -> Option<Report> {
        let cases: Vec<&KeptCase> = self
            .cases
            .iter()
            .filter(|case| case.standing.state != State::Withdrawn)
            .collect();
        let report = Report {
            language: language.to_owned(),
            centre: self.centre.clone(),
            month: days.start,
            on: today,
            approved: self.approvals >= REPORT_APPROVALS,
            heard: heard(&cases, days),
            yes: counted(&cases, |case| is_in(days, case.decided_on) && !is_no(case)),
            no: counted(&cases, |case| is_in(days, case.decided_on) && is_no(case)),
            done: counted(&cases, |case| is_in(days, case.done_on)),
            answers: self.answers(&cases, days),
            overdue: self.owed(days),
            tools: self.tools(),
            pulse: self.pulse(),
        };
        let is_empty = cases.is_empty()
            && report.overdue.is_empty()
            && self.tools.iter().all(|tool| at_least(tool.people).is_none())
            && report.pulse.is_none();
        (!is_empty).then_some(report)
    }

    /// What is done first, then what will be, then what will not; each in the order of its days.
    fn answers(&self, cases: &[&KeptCase], days: &Range<NaiveDate>) -> Vec<PrintedAnswer> {
        let mut found: Vec<_> = cases
            .iter()
            .filter_map(|case| {
                let (outcome, on) = outcome(case, days)?;
                let (place, words) = match outcome {
                    PrintedOutcome::Done => (0, &case.standing.note),
                    PrintedOutcome::Yes { .. } => (1, &case.standing.why),
                    PrintedOutcome::No => (2, &case.standing.why),
                };
                let answer = PrintedAnswer {
                    sort: case.sort.name().to_owned(),
                    tool: self.unnamed(case.tool.as_deref()),
                    at_least: (case.told_at_least > 0).then_some(case.told_at_least),
                    outcome,
                    words: self.unnamed(words.as_ref().map(Note::as_str)),
                };
                Some(((place, on, case.id), answer))
            })
            .collect();
        found.sort_by_key(|(place, _)| *place);
        let answers = found.into_iter().map(|(_, answer)| answer);
        answers.take(REPORT_ROWS_MAX).collect()
    }

    /// What was heard before the month was over, and is owed an answer.
    fn owed(&self, days: &Range<NaiveDate>) -> Vec<PrintedOwed> {
        let owed = self.overdue.iter().filter(|case| case.opened_on < days.end);
        owed.filter_map(|case| {
            Some(PrintedOwed {
                sort: case.sort.name().to_owned(),
                tool: self.unnamed(case.tool.as_deref()),
                due_on: case.standing.due_on?,
            })
        })
        .collect()
    }

    /// Those that got in the way of five people or more; by what is told of them, so that their order says no more than they do.
    fn tools(&self) -> Vec<PrintedTool> {
        let tools = self.tools.iter().filter_map(|tool| {
            Some(PrintedTool {
                at_least: at_least(tool.people)?,
                name: self.unnamed(Some(&tool.tool))?,
                minutes: tool.minutes / MINUTES_STEP * MINUTES_STEP,
                waiting: at_least(tool.waiting),
            })
        });
        let mut tools: Vec<_> = tools.collect();
        tools.sort_by(|one, other| {
            let most = (other.at_least, other.minutes).cmp(&(one.at_least, one.minutes));
            most.then_with(|| one.name.cmp(&other.name))
        });
        tools.truncate(REPORT_ROWS_MAX);
        tools
    }

    fn pulse(&self) -> Option<PrintedPulse> {
        let told = &self.pulse.as_ref()?.told;
        let results = told.results.iter().filter_map(|result| {
            let text = result.question.text.as_deref();
            // A question that names a person is not printed, and neither is what it came to.
            if text.is_some_and(|text| self.names.stand_in(text)) {
                return None;
            }
            Some(PrintedResult {
                question: result.question.key.clone(),
                text: text.map(str::to_owned),
                agree: result.agree.clone(),
                disagree: result.disagree.clone(),
            })
        });
        Some(PrintedPulse {
            at_least: told.at_least,
            results: results.collect(),
        })
    }

    /// Words that name nobody.
    fn unnamed(&self, words: Option<&str>) -> Option<String> {
        let free = words.filter(|words| !self.names.stand_in(words));
        free.map(str::to_owned)
    }
}

fn is_in(days: &Range<NaiveDate>, day: Option<NaiveDate>) -> bool {
    day.is_some_and(|day| days.contains(&day))
}

fn is_no(case: &KeptCase) -> bool {
    case.standing.state == State::No
}

fn counted(cases: &[&KeptCase], is_one: impl Fn(&KeptCase) -> bool) -> u32 {
    let count = cases.iter().filter(|case| is_one(case)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn heard(cases: &[&KeptCase], days: &Range<NaiveDate>) -> PrintedHeard {
    let of = |sort: Sort| {
        counted(cases, |case| {
            is_in(days, Some(case.opened_on)) && case.sort == sort
        })
    };
    PrintedHeard {
        suggestions: of(Sort::Suggestion),
        customers: of(Sort::Customers),
        friction: of(Sort::Friction),
    }
}

/// How something was answered in these days, and on which; what was done in them is not told as decided, too.
fn outcome(case: &KeptCase, days: &Range<NaiveDate>) -> Option<(PrintedOutcome, NaiveDate)> {
    if is_in(days, case.done_on) {
        return Some((PrintedOutcome::Done, case.done_on?));
    }
    let on = case.decided_on.filter(|day| days.contains(day))?;
    let outcome = match case.standing.state {
        State::No => PrintedOutcome::No,
        // One that is done by now was to be done then; by which day is kept no longer.
        _ => PrintedOutcome::Yes {
            by: case.standing.due_on,
        },
    };
    Some((outcome, on))
}

#[cfg(test)]
mod tests;
