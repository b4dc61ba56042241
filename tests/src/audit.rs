//! The auditor: desks, two servers, PostgreSQL and NATS as real processes behind a lossy way, each ended at random
//! moments, an old backup put back twice; and then the books are compared.
//!
//! What the command line called given arrives exactly once, what it did not call given at most once, and nobody holds
//! what is not theirs. The moments come from a seed; each giver's book is on the disk before and after each kudos.

mod givers;
mod lossy;
mod reader;
mod world;

use anyhow::{Result, ensure};
use givers::Book;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{
    collections::BTreeMap,
    fmt,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};
use world::World;

/// The people of one team of the sample, those who sit at desks first.
const PEOPLE: [&str; 12] = [
    "Amara Okafor",
    "Piotr Kowalski",
    "Marta Ferreira",
    "Jonas Weber",
    "林 晓雨",
    "Ilyas Demir",
    "Aoife Brennan",
    "Lukas Brandt",
    "Sofía Herrera",
    "Priya Raman",
    "Tomáš Dvořák",
    "Giulia Conti",
];
/// How many of them have a desk.
const DESKS: usize = 3;
/// Generous: reconnecting is patient, and the machine may be loaded.
const QUIET_MAX: Duration = Duration::from_secs(180);

/// How long to go on, and from which dice.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Rounds, each with one thing that goes wrong.
    pub rounds: usize,
    /// Every moment follows from it.
    pub seed: u64,
}

/// What the books say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Kudos that were called given.
    pub promised: usize,
    /// Promised, and not there.
    pub lost: usize,
    /// There more than once.
    pub doubled: usize,
    /// With somebody whom they do not concern.
    pub leaked: usize,
    /// How often what went wrong.
    pub faults: BTreeMap<&'static str, usize>,
}

impl Verdict {
    /// Whether nothing was lost, doubled or leaked.
    #[must_use]
    pub fn holds(&self) -> bool {
        (self.lost, self.doubled, self.leaked) == (0, 0, 0)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} promised; {:?}", self.promised, self.faults)?;
        write!(
            f,
            "lost {} doubled {} leaked {}",
            self.lost, self.doubled, self.leaked
        )
    }
}

/// Plays the rounds in a folder and compares the books.
///
/// # Errors
/// A part does not start or does not come to rest.
pub fn play(plan: Plan, folder: &Path) -> Result<Verdict> {
    let mut rng = ChaCha8Rng::seed_from_u64(plan.seed);
    let mut world = World::start(folder, &PEOPLE[..DESKS], rng.random())?;
    world.keep_a_backup()?;
    let stop = AtomicBool::new(false);
    let mut faults = BTreeMap::new();
    let books = thread::scope(|scope| -> Result<Vec<Book>> {
        let givers: Vec<_> = (0..DESKS)
            .map(|who| {
                let book = Book::open(&folder.join(format!("book-{who}")), who);
                let (give, stop) = (world.command(who), &stop);
                scope.spawn(move || book?.fill(&give, &PEOPLE, plan.rounds, stop))
            })
            .collect();
        let done = (0..plan.rounds).try_for_each(|round| {
            thread::sleep(Duration::from_millis(rng.random_range(5..400)));
            let backup = [plan.rounds / 3, 2 * plan.rounds / 3].contains(&round);
            let fault = if backup {
                "backup put back"
            } else {
                world.break_something(&mut rng)?
            };
            if backup {
                world.put_the_backup_back()?;
            }
            *faults.entry(fault).or_default() += 1;
            anyhow::Ok(())
        });
        stop.store(true, Ordering::SeqCst);
        let books = givers
            .into_iter()
            .map(|giver| giver.join().expect("a giver does not panic"));
        let books = books.collect::<Result<Vec<_>>>();
        done.and(books)
    })?;
    world.mend()?;
    settle(&world, &books)?;
    let mut verdict = compare(&world, &books)?;
    verdict.faults = faults;
    world.sound()?;
    Ok(verdict)
}

/// Waits until every desk has sent all it has and received all it was promised.
fn settle(world: &World, books: &[Book]) -> Result<()> {
    for (who, desk) in world.desks().iter().enumerate() {
        desk.until("all sent", QUIET_MAX, |status| status["sync"]["waiting"] == 0)?;
        let promised: Vec<&String> = books.iter().flat_map(|book| book.promised_to(who)).collect();
        desk.until("all received", QUIET_MAX, |_| {
            world
                .received(who)
                .is_ok_and(|texts| promised.iter().all(|text| texts.contains(text)))
        })?;
    }
    Ok(())
}

fn compare(world: &World, books: &[Book]) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    for (who, person) in PEOPLE.iter().enumerate() {
        let mut held = vec![world.inbox(person)?];
        if who < DESKS {
            held.push(world.received(who)?);
        }
        for texts in &held {
            for book in books {
                for text in book.tried_to(who) {
                    let times = texts.iter().filter(|held| *held == text).count();
                    verdict.doubled += times.saturating_sub(1);
                    let promised = book.promised_to(who).any(|promised| promised == text);
                    verdict.lost += usize::from(promised && times == 0);
                }
                verdict.leaked += book
                    .tried_to_others(who)
                    .filter(|text| texts.contains(text))
                    .count();
            }
        }
        verdict.leaked += world
            .shown_to(person)?
            .iter()
            .filter(|text| books.iter().any(|b| b.tried(text)))
            .count();
        if who < DESKS {
            verdict.leaked += books
                .iter()
                .filter(|book| book.giver != who)
                .flat_map(|book| book.tried_to_others(who))
                .filter(|text| world.lies_at(who, text))
                .count();
        }
    }
    verdict.promised = books.iter().map(Book::promises).sum();
    ensure!(verdict.promised > 0, "nothing was given, so nothing is proved");
    Ok(verdict)
}
