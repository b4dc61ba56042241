//! The front-line report in the console: which months there are, the page, and its approval by speakers of the agents.
//!
//! Decides who approves: the works council, each of them once, and only a month that is over, since what is approved must not change
//! under it. What stands on the page is `service::report`'s.

use super::{page, printing, view::ReportRow, visitor::Visitor};
use crate::{
    service::{
        Refused,
        acts::{self, What},
        centre::Centre,
        report::{self, LANGUAGES, Month},
    },
    store::Read,
};
use chrono::{Months, NaiveDate};
use domain::voice::pulse::month_of;
use protocol::print::Page;

/// Months that are listed.
const MONTHS: u32 = 12;
/// How a month stands in an address.
const MONTH: &str = "%Y-%m";

/// A month as it stands in an address, like 2026-11, by its first day.
///
/// # Errors
/// A query that no client sends.
pub fn read_month(text: &str) -> Result<NaiveDate, Refused> {
    let month: Month = text.parse().map_err(|_| page::bad_query())?;
    Ok(month.first())
}

fn row(read: &dyn Read, visitor: &Visitor, month: NaiveDate) -> Result<ReportRow, Refused> {
    let approved_by = read.report(month)?.approved_by;
    Ok(ReportRow {
        month: month.format(MONTH).to_string(),
        approvals: approved_by.len(),
        mine: approved_by.contains(&visitor.person.id),
    })
}

/// Whether there is anything to stand on a month's page.
fn is_any(read: &dyn Read, month: NaiveDate, today: NaiveDate) -> Result<bool, Refused> {
    Ok(report::of_month(read, month, LANGUAGES[0], today)?.is_some())
}

/// The last twelve months that are over and have anything, the newest first.
///
/// # Errors
/// The store's.
pub fn list(read: &dyn Read, visitor: &Visitor, today: NaiveDate) -> Result<Vec<ReportRow>, Refused> {
    let this = month_of(today);
    let months = (1..=MONTHS).filter_map(|back| this.checked_sub_months(Months::new(back)));
    let mut rows = Vec::new();
    for month in months {
        if is_any(read, month, today)? {
            rows.push(row(read, visitor, month)?);
        }
    }
    Ok(rows)
}

/// A month's page as PDF; `None` when nothing happened in it.
///
/// # Errors
/// `print_refused`, `busy` while another is made, or the store's.
pub async fn pdf(centre: &Centre, month: NaiveDate, language: String) -> Result<Option<Vec<u8>>, Refused> {
    let today = (centre.clock)().date_naive();
    printing::pdf(centre, move |read| {
        let report = report::of_month(read, month, &language, today)?;
        Ok(report.map(Page::Report))
    })
    .await
}

/// Approves a month's page. Who did it before changes nothing.
///
/// # Errors
/// [`Refused::NotAllowed`] from who does not speak for the agents, a query that no client sends for a month that is not over or has
/// nothing, or the store's.
pub async fn approve(centre: &Centre, visitor: &Visitor, month: NaiveDate) -> Result<ReportRow, Refused> {
    let (session, now, actor) = (visitor.session.token, (centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        // Asked again where it is done: meanwhile they may have another post.
        let visitor = Visitor::of(tx.look(), session, now)?;
        let today = now.date_naive();
        if !visitor.is_of_the_council() {
            return Err(Refused::NotAllowed);
        }
        if month >= month_of(today) || !is_any(tx.look(), month, today)? {
            return Err(page::bad_query());
        }
        if tx.approve_report(month, visitor.person.id)? {
            let detail = month.format(MONTH).to_string();
            acts::note_by(tx, &actor, What::ReportApprove, None, &detail, now)?;
        }
        row(tx.look(), &visitor, month)
    });
    written.await
}
