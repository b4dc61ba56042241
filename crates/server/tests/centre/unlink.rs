//! Nobody can be found out who said something without a name or answered a round: shown by somebody who tries.
//!
//! A month of two hundred people is played with the real server, the real tokens and a simulated clock. Then somebody tries to say who
//! said what, who has
//!
//! * watched the network: when which desk posted a slip, and how long it and its answer were (all is TLS, so nothing more);
//! * taken the database: each table in the order in which it lies, and the file itself, with all keys in it; of PostgreSQL the places of
//!   rows on their pages, and which transaction wrote them;
//! * what the server saw of everybody when it signed their tokens, which it does not keep;
//! * what was logged.
//!
//! `linker` has the tries: by the time (in ids, in rows, in the rows before them), by slips and their lengths, by the order of rows
//! against the order of slips, by rows of people beside rows of voices, by the tokens and the key, and by all of them together. `measure`
//! says how much better than chance each of them is. Chance is a guess among those who could have said it as far as that is told on
//! purpose: a case begins on the morning after. None may be better than that by three standard deviations. By luck alone one in some
//! hundreds is, so what is found in one month is looked for in another, and in a third: three times in a row luck finds nothing.
//!
//! Of a round there is nothing that belongs to one person but sums. What could be found out is whose the one answer is that nobody else of
//! a team gave; that is what is guessed there.
//!
//! The same tries, unchanged, find whoever said it when something is broken on purpose: so they are able to.

mod dump;
mod dump_postgres;
mod linker;
mod measure;
mod numbers;
mod plan;
mod world;

use self::{
    dump::{Dump, Row, Sought, Table, dump},
    dump_postgres::dump_of_postgres,
    linker::{given_away, linked, targets},
    measure::{Guess, Measured, measured},
    numbers::Key,
    world::{Broken, World, team_of},
};
use crate::voice::agent::{Place, pair, set_clock};
use num_bigint::BigUint;
use protocol::envelope::Hash16;
use server::service::pulse;
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fs,
    io::{self, Write},
    sync::{Arc, Mutex},
};
use tracing_subscriber::fmt::MakeWriter;
use uuid::Uuid;

/// More than so many standard deviations better than chance is a find.
const FOUND: f64 = 3.0;
/// What is broken on purpose is found by more.
const SURE: f64 = 5.0;
/// Months that are played until something that was found is believed.
const SEEDS: [u64; 3] = [20_241_101, 20_241_102, 20_241_103];

/// The database as it is taken, with what is broken on purpose in it.
async fn taken(world: &World, broken: Broken) -> (Dump, Vec<linker::Target>) {
    let targets = targets(world).await;
    let mut ids: HashSet<Uuid> = world.plan.people.iter().map(|person| person.0).collect();
    ids.extend(targets.iter().map(|target| target.id.0));
    ids.extend(targets.iter().filter_map(|target| Some(target.case?.0)));
    let sought = Sought {
        ids: &|id| ids.contains(id),
        between: world.plan.between(),
    };
    let mut dump = match &world.place.database {
        None => dump(world.place.dir.path(), &sought),
        Some(database) => {
            let came = match broken {
                Broken::OrderKept => world.came.as_slice(),
                _ => &[],
            };
            // It has no place beside a runtime.
            std::thread::scope(|scope| {
                let dumped = scope.spawn(|| dump_of_postgres(&database.address(), came, &sought));
                dumped.join().unwrap()
            })
        }
    };
    if broken == Broken::OrderKept && world.place.database.is_none() {
        let came = world.came.iter().enumerate();
        dump.tables.push(Table {
            name: "what came".to_owned(),
            rows: vec![Row::default(); world.came.len()],
            first: came.map(|(place, id)| (id.0, place)).collect(),
        });
    }
    (dump, targets)
}

fn better(tries: &[(String, Measured)]) -> BTreeSet<String> {
    let found = tries.iter().filter(|(_, measured)| measured.best() > FOUND);
    found.map(|(name, _)| name.clone()).collect()
}

#[tokio::test]
async fn whoever_watches_the_network_and_takes_the_database_guesses_no_better_than_by_chance() {
    is_at_chance(Place::open).await;
}

#[tokio::test]
async fn nor_does_whoever_takes_one_in_postgresql_with_the_places_of_its_rows_and_their_transactions() {
    is_at_chance(Place::in_postgres).await;
}

async fn is_at_chance(open: impl AsyncFn() -> Place) {
    let mut found: Option<BTreeSet<String>> = None;
    for seed in SEEDS {
        let world = World::at(open().await, seed, Broken::Nothing).await;
        let (dump, targets) = taken(&world, Broken::Nothing).await;
        assert!(targets.len() > 300, "{}", targets.len());
        keys_are_of_no_help(&world);
        let mut tries = linked(&world, &dump, &targets);
        tries.extend(of_the_round(&world, &dump).await);
        assert!(tries.len() > 15, "{}", tries.len());
        let better = better(&tries);
        let still = match &found {
            None => better,
            Some(before) => before.intersection(&better).cloned().collect(),
        };
        // PostgreSQL uses the room of what is erased again in its own time.
        if world.place.database.is_none() {
            nothing_is_left_of_the_round(&world).await;
        }
        if still.is_empty() {
            return;
        }
        found = Some(still);
    }
    panic!("three months in a row: {found:?}");
}

async fn finds(broken: Broken, by: &str) {
    finds_at(Place::open().await, broken, by).await;
}

async fn finds_at(place: Place, broken: Broken, by: &str) {
    let world = World::at(place, SEEDS[0], broken).await;
    let (dump, targets) = taken(&world, broken).await;
    let tries = linked(&world, &dump, &targets);
    let (_, measured) = tries.iter().find(|(name, _)| name == by).unwrap();
    assert!(measured.best() > SURE, "{by}: {measured:?}");
}

#[tokio::test]
async fn it_is_found_who_said_something_when_ids_have_the_time_in_them() {
    finds(Broken::TimeInIds, "the time in ids of voices").await;
}

#[tokio::test]
async fn it_is_found_who_said_something_when_only_those_post_who_have_something_to_say() {
    finds(Broken::OnlyWithWords, "a slip on the day").await;
}

#[tokio::test]
async fn it_is_found_who_said_something_when_the_order_is_kept_in_which_it_came() {
    finds(Broken::OrderKept, "the order in what came").await;
}

#[tokio::test]
async fn it_is_found_who_said_something_when_transactions_keep_the_order_in_which_it_came() {
    let place = Place::in_postgres().await;
    finds_at(place, Broken::OrderKept, "the order in came by transactions").await;
}

#[tokio::test]
async fn it_is_found_who_said_something_when_everybody_is_told_at_once() {
    finds(Broken::ToldAtOnce, "moments in record").await;
}

/// Each blinded message fits each token, so that the key says nothing about which belong together. That the factor exists follows from
/// what is looked at here (see `numbers`); for some pairs it is worked out as well.
fn keys_are_of_no_help(world: &World) {
    let key = Key::of(&pair().public);
    let signed: Vec<_> = world.signed.iter().flatten().collect();
    assert_eq!(
        signed.len(),
        8 * world.plan.people.len(),
        "everybody has all of them"
    );
    for (blinded, answered) in &signed {
        let answered = BigUint::from_bytes_be(answered);
        assert_eq!(key.raised(&answered), BigUint::from_bytes_be(blinded));
    }
    for (nth, token) in world.tokens.values().enumerate() {
        let inverse = key.inverse(token).expect("it has an inverse");
        let (blinded, answered) = signed[nth * 7 % signed.len()];
        let factor = key.factor(&BigUint::from_bytes_be(answered), &inverse);
        let message = key.raised(&BigUint::from_bytes_be(&token.signature.0));
        assert_eq!(key.blinds(&factor, &message), BigUint::from_bytes_be(blinded));
    }
}

/// Whose the one answer is that nobody else of the team gave.
async fn of_the_round(world: &World, dump: &Dump) -> Vec<(String, Measured)> {
    let round = world.round.as_ref().unwrap();
    let (id, key) = (round.id, Key::of(&round.public));
    let tallies = world.place.read(move |read| read.pulse_tallies(id)).await;
    let members: HashMap<_, _> = world
        .place
        .read(move |read| read.pulse_members(id))
        .await
        .into_iter()
        .collect();
    let slips = world.slips();
    let mut tries: Vec<(String, Vec<Guess>)> = ["slips", "the last slip", "rows", "tokens"]
        .map(|name| (format!("of the round, {name}"), Vec::new()))
        .into();
    for (team, question, tally) in tallies {
        // The sums say that there is one, and in which team.
        if question != 0 || tally.0[0] != 1 || team.is_none() {
            continue;
        }
        let of_team = |who: &usize| members.get(&world.plan.people[*who]) == Some(&team);
        let who: Vec<usize> = (0..world.plan.people.len()).filter(of_team).collect();
        let is_odd = |who: &usize| {
            world
                .answered
                .get(who)
                .is_some_and(|(answers, _)| answers[0] == 1)
        };
        let right = who.iter().position(is_odd).unwrap();
        assert!(who.len() >= 10 && who.iter().all(|one| team_of(*one) == team_of(who[0])));
        let away = given_away(&key, &world.answered[&who[right]].1, &world.signed_of_round);
        let row = |who: usize| {
            let id = world.plan.people[who].0;
            let places = dump.tables.iter().filter_map(|table| table.first.get(&id));
            places.sum::<usize>() as f64
        };
        let weights: [Vec<f64>; 4] = [
            who.iter().map(|who| slips[*who].len() as f64).collect(),
            who.iter()
                .map(|who| slips[*who].last().copied().unwrap_or(0) as f64)
                .collect(),
            who.iter().map(|who| row(*who)).collect(),
            who.iter().map(|who| away[*who]).collect(),
        ];
        for ((_, guesses), weights) in tries.iter_mut().zip(weights) {
            guesses.push(Guess { weights, right });
        }
    }
    assert!(tries[0].1.len() >= 8, "{}", tries[0].1.len());
    tries
        .into_iter()
        .map(|(name, guesses)| (name, measured(&guesses)))
        .collect()
}

/// Counted and told: neither the key nor a token nor a sum is anywhere in the files.
async fn nothing_is_left_of_the_round(world: &World) {
    let round = world.round.as_ref().unwrap();
    let spent = world
        .answered
        .values()
        .map(|(_, token)| Hash16::of(&token.nonce.0).0);
    let spent: HashSet<[u8; 16]> = spent.collect();
    // Some parts of the key: what is long may lie in two places.
    let secret = round.secret.as_ref().unwrap();
    let parts: Vec<&[u8]> = [4, 2].map(|part| &secret[secret.len() / part..][..32]).into();
    let copies = || {
        let mut bytes = Vec::new();
        for file in fs::read_dir(world.place.dir.path()).unwrap() {
            bytes.extend(fs::read(file.unwrap().path()).unwrap());
        }
        let used = bytes.windows(16).filter(|part| spent.contains(*part)).count();
        (
            used,
            bytes.windows(32).filter(|part| parts.contains(part)).count(),
        )
    };
    let (used, keys) = copies();
    assert!(
        used >= world.answered.len() && keys > 0,
        "the search finds what is there"
    );
    set_clock(round.closes_at);
    assert_eq!(pulse::close_due(&world.place.centre).await, Ok(1));
    world.place.centre.scrub().await.unwrap();
    assert_eq!(copies(), (0, 0));
}

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}

#[tokio::test]
async fn nothing_of_a_slip_is_logged_whatever_becomes_of_it() {
    use crate::voice::agent::{Agent, post, suggestion};
    use protocol::voice::{FollowAct, Slip};
    use server::service::voice::slip;
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, crate::desk::AMARA).await;
    let log = Log::default();
    let lines = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let _until_then = tracing::subscriber::set_default(lines);
    tracing::info!(target: "server", "a line is seen");
    let said = suggestion("answer with the file open");
    let taken = amara.slip(said.clone());
    for slip in [
        taken.clone(),
        taken,
        Slip { said: None },
        amara.slip(suggestion("?")),
    ] {
        slip::take(&place.centre, slip).await;
    }
    for (number, act) in [(1, FollowAct::Withdraw), (2, FollowAct::Thank)] {
        post(&place, amara.follow(&said, number, act)).await;
    }
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let ours: Vec<&str> = text.lines().filter(|line| line.contains("server")).collect();
    assert_eq!(ours.len(), 1, "{text}");
}
