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
        report::{self, Month},
    },
    store::{Read, voice::ReportMonth},
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

fn row(visitor: &Visitor, month: NaiveDate, report: &ReportMonth) -> ReportRow {
    ReportRow {
        month: month.format(MONTH).to_string(),
        approvals: report.approved_by.len(),
        mine: report.approved_by.contains(&visitor.person.id),
    }
}

/// The last twelve months that are over and have anything, the newest first. A page that names a person in each of its lines is a page,
/// although nothing stands on it.
///
/// # Errors
/// The store's.
pub fn list(read: &dyn Read, visitor: &Visitor, today: NaiveDate) -> Result<Vec<ReportRow>, Refused> {
    let this = month_of(today);
    let months = (1..=MONTHS).filter_map(|back| this.checked_sub_months(Months::new(back)));
    let found = read.report_months(&months.collect::<Vec<_>>(), today)?;
    let rows = found.iter().map(|(month, report)| row(visitor, *month, report));
    Ok(rows.collect())
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
        if month >= month_of(today) || tx.report_months(&[month], today)?.is_empty() {
            return Err(page::bad_query());
        }
        if tx.approve_report(month, visitor.person.id)? {
            let detail = month.format(MONTH).to_string();
            acts::note_by(tx, &actor, What::ReportApprove, None, &detail, now)?;
        }
        Ok(row(&visitor, month, &tx.report(month)?))
    });
    written.await
}

#[cfg(test)]
mod tests;
