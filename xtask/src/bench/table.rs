//! The figures as text.

use std::time::Duration;

use super::{Measured, Start, process::Idle};

/// Mappings smaller than this are not listed.
const MAPPING_MIN_KIB: u64 = 100;

/// One row per program.
pub(super) fn comparison(measured: &[Measured], watch: Duration) {
    println!(
        "\nIdle for {} s; PSS and private dirty memory at its end",
        watch.as_secs()
    );
    println!("| | PSS MiB | private dirty MiB | CPU s | voluntary switches | start to tray |");
    println!("|---|---|---|---|---|---|");
    for Measured { name, idle, start } in measured {
        let start = match start {
            Start::Tray(time) => format!("{:.1} ms", time.as_secs_f64() * 1000.0),
            Start::Window(time) => format!("{:.0} ms to its first window", time.as_secs_f64() * 1000.0),
        };
        println!(
            "| {name} | {:.1} | {:.1} | {:.4} | {} | {start} |",
            idle.pss_mib,
            idle.private_dirty_mib,
            idle.cpu_s(),
            idle.switches(),
        );
    }
}

/// The answer time of `breakwater call start`, from fork to exit; `sorted` is ascending and not empty.
pub(super) fn answers(sorted: &[Duration]) {
    let at = |percent: usize| sorted[(sorted.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    println!(
        "\n`breakwater call start`, {} runs: p50 {:.1} ms, p99 {:.1} ms",
        sorted.len(),
        at(50),
        at(99)
    );
}

/// What our own share is spent on.
pub(super) fn spent(idle: &Idle) {
    println!("\nThreads of the resident (switches, CPU ms over the span):");
    for thread in &idle.threads {
        println!(
            "  {:<16} {:>5} {:>9.2}",
            thread.name,
            thread.switches,
            thread.cpu_ns as f64 / 1e6
        );
    }
    println!("Memory by mapping (PSS KiB):");
    for (name, kib) in idle
        .mappings
        .iter()
        .take_while(|(_, kib)| *kib >= MAPPING_MIN_KIB)
    {
        println!("  {name:<28} {kib:>6}");
    }
}
