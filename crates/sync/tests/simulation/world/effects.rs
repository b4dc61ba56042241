//! The engine's effects, carried out on the model disk and the model network.

use super::{World, network::Request};
use protocol::{
    envelope::{Envelope, StreamId},
    wire::Head,
};
use sync::client::{Effect, Event, Failure, Lane, Span};

/// Records in one push: few, so that several are needed.
const PUSH_RECORDS: usize = 4;

impl World {
    /// Whether the client's own disk refuses what it is asked.
    fn disk_fails(&mut self) -> bool {
        self.faults.crash && self.chaos() && self.chance(1)
    }

    pub(super) fn carry_out(&mut self, place: usize, effect: Effect) -> Option<Event> {
        let failed = |lane| {
            let failure = Failure::Local;
            Some(Event::Failed { lane, failure })
        };
        match effect {
            Effect::OpenLive => self.open_live(place),
            Effect::CloseLive => {
                if let Some(live) = self.clients[place].live.take() {
                    self.nodes.forget(live);
                }
            }
            Effect::AskHeads => self.request(place, Lane::Down, Request::Heads),
            Effect::ReadFeed { feed, after, wait_s } => {
                let kept = self.clients[place].disk.mark(feed, after.seq);
                assert_eq!(
                    kept,
                    Some(after),
                    "(6) client {place}: reads on after what is kept"
                );
                self.request(place, Lane::Down, Request::Page { feed, after, wait_s });
            }
            Effect::Push { spans } => self.push(place, spans),
            Effect::LookBack { feed, at } => {
                let disk = &self.clients[place].disk;
                let marks = at.into_iter().filter_map(|seq| disk.mark(feed, seq)).collect();
                return Some(Event::LookedBack { feed, marks });
            }
            Effect::StoreRows { .. } if self.disk_fails() => return failed(Lane::Down),
            Effect::StoreRows { feed, after, rows } => {
                let client = &mut self.clients[place];
                client.disk.receive(feed, after, &rows, client.known);
                return Some(Event::RowsStored { feed });
            }
            Effect::SaveAcked { .. } | Effect::Reopen { .. } if self.disk_fails() => return failed(Lane::Up),
            Effect::SaveAcked { stream, acked, safe } => {
                self.clients[place].disk.set_acked(stream, acked, safe);
            }
            Effect::Reopen { stream, keep } => return Some(self.reopen(place, stream, keep)),
        }
        None
    }

    /// Sends as much of the spans as one request holds.
    fn push(&mut self, place: usize, spans: Vec<Span>) {
        let (mut streams, mut sent, mut room) = (Vec::new(), Vec::new(), PUSH_RECORDS);
        for span in spans {
            let disk = &self.clients[place].disk;
            let run = disk.own_after(span.stream, span.after, span.records_max.min(room));
            room -= run.len();
            if let Some(last) = run.last() {
                let head = Head {
                    seq: span.after + run.len() as u64,
                    hash: last.hash(),
                };
                sent.push((span.stream, head));
                streams.push(run);
            }
        }
        self.request(place, Lane::Up, Request::Push { streams, sent });
    }

    /// Ends a stream and begins another.
    fn reopen(&mut self, place: usize, stream: StreamId, keep: u64) -> Event {
        let held = self.server.now.streams.get(&stream);
        let held = held.and_then(|held| held.get(usize::try_from(keep).unwrap()));
        let own = self.clients[place].disk.own_after(stream, keep, 1);
        let alike = held.is_some_and(|kept| Some(kept.hash) == own.first().map(Envelope::hash));
        // A copy may have sent what this desk's program was not told of yet: then it is written twice, and
        // projected once.
        let copies = self
            .clients
            .iter()
            .filter(|c| c.first == self.clients[place].first);
        assert!(
            !alike || copies.count() > 1,
            "(2) client {place}: what the server holds alike is not written again"
        );
        let disk = &mut self.clients[place].disk;
        let next = disk.reopen(stream, keep);
        let moved = usize::try_from(next.upto.seq).unwrap();
        let keep = disk.own().iter().find(|own| own.stream == stream).unwrap().upto;
        let ended = stream;
        self.count("forks", 1);
        self.count("records written again", moved);
        Event::Reopened { ended, keep, next }
    }
}
