//! The network: this file and those below it are all of the application that knows an HTTP or WebSocket library.
//!
//! Says everything that it sends to the [`Ledger`]: no byte leaves beside it. Decides which addresses are spoken to at all: HTTPS, or plain HTTP to this computer itself. Bounds
//! every answer and every wait, pads what it sends, follows no redirect (a token must not travel), and keeps no idle
//! connection but the live one. Says when it is the certificate that keeps a server from being spoken to
//! ([`certificate`]). Never logs an address, a token or a body.

mod busy;
mod certificate;
mod client;

pub(crate) mod calendar;
pub(super) mod voice;

use super::ledger::{Ledger, Sending, TellsOpen, Told};
use crate::view::SentWhat;
use client::{built, client_for};
use futures_util::StreamExt;
use protocol::{
    decode::{self, Limits},
    pad::to_padded,
    problem::{CertificateFault, ErrorCode, Problem},
    wire::{
        EnrolAnswer, EnrolRequest, Feed, FeedPage, Head, HeadsAnswer, LiveMessage, PushAnswer, PushRequest,
        SsoBegin, SsoBegun, SsoFinish, WaysIn,
    },
};
use reqwest::{Method, Request, RequestBuilder, Response, StatusCode, Upgraded, header};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Message,
        handshake::{client::generate_key, derive_accept_key},
        protocol::{Role, WebSocketConfig},
    },
};
use url::{Host, Url};

const USER_AGENT: &str = concat!("breakwater/", env!("CARGO_PKG_VERSION"));
const PACK: &str = "application/msgpack";
/// For a whole request and its answer, without what the server was asked to wait.
const ANSWER_WAIT: Duration = Duration::from_secs(30);
/// Rows asked for in one page: the client is weighed in MiB.
const PAGE_ROWS: usize = 500;
const LIVE_BUFFER_BYTES: usize = 4096;
const CLOSE_CODE_BYTES: usize = 2;

/// One centre's server. Opens nothing before it is asked.
pub(super) struct Http {
    base: Url,
    /// Host and port, as it is told to whom something was sent.
    to: String,
    bearer: String,
    ledger: Ledger,
    client: Mutex<Option<reqwest::Client>>,
    /// Why the certificate that was shown last is not trusted.
    untrusted: Mutex<Option<CertificateFault>>,
}

/// A live connection.
pub(super) struct Live {
    socket: WebSocketStream<Upgraded>,
    told: TellsOpen,
}

/// What a live connection said.
pub(super) enum Said {
    /// A message.
    Message(LiveMessage),
    /// A sign of life.
    Ping,
    /// It is over.
    Gone,
}

/// Whether `url` is this computer itself.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        None => false,
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
    }
}

/// Checks an address the agent typed: HTTPS, or HTTP to this computer itself.
///
/// # Errors
/// [`ErrorCode::AddressBad`] or [`ErrorCode::PlainHttpRefused`].
pub(super) fn address(text: &str) -> Result<Url, ErrorCode> {
    let mut url = Url::parse(text).map_err(|_| ErrorCode::AddressBad)?;
    let plain = !url.username().is_empty() || url.password().is_some();
    if plain || url.query().is_some() || url.fragment().is_some() {
        return Err(ErrorCode::AddressBad);
    }
    if url.host().is_none() {
        return Err(ErrorCode::AddressBad);
    }
    let loopback = is_loopback(&url);
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => return Err(ErrorCode::PlainHttpRefused),
        _ => return Err(ErrorCode::AddressBad),
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

/// What is told of everything that is sent to join.
fn joining() -> Told {
    Told::Row(SentWhat::Join, Vec::new())
}

impl Http {
    /// For the server at `url`, with a token or, before enrolment, an empty one.
    ///
    /// # Errors
    /// What [`address`] refuses.
    pub(super) fn new(url: &str, token: &str, ledger: Ledger) -> Result<Http, ErrorCode> {
        let base = address(url)?;
        Ok(Http {
            to: host(&base),
            base,
            ledger,
            bearer: format!("Bearer {token}"),
            client: Mutex::default(),
            untrusted: Mutex::default(),
        })
    }

    /// Why the server's certificate is not trusted, where that is what kept the last request from it.
    pub(super) fn untrusted(&self) -> Option<CertificateFault> {
        *locked(&self.untrusted)
    }

    pub(super) async fn enrol(&self, request: &EnrolRequest) -> Result<EnrolAnswer, ErrorCode> {
        let response = self.send(joining(), self.with_body("v1/enrol", request)?).await?;
        read(checked(response).await?).await
    }

    /// Which ways there are to sign in; a server of before knows of codes alone.
    pub(super) async fn ways_in(&self) -> Result<WaysIn, ErrorCode> {
        let response = self.send(joining(), self.request(Method::GET, "v1/sso")?).await?;
        if response.status() == StatusCode::NOT_FOUND {
            return Ok(WaysIn { sso: false });
        }
        read(checked(response).await?).await
    }

    pub(super) async fn sso_begin(&self, request: &SsoBegin) -> Result<SsoBegun, ErrorCode> {
        let response = self
            .send(joining(), self.with_body("v1/sso/begin", request)?)
            .await?;
        let begun: SsoBegun = read(checked(response).await?).await?;
        // It is opened in a browser: it must be a page, and of nobody who can read along.
        let url = Url::parse(&begun.url).map_err(|_| ErrorCode::ServerBroken)?;
        match url.scheme() {
            "https" => Ok(begun),
            "http" if is_loopback(&url) => Ok(begun),
            _ => Err(ErrorCode::ServerBroken),
        }
    }

    pub(super) async fn sso_finish(&self, request: &SsoFinish) -> Result<EnrolAnswer, ErrorCode> {
        let response = self
            .send(joining(), self.with_body("v1/sso/finish", request)?)
            .await?;
        read(checked(response).await?).await
    }

    pub(super) async fn leave(&self) -> Result<(), ErrorCode> {
        let told = Told::Row(SentWhat::Leave, Vec::new());
        checked(self.send(told, self.request(Method::POST, "v1/leave")?).await?).await?;
        Ok(())
    }

    pub(super) async fn push(&self, request: &PushRequest, told: Told) -> Result<PushAnswer, ErrorCode> {
        let response = self.send(told, self.with_body("v1/push", request)?).await?;
        // 409 is an answer too: it says where each stream stands.
        if response.status() == StatusCode::CONFLICT {
            return read(response).await;
        }
        read(checked(response).await?).await
    }

    pub(super) async fn heads(&self) -> Result<HeadsAnswer, ErrorCode> {
        let told = Told::Sum(SentWhat::Heads);
        read(checked(self.send(told, self.request(Method::GET, "v1/heads")?).await?).await?).await
    }

    /// What a route of the vault answers.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, ErrorCode> {
        let told = Told::Row(SentWhat::Keys, Vec::new());
        read(checked(self.send(told, self.request(Method::GET, path)?).await?).await?).await
    }

    /// What a route of the vault answers to a body.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ErrorCode> {
        let told = Told::Row(SentWhat::Keys, Vec::new());
        read(checked(self.send(told, self.with_body(path, body)?).await?).await?).await
    }

    /// Rows after `after`; [`ErrorCode::FeedRewound`] when the server does not hold it.
    pub(super) async fn page(&self, feed: Feed, after: Head, wait_s: u32) -> Result<FeedPage, ErrorCode> {
        let path = format!(
            "v1/feed/{feed}?after={:020}:{}&limit={PAGE_ROWS}&wait={wait_s}",
            after.seq, after.hash
        );
        let request = self.request(Method::GET, &path)?;
        let request = request.timeout(ANSWER_WAIT + Duration::from_secs(wait_s.into()));
        read(checked(self.send(Told::Sum(SentWhat::Feeds), request).await?).await?).await
    }

    /// Opens the live connection.
    ///
    /// # Errors
    /// Whether something answered at all.
    pub(super) async fn live(&self) -> Result<Live, bool> {
        let key = generate_key();
        let request = self.request(Method::GET, "v1/live").map_err(|_| false)?;
        let request = request
            .header(header::CONNECTION, "Upgrade")
            .header(header::UPGRADE, "websocket")
            .header(header::SEC_WEBSOCKET_VERSION, "13")
            .header(header::SEC_WEBSOCKET_KEY, &key);
        let sent = self.send(Told::Sum(SentWhat::Live), request).await;
        let response = sent.map_err(|_| false)?;
        let accepted = response.headers().get(header::SEC_WEBSOCKET_ACCEPT);
        let accepted =
            accepted.is_some_and(|accept| accept.as_bytes() == derive_accept_key(key.as_bytes()).as_bytes());
        if response.status() != StatusCode::SWITCHING_PROTOCOLS || !accepted {
            return Err(true);
        }
        let upgraded = response.upgrade().await.map_err(|_| true)?;
        let config = WebSocketConfig::default()
            .read_buffer_size(LIVE_BUFFER_BYTES)
            .write_buffer_size(0)
            .max_message_size(Some(Limits::LIVE.bytes))
            .max_frame_size(Some(Limits::LIVE.bytes));
        let socket = WebSocketStream::from_raw_socket(upgraded, Role::Client, Some(config)).await;
        let told = TellsOpen::new(&self.ledger, &self.to);
        Ok(Live { socket, told })
    }

    /// Sends a request, and tells it.
    async fn send(&self, told: Told, request: RequestBuilder) -> Result<Response, ErrorCode> {
        let (client, request) = request.build_split();
        let request = request.map_err(|_| ErrorCode::Internal)?;
        let sending: Sending = self.ledger.send(&self.to, told, length(&request)).await;
        let sent = client.execute(request).await;
        let fault = sent.as_ref().err().and_then(|error| certificate::fault(error));
        *locked(&self.untrusted) = fault;
        match (sent, fault) {
            (Ok(response), _) => {
                sending.answered();
                Ok(response)
            }
            (Err(_), Some(fault)) => {
                sending.unreached();
                // An authority that is installed meanwhile is found by the next client, which reads them anew.
                locked(&self.client).take();
                Err(ErrorCode::CertificateUntrusted { fault })
            }
            (Err(error), None) => {
                if error.is_connect() {
                    sending.unreached();
                }
                Err(ErrorCode::ServerUnreachable)
            }
        }
    }

    fn request(&self, method: Method, path: &str) -> Result<RequestBuilder, ErrorCode> {
        let url = self.base.join(path).map_err(|_| ErrorCode::AddressBad)?;
        let request = self.client()?.request(method, url).timeout(ANSWER_WAIT);
        let request = request.header(header::ACCEPT, PACK);
        Ok(request.header(header::AUTHORIZATION, &self.bearer))
    }

    fn with_body(&self, path: &str, body: &impl Serialize) -> Result<RequestBuilder, ErrorCode> {
        let bytes = to_padded(body).map_err(|_| ErrorCode::Internal)?;
        let request = self.request(Method::POST, path)?;
        Ok(request.header(header::CONTENT_TYPE, PACK).body(bytes))
    }

    fn client(&self) -> Result<reqwest::Client, ErrorCode> {
        let mut kept = locked(&self.client);
        if let Some(client) = &*kept {
            return Ok(client.clone());
        }
        let client = built(client_for(&self.base).user_agent(USER_AGENT))?;
        Ok(kept.insert(client).clone())
    }
}

fn locked<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Live {
    /// The next thing it says. May be dropped and called again.
    pub(super) async fn next(&mut self) -> Said {
        match self.socket.next().await {
            Some(Ok(Message::Binary(bytes))) => match decode::pack(&bytes, Limits::LIVE) {
                Ok(message) => Said::Message(message),
                // A message of a newer server: a pull will bring what it was about.
                Err(_) => Said::Message(LiveMessage::Behind),
            },
            Some(Ok(Message::Close(frame))) => {
                self.told
                    .echo(frame.map_or(0, |frame| CLOSE_CODE_BYTES + frame.reason.len()));
                Said::Gone
            }
            Some(Err(_)) | None => Said::Gone,
            Some(Ok(Message::Ping(words))) => {
                self.told.echo(words.len());
                Said::Ping
            }
            Some(Ok(_)) => Said::Ping,
        }
    }
}

/// Host and port of an address, as it was typed.
fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// How many bytes a request has on the wire, before they are encrypted: HTTP/1.1, with what the library adds.
fn length(request: &Request) -> u64 {
    const LINE_ENDS: usize = 2;
    let line = |name: usize, value: usize| name + ": ".len() + value + LINE_ENDS;
    let url = request.url();
    let query = url.query().map_or(0, |query| "?".len() + query.len());
    let first = request.method().as_str().len() + url.path().len() + query + "  HTTP/1.1".len() + LINE_ENDS;
    let named = request.headers().iter();
    let named: usize = named
        .map(|(name, value)| line(name.as_str().len(), value.len()))
        .sum();
    let body = request
        .body()
        .and_then(reqwest::Body::as_bytes)
        .map_or(0, <[u8]>::len);
    let named_agent = request.headers().contains_key(header::USER_AGENT);
    let agent = if named_agent {
        0
    } else {
        line("user-agent".len(), USER_AGENT.len())
    };
    let added = agent + line("host".len(), host(url).len());
    let sized = request.method() == Method::POST;
    let sized = if sized {
        line("content-length".len(), body.to_string().len())
    } else {
        0
    };
    (first + named + added + sized + LINE_ENDS + body) as u64
}

/// The response, or the problem it carries.
async fn checked(response: Response) -> Result<Response, ErrorCode> {
    if response.status().is_success() {
        return Ok(response);
    }
    let (status, busy) = (response.status(), busy::asked(response.headers()));
    match read::<Problem>(response).await {
        Ok(problem) => Err(problem.code),
        Err(_) if status == StatusCode::UNAUTHORIZED => Err(ErrorCode::SignedOut),
        // A balancer without a server behind it, or a server with no room to say more.
        Err(_) if status == StatusCode::SERVICE_UNAVAILABLE => Err(busy),
        Err(code) => Err(code),
    }
}

async fn read<T: DeserializeOwned>(mut response: Response) -> Result<T, ErrorCode> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| ErrorCode::ServerUnreachable)? {
        if bytes.len() + chunk.len() > Limits::ANSWER.bytes {
            return Err(ErrorCode::ServerBroken);
        }
        bytes.extend_from_slice(&chunk);
    }
    decode::pack(&bytes, Limits::ANSWER).map_err(|_| ErrorCode::ServerBroken)
}

#[cfg(test)]
mod tests;
