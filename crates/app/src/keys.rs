//! The agent's key ring while the vault is open: in memory. Says what the keyring of the computer said last, and whether
//! somebody who waited for it comes too late. Decides nothing about when the vault opens; what is on the disk is `kept`'s.
//!
//! Must never be logged, exported, shown in a view or written to the database.

pub(crate) mod kept;
mod steps;

pub(crate) use steps::{Making, Pairing, Side};

use crate::view::KeyringTrouble;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, watch};
use vault::ring::Ring;

/// The open ring, if it is open, and what is under way.
#[derive(Default)]
pub(crate) struct Keys {
    ring: Mutex<Option<Arc<Ring>>>,
    /// Rises each time the vault is opened or locked here.
    turns: watch::Sender<u64>,
    /// What is in the way of the keyring.
    trouble: Mutex<Option<KeyringTrouble>>,
    /// Held by whoever writes or erases what is kept on the disk.
    pub(crate) files: tokio::sync::Mutex<()>,
    /// Rung when somebody asks how the vault stands.
    pub(crate) looked: Notify,
    pub(crate) making: Mutex<Option<Making>>,
    pub(crate) pairing: tokio::sync::Mutex<Option<Pairing>>,
}

/// The time from one opening or locking to the next: what was begun in it is for nothing after it.
pub(crate) struct Turn {
    turns: watch::Receiver<u64>,
    this: u64,
}

impl Turn {
    /// Whether the vault was opened or locked since.
    pub(crate) fn is_over(&self) -> bool {
        *self.turns.borrow() != self.this
    }

    /// Does something that takes long; `None` when it was over before that was done.
    pub(crate) async fn within<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let mut turns = self.turns.clone();
        let over = async {
            // The keys keep the sender, so the wait ends only with another turn.
            let _ = turns.wait_for(|now| *now != self.this).await;
        };
        tokio::select! {
            done = work => Some(done),
            () = over => None,
        }
    }
}

impl Keys {
    fn lock(&self) -> MutexGuard<'_, Option<Arc<Ring>>> {
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The ring; `None` while the vault is locked here.
    pub(crate) fn ring(&self) -> Option<Arc<Ring>> {
        self.lock().clone()
    }

    /// The time from now on.
    pub(crate) fn turn(&self) -> Turn {
        let turns = self.turns.subscribe();
        let this = *turns.borrow();
        Turn { turns, this }
    }

    /// Opens; gives the time that begins with it, so that nobody locks in between unseen.
    pub(crate) fn open(&self, ring: Arc<Ring>) -> Turn {
        let mut open = self.lock();
        *open = Some(ring);
        self.turned();
        self.turn()
    }

    /// Opens, unless the vault was opened or locked meanwhile; answers whether it did.
    pub(crate) fn open_in(&self, turn: &Turn, ring: Arc<Ring>) -> bool {
        let mut open = self.lock();
        if turn.is_over() {
            return false;
        }
        *open = Some(ring);
        self.turned();
        true
    }

    /// Locks; the key is zeroed when the last who uses it at this moment is done. What was under way is over.
    pub(crate) async fn close(&self) {
        {
            let mut open = self.lock();
            *open = None;
            self.turned();
        }
        *self.making.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.pairing.lock().await = None;
    }

    /// What the keyring is asked is asked for nobody any more, and whether it is locked is of no matter now.
    fn turned(&self) {
        self.turns.send_modify(|turns| *turns += 1);
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*trouble, Some(KeyringTrouble::Asked | KeyringTrouble::Locked)) {
            *trouble = None;
        }
    }

    /// What is in the way of the keyring, if something is.
    pub(crate) fn trouble(&self) -> Option<KeyringTrouble> {
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes note of what is in the way of the keyring; answers whether that is news.
    pub(crate) fn note_trouble(&self, by: Option<KeyringTrouble>) -> bool {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *trouble, by) != by
    }

    /// The same of what was asked in a turn: once that is over, it is of no matter what the keyring says.
    pub(crate) fn note_trouble_in(&self, turn: &Turn, by: Option<KeyringTrouble>) -> bool {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        // A turn that ends now waits for the lock, and clears what is noted here.
        !turn.is_over() && std::mem::replace(&mut *trouble, by) != by
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vault::random::Random;

    fn ring() -> Arc<Ring> {
        Arc::new(Ring::make(&mut Random(|bytes: &mut [u8]| bytes.fill(7))))
    }

    #[tokio::test]
    async fn whoever_uses_a_ring_while_it_is_locked_ends_in_peace() {
        let keys = Keys::default();
        keys.open(ring());
        let used = keys.ring().unwrap();
        keys.close().await;
        assert!(keys.ring().is_none());
        assert_eq!(used.epoch(), 1);
    }

    #[tokio::test]
    async fn a_ring_that_comes_after_the_vault_was_locked_opens_nothing() {
        let keys = Keys::default();
        let turn = keys.turn();
        assert_eq!(turn.within(async { 1 }).await, Some(1));
        keys.close().await;
        assert!(!keys.open_in(&turn, ring()) && keys.ring().is_none());
        assert_eq!(turn.within(std::future::pending::<()>()).await, None);
        assert!(keys.open_in(&keys.turn(), ring()) && keys.ring().is_some());
    }

    #[tokio::test]
    async fn a_question_to_the_keyring_is_over_when_the_vault_is_opened_otherwise() {
        let keys = Keys::default();
        assert!(
            keys.note_trouble(Some(KeyringTrouble::Asked)) && !keys.note_trouble(Some(KeyringTrouble::Asked))
        );
        keys.open(ring());
        assert_eq!(keys.trouble(), None);
        keys.note_trouble(Some(KeyringTrouble::Lost));
        keys.close().await;
        assert_eq!(keys.trouble(), Some(KeyringTrouble::Lost));
    }

    #[tokio::test]
    async fn what_a_keyring_says_too_late_is_not_noted() {
        let keys = Keys::default();
        let turn = keys.open(ring());
        assert!(keys.note_trouble_in(&turn, Some(KeyringTrouble::Asked)));
        keys.close().await;
        for late in [Some(KeyringTrouble::Asked), Some(KeyringTrouble::Silent)] {
            assert!(!keys.note_trouble_in(&turn, late));
            assert_eq!(keys.trouble(), None);
        }
        keys.note_trouble(Some(KeyringTrouble::Lost));
        assert!(!keys.note_trouble_in(&turn, None));
        assert_eq!(keys.trouble(), Some(KeyringTrouble::Lost));
    }
}
