//! What suites in a browser share: the built windows behind a real core, and Playwright.
//!
//! Decides no test. The specs lie in `tests/web`; a suite sets the stage and hands over to them.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};
use testkit::process::{Running, Stdout, bound_command};

/// The folder of the specs.
#[must_use]
pub fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("web")
}

/// The built windows.
///
/// # Errors
/// They are not built.
pub fn dist() -> Result<PathBuf> {
    let dist = specs().join("../../ui/dist");
    ensure!(
        dist.join("index.html").is_file(),
        "ui/dist is missing: `cargo xtask test` builds it"
    );
    Ok(dist)
}

/// Where pictures go.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "where the pictures go is the developer's to say"
)]
pub fn pictures() -> String {
    std::env::var("BREAKWATER_TEST_PICTURES")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../target/test").to_owned())
}

/// Playwright with its packages in place, in the folder of the specs.
///
/// # Errors
/// Node is missing, or what the lock file names cannot be installed.
pub fn playwright() -> Result<Command> {
    crate::tool::need("chromium", "chromium")?;
    packages(&specs())?;
    let mut command = Command::new("npx");
    command
        .args(["playwright", "test"])
        .current_dir(specs())
        .env("BREAKWATER_PICTURES", pictures())
        .env("CI", "1");
    Ok(command)
}

/// Installs what the lock file names, when it changed.
fn packages(here: &Path) -> Result<()> {
    let modified = |path: PathBuf| path.metadata().and_then(|about| about.modified()).ok();
    let lock = modified(here.join("package-lock.json"));
    if modified(here.join("node_modules/.package-lock.json")) < lock {
        let status = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(here)
            .status()
            .context("cannot start npm: Node is missing")?;
        ensure!(status.success(), "npm ci failed in tests/web");
    }
    Ok(())
}

/// One desk in a browser: the application with its profile, and the windows on loopback.
pub struct Host {
    running: Running,
    url: String,
}

impl Host {
    /// Starts `program`, the test host, with the profile `home`; `zone` is the agent's time zone as POSIX writes it.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(program: &str, home: &Path, zone: Option<&str>) -> Result<Host> {
        std::fs::create_dir_all(home)?;
        let mut command = bound_command(program);
        if let Some(zone) = zone {
            command.env("TZ", zone);
        }
        Host::run(command, home)
    }

    /// Starts `program`, the test host, for the windows of the resident that runs on the profile `home`.
    ///
    /// # Errors
    /// It does not start.
    pub fn beside(program: &str, home: &Path) -> Result<Host> {
        let mut command = bound_command(program);
        command.arg("--beside");
        Host::run(command, home)
    }

    fn run(mut command: Command, home: &Path) -> Result<Host> {
        command.arg("--home").arg(home).arg("--dist").arg(dist()?);
        let log = home.with_extension("log");
        let mut running = Running::start("host", command, &log, Stdout::Piped)?;
        let stdout = running.stdout().context("the host has no stdout")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let url = line.trim().strip_prefix("listening on ").map(str::to_owned);
        let url = url.with_context(|| format!("the host said {line:?}: {}", running.log_tail(20)))?;
        // Waits for nothing: only asks whether it already ended, for a better sentence.
        running.wait_until(Duration::from_secs(1), || Some(()))?;
        Ok(Host { running, url })
    }

    /// Where its windows are.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The last lines it logged.
    #[must_use]
    pub fn log_tail(&self) -> String {
        self.running.log_tail(20)
    }

    /// Runs a command of the core's table.
    ///
    /// # Errors
    /// It is refused.
    pub fn call(&self, name: &str, args: &Value) -> Result<Value> {
        Ok(serde_json::from_str(&self.post(&format!("call/{name}"), args)?)?)
    }

    /// From now on time stands still there.
    ///
    /// # Errors
    /// It does not answer.
    pub fn still(&self) -> Result<()> {
        self.post("still", &Value::Null).map(drop)
    }

    fn post(&self, path: &str, args: &Value) -> Result<String> {
        let host = self.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host)?;
        let body = args.to_string();
        write!(
            stream,
            "POST /api/{path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\n\
             connection: close\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        ensure!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
        let (_, json) = answer
            .split_once("\r\n\r\n")
            .context("an answer without a body")?;
        Ok(json.to_owned())
    }
}
