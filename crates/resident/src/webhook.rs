//! The doors: runs what other programs on this computer may post calls to, and hands them to the application.
//!
//! A post goes the same way as `breakwater call`: one command of the table. Must never open a door that the
//! agent did not ask for, or log what comes through one.

use app::{App, desktop::SourceConfig, secret};
use domain::calls::event::{DownReason, SourceEvent, SourceId, Stamped, Tier, Trouble};
use protocol::{local::Caller, problem::ErrorCode};
use sensors::{
    clock::{Clock, SystemClock},
    loopback_http::{Door, Refusal, Taker, Told, Word},
};
use serde_json::json;
use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    time::Duration,
};
use tokio::task::JoinHandle;

/// How long to wait before a port that another program has is tried again.
const RETRY: Duration = Duration::from_secs(60);

/// The open doors, by the id of their source.
pub(crate) struct Webhooks {
    home: PathBuf,
    app: App,
    open: BTreeMap<String, (SourceConfig, JoinHandle<()>)>,
}

impl Webhooks {
    /// No door is open.
    pub(crate) fn new(home: &Path, app: App) -> Webhooks {
        Webhooks {
            home: home.to_owned(),
            app,
            open: BTreeMap::new(),
        }
    }

    /// Opens exactly the wished doors.
    pub(crate) fn open(&mut self, wishes: Vec<SourceConfig>) {
        let kept = |wish: &SourceConfig| wishes.contains(wish);
        for (id, (wish, serving)) in std::mem::take(&mut self.open) {
            if kept(&wish) {
                self.open.insert(id, (wish, serving));
            } else {
                let app = self.app.clone();
                tokio::spawn(async move {
                    serving.abort();
                    // Its last word comes after whatever it still said.
                    let _ = serving.await;
                    let reason = DownReason::Closed;
                    say(&app, &id, SourceEvent::Down { reason }).await;
                });
            }
        }
        for wish in wishes {
            if !self.open.contains_key(&wish.id) {
                let serving = tokio::spawn(keep(self.app.clone(), self.home.clone(), wish.clone()));
                self.open.insert(wish.id.clone(), (wish, serving));
            }
        }
    }
}

impl Drop for Webhooks {
    fn drop(&mut self) {
        self.open.values().for_each(|(_, serving)| serving.abort());
    }
}

/// Keeps one door open until the task is aborted.
async fn keep(app: App, home: PathBuf, wish: SourceConfig) {
    loop {
        let trouble = match door(&home, &wish).await {
            Ok(door) => {
                let up = SourceEvent::Up {
                    tier: Tier::Signalling,
                    covers: vec![],
                };
                say(&app, &wish.id, up).await;
                let ended = door.serve(Hooks(app.clone())).await;
                tracing::warn!(source = wish.id, ?ended, "the door fell shut");
                let reason = DownReason::Lost;
                say(&app, &wish.id, SourceEvent::Down { reason }).await;
                Trouble::Failed
            }
            Err(error) => {
                tracing::warn!(source = wish.id, %error, "the door cannot be opened");
                match error.kind() {
                    io::ErrorKind::AddrInUse => Trouble::PortTaken,
                    io::ErrorKind::InvalidInput => Trouble::AddressBad,
                    _ => Trouble::Failed,
                }
            }
        };
        app.troubled(SourceId(wish.id.clone()), trouble);
        tokio::time::sleep(RETRY).await;
    }
}

async fn door(home: &Path, wish: &SourceConfig) -> io::Result<Door> {
    let address = wish.address.as_deref().and_then(|text| text.parse().ok());
    let address = address.ok_or(io::ErrorKind::InvalidInput)?;
    // Without its token a door would be open to every program; one that lost it stays shut.
    let token = secret::read(home, &wish.id).filter(|secret| !secret.word.is_empty());
    let token = token.ok_or_else(|| io::Error::other("its token cannot be read"))?;
    Door::open(address, &token.word).await
}

async fn say(app: &App, id: &str, event: SourceEvent) {
    let (source, at) = (SourceId(id.to_owned()), SystemClock.now());
    app.heard(Stamped { source, at, event }).await;
}

/// Hands a post to the application as a hook's call.
#[derive(Clone)]
struct Hooks(App);

impl Taker for Hooks {
    async fn take(&self, told: Told) -> Result<(), Refusal> {
        let args = json!({ "id": told.id, "source": told.source });
        let (name, args) = match told.event {
            Word::Start => ("call_start", args),
            Word::End => ("call_end", args),
            Word::Hold => (
                "call_hold",
                json!({ "id": told.id, "source": told.source, "on": told.on }),
            ),
        };
        let outcome = self.0.call(Caller::Cli, name, args).await;
        outcome.map(|_| ()).map_err(|problem| match problem.code {
            ErrorCode::TooLarge { .. } | ErrorCode::BadRequest { .. } => Refusal::NotUnderstood,
            _ => Refusal::NotTaken,
        })
    }
}
