//! The clock of the machine is never set here. The kernel's timer is the real one; what no test may cause, a
//! clock that is set, is stood in for by a clock of our own and by a read that the kernel refuses.

use super::*;
use crate::clock::Clock;
use domain::time::Mono;
use std::{
    io::Write,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::mpsc;

/// How long anything may take on a busy machine. No test measures time.
const PATIENCE: Duration = Duration::from_secs(20);

/// A wall clock that a test sets.
#[derive(Clone)]
struct TestClock(Arc<Mutex<Now>>);

impl Clock for TestClock {
    fn now(&self) -> Now {
        *self.0.lock().unwrap()
    }
}

fn noon() -> Now {
    Now {
        mono: Mono(1_000),
        wall: "2026-11-17T12:00:00Z".parse().unwrap(),
        offset_min: 60,
    }
}

#[test]
fn a_second_is_a_step_and_less_is_not() {
    let before = noon();
    let later = before.plus_ms(60_000);
    let off = |ms| Now {
        wall: later.wall + TimeDelta::milliseconds(ms),
        ..later
    };
    for (ms, step) in [
        (0, false),
        (999, false),
        (1_000, true),
        (1_001, true),
        (-999, false),
        (-1_000, true),
    ] {
        assert_eq!(stepped(&before, &off(ms)), step, "{ms} ms");
    }
    let zone = Now {
        offset_min: 0,
        ..later
    };
    assert!(stepped(&before, &zone));
}

#[test]
fn the_next_change_of_the_offset_is_found_to_the_second() {
    let change: DateTime<Utc> = "2027-03-28T01:00:00Z".parse().unwrap();
    let berlin = |at: DateTime<Utc>| if at < change { 60 } else { 120 };
    assert_eq!(next_change(noon().wall, berlin), change);
    let before = change - TimeDelta::seconds(1);
    assert_eq!(next_change(before, berlin), change);
    // A zone without daylight saving is looked at again in a year.
    assert_eq!(
        next_change(change, berlin),
        change + TimeDelta::days(OFFSET_DAYS_MAX)
    );
}

#[tokio::test]
async fn the_real_timer_rings_when_it_is_due_and_can_be_set_again() {
    let timer = Timer::new(set_timer).unwrap();
    let past = "2026-01-01T00:00:00Z".parse().unwrap();
    let far = "2199-01-01T00:00:00Z".parse().unwrap();
    for _ in 0..2 {
        timer.set(past).unwrap();
        timer.rang().await.unwrap();
        timer.set(far).unwrap();
        let rang = timer.rang();
        tokio::pin!(rang);
        assert!(futures_util::poll!(&mut rang).is_pending(), "due in a century");
    }
}

/// What a test may do to a watched clock.
struct Followed {
    clock: TestClock,
    slept_ms: Arc<AtomicU64>,
    ring: io::PipeWriter,
    said: mpsc::Receiver<(Now, Outside)>,
}

/// A watch on a clock and a timer that a test sets: a pipe rings in the timer's stead.
fn followed(zone: PathBuf) -> Followed {
    let clock = TestClock(Arc::new(Mutex::new(noon())));
    let slept_ms = Arc::new(AtomicU64::new(5_000));
    let (bell, ring) = io::pipe().unwrap();
    rustix::io::ioctl_fionbio(&bell, true).unwrap();
    let timer = Timer::on(bell.into(), |_, _| Err(rustix::io::Errno::CANCELED.into())).unwrap();
    let (out, said) = mpsc::channel(8);
    let voice = Voice::new(Arc::new(clock.clone()), out);
    let slept = slept_ms.clone();
    tokio::spawn(async move {
        let slept = move || slept.load(Ordering::SeqCst);
        follow(timer, &zone, slept, &voice).await
    });
    Followed {
        clock,
        slept_ms,
        ring,
        said,
    }
}

impl Followed {
    /// What is said next; a word that never comes fails the test instead of holding it up.
    async fn next(&mut self) -> (Now, Outside) {
        let waited = tokio::time::timeout(PATIENCE, self.said.recv()).await;
        waited.expect("nothing was said in time").unwrap()
    }

    /// The kernel cancels the timer after the wall clock went `ms` ahead.
    fn set(&mut self, ms: i64) {
        self.clock.0.lock().unwrap().wall += TimeDelta::milliseconds(ms);
        self.ring.write_all(&[0; 8]).unwrap();
    }
}

#[tokio::test]
async fn a_clock_that_is_set_is_told_once_and_one_that_is_kept_right_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut followed = followed(folder.path().join("localtime"));
    tokio::task::yield_now().await;
    followed.set(500);
    followed.set(3_600_000);
    let (at, what) = followed.next().await;
    assert_eq!(what, Outside::ClockStep);
    assert_eq!(at.wall, noon().wall + TimeDelta::milliseconds(3_600_500));
    followed.set(-3_600_000);
    let (at, _) = followed.next().await;
    assert_eq!(at.wall, noon().wall + TimeDelta::milliseconds(500));
    assert!(followed.said.try_recv().is_err());
}

#[tokio::test]
async fn waking_is_told_even_if_nobody_announced_the_sleep() {
    let folder = tempfile::tempdir().unwrap();
    let mut followed = followed(folder.path().join("localtime"));
    tokio::task::yield_now().await;
    let hour = noon().plus_ms(3_600_000);
    *followed.clock.0.lock().unwrap() = hour;
    followed.slept_ms.fetch_add(3_600_000, Ordering::SeqCst);
    followed.ring.write_all(&[0; 8]).unwrap();
    let (at, what) = followed.next().await;
    assert_eq!((at, what), (hour, Outside::Resume { slept_ms: None }));
    // Both clocks went on together: no step.
    followed.set(1_000);
    assert_eq!(followed.next().await.1, Outside::ClockStep);
}

#[tokio::test]
async fn another_time_zone_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let zone = folder.path().join("localtime");
    let mut followed = followed(zone.clone());
    tokio::task::yield_now().await;
    followed.clock.0.lock().unwrap().offset_min = -300;
    // As `timedatectl` does it: a new link, moved over the old one.
    std::os::unix::fs::symlink("/usr/share/zoneinfo/America/New_York", folder.path().join("new")).unwrap();
    std::fs::rename(folder.path().join("new"), &zone).unwrap();
    assert_eq!(followed.next().await.1, Outside::ClockStep);
}

#[test]
fn a_cancelled_read_is_the_news_and_no_error() {
    assert!(is_cancelled(&rustix::io::Errno::CANCELED.into()));
    assert!(!is_cancelled(&rustix::io::Errno::INVAL.into()));
}
