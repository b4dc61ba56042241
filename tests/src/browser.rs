//! A real Chromium without a screen, on a page of ours that listens to the microphone.
//!
//! Only the question "may this page listen?" is answered by a switch; the sound server and the capture are
//! real. The page lies on loopback, where browsers let pages listen.

use crate::{sound::SoundServer, tool};
use anyhow::Result;
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
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
        tool::need("chromium", "chromium")?;
        let page = serve(LISTENS_WITH_A_DISABLED_TRACK)?;
        let profile = tempfile::Builder::new().prefix("breakwater-browser-").tempdir()?;
        let mut command = bound_command("chromium");
        command.env_clear().envs(sound.client_env());
        command.args([
            "--headless=new",
            "--no-sandbox",
            "--no-first-run",
            "--disable-gpu",
        ]);
        command.args([
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required",
        ]);
        command
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(page);
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
