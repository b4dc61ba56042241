//! Sync with the centre: its handle, and joining and leaving. The engine in `crates/sync` decides, the
//! [`driver`] carries out, [`http`] speaks to the network.

mod browser;
mod connection;
mod driver;
mod http;
pub(crate) mod ledger;
mod outbox;
mod proxy;
mod requests;
mod store_effects;
mod vault;
mod voice;

pub(crate) use self::{
    browser::{Page, WayBack},
    http::calendar,
    ledger::Ledger,
    outbox::{Outbox, Project},
    vault::VaultServer,
    voice::{VoiceServer, slip},
};

use crate::world::World;
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId};
use driver::{Command, Driver};
use futures_util::FutureExt;
use protocol::{
    problem::{CertificateFault, ErrorCode, Problem},
    wire::{EnrolAnswer, EnrolRequest, SsoBegin, SsoBegun, SsoFinish, WaysIn},
};
use std::{panic::AssertUnwindSafe, sync::Arc};
use store::{Store, StoreError};
use tokio::{
    sync::{mpsc, watch},
    task::JoinHandle,
};

/// Commands that may wait; each says "look", so more of them say nothing new.
const COMMANDS_MAX: usize = 8;

/// Where and as whom.
pub(crate) struct SyncOptions {
    /// The server's address, as joined.
    pub(crate) url: String,
    /// Bearer token.
    pub(crate) token: String,
    /// Who is signed in.
    pub(crate) person: PersonId,
    /// As whom the server itself writes, if it said so already.
    pub(crate) server: Option<PersonId>,
}

/// What sync says.
#[derive(Debug)]
pub(crate) enum SyncEvent {
    /// Records of these kinds were received and projected.
    Received(Vec<u16>),
    /// As whom the server itself writes; said once, to a profile that did not know.
    ServerIs(PersonId),
    /// Online, offline, waiting: [`Handle::status`] changed.
    StatusChanged,
    /// The server no longer knows this computer.
    SignedOut,
    /// The driver panicked and is gone; nothing is lost by that.
    Panicked,
}

/// Where sync stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SyncStatus {
    /// The server answers.
    pub(crate) online: bool,
    /// More is there to be read, and is being read.
    pub(crate) behind: bool,
    /// So many records are there to be read.
    pub(crate) to_come: u64,
    /// The server knows this computer no longer.
    pub(crate) signed_out: bool,
    /// When it was last heard, by the wall clock.
    pub(crate) last_at: Option<DateTime<Utc>>,
    /// Why its certificate is not trusted, while that is what keeps it unreached.
    pub(crate) certificate: Option<CertificateFault>,
}

impl SyncStatus {
    /// Takes over what the engine says of itself.
    fn take(&mut self, told: sync::client::Status) {
        (self.online, self.behind) = (told.online, told.behind);
        (self.to_come, self.signed_out) = (told.to_come, told.signed_out);
    }
}

/// A running sync. It ends with its handle; nothing is lost by that at any moment.
pub(crate) struct Handle {
    commands: mpsc::Sender<Command>,
    status: watch::Receiver<SyncStatus>,
    task: JoinHandle<()>,
}

impl Handle {
    /// The agent wrote something that others will see: send it now. Not for what is only the agent's own.
    pub(crate) fn wrote(&self) {
        // A full queue holds the same wish already.
        let _ = self.commands.try_send(Command::Wrote);
    }

    /// Look now: the computer woke.
    pub(crate) fn pull_now(&self) {
        let _ = self.commands.try_send(Command::PullNow);
    }

    /// One that does nothing but stand where `status` says.
    #[cfg(test)]
    pub(crate) fn standing(status: watch::Receiver<SyncStatus>) -> Handle {
        Handle {
            commands: mpsc::channel(COMMANDS_MAX).0,
            status,
            task: tokio::spawn(std::future::pending()),
        }
    }

    /// Where sync stands.
    pub(crate) fn status(&self) -> SyncStatus {
        *self.status.borrow()
    }

    /// Ends it. A write under way is finished by the store.
    pub(crate) async fn stop(mut self) {
        self.task.abort();
        // Ended by being told to: the only way it ends.
        let _ = (&mut self.task).await;
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What sync works with.
pub(crate) struct Parts {
    pub(crate) store: Store,
    pub(crate) project: Arc<Project>,
    pub(crate) world: Arc<dyn World>,
    pub(crate) outbox: Outbox,
    pub(crate) ledger: Ledger,
    pub(crate) events: mpsc::Sender<SyncEvent>,
}

/// Starts sync on the current runtime. First projects what was kept for a program that knows it.
///
/// # Errors
/// The store's, or [`StoreError::Shape`] for an address that was never joined.
pub(crate) async fn start(options: SyncOptions, parts: Parts) -> Result<Handle, StoreError> {
    let http = http::Http::new(&options.url, &options.token, parts.ledger.clone())
        .map_err(|code| StoreError::Shape(format!("the address of the centre: {code:?}")))?;
    let (late, outbox) = (parts.project.clone(), parts.outbox.clone());
    let late = parts
        .store
        .write(move |tx| outbox.counted(tx, |tx| store::log::reproject(tx, &*late)))
        .await?;
    let events = parts.events.clone();
    if !late.kinds.is_empty() {
        // The application may be gone already; then nobody needs to know. Never waited for: whoever starts sync
        // may be the one who takes the events.
        let _ = events.try_send(SyncEvent::Received(late.kinds));
    }
    let held = parts
        .store
        .read(|tx| Ok((store::log::own_streams(tx)?, store::log::cursors(tx)?)))
        .await?;
    let (commands, inbox) = mpsc::channel(COMMANDS_MAX);
    let (driver, status) = Driver::new(&options, &held, http, parts);
    let task = tokio::spawn(async move {
        if AssertUnwindSafe(driver.run(inbox)).catch_unwind().await.is_err() {
            let _ = events.send(SyncEvent::Panicked).await;
        }
    });
    Ok(Handle {
        commands,
        status,
        task,
    })
}

/// What this installation is called, so that its person tells their desks apart: the system, and nothing of this
/// computer or its owner.
pub(crate) fn device_name() -> &'static str {
    match std::env::consts::OS {
        "linux" => "Linux",
        "macos" => "macOS",
        "windows" => "Windows",
        other => other,
    }
}

/// Trades a code for a membership.
///
/// # Errors
/// [`ErrorCode::AddressBad`], [`ErrorCode::PlainHttpRefused`], [`ErrorCode::ServerUnreachable`],
/// [`ErrorCode::CertificateUntrusted`], [`ErrorCode::ServerBroken`], or the server's: the code is unknown, used or expired.
pub(crate) async fn join(
    url: &str,
    code: &str,
    device: DeviceId,
    ledger: &Ledger,
) -> Result<EnrolAnswer, Problem> {
    let http = http::Http::new(url, "", ledger.clone())?;
    if code.is_empty() {
        return Err(ErrorCode::CodeUnknown.into());
    }
    let code = code.to_owned();
    Ok(http
        .enrol(&EnrolRequest {
            code,
            device,
            device_name: Some(device_name().to_owned()),
        })
        .await?)
}

/// Which ways there are to sign in besides a code.
///
/// # Errors
/// As [`join`].
pub(crate) async fn ways_in(url: &str, ledger: &Ledger) -> Result<WaysIn, Problem> {
    Ok(http::Http::new(url, "", ledger.clone())?.ways_in().await?)
}

/// Begins a sign-in in the browser.
///
/// # Errors
/// [`ErrorCode::SsoFailed`], or as [`join`].
pub(crate) async fn sso_begin(url: &str, request: &SsoBegin, ledger: &Ledger) -> Result<SsoBegun, Problem> {
    Ok(http::Http::new(url, "", ledger.clone())?
        .sso_begin(request)
        .await?)
}

/// Trades what the browser brought for a membership.
///
/// # Errors
/// [`ErrorCode::SsoFailed`], or as [`join`].
pub(crate) async fn sso_finish(
    url: &str,
    request: &SsoFinish,
    ledger: &Ledger,
) -> Result<EnrolAnswer, Problem> {
    Ok(http::Http::new(url, "", ledger.clone())?
        .sso_finish(request)
        .await?)
}

/// Tells the server that the token is not needed any more.
///
/// # Errors
/// [`ErrorCode::ServerUnreachable`] or the server's.
pub(crate) async fn leave(url: &str, token: &str, ledger: &Ledger) -> Result<(), Problem> {
    Ok(http::Http::new(url, token, ledger.clone())?.leave().await?)
}
