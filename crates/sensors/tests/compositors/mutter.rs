//! Mutter without a screen, moved by its own remote desktop.

use crate::Watched;
use anyhow::Result;
use domain::tracker::Outside;
use sensors::signals::{bus::Bus, mutter::Mutter};
use testkit::compositor::{Place, mutters_hand};
use zbus::Proxy;

fn watched(place: &Place) -> Watched {
    let bus = Bus(place.address.clone());
    Watched::start(|wanted| Box::new(Mutter::new(bus, wanted)))
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
    let _mutter = place.mutter("800x600")?;
    let bus = Bus(place.address.clone()).connect().await?;
    let hand = mutters_hand(&bus).await?;
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
    let mut first = place.mutter("800x600")?;
    let mut watched = watched(&place);
    watched.rest().await?;
    first.kill();
    assert_eq!(watched.next().await?, Outside::HandsUnknown);
    std::fs::remove_file(place.socket())?;
    let _second = place.mutter("800x600")?;
    watched.rest().await
}
