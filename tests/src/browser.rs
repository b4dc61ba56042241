//! A real Chromium without a screen, on a page of ours: one that listens to the microphone, or one that a
//! test serves.
//!
//! Only the question "may this page listen?" is answered by a switch, and the guard for local networks is off
//! where it would stand before what is tested; the rest is real. Must never look up a name beyond loopback for
//! a test's page.

use crate::{sound::SoundServer, tool};
use anyhow::Result;
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::Path,
    process::Command,
};
use tempfile::TempDir;
use testkit::process::{Running, Stdout, bound_command};

/// Opens the line and disables its track, as web phones do between calls: nothing is heard, and the
/// microphone stays open.
const LISTENS_WITH_A_DISABLED_TRACK: &str = "<!doctype html><title>phone</title><script>
navigator.mediaDevices.getUserMedia({ audio: true }).then((line) => {
  window.line = line;
  for (const track of line.getAudioTracks()) track.enabled = false;
});
</script>";

/// A browser that runs. Dropping it ends it.
#[derive(Debug)]
pub struct Browser {
    _running: Running,
    _profile: TempDir,
}

impl Browser {
    /// Opens a page that keeps its line open with a disabled track.
    ///
    /// # Errors
    /// Chromium is missing or does not start.
    pub fn with_an_open_line(sound: &SoundServer) -> Result<Self> {
        Self::start(|command, _| {
            command.envs(sound.client_env()).args([
                "--use-fake-ui-for-media-stream",
                "--autoplay-policy=no-user-gesture-required",
            ]);
            command.arg(serve(LISTENS_WITH_A_DISABLED_TRACK)?);
            Ok(())
        })
    }

    /// Opens `page` in a browser that lets pages reach this computer and finds hosts by `rules` alone, each
    /// `MAP name address`.
    ///
    /// # Errors
    /// Chromium is missing or does not start.
    pub fn on_page(page: &str, rules: &[String]) -> Result<Self> {
        Self::start(|command, profile| {
            command.envs(tool::bare_env(profile)).args([
                "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests",
                "--disable-background-networking",
            ]);
            let rules = rules.join(",");
            command.arg(format!("--host-resolver-rules={rules},MAP * ~NOTFOUND"));
            command.arg(page);
            Ok(())
        })
    }

    fn start(finish: impl FnOnce(&mut Command, &Path) -> Result<()>) -> Result<Self> {
        tool::need("chromium", "chromium")?;
        let profile = tempfile::Builder::new().prefix("breakwater-browser-").tempdir()?;
        let mut command = bound_command("chromium");
        command.env_clear().args([
            "--headless=new",
            "--no-sandbox",
            "--no-first-run",
            "--disable-gpu",
        ]);
        command.arg(format!("--user-data-dir={}", profile.path().display()));
        finish(&mut command, profile.path())?;
        let running = Running::start("chromium", command, &profile.path().join("log"), Stdout::Logged)?;
        Ok(Self {
            _running: running,
            _profile: profile,
        })
    }
}

/// Serves one page on loopback for as long as this process lives, and gives its address.
fn serve(page: &'static str) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/", listener.local_addr()?);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut asked = BufReader::new(&stream).lines().map_while(Result::ok);
            if asked.by_ref().any(|line| line.is_empty()) {
                let head =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length:";
                // A browser that hung up before its answer asks again.
                let _ = write!(stream, "{head} {}\r\n\r\n{page}", page.len());
            }
        }
    });
    Ok(address)
}
