//! Days before a test: a record as a desk would have kept it, so that a window has something to show.
//!
//! Every kind of day is among the weeks: plain ones, a night shift, one with the power cut, a stuck call, none at all.
//! Today is the day that every picture shows. Must hold nothing that a tracker would not have written.

use anyhow::Result;
use chrono::Duration;
use domain::{
    calls::event::{LegId, SourceEvent, SourceId, Tier},
    rest::reset::ResetKind,
    time::{Mono, Now},
    tracker::{AgentAct, Input, Outside},
};
use std::path::Path;
use store::{Store, journal::Record};

const S: u64 = 1_000;
const M: u64 = 60 * S;
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

/// The day that every picture shows: minutes of the calls between two resets, and how long each reset was. The last
/// 42 minutes of calls have none after them yet.
const TODAY: [(&[u64], u64); 4] = [
    (&[9, 7, 12, 6, 8], 180),
    (&[11, 5, 14, 9, 7], 60),
    (&[8, 13, 6, 10, 9], 180),
    (&[4, 6], 180),
];
const SINCE_THE_LAST_RESET: [u64; 6] = [9, 12, 5, 7, 6, 3];
/// After the second reset there is a break away from the desk.
const LUNCH_AFTER: usize = 1;
const LUNCH_MIN: u64 = 30;
/// Between two calls, in seconds.
const GAPS_S: [u64; 5] = [70, 95, 45, 130, 60];
/// How long the last call has been over.
const OVER_S: u64 = 5;

impl Past {
    /// One after the other, with a gap after each.
    fn calls(&mut self, minutes: &[u64]) -> &mut Past {
        for call in minutes {
            let gap_s = GAPS_S[usize::try_from(self.leg).unwrap_or(0) % GAPS_S.len()];
            self.call(*call).wait(gap_s * S);
        }
        self
    }

    /// From the first call of today to the last.
    fn today(&mut self) {
        self.start();
        for (turn, (calls, reset_s)) in TODAY.into_iter().enumerate() {
            self.calls(calls)
                .reset(u32::try_from(reset_s).unwrap_or(60))
                .wait(M);
            if turn == LUNCH_AFTER {
                self.rest(LUNCH_MIN);
            }
        }
        let (last, before) = SINCE_THE_LAST_RESET.split_last().unwrap_or((&0, &[]));
        self.calls(before).call(*last);
    }
}

fn begin(now: Now) -> Past {
    Past {
        at: now,
        boot: 0,
        leg: 0,
        records: Vec::new(),
    }
}

/// Writes forty days up to yesterday into the profile `home`, by the agent's clock as `now` shows it.
///
/// # Errors
/// The profile cannot be written.
pub fn live(home: &Path, now: Now) -> Result<()> {
    let past = weeks(now)?;
    write(home, past.records)
}

/// The same with today up to `now`: 23 calls, four resets, 42 minutes of calls since the last one.
///
/// # Errors
/// The profile cannot be written.
pub fn live_until(home: &Path, now: Now) -> Result<()> {
    let mut past = weeks(now)?;
    let mut lived = begin(now);
    lived.today();
    let long = lived.at.wall - now.wall + Duration::seconds(OVER_S.cast_signed());
    past.at.wall = now.wall - long;
    past.today();
    write(home, past.records)
}

fn weeks(now: Now) -> Result<Past> {
    let mut past = begin(now);
    let local_ms = now.wall.timestamp_millis() + i64::from(now.offset_min) * 60_000;
    let midnight = now.wall - Duration::milliseconds(local_ms.rem_euclid(86_400_000));
    for back in (1..=DAYS).rev() {
        past.at.wall = midnight - Duration::days(back) + Duration::hours(8);
        // Six days ago nothing happened at all; yesterday was a plain day.
        past.day((6 - back).rem_euclid(7), u64::try_from(back)?);
    }
    Ok(past)
}

fn write(home: &Path, records: Vec<Record>) -> Result<()> {
    let (store, _) = Store::open(&home.join("breakwater.db"), ".unreadable")?;
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
