//! The simulated clock: the desk's two clocks and the runtime's timers move together, and only when told.

use anyhow::Result;
use chrono::{DateTime, Utc};
use domain::time::{Mono, Now};
use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Mutex,
};

/// A Monday that no real clock of a test shows again: a stamp of the machine is never taken for one of the shift.
const SHIFT_STARTS: &str = "2021-05-10T08:00:00Z";
/// The computer was up for a while.
const BOOTED_MS: u64 = 5_482_113;
/// Longest real time of one shift: after that the clock is let go, and the test fails instead of hanging.
const REAL_MAX: Duration = Duration::from_secs(300);

/// A byte is sent this often before everything sent before it counts as delivered: a connection takes three
/// packets to stand, and each packet is queued only when the one before it was taken.
const DELIVERIES: usize = 4;
/// Turns of the runtime for each: more than any chain of tasks between two packets or two reads of a store.
const TURNS: usize = 8;

/// The clock of one simulation.
#[derive(Debug)]
pub(crate) struct Clock {
    ms: AtomicU64,
    /// Both ends of a connection to ourselves.
    ends: Mutex<(TcpStream, TcpStream)>,
}

impl Clock {
    /// Milliseconds since the shift began.
    pub(crate) fn ms(&self) -> u64 {
        self.ms.load(Ordering::SeqCst)
    }

    /// Both clocks of a desk.
    pub(crate) fn now(&self) -> Now {
        let wall: DateTime<Utc> = SHIFT_STARTS.parse().expect("a date");
        Now {
            mono: Mono(BOOTED_MS),
            wall,
            offset_min: 120,
        }
        .plus_ms(self.ms())
    }

    async fn start() -> Result<Arc<Clock>> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let here = TcpStream::connect(listener.local_addr()?).await?;
        let (there, _) = listener.accept().await?;
        here.set_nodelay(true)?;
        Ok(Arc::new(Clock {
            ms: AtomicU64::new(0),
            ends: Mutex::new((here, there)),
        }))
    }

    /// Waits until the kernel has delivered what this thread sent so far, and whoever waited for it ran.
    ///
    /// The loopback device keeps one queue for each processor, first in, first out, and under load it is
    /// worked off later by the kernel's own thread. This thread stays on one processor, so a byte that
    /// arrives says that all before it did.
    pub(crate) async fn delivered(&self) -> Result<()> {
        let mut ends = self.ends.lock().await;
        let (here, there) = &mut *ends;
        for _ in 0..DELIVERIES {
            here.write_u8(0).await?;
            there.read_u8().await?;
            for _ in 0..TURNS {
                tokio::task::yield_now().await;
            }
        }
        Ok(())
    }

    /// Moves everything to `at_ms`; what was due until then happens at `at_ms`.
    pub(crate) async fn advance_to(&self, at_ms: u64) {
        let before = self.ms.swap(at_ms, Ordering::SeqCst);
        tokio::time::advance(Duration::from_millis(at_ms - before)).await;
    }
}

/// Runs a simulation on a runtime whose timers stand still unless the clock is moved.
///
/// Left to itself a runtime with a paused clock jumps to the next timer whenever nothing is ready, and an
/// answer on its way through the kernel is not ready. A thread that is waited for holds it.
pub(crate) fn simulate<T>(simulation: impl AsyncFnOnce(Arc<Clock>) -> Result<T>) -> Result<T> {
    let everywhere = sched_getaffinity(None)?;
    let mut here = CpuSet::new();
    here.set(sched_getcpu());
    sched_setaffinity(None, &here)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()?;
    let (done, held) = mpsc::sync_channel::<()>(0);
    let result = runtime.block_on(async move {
        // It ends with `done`; what it returns says nothing.
        tokio::task::spawn_blocking(move || {
            let _ended = held.recv_timeout(REAL_MAX);
        });
        let result = match Clock::start().await {
            Ok(clock) => simulation(clock).await,
            Err(error) => Err(error),
        };
        drop(done);
        result
    });
    runtime.shutdown_background();
    sched_setaffinity(None, &everywhere)?;
    result
}
