//! `cargo xtask test`: every ring of tests, from cheap to dear, with what each needs.
//!
//! What is told in seconds comes first, then everything is built once, then the tests that wait (for phones, desktops,
//! browsers) run while clippy and the other rings use the processor that they leave idle. The first ring that fails is
//! named. Nothing here may touch the data of the person who runs it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, ensure};

use crate::lane::Lane;
use crate::packages::{self, Need};
use crate::shell::{self, cargo, go, npm};
use crate::suites::{self, E2E, Suite};
use crate::{artifacts, deny, tidy};

/// A ring: its name, what it holds, and how it runs.
struct Ring {
    name: &'static str,
    holds: &'static str,
    run: fn(&Built) -> Result<()>,
    when: When,
}

/// When a ring runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// Before anything is built.
    First,
    /// Needs the tests; runs beside the last ones, with what they leave of the processor.
    Beside,
    /// Needs the tests and the three binaries; waits more than it computes.
    Last,
}

/// What was built for the rings.
#[derive(Default)]
struct Built {
    suites: Vec<Suite>,
}

const RINGS: &[Ring] = &[
    Ring {
        name: "tidy",
        holds: "the rules of the house",
        run: |_| tidy::tidy(),
        when: When::First,
    },
    Ring {
        name: "deny",
        holds: "licences, sources and bans of what comes from outside, known vulnerabilities",
        run: |_| deny::deny(),
        when: When::First,
    },
    Ring {
        name: "format",
        holds: "rustfmt",
        run: format,
        when: When::First,
    },
    Ring {
        name: "ui",
        holds: "the interface: lints, format, types, unit tests, build",
        run: ui,
        when: When::First,
    },
    Ring {
        name: "rust",
        holds: "rules, simulations, stores, server, sockets, desktop parts, generated files",
        run: rust,
        when: When::Beside,
    },
    Ring {
        name: "clippy",
        holds: "lints, warnings are errors",
        run: clippy,
        when: When::Beside,
    },
    Ring {
        name: "alone",
        holds: "each crate compiles without its neighbours' features",
        run: alone,
        when: When::Beside,
    },
    Ring {
        name: "e2e",
        holds: "browser, the real window, real softphones",
        run: e2e,
        when: When::Last,
    },
    Ring {
        name: "scenario",
        holds: "the main job, with the real binaries",
        run: scenario,
        when: When::Last,
    },
];

/// Crates that must compile without what others switch on in their libraries.
const ALONE: &[&str] = &[
    "domain", "protocol", "sync", "store", "sensors", "calendar", "i18n", "app", "resident", "server",
    "testkit",
];

/// Suites with desktops, browsers or phones that run at once: they wait more than they compute.
const E2E_AT_ONCE: usize = 2;
/// The longest suites, which begin first so that none of them is left over at the end.
const E2E_FIRST: &[&str] = &["shell", "web", "privacy", "console", "voice", "phone_resident"];

/// The rings that are asked for, in order; all without names.
struct Chosen(Vec<&'static Ring>);

impl Chosen {
    fn named(only: &[String]) -> Result<Self> {
        let all = || RINGS.iter().map(|ring| ring.name).collect::<Vec<_>>().join(", ");
        for name in only {
            ensure!(
                RINGS.iter().any(|ring| ring.name == name),
                "there is no ring {name}: {}",
                all()
            );
        }
        let asked = |ring: &&Ring| only.is_empty() || only.iter().any(|name| name == ring.name);
        Ok(Self(RINGS.iter().filter(asked).collect()))
    }

    fn at(&self, when: When) -> Vec<&'static Ring> {
        self.0.iter().copied().filter(|ring| ring.when == when).collect()
    }

    /// Whether some can run beside others.
    fn has_two_lanes(&self) -> bool {
        !self.at(When::Beside).is_empty() && !self.at(When::Last).is_empty()
    }
}

/// How long each step took.
type Times = Vec<(String, Duration)>;

/// Installs what is missing and runs all rings, or only those named; `is_built` says that the last run has built what
/// they need.
pub(crate) fn test(only: &[String], is_built: bool) -> Result<()> {
    let chosen = Chosen::named(only)?;
    let began = Instant::now();
    packages::install(Need::Test)?;
    let before = real_data();
    let mut times = Times::new();
    let mut built = Built::default();
    run(&chosen.at(When::First), &built, &mut times)?;
    if is_built {
        built.suites = suites::built()?;
    } else if chosen.0.iter().any(|ring| ring.when != When::First) {
        let what = "all tests and the three binaries";
        time("build", what, &mut times, || {
            built = build(!chosen.at(When::Last).is_empty())?;
            Ok(())
        })?;
    }
    if chosen.has_two_lanes() {
        let beside = Lane::start(
            &chosen
                .at(When::Beside)
                .iter()
                .map(|ring| ring.name)
                .collect::<Vec<_>>(),
        )?;
        let last = run(&chosen.at(When::Last), &built, &mut times);
        let beside = time("beside", "what ran beside them", &mut times, || beside.end());
        last.and(beside)?;
    } else {
        run(&chosen.at(When::Beside), &built, &mut times)?;
        run(&chosen.at(When::Last), &built, &mut times)?;
    }
    ensure!(
        real_data() == before,
        "a test has touched the real profile of this account"
    );
    println!("\n=== all rings hold ===");
    for (name, time) in times {
        println!("{name:>10}  {:>6.1} s", time.as_secs_f64());
    }
    println!("{:>10}  {:>6.1} s", "total", began.elapsed().as_secs_f64());
    Ok(())
}

fn run(rings: &[&Ring], built: &Built, times: &mut Times) -> Result<()> {
    for ring in rings {
        time(ring.name, ring.holds, times, || (ring.run)(built))
            .with_context(|| format!("ring `{}` (again: cargo xtask test --only {0})", ring.name))?;
    }
    Ok(())
}

fn time(name: &str, holds: &str, times: &mut Times, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("\n=== {name}: {holds} ===");
    let start = Instant::now();
    work()?;
    times.push((name.to_owned(), start.elapsed()));
    Ok(())
}

/// The tests, and with `binaries` what they start. The binaries come last: they lie where the tests' own build would
/// put them too, and must have the features that they are shipped with.
fn build(binaries: bool) -> Result<Built> {
    let mut suites = suites::build(suites::ALL_BUT_THE_WINDOW)?;
    if binaries {
        #[cfg(target_os = "linux")]
        artifacts::binaries()?;
        // The window carries the built interface, so its tests come with its program.
        suites.extend(suites::build(suites::THE_WINDOW)?);
    }
    suites::keep(&suites)?;
    Ok(Built { suites })
}

fn format(_: &Built) -> Result<()> {
    go(&mut cargo(["fmt", "--all", "--check"]))
}

fn ui(_: &Built) -> Result<()> {
    artifacts::ui_packages()?;
    for script in ["lint", "check", "test"] {
        go(&mut npm(["run", script]))?;
    }
    artifacts::ui()
}

fn clippy(_: &Built) -> Result<()> {
    // The window carries the built interface.
    artifacts::ui()?;
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

fn alone(_: &Built) -> Result<()> {
    for name in ALONE {
        go(&mut cargo(["check", "--quiet", "--locked", "--package", name]))?;
    }
    Ok(())
}

fn rust(built: &Built) -> Result<()> {
    let mut suites = built.suites.iter().filter(|suite| suite.package != E2E);
    suites.try_for_each(|suite| suite.run(&[]))
}

fn e2e(built: &Built) -> Result<()> {
    let pictures = shell::target().join("test");
    std::fs::create_dir_all(&pictures)?;
    let mut suites: Vec<Suite> = built
        .suites
        .iter()
        .filter(|suite| suite.package == E2E)
        .cloned()
        .collect();
    let place = |suite: &Suite| {
        E2E_FIRST
            .iter()
            .position(|name| *name == suite.name)
            .unwrap_or(E2E_FIRST.len())
    };
    suites.sort_by_key(place);
    // Within a suite one at a time: each test starts a desktop, a browser or two phones.
    suites::run_beside(suites, E2E_AT_ONCE, &["--test-threads", "1"], &pictures)
}

#[cfg(target_os = "linux")]
fn scenario(_: &Built) -> Result<()> {
    crate::scenario::play(&testkit::binaries::Binaries::in_folder(
        &shell::target().join("debug"),
    )?)
}

#[cfg(not(target_os = "linux"))]
fn scenario(_: &Built) -> Result<()> {
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
