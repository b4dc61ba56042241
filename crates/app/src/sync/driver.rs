//! The driver of sync: carries out what the engine asks for, and tells it what came of it.
//!
//! Decides nothing, and least of all when something is sent: that is the engine's, which is told of nothing
//! the agent does but what others will see. Has one request in flight for each lane ([`requests`]), one live
//! connection ([`Connection`]) and one timer; what touches the store ([`store_effects`]) is done before the next event is
//! taken, as the engine expects.

use super::{
    Outbox, Parts, Project, SyncEvent, SyncOptions, SyncStatus,
    connection::{Connection, Heard},
    http::Http,
    requests::{self, Asked, answer},
    store_effects,
};
use crate::world::World;
use domain::id::PersonId;
use protocol::wire::{Feed, Head};
use std::{collections::VecDeque, future::pending, sync::Arc, time::Duration};
use store::{Store, log};
use sync::client::{Client, Effect, Event, Lane, Own, Status};
use tokio::sync::{mpsc, watch};

/// What the application asks of a running sync.
#[derive(Clone, Copy, Debug)]
pub(super) enum Command {
    Wrote,
    PullNow,
}

/// What a turn of the loop began with.
enum Woken {
    Command(Option<Command>),
    Up(Event),
    Down(Event),
    Connection(Heard),
    Timer,
}

pub(super) struct Driver {
    client: Client,
    http: Arc<Http>,
    store: Store,
    project: Arc<Project>,
    world: Arc<dyn World>,
    outbox: Outbox,
    events: mpsc::Sender<SyncEvent>,
    status: watch::Sender<SyncStatus>,
    told: Status,
    /// As whom the server itself writes, as far as the application knows.
    server: Option<PersonId>,
    up: Option<Asked>,
    down: Option<Asked>,
    connection: Connection,
}

impl Driver {
    pub(super) fn new(
        options: &SyncOptions,
        (own, cursors): &(Vec<log::OwnStream>, Vec<(Feed, Head)>),
        http: Http,
        parts: Parts,
    ) -> (Driver, watch::Receiver<SyncStatus>) {
        let Parts {
            store,
            project,
            world,
            outbox,
            ledger: _,
            events,
        } = parts;
        let own: Vec<Own> = own.iter().map(store_effects::own_of).collect();
        let client = Client::new(options.person, &own, cursors, world.now().mono);
        let told = client.status();
        let mut stands = SyncStatus::default();
        stands.take(told);
        let (status, watched) = watch::channel(stands);
        let driver = Driver {
            client,
            http: Arc::new(http),
            store,
            project,
            world,
            outbox,
            events,
            status,
            told,
            server: options.server,
            up: None,
            down: None,
            connection: Connection::Closed,
        };
        (driver, watched)
    }

    pub(super) async fn run(mut self, mut inbox: mpsc::Receiver<Command>) {
        loop {
            let sleep = self.sleep();
            let woken = tokio::select! {
                command = inbox.recv() => Woken::Command(command),
                event = answer(&mut self.up) => Woken::Up(event),
                event = answer(&mut self.down) => Woken::Down(event),
                heard = self.connection.next() => Woken::Connection(heard),
                () = sleep => Woken::Timer,
            };
            let event = match woken {
                Woken::Command(None) => return,
                Woken::Command(Some(Command::PullNow)) => Event::PullNow,
                Woken::Command(Some(Command::Wrote)) => match store_effects::own_ends(&self.store).await {
                    Ok(own) => Event::Wrote { own },
                    Err(error) => store_effects::failed(Lane::Up, &error),
                },
                Woken::Up(event) => {
                    self.up = None;
                    event
                }
                Woken::Down(event) => {
                    self.down = None;
                    event
                }
                Woken::Connection(heard) => match self.heard(heard) {
                    Some(event) => event,
                    None => continue,
                },
                Woken::Timer => {
                    let now = self.world.now().mono;
                    self.connection.close_if_dead(now).unwrap_or(Event::Tick)
                }
            };
            self.step(event).await;
        }
    }

    /// Until the engine's deadline or the moment the live connection counts as dead.
    fn sleep(&self) -> impl Future<Output = ()> + use<> {
        let next = [self.client.next_deadline(), self.connection.dead_at()]
            .into_iter()
            .flatten()
            .min();
        // A deadline that just passed is met at once, yet never in a loop without a pause.
        let ms = next.map(|at| at.since_ms(self.world.now().mono).max(1));
        async move {
            match ms {
                Some(ms) => tokio::time::sleep(Duration::from_millis(ms)).await,
                None => pending().await,
            }
        }
    }

    fn heard(&mut self, heard: Heard) -> Option<Event> {
        let now = self.world.now();
        if heard.is_sign_of_life() {
            self.status.send_modify(|status| status.last_at = Some(now.wall));
        }
        self.connection.take(now.mono, heard)
    }

    /// One event, its effects, and the events of those that touch the store.
    async fn step(&mut self, event: Event) {
        self.world.checkpoint("sync");
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let now = self.world.now();
            let answered = matches!(
                event,
                Event::HeadsRead { .. }
                    | Event::PageRead { .. }
                    | Event::Pushed { .. }
                    | Event::FeedRewound { .. }
            );
            if answered {
                self.status.send_modify(|status| status.last_at = Some(now.wall));
            }
            self.learn(&event).await;
            let mut roll = [0; 8];
            self.world.random(&mut roll);
            for effect in self.client.step(now.mono, u64::from_le_bytes(roll), event) {
                events.extend(self.carry_out(effect).await);
            }
        }
        self.tell().await;
    }

    /// A profile that joined before the server said as whom it writes learns it with the first answer.
    async fn learn(&mut self, event: &Event) {
        if let (None, Event::HeadsRead { answer, .. }) = (self.server, event)
            && let Some(author) = answer.server
        {
            self.server = Some(author);
            let _ = self.events.send(SyncEvent::ServerIs(author)).await;
        }
    }

    async fn carry_out(&mut self, effect: Effect) -> Option<Event> {
        let http = self.http.clone();
        match effect {
            Effect::OpenLive => {
                self.connection =
                    Connection::Opening(Box::pin(async move { http.live().await.map(Box::new) }));
            }
            Effect::CloseLive => self.connection = Connection::Closed,
            Effect::AskHeads => self.down = Some(Box::pin(requests::heads(http, self.store.clone()))),
            Effect::ReadFeed { feed, after, wait_s } => {
                self.down = Some(Box::pin(requests::page(http, feed, after, wait_s)));
            }
            Effect::Push { spans } => match requests::load(&self.store, spans).await {
                Ok(loaded) => self.up = Some(Box::pin(requests::push(http, loaded))),
                Err(error) => return Some(store_effects::failed(Lane::Up, &error)),
            },
            Effect::LookBack { feed, at } => {
                return Some(store_effects::look_back(&self.store, feed, at).await);
            }
            Effect::StoreRows { feed, after, rows } => {
                let project = self.project.clone();
                let (event, kinds) =
                    store_effects::keep(&self.store, &self.outbox, project, feed, after, rows).await;
                if !kinds.is_empty() {
                    let _ = self.events.send(SyncEvent::Received(kinds)).await;
                }
                return Some(event);
            }
            Effect::SaveAcked { stream, acked, safe } => {
                return store_effects::save_acked(&self.store, &self.outbox, stream, acked, safe).await;
            }
            Effect::Reopen { stream, keep } => {
                return Some(store_effects::reopen(&self.store, &self.outbox, stream, keep).await);
            }
        }
        None
    }

    /// Says what changed for the agent, and only then.
    async fn tell(&mut self) {
        let (status, certificate) = (self.client.status(), self.http.untrusted());
        let before = std::mem::replace(&mut self.told, status);
        if before == status && self.status.borrow().certificate == certificate {
            return;
        }
        self.status.send_modify(|stands| {
            stands.take(status);
            stands.certificate = certificate;
        });
        // The core may be gone already; then nobody needs to know.
        let _ = self.events.send(SyncEvent::StatusChanged).await;
        if status.signed_out && !before.signed_out {
            let _ = self.events.send(SyncEvent::SignedOut).await;
        }
    }
}
