//! Sleep, wake and screen lock, as systemd-logind tells them on the system bus.
//!
//! Sleep is delayed by an inhibitor until it has been said, so that a call ends at the moment of sleep and
//! not at that of waking. The lock is the session's own hint; a locker that sets none is not seen.

use super::{SignalError, Voice, Watch, bus::Bus};
use domain::tracker::Outside;
use futures_util::{StreamExt, future::BoxFuture};
use std::path::PathBuf;
use zbus::{
    Connection, MatchRule, Message, MessageStream,
    message::Type,
    zvariant::{OwnedFd, OwnedObjectPath, OwnedValue},
};

const SERVICE: &str = "org.freedesktop.login1";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
/// Signals that may wait for us.
const WAITING_MAX: usize = 16;

/// The login service of a bus.
#[derive(Debug)]
pub struct Login(pub Bus);

impl Watch for Login {
    fn what(&self) -> &'static str {
        "sleep and lock"
    }

    fn waits_for(&self) -> Vec<PathBuf> {
        self.0.socket().into_iter().collect()
    }

    fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
        Box::pin(async move { listen(self.0.connect().await?, voice).await })
    }
}

async fn listen(bus: Connection, voice: &Voice) -> Result<(), SignalError> {
    let session = own_session(&bus).await;
    let sleeping = rule(MANAGER, "PrepareForSleep", MANAGER_PATH)?;
    let mut sleeps = MessageStream::for_match_rule(sleeping, &bus, Some(WAITING_MAX)).await?;
    let locking = rule(
        PROPERTIES,
        "PropertiesChanged",
        session.as_ref().map_or("/", |path| path.as_str()),
    )?;
    let mut locks = MessageStream::for_match_rule(locking, &bus, Some(WAITING_MAX)).await?;
    let mut brake = inhibit(&bus).await;
    if let Some(session) = &session
        && let Some(on) = locked_now(&bus, session).await
    {
        voice.say(Outside::Locked { on }).await?;
    }
    loop {
        let said = tokio::select! {
            message = sleeps.next() => sleep(&message.ok_or(SignalError::Closed)??),
            message = locks.next() => lock(&message.ok_or(SignalError::Closed)??),
        };
        let Some(said) = said else { continue };
        let asleep = said == Outside::Suspend;
        let awake = matches!(said, Outside::Resume { .. });
        voice.say(said).await?;
        if asleep {
            // Letting go of the inhibitor is what lets the computer sleep.
            brake = None;
        } else if awake && brake.is_none() {
            brake = inhibit(&bus).await;
        }
    }
}

fn rule(interface: &'static str, member: &'static str, path: &str) -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(SERVICE)?
        .interface(interface)?
        .member(member)?
        .path(path.to_owned())?
        .build())
}

fn sleep(message: &Message) -> Option<Outside> {
    match message.body().deserialize::<bool>() {
        Ok(true) => Some(Outside::Suspend),
        Ok(false) => Some(Outside::Resume { slept_ms: None }),
        Err(_) => None,
    }
}

fn lock(message: &Message) -> Option<Outside> {
    type Changed = (String, std::collections::HashMap<String, OwnedValue>, Vec<String>);
    let (interface, changed, _) = message.body().deserialize::<Changed>().ok()?;
    let hint = changed.get("LockedHint").filter(|_| interface == SESSION)?;
    Some(Outside::Locked {
        on: bool::try_from(hint).ok()?,
    })
}

/// A delay, never a block: logind waits for us a few seconds at most.
async fn inhibit(bus: &Connection) -> Option<OwnedFd> {
    let arguments = (
        "sleep",
        "Breakwater",
        "A call ends when the computer sleeps",
        "delay",
    );
    let answer = bus
        .call_method(Some(SERVICE), MANAGER_PATH, Some(MANAGER), "Inhibit", &arguments)
        .await;
    answer.ok()?.body().deserialize::<OwnedFd>().ok()
}

async fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    let pid = std::process::id();
    let answer = bus
        .call_method(
            Some(SERVICE),
            MANAGER_PATH,
            Some(MANAGER),
            "GetSessionByPID",
            &pid,
        )
        .await;
    answer.ok()?.body().deserialize::<OwnedObjectPath>().ok()
}

async fn locked_now(bus: &Connection, session: &OwnedObjectPath) -> Option<bool> {
    let asked = (SESSION, "LockedHint");
    let answer = bus
        .call_method(Some(SERVICE), session.as_str(), Some(PROPERTIES), "Get", &asked)
        .await;
    let value = answer.ok()?.body().deserialize::<OwnedValue>().ok()?;
    bool::try_from(value).ok()
}
