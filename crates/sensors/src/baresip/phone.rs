//! What one baresip says, message by message, as the events of a call source.
//!
//! Pure. Nothing is announced before the phone has told which calls there are, so that a call which began
//! before us is never missed.

use super::{
    legs::Legs,
    message::{self, Message},
};
use crate::source::{InstallKey, SourceError};
use domain::calls::event::{SourceEvent, SourceId};

/// One phone, as far as it has spoken.
pub struct Phone {
    legs: Legs,
    known: bool,
    early: Vec<SourceEvent>,
}

impl Phone {
    /// A phone that has said nothing yet.
    #[must_use]
    pub fn new(source: SourceId, key: InstallKey) -> Self {
        Self {
            legs: Legs::new(source, key),
            known: false,
            early: Vec::new(),
        }
    }

    /// Whether the phone has told which calls there are; from then on events are announced.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// Takes in one message, the payload of a netstring, and gives what is to be announced now.
    ///
    /// # Errors
    /// It is no message of baresip, or there are more calls than a phone can hold.
    pub fn read(&mut self, frame: &[u8]) -> Result<Vec<SourceEvent>, SourceError> {
        match message::read(frame)? {
            Message::Listed(calls) if !self.known => {
                self.known = true;
                let mut said = std::mem::take(&mut self.early);
                said.extend(self.legs.inherit(&calls)?);
                Ok(said)
            }
            Message::Listed(_) | Message::Other => Ok(Vec::new()),
            Message::Call { change, id } => {
                let said = self.legs.change(change, &id)?;
                if self.known {
                    return Ok(said);
                }
                self.early.extend(said);
                Ok(Vec::new())
            }
        }
    }
}
