//! Laws over ten thousand random shifts. Each seed is a shift; a failing one is printed and can be run
//! alone with `BREAKWATER_SEED=n`.

use super::simulation::Simulation;

const SHIFTS: u64 = 10_000;
/// Seeds that once failed.
const KEPT: &[u64] = &[];

fn shift(seed: u64) {
    let run = std::panic::catch_unwind(|| {
        let mut simulation = Simulation::new(seed);
        simulation.live();
        simulation.replays_the_same();
        simulation.a_long_call_is_followed_by_an_offer();
    });
    if let Err(panic) = run {
        eprintln!("the shift of seed {seed} broke a law; run it alone with BREAKWATER_SEED={seed}");
        std::panic::resume_unwind(panic);
    }
}

/// One of four equal parts of the shifts, so that they run beside each other.
fn quarter(part: u64) {
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever looks for a failure says which here"
    )]
    if let Ok(seed) = std::env::var("BREAKWATER_SEED") {
        return shift(seed.parse().expect("BREAKWATER_SEED is a number"));
    }
    for seed in KEPT
        .iter()
        .copied()
        .chain(0..SHIFTS)
        .filter(|seed| seed % 4 == part)
    {
        shift(seed);
    }
}

#[test]
fn ten_thousand_random_shifts_keep_every_law_first_quarter() {
    quarter(0);
}

#[test]
fn ten_thousand_random_shifts_keep_every_law_second_quarter() {
    quarter(1);
}

#[test]
fn ten_thousand_random_shifts_keep_every_law_third_quarter() {
    quarter(2);
}

#[test]
fn ten_thousand_random_shifts_keep_every_law_last_quarter() {
    quarter(3);
}
