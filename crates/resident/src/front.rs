//! The way in to the application for everyone who asks: what this process knows better is answered here.
//!
//! Decides nothing about calls, rest or people; only whether this session can do at all what is asked for.

use app::{App, view::Event};
use protocol::{
    local::Caller,
    problem::{ErrorCode, Problem},
};
use serde_json::Value;
use tokio::sync::broadcast;

/// The application behind what this session can do.
#[derive(Clone)]
pub struct Front {
    app: App,
    no_window: Option<ErrorCode>,
}

impl Front {
    /// For a session where no window can open because of `no_window`.
    #[must_use]
    pub fn new(app: App, no_window: Option<ErrorCode>) -> Front {
        Front { app, no_window }
    }

    /// Calls a command of the table.
    ///
    /// # Errors
    /// Why it was refused.
    pub async fn call(&self, caller: Caller, name: &str, args: Value) -> Result<Value, Problem> {
        // A window that asks is on a display, whatever this process was started with.
        let outside = matches!(caller, Caller::Cli | Caller::Desktop);
        match &self.no_window {
            Some(why) if name == "open" && outside => Err(why.clone().into()),
            _ => self.app.call(caller, name, args).await,
        }
    }

    /// What changes from now on.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.app.events()
    }
}
