//! What the tests share: fixed ids and times, a device that writes streams, a store in a fresh folder.

use crate::postgres::Database;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    id::{DeviceId, KudosId, PersonId, TeamId, TenantId},
    kudos::{Note, Visibility},
};
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    record::{Body, KudosGiven, KudosShown, PersonSet, TeamSet},
    wire::{Feed, FeedPage, Head, HeadsAnswer, PushAnswer, PushRequest},
};
use server::{
    live::{Caller, day_of, local::LocalLive},
    service::{
        Refused, feeds,
        fsck::{self, Findings},
        push::{self, Run},
        roster::{self, Change},
        sessions,
    },
    store::{Code, Org, Session, Store, place::Place, postgresql::PostgresStore, sqlite::SqliteStore},
};
use std::{fs, path::Path, sync::Arc};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const AMARA: PersonId = PersonId(Uuid::from_u128(0xA));
pub(crate) const PIOTR: PersonId = PersonId(Uuid::from_u128(0xB));
pub(crate) const TEAM: TeamId = TeamId(Uuid::from_u128(0x7));

/// Runs every test of a file on every database.
macro_rules! on_each_database { ($($test:ident)*) => {
    mod sqlite {
        $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $test() {
            super::$test(crate::desk::Room::open().await).await;
        })*
    }

    mod postgres {
        $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $test() {
            super::$test(crate::desk::Room::in_postgres().await).await;
        })*
    }
}; }
pub(crate) use on_each_database;

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
    pub(crate) live: Arc<LocalLive>,
    pub(crate) org: Org,
    pub(crate) dir: TempDir,
    /// Where the store is, when it is not in the folder. Dropped last: the store's connections go first.
    pub(crate) database: Option<Database>,
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
        let dir = folder();
        let live = Arc::new(LocalLive::new(now));
        let store: Arc<dyn Store> = Arc::new(SqliteStore::open(dir.path(), live.clone()).unwrap());
        write(&*store, two_people()).await.unwrap();
        let org = store.read(|read| read.org()).await.unwrap();
        Room {
            store,
            live,
            org,
            dir,
            database: None,
        }
    }

    /// The same in PostgreSQL.
    pub(crate) async fn in_postgres() -> Room {
        let live = Arc::new(LocalLive::new(now));
        let sink = live.clone();
        let opened = tokio::task::spawn_blocking(move || {
            let database = Database::new();
            let store = PostgresStore::open(&database.address(), sink).unwrap();
            (database, store)
        });
        let (database, store) = opened.await.unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        write(&*store, two_people()).await.unwrap();
        let org = store.read(|read| read.org()).await.unwrap();
        Room {
            store,
            live,
            org,
            dir: folder(),
            database: Some(database),
        }
    }

    /// Where it is.
    pub(crate) fn place(&self) -> Place {
        match &self.database {
            Some(database) => Place::Postgres(database.address()),
            None => Place::Folder(self.dir.path().to_owned()),
        }
    }

    /// How often a text stands anywhere in the files of SQLite, or in how many bodies of PostgreSQL, whose files use
    /// the room of what was erased in their own time.
    pub(crate) fn copies_of(&self, text: &str) -> usize {
        match &self.database {
            Some(database) => database.bodies_with(text),
            None => copies_in(self.dir.path(), text),
        }
    }

    /// Another program's store on the same database.
    pub(crate) async fn beside(&self) -> Arc<dyn Store> {
        let sink = Arc::new(LocalLive::new(now));
        let (dir, address) = (
            self.dir.path().to_owned(),
            self.database.as_ref().map(Database::address),
        );
        let opened = tokio::task::spawn_blocking(move || -> Arc<dyn Store> {
            match address {
                Some(address) => Arc::new(PostgresStore::open(&address, sink).unwrap()),
                None => Arc::new(SqliteStore::open(&dir, sink).unwrap()),
            }
        });
        opened.await.unwrap()
    }

    pub(crate) async fn write(&self, changes: Vec<Change>) -> Result<usize, Refused> {
        write(&*self.store, changes).await
    }

    pub(crate) async fn push_runs(&self, runs: Vec<Run>) -> PushAnswer {
        push_runs(&*self.store, runs).await
    }

    pub(crate) async fn page(&self, feed: Feed, after: Head, most: usize) -> Result<FeedPage, Refused> {
        page(&*self.store, feed, after, most).await
    }

    pub(crate) async fn heads(&self, person: PersonId) -> HeadsAnswer {
        let caller = Caller {
            person,
            team: None,
            session: session(person, Hash16::default()),
        };
        let heads = self.store.read(move |read| feeds::heads(read, &caller));
        heads.await.unwrap()
    }

    pub(crate) async fn fsck(&self) -> Findings {
        self.store.read(fsck::check).await.unwrap()
    }

    pub(crate) async fn invite(&self, person: PersonId, code: Hash16, expires_at: DateTime<Utc>) {
        let keep = Code {
            person,
            expires_at,
            used: false,
        };
        let kept = self.store.write(move |tx| tx.put_code(code, &keep));
        kept.await.unwrap();
    }

    pub(crate) async fn enrol(
        &self,
        code: Hash16,
        token: Hash16,
        at: DateTime<Utc>,
    ) -> Result<PersonSet, Refused> {
        let session = session(PersonId(Uuid::nil()), token);
        let traded = self.store.write(move |tx| sessions::trade(tx, code, session, at));
        traded.await
    }

    pub(crate) async fn caller(&self, token: Hash16) -> Option<Caller> {
        let caller = self.store.read(move |read| Caller::of(read, token, now()));
        caller.await.unwrap()
    }

    pub(crate) fn device(&self, author: PersonId, device: u128) -> Device {
        Device::new(self.org.tenant, author, device)
    }

    /// Pushes as a signed-in person would.
    pub(crate) async fn push(&self, records: &[Envelope]) -> protocol::wire::StreamAnswer {
        let answer = self.push_runs(vec![run(records)]).await;
        assert_eq!(answer.streams.len(), 1);
        answer.streams[0]
    }
}

pub(crate) async fn write(store: &dyn Store, changes: Vec<Change>) -> Result<usize, Refused> {
    store.write(move |tx| roster::write(tx, &changes, now())).await
}

pub(crate) async fn push_runs(store: &dyn Store, runs: Vec<Run>) -> PushAnswer {
    let stored = store.write(move |tx| push::append(tx, &runs, now()));
    stored.await.unwrap()
}

pub(crate) async fn page(
    store: &dyn Store,
    feed: Feed,
    after: Head,
    most: usize,
) -> Result<FeedPage, Refused> {
    store.read(move |read| feeds::page(read, feed, after, most)).await
}

/// A session of somebody, made and used today.
pub(crate) fn session(person: PersonId, token: Hash16) -> Session {
    let mut id = [0; 8];
    id.copy_from_slice(&token.0[..8]);
    Session {
        id,
        token,
        person,
        device: DeviceId(Uuid::nil()),
        device_name: String::new(),
        created_at: now(),
        last_used_on: day_of(now()),
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

    /// Shows a kudos of Piotr's, as its receiver does.
    pub(crate) fn shows(&mut self, given: &KudosGiven, visibility: Visibility) -> Envelope {
        let audience = match visibility {
            Visibility::Team => Audience::Team(TEAM),
            _ => Audience::Org,
        };
        let shown = KudosShown {
            id: given.id,
            visibility,
            from: Some(PIOTR),
            note: given.note.clone(),
            value: given.value,
            given_at: given.given_at,
            salt: None,
        };
        self.say(&audience, &shown)
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

/// A fresh folder that nobody else may look into.
pub(crate) fn folder() -> TempDir {
    use std::os::unix::fs::PermissionsExt;
    let alone = std::fs::Permissions::from_mode(0o700);
    tempfile::Builder::new().permissions(alone).tempdir().unwrap()
}

/// How often a text stands in any file of a folder.
fn copies_in(dir: &Path, text: &str) -> usize {
    let mut count = 0;
    for entry in fs::read_dir(dir).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        count += bytes
            .windows(text.len())
            .filter(|part| *part == text.as_bytes())
            .count();
    }
    count
}
