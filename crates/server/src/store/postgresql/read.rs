//! What is read inside one transaction: SQL and nothing else.

use super::{
    db::{all, at, column, envelope_at, hash_at, head_at, moment_at, number_at},
    vaults, verify,
    work::Work,
};
use crate::store::{
    Act, Answer, Code, HeldBecause, HeldRecord, Kept, KeptKudos, KeptLogin, KeptPairing, KeptVault, Org,
    Passed, Read, Roster, Session, StoreError,
};
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, KudosId, PersonId, TeamId, TenantId, ValueId};
use postgres::Row;
use protocol::{
    envelope::{Envelope, Hash16, StreamId},
    record::{PersonSet, TeamSet},
    wire::{Feed, FeedRow, Head},
};
use uuid::Uuid;

pub(super) fn person_row(row: &Row) -> Answer<PersonSet> {
    Ok(PersonSet {
        id: PersonId(at(row, 0)?),
        name: at(row, 1)?,
        team: at::<Option<Uuid>>(row, 2)?.map(TeamId),
        post: at(row, 3)?,
        role: at(row, 4)?,
        active: at(row, 5)?,
        email: at(row, 6)?,
    })
}

pub(super) fn team_row(row: &Row) -> Answer<TeamSet> {
    Ok(TeamSet {
        id: TeamId(at(row, 0)?),
        name: at(row, 1)?,
        leader: at::<Option<Uuid>>(row, 2)?.map(PersonId),
    })
}

fn session_row(row: &Row) -> Answer<Session> {
    let id: Vec<u8> = at(row, 1)?;
    Ok(Session {
        token: hash_at(row, 0)?,
        id: id
            .try_into()
            .map_err(|_| StoreError::Failed("the id of a session is damaged".into()))?,
        person: PersonId(at(row, 2)?),
        device: DeviceId(at(row, 3)?),
        device_name: at(row, 4)?,
        created_at: moment_at(row, 5)?,
        last_used_on: at(row, 6)?,
    })
}

fn kind_at(row: &Row, column: usize) -> Answer<u16> {
    u16::try_from(at::<i32>(row, column)?)
        .map_err(|_| StoreError::Failed("the kind of a record is damaged".into()))
}

pub(super) fn unreadable(what: &str, error: &impl std::fmt::Display) -> StoreError {
    StoreError::Failed(format!("{what} cannot be read: {error}"))
}

impl Read for Work<'_> {
    fn org(&self) -> Answer<Org> {
        if let Some(known) = self.org.get() {
            return Ok(known.clone());
        }
        let row = self
            .db
            .one("SELECT tenant, author, device, name FROM centre", &[])?;
        let org = Org {
            tenant: TenantId(at(&row, 0)?),
            stream: StreamId {
                author: PersonId(at(&row, 1)?),
                device: DeviceId(at(&row, 2)?),
                inc: 1,
            },
            name: at(&row, 3)?,
        };
        Ok(self.org.get_or_init(|| org).clone())
    }

    fn roster_v(&self) -> Answer<u64> {
        number_at(&self.db.one("SELECT roster_v FROM centre", &[])?, 0)
    }

    fn roster(&self) -> Answer<Roster> {
        self.whole_roster()
    }

    fn person(&self, id: PersonId) -> Answer<Option<PersonSet>> {
        const SQL: &str = "SELECT id, name, team, post, role, active, email FROM person WHERE id = $1";
        self.db.row(SQL, &[&id.0])?.as_ref().map(person_row).transpose()
    }

    fn person_at(&self, email: &str) -> Answer<Option<PersonId>> {
        let row = self.db.row("SELECT id FROM person WHERE email = $1", &[&email])?;
        row.map(|row| at(&row, 0).map(PersonId)).transpose()
    }

    fn team(&self, id: TeamId) -> Answer<Option<TeamSet>> {
        let row = self
            .db
            .row("SELECT id, name, leader FROM team WHERE id = $1", &[&id.0])?;
        row.as_ref().map(team_row).transpose()
    }

    fn team_called(&self, name: &str) -> Answer<Option<TeamId>> {
        let row = self.db.row("SELECT id FROM team WHERE name = $1", &[&name])?;
        row.map(|row| at(&row, 0).map(TeamId)).transpose()
    }

    fn value_called(&self, name: &str) -> Answer<Option<ValueId>> {
        let row = self.db.row("SELECT id FROM value WHERE name = $1", &[&name])?;
        row.map(|row| at(&row, 0).map(ValueId)).transpose()
    }

    fn session(&self, token: Hash16) -> Answer<Option<Session>> {
        const SQL: &str = "SELECT token, id, person, device, device_name, created_at, last_used_on \
             FROM session WHERE token = $1";
        let row = self.db.row(SQL, &[&token.0.as_slice()])?;
        row.as_ref().map(session_row).transpose()
    }

    fn sessions(&self, of: Option<PersonId>) -> Answer<Vec<Session>> {
        const SQL: &str = "SELECT token, id, person, device, device_name, created_at, last_used_on \
             FROM session WHERE $1::uuid IS NULL OR person = $1 ORDER BY created_at, id";
        all(&self.db.rows(SQL, &[&of.map(|id| id.0)])?, session_row)
    }

    fn code(&self, hash: Hash16) -> Answer<Option<Code>> {
        const SQL: &str = "SELECT person, expires_at, used_at FROM code WHERE hash = $1";
        let row = self.db.row(SQL, &[&hash.0.as_slice()])?;
        let code = row.map(|row| {
            Ok(Code {
                person: PersonId(at(&row, 0)?),
                expires_at: moment_at(&row, 1)?,
                used: at::<Option<i64>>(&row, 2)?.is_some(),
            })
        });
        code.transpose()
    }

    fn stream(&self, stream: StreamId) -> Answer<Option<Kept>> {
        const SQL: &str =
            "SELECT id, seq, hash, safe FROM stream WHERE author = $1 AND device = $2 AND inc = $3";
        let key: [super::db::Value<'_>; 3] = [&stream.author.0, &stream.device.0, &i64::from(stream.inc)];
        let kept = self.db.row(SQL, &key)?.map(|row| {
            Ok(Kept {
                key: at(&row, 0)?,
                head: head_at(&row, 1)?,
                safe: number_at(&row, 3)?,
            })
        });
        kept.transpose()
    }

    fn streams_of(&self, author: PersonId, most: usize) -> Answer<Vec<(StreamId, Head)>> {
        const SQL: &str =
            "SELECT device, inc, seq, hash FROM stream WHERE author = $1 ORDER BY device, inc LIMIT $2";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        all(&self.db.rows(SQL, &[&author.0, &most])?, |row| {
            let stream = StreamId {
                author,
                device: DeviceId(at(row, 0)?),
                inc: number_at(row, 1)?,
            };
            Ok((stream, head_at(row, 2)?))
        })
    }

    fn record_hash(&self, stream: i64, seq: u64) -> Answer<Option<Hash16>> {
        const SQL: &str = "SELECT hash FROM record WHERE stream = $1 AND seq = $2";
        let row = self.db.row(SQL, &[&stream, &column(seq)])?;
        row.map(|row| hash_at(&row, 0)).transpose()
    }

    fn record(&self, key: i64) -> Answer<Option<Envelope>> {
        let row = self
            .db
            .row("SELECT head, body FROM record WHERE id = $1", &[&key])?;
        row.map(|row| envelope_at(&row, 0)).transpose()
    }

    fn each_body(
        &self,
        author: PersonId,
        kind: u16,
        up_to: i64,
        see: &mut dyn FnMut(i64, &[u8]),
    ) -> Answer<()> {
        const SQL: &str = "SELECT record.id, record.body FROM record JOIN stream ON stream.id = record.stream \
             WHERE stream.author = $1 AND record.kind = $2 AND record.body IS NOT NULL AND record.id <= $3 \
             ORDER BY record.id";
        for row in self.db.rows(SQL, &[&author.0, &i32::from(kind), &up_to])? {
            see(at(&row, 0)?, &at::<Vec<u8>>(&row, 1)?);
        }
        Ok(())
    }

    fn feed_head(&self, feed: Feed) -> Answer<Head> {
        let row = self.db.row(
            "SELECT seq, chain FROM feed WHERE name = $1",
            &[&feed.to_string()],
        )?;
        row.map_or_else(|| Ok(Head::default()), |row| head_at(&row, 0))
    }

    fn feed_chain(&self, feed: Feed, fseq: u64) -> Answer<Option<Hash16>> {
        const SQL: &str = "SELECT feed_row.chain FROM feed_row JOIN feed ON feed.id = feed_row.feed \
             WHERE feed.name = $1 AND feed_row.fseq = $2";
        if fseq == 0 {
            return Ok(Some(Hash16::default()));
        }
        let row = self.db.row(SQL, &[&feed.to_string(), &column(fseq)])?;
        row.map(|row| hash_at(&row, 0)).transpose()
    }

    fn feed_rows(
        &self,
        feed: Feed,
        after: u64,
        up_to: u64,
        most: usize,
        bytes_max: usize,
    ) -> Answer<Vec<FeedRow>> {
        const SQL: &str = "SELECT feed_row.fseq, feed_row.chain, record.head, record.body FROM feed_row \
             JOIN feed ON feed.id = feed_row.feed JOIN record ON record.id = feed_row.record \
             WHERE feed.name = $1 AND feed_row.fseq > $2 AND feed_row.fseq <= $3 ORDER BY feed_row.fseq LIMIT $4";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = self
            .db
            .rows(SQL, &[&feed.to_string(), &column(after), &column(up_to), &most])?;
        let (mut page, mut bytes) = (Vec::new(), 0);
        for row in &rows {
            let row = FeedRow {
                fseq: number_at(row, 0)?,
                chain: hash_at(row, 1)?,
                record: envelope_at(row, 2)?,
            };
            bytes += row.record.head.0.len() + row.record.body.as_ref().map_or(0, |body| body.0.len());
            if bytes > bytes_max && !page.is_empty() {
                break;
            }
            page.push(row);
        }
        Ok(page)
    }

    fn kudos(&self, id: KudosId) -> Answer<Option<KeptKudos>> {
        const SQL: &str = "SELECT kudos.giver, kudos.passed_by, kudos.receiver, record.id, record.kind, record.body \
             FROM kudos JOIN record ON record.id = kudos.record WHERE kudos.id = $1";
        let kudos = self.db.row(SQL, &[&id.0])?.map(|row| {
            Ok(KeptKudos {
                passed: Passed {
                    giver: at::<Option<Uuid>>(&row, 0)?.map(PersonId),
                    passed_by: at::<Option<Uuid>>(&row, 1)?.map(PersonId),
                    receiver: PersonId(at(&row, 2)?),
                },
                record: at(&row, 3)?,
                kind: kind_at(&row, 4)?,
                body: at::<Option<Vec<u8>>>(&row, 5)?.unwrap_or_default(),
            })
        });
        kudos.transpose()
    }

    fn praise_row_known(&self, row: Hash16) -> Answer<bool> {
        const SQL: &str = "SELECT 1 FROM praise_row WHERE hash = $1";
        Ok(self.db.row(SQL, &[&row.0.as_slice()])?.is_some())
    }

    fn shown(&self, kudos: KudosId) -> Answer<Vec<(Feed, i64)>> {
        let rows = self.db.rows(
            "SELECT feed, record FROM shown WHERE kudos = $1 ORDER BY feed, record",
            &[&kudos.0],
        )?;
        let mut shown = Vec::new();
        for row in &rows {
            if let Ok(feed) = at::<String>(row, 0)?.parse() {
                shown.push((feed, at(row, 1)?));
            }
        }
        Ok(shown)
    }

    fn held(&self, why: HeldBecause<'_>) -> Answer<Vec<HeldRecord>> {
        const AWAITS: &str = "SELECT held.id, held.record, record.kind FROM held \
             JOIN record ON record.id = held.record WHERE held.kudos = $1 ORDER BY held.id";
        const REASON: &str = "SELECT held.id, held.record, record.kind FROM held \
             JOIN record ON record.id = held.record WHERE held.reason = $1 ORDER BY held.id";
        let rows = match why {
            HeldBecause::Awaits(kudos) => self.db.rows(AWAITS, &[&kudos.0]),
            HeldBecause::Reason(word) => self.db.rows(REASON, &[&word]),
        };
        all(&rows?, |row| {
            Ok(HeldRecord {
                held: at(row, 0)?,
                record: at(row, 1)?,
                kind: kind_at(row, 2)?,
            })
        })
    }

    fn due(&self, now: DateTime<Utc>, most: usize) -> Answer<Vec<i64>> {
        const SQL: &str = "SELECT id FROM record WHERE erase_at <= $1 ORDER BY erase_at LIMIT $2";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        all(&self.db.rows(SQL, &[&now.timestamp_millis(), &most])?, |row| {
            at(row, 0)
        })
    }

    fn acts(&self, most: usize) -> Answer<Vec<Act>> {
        const SQL: &str = "SELECT at, actor, what, whom, detail FROM act ORDER BY id DESC LIMIT $1";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        all(&self.db.rows(SQL, &[&most])?, |row| {
            Ok(Act {
                at: moment_at(row, 0)?,
                actor: at(row, 1)?,
                what: at(row, 2)?,
                whom: at::<Option<Uuid>>(row, 3)?.map(PersonId),
                detail: at(row, 4)?,
            })
        })
    }

    fn vault_setup(&self) -> Answer<Option<Vec<u8>>> {
        vaults::setup(&self.db)
    }

    fn vault(&self, person: PersonId) -> Answer<Option<KeptVault>> {
        vaults::vault(&self.db, person)
    }

    fn vault_login(&self, id: Uuid) -> Answer<Option<KeptLogin>> {
        vaults::login(&self.db, id)
    }

    fn pairing(&self, person: PersonId) -> Answer<Option<KeptPairing>> {
        vaults::pairing(&self.db, person)
    }

    fn faults(&self) -> Answer<Vec<String>> {
        verify::faults(&self.db)
    }

    fn each_stream(&self, see: &mut dyn FnMut(i64, Head)) -> Answer<()> {
        verify::each_stream(&self.db, see)
    }

    fn each_record(&self, stream: i64, see: &mut dyn FnMut(i64, u64, Hash16, Envelope)) -> Answer<()> {
        verify::each_record(&self.db, stream, see)
    }

    fn each_feed(&self, see: &mut dyn FnMut(&str, Head)) -> Answer<()> {
        verify::each_feed(&self.db, see)
    }

    fn each_row(&self, feed: &str, see: &mut dyn FnMut(u64, Hash16, i64, Hash16)) -> Answer<()> {
        verify::each_row(&self.db, feed, see)
    }

    fn each_held(&self, see: &mut dyn FnMut(i64)) -> Answer<()> {
        verify::each_held(&self.db, see)
    }
}
