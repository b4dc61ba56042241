//! The law of the moments, on thousands of drawn days.

use super::*;
use crate::rhythm::RHYTHM_MS;
use proptest::prelude::*;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

const SEED: u64 = 20_261_130;
const DAYS: u64 = 4_000;
const DAY_MS: u64 = 24 * 60 * 60 * 1000;
/// So many parts of a length are compared with one another.
const PARTS: usize = 24;
/// Of as many parts that are equally likely, evenly drawn counts stray further than this once in ten thousand times: chi-squared with
/// 23 degrees of freedom.
const STRAY_MAX: f64 = 56.4;

/// One slip of a drawn day.
struct Slip {
    at_ms: u64,
    began_ms: u64,
    /// Something waited that was due when its two hours began.
    says: bool,
}

/// A day of a desk that is started at any moment: its slips. Something is said at any moments of it and of the day before, and waits
/// up to a day.
fn day(rng: &mut ChaCha8Rng) -> Vec<Slip> {
    let start = rng.random_range(DAY_MS..2 * DAY_MS);
    let mut due: Vec<u64> = (0..rng.random_range(0..8))
        .map(|_| start - DAY_MS + rng.random_range(0..2 * DAY_MS) + rng.random_range(0..DAY_MS))
        .collect();
    due.sort_unstable();
    let mut moments = Moments::starting(Mono(start), rng.random());
    let mut slips = Vec::new();
    while moments.next_at() < Mono(start + DAY_MS) {
        let at = moments.next_at();
        let began = moments.take(at, rng.random()).expect("it is due");
        let says = due.first().is_some_and(|due| *due <= began.0);
        if says {
            due.remove(0);
        }
        slips.push(Slip {
            at_ms: at.0 - start,
            began_ms: began.0 - start,
            says,
        });
    }
    slips
}

fn days() -> Vec<Slip> {
    let mut rng = ChaCha8Rng::seed_from_u64(SEED);
    (0..DAYS).flat_map(|_| day(&mut rng)).collect()
}

/// How far the counts of numbers below `most` stray from even ones.
fn stray(numbers: impl Iterator<Item = u64>, most: u64) -> f64 {
    let mut counts = [0_u32; PARTS];
    for number in numbers {
        let part = number * PARTS as u64 / most;
        counts[usize::try_from(part).expect("it is small")] += 1;
    }
    let all: u32 = counts.iter().sum();
    let even = f64::from(all) / PARTS as f64;
    assert!(even > 100.0, "too few to tell: {counts:?}");
    let squares = counts.map(|count| (f64::from(count) - even).powi(2) / even);
    squares.iter().sum()
}

fn assert_even(what: &str, numbers: impl Iterator<Item = u64>, most: u64) {
    let stray = stray(numbers, most);
    assert!(stray < STRAY_MAX, "seed {SEED}: {what}: {stray}");
}

#[test]
fn each_moment_of_the_two_hours_is_as_likely_as_another_and_each_distance_from_a_beat() {
    let slips = days();
    assert_even(
        "in the two hours",
        slips.iter().map(|slip| slip.at_ms % EVERY_MS),
        EVERY_MS,
    );
    assert_even(
        "after a beat",
        slips.iter().map(|slip| slip.at_ms % RHYTHM_MS),
        RHYTHM_MS,
    );
}

#[test]
fn a_slip_that_says_something_is_no_likelier_at_any_moment_or_after_any_wait() {
    let slips = days();
    let saying = || slips.iter().filter(|slip| slip.says);
    assert_even(
        "in the two hours",
        saying().map(|slip| slip.at_ms % EVERY_MS),
        EVERY_MS,
    );
    // Its wait since the one before, as a share of all waits that are as long: with something in it and without.
    let waits = |says: bool| -> Vec<u64> {
        let pairs = slips.windows(2).filter(|pair| pair[1].at_ms > pair[0].at_ms);
        let pairs = pairs.filter(|pair| pair[1].says == says);
        pairs.map(|pair| pair[1].at_ms - pair[0].at_ms).collect()
    };
    let mean = |waits: &[u64]| waits.iter().sum::<u64>() as f64 / waits.len() as f64;
    let (with, without) = (mean(&waits(true)), mean(&waits(false)));
    let apart = (with - without).abs() / EVERY_MS as f64;
    assert!(apart < 0.02, "seed {SEED}: {with} ms and {without} ms");
}

#[test]
fn where_one_is_says_nothing_about_where_the_next_one_is() {
    let slips = days();
    let pairs = slips.windows(2).filter(|pair| pair[1].at_ms > pair[0].at_ms);
    // The difference of two even lots on a circle is even.
    let apart = pairs.map(|pair| (pair[1].at_ms - pair[0].at_ms) % EVERY_MS);
    assert_even("from one to the next", apart, EVERY_MS);
}

#[test]
fn every_two_hours_of_every_day_have_exactly_one() {
    let slips = days();
    assert_eq!(slips.len() as u64, DAYS * DAY_MS / EVERY_MS);
    for (slip, began_ms) in slips.iter().zip((0..DAY_MS).step_by(7_200_000).cycle()) {
        assert_eq!(slip.began_ms, began_ms);
        assert!((began_ms..began_ms + EVERY_MS).contains(&slip.at_ms));
    }
}

#[test]
fn a_moment_is_due_at_its_millisecond_and_taken_once() {
    let mut moments = Moments::starting(Mono(1000), EVERY_MS + 5);
    assert_eq!(moments.next_at(), Mono(1005));
    assert_eq!(moments.take(Mono(1004), 0), None);
    assert_eq!(moments.take(Mono(1005), 7), Some(Mono(1000)));
    assert_eq!(moments.next_at(), Mono(1007 + EVERY_MS));
    assert_eq!(moments.take(Mono(1005), 0), None);
}

#[test]
fn those_that_were_missed_are_one() {
    let mut moments = Moments::starting(Mono(0), 5);
    let late = Mono(50 * EVERY_MS + 9);
    assert_eq!(moments.take(late, 1), Some(Mono(50 * EVERY_MS)));
    assert_eq!(moments.take(late, 1), None);
    assert_eq!(moments.next_at(), Mono(51 * EVERY_MS + 1));
}

proptest! {
    #[test]
    fn however_late_each_is_met_it_is_one_for_its_two_hours_and_the_next_is_in_the_next_ones(
        start in 0..u64::MAX / 4,
        met in prop::collection::vec((0..3 * EVERY_MS, any::<u64>()), 1..50),
    ) {
        let mut moments = Moments::starting(Mono(start), 0);
        let mut now = start;
        for (wait, lot) in met {
            now += wait;
            let was = moments.next_at();
            let taken = moments.take(Mono(now), lot);
            prop_assert_eq!(taken.is_some(), Mono(now) >= was);
            let Some(began) = taken else { continue };
            prop_assert_eq!(began.since_ms(Mono(start)) % EVERY_MS, 0);
            prop_assert!(Mono(now).since_ms(began) < EVERY_MS);
            let next = moments.next_at().since_ms(began);
            prop_assert!((EVERY_MS..2 * EVERY_MS).contains(&next));
        }
    }
}
