//! What happens in a world by itself: people write and take back, programs crash, disks and backups are put back.
//!
//! A key ring is the number of the newest epoch that a desk can open. It is not put back with a backup: a desk where it is
//! open puts it there again.

use super::{Promise, World, network::Message};
use crate::{
    disk::{SEALED, WITHDRAWAL, WriteKey},
    oracle::always::Watch,
};
use protocol::envelope::Audience;
use rand::Rng;
use std::collections::BTreeSet;
use sync::client::Event;

/// A kind that only a newer program knows.
const KIND_NEW: u16 = 999;
/// How long a computer sleeps at most.
const SLEEP_MS_MAX: u64 = 3 * 24 * 60 * 60_000;

#[derive(Clone, Debug)]
pub(crate) enum Act {
    Write(Wish),
    /// Takes back one of the writes of a client.
    Withdraw,
    Update,
    Cut,
    Crash,
    Sleep,
    DropLive,
    PullNow,
    BeginBackup,
    FinishBackup,
    NodeEnds,
    Restore,
    KeepDisk,
    PutDiskBack,
    Clone,
    /// The agent begins a new epoch of their keys at a desk.
    BeginEpoch,
    /// The agent opens the vault at a desk: it has the newest ring.
    Unlock,
    /// At all of them.
    UnlockAll,
}

/// What is written, where and for whom: decided beforehand, so that it is the same whatever happens meanwhile.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    pub(crate) place: usize,
    pub(crate) audience: Audience,
    pub(crate) kind: u16,
    pub(crate) body: Vec<u8>,
    /// Whether the engine is told, or the rhythm is waited for.
    pub(crate) announced: bool,
}

impl World {
    pub(super) fn plan_acts(&mut self) {
        self.plan_writes();
        let faults = self.faults;
        let mut acts = vec![
            (Act::Withdraw, 3),
            (Act::Update, 2),
            (Act::PullNow, 2),
            (Act::BeginBackup, 5),
            (Act::FinishBackup, 7),
            (Act::BeginEpoch, 3),
            (Act::Unlock, 3),
        ];
        let mut add = |when: bool, of: &[(Act, usize)]| {
            if when {
                acts.extend_from_slice(of);
            }
        };
        add(faults.net, &[(Act::Cut, 4), (Act::DropLive, 4)]);
        add(
            faults.crash,
            &[(Act::Crash, 3), (Act::NodeEnds, 3), (Act::Sleep, 2)],
        );
        add(faults.restore, &[(Act::Restore, 3)]);
        add(faults.rewind, &[(Act::KeepDisk, 3), (Act::PutDiskBack, 3)]);
        add(faults.clone, &[(Act::Clone, 2)]);
        for (act, times) in acts {
            for _ in 0..self.rng.random_range(0..=times) {
                self.plan(act.clone());
            }
        }
        self.after(self.span.chaos_ms, Message::Act(Act::UnlockAll, 0));
    }

    fn plan(&mut self, act: Act) {
        let at = self.rng.random_range(1..self.span.chaos_ms - 1);
        let roll = self.rng.random();
        self.after(at, Message::Act(act, roll));
    }

    fn plan_writes(&mut self) {
        for number in 0..self.rng.random_range(1..=self.span.writes) as u64 {
            let place = self.rng.random_range(0..self.clients.len());
            let person = self.clients[place].person;
            let other = self.clients[self.rng.random_range(0..self.clients.len())].person;
            let audience = match self.rng.random_range(0..20) {
                0..5 => Audience::Author,
                5..10 => Audience::Team(self.server.teams[&person]),
                10..14 => Audience::Org,
                14 => Audience::Unknown("floor".to_owned(), None),
                _ if other == person => Audience::Org,
                _ => Audience::User(other),
            };
            let kind = match audience {
                Audience::Author if self.chance(70) => SEALED,
                _ if self.chance(10) => KIND_NEW,
                _ => 1,
            };
            let body = number.to_be_bytes().to_vec();
            let announced = self.chance(70);
            self.plan(Act::Write(Wish {
                place,
                audience,
                kind,
                body,
                announced,
            }));
        }
    }

    /// Carries out an act. Whom it is about was rolled beforehand, like what is written.
    pub(super) fn act(&mut self, act: Act, roll: u64) {
        let place = chosen(roll, self.clients.len());
        self.say(format_args!("{act:?}, client {place}"));
        match act {
            Act::Write(wish) => self.write(wish),
            Act::Withdraw => self.withdraw(roll),
            Act::Update => self.update(place),
            Act::Cut => {
                let ms = self.rng.random_range(1000..180_000);
                self.cut(place, (self.now + ms).min(self.span.chaos_ms));
            }
            Act::Crash => self.crash(place),
            Act::Sleep => {
                // It slept: its clock is ahead of where the program last saw it.
                let ms = self.rng.random_range(1..SLEEP_MS_MAX);
                self.clients[place].offset += ms;
                let awake = if self.chance(50) {
                    Event::PullNow
                } else {
                    Event::Tick
                };
                self.step(place, awake);
            }
            Act::DropLive => {
                if let Some(live) = self.clients[place].live {
                    self.drop_live(live);
                }
            }
            Act::PullNow => self.step(place, Event::PullNow),
            Act::BeginBackup => self.server.begin_backup(),
            Act::FinishBackup => self.server.finish_backup(),
            Act::NodeEnds => {
                let node = self.rng.random_range(0..2);
                self.node_ends(node);
            }
            Act::Restore => self.restore(),
            Act::KeepDisk => self.clients[place].old = self.clients[place].disk.clone(),
            Act::PutDiskBack => self.put_disk_back(place),
            Act::BeginEpoch => self.begin_epoch(place),
            Act::Unlock => self.unlock(place),
            Act::UnlockAll => (0..self.clients.len()).for_each(|place| self.unlock(place)),
            Act::Clone => {
                let of = &self.clients[place];
                let (person, first, known) = (of.person, of.first, of.known);
                self.add_client(person, first, of.disk.clone(), known);
            }
        }
        self.look_at_all();
    }

    fn look_at_all(&mut self) {
        Watch::server(self);
        (0..self.clients.len()).for_each(|place| Watch::client(self, place));
    }

    /// Keeps a client from the network.
    pub(crate) fn cut(&mut self, place: usize, until: u64) {
        self.clients[place].cut_until = until;
        if let Some(live) = self.clients[place].live {
            self.drop_live(live);
        }
    }

    fn write(&mut self, wish: Wish) {
        // A copy of the desk may be the one that is written at.
        let first = self.clients[wish.place].first;
        let copies = (0..self.clients.len()).filter(|place| self.clients[*place].first == first);
        let copies: Vec<usize> = copies.collect();
        let place = match copies[..] {
            [only] => only,
            _ => copies[self.rng.random_range(0..copies.len())],
        };
        let client = &mut self.clients[place];
        let kept = client
            .disk
            .write(client.first, &wish.audience, wish.kind, wish.body);
        self.promise(place, &kept);
        if wish.announced {
            let own = self.clients[place].disk.ends();
            self.step(place, Event::Wrote { own });
        }
    }

    /// Somebody takes back something that the desk it was written at still holds.
    fn withdraw(&mut self, roll: u64) {
        let fits = |promise: &Promise| promise.header.kind == 1 && promise.withdrawn_by.is_none();
        let all = self.promised.iter().filter(|(_, promise)| fits(promise));
        let all: Vec<WriteKey> = all.map(|(key, _)| *key).collect();
        if all.is_empty() {
            return;
        }
        let key = all[chosen(roll, all.len())];
        let (place, audience) = (self.promised[&key].client, self.promised[&key].header.audience());
        let client = &mut self.clients[place];
        if !client.disk.written().contains(&key) {
            return;
        }
        let body = key.2.0.to_vec();
        let kept = client.disk.write(client.first, &audience, WITHDRAWAL, body);
        self.promise(place, &kept);
        self.promised.get_mut(&key).unwrap().withdrawn_by = Some(kept.key);
        self.count("records taken back", 1);
        let own = self.clients[place].disk.ends();
        self.step(place, Event::Wrote { own });
    }

    /// Only a desk that can open what was sealed last may begin another epoch, and both ask the server.
    fn begin_epoch(&mut self, place: usize) {
        let client = &mut self.clients[place];
        let newest = self.server.rings.entry(client.person).or_default();
        if client.cut_until <= self.now && client.disk.epoch == *newest {
            *newest += 1;
            client.disk.epoch = *newest;
            self.count("epochs", 1);
        }
    }

    fn unlock(&mut self, place: usize) {
        let client = &mut self.clients[place];
        if client.cut_until <= self.now {
            client.disk.epoch = self.server.rings.get(&client.person).copied().unwrap_or_default();
            let opened = client.disk.reproject(client.known);
            self.count("records opened later", opened);
        }
    }

    /// A newer program is installed: it knows more kinds.
    fn update(&mut self, place: usize) {
        self.clients[place].known = u16::MAX;
        self.crash(place);
    }

    fn restore(&mut self) {
        let before = self.server.now.written();
        let newest_lost = self.chance(30);
        self.server.restore(newest_lost);
        let missing = before.difference(&self.server.now.written()).count();
        self.count("records missing after a restore", missing);
        self.watch.excuse(newest_lost);
        self.nodes_end();
        self.mark_lost(before);
    }

    fn put_disk_back(&mut self, place: usize) {
        let before = self.clients[place].disk.written();
        self.clients[place].disk = self.clients[place].old.clone();
        let now = self.clients[place].disk.written();
        self.count(
            "records missing on a disk put back",
            before.difference(&now).count(),
        );
        for key in before.difference(&now) {
            let promise = self.promised.get_mut(key).unwrap();
            promise.disk_put_back |= promise.client == place;
        }
        self.crash(place);
        self.mark_lost(before);
    }

    /// Of the writes in `before`, those that nobody holds any more who could bring them back.
    fn mark_lost(&mut self, before: BTreeSet<WriteKey>) {
        let mut kept = self.server.now.written();
        self.clients
            .iter()
            .for_each(|client| kept.extend(client.disk.written()));
        for key in before.difference(&kept) {
            self.promised.get_mut(key).unwrap().may_be_lost = true;
        }
    }
}

/// One of `count` by a roll of the dice.
fn chosen(roll: u64, count: usize) -> usize {
    usize::try_from(roll % count as u64).unwrap()
}
