//! The tables of rounds of short questions: sums alone of what was answered.

use crate::store::{
    Answer,
    sqlite::rows::{self, all, day_at, one},
    voice::{KeptPulse, KeptTold, columns, period_of_pulse},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{PersonId, PulseId, TeamId},
    voice::pulse::Tally,
};
use protocol::{record::Body, voice::PulseTold};
use rusqlite::{Connection, OptionalExtension, Row};

const PULSE: &str =
    "SELECT id, month, questions, opened_at, answer_until, closes_at, public, secret, told_at FROM pulse";

fn pulse_at(row: &Row<'_>) -> Answer<KeptPulse> {
    let told_at = row.get::<_, Option<i64>>(8)?;
    Ok(KeptPulse {
        id: PulseId(rows::id_at(row, 0)?),
        month: day_at(row, 1)?,
        questions: columns::list_of(&row.get::<_, String>(2)?)?,
        opened_at: rows::moment_at(row, 3)?,
        answer_until: rows::moment_at(row, 4)?,
        closes_at: rows::moment_at(row, 5)?,
        public: row.get(6)?,
        secret: row.get(7)?,
        told_at: told_at.map(|_| rows::moment_at(row, 8)).transpose()?,
    })
}

fn told_row(row: &Row<'_>) -> Answer<KeptTold> {
    let told = PulseTold::decode(&row.get::<_, Vec<u8>>(4)?);
    Ok(KeptTold {
        pulse: PulseId(rows::id_at(row, 0)?),
        team: columns::unit_of(rows::id_at(row, 1)?),
        month: day_at(row, 2)?,
        k: row.get(3)?,
        told: told.map_err(|_| columns::damaged("what was told of a round"))?,
        at: rows::moment_at(row, 5)?,
    })
}

pub(super) fn pulse(db: &Connection, id: PulseId) -> Answer<Option<KeptPulse>> {
    let mut query = db.prepare_cached(&format!("{PULSE} WHERE id = ?1"))?;
    one(query.query([rows::blob(id.0)])?, pulse_at)
}

pub(super) fn pulses(db: &Connection, most: usize) -> Answer<Vec<KeptPulse>> {
    let mut query = db.prepare_cached(&format!("{PULSE} ORDER BY opened_at DESC, id DESC LIMIT ?1"))?;
    all(query.query([columns::number(most)])?, pulse_at)
}

pub(super) fn members(db: &Connection, id: PulseId) -> Answer<Vec<(PersonId, Option<TeamId>)>> {
    let mut query =
        db.prepare_cached("SELECT person, team FROM pulse_member WHERE pulse = ?1 ORDER BY person")?;
    let found = query.query_map([rows::blob(id.0)], |row| {
        Ok((
            PersonId(rows::id_at(row, 0)?),
            rows::id_or_none(row, 1)?.map(TeamId),
        ))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn member(db: &Connection, id: PulseId, person: PersonId) -> Answer<Option<Option<TeamId>>> {
    let mut query = db.prepare_cached("SELECT team FROM pulse_member WHERE pulse = ?1 AND person = ?2")?;
    let found = query.query_row((rows::blob(id.0), rows::blob(person.0)), |row| {
        Ok(rows::id_or_none(row, 0)?.map(TeamId))
    });
    Ok(found.optional()?)
}

pub(super) fn tallies(db: &Connection, id: PulseId) -> Answer<Vec<(Option<TeamId>, usize, Tally)>> {
    let mut query = db.prepare_cached(
        "SELECT team, question, answer, count FROM pulse_tally WHERE pulse = ?1 \
         ORDER BY team, question, answer",
    )?;
    let found = query.query_map([rows::blob(id.0)], |row| {
        Ok((rows::id_at(row, 0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    columns::tallies(found.collect::<Result<_, _>>()?)
}

pub(super) fn answered(db: &Connection, id: PulseId) -> Answer<Vec<(Option<TeamId>, u32)>> {
    let mut query =
        db.prepare_cached("SELECT team, count FROM pulse_answered WHERE pulse = ?1 ORDER BY team")?;
    let found = query.query_map([rows::blob(id.0)], |row| {
        Ok((columns::unit_of(rows::id_at(row, 0)?), row.get(1)?))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn told(db: &Connection, most: usize) -> Answer<Vec<KeptTold>> {
    let mut query = db.prepare_cached(
        "SELECT pulse, team, month, k, told, at FROM pulse_told ORDER BY at DESC, pulse, team LIMIT ?1",
    )?;
    all(query.query([columns::number(most)])?, told_row)
}

/// Each round and each unit is looked up by itself: there are few of them, and many teams that are not asked for.
pub(super) fn told_of(db: &Connection, teams: &[TeamId], most: usize) -> Answer<Vec<KeptTold>> {
    let mut query = db.prepare_cached(
        "SELECT one.pulse, one.team, one.month, one.k, one.told, one.at \
         FROM pulse CROSS JOIN json_each(?1) AS unit \
         CROSS JOIN pulse_told AS one ON one.pulse = pulse.id AND one.team = unhex(unit.value) \
         ORDER BY one.at DESC, one.pulse, one.team LIMIT ?2",
    )?;
    let units = columns::units(teams);
    all(query.query((rows::ids(units), columns::number(most)))?, told_row)
}

pub(super) fn places(db: &Connection, most: usize) -> Answer<Vec<(PulseId, Option<TeamId>, NaiveDate)>> {
    let mut query = db
        .prepare_cached("SELECT pulse, team, month FROM pulse_told ORDER BY at DESC, pulse, team LIMIT ?1")?;
    all(query.query([columns::number(most)])?, |row| {
        let unit = columns::unit_of(rows::id_at(row, 1)?);
        Ok((PulseId(rows::id_at(row, 0)?), unit, day_at(row, 2)?))
    })
}

pub(super) fn told_at(db: &Connection, places: &[(PulseId, Option<TeamId>)]) -> Answer<Vec<KeptTold>> {
    let mut query = db.prepare_cached(
        "SELECT pulse, team, month, k, told, at FROM pulse_told WHERE (pulse, team) IN \
         (SELECT unhex(value ->> 0), unhex(value ->> 1) FROM json_each(?1))",
    )?;
    let places = places.iter().map(|(pulse, team)| {
        let unit = columns::unit(*team);
        format!("[\"{}\",\"{}\"]", pulse.0.simple(), unit.simple())
    });
    let places: Vec<String> = places.collect();
    all(query.query([format!("[{}]", places.join(","))])?, told_row)
}

pub(super) fn put(db: &Connection, pulse: &KeptPulse, members: &[(PersonId, Option<TeamId>)]) -> Answer<()> {
    let id = rows::blob(pulse.id.0);
    db.prepare_cached(
        "INSERT INTO pulse \
         (id, month, questions, opened_at, answer_until, closes_at, public, secret, told_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        id,
        columns::day(pulse.month),
        columns::list(&pulse.questions)?,
        pulse.opened_at.timestamp_millis(),
        pulse.answer_until.timestamp_millis(),
        pulse.closes_at.timestamp_millis(),
        &pulse.public,
        &pulse.secret,
        pulse.told_at.map(|at| at.timestamp_millis()),
    ))?;
    let mut put = db.prepare_cached("INSERT INTO pulse_member (pulse, person, team) VALUES (?1, ?2, ?3)")?;
    for (person, team) in members {
        put.execute((id, rows::blob(person.0), team.map(|team| rows::blob(team.0))))?;
    }
    Ok(())
}

pub(super) fn count(db: &Connection, id: PulseId, team: Option<TeamId>, answers: &[u8]) -> Answer<()> {
    let (id, team) = (rows::blob(id.0), rows::blob(columns::unit(team)));
    let mut add = db.prepare_cached(
        "INSERT INTO pulse_tally (pulse, team, question, answer, count) VALUES (?1, ?2, ?3, ?4, 1) \
         ON CONFLICT (pulse, team, question, answer) DO UPDATE SET count = count + 1",
    )?;
    let said = answers.iter().enumerate().filter(|(_, answer)| **answer > 0);
    let mut counted = 0;
    for (question, answer) in said {
        counted += add.execute((id, team, columns::number(question), answer))?;
    }
    if counted > 0 {
        db.prepare_cached(
            "INSERT INTO pulse_answered (pulse, team, count) VALUES (?1, ?2, 1) \
             ON CONFLICT (pulse, team) DO UPDATE SET count = count + 1",
        )?
        .execute((id, team))?;
    }
    Ok(())
}

pub(super) fn tell(db: &Connection, id: PulseId, at: DateTime<Utc>, told: &[KeptTold]) -> Answer<()> {
    let mut put = db.prepare_cached(
        "INSERT INTO pulse_told (pulse, team, month, k, told, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for one in told {
        put.execute((
            rows::blob(one.pulse.0),
            rows::blob(columns::unit(one.team)),
            columns::day(one.month),
            one.k,
            one.told.encode(),
            one.at.timestamp_millis(),
        ))?;
    }
    db.prepare_cached("UPDATE pulse SET secret = NULL, told_at = ?2 WHERE id = ?1")?
        .execute((rows::blob(id.0), at.timestamp_millis()))?;
    for sql in [
        "DELETE FROM voice_spent WHERE period = ?1",
        "DELETE FROM voice_issued WHERE period = ?1",
    ] {
        db.prepare_cached(sql)?.execute([period_of_pulse(id)])?;
    }
    for sql in [
        "DELETE FROM pulse_tally WHERE pulse = ?1",
        "DELETE FROM pulse_answered WHERE pulse = ?1",
    ] {
        db.prepare_cached(sql)?.execute([rows::blob(id.0)])?;
    }
    Ok(())
}

/// Somebody without a name takes the place of a person, the same in every round.
pub(super) fn forget(db: &Connection, person: PersonId) -> Answer<()> {
    let mut nobody = [0; 16];
    crate::edge::random(&mut nobody);
    db.prepare_cached("UPDATE pulse_member SET person = ?2 WHERE person = ?1")?
        .execute((rows::blob(person.0), nobody))?;
    Ok(())
}
