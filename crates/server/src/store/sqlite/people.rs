//! People, their codes and tokens, and everything else that has a name.

use super::{StoreError, id_at, rows};
use crate::store::{Roster, Session};
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId, TeamId, ValueId};
use protocol::{
    envelope::Hash16,
    record::{Body, LadderSet, PersonSet, PolicySet, TeamSet, ValueSet},
};
use rusqlite::{Connection, OptionalExtension, Row};

/// Who a token belongs to. Somebody who left the centre is signed out.
pub(super) fn session(db: &Connection, token: Hash16) -> Result<Option<Session>, StoreError> {
    let mut query = db.prepare_cached(
        "SELECT person.id, person.team FROM token JOIN person ON person.id = token.person \
         WHERE token.hash = ?1 AND person.active = 1",
    )?;
    Ok(query
        .query_row([token.0], |row| {
            Ok(Session {
                person: PersonId(id_at(row, 0)?),
                team: rows::id_or_none(row, 1)?.map(TeamId),
                token,
            })
        })
        .optional()?)
}

/// Keeps the hash of a code.
pub(super) fn invite(
    db: &Connection,
    person: PersonId,
    code: Hash16,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO code (hash, person, expires_at) VALUES (?1, ?2, ?3)",
        (code.0, rows::blob(person.0), expires_at.timestamp_millis()),
    )?;
    Ok(())
}

/// Trades a code for a token.
pub(super) fn enrol(
    db: &Connection,
    code: Hash16,
    device: DeviceId,
    token: Hash16,
    now: DateTime<Utc>,
) -> Result<PersonSet, StoreError> {
    let found = db
        .query_row(
            "SELECT person, expires_at, used_at FROM code WHERE hash = ?1",
            [code.0],
            |row| {
                Ok((
                    id_at(row, 0)?,
                    row.get::<_, i64>(1)?,
                    row.get::<_, Option<i64>>(2)?,
                ))
            },
        )
        .optional()?;
    let (person, expires_at, used_at) = found.ok_or(StoreError::CodeUnknown)?;
    if used_at.is_some() {
        return Err(StoreError::CodeUsed);
    }
    if now.timestamp_millis() >= expires_at {
        return Err(StoreError::CodeExpired);
    }
    db.execute(
        "UPDATE code SET used_at = ?2 WHERE hash = ?1",
        (code.0, now.timestamp_millis()),
    )?;
    db.execute(
        "INSERT INTO token (hash, person, device) VALUES (?1, ?2, ?3)",
        (token.0, rows::blob(person), rows::blob(device.0)),
    )?;
    Ok(db.query_row(
        &format!("{PERSON} WHERE id = ?1"),
        [rows::blob(person)],
        person_row,
    )?)
}

/// Makes a token invalid.
pub(super) fn leave(db: &Connection, token: Hash16) -> Result<(), StoreError> {
    db.execute("DELETE FROM token WHERE hash = ?1", [token.0])?;
    Ok(())
}

const PERSON: &str = "SELECT id, name, team, post, role, active, email FROM person";

fn person_row(row: &Row<'_>) -> rusqlite::Result<PersonSet> {
    Ok(PersonSet {
        id: PersonId(id_at(row, 0)?),
        name: row.get(1)?,
        team: rows::id_or_none(row, 2)?.map(TeamId),
        post: row.get(3)?,
        role: row.get(4)?,
        active: row.get(5)?,
        email: row.get(6)?,
    })
}

/// Everybody and everything that has a name.
pub(super) fn roster(db: &Connection) -> Result<Roster, StoreError> {
    let mut people = db.prepare_cached(&format!("{PERSON} ORDER BY name, id"))?;
    let mut teams = db.prepare_cached("SELECT id, name, leader FROM team ORDER BY name")?;
    let mut values = db.prepare_cached("SELECT id, name, meaning, active FROM value ORDER BY name")?;
    let mut ladders = db.prepare_cached("SELECT body FROM ladder ORDER BY key")?;
    let team = |row: &Row<'_>| {
        Ok(TeamSet {
            id: TeamId(id_at(row, 0)?),
            name: row.get(1)?,
            leader: rows::id_or_none(row, 2)?.map(PersonId),
        })
    };
    let value = |row: &Row<'_>| {
        Ok(ValueSet {
            id: ValueId(id_at(row, 0)?),
            name: row.get(1)?,
            meaning: row.get(2)?,
            active: row.get(3)?,
        })
    };
    let bodies: Vec<Vec<u8>> = ladders
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let policy: Option<Vec<u8>> = db
        .prepare_cached("SELECT body FROM policy")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let policy = policy.map(|body| PolicySet::decode(&body)).transpose();
    let ladders = bodies.iter().map(|body| LadderSet::decode(body));
    Ok(Roster {
        people: people.query_map([], person_row)?.collect::<Result<_, _>>()?,
        teams: teams.query_map([], team)?.collect::<Result<_, _>>()?,
        values: values.query_map([], value)?.collect::<Result<_, _>>()?,
        ladders: ladders
            .collect::<Result<_, _>>()
            .map_err(|e| StoreError::Failed(format!("a ladder cannot be read: {e}")))?,
        policy: policy.map_err(|e| StoreError::Failed(format!("the policy cannot be read: {e}")))?,
    })
}
