//! One random shift, simulation input by input, with every law checked after each.

mod happens;
mod law;
mod probe;
mod world;

use super::day::{Day, H, M, S};
use domain::{
    policy::Policy,
    rest::pack::{self, Pack},
    time::Now,
    tracker::{Effect, Input, Outside, Tracker, TrackerView, replay},
};
use law::{LAWS, Moment};
use rand::{Rng, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use world::World;

const POLICIES: &[&str] = &[
    "",
    "mark = \"5m\"\nshort_from = \"3m\"",
    "mark = \"5s\"\nsettle = \"0s\"\nnudge_for = \"5s\"",
    "mark = \"10m\"\nmic_end = \"0s\"\nloss_wait = \"0s\"",
    "mark = \"10m\"\nmic_end = \"120s\"\nback_off = \"1m\"\nignored_before_back_off = 1",
    "working_hours = \"09:00-17:00\"\nmark = \"8m\"",
    "night = \"22:00-06:00\"\nmark = \"8m\"\nnudge_in_after_call_work = false",
    "call_cap = \"10m\"\nuntrusted = \"5m\"\nbrowser_ask = \"2m\"\nlease = \"3m\"\nmark = \"4m\"",
    "edges_per_min_max = 2\nmark = \"6m\"",
    "clears_after = \"8h\"\ngap_credit = 0\nmark = \"3m\"\nnudges_per_shift_max = 2\nback_off = \"0s\"",
];

/// A shift that is being simulation, and what its laws need to know of the world.
pub(crate) struct Simulation {
    day: Day,
    rng: ChaCha8Rng,
    policy: Policy,
    pack: Pack,
    /// The tracker that is only told what is recorded, never ticked.
    unticked: Tracker,
    before: TrackerView,
    before_at: Now,
    world: World,
    boot: u64,
}

impl Simulation {
    pub(crate) fn new(seed: u64) -> Simulation {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let policy = Policy::parse(POLICIES.choose(&mut rng).unwrap()).unwrap();
        let countries: Vec<&str> = pack::countries().collect();
        let pack = Pack::of(countries.choose(&mut rng).unwrap()).unwrap();
        let begins = [
            "2026-11-23T08:30:00+01:00",
            "2026-03-28T22:00:00+01:00",
            "2026-10-24T21:00:00+02:00",
        ];
        let day = Day::at(policy.clone(), begins.choose(&mut rng).unwrap());
        let mut unticked = Tracker::new(policy.clone());
        for (at, input) in &day.record {
            unticked.step(*at, input);
        }
        let (before, before_at) = (day.view(), day.at);
        Simulation {
            day,
            rng,
            policy,
            pack,
            unticked,
            before,
            before_at,
            world: World::default(),
            boot: 1,
        }
    }

    fn say(&mut self, input: Input) {
        let effects = self.day.say(input.clone());
        if input != Input::Tick {
            self.unticked.step(self.day.at, &input);
        }
        let heartbeat = effects.contains(&Effect::HeartbeatWanted);
        self.judge(&input, &effects);
        if heartbeat {
            self.say(Input::Outside(Outside::Heartbeat));
        }
    }

    /// Time passes: tick at every deadline, at some other moments too, and look now and then.
    fn wait(&mut self, ms: u64) {
        let end = self.day.at.mono.plus_ms(ms);
        let mut rounds = 0;
        while let Some(due) = self.day.tracker.next_deadline().filter(|due| *due <= end) {
            let due = due.max(self.day.at.mono);
            if self.rng.random_ratio(1, 8) && due > self.day.at.mono {
                let early = self.rng.random_range(0..due.since_ms(self.day.at.mono));
                self.day.at = self.day.at.plus_ms(early);
                self.say(Input::Tick);
            }
            self.day.at = self.day.at.plus_ms(due.since_ms(self.day.at.mono));
            self.say(Input::Tick);
            rounds += 1;
            assert!(
                rounds < 20_000,
                "deadlines do not move on: {:?}",
                self.day.tracker.next_deadline()
            );
        }
        self.day.at = self.day.at.plus_ms(end.since_ms(self.day.at.mono));
    }

    /// Every law, after every step.
    fn judge(&mut self, input: &Input, effects: &[Effect]) {
        let view = self.day.view();
        let moment = Moment {
            policy: &self.policy,
            pack: &self.pack,
            tracker: &self.day.tracker,
            input,
            effects,
            before: &self.before,
            before_at: self.before_at,
            view: &view,
            at: self.day.at,
        };
        self.world.told(&moment);
        for law in LAWS {
            law(&self.world, &moment);
        }
        self.world.seen(&moment);
        (self.before, self.before_at) = (view, self.day.at);
    }

    pub(crate) fn live(&mut self) {
        let steps = self.rng.random_range(20..90);
        for _ in 0..steps {
            self.happens();
            let ms = match self.rng.random_range(0..10) {
                0..3 => self.rng.random_range(0..500),
                3..6 => self.rng.random_range(0..10 * S),
                6..9 => self.rng.random_range(0..3 * M),
                _ => self.rng.random_range(0..20 * M),
            };
            self.wait(ms);
        }
        self.say(Input::Tick);
    }

    /// The same record, ticked or not, looked at or not, gives the same tracker.
    pub(crate) fn replays_the_same(&mut self) {
        let at = self.day.at;
        self.unticked.step(at, &Input::Tick);
        assert!(self.unticked == self.day.tracker, "ticks made a difference");
        let mut replayed = replay(self.policy.clone(), self.day.record.iter().cloned());
        replayed.step(at, &Input::Tick);
        assert!(replayed == self.day.tracker, "the replay differs");
        // From a snapshot of any moment, what was recorded since leads to the same tracker.
        let cut = usize::try_from(at.mono.0).unwrap_or(0) % (self.day.record.len() + 1);
        let (before, after) = self.day.record.split_at(cut);
        let kept = replay(self.policy.clone(), before.iter().cloned()).snapshot();
        let kept = if at.mono.0.is_multiple_of(16) {
            serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap()
        } else {
            kept
        };
        let mut resumed = Tracker::resume(self.policy.clone(), kept).replay(after.iter().cloned());
        resumed.step(at, &Input::Tick);
        assert!(resumed == self.day.tracker, "a snapshot at {cut} differs");
        if at.mono.0.is_multiple_of(16) {
            let text = serde_json::to_string(&self.day.record).unwrap();
            let read: Vec<(Now, Input)> = serde_json::from_str(&text).unwrap();
            assert_eq!(read, self.day.record, "the record reads back");
        }
    }
}
