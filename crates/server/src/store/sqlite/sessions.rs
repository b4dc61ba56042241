//! The tables of sessions, enrolment codes and what admins did.

use super::rows;
use crate::store::{Act, Answer, Code, Session};
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId};
use protocol::envelope::Hash16;
use rusqlite::{Connection, OptionalExtension, Row};

const SESSION: &str = "SELECT token, id, person, device, device_name, created_at, last_used_on FROM session";

fn session_row(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        token: rows::hash_at(row, 0)?,
        id: row.get(1)?,
        person: PersonId(rows::id_at(row, 2)?),
        device: DeviceId(rows::id_at(row, 3)?),
        device_name: row.get(4)?,
        created_at: rows::moment_at(row, 5)?,
        last_used_on: row.get(6)?,
    })
}

pub(super) fn session(db: &Connection, token: Hash16) -> Answer<Option<Session>> {
    let mut query = db.prepare_cached(&format!("{SESSION} WHERE token = ?1"))?;
    Ok(query.query_row([token.0], session_row).optional()?)
}

pub(super) fn sessions(db: &Connection, of: Option<PersonId>) -> Answer<Vec<Session>> {
    let mut query = db.prepare_cached(&format!(
        "{SESSION} WHERE ?1 IS NULL OR person = ?1 ORDER BY created_at, id"
    ))?;
    let found = query.query_map([of.map(|id| rows::blob(id.0))], session_row)?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn put_session(db: &Connection, session: &Session) -> Answer<()> {
    db.prepare_cached(
        "INSERT INTO session (token, id, person, device, device_name, created_at, last_used_on) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        session.token.0,
        session.id,
        rows::blob(session.person.0),
        rows::blob(session.device.0),
        &session.device_name,
        session.created_at.timestamp_millis(),
        session.last_used_on,
    ))?;
    Ok(())
}

pub(super) fn touch_session(db: &Connection, token: Hash16, day: i64) -> Answer<()> {
    db.prepare_cached("UPDATE session SET last_used_on = ?2 WHERE token = ?1 AND last_used_on < ?2")?
        .execute((token.0, day))?;
    Ok(())
}

pub(super) fn end_session(db: &Connection, token: Hash16) -> Answer<bool> {
    let ended = db
        .prepare_cached("DELETE FROM session WHERE token = ?1")?
        .execute([token.0])?;
    Ok(ended > 0)
}

pub(super) fn code(db: &Connection, hash: Hash16) -> Answer<Option<Code>> {
    let mut query = db.prepare_cached("SELECT person, expires_at, used_at FROM code WHERE hash = ?1")?;
    let found = query.query_row([hash.0], |row| {
        Ok(Code {
            person: PersonId(rows::id_at(row, 0)?),
            expires_at: rows::moment_at(row, 1)?,
            used: row.get::<_, Option<i64>>(2)?.is_some(),
        })
    });
    Ok(found.optional()?)
}

pub(super) fn put_code(db: &Connection, hash: Hash16, code: &Code) -> Answer<()> {
    db.prepare_cached("INSERT INTO code (hash, person, expires_at) VALUES (?1, ?2, ?3)")?
        .execute((
            hash.0,
            rows::blob(code.person.0),
            code.expires_at.timestamp_millis(),
        ))?;
    Ok(())
}

pub(super) fn use_code(db: &Connection, hash: Hash16, now: DateTime<Utc>) -> Answer<()> {
    db.prepare_cached("UPDATE code SET used_at = ?2 WHERE hash = ?1")?
        .execute((hash.0, now.timestamp_millis()))?;
    Ok(())
}

pub(super) fn acts(db: &Connection, most: usize) -> Answer<Vec<Act>> {
    let mut query =
        db.prepare_cached("SELECT at, actor, what, whom, detail FROM act ORDER BY id DESC LIMIT ?1")?;
    let found = query.query_map([i64::try_from(most).unwrap_or(i64::MAX)], |row| {
        Ok(Act {
            at: rows::moment_at(row, 0)?,
            actor: row.get(1)?,
            what: row.get(2)?,
            whom: rows::id_or_none(row, 3)?.map(PersonId),
            detail: row.get(4)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn put_act(db: &Connection, act: &Act) -> Answer<()> {
    db.prepare_cached("INSERT INTO act (at, actor, what, whom, detail) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((
            act.at.timestamp_millis(),
            &act.actor,
            &act.what,
            act.whom.map(|id| rows::blob(id.0)),
            &act.detail,
        ))?;
    Ok(())
}

pub(super) fn sweep(db: &Connection, day: i64, unused: i64, acts: DateTime<Utc>) -> Answer<usize> {
    let ended = db.execute("DELETE FROM session WHERE last_used_on < ?1", [unused])?;
    let counts = db.execute("DELETE FROM passed_on WHERE day < ?1", [day])?;
    let acts = db.execute("DELETE FROM act WHERE at < ?1", [acts.timestamp_millis()])?;
    Ok(ended + counts + acts)
}
