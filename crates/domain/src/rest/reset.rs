//! A reset: a short voluntary recovery between calls, credited for what was really rested.
//!
//! Decides which length helps enough. Must never run on while a phone rings or a call is on.

use crate::closed_set::closed_set;

/// Lengths that a reset can have, in seconds.
pub const RESET_SECONDS: [u32; 3] = [60, 180, 600];

/// Longest reset that is read from a record, in seconds: not every program before this one held to the three.
pub const RESET_SECONDS_MAX: u32 = 3_600;

closed_set! {
    /// What a reset shows.
    #[derive(Default)]
    pub enum ResetKind {
        /// A slow breath to follow.
        #[default]
        Breathe = "breathe",
        /// Something far away.
        LookAway = "look_away",
        /// A stretch.
        Stretch = "stretch",
        /// Nothing at all.
        Quiet = "quiet",
    }
}
