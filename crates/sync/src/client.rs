//! The client's engine: (state, event) → (state, effects).
//!
//! Two lanes work side by side, each with one request in flight at most: *up* sends own records, *down*
//! asks for heads and reads feeds. The *link* is the live connection that says when to look. All state
//! here is a guess that the store or the server corrects: it may be lost at any moment, and a client made
//! anew from the store carries on. Nothing is believed stored before the store said so.

mod down;
mod event;
mod link;
mod up;

pub use event::{Effect, Event, Failure, Lane, Span};

use crate::rhythm::{RHYTHM_MS, Rhythm};
use domain::{id::PersonId, time::Mono};
use down::{Down, Walk};
use link::Link;
use protocol::{
    envelope::StreamId,
    wire::{Feed, Head},
};
use std::collections::{BTreeMap, BTreeSet};
use up::Up;

/// An own stream as the store knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// Which.
    pub stream: StreamId,
    /// Up to where it is to be sent.
    pub upto: Head,
    /// The server holds it up to here.
    pub acked: u64,
    /// Whether a fork ended it.
    pub ended: bool,
}

/// What the agent may know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// The last word of the server was heard and none was missed since.
    pub online: bool,
    /// A feed has more than was read, and is being read.
    pub behind: bool,
    /// The server refused the token.
    pub signed_out: bool,
    /// Records the server does not hold yet.
    pub waiting: u64,
    /// Rows the server is known to have for us that are not kept here yet.
    pub to_come: u64,
}

#[derive(Debug)]
struct Sending {
    upto: Head,
    acked: u64,
    /// The next push sends what follows this: `acked`, or less to prove what was acknowledged.
    from: u64,
    ended: bool,
    /// The server answered for it after the heads that come next were asked for: they may tell of a moment before.
    is_newer: bool,
}

/// The engine of one client.
#[derive(Debug)]
pub struct Client {
    inbox: Feed,
    own: BTreeMap<StreamId, Sending>,
    cursors: BTreeMap<Feed, Head>,
    /// The last number of each feed, as far as it was heard of.
    ends: BTreeMap<Feed, u64>,
    link: Link,
    up: Up,
    down: Down,
    /// Feeds to read, and whether to ask for heads first.
    wanted: BTreeSet<Feed>,
    heads_wanted: bool,
    walk: Option<Walk>,
    /// Lanes rest until then; `misses` failures in a row set how long.
    held_until: Mono,
    misses: u32,
    /// Connections in a row that failed or did not last.
    drops: u32,
    upgrades_failed: u32,
    /// Rewinds in a row without a record stored.
    rewinds: u32,
    /// A pull happens at each beat, whatever the live connection said; what nobody saw written goes with it.
    rhythm: Rhythm,
    online: bool,
    signed_out: bool,
}

/// What one step may use: when it is and one die roll.
#[derive(Clone, Copy, Debug)]
struct Step {
    now: Mono,
    roll: u64,
}

impl Client {
    /// An engine for `me`, from what the store holds. Its first deadline is `now`.
    #[must_use]
    pub fn new(me: PersonId, own: &[Own], cursors: &[(Feed, Head)], now: Mono) -> Client {
        let sending = |own: &Own| {
            let sending = Sending {
                upto: own.upto,
                acked: own.acked,
                from: own.acked,
                ended: own.ended,
                is_newer: false,
            };
            (own.stream, sending)
        };
        Client {
            inbox: Feed::Inbox(me),
            own: own.iter().map(sending).collect(),
            cursors: cursors.iter().copied().collect(),
            ends: BTreeMap::new(),
            link: Link::Waiting { until: now },
            up: Up::Idle,
            down: Down::Idle,
            wanted: BTreeSet::new(),
            heads_wanted: false,
            walk: None,
            held_until: now,
            misses: 0,
            drops: 0,
            upgrades_failed: 0,
            rewinds: 0,
            rhythm: Rhythm::starting(now),
            online: false,
            signed_out: false,
        }
    }

    /// Takes one event at `now` with one die roll (any number, fresh for each event), and says what to do,
    /// in order.
    pub fn step(&mut self, now: Mono, roll: u64, event: Event) -> Vec<Effect> {
        let step = Step { now, roll };
        let mut effects = Vec::new();
        match event {
            Event::Tick => {}
            Event::PullNow => self.pull_now(step),
            Event::Wrote { own } => self.wrote(&own),
            Event::HeadsRead { answer, own } => self.heads_read(step, &answer, &own),
            Event::PageRead { page } => self.page_read(step, page, &mut effects),
            Event::FeedRewound { feed } => self.feed_rewound(step, feed, &mut effects),
            Event::LookedBack { feed, marks } => self.looked_back(step, feed, marks),
            Event::RowsStored { feed } => self.rows_stored(feed),
            Event::Pushed { sent, answer } => self.pushed(step, &sent, &answer, &mut effects),
            Event::Reopened { ended, keep, next } => self.reopened(ended, keep, next),
            Event::Failed { lane, failure } => self.failed(step, lane, failure, &mut effects),
            Event::LiveWelcome => self.live_welcome(step),
            Event::LiveRow { feed, row } => self.live_row(feed, row, &mut effects),
            Event::LiveBehind => self.heads_wanted = true,
            Event::LiveBye { delay_s } => self.live_bye(step, delay_s),
            Event::LiveDown { reached } => self.live_down(step, reached),
        }
        self.run_link(step, &mut effects);
        if self.link.is_open() && step.now >= self.held_until {
            self.run_up(&mut effects);
            self.run_down(&mut effects);
        }
        effects
    }

    /// When the next [`Event::Tick`] is due, if nothing happens before. Never at or before the `now` of
    /// the last step, but right after [`Client::new`].
    #[must_use]
    pub fn next_deadline(&self) -> Option<Mono> {
        let link = self.link.deadline();
        let pull = self.link.is_open().then_some(self.rhythm.next_at());
        let held = (self.link.is_open() && self.has_work()).then_some(self.held_until);
        [link, pull, held].into_iter().flatten().min()
    }

    /// Where sync stands.
    #[must_use]
    pub fn status(&self) -> Status {
        Status {
            online: self.online,
            behind: self.online && self.misses == 0 && (!self.wanted.is_empty() || self.down.is_reading()),
            signed_out: self.signed_out,
            waiting: self
                .own
                .values()
                .map(|s| s.upto.seq.saturating_sub(s.acked))
                .sum(),
            to_come: self
                .ends
                .iter()
                .map(|(feed, end)| end.saturating_sub(self.cursor(*feed).seq))
                .sum(),
        }
    }

    fn has_work(&self) -> bool {
        let up = self.up.is_idle() && self.own.values().any(Sending::has_more);
        let down = self.down.is_idle() && (self.heads_wanted || !self.wanted.is_empty() || self.may_wait());
        up || down || self.up.is_resting()
    }

    fn pull_now(&mut self, step: Step) {
        self.heads_wanted = true;
        self.held_until = step.now;
        self.link.hurry(step.now);
    }

    /// Something was heard from the server. What it said may still be useless: `misses` falls elsewhere.
    fn heard(&mut self) {
        self.online = true;
        self.signed_out = false;
    }

    /// Rests both lanes for a while that grows with each miss.
    fn hold(&mut self, step: Step) {
        self.misses = self.misses.saturating_add(1);
        self.held_until = step.now.plus_ms(link::backoff_ms(self.misses, step.roll));
    }

    fn failed(&mut self, step: Step, lane: Lane, failure: Failure, effects: &mut Vec<Effect>) {
        match lane {
            Lane::Up => self.up.give_up(),
            Lane::Down => {
                self.down.give_up(&mut self.wanted, &mut self.heads_wanted);
                self.walk = None;
            }
        }
        self.hold(step);
        match failure {
            Failure::Unreachable => {
                self.online = false;
                self.link.lost(self.held_until);
            }
            Failure::SignedOut => {
                self.online = false;
                self.signed_out = true;
                if self.link.has_socket() {
                    effects.push(Effect::CloseLive);
                }
                self.held_until = step.now.plus_ms(RHYTHM_MS);
                self.link = Link::Waiting {
                    until: self.held_until,
                };
            }
            Failure::Busy { retry_after_s } => {
                let asked = step
                    .now
                    .plus_ms(u64::from(retry_after_s.min(300)) * 1000 + step.roll % 1000);
                self.held_until = self.held_until.max(asked);
            }
            // Perhaps it was about a feed that may not be read any more.
            Failure::Broken => self.heads_wanted |= lane == Lane::Down,
            // What the server acknowledged may not have been noted: it is asked again.
            Failure::Local if lane == Lane::Up => self.prove_all(),
            Failure::Local => {}
        }
    }
}

#[cfg(test)]
mod tests;
