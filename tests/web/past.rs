//! The weeks before the browser tests: a record as a desk would have kept it, so that history has something to
//! show. Every kind of day is in it: plain ones, a night shift, one with the power cut, a stuck call, none at all.

use anyhow::Result;
use chrono::Duration;
use domain::{
    calls::event::{LegId, SourceEvent, SourceId, Tier},
    rest::reset::ResetKind,
    time::{Mono, Now},
    tracker::{AgentAct, Input, Outside},
};
use sensors::clock::{Clock, SystemClock};
use std::path::Path;
use store::{Store, journal::Record};

const M: u64 = 60_000;
/// Days lived before today; more than the record is kept for.
const DAYS: i64 = 40;

/// A record that is being written.
struct Past {
    at: Now,
    boot: u32,
    leg: u64,
    records: Vec<Record>,
}

impl Past {
    fn say(&mut self, input: &Input) {
        self.records.push(Record {
            boot_id: format!("past-{}", self.boot),
            at: self.at,
            input: serde_json::to_string(input).expect("an input is JSON"),
        });
    }

    fn source(&mut self, event: SourceEvent) {
        let source = SourceId("baresip:1".into());
        self.say(&Input::Source { source, event });
    }

    fn wait(&mut self, ms: u64) -> &mut Past {
        self.at = self.at.plus_ms(ms);
        self
    }

    fn start(&mut self) -> &mut Past {
        self.boot += 1;
        self.at.mono = Mono(M);
        let boot_id = format!("past-{}", self.boot);
        self.say(&Input::Outside(Outside::AppStarted { boot_id }));
        let (tier, covers) = (Tier::Signalling, vec![]);
        self.source(SourceEvent::Up { tier, covers });
        self
    }

    fn stop(&mut self) -> &mut Past {
        self.say(&Input::Outside(Outside::AppStopped));
        self
    }

    fn call(&mut self, minutes: u64) -> &mut Past {
        self.leg += 1;
        let leg = LegId(self.leg);
        self.source(SourceEvent::CallConnected { leg, lease_ms: None });
        self.wait(minutes * M);
        self.source(SourceEvent::ended(leg));
        self
    }

    fn reset(&mut self, seconds: u32) -> &mut Past {
        let reset = ResetKind::Breathe;
        self.say(&Input::Agent(AgentAct::ResetStart { seconds, reset }));
        self.wait(u64::from(seconds) * 1000)
    }

    fn rest(&mut self, minutes: u64) -> &mut Past {
        self.say(&Input::Agent(AgentAct::StatutoryBreakStart { rule: None }));
        self.wait(minutes * M);
        self.say(&Input::Agent(AgentAct::StatutoryBreakEnd));
        self
    }

    /// A plain half of a shift: calls of different lengths, a reset, short gaps.
    fn half(&mut self, number: u64) -> &mut Past {
        for turn in 0..4 {
            self.call(9 + (number * 7 + turn * 5) % 17)
                .wait((1 + turn % 3) * M);
        }
        self.reset(180).wait(M);
        for turn in 0..3 {
            self.call(6 + (number * 3 + turn * 11) % 23).wait(2 * M);
        }
        self
    }

    fn power_cut(&mut self) -> &mut Past {
        self.leg += 1;
        let leg = LegId(self.leg);
        self.source(SourceEvent::CallConnected { leg, lease_ms: None });
        self.wait(7 * M).say(&Input::Outside(Outside::Heartbeat));
        self.wait(45 * M).start()
    }

    fn stuck(&mut self) -> &mut Past {
        self.leg += 1;
        let leg = LegId(self.leg);
        self.source(SourceEvent::CallConnected { leg, lease_ms: None });
        self.wait(241 * M);
        self
    }

    /// One day of a kind; `number` makes its calls its own.
    fn day(&mut self, kind: i64, number: u64) {
        match kind {
            0 => {}
            1 => {
                self.start().half(number).power_cut().half(number + 1).stop();
            }
            2 => {
                self.start()
                    .half(number)
                    .stop()
                    .wait(50 * M)
                    .start()
                    .half(number + 2)
                    .stop();
            }
            3 => {
                self.wait(14 * 60 * M)
                    .start()
                    .half(number)
                    .rest(20)
                    .half(number + 3)
                    .stop();
            }
            4 => {
                // Late, or it would still be the night shift before it.
                self.wait(6 * 60 * M).start().call(20).wait(3 * M).stuck().stop();
            }
            _ => {
                self.start()
                    .half(number)
                    .rest(30)
                    .half(number + 4)
                    .wait(9 * M)
                    .half(number + 5)
                    .stop();
            }
        }
    }
}

/// Writes forty days up to yesterday into the profile `home`.
pub(crate) fn live(home: &Path) -> Result<()> {
    let now = SystemClock.now();
    let mut past = Past {
        at: now,
        boot: 0,
        leg: 0,
        records: Vec::new(),
    };
    let midnight = now.wall - Duration::milliseconds(now.wall.timestamp_millis() % 86_400_000);
    for back in (1..=DAYS).rev() {
        past.at.wall = midnight - Duration::days(back) + Duration::hours(8);
        // Six days ago nothing happened at all; yesterday was a plain day.
        past.day((6 - back).rem_euclid(7), u64::try_from(back)?);
    }
    let (store, _) = Store::open(&home.join("breakwater.db"), ".unreadable")?;
    let records = past.records;
    tokio::runtime::Builder::new_current_thread()
        .build()?
        .block_on(store.write(move |tx| {
            for record in &records {
                store::journal::append(tx, record)?;
            }
            Ok(())
        }))?;
    Ok(())
}
