//! The sign-in in the browser that is or was under way: one at most. Decides nothing else.

use crate::view::SignInView;
use protocol::problem::Problem;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::task::AbortHandle;

/// The sign-in that is or was under way.
#[derive(Default)]
pub(crate) struct SignIn(Mutex<Now>);

/// Where it stands.
#[derive(Default)]
pub(crate) struct Now {
    pub(crate) view: SignInView,
    /// Why it did not come about.
    pub(crate) failed: Option<Problem>,
    task: Option<AbortHandle>,
}

impl SignIn {
    /// Where it stands.
    pub(crate) fn now(&self) -> MutexGuard<'_, Now> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls off what is under way.
    pub(crate) fn begin(&self, view: SignInView, task: AbortHandle) {
        let before = std::mem::replace(
            &mut *self.now(),
            Now {
                view,
                failed: None,
                task: Some(task),
            },
        );
        if let Some(task) = before.task {
            task.abort();
        }
    }
}
