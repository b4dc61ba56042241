//! The legs of one baresip: what is said of them, once each.
//!
//! Pure. Calls that were there before us have an id in the phone's list from baresip 1.1 on; before that they
//! are counted as inherited legs, and when an end comes with an id nobody announced, the list is asked again:
//! only when it has fewer calls than are known did one of them end.

use super::message::{Change, List, Listed};
use crate::source::InstallKey;
use domain::calls::event::{LegId, SourceEvent, SourceId};
use std::collections::BTreeMap;

/// More calls than any phone holds at once.
pub(super) const LEGS_MAX: usize = 64;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Ringing,
    Up { held: bool },
}

/// All legs known now.
pub(super) struct Legs {
    source: SourceId,
    key: InstallKey,
    known: BTreeMap<LegId, State>,
    inherited: BTreeMap<LegId, State>,
}

impl Legs {
    pub(super) fn new(source: SourceId, key: InstallKey) -> Self {
        Self {
            source,
            key,
            known: BTreeMap::new(),
            inherited: BTreeMap::new(),
        }
    }

    /// Takes over the calls of the phone's first list that no event has told of. What it counts and we cannot
    /// read is a call.
    pub(super) fn inherit(&mut self, list: &List) -> Vec<SourceEvent> {
        let unread = Listed {
            id: None,
            established: true,
            held: false,
        };
        let calls = list.calls.iter().chain(std::iter::repeat_n(&unread, list.unread));
        let is_up = |state: &&State| matches!(state, State::Up { .. });
        let mut told_up = self.known.values().filter(is_up).count();
        let mut told_ringing = self.known.len() - told_up;
        let mut said = Vec::new();
        for (at, call) in calls.enumerate() {
            let state = if call.established {
                State::Up { held: call.held }
            } else {
                State::Ringing
            };
            if let Some(id) = &call.id {
                let leg = self.key.leg(&self.source, id.as_bytes());
                if self.has_room() && !self.known.contains_key(&leg) {
                    self.known.insert(leg, state);
                    said.extend(announcement(leg, state));
                }
                continue;
            }
            let told = if call.established {
                &mut told_up
            } else {
                &mut told_ringing
            };
            if *told > 0 {
                *told -= 1;
                continue;
            }
            let leg = self.key.leg(&self.source, format!("inherited {at}").as_bytes());
            if self.has_room() {
                self.inherited.insert(leg, state);
                said.extend(announcement(leg, state));
            }
        }
        said
    }

    /// Takes a later list: as many inherited calls are over as it has fewer calls than are known.
    pub(super) fn recount(&mut self, list: &List) -> Vec<SourceEvent> {
        let listed = list.calls.len() + list.unread;
        let mut over = (self.known.len() + self.inherited.len()).saturating_sub(listed);
        let mut said = Vec::new();
        while over > 0 {
            let Some(event) = self.end_inherited(false) else {
                break;
            };
            said.push(event);
            over -= 1;
        }
        said
    }

    /// What `change` of the call `id` means; nothing when it is no news, `None` when only the phone's list can say.
    pub(super) fn change(&mut self, change: Change, id: &str) -> Option<Vec<SourceEvent>> {
        let leg = self.key.leg(&self.source, id.as_bytes());
        let before = self.known.get(&leg).copied();
        let after = match (change, before) {
            (Change::Ringing, None) => State::Ringing,
            (Change::Ringing, Some(before)) => before,
            (Change::Established, Some(State::Up { held })) => State::Up { held },
            (Change::Established, _) => State::Up { held: false },
            (Change::Held(held), Some(State::Up { .. })) => State::Up { held },
            (Change::Held(_), _) => return Some(vec![]),
            (Change::Closed, Some(_)) => {
                self.known.remove(&leg);
                return Some(vec![SourceEvent::ended(leg)]);
            }
            (Change::Closed, None) if self.inherited.is_empty() => return Some(vec![]),
            (Change::Closed, None) => return None,
        };
        if before == Some(after) || before.is_none() && !self.has_room() {
            return Some(vec![]);
        }
        self.known.insert(leg, after);
        let mut said = match (before, after) {
            (Some(State::Up { .. }), State::Up { held }) => vec![SourceEvent::CallHeld { leg, on: held }],
            _ => announcement(leg, after),
        };
        if before.is_none() && change == Change::Established {
            // A call that rang before us and is answered now has its id for the first time.
            said.extend(self.end_inherited(true));
        }
        Some(said)
    }

    fn end_inherited(&mut self, only_ringing: bool) -> Option<SourceEvent> {
        let ringing = self.inherited.iter().find(|(_, state)| **state == State::Ringing);
        let leg = match ringing {
            Some((leg, _)) => *leg,
            None if only_ringing => return None,
            None => *self.inherited.keys().next()?,
        };
        self.inherited.remove(&leg);
        Some(SourceEvent::ended(leg))
    }

    fn has_room(&self) -> bool {
        self.known.len() + self.inherited.len() < LEGS_MAX
    }
}

fn announcement(leg: LegId, state: State) -> Vec<SourceEvent> {
    match state {
        State::Ringing => vec![SourceEvent::Ringing { leg }],
        State::Up { held: false } => vec![SourceEvent::CallConnected { leg, lease_ms: None }],
        State::Up { held: true } => {
            vec![
                SourceEvent::CallConnected { leg, lease_ms: None },
                SourceEvent::CallHeld { leg, on: true },
            ]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn legs() -> Legs {
        Legs::new(SourceId("baresip:1".into()), InstallKey::new([7; 32]))
    }

    fn leg(name: &str) -> LegId {
        InstallKey::new([7; 32]).leg(&SourceId("baresip:1".into()), name.as_bytes())
    }

    #[test]
    fn a_call_rings_begins_is_held_and_ends_and_each_is_said_once() {
        let mut legs = legs();
        let a = leg("a");
        let mut said = Vec::new();
        for change in [
            Change::Ringing,
            Change::Ringing,
            Change::Established,
            Change::Established,
            Change::Held(true),
            Change::Held(true),
            Change::Held(false),
            Change::Closed,
            Change::Closed,
        ] {
            said.extend(legs.change(change, "a").unwrap());
        }
        assert_eq!(
            said,
            [
                SourceEvent::Ringing { leg: a },
                SourceEvent::CallConnected {
                    leg: a,
                    lease_ms: None
                },
                SourceEvent::CallHeld { leg: a, on: true },
                SourceEvent::CallHeld { leg: a, on: false },
                SourceEvent::ended(a),
            ]
        );
    }

    fn call(id: Option<&str>, established: bool, held: bool) -> Listed {
        let id = id.map(str::to_owned);
        Listed {
            id,
            established,
            held,
        }
    }

    fn list(calls: &[Listed]) -> List {
        List {
            calls: calls.to_vec(),
            unread: 0,
        }
    }

    fn up(leg: LegId) -> SourceEvent {
        SourceEvent::CallConnected { leg, lease_ms: None }
    }

    #[test]
    fn a_call_that_was_there_before_us_ends_when_the_list_has_one_less() {
        let mut legs = legs();
        let said = legs.inherit(&list(&[call(None, true, true)]));
        let inherited = leg("inherited 0");
        let on = true;
        assert_eq!(
            said,
            [up(inherited), SourceEvent::CallHeld { leg: inherited, on }]
        );
        assert_eq!(
            legs.change(Change::Closed, "b"),
            None,
            "a second call that failed, or this one"
        );
        assert_eq!(
            legs.recount(&list(&[call(None, true, false)])),
            [],
            "a second call that failed"
        );
        assert_eq!(legs.change(Change::Closed, "c"), None);
        assert_eq!(legs.recount(&list(&[])), [SourceEvent::ended(inherited)]);
        assert_eq!(legs.change(Change::Closed, "d"), Some(vec![]));
    }

    #[test]
    fn a_call_of_the_list_with_an_id_is_the_one_of_its_events() {
        let mut legs = legs();
        let listed = [call(Some("a"), true, false), call(Some("b"), false, false)];
        let rings = SourceEvent::Ringing { leg: leg("b") };
        assert_eq!(legs.inherit(&list(&listed)), [up(leg("a")), rings]);
        assert_eq!(legs.change(Change::Established, "b"), Some(vec![up(leg("b"))]));
        assert_eq!(
            legs.change(Change::Closed, "x"),
            Some(vec![]),
            "one that nobody knows"
        );
        for id in ["a", "b"] {
            assert_eq!(
                legs.change(Change::Closed, id),
                Some(vec![SourceEvent::ended(leg(id))])
            );
        }
    }

    #[test]
    fn a_call_that_is_counted_and_cannot_be_read_is_a_call() {
        let mut legs = legs();
        let unread = List {
            calls: vec![],
            unread: 1,
        };
        assert_eq!(legs.inherit(&unread), [up(leg("inherited 0"))]);
    }

    #[test]
    fn a_call_that_an_event_told_of_is_not_inherited_again() {
        let mut legs = legs();
        legs.change(Change::Established, "a");
        assert_eq!(legs.inherit(&list(&[call(None, true, false)])), []);
        assert_eq!(legs.inherit(&list(&[call(Some("a"), true, false)])), []);
    }

    #[test]
    fn a_ringing_that_was_there_before_us_becomes_the_call_that_is_answered() {
        let mut legs = legs();
        legs.inherit(&list(&[call(None, false, false)]));
        let said = legs.change(Change::Established, "a");
        assert_eq!(
            said,
            Some(vec![up(leg("a")), SourceEvent::ended(leg("inherited 0"))])
        );
    }

    #[test]
    fn a_phone_may_hold_as_many_calls_as_allowed_and_more_are_passed_over() {
        let mut legs = legs();
        for at in 0..LEGS_MAX {
            legs.change(Change::Ringing, &at.to_string());
        }
        assert_eq!(legs.change(Change::Established, "63"), Some(vec![up(leg("63"))]));
        assert_eq!(legs.change(Change::Ringing, "more"), Some(vec![]));
        assert_eq!(
            legs.change(Change::Closed, "63"),
            Some(vec![SourceEvent::ended(leg("63"))])
        );
    }
}
