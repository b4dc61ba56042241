//! People, teams, values and the organisation, as the centre last said.

use crate::StoreError;
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, TeamId, ValueId},
    text::{key, search_key},
};
use rusqlite::{OptionalExtension, Row, Transaction, params, params_from_iter, types::Type};
use std::str::FromStr;

/// A person of the centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// Display name.
    pub name: String,
    /// Their team.
    pub team: Option<TeamId>,
    /// `agent`, `leader`, `admin`.
    pub post: String,
    /// Role on the ladder.
    pub role: Option<String>,
    /// Still works here.
    pub active: bool,
}

/// One of the organisation's values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueRow {
    /// Which.
    pub id: ValueId,
    /// Order of arrival, from 0.
    pub place: u32,
    /// Its name.
    pub name: String,
    /// Meaning in one sentence.
    pub meaning: String,
    /// New kudos may be tied to it.
    pub active: bool,
}

/// Sets a person.
///
/// # Errors
/// The database's.
pub fn set_person(tx: &Transaction<'_>, row: &PersonRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO person (id, name, team, post, role, active, name_key, search_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, post = excluded.post,
                                        role = excluded.role, active = excluded.active,
                                        name_key = excluded.name_key, search_key = excluded.search_key",
        params![
            row.id.to_string(),
            row.name,
            row.team.map(|id| id.to_string()),
            row.post,
            row.role,
            row.active,
            key(&row.name),
            search_key(&row.name)
        ],
    )?;
    Ok(())
}

/// Sets a team.
///
/// # Errors
/// The database's.
pub fn set_team(
    tx: &Transaction<'_>,
    id: TeamId,
    name: &str,
    leader: Option<PersonId>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO team (id, name, leader) VALUES (?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, leader = excluded.leader",
        params![id.to_string(), name, leader.map(|id| id.to_string())],
    )?;
    Ok(())
}

/// Sets a value; a new one gets the next place.
///
/// # Errors
/// The database's.
pub fn set_value(
    tx: &Transaction<'_>,
    id: ValueId,
    name: &str,
    meaning: &str,
    active: bool,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO value (id, place, name, meaning, active)
         VALUES (?1, (SELECT count(*) FROM value), ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, meaning = excluded.meaning, active = excluded.active",
        params![id.to_string(), name, meaning, active],
    )?;
    Ok(())
}

/// Sets the organisation's name.
///
/// # Errors
/// The database's.
pub fn set_org(tx: &Transaction<'_>, name: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO org (id, name) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        [name],
    )?;
    Ok(())
}

const COLUMNS: &str = "id, name, team, post, role, active";

fn person(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: id(row, 0)?,
        name: row.get(1)?,
        team: maybe_id(row, 2)?,
        post: row.get(3)?,
        role: row.get(4)?,
        active: row.get(5)?,
    })
}

/// One person.
///
/// # Errors
/// The database's.
pub fn get(tx: &Transaction<'_>, person_id: PersonId) -> Result<Option<PersonRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE id = ?1"))?;
    Ok(query.query_row([person_id.to_string()], person).optional()?)
}

/// The name of one person.
///
/// # Errors
/// The database's.
pub fn name(tx: &Transaction<'_>, person: PersonId) -> Result<Option<String>, StoreError> {
    let mut query = tx.prepare_cached("SELECT name FROM person WHERE id = ?1")?;
    Ok(query
        .query_row([person.to_string()], |row| row.get(0))
        .optional()?)
}

/// Everybody who works here and has this name, as names are compared.
///
/// # Errors
/// The database's.
pub fn named(tx: &Transaction<'_>, name: &str) -> Result<Vec<PersonRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM person WHERE name_key = ?1 AND active ORDER BY id LIMIT {FOUND_MAX}"
    ))?;
    let rows = query.query_map([key(name)], person)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Most people that one look finds.
pub const FOUND_MAX: u32 = 20;

/// Words of what was typed that a look obeys; further ones say nothing more.
const WORDS_MAX: usize = 4;

/// People who work here, `but` left out, in whose name or team each word of `typed` begins a word, without accents:
/// `recent` ones first, in their order, then those of `team`, then by name. In scripts without blanks a word may stand anywhere. Nothing typed finds
/// everybody. At most [`FOUND_MAX`].
///
/// # Errors
/// The database's.
pub fn find(
    tx: &Transaction<'_>,
    typed: &str,
    but: Option<PersonId>,
    team: Option<TeamId>,
    recent: &[PersonId],
) -> Result<Vec<PersonRow>, StoreError> {
    let teams: Vec<(TeamId, String)> = teams(tx)?
        .into_iter()
        .map(|(id, name)| (id, search_key(&name)))
        .collect();
    let mut values = vec![but.map(|id| id.to_string()), team.map(|id| id.to_string())];
    let mut wanted = String::new();
    for word in search_key(typed).split_whitespace().take(WORDS_MAX) {
        let at = values.len() + 1;
        wanted.push_str(&format!(
            " AND (search_key LIKE ?{at} ESCAPE '\\' OR search_key LIKE ?{} ESCAPE '\\'",
            at + 1
        ));
        let literal = like(word);
        values.push(Some(format!("{literal}%")));
        values.push(Some(match word.chars().any(|c| c > '\u{2e80}') {
            true => format!("%{literal}%"),
            false => format!("% {literal}%"),
        }));
        let theirs = teams.iter().filter(|(_, name)| {
            name.starts_with(word) || name.split_whitespace().any(|part| part.starts_with(word))
        });
        for (id, _) in theirs {
            values.push(Some(id.to_string()));
            wanted.push_str(&format!(" OR team = ?{}", values.len()));
        }
        wanted.push(')');
    }
    let mut first = String::from("CASE id");
    for (place, id) in recent.iter().enumerate() {
        values.push(Some(id.to_string()));
        first.push_str(&format!(" WHEN ?{} THEN {place}", values.len()));
    }
    let first = match recent.is_empty() {
        true => String::new(),
        false => format!("{first} ELSE {} END, ", recent.len()),
    };
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM person WHERE active AND id IS NOT ?1{wanted}
         ORDER BY {first}team IS NOT ?2, name, id LIMIT {FOUND_MAX}"
    ))?;
    let rows = query.query_map(params_from_iter(values), person)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Text as a pattern that means itself.
pub(crate) fn like(text: &str) -> String {
    let escaped = |c| {
        matches!(c, '%' | '_' | '\\')
            .then_some('\\')
            .into_iter()
            .chain([c])
    };
    text.chars().flat_map(escaped).collect()
}

/// Everybody who works in a team, by name, `limit` at most.
///
/// # Errors
/// The database's.
pub fn in_team(tx: &Transaction<'_>, team: TeamId, limit: u32) -> Result<Vec<PersonRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM person WHERE active AND team = ?1 ORDER BY name, id LIMIT ?2"
    ))?;
    let rows = query.query_map(params![team.to_string(), limit], person)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Somebody whom a leader leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedRow {
    /// Who.
    pub person: PersonRow,
    /// When the leader last gave them a kudos from this computer.
    pub given_at: Option<DateTime<Utc>>,
}

/// Whom somebody leads and who works here, by name.
///
/// # Errors
/// The database's.
pub fn led_by(tx: &Transaction<'_>, leader: PersonId) -> Result<Vec<LedRow>, StoreError> {
    let mut query = tx.prepare_cached(
        "SELECT person.id, person.name, person.team, person.post, person.role, person.active,
                (SELECT max(given_ms) FROM kudos WHERE giver = ?1 AND receiver = person.id)
         FROM person JOIN team ON team.id = person.team
         WHERE team.leader = ?1 AND person.active AND person.id <> ?1 ORDER BY person.name, person.id",
    )?;
    let rows = query.query_map([leader.to_string()], |row| {
        let given_ms: Option<i64> = row.get(6)?;
        Ok(LedRow {
            person: person(row)?,
            given_at: given_ms.and_then(DateTime::from_timestamp_millis),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Somebody who runs the centre, the first by name, none of `but`.
///
/// # Errors
/// The database's.
pub fn an_admin(tx: &Transaction<'_>, but: &[PersonId]) -> Result<Option<PersonRow>, StoreError> {
    let mut query = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM person WHERE active AND post = 'admin' ORDER BY name, id"
    ))?;
    for row in query.query_map([], person)? {
        let row = row?;
        if !but.contains(&row.id) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Fills in how names are compared where an older program did not. To be called once after an update.
///
/// # Errors
/// The database's.
pub fn index_names(tx: &Transaction<'_>) -> Result<(), StoreError> {
    let rows: Vec<(String, String)> = {
        let mut query = tx.prepare("SELECT id, name FROM person WHERE name_key = ''")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    let mut update = tx.prepare("UPDATE person SET name_key = ?2, search_key = ?3 WHERE id = ?1")?;
    for (id, name) in rows {
        update.execute([id, key(&name), search_key(&name)])?;
    }
    Ok(())
}

/// Name of every team.
///
/// # Errors
/// The database's.
pub fn teams(tx: &Transaction<'_>) -> Result<Vec<(TeamId, String)>, StoreError> {
    let mut statement = tx.prepare("SELECT id, name FROM team ORDER BY name, id")?;
    let rows = statement.query_map([], |row| Ok((id(row, 0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The name of one team.
///
/// # Errors
/// The database's.
pub fn team_name(tx: &Transaction<'_>, team: TeamId) -> Result<Option<String>, StoreError> {
    let mut query = tx.prepare_cached("SELECT name FROM team WHERE id = ?1")?;
    Ok(query.query_row([team.to_string()], |row| row.get(0)).optional()?)
}

/// Who leads the team of `person`; `None` when that is nobody, somebody who left, or they themselves.
///
/// # Errors
/// The database's.
pub fn leader_of(tx: &Transaction<'_>, person: PersonId) -> Result<Option<PersonRow>, StoreError> {
    let leader: Option<Option<String>> = tx
        .query_row(
            "SELECT team.leader FROM person JOIN team ON team.id = person.team WHERE person.id = ?1",
            [person.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let Some(leader) = leader.flatten().and_then(|id| id.parse().ok()) else {
        return Ok(None);
    };
    let found = get(tx, leader)?;
    Ok(found.filter(|one| one.active && one.id != person))
}

fn read_value(row: &Row<'_>) -> rusqlite::Result<ValueRow> {
    Ok(ValueRow {
        id: id(row, 0)?,
        place: row.get(1)?,
        name: row.get(2)?,
        meaning: row.get(3)?,
        active: row.get(4)?,
    })
}

/// One value.
///
/// # Errors
/// The database's.
pub fn value(tx: &Transaction<'_>, value: ValueId) -> Result<Option<ValueRow>, StoreError> {
    let mut query = tx.prepare_cached("SELECT id, place, name, meaning, active FROM value WHERE id = ?1")?;
    Ok(query.query_row([value.to_string()], read_value).optional()?)
}

/// Every value, in order of arrival.
///
/// # Errors
/// The database's.
pub fn values(tx: &Transaction<'_>) -> Result<Vec<ValueRow>, StoreError> {
    let mut statement =
        tx.prepare("SELECT id, place, name, meaning, active FROM value ORDER BY place, id")?;
    let rows = statement.query_map([], read_value)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The organisation's name.
///
/// # Errors
/// The database's.
pub fn org(tx: &Transaction<'_>) -> Result<Option<String>, StoreError> {
    Ok(tx
        .query_row("SELECT name FROM org", [], |row| row.get(0))
        .optional()?)
}

/// Reads an id column.
pub(crate) fn id<T>(row: &Row<'_>, at: usize) -> rusqlite::Result<T>
where
    T: FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    row.get::<_, String>(at)?
        .parse()
        .map_err(|e: T::Err| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, e.into()))
}

/// Reads an id column that may be null.
pub(crate) fn maybe_id<T>(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<T>>
where
    T: FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    if matches!(row.get_ref(at)?, rusqlite::types::ValueRef::Null) {
        Ok(None)
    } else {
        id(row, at).map(Some)
    }
}
