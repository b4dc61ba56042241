//! What is read besides people and feed pages: the organisation and the heads.

use super::{StoreError, feeds, id_at, rows};
use crate::store::Org;
use domain::id::{DeviceId, PersonId, TenantId};
use protocol::{
    envelope::{Hash16, StreamId},
    wire::{Feed, Head, HeadsAnswer},
};
use rusqlite::Connection;

/// The organisation.
pub(super) fn org(db: &Connection) -> Result<Org, StoreError> {
    Ok(
        db.query_row("SELECT tenant, author, device, name FROM centre", [], |row| {
            Ok(Org {
                tenant: TenantId(id_at(row, 0)?),
                stream: StreamId {
                    author: PersonId(id_at(row, 1)?),
                    device: DeviceId(id_at(row, 2)?),
                    inc: 1,
                },
                name: row.get(3)?,
            })
        })?,
    )
}

/// Which rows of praise were imported before.
pub(super) fn praise_known(db: &Connection, rows: &[Hash16]) -> Result<Vec<bool>, StoreError> {
    let mut query = db.prepare_cached("SELECT 1 FROM praise_row WHERE hash = ?1")?;
    let known = rows.iter().map(|row| query.exists([row.0]));
    Ok(known.collect::<Result<_, _>>()?)
}

/// Heads of the person's streams and of some feeds.
pub(super) fn heads(db: &Connection, person: PersonId, feeds: &[Feed]) -> Result<HeadsAnswer, StoreError> {
    let mut query = db
        .prepare_cached("SELECT device, inc, seq, hash FROM stream WHERE author = ?1 ORDER BY device, inc")?;
    let found = query.query_map([rows::blob(person.0)], |row| {
        let stream = StreamId {
            author: person,
            device: DeviceId(id_at(row, 0)?),
            inc: row.get(1)?,
        };
        let head = Head {
            seq: rows::number_at(row, 2)?,
            hash: rows::hash_at(row, 3)?,
        };
        Ok((stream, head))
    })?;
    let mut answer = HeadsAnswer {
        streams: found.collect::<Result<_, _>>()?,
        feeds: Vec::with_capacity(feeds.len()),
    };
    for feed in feeds {
        let head = feeds::head(db, *feed)?.map(|(_, head)| head).unwrap_or_default();
        answer.feeds.push((*feed, head));
    }
    Ok(answer)
}
