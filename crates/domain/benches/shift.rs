//! One eight-hour shift through the tracker, ticks, looks and effects included. Target: under 5 ms.

use criterion::{Criterion, criterion_group, criterion_main};
use domain::{
    calls::event::{LegId, SourceEvent, SourceId, Tier},
    policy::Policy,
    time::{Mono, Now},
    tracker::{Effect, Input, Outside, Tracker},
};
use std::hint::black_box;

const S: u64 = 1_000;
const M: u64 = 60 * S;

struct Shift {
    tracker: Tracker,
    now: Now,
}

impl Shift {
    fn say(&mut self, input: &Input) {
        if self
            .tracker
            .step(self.now, input)
            .contains(&Effect::HeartbeatWanted)
        {
            self.tracker.step(self.now, &Input::Outside(Outside::Heartbeat));
        }
    }

    fn phone(&mut self, event: SourceEvent) {
        self.say(&Input::Source {
            source: SourceId("baresip:1".to_owned()),
            event,
        });
    }

    fn wait(&mut self, ms: u64) {
        let end = self.now.mono.plus_ms(ms);
        while let Some(due) = self.tracker.next_deadline().filter(|due| *due <= end) {
            self.now = self.now.plus_ms(due.since_ms(self.now.mono));
            self.say(&Input::Tick);
        }
        self.now = self.now.plus_ms(end.since_ms(self.now.mono));
        black_box(self.tracker.view(self.now));
    }
}

/// Eighty calls of five minutes and gaps of one, each with ringing and a hold.
fn shift_8h() -> u32 {
    let wall = chrono::DateTime::UNIX_EPOCH + chrono::Duration::days(20_000);
    let now = Now {
        mono: Mono(M),
        wall,
        offset_min: 60,
    };
    let mut shift = Shift {
        tracker: Tracker::new(Policy::standard()),
        now,
    };
    shift.say(&Input::Outside(Outside::AppStarted {
        boot_id: "boot".to_owned(),
    }));
    shift.phone(SourceEvent::Up {
        tier: Tier::Signalling,
        covers: vec!["phone".to_owned()],
    });
    for call in 0..80 {
        let leg = LegId(call);
        shift.phone(SourceEvent::Ringing { leg });
        shift.wait(5 * S);
        shift.phone(SourceEvent::CallConnected { leg, lease_ms: None });
        shift.wait(2 * M);
        shift.phone(SourceEvent::CallHeld { leg, on: true });
        shift.wait(M);
        shift.phone(SourceEvent::CallHeld { leg, on: false });
        shift.wait(2 * M);
        shift.phone(SourceEvent::ended(leg));
        shift.wait(55 * S);
    }
    shift.tracker.view(shift.now).today.calls
}

fn bench(criterion: &mut Criterion) {
    criterion.bench_function("shift_8h", |bencher| bencher.iter(|| black_box(shift_8h())));
}

criterion_group!(benches, bench);
criterion_main!(benches);
