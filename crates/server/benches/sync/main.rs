//! What sync costs, each row beside its floor in the same run: `cargo xtask bench sync`.
//!
//! The real program is another process, and so is the floor: bare axum on SQLite with one writer, which decodes and
//! stores the same bytes and decides nothing. For PostgreSQL the floor is raw `unnest`. Nothing is compared across machines.

#![expect(clippy::print_stdout, reason = "this is a table for a person")]
#![expect(
    clippy::unwrap_used,
    reason = "a measuring program ends where something is not as it should be"
)]

#[path = "../shared/cluster.rs"]
mod cluster;
mod floor;
#[path = "../shared/http.rs"]
mod http;
mod load;
mod process;
#[path = "../shared/program.rs"]
mod program;
mod sealing;
mod unnest;
mod write;

use load::{Load, Measured};
use process::Program;
use std::{path::Path, time::Duration};
use write::{WRITERS, Writer};

/// Pushes of a thousand records on each of four connections.
const PUSHES: usize = 8;
const RECORDS: usize = 1_000;
/// Single records on each of 64 connections.
const SINGLES: usize = 100;
const CONNECTIONS: usize = 64;
const PAGES: usize = 40;
const HEADS: usize = 2_000;
/// Who give twenty kudos each to somebody who listens.
const GIVERS: usize = 15;
/// Sessions with eight live connections each.
const IDLE: usize = 100;
/// By then the server has given memory back.
const QUIET: Duration = Duration::from_secs(70);

fn main() {
    let mut words = std::env::args().skip(1);
    if words.next().as_deref() == Some("--floor") {
        return floor::serve(Path::new(&words.next().unwrap()));
    }
    let folder = tempfile::tempdir().unwrap();
    println!("| | ours | CPU each | floor | CPU each | ours / floor |\n|---|---|---|---|---|---|");
    sqlite(folder.path());
    postgres(folder.path());
    for (what, took) in sealing::all() {
        println!(
            "| {what}, at the desk | {:.1} µs | | | | |",
            took.as_secs_f64() * 1e6
        );
    }
}

fn row(what: &str, ours: Measured, floor: Measured) {
    let share = ours.rate() / floor.rate();
    println!(
        "| {what} | {ours} | {:.1} µs | {floor} | {:.1} µs | {share:.2} |",
        ours.cpu_us(),
        floor.cpu_us()
    );
}

fn sqlite(folder: &Path) {
    let ours = Program::ours(&folder.join("centre"));
    let idle_kib = ours.pss_kib();
    let writers = Writer::all(&ours);
    let floor = Program::floor(&folder.join("floor"));
    let both = |what: &str, loads: Vec<Load>, floors: Vec<Load>| {
        row(what, load::run(&ours, loads), load::run(&floor, floors));
    };
    let many = |path: &'static str, kudos: bool, round: u128| -> Vec<Load> {
        let four = writers.iter().zip(0..);
        four.map(|(writer, n)| writer.pushes(path, kudos, round * 100 + n, PUSHES, RECORDS))
            .collect()
    };
    both(
        "upload, personal, 4 × 1000",
        many("/v1/push", false, 1),
        many("/push", false, 1),
    );
    both(
        "upload, kudos, 4 × 1000",
        many("/v1/push", true, 2),
        many("/push", true, 2),
    );
    let singles = |path: &'static str, kudos: bool, round: u128| -> Vec<Load> {
        let all = (0..CONNECTIONS as u128).map(|n| (&writers[n as usize % WRITERS], n));
        all.map(|(writer, n)| writer.pushes(path, kudos, round * 1_000 + n, SINGLES, 1))
            .collect()
    };
    both(
        "upload, personal, 64 × 1",
        singles("/v1/push", false, 3),
        singles("/push", false, 3),
    );
    both(
        "upload, kudos, 64 × 1",
        singles("/v1/push", true, 4),
        singles("/push", true, 4),
    );
    let reader = &writers[0];
    let pages: Vec<Load> = (0..4).map(|_| reader.pages(&ours, PAGES)).collect();
    let rows = pages[0].each;
    let bare: Vec<Load> = (0..4).map(|_| Load::get("/page", "", PAGES, rows)).collect();
    both(&format!("download, pages of {rows}"), pages, bare);
    let heads: Vec<Load> = (0..4)
        .map(|_| Load::get("/v1/heads", &reader.token, HEADS, 1))
        .collect();
    let bare: Vec<Load> = (0..4).map(|_| Load::get("/head", "", HEADS, 1)).collect();
    both("heads", heads, bare);
    let (half, most) = reader.live(&ours, &ours, GIVERS);
    println!("| kudos to the receiver's socket | p50 {half:?}, p99 {most:?} | | | | |");
    println!(
        "| idle live connection | {:.1} kB | | | | |",
        Writer::idle(&ours, IDLE)
    );
    let busy_kib = ours.pss_kib();
    std::thread::sleep(QUIET);
    println!(
        "| server idle | {:.1} MB, {:.1} MB after all this, {:.1} MB a good minute later | | | | |",
        idle_kib as f64 / 1024.0,
        busy_kib as f64 / 1024.0,
        ours.pss_kib() as f64 / 1024.0
    );
    let bytes = std::fs::metadata(folder.join("centre/centre.db")).unwrap().len();
    let records = 2 * (WRITERS * PUSHES * RECORDS + CONNECTIONS * SINGLES);
    println!("| disk for each record | {} B | | | | |", bytes / records as u64);
}

fn postgres(folder: &Path) {
    let database = cluster::Cluster::start(&folder.join("cluster"), &["centre"]);
    let settings = database.settings(folder, "centre");
    let nats = process::nats(folder);
    let words = ["--nats", nats.1.as_str(), "--config"];
    let (one, two) = (
        Program::serve(&words, &settings, &[]),
        Program::serve(&words, &settings, &[]),
    );
    let writers = Writer::all(&one);
    let loads = writers
        .iter()
        .zip(0..)
        .map(|(writer, n)| writer.pushes("/v1/push", false, 100 + n, PUSHES, RECORDS));
    let ours = load::run(&one, loads.collect());
    let floor = unnest::unnest(&database, WRITERS, PUSHES, RECORDS);
    row("PostgreSQL, upload, personal, 4 × 1000", ours, floor);
    std::thread::sleep(Duration::from_secs(1));
    let (half, most) = writers[0].live(&one, &two, GIVERS);
    println!(
        "| kudos to the receiver's socket at another server, by NATS | p50 {half:?}, p99 {most:?} | | | | |"
    );
}
