//! Takes connections in and serves them: in the clear or with TLS, each with its place at the door.
//!
//! Decides what is done with a connection for which there is no place: it is told to come back, unless it asks
//! whether the server is well. Knows no route but that one.

use super::{
    door::{Door, HEAD_WAIT, IDLE_WAIT, Limits, RESERVE_WAIT},
    idle::Idle,
    tls::Tls,
};
use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{
        StatusCode,
        header::{CONNECTION, RETRY_AFTER},
    },
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout},
};

/// Seconds after which a client without a place may try again.
const COME_BACK_S: u16 = 30;
/// Most slips of one address at once: half of those that are looked at, so that no office and nobody else can take all of them.
pub const SLIPS_PER_ADDRESS_MAX: usize = 32;
/// Where slips are posted.
const SLIP: &str = "/v1/slip";
/// How long accepting rests when the system has no descriptor left.
const FULL_WAIT: Duration = Duration::from_millis(50);

/// Who may come, and how.
#[derive(Clone)]
pub struct Gate {
    /// The places.
    pub door: Arc<Door>,
    /// How connections are secured; `None` in the clear.
    pub tls: Option<Arc<Tls>>,
    /// The one proxy that may speak in the clear and is believed about whom it speaks for.
    pub proxy: Option<IpAddr>,
}

/// Serves until `closing` turns true, then lets open requests end. Cut off when the future is dropped.
pub async fn serve(listener: TcpListener, router: Router, gate: Gate, mut closing: watch::Receiver<bool>) {
    let mut open = JoinSet::new();
    let slips = Door::new(Limits {
        per_address: SLIPS_PER_ADDRESS_MAX,
        total: usize::MAX,
    });
    let (full, whole) = (
        whole_or_health(router.clone()),
        router.layer(middleware::from_fn_with_state((gate.clone(), slips), forwarded)),
    );
    loop {
        let (stream, peer) = tokio::select! {
            () = closed(&mut closing) => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::debug!(%error, "a connection could not be taken in");
                    sleep(FULL_WAIT).await;
                    continue;
                }
            },
            Some(_ended) = open.join_next(), if !open.is_empty() => continue,
        };
        let address = peer.ip().to_canonical();
        if gate
            .proxy
            .is_some_and(|proxy| proxy != address && !address.is_loopback())
        {
            // In the clear only the proxy is spoken to; a token of anybody else must not be read here.
            continue;
        }
        let place = match gate.proxy {
            Some(proxy) if proxy == address => gate.door.enter_trusted(),
            _ => gate.door.enter(address),
        };
        let (closing, tls) = (closing.clone(), gate.tls.clone());
        match place {
            Some(place) => {
                let router = whole.clone();
                open.spawn(async move {
                    let _place = place;
                    carry(stream, peer, tls, router, HEAD_WAIT, closing).await;
                });
            }
            None => {
                let router = full.clone();
                let task = open.spawn(carry(stream, peer, tls, router, RESERVE_WAIT, closing));
                gate.door.reserve(task);
            }
        }
    }
    drop(listener);
    while open.join_next().await.is_some() {}
}

async fn closed(closing: &mut watch::Receiver<bool>) {
    // A sender that is gone means the same as its word.
    let _gone = closing.wait_for(|closing| *closing).await;
}

async fn carry(
    stream: TcpStream,
    peer: SocketAddr,
    tls: Option<Arc<Tls>>,
    router: Router,
    head_wait: Duration,
    closing: watch::Receiver<bool>,
) {
    // A live row is one small write; it must not wait for the one before it to be confirmed.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "small writes may wait");
    }
    let Some(tls) = tls else {
        return speak(stream, peer, router, head_wait, closing).await;
    };
    // Whoever does not finish greeting in time is no client.
    if let Ok(Ok(secured)) = timeout(head_wait, tls.acceptor().accept(stream)).await {
        speak(secured, peer, router, head_wait, closing).await;
    }
}

/// The address that a request comes from, as far as it can be believed.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

async fn speak<S>(
    stream: S,
    peer: SocketAddr,
    router: Router,
    head_wait: Duration,
    mut closing: watch::Receiver<bool>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let router = router.layer(axum::Extension(Peer(peer.ip().to_canonical())));
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head_wait)
        .max_buf_size(64 * 1024)
        .serve_connection(
            TokioIo::new(Idle::new(stream, IDLE_WAIT)),
            TowerToHyperService::new(router),
        )
        .with_upgrades();
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        _ended = connection.as_mut() => return,
        () = closed(&mut closing) => connection.as_mut().graceful_shutdown(),
    }
    // A connection that breaks is no fault: the client comes back.
    let _ended = connection.await;
}

/// Where there is no place only `/healthz` and `/readyz` are answered.
fn whole_or_health(router: Router) -> Router {
    router.layer(middleware::from_fn(async |request: Request, next: Next| {
        let mut response = if matches!(request.uri().path(), "/healthz" | "/readyz") {
            next.run(request).await
        } else {
            come_back()
        };
        response
            .headers_mut()
            .insert(CONNECTION, axum::http::HeaderValue::from_static("close"));
        response
    }))
}

fn come_back() -> Response {
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, Body::empty()).into_response();
    response.headers_mut().insert(RETRY_AFTER, COME_BACK_S.into());
    response
}

/// Counts the requests that the proxy brings by the address it names last, which is the one it saw itself. From
/// anybody else such a header is nobody's word. Slips are counted once more, before anything of them is read.
async fn forwarded(
    axum::extract::State((gate, slips)): axum::extract::State<(Gate, Arc<Door>)>,
    request: Request,
    next: Next,
) -> Response {
    let from = request.extensions().get::<Peer>().map(|from| from.0);
    let is_proxied = gate.proxy.is_some() && gate.proxy == from;
    let named = is_proxied.then(|| named_last(&request)).flatten();
    let place = named.map(|address| gate.door.enter(address));
    let whose = if is_proxied { named } else { from };
    let is_slip = request.uri().path() == SLIP;
    let slip = whose.filter(|_| is_slip).map(|address| slips.enter(address));
    if matches!(place, Some(None)) || matches!(slip, Some(None)) {
        return come_back();
    }
    next.run(request).await
}

/// The address that a proxy names last.
fn named_last(request: &Request) -> Option<IpAddr> {
    let named = request.headers().get_all("x-forwarded-for").iter().next_back()?;
    let last = named.to_str().ok()?.rsplit(',').next()?;
    let address: IpAddr = last.trim().parse().ok()?;
    Some(address.to_canonical())
}
