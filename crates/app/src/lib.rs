//! The application without a shell: [`App`], its command table, and the drivers of rest and sync.
//!
//! A shell (the resident, a test, a browser host) opens an [`App`], calls commands by name with JSON, feeds
//! it what the desktop and the call sources say, and carries out the [`desktop::Effect`]s. Nothing here
//! knows a window, a tray or a D-Bus name.

pub mod api;
mod browser;
mod calls;
mod centre;
mod core;
pub mod desktop;
mod doctor;
mod export;
mod history;
mod journal;
mod kudos;
mod open;
mod path;
mod people;
mod policy;
mod problem;
mod profile;
mod project;
mod relief;
mod reset;
mod rest;
pub mod secret;
mod settings;
mod sleep;
mod sources;
mod statutory;
mod sync;
mod tray;
pub mod view;
mod world;

pub use history::csv as history_csv;
pub use open::{OpenError, Options};
pub use sources::LOOPBACK_HTTP;
pub use world::World;

use crate::core::Message;
use domain::{
    calls::event::{SourceId, Stamped, Trouble},
    time::Now,
    tracker::Outside,
};
use protocol::{
    local::Caller,
    problem::{ErrorCode, Problem},
};
use serde_json::Value;
use std::{sync::Arc, time::Duration};
use tokio::sync::{broadcast, mpsc, oneshot};

/// How long joining waits for the people of the centre.
const ROSTER_MAX: Duration = Duration::from_secs(5);

/// A handle to the running application; cheap to clone. It lives on the runtime that opened it.
#[derive(Clone)]
pub struct App {
    inbox: mpsc::Sender<Message>,
    events: broadcast::Sender<view::Event>,
    world: Arc<dyn World>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}

impl App {
    /// Opens the profile and starts the core on the current runtime. Effects come out of the receiver.
    ///
    /// # Errors
    /// [`OpenError`]: a profile of a newer program, a full disk, a policy with a fault.
    pub async fn open(
        options: Options,
        world: Arc<dyn World>,
    ) -> Result<(App, mpsc::UnboundedReceiver<desktop::Effect>), OpenError> {
        open::open(options, world).await
    }

    /// Runs one command of the table.
    ///
    /// # Errors
    /// The command's refusal.
    pub async fn call(&self, caller: Caller, name: &str, args: Value) -> Result<Value, Problem> {
        if name == "join" {
            return self.join(caller, args).await;
        }
        let (answer, answered) = oneshot::channel();
        self.tell(Message::Call {
            caller,
            name: name.to_owned(),
            args,
            answer,
        })
        .await?;
        answered.await.map_err(|_| Problem::from(ErrorCode::Internal))?
    }

    /// Events for windows.
    #[must_use]
    pub fn events(&self) -> broadcast::Receiver<view::Event> {
        self.events.subscribe()
    }

    /// Passes on what a call source said.
    pub fn heard(&self, event: Stamped) {
        // The queue holds thousands; a source that fills it is broken, and the arbiter would mute it.
        if self.inbox.try_send(Message::Heard(event)).is_err() {
            tracing::error!("a call source speaks faster than it can be heard; one event was dropped");
        }
    }

    /// Passes on that a call source cannot be heard.
    pub fn troubled(&self, source: SourceId, trouble: Trouble) {
        if self.inbox.try_send(Message::Troubled(source, trouble)).is_err() {
            tracing::error!("the trouble of a call source was dropped");
        }
    }

    /// Passes on what the desktop noticed.
    pub fn signal(&self, at: Now, signal: Outside) {
        if self.inbox.try_send(Message::Signal(at, signal)).is_err() {
            tracing::error!("a signal of the desktop was dropped");
        }
    }

    /// Ends in good order: what was said is on the disk when this returns.
    pub async fn close(self) {
        let (done, closed) = oneshot::channel();
        if self.inbox.send(Message::Close(done)).await.is_ok() {
            let _ = closed.await;
        }
    }

    async fn join(&self, caller: Caller, args: Value) -> Result<Value, Problem> {
        if caller == Caller::ResetWindow {
            return Err(ErrorCode::NotAllowed.into());
        }
        let settings = Box::pin(self.call(caller, "settings_show", Value::Null)).await?;
        if !settings["centre"].is_null() {
            return Err(ErrorCode::AlreadyJoined.into());
        }
        let args = serde_json::from_value(args).map_err(|error| {
            Problem::from(ErrorCode::BadRequest {
                detail: error.to_string(),
            })
        })?;
        let centre = centre::ask(&self.world, args).await?;
        let (answer, answered) = oneshot::channel();
        let (received, roster) = oneshot::channel();
        let centre = Box::new(centre);
        self.tell(Message::Joined {
            centre,
            answer,
            received,
        })
        .await?;
        let view = answered.await.map_err(|_| Problem::from(ErrorCode::Internal))??;
        // Whoever has just joined wants to thank somebody: the people come first. A network that goes in
        // between costs nothing but this wait; they come later then.
        let _ = tokio::time::timeout(ROSTER_MAX, roster).await;
        Ok(view)
    }

    async fn tell(&self, message: Message) -> Result<(), Problem> {
        self.inbox
            .send(message)
            .await
            .map_err(|_| ErrorCode::Internal.into())
    }
}
