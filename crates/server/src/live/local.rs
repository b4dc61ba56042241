//! The listeners of one process: a list behind a lock that is held for no IO but the look at who may read what.

use super::{Caller, Live, PER_TOKEN_MAX, Subscription, WAITING_MAX, Wish, known::Known};
use crate::{
    counts::Counts,
    store::{News, Read, Sink},
};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use protocol::{
    envelope::Hash16,
    pad::to_padded,
    wire::{Feed, FeedRow, LiveMessage},
};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::sync::mpsc;

/// Largest live message in bytes; a larger row is announced as "pull".
pub const LIVE_BYTES_MAX: usize = 64 * 1024;

/// The listeners of this process.
#[derive(Debug)]
pub struct LocalLive {
    listeners: Mutex<Listeners>,
    clock: fn() -> DateTime<Utc>,
    counts: Arc<Counts>,
    known: Known,
}

#[derive(Debug, Default)]
struct Listeners {
    by_id: HashMap<u64, Entry>,
    by_feed: HashMap<Feed, Vec<u64>>,
    by_token: HashMap<Hash16, Vec<u64>>,
    last_id: u64,
    /// The rights that everybody in these lists has were read at this change of the roster or a later one.
    roster_v: u64,
}

#[derive(Debug)]
struct Entry {
    token: Hash16,
    wish: Wish,
    feeds: Vec<Feed>,
    messages: mpsc::Sender<Bytes>,
    behind: Arc<AtomicBool>,
}

impl LocalLive {
    /// Nobody listens yet.
    #[must_use]
    pub fn new(clock: fn() -> DateTime<Utc>) -> LocalLive {
        LocalLive {
            listeners: Mutex::default(),
            clock,
            counts: Arc::default(),
            known: Known::default(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Listeners> {
        // A panic elsewhere leaves the lists usable: at worst a listener is in one of them and not in another.
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn forget<K: std::hash::Hash + Eq>(lists: &mut HashMap<K, Vec<u64>>, key: &K, id: u64) {
    if let Some(ids) = lists.get_mut(key) {
        ids.retain(|other| *other != id);
        if ids.is_empty() {
            lists.remove(key);
        }
    }
}

impl Listeners {
    fn drop_one(&mut self, id: u64) {
        let Some(entry) = self.by_id.remove(&id) else {
            return;
        };
        forget(&mut self.by_token, &entry.token, id);
        for feed in &entry.feeds {
            forget(&mut self.by_feed, feed, id);
        }
    }

    fn sweep(&mut self) {
        let gone = |(id, entry): (&u64, &Entry)| entry.messages.is_closed().then_some(*id);
        let ids: Vec<u64> = self.by_id.iter().filter_map(gone).collect();
        ids.into_iter().for_each(|id| self.drop_one(id));
    }

    /// Gives everybody of one token the feeds they may read now. Who may read more than before pulls; who may
    /// read nothing they wished for is ended.
    fn obey(&mut self, token: Hash16, caller: Option<&Caller>) {
        for id in self.by_token.get(&token).cloned().unwrap_or_default() {
            let Some(entry) = self.by_id.get(&id) else {
                continue;
            };
            let feeds = caller.map_or_else(Vec::new, |caller| wished(caller, entry.wish));
            if feeds == entry.feeds {
                continue;
            }
            if feeds.is_empty() {
                self.drop_one(id);
                continue;
            }
            for feed in entry.feeds.clone() {
                forget(&mut self.by_feed, &feed, id);
            }
            for feed in &feeds {
                self.by_feed.entry(*feed).or_default().push(id);
            }
            if let Some(entry) = self.by_id.get_mut(&id) {
                entry.feeds = feeds;
                tell(entry, &BEHIND);
            }
        }
    }
}

fn wished(caller: &Caller, wish: Wish) -> Vec<Feed> {
    match wish {
        Wish::Everything => caller.feeds(),
        Wish::One(feed) if caller.may_read(feed) => vec![feed],
        Wish::One(_) => Vec::new(),
    }
}

static BEHIND: std::sync::LazyLock<Bytes> = std::sync::LazyLock::new(|| padded(&LiveMessage::Behind));

/// A live message as it travels: whatever it says, it has a padded length.
#[must_use]
pub fn padded(say: &LiveMessage) -> Bytes {
    to_padded(say).expect("a message is a small map").into()
}

fn encoded(feed: Feed, row: &FeedRow) -> Bytes {
    let bytes = padded(&LiveMessage::Row {
        feed,
        row: row.clone(),
    });
    if bytes.len() <= LIVE_BYTES_MAX {
        bytes
    } else {
        BEHIND.clone()
    }
}

/// Whether the listener is still there.
fn tell(entry: &Entry, message: &Bytes) -> bool {
    match entry.messages.try_send(message.clone()) {
        Ok(()) => true,
        Err(mpsc::error::TrySendError::Full(_)) => {
            entry.behind.store(true, Ordering::Relaxed);
            true
        }
        Err(mpsc::error::TrySendError::Closed(_)) => false,
    }
}

impl Sink for LocalLive {
    fn roster_changed(&self, now: &dyn Read) {
        // Whoever is read from now on is read with the rights of now.
        let roster_v = now.roster_v();
        self.known.forget(roster_v.clone().unwrap_or_default());
        let mut listeners = self.lock();
        listeners.sweep();
        let tokens: Vec<Hash16> = listeners.by_token.keys().copied().collect();
        for token in tokens {
            // Whoever cannot be looked at is ended: they come back and are asked again.
            let caller = Caller::of(now, token, (self.clock)()).unwrap_or_else(|error| {
                tracing::error!(%error, "a listener could not be looked at and is ended");
                None
            });
            listeners.obey(token, caller.as_ref());
        }
        listeners.roster_v = roster_v.unwrap_or(listeners.roster_v);
    }

    fn is_heard(&self, feed: Feed) -> bool {
        self.lock().by_feed.contains_key(&feed)
    }

    fn committed(&self, _: News, writes: usize, took: Duration) {
        self.counts.commit(writes, took);
    }

    fn rows(&self, rows: &[(Feed, FeedRow)]) {
        let mut listeners = self.lock();
        let mut gone = Vec::new();
        for (feed, row) in rows {
            let Some(ids) = listeners.by_feed.get(feed) else {
                continue;
            };
            let message = encoded(*feed, row);
            for id in ids {
                let there = listeners.by_id.get(id).is_some_and(|entry| tell(entry, &message));
                if !there {
                    gone.push(*id);
                }
            }
        }
        gone.into_iter().for_each(|id| listeners.drop_one(id));
    }
}

impl Live for LocalLive {
    fn known(&self) -> &Known {
        &self.known
    }

    fn counts(&self) -> Arc<Counts> {
        self.counts.clone()
    }

    fn subscribe(&self, caller: &Caller, wish: Wish, roster_v: u64) -> Option<Subscription> {
        let (to, messages) = mpsc::channel(WAITING_MAX);
        let behind = Arc::new(AtomicBool::new(false));
        let mut listeners = self.lock();
        if roster_v < listeners.roster_v {
            return None;
        }
        // Whoever hung up is swept when the lists would grow, so that a quiet feed holds no ghosts.
        if listeners.by_id.len() == listeners.by_id.capacity() {
            listeners.sweep();
        }
        let token = caller.session.token;
        if let Some(of_token) = listeners
            .by_token
            .get(&token)
            .filter(|ids| ids.len() >= PER_TOKEN_MAX)
        {
            let oldest = of_token[0];
            listeners.drop_one(oldest);
        }
        listeners.last_id += 1;
        let id = listeners.last_id;
        let feeds = wished(caller, wish);
        for feed in &feeds {
            listeners.by_feed.entry(*feed).or_default().push(id);
        }
        listeners.by_token.entry(token).or_default().push(id);
        listeners.by_id.insert(
            id,
            Entry {
                token,
                wish,
                feeds,
                messages: to,
                behind: behind.clone(),
            },
        );
        Some(Subscription { messages, behind })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Session;
    use domain::id::{DeviceId, PersonId, TeamId};
    use protocol::envelope::{Bytes as Raw, Envelope};
    use uuid::Uuid;

    fn live() -> LocalLive {
        LocalLive::new(|| DateTime::UNIX_EPOCH)
    }

    fn caller(n: u8, team: u128) -> Caller {
        let person = PersonId(Uuid::from_u128(n.into()));
        Caller {
            person,
            team: Some(TeamId(Uuid::from_u128(team))),
            session: Session {
                id: [n; 8],
                token: Hash16([n; 16]),
                person,
                device: DeviceId(Uuid::nil()),
                device_name: String::new(),
                created_at: DateTime::UNIX_EPOCH,
                last_used_on: 0,
            },
        }
    }

    fn listen(live: &LocalLive, n: u8, wish: Wish) -> Subscription {
        live.subscribe(&caller(n, 1), wish, 0).unwrap()
    }

    fn team(n: u128) -> Feed {
        Feed::Team(TeamId(Uuid::from_u128(n)))
    }

    fn row(fseq: u64, body: usize) -> FeedRow {
        FeedRow {
            fseq,
            chain: Hash16::default(),
            record: Envelope {
                head: Raw(vec![1]),
                body: Some(Raw(vec![0; body])),
            },
        }
    }

    fn said(message: &[u8]) -> LiveMessage {
        rmp_serde::from_slice(message).unwrap()
    }

    #[tokio::test]
    async fn a_row_reaches_those_who_may_read_its_feed_and_nobody_else() {
        let live = live();
        let mut everything = listen(&live, 1, Wish::Everything);
        let mut inbox = listen(&live, 2, Wish::One(Feed::Inbox(caller(2, 1).person)));
        let mut not_theirs = listen(&live, 3, Wish::One(Feed::Inbox(caller(2, 1).person)));
        live.rows(&[(Feed::Org, row(1, 1))]);
        let org = LiveMessage::Row {
            feed: Feed::Org,
            row: row(1, 1),
        };
        assert_eq!(said(&everything.next().await.unwrap()), org);
        live.rows(&[(Feed::Inbox(caller(2, 1).person), row(1, 1))]);
        assert!(inbox.messages.try_recv().is_ok());
        for silent in [&mut everything, &mut inbox, &mut not_theirs] {
            assert!(silent.messages.try_recv().is_err());
        }
    }

    #[tokio::test]
    async fn who_is_moved_hears_the_new_team_and_is_told_to_pull_and_who_left_is_ended() {
        let live = live();
        let mut moved = listen(&live, 1, Wish::Everything);
        let mut waits = listen(&live, 1, Wish::One(team(1)));
        let mut left = listen(&live, 2, Wish::Everything);
        let mut stays = listen(&live, 3, Wish::Everything);
        live.lock().obey(Hash16([1; 16]), Some(&caller(1, 2)));
        live.lock().obey(Hash16([2; 16]), None);
        live.rows(&[(team(1), row(1, 1)), (team(2), row(1, 1))]);
        assert_eq!(said(&moved.next().await.unwrap()), LiveMessage::Behind);
        let heard = said(&moved.next().await.unwrap());
        assert!(matches!(heard, LiveMessage::Row { feed, .. } if feed == team(2)));
        assert!(moved.messages.try_recv().is_err());
        assert_eq!(waits.next().await, None);
        assert_eq!(left.next().await, None);
        let heard = said(&stays.next().await.unwrap());
        assert!(matches!(heard, LiveMessage::Row { feed, .. } if feed == team(1)));
    }

    #[test]
    fn rights_that_were_read_before_the_last_change_are_read_again() {
        let live = live();
        live.lock().roster_v = 5;
        assert!(live.subscribe(&caller(1, 1), Wish::Everything, 4).is_none());
        assert!(live.subscribe(&caller(1, 1), Wish::Everything, 5).is_some());
    }

    #[tokio::test]
    async fn a_token_keeps_eight_connections_and_the_ninth_ends_the_oldest() {
        let live = live();
        let mut open: Vec<Subscription> = (0..=PER_TOKEN_MAX)
            .map(|_| listen(&live, 1, Wish::Everything))
            .collect();
        let mut other = listen(&live, 2, Wish::Everything);
        assert_eq!(open[0].next().await, None);
        live.rows(&[(Feed::Org, row(1, 1))]);
        for kept in &mut open[1..] {
            assert!(kept.messages.try_recv().is_ok());
        }
        assert!(other.messages.try_recv().is_ok());
    }

    #[test]
    fn a_slow_reader_keeps_eight_messages_and_learns_that_it_is_behind() {
        let live = live();
        let slow = listen(&live, 1, Wish::Everything);
        for fseq in 1..=8 {
            live.rows(&[(Feed::Org, row(fseq, 1))]);
        }
        assert!(!slow.fell_behind());
        live.rows(&[(Feed::Org, row(9, 1))]);
        assert!(slow.fell_behind());
        assert!(!slow.fell_behind());
        assert_eq!(slow.messages.len(), 8);
    }

    #[tokio::test]
    async fn a_row_that_is_too_large_for_a_message_is_announced_as_a_pull() {
        let live = live();
        let mut org = listen(&live, 1, Wish::Everything);
        live.rows(&[
            (Feed::Org, row(1, LIVE_BYTES_MAX)),
            (Feed::Org, row(2, LIVE_BYTES_MAX - 2048)),
        ]);
        assert_eq!(said(&org.next().await.unwrap()), LiveMessage::Behind);
        assert!(matches!(
            said(&org.next().await.unwrap()),
            LiveMessage::Row { .. }
        ));
    }

    #[test]
    fn those_who_hung_up_are_forgotten() {
        let live = live();
        drop(listen(&live, 1, Wish::Everything));
        live.rows(&[(Feed::Org, row(1, 1))]);
        assert!(live.lock().by_id.is_empty());
        assert!(live.lock().by_feed.is_empty());
        assert!(live.lock().by_token.is_empty());
    }

    #[test]
    fn whatever_is_said_has_one_length() {
        let say = [
            LiveMessage::Welcome,
            LiveMessage::Behind,
            LiveMessage::Bye { delay_s: 30 },
        ];
        for message in say.iter().chain(&[LiveMessage::Row {
            feed: team(1),
            row: row(1, 1500),
        }]) {
            assert_eq!(
                padded(message).len(),
                protocol::pad::PADDED_BYTES_MIN,
                "{message:?}"
            );
        }
    }
}
