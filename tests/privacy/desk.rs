//! A desk on the simulated clock: the whole application, joined through a recording relay.

use crate::{clock::Clock, relay::Relay};
use anyhow::{Context, Result, ensure};
use app::{App, Options, World, desktop::Effect};
use domain::{
    calls::event::{SourceEvent, SourceId, Stamped},
    time::Now,
    tracker::Outside,
};
use protocol::{envelope::Hash16, local::Caller};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};
use tempfile::TempDir;
use tokio::sync::mpsc;
use uuid::Uuid;

/// Rounds of asking in which nothing happens before a desk counts as still.
const STILL_ROUNDS: usize = 4;

/// A clock that the test moves, and ids and rolls that depend on the moment alone.
struct Simulated {
    clock: Arc<Clock>,
    desk: &'static str,
    /// The moment and the number of the last id.
    drawn_at: Mutex<(u64, u64)>,
    /// The same of the last roll of each length.
    rolled_at: Mutex<BTreeMap<usize, (u64, u64)>>,
    rolls: Arc<AtomicU64>,
}

impl Simulated {
    fn drawn(&self, what: &str, count: u64) -> [u8; 16] {
        Hash16::of(format!("{} {what} {count}", self.desk).as_bytes()).0
    }
}

impl World for Simulated {
    fn now(&self) -> Now {
        self.clock.now()
    }

    fn uuid(&self) -> Uuid {
        let ms = u64::try_from(self.now().wall.timestamp_millis()).expect("after 1970");
        let mut drawn_at = self.drawn_at.lock().expect("nobody panics while holding it");
        let count = if drawn_at.0 == ms { drawn_at.1 + 1 } else { 0 };
        *drawn_at = (ms, count);
        let drawn = self.drawn("id", ms + count);
        let mut tail = [0; 10];
        tail.copy_from_slice(&drawn[..10]);
        uuid::Builder::from_unix_timestamp_millis(ms, &tail).into_uuid()
    }

    fn boot_id(&self) -> String {
        "b81f3c0e-simulated-boot".into()
    }

    // Of the moment too: what was rolled for a nonce must not decide when the next connection is tried.
    fn random(&self, out: &mut [u8]) {
        self.rolls.fetch_add(1, Ordering::SeqCst);
        let ms = self.now().mono.0;
        let mut rolled_at = self.rolled_at.lock().expect("nobody panics while holding it");
        let (at, count) = rolled_at.entry(out.len()).or_insert((ms, 0));
        *count = if *at == ms { *count + 1 } else { 0 };
        *at = ms;
        let drawn = self.drawn(&format!("roll {} {ms}", out.len()), *count);
        out.iter_mut()
            .zip(drawn.iter().cycle())
            .for_each(|(out, drawn)| *out = *drawn);
    }
}

pub(crate) struct Desk {
    pub(crate) relay: Relay,
    /// Goes with the desk.
    _home: TempDir,
    app: App,
    effects: mpsc::UnboundedReceiver<Effect>,
    clock: Arc<Clock>,
    rolls: Arc<AtomicU64>,
}

impl Desk {
    /// A new profile whose centre is behind a relay.
    pub(crate) async fn open(name: &'static str, server: SocketAddr, clock: &Arc<Clock>) -> Result<Desk> {
        let home = tempfile::tempdir()?;
        let rolls = Arc::<AtomicU64>::default();
        let world = Simulated {
            clock: clock.clone(),
            desk: name,
            drawn_at: Mutex::default(),
            rolled_at: Mutex::default(),
            rolls: rolls.clone(),
        };
        let options = Options {
            home: home.path().to_owned(),
            locale: "en_GB.UTF-8".into(),
        };
        let (app, effects) = App::open(options, Arc::new(world)).await?;
        Ok(Desk {
            relay: Relay::start(server, clock.clone()).await?,
            _home: home,
            app,
            effects,
            clock: clock.clone(),
            rolls,
        })
    }

    /// How often it rolled: with a moment of its own, a slip's above all, a desk draws the next one before it does anything.
    pub(crate) fn rolls(&self) -> u64 {
        self.rolls.load(Ordering::SeqCst)
    }

    /// Joins within one simulated millisecond: the timer that starts sync.
    pub(crate) async fn join(&self, code: &str) -> Result<()> {
        let args = json!({"url": self.relay.url(), "code": code});
        let app = self.app.clone();
        let joining = tokio::spawn(async move { app.call(Caller::Window, "join", args).await });
        let mut events = self.app.events();
        while self.call("settings_show", Value::Null).await?["centre"].is_null() {
            ensure!(!joining.is_finished(), "joining is refused");
            // Any event may be the one; a desk that fell behind looks too.
            let _event = events.recv().await;
        }
        self.still().await?;
        self.clock.advance_to(self.clock.ms() + 1).await;
        joining.await?.context("joining is refused")?;
        self.still().await
    }

    /// Makes a vault, which is then open here.
    pub(crate) async fn makes_a_vault(&self) -> Result<()> {
        let passphrase = json!({"passphrase": "harbour lamps at dusk"});
        let made = self.call("vault_create", passphrase).await?;
        let words = made["words"].as_array().context("the words")?;
        let asked = made["asked"].as_array().context("those asked for")?.iter();
        let asked = asked.filter_map(|place| words.get(usize::try_from(place.as_u64()?).ok()? - 1));
        let asked: Vec<&Value> = asked.collect();
        let open = self.call("vault_confirm", json!({ "words": asked })).await?;
        ensure!(open["state"] == "open", "{open}");
        self.still().await?;
        self.clock.advance_to(self.clock.ms() + 1).await;
        self.still().await
    }

    pub(crate) async fn call(&self, name: &str, args: Value) -> Result<Value> {
        let answer = self.app.call(Caller::Window, name, args).await;
        answer.with_context(|| format!("{name} is refused"))
    }

    pub(crate) async fn signal(&self, signal: Outside) {
        self.app.signal(self.clock.now(), signal).await;
    }

    pub(crate) async fn heard(&self, source: &str, event: SourceEvent) {
        let (source, at) = (SourceId(source.into()), self.clock.now());
        self.app.heard(Stamped { source, at, event }).await;
    }

    /// What was asked of the desktop since the last look.
    pub(crate) fn effects(&mut self) -> Vec<Effect> {
        std::iter::from_fn(|| self.effects.try_recv().ok()).collect()
    }

    /// Waits until what was asked of the store's one thread so far is kept, and whoever waited for it ran.
    pub(crate) async fn kept(&self) -> Result<()> {
        self.call("goal_list", Value::Null).await?;
        self.clock.delivered().await
    }

    /// Waits until nothing is on its way: every request answered, every write kept, every task waiting.
    pub(crate) async fn still(&self) -> Result<()> {
        let mut still = 0;
        while still < STILL_ROUNDS {
            let before = self.relay.turns();
            // `status` does not ask the store.
            self.kept().await?;
            self.relay.answered().await;
            still = if self.relay.turns() == before {
                still + 1
            } else {
                0
            };
        }
        Ok(())
    }
}
