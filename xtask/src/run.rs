//! `cargo xtask run`: a centre and a desk to try, from a fresh clone.
//!
//! Everything lives under `target/run`; delete that folder to begin again. On a machine with a display the
//! desk appears there; without one it gets a private desktop and a screenshot that is kept fresh.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use testkit::desktop::{Desktop, DesktopOptions};

use crate::artifacts;
use crate::packages::{self, Need};
use crate::shell;
use crate::stop::Stop;
use testkit::binaries::Binaries;
use testkit::centre::{self, Centre};
use testkit::desk::Desk;

/// Where a server listens unless it is told otherwise.
const PORT: u16 = 8787;
const SCREENSHOT_EVERY: Duration = Duration::from_secs(3);
/// Who sits at which desk: name, folder.
const DESKS: [(&str, &str); 2] = [("Amara Okafor", "amara"), ("Piotr Kowalski", "piotr")];

/// Starts the centre, when none is running, and the desk; returns after Ctrl-C, with everything ended.
pub(crate) fn run(desk: u8) -> Result<()> {
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some());
    packages::install(if has_display { Need::Build } else { Need::Desk })?;
    let binaries = artifacts::binaries()?;
    let stop = Stop::listen()?;
    let folder = shell::target().join("run");
    std::fs::create_dir_all(&folder)?;

    let desktop = if has_display {
        None
    } else {
        Some(Desktop::start(DesktopOptions::default())?)
    };
    let env = match &desktop {
        Some(desktop) => desktop.env().clone(),
        None => std::env::vars_os().collect(),
    };
    let centre = open_centre(&binaries, &folder)?;
    let (person, name) = DESKS[usize::from(desk.clamp(1, 2) - 1)];
    let desk = open_desk(person, &binaries, &folder.join(name), env, &centre)?;
    let window = desk.open_window()?;
    let screen = folder.join(if name == "amara" {
        "screen.png"
    } else {
        "screen-2.png"
    });
    hints(
        &desk,
        &binaries,
        &folder.join(name),
        desktop.is_some().then_some(screen.as_path()),
    );
    console(&centre, &binaries.server)?;
    println!("Ctrl-C ends it all.");

    while !stop.within(SCREENSHOT_EVERY) {
        if let Some(desktop) = &desktop {
            // Written beside and moved, so that a viewer never sees half a picture.
            let fresh = screen.with_extension("new.png");
            desktop.screenshot(&fresh)?;
            std::fs::rename(&fresh, &screen)?;
        }
    }
    println!("\nEnding the desk.");
    drop(window);
    drop(desk);
    drop(centre);
    Ok(())
}

/// The running centre of another `cargo xtask run`, or a new one that ends with us.
fn open_centre(binaries: &Binaries, folder: &Path) -> Result<Centre> {
    let note = folder.join("address");
    let running = std::fs::read_to_string(&note)
        .ok()
        .and_then(|text| text.trim().parse::<SocketAddr>().ok());
    if let Some(address) = running.filter(|address| centre::healthy(*address)) {
        return Centre::make(binaries, &folder.join("centre"), address);
    }
    // A profile remembers the centre's address, so a port that was used once is used again.
    let address = centre::free_address(running.map_or(PORT, |address| address.port()))?;
    let mut centre = Centre::make(binaries, &folder.join("centre"), address)?;
    centre.start()?;
    std::fs::write(&note, address.to_string())?;
    Ok(centre)
}

fn open_desk(
    person: &'static str,
    binaries: &Binaries,
    home: &Path,
    env: BTreeMap<OsString, OsString>,
    centre: &Centre,
) -> Result<Desk> {
    let mut desk = Desk::new(person, binaries, home, env)?;
    desk.start()?;
    desk.join(centre)
        .with_context(|| format!("{person} could not join:\n{}", desk.log_tail()))?;
    Ok(desk)
}

fn hints(desk: &Desk, binaries: &Binaries, home: &Path, screen: Option<&Path>) {
    let cli = format!(
        "BREAKWATER_HOME={} {}",
        home.display(),
        binaries.resident.display()
    );
    println!("\n{} is at the desk. Try, in another terminal:", desk.person);
    println!("  b() {{ {cli} \"$@\"; }}");
    println!("  b call start; sleep 5; b call end      a call that the tray counts");
    println!("  b status                               what it knows now, and why no reset is offered");
    println!(
        "  echo 'mark = \"5s\"' > {}/policy.toml   (and start again) an offer after 5 seconds of calls",
        home.display()
    );
    println!("  b reset 60s                            a reset, closed at once by `b call start`");
    println!("  b kudos give --to Piotr --text 'Thank you for this morning'");
    println!("  cargo xtask run --desk 2               Piotr's desk beside it: the thanks arrive there");
    println!("  b friction --tool 'Knowledge base'     what got in the way, said without your name");
    match screen {
        Some(screen) => println!(
            "  {}    what the screen shows, every few seconds",
            screen.display()
        ),
        None => println!(
            "  the icon in the tray                   fills with call time; its menu offers the same"
        ),
    }
}

/// Who has rooms in the console: what they are, and their name.
const IN_THE_CONSOLE: [(&str, &str); 5] = [
    (
        "leads Amara's team and owes an answer that is overdue",
        "Jonas Weber",
    ),
    ("leads another team", "Nadia Petrova"),
    ("runs the centre", "Renate Vogel"),
    (
        "is on the works council and has approved last month's report",
        "Karim Haddad",
    ),
    ("is on it too, and has not", "Ingrid Solberg"),
];

fn console(centre: &Centre, server: &Path) -> Result<()> {
    println!("\nThe console in a browser; each address lets one in once, within five minutes:");
    for (post, name) in IN_THE_CONSOLE {
        // A centre that was made by an earlier version may lack somebody.
        if let Ok(address) = centre.console(name) {
            println!("  {address}    {name}, who {post}");
        }
    }
    println!(
        "  {} voice report --month YEAR-MONTH --pdf report.pdf --data {}    what agents said that month, on paper",
        server.display(),
        centre.folder().display()
    );
    Ok(())
}
