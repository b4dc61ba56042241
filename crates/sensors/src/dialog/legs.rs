//! The conversations of one agent: what is said of them, once each.
//!
//! Pure. A conversation is known by its id and both tags, a tag that is not told fits any. Many systems call a
//! document full and name only what changed, so what one leaves out is asked for before it is over: only two
//! answers in a row that leave it out end it. What is told outright is believed at once.

use super::info::{Document, Told, Word};
use domain::calls::event::{Certainty, LegId, SourceEvent};
use std::collections::BTreeMap;

/// Answers in a row that have to leave a conversation out before it is over.
const ANSWERS_TO_END: u32 = 2;
/// More conversations than one agent has at once.
const LEGS_MAX: usize = super::info::DIALOGS_MAX;

/// Where a conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody calls, or is called.
    Ringing,
    /// They speak.
    Up {
        /// The agent's end plays nothing.
        held: bool,
    },
}

/// What a document was to whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The first one after a question: it should say all there is.
    Answer,
    /// One that came by itself.
    No,
}

/// What is to be done about a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// What is to be said.
    pub said: Vec<SourceEvent>,
    /// What is to be asked.
    pub ask: Option<Ask>,
}

/// What is to be asked after a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// It left out what may go on, or one before it is missing: the whole.
    Whole,
    /// It says nothing to us before the whole was told, and never will if the whole is not told.
    Unclear,
    /// The count began anew: a new subscription.
    Anew,
}

/// One conversation.
#[derive(Clone, Copy, Debug)]
struct Leg {
    told: Told,
    state: State,
    /// Answers in a row that left it out; `None` while nothing left it out.
    missing: Option<u32>,
    /// It was left out by being called what no call can be.
    contradicted: bool,
    /// It is known from a subscription that is gone; a system that was started again has never heard of it.
    is_older: bool,
}

/// All conversations known now.
#[derive(Clone, Debug, Default)]
pub struct Legs {
    known: BTreeMap<LegId, Leg>,
    version: Option<u64>,
    /// The whole was told at least once.
    is_whole: bool,
}

impl Legs {
    /// Whether anybody speaks.
    #[must_use]
    pub fn any_up(&self) -> bool {
        self.known
            .values()
            .any(|leg| matches!(leg.state, State::Up { .. }))
    }

    /// Whether a conversation was left out, and nobody knows yet if it goes on.
    #[must_use]
    pub fn any_missing(&self) -> bool {
        self.known.values().any(|leg| leg.missing.is_some())
    }

    /// A new subscription counts from the beginning. What was known goes on until the new one has told all.
    pub fn count_anew(&mut self) {
        (self.version, self.is_whole) = (None, false);
        self.known.values_mut().for_each(|leg| leg.is_older = true);
    }

    /// Takes in a document.
    pub fn take(&mut self, document: &Document, asked: Asked) -> Taken {
        if !document.full && !self.is_whole {
            let (said, ask) = (Vec::new(), Some(Ask::Unclear));
            return Taken { said, ask };
        }
        // The order of documents is that of the messages that carry them; their own count tells of holes.
        let ask = match (self.version, document.version) {
            (Some(last), Some(version)) if version < last => Some(Ask::Anew),
            (Some(last), Some(version)) if version > last.saturating_add(1) && !document.full => {
                Some(Ask::Whole)
            }
            _ => None,
        };
        self.version = document.version.or(self.version);
        let mut said = Vec::new();
        for (told, found) in self.paired(document) {
            let first = !self.is_whole;
            said.extend(self.tell(*told, found, first));
        }
        if document.full {
            self.is_whole = true;
            said.extend(self.left_out(document, asked));
        }
        let whole = self.any_missing().then_some(Ask::Whole);
        Taken {
            said,
            ask: ask.or(whole),
        }
    }

    /// What a document that was overtaken still tells: whoever rings and was taken by then is on a call. A telephone
    /// system whose parts overtake each other may never say so again.
    pub fn answered_by(&mut self, late: &Document) -> Vec<SourceEvent> {
        let mut said = Vec::new();
        for (told, found) in self.paired(late) {
            let rings = |id: &LegId| self.known.get(id).is_some_and(|leg| leg.state == State::Ringing);
            if told.word == Word::Confirmed && found.is_some_and(|id| rings(&id)) {
                said.extend(self.tell(*told, found, false));
            }
        }
        said
    }

    /// Nobody answers what became of the conversations that were left out.
    pub fn lose_missing(&mut self) -> Vec<SourceEvent> {
        self.end(|leg| leg.missing.is_some(), Certainty::Lost)
    }

    /// Nobody speaks any more.
    pub fn clear(&mut self) -> Vec<SourceEvent> {
        self.end(|_| true, Certainty::Exact)
    }

    /// Each conversation of a document with the one it is of those that are known.
    fn paired<'a>(&self, document: &'a Document) -> Vec<(&'a Told, Option<LegId>)> {
        let only = document.dialogs.len() == 1;
        let pair = |told: &'a Told| (told, self.find(told, only));
        document.dialogs.iter().map(pair).collect()
    }

    fn find(&self, told: &Told, only: bool) -> Option<LegId> {
        let fits =
            |one: Option<LegId>, other: Option<LegId>| one.is_none() || other.is_none() || one == other;
        let mut close: Vec<(&LegId, &Leg)> = self
            .known
            .iter()
            .filter(|(_, leg)| fits(leg.told.local, told.local) && fits(leg.told.remote, told.remote))
            .collect();
        if told.is_named || close.iter().any(|(_, leg)| leg.told.id == told.id) {
            close.retain(|(_, leg)| leg.told.id == told.id);
        } else {
            // Without an id it is the only one of a document: then it is the only one that is known.
            let tagged = |leg: &Leg| told.local.is_some() && leg.told.local == told.local;
            close.retain(|(_, leg)| {
                only && self.known.len() == 1 && told.word != Word::Missing || tagged(leg)
            });
        }
        let same = |leg: &Leg| (leg.told.local, leg.told.remote) == (told.local, told.remote);
        let unanswered = told.word == Word::Over { unanswered: true };
        close.sort_by_key(|(_, leg)| (!same(leg), (leg.state == State::Ringing) != unanswered));
        close.first().map(|(id, _)| **id)
    }

    fn tell(&mut self, told: Told, found: Option<LegId>, first: bool) -> Vec<SourceEvent> {
        let Some(id) = found else {
            return match told.word {
                // A call that was held before we came, by a system that calls a held one early.
                Word::Ringing if first && told.renders == Some(false) => {
                    self.begin(told, State::Up { held: true })
                }
                Word::Ringing => self.begin(told, State::Ringing),
                Word::Confirmed => self.begin(
                    told,
                    State::Up {
                        held: told.renders == Some(false),
                    },
                ),
                _ => Vec::new(),
            };
        };
        let Some(leg) = self.known.get_mut(&id) else {
            return Vec::new();
        };
        let before = leg.state;
        match (told.word, before) {
            (Word::Missing, _) => return self.end_one(id, Certainty::Exact),
            (Word::Over { unanswered: true }, State::Up { .. }) if !is_same(leg, &told) => {
                // A branch that nobody took is over; this one was taken.
                leg.contradicted = true;
                return Vec::new();
            }
            (Word::Over { .. }, _) => return self.end_one(id, Certainty::Exact),
            _ => {}
        }
        (leg.missing, leg.contradicted, leg.is_older) = (None, false, false);
        leg.told.local = leg.told.local.or(told.local);
        leg.told.remote = leg.told.remote.or(told.remote);
        match (told.word, before) {
            (Word::Confirmed, _) => {
                leg.state = State::Up {
                    held: told.renders == Some(false),
                }
            }
            // A call does not go back to ringing; held, some systems call it early.
            (Word::Ringing, State::Up { held }) => {
                let held = told.renders.map_or(held, |renders| !renders);
                leg.state = State::Up { held };
            }
            _ => {}
        }
        match (before, leg.state) {
            (before, after) if before == after => Vec::new(),
            (State::Up { .. }, State::Up { held }) => vec![SourceEvent::CallHeld { leg: id, on: held }],
            (_, after) => announcement(id, after),
        }
    }

    fn begin(&mut self, told: Told, state: State) -> Vec<SourceEvent> {
        if self.known.len() >= LEGS_MAX {
            return Vec::new();
        }
        let mut id = told.id;
        if self.known.contains_key(&id) {
            // Another branch of the same conversation.
            let tag = |tag: Option<LegId>, turn| tag.map_or(0, |tag| tag.0.rotate_left(turn));
            id = LegId(id.0 ^ tag(told.local, 17) ^ tag(told.remote, 31));
        }
        let leg = Leg {
            told,
            state,
            missing: None,
            contradicted: false,
            is_older: false,
        };
        if self.known.contains_key(&id) {
            return Vec::new();
        }
        self.known.insert(id, leg);
        announcement(id, state)
    }

    /// What a document that says it is full does not name, and is no answer to: some name only what changed.
    fn left_out(&mut self, document: &Document, asked: Asked) -> Vec<SourceEvent> {
        let paired: Vec<LegId> = self
            .paired(document)
            .into_iter()
            .filter_map(|(_, found)| found)
            .collect();
        for (id, leg) in &mut self.known {
            let same_id = |told: &Told| told.is_named && told.id == leg.told.id;
            let named = paired.contains(id) || document.dialogs.iter().any(same_id);
            if named && !leg.contradicted {
                leg.missing = None;
                continue;
            }
            let answers = u32::from(asked == Asked::Answer);
            leg.missing = Some(leg.missing.unwrap_or(0) + answers);
        }
        let ended = |leg: &Leg| leg.missing.is_some_and(|answers| answers >= ANSWERS_TO_END);
        let is_doubtful = |leg: &Leg| leg.contradicted || leg.is_older;
        let mut said = self.end(|leg| ended(leg) && is_doubtful(leg), Certainty::Lost);
        said.extend(self.end(ended, Certainty::Exact));
        said
    }

    fn end_one(&mut self, id: LegId, certainty: Certainty) -> Vec<SourceEvent> {
        self.known.remove(&id);
        vec![SourceEvent::CallEnded { leg: id, certainty }]
    }

    fn end(&mut self, over: impl Fn(&Leg) -> bool, certainty: Certainty) -> Vec<SourceEvent> {
        let ended = self.known.extract_if(.., |_, leg| over(leg));
        ended
            .map(|(leg, _)| SourceEvent::CallEnded { leg, certainty })
            .collect()
    }
}

/// It is told with both tags, and they are those that are known.
fn is_same(leg: &Leg, told: &Told) -> bool {
    let tags = (told.local, told.remote);
    tags != (None, None) && tags == (leg.told.local, leg.told.remote)
}

fn announcement(leg: LegId, state: State) -> Vec<SourceEvent> {
    let up = SourceEvent::CallConnected { leg, lease_ms: None };
    match state {
        State::Ringing => vec![SourceEvent::Ringing { leg }],
        State::Up { held: false } => vec![up],
        State::Up { held: true } => vec![up, SourceEvent::CallHeld { leg, on: true }],
    }
}

#[cfg(test)]
mod tests;
