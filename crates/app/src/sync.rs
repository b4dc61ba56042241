//! The driver of sync: carries out what the engine in `crates/sync` decides.

use crate::world::World;
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId, TeamId, TenantId};
use protocol::{
    envelope::Header,
    problem::{ErrorCode, Problem},
    wire::EnrolAnswer,
};
use std::sync::Arc;
use store::{Store, StoreError, Transaction, log::Projected};
use tokio::sync::mpsc;

/// Where and as whom.
pub(crate) struct SyncOptions {
    pub(crate) url: String,
    pub(crate) token: String,
    pub(crate) tenant: TenantId,
    pub(crate) person: PersonId,
    pub(crate) device: DeviceId,
    pub(crate) team: Option<TeamId>,
}

/// What sync says.
pub(crate) enum SyncEvent {
    /// Records of these kinds were received and projected.
    Received(Vec<u16>),
    /// Online, offline, waiting: [`Handle::status`] changed.
    StatusChanged,
    /// The server no longer knows this computer.
    SignedOut,
}

/// Where sync stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SyncStatus {
    pub(crate) online: bool,
    pub(crate) waiting: u64,
    pub(crate) last_at: Option<DateTime<Utc>>,
}

/// Projects one received record in its transaction.
pub(crate) type Project =
    dyn Fn(&Transaction<'_>, &Header, &[u8]) -> Result<Projected, StoreError> + Send + Sync;

/// A running sync.
pub(crate) struct Handle {}

impl Handle {
    pub(crate) fn wrote(&self) {}
    pub(crate) fn status(&self) -> SyncStatus {
        SyncStatus::default()
    }
    pub(crate) async fn stop(self) {}
}

pub(crate) async fn start(
    _options: SyncOptions,
    _store: Store,
    _project: Arc<Project>,
    _world: Arc<dyn World>,
    _events: mpsc::UnboundedSender<SyncEvent>,
) -> Result<Handle, StoreError> {
    Ok(Handle {})
}

pub(crate) async fn join(_url: &str, _code: &str, _device: DeviceId) -> Result<EnrolAnswer, Problem> {
    Err(ErrorCode::ServerUnreachable.into())
}

pub(crate) async fn leave(_url: &str, _token: &str) -> Result<(), Problem> {
    Ok(())
}
