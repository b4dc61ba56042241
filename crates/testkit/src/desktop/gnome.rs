//! Stands where GNOME Shell's notification daemon would: the shell itself needs a GPU and a login.
//!
//! Behaves as GNOME 46 and later do in everything that a program can notice (read in the shell's
//! `notificationDaemon.js` and `messageTray.js`), for a program whose desktop entry is installed:
//!
//! * All notes of a program are one source, and a source watches the connection that sent its *first* note:
//!   when that connection leaves the bus, every note of the source is gone.
//! * Signals go to the connection that sent the note and to nobody else.
//! * A number belongs to the connection that got it; replacing or closing another's is an error.
//! * A button tells `ActionInvoked`, then `NotificationClosed` with 2. A click on a note without a default
//!   action opens the program and dismisses all its notes.
//! * The eleventh note of a source expires the first.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use anyhow::{Context, Result, bail};
use futures_util::StreamExt;
use zbus::fdo;
use zbus::message::Header;
use zbus::names::BusName;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, MessageStream, interface, message::Type};

use super::notifier::{NAME, PATH};

const NOTES_OF_A_SOURCE_MAX: usize = 10;
const EXPIRED: u32 = 1;
const DISMISSED: u32 = 2;
const CLOSED_BY_PROGRAM: u32 = 3;

/// The running daemon; dropping it ends it.
#[derive(Debug)]
pub(super) struct Gnome {
    presses: tokio::sync::mpsc::Sender<Press>,
    thread: Option<std::thread::JoinHandle<()>>,
}

/// What the person does: a note's number, the key of an action, and who waits for it to be done.
type Press = (u32, String, mpsc::SyncSender<Result<()>>);

impl Gnome {
    /// Takes the name on the bus at `address`.
    pub(super) fn start(address: &str) -> Result<Self> {
        let (presses, pressed) = tokio::sync::mpsc::channel(1);
        let (ready, started) = mpsc::sync_channel(1);
        let address = address.to_owned();
        let thread = std::thread::spawn(move || {
            let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
                Ok(runtime) => runtime,
                Err(error) => return drop(ready.send(Err(error.into()))),
            };
            runtime.block_on(async {
                match own(&address).await {
                    Ok((bus, tray)) => {
                        let _ = ready.send(Ok(()));
                        serve(&bus, &tray, pressed).await;
                    }
                    Err(error) => drop(ready.send(Err(error))),
                }
            });
        });
        started.recv().context("the daemon did not start")??;
        let thread = Some(thread);
        Ok(Self { presses, thread })
    }

    /// Presses the button with this key, or the text for `default`.
    pub(super) fn press(&self, id: u32, key: &str) -> Result<()> {
        let (done, is_done) = mpsc::sync_channel(1);
        self.presses.blocking_send((id, key.to_owned(), done))?;
        is_done.recv().context("the daemon is gone")?
    }
}

impl Drop for Gnome {
    fn drop(&mut self) {
        self.presses = tokio::sync::mpsc::channel(1).0;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// All notes.
type Shared = Arc<Mutex<Tray>>;

#[derive(Debug, Default)]
struct Tray {
    last_id: u32,
    notes: BTreeMap<u32, Note>,
    /// The program of a source and the connection that sent its first note.
    sources: HashMap<String, String>,
}

#[derive(Debug)]
struct Note {
    source: String,
    sender: String,
    actions: Vec<String>,
}

/// A signal about one note, for one connection.
#[derive(Debug)]
struct Gone {
    id: u32,
    sender: String,
    reason: u32,
}

impl Tray {
    fn remove(&mut self, id: u32, reason: u32) -> Option<Gone> {
        let Note { source, sender, .. } = self.notes.remove(&id)?;
        if !self.notes.values().any(|note| note.source == source) {
            self.sources.remove(&source);
        }
        Some(Gone { id, sender, reason })
    }

    fn remove_source(&mut self, source: &str, reason: u32) -> Vec<Gone> {
        let ids = self.of_source(source);
        ids.into_iter().filter_map(|id| self.remove(id, reason)).collect()
    }

    fn of_source(&self, source: &str) -> Vec<u32> {
        let ours = self.notes.iter().filter(|(_, note)| note.source == source);
        ours.map(|(id, _)| *id).collect()
    }

    /// Refuses a number that another connection got.
    fn check(&self, id: u32, sender: &str) -> fdo::Result<()> {
        match self.notes.get(&id) {
            Some(note) if note.sender != sender => {
                Err(fdo::Error::InvalidArgs("Invalid notification ID".to_owned()))
            }
            _ => Ok(()),
        }
    }
}

struct Daemon(Shared);

#[interface(name = "org.freedesktop.Notifications")]
impl Daemon {
    #[expect(clippy::too_many_arguments, reason = "the interface has them")]
    async fn notify(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &Connection,
        app: String,
        replaces: u32,
        _icon: String,
        _summary: String,
        _body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expires_ms: i32,
    ) -> fdo::Result<u32> {
        let sender = sender_of(&header)?;
        let (id, gone) = {
            let mut tray = lock(&self.0);
            tray.check(replaces, &sender)?;
            let mut gone = Vec::new();
            let id = if tray.notes.contains_key(&replaces) {
                replaces
            } else {
                while tray.of_source(&app).len() >= NOTES_OF_A_SOURCE_MAX {
                    let oldest = tray.of_source(&app)[0];
                    gone.extend(tray.remove(oldest, EXPIRED));
                }
                tray.last_id += 1;
                tray.last_id
            };
            tray.sources.entry(app.clone()).or_insert_with(|| sender.clone());
            let note = Note {
                source: app,
                sender,
                actions: actions.into_iter().step_by(2).collect(),
            };
            tray.notes.insert(id, note);
            (id, gone)
        };
        tell(bus, gone).await;
        Ok(id)
    }

    async fn close_notification(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &Connection,
        id: u32,
    ) -> fdo::Result<()> {
        let sender = sender_of(&header)?;
        let gone = {
            let mut tray = lock(&self.0);
            tray.check(id, &sender)?;
            tray.remove(id, CLOSED_BY_PROGRAM)
        };
        tell(bus, gone).await;
        Ok(())
    }

    fn get_capabilities(&self) -> Vec<&'static str> {
        vec![
            "actions",
            "body",
            "body-markup",
            "icon-static",
            "persistence",
            "sound",
        ]
    }

    fn get_server_information(&self) -> (&'static str, &'static str, &'static str, &'static str) {
        ("gnome-shell", "GNOME", "46.0", "1.2")
    }
}

fn sender_of(header: &Header<'_>) -> fdo::Result<String> {
    let sender = header.sender().map(ToString::to_string);
    sender.ok_or_else(|| fdo::Error::Failed("nobody sent this".to_owned()))
}

async fn own(address: &str) -> Result<(Connection, Shared)> {
    let tray = Shared::default();
    let bus = zbus::connection::Builder::address(address)?
        .serve_at(PATH, Daemon(tray.clone()))?
        .name(NAME)?
        .build()
        .await?;
    Ok((bus, tray))
}

async fn serve(bus: &Connection, tray: &Shared, mut pressed: tokio::sync::mpsc::Receiver<Press>) {
    let Ok(mut left) = leavers(bus).await else { return };
    loop {
        tokio::select! {
            press = pressed.recv() => {
                let Some((id, key, done)) = press else { return };
                let _ = done.send(press_one(bus, tray, id, &key).await);
            }
            left = left.next() => {
                let Some(Ok(left)) = left else { return };
                let Ok((name, _, new)) = left.body().deserialize::<(String, String, String)>() else {
                    continue;
                };
                if new.is_empty() {
                    let gone = vanish(tray, &name);
                    tell(bus, gone).await;
                }
            }
        }
    }
}

/// A connection left the bus: with it go the sources whose first note it sent.
fn vanish(tray: &Shared, name: &str) -> Vec<Gone> {
    let mut tray = lock(tray);
    let sources: Vec<String> = tray
        .sources
        .iter()
        .filter(|(_, first)| *first == name)
        .map(|(source, _)| source.clone())
        .collect();
    let gone = sources
        .iter()
        .flat_map(|source| tray.remove_source(source, DISMISSED));
    gone.collect()
}

async fn press_one(bus: &Connection, tray: &Shared, id: u32, key: &str) -> Result<()> {
    let (sender, invoked, gone) = {
        let mut tray = lock(tray);
        let note = tray.notes.get(&id).context("that note is not in the tray")?;
        let (sender, source) = (note.sender.clone(), note.source.clone());
        let invoked = note.actions.iter().any(|action| action == key);
        if !invoked && key != "default" {
            bail!("the note has no action {key}");
        }
        let gone = if invoked {
            tray.remove(id, DISMISSED).into_iter().collect()
        } else {
            tray.remove_source(&source, DISMISSED)
        };
        (sender, invoked, gone)
    };
    if invoked {
        emit(bus, &sender, "ActivationToken", &(id, "token")).await;
        emit(bus, &sender, "ActionInvoked", &(id, key)).await;
    }
    tell(bus, gone).await;
    Ok(())
}

async fn tell(bus: &Connection, gone: impl IntoIterator<Item = Gone>) {
    for Gone { id, sender, reason } in gone {
        emit(bus, &sender, "NotificationClosed", &(id, reason)).await;
    }
}

async fn emit<B>(bus: &Connection, to: &str, signal: &str, body: &B)
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    // Nobody is told any more when the connection is gone.
    let to = BusName::try_from(to).ok();
    let _ = bus.emit_signal(to, PATH, NAME, signal, body).await;
}

async fn leavers(bus: &Connection) -> zbus::Result<MessageStream> {
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender("org.freedesktop.DBus")?
        .interface("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .build();
    MessageStream::for_match_rule(rule, bus, None).await
}

fn lock(tray: &Shared) -> std::sync::MutexGuard<'_, Tray> {
    tray.lock().unwrap_or_else(PoisonError::into_inner)
}
