//! What a command may use: the store, the tracker, the profile, the clock, and the ways to say something.
//!
//! Cheap to clone; commands run side by side with one each. Knows no noun, so that no noun reaches another's
//! state through it; a command that needs two nouns names them.

use crate::{
    bell::Bell,
    calendar_state::CalendarState,
    desktop::Effect,
    farewell::Farewell,
    hook_health::HookHealth,
    journal::Journal,
    keys::Keys,
    printing::Printing,
    problem,
    profile::{self, Centre, Choices, Profile},
    screens::Screens,
    shortcut_health::ShortcutHealth,
    shown_idea::ShownIdea,
    sign_in::SignIn,
    signal::Announcing,
    source_health::SourceHealth,
    supervise::Supervisor,
    sync::{self, Ledger, Outbox},
    tracker,
    undo::Undo,
    view::{Event, SyncState, SyncView},
    world::World,
};
use domain::{
    calls::event::SourceId,
    id::PersonId,
    time::Now,
    tracker::{AgentAct, Input, Tracker, TrackerView},
};
use i18n::Words;
use protocol::problem::{ErrorCode, Problem};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    ops::Deref,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};
use store::{Store, StoreError, Transaction};
use tokio::sync::{OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock, broadcast, mpsc, watch};
use vault::random::Random;

/// How long an act waits for the disk before it is answered.
const KEPT_WAIT: std::time::Duration = std::time::Duration::from_millis(250);

/// One shared context; cheap to clone.
#[derive(Clone)]
pub(crate) struct Ctx(Arc<Inner>);

/// The parts of it.
pub(crate) struct Inner {
    pub(crate) store: Store,
    pub(crate) tracker: tracker::Handle,
    pub(crate) announcing: Announcing,
    pub(crate) journal: Journal,
    pub(crate) world: Arc<dyn World>,
    pub(crate) supervisor: Supervisor,
    pub(crate) profile: watch::Sender<Arc<Profile>>,
    /// Held while the profile is changed on the disk and then here.
    pub(crate) changing: tokio::sync::Mutex<()>,
    /// Read by whoever writes as a member of the centre, written by joining and leaving.
    pub(crate) membership: Arc<RwLock<()>>,
    pub(crate) events: broadcast::Sender<Event>,
    pub(crate) desktop: mpsc::UnboundedSender<Effect>,
    pub(crate) sync: Mutex<Option<sync::Handle>>,
    pub(crate) sync_events: mpsc::Sender<sync::SyncEvent>,
    /// Own records the server does not hold yet.
    pub(crate) outbox: Outbox,
    /// What leaves this computer.
    pub(crate) ledger: Ledger,
    /// Counts the times that people came from the centre.
    pub(crate) roster: watch::Sender<u64>,
    pub(crate) sources: SourceHealth,
    pub(crate) hook_health: HookHealth,
    pub(crate) calendar: CalendarState,
    pub(crate) shortcuts: ShortcutHealth,
    pub(crate) screens: Screens,
    pub(crate) printing: Printing,
    pub(crate) farewell: Farewell,
    /// What the running reset shows of the agent's own.
    pub(crate) shown_idea: ShownIdea,
    pub(crate) sign_in: SignIn,
    pub(crate) screen_locked: AtomicBool,
    pub(crate) home: PathBuf,
    pub(crate) locale: String,
    pub(crate) leg_key: Mutex<[u8; 16]>,
    /// Rung when there is a session to end at a server.
    pub(crate) parting: Bell,
    /// Rung when the agent said something under their name.
    pub(crate) posting: Bell,
    /// Rung when something came that is kept for a time only, and when the computer woke.
    pub(crate) keeping: Bell,
    /// Hooks that spoke since the start.
    pub(crate) hooks: Mutex<BTreeSet<SourceId>>,
    /// Rung after a sleep: sources may be gone.
    pub(crate) woke: Bell,
    /// Rung when what the tray shows changed.
    pub(crate) tray: Bell,
    /// What was given a moment ago.
    pub(crate) undo: Undo,
    /// The agent's keys, while the vault is open here.
    pub(crate) keys: Arc<Keys>,
}

impl Deref for Ctx {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// The right to write as a member of the centre. Nobody joins or leaves while it is held.
pub(crate) struct Member {
    pub(crate) centre: Centre,
    pub(crate) writer: store::log::Writer,
    _stays: OwnedRwLockReadGuard<()>,
}

impl Ctx {
    pub(crate) fn new(inner: Inner) -> Ctx {
        Ctx(Arc::new(inner))
    }

    /// Both clocks.
    pub(crate) fn now(&self) -> Now {
        self.world.now()
    }

    /// The world's randomness.
    pub(crate) fn random(&self) -> Random<impl FnMut(&mut [u8]) + Send + use<>> {
        let world = self.world.clone();
        Random(move |bytes: &mut [u8]| world.random(bytes))
    }

    /// Everything the tracker knows, as it was last published. Asks nobody, and never waits.
    pub(crate) fn tracked(&self) -> Arc<Tracker> {
        self.tracker.latest()
    }

    /// What is true at `now`.
    pub(crate) fn view(&self, now: Now) -> TrackerView {
        self.tracked().view(now)
    }

    /// What is remembered of this profile.
    pub(crate) fn profile(&self) -> Arc<Profile> {
        self.profile.borrow().clone()
    }

    /// The agent's language.
    pub(crate) fn words(&self) -> Arc<Words> {
        self.profile.borrow().words.clone()
    }

    /// The centre that was joined.
    pub(crate) fn centre(&self) -> Option<Centre> {
        self.profile.borrow().centre.clone()
    }

    /// Who the agent is at the centre.
    pub(crate) fn me(&self) -> Option<PersonId> {
        self.profile.borrow().centre.as_ref().map(|centre| centre.person)
    }

    /// Gives one input to the tracker; returns when it was taken and [`Ctx::tracked`] shows it.
    pub(crate) async fn input(&self, at: Now, input: Input) -> Result<(), Problem> {
        self.tracker.input(at, input).await
    }

    /// Gives one act of the agent to the tracker.
    pub(crate) async fn act(&self, act: AgentAct) -> Result<(), Problem> {
        self.input(self.now(), Input::Agent(act)).await?;
        self.acted().await;
        Ok(())
    }

    /// After an act of the agent: the disk has it, and windows look again.
    pub(crate) async fn acted(&self) {
        self.written().await;
        self.publish("today");
        self.publish("reset");
    }

    /// Waits for the disk to take or refuse what was said, so that whoever asks next is told which; one that hangs
    /// holds nobody up for longer.
    pub(crate) async fn written(&self) {
        let (journal, store) = (self.journal.clone(), self.store.clone());
        let written = tokio::spawn(async move { journal.flush(&store).await });
        let _ = tokio::time::timeout(KEPT_WAIT, written).await;
    }

    /// Reads what was recorded, with all that was said so far.
    pub(crate) async fn read_recorded<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        self.journal.flush(&self.store).await;
        self.read(work).await
    }

    /// Reads from the store.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        let world = self.world.clone();
        let read = self.store.read(move |tx| {
            world.checkpoint("store");
            work(tx)
        });
        read.await.map_err(problem::of_store)
    }

    /// Writes to the store, all or nothing.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        self.store.write(work).await.map_err(problem::of_store)
    }

    /// Leaves no byte of what was erased beside the database.
    pub(crate) async fn scrub(&self) {
        if let Err(error) = self.store.scrub().await {
            tracing::warn!(%error, "what was erased stands in the log beside the database until the next end");
        }
    }

    /// Writes something that others will see, and has it sent. All or nothing.
    pub(crate) async fn send<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Problem> {
        let outbox = self.outbox.clone();
        let done = self.write(move |tx| outbox.counted(tx, work)).await?;
        self.sent_something();
        Ok(done)
    }

    /// Changes the choices, on the disk first.
    pub(crate) async fn change_choices(
        &self,
        topic: &'static str,
        change: impl FnOnce(&mut Choices),
    ) -> Result<(), Problem> {
        self.change_choices_and(topic, change, |_| Ok(())).await
    }

    /// The same, with what else is written of it in the same transaction.
    pub(crate) async fn change_choices_and(
        &self,
        topic: &'static str,
        change: impl FnOnce(&mut Choices),
        also: impl FnOnce(&Transaction<'_>) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<(), Problem> {
        let _changing = self.changing.lock().await;
        let mut choices = self.profile().choices.clone();
        change(&mut choices);
        let kept = choices.clone();
        self.write(move |tx| profile::save_choices(tx, &kept).and_then(|()| also(tx)))
            .await?;
        let words = profile::words(&choices.language, &self.locale);
        self.profile.send_modify(|profile| {
            let profile = Arc::make_mut(profile);
            if profile.choices.language != choices.language {
                profile.words = words;
            }
            profile.choices = choices;
        });
        self.publish(topic);
        Ok(())
    }

    /// The right to write as a member of the centre.
    pub(crate) async fn member(&self) -> Result<Member, Problem> {
        let stays = self.membership.clone().read_owned().await;
        let centre = self.centre().ok_or(ErrorCode::NotJoined)?;
        Ok(Member {
            writer: centre.receiver().writer,
            centre,
            _stays: stays,
        })
    }

    /// The right to join or to leave; waits for everybody who writes as a member.
    pub(crate) async fn changing_membership(&self) -> OwnedRwLockWriteGuard<()> {
        self.membership.clone().write_owned().await
    }

    /// Tells sync that there is something to send.
    pub(crate) fn sent_something(&self) {
        self.with_sync(sync::Handle::wrote);
    }

    /// Asks the running sync for something.
    pub(crate) fn with_sync<T>(&self, ask: impl FnOnce(&sync::Handle) -> T) -> Option<T> {
        let sync = self.sync.lock().unwrap_or_else(PoisonError::into_inner);
        sync.as_ref().map(ask)
    }

    /// Puts a running sync in the place of the one before, which is returned.
    pub(crate) fn set_sync(&self, handle: Option<sync::Handle>) -> Option<sync::Handle> {
        std::mem::replace(
            &mut *self.sync.lock().unwrap_or_else(PoisonError::into_inner),
            handle,
        )
    }

    /// Where sync stands. What waits is counted in the transaction that keeps it, so it is true at once and
    /// costs no look at the disk.
    pub(crate) fn sync_view(&self) -> SyncView {
        let Some(status) = self.with_sync(sync::Handle::status) else {
            return SyncView {
                state: SyncState::Alone,
                waiting: 0,
                to_come: 0,
                last_at: None,
                certificate: None,
            };
        };
        SyncView {
            state: match (status.online, status.signed_out) {
                (true, _) => SyncState::Online,
                (false, true) => SyncState::SignedOut,
                (false, false) => SyncState::Offline,
            },
            waiting: self.outbox.waiting(),
            // One that arrives live is here before anybody could read of it.
            to_come: if status.behind { status.to_come } else { 0 },
            last_at: status.last_at,
            certificate: status.certificate,
        }
    }

    /// Whether the screen is locked, and words of a kudos must stay off it.
    pub(crate) fn is_locked(&self) -> bool {
        self.screen_locked.load(Ordering::SeqCst)
    }

    /// Returns when everything said so far was taken, announced if it may be, and drawn.
    pub(crate) async fn settle(&self) {
        self.tracker.settled().await;
        self.announcing.bell.settled().await;
        self.woke.settled().await;
        self.keeping.settled().await;
        self.undo.bell.ring();
        self.undo.bell.settled().await;
        self.tray.ring();
        self.tray.settled().await;
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
        let _ = self.desktop.send(effect);
    }
}
