//! A running server and its clients, over real sockets.

use crate::{
    desk::{Device, TEAM, now, page, two_people, write},
    voice::agent::keyed,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{DeviceId, PersonId, TeamId};
use futures_util::StreamExt;
use protocol::{
    problem::{ErrorCode, Problem},
    wire::{EnrolAnswer, EnrolRequest, Feed, FeedRow, Head, LiveMessage, PushRequest},
};
use serde::{Serialize, de::DeserializeOwned};
use server::{Config, Handle, edge, service::centre::Centre, store::Code};
use std::{
    net::{IpAddr, SocketAddr},
    path::Path,
    time::Duration,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    time::timeout,
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{Message, client::IntoClientRequest},
};
use uuid::Uuid;

pub(crate) const PACK: &str = "application/msgpack";
/// Longer than the slowest way anything takes; a test that waits so long for a word has failed.
const HEAR_MAX: Duration = Duration::from_secs(45);
pub(crate) const JSON: &str = "application/json";

/// An answer as it came.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    body: Vec<u8>,
}

impl Answer {
    pub(crate) fn read<T: DeserializeOwned>(&self) -> T {
        if self.head.contains(PACK) {
            rmp_serde::from_slice(&self.body).unwrap()
        } else {
            serde_json::from_slice(&self.body).unwrap()
        }
    }

    /// The values of a header, in small letters.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        let lines = self.head.split("\r\n").filter_map(|line| line.split_once(": "));
        lines
            .filter(|(found, _)| *found == name)
            .map(|(_, value)| value)
            .collect()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn refused(&self) -> (u16, ErrorCode) {
        (self.status, self.read::<Problem>().code)
    }
}

/// One request on one connection; `None` when the connection broke.
pub(crate) async fn send(
    addr: SocketAddr,
    line: &str,
    token: &str,
    media: &str,
    body: &[u8],
) -> Option<Answer> {
    send_from(
        std::net::Ipv4Addr::LOCALHOST.into(),
        addr,
        line,
        token,
        media,
        body,
    )
    .await
}

/// The same, as it would come from another computer.
pub(crate) async fn send_from(
    from: IpAddr,
    addr: SocketAddr,
    line: &str,
    token: &str,
    media: &str,
    body: &[u8],
) -> Option<Answer> {
    exchange(from, addr, line, &bearer(token), media, body).await
}

/// The line of a head that carries a token.
pub(crate) fn bearer(token: &str) -> String {
    format!("authorization: Bearer {token}\r\n")
}

/// The same with these lines in its head, each with its end.
pub(crate) async fn exchange(
    from: IpAddr,
    addr: SocketAddr,
    line: &str,
    lines: &str,
    media: &str,
    body: &[u8],
) -> Option<Answer> {
    let socket = TcpSocket::new_v4().ok()?;
    socket.bind((from, 0).into()).ok()?;
    let mut stream = socket.connect(addr).await.ok()?;
    let head = format!(
        "{line} HTTP/1.1\r\nhost: centre\r\nconnection: close\r\n{lines}\
         content-type: {media}\r\naccept: {media}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.ok()?;
    // A server that refuses by the announced length may close before it read all of it.
    let _cut_off = stream.write_all(body).await;
    let mut all = Vec::new();
    let _cut_off = stream.read_to_end(&mut all).await;
    let end = all.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8(all[..end].to_vec()).ok()?.to_lowercase();
    Some(Answer {
        status: head.split(' ').nth(1)?.parse().ok()?,
        body: all[end + 4..].to_vec(),
        head,
    })
}

pub(crate) fn packed(value: &impl Serialize) -> Vec<u8> {
    rmp_serde::to_vec_named(value).unwrap()
}

/// A server in this process, on a folder of its own.
pub(crate) struct Running {
    server: Handle,
    dir: TempDir,
}

impl Running {
    pub(crate) async fn start() -> Running {
        Running::start_by(now).await
    }

    /// The same by another clock.
    pub(crate) async fn start_by(clock: fn() -> DateTime<Utc>) -> Running {
        let dir = crate::desk::folder();
        keyed(dir.path().to_owned()).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let config = Config::new(dir.path().to_owned(), clock);
        let server = server::serve(config, listener).await.unwrap();
        write(&*server.centre().store, two_people()).await.unwrap();
        Running { server, dir }
    }

    pub(crate) async fn enrol(&self, person: PersonId) -> String {
        self.enrol_as(person, Some(TEAM)).await
    }

    pub(crate) async fn enrol_as(&self, person: PersonId, team: Option<TeamId>) -> String {
        let code = edge::code().unwrap();
        let ends = now() + TimeDelta::hours(1);
        let keep = Code {
            person,
            expires_at: ends,
            used: false,
        };
        let store = self.server.centre().store.clone();
        store
            .write(move |tx| tx.put_code(code.hash, &keep))
            .await
            .unwrap();
        let request = EnrolRequest {
            code: code.text,
            device: DeviceId(Uuid::from_u128(1)),
            device_name: None,
        };
        let answer = self.send("POST /v1/enrol", "", PACK, &packed(&request)).await;
        let answer: EnrolAnswer = answer.read();
        assert_eq!((answer.person, answer.team), (person, team));
        answer.token
    }

    pub(crate) async fn send(&self, line: &str, token: &str, media: &str, body: &[u8]) -> Answer {
        send(self.server.addr(), line, token, media, body).await.unwrap()
    }

    /// With these lines in its head.
    pub(crate) async fn send_with(&self, line: &str, lines: &str, body: &[u8]) -> Answer {
        let from = std::net::Ipv4Addr::LOCALHOST.into();
        let answer = exchange(from, self.server.addr(), line, lines, JSON, body);
        answer.await.unwrap()
    }

    pub(crate) fn device(&self, person: PersonId) -> Device {
        Device::new(self.server.centre().org.tenant, person, 1)
    }

    pub(crate) fn centre(&self) -> &Centre {
        self.server.centre()
    }

    pub(crate) fn addr(&self) -> SocketAddr {
        self.server.addr()
    }

    pub(crate) fn data(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) async fn stop(self) {
        self.server.shutdown().await;
    }

    /// The kinds of all rows of a feed.
    pub(crate) async fn kinds(&self, feed: Feed) -> Vec<u16> {
        let rows = page(&*self.centre().store, feed, Head::default(), 1000).await;
        let kind = |row: FeedRow| row.record.header().unwrap().kind;
        rows.unwrap().rows.into_iter().map(kind).collect()
    }

    /// An open live connection that was welcomed.
    pub(crate) async fn live(&self, token: &str) -> Live {
        let mut live = Live::open(self.addr(), token).await.unwrap();
        assert_eq!(live.next().await, LiveMessage::Welcome);
        live
    }
}

/// A live connection.
pub(crate) struct Live(WebSocketStream<TcpStream>);

impl Live {
    pub(crate) async fn open(addr: SocketAddr, token: &str) -> Option<Live> {
        Live::open_from(std::net::Ipv4Addr::LOCALHOST.into(), addr, token).await
    }

    /// The same, as it would come from another computer.
    pub(crate) async fn open_from(from: IpAddr, addr: SocketAddr, token: &str) -> Option<Live> {
        let mut request = format!("ws://{addr}/v1/live").into_client_request().unwrap();
        let bearer = format!("Bearer {token}").parse().unwrap();
        request.headers_mut().insert("authorization", bearer);
        let socket = TcpSocket::new_v4().ok()?;
        socket.bind((from, 0).into()).ok()?;
        let stream = socket.connect(addr).await.ok()?;
        let (live, _) = tokio_tungstenite::client_async(request, stream).await.ok()?;
        Some(Live(live))
    }

    async fn bytes(&mut self) -> Option<Vec<u8>> {
        let said = async {
            loop {
                match self.0.next().await {
                    Some(Ok(Message::Binary(bytes))) => return Some(bytes.to_vec()),
                    Some(Ok(Message::Ping(_))) => {}
                    _ => return None,
                }
            }
        };
        timeout(HEAR_MAX, said).await.expect("it says something or ends")
    }

    /// What it says next.
    pub(crate) async fn next(&mut self) -> LiveMessage {
        rmp_serde::from_slice(&self.bytes().await.expect("it goes on")).unwrap()
    }

    /// How long the next message is.
    pub(crate) async fn length(&mut self) -> usize {
        self.bytes().await.expect("it goes on").len()
    }

    /// Whether a row comes before it ends.
    pub(crate) async fn hears_a_row(&mut self) -> bool {
        while let Some(bytes) = self.bytes().await {
            if matches!(rmp_serde::from_slice(&bytes), Ok(LiveMessage::Row { .. })) {
                return true;
            }
        }
        false
    }

    /// The delay that a parting server asks for, in seconds; rows may come before.
    pub(crate) async fn goodbye(&mut self) -> Option<u32> {
        while let Some(bytes) = self.bytes().await {
            if let Ok(LiveMessage::Bye { delay_s }) = rmp_serde::from_slice(&bytes) {
                return Some(delay_s);
            }
        }
        None
    }

    /// Waits until the server ends it.
    pub(crate) async fn ends(&mut self) {
        while self.bytes().await.is_some() {}
    }
}

pub(crate) fn push_of(records: Vec<protocol::envelope::Envelope>) -> Vec<u8> {
    packed(&PushRequest {
        streams: vec![records],
    })
}
