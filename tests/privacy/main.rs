//! The traffic betrays nothing: shifts of eight hours on a simulated clock, the whole application joined to
//! the server's own program through a relay that keeps every byte, and the bytes searched and compared.
//!
//! Nothing here may depend on real time: two runs of one shift give the same recording.

mod clock;
mod desk;
mod frames;
mod played;
mod recording;
mod relay;
mod search;
mod shift;
mod tree;

use anyhow::{Result, anyhow, ensure};
use played::{Habit, Played, play, sample};
use protocol::pad::padded_bytes;
use shift::{NETWORK_GONE_MS, SHIFT_MS, Shift};
use std::sync::OnceLock;
use tree::Tree;

/// The seed of the shift, unless `BREAKWATER_SEED` gives another.
const SEED: u64 = 20_310_512;
/// From beat to beat.
const BEAT_MS: u64 = 5 * 60 * 1000;

/// The same centre on the same day, with one difference each.
struct Days {
    seed: u64,
    takes_every: Played,
    ignores_every: Played,
    marks_hard: Played,
    no_call: Played,
    leaks: Played,
}

/// The days, played once for all tests.
fn days() -> Result<&'static Days> {
    static DAYS: OnceLock<Result<Days>> = OnceLock::new();
    let days = DAYS.get_or_init(|| {
        let seed = seed()?;
        let folder = tempfile::tempdir()?;
        sample(folder.path())?;
        let shift = Shift::of(seed);
        let play = |shift: &Shift, habit| play(folder.path(), shift, habit);
        Ok(Days {
            seed,
            takes_every: play(&shift, Habit::TakesEvery)?,
            ignores_every: play(&shift, Habit::IgnoresEvery)?,
            marks_hard: play(&shift, Habit::MarksHardCalls)?,
            no_call: play(&shift.without_calls(), Habit::IgnoresEvery)?,
            leaks: play(&shift, Habit::ThanksAfterCalls)?,
        })
    });
    days.as_ref().map_err(|error| anyhow!("{error:#}"))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test is an edge: it reads its own settings"
)]
fn seed() -> Result<u64> {
    Ok(match std::env::var("BREAKWATER_SEED") {
        Ok(text) => text.parse()?,
        Err(_) => SEED,
    })
}

impl Days {
    /// The day on which every reset was taken said the same as another.
    fn is_like(&self, other: &Played) -> Result<()> {
        let difference = self.takes_every.recording.differs_from(&other.recording);
        let words = difference.as_deref().unwrap_or_default();
        ensure!(difference.is_none(), "BREAKWATER_SEED={}: {words}", self.seed);
        Ok(())
    }
}

#[test]
fn whoever_takes_every_reset_and_whoever_takes_none_send_the_same_bytes_at_the_same_times() -> Result<()> {
    let days = days()?;
    let (takes, ignores) = (&days.takes_every, &days.ignores_every);
    ensure!(
        takes.nudges >= 4 && takes.resets >= 10 && takes.breaks >= 5,
        "a day with rests"
    );
    ensure!(ignores.nudges >= 4 && ignores.resets == 0, "a day without");
    ensure!(takes.handed_over >= 4, "kudos were handed over in gaps");
    days.is_like(ignores)
}

#[test]
fn hard_calls_quiet_mode_and_a_day_without_a_call_change_no_byte_and_no_moment() -> Result<()> {
    let days = days()?;
    ensure!(
        days.marks_hard.resets >= 10,
        "hard calls were followed by a minute"
    );
    ensure!(days.no_call.nudges == 0, "nobody was on a call");
    days.is_like(&days.marks_hard)?;
    days.is_like(&days.no_call)
}

#[test]
fn nothing_of_calls_gaps_rests_and_hard_calls_is_in_any_byte_of_either_way() -> Result<()> {
    let days = days()?;
    for day in [&days.takes_every, &days.ignores_every, &days.marks_hard] {
        let secrets = &day.secrets;
        ensure!(
            secrets.instants_ms.len() > 100 && secrets.numbers.len() > 50,
            "there was something to hide"
        );
        let found = day.secrets.in_recording(&day.recording);
        ensure!(found.is_empty(), "BREAKWATER_SEED={}: {found:#?}", days.seed);
    }
    Ok(())
}

#[test]
fn a_leak_on_purpose_is_found_by_the_search_and_by_the_comparison() -> Result<()> {
    let days = days()?;
    let found = days.leaks.secrets.in_recording(&days.leaks.recording);
    for (form, example) in [
        ("RFC 3339", "the moment in the record"),
        ("stamp in a UUID", "the moment in the id of the kudos"),
        ("name quillphone", "the softphone in the note"),
    ] {
        ensure!(
            found.iter().any(|found| found.contains(form)),
            "{example} is not found"
        );
    }
    ensure!(days.is_like(&days.leaks).is_err(), "the comparison sees it too");
    Ok(())
}

#[test]
fn every_body_has_a_padded_length_and_every_push_the_same() -> Result<()> {
    let day = &days()?.takes_every;
    let mut pushes = Vec::new();
    for exchange in &day.recording.exchanges {
        for body in exchange.bodies() {
            ensure!(
                body.len() == padded_bytes(body.len()),
                "{} bytes: {}",
                body.len(),
                exchange.what()
            );
            ensure!(
                Tree::read(body).is_some(),
                "the search cannot open {}",
                exchange.what()
            );
        }
        if exchange.what().starts_with("POST /v1/push") && !exchange.answer.is_empty() {
            pushes.push(exchange.bytes);
        }
    }
    ensure!(
        pushes.len() >= 7,
        "kudos given, returned and shown, relief asked: {pushes:?}"
    );
    pushes.dedup();
    ensure!(pushes.len() == 1, "they differ in length: {pushes:?}");
    Ok(())
}

#[test]
fn beats_stand_on_a_grid_from_the_first_minute_to_the_last() -> Result<()> {
    let day = &days()?.takes_every;
    let heads: Vec<u64> = day
        .recording
        .exchanges
        .iter()
        .filter(|exchange| exchange.what().starts_with("GET /v1/heads"))
        .map(|exchange| exchange.at_ms)
        .collect();
    // Back on the net the desk tries again within a minute, beside the grid; so does joining, one millisecond
    // after the client was made.
    let gone_ms = NETWORK_GONE_MS.0..NETWORK_GONE_MS.1 + 60_000;
    let (on_grid, beside): (Vec<u64>, Vec<u64>) = heads.iter().partition(|at| **at % BEAT_MS == 0);
    ensure!(
        beside.len() == 2 && beside[0] == 1 && gone_ms.contains(&beside[1]),
        "{beside:?}"
    );
    let beats = (1..=SHIFT_MS / BEAT_MS).map(|beat| beat * BEAT_MS);
    let due: Vec<u64> = beats
        .filter(|due| *due == gone_ms.start || !gone_ms.contains(due))
        .collect();
    ensure!(on_grid == due, "{on_grid:?} and not {due:?}");
    let [up, down] = day.recording.bytes();
    println!(
        "{} requests, {up} bytes up, {down} bytes down in eight hours",
        day.recording.exchanges.len()
    );
    Ok(())
}
