//! A reset: a short voluntary recovery between calls, credited for what was really rested.
//!
//! Decides which length helps enough. Must never run on while a phone rings or a call is on.

use serde::{Deserialize, Serialize};

/// Lengths that are offered, in seconds.
pub const RESET_SECONDS: [u32; 3] = [60, 180, 600];

/// Longest reset that can be asked for, in seconds.
pub const RESET_SECONDS_MAX: u32 = 3_600;

/// What a reset shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResetKind {
    /// A slow breath to follow.
    #[default]
    Breathe,
    /// Something far away.
    LookAway,
    /// A stretch.
    Stretch,
    /// Nothing at all.
    Quiet,
}
