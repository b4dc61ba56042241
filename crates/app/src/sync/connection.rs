//! The live connection as the driver holds it: closed, being opened, open, and how long it may be silent.
//!
//! Decides only when silence means that it is dead. When it is opened again is the engine's to say.

use super::http::{Live, Said};
use domain::time::Mono;
use protocol::wire::LiveMessage;
use std::{future::pending, pin::Pin};
use sync::client::Event;

/// A live connection without a word for so long is dead: the server pings every 25 s or so.
const SILENT_MS_MAX: u64 = 75_000;

type Opening = Pin<Box<dyn Future<Output = Result<Box<Live>, bool>> + Send>>;

/// The live connection.
pub(super) enum Connection {
    /// There is none.
    Closed,
    /// It is being opened.
    Opening(Opening),
    /// It is up.
    Open { live: Box<Live>, silence: Silence },
}

/// What happened on the line.
pub(super) enum Heard {
    /// Opening ended; an error says whether something answered at all.
    Opened(Result<Box<Live>, bool>),
    /// The other end said something.
    Said(Said),
}

impl Heard {
    /// Whether the server is there.
    pub(super) fn is_sign_of_life(&self) -> bool {
        matches!(self, Heard::Said(Said::Message(_) | Said::Ping))
    }
}

impl Connection {
    /// The next thing that happens on it; never, while it is closed. May be dropped and called again.
    pub(super) async fn next(&mut self) -> Heard {
        match self {
            Connection::Closed => pending().await,
            Connection::Opening(opening) => Heard::Opened(opening.await),
            Connection::Open { live, .. } => Heard::Said(live.next().await),
        }
    }

    /// Takes what happened, and says what it means to the engine.
    pub(super) fn take(&mut self, now: Mono, heard: Heard) -> Option<Event> {
        if let (Connection::Open { silence, .. }, true) = (&mut *self, heard.is_sign_of_life()) {
            *silence = Silence::since(now);
        }
        match heard {
            Heard::Opened(Ok(live)) => {
                let silence = Silence::since(now);
                *self = Connection::Open { live, silence };
                None
            }
            Heard::Opened(Err(reached)) => {
                *self = Connection::Closed;
                Some(Event::LiveDown { reached })
            }
            Heard::Said(Said::Message(LiveMessage::Welcome)) => Some(Event::LiveWelcome),
            Heard::Said(Said::Message(LiveMessage::Row { feed, row })) => Some(Event::LiveRow { feed, row }),
            Heard::Said(Said::Message(LiveMessage::Behind)) => Some(Event::LiveBehind),
            Heard::Said(Said::Message(LiveMessage::Bye { delay_s })) => {
                *self = Connection::Closed;
                Some(Event::LiveBye { delay_s })
            }
            Heard::Said(Said::Ping) => None,
            Heard::Said(Said::Gone) => {
                *self = Connection::Closed;
                Some(Event::LiveDown { reached: true })
            }
        }
    }

    /// When it counts as dead, if nothing is said before.
    pub(super) fn dead_at(&self) -> Option<Mono> {
        match self {
            Connection::Open { silence, .. } => Some(silence.ends_at()),
            Connection::Closed | Connection::Opening(_) => None,
        }
    }

    /// Closes it when it has been silent for too long.
    pub(super) fn close_if_dead(&mut self, now: Mono) -> Option<Event> {
        self.dead_at().filter(|dead_at| now >= *dead_at)?;
        *self = Connection::Closed;
        Some(Event::LiveDown { reached: true })
    }
}

/// Since when nothing was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Silence {
    since: Mono,
}

impl Silence {
    fn since(since: Mono) -> Silence {
        Silence { since }
    }

    /// When it has lasted too long.
    fn ends_at(self) -> Mono {
        self.since.plus_ms(SILENT_MS_MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_ends_a_line_after_the_third_ping_that_did_not_come() {
        assert_eq!(Silence::since(Mono(1000)).ends_at(), Mono(76_000));
    }

    #[test]
    fn a_closed_line_has_no_deadline_and_is_never_found_dead() {
        let mut connection = Connection::Closed;
        assert_eq!(connection.dead_at(), None);
        assert_eq!(connection.close_if_dead(Mono(u64::MAX)), None);
    }

    #[test]
    fn a_line_that_could_not_be_opened_says_whether_anything_answered() {
        for reached in [true, false] {
            let mut connection = Connection::Opening(Box::pin(pending()));
            let event = connection.take(Mono(1), Heard::Opened(Err(reached)));
            assert_eq!(event, Some(Event::LiveDown { reached }));
            assert!(matches!(connection, Connection::Closed));
        }
    }
}
