//! The conversations of one agent: what is said of them, once each.
//!
//! Pure. A full document says all there is, and what it leaves out is over; the order of full documents is
//! the order of the messages that carry them. A partial one counts only right behind the one before it: after
//! a hole the whole has to be asked for.

use super::info::Document;
use domain::calls::event::{LegId, SourceEvent};
use std::collections::BTreeMap;

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

/// All conversations known now.
#[derive(Clone, Debug, Default)]
pub struct Legs {
    known: BTreeMap<LegId, State>,
    version: Option<u64>,
}

impl Legs {
    /// Whether anybody speaks.
    #[must_use]
    pub fn any_up(&self) -> bool {
        self.known.values().any(|state| matches!(state, State::Up { .. }))
    }

    /// Takes in a document and gives what is to be said; `None` when one before it is missing.
    pub fn take(&mut self, document: &Document) -> Option<Vec<SourceEvent>> {
        match self.version {
            _ if document.full => {}
            Some(last) if document.version <= last => return Some(Vec::new()),
            Some(last) if document.version == last + 1 => {}
            _ => return None,
        }
        self.version = Some(document.version);
        let mut said = Vec::new();
        if document.full {
            let named = |leg: &LegId| document.dialogs.iter().any(|(other, _)| other == leg);
            said.extend(self.end(|leg| !named(leg)));
        }
        for (leg, state) in &document.dialogs {
            match state {
                Some(state) => said.extend(self.change(*leg, *state)),
                None => said.extend(self.end(|other| other == leg)),
            }
        }
        Some(said)
    }

    /// Nobody speaks any more.
    pub fn clear(&mut self) -> Vec<SourceEvent> {
        self.end(|_| true)
    }

    fn end(&mut self, over: impl Fn(&LegId) -> bool) -> Vec<SourceEvent> {
        let ended: Vec<LegId> = self.known.keys().filter(|leg| over(leg)).copied().collect();
        self.known.retain(|leg, _| !ended.contains(leg));
        ended.into_iter().map(SourceEvent::ended).collect()
    }

    fn change(&mut self, leg: LegId, state: State) -> Vec<SourceEvent> {
        let up = SourceEvent::CallConnected { leg, lease_ms: None };
        let hold = |on| SourceEvent::CallHeld { leg, on };
        let said = match (self.known.get(&leg), state) {
            (Some(before), after) if *before == after => vec![],
            // A conversation does not go back to ringing; a late word is no news.
            (Some(State::Up { .. }), State::Ringing) => return vec![],
            (Some(State::Up { .. }), State::Up { held }) => vec![hold(held)],
            (_, State::Ringing) => vec![SourceEvent::Ringing { leg }],
            (_, State::Up { held: false }) => vec![up],
            (_, State::Up { held: true }) => vec![up, hold(true)],
        };
        self.known.insert(leg, state);
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RINGS: Option<State> = Some(State::Ringing);
    const TALKS: Option<State> = Some(State::Up { held: false });
    const HELD: Option<State> = Some(State::Up { held: true });

    fn document(version: u64, full: bool, dialogs: &[(u64, Option<State>)]) -> Document {
        let dialogs = dialogs.iter().map(|(leg, state)| (LegId(*leg), *state)).collect();
        Document {
            version,
            full,
            dialogs,
        }
    }

    fn told(said: Option<Vec<SourceEvent>>) -> Vec<String> {
        let word = |event| match event {
            SourceEvent::Ringing { leg } => format!("rings {}", leg.0),
            SourceEvent::CallConnected { leg, lease_ms: None } => format!("up {}", leg.0),
            SourceEvent::CallHeld { leg, on: true } => format!("held {}", leg.0),
            SourceEvent::CallHeld { leg, on: false } => format!("resumed {}", leg.0),
            SourceEvent::CallEnded { leg, .. } => format!("down {}", leg.0),
            other => panic!("{other:?} is not of a telephone system"),
        };
        said.expect("no document is missing")
            .into_iter()
            .map(word)
            .collect()
    }

    #[test]
    fn a_call_rings_begins_is_held_and_ends_and_each_is_said_once() {
        let mut legs = Legs::default();
        let mut said = Vec::new();
        let states = [RINGS, RINGS, TALKS, TALKS, RINGS, HELD, HELD, TALKS, None, None];
        for (at, state) in (1..).zip(states) {
            said.extend(told(legs.take(&document(at, true, &[(7, state)]))));
            assert_eq!(legs.any_up(), (3..=8).contains(&at), "{at}");
        }
        assert_eq!(said, ["rings 7", "up 7", "held 7", "resumed 7", "down 7"]);
    }

    #[test]
    fn what_a_full_document_leaves_out_is_over_and_a_partial_one_leaves_out_what_did_not_change() {
        let mut legs = Legs::default();
        legs.take(&document(1, true, &[(7, TALKS), (8, RINGS)]));
        assert_eq!(told(legs.take(&document(2, false, &[(9, TALKS)]))), ["up 9"]);
        assert_eq!(
            told(legs.take(&document(3, true, &[(9, HELD)]))),
            ["down 7", "down 8", "held 9"]
        );
        assert_eq!(told(Some(legs.clear())), ["down 9"]);
    }

    #[test]
    fn a_partial_document_counts_only_right_behind_the_one_before_it() {
        let mut legs = Legs::default();
        assert_eq!(
            legs.take(&document(1, false, &[(7, TALKS)])),
            None,
            "nothing was told yet"
        );
        legs.take(&document(5, true, &[]));
        assert_eq!(
            told(legs.take(&document(5, false, &[(7, TALKS)]))),
            Vec::<String>::new()
        );
        assert_eq!(
            legs.take(&document(7, false, &[(7, TALKS)])),
            None,
            "six is missing"
        );
        assert_eq!(told(legs.take(&document(6, false, &[(7, TALKS)]))), ["up 7"]);
        assert_eq!(
            told(legs.take(&document(1, true, &[]))),
            ["down 7"],
            "a new count begins full"
        );
    }

    #[test]
    fn a_call_that_is_met_on_hold_is_up_and_held() {
        assert_eq!(
            told(Legs::default().take(&document(1, true, &[(7, HELD)]))),
            ["up 7", "held 7"]
        );
    }
}
