//! The centre's server: enrolment, push, feeds, live, and what an admin does.
//!
//! Decides nothing that `domain` decides, and knows SQL only under `store`. No route, no table and no
//! log line has a place for the work figures of a person.

pub mod edge;
pub mod http;
pub mod live;
pub mod service;
pub mod store;
pub mod wake;

use crate::{
    service::{
        Refused,
        centre::{Centre, going_down},
        keep,
    },
    store::sqlite::OpenError,
    wake::Bell,
};
use axum::serve::ListenerExt;
use chrono::{DateTime, Utc};
use std::{future::IntoFuture, io, net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};
use thiserror::Error;
use tokio::{
    net::TcpListener,
    sync::watch,
    task::JoinHandle,
    time::{MissedTickBehavior, timeout},
};

/// How often the database is looked at for what another process wrote, should its ring be lost.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How often what is over its time is erased.
const ERASE_EVERY: Duration = Duration::from_secs(60);

/// How long open requests may take to end when the server goes down.
const CLOSING_WAIT: Duration = Duration::from_secs(5);

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Config {
    /// The data folder; made when it is not there.
    pub data: PathBuf,
    /// Reads the wall clock.
    pub clock: fn() -> DateTime<Utc>,
}

/// Why a server did not start.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The data folder cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The service's.
    #[error(transparent)]
    Refused(Refused),
    /// Another server runs on this folder.
    #[error("another server runs on {0}")]
    Taken(PathBuf),
    /// A socket or a file of the running server.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// A running server.
pub struct Handle {
    addr: SocketAddr,
    centre: Arc<Centre>,
    closing: watch::Sender<bool>,
    serving: JoinHandle<io::Result<()>>,
    bell: JoinHandle<()>,
    keeper: JoinHandle<()>,
}

/// Starts a server on a listener that is bound already.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(config: Config, listener: TcpListener) -> Result<Handle, ServeError> {
    let (closing, is_closing) = watch::channel(false);
    let addr = listener.local_addr()?;
    let centre = Arc::new(Centre::open(&config.data, config.clock, is_closing.clone()).await?);
    let bell = Bell::hang(&config.data)
        .await
        .map_err(|error| match error.kind() {
            io::ErrorKind::WouldBlock => ServeError::Taken(config.data.clone()),
            _ => ServeError::Io(error),
        })?;
    keep::release_known(&centre).await.map_err(ServeError::Refused)?;
    let bell = tokio::spawn(hear(bell, centre.clone()));
    let keeper = tokio::spawn(tidy_up(centre.clone()));
    let down = async move {
        let mut is_closing = is_closing;
        going_down(&mut is_closing).await;
    };
    // A live row is one small write; it must not wait for the one before it to be confirmed.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "small writes may wait");
        }
    });
    let serving = axum::serve(listener, http::router::router(centre.clone())).with_graceful_shutdown(down);
    Ok(Handle {
        addr,
        centre,
        closing,
        serving: tokio::spawn(serving.into_future()),
        bell,
        keeper,
    })
}

/// Publishes what other processes wrote: at once when they ring, and within [`LOOK_EVERY`] when they do not.
async fn hear(bell: Bell, centre: Arc<Centre>) {
    let mut look = tokio::time::interval(LOOK_EVERY);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            rung = bell.rung() => if rung.is_err() { look.tick().await; },
            _ = look.tick() => {}
        }
        if let Err(error) = centre.store.catch_up().await {
            tracing::warn!(%error, "what another process wrote was not published at once");
        }
    }
}

/// Erases what is over its time, for as long as the server runs.
async fn tidy_up(centre: Arc<Centre>) {
    let mut turn = tokio::time::interval(ERASE_EVERY);
    turn.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turn.tick().await;
        let done = match keep::erase_due(&centre).await {
            Ok(_) => keep::sweep(&centre).await.map(drop),
            Err(error) => Err(error),
        };
        if let Err(error) = done {
            tracing::warn!(%error, "what is over its time was not erased; it is tried again");
        }
    }
}

impl Handle {
    /// Where it listens.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// The centre it serves, for admin work in the same process.
    #[must_use]
    pub fn centre(&self) -> &Arc<Centre> {
        &self.centre
    }

    /// Says goodbye to all who listen, ends open requests, and closes the store.
    pub async fn shutdown(self) {
        self.closing.send_replace(true);
        self.bell.abort();
        self.keeper.abort();
        // The task must be gone before the folder is free for the next server.
        let _aborted = (self.bell.await, self.keeper.await);
        let abort = self.serving.abort_handle();
        if timeout(CLOSING_WAIT, self.serving).await.is_err() {
            tracing::warn!("some requests were cut off");
            abort.abort();
        }
    }
}
