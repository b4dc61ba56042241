//! Hands and full screen on a real display with a real window manager, real input and a real window.

use anyhow::{Context, Result};
use domain::{time::Now, tracker::Outside};
use sensors::{
    clock::SystemClock,
    signals::{LULL_MS, Voice, Watch, keep, x11::X11},
};
use std::{sync::Arc, time::Duration};
use testkit::{
    desktop::{Desktop, DesktopOptions, Notifier},
    process::Running,
};
use tokio::sync::{mpsc, watch};
use x11rb::{
    COPY_DEPTH_FROM_PARENT,
    connection::Connection,
    protocol::{
        xproto::{
            AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, Window,
            WindowClass,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// How long anything may take on a busy machine. No test measures time.
const PATIENCE: Duration = Duration::from_secs(30);
const LEFT_SHIFT: u8 = 50;

fn desktop() -> Result<Desktop> {
    Desktop::start(DesktopOptions {
        notifier: Notifier::None,
        panel: false,
    })
}

fn display(desktop: &Desktop) -> Result<String> {
    let name = desktop.env().get(std::ffi::OsStr::new("DISPLAY"));
    Ok(name
        .and_then(|name| name.to_str())
        .context("no display")?
        .to_owned())
}

/// A watch that runs, and what it says.
struct Watched {
    wanted: watch::Sender<bool>,
    said: mpsc::Receiver<(Now, Outside)>,
}

fn watched(display: String, wanted: bool) -> Watched {
    let (wanted, wants) = watch::channel(wanted);
    let (out, said) = mpsc::channel(64);
    let voice = Voice::new(Arc::new(SystemClock), out);
    tokio::spawn(keep(Box::new(X11::new(display, wants)), voice));
    Watched { wanted, said }
}

impl Watched {
    async fn next(&mut self) -> Result<Outside> {
        let waited = tokio::time::timeout(PATIENCE, self.said.recv()).await;
        Ok(waited
            .context("nothing was said in time")?
            .context("the watch ended")?
            .1)
    }

    /// The next word about the screen; hands may speak in between.
    async fn full_screen(&mut self) -> Result<bool> {
        loop {
            if let Outside::FullScreen { on } = self.next().await? {
                return Ok(on);
            }
        }
    }

    /// The next word about the hands.
    async fn hands(&mut self) -> Result<Outside> {
        loop {
            let said = self.next().await?;
            if matches!(
                said,
                Outside::Active | Outside::Idle { .. } | Outside::HandsUnknown
            ) {
                return Ok(said);
            }
        }
    }
}

/// A key that is pressed and let go, as a keyboard would.
fn press(display: &RustConnection, root: Window) -> Result<()> {
    for kind in [2, 3] {
        display.xtest_fake_input(kind, LEFT_SHIFT, 0, root, 0, 0, 0)?;
    }
    display.sync()?;
    Ok(())
}

fn is_idle(said: &Outside) -> bool {
    matches!(said, Outside::Idle { since: Some(_) })
}

#[tokio::test]
async fn hands_move_and_rest_and_move_again() -> Result<()> {
    let desktop = desktop()?;
    let name = display(&desktop)?;
    let (keyboard, screen) = RustConnection::connect(Some(&name))?;
    let root = keyboard.setup().roots[screen].root;
    let mut watched = watched(name, true);
    // How they are at first depends on how long the desktop took to start.
    while !is_idle(&watched.hands().await?) {}
    for _ in 0..2 {
        press(&keyboard, root)?;
        assert_eq!(watched.hands().await?, Outside::Active);
        let still = watched.hands().await?;
        let Outside::Idle { since: Some(since) } = still else {
            panic!("{still:?}")
        };
        assert!(since.plus_ms(LULL_MS.into()) <= sensors::clock::Clock::now(&SystemClock).mono);
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_watched_while_no_offer_may_come_and_the_state_is_told_when_one_may() -> Result<()> {
    let desktop = desktop()?;
    let name = display(&desktop)?;
    let (keyboard, screen) = RustConnection::connect(Some(&name))?;
    let root = keyboard.setup().roots[screen].root;
    let mut watched = watched(name, false);
    for _ in 0..3 {
        press(&keyboard, root)?;
        watched.wanted.send(true)?;
        assert_eq!(
            watched.hands().await?,
            Outside::Active,
            "the key was before the wish"
        );
        watched.wanted.send(false)?;
        assert_eq!(watched.hands().await?, Outside::HandsUnknown);
        press(&keyboard, root)?;
        // A word about that key would come before the next one.
    }
    Ok(())
}

/// A window that is mapped and active.
fn window(display: &RustConnection, screen: usize) -> Result<Window> {
    let root = display.setup().roots[screen].root;
    let window = display.generate_id()?;
    display.create_window(
        COPY_DEPTH_FROM_PARENT,
        window,
        root,
        10,
        10,
        300,
        200,
        0,
        WindowClass::INPUT_OUTPUT,
        0,
        &CreateWindowAux::new(),
    )?;
    display.map_window(window)?;
    display.sync()?;
    Ok(window)
}

/// Asks the window manager, as a program does.
fn ask(display: &RustConnection, screen: usize, window: Window, what: &str, data: [u32; 5]) -> Result<()> {
    let event = ClientMessageEvent::new(32, window, atom(display, what)?, data);
    let mask = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
    display.send_event(false, display.setup().roots[screen].root, mask, event)?;
    display.sync()?;
    Ok(())
}

fn atom(display: &RustConnection, name: &str) -> Result<u32> {
    Ok(display.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

fn ask_full(display: &RustConnection, screen: usize, window: Window, add: bool) -> Result<()> {
    let full = atom(display, "_NET_WM_STATE_FULLSCREEN")?;
    ask(
        display,
        screen,
        window,
        "_NET_WM_STATE",
        [add.into(), full, 0, 1, 0],
    )
}

/// Brings a window to the front, and waits until the window manager says so. It may not have looked at the
/// window yet, so it is asked more than once.
async fn activate(display: &RustConnection, screen: usize, window: Window) -> Result<()> {
    let root = display.setup().roots[screen].root;
    let active = atom(display, "_NET_ACTIVE_WINDOW")?;
    loop {
        ask(display, screen, window, "_NET_ACTIVE_WINDOW", [2, 0, 0, 0, 0])?;
        let now = display
            .get_property(false, root, active, AtomEnum::WINDOW, 0, 1)?
            .reply()?;
        if now.value32().and_then(|mut ids| ids.next()) == Some(window) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn a_window_that_fills_the_screen_is_told_until_it_no_longer_does() -> Result<()> {
    let desktop = desktop()?;
    let name = display(&desktop)?;
    let (program, screen) = RustConnection::connect(Some(&name))?;
    let mut watched = watched(name, true);
    let film = window(&program, screen)?;
    activate(&program, screen, film).await?;
    ask_full(&program, screen, film, true)?;
    assert!(watched.full_screen().await?);
    // A title that changes is no news, and is not read.
    program.change_property8(
        PropMode::REPLACE,
        film,
        AtomEnum::WM_NAME,
        AtomEnum::STRING,
        b"9:41",
    )?;
    ask_full(&program, screen, film, false)?;
    assert!(!watched.full_screen().await?);

    // Another window comes to the front; then the one that fills the screen is closed.
    ask_full(&program, screen, film, true)?;
    assert!(watched.full_screen().await?);
    let other = window(&program, screen)?;
    activate(&program, screen, other).await?;
    assert!(!watched.full_screen().await?);
    activate(&program, screen, film).await?;
    assert!(watched.full_screen().await?);
    program.destroy_window(film)?;
    program.sync()?;
    assert!(!watched.full_screen().await?);

    // Nobody wants to know: what was said is taken back, and is told anew afterwards.
    ask_full(&program, screen, other, true)?;
    assert!(watched.full_screen().await?);
    watched.wanted.send(false)?;
    assert!(!watched.full_screen().await?);
    watched.wanted.send(true)?;
    assert!(watched.full_screen().await?);
    Ok(())
}

/// A display of this number, alone.
fn server(number: u32, folder: &std::path::Path) -> Result<Running> {
    let mut command = testkit::process::bound_command("Xvfb");
    command
        .arg(format!(":{number}"))
        .args(["-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"]);
    let log = folder.join("display.log");
    let mut running = Running::start("Xvfb", command, &log, testkit::process::Stdout::Logged)?;
    running.wait_until(PATIENCE, || {
        RustConnection::connect(Some(&format!(":{number}"))).ok()
    })?;
    Ok(running)
}

#[tokio::test]
async fn a_display_that_dies_and_comes_back_is_watched_again() -> Result<()> {
    let folder = tempfile::tempdir()?;
    // Far from the numbers that desktops take.
    let number = 4_000 + std::process::id() % 50_000;
    let mut first = server(number, folder.path())?;
    let name = format!(":{number}");
    let mut watched = watched(name.clone(), true);
    while !is_idle(&watched.hands().await?) {}
    first.kill();
    assert_eq!(watched.hands().await?, Outside::HandsUnknown);
    let _second = server(number, folder.path())?;
    while !is_idle(&watched.hands().await?) {}
    Ok(())
}

#[test]
fn only_a_local_display_has_a_socket_to_wait_for() {
    let (_keep, wants) = watch::channel(false);
    let waits = |name: &str| X11::new(name.to_owned(), wants.clone()).waits_for();
    assert_eq!(waits(":1.0"), [std::path::PathBuf::from("/tmp/.X11-unix/X1")]);
    for name in ["desk:0", "", ":", ":x"] {
        assert!(waits(name).is_empty(), "{name}");
    }
}
