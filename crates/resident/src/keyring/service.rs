//! The calls of the Secret Service, each with a limit, and what their refusals mean.
//!
//! Nothing is believed of a collection's `Locked`: what is said to be locked may open without a word (KWallet, where the
//! session's password is known), so everything is unlocked before it is used. Must never wait without a limit, or log what
//! an answer holds.

use super::prompt;
use app::keeper::{Ask, Entry, KeeperFault};
use futures_util::stream::{self, Select};
use sensors::signals::bus::Bus;
use serde::{Serialize, de::DeserializeOwned};
use std::{collections::HashMap, time::Duration};
use tokio::time::timeout;
use uuid::Uuid;
use zbus::{
    Connection, MatchRule, Message, MessageStream,
    message::Type as Kind,
    zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Type, Value},
};

/// The service's name on the bus.
pub(super) const NAME: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
const COLLECTIONS: &str = "/org/freedesktop/secrets/collection";
const SERVICE: &str = "org.freedesktop.Secret.Service";
const COLLECTION: &str = "org.freedesktop.Secret.Collection";
const ITEM: &str = "org.freedesktop.Secret.Item";
/// What our entries are called among those of others.
const SCHEMA: &str = "org.breakwater.Vault";
/// No object.
pub(super) const NOTHING: &str = "/";
/// Text, because there are keyrings that change what is none.
const TEXT: &str = "text/plain";
/// Longest wait for an answer that needs nobody. The bus may have to start the service first.
const CALL_MAX: Duration = Duration::from_secs(25);
/// Longest wait for one that may need a person: KeePassXC asks for its password within a search.
pub(super) const PERSON_MAX: Duration = Duration::from_secs(300);
/// Signals that may wait for us; they only say that something changed.
const WAITING_MAX: usize = 16;

/// Objects of the service.
pub(super) type Paths = Vec<OwnedObjectPath>;
/// A secret as it is sent: session, parameters, text, what it is.
type Secret = (OwnedObjectPath, Vec<u8>, Vec<u8>, String);

/// The service of one bus, on a connection of our own. What it had open for us ends with it.
#[derive(Debug)]
pub(super) struct Service {
    pub(super) bus: Connection,
}

impl Service {
    pub(super) async fn on(bus: &Bus) -> Result<Service, KeeperFault> {
        match timeout(CALL_MAX, bus.connect()).await {
            Ok(Ok(bus)) => Ok(Service { bus }),
            Ok(Err(_)) => Err(KeeperFault::Absent),
            // No reason to believe that there is none, and to write the key into a file.
            Err(_) => Err(KeeperFault::Silent),
        }
    }

    /// Calls a method, and hands back the answer as it is.
    pub(super) async fn call<B>(
        &self,
        path: &str,
        interface: &str,
        method: &str,
        body: &B,
        limit: Duration,
    ) -> Result<Message, KeeperFault>
    where
        B: Serialize + DynamicType + Sync,
    {
        let called = self
            .bus
            .call_method(Some(NAME), path, Some(interface), method, body);
        match timeout(limit, called).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(fault(&error)),
            Err(_) => Err(KeeperFault::Silent),
        }
    }

    /// A session in which secrets cross the bus as they are: who may listen there may also ask for them, and what crosses
    /// is one half of a key.
    pub(super) async fn session(&self) -> Result<OwnedObjectPath, KeeperFault> {
        let body = ("plain", Value::from(""));
        let answer = self.call(PATH, SERVICE, "OpenSession", &body, CALL_MAX).await?;
        let (_, session): (OwnedValue, OwnedObjectPath) = read(&answer)?;
        Ok(session)
    }

    /// The collection that new entries go to. By its own path: KeePassXC has none by the alias.
    pub(super) async fn default_collection(&self) -> Result<OwnedObjectPath, KeeperFault> {
        let answer = self
            .call(PATH, SERVICE, "ReadAlias", &"default", CALL_MAX)
            .await?;
        let found: OwnedObjectPath = read(&answer)?;
        match found.as_str() {
            NOTHING => Err(KeeperFault::Absent),
            _ => Ok(found),
        }
    }

    /// The entries under this id: those that are unlocked, and those that are locked. What is locked has no readable
    /// attributes, so nobody looks at them.
    pub(super) async fn search(&self, id: Uuid, ask: Ask) -> Result<(Paths, Paths), KeeperFault> {
        let limit = match ask {
            Ask::Nobody => CALL_MAX,
            Ask::Person => PERSON_MAX,
        };
        let body = attributes(id);
        read(&self.call(PATH, SERVICE, "SearchItems", &body, limit).await?)
    }

    /// Unlocks, asking the person where that may be; what is unlocked then.
    pub(super) async fn unlock(&self, what: &[OwnedObjectPath], ask: Ask) -> Result<Paths, KeeperFault> {
        let answer = self.call(PATH, SERVICE, "Unlock", &what, CALL_MAX).await?;
        let (mut open, asks): (Paths, OwnedObjectPath) = read(&answer)?;
        if let Some(told) = prompt::answered(self, &asks, ask).await? {
            open.extend(Paths::try_from(told).unwrap_or_default());
        }
        Ok(open)
    }

    /// The texts of unlocked entries.
    pub(super) async fn secrets(
        &self,
        session: &OwnedObjectPath,
        of: &[OwnedObjectPath],
    ) -> Result<Vec<Vec<u8>>, KeeperFault> {
        if of.is_empty() {
            return Ok(Vec::new());
        }
        let answer = self
            .call(PATH, SERVICE, "GetSecrets", &(of, session), CALL_MAX)
            .await?;
        let secrets: HashMap<OwnedObjectPath, Secret> = read(&answer)?;
        Ok(secrets.into_values().map(|(_, _, text, _)| text).collect())
    }

    /// Makes an entry in an unlocked collection.
    pub(super) async fn create(
        &self,
        collection: &OwnedObjectPath,
        session: &OwnedObjectPath,
        entry: &Entry,
        text: &[u8],
    ) -> Result<(), KeeperFault> {
        let about = HashMap::from([
            (
                "org.freedesktop.Secret.Item.Label",
                Value::from(entry.label.as_str()),
            ),
            (
                "org.freedesktop.Secret.Item.Attributes",
                Value::from(attributes(entry.id)),
            ),
        ]);
        let no_parameters: &[u8] = &[];
        let secret = (session, no_parameters, text, TEXT);
        let body = (about, secret, true);
        let answer = self
            .call(collection.as_str(), COLLECTION, "CreateItem", &body, CALL_MAX)
            .await?;
        let (_, asks): (OwnedObjectPath, OwnedObjectPath) = read(&answer)?;
        prompt::answered(self, &asks, Ask::Person).await.map(drop)
    }

    /// Removes an entry.
    pub(super) async fn delete(&self, item: &OwnedObjectPath, ask: Ask) -> Result<(), KeeperFault> {
        let answer = self.call(item.as_str(), ITEM, "Delete", &(), CALL_MAX).await?;
        prompt::answered(self, &read(&answer)?, ask).await.map(drop)
    }

    /// Says whenever the service comes, goes or is replaced.
    pub(super) async fn comings(&self) -> zbus::Result<MessageStream> {
        let rule = MatchRule::builder()
            .msg_type(Kind::Signal)
            .sender("org.freedesktop.DBus")?
            .interface("org.freedesktop.DBus")?
            .member("NameOwnerChanged")?
            .arg(0, NAME)?;
        MessageStream::for_match_rule(rule.build(), &self.bus, Some(WAITING_MAX)).await
    }

    /// Says whenever something of a collection changed, such as that it was unlocked. Not every keyring says so at the
    /// collection itself: KeePassXC says it at the service alone.
    pub(super) async fn signs(&self) -> zbus::Result<Select<MessageStream, MessageStream>> {
        let sent = || MatchRule::builder().msg_type(Kind::Signal).sender(NAME);
        let of_service = sent()?.path(PATH)?.interface(SERVICE)?.build();
        let of_collections = sent()?.path_namespace(COLLECTIONS)?.build();
        Ok(stream::select(
            MessageStream::for_match_rule(of_service, &self.bus, Some(WAITING_MAX)).await?,
            MessageStream::for_match_rule(of_collections, &self.bus, Some(WAITING_MAX)).await?,
        ))
    }
}

fn attributes(id: Uuid) -> HashMap<&'static str, String> {
    HashMap::from([
        ("xdg:schema", SCHEMA.to_owned()),
        ("vault", id.simple().to_string()),
    ])
}

fn read<T: DeserializeOwned + Type>(answer: &Message) -> Result<T, KeeperFault> {
    let body = answer.body();
    body.deserialize::<T>().map_err(|error| {
        tracing::info!(%error, "the keyring's answer has another shape");
        KeeperFault::Silent
    })
}

/// What a refusal means.
pub(super) fn fault(error: &zbus::Error) -> KeeperFault {
    let zbus::Error::MethodError(name, ..) = error else {
        return KeeperFault::Silent;
    };
    of_name(name.as_str())
}

fn of_name(name: &str) -> KeeperFault {
    const BUS: &str = "org.freedesktop.DBus.Error.";
    if name == "org.freedesktop.Secret.Error.IsLocked" {
        return KeeperFault::Locked;
    }
    let of_bus = name.strip_prefix(BUS).unwrap_or_default();
    match of_bus {
        // Nobody has the name, or what should have it does not start, or it has no such collection.
        "ServiceUnknown" | "NameHasNoOwner" | "UnknownObject" | "UnknownMethod" | "UnknownInterface" => {
            KeeperFault::Absent
        }
        other if other.starts_with("Spawn.") => KeeperFault::Absent,
        _ if name == "org.freedesktop.Secret.Error.NoSuchObject" => KeeperFault::Absent,
        _ => KeeperFault::Silent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_whether_there_is_no_keyring_or_a_locked_one_or_a_sick_one() {
        let named = [
            ("org.freedesktop.DBus.Error.ServiceUnknown", KeeperFault::Absent),
            (
                "org.freedesktop.DBus.Error.Spawn.ChildExited",
                KeeperFault::Absent,
            ),
            ("org.freedesktop.DBus.Error.UnknownMethod", KeeperFault::Absent),
            ("org.freedesktop.Secret.Error.NoSuchObject", KeeperFault::Absent),
            ("org.freedesktop.Secret.Error.IsLocked", KeeperFault::Locked),
            ("org.freedesktop.DBus.Error.NoReply", KeeperFault::Silent),
            ("org.freedesktop.DBus.Error.InvalidArgs", KeeperFault::Silent),
            ("org.kde.Something", KeeperFault::Silent),
        ];
        for (name, means) in named {
            assert_eq!(of_name(name), means, "{name}");
        }
    }

    #[test]
    fn two_entries_never_have_the_same_attributes() {
        assert_ne!(attributes(Uuid::from_u128(1)), attributes(Uuid::from_u128(2)));
        assert_eq!(attributes(Uuid::from_u128(1))["xdg:schema"], SCHEMA);
    }
}
