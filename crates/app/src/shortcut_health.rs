//! What became of the agent's shortcuts since they were asked for last. In memory.

use crate::view::{ShortcutState, ShortcutWay};
use domain::shortcut::ShortcutAct;
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// What is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) way: ShortcutWay,
    /// Of each what became of it, and the keys as the desktop calls them.
    pub(crate) each: BTreeMap<ShortcutAct, (ShortcutState, Option<String>)>,
}

/// The place of it.
#[derive(Default)]
pub(crate) struct ShortcutHealth(Mutex<Standing>);

impl ShortcutHealth {
    pub(crate) fn now(&self) -> Standing {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set(&self, standing: Standing) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = standing;
    }
}
