//! The window on a real Wayland compositor without a screen: what GTK draws around it there, title bar and shadow, must
//! not be added to its size from start to start.

use crate::place::{LIMIT, PAUSE};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{path::Path, time::Instant};
use testkit::{
    binaries::Binaries,
    compositor::{DISPLAY, Place, mutters_hand},
};
use zbus::{Proxy, connection::Builder};

/// A window that grows does so by a screen's height in about as many starts.
const STARTS: usize = 10;
const ALT: u32 = 0xffe9;
const F4: u32 = 0xffc1;

/// Opens the window, closes it as a person does, and reads where it stood.
async fn opened_and_closed(place: &Place, window: &Path, hand: &Proxy<'_>) -> Result<Value> {
    let home = place.path().join("profile");
    let mut command = place.command(window);
    command
        .env("GDK_BACKEND", "wayland")
        .env("WAYLAND_DISPLAY", DISPLAY);
    command.arg("--home").arg(&home);
    let mut window = command.spawn().context("the window does not start")?;
    let deadline = Instant::now() + LIMIT;
    // It takes the keys once it is on the screen.
    while window.try_wait()?.is_none() {
        ensure!(Instant::now() < deadline, "the window does not close");
        for (key, down) in [(ALT, true), (F4, true), (F4, false), (ALT, false)] {
            hand.call::<_, _, ()>("NotifyKeyboardKeysym", &(key, down))
                .await?;
        }
        tokio::time::sleep(PAUSE).await;
    }
    let kept = std::fs::read(home.join("window.json")).context("no place is kept")?;
    Ok(serde_json::from_slice(&kept)?)
}

#[tokio::test]
async fn a_window_keeps_its_size_however_often_it_is_opened_on_wayland() -> Result<()> {
    let place = Place::new()?;
    let _mutter = place.mutter("1280x1000")?;
    let bus = Builder::address(place.address.as_str())?.build().await?;
    let hand = mutters_hand(&bus).await?;
    let window = Binaries::of_this_build()?.window;
    let mut sizes = Vec::new();
    for _ in 0..STARTS {
        let kept = opened_and_closed(&place, &window, &hand).await?;
        sizes.push((kept["width"].as_f64(), kept["height"].as_f64()));
    }
    assert_eq!(sizes, [(Some(400.0), Some(700.0)); STARTS]);
    Ok(())
}
