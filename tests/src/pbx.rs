//! A real telephone system (Kamailio) on loopback that tells of the agent's conversations.
//!
//! Two phones register at it and call each other through it, over datagrams; who listens to it may choose the
//! way. Everything it writes is in a private folder; its workers stay in the process group that we hold, so that
//! a kill takes all of them.

use anyhow::{Context, Result, bail, ensure};
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair};
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
/// Its files for TLS.
const AUTHORITY: &str = "authority.pem";
const CERTIFICATE: &str = "certificate.pem";
const KEY: &str = "key.pem";

/// Empty tables that come with it. They stay empty: all that is published and subscribed lives in memory and
/// is lost with the process.
const TABLES: &str = "/usr/share/kamailio/dbtext/kamailio";

/// How somebody listens to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Datagrams.
    Udp,
    /// A connection.
    Tcp,
    /// A connection over TLS, with a certificate of an authority of its own.
    Tls,
}

/// A telephone system. Dropping it ends it.
#[derive(Debug)]
pub struct Pbx {
    running: Running,
    at: SocketAddr,
    safe_at: SocketAddr,
    folder: TempDir,
    starts: u32,
}

impl Pbx {
    /// Starts one on an address and ports of its own that grants subscriptions for `seconds` at most.
    ///
    /// # Errors
    /// Kamailio is missing or does not start.
    pub fn granting(seconds: u32) -> Result<Self> {
        let is_there = Path::new(PROGRAM).is_file();
        ensure!(
            is_there,
            "kamailio is missing: install the Debian packages kamailio and kamailio-presence-modules"
        );
        tool::need_library("kamailio/modules/tls.so", "kamailio-tls-modules")?;
        let folder = tempfile::Builder::new().prefix("breakwater-pbx-").tempdir()?;
        let (at, safe_at) = free_addresses()?;
        vouch(folder.path(), safe_at)?;
        let tables = folder.path().join("tables");
        fs::create_dir(&tables)?;
        for table in fs::read_dir(TABLES).context("the tables of kamailio are missing")? {
            let table = table?;
            fs::copy(table.path(), tables.join(table.file_name()))?;
        }
        let config = config(at, safe_at, folder.path(), seconds);
        fs::write(folder.path().join("config"), config)?;
        let running = launch(folder.path(), 0)?;
        Ok(Self {
            running,
            at,
            safe_at,
            folder,
            starts: 1,
        })
    }

    /// Where phones register.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.at
    }

    /// What `source add dialog` has to be told to listen to `user` this way, besides the password.
    #[must_use]
    pub fn heard_by(&self, way: Way, user: &str) -> Vec<String> {
        let (at, safe_at) = (self.at, self.safe_at);
        match way {
            Way::Udp => vec![format!("sip:{user}@{at}")],
            Way::Tcp => vec![format!("sip:{user}@{at};transport=tcp")],
            Way::Tls => {
                let authority = self.folder.path().join(AUTHORITY);
                let file = authority.display().to_string();
                vec![format!("sips:{user}@{safe_at}"), "--ca-file".to_owned(), file]
            }
        }
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

/// Two free ports on an address of loopback: one for datagrams and connections, one for safe connections.
fn free_addresses() -> Result<(SocketAddr, SocketAddr)> {
    static NEXT: AtomicU8 = AtomicU8::new(0);
    let process = std::process::id().to_le_bytes();
    for _ in 0..100 {
        let own = NEXT.fetch_add(1, Ordering::Relaxed);
        // Phones live at 127.1.x.y to 127.250.x.y.
        let ip = Ipv4Addr::new(127, 251 + process[0] % 4, process[1], 2 + own % 250);
        let (connections, safe) = (TcpListener::bind((ip, 0))?, TcpListener::bind((ip, 0))?);
        let at = connections.local_addr()?;
        if UdpSocket::bind(at).is_ok() {
            return Ok((at, safe.local_addr()?));
        }
    }
    bail!("no free address on loopback");
}

/// Puts down a certificate for its address, and the authority that vouches for it.
fn vouch(folder: &Path, at: SocketAddr) -> Result<()> {
    let mut authority = CertificateParams::new(Vec::new())?;
    authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;
    let key = KeyPair::generate()?;
    let own = CertificateParams::new(vec![at.ip().to_string()])?.signed_by(&key, &authority)?;
    fs::write(folder.join(AUTHORITY), authority.pem())?;
    fs::write(folder.join(CERTIFICATE), own.pem())?;
    fs::write(folder.join(KEY), key.serialize_pem())?;
    Ok(())
}

fn config(at: SocketAddr, safe_at: SocketAddr, folder: &Path, seconds: u32) -> String {
    include_str!("pbx/kamailio.cfg")
        .replace("@IP@", &at.ip().to_string())
        .replace("@AT@", &at.to_string())
        .replace("@SAFE_AT@", &safe_at.to_string())
        .replace("@FOLDER@", &folder.display().to_string())
        .replace("@SECONDS@", &seconds.to_string())
        .replace("@PASSWORD@", PASSWORD)
}
