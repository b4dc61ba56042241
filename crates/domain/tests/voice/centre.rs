//! A random centre: a tree of units whose people come, go and move while rounds of questions are asked.
//!
//! Everything follows from a seed and nothing from what is told, so that every guard is tried on the same centres.

use super::crowd::{Crowd, PEOPLE_MAX};
use chrono::{Months, NaiveDate};
use domain::voice::release;
use rand::{
    Rng, SeedableRng,
    seq::{IndexedRandom, IteratorRandom},
};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeSet;

pub(crate) type Unit = release::Unit<u8, u16>;
pub(crate) type Told = release::Told<u8, u16>;

/// The whole.
pub(crate) const ROOT: u8 = 0;
/// Units at most, the whole included: an adversary tries every sum of their cells.
const UNITS_MAX: usize = 8;

/// A round as the server knows it when it is over, and who answered, which only the test knows.
pub(crate) struct Round {
    pub(crate) month: NaiveDate,
    pub(crate) units: Vec<Unit>,
    pub(crate) answered: Crowd,
    /// Who of those answered one of the questions.
    pub(crate) answered_one: Crowd,
}

impl Round {
    pub(crate) fn of(month: NaiveDate, units: &[Unit], answered: &[u16], rng: &mut ChaCha8Rng) -> Round {
        let one = answered.iter().filter(|_| rng.random_bool(0.8));
        let mut round = Round {
            month,
            units: units.to_vec(),
            answered: Crowd::of(answered),
            answered_one: Crowd::of(one),
        };
        round.units = round.units_with(round.answered);
        round
    }

    /// The units, with the answers of these people.
    pub(crate) fn units_with(&self, answered: Crowd) -> Vec<Unit> {
        let with = |unit: &Unit| Unit {
            answers: Crowd::of(&unit.own).and(answered).len(),
            ..unit.clone()
        };
        self.units.iter().map(with).collect()
    }

    /// The ids of a unit and of the units around it.
    fn around(&self, id: u8) -> Vec<u8> {
        let within = |id: &u8| self.units.iter().find(|unit| unit.id == *id)?.within;
        std::iter::successors(Some(id), within).collect()
    }

    /// Everybody of a unit, those of the units within it included; nobody when there is no such unit any more.
    pub(crate) fn everybody(&self, id: u8) -> BTreeSet<u16> {
        let inside = self
            .units
            .iter()
            .filter(|unit| self.around(unit.id).contains(&id));
        inside.flat_map(|unit| unit.own.iter().copied()).collect()
    }
}

/// What happens in a centre.
#[derive(Clone, Copy)]
enum Kind {
    /// Now and then one change.
    Quiet,
    /// Some changes every month, sometimes of many at once.
    Lively,
    /// Units are merged, split, moved and dissolved.
    Upheaval,
    /// A few teams in which nothing changes, and a management of one to four in which one comes or goes every month.
    Management,
}

pub(crate) struct Centre {
    rng: ChaCha8Rng,
    kind: Kind,
    units: Vec<Unit>,
    people: u16,
    ids: u8,
    month: NaiveDate,
    /// How many answer, mostly.
    rate: f64,
}

impl Centre {
    pub(crate) fn new(seed: u64) -> Centre {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let kind = [Kind::Quiet, Kind::Lively, Kind::Upheaval, Kind::Management];
        let kind = *kind.choose(&mut rng).unwrap();
        let mut centre = Centre {
            kind,
            units: Vec::new(),
            people: 0,
            ids: 0,
            month: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
            rate: match kind {
                Kind::Management => rng.random_range(0.4..0.7),
                _ => *[0.2, 0.5, 0.5, 0.8, 1.0].choose(&mut rng).unwrap(),
            },
            rng,
        };
        let own = centre.rng.random_range(0..=4);
        centre.found(None, false, own);
        if matches!(kind, Kind::Management) {
            for _ in 0..centre.rng.random_range(2..=3) {
                let size = centre.rng.random_range(12..=24);
                centre.found(Some(ROOT), true, size);
            }
            return centre;
        }
        for _ in 0..centre.rng.random_range(0..=2) {
            let (is_led, own) = (centre.rng.random_bool(0.5), centre.rng.random_range(0..=2));
            centre.found(Some(ROOT), is_led, own);
        }
        let departments = centre.ids;
        for _ in 0..centre.rng.random_range(1..=5) {
            let within = centre.rng.random_range(0..departments);
            let (is_led, size) = (centre.rng.random_bool(0.8), centre.size());
            centre.found(Some(within), is_led, size);
        }
        centre
    }

    /// What happens until the next month, and its round; `None` when there is none.
    pub(crate) fn month(&mut self) -> Option<Round> {
        self.change();
        self.month = self.month + Months::new(1);
        let is_asked = matches!(self.kind, Kind::Management) || self.rng.random_bool(0.9);
        is_asked.then(|| self.round())
    }

    fn round(&mut self) -> Round {
        let mut answered: Vec<u16> = Vec::new();
        for unit in &self.units {
            let rate = match self.rng.random_bool(0.07) {
                true => 0.0,
                false => (self.rate + self.rng.random_range(-0.2..0.2)).clamp(0.0, 1.0),
            };
            answered.extend(unit.own.iter().filter(|_| self.rng.random_bool(rate)));
        }
        Round::of(self.month, &self.units, &answered, &mut self.rng)
    }

    fn size(&mut self) -> u16 {
        match self.rng.random_range(0..3) {
            0 => self.rng.random_range(1..=8),
            1 => self.rng.random_range(9..=16),
            _ => self.rng.random_range(17..=30),
        }
    }

    /// A new unit with new people.
    fn found(&mut self, within: Option<u8>, is_led: bool, size: u16) {
        let unit = Unit {
            id: self.ids,
            within,
            is_led,
            own: BTreeSet::new(),
            answers: 0,
        };
        self.ids += 1;
        self.units.push(unit);
        self.join(self.units.len() - 1, size);
    }

    fn change(&mut self) {
        let changes = match self.kind {
            Kind::Quiet => self.rng.random_range(0..=1),
            Kind::Lively => self.rng.random_range(1..=6),
            Kind::Upheaval => self.rng.random_range(0..=2),
            Kind::Management => return self.change_management(),
        };
        (0..changes).for_each(|_| self.change_of(1));
        if matches!(self.kind, Kind::Lively) && self.rng.random_bool(0.3) {
            let many = self.rng.random_range(5..=12);
            self.change_of(many);
        }
        if matches!(self.kind, Kind::Upheaval) && self.rng.random_bool(0.7) {
            self.reorganise();
        }
    }

    fn change_management(&mut self) {
        let few = self.units[0].own.len() < 2;
        match few || (self.units[0].own.len() < 4 && self.rng.random_bool(0.5)) {
            true => self.join(0, 1),
            false => drop(self.leave(0, 1)),
        }
    }

    /// So many people come to a unit, leave one, or move from one to another.
    fn change_of(&mut self, people: u16) {
        let at = self.rng.random_range(0..self.units.len());
        match self.rng.random_range(0..3) {
            0 => self.join(at, people),
            1 => drop(self.leave(at, people)),
            _ => {
                let moved = self.leave(at, people);
                let to = self.rng.random_range(0..self.units.len());
                self.units[to].own.extend(moved);
            }
        }
    }

    fn join(&mut self, at: usize, people: u16) {
        let until = self.people.saturating_add(people).min(PEOPLE_MAX);
        self.units[at].own.extend(self.people..until);
        self.people = until;
    }

    fn leave(&mut self, at: usize, people: u16) -> Vec<u16> {
        let own = self.units[at].own.iter().copied();
        let gone = own.choose_multiple(&mut self.rng, usize::from(people));
        gone.iter().for_each(|person| {
            self.units[at].own.remove(person);
        });
        gone
    }

    /// Merges two units, splits one, dissolves one into what is around it, or moves one.
    fn reorganise(&mut self) {
        let Some(at) = (1..self.units.len()).choose(&mut self.rng) else {
            return;
        };
        let other = self.rng.random_range(1..self.units.len());
        let is_leaf = |at: usize| {
            self.units
                .iter()
                .all(|unit| unit.within != Some(self.units[at].id))
        };
        match self.rng.random_range(0..4) {
            0 if at != other && is_leaf(at) && is_leaf(other) => {
                let people = [at, other].map(|at| self.units[at].own.clone());
                let merged = Unit {
                    id: self.ids,
                    own: people.into_iter().flatten().collect(),
                    ..self.units[at].clone()
                };
                self.ids += 1;
                let gone = [at, other].map(|at| self.units[at].id);
                self.units.retain(|unit| !gone.contains(&unit.id));
                self.units.push(merged);
            }
            1 if self.units.len() < UNITS_MAX => {
                let half = self.units[at].own.len() / 2;
                let moved = self.leave(at, u16::try_from(half).unwrap());
                let (within, is_led) = (self.units[at].within, self.units[at].is_led);
                self.found(within, is_led, 0);
                self.units.last_mut().unwrap().own.extend(moved);
            }
            2 => {
                let gone = self.units.remove(at);
                for unit in &mut self.units {
                    if unit.within == Some(gone.id) {
                        unit.within = gone.within;
                    }
                    if Some(unit.id) == gone.within {
                        unit.own.extend(&gone.own);
                    }
                }
            }
            _ if is_leaf(at) => {
                let to = self.units[other].id;
                self.units[at].within = Some(if at == other { ROOT } else { to });
            }
            _ => {}
        }
    }
}
