//! What the client's engine is told, and what it asks for. Shapes only.

use super::Own;
use protocol::{
    envelope::StreamId,
    wire::{Feed, FeedPage, FeedRow, Head, HeadsAnswer, PushAnswer},
};

/// Own records of a stream to send: those after `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Which stream.
    pub stream: StreamId,
    /// The number before the first.
    pub after: u64,
    /// At most so many.
    pub records_max: usize,
}

/// What should happen in the world. To be carried out in order; those that touch the store before the
/// next event is taken. Each request ends in exactly one event of its own or in [`Event::Failed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Open `/v1/live`; ends in [`Event::LiveWelcome`] or [`Event::LiveDown`].
    OpenLive,
    /// Close it; no [`Event::LiveDown`] follows.
    CloseLive,
    /// `GET /v1/heads`, and look where the own streams end; ends in [`Event::HeadsRead`].
    AskHeads,
    /// `GET /v1/feed/…`; ends in [`Event::PageRead`] or [`Event::FeedRewound`].
    ReadFeed {
        /// Which.
        feed: Feed,
        /// What was read before.
        after: Head,
        /// How long the server may wait for a row, in seconds.
        wait_s: u32,
    },
    /// Read the store's running hashes of a feed at these numbers; ends in [`Event::LookedBack`].
    LookBack {
        /// Which.
        feed: Feed,
        /// Numbers, from the highest.
        at: Vec<u64>,
    },
    /// `POST /v1/push` of as much of these spans as one request may hold; ends in [`Event::Pushed`].
    Push {
        /// Spans in order.
        spans: Vec<Span>,
    },
    /// Keep rows, their projections and the cursor in one transaction; ends in [`Event::RowsStored`].
    StoreRows {
        /// Which feed.
        feed: Feed,
        /// What was read before; anything held beyond it is of a lost branch.
        after: Head,
        /// Rows, checked.
        rows: Vec<FeedRow>,
    },
    /// Note what the server holds of an own stream. No event follows.
    SaveAcked {
        /// Which.
        stream: StreamId,
        /// Up to where; may be less than before.
        acked: u64,
        /// Up to where it is in a backup or on a replica; may be less than before.
        safe: u64,
    },
    /// End a stream and write what follows `keep` again under a new incarnation, in one transaction; ends
    /// in [`Event::Reopened`].
    Reopen {
        /// Which.
        stream: StreamId,
        /// The last number the server holds alike.
        keep: u64,
    },
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A deadline passed.
    Tick,
    /// Look now: the network came back, the machine woke, somebody asked.
    PullNow,
    /// The agent did something that others will see; the own streams end here now. Never for calls,
    /// resets or anything personal: those wait for the rhythm.
    Wrote {
        /// Streams and their ends.
        own: Vec<(StreamId, Head)>,
    },
    /// Heads of the server, and where the own streams end.
    HeadsRead {
        /// The server's.
        answer: HeadsAnswer,
        /// The store's, not counting streams a fork ended.
        own: Vec<(StreamId, Head)>,
    },
    /// A page came.
    PageRead {
        /// It.
        page: FeedPage,
    },
    /// The server does not hold the cursor.
    FeedRewound {
        /// Of this feed.
        feed: Feed,
    },
    /// The store's running hashes.
    LookedBack {
        /// Of this feed.
        feed: Feed,
        /// Those found, from the highest.
        marks: Vec<Head>,
    },
    /// Rows are durably kept.
    RowsStored {
        /// Of this feed.
        feed: Feed,
    },
    /// The server answered a push.
    Pushed {
        /// Last record of each stream that was sent.
        sent: Vec<(StreamId, Head)>,
        /// The answer.
        answer: PushAnswer,
    },
    /// A stream was ended and another begun.
    Reopened {
        /// The ended one.
        ended: StreamId,
        /// Where it ends now.
        keep: Head,
        /// The new one.
        next: Own,
    },
    /// A request or a write failed; nothing of it is to be believed.
    Failed {
        /// Whose it was.
        lane: Lane,
        /// How.
        failure: Failure,
    },
    /// The live connection is up.
    LiveWelcome,
    /// A row came over it.
    LiveRow {
        /// Of this feed.
        feed: Feed,
        /// The row.
        row: FeedRow,
    },
    /// Rows were dropped.
    LiveBehind,
    /// The server goes down on purpose; [`Event::LiveDown`] need not follow.
    LiveBye {
        /// When to come back, in seconds.
        delay_s: u32,
    },
    /// The live connection is down or was never up.
    LiveDown {
        /// Whether something answered at the address.
        reached: bool,
    },
}

/// The lane an effect belongs to: up is `Push`, `SaveAcked` and `Reopen`, down is the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Own records to the server.
    Up,
    /// Heads and feeds from the server.
    Down,
}

/// How something failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer.
    Unreachable,
    /// The server asks for time.
    Busy {
        /// Seconds.
        retry_after_s: u32,
    },
    /// The token is not valid.
    SignedOut,
    /// An answer that is none.
    Broken,
    /// The own store failed.
    Local,
}
