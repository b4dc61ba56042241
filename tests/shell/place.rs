//! A workplace: a private desktop, a desk with its resident and, for a joined one, the sample centre's server.
//! Ends all it starts; touches nothing of the account that runs it.

use anyhow::{Context, Result, ensure};
use protocol::local::{Caller, Client};
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};
use testkit::{
    binaries::Binaries,
    centre::{Centre, free_address},
    desk::Desk,
    desktop::{Desktop, DesktopOptions, Notifier},
};

/// How long anything here may take on a busy machine.
pub(crate) const LIMIT: Duration = Duration::from_secs(30);
/// Between two looks.
pub(crate) const PAUSE: Duration = Duration::from_millis(50);

/// A workplace. Its fields drop in this order.
pub(crate) struct Place {
    desk: Desk,
    centre: Option<Centre>,
    pub(crate) desktop: Desktop,
    pub(crate) binaries: Binaries,
    folder: tempfile::TempDir,
}

/// Asks until there is an answer; says what was waited for when there is none.
pub(crate) fn within<T>(what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let deadline = Instant::now() + LIMIT;
    loop {
        if let Some(found) = ask()? {
            return Ok(found);
        }
        ensure!(Instant::now() < deadline, "waited in vain until {what}");
        std::thread::sleep(PAUSE);
    }
}

impl Place {
    /// Amara's desk, which has joined no centre, its first run done.
    pub(crate) fn alone() -> Result<Place> {
        let binaries = Binaries::of_this_build()?;
        let window = binaries.window.clone();
        Place::set_up(binaries, window)
    }

    /// The same, where no window opens by itself: the test opens it.
    pub(crate) fn alone_without_windows() -> Result<Place> {
        Place::set_up(
            Binaries::of_this_build()?,
            PathBuf::from("/nonexistent/breakwater-window"),
        )
    }

    /// Amara's desk in the sample centre, with everything received.
    pub(crate) fn joined() -> Result<Place> {
        let mut place = Place::alone()?;
        let mut centre = Centre::make(
            &place.binaries,
            &place.folder.path().join("centre"),
            free_address(0)?,
        )?;
        centre.start()?;
        place.desk.join(&centre)?;
        place.centre = Some(centre);
        within("the sample has arrived", || {
            let (wall, people, path) = (
                place.ask("kudos_wall", Value::Null)?,
                place.ask("people_find", json!({}))?,
                place.ask("path_show", Value::Null)?,
            );
            let here = [&wall["items"], &people, &path["roles"]];
            let all = here
                .iter()
                .all(|list| list.as_array().is_some_and(|list| !list.is_empty()));
            Ok(all.then_some(()))
        })?;
        Ok(place)
    }

    fn set_up(binaries: Binaries, window: PathBuf) -> Result<Place> {
        let desktop = Desktop::start(DesktopOptions {
            notifier: Notifier::None,
            panel: false,
        })?;
        let folder = tempfile::Builder::new().prefix("breakwater-shell-").tempdir()?;
        let mut env = desktop.env().clone();
        env.insert("BREAKWATER_WINDOW".into(), window.into());
        let mut desk = Desk::new("Amara Okafor", &binaries, &folder.path().join("profile"), env)?;
        desk.start()?;
        let place = Place {
            desk,
            centre: None,
            desktop,
            binaries,
            folder,
        };
        place.ask(
            "settings_set",
            json!({ "first_run_done": true, "language": "en" }),
        )?;
        Ok(place)
    }

    /// The profile folder.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    /// Ends the resident.
    pub(crate) fn end_resident(&mut self) {
        self.desk.stop();
    }

    /// Starts the resident again.
    pub(crate) fn start_resident(&mut self) -> Result<()> {
        self.desk.start()
    }

    /// Ends the resident as a power cut would, and takes the network away: the server is gone too.
    pub(crate) fn cut_power(&mut self) -> Result<()> {
        ensure!(self.centre.is_some(), "there was no network");
        self.desk.kill();
        self.centre = None;
        Ok(())
    }

    /// Ends the server, and waits until the resident knows that it is alone.
    pub(crate) fn end_server(&mut self) -> Result<()> {
        self.centre = None;
        self.desk
            .until("offline", LIMIT, |status| status["sync"]["state"] == "offline")
            .map(drop)
    }

    /// Calls a command as the companion would.
    pub(crate) fn ask(&self, name: &str, args: Value) -> Result<Value> {
        let mut client = Client::connect(&self.home(), Caller::Window)?;
        client
            .call(name, args)
            .with_context(|| format!("{name} was refused"))
    }

    /// How many of our windows are on the screen.
    pub(crate) fn windows(&self) -> Result<usize> {
        let mut command = self.desktop.command("xdotool");
        command.args(["search", "--onlyvisible", "--class", "breakwater-window"]);
        Ok(String::from_utf8(command.output()?.stdout)?.lines().count())
    }

    /// Starts the window a second time and waits until that process has ended well.
    pub(crate) fn second_start(&self, view: &str) -> Result<()> {
        let mut command = self.desktop.command(&self.binaries.window);
        command.arg("--home").arg(self.home()).args(["--view", view]);
        let status = command.status()?;
        ensure!(status.success(), "the second start ended with {status}");
        Ok(())
    }

    /// Keeps what is on the screen as `target/test/shell/NAME.png`.
    pub(crate) fn picture(&self, name: &str) -> Result<()> {
        let target = self
            .binaries
            .window
            .ancestors()
            .nth(2)
            .context("no target folder")?;
        self.desktop
            .screenshot(&target.join("test/shell").join(format!("{name}.png")))
    }
}
