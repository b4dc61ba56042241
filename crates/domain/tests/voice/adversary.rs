//! Whoever keeps every result that was told and adds and subtracts them.
//!
//! It knows the exact sums behind the results (more than is told: those come in bands), who was of which unit when, and assumes
//! that everybody always answers, and always the same. It shares no code with the guard: it tries.

use super::{
    centre::{Round, Told},
    crowd::Crowd,
};
use chrono::Months;
use domain::voice::{K_FLOOR, K_LEADER, release::ROUNDS_BACK};

/// What somebody sees of a round.
struct Seen {
    /// The units that were told, and whether somebody leads them.
    told: Vec<(u8, bool, Crowd)>,
    /// The smallest groups of which every told unit is made.
    cells: Vec<Crowd>,
}

impl Seen {
    fn of(round: &Round, told: &Told) -> Seen {
        let is_led = |id: u8| round.units.iter().any(|unit| unit.id == id && unit.is_led);
        let told = told.units.iter();
        let told = told.map(|(id, people, _)| (*id, is_led(*id), Crowd::of(people)));
        let told: Vec<(u8, bool, Crowd)> = told.collect();
        let mut cells: Vec<Crowd> = Vec::new();
        for (_, _, people) in &told {
            let rest = cells.iter().fold(*people, |rest, cell| rest.less(*cell));
            let parts = cells
                .iter()
                .flat_map(|cell| [cell.and(*people), cell.less(*people)]);
            cells = parts.chain([rest]).filter(|cell| !cell.is_empty()).collect();
        }
        Seen { told, cells }
    }

    /// The told units that somebody leads.
    fn led(&self) -> impl Iterator<Item = Crowd> + '_ {
        let led = self.told.iter().filter(|(_, is_led, _)| *is_led);
        led.map(|(_, _, people)| *people)
    }

    /// Every union, intersection and difference of told units, the empty one included.
    fn unions(&self) -> Vec<Crowd> {
        self.cells.iter().fold(vec![Crowd::default()], |unions, cell| {
            let with = unions.iter().map(|union| union.or(*cell)).collect::<Vec<_>>();
            unions.into_iter().chain(with).collect()
        })
    }

    /// Told units and cells, each once.
    fn sums(&self) -> Vec<Crowd> {
        let told = self.told.iter().map(|(_, _, people)| *people);
        let mut sums: Vec<Crowd> = told.chain(self.cells.iter().copied()).collect();
        sums.sort();
        sums.dedup();
        sums
    }
}

/// Looks at what was told last, alone and beside what was told before; says what it found out about too few people.
pub(crate) fn look(history: &[(Round, Told)]) -> Option<String> {
    let ((round, told), before) = history.split_last()?;
    if let Some(found) = within(round, told, round.answered) {
        return Some(found);
    }
    let since = round.month - Months::new(ROUNDS_BACK);
    let before = before.iter().filter(|(then, _)| then.month >= since);
    let mut rounds: Vec<Seen> = before.map(|(round, told)| Seen::of(round, told)).collect();
    let now = Seen::of(round, told);
    let found = rounds
        .iter()
        .find_map(|then| of_same(&now, then).or_else(|| of_two(&now, then)));
    if found.is_some() {
        return found;
    }
    rounds.push(now);
    of_many(&rounds)
}

/// One round: every group of which somebody knows the sum has enough answers, and enough for a leader when hardly anybody is in it
/// but people of theirs.
pub(crate) fn within(round: &Round, told: &Told, answered: Crowd) -> Option<String> {
    let led = round.units.iter().filter(|unit| unit.is_led);
    let led: Vec<Crowd> = led.map(|unit| Crowd::of(&round.everybody(unit.id))).collect();
    let unions = Seen::of(round, told).unions();
    let groups = unions.into_iter().filter(|group| !group.is_empty());
    let mut answers = groups.map(|group| group.and(answered));
    answers.find_map(|group| {
        let is_a_leaders = led.iter().any(|unit| group.less(*unit).len() < K_FLOOR);
        let k = if is_a_leaders { K_LEADER } else { K_FLOOR };
        (group.len() < k).then(|| format!("what {} answered", group.len()))
    })
}

/// One unit in two rounds: who came to it, and who left.
fn of_same(now: &Seen, then: &Seen) -> Option<String> {
    now.told.iter().find_map(|(id, is_led, now_in)| {
        let (_, _, then_in) = then.told.iter().find(|(other, ..)| other == id)?;
        let k = if *is_led { K_LEADER } else { K_FLOOR };
        let mut sides = [now_in.less(*then_in), then_in.less(*now_in)].into_iter();
        let few = sides.find(|side| !side.is_empty() && side.len() < k)?;
        Some(format!("that {} came to unit {id} or left it", few.len()))
    })
}

/// Two rounds: everything of now less everything of then.
fn of_two(now: &Seen, then: &Seen) -> Option<String> {
    let led: Vec<Crowd> = now.led().chain(then.led()).collect();
    let all_then = then.unions();
    let mut all_now = now.unions().into_iter();
    all_now.find_map(|one| all_then.iter().find_map(|other| few(one, *other, &led)))
}

/// As many rounds as there are: a sum of one of them, less a sum of each of some others.
fn of_many(rounds: &[Seen]) -> Option<String> {
    let led: Vec<Crowd> = rounds.iter().flat_map(Seen::led).collect();
    let sums: Vec<Vec<Crowd>> = rounds.iter().map(Seen::sums).collect();
    (0..sums.len()).find_map(|at| {
        let others: Vec<&Vec<Crowd>> = sums.iter().take(at).chain(&sums[at + 1..]).collect();
        let mut ones = sums[at].iter();
        ones.find_map(|one| less_some(*one, Crowd::default(), &others, &led))
    })
}

fn less_some(one: Crowd, away: Crowd, rounds: &[&Vec<Crowd>], led: &[Crowd]) -> Option<String> {
    let Some((round, others)) = rounds.split_first() else {
        return few(one, away, led);
    };
    let without = less_some(one, away, others, led);
    without.or_else(|| {
        let mut sums = round.iter().filter(|sum| sum.and(away).is_empty());
        sums.find_map(|sum| less_some(one, away.or(*sum), others, led))
    })
}

/// What is left of two sums when one is taken from the other is a sum of some less a sum of others. Nothing is known of either
/// when one of them is of enough people.
fn few(one: Crowd, other: Crowd, led: &[Crowd]) -> Option<String> {
    let (more, less) = (one.less(other), other.less(one));
    let most = more.len().max(less.len());
    if most == 0 || most >= K_LEADER {
        return None;
    }
    let about = more.or(less);
    let is_a_leaders = led.iter().any(|unit| about.less(*unit).is_empty());
    let k = if is_a_leaders { K_LEADER } else { K_FLOOR };
    (most < k).then(|| format!("what {} say less what {} say", more.len(), less.len()))
}
