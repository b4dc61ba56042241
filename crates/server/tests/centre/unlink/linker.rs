//! Who said what: the tries of somebody who watched the network for a month, then took the whole database with its keys, and knows what
//! the server saw when it signed.
//!
//! Each try gives each of those who could have said something a weight. Who could is what is told on purpose: a case begins on the morning
//! after, so whoever was at their desk on the day before could have begun it; what waits for its night has its day; of what joined a case
//! nothing is told, so everybody could.

use super::{
    dump::{Dump, Table},
    measure::{Guess, Measured, measured, places},
    numbers::Key,
    world::{Broken, Signed, World, moment},
};
use chrono::NaiveDate;
use domain::id::{CaseId, VoiceId};
use num_bigint::BigUint;
use protocol::voice::Token;
use server::store::voice::NO_CASE;
use std::collections::HashMap;
use uuid::Uuid;

/// Something of which it is to be found out who said it.
pub(super) struct Target {
    pub(super) id: VoiceId,
    /// Its case, once it has one.
    pub(super) case: Option<CaseId>,
    /// The day on which it came, where it is told.
    pub(super) day: Option<NaiveDate>,
    /// Who could have said it.
    pub(super) who: Vec<usize>,
    pub(super) right: usize,
}

impl Target {
    fn guess(&self, weight: impl FnMut(usize) -> f64) -> Guess {
        Guess {
            weights: self.who.iter().copied().map(weight).collect(),
            right: self.right,
        }
    }

    /// Where it stands in a table, by itself or by its case.
    fn place(&self, table: &Table) -> Option<usize> {
        let case = self.case.filter(|_| self.day.is_some());
        let found = table.first.get(&self.id.0);
        found.or_else(|| table.first.get(&case?.0)).copied()
    }
}

/// All that is to be found out.
pub(super) async fn targets(world: &World) -> Vec<Target> {
    let mut targets = Vec::new();
    for (id, right) in &world.truth {
        let voice = world.place.voice(*id).await;
        let case = (voice.case != NO_CASE).then_some(voice.case);
        let day = match case {
            Some(of) => began_alone(world, of).await,
            None => voice.waits.since,
        };
        let who = world.could(day);
        let right = who.iter().position(|who| who == right);
        targets.push(Target {
            id: *id,
            case,
            day,
            right: right.expect("whoever posts a slip is there"),
            who,
        });
    }
    targets.sort_by_key(|target| target.id);
    targets
}

/// The day on which something came that is all of its case.
async fn began_alone(world: &World, case: CaseId) -> Option<NaiveDate> {
    let found = world.place.read(move |read| {
        let opened_on = read.case(case)?.map(|case| case.opened_on);
        Ok(opened_on.filter(|_| matches!(read.voices_of(case).as_deref(), Ok([_]))))
    });
    match world.broken {
        Broken::ToldAtOnce => found.await,
        _ => found.await?.pred_opt(),
    }
}

impl World {
    /// Who was at their desk on a day; anybody where there is none.
    fn could(&self, day: Option<NaiveDate>) -> Vec<usize> {
        let was_there = |who: &usize| match day {
            Some(day) => self.plan.here[*who]
                .iter()
                .any(|(on, _)| moment(*on).date_naive() == day),
            None => true,
        };
        (0..self.plan.people.len()).filter(was_there).collect()
    }

    fn is_here(&self, who: usize, at: i64) -> bool {
        self.plan.here[who]
            .iter()
            .any(|(on, off)| (*on..*off).contains(&at))
    }

    /// The slips of each person, in the order of time.
    pub(super) fn slips(&self) -> Vec<Vec<i64>> {
        let mut slips = vec![Vec::new(); self.plan.people.len()];
        for seen in &self.seen {
            slips[seen.who].push(seen.at);
        }
        slips
    }
}

/// A try: what it goes by, and its guesses.
type Try = (String, Vec<Guess>);

/// What each try comes to.
pub(super) fn linked(world: &World, dump: &Dump, targets: &[Target]) -> Vec<(String, Measured)> {
    let mut tries = by_ids(world, targets);
    tries.extend(by_slips(world, targets));
    for table in &dump.tables {
        let named = targets
            .iter()
            .filter(|target| target.place(table).is_some())
            .count();
        if named * 2 < targets.len() {
            continue;
        }
        tries.push(by_moments(world, targets, table));
        tries.push(by_order(world, targets, table));
        for of_people in &dump.tables {
            tries.extend(by_neighbours(world, targets, table, of_people));
        }
    }
    tries.push(by_tokens(world, targets));
    tries.push(by_all(&tries));
    let measured = tries
        .into_iter()
        .map(|(name, guesses)| (name, measured(&guesses)));
    measured.collect()
}

/// The time that stands in an id, if one does.
fn time_in(id: Uuid, (from, to): (i64, i64)) -> Option<i64> {
    let first = id.as_bytes()[..6].iter();
    let ms = first.fold(0, |sum, byte| (sum << 8) | i64::from(*byte));
    (from..to).contains(&ms).then_some(ms)
}

/// Whoever was at their desk at a time that stands in an id.
fn by_ids(world: &World, targets: &[Target]) -> Vec<Try> {
    let between = world.plan.between();
    let by = |id: &dyn Fn(&Target) -> Uuid| -> Vec<Guess> {
        let guess = |target: &Target| {
            let at = time_in(id(target), between);
            target.guess(|who| f64::from(u8::from(at.is_some_and(|at| world.is_here(who, at)))))
        };
        targets.iter().map(guess).collect()
    };
    vec![
        ("the time in ids of voices".to_owned(), by(&|target| target.id.0)),
        (
            "the time in ids of cases".to_owned(),
            by(&|target| target.case.map_or(target.id.0, |case| case.0)),
        ),
    ]
}

/// Whoever posted a slip on the day, or more of them than others, or one of another length.
fn by_slips(world: &World, targets: &[Target]) -> Vec<Try> {
    let mut usual: HashMap<(usize, usize), usize> = HashMap::new();
    for seen in &world.seen {
        *usual.entry((seen.up, seen.down)).or_default() += 1;
    }
    let usual = usual.into_iter().max_by_key(|(_, count)| *count);
    let usual = usual.map(|(lengths, _)| lengths).unwrap_or_default();
    let (mut count, mut odd) = (HashMap::new(), HashMap::new());
    for seen in &world.seen {
        let key = (seen.who, moment(seen.at).date_naive());
        *count.entry(key).or_insert(0_u32) += 1;
        *odd.entry(key).or_insert(0_u32) += u32::from((seen.up, seen.down) != usual);
    }
    let by = |of: &dyn Fn((usize, NaiveDate)) -> f64| -> Vec<Guess> {
        let guess = |target: &Target| target.guess(|who| target.day.map_or(0.0, |day| of((who, day))));
        targets.iter().map(guess).collect()
    };
    let number = |of: &HashMap<_, u32>, key| f64::from(of.get(&key).copied().unwrap_or(0));
    vec![
        (
            "a slip on the day".to_owned(),
            by(&|key| number(&count, key).min(1.0)),
        ),
        ("slips on the day".to_owned(), by(&|key| number(&count, key))),
        ("the length of slips".to_owned(), by(&|key| number(&odd, key))),
    ]
}

/// Whoever posted a slip nearest to a moment that stands in the same row, or else in one before it.
fn by_moments(world: &World, targets: &[Target], table: &Table) -> Try {
    let mut last = None;
    let moments: Vec<Option<i64>> = table
        .rows
        .iter()
        .map(|row| {
            let own = row.moments.iter().copied().min();
            last = own.or(last);
            last
        })
        .collect();
    let slips = world.slips();
    let guess = |target: &Target| {
        let at = target.place(table).and_then(|place| moments[place]);
        target.guess(|who| at.map_or(0.0, |at| -distance(&slips[who], at)))
    };
    let guesses = targets.iter().map(guess).collect();
    (format!("moments in {}", table.name), guesses)
}

/// How far the nearest of some moments is, in milliseconds.
fn distance(moments: &[i64], at: i64) -> f64 {
    let next = moments.partition_point(|moment| *moment < at);
    let around = moments[next.saturating_sub(1)..].iter().take(2);
    around
        .map(|moment| (moment - at).abs() as f64)
        .fold(1e15, f64::min)
}

/// Of what came on one day in the order in which it lies: whoever began that day as early or as late among all.
fn by_order(world: &World, targets: &[Target], table: &Table) -> Try {
    let mut of_day: HashMap<NaiveDate, Vec<(usize, VoiceId)>> = HashMap::new();
    for target in targets {
        if let (Some(day), Some(place)) = (target.day, target.place(table)) {
            of_day.entry(day).or_default().push((place, target.id));
        }
    }
    let mut order = HashMap::new();
    for came in of_day.values_mut() {
        came.sort_unstable();
        for (nth, (_, id)) in came.iter().enumerate() {
            order.insert(*id, (nth as f64 + 0.5) / came.len() as f64);
        }
    }
    let slips = world.slips();
    let guess = |target: &Target| {
        let (Some(day), Some(part)) = (target.day, order.get(&target.id)) else {
            return target.guess(|_| 0.0);
        };
        let begins = |who: &usize| {
            let first = slips[*who].iter().find(|at| moment(**at).date_naive() == day);
            // Whoever posted none that day, last.
            -(first.copied().unwrap_or(i64::MAX) as f64)
        };
        let begun = places(&target.who.iter().map(begins).collect::<Vec<_>>());
        Guess {
            weights: begun.iter().map(|begun| -(begun - part).abs()).collect(),
            right: target.right,
        }
    };
    let guesses = targets.iter().map(guess).collect();
    (format!("the order in {}", table.name), guesses)
}

/// Whoever stands in one table where the thing stands in another.
fn by_neighbours(world: &World, targets: &[Target], table: &Table, of_people: &Table) -> Option<Try> {
    let people = &world.plan.people;
    let part = |table: &Table, place: usize| place as f64 / table.rows.len() as f64;
    let stand: Vec<Option<f64>> = people
        .iter()
        .map(|id| of_people.first.get(&id.0).map(|place| part(of_people, *place)))
        .collect();
    if stand.iter().flatten().count() * 2 < people.len() {
        return None;
    }
    let guess = |target: &Target| {
        let at = target.place(table).map(|place| part(table, place));
        target.guess(|who| match (stand[who], at) {
            (Some(stand), Some(at)) => -(stand - at).abs(),
            _ => -1.0,
        })
    };
    let guesses = targets.iter().map(guess).collect();
    Some((format!("{} beside {}", of_people.name, table.name), guesses))
}

/// How much the blinding factor gives away that somebody would have drawn for a token, at most.
pub(super) fn given_away(key: &Key, token: &Token, signed: &[Vec<Signed>]) -> Vec<f64> {
    let inverse = key.inverse(token).expect("every token may be anybody's");
    let of_person = |signed: &Vec<Signed>| {
        let factors = signed.iter().map(|(_, answered)| {
            let factor = key.factor(&BigUint::from_bytes_be(answered), &inverse);
            key.gives_away(&factor)
        });
        factors.fold(0.0, f64::max)
    };
    signed.iter().map(of_person).collect()
}

/// Whoever the token would betray.
fn by_tokens(world: &World, targets: &[Target]) -> Try {
    let key = Key::of(&crate::voice::agent::pair().public);
    let guess = |target: &Target| {
        let away = given_away(&key, &world.tokens[&target.id], &world.signed);
        target.guess(|who| away[who])
    };
    ("tokens".to_owned(), targets.iter().map(guess).collect())
}

/// All tries together, each with as much to say.
fn by_all(tries: &[Try]) -> Try {
    let guesses = (0..tries[0].1.len()).map(|nth| {
        let first = &tries[0].1[nth];
        let mut weights = vec![0.0; first.weights.len()];
        for (_, guesses) in tries {
            for (weight, place) in weights.iter_mut().zip(places(&guesses[nth].weights)) {
                *weight -= place;
            }
        }
        Guess {
            weights,
            right: first.right,
        }
    });
    ("all together".to_owned(), guesses.collect())
}
