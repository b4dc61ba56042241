//! The driver of sync: carries out what the engine asks for, and tells it what came of it.
//!
//! Decides nothing. Has one request in flight for each lane and one live connection, and one timer; what
//! touches the store is done before the next event is taken, as the engine expects.

use super::{
    Project, SyncEvent, SyncStatus,
    http::{Http, Live, Said},
};
use crate::world::World;
use domain::{id::PersonId, time::Mono};
use protocol::{
    envelope::{Envelope, StreamId},
    problem::ErrorCode,
    wire::{Feed, FeedRow, Head, LiveMessage, PUSH_BYTES_MAX, PushAnswer, PushRequest},
};
use std::{collections::VecDeque, future::pending, pin::Pin, sync::Arc, time::Duration};
use store::{Store, StoreError, log};
use sync::{
    append::fit,
    client::{Client, Effect, Event, Failure, Lane, Own, Span, Status},
};
use tokio::sync::{mpsc, watch};

/// A live connection without a word for so long is dead: the server pings every 25 s or so.
const LIVE_SILENT_MS: u64 = 75_000;

/// What the application asks of a running sync.
#[derive(Clone, Copy, Debug)]
pub(super) enum Command {
    Wrote,
    PullNow,
}

type Asked<T> = Pin<Box<dyn Future<Output = T> + Send>>;

enum Line {
    Closed,
    Opening(Asked<Result<Box<Live>, bool>>),
    Open { live: Box<Live>, heard_at: Mono },
}

/// What a turn of the loop began with.
enum Woken {
    Command(Option<Command>),
    Up(Event),
    Down(Event),
    Opened(Result<Box<Live>, bool>),
    Said(Said),
    Timer,
}

pub(super) struct Driver {
    client: Client,
    http: Arc<Http>,
    store: Store,
    project: Arc<Project>,
    world: Arc<dyn World>,
    events: mpsc::UnboundedSender<SyncEvent>,
    status: watch::Sender<SyncStatus>,
    told: Status,
    up: Option<Asked<Event>>,
    down: Option<Asked<Event>>,
    line: Line,
}

impl Driver {
    pub(super) fn new(
        me: PersonId,
        (own, cursors): &(Vec<log::OwnStream>, Vec<(Feed, Head)>),
        http: Http,
        store: Store,
        project: Arc<Project>,
        world: Arc<dyn World>,
        events: mpsc::UnboundedSender<SyncEvent>,
    ) -> (Driver, watch::Receiver<SyncStatus>) {
        let own: Vec<Own> = own.iter().map(own_of).collect();
        let client = Client::new(me, &own, cursors, world.now().mono);
        let told = client.status();
        let (status, watched) = watch::channel(SyncStatus {
            online: told.online,
            last_at: None,
        });
        let driver = Driver {
            client,
            http: Arc::new(http),
            store,
            project,
            world,
            events,
            status,
            told,
            up: None,
            down: None,
            line: Line::Closed,
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
                woken = self.line.next() => woken,
                () = sleep => Woken::Timer,
            };
            let event = match woken {
                Woken::Command(None) => return,
                Woken::Command(Some(Command::PullNow)) => Event::PullNow,
                Woken::Command(Some(Command::Wrote)) => match own_ends(&self.store).await {
                    Ok(own) => Event::Wrote { own },
                    Err(error) => failed(Lane::Up, &error),
                },
                Woken::Up(event) => {
                    self.up = None;
                    event
                }
                Woken::Down(event) => {
                    self.down = None;
                    event
                }
                Woken::Opened(opened) => match self.opened(opened) {
                    Some(event) => event,
                    None => continue,
                },
                Woken::Said(said) => match self.said(said) {
                    Some(event) => event,
                    None => continue,
                },
                Woken::Timer => self.timer(),
            };
            self.step(event).await;
        }
    }

    /// Until the engine's deadline or the moment the live connection counts as dead.
    fn sleep(&self) -> impl Future<Output = ()> + use<> {
        let silent = match &self.line {
            Line::Open { heard_at, .. } => Some(heard_at.plus_ms(LIVE_SILENT_MS)),
            Line::Closed | Line::Opening(_) => None,
        };
        let next = [self.client.next_deadline(), silent].into_iter().flatten().min();
        // A deadline that just passed is met at once, yet never in a loop without a pause.
        let ms = next.map(|at| at.since_ms(self.world.now().mono).max(1));
        async move {
            match ms {
                Some(ms) => tokio::time::sleep(Duration::from_millis(ms)).await,
                None => pending().await,
            }
        }
    }

    fn timer(&mut self) -> Event {
        let now = self.world.now().mono;
        match &self.line {
            Line::Open { heard_at, .. } if now.since_ms(*heard_at) >= LIVE_SILENT_MS => {
                self.line = Line::Closed;
                Event::LiveDown { reached: true }
            }
            _ => Event::Tick,
        }
    }

    fn opened(&mut self, opened: Result<Box<Live>, bool>) -> Option<Event> {
        match opened {
            Ok(live) => {
                let heard_at = self.world.now().mono;
                self.line = Line::Open { live, heard_at };
                None
            }
            Err(reached) => {
                self.line = Line::Closed;
                Some(Event::LiveDown { reached })
            }
        }
    }

    fn said(&mut self, said: Said) -> Option<Event> {
        let now = self.world.now();
        if let (Line::Open { heard_at, .. }, Said::Message(_) | Said::Ping) = (&mut self.line, &said) {
            *heard_at = now.mono;
            self.status.send_modify(|status| status.last_at = Some(now.wall));
        }
        match said {
            Said::Message(LiveMessage::Welcome) => Some(Event::LiveWelcome),
            Said::Message(LiveMessage::Row { feed, row }) => Some(Event::LiveRow { feed, row }),
            Said::Message(LiveMessage::Behind) => Some(Event::LiveBehind),
            Said::Message(LiveMessage::Bye { delay_s }) => {
                self.line = Line::Closed;
                Some(Event::LiveBye { delay_s })
            }
            Said::Ping => None,
            Said::Gone => {
                self.line = Line::Closed;
                Some(Event::LiveDown { reached: true })
            }
        }
    }

    /// One event, its effects, and the events of those that touch the store.
    async fn step(&mut self, event: Event) {
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
            let mut roll = [0; 8];
            self.world.random(&mut roll);
            for effect in self.client.step(now.mono, u64::from_le_bytes(roll), event) {
                events.extend(self.carry_out(effect).await);
            }
        }
        self.tell();
    }

    /// Says what changed for the agent, and only then.
    fn tell(&mut self) {
        let status = self.client.status();
        let before = std::mem::replace(&mut self.told, status);
        if before == status {
            return;
        }
        self.status.send_modify(|told| told.online = status.online);
        // The core may be gone already; then nobody needs to know.
        let _ = self.events.send(SyncEvent::StatusChanged);
        if status.signed_out && !before.signed_out {
            let _ = self.events.send(SyncEvent::SignedOut);
        }
    }

    async fn carry_out(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::OpenLive => {
                let http = self.http.clone();
                self.line = Line::Opening(Box::pin(async move { http.live().await.map(Box::new) }));
            }
            Effect::CloseLive => self.line = Line::Closed,
            Effect::AskHeads => self.down = Some(Box::pin(heads(self.http.clone(), self.store.clone()))),
            Effect::ReadFeed { feed, after, wait_s } => {
                self.down = Some(Box::pin(page(self.http.clone(), feed, after, wait_s)));
            }
            Effect::Push { spans } => match load(&self.store, spans).await {
                Ok((request, sent)) => self.up = Some(Box::pin(push(self.http.clone(), request, sent))),
                Err(error) => return Some(failed(Lane::Up, &error)),
            },
            Effect::LookBack { feed, at } => {
                let marks = self.store.read(move |tx| {
                    let marks = at
                        .into_iter()
                        .filter_map(|seq| log::chain_at(tx, feed, seq).transpose());
                    marks.collect::<Result<Vec<_>, _>>()
                });
                return Some(match marks.await {
                    Ok(marks) => Event::LookedBack { feed, marks },
                    Err(error) => failed(Lane::Down, &error),
                });
            }
            Effect::StoreRows { feed, after, rows } => return Some(self.keep(feed, after, rows).await),
            Effect::SaveAcked { stream, acked, safe } => {
                let saved = self
                    .store
                    .write(move |tx| log::set_acked(tx, stream, acked, safe))
                    .await;
                return saved.err().map(|error| failed(Lane::Up, &error));
            }
            Effect::Reopen { stream, keep } => return Some(self.reopen(stream, keep).await),
        }
        None
    }

    async fn keep(&mut self, feed: Feed, after: Head, rows: Vec<FeedRow>) -> Event {
        let project = self.project.clone();
        let received = self
            .store
            .write(move |tx| log::receive(tx, feed, after, &rows, &*project))
            .await;
        match received {
            Ok(received) => {
                if !received.kinds.is_empty() {
                    let _ = self.events.send(SyncEvent::Received(received.kinds));
                }
                Event::RowsStored { feed }
            }
            Err(error) => failed(Lane::Down, &error),
        }
    }

    async fn reopen(&mut self, stream: StreamId, keep: u64) -> Event {
        tracing::warn!(
            inc = stream.inc,
            keep,
            "the server holds other records here; a new incarnation begins"
        );
        let reopened = self.store.write(move |tx| {
            let next = log::reopen(tx, stream, keep)?;
            let ended = log::own_streams(tx)?.into_iter().find(|own| own.stream == stream);
            Ok((ended.map_or(Head::default(), |own| own.upto), next))
        });
        match reopened.await {
            Ok((keep, next)) => Event::Reopened {
                ended: stream,
                keep,
                next: own_of(&next),
            },
            Err(error) => failed(Lane::Up, &error),
        }
    }
}

impl Line {
    /// The next thing that happens on it; never, while it is closed.
    async fn next(&mut self) -> Woken {
        match self {
            Line::Closed => pending().await,
            Line::Opening(opening) => Woken::Opened(opening.await),
            Line::Open { live, .. } => Woken::Said(live.next().await),
        }
    }
}

/// The answer to what was asked; never, while nothing was.
async fn answer(asked: &mut Option<Asked<Event>>) -> Event {
    match asked {
        Some(asked) => asked.await,
        None => pending().await,
    }
}

async fn heads(http: Arc<Http>, store: Store) -> Event {
    let answer = match http.heads().await {
        Ok(answer) => answer,
        Err(code) => return refused(Lane::Down, &code),
    };
    match own_ends(&store).await {
        Ok(own) => Event::HeadsRead { answer, own },
        Err(error) => failed(Lane::Down, &error),
    }
}

async fn page(http: Arc<Http>, feed: Feed, after: Head, wait_s: u32) -> Event {
    match http.page(feed, after, wait_s).await {
        Ok(page) => Event::PageRead { page },
        Err(ErrorCode::FeedRewound) => Event::FeedRewound { feed },
        Err(code) => refused(Lane::Down, &code),
    }
}

async fn push(http: Arc<Http>, request: PushRequest, sent: Vec<(StreamId, Head)>) -> Event {
    let answer = if sent.is_empty() {
        Ok(PushAnswer::default())
    } else {
        http.push(&request).await
    };
    match answer {
        Ok(answer) => Event::Pushed { sent, answer },
        Err(code) => refused(Lane::Up, &code),
    }
}

/// As many records of the spans as one request may hold, and the last of each stream.
async fn load(store: &Store, spans: Vec<Span>) -> Result<(PushRequest, Vec<(StreamId, Head)>), StoreError> {
    let runs = store.read(move |tx| {
        let run = |span: Span| {
            let run = log::own_after(tx, span.stream, span.after, span.records_max, PUSH_BYTES_MAX)?;
            Ok((span, run))
        };
        spans.into_iter().map(run).collect::<Result<Vec<_>, StoreError>>()
    });
    let runs = runs.await?;
    let size = |record: &Envelope| record.head.0.len() + record.body.as_ref().map_or(0, |body| body.0.len());
    let mut room = fit(runs.iter().flat_map(|(_, run)| run).map(size));
    let (mut request, mut sent) = (PushRequest::default(), Vec::new());
    for (span, mut run) in runs {
        run.truncate(room);
        room -= run.len();
        if let (Some(last), Ok(count)) = (run.last(), u64::try_from(run.len())) {
            let head = Head {
                seq: span.after + count,
                hash: last.hash(),
            };
            sent.push((span.stream, head));
            request.streams.push(run);
        }
    }
    Ok((request, sent))
}

async fn own_ends(store: &Store) -> Result<Vec<(StreamId, Head)>, StoreError> {
    let own = store.read(log::own_streams).await?;
    Ok(own
        .into_iter()
        .filter(|own| !own.ended)
        .map(|own| (own.stream, own.upto))
        .collect())
}

fn own_of(own: &log::OwnStream) -> Own {
    Own {
        stream: own.stream,
        upto: own.upto,
        acked: own.acked,
        ended: own.ended,
    }
}

fn failed(lane: Lane, error: &StoreError) -> Event {
    tracing::error!(%error, ?lane, "sync cannot use the store");
    let failure = Failure::Local;
    Event::Failed { lane, failure }
}

fn refused(lane: Lane, code: &ErrorCode) -> Event {
    let failure = match code {
        ErrorCode::ServerUnreachable => Failure::Unreachable,
        ErrorCode::SignedOut => Failure::SignedOut,
        ErrorCode::Busy { retry_after_s } => Failure::Busy {
            retry_after_s: *retry_after_s,
        },
        other => {
            tracing::warn!(code = ?other, ?lane, "the server refuses");
            Failure::Broken
        }
    };
    Event::Failed { lane, failure }
}
