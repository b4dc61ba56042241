//! A model of the centre's database: streams, feeds, backups, and what a backup makes safe. Uses the rules of the
//! crate under test and nothing else of it. Which node asks does not matter to it: each push is one transaction.

use crate::disk::{Kept, SEALED, WriteKey, head_of};
use domain::id::{PersonId, TeamId};
use protocol::{
    envelope::{Audience, Hash16, StreamId},
    wire::{
        Feed, FeedPage, FeedRow, Head, HeadsAnswer, PushAnswer, PushRequest, StreamAnswer, StreamOutcome,
    },
};
use std::collections::{BTreeMap, BTreeSet};
use sync::append::{Append, Link, check_append};

/// Rows in one page: few, so that paging happens.
const PAGE_ROWS: usize = 3;

/// A row of a feed: where it ends and which record it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Published {
    pub(crate) end: Head,
    pub(crate) stream: StreamId,
    pub(crate) seq: u64,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Held {
    pub(crate) streams: BTreeMap<StreamId, Vec<Kept>>,
    pub(crate) safe: BTreeMap<StreamId, u64>,
    pub(crate) feeds: BTreeMap<Feed, Vec<Published>>,
    /// Bodies that were taken back.
    erased: BTreeSet<Hash16>,
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) now: Held,
    /// Finished backups, oldest first; one of an empty centre to begin with.
    pub(crate) backups: Vec<Held>,
    /// A backup that is being made.
    pub(crate) copying: Option<Held>,
    pub(crate) teams: BTreeMap<PersonId, TeamId>,
    /// The newest epoch of each person's key ring.
    pub(crate) rings: BTreeMap<PersonId, u32>,
}

impl Held {
    fn record(&self, stream: StreamId, seq: u64) -> &Kept {
        &self.streams[&stream][usize::try_from(seq).unwrap() - 1]
    }

    fn row(&self, published: &Published) -> FeedRow {
        FeedRow {
            fseq: published.end.seq,
            chain: published.end.hash,
            record: self.record(published.stream, published.seq).envelope.clone(),
        }
    }

    /// Keeps a record, hands it on, and carries out what it says about another one.
    fn append(&mut self, mut kept: Kept) -> Option<(Feed, FeedRow)> {
        let author = kept.header.stream.author;
        self.erased.extend(kept.withdraws());
        kept.obey(&self.erased);
        if kept.withdraws().is_some() {
            let all = self.streams.values_mut().flatten();
            all.filter(|k| k.header.stream.author == author)
                .for_each(|k| k.obey(&self.erased));
        }
        let feed = match kept.header.audience() {
            Audience::User(id) => Some(Feed::Inbox(id)),
            Audience::Team(id) => Some(Feed::Team(id)),
            Audience::Org => Some(Feed::Org),
            Audience::Author if kept.header.kind == SEALED => Some(Feed::Own(author)),
            Audience::Author | Audience::Unknown(..) => None,
        };
        let (hash, stream) = (kept.hash, kept.header.stream);
        let held = self.streams.entry(stream).or_default();
        held.push(kept);
        let seq = held.len() as u64;
        let rows = self.feeds.entry(feed?).or_default();
        let end = sync::feed::next(end(rows), hash);
        let published = Published { end, stream, seq };
        rows.push(published);
        Some((feed?, self.row(&published)))
    }

    /// Writes that some stream carries.
    pub(crate) fn written(&self) -> BTreeSet<WriteKey> {
        self.streams.values().flatten().map(|kept| kept.key).collect()
    }
}

impl Server {
    pub(crate) fn feeds_of(&self, person: PersonId) -> Vec<Feed> {
        let own = Feed::Own(person);
        // Named only where there is something in it: desks of before vaults could not read its name.
        let own = self.now.feeds.contains_key(&own).then_some(own);
        let all = [Feed::Inbox(person), Feed::Team(self.teams[&person]), Feed::Org];
        all.into_iter().chain(own).collect()
    }

    /// Stores what the rule lets in, and says which rows were added.
    pub(crate) fn push(&mut self, request: &PushRequest) -> (PushAnswer, Vec<(Feed, FeedRow)>) {
        let (mut answer, mut added) = (PushAnswer::default(), Vec::new());
        for records in &request.streams {
            let links: Vec<Link> = records.iter().map(|e| Link::of(e).unwrap()).collect();
            let stream = links[0].stream;
            let held = self.now.streams.entry(stream).or_default();
            let at = |seq: u64| held.get(usize::try_from(seq).unwrap() - 1).map(|kept| kept.hash);
            let outcome = match check_append(head_of(held), &links, at).expect("clients push runs") {
                Append::Store { skip } => {
                    let new = records[skip..].iter().cloned().map(Kept::of);
                    added.extend(new.filter_map(|kept| self.now.append(kept)));
                    StreamOutcome::Stored
                }
                Append::Gap => StreamOutcome::Gap,
                Append::Fork => StreamOutcome::Fork,
            };
            answer.streams.push(StreamAnswer {
                stream,
                outcome,
                stored: head_of(&self.now.streams[&stream]),
                safe: self.now.safe.get(&stream).copied().unwrap_or_default(),
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
            rows.get(start - 1).map(|row| row.end.hash)
        };
        let rest = || rows[start..].iter().take(PAGE_ROWS);
        (at == Some(after.hash)).then(|| FeedPage {
            feed,
            rows: rest().map(|row| self.now.row(row)).collect(),
            head: end(rows),
        })
    }

    pub(crate) fn heads(&self, person: PersonId) -> HeadsAnswer {
        let own = self.now.streams.iter().filter(|(s, _)| s.author == person);
        let head = |feed| {
            self.now
                .feeds
                .get(&feed)
                .map_or(Head::default(), |rows| end(rows))
        };
        HeadsAnswer {
            streams: own.map(|(s, records)| (*s, head_of(records))).collect(),
            feeds: self
                .feeds_of(person)
                .into_iter()
                .map(|feed| (feed, head(feed)))
                .collect(),
            server: None,
        }
    }

    pub(crate) fn begin_backup(&mut self) {
        self.copying = Some(self.now.clone());
    }

    /// A backup is finished: from now on what it holds is safe, also once it is put back.
    pub(crate) fn finish_backup(&mut self) {
        let Some(mut copy) = self.copying.take() else {
            return;
        };
        copy.safe = copy
            .streams
            .iter()
            .map(|(s, held)| (*s, held.len() as u64))
            .collect();
        self.now.safe = copy.safe.clone();
        self.backups.push(copy);
    }

    /// Puts the newest backup back, or the one before it, when `newest_lost`.
    pub(crate) fn restore(&mut self, newest_lost: bool) {
        self.copying = None;
        if newest_lost && self.backups.len() > 1 {
            self.backups.pop();
        }
        self.now = self.newest_backup().clone();
    }

    pub(crate) fn newest_backup(&self) -> &Held {
        self.backups.last().unwrap()
    }
}

fn end(rows: &[Published]) -> Head {
    rows.last().map_or(Head::default(), |row| row.end)
}
