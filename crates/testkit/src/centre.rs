//! The sample centre's server, run as a centre would run it.

use std::fs::DirBuilder;
use std::hash::{BuildHasher, RandomState};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process::{Running, Stdout, bound_command};
use anyhow::{Context, Result, ensure};

use crate::binaries::Binaries;

/// Generous: two cores may be building beside it.
const START_MAX: Duration = Duration::from_secs(60);
/// Ports that are tried before any will do.
const PORT_TRIES: usize = 100;

/// A sample centre: its folder and its address. The server itself may be down.
pub struct Centre {
    server: PathBuf,
    folder: PathBuf,
    address: SocketAddr,
    running: Option<Running>,
}

impl Centre {
    /// Makes the sample centre in `folder`, unless it is there from an earlier run.
    pub fn make(binaries: &Binaries, folder: &Path, address: SocketAddr) -> Result<Self> {
        Self::make_with(&binaries.server, folder, address)
    }

    /// The same with a server found alone.
    pub fn make_with(server: &Path, folder: &Path, address: SocketAddr) -> Result<Self> {
        let centre = Self {
            server: server.to_owned(),
            folder: folder.to_owned(),
            address,
            running: None,
        };
        if !folder.exists() {
            centre.ask(&["sample"])?;
        }
        Ok(centre)
    }

    /// Starts the server and waits until it calls itself healthy.
    pub fn start(&mut self) -> Result<()> {
        self.start_with(&[])
    }

    /// The same with more words on its command line.
    pub fn start_with(&mut self, more: &[&str]) -> Result<()> {
        let mut command = bound_command(&self.server);
        command
            .arg("serve")
            .arg("--data")
            .arg(&self.folder)
            .args(["--listen", &self.address.to_string()])
            .args(more);
        let log = self.folder.with_extension("log");
        let mut running = Running::start("breakwater-server", command, &log, Stdout::Logged)?;
        let address = self.address;
        running.wait_until(START_MAX, || healthy(address).then_some(()))?;
        self.running = Some(running);
        Ok(())
    }

    /// Stops the server, as for maintenance.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Ends the server at once, as a power cut would.
    pub fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill();
        }
    }

    /// Looks whether the server's database is whole.
    pub fn fsck(&self) -> Result<()> {
        self.ask(&["fsck"]).map(drop)
    }

    /// A fresh enrolment code for somebody of the sample.
    pub fn invite(&self, name: &str) -> Result<String> {
        let code = self.ask(&["invite", name])?.trim().to_owned();
        ensure!(
            !code.is_empty() && !code.contains(char::is_whitespace),
            "no code alone: {code:?}"
        );
        Ok(code)
    }

    /// Makes an address at which somebody comes into the console, once.
    pub fn console(&self, name: &str) -> Result<String> {
        let url = format!("http://{}", self.address());
        Ok(self.ask(&["login", name, "--url", &url])?.trim().to_owned())
    }

    /// Imports a file: `people`, `praise` or `ladder`.
    pub fn import(&self, what: &str, file: &Path) -> Result<()> {
        let file = file.to_str().context("the path is no text")?;
        self.ask(&["import", what, file]).map(drop)
    }

    /// Sets the floor under everybody's rest from a file.
    pub fn set_policy(&self, file: &Path) -> Result<()> {
        let file = file.to_str().context("the path is no text")?;
        self.ask(&["policy", "set", file]).map(drop)
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What desks are given to join.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The last lines the server has logged.
    pub fn log_tail(&self) -> String {
        let text = std::fs::read_to_string(self.folder.with_extension("log")).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }

    /// What a command of the server prints; it works on the folder whether or not the server runs.
    pub fn ask(&self, args: &[&str]) -> Result<String> {
        let mut command = Command::new(&self.server);
        command.args(args).arg("--data").arg(&self.folder);
        let output = command.output().context("cannot start breakwater-server")?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success(),
            "breakwater-server {}: {}",
            args[0],
            reason.trim()
        );
        Ok(String::from_utf8(output.stdout)?)
    }
}

/// Makes a folder that the server takes for its data: nobody else may read it.
pub fn private_folder(path: &Path) -> std::io::Result<()> {
    DirBuilder::new().mode(0o700).create(path)
}

/// The lowest port that is ours to take.
const PORT_MIN: u16 = 10_000;
/// Where the kernel's ports for outgoing connections begin on a Linux that was not told otherwise.
const OUTGOING_MIN: u16 = 32_768;

/// `preferred` on loopback when it is free (0: none is preferred), else any free port that no outgoing connection gets.
/// While a server is down between two starts, its port would be given to whoever connects to anything, and a desk that
/// tries to reach it could even be connected to itself.
pub fn free_address(preferred: u16) -> Result<SocketAddr> {
    let range = std::fs::read_to_string("/proc/sys/net/ipv4/ip_local_port_range").unwrap_or_default();
    let outgoing = range.split_whitespace().next().and_then(|low| low.parse().ok());
    let ours = outgoing.filter(|low| *low > PORT_MIN).unwrap_or(OUTGOING_MIN) - PORT_MIN;
    // A fresh state is seeded at random; nothing else here needs chance.
    let drawn = |_| PORT_MIN + u16::try_from(RandomState::new().hash_one(()) % u64::from(ours)).unwrap_or(0);
    let preferred = Some(preferred).filter(|port| *port != 0);
    let tries = preferred.into_iter().chain((0..PORT_TRIES).map(drawn)).chain([0]);
    let mut bound = tries.map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)));
    let bound = bound.find_map(Result::ok).context("no port is free")?;
    Ok(bound.local_addr()?)
}

/// Whether a Breakwater server answers there.
pub fn healthy(address: SocketAddr) -> bool {
    let answer = || -> std::io::Result<String> {
        let limit = Duration::from_secs(2);
        let mut stream = TcpStream::connect_timeout(&address, limit)?;
        stream.set_read_timeout(Some(limit))?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut text = String::new();
        stream.take(4096).read_to_string(&mut text)?;
        Ok(text)
    };
    answer().is_ok_and(|text| text.starts_with("HTTP/1.1 200"))
}
