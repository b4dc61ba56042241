//! One connection: its requests one after the other, its answers, and, once asked for, events.
//!
//! Ends with a last word on the first thing that is no request, on a frame that does not come to its end, and
//! when the other side does not read.

use super::CONNECTIONS_MAX;
use crate::front::Front;
use interprocess::local_socket::tokio::Stream;
use protocol::{
    local::{Caller, Frame, Request, body_len, encode},
    problem::{ErrorCode, Problem},
};
use serde_json::Value;
use std::{
    io,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    sync::{Notify, broadcast, mpsc},
    time::timeout,
};

/// A frame that began must be whole after this time.
const FRAME_MS_MAX: u64 = 5_000;
/// A reader that takes nothing for this time is gone.
const WRITE_MS_MAX: u64 = 5_000;
/// Frames that wait for a reader.
const WAITING_MAX: usize = 64;

/// Holds the conversation to its end. `true` when the resident was asked to quit, and has said yes.
pub(super) async fn hold(stream: Stream, front: Front) -> bool {
    let (frames, waiting) = mpsc::channel(WAITING_MAX);
    let subscribed = Notify::new();
    let quit = AtomicBool::new(false);
    let events = forward(&front, &subscribed, frames.downgrade());
    let reading = async {
        let last = read(&stream, &front, &frames, &subscribed).await;
        quit.store(matches!(last, Last::Quit), Ordering::Relaxed);
        if let Last::Word(problem) = last {
            let _ = frames.send(refused(0, problem)).await;
        }
        // Without a sender the writer still writes what waits, and then ends the conversation.
        drop(frames);
        std::future::pending::<()>().await;
    };
    tokio::select! {
        () = reading => {}
        () = events => {}
        () = write(&stream, waiting) => {}
    }
    quit.load(Ordering::Relaxed)
}

/// Says that there is no room.
pub(super) async fn turn_away(stream: Stream) {
    let max = CONNECTIONS_MAX;
    let full = refused(0, ErrorCode::NoRoom { max }.into());
    let _ = timeout(Duration::from_millis(WRITE_MS_MAX), (&stream).write_all(&full)).await;
}

/// How the reading side ended.
enum Last {
    /// The other side closed.
    Closed,
    /// It sent something that is no request.
    Word(Problem),
    /// It asked the resident to end.
    Quit,
}

async fn read(stream: &Stream, front: &Front, frames: &mpsc::Sender<Vec<u8>>, subscribed: &Notify) -> Last {
    loop {
        let request = match next(stream).await {
            Ok(Some(request)) => request,
            Ok(None) => return Last::Closed,
            Err(error) if error.kind() == io::ErrorKind::InvalidData => return Last::Word(bad(&error)),
            Err(_) => return Last::Closed,
        };
        let Request {
            id,
            caller,
            name,
            args,
        } = request;
        // The tray and the notifications speak for the agent inside this process only.
        let answer = if caller == Caller::Desktop {
            Err(ErrorCode::NotAllowed.into())
        } else if name == "subscribe" {
            subscribed.notify_one();
            Ok(Value::Null)
        } else if name == "quit" {
            let _ = frames.send(done(id, Value::Null)).await;
            return Last::Quit;
        } else {
            front.call(caller, &name, args).await
        };
        let frame = match answer {
            Ok(result) => done(id, result),
            Err(problem) => refused(id, problem),
        };
        if frames.send(frame).await.is_err() {
            return Last::Closed;
        }
    }
}

/// The next request; `None` when the other side closed between two.
async fn next(mut stream: &Stream) -> io::Result<Option<Request>> {
    let mut first = [0; 4];
    if stream.read(&mut first[..1]).await? == 0 {
        return Ok(None);
    }
    let rest = async {
        stream.read_exact(&mut first[1..]).await?;
        let len = body_len(first)?;
        // Grows with what comes, not with what was announced.
        let mut body = Vec::new();
        if stream.take(len as u64).read_to_end(&mut body).await? < len {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        io::Result::Ok(body)
    };
    let body = match timeout(Duration::from_millis(FRAME_MS_MAX), rest).await {
        Ok(body) => body?,
        Err(_) => {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "a frame that does not end",
            ));
        }
    };
    serde_json::from_slice(&body)
        .map(Some)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "a frame that is no request"))
}

/// Passes events on once they were asked for; ends when the reader is too slow for them.
async fn forward(front: &Front, subscribed: &Notify, frames: mpsc::WeakSender<Vec<u8>>) {
    subscribed.notified().await;
    let mut events = front.events();
    loop {
        match events.recv().await {
            Ok(event) => {
                let frame = Frame::Event {
                    topic: event.topic.to_owned(),
                    payload: event.payload,
                };
                let Some(frames) = frames.upgrade() else { break };
                let Ok(bytes) = encode(&frame) else { continue };
                if frames.try_send(bytes).is_err() {
                    tracing::info!("a window that does not read was let go");
                    return;
                }
            }
            Err(broadcast::error::RecvError::Lagged(_)) => return,
            Err(broadcast::error::RecvError::Closed) => break,
        }
    }
    // What still waits is for the writer to finish.
    std::future::pending::<()>().await;
}

async fn write(mut stream: &Stream, mut waiting: mpsc::Receiver<Vec<u8>>) {
    while let Some(frame) = waiting.recv().await {
        match timeout(Duration::from_millis(WRITE_MS_MAX), stream.write_all(&frame)).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) | Err(_) => return,
        }
    }
}

fn bad(error: &io::Error) -> Problem {
    ErrorCode::BadRequest {
        detail: error.to_string(),
    }
    .into()
}

fn done(id: u64, result: Value) -> Vec<u8> {
    encode(&Frame::Done { id, result }).unwrap_or_else(|_| {
        let max_bytes = protocol::local::FRAME_BYTES_MAX;
        refused(id, ErrorCode::TooLarge { max_bytes }.into())
    })
}

fn refused(id: u64, problem: Problem) -> Vec<u8> {
    // A problem is small; one that is not still closes the connection in order, with nothing said.
    encode(&Frame::Refused { id, problem }).unwrap_or_default()
}
