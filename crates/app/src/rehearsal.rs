//! The whole application on a temporary profile, for tests that need hours in a moment.
//!
//! Only the clocks are played: both of them and the runtime's timers move together, and when a test says so. Store,
//! journal, tracker and announcer are the real ones.

use crate::{
    App, Options, World,
    desktop::Effect,
    keeper::{Keeper, Nobody},
    profile::{self, Centre},
};
use domain::{
    id::PersonId,
    time::{Mono, Now},
    tracker::Outside,
};
use protocol::local::Caller;
use serde_json::{Value, json};
use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    time::Duration,
};
use tempfile::TempDir;
use tokio::sync::mpsc::UnboundedReceiver;
use uuid::Uuid;

/// Looks at the store that are waited for before everything said so far counts as worked off.
const LOOKS: usize = 64;

/// The application, and what it asked of the desktop.
pub(crate) struct Rehearsal {
    pub(crate) app: App,
    clock: Arc<Clock>,
    effects: UnboundedReceiver<Effect>,
    home: Arc<TempDir>,
}

/// Milliseconds since the beginning; and the keyring, where there is one.
#[derive(Default)]
struct Clock {
    ms: AtomicU64,
    keeper: Mutex<Option<Arc<dyn Keeper>>>,
    rolls: AtomicU64,
}

impl Clock {
    fn keeper_now(&self) -> Option<Arc<dyn Keeper>> {
        self.keeper.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl World for Clock {
    fn now(&self) -> Now {
        Now {
            mono: Mono(1_000_000),
            wall: "2026-11-17T08:00:00Z".parse().unwrap(),
            offset_min: 60,
        }
        .plus_ms(self.ms.load(Ordering::SeqCst))
    }

    fn uuid(&self) -> Uuid {
        Uuid::from_u128(7)
    }

    fn boot_id(&self) -> String {
        "boot-1".into()
    }

    // Where there is a keyring no two keys may be alike.
    fn random(&self, out: &mut [u8]) {
        let rolled = match self.keeper_now() {
            Some(_) => self.rolls.fetch_add(1, Ordering::SeqCst).wrapping_mul(31),
            None => 0,
        };
        let [low, high, ..] = rolled.to_le_bytes();
        let mut at = 7_u8;
        for byte in out {
            *byte = at.wrapping_add(low);
            at = at.wrapping_add(high).wrapping_add(low);
        }
    }

    fn keeper(&self) -> Arc<dyn Keeper> {
        self.keeper_now().unwrap_or_else(|| Arc::new(Nobody))
    }
}

/// Who works here.
pub(crate) const ME: PersonId = PersonId(Uuid::from_u128(1));

/// Plays on a runtime whose timers stand still unless the clock is moved.
///
/// Left to itself a runtime with a paused clock jumps to the next timer whenever nothing is ready, and an answer of the
/// store's thread is not ready. A thread that is waited for holds it.
pub(crate) fn rehearse(policy: &str, play: impl AsyncFnOnce(&mut Rehearsal)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    let (done, held) = mpsc::sync_channel::<()>(0);
    runtime.block_on(async move {
        tokio::task::spawn_blocking(move || {
            // It ends with `done`; what it returns says nothing.
            let _ended = held.recv();
        });
        let home = Arc::new(tempfile::tempdir().unwrap());
        std::fs::write(home.path().join("policy.toml"), policy).unwrap();
        let mut rehearsal = Rehearsal::open(home, Arc::default()).await;
        play(&mut rehearsal).await;
        drop(done);
    });
    runtime.shutdown_background();
}

impl Rehearsal {
    async fn open(home: Arc<TempDir>, clock: Arc<Clock>) -> Rehearsal {
        let options = Options {
            home: home.path().to_owned(),
            locale: "en_GB.UTF-8".into(),
        };
        let (app, effects) = App::open(options, clock.clone()).await.unwrap();
        Rehearsal {
            app,
            clock,
            effects,
            home,
        }
    }

    /// Ends the application and opens the same profile again.
    pub(crate) async fn restart(&mut self) {
        self.app.clone().close().await;
        *self = Rehearsal::open(self.home.clone(), self.clock.clone()).await;
    }

    /// The agent is somebody of a centre that is never heard from.
    pub(crate) fn joins(&self) {
        let centre = json!({ "url": "http://127.0.0.1:9", "tenant": ME, "org_name": "Harbour", "person": ME,
                             "name": "Amara Okafor", "team": null, "device": ME, "token": "token-of-amara" });
        let centre: Centre = serde_json::from_value(centre).unwrap();
        self.app
            .ctx
            .profile
            .send_modify(|profile| Arc::make_mut(profile).centre = Some(centre));
    }

    /// The same, and still after a restart.
    pub(crate) async fn joins_for_good(&self) {
        self.joins();
        let centre = self.app.ctx.centre();
        let kept = self
            .app
            .ctx
            .write(move |tx| profile::save_centre(tx, centre.as_ref()));
        kept.await.unwrap();
    }

    /// From now on there is this keyring.
    pub(crate) fn has_keyring(&self, keeper: Arc<dyn Keeper>) {
        let mut slot = self.clock.keeper.lock().unwrap_or_else(PoisonError::into_inner);
        *slot = Some(keeper);
    }

    /// Runs a command that must be done.
    pub(crate) async fn done(&self, name: &str, args: Value) -> Value {
        self.app.call(Caller::Window, name, args).await.unwrap()
    }

    /// So much time passes at once; what was due until then happens then.
    pub(crate) async fn passes(&self, ms: u64) {
        self.clock.ms.fetch_add(ms, Ordering::SeqCst);
        tokio::time::advance(Duration::from_millis(ms)).await;
        self.app
            .signal(self.clock.now(), Outside::Idle { since: None })
            .await;
        self.is_still().await;
    }

    /// Waits until everything said so far was worked off. What waits for a timer goes on waiting.
    pub(crate) async fn is_still(&self) {
        self.app.ctx.tracker.settled().await;
        for _ in 0..LOOKS {
            self.app.ctx.read(|_| Ok(())).await.unwrap();
            for _ in 0..8 {
                tokio::task::yield_now().await;
            }
        }
    }

    /// A call of `ms` that a softphone's hook reports.
    pub(crate) async fn call_of(&self, ms: u64) {
        self.done("call_start", json!({ "id": "a" })).await;
        self.passes(ms).await;
        self.done("call_end", json!({ "id": "a" })).await;
        self.is_still().await;
    }

    /// What was asked of the desktop since the last look.
    pub(crate) fn effects(&mut self) -> Vec<Effect> {
        std::iter::from_fn(|| self.effects.try_recv().ok()).collect()
    }
}
