//! The traffic betrays nothing: shifts of eight hours on a simulated clock, the whole application joined to
//! the server's own program through a relay that keeps every byte, and the bytes searched and compared.
//!
//! Nothing here may depend on real time: two runs of one shift give the same recording.

mod asked;
mod clock;
mod desk;
mod frames;
mod nameless;
mod played;
mod recording;
mod relay;
mod search;
mod shift;
mod told;
mod tree;

use anyhow::{Context, Result, anyhow, ensure};
use played::{Habit, Played, play, play_sealed, sample};
use protocol::{
    decode::{self, Limits},
    pad::padded_bytes,
    voice::{Outcome, SLIP_ANSWER_BYTES, SLIP_BYTES, Slip, SlipAnswer, SlipSaid},
};
use shift::{NETWORK_GONE_MS, SHIFT_MS, Shift};
use std::{collections::BTreeSet, sync::OnceLock, thread};
use told::Wire;
use tree::Tree;

/// The seed of the shift, unless `BREAKWATER_SEED` gives another.
const SEED: u64 = 20_310_512;
/// From beat to beat.
const BEAT_MS: u64 = 5 * 60 * 1000;
/// Each part of a day that has one slip.
const EVERY_MS: u64 = 2 * 60 * 60 * 1000;

/// The same centre on the same day, with one difference each.
struct Days {
    seed: u64,
    takes_every: Played,
    ignores_every: Played,
    marks_hard: Played,
    no_call: Played,
    /// As on the day on which every reset was ignored, but for what was said without a name.
    says: Played,
    leaks: Played,
    /// With an open vault: every reset taken, none taken, no call at all.
    sealed: [Played; 3],
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
        let sealed = || -> Result<[Played; 3]> {
            let play = |shift: &Shift, habit| play_sealed(folder.path(), shift, habit);
            Ok([
                play(&shift, Habit::TakesEvery)?,
                play(&shift, Habit::IgnoresEvery)?,
                play(&shift.without_calls(), Habit::IgnoresEvery)?,
            ])
        };
        // Half of them on another processor: each waits for nobody but its own server.
        thread::scope(|scope| {
            let sealed = scope.spawn(sealed);
            Ok(Days {
                seed,
                takes_every: play(&shift, Habit::TakesEvery)?,
                ignores_every: play(&shift, Habit::IgnoresEvery)?,
                marks_hard: play(&shift, Habit::MarksHardCalls)?,
                no_call: play(&shift.without_calls(), Habit::IgnoresEvery)?,
                says: play(&shift, Habit::SaysThings)?,
                leaks: play(&shift, Habit::ThanksAfterCalls)?,
                sealed: sealed
                    .join()
                    .map_err(|_| anyhow!("a day with a vault panicked"))??,
            })
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

/// When everybody has joined and the vault is made.
const BEGIN_MS: u64 = 1_000;
/// For so long after the network came back a desk catches up.
const COMES_BACK_MS: u64 = 10_000;

#[test]
fn with_an_open_vault_whoever_watches_sees_the_same_whether_or_not_somebody_rested() -> Result<()> {
    let days = days()?;
    let [takes, ignores, no_call] = &days.sealed;
    ensure!(
        takes.resets >= 10 && ignores.resets == 0 && no_call.nudges == 0,
        "the days differ"
    );
    let comes_back = NETWORK_GONE_MS.1..NETWORK_GONE_MS.1 + COMES_BACK_MS;
    for other in [ignores, no_call] {
        let other = &other.recording;
        let difference = takes.recording.looks_different_from(other, BEGIN_MS, &comes_back);
        let words = difference.as_deref().unwrap_or_default();
        ensure!(difference.is_none(), "BREAKWATER_SEED={}: {words}", days.seed);
    }
    let pushes = |day: &Played| {
        let all = day.recording.exchanges.iter();
        all.filter(|exchange| exchange.what().starts_with("POST /v1/push"))
            .count()
    };
    let more = pushes(takes) - pushes(&days.takes_every);
    ensure!(more >= 7, "a sealed record an hour: {more}");
    ensure!(
        takes
            .recording
            .looks_different_from(&days.leaks.recording, BEGIN_MS, &comes_back)
            .is_some(),
        "the comparison sees what differs"
    );
    Ok(())
}

/// What each slip of a day said and what became of it, in order; without those that reached nobody.
fn slips(day: &Played) -> Result<Vec<(Option<SlipSaid>, Outcome)>> {
    let all = day.recording.exchanges.iter();
    let slips = all.filter(|exchange| exchange.what().starts_with("POST /v1/slip"));
    let read = slips.map(|exchange| {
        let mut bodies = exchange.bodies();
        let posted = bodies.next().context("a slip without a body")?;
        let slip: Slip = decode::pack(posted, Limits::REQUEST)?;
        let answer: SlipAnswer = decode::pack(bodies.next().context("no answer")?, Limits::ANSWER)?;
        Ok::<_, anyhow::Error>((slip.said, answer.outcome))
    });
    read.collect()
}

#[test]
fn whoever_speaks_without_a_name_and_answers_the_pulse_looks_like_whoever_does_neither() -> Result<()> {
    let days = days()?;
    let (says, silent) = (slips(&days.says)?, slips(&days.ignores_every)?);
    let words: Vec<&str> = says
        .iter()
        .map(|(said, _)| match said {
            None => "nothing",
            Some(SlipSaid::Voice { said, .. }) => said.sort.name(),
            Some(SlipSaid::Follow(_)) => "more",
            Some(SlipSaid::Pulse { .. }) => "pulse",
        })
        .collect();
    ensure!(
        words == ["nothing", "friction", "pulse", "suggestion"],
        "{words:?}"
    );
    ensure!(
        says.iter().all(|(_, outcome)| *outcome == Outcome::Taken),
        "the centre took them: {says:?}"
    );
    ensure!(
        silent.len() == says.len() && silent.iter().all(|(said, _)| said.is_none()),
        "{silent:?}"
    );
    let comes_back = NETWORK_GONE_MS.1..NETWORK_GONE_MS.1 + COMES_BACK_MS;
    let (one, two) = (&days.says.recording, &days.ignores_every.recording);
    let difference = one.looks_different_from(two, BEGIN_MS, &comes_back);
    let words = difference.as_deref().unwrap_or_default();
    ensure!(difference.is_none(), "BREAKWATER_SEED={}: {words}", days.seed);
    Ok(())
}

#[test]
fn each_two_hours_have_one_slip_at_a_moment_that_is_no_beats_whatever_is_said_in_it() -> Result<()> {
    let days = days()?;
    let moments = |day: &Played| -> Vec<u64> {
        let all = day.recording.exchanges.iter();
        let slips = all.filter(|exchange| exchange.what().starts_with("POST /v1/slip"));
        slips.map(|exchange| exchange.at_ms).collect()
    };
    let (says, silent) = (moments(&days.says), moments(&days.ignores_every));
    ensure!(says == silent, "{says:?} and {silent:?}");
    let of_each: Vec<u64> = says.iter().map(|at| at / EVERY_MS).collect();
    ensure!(of_each == [0, 1, 2, 3], "{says:?}");
    // Seconds after a beat: no two alike, and none at one.
    let after: BTreeSet<u64> = says.iter().map(|at| at % BEAT_MS / 1000).collect();
    ensure!(after.len() == says.len() && !after.contains(&0), "{after:?}");
    Ok(())
}

#[test]
fn a_slip_carries_no_session_and_its_head_is_everybodys() -> Result<()> {
    let days = days()?;
    let heads: BTreeSet<String> = [&days.says, &days.ignores_every]
        .iter()
        .flat_map(|day| &day.recording.exchanges)
        .filter(|exchange| exchange.what().starts_with("POST /v1/slip"))
        .map(|exchange| {
            let body = exchange.bodies().next().map_or(0, <[u8]>::len);
            let head = &exchange.request[..exchange.request.len() - body];
            String::from_utf8_lossy(head).to_lowercase()
        })
        .collect();
    ensure!(heads.len() == 1, "{heads:#?}");
    let is_there = |word: &&str| heads.iter().any(|head| head.contains(word));
    let found: Vec<_> = ["authorization", "cookie", "breakwater/"]
        .into_iter()
        .filter(is_there)
        .collect();
    ensure!(found.is_empty(), "{found:?} in {heads:?}");
    Ok(())
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
        let is_slip = exchange.what().starts_with("POST /v1/slip");
        for body in exchange.bodies() {
            let is_of_a_slip = [SLIP_BYTES, SLIP_ANSWER_BYTES].contains(&body.len());
            ensure!(
                (is_slip && is_of_a_slip) || (!is_slip && body.len() == padded_bytes(body.len())),
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
fn what_left_this_computer_is_told_as_it_was_on_the_wire() -> Result<()> {
    let days = days()?;
    for day in [
        &days.takes_every,
        &days.ignores_every,
        &days.no_call,
        &days.says,
        &days.leaks,
    ] {
        let began = day.began;
        let wire = Wire::read(&day.recording.exchanges, began)?;
        let told = wire.is_told(&day.told, &day.server);
        told.with_context(|| format!("BREAKWATER_SEED={}", days.seed))?;
        let (bytes, alone) = wire.weight();
        ensure!(
            alone >= 7 && bytes > 50_000,
            "a day on which something left: {alone} {bytes}"
        );
        let [up, _] = day.recording.bytes();
        ensure!(bytes == up as u64, "{bytes} of {up} bytes are explained");
    }
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
