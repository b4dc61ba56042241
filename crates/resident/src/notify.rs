//! Notifications: the offer of a reset, which can be taken away, and notes. Both can be answered.
//!
//! One offer is up at most. Nothing here decides when an offer ends or lets a daemon that is missing, slow or
//! dying hold up the resident. Everything is shown over the connection that [`crate::session_bus`] keeps:
//! GNOME takes a note away with the connection that sent the first of a program's notes, and tells nobody
//! else what the person chose.

mod board;
mod daemon;
mod note;
mod nudge;

use crate::{DesktopCommand, session_bus::Session};
use app::desktop::NudgeAnswer;
use board::{Board, Choice, Task};
use daemon::{Daemon, Heard, Shown};
pub use note::{Kind, Note};
pub use nudge::Nudge;
use std::{path::PathBuf, time::Instant};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};
use zbus::Connection;

/// Name under which every notification is shown.
const APP_NAME: &str = "Breakwater";
/// Wishes that wait for the task; each is taken at once, whatever the daemon does.
const WISHES_WAITING_MAX: usize = 64;

/// Shows notifications.
#[derive(Debug)]
pub struct Notices {
    wishes: mpsc::Sender<Wish>,
}

#[derive(Debug)]
enum Wish {
    Offer(Nudge),
    Withdraw,
    Note(Note),
    WithdrawNotes,
    Close(oneshot::Sender<()>),
}

/// Where what the person chose goes.
#[derive(Debug)]
pub struct Answers {
    /// Answers to an offer.
    pub nudge: mpsc::UnboundedSender<NudgeAnswer>,
    /// What a note leads to.
    pub commands: mpsc::UnboundedSender<DesktopCommand>,
    /// Whether the offer that is up can be seen: told when that changes.
    pub seen: mpsc::UnboundedSender<bool>,
}

impl Answers {
    fn tell(&self, sight: Option<bool>) {
        // Nobody takes it any more only while the resident ends.
        let _ = sight.map(|seen| self.seen.send(seen));
    }
}

impl Notices {
    /// Shows on the bus of `session`; what is chosen goes to `answers`. The picture of notes is kept at
    /// `picture`.
    #[must_use]
    pub fn new(session: Session, answers: Answers, picture: PathBuf) -> Notices {
        let (wishes, wished) = mpsc::channel(WISHES_WAITING_MAX);
        tokio::spawn(run(session, wished, answers, picture));
        Notices { wishes }
    }

    /// Offers a reset, after an earlier offer is gone.
    pub fn offer(&self, nudge: Nudge) {
        self.wish(Wish::Offer(nudge));
    }

    /// Takes the offer away, if one is up. An answer that comes after this is not passed on.
    pub fn withdraw(&self) {
        self.wish(Wish::Withdraw);
    }

    /// Shows a note, after the notes before it.
    pub fn note(&self, note: Note) {
        self.wish(Wish::Note(note));
    }

    /// Takes every note of so far away, and drops those that wait.
    pub fn withdraw_notes(&self) {
        self.wish(Wish::WithdrawNotes);
    }

    /// Takes the offer away and waits until it is gone.
    pub async fn close(&self) {
        let (gone, is_gone) = oneshot::channel();
        self.wish(Wish::Close(gone));
        let _ = is_gone.await;
    }

    fn wish(&self, wish: Wish) {
        if self.wishes.try_send(wish).is_err() {
            tracing::error!("a notification was lost: its task does not take it");
        }
    }
}

/// One life: with a bus and without, until nobody wishes anything any more.
async fn run(mut session: Session, mut wished: mpsc::Receiver<Wish>, answers: Answers, picture: PathBuf) {
    let mut board = Board::default();
    let mut closing = Vec::new();
    loop {
        let bus = session.borrow_and_update().clone();
        let ended = match bus {
            Some(bus) => {
                let mut showing = Showing::new(bus, &answers, &picture);
                let ended = showing
                    .run(&mut board, &mut wished, &mut closing, &mut session)
                    .await;
                board.bus_gone();
                ended
            }
            None => without_a_bus(&mut board, &mut wished, &mut closing, &mut session, &answers).await,
        };
        if ended {
            return;
        }
    }
}

/// Keeps what is wished until there is a bus; true when nobody wishes any more.
async fn without_a_bus(
    board: &mut Board,
    wished: &mut mpsc::Receiver<Wish>,
    closing: &mut Vec<oneshot::Sender<()>>,
    session: &mut Session,
    answers: &Answers,
) -> bool {
    loop {
        board.nobody_sees();
        answers.tell(board.sight());
        // Nothing can be up here, so whoever waits for an end has it.
        for gone in closing.drain(..) {
            let _ = gone.send(());
        }
        tokio::select! {
            wish = wished.recv() => match wish {
                Some(wish) => take(board, wish, closing),
                None => return true,
            },
            changed = session.changed() => match changed {
                Ok(()) => return false,
                // No bus will come any more: wishes are still taken, so that an end can be waited for.
                Err(_) => match wished.recv().await {
                    Some(wish) => take(board, wish, closing),
                    None => return true,
                },
            },
        }
    }
}

fn take(board: &mut Board, wish: Wish, closing: &mut Vec<oneshot::Sender<()>>) {
    match wish {
        Wish::Offer(nudge) => board.offer(nudge),
        Wish::Withdraw => board.withdraw(),
        Wish::Note(note) => board.note(Instant::now(), note),
        Wish::WithdrawNotes => board.withdraw_notes(),
        Wish::Close(gone) => {
            board.withdraw();
            closing.push(gone);
        }
    }
}

/// What is done while one bus lives.
struct Showing<'a> {
    bus: Connection,
    answers: &'a Answers,
    picture: &'a PathBuf,
    /// The one notification that is on its way to the daemon.
    flight: Option<JoinHandle<zbus::Result<Shown>>>,
}

impl<'a> Showing<'a> {
    fn new(bus: Connection, answers: &'a Answers, picture: &'a PathBuf) -> Showing<'a> {
        Showing {
            bus,
            answers,
            picture,
            flight: None,
        }
    }

    /// True when nobody wishes any more, false when the bus is gone.
    async fn run(
        &mut self,
        board: &mut Board,
        wished: &mut mpsc::Receiver<Wish>,
        closing: &mut Vec<oneshot::Sender<()>>,
        session: &mut Session,
    ) -> bool {
        let mut daemon = match Daemon::listen(&self.bus).await {
            Ok(daemon) => daemon,
            Err(error) => {
                tracing::warn!(%error, "no notification daemon can be listened to");
                // A bus that refuses is as good as none until it is another one.
                return without_a_bus(board, wished, closing, session, self.answers).await;
            }
        };
        loop {
            self.work(board);
            self.answers.tell(board.sight());
            if board.is_clear() {
                for gone in closing.drain(..) {
                    let _ = gone.send(());
                }
            }
            tokio::select! {
                biased;
                wish = wished.recv() => match wish {
                    Some(wish) => take(board, wish, closing),
                    None => return true,
                },
                _ = session.changed() => return false,
                heard = daemon.next() => match heard {
                    Heard::Said(from, said) => self.choose(board.said(&from, said)),
                    Heard::Gone => board.daemon_gone(),
                    Heard::Came { replaced } => {
                        if replaced {
                            board.daemon_gone();
                        }
                        board.daemon_came();
                    }
                    Heard::End => return false,
                },
                landed = landing(&mut self.flight) => {
                    self.flight = None;
                    match landed {
                        Ok(Shown { by, id }) => {
                            for choice in board.shown(by, id) {
                                self.choose(Some(choice));
                            }
                        }
                        Err(error) => board.failed(&error),
                    }
                }
            }
        }
    }

    /// Carries out what the board wants done.
    fn work(&mut self, board: &mut Board) {
        while let Some(task) = board.next(Instant::now()) {
            match task {
                Task::ShowOffer(nudge) => self.send(nudge::card(nudge)),
                Task::ShowNote(note) => self.send(note::card(note, self.picture)),
                Task::Close(id) => daemon::close(self.bus.clone(), id),
            }
        }
    }

    fn send(&mut self, card: daemon::Card) {
        self.flight = Some(tokio::spawn(daemon::show(self.bus.clone(), card)));
    }

    fn choose(&self, choice: Option<Choice>) {
        // Nobody takes it any more only while the resident ends.
        match choice {
            Some(Choice::Offer(answer)) => drop(self.answers.nudge.send(answer)),
            Some(Choice::Note(command)) => drop(self.answers.commands.send(command)),
            None => {}
        }
    }
}

/// Waits for a notification on its way; for ever when there is none.
async fn landing(flight: &mut Option<JoinHandle<zbus::Result<Shown>>>) -> zbus::Result<Shown> {
    match flight {
        Some(flight) => flight
            .await
            .unwrap_or_else(|error| Err(zbus::Error::Failure(error.to_string()))),
        None => std::future::pending().await,
    }
}
