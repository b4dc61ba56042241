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
    http::{
        door::{Door, Limits, PER_ADDRESS_MAX},
        serve::Gate,
        tls::{Tls, TlsError, TlsFiles},
    },
    service::{Refused, centre::Centre, keep},
    store::place::{OpenError, Place},
    wake::Bell,
};
use chrono::{DateTime, Utc};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
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
    /// Where the database is; made when it is not there.
    pub place: Place,
    /// Reads the wall clock.
    pub clock: fn() -> DateTime<Utc>,
    /// Certificate and key, where the server itself speaks TLS.
    pub tls: Option<TlsFiles>,
    /// The proxy that speaks TLS instead, and is believed about whom it speaks for.
    pub behind_proxy: Option<IpAddr>,
    /// Connections that one address may hold open.
    pub per_address_max: usize,
}

impl Config {
    /// In the clear, for this computer alone.
    #[must_use]
    pub fn new(place: impl Into<Place>, clock: fn() -> DateTime<Utc>) -> Config {
        Config {
            place: place.into(),
            clock,
            tls: None,
            behind_proxy: None,
            per_address_max: PER_ADDRESS_MAX,
        }
    }
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
    /// Nobody would notice who reads along.
    #[error("{0} is reached from other computers, and plain HTTP lets everybody between read along")]
    PlainHttp(SocketAddr),
    /// Certificate or key.
    #[error(transparent)]
    Tls(#[from] TlsError),
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
    serving: JoinHandle<()>,
    bell: JoinHandle<()>,
    keeper: JoinHandle<()>,
    tls: Option<Arc<Tls>>,
}

/// Starts a server on a listener that is bound already.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(config: Config, listener: TcpListener) -> Result<Handle, ServeError> {
    let (closing, is_closing) = watch::channel(false);
    let addr = listener.local_addr()?;
    if !addr.ip().is_loopback() && config.tls.is_none() && config.behind_proxy.is_none() {
        return Err(ServeError::PlainHttp(addr));
    }
    let tls = config.tls.map(Tls::open).transpose()?.map(Arc::new);
    let centre = Centre::open(config.place.clone(), config.clock, is_closing.clone());
    let centre = Arc::new(centre.await?);
    let bell = match config.place {
        Place::Folder(folder) => Some(hang(&folder).await?),
        // Several servers share a database, and none of them has a bell: what others wrote is looked for.
        Place::Postgres(_) => None,
    };
    keep::release_known(&centre).await.map_err(ServeError::Refused)?;
    let bell = tokio::spawn(hear(bell, centre.clone()));
    let keeper = tokio::spawn(tidy_up(centre.clone(), tls.clone()));
    let gate = Gate {
        door: Door::new(Limits::of_system(config.per_address_max)),
        tls: tls.clone(),
        proxy: config.behind_proxy,
    };
    let router = http::router::router(centre.clone());
    let serving = http::serve::serve(listener, router, gate, is_closing);
    Ok(Handle {
        addr,
        centre,
        closing,
        serving: tokio::spawn(serving),
        bell,
        keeper,
        tls,
    })
}

async fn hang(folder: &Path) -> Result<Bell, ServeError> {
    let bell = Bell::hang(folder).await;
    bell.map_err(|error| match error.kind() {
        io::ErrorKind::WouldBlock => ServeError::Taken(folder.to_owned()),
        _ => ServeError::Io(error),
    })
}

/// Publishes what other processes wrote: at once when they ring, and within [`LOOK_EVERY`] when they do not.
async fn hear(bell: Option<Bell>, centre: Arc<Centre>) {
    let mut look = tokio::time::interval(LOOK_EVERY);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            rung = rung(bell.as_ref()) => if rung.is_err() { look.tick().await; },
            _ = look.tick() => {}
        }
        if let Err(error) = centre.store.catch_up().await {
            tracing::warn!(%error, "what another process wrote was not published at once");
        }
    }
}

async fn rung(bell: Option<&Bell>) -> io::Result<()> {
    match bell {
        Some(bell) => bell.rung().await,
        None => std::future::pending().await,
    }
}

/// Erases what is over its time and looks for a new certificate, for as long as the server runs.
async fn tidy_up(centre: Arc<Centre>, tls: Option<Arc<Tls>>) {
    let mut turn = tokio::time::interval(ERASE_EVERY);
    turn.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turn.tick().await;
        if let Some(tls) = &tls {
            tls.refresh(false);
        }
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

    /// Reads certificate and key again.
    pub fn reload(&self) {
        if let Some(tls) = &self.tls {
            tls.refresh(true);
        }
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
