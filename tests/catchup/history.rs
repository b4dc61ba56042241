//! Years of an agent's own days, sealed and written as the resident would have written them.
//!
//! Must be given a profile that nobody has open, whose vault is kept in it.

use anyhow::{Context, Result};
use chrono::Duration;
use domain::{
    history::Sums,
    id::GoalId,
    personal::{Change, DaySums, Personal},
};
use protocol::envelope::{Audience, Place};
use rand::RngCore;
use sensors::clock::{Clock, SystemClock};
use serde_json::Value;
use std::{fs, path::Path};
use store::{
    Store, StoreError, Transaction,
    log::{self, Writer},
};
use uuid::Uuid;
use vault::{
    random::Random,
    record::{self, Content, Stands},
    ring::Ring,
};

/// The kind of a record of days and changes.
const KIND: u16 = 1;

/// Writes `count` records, an hour each, the last an hour ago; gives the words of a goal in the last.
pub(crate) fn write(home: &Path, count: usize) -> Result<String> {
    let ring = fs::read(home.join("secrets/vault.key")).context("no vault is kept here")?;
    let ring = Ring::decode(&ring).context("the ring")?;
    let (store, _) = Store::open(&home.join("breakwater.db"), ".broken")?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let last = "Explain a tariff in three sentences".to_owned();
    let words = last.clone();
    runtime.block_on(async {
        let wrote = store.write(move |tx| {
            let writer = writer(tx)?;
            for back in (1..=count).rev() {
                one(tx, &writer, &ring, back, (back == 1).then_some(&words))?;
            }
            Ok(())
        });
        wrote.await.context("the days cannot be written")?;
        store.close().await;
        Ok(last)
    })
}

fn writer(tx: &Transaction<'_>) -> Result<Writer, StoreError> {
    let centre: Value = store::setting::get(tx, "centre")?.unwrap_or_default();
    let id = |what: &str| -> Result<Uuid, StoreError> {
        let id = centre[what].as_str().and_then(|id| id.parse().ok());
        id.ok_or_else(|| StoreError::Shape("this profile joined no centre".into()))
    };
    Ok(Writer {
        tenant: domain::id::TenantId(id("tenant")?),
        author: domain::id::PersonId(id("person")?),
        device: domain::id::DeviceId(id("device")?),
    })
}

fn one(
    tx: &Transaction<'_>,
    writer: &Writer,
    ring: &Ring,
    back: usize,
    goal: Option<&String>,
) -> Result<(), StoreError> {
    let at = SystemClock.now().wall - Duration::hours(i64::try_from(back).unwrap_or(0));
    let day = |back: i64| DaySums {
        on: at.date_naive() - Duration::days(back),
        sums: Sums {
            call_ms: 5 * 3_600_000,
            rest_ms: 3_600_000,
            longest_ms: 3_000_000,
            resets: 4,
            ..Sums::default()
        },
        hard: 1,
    };
    let goal = goal.map(|words| Change::GoalAdded {
        id: GoalId(Uuid::from_u128(0x60a1)),
        words: words.clone(),
        by_on: at.date_naive() + Duration::days(30),
    });
    let personal = Personal {
        days: (0..8).map(day).collect(),
        changes: goal.into_iter().collect(),
    };
    let at_ms = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    let content = Content::of(KIND, at_ms, &personal);
    let mut rng = Random(|bytes: &mut [u8]| rand::rng().fill_bytes(bytes));
    let seal = |origin: Place| {
        let stands = Stands {
            tenant: writer.tenant,
            author: writer.author,
            device: writer.device,
            origin,
        };
        record::seal(ring, &stands, &content, 0, &mut rng)
            .map_err(|error| StoreError::Shape(error.to_string()))
    };
    log::append_sealed(tx, writer, &Audience::Author, record::KIND, seal).map(drop)
}
