//! The network between clients and server: requests, answers and live rows, and how each goes astray.

use super::{World, nodes::Listener};
use crate::oracle::always::Watch;
use protocol::{
    envelope::{Envelope, StreamId},
    wire::{Feed, FeedRow, Head, PushRequest},
};
use rand::Rng;
use sync::client::{Event, Failure, Lane};

/// A client gives a request up after this many milliseconds.
const TIMEOUT_MS: u64 = 30_000;

#[derive(Clone, Debug)]
pub(crate) enum Request {
    Heads,
    Page {
        feed: Feed,
        after: Head,
        wait_s: u32,
    },
    Push {
        streams: Vec<Vec<Envelope>>,
        sent: Vec<(StreamId, Head)>,
    },
}

/// From whom a request is and to whom its answer goes: client, run, request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct From {
    client: usize,
    run: u32,
    id: u64,
}

#[derive(Clone, Debug)]
pub(crate) enum Message {
    ToServer {
        from: From,
        request: Request,
    },
    ToClient {
        to: From,
        event: Event,
    },
    TimedOut {
        to: From,
    },
    LiveAsked {
        client: usize,
        run: u32,
        live: u64,
    },
    /// What one node tells the other of a new row.
    Bus {
        node: usize,
        feed: Feed,
        row: FeedRow,
    },
    LiveSaid {
        client: usize,
        run: u32,
        live: u64,
        event: Event,
    },
    Restart {
        client: usize,
    },
    Act(super::act::Act, u64),
}

impl World {
    /// Milliseconds on the way; `None` when it is lost.
    fn way(&mut self, place: usize) -> Option<u64> {
        if self.clients[place].cut_until > self.now {
            return None;
        }
        let bad = self.faults.net && self.chaos();
        match self.rng.random_range(0..100) {
            0..10 if bad => None,
            10..15 if bad => Some(self.rng.random_range(500..40_000)),
            _ => Some(self.rng.random_range(5..400)),
        }
    }

    pub(super) fn request(&mut self, client: usize, lane: Lane, request: Request) {
        self.made += 1;
        let from = From {
            client,
            run: self.clients[client].run,
            id: self.made,
        };
        self.clients[client].pending.insert(from.id, lane);
        let refused = self.clients[client].cut_until > self.now && self.chance(50);
        self.after(
            if refused { 5 } else { TIMEOUT_MS },
            Message::TimedOut { to: from },
        );
        if let Some(ms) = self.way(client) {
            let request = request.clone();
            self.after(ms, Message::ToServer { from, request });
        }
        if self.faults.net && self.chaos() && self.chance(5) {
            let ms = self.rng.random_range(5..60_000);
            self.after(ms, Message::ToServer { from, request });
        }
    }

    pub(super) fn open_live(&mut self, place: usize) {
        self.made += 1;
        let (live, run) = (self.made, self.clients[place].run);
        self.clients[place].live = Some(live);
        let cut = self.clients[place].cut_until > self.now;
        match self.way(place) {
            Some(ms) if !self.faults.no_live => {
                let client = place;
                self.after(ms, Message::LiveAsked { client, run, live });
            }
            _ => {
                let event = Event::LiveDown { reached: !cut };
                let client = place;
                self.after(
                    50,
                    Message::LiveSaid {
                        client,
                        run,
                        live,
                        event,
                    },
                );
            }
        }
    }

    pub(super) fn deliver(&mut self, message: Message) {
        match message {
            Message::ToServer { from, request } => self.serve(from, request),
            Message::ToClient { to, event } => self.answered(to, event),
            Message::TimedOut { to } => {
                let lane = self.clients[to.client].pending.get(&to.id).copied();
                if let Some(lane) = lane {
                    let failure = Failure::Unreachable;
                    self.answered(to, Event::Failed { lane, failure });
                }
            }
            Message::LiveAsked { client, run, live } => match self.node() {
                Some(node) => {
                    self.nodes.listens(live, client, run, node);
                    self.say_live(live, Event::LiveWelcome);
                }
                None => {
                    let event = Event::LiveDown { reached: false };
                    let said = Message::LiveSaid {
                        client,
                        run,
                        live,
                        event,
                    };
                    self.after(5, said);
                }
            },
            Message::Bus { node, feed, row } => self.tell(node, feed, &row),
            Message::LiveSaid {
                client,
                run,
                live,
                event,
            } => {
                let known = self.clients[client].run == run && self.clients[client].live == Some(live);
                if known {
                    if let Event::LiveDown { .. } | Event::LiveBye { .. } = event {
                        self.clients[client].live = None;
                        self.nodes.forget(live);
                    }
                    self.step(client, event);
                }
            }
            Message::Restart { client } => self.start(client),
            Message::Act(act, roll) => self.act(act, roll),
        }
    }

    fn answered(&mut self, to: From, event: Event) {
        let client = &mut self.clients[to.client];
        if client.run == to.run && client.pending.remove(&to.id).is_some() {
            self.step(to.client, event);
        }
    }

    fn serve(&mut self, from: From, request: Request) {
        // With no node up nobody answers; the client gives up by itself.
        let Some(node) = self.node() else { return };
        let person = self.clients[from.client].person;
        let bad = self.faults.net && self.chaos() && self.chance(4);
        let event = match request {
            _ if bad => {
                let lane = self.clients[from.client].pending.get(&from.id).copied();
                let busy = self.chance(50);
                lane.map(|lane| Event::Failed {
                    lane,
                    failure: if busy {
                        Failure::Busy { retry_after_s: 7 }
                    } else {
                        Failure::Broken
                    },
                })
            }
            Request::Heads => Some(Event::HeadsRead {
                answer: self.server.heads(person),
                own: self.clients[from.client].disk.ends(),
            }),
            Request::Page { feed, after, wait_s } => match self.server.page(feed, after) {
                Some(page) if page.rows.is_empty() && wait_s > 0 => {
                    let request = Request::Page {
                        feed,
                        after,
                        wait_s: 0,
                    };
                    self.after(u64::from(wait_s) * 1000, Message::ToServer { from, request });
                    None
                }
                Some(page) => Some(Event::PageRead { page }),
                None => Some(Event::FeedRewound { feed }),
            },
            Request::Push { streams, sent } => self.pushed(node, streams, sent),
        };
        if let Some(event) = event
            && let Some(ms) = self.way(from.client)
        {
            self.after(ms, Message::ToClient { to: from, event });
        }
    }

    /// Commit, publish, answer, in this order; the node may end after each.
    fn pushed(
        &mut self,
        node: usize,
        streams: Vec<Vec<Envelope>>,
        sent: Vec<(StreamId, Head)>,
    ) -> Option<Event> {
        let ends = |world: &mut World| world.faults.crash && world.chaos() && world.chance(1);
        let (answer, added) = self.server.push(&PushRequest { streams });
        Watch::server(self);
        if ends(self) {
            self.node_ends(node);
            return None;
        }
        for (feed, row) in added {
            self.publish(node, feed, &row);
        }
        if ends(self) {
            self.node_ends(node);
            return None;
        }
        Some(Event::Pushed { sent, answer })
    }

    /// Something over a live connection. Rows may be lost or overtake each other, which a socket would
    /// not do: the engine must not depend on it.
    pub(super) fn say_live(&mut self, live: u64, event: Event) {
        let Some(Listener { client, run, .. }) = self.nodes.listener(live) else {
            return;
        };
        match self.way(client) {
            Some(ms) => self.after(
                ms,
                Message::LiveSaid {
                    client,
                    run,
                    live,
                    event,
                },
            ),
            None => self.drop_live(live),
        }
    }

    pub(super) fn drop_live(&mut self, live: u64) {
        if let Some(Listener { client, run, .. }) = self.nodes.forget(live) {
            let event = Event::LiveDown { reached: true };
            let ms = self.rng.random_range(5..70_000);
            self.after(
                ms,
                Message::LiveSaid {
                    client,
                    run,
                    live,
                    event,
                },
            );
        }
    }
}
