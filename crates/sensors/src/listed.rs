//! Microphones of systems that tell all captures at once, on Windows and macOS.
//!
//! Decides what changed between two lists, and says it. A system gives a [`Feed`]: something that lists what
//! captures now and rings when that may have changed. Must never ask without having been rung for.

use crate::{
    captures::{Capture, Captures, Phones},
    source::{CallSource, InstallKey, Outlet, SourceError},
    stop::{self, Bell, StopToken, Woken},
};
use domain::calls::event::{SourceId, Tier};

/// What a system knows of its captures.
pub trait Feed {
    /// All captures that run now. Rings of the bell that came before are answered by this.
    ///
    /// # Errors
    /// The sound system is gone, or holds more than a desktop can have.
    fn list(&mut self) -> Result<Vec<Capture>, SourceError>;
}

/// Makes the feed, on the thread that will list: some systems bind one to the other.
pub type Open<F> = Box<dyn Fn(Bell) -> Result<F, SourceError> + Send>;

/// The microphones of one machine.
pub struct Listed<F> {
    id: SourceId,
    phones: Phones,
    key: InstallKey,
    open: Open<F>,
}

impl<F: Feed> Listed<F> {
    /// The microphones that `open`'s feed lists; `phones` may change while it runs, ring its stop token then.
    #[must_use]
    pub fn new(id: SourceId, phones: Phones, key: InstallKey, open: Open<F>) -> Self {
        Self {
            id,
            phones,
            key,
            open,
        }
    }
}

impl<F: Feed> CallSource for Listed<F> {
    fn id(&self) -> SourceId {
        self.id.clone()
    }

    fn tier(&self) -> Tier {
        Tier::Microphone
    }

    fn covers(&self) -> Vec<String> {
        Vec::new()
    }

    fn run(self: Box<Self>, out: &Outlet, stop: &StopToken) -> Result<(), SourceError> {
        let (bell, hearing) = stop::bell(stop)?;
        let mut feed = (self.open)(bell)?;
        let mut captures = Captures::new(self.id.clone(), self.key.clone(), self.phones.clone());
        captures.replace(feed.list()?)?;
        out.up(&*self)?;
        out.say(captures.snapshot())?;
        loop {
            match hearing.wait(stop)? {
                Woken::Stop => return Ok(()),
                Woken::Rung => {
                    if let Some(snapshot) = captures.reclassify() {
                        out.say(snapshot)?;
                    }
                }
                Woken::Ready | Woken::TimedOut => {
                    let at = out.now();
                    for event in captures.replace(feed.list()?)? {
                        out.say_at(at, event)?;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{captures::CAPTURES_MAX, clock::SystemClock, source, stop::Stopper};
    use domain::calls::event::{DownReason, MicClass, SourceEvent, Stamped};
    use std::{
        sync::{Arc, Mutex, mpsc::SyncSender},
        thread::JoinHandle,
    };
    use tokio::sync::mpsc::Receiver;

    type Now = Arc<Mutex<Option<Vec<Capture>>>>;

    /// A sound system that the test plays: `None` is one that went away.
    struct Played(Now);

    impl Feed for Played {
        fn list(&mut self) -> Result<Vec<Capture>, SourceError> {
            self.0.lock().unwrap().clone().ok_or(SourceError::Closed)
        }
    }

    struct Machine {
        now: Now,
        bell: Bell,
        phones: Phones,
        stopper: Option<Stopper>,
        said: Receiver<Stamped>,
        thread: JoinHandle<Result<(), SourceError>>,
    }

    impl Machine {
        fn start(phones: &[&str], first: Vec<Capture>) -> Machine {
            let list = Phones::default();
            list.set(&phones.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
            let now: Now = Arc::new(Mutex::new(Some(first)));
            let (played, (bells, bell)) = (now.clone(), std::sync::mpsc::sync_channel(1));
            let open = move |bell: Bell| {
                let bells: &SyncSender<Bell> = &bells;
                bells.send(bell).unwrap();
                Ok(Played(played.clone()))
            };
            let id = SourceId("mic:test".into());
            let key = InstallKey::new([3; 32]);
            let source = Listed::new(id.clone(), list.clone(), key, Box::new(open));
            let (sender, said) = tokio::sync::mpsc::channel(1024);
            let (stopper, token) = stop::pair().unwrap();
            let thread = std::thread::spawn(move || {
                let out = Arc::new(Outlet::new(id, Arc::new(SystemClock), sender));
                source::hear(Box::new(source), &out, &token)
            });
            Machine {
                now,
                bell: bell.recv().unwrap(),
                phones: list,
                stopper: Some(stopper),
                said,
                thread,
            }
        }

        fn shows(&self, now: Option<Vec<Capture>>) {
            *self.now.lock().unwrap() = now;
            self.bell.ring();
        }

        fn next(&mut self) -> SourceEvent {
            self.said.blocking_recv().expect("something is said").event
        }

        fn skip_the_start(&mut self) {
            let (up, snapshot) = (self.next(), self.next());
            assert!(matches!(up, SourceEvent::Up { .. }), "{up:?}");
            assert!(
                matches!(snapshot, SourceEvent::MicSnapshot { .. }),
                "{snapshot:?}"
            );
        }

        /// `app`, its class and whether it is open now.
        fn next_mic(&mut self) -> (String, MicClass, bool) {
            match self.next() {
                SourceEvent::Mic { app, class, open, .. } => (app, class, open),
                other => panic!("{other:?}"),
            }
        }
    }

    fn capture(index: u32, app: &str) -> Capture {
        Capture {
            index,
            app: app.into(),
            runs: true,
            monitor: false,
        }
    }

    #[test]
    fn what_is_open_at_first_is_in_the_snapshot_and_later_changes_follow() {
        let mut machine = Machine::start(&["phone"], vec![capture(1, "phone")]);
        assert!(matches!(
            machine.next(),
            SourceEvent::Up {
                tier: Tier::Microphone,
                ..
            }
        ));
        let SourceEvent::MicSnapshot { open } = machine.next() else {
            panic!("no snapshot");
        };
        assert_eq!((open.len(), open[0].2), (1, MicClass::Phone));
        machine.shows(Some(vec![capture(1, "phone"), capture(2, "recorder")]));
        assert_eq!(machine.next_mic(), ("recorder".to_owned(), MicClass::Other, true));
        machine.shows(Some(vec![capture(2, "recorder")]));
        assert_eq!(machine.next_mic(), ("phone".to_owned(), MicClass::Phone, false));
        machine.shows(Some(vec![]));
        assert_eq!(
            machine.next_mic(),
            ("recorder".to_owned(), MicClass::Other, false)
        );
        machine.stopper = None;
        assert_eq!(
            machine.next(),
            SourceEvent::Down {
                reason: DownReason::Closed
            }
        );
        machine.thread.join().unwrap().unwrap();
    }

    #[test]
    fn a_program_that_becomes_a_phone_in_mid_call_is_one_at_once() {
        let mut machine = Machine::start(&[], vec![capture(1, "softphone")]);
        machine.skip_the_start();
        machine.phones.set(&["softphone".to_owned()]);
        machine.stopper.as_ref().unwrap().ring();
        let SourceEvent::MicSnapshot { open } = machine.next() else {
            panic!("nothing was said");
        };
        assert_eq!(open[0].2, MicClass::Phone);
    }

    #[test]
    fn a_sound_system_that_goes_away_is_lost() {
        let mut machine = Machine::start(&["phone"], vec![]);
        machine.skip_the_start();
        machine.shows(None);
        assert_eq!(
            machine.next(),
            SourceEvent::Down {
                reason: DownReason::Lost
            }
        );
        assert!(matches!(machine.thread.join().unwrap(), Err(SourceError::Closed)));
    }

    #[test]
    fn a_machine_may_have_as_many_captures_as_allowed_and_not_one_more() {
        let many = |count: usize| {
            (0..u32::try_from(count).unwrap())
                .map(|index| capture(index, "a"))
                .collect()
        };
        let mut machine = Machine::start(&[], many(CAPTURES_MAX));
        machine.skip_the_start();
        machine.shows(Some(many(CAPTURES_MAX + 1)));
        assert!(matches!(
            machine.thread.join().unwrap(),
            Err(SourceError::TooMany { .. })
        ));
    }
}
