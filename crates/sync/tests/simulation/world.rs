//! One seeded world: who is in it, what goes wrong, and the order of everything.
//!
//! All chance comes from the seed. The engine under test gets time, die rolls and events; its effects are
//! carried out on a model disk and a model network. Three people, one of them at two desks; one database, two
//! nodes in front of it. After every step the oracle looks at what was touched.

mod act;
mod effects;
mod network;
mod nodes;

use crate::{
    disk::{Disk, Kept, WriteKey},
    oracle::always::Watch,
    server::{Held, Server},
};
use domain::{
    id::{DeviceId, PersonId, TeamId},
    time::Mono,
};
use network::Message;
use nodes::Nodes;
use protocol::envelope::{Header, StreamId};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};
use sync::client::{Client, Event, Lane};
use uuid::Uuid;

/// The highest kind that a program knows before its update.
const KIND_KNOWN_MAX: u16 = 99;
/// How far a client's clock is from the world's, at most: each start of a program begins another count.
const OFFSET_MS_MAX: u64 = 1 << 40;

/// What may go wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Faults {
    /// Requests and answers are dropped, doubled, delayed and reordered; networks are cut.
    pub(crate) net: bool,
    /// Programs and nodes end at any moment, computers sleep.
    pub(crate) crash: bool,
    /// The server is put back from a backup.
    pub(crate) restore: bool,
    /// A desk's disk is put back.
    pub(crate) rewind: bool,
    /// A desk is copied.
    pub(crate) clone: bool,
    /// No live connection comes up.
    pub(crate) no_live: bool,
}

impl Faults {
    pub(crate) const NONE: Faults = Faults {
        net: false,
        crash: false,
        restore: false,
        rewind: false,
        clone: false,
        no_live: false,
    };
    pub(crate) const ALL: Faults = Faults {
        net: true,
        crash: true,
        restore: true,
        rewind: true,
        clone: true,
        no_live: false,
    };
}

/// How long a world lives.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    /// How long things happen and go wrong, in milliseconds.
    pub(crate) chaos_ms: u64,
    /// How long it is quiet after, in milliseconds.
    pub(crate) quiet_ms: u64,
    /// Steps after which it is called a runaway.
    pub(crate) steps_max: u64,
    /// Writes at most.
    pub(crate) writes: usize,
}

impl Span {
    pub(crate) const MINUTES: Span = Span {
        chaos_ms: 10 * 60_000,
        quiet_ms: 20 * 60_000,
        steps_max: 60_000,
        writes: 40,
    };
}

/// A write the agent saw saved.
#[derive(Debug)]
pub(crate) struct Promise {
    pub(crate) client: usize,
    pub(crate) header: Arc<Header>,
    /// The only disk that held it was put back, or the only server.
    pub(crate) may_be_lost: bool,
    pub(crate) disk_put_back: bool,
    /// The write that takes this one back.
    pub(crate) withdrawn_by: Option<WriteKey>,
}

#[derive(Debug)]
pub(crate) struct SimClient {
    pub(crate) person: PersonId,
    pub(crate) first: StreamId,
    pub(crate) disk: Disk,
    pub(crate) engine: Option<Client>,
    /// Kinds up to here are known to its program.
    pub(crate) known: u16,
    old: Disk,
    /// Rises with each crash: answers to the program before are lost.
    run: u32,
    pending: BTreeMap<u64, Lane>,
    live: Option<u64>,
    pub(crate) cut_until: u64,
    /// Its monotonic clock is so far ahead of the world's.
    offset: u64,
}

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) server: Server,
    pub(crate) clients: Vec<SimClient>,
    pub(crate) promised: BTreeMap<WriteKey, Promise>,
    pub(crate) watch: Watch,
    pub(crate) trace: Vec<String>,
    pub(crate) traced: bool,
    /// How often what a world is for came about.
    pub(crate) seen: BTreeMap<&'static str, u64>,
    /// Effects asked for so far, and the one before which the program ends.
    pub(crate) effects: u64,
    pub(crate) crash_at: Option<u64>,
    faults: Faults,
    span: Span,
    rng: ChaCha8Rng,
    now: u64,
    queue: BTreeMap<(u64, u64), Message>,
    made: u64,
    nodes: Nodes,
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

impl World {
    pub(crate) fn new(seed: u64, faults: Faults, span: Span) -> World {
        let people = [(1, 10), (2, 10), (3, 20)].map(|(p, t)| (PersonId(id(p)), TeamId(id(t))));
        let server = Server {
            now: Held::default(),
            backups: vec![Held::default()],
            copying: None,
            teams: people.into(),
            rings: BTreeMap::new(),
        };
        let mut world = World {
            server,
            clients: Vec::new(),
            promised: BTreeMap::new(),
            watch: Watch::default(),
            trace: Vec::new(),
            traced: false,
            seen: BTreeMap::new(),
            effects: 0,
            crash_at: None,
            faults,
            span,
            rng: ChaCha8Rng::seed_from_u64(seed),
            now: 1,
            queue: BTreeMap::new(),
            made: 0,
            nodes: Nodes::default(),
        };
        // Place 3 is the second desk of the person at place 0.
        for (place, person) in [(0, 0), (1, 1), (2, 2), (3, 0)] {
            let person = people[person].0;
            let first = StreamId {
                author: person,
                device: DeviceId(id(100 + place)),
                inc: 1,
            };
            world.add_client(person, first, Disk::default(), KIND_KNOWN_MAX);
        }
        world.plan_acts();
        world
    }

    fn add_client(&mut self, person: PersonId, first: StreamId, disk: Disk, known: u16) {
        let old = disk.clone();
        self.clients.push(SimClient {
            person,
            first,
            disk,
            engine: None,
            known,
            old,
            run: 0,
            pending: BTreeMap::new(),
            live: None,
            cut_until: 0,
            offset: 0,
        });
        self.start(self.clients.len() - 1);
    }

    fn count(&mut self, what: &'static str, times: usize) {
        *self.seen.entry(what).or_default() += times as u64;
    }

    fn chaos(&self) -> bool {
        self.now < self.span.chaos_ms
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    fn say(&mut self, what: std::fmt::Arguments<'_>) {
        if self.traced {
            self.trace.push(format!("{:>8} {what}", self.now));
        }
    }

    fn after(&mut self, ms: u64, message: Message) {
        self.made += 1;
        self.queue.insert((self.now + ms, self.made), message);
    }

    /// Plays to the end of the quiet time.
    pub(crate) fn play(&mut self) {
        let end = self.span.chaos_ms + self.span.quiet_ms;
        for _ in 0..self.span.steps_max {
            let message = self.queue.keys().next().map(|(at, _)| *at);
            let deadline = |(i, c): (usize, &SimClient)| {
                let at = c.engine.as_ref()?.next_deadline()?;
                Some((at.0.saturating_sub(c.offset), i))
            };
            let tick = self.clients.iter().enumerate().filter_map(deadline).min();
            let tick_first = tick.is_some_and(|(at, _)| message.is_none_or(|m| at < m));
            if tick_first {
                let (at, client) = tick.unwrap();
                self.now = self.now.max(at);
                if self.now > end {
                    return;
                }
                self.step(client, Event::Tick);
            } else if let Some(((at, _), message)) = self.queue.pop_first() {
                self.now = self.now.max(at);
                self.deliver(message);
            }
            if self.now > end {
                return;
            }
        }
        panic!("the world does not come to rest");
    }

    /// Starts a client's program from its disk. Its clock counts from anywhere.
    fn start(&mut self, place: usize) {
        let offset = self.rng.random_range(0..OFFSET_MS_MAX);
        let client = &mut self.clients[place];
        if client.engine.is_none() {
            client.offset = offset;
            let projected = client.disk.reproject(client.known);
            let (own, cursors) = (client.disk.own(), client.disk.cursors());
            let now = Mono(self.now + offset);
            client.engine = Some(Client::new(client.person, &own, &cursors, now));
            self.count("kinds known later", projected);
        }
    }

    /// Ends a client's program at once; it starts again later.
    fn crash(&mut self, place: usize) {
        self.say(format_args!("client {place} crashes"));
        let client = &mut self.clients[place];
        client.engine = None;
        client.run += 1;
        client.pending.clear();
        if let Some(live) = client.live.take() {
            self.nodes.forget(live);
        }
        let ms = self.rng.random_range(1..20_000);
        self.after(ms, Message::Restart { client: place });
    }

    /// One event, its effects, and the events of those that touch the disk. Then the oracle looks.
    fn step(&mut self, place: usize, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let client = &mut self.clients[place];
            let Some(engine) = &mut client.engine else {
                break;
            };
            let now = Mono(self.now + client.offset);
            let text = if self.traced { short(&event) } else { String::new() };
            let rewound = matches!(event, Event::FeedRewound { .. });
            let effects = engine.step(now, self.rng.random(), event);
            let deadline = engine.next_deadline();
            assert!(deadline.is_none_or(|at| at > now), "the engine does not spin");
            self.count("feeds put back", rewound.into());
            self.say(format_args!("client {place} <- {text}"));
            for effect in effects {
                self.effects += 1;
                let planned = self.crash_at == Some(self.effects);
                if planned || self.faults.crash && self.chaos() && self.rng.random_range(0..200) == 0 {
                    self.crash(place);
                    break;
                }
                if self.traced {
                    self.say(format_args!("client {place} -> {}", short(&effect)));
                }
                events.extend(self.carry_out(place, effect));
                Watch::client(self, place);
            }
        }
        Watch::client(self, place);
    }

    /// The agent writes; what was saved is promised from now on.
    fn promise(&mut self, place: usize, kept: &Kept) {
        let promise = Promise {
            client: place,
            header: kept.header.clone(),
            may_be_lost: false,
            disk_put_back: false,
            withdrawn_by: None,
        };
        let before = self.promised.insert(kept.key, promise);
        assert!(before.is_none(), "each write is another");
    }
}

/// A line of trace is short: hashes and bodies say nothing to a reader.
fn short(what: &impl std::fmt::Debug) -> String {
    let text = format!("{what:?}");
    let name: String = text.chars().take_while(|c| c.is_alphanumeric()).collect();
    let mut words: Vec<&str> = Vec::new();
    for part in text.split([' ', ',', '(', '{']) {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        if matches!(part, "Stored" | "Gap" | "Fork" | "Up" | "Down")
            || part.parse::<u64>().is_ok_and(|n| n < 99_999)
        {
            words.push(part);
        }
    }
    words.truncate(24);
    format!("{name} {}", words.join(" "))
}
