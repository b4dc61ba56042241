//! Prints how long after the far end's own event a source tells of a call, and how long after it the whole
//! resident says so in its status: `cargo run -p e2e --bin phone-latency`.
//!
//! A measurement for people to read; no test depends on it.

use anyhow::Result;
use domain::calls::event::SourceEvent;
use e2e::{
    ear::Ear,
    phone::{Answering, PhonePair},
    resident::{self, Resident},
    sound::{Kind, SoundServer},
};
use std::{
    io::Write,
    time::{Duration, Instant},
};

const CALLS: usize = 50;
/// Fewer through the resident: each end heard by a microphone takes its six seconds.
const RESIDENT_CALLS: usize = 8;
const TALK: Duration = Duration::from_millis(300);

fn main() -> Result<()> {
    let mut out = std::io::stdout();
    let mut pair = PhonePair::start(Answering::Auto)?;
    let mut ear = Ear::of_baresip(&pair.agent.control().to_string())?;
    ear.hear()?;
    writeln!(out, "ctrl_tcp    {}", measure(&mut pair, &mut ear)?)?;
    for (name, kind) in [("PulseAudio", Kind::PulseAudio), ("PipeWire", Kind::PipeWire)] {
        let server = SoundServer::start(kind)?;
        let mut ear = Ear::of_microphone(server.place(), &["baresip"])?;
        ear.until(|event| matches!(event, SourceEvent::MicSnapshot { .. }))?;
        let mut pair = PhonePair::with_sound(Answering::Auto, Some(&server))?;
        writeln!(out, "{name:<11} {}", measure(&mut pair, &mut ear)?)?;
        drop(pair);
        writeln!(out, "{name:<11} {}", idle(&ear)?)?;
    }
    let (mut pair, mut resident) = resident::on_ctrl_tcp(Answering::Auto, "")?;
    writeln!(
        out,
        "resident, ctrl_tcp    {}",
        through(&mut pair, &mut resident)?
    )?;
    for (name, kind) in [("PulseAudio", Kind::PulseAudio), ("PipeWire", Kind::PipeWire)] {
        let (_server, mut pair, mut resident) = resident::on_microphone(kind, "")?;
        writeln!(out, "resident, {name:<11} {}", through(&mut pair, &mut resident)?)?;
    }
    Ok(())
}

/// Milliseconds until the resident's status says so, under the standard policy.
fn through(pair: &mut PhonePair, resident: &mut Resident) -> Result<String> {
    let (mut starts, mut ends) = (Vec::new(), Vec::new());
    for _ in 0..RESIDENT_CALLS {
        pair.call()?;
        starts.push(resident.until(resident::active)?.1);
        // Long enough that the calls come no faster than a source is believed.
        std::thread::sleep(Duration::from_secs(3));
        pair.hang_up()?;
        ends.push(resident.until(resident::idle)?.1);
        std::thread::sleep(Duration::from_secs(1));
    }
    let (status, _) = resident.until(|status| status["today"]["calls"] == RESIDENT_CALLS)?;
    Ok(format!(
        "{} calls counted: on {}, off {}",
        status["today"]["calls"],
        spread(starts),
        spread(ends)
    ))
}

/// Milliseconds from the customer's event to ours, both read in this process.
fn measure(pair: &mut PhonePair, ear: &mut Ear) -> Result<String> {
    let (mut starts, mut ends) = (Vec::new(), Vec::new());
    for _ in 0..CALLS {
        pair.call()?;
        starts.push(delay(ear, begins)?);
        std::thread::sleep(TALK);
        ear.rest();
        pair.hang_up()?;
        ends.push(delay(ear, ends_now)?);
        std::thread::sleep(Duration::from_millis(100));
        ear.rest();
    }
    Ok(format!(
        "{CALLS} calls: on {}, off {} after the far end's own event",
        spread(starts),
        spread(ends)
    ))
}

fn begins(event: &SourceEvent) -> bool {
    matches!(
        event,
        SourceEvent::CallConnected { .. } | SourceEvent::Mic { open: true, .. }
    )
}

fn ends_now(event: &SourceEvent) -> bool {
    matches!(
        event,
        SourceEvent::CallEnded { .. } | SourceEvent::Mic { open: false, .. }
    )
}

fn delay(ear: &mut Ear, fits: fn(&SourceEvent) -> bool) -> Result<Duration> {
    let since = Instant::now();
    ear.until(fits)?;
    Ok(since.elapsed())
}

fn spread(mut delays: Vec<Duration>) -> String {
    delays.sort();
    let at = |share: usize| delays[(delays.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!("p50 {:.2} ms p95 {:.2} ms max {:.2} ms", at(50), at(95), at(100))
}

/// Context switches of the source's own thread while nothing happens.
fn idle(ear: &Ear) -> Result<String> {
    let before = switches()?;
    let seconds = 20;
    std::thread::sleep(Duration::from_secs(seconds));
    let after = switches()?;
    let _still_listening = ear;
    Ok(format!(
        "idle {seconds} s: {} context switches of the source",
        after - before
    ))
}

fn switches() -> Result<u64> {
    let mut total = 0;
    for task in std::fs::read_dir("/proc/self/task")? {
        let status = std::fs::read_to_string(task?.path().join("status"))?;
        if status.starts_with("Name:\tmic:pulse") {
            let counts = status.lines().filter(|line| line.contains("ctxt_switches"));
            total += counts
                .filter_map(|line| line.split_whitespace().last()?.parse::<u64>().ok())
                .sum::<u64>();
        }
    }
    Ok(total)
}
