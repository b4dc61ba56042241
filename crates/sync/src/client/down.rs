//! The lane down: heads, pages, live rows, and the way back when a feed was rewound.
//!
//! A row is believed only when it is the next and its chain follows. The cursor moves when the store
//! said that the rows are kept, never before.

use super::{Client, Effect, Step};
use crate::feed;
use protocol::{
    envelope::StreamId,
    wire::{Feed, FeedPage, FeedRow, Head, HeadsAnswer, WAIT_S_MAX},
};
use std::collections::{BTreeSet, VecDeque};

/// Between two long-polls that brought nothing, in milliseconds.
const PAUSE_MS: u64 = 1000;

/// What the lane is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Down {
    Idle,
    Asking,
    Reading { feed: Feed, after: Head, waiting: bool },
    Looking { feed: Feed },
    Storing { feed: Feed, end: Head },
}

/// Places in a rewound feed to try, from the highest.
#[derive(Debug)]
pub(super) struct Walk {
    feed: Feed,
    marks: VecDeque<Head>,
}

impl Down {
    pub(super) fn is_idle(self) -> bool {
        self == Down::Idle
    }

    /// Reads a feed that has more, without waiting for it.
    pub(super) fn is_reading(self) -> bool {
        matches!(self, Down::Reading { waiting: false, .. })
    }

    /// Forgets the request, but not what it was for.
    pub(super) fn give_up(&mut self, wanted: &mut BTreeSet<Feed>, heads_wanted: &mut bool) {
        match *self {
            Down::Idle => {}
            Down::Asking => *heads_wanted = true,
            Down::Reading { feed, .. } | Down::Looking { feed } | Down::Storing { feed, .. } => {
                wanted.insert(feed);
            }
        }
        *self = Down::Idle;
    }
}

impl Client {
    pub(super) fn run_down(&mut self, effects: &mut Vec<Effect>) {
        if !self.down.is_idle() {
            return;
        }
        if self.heads_wanted && self.walk.is_none() {
            self.heads_wanted = false;
            self.down = Down::Asking;
            self.own.values_mut().for_each(|sending| sending.is_newer = false);
            effects.push(Effect::AskHeads);
        } else if let Some(feed) = self
            .walk
            .as_ref()
            .map(|w| w.feed)
            .or_else(|| self.wanted.pop_first())
        {
            self.wanted.remove(&feed);
            let mark = self.walk.as_ref().and_then(|w| w.marks.front().copied());
            self.read(feed, mark.unwrap_or_else(|| self.cursor(feed)), 0, effects);
        } else if self.may_wait() {
            let after = self.cursor(self.inbox);
            self.read(self.inbox, after, WAIT_S_MAX, effects);
        }
    }

    fn read(&mut self, feed: Feed, after: Head, wait_s: u32, effects: &mut Vec<Effect>) {
        let waiting = wait_s > 0;
        self.down = Down::Reading { feed, after, waiting };
        effects.push(Effect::ReadFeed { feed, after, wait_s });
    }

    pub(super) fn cursor(&self, feed: Feed) -> Head {
        self.cursors.get(&feed).copied().unwrap_or_default()
    }

    pub(super) fn heads_read(&mut self, step: Step, answer: &HeadsAnswer, own: &[(StreamId, Head)]) {
        self.heard();
        if self.down == Down::Asking {
            self.down = Down::Idle;
        }
        self.checked(step);
        self.wrote(own);
        self.compare_streams(&answer.streams);
        // A feed that is not named any more may not be read any more.
        self.wanted
            .retain(|feed| answer.feeds.iter().any(|(named, _)| named == feed));
        self.ends = answer
            .feeds
            .iter()
            .map(|(feed, head)| (*feed, head.seq))
            .collect();
        for (feed, head) in &answer.feeds {
            if self.cursor(*feed) != *head {
                self.wanted.insert(*feed);
            }
        }
        if self.wanted.is_empty() {
            self.misses = 0;
        }
    }

    pub(super) fn page_read(&mut self, step: Step, page: FeedPage, effects: &mut Vec<Effect>) {
        self.heard();
        let Down::Reading { feed, after, waiting } = self.down else {
            return;
        };
        self.down = Down::Idle;
        let end = feed::check_rows(after, &page.rows)
            .ok()
            .filter(|_| page.feed == feed);
        let Some(end) = end else {
            // A server that answers so is broken or changing under us: look again, later.
            self.walk = None;
            self.heads_wanted = true;
            self.hold(step);
            return;
        };
        self.ends.insert(feed, page.head.seq);
        if !page.rows.is_empty() && end != page.head {
            self.wanted.insert(feed);
        }
        if waiting {
            // The wait was for the inbox alone: see whether other feeds moved. A server that does not
            // wait is not asked without a pause.
            self.heads_wanted = true;
            self.held_until = step.now.plus_ms(if page.rows.is_empty() { PAUSE_MS } else { 0 });
        }
        if end != self.cursor(feed) {
            self.store(feed, after, page.rows, end, effects);
        } else {
            self.walk = None;
            self.misses = 0;
        }
    }

    fn store(&mut self, feed: Feed, after: Head, rows: Vec<FeedRow>, end: Head, effects: &mut Vec<Effect>) {
        self.down = Down::Storing { feed, end };
        effects.push(Effect::StoreRows { feed, after, rows });
    }

    pub(super) fn rows_stored(&mut self, feed: Feed) {
        if let Down::Storing { feed: stored, end } = self.down
            && stored == feed
        {
            self.cursors.insert(feed, end);
            self.down = Down::Idle;
            self.walk = None;
            self.misses = 0;
        }
    }

    pub(super) fn feed_rewound(&mut self, step: Step, feed: Feed, effects: &mut Vec<Effect>) {
        self.heard();
        let Down::Reading {
            feed: read, after, ..
        } = self.down
        else {
            return;
        };
        if read != feed {
            return;
        }
        self.down = Down::Idle;
        self.wanted.insert(feed);
        match &mut self.walk {
            Some(walk) => {
                walk.marks.pop_front();
                if walk.marks.is_empty() {
                    self.walk = None;
                    self.hold(step);
                }
            }
            None if after.seq == 0 => self.hold(step),
            None => {
                // What was rewound for the feeds may be missing from the own streams too.
                self.prove_all();
                self.heads_wanted = true;
                self.down = Down::Looking { feed };
                let at = feed::steps_back(after.seq);
                effects.push(Effect::LookBack { feed, at });
            }
        }
    }

    pub(super) fn looked_back(&mut self, step: Step, feed: Feed, marks: Vec<Head>) {
        if self.down != (Down::Looking { feed }) {
            return;
        }
        self.down = Down::Idle;
        if marks.is_empty() {
            self.hold(step);
        } else {
            let marks = marks.into();
            self.walk = Some(Walk { feed, marks });
        }
    }

    pub(super) fn live_row(&mut self, feed: Feed, row: FeedRow, effects: &mut Vec<Effect>) {
        let after = self.cursor(feed);
        if row.fseq <= after.seq && self.down.is_idle() {
            // Seen, or of a feed that was rewound: the next pull compares hashes.
            self.heads_wanted |= row.fseq == after.seq && row.chain != after.hash;
            return;
        }
        let rows = vec![row];
        match feed::check_rows(after, &rows) {
            Ok(end) if self.down.is_idle() && self.walk.is_none() => {
                self.store(feed, after, rows, end, effects);
            }
            _ => {
                self.wanted.insert(feed);
            }
        }
    }
}
