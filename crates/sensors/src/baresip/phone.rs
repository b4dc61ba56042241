//! What one baresip says, message by message, as the events of a call source.
//!
//! Pure. Nothing is announced before the phone has told which calls there are, so that a call which began
//! before us is never missed. A list that cannot be read is asked for again, and taken as it is in the end.

use super::{
    legs::Legs,
    message::{self, Message},
};
use crate::source::InstallKey;
use domain::calls::event::{SourceEvent, SourceId};

/// Lists that cannot be read before one is taken as it is.
const UNREAD_MAX: usize = 3;

/// One phone, as far as it has spoken.
pub struct Phone {
    legs: Legs,
    known: bool,
    early: Vec<SourceEvent>,
    unread: usize,
    wants_list: bool,
}

impl Phone {
    /// A phone that has said nothing yet.
    #[must_use]
    pub fn new(source: SourceId, key: InstallKey) -> Self {
        Self {
            legs: Legs::new(source, key),
            known: false,
            early: Vec::new(),
            unread: 0,
            wants_list: false,
        }
    }

    /// Whether the phone has told which calls there are; from then on events are announced.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// Whether the phone is to be asked again which calls there are; asks once.
    pub fn wants_list(&mut self) -> bool {
        std::mem::take(&mut self.wants_list)
    }

    /// Takes in one message, the payload of a netstring, and gives what is to be announced now.
    pub fn read(&mut self, frame: &[u8]) -> Vec<SourceEvent> {
        match message::read(frame) {
            Message::Listed(list) if self.known => self.legs.recount(&list),
            Message::Listed(list) => {
                if list.unread > 0 && self.unread < UNREAD_MAX {
                    self.unread += 1;
                    self.wants_list = true;
                    return Vec::new();
                }
                self.known = true;
                let mut said = std::mem::take(&mut self.early);
                said.extend(self.legs.inherit(&list));
                said
            }
            Message::Other => Vec::new(),
            Message::Call { change, id } => {
                let Some(said) = self.legs.change(change, &id) else {
                    self.wants_list = true;
                    return Vec::new();
                };
                if self.known {
                    return said;
                }
                self.early.extend(said);
                Vec::new()
            }
        }
    }
}
