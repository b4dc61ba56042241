//! Kudos that were reported to the agent.

use crate::{StoreError, log};
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId},
    kudos::report::ReportReason,
};
use protocol::record::KudosReported;
use rusqlite::{Transaction, params};

/// One report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// Which kudos.
    pub kudos: KudosId,
    /// Who reports it.
    pub reporter: PersonId,
    /// Who gave it.
    pub giver: PersonId,
    /// Why.
    pub reason: ReportReason,
    /// Its words, where the reporter sent them along.
    pub words: Option<String>,
    /// When, to the millisecond.
    pub reported_at: DateTime<Utc>,
}

/// Keeps a report; one of the same kudos by the same person stays as it is.
///
/// # Errors
/// The database's.
pub fn keep(tx: &Transaction<'_>, row: &ReportRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT OR IGNORE INTO kudos_report (kudos, reporter, giver, reason, words, reported_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            row.kudos.to_string(),
            row.reporter.to_string(),
            row.giver.to_string(),
            row.reason.name(),
            row.words,
            row.reported_at.timestamp_millis()
        ],
    )?;
    Ok(())
}

/// The newest reports, `limit` at most.
///
/// # Errors
/// The database's.
pub fn newest(tx: &Transaction<'_>, limit: u32) -> Result<Vec<ReportRow>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT kudos, reporter, giver, reason, words, reported_ms FROM kudos_report
         ORDER BY reported_ms DESC, kudos LIMIT ?1",
    )?;
    let rows = query.query_map([limit], |row| {
        let reason: String = row.get(3)?;
        Ok(ReportRow {
            kudos: crate::people::id(row, 0)?,
            reporter: crate::people::id(row, 1)?,
            giver: crate::people::id(row, 2)?,
            // Only what this program knows is kept.
            reason: ReportReason::named(&reason).unwrap_or(ReportReason::Unwanted),
            words: row.get(4)?,
            reported_at: super::instant(row, 5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Erases what is said of a kudos, here and in the log: the agent put it away.
///
/// # Errors
/// The database's.
pub fn put_away(tx: &Transaction<'_>, kudos: KudosId) -> Result<(), StoreError> {
    erase(tx, |said| said.id == kudos)?;
    tx.execute("DELETE FROM kudos_report WHERE kudos = ?1", [kudos.to_string()])?;
    Ok(())
}

/// Erases what was reported up to `at`, here and in the log.
///
/// # Errors
/// The database's.
pub fn erase_before(tx: &Transaction<'_>, at: DateTime<Utc>) -> Result<(), StoreError> {
    erase(tx, |said| said.at <= at)?;
    tx.execute(
        "DELETE FROM kudos_report WHERE reported_ms <= ?1",
        [at.timestamp_millis()],
    )?;
    Ok(())
}

fn erase(tx: &Transaction<'_>, which: impl Fn(&KudosReported) -> bool) -> Result<(), StoreError> {
    for said in log::said::<KudosReported>(tx, log::Of::Anybody)? {
        if which(&said.body) {
            log::erase(tx, said.hash)?;
        }
    }
    Ok(())
}
