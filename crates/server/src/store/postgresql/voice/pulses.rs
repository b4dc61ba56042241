//! The tables of rounds of short questions: sums alone of what was answered.

use crate::store::{
    Answer,
    postgresql::db::{Db, Value, all, at, day_at, moment_at, number_at},
    voice::{KeptPulse, KeptTold, columns, period_of_pulse},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{PersonId, PulseId, TeamId},
    voice::pulse::Tally,
};
use postgres::Row;
use protocol::{record::Body, voice::PulseTold};
use uuid::Uuid;

/// Words that find rounds.
macro_rules! pulses {
    ($rest:literal) => {
        concat!(
            "SELECT id, month, questions, opened_at, answer_until, closes_at, public, secret, told_at \
             FROM pulse ",
            $rest
        )
    };
}

fn pulse_row(row: &Row) -> Answer<KeptPulse> {
    let told_at = at::<Option<i64>>(row, 8)?;
    Ok(KeptPulse {
        id: PulseId(at(row, 0)?),
        month: day_at(row, 1)?,
        questions: columns::list_of(&at::<String>(row, 2)?)?,
        opened_at: moment_at(row, 3)?,
        answer_until: moment_at(row, 4)?,
        closes_at: moment_at(row, 5)?,
        public: at(row, 6)?,
        secret: at(row, 7)?,
        told_at: told_at.map(|_| moment_at(row, 8)).transpose()?,
    })
}

fn told_row(row: &Row) -> Answer<KeptTold> {
    let told = PulseTold::decode(&at::<Vec<u8>>(row, 4)?);
    Ok(KeptTold {
        pulse: PulseId(at(row, 0)?),
        team: columns::unit_of(at(row, 1)?),
        month: day_at(row, 2)?,
        k: number_at(row, 3)?,
        told: told.map_err(|_| columns::damaged("what was told of a round"))?,
        at: moment_at(row, 5)?,
    })
}

pub(super) fn pulse(db: &Db<'_>, id: PulseId) -> Answer<Option<KeptPulse>> {
    const SQL: &str = pulses!("WHERE id = $1");
    db.row(SQL, &[&id.0])?.as_ref().map(pulse_row).transpose()
}

pub(super) fn pulses(db: &Db<'_>, most: usize) -> Answer<Vec<KeptPulse>> {
    const SQL: &str = pulses!("ORDER BY opened_at DESC, id DESC LIMIT $1");
    all(&db.rows(SQL, &[&columns::number(most)])?, pulse_row)
}

pub(super) fn members(db: &Db<'_>, id: PulseId) -> Answer<Vec<(PersonId, Option<TeamId>)>> {
    const SQL: &str = "SELECT person, team FROM pulse_member WHERE pulse = $1 ORDER BY person";
    all(&db.rows(SQL, &[&id.0])?, |row| {
        Ok((PersonId(at(row, 0)?), at::<Option<Uuid>>(row, 1)?.map(TeamId)))
    })
}

pub(super) fn member(db: &Db<'_>, id: PulseId, person: PersonId) -> Answer<Option<Option<TeamId>>> {
    const SQL: &str = "SELECT team FROM pulse_member WHERE pulse = $1 AND person = $2";
    let row = db.row(SQL, &[&id.0, &person.0])?;
    row.map(|row| Ok(at::<Option<Uuid>>(&row, 0)?.map(TeamId)))
        .transpose()
}

pub(super) fn tallies(db: &Db<'_>, id: PulseId) -> Answer<Vec<(Option<TeamId>, usize, Tally)>> {
    const SQL: &str = "SELECT team, question, answer, count FROM pulse_tally WHERE pulse = $1 \
         ORDER BY team, question, answer";
    columns::tallies(all(&db.rows(SQL, &[&id.0])?, |row| {
        Ok((at(row, 0)?, at(row, 1)?, at(row, 2)?, at(row, 3)?))
    })?)
}

pub(super) fn answered(db: &Db<'_>, id: PulseId) -> Answer<Vec<(Option<TeamId>, u32)>> {
    const SQL: &str = "SELECT team, count FROM pulse_answered WHERE pulse = $1 ORDER BY team";
    all(&db.rows(SQL, &[&id.0])?, |row| {
        Ok((columns::unit_of(at(row, 0)?), number_at(row, 1)?))
    })
}

pub(super) fn told(db: &Db<'_>, most: usize) -> Answer<Vec<KeptTold>> {
    const SQL: &str =
        "SELECT pulse, team, month, k, told, at FROM pulse_told ORDER BY at DESC, pulse, team LIMIT $1";
    all(&db.rows(SQL, &[&columns::number(most)])?, told_row)
}

pub(super) fn told_of(db: &Db<'_>, teams: &[TeamId], most: usize) -> Answer<Vec<KeptTold>> {
    const SQL: &str = "SELECT pulse, team, month, k, told, at FROM pulse_told WHERE team = ANY($1) \
         ORDER BY at DESC, pulse, team LIMIT $2";
    let units: Vec<Uuid> = columns::units(teams).collect();
    all(&db.rows(SQL, &[&units, &columns::number(most)])?, told_row)
}

pub(super) fn places(db: &Db<'_>, most: usize) -> Answer<Vec<(PulseId, Option<TeamId>, NaiveDate)>> {
    const SQL: &str = "SELECT pulse, team, month FROM pulse_told ORDER BY at DESC, pulse, team LIMIT $1";
    all(&db.rows(SQL, &[&columns::number(most)])?, |row| {
        let unit = columns::unit_of(at(row, 1)?);
        Ok((PulseId(at(row, 0)?), unit, day_at(row, 2)?))
    })
}

pub(super) fn told_at(db: &Db<'_>, places: &[(PulseId, Option<TeamId>)]) -> Answer<Vec<KeptTold>> {
    const SQL: &str = "SELECT pulse, team, month, k, told, at FROM pulse_told \
         JOIN unnest($1::uuid[], $2::uuid[]) AS asked (pulse, team) USING (pulse, team)";
    let pulses: Vec<Uuid> = places.iter().map(|(pulse, _)| pulse.0).collect();
    let units: Vec<Uuid> = places.iter().map(|(_, team)| columns::unit(*team)).collect();
    all(&db.rows(SQL, &[&pulses, &units])?, told_row)
}

pub(super) fn put(db: &Db<'_>, pulse: &KeptPulse, members: &[(PersonId, Option<TeamId>)]) -> Answer<()> {
    const SQL: &str = "INSERT INTO pulse \
         (id, month, questions, opened_at, answer_until, closes_at, public, secret, told_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    const MEMBERS: &str = "INSERT INTO pulse_member (pulse, person, team) \
         SELECT $1, * FROM unnest($2::uuid[], $3::uuid[])";
    let values: [Value<'_>; 9] = [
        &pulse.id.0,
        &columns::day(pulse.month),
        &columns::list(&pulse.questions)?,
        &pulse.opened_at.timestamp_millis(),
        &pulse.answer_until.timestamp_millis(),
        &pulse.closes_at.timestamp_millis(),
        &pulse.public,
        &pulse.secret,
        &pulse.told_at.map(|at| at.timestamp_millis()),
    ];
    db.run(SQL, &values)?;
    let (people, teams): (Vec<Uuid>, Vec<Option<Uuid>>) = members
        .iter()
        .map(|(person, team)| (person.0, team.map(|team| team.0)))
        .unzip();
    db.run(MEMBERS, &[&pulse.id.0, &people, &teams]).map(drop)
}

pub(super) fn count(db: &Db<'_>, id: PulseId, team: Option<TeamId>, answers: &[u8]) -> Answer<()> {
    const ADD: &str = "INSERT INTO pulse_tally AS old (pulse, team, question, answer, count) \
         SELECT $1, $2, said.question, said.answer, 1 \
         FROM unnest($3::bigint[], $4::bigint[]) AS said (question, answer) \
         ON CONFLICT (pulse, team, question, answer) DO UPDATE SET count = old.count + 1";
    const ONE_MORE: &str = "INSERT INTO pulse_answered AS old (pulse, team, count) VALUES ($1, $2, 1) \
         ON CONFLICT (pulse, team) DO UPDATE SET count = old.count + 1";
    let said = answers.iter().enumerate().filter(|(_, answer)| **answer > 0);
    let (questions, answers): (Vec<i64>, Vec<i64>) = said
        .map(|(question, answer)| (columns::number(question), i64::from(*answer)))
        .unzip();
    if questions.is_empty() {
        return Ok(());
    }
    let team = columns::unit(team);
    db.run(ADD, &[&id.0, &team, &questions, &answers])?;
    db.run(ONE_MORE, &[&id.0, &team]).map(drop)
}

pub(super) fn tell(db: &Db<'_>, id: PulseId, at: DateTime<Utc>, told: &[KeptTold]) -> Answer<()> {
    const PUT: &str =
        "INSERT INTO pulse_told (pulse, team, month, k, told, at) VALUES ($1, $2, $3, $4, $5, $6)";
    const OVER: &str = "UPDATE pulse SET secret = NULL, told_at = $2 WHERE id = $1";
    for one in told {
        let values: [Value<'_>; 6] = [
            &one.pulse.0,
            &columns::unit(one.team),
            &columns::day(one.month),
            &i64::from(one.k),
            &one.told.encode(),
            &one.at.timestamp_millis(),
        ];
        db.run(PUT, &values)?;
    }
    db.run(OVER, &[&id.0, &at.timestamp_millis()])?;
    for sql in [
        "DELETE FROM voice_spent WHERE period = $1",
        "DELETE FROM voice_issued WHERE period = $1",
    ] {
        db.run(sql, &[&period_of_pulse(id)])?;
    }
    for sql in [
        "DELETE FROM pulse_tally WHERE pulse = $1",
        "DELETE FROM pulse_answered WHERE pulse = $1",
    ] {
        db.run(sql, &[&id.0])?;
    }
    Ok(())
}

/// Somebody without a name takes the place of a person, the same in every round.
pub(super) fn forget(db: &Db<'_>, person: PersonId) -> Answer<()> {
    const SQL: &str = "UPDATE pulse_member SET person = $2 WHERE person = $1";
    let mut nobody = [0; 16];
    crate::edge::random(&mut nobody);
    db.run(SQL, &[&person.0, &Uuid::from_bytes(nobody)]).map(drop)
}
