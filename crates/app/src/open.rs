//! Opening a profile: its policy, its database, its tracker as the record says it was.

use crate::{
    App,
    core::{self, Core},
    desktop::Effect,
    journal::Backlog,
    policy, profile, settings,
    world::World,
};
use domain::{
    policy::{Policy, PolicyError},
    time::Now,
    tracker::{self, Input},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};
use store::{Store, StoreError, Transaction, journal::Record, setting};
use thiserror::Error;
use tokio::sync::{broadcast, mpsc};

/// Messages that may wait for the core.
const INBOX_MAX: usize = 4096;
/// Events that may wait for a slow window; it asks for everything anew when it fell behind.
const EVENTS_MAX: usize = 64;
/// How far back the record is replayed at start, in hours: a night shift and the day before it.
const REPLAY_HOURS: i64 = 36;

/// Where and for whom.
#[derive(Clone, Debug)]
pub struct Options {
    /// The profile folder; exists, mode 0700.
    pub home: PathBuf,
    /// The system's language tag, for example `de_AT.UTF-8`.
    pub locale: String,
}

/// Why a profile was not opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The database.
    #[error(transparent)]
    Database(#[from] store::OpenError),
    /// It was opened and then failed.
    #[error("the profile cannot be read; it is untouched")]
    Store(#[from] StoreError),
    /// `policy.toml`.
    #[error("{path}, {error}. Mend that line or remove the file, then start again", path = path.display())]
    Policy {
        /// The file.
        path: PathBuf,
        /// The fault with its line.
        error: PolicyError,
    },
    /// `policy.toml` cannot be read.
    #[error("{path} cannot be read: {source}", path = path.display())]
    PolicyFile {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

pub(crate) async fn open(
    options: Options,
    world: Arc<dyn World>,
) -> Result<(App, mpsc::UnboundedReceiver<Effect>), OpenError> {
    let own_policy = read_policy(&options.home)?;
    let now = world.now();
    let aside_suffix = format!(".unreadable-{}", now.wall.format("%Y%m%dT%H%M%S"));
    let (store, set_aside) = Store::open(&options.home.join("breakwater.db"), &aside_suffix)?;
    let replay_from_ms = (now.wall - chrono::Duration::hours(REPLAY_HOURS)).timestamp_millis();
    let mut fresh_key = [0; 16];
    world.random(&mut fresh_key);
    let (choices, centre, records, leg_key, floor) = store
        .write(move |tx| {
            let (choices, centre) = profile::load(tx)?;
            Ok((
                choices,
                centre,
                store::journal::since(tx, replay_from_ms)?,
                leg_key(tx, fresh_key)?,
                policy::floor(tx)?,
            ))
        })
        .await?;
    let policy = policy::in_force(&own_policy, floor.as_ref());
    let (inputs, unread) = inputs(&records);
    if unread > 0 {
        tracing::warn!(unread, "entries of the record cannot be read and are passed over");
    }
    let (effects, wishes) = mpsc::unbounded_channel();
    let (events, _) = broadcast::channel(EVENTS_MAX);
    let (inbox, messages) = mpsc::channel(INBOX_MAX);
    let (sync_events, synced) = mpsc::unbounded_channel();
    let slept_ms = world.slept_ms();
    let core = Core {
        boot_id: world.boot_id(),
        words: settings::words(&choices.language, &options.locale),
        tracker: tracker::replay(policy.clone(), inputs),
        policy_changes: policy.differences(),
        policy,
        own_policy,
        floor,
        replay_from_ms,
        leg_key,
        world: world.clone(),
        store,
        choices,
        centre,
        sync: None,
        sync_events,
        home: options.home,
        locale: options.locale,
        screen_locked: false,
        set_aside,
        effects,
        events: events.clone(),
        drawn: None,
        heartbeat_wanted: false,
        break_cut: false,
        farewell: false,
        line_asked: None,
        roster_wanted: None,
        backlog: Backlog::default(),
        last_mono: domain::time::Mono::default(),
        day_on: None,
        slept_ms,
        known_hooks: BTreeSet::new(),
        sources_up: BTreeSet::new(),
        troubles: BTreeMap::new(),
    };
    tokio::spawn(core::run(core, messages, synced));
    Ok((App { inbox, events, world }, wishes))
}

/// What the record told the tracker, and how many entries this program cannot read.
pub(crate) fn inputs(records: &[Record]) -> (Vec<(Now, Input)>, usize) {
    let inputs: Vec<_> = records.iter().filter_map(read).collect();
    let unread = records.len() - inputs.len();
    (inputs, unread)
}

/// One entry of the record; `None` when this program cannot read it.
pub(crate) fn read(record: &Record) -> Option<(Now, Input)> {
    Some((record.at, serde_json::from_str(&record.input).ok()?))
}

fn read_policy(home: &std::path::Path) -> Result<Policy, OpenError> {
    let path = home.join("policy.toml");
    match std::fs::read_to_string(&path) {
        Ok(text) => Policy::parse(&text).map_err(|error| OpenError::Policy { path, error }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Policy::standard()),
        Err(source) => Err(OpenError::PolicyFile { path, source }),
    }
}

/// The key that leg ids are hashed with: made once per profile.
fn leg_key(tx: &Transaction<'_>, fresh: [u8; 16]) -> Result<[u8; 16], StoreError> {
    match setting::get(tx, "leg_key")? {
        Some(key) => Ok(key),
        None => setting::set(tx, "leg_key", &fresh).map(|()| fresh),
    }
}
