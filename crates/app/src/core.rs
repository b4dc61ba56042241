//! The one owner of the application's state: a task that takes commands, call events and deadlines in turn.
//!
//! Carries out what the tracker decides and keeps what it was told. Decides nothing about calls or rest itself;
//! must never wait for the network (sync has a task of its own) nor hold back a withdrawal for the disk.

use crate::{
    api, browser,
    desktop::Effect,
    history,
    journal::Backlog,
    kudos, policy, problem,
    profile::{self, Centre, Choices},
    project, relief, rest, statutory,
    sync::{self, SyncEvent},
    tray,
    view::Event,
    world::World,
};
use chrono::{NaiveDate, SubsecRound};
use domain::{
    calls::event::{SourceId, Stamped, Trouble},
    policy::Policy,
    time::{Mono, Now},
    tracker::{Input, Outside, Tracker},
};
use futures_util::FutureExt;
use i18n::Words;
use protocol::{
    envelope::Header,
    local::Caller,
    problem::{ErrorCode, Problem},
    record::{Body, KudosGiven, PersonSet, PolicySet},
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    panic::AssertUnwindSafe,
    path::PathBuf,
    sync::Arc,
    time::Duration,
};
use store::{Store, StoreError, Transaction};
use tokio::sync::{broadcast, mpsc, oneshot};

/// What the task is told.
pub(crate) enum Message {
    /// A command and where its answer goes.
    Call {
        caller: Caller,
        name: String,
        args: Value,
        answer: oneshot::Sender<Result<Value, Problem>>,
    },
    /// A call source spoke.
    Heard(Stamped),
    /// A call source cannot be heard.
    Troubled(SourceId, Trouble),
    /// The desktop noticed something.
    Signal(Now, Outside),
    /// A centre was joined: keep it and start sync. `received` is told once its people are here.
    Joined {
        centre: Box<Centre>,
        answer: oneshot::Sender<Result<Value, Problem>>,
        received: oneshot::Sender<()>,
    },
    /// End in good order.
    Close(oneshot::Sender<()>),
}

/// The state.
pub(crate) struct Core {
    pub(crate) world: Arc<dyn World>,
    pub(crate) store: Store,
    pub(crate) words: Words,
    pub(crate) tracker: Tracker,
    pub(crate) choices: Choices,
    pub(crate) centre: Option<Centre>,
    pub(crate) sync: Option<sync::Handle>,
    pub(crate) sync_events: mpsc::UnboundedSender<SyncEvent>,
    pub(crate) home: PathBuf,
    pub(crate) locale: String,
    pub(crate) boot_id: String,
    pub(crate) screen_locked: bool,
    pub(crate) set_aside: Option<PathBuf>,
    pub(crate) effects: mpsc::UnboundedSender<Effect>,
    pub(crate) events: broadcast::Sender<Event>,
    pub(crate) drawn: Option<tray::Drawn>,
    pub(crate) heartbeat_wanted: bool,
    /// A call ended an announced break, and nobody said so yet.
    pub(crate) break_cut: bool,
    /// A reset ran to its end, and its window still says what it came to.
    pub(crate) farewell: bool,
    /// A browser of whose line the agent was not asked yet.
    pub(crate) line_asked: Option<String>,
    pub(crate) roster_wanted: Option<oneshot::Sender<()>>,
    pub(crate) backlog: Backlog,
    pub(crate) last_mono: Mono,
    pub(crate) day_on: Option<NaiveDate>,
    pub(crate) slept_ms: u64,
    /// The numbers in force: the agent's own with the centre's floor under them.
    pub(crate) policy: Policy,
    pub(crate) own_policy: Policy,
    pub(crate) floor: Option<PolicySet>,
    pub(crate) policy_changes: Vec<(String, String)>,
    pub(crate) replay_from_ms: i64,
    pub(crate) leg_key: [u8; 16],
    pub(crate) known_hooks: BTreeSet<SourceId>,
    pub(crate) sources_up: BTreeSet<SourceId>,
    pub(crate) troubles: BTreeMap<SourceId, Trouble>,
}

/// Runs until [`Message::Close`] or until every handle is gone.
pub(crate) async fn run(
    mut core: Core,
    mut inbox: mpsc::Receiver<Message>,
    mut synced: mpsc::UnboundedReceiver<SyncEvent>,
) {
    core.start().await;
    loop {
        let sleep = core.sleep_ms();
        let woken = async {
            match sleep {
                Some(ms) => tokio::time::sleep(Duration::from_millis(ms)).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            message = inbox.recv() => match message {
                Some(Message::Close(done)) => {
                    core.stop().await;
                    let _ = done.send(());
                    return;
                }
                Some(message) => core.take(message).await,
                None => return core.stop().await,
            },
            Some(event) = synced.recv() => core.synced(event).await,
            () = woken => core.wake().await,
        }
    }
}

impl Core {
    async fn start(&mut self) {
        let boot_id = self.boot_id.clone();
        self.outside(self.world.now(), Outside::AppStarted { boot_id })
            .await;
        if !self.choices.nudges {
            rest::nudges_wanted(self, false).await;
        }
        browser::repeat(self).await;
        if let Some(aside) = self.set_aside.take() {
            let text = self.words.notify_set_aside_text(&aside.display().to_string());
            let title = self.words.notify_set_aside_title();
            self.effect(Effect::ShowNote { title, text });
        }
        crate::sources::listen(self).await;
        self.start_sync().await;
        self.redraw();
        self.try_announce().await;
    }

    async fn stop(&mut self) {
        self.outside(self.world.now(), Outside::AppStopped).await;
        if let Some(sync) = self.sync.take() {
            sync.stop().await;
        }
        // Whatever was posted before this read is on the disk when it answers.
        let _ = self.store.read(|_| Ok(())).await;
    }

    async fn take(&mut self, message: Message) {
        match message {
            Message::Call {
                caller,
                name,
                args,
                answer,
            } => {
                let result = AssertUnwindSafe(api::dispatch(self, caller, &name, args))
                    .catch_unwind()
                    .await;
                let result = result.unwrap_or_else(|_| {
                    tracing::error!(command = %name, "a command panicked");
                    Err(ErrorCode::Internal.into())
                });
                // The caller may have hung up; the command is done all the same.
                let _ = answer.send(result);
            }
            Message::Heard(stamped) => crate::calls::heard(self, stamped).await,
            Message::Troubled(id, trouble) => crate::sources::troubled(self, id, trouble),
            Message::Signal(at, signal) => {
                if let Outside::Locked { on } = signal {
                    self.screen_locked = on;
                }
                if let (Outside::Resume { .. }, Some(sync)) = (&signal, &self.sync) {
                    sync.pull_now();
                }
                let woke = matches!(signal, Outside::Resume { .. });
                self.outside(at, signal).await;
                if woke {
                    crate::sources::listen(self).await;
                }
            }
            Message::Joined {
                centre,
                answer,
                received,
            } => {
                self.roster_wanted = Some(received);
                let _ = answer.send(crate::centre::joined(self, *centre).await);
            }
            Message::Close(done) => {
                let _ = done.send(());
            }
        }
    }

    async fn wake(&mut self) {
        self.input(self.world.now(), Input::Tick).await;
        self.publish("today");
    }

    async fn synced(&mut self, event: SyncEvent) {
        match event {
            SyncEvent::Received(kinds) => {
                let topics: BTreeSet<_> = kinds.iter().flat_map(|kind| project::topics(*kind)).collect();
                for topic in topics {
                    self.publish(topic);
                }
                if kinds.contains(&PersonSet::KIND)
                    && let Some(wanted) = self.roster_wanted.take()
                {
                    let _ = wanted.send(());
                }
                if kinds.contains(&KudosGiven::KIND) {
                    // Shown to others as chosen beforehand.
                    self.sent_something();
                }
                if kinds.contains(&PolicySet::KIND)
                    && let Err(problem) = policy::refresh(self).await
                {
                    tracing::warn!(%problem, "the centre's floor holds from the next start on");
                }
                self.try_announce().await;
            }
            SyncEvent::StatusChanged => {
                self.publish("today");
                self.publish("kudos");
                self.publish("relief");
            }
            SyncEvent::SignedOut => {
                let (title, text) = (
                    self.words.notify_signed_out_title(),
                    self.words.notify_signed_out_text(),
                );
                self.effect(Effect::ShowNote { title, text });
            }
        }
        self.redraw();
    }

    /// Milliseconds until something is to be done; `None` while there is nothing, so that an idle agent
    /// costs no wake-up.
    fn sleep_ms(&self) -> Option<u64> {
        let now = self.world.now();
        let fill = self.drawn.as_ref().and_then(|drawn| drawn.changes_at);
        let next = [self.tracker.next_deadline(), fill].into_iter().flatten().min()?;
        // A deadline that just passed is met at once, yet never in a loop without a pause.
        Some(next.since_ms(now.mono).max(1))
    }

    async fn outside(&mut self, at: Now, signal: Outside) {
        self.input(at, Input::Outside(signal)).await;
    }

    /// Gives one input to the tracker: effects first, the record right behind, so that a withdrawal never
    /// waits for the disk.
    pub(crate) async fn input(&mut self, at: Now, input: Input) {
        let slept = self.notice_sleep();
        // Sources stamp in threads of their own; the tracker's time never goes back.
        let at = if at.mono < self.last_mono {
            self.world.now()
        } else {
            at
        };
        self.last_mono = at.mono;
        // The record holds milliseconds; what is lived must be what is read again.
        let wall = at.wall.trunc_subsecs(3);
        let at = Now { wall, ..at };
        if self.day_on != Some(at.local_on()) {
            self.new_day(at);
        }
        let mut gap_opened = slept.unwrap_or(false) | self.step(at, &input);
        if std::mem::take(&mut self.heartbeat_wanted) {
            gap_opened |= self.step(at, &Input::Outside(Outside::Heartbeat));
        }
        self.redraw();
        if gap_opened {
            self.try_announce().await;
        }
        if slept.is_some() {
            crate::sources::listen(self).await;
        }
    }

    /// The first input of a day: days that are over become sums, and what holds for long is said again, so that
    /// no day's record depends on what was said a month ago.
    fn new_day(&mut self, at: Now) {
        let (policy, is_first) = (self.policy.clone(), self.day_on.is_none());
        self.day_on = Some(at.local_on());
        self.store
            .post(move |tx| history::settle(tx, &policy, at), |_| {});
        if !is_first {
            for act in browser::choices(&self.choices) {
                self.step(at, &Input::Agent(act));
            }
        }
    }

    /// One step of the tracker with its effects and its record; says whether a gap opened.
    pub(crate) fn step(&mut self, at: Now, input: &Input) -> bool {
        let effects = self.tracker.step(at, input);
        if !matches!(input, Input::Tick) {
            self.keep(at, input);
        }
        effects
            .into_iter()
            .fold(false, |opened, effect| rest::carry_out(self, at, effect) | opened)
    }

    async fn try_announce(&mut self) {
        if let Err(problem) = kudos::announce(self).await {
            tracing::warn!(%problem, "kudos wait for the next gap");
        }
        if let Err(problem) = relief::announce(self).await {
            tracing::warn!(%problem, "an asking waits for the next gap");
        }
        statutory::announce(self);
        browser::announce(self);
    }

    /// Starts sync when a centre was joined.
    pub(crate) async fn start_sync(&mut self) {
        let Some(centre) = &self.centre else { return };
        let receiver = centre.receiver();
        let project = move |tx: &Transaction<'_>, header: &Header, body: &[u8]| {
            project::project(tx, &receiver, header, body)
        };
        let options = sync::SyncOptions {
            url: centre.url.clone(),
            token: centre.token.clone(),
            person: centre.person,
        };
        let started = sync::start(
            options,
            self.store.clone(),
            Arc::new(project),
            self.world.clone(),
            self.sync_events.clone(),
        );
        match started.await {
            Ok(handle) => self.sync = Some(handle),
            Err(error) => tracing::error!(%error, "sync does not start"),
        }
    }

    /// Tells sync that there is something to send.
    pub(crate) fn sent_something(&self) {
        if let Some(sync) = &self.sync {
            sync.wrote();
        }
    }

    /// Reads from the store.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        self.store.read(work).await.map_err(problem::of_store)
    }

    /// Writes to the store, all or nothing.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        self.store.write(work).await.map_err(problem::of_store)
    }

    /// Changes the choices, on the disk first.
    pub(crate) async fn change_choices(
        &mut self,
        topic: &'static str,
        change: impl FnOnce(&mut Choices),
    ) -> Result<(), Problem> {
        let mut choices = self.choices.clone();
        change(&mut choices);
        let kept = choices.clone();
        self.write(move |tx| profile::save_choices(tx, &kept)).await?;
        self.choices = choices;
        self.publish(topic);
        Ok(())
    }

    /// Who writes records here.
    pub(crate) fn writer(&self) -> Result<store::log::Writer, Problem> {
        let centre = self.centre.as_ref().ok_or(ErrorCode::NotJoined)?;
        Ok(centre.receiver().writer)
    }

    /// Says that a view changed. Nobody listening is fine.
    pub(crate) fn publish(&self, topic: &'static str) {
        let _ = self.events.send(Event {
            topic,
            payload: Value::Null,
        });
    }

    /// Asks the desktop for something. A desktop that is gone is on its way down.
    pub(crate) fn effect(&self, effect: Effect) {
        let _ = self.effects.send(effect);
    }

    /// Draws the tray anew when it changed.
    pub(crate) fn redraw(&mut self) {
        let drawn = tray::draw(self);
        let watched = self.drawn.as_ref().is_some_and(|before| before.offer_may_come);
        if drawn.offer_may_come != watched {
            self.effect(Effect::LookAround(drawn.offer_may_come));
        }
        if self.drawn.as_ref().is_none_or(|before| before.view != drawn.view) {
            self.effect(Effect::Tray(drawn.view.clone()));
        }
        self.drawn = Some(drawn);
    }
}
