//! NATS between the servers of one database: each tells the others what it committed, on core NATS, where a message
//! that is lost is lost. The database is the log, and it is looked at twice a second whatever is heard here.
//!
//! Nothing is waited for but by the tasks of this file. While NATS is away nothing is kept for it: what the client
//! library would send after a reconnect is old by then, and everything is looked at once more instead.

mod address;

pub use address::{NatsAddress, NatsError};

use crate::{
    counts::Counts,
    store::{News, Store},
};
use async_nats::{Client, Event, ServerError, Subscriber, connection::State};
use domain::id::TenantId;
use futures_util::StreamExt;
use protocol::decode::{self, Limits};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{
    sync::{Notify, mpsc},
    task::JoinSet,
};
use uuid::Uuid;

/// How often the way is tried with a ping; two that are not answered, and it is made anew.
const PING_EVERY: Duration = Duration::from_secs(5);
/// How long making a connection may take.
const CONNECT_WAIT: Duration = Duration::from_secs(5);
/// The longest pause between two tries to reach NATS.
const RETRY_MS_MAX: u64 = 2_000;
/// Messages that may wait to be looked at; of one more it is known that it is missing.
const HEARD_MAX: usize = 1_024;
/// A message names a thousand feeds at most.
const NEWS: Limits = Limits {
    bytes: 128 * 1024,
    values: 8_192,
};

/// The connection of one server. Everything of it ends when this is dropped.
#[derive(Debug)]
pub struct Nats {
    tasks: JoinSet<()>,
}

impl Nats {
    /// Goes on as soon as NATS is reached, and whenever it is reached again; a server does not wait for that.
    ///
    /// # Errors
    /// [`NatsError`] when the address can never be used.
    pub async fn start(
        address: &NatsAddress,
        (centre, server): (TenantId, Uuid),
        store: Arc<dyn Store>,
        news: mpsc::Receiver<News>,
        counts: Arc<Counts>,
    ) -> Result<Nats, NatsError> {
        let missed = Arc::new(Notify::new());
        let options = address
            .options()
            .await?
            .name(format!("breakwater-server {server}"))
            .no_echo()
            .retry_on_initial_connect()
            .ignore_discovered_servers()
            .ping_interval(PING_EVERY)
            .connection_timeout(CONNECT_WAIT)
            .subscription_capacity(HEARD_MAX)
            .reconnect_delay_callback(pause)
            .event_callback({
                let (counts, missed, refused) = (counts.clone(), missed.clone(), AtomicBool::new(false));
                move |event| {
                    note(&event, &counts, &missed, &refused);
                    std::future::ready(())
                }
            });
        let client = options
            .connect(address.servers())
            .await
            .map_err(NatsError::client)?;
        // One subscription for what all others say; each says it under its own name.
        let subject = format!("breakwater.{centre}");
        let heard = client
            .subscribe(format!("{subject}.*"))
            .await
            .map_err(NatsError::client)?;
        let mut tasks = JoinSet::new();
        tasks.spawn(tell(client, format!("{subject}.{server}"), news, counts.clone()));
        tasks.spawn(hear(heard, store.clone(), counts));
        tasks.spawn(look_again(missed, store));
        Ok(Nats { tasks })
    }

    /// Hears and says nothing more.
    pub async fn stop(mut self) {
        self.tasks.shutdown().await;
    }
}

/// The first try at once, the next ones with doubling pauses.
fn pause(attempt: usize) -> Duration {
    let doubled = 1_u64 << attempt.min(12);
    Duration::from_millis(if attempt <= 1 {
        0
    } else {
        doubled.min(RETRY_MS_MAX)
    })
}

/// `refused`: whether it was said that NATS does not let us in; it is tried again and again, and said once.
fn note(event: &Event, counts: &Counts, missed: &Notify, refused: &AtomicBool) {
    match event {
        Event::Connected => {
            tracing::info!("NATS is reached");
            refused.store(false, Ordering::Relaxed);
            counts.nats_connected.set(1);
            counts.nats_connects.inc();
            missed.notify_one();
        }
        Event::Disconnected => {
            tracing::warn!("NATS is away; what other servers take is found in the database until it is back");
            counts.nats_connected.set(0);
        }
        Event::SlowConsumer(_) => {
            counts.nats_missed.inc();
            missed.notify_one();
        }
        Event::ServerError(ServerError::AuthorizationViolation) | Event::ClientError(_)
            if !refused.swap(true, Ordering::Relaxed) =>
        {
            tracing::warn!(
                cause = %event,
                "NATS is not reached; what other servers take is found in the database until it is"
            );
        }
        other => tracing::debug!(event = %other, "NATS"),
    }
}

async fn tell(client: Client, subject: String, mut news: mpsc::Receiver<News>, counts: Arc<Counts>) {
    while let Some(news) = news.recv().await {
        // The library would keep it and send it once it is old.
        if client.connection_state() != State::Connected {
            counts.nats_dropped.inc();
            continue;
        }
        let Ok(bytes) = rmp_serde::to_vec_named(&news) else {
            continue;
        };
        match client.publish(subject.clone(), bytes.into()).await {
            Ok(()) => counts.nats_sent.inc(),
            Err(error) => {
                counts.nats_dropped.inc();
                tracing::debug!(%error, "other servers were not told");
            }
        }
    }
}

async fn hear(mut heard: Subscriber, store: Arc<dyn Store>, counts: Arc<Counts>) {
    while let Some(message) = heard.next().await {
        match decode::pack::<News>(&message.payload, NEWS) {
            Ok(news) => {
                counts.nats_heard.inc();
                store.hear(news);
            }
            // A newer server may say what is not known here; that something is new is known all the same.
            Err(error) => {
                tracing::debug!(%error, "the word of another server was not understood");
                store.hear(News::default());
            }
        }
    }
}

/// Looks at everything after some message may have been lost.
async fn look_again(missed: Arc<Notify>, store: Arc<dyn Store>) {
    loop {
        missed.notified().await;
        store.hear(News::default());
    }
}
