//! Fanout inside one process: a list of listeners behind a lock that is held for no IO.

use super::{Fanout, Listener, Subscription, WAITING_MAX};
use axum::body::Bytes;
use domain::id::PersonId;
use protocol::{
    envelope::Hash16,
    wire::{Feed, FeedRow, LiveMessage},
};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};
use tokio::sync::mpsc;

/// Largest live message in bytes; a larger row is announced as "pull".
pub const LIVE_BYTES_MAX: usize = 64 * 1024;

/// The listeners of this process.
#[derive(Debug, Default)]
pub struct LocalFanout {
    listeners: Mutex<Listeners>,
    last_id: AtomicU64,
}

#[derive(Debug, Default)]
struct Listeners {
    by_id: HashMap<u64, Entry>,
    by_feed: HashMap<Feed, Vec<u64>>,
}

#[derive(Debug)]
struct Entry {
    who: Listener,
    feeds: Vec<Feed>,
    messages: mpsc::Sender<Bytes>,
    behind: Arc<AtomicBool>,
}

impl LocalFanout {
    fn lock(&self) -> MutexGuard<'_, Listeners> {
        // A panic elsewhere leaves the lists whole: every change of them is one statement.
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Listeners {
    fn drop_where(&mut self, gone: impl Fn(&Entry) -> bool) {
        let ids: Vec<u64> = self
            .by_id
            .iter()
            .filter(|(_, e)| gone(e))
            .map(|(id, _)| *id)
            .collect();
        for id in ids {
            for feed in self
                .by_id
                .remove(&id)
                .map(|entry| entry.feeds)
                .unwrap_or_default()
            {
                if let Some(ids) = self.by_feed.get_mut(&feed) {
                    ids.retain(|other| *other != id);
                    if ids.is_empty() {
                        self.by_feed.remove(&feed);
                    }
                }
            }
        }
    }
}

fn encoded(feed: Feed, row: &FeedRow) -> Bytes {
    let row = LiveMessage::Row {
        feed,
        row: row.clone(),
    };
    let bytes = rmp_serde::to_vec_named(&row).expect("a row encodes");
    if bytes.len() <= LIVE_BYTES_MAX {
        return bytes.into();
    }
    rmp_serde::to_vec_named(&LiveMessage::Behind)
        .expect("a word encodes")
        .into()
}

impl Fanout for LocalFanout {
    fn publish(&self, rows: &[(Feed, FeedRow)]) {
        let mut listeners = self.lock();
        let mut gone = Vec::new();
        for (feed, row) in rows {
            let Some(ids) = listeners.by_feed.get(feed) else {
                continue;
            };
            let message = encoded(*feed, row);
            for id in ids {
                let Some(entry) = listeners.by_id.get(id) else {
                    continue;
                };
                match entry.messages.try_send(message.clone()) {
                    Ok(()) => {}
                    Err(mpsc::error::TrySendError::Full(_)) => entry.behind.store(true, Ordering::Relaxed),
                    Err(mpsc::error::TrySendError::Closed(_)) => gone.push(*id),
                }
            }
        }
        if !gone.is_empty() {
            listeners.drop_where(|entry| entry.messages.is_closed());
        }
    }

    fn subscribe(&self, who: Listener, feeds: &[Feed]) -> Subscription {
        let (to, messages) = mpsc::channel(WAITING_MAX);
        let behind = Arc::new(AtomicBool::new(false));
        let id = self.last_id.fetch_add(1, Ordering::Relaxed);
        let mut listeners = self.lock();
        // Whoever hung up is swept when the lists would grow, so that a quiet feed holds no ghosts.
        if listeners.by_id.len() == listeners.by_id.capacity() {
            listeners.drop_where(|entry| entry.messages.is_closed());
        }
        for feed in feeds {
            listeners.by_feed.entry(*feed).or_default().push(id);
        }
        listeners.by_id.insert(
            id,
            Entry {
                who,
                feeds: feeds.to_vec(),
                messages: to,
                behind: behind.clone(),
            },
        );
        Subscription { messages, behind }
    }

    fn end_token(&self, token: Hash16) {
        self.lock().drop_where(|entry| entry.who.token == token);
    }

    fn end_person(&self, person: PersonId) {
        self.lock().drop_where(|entry| entry.who.person == person);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::envelope::{Bytes as Raw, Envelope};
    use uuid::Uuid;

    fn listener(n: u128) -> Listener {
        Listener {
            person: PersonId(Uuid::from_u128(n)),
            token: Hash16([u8::try_from(n).unwrap(); 16]),
        }
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
    async fn a_row_reaches_those_who_listen_to_its_feed_and_nobody_else() {
        let fanout = LocalFanout::default();
        let mut org = fanout.subscribe(listener(1), &[Feed::Org]);
        let mut inbox = fanout.subscribe(listener(2), &[Feed::Inbox(listener(2).person)]);
        fanout.publish(&[(Feed::Org, row(1, 1))]);
        assert_eq!(
            said(&org.next().await.unwrap()),
            LiveMessage::Row {
                feed: Feed::Org,
                row: row(1, 1)
            }
        );
        fanout.end_person(listener(2).person);
        assert_eq!(inbox.next().await, None);
    }

    #[test]
    fn a_slow_reader_keeps_eight_messages_and_learns_that_it_is_behind() {
        let fanout = LocalFanout::default();
        let slow = fanout.subscribe(listener(1), &[Feed::Org]);
        for fseq in 1..=8 {
            fanout.publish(&[(Feed::Org, row(fseq, 1))]);
        }
        assert!(!slow.fell_behind());
        fanout.publish(&[(Feed::Org, row(9, 1))]);
        assert!(slow.fell_behind());
        assert!(!slow.fell_behind());
        assert_eq!(slow.messages.len(), 8);
    }

    #[tokio::test]
    async fn a_row_that_is_too_large_for_a_message_is_announced_as_a_pull() {
        let fanout = LocalFanout::default();
        let mut org = fanout.subscribe(listener(1), &[Feed::Org]);
        fanout.publish(&[
            (Feed::Org, row(1, LIVE_BYTES_MAX)),
            (Feed::Org, row(2, LIVE_BYTES_MAX - 400)),
        ]);
        assert_eq!(said(&org.next().await.unwrap()), LiveMessage::Behind);
        assert!(matches!(
            said(&org.next().await.unwrap()),
            LiveMessage::Row { .. }
        ));
    }

    #[test]
    fn those_who_hung_up_are_forgotten() {
        let fanout = LocalFanout::default();
        drop(fanout.subscribe(listener(1), &[Feed::Org]));
        fanout.publish(&[(Feed::Org, row(1, 1))]);
        assert!(fanout.lock().by_id.is_empty());
        assert!(fanout.lock().by_feed.is_empty());
    }

    #[tokio::test]
    async fn leaving_ends_what_listens_with_that_token_alone() {
        let fanout = LocalFanout::default();
        let mut left = fanout.subscribe(listener(1), &[Feed::Org]);
        let mut stays = fanout.subscribe(listener(2), &[Feed::Org]);
        fanout.end_token(listener(1).token);
        fanout.publish(&[(Feed::Org, row(1, 1))]);
        assert_eq!(left.next().await, None);
        assert!(stays.next().await.is_some());
    }
}
