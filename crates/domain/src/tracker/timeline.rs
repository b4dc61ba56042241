//! The tracker's own line of time: one that never goes back, also across boots.
//!
//! Decides how an edge's reading becomes a [`Stamp`]. Inside one boot lengths come from `Mono` alone;
//! across boots from the wall clock, and never less than nothing. Must never let a wall step change a length.

use crate::time::{Mono, Now, Stamp};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The end of the year 9999, in seconds since 1970.
const LAST_WALL_S: i64 = 253_402_300_799;

/// The last moment a wall clock can show here. A clock beyond it is broken, and days are counted from it.
fn last_wall() -> DateTime<Utc> {
    DateTime::from_timestamp_secs(LAST_WALL_S).unwrap_or(DateTime::UNIX_EPOCH)
}

/// The line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Timeline {
    boot_id: Option<String>,
    /// Timeline minus `Mono`, in milliseconds, in this boot.
    shift_ms: i64,
    /// The last record.
    pub last: Option<Stamp>,
}

impl Timeline {
    /// A reading on the line; never before the last record.
    pub(super) fn stamp(&self, at: Now) -> Stamp {
        let mono = i64::try_from(at.mono.0).unwrap_or(i64::MAX);
        let t_ms = u64::try_from(mono.saturating_add(self.shift_ms)).unwrap_or(0);
        let t_ms = self.last.map_or(t_ms, |last| t_ms.max(last.t_ms));
        Stamp {
            t_ms,
            wall: at.wall.clamp(DateTime::UNIX_EPOCH, last_wall()),
            offset_min: at.offset_min,
        }
    }

    /// The moment `t_ms`, by the last record's pairing of line and wall: the same whoever ticked between.
    pub(super) fn at(&self, t_ms: u64) -> Option<Stamp> {
        self.last.map(|last| last.at(t_ms))
    }

    /// What `Mono` shows at `t_ms`.
    pub(super) fn mono(&self, t_ms: u64) -> Mono {
        let t = i64::try_from(t_ms).unwrap_or(i64::MAX);
        Mono(u64::try_from(t.saturating_sub(self.shift_ms)).unwrap_or(0))
    }

    /// Takes a reading inside a run. `Mono` does not go back there; where it did all the same (a machine that was taken
    /// back to an earlier state), the line goes on from its last moment, and does not stand still until the clock has
    /// caught up.
    pub(super) fn follow(&mut self, at: Now) {
        if let Some(last) = self.last.filter(|_| self.went_back(at)) {
            self.lead(last.t_ms, at);
        }
    }

    /// Takes a run's boot id; true when `Mono` began anew. The line then goes on by the wall clock. `Mono` that went back
    /// began anew, whatever the ids say; of a record that was cut in the middle of a run nobody knows the boot.
    pub(super) fn boot(&mut self, boot_id: &str, at: Now) -> bool {
        let is_other = self.boot_id.as_deref().is_some_and(|known| known != boot_id);
        let is_new = is_other || self.went_back(at);
        self.boot_id = Some(boot_id.to_owned());
        if let Some(last) = self.last.filter(|_| is_new) {
            let wall = at.wall.clamp(DateTime::UNIX_EPOCH, last_wall());
            let off_ms = (wall - last.wall).num_milliseconds().max(0);
            self.lead(last.t_ms.saturating_add_signed(off_ms), at);
        }
        is_new
    }

    fn went_back(&self, at: Now) -> bool {
        self.last.is_some_and(|last| at.mono < self.mono(last.t_ms))
    }

    /// From now on this reading is the moment `t_ms`.
    fn lead(&mut self, t_ms: u64, at: Now) {
        let [t, mono] = [t_ms, at.mono.0].map(|ms| i64::try_from(ms).unwrap_or(i64::MAX));
        self.shift_ms = t.saturating_sub(mono);
    }
}
