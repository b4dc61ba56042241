//! `cargo xtask test`: every ring of tests, from cheap to dear, with what each needs.
//!
//! The first ring that fails is named and ends the run. Nothing here may touch the data of the person who
//! runs it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, ensure};

use crate::packages::{self, Need};
use crate::shell::{self, cargo, go, npm};
use crate::{artifacts, codegen, tidy};

/// A ring: its name, what it holds, and how it runs.
struct Ring {
    name: &'static str,
    holds: &'static str,
    run: fn() -> Result<()>,
}

/// In this order: the interface is built before the window, which carries it.
const RINGS: &[Ring] = &[
    Ring {
        name: "tidy",
        holds: "the rules of the house",
        run: tidy::tidy,
    },
    Ring {
        name: "format",
        holds: "rustfmt",
        run: format,
    },
    Ring {
        name: "ui",
        holds: "the interface: lints, format, types, unit tests, build",
        run: ui,
    },
    Ring {
        name: "clippy",
        holds: "lints, warnings are errors",
        run: clippy,
    },
    Ring {
        name: "alone",
        holds: "each crate compiles without its neighbours' features",
        run: alone,
    },
    Ring {
        name: "rust",
        holds: "rules, simulations, stores, server, sockets, desktop parts",
        run: rust,
    },
    Ring {
        name: "codegen",
        holds: "generated files are current",
        run: generated,
    },
    Ring {
        name: "e2e",
        holds: "browser, the real window, real softphones",
        run: e2e,
    },
    Ring {
        name: "scenario",
        holds: "the main job, with the real binaries",
        run: scenario,
    },
];

/// Crates that must compile without what others switch on in their libraries.
const ALONE: &[&str] = &[
    "domain", "protocol", "sync", "store", "sensors", "i18n", "app", "resident", "server", "testkit",
];

/// Installs what is missing and runs all rings, or only those named.
pub(crate) fn test(only: &[String]) -> Result<()> {
    for name in only {
        ensure!(
            RINGS.iter().any(|ring| ring.name == name),
            "there is no ring {name}: {}",
            names()
        );
    }
    let began = Instant::now();
    packages::install(Need::Test)?;
    let before = real_data();
    let mut took: Vec<(&str, Duration)> = Vec::new();
    for ring in RINGS
        .iter()
        .filter(|ring| only.is_empty() || only.iter().any(|name| name == ring.name))
    {
        println!("\n=== {}: {} ===", ring.name, ring.holds);
        let start = Instant::now();
        (ring.run)().with_context(|| format!("ring `{}` (again: cargo xtask test --only {0})", ring.name))?;
        took.push((ring.name, start.elapsed()));
    }
    ensure!(
        real_data() == before,
        "a test has touched the real profile of this account"
    );
    println!("\n=== all rings hold ===");
    for (name, time) in took {
        println!("{name:>10}  {:>6.1} s", time.as_secs_f64());
    }
    println!("{:>10}  {:>6.1} s", "total", began.elapsed().as_secs_f64());
    Ok(())
}

fn names() -> String {
    RINGS.iter().map(|ring| ring.name).collect::<Vec<_>>().join(", ")
}

fn format() -> Result<()> {
    go(&mut cargo(["fmt", "--all", "--check"]))
}

fn ui() -> Result<()> {
    artifacts::ui_packages()?;
    for script in ["lint", "check", "test"] {
        go(&mut npm(["run", script]))?;
    }
    artifacts::ui()
}

fn clippy() -> Result<()> {
    go(&mut cargo([
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ]))
}

fn alone() -> Result<()> {
    for name in ALONE {
        go(&mut cargo(["check", "--quiet", "--locked", "--package", name]))?;
    }
    Ok(())
}

fn rust() -> Result<()> {
    let all = [
        "test",
        "--workspace",
        "--locked",
        "--exclude",
        "window",
        "--exclude",
        "e2e",
    ];
    go(&mut cargo(all))
}

fn generated() -> Result<()> {
    codegen::codegen(true)
}

fn e2e() -> Result<()> {
    let pictures = shell::target().join("test");
    std::fs::create_dir_all(&pictures)?;
    #[cfg(target_os = "linux")]
    artifacts::binaries()?;
    // One at a time: each starts a desktop, a browser or two phones, and two cores are enough for one.
    let mut command = cargo([
        "test",
        "--locked",
        "--package",
        "e2e",
        "--",
        "--test-threads",
        "1",
    ]);
    go(command.env("BREAKWATER_TEST_PICTURES", pictures))
}

#[cfg(target_os = "linux")]
fn scenario() -> Result<()> {
    crate::scenario::check()
}

#[cfg(not(target_os = "linux"))]
fn scenario() -> Result<()> {
    println!("the scenario needs a Linux desktop; nothing was played");
    Ok(())
}

/// What there is of Breakwater in this account, and when each file was last changed.
fn real_data() -> BTreeMap<PathBuf, Option<SystemTime>> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let folder = |variable: &str, usual: &str| {
        std::env::var_os(variable)
            .map_or_else(|| home.join(usual), PathBuf::from)
            .join("breakwater")
    };
    let mut found = BTreeMap::new();
    let autostart = home.join(".config/autostart/breakwater.desktop");
    let places = [
        folder("XDG_DATA_HOME", ".local/share"),
        folder("XDG_CONFIG_HOME", ".config"),
        folder("XDG_STATE_HOME", ".local/state"),
        autostart,
    ];
    for place in places {
        found.insert(
            place.clone(),
            place.metadata().and_then(|data| data.modified()).ok(),
        );
        let inside = std::fs::read_dir(&place).into_iter().flatten().flatten();
        found.extend(inside.map(|entry| {
            (
                entry.path(),
                entry.metadata().and_then(|data| data.modified()).ok(),
            )
        }));
    }
    found
}
