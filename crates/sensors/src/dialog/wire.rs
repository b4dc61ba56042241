//! The way to a telephone system: datagrams, a connection, or one that nobody else can listen to.
//!
//! Both are tied to the one address that was asked for, so that the kernel drops what a stranger sends. The
//! kernel also notices a connection whose other end is gone without a word; that costs no wake-up of ours.

mod tls;

use super::message::{Message, Messages};
use crate::source::SourceError;
use domain::calls::address::{AddressOfRecord, Transport};
use rustix::net::sockopt;
use std::{
    io::{self, ErrorKind, Read, Write},
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, ToSocketAddrs, UdpSocket},
    os::fd::{AsFd, BorrowedFd},
    path::Path,
    time::Duration,
};
use tls::Tls;

/// How long a connection attempt may take.
const CONNECT_MAX: Duration = Duration::from_secs(5);
/// After this much silence the kernel asks whether the other end is there, and how often before it gives up.
const ALIVE_AFTER: Duration = Duration::from_secs(60);
const ALIVE_EVERY: Duration = Duration::from_secs(15);
const ALIVE_TRIES: u32 = 4;
/// Longest datagram.
const DATAGRAM_BYTES_MAX: usize = 65_535;

/// An open way.
pub(super) enum Wire {
    /// Datagrams to and from one address.
    Udp { socket: UdpSocket, bytes: Vec<u8> },
    /// A connection.
    Tcp { stream: TcpStream, messages: Messages },
    /// A connection over TLS.
    Tls { stream: Box<Tls>, messages: Messages },
}

impl Wire {
    /// Opens the way to the telephone system of `address`. Over TLS it has to be vouched for by `authority`, or
    /// without one by whom this system trusts.
    pub(super) fn open(address: &AddressOfRecord, authority: Option<&Path>) -> Result<Self, SourceError> {
        let (host, port) = (address.host(), address.port());
        let unreachable = |source| SourceError::Unreachable {
            address: format!("{host}:{port}"),
            source,
        };
        let name = host.trim_start_matches('[').trim_end_matches(']');
        let mut last = io::Error::from(ErrorKind::AddrNotAvailable);
        let trust = match address.transport() {
            Transport::Tls => Some(tls::Trust::of(authority, name)?),
            Transport::Udp | Transport::Tcp => None,
        };
        for at in (name, port).to_socket_addrs().map_err(unreachable)? {
            let opened = match (address.transport(), &trust) {
                (Transport::Udp, _) => Self::udp(at),
                (Transport::Tls, Some(trust)) => match connect(at) {
                    // Who is there and cannot be trusted is not passed over for another one.
                    Ok(stream) => return Self::tls(stream, trust),
                    Err(error) => Err(error),
                },
                _ => Self::tcp(at),
            };
            match opened {
                Ok(wire) => return Ok(wire),
                Err(error) => last = error,
            }
        }
        Err(unreachable(last))
    }

    fn udp(at: SocketAddr) -> io::Result<Self> {
        let any: SocketAddr = match at {
            SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
            SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
        };
        let socket = UdpSocket::bind(any)?;
        socket.connect(at)?;
        socket.set_nonblocking(true)?;
        Ok(Self::Udp {
            socket,
            bytes: vec![0; DATAGRAM_BYTES_MAX],
        })
    }

    fn tls(stream: TcpStream, trust: &tls::Trust) -> Result<Self, SourceError> {
        let stream = Box::new(Tls::open(stream, trust)?);
        let messages = Messages::default();
        Ok(Self::Tls { stream, messages })
    }

    fn tcp(at: SocketAddr) -> io::Result<Self> {
        let stream = connect(at)?;
        stream.set_nonblocking(true)?;
        Ok(Self::Tcp {
            stream,
            messages: Messages::default(),
        })
    }

    /// Our end.
    pub(super) fn local(&self) -> io::Result<SocketAddr> {
        match self {
            Self::Udp { socket, .. } => socket.local_addr(),
            Self::Tcp { stream, .. } => stream.local_addr(),
            Self::Tls { stream, .. } => stream.socket().local_addr(),
        }
    }

    /// Readable when something came.
    pub(super) fn fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::Udp { socket, .. } => socket.as_fd(),
            Self::Tcp { stream, .. } => stream.as_fd(),
            Self::Tls { stream, .. } => stream.socket().as_fd(),
        }
    }

    pub(super) fn send(&mut self, bytes: &[u8]) -> Result<(), SourceError> {
        match self {
            Self::Udp { socket, .. } => socket.send(bytes).map(|_| ())?,
            Self::Tcp { stream, .. } => stream.write_all(bytes)?,
            Self::Tls { stream, .. } => stream.send(bytes)?,
        }
        Ok(())
    }

    /// The messages that have come whole.
    pub(super) fn read(&mut self) -> Result<Vec<Message>, SourceError> {
        match self {
            Self::Udp { socket, bytes } => {
                let Some(length) = come(socket.recv(bytes))? else {
                    return Ok(Vec::new());
                };
                // Empty lines keep a way through a firewall open.
                if bytes[..length].iter().all(|byte| b"\r\n\0".contains(byte)) {
                    return Ok(Vec::new());
                }
                match Message::read(&bytes[..length]) {
                    Ok(message) => Ok(vec![message]),
                    Err(error) => {
                        // It stands for itself: the next one may be whole.
                        tracing::debug!("a datagram was dropped, {error}");
                        Ok(Vec::new())
                    }
                }
            }
            Self::Tcp { stream, messages } => {
                let mut bytes = [0; 4096];
                match come(stream.read(&mut bytes))? {
                    None => return Ok(Vec::new()),
                    Some(0) => return Err(SourceError::Closed),
                    Some(length) => messages.push(&bytes[..length]),
                }
                whole(messages)
            }
            Self::Tls { stream, messages } => {
                let mut bytes = Vec::new();
                let is_open = stream.read(&mut bytes)?;
                messages.push(&bytes);
                let all = whole(messages)?;
                if !is_open && all.is_empty() {
                    return Err(SourceError::Closed);
                }
                Ok(all)
            }
        }
    }
}

fn connect(at: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&at, CONNECT_MAX)?;
    sockopt::set_socket_keepalive(&stream, true)?;
    sockopt::set_tcp_keepidle(&stream, ALIVE_AFTER)?;
    sockopt::set_tcp_keepintvl(&stream, ALIVE_EVERY)?;
    sockopt::set_tcp_keepcnt(&stream, ALIVE_TRIES)?;
    Ok(stream)
}

/// The messages that are there to their end.
fn whole(messages: &mut Messages) -> Result<Vec<Message>, SourceError> {
    let mut all = Vec::new();
    while let Some(message) = messages.next_message()? {
        all.push(message);
    }
    Ok(all)
}

/// How much came; `None` when it was a false alarm.
fn come(read: io::Result<usize>) -> Result<Option<usize>, SourceError> {
    match read {
        Ok(length) => Ok(Some(length)),
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => Ok(None),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
            ) =>
        {
            Err(SourceError::Closed)
        }
        Err(error) => Err(error.into()),
    }
}
