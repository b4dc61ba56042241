//! A real Chromium whose line stays open between calls: asked about once, and then no longer believed.

use anyhow::{Context, Result};
use e2e::{
    browser::Browser,
    resident::active,
    sound::{Kind, SoundServer},
};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::{
    binaries::resident_of_this_build,
    desktop::{Desktop, DesktopOptions, Notifier},
    process::{Running, Stdout, bound_command},
};

use protocol::local::{Caller, Client};

const LIMIT: Duration = Duration::from_secs(60);
/// 45 and 90 minutes in short.
const POLICY: &str = "browser_ask = \"4s\"\nuntrusted = \"8s\"\n";

struct Desk {
    client: Client,
    running: Running,
    _home: tempfile::TempDir,
}

impl Desk {
    /// A resident on this desktop, with the microphones of that sound server.
    fn start(desktop: &Desktop, sound: &SoundServer) -> Result<Desk> {
        let home = tempfile::Builder::new().prefix("breakwater-home-").tempdir()?;
        std::fs::write(home.path().join("policy.toml"), POLICY)?;
        let mut command = bound_command(resident_of_this_build()?);
        command.env_clear().envs(desktop.env());
        let server = format!("unix:{}", sound.runtime().join("pulse/native").display());
        command.env("PULSE_SERVER", server);
        command.args(["run", "--no-tray", "--home"]).arg(home.path());
        let log = home.path().join("log");
        let mut running = Running::start("breakwater", command, &log, Stdout::Logged)?;
        let client = running.wait_until(LIMIT, || Client::connect(home.path(), Caller::Window).ok())?;
        client.set_timeout(LIMIT)?;
        Ok(Desk {
            client,
            running,
            _home: home,
        })
    }

    fn call(&mut self, name: &str, args: Value) -> Result<Value> {
        let outcome = self.client.call(name, args);
        outcome.with_context(|| format!("{name}:\n{}", self.running.log_tail(15)))
    }

    /// Waits until the answer to `name` fits.
    fn until(&mut self, name: &str, fits: impl Fn(&Value) -> bool) -> Result<Value> {
        let since = std::time::Instant::now();
        loop {
            let answer = self.call(name, json!({}))?;
            if fits(&answer) {
                return Ok(answer);
            }
            anyhow::ensure!(
                since.elapsed() < LIMIT,
                "{name} is still {answer}\n{}",
                self.running.log_tail(15)
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn is_open(app: &str) -> impl Fn(&Value) -> bool {
    move |phones| {
        let mut all = phones.as_array().into_iter().flatten();
        all.any(|phone| phone["app"] == app && phone["open_now"] == true)
    }
}

#[test]
fn a_chromium_that_keeps_its_line_open_is_asked_about_once_and_then_untrusted() -> Result<()> {
    let desktop = Desktop::start(DesktopOptions {
        notifier: Notifier::Dunst,
        panel: false,
    })?;
    let sound = SoundServer::start(Kind::PulseAudio)?;
    let mut desk = Desk::start(&desktop, &sound)?;
    let _browser = Browser::with_an_open_line(&sound)?;
    desk.until("phone_list", is_open("chromium"))?;
    let status = desk.call("status", json!({}))?;
    assert_eq!(
        status["call"]["active"], false,
        "a browser counts only when the agent says so: {status}"
    );

    desk.call("settings_set", json!({ "browsers": true }))?;
    let status = desk.until("status", active)?;
    assert_eq!(status["call"]["confidence"], "good", "{status}");
    desk.until("today_show", |today| {
        today["line_questions"] == json!(["chromium"])
    })?;

    let status = desk.until("status", |status| !active(status))?;
    let about_chromium = |note: &testkit::desktop::Notification| note.body.contains("chromium");
    desktop.wait_notification(LIMIT, about_chromium)?;
    assert_eq!(
        status["today"]["calls"], 0,
        "what was no call is taken back: {status}"
    );
    let is_noted = |today: &Value| {
        let mut notes = today["source_notes"].as_array().into_iter().flatten();
        notes.any(|note| note["kind"] == "untrusted")
    };
    desk.until("today_show", is_noted)?;
    desk.until("phone_list", is_open("chromium"))?;
    let asked = desktop.notifications();
    let asked: Vec<_> = asked.iter().filter(|note| about_chromium(note)).collect();
    assert_eq!(asked.len(), 1, "asked once: {asked:?}");
    desk.call("phone_line_set", json!({ "name": "chromium", "kept_open": true }))?;
    desk.until("today_show", |today| today["line_questions"] == json!([]))?;
    Ok(())
}
