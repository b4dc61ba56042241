//! The tables of being heard: `cases` has what is said and answered, `pulses` the rounds; tokens and reports are here.

mod cases;
mod pulses;

use super::{rows, work::Work};
use crate::store::{
    Answer,
    voice::{
        CaseSought, KeptCase, KeptPulse, KeptTold, KeptVoice, KeptVoiceMonth, ReadVoice, ReportMonth,
        ToolMonth, VoiceOfPerson, WriteVoice, columns, period_of_voices,
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, PersonId, PulseId, TeamId, VoiceId},
    voice::{K_FLOOR, cluster::Cluster, pulse::Tally},
};
use protocol::envelope::Hash16;
use rusqlite::{Connection, OptionalExtension, Row};

/// Each kind of thing that can stand in a report, by an index of its own; tools from as many people on as are told.
const MONTHS: &str = "WITH span AS (SELECT value ->> 0 AS begins, value ->> 1 AS ends FROM json_each(?1)) \
    SELECT span.begins, voice_report.person FROM span \
    LEFT JOIN voice_report ON voice_report.month = span.begins \
    WHERE EXISTS (SELECT 1 FROM voice_case WHERE opened_on >= span.begins AND opened_on < span.ends \
    AND state <> 'withdrawn') \
    OR EXISTS (SELECT 1 FROM voice_case WHERE decided_on >= span.begins AND decided_on < span.ends \
    AND state <> 'withdrawn') \
    OR EXISTS (SELECT 1 FROM voice_case WHERE done_on >= span.begins AND done_on < span.ends \
    AND state <> 'withdrawn') \
    OR EXISTS (SELECT 1 FROM voice_case WHERE state IN ('heard', 'yes') \
    AND coalesce(due_on, opened_on) < ?2 AND due_on < ?2 AND opened_on < span.ends) \
    OR EXISTS (SELECT 1 FROM pulse_told WHERE month = span.begins AND team = zeroblob(16)) \
    OR EXISTS (SELECT 1 FROM voice JOIN voice_case ON voice_case.id = voice.part_of \
    WHERE voice.sort = 'friction' AND NOT voice.withdrawn \
    AND voice.said_on >= span.begins AND voice.said_on < span.ends GROUP BY voice_case.tool_key \
    HAVING count(DISTINCT coalesce(voice.author, voice.person, voice.id)) >= ?3) \
    ORDER BY span.begins DESC, voice_report.person";

/// What `sql` finds for a person, row by row.
fn of_person<T>(
    db: &Connection,
    sql: &str,
    person: PersonId,
    read: impl Fn(&Row<'_>) -> Answer<T>,
) -> Answer<Vec<T>> {
    let mut query = db.prepare_cached(sql)?;
    rows::all(query.query([rows::blob(person.0)])?, read)
}

impl ReadVoice for Work<'_> {
    fn case(&self, id: CaseId) -> Answer<Option<KeptCase>> {
        cases::case(self.db, id)
    }

    fn cases_of(&self, cases: &[CaseId]) -> Answer<Vec<KeptCase>> {
        cases::these(self.db, cases)
    }

    fn cases(&self, sought: &CaseSought) -> Answer<Vec<KeptCase>> {
        cases::sought(self.db, sought)
    }

    fn cases_overdue(&self, today: NaiveDate) -> Answer<u32> {
        cases::overdue(self.db, today)
    }

    fn cases_between(&self, from: NaiveDate, before: NaiveDate) -> Answer<Vec<KeptCase>> {
        cases::between(self.db, from, before)
    }

    fn board_cases(&self, most: usize) -> Answer<Vec<KeptCase>> {
        cases::on_board(self.db, most)
    }

    fn voices_of(&self, case: CaseId) -> Answer<Vec<KeptVoice>> {
        cases::voices_of(self.db, case)
    }

    fn voice(&self, id: VoiceId) -> Answer<Option<KeptVoice>> {
        cases::voice(self.db, id)
    }

    fn voices_waiting(&self, before: NaiveDate) -> Answer<Vec<KeptVoice>> {
        cases::waiting(self.db, before)
    }

    fn clusters(&self, tool_key: &str, answered_since: Option<NaiveDate>) -> Answer<Vec<Cluster<CaseId>>> {
        cases::clusters(self.db, tool_key, answered_since)
    }

    fn tools_of(&self, from: NaiveDate, before: NaiveDate) -> Answer<Vec<ToolMonth>> {
        cases::tools_of(self.db, from, before)
    }

    fn tools_known(&self, most: usize) -> Answer<Vec<String>> {
        cases::tools_known(self.db, most)
    }

    fn tokens_issued(&self, period: &str, person: PersonId) -> Answer<Option<Hash16>> {
        let mut query = self
            .db
            .prepare_cached("SELECT asked FROM voice_issued WHERE period = ?1 AND person = ?2")?;
        let found = query.query_row((period, rows::blob(person.0)), |row| rows::hash_at(row, 0));
        Ok(found.optional()?)
    }

    fn token_spent(&self, period: &str, token: Hash16) -> Answer<bool> {
        let mut query = self
            .db
            .prepare_cached("SELECT 1 FROM voice_spent WHERE period = ?1 AND token = ?2")?;
        Ok(query.exists((period, token.0))?)
    }

    fn voice_month(&self, month: NaiveDate) -> Answer<Option<KeptVoiceMonth>> {
        let mut query = self
            .db
            .prepare_cached("SELECT public, secret FROM voice_month WHERE month = ?1")?;
        let found = query.query_row([columns::day(month)], |row| {
            Ok(KeptVoiceMonth {
                month,
                public: row.get(0)?,
                secret: row.get(1)?,
            })
        });
        Ok(found.optional()?)
    }

    fn pulse(&self, id: PulseId) -> Answer<Option<KeptPulse>> {
        pulses::pulse(self.db, id)
    }

    fn pulses(&self, most: usize) -> Answer<Vec<KeptPulse>> {
        pulses::pulses(self.db, most)
    }

    fn pulse_members(&self, id: PulseId) -> Answer<Vec<(PersonId, Option<TeamId>)>> {
        pulses::members(self.db, id)
    }

    fn pulse_member(&self, id: PulseId, person: PersonId) -> Answer<Option<Option<TeamId>>> {
        pulses::member(self.db, id, person)
    }

    fn pulse_tallies(&self, id: PulseId) -> Answer<Vec<(Option<TeamId>, usize, Tally)>> {
        pulses::tallies(self.db, id)
    }

    fn pulse_answered(&self, id: PulseId) -> Answer<Vec<(Option<TeamId>, u32)>> {
        pulses::answered(self.db, id)
    }

    fn pulse_told(&self, most: usize) -> Answer<Vec<KeptTold>> {
        pulses::told(self.db, most)
    }

    fn pulse_told_of(&self, teams: &[TeamId], most: usize) -> Answer<Vec<KeptTold>> {
        pulses::told_of(self.db, teams, most)
    }

    fn pulse_places(&self, most: usize) -> Answer<Vec<(PulseId, Option<TeamId>, NaiveDate)>> {
        pulses::places(self.db, most)
    }

    fn pulse_told_at(&self, places: &[(PulseId, Option<TeamId>)]) -> Answer<Vec<KeptTold>> {
        pulses::told_at(self.db, places)
    }

    fn report_months(&self, months: &[NaiveDate], today: NaiveDate) -> Answer<Vec<(NaiveDate, ReportMonth)>> {
        let spans = columns::list(&columns::spans(months))?;
        let mut query = self.db.prepare_cached(MONTHS)?;
        let found = query.query((spans, columns::day(today), K_FLOOR))?;
        let rows = rows::all(found, |row| Ok((row.get(0)?, rows::id_or_none(row, 1)?)))?;
        columns::report_months(rows)
    }

    fn report(&self, month: NaiveDate) -> Answer<ReportMonth> {
        let mut query = self
            .db
            .prepare_cached("SELECT person FROM voice_report WHERE month = ?1 ORDER BY person")?;
        let people = query.query_map([columns::day(month)], |row| rows::id_at(row, 0).map(PersonId))?;
        Ok(ReportMonth {
            approved_by: people.collect::<Result<_, _>>()?,
        })
    }

    fn voice_of_person(&self, person: PersonId) -> Answer<VoiceOfPerson> {
        const SIGNED: &str = "SELECT period FROM voice_issued WHERE person = ?1 ORDER BY period";
        const ROUNDS: &str = "SELECT pulse.month, pulse_member.team FROM pulse_member \
             JOIN pulse ON pulse.id = pulse_member.pulse WHERE pulse_member.person = ?1 \
             ORDER BY pulse.month, pulse.id";
        const APPROVED: &str = "SELECT month FROM voice_report WHERE person = ?1 ORDER BY month";
        const OWNS: &str = "SELECT id FROM voice_case WHERE owner = ?1 ORDER BY id";
        Ok(VoiceOfPerson {
            said: cases::said_by(self.db, person)?,
            signed_for: of_person(self.db, SIGNED, person, |row| Ok(row.get(0)?))?,
            rounds: of_person(self.db, ROUNDS, person, |row| {
                Ok((rows::day_at(row, 0)?, rows::id_or_none(row, 1)?.map(TeamId)))
            })?,
            approved: of_person(self.db, APPROVED, person, |row| rows::day_at(row, 0))?,
            owns: of_person(self.db, OWNS, person, |row| Ok(CaseId(rows::id_at(row, 0)?)))?,
        })
    }

    fn each_case(&self, see: &mut dyn FnMut(CaseId, &str, &str, u64)) -> Answer<()> {
        cases::each(self.db, see)
    }

    fn voices_astray(&self) -> Answer<Vec<VoiceId>> {
        cases::astray(self.db)
    }
}

impl WriteVoice for Work<'_> {
    fn put_case(&mut self, case: &KeptCase, look: &str) -> Answer<()> {
        cases::put_case(self.db, case, look)
    }

    fn put_voice(&mut self, voice: &KeptVoice) -> Answer<()> {
        self.erased |= voice.withdrawn;
        cases::put_voice(self.db, voice)
    }

    fn move_voices(&mut self, from: CaseId, into: CaseId) -> Answer<()> {
        cases::move_voices(self.db, from, into)
    }

    fn put_tokens_issued(&mut self, period: &str, person: PersonId, asked: Hash16) -> Answer<()> {
        self.db
            .prepare_cached("INSERT INTO voice_issued (period, person, asked) VALUES (?1, ?2, ?3)")?
            .execute((period, rows::blob(person.0), asked.0))?;
        Ok(())
    }

    fn spend_token(&mut self, period: &str, token: Hash16) -> Answer<bool> {
        let kept = self
            .db
            .prepare_cached("INSERT INTO voice_spent (period, token) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
            .execute((period, token.0))?;
        Ok(kept > 0)
    }

    fn put_voice_month(&mut self, month: &KeptVoiceMonth) -> Answer<()> {
        self.db
            .prepare_cached("INSERT INTO voice_month (month, public, secret) VALUES (?1, ?2, ?3)")?
            .execute((columns::day(month.month), &month.public, &month.secret))?;
        Ok(())
    }

    fn put_pulse(&mut self, pulse: &KeptPulse, members: &[(PersonId, Option<TeamId>)]) -> Answer<()> {
        pulses::put(self.db, pulse, members)
    }

    fn count_answer(&mut self, id: PulseId, team: Option<TeamId>, answers: &[u8]) -> Answer<()> {
        pulses::count(self.db, id, team, answers)
    }

    fn tell_pulse(&mut self, id: PulseId, at: DateTime<Utc>, told: &[KeptTold]) -> Answer<()> {
        self.erased = true;
        pulses::tell(self.db, id, at, told)
    }

    fn approve_report(&mut self, month: NaiveDate, person: PersonId) -> Answer<bool> {
        let kept = self
            .db
            .prepare_cached(
                "INSERT INTO voice_report (month, person) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute((columns::day(month), rows::blob(person.0)))?;
        Ok(kept > 0)
    }

    /// A row here has neither a number nor a transaction, and lies where its id puts it.
    fn stir(&mut self) -> Answer<()> {
        Ok(())
    }

    /// Every table here lies in the order of its ids.
    fn sweep_voice(&mut self, months_before: NaiveDate, members_before: NaiveDate) -> Answer<()> {
        let mut swept = 0;
        for (sql, before) in [
            ("DELETE FROM voice_month WHERE month < ?1", months_before),
            (
                "DELETE FROM pulse_member WHERE pulse IN (SELECT id FROM pulse WHERE month < ?1)",
                members_before,
            ),
        ] {
            swept += self.db.prepare_cached(sql)?.execute([columns::day(before)])?;
        }
        for sql in [
            "DELETE FROM voice_spent WHERE period >= ?1 AND period < ?2",
            "DELETE FROM voice_issued WHERE period >= ?1 AND period < ?2",
        ] {
            let mut sweep = self.db.prepare_cached(sql)?;
            swept += sweep.execute((columns::VOICES, period_of_voices(months_before)))?;
        }
        for table in ["voice", "voice_case", "voice_spent"] {
            swept += in_order_of_ids(self.db, table)?;
        }
        self.erased |= swept > 0;
        Ok(())
    }

    fn forget_voice_person(&mut self, person: PersonId) -> Answer<()> {
        self.erased = true;
        cases::forget(self.db, person)?;
        pulses::forget(self.db, person)?;
        for sql in [
            "DELETE FROM voice_issued WHERE person = ?1",
            "DELETE FROM voice_report WHERE person = ?1",
        ] {
            self.db.prepare_cached(sql)?.execute([rows::blob(person.0)])?;
        }
        Ok(())
    }
}

/// Writes a table anew in the order of its keys: within a page the cells lie as they came, and that is nobody's to read. Answers how
/// many rows there are.
fn in_order_of_ids(db: &Connection, table: &str) -> Answer<usize> {
    db.execute_batch(&format!(
        "CREATE TEMP TABLE moved AS SELECT * FROM main.{table}; DELETE FROM main.{table};"
    ))?;
    let key = match table {
        "voice_spent" => "period, token",
        _ => "id",
    };
    let moved = db.execute(
        &format!("INSERT INTO main.{table} SELECT * FROM temp.moved ORDER BY {key}"),
        [],
    )?;
    db.execute_batch("DROP TABLE temp.moved")?;
    Ok(moved)
}
