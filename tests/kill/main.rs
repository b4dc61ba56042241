//! `kill -9` of either resident and of the server at random moments, while kudos are given.
//!
//! What the command line called given arrives exactly once; what it did not call given arrives at most once.
//! The moments come from a seed that is printed when the test fails; `BREAKWATER_SEED` chooses it.

use anyhow::{Context, Result, ensure};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};
use testkit::{
    binaries::Binaries,
    centre::{Centre, free_address},
    desk::Desk,
};

/// Rounds of the auditor; `cargo xtask audit` plays more.
const ROUNDS: usize = 9;
const KILLS: usize = 12;
/// Reconnecting is patient: up to a minute after each failure, and whatever went wrong is made good at the next beat, which
/// comes every five minutes.
const QUIET_MAX: Duration = Duration::from_secs(6 * 60);

#[test]
fn twelve_kills_at_random_moments_lose_and_double_nothing() -> Result<()> {
    let seed = option_env!("BREAKWATER_SEED").map_or(Ok(7), str::parse)?;
    live(seed).inspect_err(|_| eprintln!("again: BREAKWATER_SEED={seed} cargo test -p e2e --test kill"))
}

#[test]
fn the_books_of_desks_and_servers_agree_whatever_ends_in_between() -> Result<()> {
    let seed = option_env!("BREAKWATER_SEED").map_or(Ok(7), str::parse)?;
    let folder = tempfile::tempdir()?;
    let verdict = e2e::audit::play(e2e::audit::Plan { rounds: ROUNDS, seed }, folder.path());
    let verdict =
        verdict.inspect_err(|_| eprintln!("again: cargo xtask audit --rounds {ROUNDS} --seed {seed}"))?;
    ensure!(verdict.holds(), "seed {seed}: {verdict}");
    Ok(())
}

fn live(seed: u64) -> Result<()> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let folder = tempfile::tempdir()?;
    let binaries = Binaries::of_this_build()?;
    let mut centre = Centre::make(&binaries, &folder.path().join("centre"), free_address(0)?)?;
    centre.start()?;
    let mut amara = desk("Amara Okafor", &binaries, folder.path(), &centre)?;
    let mut piotr = desk("Piotr Kowalski", &binaries, folder.path(), &centre)?;

    let stop = Arc::new(AtomicBool::new(false));
    let giver = thread::spawn({
        let (stop, command) = (stop.clone(), piotr.command(&[]));
        move || give_until(&stop, &command)
    });
    for _ in 0..KILLS {
        thread::sleep(Duration::from_millis(rng.random_range(5..700)));
        match rng.random_range(0..3) {
            0 => {
                amara.kill();
                amara.start()?;
            }
            1 => {
                piotr.kill();
                piotr.start()?;
            }
            _ => {
                centre.kill();
                thread::sleep(Duration::from_millis(rng.random_range(0..300)));
                centre.start()?;
            }
        }
    }
    stop.store(true, Ordering::SeqCst);
    let promised = giver.join().expect("the giver does not panic")?;
    ensure!(
        promised.len() >= KILLS / 2,
        "too few were given to prove anything: {}",
        promised.len()
    );

    piotr.until("all sent", QUIET_MAX, |status| status["sync"]["waiting"] == 0)?;
    let last = promised.last().cloned().unwrap_or_default();
    let there = amara.until("the last one there", QUIET_MAX, |_| {
        received(&amara).is_ok_and(|texts| texts.contains(&last))
    });
    // What the giver's desk says of each is where one finds out why.
    there.with_context(|| {
        let given = piotr.tell(&["kudos", "list", "--json"]).unwrap_or_default();
        format!("{last:?} of {promised:?}; the giver's desk: {given}")
    })?;
    let texts = received(&amara)?;
    for text in &promised {
        let times = texts.iter().filter(|found| *found == text).count();
        ensure!(times == 1, "{text:?} was given and arrived {times} times");
    }
    let mut once = texts.clone();
    once.sort_unstable();
    once.dedup();
    ensure!(once.len() == texts.len(), "something arrived twice");
    for desk in [&amara, &piotr] {
        desk.tell(&["doctor"])?;
    }
    centre.stop();
    centre.fsck()
}

fn desk(person: &'static str, binaries: &Binaries, folder: &Path, centre: &Centre) -> Result<Desk> {
    let first = person.split(' ').next().unwrap_or(person).to_lowercase();
    let user = folder.join(format!("{first}-user"));
    std::fs::create_dir_all(&user)?;
    let mut env: std::collections::BTreeMap<_, _> = e2e::tool::bare_env(&user).into_iter().collect();
    // No bus and no display: nothing may reach the desktop of the one who runs the tests.
    for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
        env.insert(bus.into(), format!("unix:path={}/none", user.display()).into());
    }
    env.insert("XDG_RUNTIME_DIR".into(), user.clone().into());
    let mut desk = Desk::new(person, binaries, &folder.join(first), env)?;
    desk.start()?;
    desk.join(centre)?;
    // The roster comes with the first page after joining.
    desk.until("the wall is there", QUIET_MAX, |_| {
        received(&desk).is_ok_and(|texts| !texts.is_empty())
    })?;
    Ok(desk)
}

/// Fewer than the twenty that the server hands on from one person to another on a day: the sample's count too, and what is held
/// until tomorrow would look like lost.
const KUDOS_MAX: usize = 15;

/// Gives one kudos after the other, up to what a day allows; returns the words of those that the command line called given.
/// One whose answer a kill cut off may have been kept all the same, so each that was tried counts.
fn give_until(stop: &AtomicBool, command: &Command) -> Result<Vec<String>> {
    let mut promised = Vec::new();
    for number in 0..KUDOS_MAX {
        if stop.load(Ordering::SeqCst) {
            break;
        }
        let text = format!("Thank you for help number {number}");
        let mut give = Command::new(command.get_program());
        let env = command.get_envs().filter_map(|(key, value)| Some((key, value?)));
        give.env_clear()
            .envs(env)
            .args(["kudos", "give", "--to", "Amara Okafor", "--text", &text]);
        if give.output()?.status.success() {
            promised.push(text);
        }
        thread::sleep(Duration::from_millis(250));
    }
    Ok(promised)
}

fn received(desk: &Desk) -> Result<Vec<String>> {
    let list = desk.tell_json(&["kudos", "list", "--json"])?;
    let texts = list
        .as_array()
        .into_iter()
        .flatten()
        .filter(|kudos| kudos["direction"] == "received");
    Ok(texts
        .filter_map(|kudos| kudos["text"].as_str().map(str::to_owned))
        .collect::<Vec<_>>())
}
