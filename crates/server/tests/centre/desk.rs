//! What the tests share: fixed ids and times, a device that writes streams, a store in a fresh folder.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    id::{DeviceId, KudosId, PersonId, TeamId, TenantId},
    kudos::Note,
};
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    record::{Body, KudosGiven, PersonSet, TeamSet},
    wire::PushRequest,
};
use server::{
    live::{Fanout, local::LocalFanout},
    service::push::{self, Run},
    store::{Change, Org, Store, sqlite::SqliteStore},
};
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const AMARA: PersonId = PersonId(Uuid::from_u128(0xA));
pub(crate) const PIOTR: PersonId = PersonId(Uuid::from_u128(0xB));
pub(crate) const TEAM: TeamId = TeamId(Uuid::from_u128(0x7));

/// A moment that never moves.
pub(crate) fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

pub(crate) fn person(id: PersonId, name: &str) -> PersonSet {
    PersonSet {
        id,
        name: name.into(),
        email: None,
        team: Some(TEAM),
        post: "agent".into(),
        role: None,
        active: true,
    }
}

/// A store with a team, Amara and Piotr.
pub(crate) struct Room {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) fanout: Arc<dyn Fanout>,
    pub(crate) org: Org,
    pub(crate) dir: TempDir,
}

pub(crate) fn two_people() -> Vec<Change> {
    let team = TeamSet {
        id: TEAM,
        name: "Team Harbour".into(),
        leader: None,
    };
    vec![
        Change::Team(team),
        Change::Person(person(AMARA, "Amara Okafor")),
        Change::Person(person(PIOTR, "Piotr Kowalski")),
    ]
}

impl Room {
    pub(crate) async fn open() -> Room {
        let dir = TempDir::new().unwrap();
        let fanout: Arc<dyn Fanout> = Arc::new(LocalFanout::default());
        let store: Arc<dyn Store> = Arc::new(SqliteStore::open(dir.path(), fanout.clone()).unwrap());
        store.write(two_people(), now()).await.unwrap();
        let org = store.org().await.unwrap();
        Room {
            store,
            fanout,
            org,
            dir,
        }
    }

    pub(crate) fn device(&self, author: PersonId, device: u128) -> Device {
        Device::new(self.org.tenant, author, device)
    }

    /// Pushes as a signed-in person would.
    pub(crate) async fn push(&self, records: &[Envelope]) -> protocol::wire::StreamAnswer {
        let answers = self.store.push(vec![run(records)], now()).await.unwrap();
        assert_eq!(answers.len(), 1);
        answers[0]
    }
}

/// The checked run of records of one stream.
pub(crate) fn run(records: &[Envelope]) -> Run {
    let header = records[0].header().unwrap();
    let request = PushRequest {
        streams: vec![records.to_vec()],
    };
    push::check(request, header.tenant, header.stream.author)
        .unwrap()
        .remove(0)
}

/// A device that writes one stream.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) tenant: TenantId,
    pub(crate) stream: StreamId,
    pub(crate) seq: u64,
    pub(crate) prev: Hash16,
}

impl Device {
    pub(crate) fn new(tenant: TenantId, author: PersonId, device: u128) -> Device {
        let device = DeviceId(Uuid::from_u128(device));
        Device {
            tenant,
            stream: StreamId {
                author,
                device,
                inc: 1,
            },
            seq: 0,
            prev: Hash16::default(),
        }
    }

    pub(crate) fn write(&mut self, audience: &Audience, kind: u16, body: Vec<u8>) -> Envelope {
        self.seq += 1;
        let envelope = Envelope::write(
            self.tenant,
            self.stream,
            self.seq,
            self.prev,
            audience,
            kind,
            body,
        );
        self.prev = envelope.hash();
        envelope
    }

    pub(crate) fn say<B: Body>(&mut self, audience: &Audience, body: &B) -> Envelope {
        self.write(audience, B::KIND, body.encode())
    }

    /// A kudos with a number in it.
    pub(crate) fn kudos(&mut self, to: PersonId, n: u128) -> Envelope {
        self.say(&Audience::User(to), &kudos(to, n))
    }
}

pub(crate) fn kudos(to: PersonId, n: u128) -> KudosGiven {
    KudosGiven {
        id: KudosId(Uuid::from_u128(n)),
        to,
        note: Note::new(&format!("thank you for number {n}")).unwrap(),
        value: None,
        given_at: now(),
    }
}
