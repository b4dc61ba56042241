//! The private session bus, and a watcher that writes down what passes over it.
//!
//! The watcher is a bus monitor: it sees the real `Notify` calls and answers and takes part in nothing. It
//! runs on a thread of its own, so that it can be used from plain tests and from async ones.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use futures_util::StreamExt;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, Message, MessageStream, message::Type};

use crate::process::{Running, Stdout, bound_command};

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const CALL_MAX: Duration = Duration::from_secs(10);

/// One notification as the program sent it and as the daemon answered.
#[derive(Debug, Clone)]
pub struct Notification {
    /// The daemon's number; `None` until it has answered, or when it refused.
    pub id: Option<u32>,
    /// The notification this one replaces; 0 for none.
    pub replaces: u32,
    /// Who sent it.
    pub app: String,
    /// The first line.
    pub summary: String,
    /// The text below it.
    pub body: String,
    /// The offered actions, `(key, label)`, in order.
    pub actions: Vec<(String, String)>,
    /// The action that was chosen.
    pub invoked: Option<String>,
    /// Why it left the screen: 1 expired, 2 dismissed, 3 closed by its program, 4 other.
    pub closed: Option<u32>,
    /// When the call passed the bus.
    pub at: Instant,
    call: (String, u32),
}

impl Notification {
    /// The connection that sent it: another one for each program that runs.
    pub fn sender(&self) -> &str {
        &self.call.0
    }
}

/// A tray item at the moment the tray host took it.
#[derive(Debug, Clone)]
pub struct TrayItem {
    /// Bus name, with the object path when it is not the usual one.
    pub service: String,
    /// When the host announced it.
    pub at: Instant,
}

/// What has passed over the bus so far.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// All notifications, oldest first.
    pub notifications: Vec<Notification>,
    /// All tray items that were ever registered, oldest first.
    pub tray: Vec<TrayItem>,
}

/// The bus, its watcher, and a connection for questions of our own.
#[derive(Debug)]
pub(super) struct Bus {
    watch: Watch,
    // Declared after the watcher: it leaves the bus before the bus ends.
    _daemon: Running,
    /// The address for children.
    pub(super) address: String,
}

impl Bus {
    /// Starts a bus in `folder` that can start nothing but the programs in `services`.
    pub(super) fn start(folder: &Path, services: &Path) -> Result<Self> {
        let config = folder.join("bus.conf");
        let socket = folder.join("bus");
        std::fs::write(&config, bus_config(&socket, services))?;
        let mut command = bound_command("dbus-daemon");
        command
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address=1"]);
        command.env_clear().envs(super::base_env(folder));
        let mut daemon = Running::start("dbus-daemon", command, &folder.join("dbus.log"), Stdout::Piped)?;
        let mut address = String::new();
        let stdout = daemon.stdout().context("dbus-daemon has no stdout")?;
        BufReader::new(stdout).read_line(&mut address)?;
        // As a session names it: without the number of this one life of the bus.
        let address = address.trim().split(',').next().unwrap_or_default().to_owned();
        anyhow::ensure!(
            !address.is_empty(),
            "dbus-daemon did not start:\n{}",
            daemon.log_tail(20)
        );
        Ok(Self {
            watch: Watch::start(address.clone())?,
            _daemon: daemon,
            address,
        })
    }

    /// Calls a method on the bus and waits for its answer.
    pub(super) fn call<B, R>(&self, to: (&str, &str, &str), method: &str, body: B) -> Result<R>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType + Send + Sync + 'static,
        R: serde::de::DeserializeOwned + zbus::zvariant::Type + Send + 'static,
    {
        let (name, path, interface) = (to.0.to_owned(), to.1.to_owned(), to.2.to_owned());
        let (connection, called) = (self.watch.asking.clone(), method.to_owned());
        let (reply, answer) = mpsc::sync_channel(1);
        self.watch.runtime.spawn(async move {
            let result = async {
                let name = Some(name.as_str());
                let message = connection
                    .call_method(
                        name,
                        path.as_str(),
                        Some(interface.as_str()),
                        called.as_str(),
                        &body,
                    )
                    .await?;
                message.body().deserialize::<R>()
            };
            let _ = reply.send(result.await);
        });
        let answer = answer
            .recv_timeout(CALL_MAX)
            .with_context(|| format!("{method}: no answer"))?;
        answer.with_context(|| format!("{method} failed"))
    }

    /// What has passed so far.
    pub(super) fn seen(&self) -> Seen {
        lock(&self.watch.shared.seen).clone()
    }

    /// Waits until `find` finds something in what has passed.
    pub(super) fn wait<T>(&self, limit: Duration, mut find: impl FnMut(&Seen) -> Option<T>) -> Option<T> {
        let deadline = Instant::now() + limit;
        let mut seen = lock(&self.watch.shared.seen);
        loop {
            if let Some(found) = find(&seen) {
                return Some(found);
            }
            let left = deadline.checked_duration_since(Instant::now())?;
            let waited = self.watch.shared.changed.wait_timeout(seen, left);
            seen = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

#[derive(Debug, Default)]
struct Shared {
    seen: Mutex<Seen>,
    changed: Condvar,
}

/// The watcher's thread and its two connections.
#[derive(Debug)]
struct Watch {
    shared: Arc<Shared>,
    runtime: tokio::runtime::Handle,
    asking: Connection,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Watch {
    fn start(address: String) -> Result<Self> {
        let shared = Arc::new(Shared::default());
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let (ready, started) = mpsc::sync_channel(1);
        let writing = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
                Ok(runtime) => runtime,
                Err(error) => return drop(ready.send(Err(error.into()))),
            };
            runtime.block_on(async {
                let connected = connect(&address).await;
                let (asking, stream) = match connected {
                    Ok(connected) => connected,
                    Err(error) => return drop(ready.send(Err(error))),
                };
                let _ = ready.send(Ok((tokio::runtime::Handle::current(), asking)));
                tokio::select! {
                    () = write_down(stream, &writing) => {}
                    _ = stopped => {}
                }
            });
        });
        let (runtime, asking) = started.recv().context("the bus watcher did not start")??;
        Ok(Self {
            shared,
            runtime,
            asking,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn connect(address: &str) -> Result<(Connection, MessageStream)> {
    let asking = zbus::connection::Builder::address(address)?.build().await?;
    let watching = zbus::connection::Builder::address(address)?.build().await?;
    let stream = MessageStream::from(&watching);
    let rules = [
        format!("interface='{NOTIFICATIONS}'"),
        format!("type='signal',interface='{WATCHER}'"),
        "type='method_return'".to_owned(),
        "type='error'".to_owned(),
    ];
    let monitor = Some("org.freedesktop.DBus.Monitoring");
    let to = Some("org.freedesktop.DBus");
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    watching
        .call_method(
            to,
            "/org/freedesktop/DBus",
            monitor,
            "BecomeMonitor",
            &(rules, 0_u32),
        )
        .await?;
    Ok((asking, stream))
}

async fn write_down(mut stream: MessageStream, shared: &Shared) {
    while let Some(Ok(message)) = stream.next().await {
        let mut seen = lock(&shared.seen);
        if record(&mut seen, &message).is_some() {
            shared.changed.notify_all();
        }
    }
}

/// Writes one message down; `None` when it is of no interest.
fn record(seen: &mut Seen, message: &Message) -> Option<()> {
    let header = message.header();
    let member = header.member().map(|m| m.as_str()).unwrap_or_default();
    let body = message.body();
    match (message.message_type(), member) {
        (Type::MethodCall, "Notify") => {
            type Notify = (
                String,
                u32,
                String,
                String,
                String,
                Vec<String>,
                HashMap<String, OwnedValue>,
                i32,
            );
            let (app, replaces, _icon, summary, body, actions, _hints, _ms) =
                body.deserialize::<Notify>().ok()?;
            let mut flat = actions.into_iter();
            let actions = std::iter::from_fn(|| Some((flat.next()?, flat.next()?))).collect();
            let call = (header.sender()?.to_string(), header.primary().serial_num().get());
            let at = Instant::now();
            let (id, invoked, closed) = (None, None, None);
            let sent = Notification {
                id,
                replaces,
                app,
                summary,
                body,
                actions,
                invoked,
                closed,
                at,
                call,
            };
            seen.notifications.push(sent);
        }
        (Type::MethodReturn, _) => {
            let call = (header.destination()?.to_string(), header.reply_serial()?.get());
            let sent = seen
                .notifications
                .iter_mut()
                .find(|n| n.id.is_none() && n.call == call)?;
            sent.id = Some(body.deserialize::<u32>().ok()?);
        }
        (Type::Signal, "ActionInvoked") => {
            let (id, key) = body.deserialize::<(u32, String)>().ok()?;
            newest(seen, id)?.invoked = Some(key);
        }
        (Type::Signal, "NotificationClosed") => {
            let (id, reason) = body.deserialize::<(u32, u32)>().ok()?;
            newest(seen, id)?.closed = Some(reason);
        }
        (Type::Signal, "StatusNotifierItemRegistered") => {
            let service = body.deserialize::<String>().ok()?;
            seen.tray.push(TrayItem {
                service,
                at: Instant::now(),
            });
        }
        _ => return None,
    }
    Some(())
}

fn newest(seen: &mut Seen, id: u32) -> Option<&mut Notification> {
    seen.notifications.iter_mut().rev().find(|n| n.id == Some(id))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn bus_config(socket: &Path, services: &Path) -> String {
    let (socket, services) = (socket.display(), services.display());
    format!(
        r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#
    )
}
