//! The requests of the two lanes: what is asked, and the event that the answer becomes.

use super::{
    http::Http,
    ledger::{Told, told},
    store_effects,
};
use protocol::{
    envelope::{Envelope, StreamId},
    problem::ErrorCode,
    wire::{Feed, Head, PUSH_BYTES_MAX, PushAnswer, PushRequest},
};
use std::{future::pending, pin::Pin, sync::Arc};
use store::{Store, StoreError, log};
use sync::{
    append::fit,
    client::{Event, Failure, Lane, Span},
};

/// A request on its way.
pub(super) type Asked = Pin<Box<dyn Future<Output = Event> + Send>>;

/// The answer to what was asked; never, while nothing was.
pub(super) async fn answer(asked: &mut Option<Asked>) -> Event {
    match asked {
        Some(asked) => asked.await,
        None => pending().await,
    }
}

/// Heads of the server, and where the own streams end.
pub(super) async fn heads(http: Arc<Http>, store: Store) -> Event {
    let answer = match http.heads().await {
        Ok(answer) => answer,
        Err(code) => return refused(Lane::Down, &code),
    };
    match store_effects::own_ends(&store).await {
        Ok(own) => Event::HeadsRead { answer, own },
        Err(error) => store_effects::failed(Lane::Down, &error),
    }
}

/// A page of a feed.
pub(super) async fn page(http: Arc<Http>, feed: Feed, after: Head, wait_s: u32) -> Event {
    match http.page(feed, after, wait_s).await {
        Ok(page) => Event::PageRead { page },
        Err(ErrorCode::FeedRewound) => Event::FeedRewound { feed },
        Err(code) => refused(Lane::Down, &code),
    }
}

/// Records to send.
pub(super) struct Loaded {
    request: PushRequest,
    /// The last of each stream.
    sent: Vec<(StreamId, Head)>,
    told: Told,
}

/// Sends what was loaded; nothing is sent when that is nothing.
pub(super) async fn push(http: Arc<Http>, loaded: Loaded) -> Event {
    let Loaded { request, sent, told } = loaded;
    let answer = if sent.is_empty() {
        Ok(PushAnswer::default())
    } else {
        http.push(&request, told).await
    };
    match answer {
        Ok(answer) => Event::Pushed { sent, answer },
        Err(code) => refused(Lane::Up, &code),
    }
}

/// As many records of the spans as one request may hold, and the last of each stream.
pub(super) async fn load(store: &Store, spans: Vec<Span>) -> Result<Loaded, StoreError> {
    let runs = store.read(move |tx| {
        let own = log::own_streams(tx)?;
        let run = |span: Span| {
            let run = log::own_after(tx, span.stream, span.after, span.records_max, PUSH_BYTES_MAX)?;
            let acked = own.iter().find(|own| own.stream == span.stream);
            Ok((span, run, acked.map_or(0, |own| own.acked)))
        };
        spans.into_iter().map(run).collect::<Result<Vec<_>, StoreError>>()
    });
    let runs = runs.await?;
    let size = |record: &Envelope| record.head.0.len() + record.body.as_ref().map_or(0, |body| body.0.len());
    let mut room = fit(runs.iter().flat_map(|(_, run, _)| run).map(size));
    let (mut request, mut sent) = (PushRequest::default(), Vec::new());
    let mut new = Vec::new();
    for (span, mut run, acked) in runs {
        run.truncate(room);
        room -= run.len();
        let held = usize::try_from(acked.saturating_sub(span.after)).unwrap_or(usize::MAX);
        new.extend(run.iter().skip(held).filter_map(|record| record.header().ok()));
        if let (Some(last), Ok(count)) = (run.last(), u64::try_from(run.len())) {
            let head = Head {
                seq: span.after + count,
                hash: last.hash(),
            };
            sent.push((span.stream, head));
            request.streams.push(run);
        }
    }
    let told = told::of(&new);
    Ok(Loaded { request, sent, told })
}

fn refused(lane: Lane, code: &ErrorCode) -> Event {
    let failure = match code {
        // A certificate is mended by people, and takes as long as they do: it is tried no oftener for that.
        code if code.is_unreached() => Failure::Unreachable,
        ErrorCode::SignedOut => Failure::SignedOut,
        ErrorCode::Busy { retry_after_s } => Failure::Busy {
            retry_after_s: *retry_after_s,
        },
        other => {
            tracing::warn!(code = ?other, ?lane, "the server refuses");
            Failure::Broken
        }
    };
    Event::Failed { lane, failure }
}
