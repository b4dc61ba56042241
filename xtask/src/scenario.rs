//! `cargo xtask run --check`: the main job, played from the outside with the real binaries.
//!
//! A server, two residents, a bus with a real notification daemon and a tray. Each step has a name; the
//! first one that does not hold is the answer.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use testkit::desktop::{Desktop, DesktopOptions, Notification};

use crate::artifacts;
use crate::packages::{self, Need};
use crate::shell;
use testkit::binaries::Binaries;
use testkit::centre::{self, Centre};
use testkit::desk::Desk;

const THANKS: &str = "You stayed with a frightened caller until help was there.";
const HELLO: &str = "Good that you are here again.";
/// A picture of a window that has painted itself; with an empty one it compresses to 10 kB.
const PAINTED_BYTES_MIN: u64 = 25_000;
/// The answer that only the offer of a reset has.
const LATER: &str = "after_next_call";
const SOON: Duration = Duration::from_secs(10);
/// For so long a kudos can be undone before it leaves.
const UNDO: Duration = Duration::from_secs(10);

/// What the scenario is played with.
struct Play {
    desktop: Desktop,
    centre: Centre,
    amara: Desk,
    piotr: Desk,
}

type Step = (&'static str, fn(&mut Play) -> Result<()>);

const STEPS: &[Step] = &[
    ("the centre is up, and Amara and Piotr have joined", join),
    ("Amara's icon is in the tray", tray),
    ("Piotr thanks Amara, and she has it", thank_online),
    ("with the server down, Piotr thanks Amara", thank_offline),
    (
        "both residents restart, the server comes up, Amara has it exactly once",
        arrive_once,
    ),
    (
        "a 7-second call is followed by an offer, on the screen and in the status",
        offer,
    ),
    ("a new call withdraws the offer", withdraw),
    ("a reset opens, and a call closes it", reset),
    ("the screen can be looked at", look),
];

/// Builds and plays the scenario; names the step that failed, with what the programs logged.
pub(crate) fn check() -> Result<()> {
    packages::install(Need::Desk)?;
    play(&artifacts::binaries()?)
}

/// Plays the scenario with these binaries.
pub(crate) fn play(binaries: &Binaries) -> Result<()> {
    let mut play = Play::set(binaries)?;
    for (number, (name, step)) in STEPS.iter().enumerate() {
        let number = number + 1;
        if let Err(error) = step(&mut play) {
            println!("  {number}. FAILED  {name}");
            println!("--- Amara's resident\n{}", play.amara.log_tail());
            println!("--- Piotr's resident\n{}", play.piotr.log_tail());
            println!("--- the server\n{}", play.centre.log_tail());
            let picture = shell::target().join("check/failed.png");
            if play.desktop.screenshot(&picture).is_ok() {
                println!("--- the screen: {}", picture.display());
            }
            return Err(error.context(format!("step {number}, {name}")));
        }
        println!("  {number}. ok  {name}");
    }
    println!("The scenario holds.");
    Ok(())
}

impl Play {
    /// An empty stage: nothing of an earlier run is used.
    fn set(binaries: &Binaries) -> Result<Self> {
        let folder = shell::target().join("check");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        let desktop = Desktop::start(DesktopOptions::default())?;
        let centre = Centre::make(binaries, &folder.join("centre"), centre::free_address(0)?)?;
        let amara = Desk::new(
            "Amara Okafor",
            binaries,
            &folder.join("amara"),
            desktop.env().clone(),
        )?;
        std::fs::write(folder.join("amara/policy.toml"), "mark = \"5s\"\n")?;
        // Piotr's desk is another computer: no display and no bus.
        let mut env = desktop.env().clone();
        env.retain(|name, _| name != "DISPLAY" && !name.to_string_lossy().starts_with("DBUS_"));
        let piotr = Desk::new("Piotr Kowalski", binaries, &folder.join("piotr"), env)?;
        Ok(Self {
            desktop,
            centre,
            amara,
            piotr,
        })
    }

    /// The notification that offers a reset: the one from Amara's resident that has buttons.
    fn offered(&self) -> Option<Notification> {
        let seen = self.desktop.notifications();
        seen.into_iter().rev().find(is_offer)
    }
}

fn is_offer(notification: &Notification) -> bool {
    let mut keys = notification.actions.iter().map(|(key, _)| key);
    notification.id.is_some() && keys.any(|key| key == LATER)
}

fn join(play: &mut Play) -> Result<()> {
    play.centre.start()?;
    play.amara.start()?;
    play.piotr.start()?;
    play.amara.join(&play.centre)?;
    play.piotr.join(&play.centre)
}

fn tray(play: &mut Play) -> Result<()> {
    let registered = play.desktop.wait(SOON, |seen| seen.tray.first().cloned());
    let item = registered.context("no tray item was registered")?;
    let items = play.desktop.tray_items()?;
    ensure!(
        items.contains(&item.service),
        "{} has left the tray again",
        item.service
    );
    ensure!(
        items.len() == 1,
        "one resident with a display, {} tray items",
        items.len()
    );
    Ok(())
}

fn thank_online(play: &mut Play) -> Result<()> {
    // Whom one can thank arrives with the first sync, a moment after joining.
    let give = ["kudos", "give", "--to", "Amara Okafor", "--text", HELLO];
    let deadline = Instant::now() + SOON;
    while let Err(error) = play.piotr.tell(&give) {
        ensure!(Instant::now() < deadline, "{error:#}");
        std::thread::sleep(Duration::from_millis(100));
    }
    // It can be undone first.
    let deadline = Instant::now() + UNDO + SOON;
    while received(&play.amara, HELLO)? == 0 {
        ensure!(
            Instant::now() < deadline,
            "it did not arrive within {SOON:?} of leaving"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
    ensure!(received(&play.amara, HELLO)? == 1, "it arrived more than once");
    Ok(())
}

fn thank_offline(play: &mut Play) -> Result<()> {
    play.centre.stop();
    play.piotr
        .tell(&["kudos", "give", "--to", "Amara Okafor", "--text", THANKS])?;
    let waits = |status: &Value| {
        status["sync"]["waiting"]
            .as_u64()
            .is_some_and(|waiting| waiting >= 1)
    };
    play.piotr.until("one record waits", SOON, waits)?;
    ensure!(
        received(&play.amara, THANKS)? == 0,
        "it arrived with the server down"
    );
    Ok(())
}

fn arrive_once(play: &mut Play) -> Result<()> {
    play.piotr.restart()?;
    play.amara.restart()?;
    ensure!(
        received(&play.amara, THANKS)? == 0,
        "it arrived with the server down"
    );
    play.centre.start()?;
    // A desk that lost its server comes back within a random minute, so that thousands do not come at once.
    let minute = Duration::from_secs(90);
    play.piotr
        .until("nothing waits", minute, |status| status["sync"]["waiting"] == 0)?;
    play.amara
        .until("online", minute, |status| status["sync"]["state"] == "online")?;
    let deadline = Instant::now() + minute;
    while received(&play.amara, THANKS)? == 0 && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(100));
    }
    play.amara.restart()?;
    let times = received(&play.amara, THANKS)?;
    ensure!(times == 1, "Amara has it {times} times");
    Ok(())
}

fn offer(play: &mut Play) -> Result<()> {
    play.amara.tell(&["call", "start"])?;
    std::thread::sleep(Duration::from_secs(7));
    let during = play.amara.status()?;
    ensure!(
        during["call"]["active"] == true,
        "on a call, and the status says {}",
        during["call"]
    );
    ensure!(
        during["offer"]["shown"] == false && play.offered().is_none(),
        "offered in a call"
    );
    play.amara.tell(&["call", "end"])?;
    play.amara.until("an offer is shown", SOON, |status| {
        status["offer"]["shown"] == true
    })?;
    play.desktop.wait_notification(SOON, is_offer)?;
    play.desktop.screenshot(&shell::target().join("check/offer.png"))
}

fn withdraw(play: &mut Play) -> Result<()> {
    let offered = play.offered().context("there is no offer to withdraw")?;
    play.amara.tell(&["call", "start"])?;
    play.amara.until("the offer is withdrawn", SOON, |status| {
        status["offer"]["shown"] == false
    })?;
    let closed = play.desktop.wait(SOON, |seen| {
        seen.notifications
            .iter()
            .find(|n| n.id == offered.id && n.closed.is_some())
            .map(drop)
    });
    closed.context("the notification is still on the screen")?;
    play.amara.tell(&["call", "end"])?;
    Ok(())
}

fn reset(play: &mut Play) -> Result<()> {
    let resets = play.amara.status()?["today"]["resets"].clone();
    play.amara.tell(&["reset", "60s"])?;
    let window = Windows(&play.desktop);
    window.until("the reset window opens", |count| count == 1)?;
    play.desktop
        .screenshot(&shell::target().join("check/reset.png"))?;
    play.amara.tell(&["call", "start"])?;
    window.until("the call closes the reset window", |count| count == 0)?;
    play.amara.tell(&["call", "end"])?;
    let after = play.amara.status()?["today"]["resets"].clone();
    ensure!(
        after.as_u64() >= resets.as_u64(),
        "resets went from {resets} to {after}"
    );
    Ok(())
}

fn look(play: &mut Play) -> Result<()> {
    let window = play.amara.open_window()?;
    let windows = Windows(&play.desktop);
    windows.until("the window opens", |count| count >= 1)?;
    let picture = shell::target().join("check/screen.png");
    let deadline = Instant::now() + SOON;
    loop {
        play.desktop.screenshot(&picture)?;
        let bytes = picture.metadata()?.len();
        if bytes >= PAINTED_BYTES_MIN {
            break;
        }
        ensure!(
            Instant::now() < deadline,
            "the window stays empty: {} ({bytes} bytes)",
            picture.display()
        );
        std::thread::sleep(Duration::from_millis(200));
    }
    drop(window);
    println!("     {}", picture.display());
    Ok(())
}

/// How often a desk has received these words.
fn received(desk: &Desk, text: &str) -> Result<usize> {
    let list = desk.tell_json(&["kudos", "list", "--json"])?;
    let list = list.as_array().context("kudos list: not a list")?;
    Ok(list.iter().filter(|kudos| kudos["text"] == text).count())
}

/// Our windows on the screen.
struct Windows<'a>(&'a Desktop);

impl Windows<'_> {
    fn until(&self, what: &str, fits: impl Fn(usize) -> bool) -> Result<()> {
        let deadline = Instant::now() + SOON;
        loop {
            let search = ["search", "--onlyvisible", "--class", "breakwater"];
            let output = self.0.command("xdotool").args(search).output()?;
            let count = String::from_utf8_lossy(&output.stdout).lines().count();
            if fits(count) {
                return Ok(());
            }
            ensure!(Instant::now() < deadline, "not so: {what} ({count} windows)");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}
