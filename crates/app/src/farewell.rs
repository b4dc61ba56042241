//! Whether the window of a reset that ran to its end still says what it came to.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Shared by whoever opens and closes that window; cheap to clone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Farewell(Arc<AtomicBool>);

impl Farewell {
    /// A reset ran to its end.
    pub(crate) fn begin(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// The window goes; whether it was there.
    pub(crate) fn end(&self) -> bool {
        self.0.swap(false, Ordering::SeqCst)
    }

    /// Whether it is there.
    pub(crate) fn is_on(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}
