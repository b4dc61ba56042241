//! What was given a moment ago and can still be undone: since when, in this run of the program.
//!
//! What an earlier run kept is not in here, and so is over ([`domain::kudos::stays_ms`]).

use crate::bell::Bell;
use domain::time::Mono;
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};
use uuid::Uuid;

/// When each giving that can still be undone began.
#[derive(Default)]
pub(crate) struct Undo {
    given: Mutex<BTreeMap<Uuid, Mono>>,
    /// Rung when something was given, or is to leave at once.
    pub(crate) bell: Bell,
}

impl Undo {
    /// Something is given at `at`; whoever keeps it rings the bell then.
    pub(crate) fn begins(&self, giving: Uuid, at: Mono) {
        self.with(|given| given.insert(giving, at));
    }

    /// Since when each can be undone.
    pub(crate) fn since(&self) -> BTreeMap<Uuid, Mono> {
        self.with(|given| given.clone())
    }

    /// It can be undone no longer.
    pub(crate) fn is_over(&self, giving: &Uuid) {
        self.with(|given| given.remove(giving));
    }

    /// Nothing can be undone any longer.
    pub(crate) fn all_over(&self) {
        self.with(BTreeMap::clear);
    }

    fn with<T>(&self, work: impl FnOnce(&mut BTreeMap<Uuid, Mono>) -> T) -> T {
        work(&mut self.given.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
