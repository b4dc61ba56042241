//! The store in a PostgreSQL database: one writer thread with group commit, a small pool of connections that read.
//!
//! Several servers may share the database; they take turns to write (see `engine`). The driver waits for the network,
//! so nothing here runs on the runtime's own threads.

mod connection;
mod console;
mod db;
mod engine;
mod logins;
mod policy;
mod praise;
mod privacy;
mod read;
mod requests;
mod roster;
mod scim;
mod vaults;
mod verify;
mod voice;
mod way;
mod whole;
mod work;

pub use way::WayError;

use self::{
    connection::Connection,
    engine::Writing,
    way::{Way, in_words},
    work::Work,
};
use super::{Answer, News, ReadJob, Sink, Store, StoreError, WriteJob, whole::Rows, writer::Writer};
use async_trait::async_trait;
use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use thiserror::Error;
use tokio::sync::Semaphore;

mod embedded {
    refinery::embed_migrations!("src/store/postgresql/migrations");
}

/// Most connections that read at once.
const READERS_MAX: usize = 4;
/// How long the database may take to answer a new connection.
const CONNECT_WAIT: Duration = Duration::from_secs(10);
/// The organisation's name until it is given one.
const ORG_NAME: &str = "Our centre";
/// Servers that start at once bring the database up to date one after the other (`BWCM`).
const TURN: &str = "SELECT pg_advisory_lock(1112949581)";
const TURN_OVER: &str = "SELECT pg_advisory_unlock(1112949581)";

/// Why a database cannot be opened. Nothing was changed.
#[derive(Debug, Error)]
pub enum OpenError {
    /// There is no way there.
    #[error(transparent)]
    Way(#[from] WayError),
    /// It does not answer, or does not let us in.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// Its tables are not those of a centre, or of a newer program.
    #[error("the tables of the database are not ours or are newer: {0}")]
    Schema(String),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A centre in a PostgreSQL database.
pub struct PostgresStore {
    writer: Writer,
    way: Way,
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl PostgresStore {
    /// Opens the database at an address `postgres://user:password@host/name`, brings it up to date and starts the
    /// writer. Waits for the network: not to be called on a thread of the runtime.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(address: &str, sink: Arc<dyn Sink>) -> Result<PostgresStore, OpenError> {
        let (way, connection) = up_to_date(address)?;
        let writing = Writing {
            connection,
            erased: false,
        };
        Ok(PostgresStore {
            writer: Writer::start(writing, sink)?,
            way,
            idle: Arc::default(),
            permits: Arc::new(Semaphore::new(READERS_MAX)),
        })
    }
}

impl PostgresStore {
    /// Takes a whole centre into an empty database, in one transaction; answers how many rows. As for
    /// [`PostgresStore::open`], not to be called on a thread of the runtime.
    ///
    /// # Errors
    /// [`OpenError`]; there is a centre already, for one, and nothing was changed then.
    pub fn take_in(address: &str, from: &dyn Rows) -> Result<u64, OpenError> {
        let (_, mut connection) = up_to_date(address)?;
        Ok(whole::take_in(&mut connection, from)?)
    }
}

impl Drop for PostgresStore {
    /// The driver says goodbye over the network, which no thread of the runtime may wait for.
    fn drop(&mut self) {
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        let _panicked = std::thread::spawn(move || drop(idle)).join();
    }
}

/// A connection to a database whose tables are those of this program.
fn up_to_date(address: &str) -> Result<(Way, Connection), OpenError> {
    let way = Way::parse(address, CONNECT_WAIT)?;
    let mut connection = Connection::open(&way).map_err(|error| OpenError::Unreachable(in_words(&error)))?;
    set_up(&mut connection)?;
    Ok((way, connection))
}

fn set_up(connection: &mut Connection) -> Result<(), OpenError> {
    connection.alone(TURN)?;
    let migrated = embedded::migrations::runner().run(connection.client());
    migrated.map_err(|error| OpenError::Schema(error.to_string()))?;
    let db = connection.begin()?;
    let [tenant, author, device] = [(); 3].map(|()| crate::edge::id());
    db.run(
        "INSERT INTO centre (one, tenant, author, device, name) VALUES (1, $1, $2, $3, $4) ON CONFLICT DO NOTHING",
        &[&tenant, &author, &device, &ORG_NAME],
    )?;
    db.commit()?;
    Ok(connection.alone(TURN_OVER)?)
}

#[async_trait]
impl Store for PostgresStore {
    async fn run_read(&self, job: ReadJob) {
        let Ok(permit) = self.permits.clone().acquire_owned().await else {
            return job(Err(StoreError::Failed("the readers have stopped".into())));
        };
        let (way, idle) = (self.way.clone(), self.idle.clone());
        let work = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let kept = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let opened = match kept.filter(Connection::is_open) {
                Some(connection) => Ok(connection),
                None => Connection::open(&way).map_err(StoreError::from),
            };
            let mut connection = match opened {
                Ok(connection) => connection,
                Err(error) => return job(Err(error)),
            };
            match connection.begin_reading() {
                Ok(db) => job(Ok(&Work::on(db))),
                Err(error) => return job(Err(error)),
            }
            idle.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(connection);
        });
        // A job that panicked answers nobody; who waits for it learns that from its channel.
        let _panicked = work.await;
    }

    fn queue_write(&self, job: WriteJob) -> Answer<()> {
        self.writer.write(job)
    }

    async fn copy(&self, _into: &Path) -> Answer<()> {
        Err(StoreError::Failed(
            "a centre in PostgreSQL is saved by PostgreSQL's own means, such as pg_dump".into(),
        ))
    }

    async fn catch_up(&self) -> Answer<()> {
        self.writer.catch_up().await
    }

    fn hear(&self, news: News) {
        self.writer.hear(news);
    }

    async fn scrub(&self) -> Answer<()> {
        self.writer.scrub().await
    }
}
