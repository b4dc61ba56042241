//! How a closure travels to the thread that runs it. Decides nothing.

use super::{Answer, Read, Store, StoreError, Tx};
use tokio::sync::oneshot;

/// A job that reads.
pub type ReadJob = Box<dyn FnOnce(Answer<&dyn Read>) + Send>;
/// Answers a job once the fate of its commit is known.
pub type Ack = Box<dyn FnOnce(Answer<()>) + Send>;
/// A job that writes: whether it stands, and how it is answered.
pub type WriteJob = Box<dyn FnOnce(Answer<&mut dyn Tx>) -> (bool, Ack) + Send>;

fn stopped() -> StoreError {
    StoreError::Failed("the store has stopped".into())
}

/// What runs `f`, and where its result comes.
fn read_job<T, E, F>(f: F) -> (ReadJob, oneshot::Receiver<Result<T, E>>)
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    F: FnOnce(&dyn Read) -> Result<T, E> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    let job: ReadJob = Box::new(move |read| {
        // Nobody waits any more when the connection broke.
        let _unheard = reply.send(read.map_err(E::from).and_then(f));
    });
    (job, answer)
}

impl dyn Store {
    /// Runs `f` inside one read transaction, so that everything it sees is of one moment.
    ///
    /// # Errors
    /// That of `f`, or the store's.
    pub async fn read<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&dyn Read) -> Result<T, E> + Send + 'static,
    {
        let (job, answer) = read_job(f);
        self.run_read(job).await;
        answer.await.unwrap_or_else(|_| Err(stopped().into()))
    }

    /// The same for what looks at a few rows, however much is kept: it may be done on the thread that asks.
    ///
    /// # Errors
    /// That of `f`, or the store's.
    pub async fn glance<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&dyn Read) -> Result<T, E> + Send + 'static,
    {
        let (job, answer) = read_job(f);
        self.run_glance(job).await;
        answer.await.unwrap_or_else(|_| Err(stopped().into()))
    }

    /// Runs `f` inside one durable transaction. What it wrote is undone when it fails.
    ///
    /// # Errors
    /// That of `f`, or the store's.
    pub async fn write<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut dyn Tx) -> Result<T, E> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.queue_write(Box::new(move |tx| {
            let result = tx.map_err(E::from).and_then(f);
            let done = result.is_ok();
            // The write stands even when nobody waits for its answer any more.
            let ack: Ack = Box::new(move |commit| {
                let _unheard = reply.send(commit.map_err(E::from).and(result));
            });
            (done, ack)
        }))?;
        answer.await.unwrap_or_else(|_| Err(stopped().into()))
    }
}
