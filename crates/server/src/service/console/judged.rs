//! What somebody in the console does by a function that knows no console: judged once more, inside of the transaction that does it.
//!
//! Whoever was let in with a request may have another post, and a case another owner, by the time that something is written. Decides
//! nothing itself. Must never let the transaction stand that was judged against.

use crate::{
    service::{Refused, centre::Centre},
    store::{Answer, News, Read, ReadJob, Store, StoreError, WriteJob},
};
use async_trait::async_trait;
use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

/// Says whether it may be done, from what is true in the transaction.
type May = Box<dyn FnOnce(&dyn Read) -> Result<(), Refused> + Send>;
/// What was said against it.
type Against = Arc<Mutex<Option<Refused>>>;

/// The same centre, the first write of which is judged.
pub(super) struct Judged {
    centre: Centre,
    against: Against,
}

impl Judged {
    /// A centre in which something is done that `may` judges.
    pub(super) fn of(
        centre: &Centre,
        may: impl FnOnce(&dyn Read) -> Result<(), Refused> + Send + 'static,
    ) -> Judged {
        let against = Against::default();
        let store = Judging {
            store: centre.store.clone(),
            may: Mutex::new(Some(Box::new(may))),
            against: against.clone(),
        };
        let mut centre = centre.acting(&centre.actor());
        centre.store = Arc::new(store);
        Judged { centre, against }
    }

    /// Where it is done.
    pub(super) fn centre(&self) -> &Centre {
        &self.centre
    }

    /// What came of it.
    ///
    /// # Errors
    /// What was said against it, else that of what was done.
    pub(super) fn outcome<T>(self, done: Result<T, Refused>) -> Result<T, Refused> {
        match taken(&self.against) {
            Some(refused) => Err(refused),
            None => done,
        }
    }
}

fn taken<T>(slot: &Mutex<Option<T>>) -> Option<T> {
    slot.lock().unwrap_or_else(PoisonError::into_inner).take()
}

struct Judging {
    store: Arc<dyn Store>,
    may: Mutex<Option<May>>,
    against: Against,
}

#[async_trait]
impl Store for Judging {
    async fn run_read(&self, job: ReadJob) {
        self.store.run_read(job).await;
    }

    fn queue_write(&self, job: WriteJob) -> Answer<()> {
        let Some(may) = taken(&self.may) else {
            return self.store.queue_write(job);
        };
        let against = self.against.clone();
        self.store.queue_write(Box::new(move |tx| {
            let judged = tx.map(|tx| {
                let judged = may(tx.look());
                (tx, judged)
            });
            match judged {
                Ok((tx, Ok(()))) => job(Ok(tx)),
                Ok((_, Err(refused))) => {
                    *against.lock().unwrap_or_else(PoisonError::into_inner) = Some(refused);
                    // Undone like any other that fails; what it was is said by `outcome`.
                    job(Err(StoreError::Failed("it was judged against".into())))
                }
                Err(error) => job(Err(error)),
            }
        }))
    }

    async fn copy(&self, into: &Path) -> Answer<()> {
        self.store.copy(into).await
    }

    async fn catch_up(&self) -> Answer<()> {
        self.store.catch_up().await
    }

    fn hear(&self, news: News) {
        self.store.hear(news);
    }

    async fn scrub(&self) -> Answer<()> {
        self.store.scrub().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};
    use tempfile::TempDir;
    use tokio::sync::watch;

    async fn centre() -> (TempDir, Centre) {
        let dir = tempfile::tempdir().unwrap();
        let (_, closing) = watch::channel(false);
        let clock: fn() -> DateTime<Utc> = || DateTime::UNIX_EPOCH;
        let centre = Centre::open(dir.path().join("centre"), clock, closing).await;
        (dir, centre.unwrap())
    }

    async fn name(centre: &Centre, name: &'static str) -> Result<(), Refused> {
        let named = centre
            .store
            .write(move |tx| tx.put_org_name(name).map(drop).map_err(Refused::from));
        named.await
    }

    async fn called(centre: &Centre) -> String {
        centre.store.read(|read| read.org()).await.unwrap().name
    }

    #[tokio::test]
    async fn what_is_judged_against_is_not_done_and_says_why() {
        let (_dir, centre) = centre().await;
        let centre = centre.acting("Ada Admin");
        let judged = Judged::of(&centre, |_| Err(Refused::NotAllowed));
        assert_eq!(judged.centre().actor(), "Ada Admin");
        let done = name(judged.centre(), "Theirs").await;
        assert_eq!(judged.outcome(done), Err(Refused::NotAllowed));
        assert_ne!(called(&centre).await, "Theirs");
    }

    #[tokio::test]
    async fn what_may_be_done_is_done_and_is_judged_by_what_is_true_then() {
        let (_dir, centre) = centre().await;
        let judged = Judged::of(&centre, |read| match read.org()?.name.as_str() {
            "Ours" => Ok(()),
            _ => Err(Refused::NotAllowed),
        });
        // Written after it was asked for and before it is done.
        name(&centre, "Ours").await.unwrap();
        let done = name(judged.centre(), "Harbour Line").await;
        assert_eq!(judged.outcome(done), Ok(()));
        assert_eq!(called(&centre).await, "Harbour Line");
    }
}
