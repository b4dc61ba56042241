//! The tables of what was said and of what is answered as one.

use crate::store::{
    Answer,
    sqlite::rows::{self, all, one},
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
use rusqlite::{Connection, Row, params};

const CASE: &str = "SELECT id, sort, tool, tool_key, state, owner, due_on, why, note, opened_on, decided_on, \
    done_on, on_board, told_at_least, \
    (SELECT count(DISTINCT coalesce(voice.author, voice.person, voice.id)) FROM voice \
    WHERE voice.part_of = voice_case.id AND NOT voice.withdrawn) FROM voice_case";
const VOICE: &str = "SELECT id, part_of, sort, text, helps, tool, customer_waiting, minutes, said_on, \
    author, person, additions, follows, thanked, withdrawn, waits_since, later FROM voice";
/// As the indexes say it.
const OWED: &str = "state IN ('heard', 'yes')";
const ANSWERED: &str = "state IN ('no', 'done')";
const DAY: &str = "coalesce(due_on, opened_on)";

fn case_at(row: &Row<'_>) -> Answer<KeptCase> {
    let row = CaseRow {
        id: rows::id_at(row, 0)?,
        sort: row.get(1)?,
        tool: row.get(2)?,
        tool_key: row.get(3)?,
        state: row.get(4)?,
        owner: rows::id_or_none(row, 5)?,
        due_on: row.get(6)?,
        why: row.get(7)?,
        note: row.get(8)?,
        opened_on: row.get(9)?,
        decided_on: row.get(10)?,
        done_on: row.get(11)?,
        on_board: row.get(12)?,
        told_at_least: row.get(13)?,
        people: row.get(14)?,
    };
    row.kept()
}

fn voice_at(row: &Row<'_>) -> Answer<KeptVoice> {
    let row = VoiceRow {
        id: rows::id_at(row, 0)?,
        part_of: rows::id_at(row, 1)?,
        sort: row.get(2)?,
        text: row.get(3)?,
        helps: row.get(4)?,
        tool: row.get(5)?,
        customer_waiting: row.get(6)?,
        minutes: row.get(7)?,
        said_on: row.get(8)?,
        author: row.get(9)?,
        person: rows::id_or_none(row, 10)?,
        additions: row.get(11)?,
        follows: row.get(12)?,
        thanked: row.get(13)?,
        withdrawn: row.get(14)?,
        waits_since: row.get(15)?,
        later: row.get(16)?,
    };
    row.kept()
}

pub(super) fn case(db: &Connection, id: CaseId) -> Answer<Option<KeptCase>> {
    let mut query = db.prepare_cached(&format!("{CASE} WHERE id = ?1"))?;
    one(query.query([rows::blob(id.0)])?, case_at)
}

pub(super) fn these(db: &Connection, cases: &[CaseId]) -> Answer<Vec<KeptCase>> {
    let mut query = db.prepare_cached(&format!(
        "{CASE} WHERE id IN (SELECT unhex(value) FROM json_each(?1))"
    ))?;
    all(query.query([rows::ids(cases.iter().map(|id| id.0))])?, case_at)
}

pub(super) fn sought(db: &Connection, sought: &CaseSought) -> Answer<Vec<KeptCase>> {
    const ALIKE: &str = "(?3 IS NULL OR sort = ?3) AND look LIKE ?4 ESCAPE '\\' \
        AND (?5 IS NULL OR due_on < ?5)";
    // The first comparison is one that an index answers; the second leaves out who shares the day.
    let sql = match sought.which {
        CaseWhich::Open | CaseWhich::Overdue => format!(
            "{CASE} WHERE {OWED} AND {DAY} >= ?1 AND ({DAY}, id) > (?1, ?2) AND {ALIKE} \
             ORDER BY {DAY}, id LIMIT ?6"
        ),
        CaseWhich::Answered => format!(
            "{CASE} WHERE {ANSWERED} AND {DAY} <= ?1 AND ({DAY}, id) < (?1, ?2) AND {ALIKE} \
             ORDER BY {DAY} DESC, id DESC LIMIT ?6"
        ),
    };
    let (day, id) = columns::behind(sought);
    let mut query = db.prepare_cached(&sql)?;
    let found = query.query((
        day,
        rows::blob(id),
        sought.sort.map(Sort::name),
        columns::pattern(&sought.search),
        columns::due_before(sought),
        columns::number(sought.most),
    ))?;
    all(found, case_at)
}

pub(super) fn overdue(db: &Connection, today: NaiveDate) -> Answer<u32> {
    // The first comparison is one that an index answers.
    let sql = format!("SELECT count(*) FROM voice_case WHERE {OWED} AND {DAY} < ?1 AND due_on < ?1");
    let mut query = db.prepare_cached(&sql)?;
    Ok(query.query_row([columns::day(today)], |row| row.get(0))?)
}

pub(super) fn between(db: &Connection, from: NaiveDate, before: NaiveDate) -> Answer<Vec<KeptCase>> {
    let mut query = db.prepare_cached(&format!(
        "{CASE} WHERE (opened_on >= ?1 AND opened_on < ?2) OR (decided_on >= ?1 AND decided_on < ?2) \
         OR (done_on >= ?1 AND done_on < ?2) ORDER BY opened_on, id"
    ))?;
    all(query.query((columns::day(from), columns::day(before)))?, case_at)
}

pub(super) fn on_board(db: &Connection, most: usize) -> Answer<Vec<KeptCase>> {
    let mut query = db.prepare_cached(&format!(
        "{CASE} WHERE {ANSWERED} AND state = 'done' AND on_board ORDER BY done_on DESC, id LIMIT ?1"
    ))?;
    all(query.query([columns::number(most)])?, case_at)
}

pub(super) fn voices_of(db: &Connection, case: CaseId) -> Answer<Vec<KeptVoice>> {
    let mut query = db.prepare_cached(&format!("{VOICE} WHERE part_of = ?1 ORDER BY id"))?;
    all(query.query([rows::blob(case.0)])?, voice_at)
}

pub(super) fn voice(db: &Connection, id: VoiceId) -> Answer<Option<KeptVoice>> {
    let mut query = db.prepare_cached(&format!("{VOICE} WHERE id = ?1"))?;
    one(query.query([rows::blob(id.0)])?, voice_at)
}

pub(super) fn waiting(db: &Connection, before: NaiveDate) -> Answer<Vec<KeptVoice>> {
    let mut query = db.prepare_cached(&format!("{VOICE} WHERE waits_since < ?1"))?;
    all(query.query([columns::day(before)])?, voice_at)
}

pub(super) fn said_by(db: &Connection, person: PersonId) -> Answer<Vec<KeptVoice>> {
    let mut query = db.prepare_cached(&format!("{VOICE} WHERE person = ?1 ORDER BY id"))?;
    all(query.query([rows::blob(person.0)])?, voice_at)
}

pub(super) fn clusters(
    db: &Connection,
    tool_key: &str,
    answered_since: Option<NaiveDate>,
) -> Answer<Vec<Cluster<CaseId>>> {
    let mut query = db.prepare_cached(&format!(
        "WITH place AS (SELECT id, opened_on FROM voice_case \
         WHERE tool_key = ?1 AND sort = 'friction' \
         AND ({OWED} OR ({ANSWERED} AND coalesce(done_on, decided_on) >= ?3))), \
         said AS (SELECT id, part_of, text, \
         row_number() OVER (PARTITION BY part_of ORDER BY said_on DESC, id) AS nth \
         FROM voice WHERE NOT withdrawn AND part_of IN (SELECT place.id FROM place)) \
         SELECT place.id, said.id IS NOT NULL, said.text FROM place \
         LEFT JOIN said ON said.part_of = place.id AND said.nth <= ?2 \
         ORDER BY place.opened_on, place.id, said.nth"
    ))?;
    let since = answered_since.map(columns::day);
    let found = query.query((tool_key, columns::CLUSTER_TEXTS_MAX, since))?;
    let texts = all(found, |row| Ok((rows::id_at(row, 0)?, row.get(1)?, row.get(2)?)))?;
    Ok(columns::clusters(tool_key, texts))
}

pub(super) fn tools_of(db: &Connection, from: NaiveDate, before: NaiveDate) -> Answer<Vec<ToolMonth>> {
    let mut query = db.prepare_cached(
        "SELECT coalesce(min(voice_case.tool), voice_case.tool_key), \
         count(DISTINCT coalesce(voice.author, voice.person, voice.id)), coalesce(sum(voice.minutes), 0), \
         coalesce(sum(voice.customer_waiting), 0) \
         FROM voice JOIN voice_case ON voice_case.id = voice.part_of \
         WHERE voice.sort = 'friction' AND NOT voice.withdrawn \
         AND voice.said_on >= ?1 AND voice.said_on < ?2 \
         GROUP BY voice_case.tool_key ORDER BY voice_case.tool_key",
    )?;
    let found = query.query_map((columns::day(from), columns::day(before)), |row| {
        Ok(ToolMonth {
            tool: row.get(0)?,
            people: row.get(1)?,
            minutes: row.get(2)?,
            waiting: row.get(3)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn tools_known(db: &Connection, most: usize) -> Answer<Vec<String>> {
    let mut query = db.prepare_cached(
        "SELECT coalesce(min(tool), tool_key) FROM voice_case \
         WHERE sort = 'friction' AND state <> 'withdrawn' \
         GROUP BY tool_key ORDER BY max(opened_on) DESC, tool_key LIMIT ?1",
    )?;
    let found = query.query_map([columns::number(most)], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn each(db: &Connection, see: &mut dyn FnMut(CaseId, &str, &str, u64)) -> Answer<()> {
    let mut query = db.prepare(
        "SELECT id, sort, state, (SELECT count(*) FROM voice WHERE voice.part_of = voice_case.id) \
         FROM voice_case ORDER BY id",
    )?;
    let mut found = query.query([])?;
    while let Some(row) = found.next()? {
        let (sort, state): (String, String) = (row.get(1)?, row.get(2)?);
        see(
            CaseId(rows::id_at(row, 0)?),
            &sort,
            &state,
            rows::number_at(row, 3)?,
        );
    }
    Ok(())
}

pub(super) fn astray(db: &Connection) -> Answer<Vec<VoiceId>> {
    let mut query = db.prepare(
        "SELECT id FROM voice \
         WHERE NOT EXISTS (SELECT 1 FROM voice_case WHERE voice_case.id = voice.part_of) \
         AND NOT (part_of = zeroblob(16) AND waits_since IS NOT NULL) ORDER BY id LIMIT 100",
    )?;
    let found = query.query_map([], |row| rows::id_at(row, 0).map(VoiceId))?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub(super) fn put_case(db: &Connection, case: &KeptCase, look: &str) -> Answer<()> {
    let standing = &case.standing;
    db.prepare_cached(
        "INSERT OR REPLACE INTO voice_case (id, sort, tool, tool_key, state, owner, due_on, why, note, \
         opened_on, decided_on, done_on, on_board, told_at_least, look) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute((
        rows::blob(case.id.0),
        case.sort.name(),
        &case.tool,
        &case.tool_key,
        standing.state.name(),
        standing.owner.map(|id| rows::blob(id.0)),
        standing.due_on.map(columns::day),
        standing.why.as_ref().map(Note::as_str),
        standing.note.as_ref().map(Note::as_str),
        columns::day(case.opened_on),
        case.decided_on.map(columns::day),
        case.done_on.map(columns::day),
        case.on_board,
        case.told_at_least,
        look,
    ))?;
    Ok(())
}

pub(super) fn put_voice(db: &Connection, voice: &KeptVoice) -> Answer<()> {
    let said = &voice.said;
    db.prepare_cached(
        "INSERT OR REPLACE INTO voice (id, part_of, sort, text, helps, tool, customer_waiting, minutes, \
         said_on, author, person, additions, follows, thanked, withdrawn, waits_since, later) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
    )?
    .execute(params![
        rows::blob(voice.id.0),
        rows::blob(voice.case.0),
        said.sort.name(),
        &said.text,
        &said.helps,
        &said.tool,
        said.customer_waiting,
        said.minutes,
        columns::day(said.said_on),
        said.author.as_ref().map(|key| key.0.as_slice()),
        voice.person.map(|id| rows::blob(id.0)),
        columns::list(&voice.additions)?,
        voice.follows,
        voice.thanked,
        voice.withdrawn,
        voice.waits.since.map(columns::day),
        columns::list(&voice.waits.acts)?,
    ])?;
    Ok(())
}

pub(super) fn move_voices(db: &Connection, from: CaseId, into: CaseId) -> Answer<()> {
    if from == into {
        return Ok(());
    }
    db.prepare_cached("UPDATE voice SET part_of = ?2 WHERE part_of = ?1")?
        .execute((rows::blob(from.0), rows::blob(into.0)))?;
    db.prepare_cached("DELETE FROM voice_case WHERE id = ?1")?
        .execute([rows::blob(from.0)])?;
    Ok(())
}

/// What somebody said by name of one tool goes on to count once: one of its ids, which are random, stands where the key of an
/// author without a name would. It is too short to be a key, so nobody can sign with it.
pub(super) fn forget(db: &Connection, person: PersonId) -> Answer<()> {
    for sql in [
        "UPDATE voice SET author = (SELECT min(theirs.id) FROM voice AS theirs \
         JOIN voice_case AS place ON place.id = theirs.part_of \
         WHERE theirs.person = ?1 AND theirs.sort = 'friction' AND place.tool_key = \
         (SELECT tool_key FROM voice_case WHERE voice_case.id = voice.part_of)) \
         WHERE person = ?1 AND sort = 'friction'",
        "UPDATE voice SET person = NULL WHERE person = ?1",
    ] {
        db.prepare_cached(sql)?.execute([rows::blob(person.0)])?;
    }
    Ok(())
}
