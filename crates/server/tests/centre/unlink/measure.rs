//! How well somebody guesses, measured against chance.
//!
//! Chance is exact here and needs no model of the world: whatever weights a guess puts on those who could have said something, the right
//! one is any of them with the same probability, if the weights know nothing. From the weights alone follow then the mean and the
//! variance of two numbers: at which place the right one stands, which finds a little knowledge about many; and whether it stands first,
//! which finds much about a few.

/// A guess about one thing: how much speaks for each of those who could have said it, and who of them did.
pub(super) struct Guess {
    pub(super) weights: Vec<f64>,
    pub(super) right: usize,
}

/// By how many standard deviations guesses are better than chance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured {
    /// By the place at which the right one stands.
    pub(super) by_place: f64,
    /// By how often the right one stands first.
    pub(super) by_first: f64,
}

impl Measured {
    pub(super) fn best(&self) -> f64 {
        self.by_place.max(self.by_first)
    }
}

/// The place of each, from 0 (first) to 1 (last); those of equal weight share theirs.
pub(super) fn places(weights: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|one, other| weights[*other].total_cmp(&weights[*one]));
    let mut places = vec![0.0; weights.len()];
    let mut before = 0;
    for alike in order.chunk_by(|one, other| weights[*one].total_cmp(&weights[*other]).is_eq()) {
        let place = (before as f64 + alike.len() as f64 / 2.0) / weights.len() as f64;
        for one in alike {
            places[*one] = place;
        }
        before += alike.len();
    }
    places
}

pub(super) fn measured(guesses: &[Guess]) -> Measured {
    let (mut nearer, mut place_variance) = (0.0, 0.0);
    let (mut first, mut expected, mut first_variance) = (0.0, 0.0, 0.0);
    for Guess { weights, right } in guesses {
        let (all, places) = (weights.len() as f64, places(weights));
        let mean = places.iter().sum::<f64>() / all;
        nearer += mean - places[*right];
        place_variance += places.iter().map(|place| (place - mean).powi(2)).sum::<f64>() / all;
        let best = places.iter().copied().fold(f64::INFINITY, f64::min);
        let firsts = places.iter().filter(|place| **place <= best).count() as f64;
        // One of those who stand first is named, by lot.
        first += if places[*right] <= best { 1.0 / firsts } else { 0.0 };
        expected += 1.0 / all;
        first_variance += 1.0 / (all * firsts) - 1.0 / all.powi(2);
    }
    let deviations = |more: f64, variance: f64| match variance > 1e-9 {
        true => more / variance.sqrt(),
        // Everybody stands at the same place: nothing is guessed.
        false => 0.0,
    };
    Measured {
        by_place: deviations(nearer, place_variance),
        by_first: deviations(first - expected, first_variance),
    }
}

#[test]
fn who_knows_nothing_is_at_chance_and_who_knows_a_little_or_a_few_is_found() {
    let of = |weight: &dyn Fn(usize, usize) -> f64| {
        let guesses = (0..100).map(|thing| Guess {
            weights: (0..150).map(|who| weight(thing, who)).collect(),
            right: thing,
        });
        measured(&guesses.collect::<Vec<_>>())
    };
    let nothing = of(&|_, _| 1.0);
    assert!(nothing.best().abs() < 1e-6, "{nothing:?}");
    // A weight that has nothing to do with who it was, and as little with the one beside.
    let noise = of(&|thing, who| ((thing * 7_919 + who * 104_729) % 1_009) as f64);
    assert!(noise.by_place.abs() < 3.0, "{noise:?}");
    // Half of them can be left out, each time.
    let little = of(&|thing, who| f64::from(u8::from((who + 150 - thing) % 150 < 75)));
    assert!(little.by_place > 8.0, "{little:?}");
    // Six of a hundred are known, and nothing of the others.
    let few = of(&|thing, who| f64::from(u8::from(thing < 6 && thing == who)));
    assert!(few.by_first > 5.0, "{few:?}");
}
