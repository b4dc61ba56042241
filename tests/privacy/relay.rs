//! A relay between one desk and the server that keeps every byte of both directions with the moment of the
//! simulated clock.
//!
//! Passes everything on as it is, with one exception that the simulated clock forces: the server's own clock
//! is the machine's, so its pings are held back and the relay sends them in its place, every 25 simulated
//! seconds.

use crate::{clock::Clock, frames::Frames};
use anyhow::Result;
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Notify,
    time::{Instant, MissedTickBehavior, interval_at},
};

const PING_EVERY: Duration = Duration::from_secs(25);
/// An unmasked ping without words.
const PING: [u8; 2] = [0x89, 0];
const BUFFER_BYTES: usize = 64 * 1024;

/// Which way bytes went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    /// From the desk.
    Up,
    /// From the server.
    Down,
}

/// Bytes that went one way at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) at_ms: u64,
    pub(crate) way: Way,
    pub(crate) bytes: Vec<u8>,
}

/// One connection, from its beginning.
#[derive(Clone, Debug, Default)]
pub(crate) struct Connection {
    pub(crate) opened_ms: u64,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) closed_ms: Option<u64>,
}

#[derive(Default)]
struct Kept {
    connections: Vec<Connection>,
    /// Connections on which an answer is still awaited.
    busy: usize,
    /// Live messages that came down, on all connections.
    rows: usize,
    /// How often anything happened.
    turns: u64,
    down: bool,
}

/// A running relay.
pub(crate) struct Relay {
    address: SocketAddr,
    inner: Arc<Inner>,
}

struct Inner {
    clock: Arc<Clock>,
    server: SocketAddr,
    kept: Mutex<Kept>,
    /// Told at every turn; one waits.
    turned: Notify,
    /// Told when the network goes.
    cut: Notify,
}

impl Relay {
    /// Listens on a free port of this computer.
    pub(crate) async fn start(server: SocketAddr, clock: Arc<Clock>) -> Result<Relay> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let inner = Arc::new(Inner {
            clock,
            server,
            kept: Mutex::default(),
            turned: Notify::new(),
            cut: Notify::new(),
        });
        let relay = inner.clone();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(relay.clone().connection(client));
            }
        });
        Ok(Relay { address, inner })
    }

    /// What the desk is told to join.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address())
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        self.address.to_string()
    }

    /// How often anything happened so far.
    pub(crate) fn turns(&self) -> u64 {
        self.inner.kept().turns
    }

    /// Waits until every request has its answer.
    pub(crate) async fn answered(&self) {
        while self.inner.kept().busy > 0 {
            self.inner.turned.notified().await;
        }
    }

    /// Live messages that came down so far.
    pub(crate) fn rows(&self) -> usize {
        self.inner.kept().rows
    }

    /// Waits until so many live messages came down.
    pub(crate) async fn rows_came(&self, rows: usize) {
        while self.rows() < rows {
            self.inner.turned.notified().await;
        }
    }

    /// Takes the network away or brings it back.
    pub(crate) fn cut(&self, down: bool) {
        self.inner.kept().down = down;
        self.inner.cut.notify_waiters();
    }

    /// Everything so far.
    pub(crate) fn recorded(&self) -> Vec<Connection> {
        self.inner.kept().connections.clone()
    }
}

impl Inner {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().expect("nobody panics while holding it")
    }

    fn turn<T>(&self, change: impl FnOnce(&mut Kept) -> T) -> T {
        let mut kept = self.kept();
        kept.turns += 1;
        let changed = change(&mut kept);
        drop(kept);
        self.turned.notify_one();
        changed
    }

    fn keep(&self, number: usize, way: Way, bytes: &[u8]) {
        let at_ms = self.clock.ms();
        self.turn(|kept| {
            let pieces = &mut kept.connections[number].pieces;
            match pieces.last_mut() {
                // How the kernel cut the bytes into reads is nothing anybody sent.
                Some(last) if last.way == way && last.at_ms == at_ms => last.bytes.extend_from_slice(bytes),
                _ => pieces.push(Piece {
                    at_ms,
                    way,
                    bytes: bytes.to_vec(),
                }),
            }
        });
    }

    async fn connection(self: Arc<Self>, client: TcpStream) {
        let opened_ms = self.clock.ms();
        let number = self.turn(|kept| {
            kept.busy += 1;
            kept.connections.push(Connection {
                opened_ms,
                ..Connection::default()
            });
            kept.connections.len() - 1
        });
        let mut awaited = true;
        // A connection that breaks is what the desk has to live with.
        let _ended = self.carry(number, client, &mut awaited).await;
        let closed_ms = self.clock.ms();
        self.turn(|kept| {
            kept.busy -= usize::from(awaited);
            kept.connections[number].closed_ms = Some(closed_ms);
        });
    }

    async fn carry(&self, number: usize, client: TcpStream, awaited: &mut bool) -> Result<()> {
        if self.kept().down {
            return Ok(());
        }
        let server = TcpStream::connect(self.server).await?;
        // What is passed on must not wait in the kernel for an acknowledgement, which comes in real time.
        client.set_nodelay(true)?;
        server.set_nodelay(true)?;
        let (mut from_desk, mut to_desk) = client.into_split();
        let (mut from_server, mut to_server) = server.into_split();
        let (mut up, mut down) = (vec![0; BUFFER_BYTES], vec![0; BUFFER_BYTES]);
        let mut frames = Frames::default();
        let mut pings = interval_at(Instant::now() + PING_EVERY, PING_EVERY);
        pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                read = from_desk.read(&mut up) => match read? {
                    0 => return Ok(()),
                    bytes => {
                        self.keep(number, Way::Up, &up[..bytes]);
                        to_server.write_all(&up[..bytes]).await?;
                    }
                },
                read = from_server.read(&mut down) => match read? {
                    0 => return Ok(()),
                    bytes => {
                        let (passed, messages) = frames.pass(&down[..bytes]);
                        to_desk.write_all(&passed).await?;
                        self.keep(number, Way::Down, &passed);
                        if messages > 0 {
                            let was_awaited = std::mem::take(awaited);
                            self.turn(|kept| {
                                kept.rows += messages;
                                kept.busy -= usize::from(was_awaited);
                            });
                        }
                    }
                },
                _ = pings.tick(), if frames.are_live() => {
                    to_desk.write_all(&PING).await?;
                    self.keep(number, Way::Down, &PING);
                }
                () = self.cut.notified() => return Ok(()),
            }
        }
    }
}
