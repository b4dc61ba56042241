//! A keyring in memory, in every mood that a real one was seen in.

use crate::keeper::{Ask, Entry, Keeper, KeeperFault, KeptKey};
use futures_util::future::BoxFuture;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::Notify;
use uuid::Uuid;

/// What a keyring does.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Mood {
    #[default]
    Open,
    /// Locked; whoever it asks gives no password.
    Locked,
    /// Locked; whoever it asks types the password.
    Opens,
    /// Not there.
    Absent,
    /// Takes a question and never answers.
    Hangs,
    /// Takes a key and does not keep it.
    Forgets,
    /// Open, and asks about each who reads; whoever it asks allows it.
    Careful,
    /// Locked, and says with each look that it changed: it is started by it, and ends again.
    Restless,
}

#[derive(Default)]
pub(super) struct State {
    mood: Mood,
    pub(super) entries: BTreeMap<Uuid, Vec<KeptKey>>,
    /// Questions that it was asked at all, and questions to the person.
    asked: usize,
    asked_person: usize,
}

/// A keyring in memory.
#[derive(Default)]
pub(super) struct Memory {
    state: Mutex<State>,
    changes: Notify,
}

impl Memory {
    pub(super) fn in_mood(mood: Mood) -> Arc<Memory> {
        let memory = Memory::default();
        memory.state().mood = mood;
        Arc::new(memory)
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// It is so from now on, and says that it changed.
    pub(super) fn turns(&self, mood: Mood) {
        self.state().mood = mood;
        self.changes.notify_waiters();
    }

    pub(super) fn entries(&self) -> usize {
        self.state().entries.values().map(Vec::len).sum()
    }

    pub(super) fn asked(&self) -> (usize, usize) {
        let state = self.state();
        (state.asked, state.asked_person)
    }

    /// Lets somebody in, or not.
    async fn let_in(&self, ask: Ask) -> Result<(), KeeperFault> {
        let mood = {
            let mut state = self.state();
            state.asked += 1;
            if ask == Ask::Person && matches!(state.mood, Mood::Locked | Mood::Opens) {
                state.asked_person += 1;
            }
            if ask == Ask::Person && state.mood == Mood::Opens {
                state.mood = Mood::Open;
            }
            state.mood
        };
        match mood {
            Mood::Open | Mood::Forgets | Mood::Careful => Ok(()),
            Mood::Locked | Mood::Opens => Err(KeeperFault::Locked),
            Mood::Restless => {
                self.changes.notify_waiters();
                Err(KeeperFault::Locked)
            }
            Mood::Absent => Err(KeeperFault::Absent),
            Mood::Hangs => std::future::pending().await,
        }
    }
}

impl Keeper for Memory {
    fn keep<'a>(&'a self, entry: &'a Entry, key: &'a KeptKey) -> BoxFuture<'a, Result<(), KeeperFault>> {
        Box::pin(async move {
            self.let_in(Ask::Person).await?;
            let mut state = self.state();
            if state.mood != Mood::Forgets {
                state.entries.entry(entry.id).or_default().push(key.clone());
            }
            Ok(())
        })
    }

    fn read(&self, id: Uuid, ask: Ask) -> BoxFuture<'_, Result<Vec<KeptKey>, KeeperFault>> {
        Box::pin(async move {
            self.let_in(ask).await?;
            if self.state().mood == Mood::Careful && ask == Ask::Nobody {
                return Err(KeeperFault::Locked);
            }
            Ok(self.state().entries.get(&id).cloned().unwrap_or_default())
        })
    }

    fn forget(&self, id: Uuid, ask: Ask) -> BoxFuture<'_, Result<(), KeeperFault>> {
        Box::pin(async move {
            self.let_in(ask).await?;
            self.state().entries.remove(&id);
            Ok(())
        })
    }

    fn follow<'a>(&'a self, changed: &'a Notify) -> BoxFuture<'a, ()> {
        Box::pin(async move {
            loop {
                let next = self.changes.notified();
                changed.notify_one();
                next.await;
            }
        })
    }
}
