//! The source_supervisor: runs the call sources that the application wishes and hands it what they say.
//!
//! Decides nothing about calls. Nothing is started before the first wish, so that an agent without a phone
//! pays for no thread.

use crate::{webhook::Webhooks, world::Machine};
use app::{App, LOOPBACK_HTTP, World, desktop::Listening, secret};
use sensors::{
    clock::SystemClock,
    listen::{Listener, SourceConfig, Surroundings, Wanted},
    pulse::Place,
    source::InstallKey,
};
use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::{sync::mpsc, task::JoinHandle};

/// Source events that may wait for the application.
const EVENTS_WAITING_MAX: usize = 256;

/// The running sources.
pub struct SourceSupervisor {
    home: PathBuf,
    app: App,
    doors: Webhooks,
    running: Option<Running>,
}

struct Running {
    listener: Listener,
    pump: JoinHandle<()>,
}

impl SourceSupervisor {
    /// Hears nothing yet.
    #[must_use]
    pub fn new(home: &Path, app: App) -> SourceSupervisor {
        SourceSupervisor {
            home: home.to_owned(),
            doors: Webhooks::new(home, app.clone()),
            app,
            running: None,
        }
    }

    /// Runs exactly the wished sources.
    pub fn listen(&mut self, mut wish: Listening) {
        let doors = wish.sources.extract_if(.., |source| source.kind == LOOPBACK_HTTP);
        self.doors.open(doors.collect());
        let wanted = wanted(wish);
        if self.running.is_none() && wanted.sources.is_empty() {
            return;
        }
        let running = match self.running.take() {
            Some(running) => running,
            None => match self.start() {
                Ok(running) => running,
                Err(error) => {
                    tracing::error!(%error, "calls are not heard: the key for their ids cannot be kept");
                    return;
                }
            },
        };
        let running = self.running.insert(running);
        for (source, error) in running.listener.listen(&wanted) {
            tracing::warn!(source, %error, "a call source cannot run");
        }
    }

    /// Stops all sources; each says its last word to the application first.
    pub async fn close(self) {
        let Some(Running { listener, pump }) = self.running else {
            return;
        };
        // Joins threads whose last words the pump still takes.
        let closed = tokio::task::spawn_blocking(move || listener.close()).await;
        if closed.is_ok() {
            let _ = pump.await;
        }
    }

    fn start(&self) -> io::Result<Running> {
        let (said, mut saying) = mpsc::channel(EVENTS_WAITING_MAX);
        let user = std::env::var_os("HOME").map(PathBuf::from);
        let around = Surroundings {
            clock: Arc::new(SystemClock),
            key: InstallKey::new(key(&self.home.join("sources.key"))?),
            sound: Place::find(|name| std::env::var_os(name), user.as_deref()),
        };
        let (app, troubled, home) = (self.app.clone(), self.app.clone(), self.home.clone());
        let pump = tokio::spawn(async move {
            while let Some(event) = saying.recv().await {
                app.heard(event).await;
            }
        });
        Ok(Running {
            listener: Listener::new(around, said)
                .telling(move |source, trouble| troubled.troubled(source.clone(), trouble))
                .knowing(move |source| {
                    let secret::Secret {
                        word,
                        user,
                        authority,
                    } = secret::read(&home, &source.0)?;
                    let authority = authority.map(PathBuf::from);
                    Some(sensors::source::Secret {
                        word,
                        user,
                        authority,
                    })
                }),
            pump,
        })
    }
}

fn wanted(wish: Listening) -> Wanted {
    let source = |source: app::desktop::SourceConfig| SourceConfig {
        id: source.id,
        kind: source.kind,
        address: source.address,
    };
    Wanted {
        sources: wish.sources.into_iter().map(source).collect(),
        phones: wish.phones,
    }
}

/// The key that makes this installation's ids say nothing elsewhere; made at first use.
fn key(path: &Path) -> io::Result<[u8; 32]> {
    if let Ok(bytes) = fs::read(path) {
        // A key of another length was cut off by a crash: ids of calls that ended may change.
        if let Ok(key) = bytes.try_into() {
            return Ok(key);
        }
    }
    let mut key = [0; 32];
    Machine::new()?.random(&mut key);
    let draft = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&draft)?.write_all(&key)?;
    fs::rename(&draft, path)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_a_cut_one_is_made_anew() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sources.key");
        let first = key(&path).unwrap();
        assert_eq!(key(&path).unwrap(), first);
        fs::write(&path, &first[..31]).unwrap();
        let second = key(&path).unwrap();
        assert_ne!(second, first);
        assert_eq!(key(&path).unwrap(), second);
    }
}
