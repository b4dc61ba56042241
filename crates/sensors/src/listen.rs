//! Keeps exactly the wanted sources running.
//!
//! Decides when a source is started, stopped and tried again. A healthy source costs no wake-up: each has a
//! thread that sleeps until its peer speaks. A lost one is tried again after a growing, bounded pause, or
//! at once when the thing it waits for appears. Must never decide what counts as a call.

pub(crate) mod backoff;
pub(crate) mod watch;

use crate::{
    baresip::Baresip,
    captures::Phones,
    clock::SharedClock,
    dialog::{Dialog, pace::Pace},
    pulse::{self, Microphone},
    source::{self, CallSource, InstallKey, Outlet, Secret, Sender, SourceError},
    stop::{self, StopToken, Stopper, Woken},
};
use backoff::Backoff;
use domain::calls::event::{SourceId, Trouble};
use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::Arc,
    thread::{Builder, JoinHandle},
    time::{Duration, Instant},
};

/// Most sources at once.
pub const SOURCES_MAX: usize = 16;
/// A source that was heard this long is healthy, and is tried again at once when it is lost.
const HEALTHY_AFTER: Duration = Duration::from_secs(10);
/// Vain tries in a row, about twelve seconds; then only a change in the socket's folder is a reason to try again.
const TRIES_MAX: u32 = 10;
/// Room for one parser and one frame, and for agreeing on a safe way; the rest of a thread costs nothing.
const STACK_BYTES: usize = 512 * 1024;

/// One source to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceConfig {
    /// Id to stamp its events with, for example `baresip:1`.
    pub id: String,
    /// `microphone`, `baresip` or `dialog`.
    pub kind: String,
    /// Address, for those that have one.
    pub address: Option<String>,
}

/// All that should be listened to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Sources to run; others are stopped.
    pub sources: Vec<SourceConfig>,
    /// Exact process basenames whose microphone is a phone's.
    pub phones: Vec<String>,
}

/// What all sources need of this machine.
#[derive(Clone)]
pub struct Surroundings {
    /// The clocks.
    pub clock: SharedClock,
    /// The key for ids.
    pub key: InstallKey,
    /// Where the sound server is.
    pub sound: pulse::Place,
}

/// Takes what is wrong with a source.
type Tell = Arc<dyn Fn(&SourceId, Trouble) + Send + Sync>;
/// Finds the secret of a source, each time it is needed.
type Secrets = Arc<dyn Fn(&SourceId) -> Option<Secret> + Send + Sync>;

/// The sources that run.
pub struct Listener {
    around: Surroundings,
    out: Sender,
    tell: Tell,
    secrets: Secrets,
    phones: Phones,
    running: BTreeMap<String, Running>,
}

struct Running {
    wish: SourceConfig,
    stopper: Stopper,
    thread: JoinHandle<()>,
}

impl Listener {
    /// Listens to nothing yet; events will go to `out`.
    #[must_use]
    pub fn new(around: Surroundings, out: Sender) -> Self {
        Self {
            around,
            out,
            tell: Arc::new(|_, _| ()),
            secrets: Arc::new(|_| None),
            phones: Phones::default(),
            running: BTreeMap::new(),
        }
    }

    /// Tells `tell` what is wrong with a source, each time it cannot be heard. Called on its thread.
    #[must_use]
    pub fn telling(mut self, tell: impl Fn(&SourceId, Trouble) + Send + Sync + 'static) -> Self {
        self.tell = Arc::new(tell);
        self
    }

    /// Asks `secrets` for the secret of a source, each time it is made anew. Called on its thread.
    #[must_use]
    pub fn knowing(mut self, secrets: impl Fn(&SourceId) -> Option<Secret> + Send + Sync + 'static) -> Self {
        self.secrets = Arc::new(secrets);
        self
    }

    /// Starts what is missing, stops the rest, and tells the microphone who is a phone. Says which wishes
    /// cannot be met and why; the others run.
    pub fn listen(&mut self, wanted: &Wanted) -> Vec<(String, SourceError)> {
        let mut refused = Vec::new();
        self.phones.set(&wanted.phones);
        let mut ending = BTreeMap::new();
        for (id, running) in std::mem::take(&mut self.running) {
            if wanted.sources.contains(&running.wish) {
                running.stopper.ring();
                self.running.insert(id, running);
            } else {
                drop(running.stopper);
                ending.insert(id, running.thread);
            }
        }
        for wish in &wanted.sources {
            if self.running.contains_key(&wish.id) {
                continue;
            }
            match self.start(wish, ending.remove(&wish.id)) {
                Ok(running) => drop(self.running.insert(wish.id.clone(), running)),
                Err(error) => refused.push((wish.id.clone(), error)),
            }
        }
        refused
    }

    /// Stops all and waits until each has said its last word. The receiver must be drained meanwhile.
    pub fn close(mut self) {
        for (_, running) in std::mem::take(&mut self.running) {
            drop(running.stopper);
            // A source that panicked has already said so.
            let _ = running.thread.join();
        }
    }

    fn start(&self, wish: &SourceConfig, before: Option<JoinHandle<()>>) -> Result<Running, SourceError> {
        if self.running.len() >= SOURCES_MAX {
            return Err(SourceError::TooMany {
                what: "sources",
                max: SOURCES_MAX,
            });
        }
        let make = self.maker(wish)?;
        let (stopper, token) = stop::pair()?;
        let keeper = Keeper {
            id: SourceId(wish.id.clone()),
            clock: self.around.clock.clone(),
            out: self.out.clone(),
            make,
            tell: self.tell.clone(),
            backoff: if wish.kind == "dialog" {
                Backoff::distant()
            } else {
                Backoff::default()
            },
            distant: wish.kind == "dialog",
            waits_for: (wish.kind == "microphone").then(|| self.around.sound.sockets.clone()),
            tries: 0,
            token,
        };
        let thread = Builder::new()
            .name(wish.id.chars().take(15).collect())
            .stack_size(STACK_BYTES)
            .spawn(move || {
                if let Some(before) = before {
                    // The one before under this id says its last word first.
                    let _ = before.join();
                }
                keeper.keep();
            })?;
        Ok(Running {
            wish: wish.clone(),
            stopper,
            thread,
        })
    }

    fn maker(&self, wish: &SourceConfig) -> Result<Maker, SourceError> {
        let (id, key) = (SourceId(wish.id.clone()), self.around.key.clone());
        match wish.kind.as_str() {
            "microphone" => {
                let (place, phones) = (self.around.sound.clone(), self.phones.clone());
                Ok(Box::new(move || {
                    Ok(Box::new(Microphone::new(
                        id.clone(),
                        place.clone(),
                        phones.clone(),
                        key.clone(),
                    )))
                }))
            }
            "baresip" => {
                let address = wish.address.clone().ok_or(SourceError::BadAddress)?;
                Baresip::new(id.clone(), &address, key.clone())?;
                Ok(Box::new(move || {
                    Ok(Box::new(Baresip::new(id.clone(), &address, key.clone())?))
                }))
            }
            "dialog" => {
                let address = wish.address.clone().ok_or(SourceError::BadAddress)?;
                Dialog::new(id.clone(), &address, None, key.clone())?;
                let (secrets, pace) = (self.secrets.clone(), Pace::default());
                Ok(Box::new(move || {
                    let secret = secrets(&id);
                    let source = Dialog::new(id.clone(), &address, secret, key.clone())?;
                    Ok(Box::new(source.paced(pace.clone())))
                }))
            }
            other => Err(SourceError::UnknownKind(other.to_owned())),
        }
    }
}

type Maker = Box<dyn Fn() -> Result<Box<dyn CallSource>, SourceError> + Send>;

/// The thread of one source.
struct Keeper {
    id: SourceId,
    clock: SharedClock,
    out: Sender,
    make: Maker,
    tell: Tell,
    backoff: Backoff,
    distant: bool,
    /// Sockets without which there is nothing to hear; `None` for what cannot be seen to appear.
    waits_for: Option<Vec<PathBuf>>,
    tries: u32,
    token: StopToken,
}

impl Keeper {
    fn keep(mut self) {
        let mut logged = None;
        loop {
            let out = Arc::new(Outlet::new(self.id.clone(), self.clock.clone(), self.out.clone()));
            let began = Instant::now();
            let ended = (self.make)().and_then(|source| source::hear(source, &out, &self.token));
            let Err(error) = ended else { return };
            if matches!(error, SourceError::NobodyListens) {
                return;
            }
            if out.was_up() && began.elapsed() >= HEALTHY_AFTER {
                self.backoff.reset();
                self.tries = 0;
            }
            self.tries += 1;
            // The same failure again and again is one line in the log.
            let sentence = error.to_string();
            if out.was_up() || logged.as_ref() != Some(&sentence) {
                tracing::info!(source = %self.id.0, "call source lost: {sentence}");
            }
            logged = Some(sentence);
            (self.tell)(&self.id, error.trouble());
            let pause = self.next_pause(&error);
            // Somebody who changes something may have mended what is far away.
            if !self.pause(pause, self.distant) {
                return;
            }
        }
    }

    /// How long to leave it alone after `error`: as long as is wished, and longer after each vain try.
    fn next_pause(&mut self, error: &SourceError) -> Duration {
        self.backoff.next_pause().max(error.pause_min())
    }

    /// Sleeps until it is worth trying again; false when the source must end. A ring ends the pause when
    /// `rung_is_enough`: somebody has changed something.
    fn pause(&mut self, limit: Duration, rung_is_enough: bool) -> bool {
        let until = Instant::now() + limit;
        loop {
            let sockets = self.waits_for.as_deref();
            let watch = sockets.and_then(watch::Watch::new);
            let absent = || sockets.is_some_and(|paths| !paths.iter().any(|path| path.exists()));
            // With nothing to connect to, or a socket that nobody serves, only a change is worth waking for.
            let knocks = match sockets {
                Some(_) => !absent() && self.tries < TRIES_MAX,
                None => true,
            };
            let left = knocks.then(|| until.saturating_duration_since(Instant::now()));
            match self.token.wait(watch.as_ref().map(watch::Watch::fd), left) {
                Ok(Woken::Stop) | Err(_) => return false,
                // Something else in that folder.
                Ok(Woken::Ready) if absent() => {}
                Ok(Woken::Ready) => {
                    // Who makes a socket serves it a moment later.
                    (self.tries, self.backoff) = (0, Backoff::default());
                    return true;
                }
                Ok(Woken::TimedOut) => return true,
                Ok(Woken::Rung) if rung_is_enough => return true,
                Ok(Woken::Rung) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;

    fn keeper(sockets: Option<Vec<PathBuf>>, token: StopToken) -> Keeper {
        Keeper {
            id: SourceId("microphone:1".to_owned()),
            clock: Arc::new(SystemClock),
            out: tokio::sync::mpsc::channel(1).0,
            make: Box::new(|| Err(SourceError::BadAddress)),
            tell: Arc::new(|_, _| ()),
            backoff: Backoff::default(),
            distant: false,
            waits_for: sockets,
            tries: 0,
            token,
        }
    }

    #[test]
    fn a_socket_that_nobody_serves_is_left_alone_until_its_folder_changes() {
        let folder = tempfile::tempdir().unwrap();
        let stale = folder.path().join("native");
        std::fs::write(&stale, b"").unwrap();
        let (_stopper, token) = stop::pair().unwrap();
        let mut keeper = keeper(Some(vec![stale]), token);
        keeper.tries = TRIES_MAX - 1;
        assert!(keeper.pause(Duration::ZERO, false));
        keeper.tries = TRIES_MAX;
        let paused = std::thread::spawn(move || (keeper.pause(Duration::ZERO, false), keeper.tries));
        let mut changes = 0;
        while !paused.is_finished() {
            changes += 1;
            std::fs::write(folder.path().join(changes.to_string()), b"").unwrap();
            std::thread::yield_now();
        }
        assert_eq!(
            paused.join().unwrap(),
            (true, 0),
            "woken by the change, and fresh again"
        );
    }

    #[test]
    fn what_is_far_away_is_tried_again_soon_and_not_before_it_wishes() {
        let (_stopper, token) = stop::pair().unwrap();
        let mut keeper = Keeper {
            backoff: Backoff::distant(),
            ..keeper(None, token)
        };
        let pause_s = |error| keeper.next_pause(&error).as_secs();
        let pauses = [
            SourceError::Denied,
            SourceError::Over { after_s: 3 },
            SourceError::Over { after_s: 3 },
        ];
        assert_eq!(pauses.map(pause_s), [1, 3, 5]);
    }

    #[test]
    fn without_any_socket_there_is_nothing_to_ask() {
        let (stopper, token) = stop::pair().unwrap();
        let mut keeper = keeper(Some(vec![]), token);
        keeper.tries = TRIES_MAX;
        let paused = std::thread::spawn(move || keeper.pause(Duration::ZERO, false));
        drop(stopper);
        assert!(!paused.join().unwrap());
    }

    #[test]
    fn what_cannot_be_seen_to_appear_is_asked_for_again() {
        let (_stopper, token) = stop::pair().unwrap();
        let mut keeper = keeper(None, token);
        keeper.tries = TRIES_MAX;
        assert!(keeper.pause(Duration::ZERO, false));
    }
}
