//! KWin without a screen, moved by its fake input.

use crate::Watched;
use anyhow::{Context, Result};
use domain::tracker::Outside;
use sensors::signals::wayland::Wayland;
use std::os::unix::net::UnixStream;
use testkit::{compositor::Place, process::Running};
use wayland_client::{
    Connection, Dispatch, EventQueue, QueueHandle,
    protocol::wl_registry::{self, WlRegistry},
};
use wayland_protocols_plasma::fake_input::client::org_kde_kwin_fake_input::{self, OrgKdeKwinFakeInput};

fn kwin(place: &Place) -> Result<Running> {
    // The installed one carries a capability, which a test may not hand on; a copy carries none. Without its
    // name it would not find its own platform.
    let copy = place.path().join("kwin_wayland");
    std::fs::copy("/usr/bin/kwin_wayland", &copy).context("install the Debian package kwin-wayland")?;
    let mut command = place.command(copy);
    command
        .env("KWIN_WAYLAND_NO_PERMISSION_CHECKS", "1")
        .args(["--virtual", "--no-lockscreen", "--socket", "compositor"])
        .args(["--width", "800", "--height", "600"]);
    place.start(command)
}

fn watched(place: &Place) -> Watched {
    let socket = place.socket();
    Watched::start(|wanted| Box::new(Wayland::new(socket, wanted)))
}

/// A hand that KWin takes for real.
struct Hand {
    compositor: Connection,
    queue: EventQueue<Found>,
    found: Found,
}

#[derive(Default)]
struct Found(Option<OrgKdeKwinFakeInput>);

impl Hand {
    fn new(place: &Place) -> Result<Self> {
        let compositor = Connection::from_socket(UnixStream::connect(place.socket())?)?;
        let mut queue = compositor.new_event_queue();
        compositor.display().get_registry(&queue.handle(), ());
        let mut found = Found::default();
        queue.roundtrip(&mut found)?;
        let input = found.0.as_ref().context("KWin offers no fake input")?;
        input.authenticate("test".to_owned(), "a hand".to_owned());
        queue.roundtrip(&mut found)?;
        Ok(Self {
            compositor,
            queue,
            found,
        })
    }

    fn moves(&mut self) -> Result<()> {
        if let Some(input) = &self.found.0 {
            input.pointer_motion(3.0, 3.0);
        }
        self.compositor.flush()?;
        self.queue.roundtrip(&mut self.found)?;
        Ok(())
    }
}

impl Dispatch<WlRegistry, ()> for Found {
    fn event(
        found: &mut Self,
        registry: &WlRegistry,
        event: wl_registry::Event,
        (): &(),
        _: &Connection,
        queue: &QueueHandle<Self>,
    ) {
        if let wl_registry::Event::Global { name, interface, .. } = event
            && interface == "org_kde_kwin_fake_input"
        {
            found.0 = Some(registry.bind(name, 1, queue, ()));
        }
    }
}

impl Dispatch<OrgKdeKwinFakeInput, ()> for Found {
    fn event(
        _: &mut Self,
        _: &OrgKdeKwinFakeInput,
        _: org_kde_kwin_fake_input::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
    }
}

#[tokio::test]
async fn hands_on_kwin_rest_and_move_and_are_watched_only_while_wanted() -> Result<()> {
    let place = Place::new()?;
    let _kwin = kwin(&place)?;
    let mut hand = Hand::new(&place)?;
    let mut watched = watched(&place);
    watched.rest().await?;
    for _ in 0..2 {
        hand.moves()?;
        assert_eq!(watched.next().await?, Outside::Active);
        assert!(matches!(watched.next().await?, Outside::Idle { .. }));
    }
    watched.wanted.send(false)?;
    assert_eq!(watched.next().await?, Outside::HandsUnknown);
    hand.moves()?;
    watched.wanted.send(true)?;
    assert_eq!(
        watched.next().await?,
        Outside::Active,
        "they may have moved a moment ago"
    );
    assert!(matches!(watched.next().await?, Outside::Idle { .. }));
    Ok(())
}

#[tokio::test]
async fn a_compositor_that_dies_is_unknown_hands_until_the_next_one() -> Result<()> {
    let place = Place::new()?;
    let mut first = kwin(&place)?;
    let mut watched = watched(&place);
    watched.rest().await?;
    first.kill();
    assert_eq!(watched.next().await?, Outside::HandsUnknown);
    std::fs::remove_file(place.socket())?;
    let _second = kwin(&place)?;
    watched.rest().await
}
