//! Ctrl-C, asked for instead of suffered: what we started is ended in order.

use std::sync::mpsc::{Receiver, RecvTimeoutError, TrySendError, sync_channel};
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::signal::unix::{SignalKind, signal};

/// A wish to stop, from the terminal or the system.
pub(crate) struct Stop {
    wishes: Receiver<()>,
}

impl Stop {
    /// From now on Ctrl-C, a closed terminal and SIGTERM are only noted.
    pub(crate) fn listen() -> Result<Self> {
        // One wish that is waiting says what a second one would.
        let (sender, wishes) = sync_channel(1);
        let (ready, listening) = sync_channel(1);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let outcome = runtime.map(|runtime| {
                runtime.block_on(async {
                    let kinds = [
                        SignalKind::interrupt(),
                        SignalKind::terminate(),
                        SignalKind::hangup(),
                    ];
                    let [Ok(mut interrupt), Ok(mut terminate), Ok(mut hangup)] = kinds.map(signal) else {
                        return;
                    };
                    let _ = ready.send(());
                    loop {
                        tokio::select! {
                            _ = interrupt.recv() => {}
                            _ = terminate.recv() => {}
                            _ = hangup.recv() => {}
                        }
                        if matches!(sender.try_send(()), Err(TrySendError::Disconnected(()))) {
                            return;
                        }
                    }
                });
            });
            drop(outcome);
        });
        listening.recv().context("cannot listen for Ctrl-C")?;
        Ok(Self { wishes })
    }

    /// Waits; true when somebody wishes to stop before `time` has passed.
    pub(crate) fn within(&self, time: Duration) -> bool {
        !matches!(self.wishes.recv_timeout(time), Err(RecvTimeoutError::Timeout))
    }
}
