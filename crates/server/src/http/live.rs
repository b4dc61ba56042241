//! Live: a WebSocket, down only, that carries each new row of the feeds a person may read.
//!
//! It may lose anything: the store is the log, and a reader who missed something pulls. What a client
//! sends up is not read.

use super::{caller::Token, refusal::Refusal};
use crate::{
    counts::Counts,
    edge,
    live::{
        Subscription, Wish,
        local::{LIVE_BYTES_MAX, padded},
    },
    service::{
        centre::{Centre, going_down},
        feeds,
    },
};
use axum::{
    body::Bytes,
    extract::{
        State,
        ws::{Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    },
    response::Response,
};
use protocol::{
    problem::{ErrorCode, RequestFault},
    wire::LiveMessage,
};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, time::timeout};

/// Bytes that are read at once; a connection that only listens needs few.
const READ_BUFFER_BYTES: usize = 4096;
/// Time between pings, in milliseconds, give or take [`PING_JITTER_MS`].
const PING_MS: u32 = 25_000;
const PING_JITTER_MS: u32 = 5_000;
/// How long one message may take to leave.
const SEND_WAIT: Duration = Duration::from_secs(20);
/// Longest delay that a parting server asks for, in seconds.
pub const BYE_DELAY_S_MAX: u32 = 30;

/// `GET /v1/live`: upgrades to a WebSocket of MessagePack [`LiveMessage`]s.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/v1/live", security(("token" = [])),
    responses(
        (status = 101, description = "A WebSocket, down only; each binary message is a LiveMessage in MessagePack"),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn live(
    State(centre): State<Arc<Centre>>,
    Token(token): Token,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response, Refusal> {
    // Who may not come in is told so, whatever they asked for.
    let news = feeds::listen(&centre, token, Wish::Everything).await?;
    let upgrade = upgrade.map_err(|_| ErrorCode::RequestBroken {
        fault: RequestFault::Upgrade,
    })?;
    let (closing, counts) = (centre.closing.clone(), centre.counts.clone());
    drop(centre);
    Ok(upgrade
        .read_buffer_size(READ_BUFFER_BYTES)
        .write_buffer_size(0)
        .max_message_size(LIVE_BYTES_MAX)
        .on_upgrade(|socket| async move {
            // A connection that breaks is no fault: the client comes back.
            counts.live_connections.inc();
            let _ended = carry(socket, news, closing, &counts).await;
            counts.live_connections.dec();
        }))
}

fn message(say: &LiveMessage) -> Message {
    Message::Binary(padded(say))
}

async fn send(socket: &mut WebSocket, message: Message) -> Result<(), ()> {
    match timeout(SEND_WAIT, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(()),
    }
}

fn ping_wait() -> Duration {
    let wait_ms = PING_MS - PING_JITTER_MS + edge::spread(2 * PING_JITTER_MS);
    Duration::from_millis(wait_ms.into())
}

async fn carry(
    mut socket: WebSocket,
    mut news: Subscription,
    mut closing: watch::Receiver<bool>,
    counts: &Counts,
) -> Result<(), ()> {
    send(&mut socket, message(&LiveMessage::Welcome)).await?;
    let mut heard = true;
    let mut ping_at = tokio::time::Instant::now() + ping_wait();
    loop {
        tokio::select! {
            () = going_down(&mut closing) => {
                let delay_s = 1 + edge::spread(BYE_DELAY_S_MAX);
                send(&mut socket, message(&LiveMessage::Bye { delay_s })).await?;
                return send(&mut socket, Message::Close(None)).await;
            }
            row = news.next() => match row {
                Some(row) => {
                    send(&mut socket, Message::Binary(row)).await?;
                    counts.live_rows.inc();
                    if news.fell_behind() {
                        send(&mut socket, message(&LiveMessage::Behind)).await?;
                    }
                }
                None => return send(&mut socket, Message::Close(None)).await,
            },
            up = socket.recv() => match up {
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(()),
                Some(Ok(_)) => heard = true,
            },
            () = tokio::time::sleep_until(ping_at) => {
                if !heard {
                    return Ok(());
                }
                heard = false;
                ping_at = tokio::time::Instant::now() + ping_wait();
                send(&mut socket, Message::Ping(Bytes::new())).await?;
            }
        }
    }
}
