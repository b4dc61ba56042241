//! Calls told over HTTP on this computer, for phones and scripts that can run no program.
//!
//! Decides who may come in ([`Gate`]) and hands on what was said; what it means is for whoever takes it. Must
//! never answer a web page, listen beyond loopback, keep or log anything a caller sends, or hold more than a
//! few short conversations at a time. A door that nobody knocks at costs no wake-up and no thread.

mod gate;

pub use gate::{Gate, Refusal, Told, Word};

use http_body_util::Full;
use hyper::{
    Request, Response, StatusCode,
    body::{Bytes, Incoming},
    header,
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use std::{convert::Infallible, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::Semaphore,
    task::JoinSet,
    time::timeout,
};

/// Conversations at once; others wait to be taken.
pub const CONVERSATIONS_MAX: usize = 8;
/// How long one conversation may take, from its first byte to its last.
pub const CONVERSATION_MAX: Duration = Duration::from_secs(5);
/// Longest request line with all its headers, in bytes.
pub const HEAD_BYTES_MAX: usize = 8 * 1024;
/// Most header lines.
pub const HEADERS_MAX: usize = 32;

/// Whoever takes what was told.
pub trait Taker: Clone + Send + Sync + 'static {
    /// Takes it; returns once it counts.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] when it is not for us, [`Refusal::NotTaken`] when it could not be taken.
    fn take(&self, told: Told) -> impl Future<Output = Result<(), Refusal>> + Send;
}

/// An open door.
#[derive(Debug)]
pub struct Door {
    listener: TcpListener,
    gate: Arc<Gate>,
    patience: Duration,
}

impl Door {
    /// Opens a door at `address` for those who know `token`.
    ///
    /// # Errors
    /// The port is taken, or `address` is not on loopback ([`io::ErrorKind::InvalidInput`]).
    pub async fn open(address: SocketAddr, token: &str) -> io::Result<Self> {
        if !address.ip().is_loopback() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let listener = TcpListener::bind(address).await?;
        let gate = Gate::new(listener.local_addr()?.port(), token);
        Ok(Self {
            listener,
            gate: Arc::new(gate),
            patience: CONVERSATION_MAX,
        })
    }

    /// The same door with another patience than five seconds.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Where it is.
    ///
    /// # Errors
    /// The system does not say.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers until it is dropped; conversations end with it.
    ///
    /// # Errors
    /// The system takes no more connections.
    pub async fn serve(self, taker: impl Taker) -> io::Result<()> {
        let room = Arc::new(Semaphore::new(CONVERSATIONS_MAX));
        let mut conversations = JoinSet::new();
        loop {
            let Ok(place) = room.clone().acquire_owned().await else {
                return Ok(());
            };
            let (stream, peer) = self.listener.accept().await?;
            while conversations.try_join_next().is_some() {}
            if !peer.ip().is_loopback() {
                continue;
            }
            let (gate, taker, patience) = (self.gate.clone(), taker.clone(), self.patience);
            conversations.spawn(async move {
                // Slow is as good as gone: nothing was taken that was not answered.
                let _ = timeout(patience, converse(stream, gate, taker)).await;
                drop(place);
            });
        }
    }
}

/// Answers one caller: one request, one answer, and the connection ends.
pub async fn converse<S: AsyncRead + AsyncWrite + Unpin>(stream: S, gate: Arc<Gate>, taker: impl Taker) {
    let service = service_fn(|request: Request<Incoming>| {
        let (gate, taker) = (gate.clone(), taker.clone());
        async move {
            let outcome = match gate.pass(request).await {
                Ok(told) => taker.take(told).await,
                Err(refusal) => Err(refusal),
            };
            Ok::<_, Infallible>(answer(outcome))
        }
    });
    // A caller that breaks HTTP is answered by hyper (400, 431) or hung up on; there is nobody to tell.
    let _ = http1::Builder::new()
        .keep_alive(false)
        .max_headers(HEADERS_MAX)
        .max_buf_size(HEAD_BYTES_MAX)
        .auto_date_header(false)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

fn answer(outcome: Result<(), Refusal>) -> Response<Full<Bytes>> {
    let Err(refusal) = outcome else {
        let mut done = Response::new(Full::default());
        *done.status_mut() = StatusCode::NO_CONTENT;
        return done;
    };
    let mut refused = Response::new(Full::from(format!("{refusal}\n")));
    *refused.status_mut() = refusal.status();
    let headers = refused.headers_mut();
    let plain = header::HeaderValue::from_static("text/plain; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, plain);
    match refusal {
        Refusal::NoToken => {
            headers.insert(
                header::WWW_AUTHENTICATE,
                header::HeaderValue::from_static("Bearer"),
            );
        }
        Refusal::NotPost => {
            headers.insert(header::ALLOW, header::HeaderValue::from_static("POST"));
        }
        _ => {}
    }
    refused
}
