//! The softphone baresip, by its `ctrl_tcp` module: exact starts and ends of calls.
//!
//! Decides when the phone is heard and when it is lost. It asks at the start which calls there are, again only
//! when what it hears leaves that open, and otherwise listens: it never dials, answers or ends anything. The module serves one client only, a
//! new one evicts the old; [`SourceError::Closed`] may mean that.

mod legs;
mod message;
pub mod netstring;
mod phone;

use crate::{
    source::{CallSource, InstallKey, Outlet, SourceError},
    stop::{StopToken, Woken},
};
use domain::calls::event::{SourceId, Tier};
use netstring::Netstrings;
pub use phone::Phone;
use std::{
    io::{ErrorKind, Read, Write},
    net::{TcpStream, ToSocketAddrs},
    os::fd::AsFd,
    time::{Duration, Instant},
};

/// How long a connection attempt may take.
const CONNECT_MAX: Duration = Duration::from_secs(2);
/// How long the phone may take to answer, and a frame to arrive whole.
const ANSWER_MAX: Duration = Duration::from_secs(10);

/// One baresip at one address.
#[derive(Debug)]
pub struct Baresip {
    id: SourceId,
    address: String,
    key: InstallKey,
    answer_max: Duration,
}

impl Baresip {
    /// The phone whose `ctrl_tcp` listens on `address`, `host:port`.
    ///
    /// # Errors
    /// [`SourceError::BadAddress`] when that is no address.
    pub fn new(id: SourceId, address: &str, key: InstallKey) -> Result<Self, SourceError> {
        let (host, port) = address.rsplit_once(':').ok_or(SourceError::BadAddress)?;
        if host.is_empty() || port.parse::<u16>().map_or(true, |port| port == 0) {
            return Err(SourceError::BadAddress);
        }
        Ok(Self {
            id,
            address: address.to_owned(),
            key,
            answer_max: ANSWER_MAX,
        })
    }

    /// The same phone with another patience than ten seconds.
    #[must_use]
    pub fn with_patience(mut self, answer_max: Duration) -> Self {
        self.answer_max = answer_max;
        self
    }

    fn connect(&self) -> Result<TcpStream, SourceError> {
        let unreachable = |source| SourceError::Unreachable {
            address: self.address.clone(),
            source,
        };
        let mut last = std::io::Error::from(ErrorKind::AddrNotAvailable);
        for address in self.address.to_socket_addrs().map_err(unreachable)? {
            match TcpStream::connect_timeout(&address, CONNECT_MAX) {
                Ok(stream) => return Ok(stream),
                Err(error) => last = error,
            }
        }
        Err(unreachable(last))
    }
}

impl CallSource for Baresip {
    fn id(&self) -> SourceId {
        self.id.clone()
    }

    fn tier(&self) -> Tier {
        Tier::Signalling
    }

    fn covers(&self) -> Vec<String> {
        vec!["baresip".to_owned()]
    }

    fn run(self: Box<Self>, out: &Outlet, stop: &StopToken) -> Result<(), SourceError> {
        let stream = self.connect()?;
        stream.set_nonblocking(true)?;
        let mut ear = Ear {
            stream,
            frames: Netstrings::default(),
            patience: self.answer_max,
            since: None,
        };
        ear.ask()?;
        let mut phone = Phone::new(self.id.clone(), self.key.clone());
        while let Some(frame) = ear.next(stop)? {
            let said = phone.read(&frame);
            if phone.wants_list() {
                ear.ask()?;
            }
            if phone.is_known() {
                if !out.was_up() {
                    out.up(&*self)?;
                }
                ear.since = None;
            }
            for event in said {
                out.say(event)?;
            }
        }
        Ok(())
    }
}

/// What is heard of the phone, one frame at a time.
struct Ear {
    stream: TcpStream,
    frames: Netstrings,
    patience: Duration,
    /// Since when the phone owes us something: an answer, or the rest of a frame.
    since: Option<Instant>,
}

impl Ear {
    /// Asks which calls there are; the phone owes an answer then.
    fn ask(&mut self) -> Result<(), SourceError> {
        self.stream.write_all(&netstring::encode(message::LIST_CALLS))?;
        self.since = Some(Instant::now());
        Ok(())
    }

    /// The next frame; `None` when told to stop.
    fn next(&mut self, stop: &StopToken) -> Result<Option<Vec<u8>>, SourceError> {
        loop {
            if let Some(frame) = self.frames.next_frame()? {
                return Ok(Some(frame));
            }
            if self.frames.is_partial() {
                self.since.get_or_insert_with(Instant::now);
            }
            let left = self
                .since
                .map(|since| self.patience.saturating_sub(since.elapsed()));
            match stop.wait(Some(self.stream.as_fd()), left)? {
                Woken::Stop => return Ok(None),
                Woken::Rung => {}
                Woken::TimedOut => {
                    return Err(SourceError::Silent {
                        seconds: self.patience.as_secs(),
                    });
                }
                Woken::Ready => self.read()?,
            }
        }
    }

    fn read(&mut self) -> Result<(), SourceError> {
        let mut bytes = [0; 4096];
        match self.stream.read(&mut bytes) {
            Ok(0) => Err(SourceError::Closed),
            Ok(length) => {
                self.frames.push(&bytes[..length]);
                Ok(())
            }
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => Ok(()),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => Err(SourceError::Closed),
            Err(error) => Err(error.into()),
        }
    }
}
