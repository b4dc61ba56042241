//! The table of what one person asks for and another one confirms.

use super::{rows, work::Work};
use crate::store::{
    Answer,
    request::{PersonRequest, ReadRequests, RequestOutcome, WriteRequests},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use rusqlite::{OptionalExtension, Row};

const REQUEST: &str = "SELECT id, what, person, other, asked_by, asked_at, holds_until, outcome, decided_by, \
    decided_at, receipt FROM person_request";

fn request_row(row: &Row<'_>) -> rusqlite::Result<PersonRequest> {
    let outcome = match row.get::<_, Option<String>>(7)? {
        None => None,
        Some(word) => Some(RequestOutcome {
            word,
            by: PersonId(rows::id_at(row, 8)?),
            at: rows::moment_at(row, 9)?,
            receipt: row.get(10)?,
        }),
    };
    Ok(PersonRequest {
        id: row.get(0)?,
        what: row.get(1)?,
        person: PersonId(rows::id_at(row, 2)?),
        other: rows::id_or_none(row, 3)?.map(PersonId),
        asked_by: PersonId(rows::id_at(row, 4)?),
        asked_at: rows::moment_at(row, 5)?,
        holds_until: rows::moment_at(row, 6)?,
        outcome,
    })
}

impl ReadRequests for Work<'_> {
    fn person_request(&self, id: [u8; 8]) -> Answer<Option<PersonRequest>> {
        let mut query = self.db.prepare_cached(&format!("{REQUEST} WHERE id = ?1"))?;
        Ok(query.query_row([id], request_row).optional()?)
    }

    fn person_requests_waiting(&self, now: DateTime<Utc>) -> Answer<Vec<PersonRequest>> {
        let mut query = self.db.prepare_cached(&format!(
            "{REQUEST} WHERE outcome IS NULL AND holds_until > ?1 ORDER BY asked_at, id"
        ))?;
        let found = query.query_map([now.timestamp_millis()], request_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn person_requests_over(
        &self,
        before: Option<(DateTime<Utc>, [u8; 8])>,
        now: DateTime<Utc>,
        most: usize,
    ) -> Answer<Vec<PersonRequest>> {
        let mut query = self.db.prepare_cached(&format!(
            "{REQUEST} WHERE (outcome IS NOT NULL OR holds_until <= ?1) \
             AND (?2 IS NULL OR (asked_at, id) < (?2, ?3)) ORDER BY asked_at DESC, id DESC LIMIT ?4"
        ))?;
        let (at, id) = (
            before.map(|(at, _)| at.timestamp_millis()),
            before.map(|(_, id)| id),
        );
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let found = query.query_map((now.timestamp_millis(), at, id, most), request_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn person_requests_of(&self, person: PersonId) -> Answer<Vec<PersonRequest>> {
        let mut query = self.db.prepare_cached(&format!(
            "{REQUEST} WHERE person = ?1 OR other = ?1 OR asked_by = ?1 OR decided_by = ?1 ORDER BY asked_at, id"
        ))?;
        let found = query.query_map([rows::blob(person.0)], request_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl WriteRequests for Work<'_> {
    fn put_person_request(&mut self, request: &PersonRequest) -> Answer<()> {
        let outcome = request.outcome.as_ref();
        self.db
            .prepare_cached(
                "INSERT INTO person_request (id, what, person, other, asked_by, asked_at, holds_until, outcome, \
                 decided_by, decided_at, receipt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) \
                 ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, decided_by = excluded.decided_by, \
                 decided_at = excluded.decided_at, receipt = excluded.receipt",
            )?
            .execute((
                request.id,
                &request.what,
                rows::blob(request.person.0),
                request.other.map(|id| rows::blob(id.0)),
                rows::blob(request.asked_by.0),
                request.asked_at.timestamp_millis(),
                request.holds_until.timestamp_millis(),
                outcome.map(|outcome| &outcome.word),
                outcome.map(|outcome| rows::blob(outcome.by.0)),
                outcome.map(|outcome| outcome.at.timestamp_millis()),
                outcome.and_then(|outcome| outcome.receipt.as_ref()),
            ))?;
        Ok(())
    }

    fn sweep_person_requests(&mut self, before: DateTime<Utc>) -> Answer<usize> {
        let mut sweep = self
            .db
            .prepare_cached("DELETE FROM person_request WHERE asked_at < ?1")?;
        Ok(sweep.execute([before.timestamp_millis()])?)
    }
}
