//! When slips leave: one moment in every two hours, drawn by lot.
//!
//! Decides when the next one is due, and up to when what it may say has to have been due. A slip carries no name; if it left at a
//! beat of the [rhythm](crate::rhythm), whoever watches would tell by the moment with whose session it belongs. Each moment of the two
//! hours is therefore as likely as another, those near a beat too: to stay away from one's own beats would say whose they are not.
//! Nothing but time and lots goes in: what is said, how long anything took and whether there was a network must never move a moment.

use domain::time::Mono;

/// Each part of the day that has one moment, in milliseconds: two hours.
pub const EVERY_MS: u64 = 2 * 60 * 60 * 1000;

/// One moment in every [`EVERY_MS`], counted from the start on a clock that stands still while the computer sleeps: what fell due
/// in sleep would leave at the moment of waking, together with everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moments {
    begun: Mono,
    next_at: Mono,
}

impl Moments {
    /// Starts now; `lot` is any number, evenly drawn.
    #[must_use]
    pub fn starting(now: Mono, lot: u64) -> Moments {
        Moments {
            begun: now,
            next_at: now.plus_ms(lot % EVERY_MS),
        }
    }

    /// When the next one is due.
    #[must_use]
    pub fn next_at(self) -> Mono {
        self.next_at
    }

    /// When the two hours began whose moment is `now`; `None` before it. It is then taken, and `lot` decides where in the next two
    /// hours the next one is. One that is met late counts for the two hours in which it is met, and all that were missed are one.
    ///
    /// What is to leave has to have been due when they began. If it went with the first slip after it was due, a slip a long time
    /// after the one before it would be likelier to say something.
    pub fn take(&mut self, now: Mono, lot: u64) -> Option<Mono> {
        if now < self.next_at {
            return None;
        }
        let since_ms = now.since_ms(self.begun) % EVERY_MS;
        let began = now.minus_ms(since_ms);
        self.next_at = began.plus_ms(EVERY_MS + lot % EVERY_MS);
        Some(began)
    }
}

#[cfg(test)]
mod tests;
