//! What the server itself writes: the table row and the record of it, together, in one transaction.
//!
//! A change that changes nothing writes nothing, so that an import may run twice. Whatever changes the rights of
//! people is one event, however many they are.

use super::{Refused, praise::sealed, routing};
use crate::store::{Answer, Checked, Kept, Org, Read, StoreError, Tx};
use chrono::{DateTime, Utc};
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    record::{
        Body, LadderSet, LadderWordsSet, OrgSet, PersonSet, PolicySet, PraiseShared, TeamSet, ValueSet,
    },
    wire::Head,
};

/// Something that the server itself writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The organisation's name.
    Org(OrgSet),
    /// A team.
    Team(TeamSet),
    /// A person.
    Person(PersonSet),
    /// A value.
    Value(ValueSet),
    /// A ladder.
    Ladder(LadderSet),
    /// The floor under everybody's rest.
    Policy(PolicySet),
    /// Customer praise, once for each `row`.
    Praise {
        /// The praise.
        praise: PraiseShared,
        /// Hash of what identifies it in its source.
        row: Hash16,
    },
    /// A record at the end of somebody's stream; the sample centre is written so.
    Record {
        /// Whose stream.
        stream: StreamId,
        /// To whom.
        audience: Audience,
        /// What it is.
        kind: u16,
        /// Its body.
        body: Vec<u8>,
    },
}

/// Writes changes in order; answers how many changed something.
///
/// # Errors
/// [`Refused::NameTaken`], or the store's; nothing is written then.
pub fn write(tx: &mut dyn Tx, changes: &[Change], now: DateTime<Utc>) -> Result<usize, Refused> {
    let org = tx.org()?;
    let (mut batch, mut changed, mut rights) = (Batch::of(&org), 0, false);
    for change in changes {
        if put(tx, change)? {
            rights |= matches!(change, Change::Team(_) | Change::Person(_));
            for (stream, audience, body) in records(tx.look(), &org, change)? {
                batch.add(tx, stream, &audience, body, now)?;
            }
            changed += 1;
        }
    }
    batch.finish(tx, now)?;
    if rights {
        tx.roster_changed()?;
    }
    Ok(changed)
}

/// Keeps a change; answers whether it changed something.
fn put(tx: &mut dyn Tx, change: &Change) -> Result<bool, Refused> {
    Ok(match change {
        Change::Org(set) => tx.put_org_name(&set.name)?,
        Change::Team(set) => {
            let other = tx.team_called(&set.name)?.filter(|id| *id != set.id);
            free(other.is_none(), &set.name)?;
            tx.put_team(set)?
        }
        Change::Person(set) => {
            if let Some(email) = &set.email {
                let other = tx.person_at(email)?.filter(|id| *id != set.id);
                free(other.is_none(), email)?;
            }
            tx.put_person(set)?
        }
        Change::Value(set) => {
            let other = tx.value_called(&set.name)?.filter(|id| *id != set.id);
            free(other.is_none(), &set.name)?;
            tx.put_value(set)?
        }
        Change::Ladder(set) => tx.put_ladder(set)?,
        Change::Policy(set) => tx.put_policy(set)?,
        Change::Praise { row, .. } => tx.put_praise_row(*row)?,
        Change::Record { .. } => true,
    })
}

/// In which stream a record is to stand, for whom, and its kind and body.
type Told = (StreamId, Audience, (u16, Vec<u8>));

/// What everybody, or whom it is for, is told of a change.
fn records(read: &dyn Read, org: &Org, change: &Change) -> Answer<Vec<Told>> {
    let to_all = |body| vec![(org.stream, Audience::Org, body)];
    Ok(match change {
        Change::Org(set) => to_all(encoded(set)),
        Change::Team(set) => to_all(encoded(set)),
        Change::Person(set) => to_all(encoded(set)),
        Change::Value(set) => to_all(encoded(set)),
        Change::Ladder(set) => ladder_bodies(set).into_iter().flat_map(to_all).collect(),
        Change::Policy(set) => to_all(encoded(set)),
        Change::Praise { praise, .. } => {
            let body = sealed::record(read, praise)?;
            vec![(org.stream, Audience::User(praise.to), body)]
        }
        Change::Record {
            stream,
            audience,
            kind,
            body,
        } => vec![(*stream, audience.clone(), (*kind, body.clone()))],
    })
}

/// Hands praise on to those whom it is for.
///
/// # Errors
/// The store's.
pub fn write_praise(tx: &mut dyn Tx, praise: Vec<PraiseShared>, now: DateTime<Utc>) -> Answer<()> {
    let org = tx.org()?;
    let mut batch = Batch::of(&org);
    for praise in praise {
        let body = sealed::record(tx.look(), &praise)?;
        batch.add(tx, org.stream, &Audience::User(praise.to), body, now)?;
    }
    batch.finish(tx, now)
}

/// Writes one record of the server's own.
///
/// # Errors
/// The store's.
pub fn write_own<B: Body>(tx: &mut dyn Tx, audience: &Audience, body: &B, now: DateTime<Utc>) -> Answer<()> {
    let org = tx.org()?;
    let mut batch = Batch::of(&org);
    batch.add(tx, org.stream, audience, encoded(body), now)?;
    batch.finish(tx, now)
}

/// A ladder's bodies: as it was written, then each other language.
pub(super) fn ladder_bodies(set: &LadderSet) -> Vec<(u16, Vec<u8>)> {
    let words = set
        .words
        .iter()
        .cloned()
        .map(|words| encoded(&LadderWordsSet { words }));
    std::iter::once(encoded(&set.base())).chain(words).collect()
}

fn encoded<B: Body>(body: &B) -> (u16, Vec<u8>) {
    (B::KIND, body.encode())
}

fn free(is_free: bool, name: &str) -> Result<(), Refused> {
    is_free
        .then_some(())
        .ok_or_else(|| Refused::NameTaken(name.to_owned()))
}

/// Records that follow each other in one stream are appended together: the cost of each does not grow with them.
struct Batch<'a> {
    org: &'a Org,
    stream: Option<(StreamId, Head)>,
    records: Vec<Checked>,
}

/// Most records that wait to be appended.
const BATCH_MAX: usize = 1000;

impl<'a> Batch<'a> {
    fn of(org: &'a Org) -> Batch<'a> {
        Batch {
            org,
            stream: None,
            records: Vec::new(),
        }
    }

    fn add(
        &mut self,
        tx: &mut dyn Tx,
        stream: StreamId,
        audience: &Audience,
        (kind, body): (u16, Vec<u8>),
        now: DateTime<Utc>,
    ) -> Answer<()> {
        if self.records.len() == BATCH_MAX || self.stream.is_some_and(|(open, _)| open != stream) {
            self.finish(tx, now)?;
        }
        let head = match self.stream {
            Some((_, head)) => head,
            None => tx.stream(stream)?.map(|kept: Kept| kept.head).unwrap_or_default(),
        };
        let tenant = self.org.tenant;
        let envelope = Envelope::write(tenant, stream, head.seq + 1, head.hash, audience, kind, body);
        let record = Checked::read(envelope).map_err(|e| StoreError::Failed(e.to_string()))?;
        self.stream = Some((
            stream,
            Head {
                seq: record.header.seq,
                hash: record.hash,
            },
        ));
        self.records.push(record);
        Ok(())
    }

    fn finish(&mut self, tx: &mut dyn Tx, now: DateTime<Utc>) -> Answer<()> {
        self.stream = None;
        let records = std::mem::take(&mut self.records);
        for (key, record) in tx.append(&records)?.into_iter().zip(&records) {
            routing::hand_on(tx, key, record, now)?;
        }
        Ok(())
    }
}
