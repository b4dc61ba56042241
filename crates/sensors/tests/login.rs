//! Sleep and lock over a real bus, from a service that speaks as systemd-logind does.
//!
//! The real logind needs the machine's own system manager and would put it to sleep; the bus, its access
//! rules, its descriptors and our end are real.

#![expect(
    missing_docs,
    reason = "the macro of the bus writes methods that cannot carry any"
)]

use anyhow::{Context, Result};
use domain::tracker::Outside;
use sensors::{
    clock::SystemClock,
    signals::{Voice, bus::Bus, keep, login::Login},
};
use std::{
    io::Read,
    os::unix::net::UnixStream,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use testkit::compositor::bus;
use tokio::sync::mpsc;
use zbus::{
    interface,
    object_server::SignalEmitter,
    zvariant::{Fd, ObjectPath, OwnedObjectPath},
};

const SESSION: &str = "/org/freedesktop/login1/session/_1";

/// What the service keeps of its inhibitors: our ends of the pairs it handed out.
type Brakes = Arc<Mutex<Vec<UnixStream>>>;

struct Manager {
    brakes: Brakes,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zbus::fdo::Result<Fd<'static>> {
        assert_eq!(
            (what, mode),
            ("sleep", "delay"),
            "it must never block sleep for good"
        );
        let (ours, theirs) =
            UnixStream::pair().map_err(|error| zbus::fdo::Error::IOError(error.to_string()))?;
        self.brakes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(ours);
        Ok(Fd::from(std::os::fd::OwnedFd::from(theirs)))
    }

    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, _pid: u32) -> OwnedObjectPath {
        ObjectPath::from_static_str_unchecked(SESSION).into()
    }

    /// The computer is about to sleep, or has woken.
    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

struct Session {
    locked: bool,
}

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    /// Whether the session's screen is locked.
    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.locked
    }
}

async fn next(said: &mut mpsc::Receiver<(domain::time::Now, Outside)>) -> Result<Outside> {
    let waited = tokio::time::timeout(Duration::from_secs(20), said.recv()).await;
    Ok(waited
        .context("nothing was said in time")?
        .context("the watch ended")?
        .1)
}

#[tokio::test]
async fn sleep_waits_until_it_is_said_and_the_lock_is_told() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (_daemon, address) = bus(folder.path())?;
    let brakes = Brakes::default();
    let service = zbus::connection::Builder::address(address.as_str())?
        .serve_at(
            "/org/freedesktop/login1",
            Manager {
                brakes: brakes.clone(),
            },
        )?
        .serve_at(SESSION, Session { locked: false })?
        .name("org.freedesktop.login1")?
        .build()
        .await?;
    let (out, mut said) = mpsc::channel(8);
    let voice = Voice::new(Arc::new(SystemClock), out);
    let watch = tokio::spawn(keep(Box::new(Login(Bus(address))), voice));
    assert_eq!(next(&mut said).await?, Outside::Locked { on: false });

    let manager = service
        .object_server()
        .interface::<_, Manager>("/org/freedesktop/login1")
        .await?;
    Manager::prepare_for_sleep(manager.signal_emitter(), true).await?;
    assert_eq!(next(&mut said).await?, Outside::Suspend);
    let brake = brakes.lock().unwrap_or_else(PoisonError::into_inner).remove(0);
    let let_go = tokio::task::spawn_blocking(move || (&brake).read(&mut [0; 1]));
    assert_eq!(
        let_go.await??,
        0,
        "the inhibitor is let go of once sleep was said"
    );
    Manager::prepare_for_sleep(manager.signal_emitter(), false).await?;
    assert_eq!(next(&mut said).await?, Outside::Resume { slept_ms: None });

    let session = service.object_server().interface::<_, Session>(SESSION).await?;
    session.get_mut().await.locked = true;
    session
        .get()
        .await
        .locked_hint_changed(session.signal_emitter())
        .await?;
    assert_eq!(next(&mut said).await?, Outside::Locked { on: true });

    drop(said);
    watch.await?;
    let held = brakes.lock().unwrap_or_else(PoisonError::into_inner).len();
    assert_eq!(held, 1, "a new inhibitor was taken after waking");
    Ok(())
}

#[tokio::test]
async fn a_bus_without_logind_says_nothing_and_does_no_harm() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (_daemon, address) = bus(folder.path())?;
    let (out, mut said) = mpsc::channel(8);
    let voice = Voice::new(Arc::new(SystemClock), out);
    let watch = tokio::spawn(keep(Box::new(Login(Bus(address))), voice));
    tokio::task::yield_now().await;
    assert!(said.try_recv().is_err());
    drop(said);
    watch.await?;
    Ok(())
}
