//! The tracker task: the one owner of the domain's tracker of calls and rest.
//!
//! Takes inputs and deadlines in turn and publishes what is true now. Must never wait for anything but its
//! inbox and the clock: a hanging disk or a slow command must not hold back "the phone rings". Whoever tells it
//! something waits while the inbox is full; nothing is dropped. A panic costs the input it happened in; the
//! tracker is then taken up again from its journal.

mod outcome;

pub(crate) use outcome::Outcome;

use crate::{
    bell::Bell,
    journal::Journal,
    profile::Profile,
    signal::{Announcing, Signal},
    supervise::{Supervisor, Verdict},
    world::World,
};
use chrono::{NaiveDate, SubsecRound};
use domain::{
    policy::Policy,
    time::Now,
    tracker::{Input, Outside, Tracker},
};
use protocol::problem::{ErrorCode, Problem};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::Duration,
};
use store::Store;
use tokio::sync::{mpsc, oneshot, watch};

/// Messages that may wait; whoever comes with one more waits too.
const INBOX_MAX: usize = 1024;
/// Messages taken between two publications.
const BATCH_MAX: usize = 512;
/// A shorter sleep, or step back, is no more than the noise of reading clocks, in milliseconds.
const SLEEP_MS_MIN: u64 = 1_000;

/// What the task is told.
pub(crate) enum Message {
    /// An input, stamped with the moment at which it arrived here.
    Input {
        at: Now,
        input: Input,
        taken: Option<oneshot::Sender<()>>,
    },
    /// Other numbers are in force.
    Govern {
        policy: Box<Policy>,
        taken: oneshot::Sender<()>,
    },
    /// Whoever was tracked has left: begins anew.
    Forget {
        policy: Box<Policy>,
        taken: oneshot::Sender<()>,
    },
    /// Says when everything before it was taken and published.
    Settled(oneshot::Sender<()>),
    /// The application ends.
    Close(oneshot::Sender<()>),
}

/// The way to the task and to what it published last; cheap to clone.
#[derive(Clone)]
pub(crate) struct Handle {
    inbox: mpsc::Sender<Message>,
    latest: watch::Receiver<Arc<Tracker>>,
}

impl Handle {
    /// What was published last.
    pub(crate) fn latest(&self) -> Arc<Tracker> {
        self.latest.borrow().clone()
    }

    /// Wakes when something is published.
    pub(crate) fn watch(&self) -> watch::Receiver<Arc<Tracker>> {
        self.latest.clone()
    }

    /// Tells the tracker something; returns when it was taken and published.
    pub(crate) async fn input(&self, at: Now, input: Input) -> Result<(), Problem> {
        let (taken, answer) = oneshot::channel();
        let taken = Some(taken);
        self.send(Message::Input { at, input, taken }).await;
        answer.await.map_err(|_| ErrorCode::Internal.into())
    }

    /// Tells the tracker something; returns when it waits in the inbox, in its order.
    pub(crate) async fn post(&self, at: Now, input: Input) {
        self.send(Message::Input {
            at,
            input,
            taken: None,
        })
        .await;
    }

    /// Puts other numbers in force.
    pub(crate) async fn govern(&self, policy: Policy) -> Result<(), Problem> {
        let (taken, answer) = oneshot::channel();
        let policy = Box::new(policy);
        self.send(Message::Govern { policy, taken }).await;
        answer.await.map_err(|_| ErrorCode::Internal.into())
    }

    /// Forgets everything, under these numbers from now on.
    pub(crate) async fn forget(&self, policy: Policy) -> Result<(), Problem> {
        let (taken, answer) = oneshot::channel();
        let policy = Box::new(policy);
        self.send(Message::Forget { policy, taken }).await;
        answer.await.map_err(|_| ErrorCode::Internal.into())
    }

    /// Returns when everything said before was taken and published.
    pub(crate) async fn settled(&self) {
        let (told, answer) = oneshot::channel();
        self.send(Message::Settled(told)).await;
        let _ = answer.await;
    }

    /// Ends the task; what it knew is in the journal.
    pub(crate) async fn close(&self) {
        let (told, answer) = oneshot::channel();
        self.send(Message::Close(told)).await;
        let _ = answer.await;
    }

    async fn send(&self, message: Message) {
        // A task that is gone has said why; the program is on its way down.
        let _ = self.inbox.send(message).await;
    }
}

/// A channel to a task that is yet to start.
pub(crate) struct Inbox {
    messages: mpsc::Receiver<Message>,
    publish: watch::Sender<Arc<Tracker>>,
}

/// The two ends for a tracker as it was opened.
pub(crate) fn channel(tracker: &Tracker) -> (Handle, Inbox) {
    let (inbox, messages) = mpsc::channel(INBOX_MAX);
    let (publish, latest) = watch::channel(Arc::new(tracker.clone()));
    (Handle { inbox, latest }, Inbox { messages, publish })
}

/// What the task needs besides its inbox.
pub(crate) struct Parts {
    pub(crate) world: Arc<dyn World>,
    pub(crate) store: Store,
    pub(crate) journal: Journal,
    pub(crate) supervisor: Supervisor,
    pub(crate) announcing: Announcing,
    pub(crate) outcome: Outcome,
    pub(crate) profile: watch::Receiver<Arc<Profile>>,
    /// Told of each new day.
    pub(crate) days: watch::Sender<Option<Now>>,
    /// Told after a sleep: sources may be gone.
    pub(crate) woke: Bell,
}

struct Task {
    tracker: Tracker,
    parts: Parts,
    last: Option<Now>,
    day_on: Option<NaiveDate>,
    slept_ms: u64,
    /// What the announcer is told once it can see the state that led to it.
    signals: Vec<Signal>,
    woke: bool,
}

/// Runs until it is told to close.
pub(crate) async fn run(tracker: Tracker, parts: Parts, inbox: Inbox) {
    let Inbox {
        mut messages,
        publish,
    } = inbox;
    let slept_ms = parts.world.slept_ms();
    let mut task = Task {
        tracker,
        parts,
        last: None,
        day_on: None,
        slept_ms,
        signals: Vec::new(),
        woke: false,
    };
    loop {
        let first = tokio::select! {
            message = messages.recv() => match message {
                Some(message) => Some(message),
                None => return,
            },
            () = task.deadline() => None,
        };
        let mut answers = Vec::new();
        let mut closing = None;
        let mut next = first.map_or(Some(Work::Tick), |message| Some(Work::Message(message)));
        for _ in 0..BATCH_MAX {
            let Some(work) = next.take() else { break };
            match work {
                Work::Message(Message::Close(told)) => {
                    closing = Some(told);
                    break;
                }
                work => match catch_unwind(AssertUnwindSafe(|| task.work(work))) {
                    Ok(answer) => answers.extend(answer),
                    Err(_) => {
                        if !task.again(&publish).await {
                            return;
                        }
                    }
                },
            }
            next = messages.try_recv().ok().map(Work::Message);
        }
        task.publish(&publish);
        for answer in answers {
            // Whoever asked may be gone; it was taken all the same.
            let _ = answer.send(());
        }
        if let Some(told) = closing {
            let _ = catch_unwind(AssertUnwindSafe(|| {
                let now = task.parts.world.now();
                task.input(now, &Input::Outside(Outside::AppStopped));
            }));
            task.publish(&publish);
            let _ = told.send(());
            return;
        }
    }
}

/// One thing to do.
enum Work {
    Message(Message),
    Tick,
}

impl Task {
    /// Waits until something is due; for ever while nothing is, so that an idle agent costs no wake-up.
    fn deadline(&self) -> impl Future<Output = ()> + use<> {
        let now = self.parts.world.now().mono;
        // A deadline that just passed is met at once, yet never in a loop without a pause.
        let ms = self.tracker.next_deadline().map(|due| due.since_ms(now).max(1));
        async move {
            match ms {
                Some(ms) => tokio::time::sleep(Duration::from_millis(ms)).await,
                None => std::future::pending().await,
            }
        }
    }

    fn work(&mut self, work: Work) -> Option<oneshot::Sender<()>> {
        self.parts.world.checkpoint("tracker");
        match work {
            Work::Tick => {
                self.input(self.parts.world.now(), &Input::Tick);
                self.parts.outcome.publish("today");
                None
            }
            Work::Message(Message::Input { at, input, taken }) => {
                self.input(at, &input);
                taken
            }
            Work::Message(Message::Govern { policy, taken }) => {
                self.govern(*policy);
                Some(taken)
            }
            Work::Message(Message::Forget { policy, taken }) => {
                self.forget(*policy);
                Some(taken)
            }
            Work::Message(Message::Settled(told) | Message::Close(told)) => Some(told),
        }
    }

    /// Gives one input to the tracker: effects first, the record right behind, so that a withdrawal never
    /// waits for the disk.
    fn input(&mut self, at: Now, input: &Input) {
        self.notice_step_back();
        self.notice_sleep();
        let at = self.stamp(at);
        if self.day_on != Some(at.local_on()) {
            self.new_day(at);
        }
        let mut heartbeat = self.step(at, input);
        while std::mem::take(&mut heartbeat) {
            heartbeat = self.step(at, &Input::Outside(Outside::Heartbeat));
        }
        if let Input::Outside(Outside::Resume { .. }) = input {
            self.woke = true;
        }
    }

    /// The moment as it is lived and recorded. Sources stamp in threads of their own and may come in another
    /// order; the tracker's time never goes back. To the millisecond, as the record holds it: what is lived must
    /// be what is read again.
    fn stamp(&mut self, at: Now) -> Now {
        let at = match self.last {
            Some(last) if at.mono < last.mono => last,
            _ => Now {
                wall: at.wall.trunc_subsecs(3),
                ..at
            },
        };
        self.last = Some(at);
        at
    }

    /// A clock of durations that went back: a machine that was taken back to an earlier state. It is said at once, and
    /// time goes on from there; held at the last reading, it would stand still until the clock has caught up.
    fn notice_step_back(&mut self) {
        let now = self.parts.world.now();
        let back_ms = self.last.map_or(0, |last| last.mono.since_ms(now.mono));
        if back_ms >= SLEEP_MS_MIN {
            self.last = None;
            let now = self.stamp(now);
            self.step(now, &Input::Outside(Outside::ClockStep));
        }
    }

    /// The net for a sleep that nobody announced: looked at whenever there is something to do anyway, and never
    /// a reason to wake. Sync is not told: what there is to do may be a call, and traffic at its first moment
    /// would betray it.
    fn notice_sleep(&mut self) {
        let slept_ms = self.parts.world.slept_ms();
        let since = slept_ms.saturating_sub(std::mem::replace(&mut self.slept_ms, slept_ms));
        if since >= SLEEP_MS_MIN {
            let now = self.stamp(self.parts.world.now());
            let slept_ms = Some(since);
            self.step(now, &Input::Outside(Outside::Resume { slept_ms }));
            self.woke = true;
        }
    }

    /// The first input of a run and of a day: all that is known is put down, so that a start replays one of them at
    /// most; days that are over become sums; and what the agent said of browsers is said again, so that no day's record
    /// depends on what was said a month ago.
    fn new_day(&mut self, at: Now) {
        let is_first = self.day_on.is_none();
        self.day_on = Some(at.local_on());
        self.parts.journal.snapshot(at, &self.tracker.snapshot());
        self.parts.days.send_replace(Some(at));
        if is_first {
            // Said at the start already.
            return;
        }
        let choices = self.parts.profile.borrow().choices.of_browsers();
        for act in choices {
            self.step(at, &Input::Agent(act));
        }
    }

    /// Somebody else begins here.
    fn forget(&mut self, policy: Policy) {
        self.tracker = Tracker::new(policy);
        self.signals.clear();
        let boot_id = self.parts.world.boot_id();
        let now = self.parts.world.now();
        self.input(now, &Input::Outside(Outside::AppStarted { boot_id }));
        self.parts.outcome.clear();
    }

    /// Other numbers: in force from now on, and for what follows this point of the record.
    fn govern(&mut self, policy: Policy) {
        self.tracker.govern(policy);
        let now = self.stamp(self.parts.world.now());
        self.parts.journal.snapshot(now, &self.tracker.snapshot());
        self.input(now, &Input::Tick);
        self.parts.outcome.publish("today");
    }

    /// One step of the tracker with its effects and its record; says whether a sign of life is wanted.
    fn step(&mut self, at: Now, input: &Input) -> bool {
        let effects = self.tracker.step(at, input);
        if !matches!(input, Input::Tick) {
            self.parts.journal.told(at, input);
        }
        let mut heartbeat = false;
        for effect in effects {
            match self.parts.outcome.carry_out(at, &self.tracker, effect) {
                outcome::Follows::Nothing => {}
                outcome::Follows::Heartbeat => heartbeat = true,
                outcome::Follows::Signal(signal) => self.signals.push(signal),
            }
        }
        heartbeat
    }

    fn publish(&mut self, publish: &watch::Sender<Arc<Tracker>>) {
        publish.send_replace(Arc::new(self.tracker.clone()));
        for signal in self.signals.drain(..) {
            self.parts.announcing.tell(signal);
        }
        if std::mem::take(&mut self.woke) {
            self.parts.woke.ring();
        }
    }

    /// Takes the tracker up again from its journal after a panic; false when that was one too many.
    async fn again(&mut self, publish: &watch::Sender<Arc<Tracker>>) -> bool {
        if self.parts.supervisor.panicked("tracker") == Verdict::End {
            return false;
        }
        let policy = self.tracker.policy().clone();
        self.tracker = match self.parts.journal.tracker(&self.parts.store, policy, || ()).await {
            Ok((told, ())) => told.tracker,
            Err(error) => {
                tracing::error!(%error, "the journal cannot be read; the tracker goes on from what it last published");
                publish.borrow().as_ref().clone()
            }
        };
        true
    }
}
