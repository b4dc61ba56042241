//! The server's own program on a private folder and a loopback port of its own.

use anyhow::{Context, Result, ensure};
use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
    time::Duration,
};
use tempfile::TempDir;
use testkit::process::{Running, Stdout, bound_command};

const START_MAX: Duration = Duration::from_secs(30);

pub(crate) struct Centre {
    folder: TempDir,
    address: SocketAddr,
    running: Option<Running>,
}

/// The program, built from the sources that are being tested.
fn program() -> Result<&'static Path> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let build = || -> Result<PathBuf> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--locked", "--package", "server"]);
        ensure!(cargo.status()?.success(), "the server does not build");
        let test = std::env::current_exe()?;
        let folder = test.ancestors().nth(2).context("a test is in target/…/deps")?;
        Ok(folder.join("breakwater-server"))
    };
    let built = BUILT.get_or_init(|| build().map_err(|error| format!("{error:#}")));
    built.as_deref().map_err(|error| anyhow::anyhow!("{error}"))
}

impl Centre {
    /// The sample centre, running.
    pub(crate) fn sample() -> Result<Centre> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let mut centre = Centre {
            folder: tempfile::tempdir()?,
            address: port.local_addr()?,
            running: None,
        };
        drop(port);
        centre.ask(&["sample"])?;
        centre.start()?;
        Ok(centre)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Starts the program on the folder and waits until it listens.
    pub(crate) fn start(&mut self) -> Result<()> {
        let mut command = bound_command(program()?);
        command.arg("serve").arg("--data").arg(self.data());
        command.args(["--listen", &self.address.to_string()]);
        let log = self.folder.path().join("log");
        let mut running = Running::start("breakwater-server", command, &log, Stdout::Logged)?;
        let address = self.address;
        running.wait_until(START_MAX, || TcpStream::connect(address).ok())?;
        self.running = Some(running);
        Ok(())
    }

    /// Ends the program as a power cut would.
    pub(crate) fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill();
        }
    }

    /// A code for somebody of the sample.
    pub(crate) fn invite(&self, name: &str) -> Result<String> {
        Ok(self.ask(&["invite", name])?.trim().to_owned())
    }

    /// Everything the server stores verifies.
    pub(crate) fn fsck(&self) -> Result<()> {
        self.ask(&["fsck"]).map(drop)
    }

    /// A copy of the data folder; only while the program does not run.
    pub(crate) fn copy(&self) -> Result<TempDir> {
        let copy = tempfile::tempdir()?;
        copy_files(&self.data(), copy.path())?;
        Ok(copy)
    }

    /// Puts a copy in place of what is there; only while the program does not run.
    pub(crate) fn put_back(&self, copy: &TempDir) -> Result<()> {
        std::fs::remove_dir_all(self.data())?;
        std::fs::create_dir(self.data())?;
        copy_files(copy.path(), &self.data())
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn ask(&self, args: &[&str]) -> Result<String> {
        let mut command = Command::new(program()?);
        command
            .args(args)
            .arg("--data")
            .arg(self.data())
            .stdin(Stdio::null());
        let output = command.output()?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "breakwater-server {args:?}: {reason}");
        Ok(String::from_utf8(output.stdout)?)
    }
}

/// Copies the plain files of a folder.
pub(crate) fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
