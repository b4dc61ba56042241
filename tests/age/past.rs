//! A profile with a past: so many days of calls, resets and kudos, written as the resident would have written them.
//!
//! For benchmarks of age and size. Must be given a profile that nobody has open.

use std::path::Path;

use anyhow::{Context, Result};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    calls::event::{LegId, SourceEvent, SourceId, Tier},
    history::Sums,
    id::{KudosId, PersonId},
    kudos::Visibility,
    policy::Policy,
    time::{Mono, Now},
    tracker::{Input, Outside, SNAPSHOT_VERSION, Tracker},
};
use sensors::clock::{Clock, SystemClock};
use serde_json::Value;
use store::{
    Store, StoreError, Transaction,
    history::DayRow,
    journal::{self, Record},
    kudos::KudosRow,
    people::PersonRow,
};
use uuid::Uuid;

/// Days whose record itself is kept; of those before, the sums.
const RECORD_DAYS: u32 = 30;

/// How much past.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Past {
    /// Days before today.
    pub(crate) days: u32,
    /// Calls a day.
    pub(crate) calls: u32,
    /// Kudos held: every tenth for the agent, the rest between others.
    pub(crate) kudos: u32,
    /// Colleagues.
    pub(crate) people: u32,
}

/// Writes the past into a closed profile that joined a centre. The record ends a quarter of an hour ago.
pub(crate) fn write(home: &Path, past: Past) -> Result<()> {
    let (store, _) = Store::open(&home.join("breakwater.db"), ".broken")?;
    let now = SystemClock.now().wall;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(async {
        let wrote = store.write(move |tx| {
            let centre: Value = store::setting::get(tx, "centre")?.unwrap_or_default();
            let me = centre["person"].as_str().and_then(|id| id.parse().ok());
            let me = me.ok_or_else(|| StoreError::Shape("this profile joined no centre".into()))?;
            people(tx, past.people)?;
            kudos(tx, me, now, past)?;
            sums(tx, now, past)?;
            record(tx, now, past)
        });
        wrote.await.context("the past cannot be written")?;
        store.close().await;
        Ok(())
    })
}

fn person(n: u32) -> PersonId {
    PersonId(Uuid::from_u128(0x7000_0000 + u128::from(n)))
}

fn people(tx: &Transaction<'_>, count: u32) -> Result<(), StoreError> {
    for n in 0..count {
        let row = PersonRow {
            id: person(n),
            name: format!("Colleague Number{n}"),
            team: None,
            post: "agent".into(),
            role: None,
            active: true,
        };
        store::people::set_person(tx, &row)?;
    }
    Ok(())
}

fn kudos(tx: &Transaction<'_>, me: PersonId, now: DateTime<Utc>, past: Past) -> Result<(), StoreError> {
    for n in 0..past.kudos {
        let given_at = now - Duration::minutes(30 * i64::from(n) + 60);
        let row = KudosRow {
            id: KudosId(Uuid::from_u128(0x9000_0000 + u128::from(n))),
            giver: Some(person(n % past.people.max(2))),
            receiver: if n % 10 == 0 {
                me
            } else {
                person((n + 1) % past.people.max(2))
            },
            shared_by: None,
            note: "You took the caller with the broken seal off my hands, and they wrote to say thanks."
                .into(),
            value: None,
            given_at,
            visibility: Visibility::Everyone,
            thanked_at: None,
            thanks: None,
            thanks_wait: false,
            seen_at: Some(given_at),
            notified_at: Some(given_at),
            kept_back: false,
            hidden: false,
        };
        store::kudos::insert(tx, &row)?;
    }
    Ok(())
}

fn sums(tx: &Transaction<'_>, now: DateTime<Utc>, past: Past) -> Result<(), StoreError> {
    let today = now.date_naive();
    for back in 2..=past.days {
        let on: NaiveDate = today - Duration::days(i64::from(back));
        let sums = Sums {
            call_ms: 6 * 3_600_000,
            rest_ms: 3_600_000,
            longest_ms: 3_000_000,
            resets: 4,
            ..Sums::default()
        };
        let rules = "bench".to_owned();
        store::history::keep(tx, &DayRow { on, sums, rules })?;
    }
    store::setting::set(tx, "history_through", &(today - Duration::days(2)))
}

/// One boot and one run from the first day on, with a snapshot at the first input of each day.
fn record(tx: &Transaction<'_>, now: DateTime<Utc>, past: Past) -> Result<(), StoreError> {
    // What joining wrote belongs to another boot, and comes before.
    tx.execute("DELETE FROM desk_record", [])?;
    let days = i64::from(past.days.clamp(1, RECORD_DAYS));
    let begin = now - Duration::days(days) - Duration::minutes(15);
    let boot_id = "the boot of a bench".to_owned();
    let mut tracker = Tracker::new(Policy::standard());
    let source = SourceId("baresip:1".into());
    let mut put = |wall: DateTime<Utc>, input: Input| -> Result<(), StoreError> {
        let mono = u64::try_from((wall - begin).num_milliseconds()).unwrap_or(0);
        let at = Now {
            mono: Mono(mono),
            wall,
            offset_min: 0,
        };
        tracker.take(at, &input);
        let text = serde_json::to_string(&input).map_err(|error| StoreError::Shape(error.to_string()))?;
        let record = Record {
            boot_id: boot_id.clone(),
            at,
            input: text,
        };
        journal::append(tx, &record).map(drop)?;
        if let Input::Outside(Outside::Suspend) = input {
            let state = serde_json::to_string(&tracker.snapshot());
            let state = state.map_err(|error| StoreError::Shape(error.to_string()))?;
            journal::keep_snapshot(tx, SNAPSHOT_VERSION, at, &state)?;
        }
        Ok(())
    };
    put(
        begin,
        Input::Outside(Outside::AppStarted {
            boot_id: boot_id.clone(),
        }),
    )?;
    let event = |event| Input::Source {
        source: source.clone(),
        event,
    };
    let (tier, covers) = (Tier::Signalling, vec![]);
    put(begin, event(SourceEvent::Up { tier, covers }))?;
    for day in 0..days {
        // Eight hours of calls that end when the day's shift does, a night's sleep between.
        let shift = begin + Duration::days(day) + Duration::hours(16);
        if day > 0 {
            put(
                shift - Duration::minutes(1),
                Input::Outside(Outside::Resume { slept_ms: None }),
            )?;
        }
        for call in 0..past.calls {
            let at = shift + Duration::minutes(4 * i64::from(call));
            let leg = LegId(u64::from(call) + 1_000 * u64::try_from(day).unwrap_or(0));
            let lease_ms = None;
            put(at, event(SourceEvent::Ringing { leg }))?;
            put(
                at + Duration::seconds(4),
                event(SourceEvent::CallConnected { leg, lease_ms }),
            )?;
            put(at + Duration::seconds(184), event(SourceEvent::ended(leg)))?;
        }
        put(shift + Duration::hours(8), Input::Outside(Outside::Suspend))?;
    }
    Ok(())
}
