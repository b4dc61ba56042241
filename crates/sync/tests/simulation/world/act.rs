//! What happens in a world by itself: people write, programs crash, disks and backups are put back.

use super::{CHAOS_MS, Promise, World, network::Message};
use crate::disk::WriteKey;
use protocol::envelope::{Audience, Header};
use rand::Rng;
use std::collections::BTreeSet;
use sync::client::Event;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Act {
    Write,
    Cut,
    Crash,
    DropLive,
    PullNow,
    Backup,
    ServerStarts,
    Restore,
    KeepDisk,
    PutDiskBack,
    Clone,
}

impl World {
    pub(super) fn plan_acts(&mut self) {
        let mut acts = vec![(Act::Write, 40)];
        let faults = self.faults;
        let mut add = |when: bool, act: Act, times: usize| {
            if when {
                acts.push((act, times));
            }
        };
        add(faults.net, Act::Cut, 4);
        add(faults.net, Act::DropLive, 4);
        add(true, Act::PullNow, 2);
        add(faults.crash, Act::Crash, 3);
        add(true, Act::Backup, 2);
        add(faults.crash, Act::ServerStarts, 1);
        add(faults.restore, Act::Restore, 2);
        add(faults.rewind, Act::KeepDisk, 3);
        add(faults.rewind, Act::PutDiskBack, 2);
        add(faults.clone, Act::Clone, 1);
        for (act, times) in acts {
            for _ in 0..self.rng.random_range(0..=times) {
                let at = self.rng.random_range(1..CHAOS_MS - 1);
                self.after(at, Message::Act(act));
            }
        }
    }

    pub(super) fn act(&mut self, act: Act) {
        let place = self.rng.random_range(0..self.clients.len());
        self.say(format_args!("{act:?}, client {place}"));
        match act {
            Act::Write => self.write(place),
            Act::Cut => {
                let until = self.now + self.rng.random_range(1000..180_000);
                self.clients[place].cut_until = until.min(CHAOS_MS);
                if let Some(live) = self.clients[place].live {
                    self.drop_live(live);
                }
            }
            Act::Crash => self.crash(place),
            Act::DropLive => {
                if let Some(live) = self.clients[place].live {
                    self.drop_live(live);
                }
            }
            Act::PullNow => self.step(place, Event::PullNow),
            Act::Backup => self.server.backup = self.server.now.clone(),
            Act::ServerStarts => self.server_goes(),
            Act::Restore => {
                let before = self.server.written();
                self.server.now = self.server.backup.clone();
                self.server_goes();
                self.mark_lost(before);
            }
            Act::KeepDisk => self.clients[place].old = self.clients[place].disk.clone(),
            Act::PutDiskBack => self.put_disk_back(place),
            Act::Clone => {
                let (person, first) = (self.clients[place].person, self.clients[place].first);
                let disk = self.clients[place].disk.clone();
                self.add_client(person, first, disk);
            }
        }
    }

    fn write(&mut self, place: usize) {
        let person = self.clients[place].person;
        let other = self.clients[self.rng.random_range(0..self.clients.len())].person;
        let audience = match self.rng.random_range(0..4) {
            0 => Audience::Author,
            1 => Audience::Team(self.server.teams[&person]),
            2 => Audience::Org,
            _ if other == person => Audience::Org,
            _ => Audience::User(other),
        };
        let kind = if self.chance(10) { 999 } else { 1 };
        let body = (self.promised.len() as u64).to_be_bytes().to_vec();
        let client = &mut self.clients[place];
        let key = client.disk.write(client.first, &audience, kind, body);
        let header: Header = client
            .disk
            .held
            .values()
            .find(|h| crate::disk::write_key(h) == key)
            .unwrap()
            .clone();
        let promise = Promise {
            client: place,
            header,
            may_be_lost: false,
            disk_put_back: false,
        };
        assert!(
            self.promised.insert(key, promise).is_none(),
            "each write is another"
        );
        // Some writes are announced, some wait for the rhythm.
        if self.chance(70) {
            let own = self.clients[place].disk.ends();
            self.step(place, Event::Wrote { own });
        }
    }

    fn put_disk_back(&mut self, place: usize) {
        let before = self.clients[place].disk.written();
        self.clients[place].disk = self.clients[place].old.clone();
        let now = self.clients[place].disk.written();
        for key in before.difference(&now) {
            let promise = self.promised.get_mut(key).unwrap();
            promise.disk_put_back |= promise.client == place;
        }
        self.crash(place);
        self.mark_lost(before);
    }

    /// Of the writes in `before`, those that nobody holds any more who could bring them back.
    fn mark_lost(&mut self, before: BTreeSet<WriteKey>) {
        let mut kept = self.server.written();
        self.clients
            .iter()
            .for_each(|client| kept.extend(client.disk.written()));
        for key in before.difference(&kept) {
            self.promised.get_mut(key).unwrap().may_be_lost = true;
        }
    }
}
