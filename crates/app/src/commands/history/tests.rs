//! What is kept of days in a real database: once, before the record goes, and never half.

use super::*;
use domain::{
    calls::event::{LegId, SourceEvent, SourceId, Tier},
    time::Mono,
    tracker::{Input, Outside},
};
use store::{Store, journal::Record};

const H: i64 = 3600;

/// A profile's database, and the days that were lived in it.
struct Profile {
    store: Store,
    runtime: tokio::runtime::Runtime,
    _dir: tempfile::TempDir,
}

fn at(text: &str) -> Now {
    let local = DateTime::parse_from_rfc3339(text).unwrap();
    Now {
        mono: Mono(u64::try_from(local.timestamp_millis()).unwrap()),
        wall: local.to_utc(),
        offset_min: i16::try_from(local.offset().local_minus_utc() / 60).unwrap(),
    }
}

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Profile {
    fn new() -> Profile {
        let dir = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        Profile {
            store,
            runtime,
            _dir: dir,
        }
    }

    /// So many days from `first`, each with one call of as many minutes as its number, from 10:00 on.
    fn lived(first: &str, days: u32) -> Profile {
        let profile = Profile::new();
        for day in 0..days {
            let begin = at(&format!("{first}T10:00:00+01:00")).plus_ms(u64::from(day) * 24 * 3_600_000);
            profile.call(begin, i64::from(day + 1) * 60);
        }
        profile
    }

    /// One run of the application with one call of `seconds`.
    fn call(&self, begin: Now, seconds: i64) {
        let source = |event| Input::Source {
            source: SourceId("baresip:1".into()),
            event,
        };
        let leg = LegId(1);
        let end = begin.plus_ms(u64::try_from(seconds).unwrap() * 1000);
        let boot_id = "boot".to_owned();
        let covers = vec![];
        let up = SourceEvent::Up {
            tier: Tier::Signalling,
            covers,
        };
        let said = [
            (begin, Input::Outside(Outside::AppStarted { boot_id })),
            (begin, source(up)),
            (begin, source(SourceEvent::CallConnected { leg, lease_ms: None })),
            (end, source(SourceEvent::ended(leg))),
            (end.plus_ms(1000), Input::Outside(Outside::AppStopped)),
        ];
        self.write(move |tx| {
            // As a run begins: a start needs nothing of what was before.
            store::journal::keep_snapshot(tx, 1, begin, "{}")?;
            for (at, input) in &said {
                let record = Record {
                    boot_id: "boot".into(),
                    at: *at,
                    input: serde_json::to_string(input).unwrap(),
                };
                store::journal::append(tx, &record)?;
            }
            Ok(())
        })
        .unwrap();
    }

    fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.runtime.block_on(self.store.write(work))
    }

    fn settle(&self, now: &str) -> Result<(), StoreError> {
        let now = at(now);
        self.write(move |tx| settle(tx, &Policy::standard(), now))
    }

    fn verified(&self, now: &str) -> Verified {
        let now = at(now);
        self.write(move |tx| verify(tx, &Policy::standard(), now))
            .unwrap()
    }

    /// Minutes on calls of every day kept.
    fn kept(&self) -> Vec<(String, u64)> {
        let all = |tx: &Transaction<'_>| store::history::between(tx, NaiveDate::MIN, on("2999-01-01"));
        let rows = self.write(all).unwrap().into_iter();
        rows.map(|row| (row.on.to_string(), row.sums.call_ms / 60_000))
            .collect()
    }

    fn records(&self) -> usize {
        self.write(|tx| Ok(store::journal::since(tx, 0)?.len())).unwrap()
    }
}

#[test]
fn a_day_is_kept_once_it_is_over_and_not_before() {
    let profile = Profile::lived("2026-11-02", 4);
    profile.settle("2026-11-03T23:59:00+01:00").unwrap();
    assert_eq!(profile.kept(), []);
    profile.settle("2026-11-04T00:01:00+01:00").unwrap();
    assert_eq!(profile.kept(), [("2026-11-02".into(), 1)]);
    profile.settle("2026-11-07T09:00:00+01:00").unwrap();
    let minutes: Vec<_> = profile.kept().into_iter().map(|(_, minutes)| minutes).collect();
    assert_eq!(minutes, [1, 2, 3, 4]);
}

#[test]
fn a_second_run_changes_nothing() {
    let profile = Profile::lived("2026-11-02", 4);
    profile.settle("2026-11-07T09:00:00+01:00").unwrap();
    let (kept, records) = (profile.kept(), profile.records());
    profile.settle("2026-11-07T09:00:00+01:00").unwrap();
    assert_eq!((profile.kept(), profile.records()), (kept, records));
}

#[test]
fn a_record_of_thirty_days_stays_and_an_older_one_goes_after_its_day_was_kept() {
    let profile = Profile::lived("2026-10-01", 40);
    profile.settle("2026-11-10T10:00:00+01:00").unwrap();
    // 11 October, 10:00 is thirty days ago to the second.
    assert_eq!(profile.records(), 30 * 5);
    profile.settle("2026-11-10T10:00:01+01:00").unwrap();
    assert_eq!(
        profile.records(),
        30 * 5 - 3,
        "what was said at 10:00 is older now"
    );
    assert_eq!(profile.kept().len(), 39, "the day before yesterday is the last");
    assert_eq!(profile.kept()[0], ("2026-10-01".into(), 1));
}

#[test]
fn a_fault_while_records_go_keeps_every_record_and_no_day() {
    let profile = Profile::lived("2026-10-01", 40);
    let before = profile.records();
    let now = at("2026-11-10T10:00:01+01:00");
    let failed = profile.write(move |tx| {
        // The disk refuses at the last moment: days are written, some records are already gone.
        tx.execute_batch(
            "CREATE TEMP TRIGGER refuse AFTER DELETE ON main.desk_record WHEN old.seq = 40
             BEGIN SELECT RAISE (FAIL, 'the disk refuses'); END",
        )?;
        settle(tx, &Policy::standard(), now)
    });
    assert!(failed.is_err());
    assert_eq!((profile.records(), profile.kept()), (before, vec![]));
    profile.settle("2026-11-10T10:00:01+01:00").unwrap();
    assert_eq!((profile.records(), profile.kept().len()), (30 * 5 - 3, 39));
}

#[test]
fn sums_of_twelve_months_stay_and_older_ones_go() {
    let profile = Profile::lived("2026-10-01", 4);
    profile.settle("2026-10-06T09:00:00+02:00").unwrap();
    profile.call(at("2027-10-02T08:00:00+02:00"), 60);
    profile.settle("2027-10-02T09:00:00+02:00").unwrap();
    let days: Vec<_> = profile.kept().into_iter().map(|(on, _)| on).collect();
    assert_eq!(days, ["2026-10-02", "2026-10-03", "2026-10-04"]);
}

#[test]
fn a_clock_far_ahead_takes_nothing_away() {
    let profile = Profile::lived("2026-11-02", 4);
    profile.settle("2035-01-01T09:00:00+01:00").unwrap();
    assert_eq!(profile.records(), 20);
    profile.settle("2026-11-10T09:00:00+01:00").unwrap();
    assert_eq!(profile.kept().len(), 4);
    profile.call(at("2026-11-11T09:00:00+01:00"), 60);
    profile.settle("2026-11-13T09:00:00+01:00").unwrap();
    assert_eq!(profile.kept().len(), 5, "nor does it end the keeping of days");
}

#[test]
fn days_that_a_clock_set_back_lived_again_are_kept_as_the_record_tells_them() {
    let profile = Profile::lived("2026-11-02", 8);
    profile.settle("2026-11-12T09:00:00+01:00").unwrap();
    // The battery is empty: the clock shows last week, for two days.
    let minutes = 60;
    for day in ["2026-11-04", "2026-11-05"] {
        profile.call(at(&format!("{day}T15:00:00+01:00")), 10 * minutes);
        profile.settle(&format!("{day}T16:00:00+01:00")).unwrap();
    }
    let now = "2026-11-13T09:00:00+01:00";
    profile.settle(now).unwrap();
    assert_eq!(
        profile.kept()[2..4],
        [("2026-11-04".into(), 13), ("2026-11-05".into(), 14)]
    );
    assert_eq!(profile.verified(now).faults, []);
}

#[test]
fn calls_that_were_dated_years_back_are_no_fault_and_stay_while_a_start_needs_them() {
    let profile = Profile::new();
    profile.call(at("2021-01-01T00:10:00+01:00"), 60);
    let now = "2026-11-13T09:00:00+01:00";
    profile.settle(now).unwrap();
    // The run goes on with the right clock, and no snapshot holds its beginning.
    profile
        .write(move |tx| {
            let record = Record {
                boot_id: "boot".into(),
                at: at(now),
                input: serde_json::to_string(&Input::Outside(Outside::ClockStep)).unwrap(),
            };
            store::journal::append(tx, &record)
        })
        .unwrap();
    profile.settle(now).unwrap();
    assert_eq!(profile.records(), 6);
    assert_eq!(profile.verified(now).faults, []);
    profile.call(at("2026-11-13T10:00:00+01:00"), 60);
    profile.settle("2026-11-13T11:00:00+01:00").unwrap();
    assert_eq!(profile.records(), 6, "a snapshot holds them now");
    assert_eq!(profile.verified("2026-11-13T11:00:00+01:00").faults, []);
}

#[test]
fn the_nights_the_clocks_change_are_kept_as_long_as_they_were() {
    for (night, hour) in [("2026-03-28", "+01:00"), ("2026-10-24", "+02:00")] {
        let profile = Profile::new();
        profile.call(at(&format!("{night}T22:30:00{hour}")), 3 * H + 1800);
        let next = on(night).succ_opt().unwrap().succ_opt().unwrap();
        profile.settle(&format!("{next}T09:00:00+01:00")).unwrap();
        assert_eq!(profile.kept(), [(night.into(), 210)]);
    }
}

#[test]
fn what_is_kept_is_what_the_record_says_and_a_changed_sum_is_found_and_mended() {
    let now = "2026-11-10T10:00:00+01:00";
    let profile = Profile::lived("2026-10-01", 40);
    profile.settle(now).unwrap();
    let verified = profile.verified(now);
    assert_eq!(
        (verified.days, verified.faults),
        (27, vec![]),
        "13 October to 8 November"
    );
    let spoil = |tx: &Transaction<'_>| {
        tx.execute_batch(
            "UPDATE history_day SET call_ms = call_ms + 1 WHERE on_day = '2026-10-20';
             DELETE FROM history_day WHERE on_day = '2026-10-21'",
        )?;
        Ok(())
    };
    let sound = profile.kept();
    profile.write(spoil).unwrap();
    assert_eq!(profile.verified(now).faults, [on("2026-10-20"), on("2026-10-21")]);
    profile
        .write(move |tx| rebuilt(tx, &Policy::standard(), at(now)))
        .unwrap();
    assert_eq!((profile.verified(now).faults, profile.kept()), (vec![], sound));
}

#[test]
fn sums_worked_out_with_other_numbers_are_not_held_against_these() {
    let now = "2026-11-10T10:00:00+01:00";
    let profile = Profile::lived("2026-11-02", 4);
    profile.settle(now).unwrap();
    let other = Policy::parse("clears_after = \"10m\"").unwrap();
    let verified = profile.write(move |tx| verify(tx, &other, at(now))).unwrap();
    assert_eq!((verified.days, verified.faults), (0, vec![]));
}

#[test]
fn a_month_away_keeps_the_days_before_it() {
    let profile = Profile::lived("2026-09-01", 3);
    profile.call(at("2026-11-10T09:00:00+01:00"), 60);
    profile.settle("2026-11-10T10:00:00+01:00").unwrap();
    assert_eq!((profile.kept().len(), profile.records()), (3, 5));
}
