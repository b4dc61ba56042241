//! The keyring of the desktop, by the Secret Service of the session bus: GNOME Keyring, KWallet, KeePassXC and others.
//!
//! Carries out what `app::keeper::Keeper` asks, and decides nothing about a vault. A connection lives as long as one
//! question. Must never make a collection (a desktop that has none would show a form to make one), wait without a limit, or
//! log what it reads ([ADR 94](../../../docs/adr/0094-a-keyring-keeps-one-half.md)).

mod prompt;
mod service;

use crate::desktop_signals;
use app::keeper::{self, Ask, Entry, Keeper, KeeperFault, KeptKey};
use futures_util::{FutureExt, StreamExt, future::BoxFuture};
use sensors::signals::bus::Bus;
use service::{Paths, Service};
use tokio::sync::Notify;
use uuid::Uuid;
use zbus::zvariant::OwnedObjectPath;

/// The keyring of one session; cheap to make.
#[derive(Clone, Debug)]
pub struct Keyring {
    bus: Option<Bus>,
}

impl Keyring {
    /// That of the session this process belongs to.
    #[must_use]
    pub fn of_session() -> Keyring {
        Keyring {
            bus: desktop_signals::session_bus(),
        }
    }

    async fn service(&self) -> Result<Service, KeeperFault> {
        let bus = self.bus.as_ref().ok_or(KeeperFault::Absent)?;
        Service::on(bus).await
    }
}

impl Keeper for Keyring {
    fn keep<'a>(&'a self, entry: &'a Entry, key: &'a KeptKey) -> BoxFuture<'a, Result<(), KeeperFault>> {
        async move {
            let service = self.service().await?;
            let session = service.session().await?;
            let collection = opened_default(&service, Ask::Person).await?;
            let text = keeper::to_text(key);
            service
                .create(&collection, &session, entry, text.as_bytes())
                .await
        }
        .boxed()
    }

    fn read(&self, id: Uuid, ask: Ask) -> BoxFuture<'_, Result<Vec<KeptKey>, KeeperFault>> {
        async move {
            let service = self.service().await?;
            let session = service.session().await?;
            let found = entries(&service, id, ask).await?;
            let texts = service.secrets(&session, &found).await?;
            Ok(texts.into_iter().filter_map(keeper::of_text).collect())
        }
        .boxed()
    }

    fn forget(&self, id: Uuid, ask: Ask) -> BoxFuture<'_, Result<(), KeeperFault>> {
        async move {
            let service = self.service().await?;
            for item in entries(&service, id, ask).await? {
                service.delete(&item, ask).await?;
            }
            Ok(())
        }
        .boxed()
    }

    fn follow<'a>(&'a self, changed: &'a Notify) -> BoxFuture<'a, ()> {
        async move {
            let Ok(service) = self.service().await else { return };
            let (Ok(mut comings), Ok(mut signs)) = (service.comings().await, service.signs().await) else {
                return;
            };
            loop {
                changed.notify_one();
                tokio::select! {
                    come = comings.next() => if come.is_none() { return },
                    sign = signs.next() => if sign.is_none() { return },
                }
            }
        }
        .boxed()
    }
}

/// The entries under this id, all of them unlocked.
///
/// Which collection they are in is of no matter: the default one may have been another. A keyring may hide what is in a
/// locked collection (KeePassXC does), so where nothing is found the default one is unlocked, and it is looked for again.
/// Where nobody may be asked it has to be open before: a search of KeePassXC, which has nothing open, asks by itself.
async fn entries(service: &Service, id: Uuid, ask: Ask) -> Result<Paths, KeeperFault> {
    if ask == Ask::Person {
        let found = unlocked(service, id, ask).await?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    opened_default(service, ask).await?;
    unlocked(service, id, ask).await
}

/// The collection that new entries go to, unlocked.
async fn opened_default(service: &Service, ask: Ask) -> Result<OwnedObjectPath, KeeperFault> {
    let collection = service.default_collection().await?;
    service.unlock(std::slice::from_ref(&collection), ask).await?;
    Ok(collection)
}

async fn unlocked(service: &Service, id: Uuid, ask: Ask) -> Result<Paths, KeeperFault> {
    let (mut open, locked) = service.search(id, ask).await?;
    if !locked.is_empty() {
        open.extend(service.unlock(&locked, ask).await?);
    }
    Ok(open)
}
