//! The tables of what was said and of what is answered as one.

use crate::store::{
    Answer,
    postgresql::db::{Db, Value, all, at, number_at},
    voice::{
        CaseSought, CaseWhich, KeptCase, KeptVoice, ToolMonth,
        columns::{self, CaseRow, VoiceRow},
    },
};
use chrono::NaiveDate;
use domain::{
    id::{CaseId, PersonId, VoiceId},
    kudos::Note,
    voice::{Sort, cluster::Cluster},
};
use postgres::Row;
use uuid::Uuid;

/// Words that find cases.
macro_rules! cases {
    ($rest:literal) => {
        concat!(
            "SELECT id, sort, tool, tool_key, state, owner, due_on, why, note, opened_on, decided_on, \
             done_on, on_board, told_at_least, \
             (SELECT count(DISTINCT coalesce(voice.author, uuid_send(voice.person), uuid_send(voice.id))) \
             FROM voice WHERE voice.part_of = voice_case.id AND NOT voice.withdrawn) FROM voice_case WHERE ",
            $rest
        )
    };
}

/// Words that find what was said.
macro_rules! voices {
    ($rest:literal) => {
        concat!(
            "SELECT id, part_of, sort, text, helps, tool, customer_waiting, minutes, said_on, author, \
             person, additions, follows, thanked, withdrawn, waits_since, later FROM voice WHERE ",
            $rest
        )
    };
}

fn case_row(row: &Row) -> Answer<KeptCase> {
    let row = CaseRow {
        id: at(row, 0)?,
        sort: at(row, 1)?,
        tool: at(row, 2)?,
        tool_key: at(row, 3)?,
        state: at(row, 4)?,
        owner: at(row, 5)?,
        due_on: at(row, 6)?,
        why: at(row, 7)?,
        note: at(row, 8)?,
        opened_on: at(row, 9)?,
        decided_on: at(row, 10)?,
        done_on: at(row, 11)?,
        on_board: at(row, 12)?,
        told_at_least: number_at(row, 13)?,
        people: number_at(row, 14)?,
    };
    row.kept()
}

fn voice_row(row: &Row) -> Answer<KeptVoice> {
    let row = VoiceRow {
        id: at(row, 0)?,
        part_of: at(row, 1)?,
        sort: at(row, 2)?,
        text: at(row, 3)?,
        helps: at(row, 4)?,
        tool: at(row, 5)?,
        customer_waiting: at(row, 6)?,
        minutes: at(row, 7)?,
        said_on: at(row, 8)?,
        author: at(row, 9)?,
        person: at(row, 10)?,
        additions: at(row, 11)?,
        follows: number_at(row, 12)?,
        thanked: at(row, 13)?,
        withdrawn: at(row, 14)?,
        waits_since: at(row, 15)?,
        later: at(row, 16)?,
    };
    row.kept()
}

pub(super) fn case(db: &Db<'_>, id: CaseId) -> Answer<Option<KeptCase>> {
    const SQL: &str = cases!("id = $1");
    db.row(SQL, &[&id.0])?.as_ref().map(case_row).transpose()
}

pub(super) fn these(db: &Db<'_>, cases: &[CaseId]) -> Answer<Vec<KeptCase>> {
    let ids: Vec<Uuid> = cases.iter().map(|id| id.0).collect();
    all(&db.rows(cases!("id = ANY($1)"), &[&ids])?, case_row)
}

pub(super) fn sought(db: &Db<'_>, sought: &CaseSought) -> Answer<Vec<KeptCase>> {
    const OWED: &str = cases!(
        "state IN ('heard', 'yes') AND (coalesce(due_on, opened_on), id) > ($1::bigint, $2::uuid) \
         AND ($3::text IS NULL OR sort = $3) AND look LIKE $4::text ESCAPE '\\' \
         AND ($5::bigint IS NULL OR due_on < $5) ORDER BY coalesce(due_on, opened_on), id LIMIT $6"
    );
    const ANSWERED: &str = cases!(
        "state IN ('no', 'done') AND (coalesce(due_on, opened_on), id) < ($1::bigint, $2::uuid) \
         AND ($3::text IS NULL OR sort = $3) AND look LIKE $4::text ESCAPE '\\' \
         AND ($5::bigint IS NULL OR due_on < $5) ORDER BY coalesce(due_on, opened_on) DESC, id DESC LIMIT $6"
    );
    let sql = match sought.which {
        CaseWhich::Open | CaseWhich::Overdue => OWED,
        CaseWhich::Answered => ANSWERED,
    };
    let (day, id) = columns::behind(sought);
    let values: [Value<'_>; 6] = [
        &day,
        &id,
        &sought.sort.map(Sort::name),
        &columns::pattern(&sought.search),
        &columns::due_before(sought),
        &columns::number(sought.most),
    ];
    all(&db.rows(sql, &values)?, case_row)
}

pub(super) fn overdue(db: &Db<'_>, today: NaiveDate) -> Answer<u32> {
    // The first comparison is one that an index answers.
    const SQL: &str = "SELECT count(*) FROM voice_case WHERE state IN ('heard', 'yes') \
         AND coalesce(due_on, opened_on) < $1 AND due_on < $1";
    number_at(&db.one(SQL, &[&columns::day(today)])?, 0)
}

pub(super) fn between(db: &Db<'_>, from: NaiveDate, before: NaiveDate) -> Answer<Vec<KeptCase>> {
    const SQL: &str = cases!(
        "(opened_on >= $1 AND opened_on < $2) OR (decided_on >= $1 AND decided_on < $2) \
         OR (done_on >= $1 AND done_on < $2) ORDER BY opened_on, id"
    );
    let found = db.rows(SQL, &[&columns::day(from), &columns::day(before)])?;
    all(&found, case_row)
}

pub(super) fn on_board(db: &Db<'_>, most: usize) -> Answer<Vec<KeptCase>> {
    const SQL: &str = cases!(
        "state IN ('no', 'done') AND state = 'done' AND on_board \
         ORDER BY done_on DESC NULLS LAST, id LIMIT $1"
    );
    all(&db.rows(SQL, &[&columns::number(most)])?, case_row)
}

pub(super) fn voices_of(db: &Db<'_>, case: CaseId) -> Answer<Vec<KeptVoice>> {
    const SQL: &str = voices!("part_of = $1 ORDER BY id");
    all(&db.rows(SQL, &[&case.0])?, voice_row)
}

pub(super) fn voice(db: &Db<'_>, id: VoiceId) -> Answer<Option<KeptVoice>> {
    const SQL: &str = voices!("id = $1");
    db.row(SQL, &[&id.0])?.as_ref().map(voice_row).transpose()
}

pub(super) fn waiting(db: &Db<'_>, before: NaiveDate) -> Answer<Vec<KeptVoice>> {
    const SQL: &str = voices!("waits_since < $1");
    all(&db.rows(SQL, &[&columns::day(before)])?, voice_row)
}

pub(super) fn said_by(db: &Db<'_>, person: PersonId) -> Answer<Vec<KeptVoice>> {
    const SQL: &str = voices!("person = $1 ORDER BY id");
    all(&db.rows(SQL, &[&person.0])?, voice_row)
}

pub(super) fn clusters(
    db: &Db<'_>,
    tool_key: &str,
    answered_since: Option<NaiveDate>,
) -> Answer<Vec<Cluster<CaseId>>> {
    const SQL: &str = "WITH place AS (SELECT id, opened_on FROM voice_case \
         WHERE tool_key = $1 AND sort = 'friction' AND (state IN ('heard', 'yes') \
         OR (state IN ('no', 'done') AND coalesce(done_on, decided_on) >= $3::bigint))), \
         said AS (SELECT id, part_of, text, \
         row_number() OVER (PARTITION BY part_of ORDER BY said_on DESC, id) AS nth \
         FROM voice WHERE NOT withdrawn AND part_of IN (SELECT place.id FROM place)) \
         SELECT place.id, said.id IS NOT NULL, said.text FROM place \
         LEFT JOIN said ON said.part_of = place.id AND said.nth <= $2 \
         ORDER BY place.opened_on, place.id, said.nth";
    let since = answered_since.map(columns::day);
    let found = db.rows(SQL, &[&tool_key, &columns::CLUSTER_TEXTS_MAX, &since])?;
    let texts = all(&found, |row| Ok((at(row, 0)?, at(row, 1)?, at(row, 2)?)))?;
    Ok(columns::clusters(tool_key, texts))
}

pub(super) fn tools_of(db: &Db<'_>, from: NaiveDate, before: NaiveDate) -> Answer<Vec<ToolMonth>> {
    // `OFFSET 0` has the case of a voice looked up: without it the planner reads all cases there ever were, to join them.
    const SQL: &str = "SELECT coalesce(min(place.tool COLLATE \"C\"), place.tool_key), \
         count(DISTINCT coalesce(voice.author, uuid_send(voice.person), uuid_send(voice.id))), \
         coalesce(sum(voice.minutes), 0)::bigint, count(*) FILTER (WHERE voice.customer_waiting) \
         FROM voice CROSS JOIN LATERAL \
         (SELECT tool, tool_key FROM voice_case WHERE voice_case.id = voice.part_of OFFSET 0) AS place \
         WHERE voice.sort = 'friction' AND NOT voice.withdrawn \
         AND voice.said_on >= $1 AND voice.said_on < $2 \
         GROUP BY place.tool_key ORDER BY place.tool_key COLLATE \"C\"";
    let found = db.rows(SQL, &[&columns::day(from), &columns::day(before)])?;
    all(&found, |row| {
        Ok(ToolMonth {
            tool: at(row, 0)?,
            people: number_at(row, 1)?,
            minutes: number_at(row, 2)?,
            waiting: number_at(row, 3)?,
        })
    })
}

pub(super) fn tools_known(db: &Db<'_>, most: usize) -> Answer<Vec<String>> {
    const SQL: &str = "SELECT coalesce(min(tool COLLATE \"C\"), tool_key) FROM voice_case \
         WHERE sort = 'friction' AND state <> 'withdrawn' \
         GROUP BY tool_key ORDER BY max(opened_on) DESC, tool_key COLLATE \"C\" LIMIT $1";
    all(&db.rows(SQL, &[&columns::number(most)])?, |row| at(row, 0))
}

pub(super) fn each(db: &Db<'_>, see: &mut dyn FnMut(CaseId, &str, &str, u64)) -> Answer<()> {
    const SQL: &str = "SELECT id, sort, state, \
         (SELECT count(*) FROM voice WHERE voice.part_of = voice_case.id) FROM voice_case ORDER BY id";
    for row in db.rows(SQL, &[])? {
        let (sort, state): (String, String) = (at(&row, 1)?, at(&row, 2)?);
        see(CaseId(at(&row, 0)?), &sort, &state, number_at(&row, 3)?);
    }
    Ok(())
}

pub(super) fn astray(db: &Db<'_>) -> Answer<Vec<VoiceId>> {
    const SQL: &str = "SELECT id FROM voice \
         WHERE NOT EXISTS (SELECT 1 FROM voice_case WHERE voice_case.id = voice.part_of) \
         AND NOT (part_of = '00000000-0000-0000-0000-000000000000' AND waits_since IS NOT NULL) \
         ORDER BY id LIMIT 100";
    all(&db.rows(SQL, &[])?, |row| at(row, 0).map(VoiceId))
}

pub(super) fn put_case(db: &Db<'_>, case: &KeptCase, look: &str) -> Answer<()> {
    const SQL: &str = "INSERT INTO voice_case (id, sort, tool, tool_key, state, owner, due_on, why, note, \
         opened_on, decided_on, done_on, on_board, told_at_least, look) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         ON CONFLICT (id) DO UPDATE SET sort = excluded.sort, tool = excluded.tool, \
         tool_key = excluded.tool_key, state = excluded.state, owner = excluded.owner, \
         due_on = excluded.due_on, why = excluded.why, note = excluded.note, opened_on = excluded.opened_on, \
         decided_on = excluded.decided_on, done_on = excluded.done_on, on_board = excluded.on_board, \
         told_at_least = excluded.told_at_least, look = excluded.look";
    let standing = &case.standing;
    let values: [Value<'_>; 15] = [
        &case.id.0,
        &case.sort.name(),
        &case.tool,
        &case.tool_key,
        &standing.state.name(),
        &standing.owner.map(|id| id.0),
        &standing.due_on.map(columns::day),
        &standing.why.as_ref().map(Note::as_str),
        &standing.note.as_ref().map(Note::as_str),
        &columns::day(case.opened_on),
        &case.decided_on.map(columns::day),
        &case.done_on.map(columns::day),
        &case.on_board,
        &i64::from(case.told_at_least),
        &look,
    ];
    db.run(SQL, &values).map(drop)
}

pub(super) fn put_voice(db: &Db<'_>, voice: &KeptVoice) -> Answer<()> {
    const SQL: &str = "INSERT INTO voice (id, part_of, sort, text, helps, tool, customer_waiting, minutes, \
         said_on, author, person, additions, follows, thanked, withdrawn, waits_since, later) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) \
         ON CONFLICT (id) DO UPDATE SET part_of = excluded.part_of, sort = excluded.sort, \
         text = excluded.text, helps = excluded.helps, tool = excluded.tool, \
         customer_waiting = excluded.customer_waiting, minutes = excluded.minutes, \
         said_on = excluded.said_on, author = excluded.author, person = excluded.person, \
         additions = excluded.additions, follows = excluded.follows, thanked = excluded.thanked, \
         withdrawn = excluded.withdrawn, waits_since = excluded.waits_since, later = excluded.later";
    let said = &voice.said;
    let values: [Value<'_>; 17] = [
        &voice.id.0,
        &voice.case.0,
        &said.sort.name(),
        &said.text,
        &said.helps,
        &said.tool,
        &said.customer_waiting,
        &said.minutes.map(i64::from),
        &columns::day(said.said_on),
        &said.author.as_ref().map(|key| key.0.as_slice()),
        &voice.person.map(|id| id.0),
        &columns::list(&voice.additions)?,
        &i64::from(voice.follows),
        &voice.thanked,
        &voice.withdrawn,
        &voice.waits.since.map(columns::day),
        &columns::list(&voice.waits.acts)?,
    ];
    db.run(SQL, &values).map(drop)
}

pub(super) fn move_voices(db: &Db<'_>, from: CaseId, into: CaseId) -> Answer<()> {
    if from == into {
        return Ok(());
    }
    const MOVE: &str = "UPDATE voice SET part_of = $2 WHERE part_of = $1";
    db.run(MOVE, &[&from.0, &into.0])?;
    db.run("DELETE FROM voice_case WHERE id = $1", &[&from.0])
        .map(drop)
}

/// What somebody said by name of one tool goes on to count once: one of its ids, which are random, stands where the key of an
/// author without a name would. It is too short to be a key, so nobody can sign with it.
pub(super) fn forget(db: &Db<'_>, person: PersonId) -> Answer<()> {
    for sql in [
        "UPDATE voice SET author = (SELECT uuid_send(theirs.id) FROM voice AS theirs \
         JOIN voice_case AS place ON place.id = theirs.part_of \
         WHERE theirs.person = $1 AND theirs.sort = 'friction' AND place.tool_key = \
         (SELECT tool_key FROM voice_case WHERE voice_case.id = voice.part_of) ORDER BY theirs.id LIMIT 1) \
         WHERE person = $1 AND sort = 'friction'",
        "UPDATE voice SET person = NULL WHERE person = $1",
    ] {
        db.run(sql, &[&person.0])?;
    }
    Ok(())
}
