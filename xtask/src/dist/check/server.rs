//! The packaged server, run in the private root as its own account.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::{SETTINGS, Try, told};

/// Longer than anything here needs.
pub(super) const SOON: Duration = Duration::from_secs(30);
const PERSON: &str = "Amara Okafor";

/// A port that nothing listens on now.
pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// What an administrator does after the first installation: a port, and people.
pub(super) fn settle(tried: &Try) -> Result<()> {
    let path = tried.root(SETTINGS);
    let text = fs::read_to_string(&path)?;
    ensure!(text.contains("127.0.0.1:8787"), "{text}");
    // In place: the owner stays who it is.
    let mut file = fs::OpenOptions::new().write(true).truncate(true).open(&path)?;
    file.write_all(text.replace(":8787", &format!(":{}", tried.port)).as_bytes())?;
    let said = told(as_its_account(tried).args(["sample", "--config", "/etc/breakwater/server.toml"]));
    said.map(drop)
}

fn as_its_account(tried: &Try) -> Command {
    let mut command = tried.root.command("setpriv");
    command.args([
        "--reuid=breakwater",
        "--regid=breakwater",
        "--clear-groups",
        "--",
        "/usr/bin/breakwater-server",
    ]);
    command
}

/// Starts it, asks whether it is well, looks as whom it runs and whether its people are there, and ends it.
pub(super) fn answers(tried: &Try) -> Result<()> {
    let people =
        told(as_its_account(tried).args(["person", "list", "--config", "/etc/breakwater/server.toml"]))?;
    ensure!(people.contains(PERSON), "{people}");
    let mut command = as_its_account(tried);
    command.args(["serve", "--config", "/etc/breakwater/server.toml"]);
    let mut server = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let asked = well(&mut server, tried);
    // `chroot` and `setpriv` became the server: this is its own process.
    told(Command::new("kill").args(["-TERM", &server.id().to_string()]))?;
    let ended = server.wait()?;
    let mut log = String::new();
    if let Some(mut said) = server.stderr.take() {
        said.read_to_string(&mut log)?;
    }
    asked.with_context(|| log.clone())?;
    ensure!(ended.success(), "it ends in good order: {ended}\n{log}");
    Ok(())
}

fn well(server: &mut Child, tried: &Try) -> Result<()> {
    let deadline = Instant::now() + SOON;
    while !healthz(tried.port).is_ok_and(|answer| answer.starts_with("HTTP/1.1 200")) {
        ensure!(server.try_wait()?.is_none(), "it ended");
        ensure!(Instant::now() < deadline, "it does not answer /healthz");
        std::thread::sleep(Duration::from_millis(100));
    }
    let status = fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let user = tried.root.account("breakwater")?.0;
    let runs_as = status.lines().find_map(|line| line.strip_prefix("Uid:"));
    let runs_as = runs_as.context("no Uid")?;
    let all = runs_as.split_whitespace().all(|uid| uid == user.to_string());
    ensure!(all, "it runs as {runs_as}, not as {user}");
    Ok(())
}

/// What the server on a port says of itself.
pub(super) fn healthz(port: u16) -> Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(SOON))?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
