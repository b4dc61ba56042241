//! What each page of the console costs in a full centre, beside an empty one: `cargo xtask bench console`.
//!
//! The real program is another process, on SQLite and on PostgreSQL, each in the same run. A page is what a room of
//! `ui/src/console/rooms` asks for, with a cookie, over loopback. Nothing is compared across machines.

#![expect(clippy::print_stdout, reason = "this is a table for a person")]
#![expect(
    clippy::unwrap_used,
    reason = "a measuring program ends where something is not as it should be"
)]

#[path = "../shared/cluster.rs"]
mod cluster;
#[path = "../shared/crowd.rs"]
mod crowd;
#[path = "../shared/http.rs"]
mod http;
mod pages;
#[path = "../shared/program.rs"]
mod program;
mod served;
mod statements;
mod took;

use crowd::Size;
use served::Served;
use server::{
    service::centre::Centre,
    store::{
        place::Place,
        sqlite::{FILE, SqliteStore},
    },
};
use statements::Statements;
use std::{fs, path::Path};
use took::{At, Took};

/// The centre of the requirement: 5 000 people, 500 cases with 760 voices in them, and everything else that a year leaves.
const FULL: Size = Size {
    teams: 400,
    people: 5_000,
    cases: 500,
    months: 12,
    praise: 300,
    kudos: 1_500,
    requests: 90,
    versions: 61,
    acts: 20_000,
};
/// Six people with a post, and nothing else.
const EMPTY: Size = Size {
    teams: 0,
    people: 6,
    cases: 0,
    months: 0,
    praise: 0,
    kudos: 0,
    requests: 0,
    versions: 0,
    acts: 0,
};
/// Who asks at once, besides one alone.
const AT_ONCE: usize = 8;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let cluster = cluster::Cluster::start(&folder.path().join("cluster"), &["empty", "full"]);
    let both = [("empty", EMPTY), ("full", FULL)];
    for (name, size) in both {
        let (here, moves) = (
            folder.path().join(name),
            folder.path().join(format!("{name}-moves")),
        );
        filled(&here, size);
        // Who moves leaves nothing behind.
        SqliteStore::make_folder(&moves).unwrap();
        fs::copy(here.join(FILE), moves.join(FILE)).unwrap();
        let settings = cluster.settings(folder.path(), name);
        program::command(&["migrate", "--from"], &[moves, "--config".into(), settings]);
    }
    let sqlite = both.map(|(name, _)| Served::start(&["--data"], &folder.path().join(name)));
    measure("SQLite", &sqlite, None);
    drop(sqlite);
    let postgres = both.map(|(name, _)| Served::start(&["--config"], &cluster.settings(folder.path(), name)));
    measure("PostgreSQL", &postgres, Some(&Statements::of(&cluster)));
}

/// Makes a centre in a new folder.
fn filled(folder: &Path, size: Size) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let centre = Centre::open_for_command(Place::Folder(folder.to_owned()))
            .await
            .unwrap();
        crowd::fill(centre, size).await;
    });
}

fn measure(database: &str, [empty, full]: &[Served; 2], statements: Option<&Statements>) {
    println!("\n**{database}**\n");
    println!(
        "| who | page | bytes | empty p50, ms | p99 | full p50 | p99 | full / empty p99 | {AT_ONCE} at once, empty p99 | full p99 | statements |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    let (in_empty, in_full) = (pages::all(empty), pages::all(full));
    for (before, page) in in_empty.iter().zip(&in_full) {
        assert_eq!(before.what, page.what);
        if page.path.is_some() {
            row((empty, before), (full, page), statements);
        }
    }
    println!("\n{}", foot(statements.is_some()));
}

/// Where statements are counted, and what is not measured.
fn foot(are_counted: bool) -> &'static str {
    match are_counted {
        true => {
            "Statements are those that the database wrote down, without `BEGIN` and `COMMIT`; three of them say who asks."
        }
        false => {
            "Statements on SQLite are counted by `http::console::counted` in `crates/server`, for every address of the \
             console. The week's sheet and the report as PDF are made by another program and not measured."
        }
    }
}

fn row(before: At<'_>, page: At<'_>, statements: Option<&Statements>) {
    let (full, of) = page;
    let bytes = full.ask(of);
    let (beside, one) = match before.1.path {
        Some(_) => {
            let [beside, one] = Took::in_turns([before, page]);
            (Some((beside, Took::at_once(before, AT_ONCE))), one)
        }
        // There is no such thing in an empty centre.
        None => {
            let [one] = Took::in_turns([page]);
            (None, one)
        }
    };
    let many = Took::at_once(page, AT_ONCE);
    let count = statements.map_or_else(String::new, |statements| statements.of_page(full, of).to_string());
    let said = match beside {
        Some((alone, crowded)) => [
            ms(alone.half_ms),
            ms(alone.p99_ms),
            format!("{:.1}", one.p99_ms / alone.p99_ms),
            ms(crowded.p99_ms),
        ],
        None => [""; 4].map(str::to_owned),
    };
    let [half, most, share, crowded] = said;
    println!(
        "| {} | {} | {bytes} | {half} | {most} | {} | {} | {share} | {crowded} | {} | {count} |",
        of.who.word(),
        of.what,
        ms(one.half_ms),
        ms(one.p99_ms),
        ms(many.p99_ms),
    );
}

fn ms(ms: f64) -> String {
    format!("{ms:.2}")
}
