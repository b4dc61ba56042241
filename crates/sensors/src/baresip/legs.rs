//! The legs of one baresip: what is said of them, once each.
//!
//! Pure. Calls that were there before us have no id in the phone's list; they are counted as inherited
//! legs, and an end with an id nobody announced ends one of them.

use super::message::{Change, Listed};
use crate::source::{InstallKey, SourceError};
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

    /// Takes over the calls that the phone listed and that no event has told of.
    pub(super) fn inherit(&mut self, calls: &[Listed]) -> Result<Vec<SourceEvent>, SourceError> {
        let is_up = |state: &&State| matches!(state, State::Up { .. });
        let mut told_up = self.known.values().filter(is_up).count();
        let mut told_ringing = self.known.len() - told_up;
        let mut said = Vec::new();
        for (at, call) in calls.iter().enumerate() {
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
            let state = if call.established {
                State::Up { held: call.held }
            } else {
                State::Ringing
            };
            self.room()?;
            self.inherited.insert(leg, state);
            said.extend(announcement(leg, state));
        }
        Ok(said)
    }

    /// What `change` of the call `id` means; nothing when it is no news.
    pub(super) fn change(&mut self, change: Change, id: &str) -> Result<Vec<SourceEvent>, SourceError> {
        let leg = self.key.leg(&self.source, id.as_bytes());
        let before = self.known.get(&leg).copied();
        let after = match (change, before) {
            (Change::Ringing, None) => State::Ringing,
            (Change::Ringing, Some(before)) => before,
            (Change::Established, Some(State::Up { held })) => State::Up { held },
            (Change::Established, _) => State::Up { held: false },
            (Change::Held(held), Some(State::Up { .. })) => State::Up { held },
            (Change::Held(_), _) => return Ok(vec![]),
            (Change::Closed, Some(_)) => {
                self.known.remove(&leg);
                return Ok(vec![SourceEvent::ended(leg)]);
            }
            (Change::Closed, None) => return Ok(self.end_inherited(false).into_iter().collect()),
        };
        if before == Some(after) {
            return Ok(vec![]);
        }
        if before.is_none() {
            self.room()?;
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
        Ok(said)
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

    fn room(&self) -> Result<(), SourceError> {
        if self.known.len() + self.inherited.len() >= LEGS_MAX {
            return Err(SourceError::TooMany {
                what: "calls at once",
                max: LEGS_MAX,
            });
        }
        Ok(())
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

    #[test]
    fn a_call_that_was_there_before_us_ends_with_the_id_nobody_announced() {
        let mut legs = legs();
        let said = legs
            .inherit(&[Listed {
                established: true,
                held: true,
            }])
            .unwrap();
        let inherited = leg("inherited 0");
        assert_eq!(
            said,
            [
                SourceEvent::CallConnected {
                    leg: inherited,
                    lease_ms: None
                },
                SourceEvent::CallHeld {
                    leg: inherited,
                    on: true
                }
            ]
        );
        assert_eq!(
            legs.change(Change::Closed, "b").unwrap(),
            [SourceEvent::ended(inherited)]
        );
    }

    #[test]
    fn a_call_that_an_event_told_of_is_not_inherited_again() {
        let mut legs = legs();
        legs.change(Change::Established, "a").unwrap();
        assert_eq!(
            legs.inherit(&[Listed {
                established: true,
                held: false
            }])
            .unwrap(),
            []
        );
    }

    #[test]
    fn a_ringing_that_was_there_before_us_becomes_the_call_that_is_answered() {
        let mut legs = legs();
        legs.inherit(&[Listed {
            established: false,
            held: false,
        }])
        .unwrap();
        let said = legs.change(Change::Established, "a").unwrap();
        assert_eq!(
            said,
            [
                SourceEvent::CallConnected {
                    leg: leg("a"),
                    lease_ms: None
                },
                SourceEvent::ended(leg("inherited 0"))
            ]
        );
    }

    #[test]
    fn a_phone_may_hold_as_many_calls_as_allowed_and_not_one_more() {
        let mut legs = legs();
        for at in 0..LEGS_MAX {
            legs.change(Change::Ringing, &at.to_string()).unwrap();
        }
        legs.change(Change::Established, "63").unwrap();
        let error = legs.change(Change::Ringing, "more").unwrap_err();
        assert_eq!(error.to_string(), "more than 64 calls at once");
    }
}
