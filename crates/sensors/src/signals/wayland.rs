//! Hands on a Wayland compositor that has `ext-idle-notify`: version 2 of it tells of input alone, version 1
//! stays silent while a film keeps the screen awake.
//!
//! Decides nothing but whether hands rest. Asks for that one protocol and a seat; never for a window, a key
//! or a pointer. No protocol tells a client whether another's window fills the screen.

use super::{LULL_MS, SignalError, Voice, Wanted, Watch};
use domain::tracker::Outside;
use futures_util::future::BoxFuture;
use std::{io, os::unix::net::UnixStream as Socket, path::PathBuf};
use tokio::{io::Interest, net::UnixStream, select};
use wayland_client::{
    Connection, Dispatch, DispatchError, EventQueue, Proxy, QueueHandle,
    backend::WaylandError,
    protocol::{
        wl_callback::{self, WlCallback},
        wl_registry::{self, WlRegistry},
        wl_seat::{self, WlSeat},
    },
};
use wayland_protocols::ext::idle_notify::v1::client::{
    ext_idle_notification_v1::{self, ExtIdleNotificationV1},
    ext_idle_notifier_v1::{self, ExtIdleNotifierV1},
};

/// The newest version of the protocol that is understood; it has the notice of input alone.
const NOTIFIER_VERSION_MAX: u32 = 2;

/// The hands on one compositor.
#[derive(Debug)]
pub struct Wayland {
    socket: PathBuf,
    wanted: Wanted,
}

impl Wayland {
    /// Of the compositor behind `socket`, watched while `wanted`.
    #[must_use]
    pub fn new(socket: PathBuf, wanted: Wanted) -> Self {
        Self { socket, wanted }
    }

    async fn listen(&mut self, voice: &Voice) -> Result<(), SignalError> {
        let stream = Socket::connect(&self.socket)?;
        let eye = stream.try_clone()?;
        eye.set_nonblocking(true)?;
        let eye = UnixStream::from_std(eye)?;
        let compositor = Connection::from_socket(stream).map_err(|_| SignalError::Closed)?;
        let mut queue = compositor.new_event_queue();
        let mut seat = Seat::default();
        compositor.display().get_registry(&queue.handle(), ());
        compositor.display().sync(&queue.handle(), ());
        while !seat.introduced {
            turn(&eye, &mut queue, &mut seat).await?;
        }
        if seat.notifier.is_none() || seat.seat.is_none() {
            return Err(SignalError::NotOffered);
        }
        loop {
            let wanted = *self.wanted.borrow_and_update();
            seat.watch(wanted, &queue.handle());
            match seat.hands.clone().filter(|_| wanted) {
                Some(hands) => voice.say(hands).await?,
                None => voice.take_back().await?,
            }
            select! {
                turned = turn(&eye, &mut queue, &mut seat) => turned?,
                changed = self.wanted.changed() => if changed.is_err() {
                    return Ok(());
                },
            }
        }
    }
}

impl Watch for Wayland {
    fn what(&self) -> &'static str {
        "hands on Wayland"
    }

    fn waits_for(&self) -> Vec<PathBuf> {
        vec![self.socket.clone()]
    }

    fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
        Box::pin(self.listen(voice))
    }
}

/// Waits for the compositor and takes in what it says. May be dropped at any time.
async fn turn(eye: &UnixStream, queue: &mut EventQueue<Seat>, seat: &mut Seat) -> Result<(), SignalError> {
    queue.flush()?;
    if queue.dispatch_pending(seat)? > 0 {
        return Ok(());
    }
    eye.readable().await?;
    if let Some(words) = queue.prepare_read() {
        let read = eye.try_io(Interest::READABLE, || match words.read() {
            Ok(_) => Ok(()),
            Err(WaylandError::Io(error)) => Err(error),
            Err(WaylandError::Protocol(_)) => Err(io::ErrorKind::InvalidData.into()),
        });
        if let Err(error) = read
            && error.kind() != io::ErrorKind::WouldBlock
        {
            return Err(error.into());
        }
    }
    queue.dispatch_pending(seat)?;
    Ok(())
}

/// What the compositor has said.
#[derive(Default)]
struct Seat {
    introduced: bool,
    notifier: Option<ExtIdleNotifierV1>,
    seat: Option<WlSeat>,
    notice: Option<ExtIdleNotificationV1>,
    hands: Option<Outside>,
}

impl Seat {
    /// Begins to watch, or ends.
    fn watch(&mut self, on: bool, queue: &QueueHandle<Self>) {
        match (&self.notifier, &self.seat, on) {
            (Some(notifier), Some(seat), true) if self.notice.is_none() => {
                self.notice = Some(if notifier.version() >= NOTIFIER_VERSION_MAX {
                    notifier.get_input_idle_notification(LULL_MS, seat, queue, ())
                } else {
                    notifier.get_idle_notification(LULL_MS, seat, queue, ())
                });
                // It counts from now, and cannot be asked how long the hands have been still: until it has
                // counted a lull, they may have moved a moment ago.
                self.hands = Some(Outside::Active);
            }
            (_, _, false) => {
                if let Some(notice) = self.notice.take() {
                    notice.destroy();
                }
            }
            _ => {}
        }
    }
}

impl Dispatch<WlRegistry, ()> for Seat {
    fn event(
        seat: &mut Self,
        registry: &WlRegistry,
        event: wl_registry::Event,
        (): &(),
        _: &Connection,
        queue: &QueueHandle<Self>,
    ) {
        let wl_registry::Event::Global {
            name,
            interface,
            version,
        } = event
        else {
            return;
        };
        match interface.as_str() {
            "ext_idle_notifier_v1" if seat.notifier.is_none() => {
                let version = version.min(NOTIFIER_VERSION_MAX);
                seat.notifier = Some(registry.bind(name, version, queue, ()));
            }
            "wl_seat" if seat.seat.is_none() => seat.seat = Some(registry.bind(name, 1, queue, ())),
            _ => {}
        }
    }
}

impl Dispatch<WlCallback, ()> for Seat {
    fn event(
        seat: &mut Self,
        _: &WlCallback,
        _: wl_callback::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        seat.introduced = true;
    }
}

impl Dispatch<ExtIdleNotificationV1, ()> for Seat {
    fn event(
        seat: &mut Self,
        notice: &ExtIdleNotificationV1,
        event: ext_idle_notification_v1::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        if seat.notice.as_ref() != Some(notice) {
            return;
        }
        match event {
            ext_idle_notification_v1::Event::Idled => seat.hands = Some(Outside::Idle { since: None }),
            ext_idle_notification_v1::Event::Resumed => seat.hands = Some(Outside::Active),
            _ => {}
        }
    }
}

impl Dispatch<WlSeat, ()> for Seat {
    fn event(_: &mut Self, _: &WlSeat, _: wl_seat::Event, (): &(), _: &Connection, _: &QueueHandle<Self>) {
        // What the seat can do is not asked.
    }
}

impl Dispatch<ExtIdleNotifierV1, ()> for Seat {
    fn event(
        _: &mut Self,
        _: &ExtIdleNotifierV1,
        _: ext_idle_notifier_v1::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        // It has nothing to say.
    }
}

impl From<WaylandError> for SignalError {
    fn from(error: WaylandError) -> Self {
        match error {
            WaylandError::Io(error) => Self::System(error),
            WaylandError::Protocol(error) => Self::Display(format!("protocol error {}", error.code)),
        }
    }
}

impl From<DispatchError> for SignalError {
    fn from(error: DispatchError) -> Self {
        match error {
            DispatchError::Backend(error) => error.into(),
            DispatchError::BadMessage { interface, .. } => {
                Self::Display(format!("bad message of {interface}"))
            }
        }
    }
}
