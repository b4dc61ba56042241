//! Something that is made for whoever asks first, and is good for whoever asks within a while.
//!
//! Decides by the clock alone how old is too old. Must never hand out what is older than that, nor make the same twice at once.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Mutex;

/// What was made last, and when.
#[derive(Debug)]
pub struct Fresh<T>(Mutex<Option<(DateTime<Utc>, T)>>);

impl<T> Default for Fresh<T> {
    fn default() -> Fresh<T> {
        Fresh(Mutex::new(None))
    }
}

impl<T> Fresh<T> {
    /// What `see` makes of it. It is made now when there is none that is younger than `most`; who comes meanwhile waits for that.
    ///
    /// # Errors
    /// That of `make`; the next one who asks tries again.
    pub async fn look<S, E>(
        &self,
        now: DateTime<Utc>,
        most: TimeDelta,
        make: impl Future<Output = Result<T, E>>,
        see: impl FnOnce(&T) -> S,
    ) -> Result<S, E> {
        let mut last = self.0.lock().await;
        let made = match last.take().filter(|(at, _)| is_young(*at, now, most)) {
            Some(made) => made,
            None => (now, make.await?),
        };
        Ok(see(&last.insert(made).1))
    }

    /// Lets go of it once it is too old, so that nothing of it stays where nobody asks any more.
    pub async fn let_go(&self, now: DateTime<Utc>, most: TimeDelta) {
        let mut last = self.0.lock().await;
        if last.as_ref().is_some_and(|(at, _)| !is_young(*at, now, most)) {
            *last = None;
        }
    }
}

/// What was made later than now was made before the clock was set back.
fn is_young(made_at: DateTime<Utc>, now: DateTime<Utc>, most: TimeDelta) -> bool {
    (TimeDelta::zero()..most).contains(&(now - made_at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{cell::Cell, convert::Infallible};

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(second)
    }

    #[tokio::test]
    async fn it_is_made_once_within_a_while_and_anew_after_it_or_when_the_clock_went_back() {
        let (fresh, made) = (Fresh::default(), Cell::new(0));
        let minute = TimeDelta::minutes(1);
        for (second, which) in [
            (100, 1),
            (100, 1),
            (159, 1),
            (160, 2),
            (219, 2),
            (220, 3),
            (219, 4),
        ] {
            let make = async {
                made.set(made.get() + 1);
                Ok::<_, Infallible>(made.get())
            };
            let seen = fresh.look(at(second), minute, make, |which| *which).await;
            assert_eq!(seen, Ok(which), "at {second}");
        }
    }

    #[tokio::test]
    async fn what_could_not_be_made_is_tried_again_and_what_is_old_is_let_go() {
        let (fresh, minute) = (Fresh::default(), TimeDelta::minutes(1));
        let failed = fresh.look(at(0), minute, async { Err::<u8, _>("away") }, |seen| *seen);
        assert_eq!(failed.await, Err("away"));
        let made = fresh.look(at(0), minute, async { Ok::<_, &str>(7) }, |seen| *seen);
        assert_eq!(made.await, Ok(7));
        for (second, there) in [(59, true), (60, false)] {
            fresh.let_go(at(second), minute).await;
            assert_eq!(fresh.0.lock().await.is_some(), there, "at {second}");
        }
    }
}
