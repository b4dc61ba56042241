//! Two nodes in front of one database: who is connected to which, and what one tells the other.
//!
//! A node commits first, then tells its own listeners and the other node, then answers. It may end between any two
//! of these. What one node tells the other may be late or lost: that costs time, and nothing else.

use super::{World, network::Message};
use protocol::wire::{Feed, FeedRow};
use rand::Rng;
use std::collections::BTreeMap;
use sync::client::Event;

/// How many.
const NODES: usize = 2;

#[derive(Debug, Default)]
pub(crate) struct Nodes {
    /// Until when each is down.
    down_until: [u64; NODES],
    /// Live connections: which client, which of its runs, at which node.
    lives: BTreeMap<u64, Listener>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Listener {
    pub(super) client: usize,
    pub(super) run: u32,
    node: usize,
}

impl Nodes {
    pub(super) fn forget(&mut self, live: u64) -> Option<Listener> {
        self.lives.remove(&live)
    }

    pub(super) fn listener(&self, live: u64) -> Option<Listener> {
        self.lives.get(&live).copied()
    }

    pub(super) fn listens(&mut self, live: u64, client: usize, run: u32, node: usize) {
        self.lives.insert(live, Listener { client, run, node });
    }
}

impl World {
    /// The node that a balancer hands a request to, if any is up.
    pub(super) fn node(&mut self) -> Option<usize> {
        let first = self.rng.random_range(0..NODES);
        let mut both = [first, (first + 1) % NODES].into_iter();
        both.find(|node| self.nodes.down_until[*node] <= self.now)
    }

    /// Tells of a new row: the node's own listeners now, the other node's by way of the bus.
    pub(super) fn publish(&mut self, node: usize, feed: Feed, row: &FeedRow) {
        self.tell(node, feed, row);
        for other in (0..NODES).filter(|other| *other != node) {
            let bad = self.faults.net && self.chaos();
            if bad && self.chance(15) {
                self.count("words lost between nodes", 1);
                continue;
            }
            let ms = self.rng.random_range(0..if bad { 5000 } else { 20 });
            let (node, row) = (other, row.clone());
            self.after(ms, Message::Bus { node, feed, row });
        }
    }

    /// Tells the listeners of one node.
    pub(super) fn tell(&mut self, node: usize, feed: Feed, row: &FeedRow) {
        let here = self.nodes.lives.iter().filter(|(_, l)| l.node == node);
        let here: Vec<(u64, usize)> = here.map(|(live, l)| (*live, l.client)).collect();
        for (live, client) in here {
            if !self.server.feeds_of(self.clients[client].person).contains(&feed) {
                continue;
            }
            let behind = self.faults.net && self.chaos() && self.chance(3);
            let row = row.clone();
            let event = if behind {
                Event::LiveBehind
            } else {
                Event::LiveRow { feed, row }
            };
            self.say_live(live, event);
        }
    }

    /// A node's program ends; some of its listeners are told.
    pub(super) fn node_ends(&mut self, node: usize) {
        self.say(format_args!("node {node} ends"));
        let until = self.now + self.rng.random_range(1..30_000);
        self.nodes.down_until[node] = until.min(self.span.chaos_ms);
        let here = self.nodes.lives.iter().filter(|(_, l)| l.node == node);
        for live in here.map(|(live, _)| *live).collect::<Vec<_>>() {
            if self.chance(30) {
                self.say_live(live, Event::LiveBye { delay_s: 9 });
            }
            self.drop_live(live);
        }
    }

    /// All nodes end, as before a backup is put back.
    pub(super) fn nodes_end(&mut self) {
        (0..NODES).for_each(|node| self.node_ends(node));
    }
}
