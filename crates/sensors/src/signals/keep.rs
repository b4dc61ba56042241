//! Keeps one watch running as long as anybody listens.
//!
//! Decides when a lost watch is tried again: after a growing pause, at once when what it waits for appears,
//! and after some vain tries only then. A session that ended must not be knocked at for ever.

use super::{SignalError, Voice, Watch};
use crate::listen::{backoff::Backoff, watch::Watch as Files};
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};
use tokio::net::unix::pipe::Receiver;

/// A watch that ran this long was healthy, and is tried again at once when it is lost.
const HEALTHY_AFTER: Duration = Duration::from_secs(10);
/// Vain tries in a row, about two minutes; then only a new socket is a reason to try again.
const TRIES_MAX: u32 = 18;

/// Runs `watch` until nobody listens to `voice`, or the session turns out not to offer it.
pub async fn keep(mut watch: Box<dyn Watch>, voice: Voice) {
    let (mut backoff, mut tries) = (Backoff::default(), 0);
    let mut logged = None;
    loop {
        let began = Instant::now();
        let ended = tokio::select! {
            ended = watch.watch(&voice) => ended,
            () = voice.unheard() => return,
        };
        let error = match ended {
            Ok(()) | Err(SignalError::NobodyListens) => return,
            Err(error) => error,
        };
        if voice.take_back().await.is_err() {
            return;
        }
        let what = watch.what();
        if matches!(error, SignalError::NotOffered) {
            tracing::info!("{what}: {error}");
            return;
        }
        if began.elapsed() >= HEALTHY_AFTER {
            (backoff, tries) = (Backoff::default(), 0);
        }
        // The same failure again and again is one line in the log.
        let sentence = error.to_string();
        if logged.as_ref() != Some(&sentence) {
            tracing::info!("{what}: gone for now: {sentence}");
        }
        logged = Some(sentence);
        tries += 1;
        let pause = (tries < TRIES_MAX).then(|| backoff.next_pause());
        if !worth_a_try(&watch.waits_for(), pause).await {
            tracing::info!("{what}: gone for good");
            return;
        }
    }
}

/// What to wait for before the next try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wait {
    /// The next try would be as vain.
    Never,
    /// A file appears.
    Appearance,
    /// A file appears, or this time has passed.
    AtMost(Duration),
}

/// With nothing to connect to, only its appearance is worth waking for.
fn wait(pause: Option<Duration>, watched: bool, absent: bool) -> Wait {
    match pause {
        _ if watched && absent => Wait::Appearance,
        Some(pause) => Wait::AtMost(pause),
        None if watched => Wait::Appearance,
        None => Wait::Never,
    }
}

/// Sleeps until it is worth trying again; false when it never will be.
async fn worth_a_try(paths: &[PathBuf], pause: Option<Duration>) -> bool {
    let files = Files::new(paths);
    let absent = !paths.iter().any(|path| path.exists());
    match wait(pause, files.is_some(), absent) {
        Wait::Never => return false,
        Wait::Appearance if absent => {
            let mut files = files;
            while !paths.iter().any(|path| path.exists()) {
                appearance(files.as_ref()).await;
                files = Files::new(paths);
            }
        }
        Wait::Appearance => appearance(files.as_ref()).await,
        Wait::AtMost(pause) => {
            tokio::select! {
                () = appearance(files.as_ref()) => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }
    true
}

async fn appearance(files: Option<&Files>) {
    // The runtime waits on any descriptor as on a pipe's.
    let told = files.and_then(|files| files.fd().try_clone_to_owned().ok());
    match told.map(Receiver::from_owned_fd_unchecked) {
        Some(Ok(told)) => drop(told.readable().await),
        _ => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;
    use domain::tracker::Outside;
    use futures_util::future::BoxFuture;
    use std::sync::Arc;
    use tokio::sync::mpsc;

    /// Says that a window fills the screen, and is lost; the third time it goes on.
    struct Flaky(u32, Option<PathBuf>);

    impl Watch for Flaky {
        fn what(&self) -> &'static str {
            "a test"
        }
        fn waits_for(&self) -> Vec<PathBuf> {
            self.1.iter().cloned().collect()
        }
        fn watch<'a>(&'a mut self, voice: &'a Voice) -> BoxFuture<'a, Result<(), SignalError>> {
            Box::pin(async move {
                self.0 += 1;
                voice.say(Outside::FullScreen { on: true }).await?;
                if self.0 == 3 {
                    std::future::pending::<()>().await;
                }
                Err(SignalError::Closed)
            })
        }
    }

    #[tokio::test]
    async fn what_a_lost_watch_said_is_taken_back_and_it_is_tried_again() {
        let (out, mut said) = mpsc::channel(16);
        let voice = Voice::new(Arc::new(SystemClock), out);
        let kept = tokio::spawn(keep(Box::new(Flaky(0, None)), voice));
        for on in [true, false, true, false, true] {
            assert_eq!(said.recv().await.unwrap().1, Outside::FullScreen { on });
        }
        drop(said);
        kept.await.unwrap();
    }

    #[tokio::test]
    async fn a_socket_that_appears_ends_the_pause() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("display");
        let tried = worth_a_try(std::slice::from_ref(&path), None);
        tokio::pin!(tried);
        assert!(futures_util::poll!(&mut tried).is_pending());
        std::fs::write(&path, b"").unwrap();
        assert!(tried.await);
    }

    #[test]
    fn nobody_knocks_where_there_is_no_door() {
        let pause = Some(Duration::from_secs(1));
        assert_eq!(wait(pause, true, true), Wait::Appearance);
        assert_eq!(wait(pause, true, false), Wait::AtMost(Duration::from_secs(1)));
        assert_eq!(wait(pause, false, true), Wait::AtMost(Duration::from_secs(1)));
        assert_eq!(wait(None, true, false), Wait::Appearance);
        assert_eq!(wait(None, false, true), Wait::Never);
    }
}
