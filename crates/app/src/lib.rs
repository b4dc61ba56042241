//! The application without a shell: [`App`], its command table, and the drivers of rest and sync.
//!
//! A shell (the resident, a test, a browser host) opens an [`App`], calls commands by name with JSON, feeds
//! it what the desktop and the call sources say, and carries out the [`desktop::Effect`]s. Nothing here
//! knows a window, a tray or a D-Bus name.

mod announcer;
pub mod api;
mod bell;
mod calendar_state;
mod commands;
mod ctx;
pub mod desktop;
mod farewell;
mod files;
mod hook_health;
mod html;
mod journal;
pub mod keeper;
mod keyring;
mod keys;
mod open;
mod phrases;
mod printing;
mod problem;
mod profile;
mod project;
mod reactions;
#[cfg(test)]
mod rehearsal;
mod screens;
pub mod secret;
mod shortcut_health;
mod shown_idea;
mod sign_in;
mod signal;
mod source_health;
mod supervise;
mod sync;
mod table;
mod tracker;
mod tray;
mod undo;
pub mod view;
mod world;

pub use commands::{history::csv as history_csv, sources::LOOPBACK_HTTP};
pub use open::{OpenError, Options};
pub use world::World;

use ctx::Ctx;
use domain::{
    calls::event::{SourceId, Stamped, Trouble},
    shortcut::ShortcutAct,
    time::Now,
    tracker::{Input, Outside},
};
use protocol::{
    local::Caller,
    print::PrintRefusal,
    problem::{ErrorCode, Problem},
};
use serde_json::Value;
use std::sync::{Arc, atomic::Ordering};
use tokio::sync::{broadcast, mpsc};

/// A handle to the running application; cheap to clone. It lives on the runtime that opened it.
#[derive(Clone)]
pub struct App {
    ctx: Ctx,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}

impl App {
    /// Opens the profile and starts its tasks on the current runtime. Effects come out of the receiver.
    ///
    /// # Errors
    /// [`OpenError`]: a profile of a newer program, a full disk.
    pub async fn open(
        options: Options,
        world: Arc<dyn World>,
    ) -> Result<(App, mpsc::UnboundedReceiver<desktop::Effect>), OpenError> {
        open::open(options, world).await
    }

    /// Runs one command of the table, beside all others. It is done to its end, also when the caller hangs up.
    ///
    /// # Errors
    /// The command's refusal; [`ErrorCode::Internal`] when it panicked, which costs that command and nothing else.
    pub async fn call(&self, caller: Caller, name: &str, args: Value) -> Result<Value, Problem> {
        let (ctx, command) = (self.ctx.clone(), name.to_owned());
        let done = tokio::spawn(async move {
            ctx.world.checkpoint("command");
            api::dispatch(&ctx, caller, &command, args).await
        });
        done.await.unwrap_or_else(|error| {
            if error.is_panic() {
                tracing::error!(command = name, "a command panicked");
            }
            Err(ErrorCode::Internal.into())
        })
    }

    /// Events for windows.
    #[must_use]
    pub fn events(&self) -> broadcast::Receiver<view::Event> {
        self.ctx.events.subscribe()
    }

    /// Passes on what a call source said, stamped with the moment at which it was heard. Waits while too much is on
    /// its way; nothing is dropped.
    pub async fn heard(&self, event: Stamped) {
        commands::calls::heard(&self.ctx, event).await;
    }

    /// Passes on that a call source cannot be heard.
    pub fn troubled(&self, source: SourceId, trouble: Trouble) {
        commands::sources::troubled(&self.ctx, source, trouble);
    }

    /// Passes on what a calendar says: from when to when, in milliseconds since 1970; or why it says nothing.
    pub async fn calendar_heard(
        &self,
        asked: &desktop::CalendarRead,
        read: Result<Vec<(i64, i64)>, view::CalendarFault>,
    ) {
        commands::calendar::heard(&self.ctx, asked, read).await;
    }

    /// Passes on who gives shortcuts, and what became of each.
    pub fn shortcuts_told(
        &self,
        way: view::ShortcutWay,
        each: Vec<(ShortcutAct, view::ShortcutState, Option<String>)>,
    ) {
        let each = each.into_iter().map(|(act, state, given)| (act, (state, given)));
        let each = each.collect();
        commands::shortcuts::told(&self.ctx, shortcut_health::Standing { way, each });
    }

    /// Passes on a page that was asked for by [`desktop::Effect::Print`], or why there is none.
    pub fn printed(&self, id: u64, made: Result<Vec<u8>, PrintRefusal>) {
        self.ctx.printing.made(id, made);
    }

    /// Passes on what became of telling a hook.
    pub fn hook_told(&self, id: u32, told: view::HookTold) {
        self.ctx.hook_health.note(id, told);
    }

    /// Passes on what the desktop noticed. Waits while too much is on its way; nothing is dropped.
    pub async fn signal(&self, at: Now, signal: Outside) {
        if let Outside::Locked { on } = signal {
            self.ctx.screen_locked.store(on, Ordering::SeqCst);
        }
        if let Outside::Resume { .. } = signal {
            self.ctx.with_sync(sync::Handle::pull_now);
            self.ctx.keeping.ring();
        }
        self.ctx.tracker.post(at, Input::Outside(signal)).await;
    }

    /// Reads the agent's `policy.toml` anew, because it changed. A fault leaves the last good numbers in force, and
    /// is said.
    pub async fn policy_file_changed(&self) {
        if let Err(problem) = commands::policy::own::refresh(&self.ctx).await {
            tracing::warn!(%problem, "policy.toml is not taken yet");
        }
    }

    /// Returns when everything said so far was taken, announced if it may be, and drawn.
    pub async fn settled(&self) {
        self.ctx.settle().await;
    }

    /// Waits until a part of the application has failed so often that it cannot go on, and names it. Whoever runs it
    /// ends then, and says so.
    pub async fn failed(&self) -> &'static str {
        let mut failed = self.ctx.supervisor.failed();
        loop {
            if let Some(task) = *failed.borrow_and_update() {
                return task;
            }
            if failed.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }

    /// Ends in good order: what was said is on the disk when this returns.
    pub async fn close(self) {
        self.ctx.tracker.close().await;
        if let Some(sync) = self.ctx.set_sync(None) {
            sync.stop().await;
        }
        self.ctx.ledger.close().await;
        self.ctx.journal.flush(&self.ctx.store).await;
        self.ctx.store.close().await;
    }
}
