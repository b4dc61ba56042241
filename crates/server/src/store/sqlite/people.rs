//! The tables of people, teams, values, ladders and the organisation.
//!
//! An upsert touches a row only when it differs, and answers whether it did.

use super::rows;
use crate::store::{Answer, Org};
use domain::id::{DeviceId, PersonId, TeamId, TenantId};
use protocol::{
    envelope::StreamId,
    record::{Body, LadderSet, PersonSet, PolicySet, TeamSet, ValueSet},
};
use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use uuid::Uuid;

pub(super) fn org(db: &Connection) -> Answer<Org> {
    let mut query = db.prepare_cached("SELECT tenant, author, device, name FROM centre")?;
    Ok(query.query_row([], |row| {
        Ok(Org {
            tenant: TenantId(rows::id_at(row, 0)?),
            stream: StreamId {
                author: PersonId(rows::id_at(row, 1)?),
                device: DeviceId(rows::id_at(row, 2)?),
                inc: 1,
            },
            name: row.get(3)?,
        })
    })?)
}

pub(super) fn roster_v(db: &Connection) -> Answer<u64> {
    let mut query = db.prepare_cached("SELECT roster_v FROM centre")?;
    Ok(query.query_row([], |row| rows::number_at(row, 0))?)
}

pub(super) fn roster_changed(db: &Connection) -> Answer<()> {
    db.prepare_cached("UPDATE centre SET roster_v = roster_v + 1")?
        .execute([])?;
    Ok(())
}

pub(super) fn person_row(row: &Row<'_>) -> rusqlite::Result<PersonSet> {
    Ok(PersonSet {
        id: PersonId(rows::id_at(row, 0)?),
        name: row.get(1)?,
        team: rows::id_or_none(row, 2)?.map(TeamId),
        post: row.get(3)?,
        role: row.get(4)?,
        active: row.get(5)?,
        email: row.get(6)?,
    })
}

pub(super) fn team_row(row: &Row<'_>) -> rusqlite::Result<TeamSet> {
    Ok(TeamSet {
        id: TeamId(rows::id_at(row, 0)?),
        name: row.get(1)?,
        leader: rows::id_or_none(row, 2)?.map(PersonId),
    })
}

pub(super) fn person(db: &Connection, id: PersonId) -> Answer<Option<PersonSet>> {
    let mut query =
        db.prepare_cached("SELECT id, name, team, post, role, active, email FROM person WHERE id = ?1")?;
    Ok(query.query_row([rows::blob(id.0)], person_row).optional()?)
}

pub(super) fn team(db: &Connection, id: TeamId) -> Answer<Option<TeamSet>> {
    let mut query = db.prepare_cached("SELECT id, name, leader FROM team WHERE id = ?1")?;
    Ok(query.query_row([rows::blob(id.0)], team_row).optional()?)
}

/// The id that `sql` finds for a name.
pub(super) fn called(db: &Connection, sql: &str, name: &str) -> Answer<Option<Uuid>> {
    let mut query = db.prepare_cached(sql)?;
    Ok(query.query_row([name], |row| rows::id_at(row, 0)).optional()?)
}

fn upsert(db: &Connection, sql: &str, values: &[&dyn ToSql]) -> Answer<bool> {
    Ok(db.prepare_cached(sql)?.execute(values)? > 0)
}

pub(super) fn put_org_name(db: &Connection, name: &str) -> Answer<bool> {
    upsert(db, "UPDATE centre SET name = ?1 WHERE name <> ?1", &[&name])
}

pub(super) fn put_team(db: &Connection, set: &TeamSet) -> Answer<bool> {
    upsert(
        db,
        "INSERT INTO team (id, name, leader) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE \
         SET name = excluded.name, leader = excluded.leader \
         WHERE (name, leader) IS NOT (excluded.name, excluded.leader)",
        &[
            &rows::blob(set.id.0),
            &set.name,
            &set.leader.map(|id| rows::blob(id.0)),
        ],
    )
}

pub(super) fn put_person(db: &Connection, set: &PersonSet) -> Answer<bool> {
    upsert(
        db,
        "INSERT INTO person (id, name, team, post, role, active, email) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, post = excluded.post, \
         role = excluded.role, active = excluded.active, email = excluded.email \
         WHERE (name, team, post, role, active, email) IS NOT \
         (excluded.name, excluded.team, excluded.post, excluded.role, excluded.active, excluded.email)",
        &[
            &rows::blob(set.id.0),
            &set.name,
            &set.team.map(|id| rows::blob(id.0)),
            &set.post,
            &set.role,
            &set.active,
            &set.email,
        ],
    )
}

pub(super) fn put_value(db: &Connection, set: &ValueSet) -> Answer<bool> {
    upsert(
        db,
        "INSERT INTO value (id, name, meaning, active) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE \
         SET name = excluded.name, meaning = excluded.meaning, active = excluded.active \
         WHERE (name, meaning, active) IS NOT (excluded.name, excluded.meaning, excluded.active)",
        &[&rows::blob(set.id.0), &set.name, &set.meaning, &set.active],
    )
}

pub(super) fn put_ladder(db: &Connection, set: &LadderSet) -> Answer<bool> {
    upsert(
        db,
        "INSERT INTO ladder (key, body) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE \
         SET body = excluded.body WHERE body <> excluded.body",
        &[&set.ladder.key, &set.encode()],
    )
}

pub(super) fn put_policy(db: &Connection, set: &PolicySet) -> Answer<bool> {
    upsert(
        db,
        "INSERT INTO policy (one, text, pack, body) VALUES (1, ?1, ?2, ?3) ON CONFLICT (one) DO UPDATE \
         SET text = excluded.text, pack = excluded.pack, body = excluded.body \
         WHERE (text, pack) IS NOT (excluded.text, excluded.pack)",
        &[&set.text, &set.pack, &set.encode()],
    )
}
