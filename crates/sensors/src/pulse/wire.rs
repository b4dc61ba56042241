//! The connection to a sound server: whole, bounded frames in their order.
//!
//! Decides what is an answer and what an event; events that come while an answer is awaited are kept for
//! later with the moment they were seen. Must never take a stream's audio or more than a frame it asked for.

use super::Place;
use crate::{
    source::{Outlet, SourceError},
    stop::{StopToken, Woken},
};
use domain::time::Now;
use pulseaudio::protocol::{
    self, AuthParams, AuthReply, Command, CommandTag, DESCRIPTOR_SIZE, Prop, Props, SetClientNameReply,
    SourceInfo, SourceOutputInfo, SourceOutputInfoList, SubscriptionEvent, TagStructRead, TagStructReader,
};
use std::{
    collections::VecDeque,
    io::{Cursor, ErrorKind, Read, Write},
    os::{fd::AsFd, unix::net::UnixStream},
    time::{Duration, Instant},
};

/// Longest frame in bytes: a list of the most captures we take, 4 KiB each.
pub(super) const FRAME_MAX: usize = 1024 * 1024;
/// Most events that may wait for an answer.
const EVENTS_MAX: usize = 4096;
/// How long the server may take to answer, and a frame to arrive whole.
const ANSWER_MAX: Duration = Duration::from_secs(10);
/// The channel of commands; others carry audio.
const COMMANDS: u32 = u32::MAX;

/// What an answer is read as.
pub(super) trait Answer: Sized {
    fn read(reader: &mut TagStructReader<'_>, version: u16) -> Result<Self, SourceError>;
}

impl Answer for () {
    fn read(_reader: &mut TagStructReader<'_>, _version: u16) -> Result<Self, SourceError> {
        Ok(())
    }
}

macro_rules! answers {
    ($($kind:ty),*) => {$(
        impl Answer for $kind {
            fn read(reader: &mut TagStructReader<'_>, version: u16) -> Result<Self, SourceError> {
                <$kind as TagStructRead>::read(reader, version).map_err(|_| MALFORMED)
            }
        }
    )*};
}
answers!(
    AuthReply,
    SetClientNameReply,
    SourceOutputInfo,
    SourceOutputInfoList
);

/// Whether a source only repeats what a loudspeaker plays.
pub(super) struct IsMonitor(pub(super) bool);

impl Answer for IsMonitor {
    /// A description with a word we do not know still belongs to a microphone, until it says otherwise.
    fn read(reader: &mut TagStructReader<'_>, version: u16) -> Result<Self, SourceError> {
        let source = SourceInfo::read(reader, version);
        Ok(Self(
            source.is_ok_and(|source| source.monitor_of_sink_index.is_some()),
        ))
    }
}

const MALFORMED: SourceError = SourceError::Malformed("a frame that is no command of a sound server");

/// What is heard next.
pub(super) enum Heard {
    /// Told to stop.
    Stop,
    /// What we were told has changed.
    Rung,
    /// Something changed on the server, seen at this moment.
    Event(Now, SubscriptionEvent),
}

/// One connection.
pub(super) struct Wire<'a> {
    stream: UnixStream,
    out: &'a Outlet,
    version: u16,
    sequence: u32,
    partial: Vec<u8>,
    events: VecDeque<(Now, SubscriptionEvent)>,
    rung: bool,
}

impl<'a> Wire<'a> {
    /// Connects to the first server that answers and says who we are. `None` when told to stop.
    pub(super) fn connect(
        place: &Place,
        out: &'a Outlet,
        stop: &StopToken,
    ) -> Result<Option<Self>, SourceError> {
        let stream = open(place)?;
        stream.set_nonblocking(true)?;
        let version = protocol::MAX_VERSION;
        let events = VecDeque::new();
        let mut wire = Self {
            stream,
            out,
            version,
            sequence: 0,
            partial: Vec::new(),
            events,
            rung: false,
        };
        let auth = AuthParams {
            version,
            supports_shm: false,
            supports_memfd: false,
            cookie: place.cookie(),
        };
        let Some(answer) = wire.ask::<AuthReply>(&Command::Auth(auth), stop)? else {
            return Ok(None);
        };
        wire.version = answer.ok_or(SourceError::Refused)?.version.min(version);
        if wire.version < protocol::MIN_VERSION {
            return Err(SourceError::Malformed("a sound server of before 2007"));
        }
        let mut props = Props::new();
        props.set(Prop::ApplicationName, c"Breakwater");
        let Some(answer) = wire.ask::<SetClientNameReply>(&Command::SetClientName(props), stop)? else {
            return Ok(None);
        };
        answer.ok_or(SourceError::Refused)?;
        Ok(Some(wire))
    }

    /// Asks and waits for the answer. The outer `None`: told to stop; the inner: the server has no such thing.
    pub(super) fn ask<T: Answer>(
        &mut self,
        question: &Command,
        stop: &StopToken,
    ) -> Result<Option<Option<T>>, SourceError> {
        self.sequence = self.sequence.wrapping_add(1);
        let mut bytes = Vec::new();
        protocol::encode_command_message(&mut bytes, self.sequence, question, self.version)
            .map_err(|_| MALFORMED)?;
        self.stream.write_all(&bytes)?;
        let until = Instant::now() + ANSWER_MAX;
        loop {
            let Some(frame) = self.frame(Some(until), stop)? else {
                return Ok(None);
            };
            let mut cursor = Cursor::new(&frame[..]);
            let mut reader = TagStructReader::new(&mut cursor, self.version);
            let command = reader.read_u32().map_err(|_| MALFORMED)?;
            let sequence = reader.read_u32().map_err(|_| MALFORMED)?;
            if command == CommandTag::SubscribeEvent as u32 {
                self.keep(&mut reader)?;
            } else if sequence != self.sequence {
                continue;
            } else if command == CommandTag::Error as u32 {
                return Ok(Some(None));
            } else if command == CommandTag::Reply as u32 {
                return T::read(&mut reader, self.version).map(|answer| Some(Some(answer)));
            }
        }
    }

    /// Sleeps until something changed.
    pub(super) fn next_event(&mut self, stop: &StopToken) -> Result<Heard, SourceError> {
        loop {
            if std::mem::take(&mut self.rung) {
                return Ok(Heard::Rung);
            }
            if let Some((at, event)) = self.events.pop_front() {
                return Ok(Heard::Event(at, event));
            }
            let Some(frame) = self.frame(None, stop)? else {
                if self.rung {
                    continue;
                }
                return Ok(Heard::Stop);
            };
            let mut cursor = Cursor::new(&frame[..]);
            let mut reader = TagStructReader::new(&mut cursor, self.version);
            let command = reader.read_u32().map_err(|_| MALFORMED)?;
            reader.read_u32().map_err(|_| MALFORMED)?;
            if command == CommandTag::SubscribeEvent as u32 {
                self.keep(&mut reader)?;
            }
        }
    }

    fn keep(&mut self, reader: &mut TagStructReader<'_>) -> Result<(), SourceError> {
        if self.events.len() >= EVENTS_MAX {
            return Err(SourceError::TooMany {
                what: "events at once",
                max: EVENTS_MAX,
            });
        }
        let event = reader.read().map_err(|_| MALFORMED)?;
        self.events.push_back((self.out.now(), event));
        Ok(())
    }

    /// The payload of the next frame. `None`: told to stop, or rung while nothing is awaited.
    fn frame(&mut self, until: Option<Instant>, stop: &StopToken) -> Result<Option<Vec<u8>>, SourceError> {
        let mut until = until;
        loop {
            if let Some(frame) = self.whole()? {
                return Ok(Some(frame));
            }
            if !self.partial.is_empty() {
                until.get_or_insert_with(|| Instant::now() + ANSWER_MAX);
            }
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            match stop.wait(Some(self.stream.as_fd()), left)? {
                Woken::Stop => return Ok(None),
                Woken::Rung => {
                    self.rung = true;
                    if until.is_none() {
                        return Ok(None);
                    }
                }
                Woken::TimedOut => {
                    return Err(SourceError::Silent {
                        seconds: ANSWER_MAX.as_secs(),
                    });
                }
                Woken::Ready => self.read()?,
            }
        }
    }

    /// Takes a whole frame out of what has arrived; its length is judged before any of it is awaited.
    fn whole(&mut self) -> Result<Option<Vec<u8>>, SourceError> {
        let Some(head) = self.partial.get(..DESCRIPTOR_SIZE) else {
            return Ok(None);
        };
        let word = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
        let (length, channel) = (word(0) as usize, word(4));
        if channel != COMMANDS {
            return Err(SourceError::Malformed("audio that nobody asked for"));
        }
        if length > FRAME_MAX {
            return Err(SourceError::FrameTooLong {
                length: length as u64,
                max: FRAME_MAX as u64,
            });
        }
        let end = DESCRIPTOR_SIZE + length;
        if self.partial.len() < end {
            return Ok(None);
        }
        let frame = self.partial[DESCRIPTOR_SIZE..end].to_vec();
        self.partial.drain(..end);
        if self.partial.is_empty() {
            // A long list is read once; its room is not kept all shift.
            self.partial.shrink_to(4096);
        }
        Ok(Some(frame))
    }

    fn read(&mut self) -> Result<(), SourceError> {
        let mut bytes = [0; 16 * 1024];
        match self.stream.read(&mut bytes) {
            Ok(0) => Err(SourceError::Closed),
            Ok(length) => {
                self.partial.extend_from_slice(&bytes[..length]);
                Ok(())
            }
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => Ok(()),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => Err(SourceError::Closed),
            Err(error) => Err(error.into()),
        }
    }
}

/// The first socket where a server answers.
fn open(place: &Place) -> Result<UnixStream, SourceError> {
    let mut last = std::io::Error::from(ErrorKind::NotFound);
    for path in &place.sockets {
        match UnixStream::connect(path) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    Err(SourceError::Unreachable {
        address: "the sound server".to_owned(),
        source: last,
    })
}
