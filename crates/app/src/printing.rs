//! Pages that the desktop was asked for, until it hands them over. In memory; knows nothing of what stands on them.

use protocol::print::PrintRefusal;
use std::{
    collections::BTreeMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::oneshot;

/// Pages that are made at once; each is a program of some 30 MiB.
pub(crate) const AT_ONCE_MAX: usize = 4;

type Made = Result<Vec<u8>, PrintRefusal>;

/// The place of them.
#[derive(Default)]
pub(crate) struct Printing {
    asked: Mutex<BTreeMap<u64, oneshot::Sender<Made>>>,
    last: AtomicU64,
}

impl Printing {
    /// A page is asked for: its id, and where it comes; `None` while too many are.
    pub(crate) fn ask(&self) -> Option<(u64, oneshot::Receiver<Made>)> {
        let (tell, told) = oneshot::channel();
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|_, waiting| !waiting.is_closed());
        if asked.len() >= AT_ONCE_MAX {
            return None;
        }
        let id = self.last.fetch_add(1, Ordering::SeqCst) + 1;
        asked.insert(id, tell);
        Some((id, told))
    }

    /// It was made, or not. Nobody may wait for it any more.
    pub(crate) fn made(&self, id: u64, made: Made) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(waiting) = asked.remove(&id) {
            let _ = waiting.send(made);
        }
    }
}
