//! A real telephone system (Kamailio) on loopback that tells of the agent's conversations.
//!
//! Two phones register at it and call each other through it. Everything it writes is in a private folder; its
//! workers stay in the process group that we hold, so that a kill takes all of them.

use anyhow::{Context, Result, bail, ensure};
use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket},
    path::Path,
    sync::atomic::{AtomicU8, Ordering},
    time::Duration,
};
use tempfile::TempDir;
use testkit::process::{Running, Stdout, bound_command};

use crate::tool;

/// Where Debian puts it; not in everybody's `PATH`.
const PROGRAM: &str = "/usr/sbin/kamailio";
/// Generous: a loaded machine with two cores.
const START_MAX: Duration = Duration::from_secs(30);
/// What the agent's subscription has to prove itself with.
pub const PASSWORD: &str = "a password of this test";
/// The lines of the log that a failure shows.
const LOG_LINES: usize = 30;

/// Empty tables that come with it. They stay empty: all that is published and subscribed lives in memory and
/// is lost with the process.
const TABLES: &str = "/usr/share/kamailio/dbtext/kamailio";

/// A telephone system. Dropping it ends it.
#[derive(Debug)]
pub struct Pbx {
    running: Running,
    at: SocketAddr,
    folder: TempDir,
    starts: u32,
}

impl Pbx {
    /// Starts one on an address and port of its own.
    ///
    /// # Errors
    /// Kamailio is missing or does not start.
    pub fn start() -> Result<Self> {
        let is_there = Path::new(PROGRAM).is_file();
        ensure!(
            is_there,
            "kamailio is missing: install the Debian packages kamailio and kamailio-presence-modules"
        );
        let folder = tempfile::Builder::new().prefix("breakwater-pbx-").tempdir()?;
        let at = free_address()?;
        let tables = folder.path().join("tables");
        fs::create_dir(&tables)?;
        for table in fs::read_dir(TABLES).context("the tables of kamailio are missing")? {
            let table = table?;
            fs::copy(table.path(), tables.join(table.file_name()))?;
        }
        fs::write(folder.path().join("config"), config(at, &tables))?;
        let running = launch(folder.path(), 0)?;
        Ok(Self {
            running,
            at,
            folder,
            starts: 1,
        })
    }

    /// Where phones register and subscriptions go.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.at
    }

    /// Ends it as a power cut would, with all its workers.
    pub fn kill(&mut self) {
        self.running.kill();
    }

    /// Starts it again at the same address. It remembers nothing.
    ///
    /// # Errors
    /// It does not start.
    pub fn restart(&mut self) -> Result<()> {
        self.running.kill();
        self.running = launch(self.folder.path(), self.starts)?;
        self.starts += 1;
        Ok(())
    }

    /// Waits until all of `users` have registered since the last start.
    ///
    /// # Errors
    /// One of them has not in time.
    pub fn wait_registered(&mut self, users: &[&str]) -> Result<()> {
        let log = self.folder.path().join(log_name(self.starts - 1));
        self.running
            .wait_until(START_MAX, || {
                let text = fs::read_to_string(&log).ok()?;
                let all = users
                    .iter()
                    .all(|user| text.contains(&format!("registered <{user}>")));
                all.then_some(())
            })
            .with_context(|| format!("{users:?} are to register"))
    }

    /// The end of its log.
    #[must_use]
    pub fn log_tail(&self) -> String {
        self.running.log_tail(LOG_LINES)
    }
}

fn log_name(start: u32) -> String {
    format!("log.{start}")
}

fn launch(folder: &Path, start: u32) -> Result<Running> {
    let mut command = bound_command(PROGRAM);
    command.env_clear().envs(tool::bare_env(folder));
    // In the foreground, with its log on stderr and its workers in our process group.
    command
        .args(["-DD", "-E", "-m", "32", "-M", "4", "-Y"])
        .arg(folder);
    command.arg("-f").arg(folder.join("config"));
    let log = folder.join(log_name(start));
    let mut running = Running::start("kamailio", command, &log, Stdout::Logged)?;
    running.wait_until(START_MAX, || {
        let text = fs::read_to_string(&log).ok()?;
        text.contains("telephone system is up").then_some(())
    })?;
    Ok(running)
}

/// An address of loopback with a port that is free for datagrams and connections.
fn free_address() -> Result<SocketAddr> {
    static NEXT: AtomicU8 = AtomicU8::new(0);
    let process = std::process::id().to_le_bytes();
    for _ in 0..100 {
        let own = NEXT.fetch_add(1, Ordering::Relaxed);
        // Phones live at 127.1.x.y to 127.250.x.y.
        let ip = Ipv4Addr::new(127, 251 + process[0] % 4, process[1], 2 + own % 250);
        let connections = TcpListener::bind((ip, 0))?;
        let at = connections.local_addr()?;
        if UdpSocket::bind(at).is_ok() {
            return Ok(at);
        }
    }
    bail!("no free address on loopback");
}

fn config(at: SocketAddr, tables: &Path) -> String {
    include_str!("pbx/kamailio.cfg")
        .replace("@IP@", &at.ip().to_string())
        .replace("@AT@", &at.to_string())
        .replace("@TABLES@", &tables.display().to_string())
        .replace("@PASSWORD@", PASSWORD)
}
