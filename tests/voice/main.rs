//! Being heard, from the first word to the printed month: thirteen agents meet one obstacle, one of them without a network; it is
//! answered, done and told to each of them; what is not answered in time is seen by all; a pulse is opened, answered, counted and
//! told; and two speakers of the agents approve the month's page.
//!
//! Everything is real but the calendar. The server, each of the thirteen residents and Chromium are processes of their own, with
//! their own files, over real sockets; agents speak by the command line that is shipped, whoever answers them by the pages of the
//! console, and what is told in a gap comes over a real bus to a real daemon. Only the clocks are ahead: two months are played in
//! minutes. A library with other clocks, loaded before a shipped program, would not reach it, because the resident asks the kernel
//! for the time without going through the system's library. So this program is started again as server and as resident (`role`): the
//! same code with a later clock, on a runtime that wakes whatever would have woken meanwhile (`clock`). That is also why a one-time
//! address is asked of the running server and not of `breakwater-server login`: it is good for five minutes of the calendar.

mod acts;
mod calendar;
mod cast;
mod clock;
mod desk;
mod role;
mod room;

use anyhow::{Context, Result};
use clap::Parser;
use room::Room;
use std::process::ExitCode;

fn main() -> Result<ExitCode> {
    // Whatever else stands there is for a runner of many tests; this is one.
    match std::env::args().nth(1).as_deref() {
        Some("server" | "desk") => role::Line::parse().plays(),
        _ => story().map(|()| ExitCode::SUCCESS),
    }
}

type Act = fn(&mut Room) -> Result<()>;

fn story() -> Result<()> {
    let acts: [(&str, Act); 7] = [
        ("an obstacle is told", acts::an_obstacle_is_told),
        ("all of it arrives", acts::all_of_it_arrives),
        ("everybody is told", acts::everybody_is_told_that_it_is_done),
        ("a pulse waits", acts::a_pulse_waits_for_an_answer),
        ("all of them answer", acts::all_of_them_answer),
        ("results come", acts::results_come_to_all_at_once),
        ("the report is approved", acts::two_speakers_approve_the_report),
    ];
    let mut room = Room::open().context("everybody joins")?;
    for (name, act) in acts {
        act(&mut room).with_context(|| name.to_owned())?;
    }
    Ok(())
}
