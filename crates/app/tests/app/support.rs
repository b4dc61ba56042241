//! A whole application on a temporary profile, with a clock that only the test moves.

use app::{App, Options, World, desktop::Effect};
use chrono::{DateTime, Utc};
use domain::{
    time::{Mono, Now},
    tracker::Outside,
};
use protocol::{
    local::Caller,
    problem::{ErrorCode, Problem},
};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
    },
};
use tempfile::TempDir;
use tokio::sync::mpsc;
use uuid::Uuid;

/// The moment every test starts at: a Tuesday, 12:00 UTC.
pub(crate) const NOON: &str = "2026-11-17T12:00:00Z";

/// A clock that stands still until it is moved, ids that count, and randomness that does not surprise.
#[derive(Debug, Default)]
pub(crate) struct TestWorld {
    pub(crate) elapsed_ms: AtomicU64,
    /// How far the wall clock, and the clock of durations, are from where they should be.
    wall_off_ms: AtomicI64,
    mono_off_ms: AtomicI64,
    /// Boots before this one.
    boots: AtomicU64,
    slept_ms: AtomicU64,
    ids: AtomicU64,
    /// No two rolls are alike, and how many there were.
    rolls: AtomicBool,
    rolled: AtomicU64,
    /// Tasks that panic the next time they work, and how often.
    panics: Mutex<Vec<&'static str>>,
    /// The store's thread waits while this is set.
    held: Mutex<bool>,
    let_go: Condvar,
}

impl TestWorld {
    /// Makes `task` panic the next time it works.
    pub(crate) fn panics_next(&self, task: &'static str) {
        self.panics.lock().unwrap().push(task);
    }

    /// Whether the panic that was asked for has happened.
    pub(crate) fn has_panicked(&self, task: &'static str) -> bool {
        !self.panics.lock().unwrap().contains(&task)
    }

    /// The wall clock is wrong by so much from now on.
    pub(crate) fn wall_is_off(&self, ms: i64) {
        self.wall_off_ms.store(ms, Ordering::SeqCst);
    }

    /// The clock of durations is taken back by so much.
    pub(crate) fn mono_goes_back(&self, ms: i64) {
        self.mono_off_ms.fetch_sub(ms, Ordering::SeqCst);
    }

    /// From now on this is another boot.
    pub(crate) fn boots_anew(&self) {
        self.boots.fetch_add(1, Ordering::SeqCst);
    }

    /// From now on no two rolls are alike.
    pub(crate) fn rolls(&self) {
        self.rolls.store(true, Ordering::SeqCst);
    }

    /// Holds the store's thread in the middle of its next read, or lets it go on.
    pub(crate) fn hold_store(&self, on: bool) {
        *self.held.lock().unwrap() = on;
        self.let_go.notify_all();
    }
}

impl World for TestWorld {
    fn now(&self) -> Now {
        let elapsed = self.elapsed_ms.load(Ordering::SeqCst);
        let start: DateTime<Utc> = NOON.parse().unwrap();
        let mono = 100_000_000 + self.mono_off_ms.load(Ordering::SeqCst);
        Now {
            mono: Mono(u64::try_from(mono).unwrap()),
            wall: start + chrono::Duration::milliseconds(self.wall_off_ms.load(Ordering::SeqCst)),
            offset_min: 60,
        }
        .plus_ms(elapsed)
    }

    fn uuid(&self) -> Uuid {
        Uuid::from_u128(0x1000 + u128::from(self.ids.fetch_add(1, Ordering::SeqCst)))
    }

    fn boot_id(&self) -> String {
        format!("boot-{}", 1 + self.boots.load(Ordering::SeqCst))
    }

    fn slept_ms(&self) -> u64 {
        self.slept_ms.load(Ordering::SeqCst)
    }

    fn random(&self, out: &mut [u8]) {
        let rolled = match self.rolls.load(Ordering::SeqCst) {
            true => self.rolled.fetch_add(1, Ordering::SeqCst),
            false => 0,
        };
        out.fill(7);
        let bytes = out.iter_mut().zip(rolled.to_le_bytes());
        bytes.for_each(|(byte, more)| *byte = byte.wrapping_add(more));
    }

    fn checkpoint(&self, task: &'static str) {
        let mut panics = self.panics.lock().unwrap();
        if let Some(at) = panics.iter().position(|name| *name == task) {
            panics.remove(at);
            drop(panics);
            panic!("{task} panics because a test wants it");
        }
        drop(panics);
        if task == "store" {
            let held = self.held.lock().unwrap();
            drop(self.let_go.wait_while(held, |held| *held).unwrap());
        }
    }
}

/// An application and what it asked of the desktop.
pub(crate) struct TestApp {
    pub(crate) app: App,
    pub(crate) world: Arc<TestWorld>,
    pub(crate) home: Arc<TempDir>,
    pub(crate) effects: mpsc::UnboundedReceiver<Effect>,
}

impl TestApp {
    pub(crate) async fn new() -> TestApp {
        TestApp::with_policy("").await
    }

    pub(crate) async fn with_policy(policy: &str) -> TestApp {
        let home = Arc::new(tempfile::tempdir().unwrap());
        std::fs::write(home.path().join("policy.toml"), policy).unwrap();
        TestApp::open(home, Arc::default()).await.unwrap()
    }

    pub(crate) async fn open(home: Arc<TempDir>, world: Arc<TestWorld>) -> Result<TestApp, app::OpenError> {
        let options = Options {
            home: home.path().to_owned(),
            locale: "en_GB.UTF-8".into(),
        };
        let (app, effects) = App::open(options, world.clone()).await?;
        Ok(TestApp {
            app,
            world,
            home,
            effects,
        })
    }

    /// Ends the application and opens the same profile again.
    pub(crate) async fn restarted(self) -> TestApp {
        self.restarted_after(0).await
    }

    /// Ends the application and opens the same profile again after `ms` in which nobody watched.
    pub(crate) async fn restarted_after(self, ms: u64) -> TestApp {
        let TestApp { app, world, home, .. } = self;
        app.close().await;
        world.elapsed_ms.fetch_add(ms, Ordering::SeqCst);
        TestApp::open(home, world).await.unwrap()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.home.path().join("breakwater.db")
    }

    pub(crate) async fn call(&self, name: &str, args: Value) -> Result<Value, Problem> {
        self.app.call(Caller::Window, name, args).await
    }

    /// Calls a command that must be done.
    pub(crate) async fn done(&self, name: &str, args: Value) -> Value {
        self.call(name, args.clone())
            .await
            .unwrap_or_else(|problem| panic!("{name} {args}: {problem}"))
    }

    /// Calls a command that must be refused.
    pub(crate) async fn refused(&self, name: &str, args: Value) -> ErrorCode {
        match self.call(name, args.clone()).await {
            Ok(result) => panic!("{name} {args} was done: {result}"),
            Err(problem) => problem.code,
        }
    }

    /// Moves the clock, and lets the application notice as it would by its own timer.
    pub(crate) async fn pass(&self, ms: u64) {
        self.world.elapsed_ms.fetch_add(ms, Ordering::SeqCst);
        // A hand at rest: `Active` would be typing, and hold an offer back.
        self.app
            .signal(self.world.now(), Outside::Idle { since: None })
            .await;
        self.settle().await;
    }

    /// The computer sleeps and nobody announces it.
    pub(crate) fn sleep_unannounced(&self, ms: u64) {
        self.world.slept_ms.fetch_add(ms, Ordering::SeqCst);
        self.world.elapsed_ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// Waits until everything said so far was worked off.
    pub(crate) async fn settle(&self) {
        self.app.settled().await;
    }

    /// What the clock on the wall shows, in milliseconds since 1970.
    pub(crate) fn world_ms(&self) -> i64 {
        self.world.now().wall.timestamp_millis()
    }

    pub(crate) async fn status(&self) -> Value {
        self.done("status", Value::Null).await
    }

    /// What was asked of the desktop since the last look, without the tray.
    pub(crate) async fn effects(&mut self) -> Vec<Effect> {
        self.settle().await;
        let mut seen = Vec::new();
        while let Ok(effect) = self.effects.try_recv() {
            if !matches!(effect, Effect::Tray(_) | Effect::Listen(_)) {
                seen.push(effect);
            }
        }
        seen
    }

    /// A call of `ms` reported by a softphone's hook.
    pub(crate) async fn call_of(&self, ms: u64) {
        self.done("call_start", json!({ "id": "a" })).await;
        self.pass(ms).await;
        self.done("call_end", json!({ "id": "a" })).await;
    }
}

/// Every file of a folder as text, for looking for what must not be there.
pub(crate) fn bytes_in(folder: &Path) -> Vec<u8> {
    std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| std::fs::read(entry.unwrap().path()).ok())
        .flatten()
        .collect()
}

/// Who the agent is in a profile that [`joined`] a centre.
pub(crate) const ME: &str = "00000000-0000-7000-8000-000000000001";

/// A profile of Amara's that joined a centre which never answers, closed; and its database, to put things into.
pub(crate) async fn joined() -> (Arc<TempDir>, rusqlite::Connection) {
    let home = Arc::new(tempfile::tempdir().unwrap());
    let fresh = TestApp::open(home.clone(), Arc::default()).await.unwrap();
    let path = fresh.database();
    fresh.app.close().await;
    let database = rusqlite::Connection::open(path).unwrap();
    let centre = json!({ "url": "http://127.0.0.1:9", "tenant": ME, "org_name": "Harbour", "person": ME,
                         "name": "Amara Okafor", "team": null, "device": ME, "token": "token-of-amara" });
    let sql = "INSERT INTO setting (key, value) VALUES ('centre', ?1)";
    database.execute(sql, [centre.to_string()]).unwrap();
    (home, database)
}
