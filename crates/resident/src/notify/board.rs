//! What is up on the screen, what waits to be shown, and what an answer of the person means. Pure.
//!
//! One notification is on its way at a time; an offer goes before a note, and one that was withdrawn while on
//! its way is closed as soon as the daemon says its number. What waits is bounded in number and age: thanks
//! that nobody could show for two minutes stand in the window.

use super::{
    Note, Nudge,
    daemon::{Said, nobody_is_there},
};
use crate::DesktopCommand;
use app::desktop::NudgeAnswer;
use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

/// Notes that wait while there is no daemon; the oldest of more are dropped.
const NOTES_WAITING_MAX: usize = 16;
/// How long a note is worth showing.
const NOTE_WAITS_MAX: Duration = Duration::from_secs(120);
/// Notes whose answers are known; GNOME keeps ten of a program, others drop theirs after a while.
const UP_MAX: usize = 64;
/// What a daemon may say about a number before it has told it to us.
const EARLY_MAX: usize = 64;
/// The daemon's words for "it stayed its time" and "the person closed it".
const CLOSED_BY_TIME: u32 = 1;
const CLOSED_BY_PERSON: u32 = 2;

/// Something to do now.
#[derive(Debug, PartialEq)]
pub(super) enum Task {
    /// Send the offer.
    ShowOffer(Nudge),
    /// Send a note.
    ShowNote(Note),
    /// Take a notification away.
    Close(u32),
}

/// What the person chose.
#[derive(Debug, PartialEq)]
pub(super) enum Choice {
    Offer(NudgeAnswer),
    Note(DesktopCommand),
}

/// Everything about one session's notifications.
#[derive(Debug, Default)]
pub(super) struct Board {
    /// The offer that should be up.
    wanted: Option<Offer>,
    offers: u64,
    /// Nobody can see it, and whether that was told.
    unseen: bool,
    told_unseen: bool,
    notes: VecDeque<(Instant, Note)>,
    /// What was sent and has no number yet.
    flight: Option<What>,
    /// A daemon went, or came, since it was sent. Its answer may be heard after that.
    gone_since: bool,
    came_since: bool,
    /// The daemon that showed what is up.
    daemon: String,
    up: VecDeque<(u32, What)>,
    early: VecDeque<(String, Said)>,
    /// Nobody is there who could show anything, as far as we know.
    silent: bool,
    said_silent: bool,
}

#[derive(Debug)]
struct Offer {
    number: u64,
    nudge: Nudge,
}

#[derive(Debug)]
enum What {
    /// The offer of this number.
    Offer(u64),
    /// A note, and since when it waited.
    Note(Instant, Note),
    /// A note that is to go.
    Gone,
}

impl Board {
    /// From now on this offer should be up, and no other.
    pub(super) fn offer(&mut self, nudge: Nudge) {
        self.offers += 1;
        let number = self.offers;
        self.wanted = Some(Offer { number, nudge });
        (self.unseen, self.told_unseen) = (false, false);
        self.silent = false;
    }

    /// From now on no offer should be up.
    pub(super) fn withdraw(&mut self) {
        self.wanted = None;
        (self.unseen, self.told_unseen) = (false, false);
    }

    /// Whether the offer that should be up can be seen, when that is news. What nobody sees, nobody ignores.
    pub(super) fn sight(&mut self) -> Option<bool> {
        let news = std::mem::replace(&mut self.told_unseen, self.unseen) != self.unseen;
        news.then_some(!self.unseen)
    }

    /// There is nothing that could show an offer.
    pub(super) fn nobody_sees(&mut self) {
        self.unseen |= self.wanted.is_some();
    }

    /// From now on no note of those so far should be up or come.
    pub(super) fn withdraw_notes(&mut self) {
        self.notes.clear();
        let sent = self.up.iter_mut().map(|(_, what)| what).chain(&mut self.flight);
        for what in sent.filter(|what| matches!(what, What::Note(..))) {
            *what = What::Gone;
        }
    }

    /// Shows a note when its turn comes.
    pub(super) fn note(&mut self, now: Instant, note: Note) {
        if self.notes.len() == NOTES_WAITING_MAX {
            self.notes.pop_front();
            tracing::warn!("a note was dropped: the notification daemon does not keep up");
        }
        self.notes.push_back((now, note));
        self.silent = false;
    }

    /// What is to be done now; to be asked until there is nothing.
    pub(super) fn next(&mut self, now: Instant) -> Option<Task> {
        let wanted = self.wanted.as_ref().map(|offer| offer.number);
        let unwanted = |what: &What| match what {
            What::Offer(number) => Some(*number) != wanted,
            What::Note(..) => false,
            What::Gone => true,
        };
        if let Some(place) = self.up.iter().position(|(_, what)| unwanted(what)) {
            return self.up.remove(place).map(|(id, _)| Task::Close(id));
        }
        if self.flight.is_some() || self.silent {
            return None;
        }
        (self.gone_since, self.came_since) = (false, false);
        if let Some(Offer { number, nudge }) = &self.wanted
            && !self.up.iter().any(|(_, what)| matches!(what, What::Offer(_)))
        {
            self.flight = Some(What::Offer(*number));
            return Some(Task::ShowOffer(nudge.clone()));
        }
        loop {
            let (since, note) = self.notes.pop_front()?;
            if now.duration_since(since) <= NOTE_WAITS_MAX {
                self.flight = Some(What::Note(since, note.clone()));
                return Some(Task::ShowNote(note));
            }
        }
    }

    /// The daemon took what was on its way and calls it `id`. What it said about that number already may be
    /// an answer.
    pub(super) fn shown(&mut self, by: String, id: u32) -> Vec<Choice> {
        self.said_silent = false;
        if self.daemon != by {
            self.up.clear();
            self.daemon = by;
        }
        let early = std::mem::take(&mut self.early);
        let Some(what) = self.flight.take() else {
            return Vec::new();
        };
        if self.gone_since {
            // Who took it is gone, and it with him.
            self.again(what);
            return Vec::new();
        }
        if matches!(what, What::Offer(number) if self.wants(number)) {
            self.unseen = false;
        }
        if self.up.len() == UP_MAX {
            self.up.pop_front();
        }
        self.up.push_back((id, what));
        early
            .into_iter()
            .filter_map(|(from, said)| self.said(&from, said))
            .collect()
    }

    /// What was on its way could not be shown.
    pub(super) fn failed(&mut self, error: &zbus::Error) {
        self.early.clear();
        let Some(what) = self.flight.take() else { return };
        let nobody = nobody_is_there(error);
        if !std::mem::replace(&mut self.said_silent, true) {
            match &what {
                What::Offer(_) => {
                    tracing::warn!(%error, "an offer could not be shown; tray and window have it too");
                }
                What::Note(..) | What::Gone => {
                    tracing::warn!(%error, "a note could not be shown; it stands in the window");
                }
            }
        }
        if matches!(what, What::Offer(number) if self.wants(number)) {
            self.unseen = true;
        }
        match what {
            What::Offer(number) if !nobody && self.wants(number) => self.wanted = None,
            what if nobody => self.again(what),
            What::Note(..) | What::Offer(_) | What::Gone => {}
        }
        self.silent = nobody && !self.came_since;
    }

    /// What was not shown waits for a daemon, and its age goes on. An offer is wanted as long as it is wanted.
    fn again(&mut self, what: What) {
        if let What::Note(since, note) = what
            && self.notes.len() < NOTES_WAITING_MAX
        {
            self.notes.push_front((since, note));
        }
    }

    /// What the daemon named `from` said.
    pub(super) fn said(&mut self, from: &str, said: Said) -> Option<Choice> {
        let (Said::Invoked(id, _) | Said::Closed(id, _)) = &said;
        let known = self.up.iter().position(|(up, _)| up == id);
        let Some(place) = known.filter(|_| from == self.daemon) else {
            if self.flight.is_some() {
                if self.early.len() == EARLY_MAX {
                    self.early.pop_front();
                }
                self.early.push_back((from.to_owned(), said));
            }
            return None;
        };
        let (_, what) = self.up.remove(place)?;
        match (what, said) {
            (What::Offer(number), said) if self.wants(number) => {
                let Offer { nudge, .. } = self.wanted.take()?;
                match said {
                    Said::Invoked(_, key) => nudge.answer(&key),
                    Said::Closed(_, CLOSED_BY_PERSON) => Some(NudgeAnswer::Dismissed),
                    Said::Closed(_, reason) => {
                        // Somebody else took it away, or the daemon on its way down.
                        self.unseen = reason != CLOSED_BY_TIME;
                        None
                    }
                }
                .map(Choice::Offer)
            }
            (What::Note(_, note), Said::Invoked(_, key)) => note.command(&key).cloned().map(Choice::Note),
            (What::Offer(_) | What::Note(..) | What::Gone, _) => None,
        }
    }

    /// The daemon is gone with all that it showed. An offer that is still wanted goes up at the next one.
    pub(super) fn daemon_gone(&mut self) {
        self.nobody_sees();
        self.up.clear();
        self.silent = true;
        self.gone_since = true;
    }

    /// A daemon is there.
    pub(super) fn daemon_came(&mut self) {
        self.silent = false;
        self.came_since = true;
    }

    /// The bus is gone: nothing is up and nothing on its way. A note on its way is shown again.
    pub(super) fn bus_gone(&mut self) {
        self.nobody_sees();
        if let Some(what) = self.flight.take() {
            self.again(what);
        }
        self.up.clear();
        self.early.clear();
        self.daemon.clear();
        self.silent = false;
    }

    /// Whether no offer is up or on its way.
    pub(super) fn is_clear(&self) -> bool {
        let offer = |what: &What| matches!(what, What::Offer(_));
        !self.flight.as_ref().is_some_and(offer) && !self.up.iter().any(|(_, what)| offer(what))
    }

    fn wants(&self, number: u64) -> bool {
        self.wanted.as_ref().is_some_and(|offer| offer.number == number)
    }
}

#[cfg(test)]
mod tests;
