//! A program that cannot stay up ends, says so, and is started anew from what the disk has.

use crate::resident::Place;
use app::World;
use domain::time::Now;
use resident::{run, world::Machine};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};
use uuid::Uuid;

/// The machine, but the tray panics twice.
struct Failing {
    machine: Machine,
    panics: AtomicU32,
}

impl World for Failing {
    fn now(&self) -> Now {
        self.machine.now()
    }

    fn uuid(&self) -> Uuid {
        self.machine.uuid()
    }

    fn boot_id(&self) -> String {
        self.machine.boot_id()
    }

    fn random(&self, out: &mut [u8]) {
        self.machine.random(out);
    }

    fn checkpoint(&self, task: &'static str) {
        if task == "tray" && self.panics.fetch_add(1, Ordering::SeqCst) < 2 {
            panic!("{task} panics because a test wants it");
        }
    }
}

/// Set in the process that the test starts: the test itself, as the program that fails.
const CHILD: &str = "BREAKWATER_TEST_FAILS";
const TEST: &str = "failing::a_task_that_panics_twice_within_a_minute_ends_the_program_with_a_sentence";

/// Its profile is the folder `profile` where it runs.
fn fails() -> ! {
    let world = Failing {
        machine: Machine::new().unwrap(),
        panics: AtomicU32::new(0),
    };
    let end = run::run_in(Path::new("profile"), false, Arc::new(world));
    std::process::exit(end as i32);
}

#[test]
fn a_task_that_panics_twice_within_a_minute_ends_the_program_with_a_sentence() {
    if std::env::var_os(CHILD).is_some() {
        fails();
    }
    let place = Place::new().with(CHILD, "1");
    let own = std::env::current_exe().unwrap();
    let mut command = place.command(own.to_str().unwrap());
    command
        .current_dir(place.dir.path())
        .args(["--exact", "--nocapture", TEST]);
    let ended = command.output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(4), "{said}");
    assert!(said.contains("tray") && said.contains("twice"), "{said}");

    let after = place.start(&["--no-tray"]);
    assert_eq!(after.status()["call"]["active"], false);
}
