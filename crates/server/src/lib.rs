//! The centre's server: enrolment, push, feeds, live, and what an admin does.
//!
//! Decides nothing that `domain` decides, and knows SQL only under `store`. No route, no table and no
//! log line has a place for the work figures of a person.

#[cfg(test)]
extern crate self as server;

pub mod counts;
#[cfg(test)]
#[path = "../benches/shared/crowd.rs"]
mod crowd;
pub mod edge;
pub mod http;
pub mod live;
pub mod memory;
pub mod provider;
pub mod service;
pub mod store;
pub mod wake;

use crate::{
    http::{
        door::{Door, Limits, PER_ADDRESS_MAX},
        serve::Gate,
        tls::{Tls, TlsError, TlsFiles},
    },
    live::{
        among::AmongLive,
        nats::{Nats, NatsAddress, NatsError},
    },
    service::{Refused, centre::Centre, keep, policy, privacy, voice::tokens},
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
    /// Where servers that share a database tell one another what is new.
    pub nats: Option<NatsAddress>,
    /// Where what is counted is told.
    pub metrics: Option<SocketAddr>,
    /// The identity provider that people may sign in with.
    pub oidc: Option<provider::Settings>,
    /// The program that makes pages.
    pub print: Option<PathBuf>,
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
            nats: None,
            metrics: None,
            oidc: None,
            print: None,
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
    /// The way to the other servers.
    #[error(transparent)]
    Nats(#[from] NatsError),
    /// What is said about the identity provider.
    #[error(transparent)]
    Oidc(#[from] provider::SettingsError),
    /// An address cannot be listened on.
    #[error("cannot listen on {address}")]
    Listen {
        /// Which.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// Another server runs on this folder.
    #[error("another server runs on {0}")]
    Taken(PathBuf),
    /// A socket or a file of the running server.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl ServeError {
    /// Takes an address to listen on, or says which one could not be taken.
    ///
    /// # Errors
    /// [`ServeError::Listen`].
    pub async fn listening(address: SocketAddr) -> Result<TcpListener, ServeError> {
        let bound = TcpListener::bind(address).await;
        bound.map_err(|source| ServeError::Listen { address, source })
    }
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
    nats: Option<Nats>,
    metrics: Option<JoinHandle<()>>,
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
    let tls = config.tls.clone().map(Tls::open).transpose()?.map(Arc::new);
    let metrics = match config.metrics {
        Some(address) => Some(ServeError::listening(address).await?),
        None => None,
    };
    let (centre, nats) = open(&config, is_closing.clone()).await?;
    let bell = match config.place {
        Place::Folder(folder) => Some(hang(&folder).await?),
        // Several servers share a database, and none of them has a bell: what others wrote is looked for.
        Place::Postgres(_) => None,
    };
    keep::release_known(&centre).await.map_err(ServeError::Refused)?;
    tokens::keep_month(&centre).await.map_err(ServeError::Refused)?;
    policy::keep_versions(&centre)
        .await
        .map_err(ServeError::Refused)?;
    let bell = tokio::spawn(hear(bell, centre.clone()));
    let keeper = tokio::spawn(tidy_up(centre.clone(), tls.clone()));
    let gate = Gate {
        door: Door::new(Limits::of_system(config.per_address_max)),
        tls: tls.clone(),
        proxy: config.behind_proxy,
    };
    let router = http::router::router(centre.clone());
    let metrics = metrics.map(|listener| {
        let told = http::metrics::tell(listener, centre.counts.clone(), is_closing.clone());
        tokio::spawn(told)
    });
    let serving = http::serve::serve(listener, router, gate, is_closing);
    Ok(Handle {
        addr,
        centre,
        closing,
        serving: tokio::spawn(serving),
        bell,
        keeper,
        tls,
        nats,
        metrics,
    })
}

/// Opens the centre, and the way to the other servers where there is one.
async fn open(
    config: &Config,
    closing: watch::Receiver<bool>,
) -> Result<(Arc<Centre>, Option<Nats>), ServeError> {
    let provider = config.oidc.clone().map(provider::Provider::new).transpose()?;
    let provider = provider.map(Arc::new);
    let furnished = |mut centre: Centre| {
        centre.provider = provider;
        centre.by_tls = config.tls.is_some() || config.behind_proxy.is_some();
        centre.print = config.print.clone();
        centre
    };
    let Some(address) = &config.nats else {
        let centre = Centre::open(config.place.clone(), config.clock, closing).await?;
        return Ok((Arc::new(furnished(centre)), None));
    };
    let (live, news) = AmongLive::new(config.clock);
    let live = Arc::new(live);
    let centre = Centre::open_with(config.place.clone(), live, config.clock, closing).await?;
    let mut centre = furnished(centre);
    centre.among = true;
    let who = (centre.org.tenant, edge::id());
    let nats = Nats::start(address, who, centre.store.clone(), news, centre.counts.clone()).await?;
    Ok((Arc::new(centre), Some(nats)))
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

/// Erases what is over its time, does what is due for voices and pulses, looks for a new certificate and gives memory back, for as long
/// as the server runs.
async fn tidy_up(centre: Arc<Centre>, tls: Option<Arc<Tls>>) {
    let mut turn = tokio::time::interval(ERASE_EVERY);
    turn.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turn.tick().await;
        if let Some(tls) = &tls {
            tls.refresh(false);
        }
        let done = match keep::erase_due(&centre).await {
            Ok(_) => match privacy::erase_left(&centre).await {
                Ok(_) => keep::sweep(&centre).await.map(drop),
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        };
        if let Err(error) = done {
            tracing::warn!(%error, "what is over its time was not erased; it is tried again");
        }
        if let Err(error) = keep::voices(&centre).await {
            tracing::warn!(%error, "what is due for voices and pulses was not done; it is tried again");
        }
        memory::give_back();
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
        if let Some(nats) = self.nats {
            nats.stop().await;
        }
        if let Some(metrics) = self.metrics {
            metrics.abort();
        }
        let abort = self.serving.abort_handle();
        if timeout(CLOSING_WAIT, self.serving).await.is_err() {
            tracing::warn!("some requests were cut off");
            abort.abort();
        }
    }
}
