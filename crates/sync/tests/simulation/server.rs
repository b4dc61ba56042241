//! A model of the centre's server: streams, feeds, live connections, backups. Uses the rules of the
//! crate under test and nothing else of it.

use crate::disk::{WriteKey, head_of, write_key};
use domain::id::{PersonId, TeamId};
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    wire::{
        Feed, FeedPage, FeedRow, Head, HeadsAnswer, PushAnswer, PushRequest, StreamAnswer, StreamOutcome,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use sync::append::{Append, Link, check_append};

/// Rows in one page: few, so that paging happens.
const PAGE_ROWS: usize = 3;

#[derive(Clone, Debug, Default)]
pub(crate) struct Held {
    pub(crate) streams: BTreeMap<StreamId, Vec<Envelope>>,
    pub(crate) feeds: BTreeMap<Feed, Vec<FeedRow>>,
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) now: Held,
    pub(crate) backup: Held,
    pub(crate) teams: BTreeMap<PersonId, TeamId>,
}

impl Server {
    pub(crate) fn feeds_of(&self, person: PersonId) -> Vec<Feed> {
        vec![Feed::Inbox(person), Feed::Team(self.teams[&person]), Feed::Org]
    }

    /// Stores what the rule lets in, and says which rows were added.
    pub(crate) fn push(&mut self, request: &PushRequest) -> (PushAnswer, Vec<(Feed, FeedRow)>) {
        let (mut answer, mut added) = (PushAnswer::default(), Vec::new());
        for records in &request.streams {
            let links: Vec<Link> = records.iter().map(|e| Link::of(e).unwrap()).collect();
            let stream = links[0].stream;
            let held = self.now.streams.entry(stream).or_default();
            let at = |seq: u64| held.get(usize::try_from(seq).unwrap() - 1).map(Envelope::hash);
            let outcome = match check_append(head_of(held), &links, at).expect("clients push runs") {
                Append::Store { skip } => {
                    for record in &records[skip..] {
                        held.push(record.clone());
                        added.extend(publish(&mut self.now.feeds, record));
                    }
                    StreamOutcome::Stored
                }
                Append::Gap => StreamOutcome::Gap,
                Append::Fork => StreamOutcome::Fork,
            };
            answer.streams.push(StreamAnswer {
                stream,
                outcome,
                stored: head_of(&self.now.streams[&stream]),
                safe: self.backup.streams.get(&stream).map_or(0, Vec::len) as u64,
            });
        }
        (answer, added)
    }

    pub(crate) fn page(&self, feed: Feed, after: Head) -> Option<FeedPage> {
        let none = Vec::new();
        let rows = self.now.feeds.get(&feed).unwrap_or(&none);
        let start = usize::try_from(after.seq).unwrap();
        let at = if start == 0 {
            Some(Hash16::default())
        } else {
            rows.get(start - 1).map(|r| r.chain)
        };
        (at == Some(after.hash)).then(|| FeedPage {
            feed,
            rows: rows[start..].iter().take(PAGE_ROWS).cloned().collect(),
            head: end(rows),
        })
    }

    pub(crate) fn heads(&self, person: PersonId) -> HeadsAnswer {
        let own = self.now.streams.iter().filter(|(s, _)| s.author == person);
        HeadsAnswer {
            streams: own.map(|(s, records)| (*s, head_of(records))).collect(),
            feeds: self
                .feeds_of(person)
                .into_iter()
                .map(|feed| {
                    (
                        feed,
                        self.now
                            .feeds
                            .get(&feed)
                            .map_or(Head::default(), |rows| end(rows)),
                    )
                })
                .collect(),
            server: None,
        }
    }

    /// Writes that some stream carries.
    pub(crate) fn written(&self) -> BTreeSet<WriteKey> {
        let all = self.now.streams.values().flatten();
        all.map(|e| write_key(&e.header().unwrap())).collect()
    }
}

fn end(rows: &[FeedRow]) -> Head {
    rows.last().map_or(Head::default(), |row| Head {
        seq: row.fseq,
        hash: row.chain,
    })
}

fn publish(feeds: &mut BTreeMap<Feed, Vec<FeedRow>>, record: &Envelope) -> Option<(Feed, FeedRow)> {
    let feed = match record.header().unwrap().audience() {
        Audience::User(id) => Feed::Inbox(id),
        Audience::Team(id) => Feed::Team(id),
        Audience::Org => Feed::Org,
        Audience::Author | Audience::Unknown(..) => return None,
    };
    let rows = feeds.entry(feed).or_default();
    let next = sync::feed::next(end(rows), record.hash());
    let row = FeedRow {
        fseq: next.seq,
        chain: next.hash,
        record: record.clone(),
    };
    rows.push(row.clone());
    Some((feed, row))
}
