//! Guards that somebody might write instead, each with one thought missing. The adversary must find each of them out: else it, or
//! the centres that it looks at, would be too tame to say anything about the real one.
//!
//! Most are the real guard that is told less than it needs; some also leave out afterwards what they think of by themselves.

use super::centre::{Round, Told, Unit};
use domain::voice::{
    K_FLOOR, K_LEADER,
    release::{self, tellable},
};
use std::collections::BTreeSet;

/// Says what may be told of a round beside what was told before.
pub(crate) type Guard = fn(&Round, &[Told]) -> Told;

/// The real one.
pub(crate) fn real(round: &Round, earlier: &[Told]) -> Told {
    tellable(round.month, &round.units, earlier)
}

/// Each with what it does not think of.
pub(crate) const NAIVE: &[(&str, Guard)] = &[
    ("that few answers say who gave them", any_answer),
    ("of what is left around a unit", each_alone),
    ("that a direct leader knows their people", floor_for_all),
    ("that what is left may be one leader's", led_by_name),
    ("that nobody's answer is an answer", nobody_is_fine),
    ("of earlier rounds", no_memory),
    ("of rounds before the last one", last_round_alone),
    ("of several earlier rounds at once", round_by_round),
    ("of other units of earlier rounds", unit_by_unit),
    ("that few leave where many come", names_forgotten),
    ("of those who left", leavers_forgotten),
    ("of who was where then", as_of_today),
    ("that one can come while one leaves", heads_counted),
];

fn with(round: &Round, change: impl Fn(&mut Unit)) -> Vec<Unit> {
    let mut units = round.units.clone();
    units.iter_mut().for_each(change);
    units
}

fn keep(mut told: Told, holds: impl Fn(u8, &BTreeSet<u16>) -> bool) -> Told {
    told.units.retain(|(id, people, _)| holds(*id, people));
    told
}

fn any_answer(round: &Round, earlier: &[Told]) -> Told {
    let units = with(round, |unit| unit.answers *= K_LEADER);
    tellable(round.month, &units, earlier)
}

fn each_alone(round: &Round, earlier: &[Told]) -> Told {
    let alone = |unit: &Unit| {
        let whole = Unit {
            within: None,
            own: round.everybody(unit.id),
            answers: answers_of(round, unit.id),
            ..unit.clone()
        };
        tellable(round.month, &[whole], earlier).units
    };
    Told {
        month: round.month,
        units: round.units.iter().flat_map(alone).collect(),
    }
}

fn answers_of(round: &Round, id: u8) -> u32 {
    let everybody = round.everybody(id);
    let inside = round.units.iter().filter(|unit| unit.own.is_subset(&everybody));
    inside.map(|unit| unit.answers).sum()
}

fn floor_for_all(round: &Round, earlier: &[Told]) -> Told {
    let units = with(round, |unit| unit.is_led = false);
    tellable(round.month, &units, earlier)
}

fn led_by_name(round: &Round, earlier: &[Told]) -> Told {
    let is_led = |id: u8| round.units.iter().any(|unit| unit.id == id && unit.is_led);
    keep(floor_for_all(round, earlier), |id, _| {
        !is_led(id) || answers_of(round, id) >= K_LEADER
    })
}

fn nobody_is_fine(round: &Round, earlier: &[Told]) -> Told {
    let units = with(round, |unit| {
        if unit.answers == 0 {
            unit.own.clear();
        }
    });
    let mut told = tellable(round.month, &units, earlier);
    for (id, people, _) in &mut told.units {
        *people = round.everybody(*id);
    }
    told
}

fn no_memory(round: &Round, _: &[Told]) -> Told {
    tellable(round.month, &round.units, &[])
}

fn last_round_alone(round: &Round, earlier: &[Told]) -> Told {
    tellable(
        round.month,
        &round.units,
        &earlier[earlier.len().saturating_sub(1)..],
    )
}

fn round_by_round(round: &Round, earlier: &[Told]) -> Told {
    earlier.iter().fold(no_memory(round, earlier), |told, then| {
        let beside = tellable(round.month, &round.units, std::slice::from_ref(then));
        keep(told, |id, _| beside.units.iter().any(|(other, ..)| *other == id))
    })
}

/// The same unit in the rounds that are compared with.
fn of_same<'a>(
    round: &Round,
    earlier: &'a [Told],
    id: u8,
) -> impl Iterator<Item = &'a BTreeSet<u16>> + use<'a> {
    let since = round.month - chrono::Months::new(release::ROUNDS_BACK);
    let compared = earlier.iter().filter(move |told| told.month >= since);
    let units = compared.flat_map(|told| &told.units);
    units
        .filter(move |unit| unit.0 == id)
        .map(|(_, people, _)| people)
}

fn unit_by_unit(round: &Round, earlier: &[Told]) -> Told {
    keep(no_memory(round, earlier), |id, now| {
        of_same(round, earlier, id).all(|then| {
            let sides = [now.difference(then).count(), then.difference(now).count()];
            sides
                .into_iter()
                .all(|side| side == 0 || side >= K_LEADER as usize)
        })
    })
}

fn names_forgotten(round: &Round, earlier: &[Told]) -> Told {
    let mut earlier = earlier.to_vec();
    for (id, ..) in earlier.iter_mut().flat_map(|told| &mut told.units) {
        *id += 100;
    }
    tellable(round.month, &round.units, &earlier)
}

fn leavers_forgotten(round: &Round, earlier: &[Told]) -> Told {
    let here: BTreeSet<u16> = round
        .units
        .iter()
        .flat_map(|unit| unit.own.iter().copied())
        .collect();
    let mut earlier = earlier.to_vec();
    for (_, people, _) in earlier.iter_mut().flat_map(|told| &mut told.units) {
        people.retain(|person| here.contains(person));
    }
    tellable(round.month, &round.units, &earlier)
}

fn as_of_today(round: &Round, earlier: &[Told]) -> Told {
    let mut earlier = earlier.to_vec();
    for (id, people, _) in earlier.iter_mut().flat_map(|told| &mut told.units) {
        if round.units.iter().any(|unit| unit.id == *id) {
            *people = round.everybody(*id);
        }
    }
    tellable(round.month, &round.units, &earlier)
}

fn heads_counted(round: &Round, earlier: &[Told]) -> Told {
    keep(no_memory(round, earlier), |id, now| {
        of_same(round, earlier, id).all(|then| {
            let differ = now.len().abs_diff(then.len());
            differ == 0 || differ >= K_FLOOR as usize
        })
    })
}
