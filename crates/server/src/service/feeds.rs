//! Download: pages of a feed after a cursor, and the heads of everything a person may read. Never shows a feed to
//! whom it is not meant for.

use super::{Refused, centre::Centre, sessions};
use crate::{
    live::{Caller, Subscription, Wish},
    store::Read,
};
use protocol::{
    envelope::{Hash16, StreamId},
    wire::{Feed, FeedPage, Head, HeadsAnswer, RECORDS_MAX},
};

/// Most bytes of records in one page, but for a single larger record.
pub(super) const PAGE_BYTES_MAX: usize = 1024 * 1024;
/// Most streams of a person whose ends are read at a glance: one is begun at each desk, and nobody has sat at so many.
const GLANCE_STREAMS_MAX: usize = 256;
/// How often a listener whose rights change at this moment is read again.
const SUBSCRIBE_TRIES: usize = 16;

/// Rows of a feed after a cursor.
///
/// # Errors
/// [`Refused::FeedRewound`] when the feed does not hold the cursor's row.
pub fn page(read: &dyn Read, feed: Feed, after: Head, most: usize) -> Result<FeedPage, Refused> {
    let head = read.feed_head(feed)?;
    if after.seq > head.seq || read.feed_chain(feed, after.seq)? != Some(after.hash) {
        return Err(Refused::FeedRewound);
    }
    let most = most.clamp(1, RECORDS_MAX);
    let rows = read.feed_rows(feed, after.seq, head.seq, most, PAGE_BYTES_MAX)?;
    Ok(FeedPage { feed, rows, head })
}

/// A page of a feed that whose token it is may read.
///
/// # Errors
/// [`Refused`].
pub async fn page_for(
    centre: &Centre,
    token: Hash16,
    feed: Feed,
    after: Head,
    most: usize,
) -> Result<FeedPage, Refused> {
    sessions::read_as(centre, token, move |read, caller| {
        if !caller.may_read(feed) {
            return Err(Refused::NotAllowed);
        }
        page(read, feed, after, most)
    })
    .await
}

/// Where a person's streams and some feeds end.
///
/// # Errors
/// The store's.
pub fn heads(read: &dyn Read, caller: &Caller) -> Result<HeadsAnswer, Refused> {
    let streams = read.streams_of(caller.person, usize::MAX)?;
    heads_with(read, caller, streams)
}

/// The same, or nothing where these are more rows than a glance may look at.
fn heads_at_a_glance(read: &dyn Read, caller: &Caller) -> Result<Option<HeadsAnswer>, Refused> {
    let streams = read.streams_of(caller.person, GLANCE_STREAMS_MAX + 1)?;
    match streams.len() > GLANCE_STREAMS_MAX {
        true => Ok(None),
        false => heads_with(read, caller, streams).map(Some),
    }
}

fn heads_with(
    read: &dyn Read,
    caller: &Caller,
    streams: Vec<(StreamId, Head)>,
) -> Result<HeadsAnswer, Refused> {
    let mut answer = HeadsAnswer {
        streams,
        feeds: Vec::new(),
        server: Some(read.org()?.stream.author),
    };
    for feed in caller.feeds() {
        let head = read.feed_head(feed)?;
        // Desks of before vaults cannot read its name; they meet it only where somebody has one.
        if head != Head::default() || !matches!(feed, Feed::Own(_)) {
            answer.feeds.push((feed, head));
        }
    }
    Ok(answer)
}

/// Where the streams and feeds of whose token it is end.
///
/// # Errors
/// [`Refused`].
pub async fn heads_for(centre: &Centre, token: Hash16) -> Result<HeadsAnswer, Refused> {
    match sessions::glance_as(centre, token, heads_at_a_glance).await? {
        Some(heads) => Ok(heads),
        None => sessions::read_as(centre, token, heads).await,
    }
}

/// Listens for whose token it is.
///
/// # Errors
/// [`Refused`].
pub async fn listen(centre: &Centre, token: Hash16, wish: Wish) -> Result<Subscription, Refused> {
    for _ in 0..SUBSCRIBE_TRIES {
        let (caller, roster_v) = sessions::glance_as(centre, token, move |read, caller| {
            match wish {
                Wish::One(feed) if !caller.may_read(feed) => return Err(Refused::NotAllowed),
                _ => {}
            }
            Ok((caller.clone(), read.roster_v()?))
        })
        .await?;
        if let Some(subscription) = centre.live.subscribe(&caller, wish, roster_v) {
            return Ok(subscription);
        }
    }
    Err(crate::store::StoreError::Busy.into())
}
