//! What is written inside one transaction: SQL and nothing else. An upsert touches a row only when it differs, and
//! answers whether it did.

use super::{
    db::{Db, Value, at, column, head_at, number_at},
    vaults,
};
use crate::store::{
    Act, Answer, Checked, Code, KeptLogin, KeptPairing, KeptVault, Org, Passed, Read, Session, StoreError,
    Tx, routed::Routed,
};
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId};
use protocol::{
    envelope::Hash16,
    record::{Body, LadderSet, PersonSet, PolicySet, TeamSet, ValueSet},
    wire::{Feed, FeedRow},
};
use std::cell::OnceCell;
use uuid::Uuid;

/// One job's view of the transaction it runs in.
pub(super) struct Work<'a> {
    pub(super) db: Db<'a>,
    pub(super) routed: Routed,
    /// A body was erased.
    pub(super) erased: bool,
    /// The organisation, once it was read: it is asked for with every record.
    pub(super) org: OnceCell<Org>,
}

impl<'a> Work<'a> {
    pub(super) fn on(db: Db<'a>) -> Work<'a> {
        Work {
            db,
            routed: Routed::default(),
            erased: false,
            org: OnceCell::new(),
        }
    }

    fn changed(&self, sql: &'static str, values: &[Value<'_>]) -> Answer<bool> {
        Ok(self.db.run(sql, values)? > 0)
    }

    /// Numbers the routed records; answers the new rows, those of one feed together and in order.
    pub(super) fn number(&self, routed: Routed) -> Answer<Vec<(Feed, FeedRow)>> {
        const OPEN: &str =
            "INSERT INTO feed (name, seq, chain) VALUES ($1, 0, $2) ON CONFLICT (name) DO NOTHING";
        const FIND: &str = "SELECT id, seq, chain FROM feed WHERE name = $1";
        const INSERT: &str = "INSERT INTO feed_row (feed, fseq, record, chain) \
             SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::bytea[])";
        const COUNT: &str = "UPDATE feed SET seq = $2, chain = $3 WHERE id = $1";
        let mut new: Vec<(Feed, FeedRow)> = Vec::new();
        for of_feed in routed.by_feed() {
            let (feed, name) = (of_feed.feed, of_feed.feed.to_string());
            self.db.run(OPEN, &[&name, &Hash16::default().0.as_slice()])?;
            let found = self.db.one(FIND, &[&name])?;
            let id: i64 = at(&found, 0)?;
            let (mut seqs, mut records, mut chains) = (Vec::new(), Vec::new(), Vec::new());
            for (record, row) in of_feed.after(head_at(&found, 1)?) {
                seqs.push(column(row.fseq));
                records.push(record);
                chains.push(row.chain.0.to_vec());
                new.push((feed, row));
            }
            self.db.run(INSERT, &[&id, &seqs, &records, &chains])?;
            self.db.run(COUNT, &[&id, &seqs.last(), &chains.last()])?;
        }
        Ok(new)
    }
}

impl Tx for Work<'_> {
    fn look(&self) -> &dyn Read {
        self
    }

    fn put_org_name(&mut self, name: &str) -> Answer<bool> {
        self.org.take();
        self.changed("UPDATE centre SET name = $1 WHERE name <> $1", &[&name])
    }

    fn put_person(&mut self, set: &PersonSet) -> Answer<bool> {
        const SQL: &str = "INSERT INTO person AS old (id, name, team, post, role, active, email) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, post = excluded.post, \
             role = excluded.role, active = excluded.active, email = excluded.email \
             WHERE (old.name, old.team, old.post, old.role, old.active, old.email) IS DISTINCT FROM \
             (excluded.name, excluded.team, excluded.post, excluded.role, excluded.active, excluded.email)";
        let team = set.team.map(|id| id.0);
        self.changed(
            SQL,
            &[
                &set.id.0,
                &set.name,
                &team,
                &set.post,
                &set.role,
                &set.active,
                &set.email,
            ],
        )
    }

    fn put_team(&mut self, set: &TeamSet) -> Answer<bool> {
        const SQL: &str = "INSERT INTO team AS old (id, name, leader) VALUES ($1, $2, $3) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, leader = excluded.leader \
             WHERE (old.name, old.leader) IS DISTINCT FROM (excluded.name, excluded.leader)";
        self.changed(SQL, &[&set.id.0, &set.name, &set.leader.map(|id| id.0)])
    }

    fn put_value(&mut self, set: &ValueSet) -> Answer<bool> {
        const SQL: &str = "INSERT INTO value AS old (id, name, meaning, active) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, meaning = excluded.meaning, active = excluded.active \
             WHERE (old.name, old.meaning, old.active) IS DISTINCT FROM \
             (excluded.name, excluded.meaning, excluded.active)";
        self.changed(SQL, &[&set.id.0, &set.name, &set.meaning, &set.active])
    }

    fn put_ladder(&mut self, set: &LadderSet) -> Answer<bool> {
        const SQL: &str = "INSERT INTO ladder AS old (key, body) VALUES ($1, $2) \
             ON CONFLICT (key) DO UPDATE SET body = excluded.body WHERE old.body <> excluded.body";
        self.changed(SQL, &[&set.ladder.key, &set.encode()])
    }

    fn put_policy(&mut self, set: &PolicySet) -> Answer<bool> {
        const SQL: &str = "INSERT INTO policy AS old (one, text, pack, body) VALUES (1, $1, $2, $3) \
             ON CONFLICT (one) DO UPDATE SET text = excluded.text, pack = excluded.pack, body = excluded.body \
             WHERE (old.text, old.pack) IS DISTINCT FROM (excluded.text, excluded.pack)";
        self.changed(SQL, &[&set.text, &set.pack, &set.encode()])
    }

    fn roster_changed(&mut self) -> Answer<()> {
        self.db
            .run("UPDATE centre SET roster_v = roster_v + 1", &[])
            .map(drop)
    }

    fn put_safe(&mut self, stream: i64, seq: u64) -> Answer<()> {
        const SQL: &str = "UPDATE stream SET safe = $2 WHERE id = $1 AND safe < $2 AND seq >= $2";
        self.db.run(SQL, &[&stream, &column(seq)]).map(drop)
    }

    fn put_session(&mut self, session: &Session) -> Answer<()> {
        const SQL: &str = "INSERT INTO session (token, id, person, device, device_name, created_at, last_used_on) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values: [Value<'_>; 7] = [
            &session.token.0.as_slice(),
            &session.id.as_slice(),
            &session.person.0,
            &session.device.0,
            &session.device_name,
            &session.created_at.timestamp_millis(),
            &session.last_used_on,
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn touch_session(&mut self, token: Hash16, day: i64) -> Answer<()> {
        const SQL: &str = "UPDATE session SET last_used_on = $2 WHERE token = $1 AND last_used_on < $2";
        self.db.run(SQL, &[&token.0.as_slice(), &day]).map(drop)
    }

    fn end_session(&mut self, token: Hash16) -> Answer<bool> {
        self.changed("DELETE FROM session WHERE token = $1", &[&token.0.as_slice()])
    }

    fn put_code(&mut self, hash: Hash16, code: &Code) -> Answer<()> {
        const SQL: &str = "INSERT INTO code (hash, person, expires_at) VALUES ($1, $2, $3)";
        let values: [Value<'_>; 3] = [
            &hash.0.as_slice(),
            &code.person.0,
            &code.expires_at.timestamp_millis(),
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn use_code(&mut self, hash: Hash16, now: DateTime<Utc>) -> Answer<()> {
        const SQL: &str = "UPDATE code SET used_at = $2 WHERE hash = $1";
        self.db
            .run(SQL, &[&hash.0.as_slice(), &now.timestamp_millis()])
            .map(drop)
    }

    /// A stream has no row before its first record, so that a gap in one that is not known leaves no trace.
    fn append(&mut self, records: &[Checked]) -> Answer<Vec<i64>> {
        const OPEN: &str =
            "INSERT INTO stream (author, device, inc, seq, hash) VALUES ($1, $2, $3, 0, $4) RETURNING id";
        const INSERT: &str = "INSERT INTO record (stream, seq, hash, kind, head, body) \
             SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::integer[], $5::bytea[], $6::bytea[]) \
             RETURNING id, seq";
        const END: &str = "UPDATE stream SET seq = $2, hash = $3 WHERE id = $1";
        let Some((first, last)) = records.first().zip(records.last()) else {
            return Ok(Vec::new());
        };
        let id = first.header.stream;
        if records.iter().any(|record| record.header.stream != id) {
            return Err(StoreError::Failed("records of two streams in one append".into()));
        }
        let key: i64 = match self.stream(id)? {
            Some(kept) => kept.key,
            None => {
                let zeros = Hash16::default();
                let values: [Value<'_>; 4] = [
                    &id.author.0,
                    &id.device.0,
                    &i64::from(id.inc),
                    &zeros.0.as_slice(),
                ];
                at(&self.db.one(OPEN, &values)?, 0)?
            }
        };
        let seqs: Vec<i64> = records.iter().map(|record| column(record.header.seq)).collect();
        let hashes: Vec<&[u8]> = records.iter().map(|record| record.hash.0.as_slice()).collect();
        let kinds: Vec<i32> = records
            .iter()
            .map(|record| i32::from(record.header.kind))
            .collect();
        let heads: Vec<&[u8]> = records
            .iter()
            .map(|record| record.envelope.head.0.as_slice())
            .collect();
        let bodies: Vec<Option<&[u8]>> = records.iter().map(Checked::body).collect();
        let mut keys = self
            .db
            .rows(INSERT, &[&key, &seqs, &hashes, &kinds, &heads, &bodies])?;
        self.db
            .run(END, &[&key, &column(last.header.seq), &last.hash.0.as_slice()])?;
        // The database promises no order.
        keys.sort_by_key(|row| row.get::<_, i64>(1));
        keys.iter().map(|row| at(row, 0)).collect()
    }

    fn route(&mut self, feed: Feed, key: i64, record: &Checked) {
        self.routed.put(feed, key, record);
    }

    fn hold(&mut self, key: i64, reason: &str, awaits: Option<KudosId>, now: DateTime<Utc>) -> Answer<()> {
        const SQL: &str = "INSERT INTO held (record, at, reason, kudos) VALUES ($1, $2, $3, $4)";
        let values: [Value<'_>; 4] = [&key, &now.timestamp_millis(), &reason, &awaits.map(|id| id.0)];
        self.db.run(SQL, &values).map(drop)
    }

    fn let_go(&mut self, held: i64) -> Answer<()> {
        self.db.run("DELETE FROM held WHERE id = $1", &[&held]).map(drop)
    }

    fn erase_at(&mut self, key: i64, at: DateTime<Utc>) -> Answer<()> {
        const SQL: &str = "UPDATE record SET erase_at = $2 WHERE id = $1";
        self.db.run(SQL, &[&key, &at.timestamp_millis()]).map(drop)
    }

    fn erase(&mut self, key: i64) -> Answer<()> {
        self.routed.erase(key);
        self.erased = true;
        const SQL: &str = "UPDATE record SET body = NULL, erase_at = NULL WHERE id = $1";
        self.db.run(SQL, &[&key]).map(drop)
    }

    fn put_kudos(&mut self, id: KudosId, passed: Passed, key: i64) -> Answer<()> {
        const SQL: &str =
            "INSERT INTO kudos (id, giver, passed_by, receiver, record) VALUES ($1, $2, $3, $4, $5)";
        let (giver, passed_by) = (passed.giver.map(|id| id.0), passed.passed_by.map(|id| id.0));
        let values: [Value<'_>; 5] = [&id.0, &giver, &passed_by, &passed.receiver.0, &key];
        self.db.run(SQL, &values).map(drop)
    }

    fn put_shown(&mut self, kudos: KudosId, feed: Feed, key: i64) -> Answer<()> {
        const SQL: &str =
            "INSERT INTO shown (kudos, feed, record) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        self.db.run(SQL, &[&kudos.0, &feed.to_string(), &key]).map(drop)
    }

    fn drop_shown(&mut self, kudos: KudosId, feed: Feed, key: i64) -> Answer<()> {
        const SQL: &str = "DELETE FROM shown WHERE kudos = $1 AND feed = $2 AND record = $3";
        self.db.run(SQL, &[&kudos.0, &feed.to_string(), &key]).map(drop)
    }

    fn put_praise_row(&mut self, row: Hash16) -> Answer<bool> {
        const SQL: &str = "INSERT INTO praise_row (hash) VALUES ($1) ON CONFLICT DO NOTHING";
        self.changed(SQL, &[&row.0.as_slice()])
    }

    fn count(&mut self, day: i64, author: PersonId, reader: PersonId, kind: u16) -> Answer<u32> {
        const SQL: &str = "INSERT INTO passed_on AS old (day, author, reader, kind, count) VALUES ($1, $2, $3, $4, 1) \
             ON CONFLICT (day, author, reader, kind) DO UPDATE SET count = old.count + 1 RETURNING count";
        let values: [Value<'_>; 4] = [&day, &author.0, &reader.0, &i32::from(kind)];
        number_at(&self.db.one(SQL, &values)?, 0)
    }

    fn put_act(&mut self, act: &Act) -> Answer<()> {
        const SQL: &str = "INSERT INTO act (at, actor, what, whom, detail) VALUES ($1, $2, $3, $4, $5)";
        let whom = act.whom.map(|id| id.0);
        let values: [Value<'_>; 5] = [
            &act.at.timestamp_millis(),
            &act.actor,
            &act.what,
            &whom,
            &act.detail,
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn put_vault_setup(&mut self, secret: &[u8]) -> Answer<()> {
        vaults::put_setup(&self.db, secret)
    }

    fn put_vault(&mut self, person: PersonId, vault: &KeptVault) -> Answer<()> {
        vaults::put_vault(&self.db, person, vault)
    }

    fn drop_vault(&mut self, person: PersonId) -> Answer<bool> {
        vaults::drop_vault(&self.db, person)
    }

    fn put_vault_login(&mut self, id: Uuid, login: &KeptLogin) -> Answer<()> {
        vaults::put_login(&self.db, id, login)
    }

    fn drop_vault_login(&mut self, id: Uuid) -> Answer<()> {
        vaults::drop_login(&self.db, id)
    }

    fn put_pairing(&mut self, person: PersonId, pairing: Option<&KeptPairing>) -> Answer<()> {
        vaults::put_pairing(&self.db, person, pairing)
    }

    fn sweep_vaults(&mut self, logins: DateTime<Utc>, pairings: DateTime<Utc>) -> Answer<usize> {
        vaults::sweep(&self.db, logins, pairings)
    }

    fn sweep(&mut self, day: i64, unused: i64, acts: DateTime<Utc>) -> Answer<usize> {
        let ended = self
            .db
            .run("DELETE FROM session WHERE last_used_on < $1", &[&unused])?;
        let counts = self.db.run("DELETE FROM passed_on WHERE day < $1", &[&day])?;
        let acts = self
            .db
            .run("DELETE FROM act WHERE at < $1", &[&acts.timestamp_millis()])?;
        Ok(usize::try_from(ended + counts + acts).unwrap_or(usize::MAX))
    }
}
