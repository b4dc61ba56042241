//! Which units' results may be told: none that would let anybody work out what fewer than k people answered.
//!
//! Units are a tree; each person who could answer is of exactly one unit, as of the moment at which the round was opened, whoever
//! joins, moves or leaves afterwards. What was told can be added up and subtracted: the smallest sums that can be had so are
//! those of the *cells*, the people of a told unit less those of the told units within it. Told is a family of units only if
//!
//! 1. each cell has nobody in it, or at least k answers. That holds for a unit by itself, for its complement in what is around
//!    it, and for every other sum and difference of the round. People of whom nobody answered are no cell either: everybody
//!    would see that they did not;
//! 2. of each unit that was told in one of the rounds of the last [`ROUNDS_BACK`] months, those who came since and those who left
//!    are nobody or at least k;
//! 3. nothing more can be had out of all those rounds together with this one, if everybody answered in all of them and always the
//!    same. People who were in the same cells in all of those rounds are a *group*, which nothing tells apart. A group of at least k
//!    hides whatever it is added to. So any sum and difference in which no such group is left must be about nobody, or about at
//!    least k people on each of its sides.
//!
//! Rule 3 is about all rounds at once, because a unit and itself are not enough, and neither are pairs of rounds: the centre of today,
//! less a team told a month ago, less the other team told two months ago, is whoever is in no team. And it is about what can really
//! be had: two who left a team that was told do not silence the centre around it, because the centre and that team differ by
//! everybody else as well. A series that was broken is told again after three rounds: an answer of four months ago says little of
//! today.
//!
//! k is [`K_LEADER`] for a cell in which all but fewer than [`K_FLOOR`] answers are from one unit with a direct leader, told or not:
//! it is as good as that unit. Else it is [`K_FLOOR`]. No rule looks at what was answered, only at how many did, so a refusal says
//! at most that they were few. Which units are tried first depends on no answer: the wider one, then the larger one, then by id.
//! What may be told together may be told in part as well, so the first that fits never has to be taken back.

mod together;

use super::{K_FLOOR, K_LEADER};
use chrono::{Months, NaiveDate};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    iter,
};
use together::Group;

/// Rounds of so many months before are compared with.
pub const ROUNDS_BACK: u32 = 3;

/// A unit of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit<I, P> {
    /// Which.
    pub id: I,
    /// The unit around it; `None` for the whole.
    pub within: Option<I>,
    /// Whether somebody leads exactly these people.
    pub is_led: bool,
    /// Those who could answer and belong to this unit itself and to none within it.
    pub own: BTreeSet<P>,
    /// How many of those have answered.
    pub answers: u32,
}

/// What was told of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<I, P> {
    /// The round's month, by its first day.
    pub month: NaiveDate,
    /// The people of each unit that was told, everybody within it included, and the least number that held for it.
    pub units: Vec<(I, BTreeSet<P>, u32)>,
}

/// Which units of a round may be told, beside what was told before.
#[must_use]
pub fn tellable<I: Copy + Ord, P: Copy + Ord>(
    month: NaiveDate,
    units: &[Unit<I, P>],
    earlier: &[Told<I, P>],
) -> Told<I, P> {
    let tree = Tree::of(units);
    let since = month.checked_sub_months(Months::new(ROUNDS_BACK));
    let compared = earlier.iter();
    let compared = compared.filter(|told| since.is_none_or(|since| told.month >= since));
    let compared: Vec<&Told<I, P>> = compared.collect();
    let history = History::of(units, &compared);
    let order = tree.order().into_iter();
    let order: Vec<usize> = order
        .filter(|place| !tree.is_changed_by_few(*place, &compared))
        .collect();
    let is_told = tree.family(&order, |owners, cells| history.hides(owners, cells));
    let cells = tree.cells(&tree.owners(&is_told));
    let told = order.into_iter().filter(|place| is_told[*place]);
    let units = told
        .map(|place| {
            let k = cells.get(&place).map_or(K_LEADER, Cell::k);
            (units[place].id, tree.everybody(place), k)
        })
        .collect();
    Told { month, units }
}

/// Of which of the units that are told one question may be told, too: whoever answers a round can leave a question out. `units`
/// are those of the round, and their answers those to this question.
///
/// The other rules need no second look: fewer units make wider cells of the same people.
#[must_use]
pub fn of_question<I: Copy + Ord, P: Copy + Ord>(told: &Told<I, P>, units: &[Unit<I, P>]) -> Vec<I> {
    let tree = Tree::of(units);
    let is_among = |place: &usize| told.units.iter().any(|(id, ..)| *id == units[*place].id);
    let order: Vec<usize> = tree.order().into_iter().filter(is_among).collect();
    let is_told = tree.family(&order, |_, _| true);
    let told = order.into_iter().filter(|place| is_told[*place]);
    told.map(|place| units[place].id).collect()
}

/// The units, by their place in the list.
struct Tree<'a, I, P> {
    units: &'a [Unit<I, P>],
    /// Each unit and those around it, outwards.
    around: Vec<Vec<usize>>,
}

/// For each unit the told one to whose cell its own people belong: itself, or the next around it.
type Owners = [Option<usize>];

/// The cells of a family, by the unit that owns them.
type Cells = BTreeMap<usize, Cell>;

/// The people of a told unit less those of the told units within it.
#[derive(Default)]
struct Cell {
    has_people: bool,
    answers: u32,
    /// How many of them are from a unit with a direct leader.
    led: BTreeMap<usize, u32>,
}

impl Cell {
    /// The least number that holds for it.
    fn k(&self) -> u32 {
        let others = |led: &u32| self.answers.saturating_sub(*led);
        match self.led.values().any(|led| others(led) < K_FLOOR) {
            true => K_LEADER,
            false => K_FLOOR,
        }
    }

    /// Rule 1.
    fn may_be_told(&self) -> bool {
        !self.has_people || self.answers >= self.k()
    }
}

impl<'a, I: Copy + Ord, P: Copy + Ord> Tree<'a, I, P> {
    fn of(units: &'a [Unit<I, P>]) -> Tree<'a, I, P> {
        let places: BTreeMap<I, usize> = units
            .iter()
            .enumerate()
            .map(|(place, unit)| (unit.id, place))
            .collect();
        let outwards = |place: &usize| places.get(&units[*place].within?).copied();
        // A ring of units would have no end.
        let around = |place| iter::successors(Some(place), outwards).take(units.len());
        let around = (0..units.len()).map(|place| around(place).collect::<Vec<_>>());
        Tree {
            units,
            around: around.collect(),
        }
    }

    /// Everybody of a unit, those of the units within it included.
    fn everybody(&self, place: usize) -> BTreeSet<P> {
        let inside = self.units.iter().zip(&self.around);
        let inside = inside.filter(|(_, around)| around.contains(&place));
        inside.flat_map(|(unit, _)| unit.own.iter().copied()).collect()
    }

    /// The units that have anybody, in the order in which they are tried.
    fn order(&self) -> Vec<usize> {
        let mut people = vec![0usize; self.units.len()];
        for (unit, around) in self.units.iter().zip(&self.around) {
            around.iter().for_each(|place| people[*place] += unit.own.len());
        }
        let mut order: Vec<usize> = (0..people.len()).filter(|place| people[*place] > 0).collect();
        order.sort_by_key(|place| {
            let depth = self.around[*place].len();
            (depth, Reverse(people[*place]), self.units[*place].id)
        });
        order
    }

    /// Rule 2, turned round: whether a few came to a unit or left it since it was told.
    fn is_changed_by_few(&self, place: usize, compared: &[&Told<I, P>]) -> bool {
        let is_led = self.around[place].iter().any(|place| self.units[*place].is_led);
        let k = if is_led { K_LEADER } else { K_FLOOR };
        let now = self.everybody(place);
        let then = compared.iter().flat_map(|told| &told.units);
        let mut then = then.filter(|(id, ..)| *id == self.units[place].id);
        then.any(|(_, then, _)| {
            let (came, left) = (now.difference(then).count(), then.difference(&now).count());
            [came, left].into_iter().any(|few| few > 0 && few < k as usize)
        })
    }

    /// Tells one unit after the other where that may be, and leaves out where not.
    fn family(&self, order: &[usize], may_be_told: impl Fn(&Owners, &Cells) -> bool) -> Vec<bool> {
        let mut is_told = vec![false; self.units.len()];
        for place in order {
            is_told[*place] = true;
            let owners = self.owners(&is_told);
            let cells = self.cells(&owners);
            is_told[*place] = cells.values().all(Cell::may_be_told) && may_be_told(&owners, &cells);
        }
        is_told
    }

    fn owners(&self, is_told: &[bool]) -> Vec<Option<usize>> {
        let owner = |around: &Vec<usize>| around.iter().copied().find(|place| is_told[*place]);
        self.around.iter().map(owner).collect()
    }

    fn cells(&self, owners: &Owners) -> Cells {
        let mut cells = Cells::new();
        let units = self.units.iter().zip(&self.around).zip(owners);
        for ((unit, around), owner) in units {
            let Some(owner) = owner else { continue };
            let cell = cells.entry(*owner).or_default();
            cell.has_people |= !unit.own.is_empty();
            cell.answers += unit.answers;
            for led in around.iter().filter(|place| self.units[**place].is_led) {
                *cell.led.entry(*led).or_default() += unit.answers;
            }
        }
        cells
    }
}

/// A sum that somebody knows, or can have: that of a cell of now, by its owner, or of a cell of then, by its number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sum {
    Now(usize),
    Then(usize),
}

/// Where everybody was in the rounds that are compared with.
struct History {
    /// How many people are of this unit now, or of none, and were in these cells.
    people: BTreeMap<(Option<usize>, Vec<usize>), u32>,
    /// The k of each cell of then.
    k_then: Vec<u32>,
}

impl History {
    fn of<I, P: Copy + Ord>(units: &[Unit<I, P>], compared: &[&Told<I, P>]) -> History {
        let mut homes: BTreeMap<P, (Option<usize>, Vec<usize>)> = BTreeMap::new();
        for (place, unit) in units.iter().enumerate() {
            for person in &unit.own {
                homes.entry(*person).or_default().0 = Some(place);
            }
        }
        let mut k_then = Vec::new();
        for told in compared {
            // The smallest told unit around somebody is the one whose cell they were in; of equals the stricter one.
            let mut told: Vec<_> = told.units.iter().collect();
            told.sort_by_key(|(_, people, k)| (people.len(), Reverse(*k)));
            let mut placed = BTreeSet::new();
            for (_, everybody, k) in told {
                for person in everybody.iter().filter(|person| placed.insert(**person)) {
                    homes.entry(*person).or_default().1.push(k_then.len());
                }
                k_then.push(*k);
            }
        }
        let mut people: BTreeMap<_, u32> = BTreeMap::new();
        for home in homes.into_values() {
            *people.entry(home).or_default() += 1;
        }
        History { people, k_then }
    }

    /// Rule 3.
    fn hides(&self, owners: &Owners, cells: &Cells) -> bool {
        let mut groups: BTreeMap<Vec<Sum>, u32> = BTreeMap::new();
        for ((unit, then), people) in &self.people {
            let now = unit.and_then(|place| owners[place]).map(Sum::Now);
            let then = then.iter().copied().map(Sum::Then);
            *groups.entry(now.into_iter().chain(then).collect()).or_default() += people;
        }
        let k = |sum: &Sum| match sum {
            Sum::Now(owner) => cells.get(owner).map_or(K_LEADER, Cell::k),
            Sum::Then(number) => self.k_then[*number],
        };
        let told = groups.into_iter().filter(|(sums, _)| !sums.is_empty());
        let groups: Vec<Group<Sum>> = told
            .map(|(sums, people)| Group {
                k: sums.iter().map(k).max().unwrap_or(K_LEADER),
                sums,
                people,
            })
            .collect();
        together::hides(&groups)
    }
}
