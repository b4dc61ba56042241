//! Mutter without a screen, moved by its own remote desktop.

use crate::{Place, Watched};
use anyhow::Result;
use domain::tracker::Outside;
use sensors::signals::{bus::Bus, mutter::Mutter};
use std::time::Duration;
use testkit::process::Running;
use zbus::{Connection, Proxy, zvariant::OwnedObjectPath};

fn mutter(place: &Place) -> Result<Running> {
    let mut command = place.command("mutter");
    command.args([
        "--wayland",
        "--headless",
        "--virtual-monitor",
        "800x600",
        "--no-x11",
    ]);
    command.args(["--wayland-display", "compositor"]);
    place.start(command)
}

fn watched(place: &Place) -> Watched {
    let bus = Bus(place.address.clone());
    Watched::start(|wanted| Box::new(Mutter::new(bus, wanted)))
}

/// A hand on the compositor's own remote desktop.
async fn hand(bus: &Connection) -> Result<Proxy<'_>> {
    const DESK: &str = "org.gnome.Mutter.RemoteDesktop";
    let desk = Proxy::new(bus, DESK, "/org/gnome/Mutter/RemoteDesktop", DESK).await?;
    // It comes to the bus a moment after the compositor's socket.
    let session: OwnedObjectPath = loop {
        match desk.call("CreateSession", &()).await {
            Ok(session) => break session,
            Err(zbus::Error::MethodError(name, ..)) if name.ends_with("ServiceUnknown") => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Err(error) => return Err(error.into()),
        }
    };
    let session = Proxy::new(bus, DESK, session, "org.gnome.Mutter.RemoteDesktop.Session").await?;
    session.call::<_, _, ()>("Start", &()).await?;
    Ok(session)
}

async fn press(hand: &Proxy<'_>) -> Result<()> {
    const SHIFT: u32 = 0xffe1;
    for down in [true, false] {
        hand.call::<_, _, ()>("NotifyKeyboardKeysym", &(SHIFT, down))
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn hands_on_gnome_rest_and_move_and_are_watched_only_while_wanted() -> Result<()> {
    let place = Place::new()?;
    let _mutter = mutter(&place)?;
    let bus = Bus(place.address.clone()).connect().await?;
    let hand = hand(&bus).await?;
    let mut watched = watched(&place);
    watched.rest().await?;
    for _ in 0..2 {
        press(&hand).await?;
        assert_eq!(watched.next().await?, Outside::Active);
        assert!(matches!(watched.next().await?, Outside::Idle { .. }));
    }
    watched.wanted.send(false)?;
    assert_eq!(watched.next().await?, Outside::HandsUnknown);
    press(&hand).await?;
    watched.wanted.send(true)?;
    assert_eq!(
        watched.next().await?,
        Outside::Active,
        "the state is asked for at once"
    );
    Ok(())
}

#[tokio::test]
async fn a_compositor_that_dies_is_unknown_hands_until_the_next_one() -> Result<()> {
    let place = Place::new()?;
    let mut first = mutter(&place)?;
    let mut watched = watched(&place);
    watched.rest().await?;
    first.kill();
    assert_eq!(watched.next().await?, Outside::HandsUnknown);
    std::fs::remove_file(place.socket())?;
    let _second = mutter(&place)?;
    watched.rest().await
}
