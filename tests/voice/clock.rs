//! The clocks of a program that the story started: they stand ahead of the computer's by as much as the story says.
//!
//! Time passes at once. What reads a clock reads the later one, and what sleeps on the runtime wakes as it would have by then. The
//! story says so over a socket, in one line that is answered by another. Nothing else of the program is touched.

use std::{
    io,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{UnixListener, UnixStream},
    time,
};

/// How far ahead, in milliseconds.
static AHEAD_MS: AtomicU64 = AtomicU64::new(0);

/// Where the clocks stand when the program starts.
pub(crate) fn begin(ahead_ms: u64) {
    AHEAD_MS.store(ahead_ms, Ordering::SeqCst);
}

/// How far ahead, in milliseconds.
pub(crate) fn ahead_ms() -> u64 {
    AHEAD_MS.load(Ordering::SeqCst)
}

/// Lets so much time pass. Needs a runtime of one thread: there is one clock for all that sleep on it.
async fn pass(ms: u64) {
    AHEAD_MS.fetch_add(ms, Ordering::SeqCst);
    // It stands still for as long as it takes to be put forward, and goes on by itself then.
    time::pause();
    time::advance(Duration::from_millis(ms)).await;
    time::resume();
}

/// Where the story says what it wants.
pub(crate) struct Control(UnixListener);

/// What the story waits for an answer to.
pub(crate) struct Wish {
    /// Somebody wants to come into the console.
    pub(crate) login: String,
    answer: BufReader<UnixStream>,
}

impl Control {
    /// Listens there.
    pub(crate) fn open(socket: &Path) -> io::Result<Control> {
        Ok(Control(UnixListener::bind(socket)?))
    }

    /// Lets time pass whenever the story says so; gives what else it wants.
    pub(crate) async fn wish(&self) -> io::Result<Wish> {
        loop {
            let (stream, _) = self.0.accept().await?;
            let mut stream = BufReader::new(stream);
            let mut line = String::new();
            stream.read_line(&mut line).await?;
            match line.trim().split_once(' ') {
                Some(("pass", ms)) => {
                    pass(ms.parse().map_err(io::Error::other)?).await;
                    say(&mut stream, "").await?;
                }
                Some(("login", name)) => {
                    return Ok(Wish {
                        login: name.to_owned(),
                        answer: stream,
                    });
                }
                _ => return Err(io::Error::other(format!("{line:?} is no wish"))),
            }
        }
    }
}

impl Wish {
    /// Answers it.
    pub(crate) async fn answer(mut self, said: &str) -> io::Result<()> {
        say(&mut self.answer, said).await
    }
}

async fn say(stream: &mut BufReader<UnixStream>, said: &str) -> io::Result<()> {
    stream.write_all(format!("done {said}\n").as_bytes()).await?;
    stream.flush().await
}
