//! Writes what the server itself says: the table row and the record of it, together.
//!
//! A change that changes nothing writes nothing, so that an import may run twice.

use super::{StoreError, append, read, rows, writer::Work};
use crate::{
    service::kudos::{self, Held, Passed, Verdict},
    service::push::Checked,
    store::Change,
};
use chrono::{DateTime, Utc};
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    record::{Body, LadderSet, OrgSet, PersonSet, PolicySet, PraiseShared, TeamSet, ValueSet},
};
use rusqlite::{OptionalExtension, ToSql};

/// Writes changes in order; answers how many changed something.
pub(super) fn write(
    work: &mut Work<'_>,
    changes: Vec<Change>,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let org = read::org(work.db)?;
    let mut changed = 0;
    for change in changes {
        let wrote =
            match change {
                Change::Org(set) => {
                    org_set(work, &set)?.then(|| (org.stream, Audience::Org, OrgSet::KIND, set.encode()))
                }
                Change::Team(set) => {
                    team_set(work, &set)?.then(|| (org.stream, Audience::Org, TeamSet::KIND, set.encode()))
                }
                Change::Person(set) => person_set(work, &set)?
                    .then(|| (org.stream, Audience::Org, PersonSet::KIND, set.encode())),
                Change::Value(set) => {
                    value_set(work, &set)?.then(|| (org.stream, Audience::Org, ValueSet::KIND, set.encode()))
                }
                Change::Ladder(set) => ladder_set(work, &set)?
                    .then(|| (org.stream, Audience::Org, LadderSet::KIND, set.encode())),
                Change::Policy(set) => policy_set(work, &set)?
                    .then(|| (org.stream, Audience::Org, PolicySet::KIND, set.encode())),
                Change::Praise { praise, row } => praise_once(work, row)?.then(|| {
                    let body = praise.encode();
                    (org.stream, Audience::User(praise.to), PraiseShared::KIND, body)
                }),
                Change::Record {
                    stream,
                    audience,
                    kind,
                    body,
                } => Some((stream, audience, kind, body)),
            };
        if let Some((stream, audience, kind, body)) = wrote {
            append_one(work, stream, &audience, kind, body, now)?;
            changed += 1;
        }
    }
    Ok(changed)
}

fn append_one(
    work: &mut Work<'_>,
    stream: StreamId,
    audience: &Audience,
    kind: u16,
    body: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let org = read::org(work.db)?;
    let mut kept = append::kept(work.db, stream)?;
    let (seq, prev) = (kept.head.seq + 1, kept.head.hash);
    let envelope = Envelope::write(org.tenant, stream, seq, prev, audience, kind, body);
    let record = Checked::read(envelope).map_err(|e| StoreError::Failed(e.to_string()))?;
    let id = append::insert(work.db, &mut kept, &record)?;
    append::save_head(work.db, &kept)?;
    let facts = append::Tables(work.db);
    let body = record.envelope.body.as_ref().map(|b| b.0.as_slice());
    let verdict = match kind {
        PraiseShared::KIND => of_praise(body)?,
        _ if stream == org.stream => kudos::of_audience(audience, &facts)?,
        _ => kudos::verdict(&record.header, body, &facts)?,
    };
    append::hand_on(work, id, &record, verdict, now)
}

fn of_praise(body: Option<&[u8]>) -> Result<Verdict, StoreError> {
    let Some(Ok(praise)) = body.map(PraiseShared::decode) else {
        return Ok(Verdict::Hold(Held::BodyUnreadable));
    };
    let passed = Passed {
        giver: None,
        passed_by: praise.shared_by,
        receiver: praise.to,
    };
    Ok(Verdict::RouteKudos(
        protocol::wire::Feed::Inbox(praise.to),
        praise.id,
        passed,
    ))
}

/// Runs an upsert that touches a row only when it differs; answers whether it did.
fn upsert(work: &Work<'_>, sql: &str, values: &[&dyn ToSql]) -> Result<bool, StoreError> {
    Ok(work.db.prepare_cached(sql)?.execute(values)? > 0)
}

fn org_set(work: &Work<'_>, set: &OrgSet) -> Result<bool, StoreError> {
    upsert(work, "UPDATE centre SET name = ?1 WHERE name <> ?1", &[&set.name])
}

fn name_free(work: &Work<'_>, table: &str, name: &str, id: [u8; 16]) -> Result<(), StoreError> {
    let taken = work
        .db
        .prepare_cached(&format!("SELECT 1 FROM {table} WHERE name = ?1 AND id <> ?2"))?
        .exists((name, id))?;
    if taken {
        Err(StoreError::NameTaken(name.to_owned()))
    } else {
        Ok(())
    }
}

fn team_set(work: &Work<'_>, set: &TeamSet) -> Result<bool, StoreError> {
    let id = rows::blob(set.id.0);
    name_free(work, "team", &set.name, id)?;
    upsert(
        work,
        "INSERT INTO team (id, name, leader) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE \
         SET name = excluded.name, leader = excluded.leader \
         WHERE (name, leader) IS NOT (excluded.name, excluded.leader)",
        &[&id, &set.name, &set.leader.map(|id| rows::blob(id.0))],
    )
}

fn person_set(work: &Work<'_>, set: &PersonSet) -> Result<bool, StoreError> {
    let id = rows::blob(set.id.0);
    if let Some(email) = &set.email {
        let taken = work
            .db
            .prepare_cached("SELECT 1 FROM person WHERE email = ?1 AND id <> ?2")?
            .exists((email, id))?;
        if taken {
            return Err(StoreError::NameTaken(email.clone()));
        }
    }
    upsert(
        work,
        "INSERT INTO person (id, name, team, post, role, active, email) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, post = excluded.post, \
         role = excluded.role, active = excluded.active, email = excluded.email \
         WHERE (name, team, post, role, active, email) IS NOT \
         (excluded.name, excluded.team, excluded.post, excluded.role, excluded.active, excluded.email)",
        &[
            &id,
            &set.name,
            &set.team.map(|id| rows::blob(id.0)),
            &set.post,
            &set.role,
            &set.active,
            &set.email,
        ],
    )
}

fn value_set(work: &Work<'_>, set: &ValueSet) -> Result<bool, StoreError> {
    let id = rows::blob(set.id.0);
    name_free(work, "value", &set.name, id)?;
    upsert(
        work,
        "INSERT INTO value (id, name, meaning, active) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE \
         SET name = excluded.name, meaning = excluded.meaning, active = excluded.active \
         WHERE (name, meaning, active) IS NOT (excluded.name, excluded.meaning, excluded.active)",
        &[&id, &set.name, &set.meaning, &set.active],
    )
}

fn ladder_set(work: &Work<'_>, set: &LadderSet) -> Result<bool, StoreError> {
    upsert(
        work,
        "INSERT INTO ladder (key, body) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE \
         SET body = excluded.body WHERE body <> excluded.body",
        &[&set.ladder.key, &set.encode()],
    )
}

/// A policy set anew with the same words is the same policy, whenever that was.
fn policy_set(work: &Work<'_>, set: &PolicySet) -> Result<bool, StoreError> {
    upsert(
        work,
        "INSERT INTO policy (one, text, pack, body) VALUES (1, ?1, ?2, ?3) ON CONFLICT (one) DO UPDATE \
         SET text = excluded.text, pack = excluded.pack, body = excluded.body \
         WHERE (text, pack) IS NOT (excluded.text, excluded.pack)",
        &[&set.text, &set.pack, &set.encode()],
    )
}

fn praise_once(work: &Work<'_>, row: Hash16) -> Result<bool, StoreError> {
    let known = work
        .db
        .prepare_cached("SELECT 1 FROM praise_row WHERE hash = ?1")?
        .query_row([row.0], |_| Ok(()))
        .optional()?;
    if known.is_none() {
        work.db
            .prepare_cached("INSERT INTO praise_row (hash) VALUES (?1)")?
            .execute([row.0])?;
    }
    Ok(known.is_none())
}
