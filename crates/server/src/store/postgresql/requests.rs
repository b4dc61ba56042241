//! The table of what one person asks for and another one confirms.

use super::{
    db::{Value, at, moment_at},
    work::Work,
};
use crate::store::{
    Answer, StoreError,
    request::{PersonRequest, ReadRequests, RequestOutcome, WriteRequests},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use postgres::Row;
use uuid::Uuid;

macro_rules! request { ($which:literal) => { concat!(
    "SELECT id, what, person, other, asked_by, asked_at, holds_until, outcome, decided_by, decided_at, receipt \
     FROM person_request ",
    $which
) }; }

fn request_row(row: &Row) -> Answer<PersonRequest> {
    let id: Vec<u8> = at(row, 0)?;
    let id = id.try_into();
    let outcome = match at::<Option<String>>(row, 7)? {
        None => None,
        Some(word) => Some(RequestOutcome {
            word,
            by: PersonId(at(row, 8)?),
            at: moment_at(row, 9)?,
            receipt: at(row, 10)?,
        }),
    };
    Ok(PersonRequest {
        id: id.map_err(|_| StoreError::Failed("the id of a request is damaged".into()))?,
        what: at(row, 1)?,
        person: PersonId(at(row, 2)?),
        other: at::<Option<Uuid>>(row, 3)?.map(PersonId),
        asked_by: PersonId(at(row, 4)?),
        asked_at: moment_at(row, 5)?,
        holds_until: moment_at(row, 6)?,
        outcome,
    })
}

impl ReadRequests for Work<'_> {
    fn person_request(&self, id: [u8; 8]) -> Answer<Option<PersonRequest>> {
        const SQL: &str = request!("WHERE id = $1");
        let row = self.db.row(SQL, &[&id.as_slice()])?;
        row.as_ref().map(request_row).transpose()
    }

    fn person_requests_waiting(&self, now: DateTime<Utc>) -> Answer<Vec<PersonRequest>> {
        const SQL: &str = request!("WHERE outcome IS NULL AND holds_until > $1 ORDER BY asked_at, id");
        let rows = self.db.rows(SQL, &[&now.timestamp_millis()])?;
        rows.iter().map(request_row).collect()
    }

    fn person_requests_over(
        &self,
        before: Option<(DateTime<Utc>, [u8; 8])>,
        now: DateTime<Utc>,
        most: usize,
    ) -> Answer<Vec<PersonRequest>> {
        const SQL: &str = request!(
            "WHERE (outcome IS NOT NULL OR holds_until <= $1) \
             AND ($2::bigint IS NULL OR (asked_at, id) < ($2::bigint, $3::bytea)) \
             ORDER BY asked_at DESC, id DESC LIMIT $4"
        );
        let place = before.map(|(at, _)| at.timestamp_millis());
        let id = before.map(|(_, id)| id.to_vec());
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let values: [Value<'_>; 4] = [&now.timestamp_millis(), &place, &id, &most];
        let rows = self.db.rows(SQL, &values)?;
        rows.iter().map(request_row).collect()
    }

    fn person_requests_of(&self, person: PersonId) -> Answer<Vec<PersonRequest>> {
        const SQL: &str = request!(
            "WHERE person = $1 OR other = $1 OR asked_by = $1 OR decided_by = $1 ORDER BY asked_at, id"
        );
        let rows = self.db.rows(SQL, &[&person.0])?;
        rows.iter().map(request_row).collect()
    }
}

impl WriteRequests for Work<'_> {
    fn put_person_request(&mut self, request: &PersonRequest) -> Answer<()> {
        const SQL: &str = "INSERT INTO person_request (id, what, person, other, asked_by, asked_at, holds_until, \
             outcome, decided_by, decided_at, receipt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, decided_by = excluded.decided_by, \
             decided_at = excluded.decided_at, receipt = excluded.receipt";
        let outcome = request.outcome.as_ref();
        let values: [Value<'_>; 11] = [
            &request.id.as_slice(),
            &request.what,
            &request.person.0,
            &request.other.map(|id| id.0),
            &request.asked_by.0,
            &request.asked_at.timestamp_millis(),
            &request.holds_until.timestamp_millis(),
            &outcome.map(|outcome| outcome.word.as_str()),
            &outcome.map(|outcome| outcome.by.0),
            &outcome.map(|outcome| outcome.at.timestamp_millis()),
            &outcome.and_then(|outcome| outcome.receipt.as_deref()),
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn sweep_person_requests(&mut self, before: DateTime<Utc>) -> Answer<usize> {
        const SQL: &str = "DELETE FROM person_request WHERE asked_at < $1";
        let swept = self.db.run(SQL, &[&before.timestamp_millis()])?;
        Ok(usize::try_from(swept).unwrap_or(usize::MAX))
    }
}
