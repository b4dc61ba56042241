//! One seeded world: who is in it, what goes wrong, and the order of everything.
//!
//! All chance comes from the seed. The engine under test gets time, die rolls and events; its effects are
//! carried out on a model disk and a model network.

mod act;
mod network;

use crate::{
    disk::{Disk, WriteKey},
    server::{Held, Server},
};
use domain::{
    id::{DeviceId, PersonId, TeamId},
    time::Mono,
};
use network::{Message, Request};
use protocol::envelope::{Header, StreamId};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeMap, VecDeque};
use sync::client::{Client, Effect, Event, Failure, Lane};
use uuid::Uuid;

/// How long things go wrong, and how long it is quiet after, in milliseconds.
const CHAOS_MS: u64 = 10 * 60_000;
const QUIET_MS: u64 = 20 * 60_000;
/// Steps after which a world is called a runaway.
const STEPS_MAX: u64 = 60_000;
/// Records in one push: few, so that several are needed.
const PUSH_RECORDS: usize = 4;

/// What may go wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Faults {
    pub(crate) net: bool,
    pub(crate) crash: bool,
    pub(crate) restore: bool,
    pub(crate) rewind: bool,
    pub(crate) clone: bool,
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

/// A write the agent saw saved.
#[derive(Debug)]
pub(crate) struct Promise {
    pub(crate) client: usize,
    pub(crate) header: Header,
    /// The only disk that held it was put back, or the only server.
    pub(crate) may_be_lost: bool,
    pub(crate) disk_put_back: bool,
}

#[derive(Debug)]
pub(crate) struct SimClient {
    pub(crate) person: PersonId,
    pub(crate) first: StreamId,
    pub(crate) disk: Disk,
    pub(crate) engine: Option<Client>,
    old: Disk,
    /// Rises with each crash: answers to the program before are lost.
    run: u32,
    pending: BTreeMap<u64, Lane>,
    live: Option<u64>,
    cut_until: u64,
}

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) server: Server,
    pub(crate) clients: Vec<SimClient>,
    pub(crate) promised: BTreeMap<WriteKey, Promise>,
    pub(crate) trace: Vec<String>,
    pub(crate) traced: bool,
    faults: Faults,
    rng: ChaCha8Rng,
    now: u64,
    queue: BTreeMap<(u64, u64), Message>,
    made: u64,
    /// Live connections as the server knows them: which client and which run.
    lives: BTreeMap<u64, (usize, u32)>,
}

impl World {
    pub(crate) fn new(seed: u64, faults: Faults) -> World {
        let id = |n: u128| Uuid::from_u128(n);
        let people = [(1, 10), (2, 10), (3, 20)].map(|(p, t)| (PersonId(id(p)), TeamId(id(t))));
        let server = Server {
            now: Held::default(),
            backup: Held::default(),
            teams: people.into(),
        };
        let mut world = World {
            server,
            clients: Vec::new(),
            promised: BTreeMap::new(),
            trace: Vec::new(),
            traced: false,
            faults,
            rng: ChaCha8Rng::seed_from_u64(seed),
            now: 1,
            queue: BTreeMap::new(),
            made: 0,
            lives: BTreeMap::new(),
        };
        for (person, _) in people {
            let first = StreamId {
                author: person,
                device: DeviceId(id(person.0.as_u128() + 100)),
                inc: 1,
            };
            world.add_client(person, first, Disk::default());
        }
        world.plan_acts();
        world
    }

    fn add_client(&mut self, person: PersonId, first: StreamId, disk: Disk) {
        let old = disk.clone();
        self.clients.push(SimClient {
            person,
            first,
            disk,
            engine: None,
            old,
            run: 0,
            pending: BTreeMap::new(),
            live: None,
            cut_until: 0,
        });
        self.start(self.clients.len() - 1);
    }

    fn chaos(&self) -> bool {
        self.now < CHAOS_MS
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
        for _ in 0..STEPS_MAX {
            let message = self.queue.keys().next().map(|(at, _)| *at);
            let deadline = |(i, c): (usize, &SimClient)| Some((c.engine.as_ref()?.next_deadline()?.0, i));
            let tick = self.clients.iter().enumerate().filter_map(deadline).min();
            let tick_first = tick.is_some_and(|(at, _)| message.is_none_or(|m| at < m));
            if tick_first {
                let (at, client) = tick.unwrap();
                self.now = self.now.max(at);
                if self.now > CHAOS_MS + QUIET_MS {
                    return;
                }
                self.step(client, Event::Tick);
            } else if let Some(((at, _), message)) = self.queue.pop_first() {
                self.now = self.now.max(at);
                self.deliver(message);
            }
            if self.now > CHAOS_MS + QUIET_MS {
                return;
            }
        }
        panic!("the world does not come to rest");
    }

    /// Starts a client's program from its disk.
    fn start(&mut self, place: usize) {
        let now = Mono(self.now);
        let client = &mut self.clients[place];
        if client.engine.is_none() {
            client.engine = Some(Client::new(
                client.person,
                &client.disk.own(),
                &client.disk.cursors(),
                now,
            ));
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
            self.lives.remove(&live);
        }
        let ms = self.rng.random_range(1..20_000);
        self.after(ms, Message::Restart { client: place });
    }

    /// One event, its effects, and the events of those that touch the disk.
    fn step(&mut self, place: usize, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let Some(engine) = &mut self.clients[place].engine else {
                return;
            };
            let (now, roll) = (Mono(self.now), self.rng.random());
            let text = if self.traced { short(&event) } else { String::new() };
            let effects = engine.step(now, roll, event);
            let deadline = engine.next_deadline();
            assert!(deadline.is_none_or(|at| at > now), "the engine does not spin");
            self.say(format_args!("client {place} <- {text}"));
            for effect in effects {
                if self.faults.crash && self.chaos() && self.rng.random_range(0..200) == 0 {
                    self.crash(place);
                    return;
                }
                if self.traced {
                    self.say(format_args!("client {place} -> {}", short(&effect)));
                }
                events.extend(self.carry_out(place, effect));
            }
        }
    }

    fn carry_out(&mut self, place: usize, effect: Effect) -> Option<Event> {
        let disk = &mut self.clients[place].disk;
        match effect {
            Effect::OpenLive => self.open_live(place),
            Effect::CloseLive => {
                if let Some(live) = self.clients[place].live.take() {
                    self.lives.remove(&live);
                }
            }
            Effect::AskHeads => self.request(place, Lane::Down, Request::Heads),
            Effect::ReadFeed { feed, after, wait_s } => {
                self.request(place, Lane::Down, Request::Page { feed, after, wait_s });
            }
            Effect::Push { spans } => {
                let (mut streams, mut sent, mut room) = (Vec::new(), Vec::new(), PUSH_RECORDS);
                for span in spans {
                    let run = disk.own_after(span.stream, span.after, span.records_max.min(room));
                    room -= run.len();
                    if let Some(last) = run.last() {
                        let head = protocol::wire::Head {
                            seq: span.after + run.len() as u64,
                            hash: last.hash(),
                        };
                        sent.push((span.stream, head));
                        streams.push(run);
                    }
                }
                self.request(place, Lane::Up, Request::Push { streams, sent });
            }
            Effect::LookBack { feed, at } => {
                let marks = at.into_iter().filter_map(|seq| disk.mark(feed, seq)).collect();
                return Some(Event::LookedBack { feed, marks });
            }
            Effect::StoreRows { feed, after, rows } => {
                if self.faults.crash && self.chaos() && self.chance(1) {
                    let (lane, failure) = (Lane::Down, Failure::Local);
                    return Some(Event::Failed { lane, failure });
                }
                self.clients[place].disk.receive(feed, after, &rows);
                return Some(Event::RowsStored { feed });
            }
            Effect::SaveAcked { stream, acked, safe } => disk.set_acked(stream, acked, safe),
            Effect::Reopen { stream, keep } => {
                let next = disk.reopen(stream, keep);
                let keep = disk.own().iter().find(|own| own.stream == stream).unwrap().upto;
                return Some(Event::Reopened {
                    ended: stream,
                    keep,
                    next,
                });
            }
        }
        None
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
