//! The tables of being heard: `cases` has what is said and answered, `pulses` the rounds; tokens and reports are here.

mod cases;
mod pulses;

use super::{
    db::{Db, all, at, day_at, hash_at},
    work::Work,
};
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
use uuid::Uuid;

/// Each kind of thing that can stand in a report, by an index of its own; tools from as many people on as are told. `OFFSET 0` has the case
/// of a voice looked up: without it the planner reads all cases there ever were, to join them.
const MONTHS: &str = "WITH span AS (SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS span (begins, ends)) \
    SELECT span.begins, voice_report.person FROM span \
    LEFT JOIN voice_report ON voice_report.month = span.begins \
    WHERE EXISTS (SELECT 1 FROM voice_case WHERE opened_on >= span.begins AND opened_on < span.ends \
    AND state <> 'withdrawn') \
    OR EXISTS (SELECT 1 FROM voice_case WHERE decided_on >= span.begins AND decided_on < span.ends \
    AND state <> 'withdrawn') \
    OR EXISTS (SELECT 1 FROM voice_case WHERE done_on >= span.begins AND done_on < span.ends \
    AND state <> 'withdrawn') \
    OR EXISTS (SELECT 1 FROM voice_case WHERE state IN ('heard', 'yes') \
    AND coalesce(due_on, opened_on) < $3 AND due_on < $3 AND opened_on < span.ends) \
    OR EXISTS (SELECT 1 FROM pulse_told WHERE month = span.begins AND team = '00000000-0000-0000-0000-000000000000') \
    OR EXISTS (SELECT 1 FROM voice CROSS JOIN LATERAL \
    (SELECT tool_key FROM voice_case WHERE voice_case.id = voice.part_of OFFSET 0) AS place \
    WHERE voice.sort = 'friction' AND NOT voice.withdrawn \
    AND voice.said_on >= span.begins AND voice.said_on < span.ends GROUP BY place.tool_key \
    HAVING count(DISTINCT coalesce(voice.author, uuid_send(voice.person), uuid_send(voice.id))) >= $4) \
    ORDER BY span.begins DESC, voice_report.person";

/// Words that write the rows of a table anew in a random order, where some came since the last time: what was written by one
/// transaction has one `xmin`. They tell no more which came after which, or together.
macro_rules! mixed {
    ($table:literal) => {
        concat!(
            "WITH gone AS (DELETE FROM ",
            $table,
            " WHERE (SELECT count(DISTINCT xmin::text) FROM ",
            $table,
            ") > 1 RETURNING *) INSERT INTO ",
            $table,
            " SELECT * FROM gone ORDER BY random()"
        )
    };
}

/// Words that write the last of those rows of a table anew that came since the night. They have its transaction from then on, all of
/// them the same. In the night `voice_spent` gets a row and is written anew, so its oldest is that of the night. So few that a slip stays
/// cheap, and so many that who shares a transaction with them is one of a crowd.
macro_rules! stirred {
    ($table:literal, $more:literal) => {
        concat!(
            "WITH night AS (SELECT coalesce(min(xmin::text::bigint), 0) AS xid FROM voice_spent), \
             late AS (SELECT came.ctid AS at FROM ",
            $table,
            " AS came, night WHERE came.xmin::text::bigint > night.xid ",
            $more,
            " \
             ORDER BY came.xmin::text::bigint DESC, random() LIMIT 16), \
             gone AS (DELETE FROM ",
            $table,
            " WHERE ctid = ANY (ARRAY(SELECT late.at FROM late)) RETURNING *) INSERT INTO ",
            $table,
            " SELECT * FROM gone ORDER BY random()"
        )
    };
}

/// Answers how many rows were written anew.
fn mix(db: &Db<'_>) -> Answer<u64> {
    let mut mixed = 0;
    for sql in [
        mixed!("voice_case"),
        mixed!("voice"),
        mixed!("voice_spent"),
        mixed!("pulse_tally"),
        mixed!("pulse_answered"),
    ] {
        mixed += db.run(sql, &[])?;
    }
    Ok(mixed)
}

impl ReadVoice for Work<'_> {
    fn case(&self, id: CaseId) -> Answer<Option<KeptCase>> {
        cases::case(&self.db, id)
    }

    fn cases_of(&self, cases: &[CaseId]) -> Answer<Vec<KeptCase>> {
        cases::these(&self.db, cases)
    }

    fn cases(&self, sought: &CaseSought) -> Answer<Vec<KeptCase>> {
        cases::sought(&self.db, sought)
    }

    fn cases_overdue(&self, today: NaiveDate) -> Answer<u32> {
        cases::overdue(&self.db, today)
    }

    fn cases_between(&self, from: NaiveDate, before: NaiveDate) -> Answer<Vec<KeptCase>> {
        cases::between(&self.db, from, before)
    }

    fn board_cases(&self, most: usize) -> Answer<Vec<KeptCase>> {
        cases::on_board(&self.db, most)
    }

    fn voices_of(&self, case: CaseId) -> Answer<Vec<KeptVoice>> {
        cases::voices_of(&self.db, case)
    }

    fn voice(&self, id: VoiceId) -> Answer<Option<KeptVoice>> {
        cases::voice(&self.db, id)
    }

    fn voices_waiting(&self, before: NaiveDate) -> Answer<Vec<KeptVoice>> {
        cases::waiting(&self.db, before)
    }

    fn clusters(&self, tool_key: &str, answered_since: Option<NaiveDate>) -> Answer<Vec<Cluster<CaseId>>> {
        cases::clusters(&self.db, tool_key, answered_since)
    }

    fn tools_of(&self, from: NaiveDate, before: NaiveDate) -> Answer<Vec<ToolMonth>> {
        cases::tools_of(&self.db, from, before)
    }

    fn tools_known(&self, most: usize) -> Answer<Vec<String>> {
        cases::tools_known(&self.db, most)
    }

    fn tokens_issued(&self, period: &str, person: PersonId) -> Answer<Option<Hash16>> {
        const SQL: &str = "SELECT asked FROM voice_issued WHERE period = $1 AND person = $2";
        let row = self.db.row(SQL, &[&period, &person.0])?;
        row.map(|row| hash_at(&row, 0)).transpose()
    }

    fn token_spent(&self, period: &str, token: Hash16) -> Answer<bool> {
        const SQL: &str = "SELECT 1 FROM voice_spent WHERE period = $1 AND token = $2";
        Ok(self.db.row(SQL, &[&period, &token.0.as_slice()])?.is_some())
    }

    fn voice_month(&self, month: NaiveDate) -> Answer<Option<KeptVoiceMonth>> {
        const SQL: &str = "SELECT public, secret FROM voice_month WHERE month = $1";
        let row = self.db.row(SQL, &[&columns::day(month)])?;
        let keys = row.map(|row| {
            Ok(KeptVoiceMonth {
                month,
                public: at(&row, 0)?,
                secret: at(&row, 1)?,
            })
        });
        keys.transpose()
    }

    fn pulse(&self, id: PulseId) -> Answer<Option<KeptPulse>> {
        pulses::pulse(&self.db, id)
    }

    fn pulses(&self, most: usize) -> Answer<Vec<KeptPulse>> {
        pulses::pulses(&self.db, most)
    }

    fn pulse_members(&self, id: PulseId) -> Answer<Vec<(PersonId, Option<TeamId>)>> {
        pulses::members(&self.db, id)
    }

    fn pulse_member(&self, id: PulseId, person: PersonId) -> Answer<Option<Option<TeamId>>> {
        pulses::member(&self.db, id, person)
    }

    fn pulse_tallies(&self, id: PulseId) -> Answer<Vec<(Option<TeamId>, usize, Tally)>> {
        pulses::tallies(&self.db, id)
    }

    fn pulse_answered(&self, id: PulseId) -> Answer<Vec<(Option<TeamId>, u32)>> {
        pulses::answered(&self.db, id)
    }

    fn pulse_told(&self, most: usize) -> Answer<Vec<KeptTold>> {
        pulses::told(&self.db, most)
    }

    fn pulse_told_of(&self, teams: &[TeamId], most: usize) -> Answer<Vec<KeptTold>> {
        pulses::told_of(&self.db, teams, most)
    }

    fn pulse_places(&self, most: usize) -> Answer<Vec<(PulseId, Option<TeamId>, NaiveDate)>> {
        pulses::places(&self.db, most)
    }

    fn pulse_told_at(&self, places: &[(PulseId, Option<TeamId>)]) -> Answer<Vec<KeptTold>> {
        pulses::told_at(&self.db, places)
    }

    fn report_months(&self, months: &[NaiveDate], today: NaiveDate) -> Answer<Vec<(NaiveDate, ReportMonth)>> {
        let (begins, ends): (Vec<i64>, Vec<i64>) = columns::spans(months).into_iter().unzip();
        let rows = self.db.rows(
            MONTHS,
            &[&begins, &ends, &columns::day(today), &i64::from(K_FLOOR)],
        )?;
        columns::report_months(all(&rows, |row| Ok((at(row, 0)?, at(row, 1)?)))?)
    }

    fn report(&self, month: NaiveDate) -> Answer<ReportMonth> {
        const SQL: &str = "SELECT person FROM voice_report WHERE month = $1 ORDER BY person";
        let people = self.db.rows(SQL, &[&columns::day(month)])?;
        Ok(ReportMonth {
            approved_by: all(&people, |row| at(row, 0).map(PersonId))?,
        })
    }

    fn voice_of_person(&self, person: PersonId) -> Answer<VoiceOfPerson> {
        const SIGNED: &str =
            "SELECT period FROM voice_issued WHERE person = $1 ORDER BY period COLLATE \"C\"";
        const ROUNDS: &str = "SELECT pulse.month, pulse_member.team FROM pulse_member \
             JOIN pulse ON pulse.id = pulse_member.pulse WHERE pulse_member.person = $1 \
             ORDER BY pulse.month, pulse.id";
        const APPROVED: &str = "SELECT month FROM voice_report WHERE person = $1 ORDER BY month";
        const OWNS: &str = "SELECT id FROM voice_case WHERE owner = $1 ORDER BY id";
        let rows = |sql| self.db.rows(sql, &[&person.0]);
        Ok(VoiceOfPerson {
            said: cases::said_by(&self.db, person)?,
            signed_for: all(&rows(SIGNED)?, |row| at(row, 0))?,
            rounds: all(&rows(ROUNDS)?, |row| {
                Ok((day_at(row, 0)?, at::<Option<Uuid>>(row, 1)?.map(TeamId)))
            })?,
            approved: all(&rows(APPROVED)?, |row| day_at(row, 0))?,
            owns: all(&rows(OWNS)?, |row| at(row, 0).map(CaseId))?,
        })
    }

    fn each_case(&self, see: &mut dyn FnMut(CaseId, &str, &str, u64)) -> Answer<()> {
        cases::each(&self.db, see)
    }

    fn voices_astray(&self) -> Answer<Vec<VoiceId>> {
        cases::astray(&self.db)
    }
}

impl WriteVoice for Work<'_> {
    fn put_case(&mut self, case: &KeptCase, look: &str) -> Answer<()> {
        cases::put_case(&self.db, case, look)
    }

    fn put_voice(&mut self, voice: &KeptVoice) -> Answer<()> {
        self.erased |= voice.withdrawn;
        cases::put_voice(&self.db, voice)
    }

    fn move_voices(&mut self, from: CaseId, into: CaseId) -> Answer<()> {
        cases::move_voices(&self.db, from, into)
    }

    fn put_tokens_issued(&mut self, period: &str, person: PersonId, asked: Hash16) -> Answer<()> {
        const SQL: &str = "INSERT INTO voice_issued (period, person, asked) VALUES ($1, $2, $3)";
        self.db
            .run(SQL, &[&period, &person.0, &asked.0.as_slice()])
            .map(drop)
    }

    fn spend_token(&mut self, period: &str, token: Hash16) -> Answer<bool> {
        const SQL: &str = "INSERT INTO voice_spent (period, token) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        Ok(self.db.run(SQL, &[&period, &token.0.as_slice()])? > 0)
    }

    fn put_voice_month(&mut self, month: &KeptVoiceMonth) -> Answer<()> {
        const SQL: &str = "INSERT INTO voice_month (month, public, secret) VALUES ($1, $2, $3)";
        self.db
            .run(SQL, &[&columns::day(month.month), &month.public, &month.secret])
            .map(drop)
    }

    fn put_pulse(&mut self, pulse: &KeptPulse, members: &[(PersonId, Option<TeamId>)]) -> Answer<()> {
        pulses::put(&self.db, pulse, members)
    }

    fn count_answer(&mut self, id: PulseId, team: Option<TeamId>, answers: &[u8]) -> Answer<()> {
        pulses::count(&self.db, id, team, answers)
    }

    fn tell_pulse(&mut self, id: PulseId, at: DateTime<Utc>, told: &[KeptTold]) -> Answer<()> {
        self.erased = true;
        pulses::tell(&self.db, id, at, told)
    }

    fn approve_report(&mut self, month: NaiveDate, person: PersonId) -> Answer<bool> {
        const SQL: &str = "INSERT INTO voice_report (month, person) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        Ok(self.db.run(SQL, &[&columns::day(month), &person.0])? > 0)
    }

    fn stir(&mut self) -> Answer<()> {
        // Also where nothing is to be written: whoever counts transactions between two that have a time finds one for each slip.
        self.db.one("SELECT pg_current_xact_id()::text", &[])?;
        for sql in [
            // By an index: of what was said there is more each year.
            stirred!("voice", "AND came.waits_since IS NOT NULL"),
            stirred!("voice_spent", ""),
            stirred!("pulse_tally", ""),
            stirred!("pulse_answered", ""),
        ] {
            self.db.run(sql, &[])?;
        }
        Ok(())
    }

    fn sweep_voice(&mut self, months_before: NaiveDate, members_before: NaiveDate) -> Answer<()> {
        let mut swept = 0;
        for (sql, before) in [
            ("DELETE FROM voice_month WHERE month < $1", months_before),
            (
                "DELETE FROM pulse_member WHERE pulse IN (SELECT id FROM pulse WHERE month < $1)",
                members_before,
            ),
        ] {
            swept += self.db.run(sql, &[&columns::day(before)])?;
        }
        let before = period_of_voices(months_before);
        for sql in [
            "DELETE FROM voice_spent WHERE period COLLATE \"C\" >= $1 AND period COLLATE \"C\" < $2",
            "DELETE FROM voice_issued WHERE period COLLATE \"C\" >= $1 AND period COLLATE \"C\" < $2",
        ] {
            swept += self.db.run(sql, &[&columns::VOICES, &before])?;
        }
        swept += mix(&self.db)?;
        self.erased |= swept > 0;
        Ok(())
    }

    fn forget_voice_person(&mut self, person: PersonId) -> Answer<()> {
        self.erased = true;
        cases::forget(&self.db, person)?;
        pulses::forget(&self.db, person)?;
        for sql in [
            "DELETE FROM voice_issued WHERE person = $1",
            "DELETE FROM voice_report WHERE person = $1",
        ] {
            self.db.run(sql, &[&person.0])?;
        }
        Ok(())
    }
}
