//! The shift and its announced breaks on the desk's own line, for the statutory ledger.

use super::core::Core;
use crate::{
    rest::statutory::{Break, Part},
    time::Stamp,
};

/// Hours around now to which a planned part belongs to the same shift.
const SAME_SHIFT_H: i64 = 16;

impl Core {
    /// The parts of the shift and the announced breaks, as of `now`.
    pub(super) fn announced(&self, now: Stamp) -> (Vec<Part>, Vec<Break>) {
        let line = |at: chrono::DateTime<chrono::Utc>| {
            let ahead = (at - now.wall).num_milliseconds();
            now.t_ms.saturating_add_signed(ahead)
        };
        let near = |at: chrono::DateTime<chrono::Utc>| (at - now.wall).num_hours().abs() < SAME_SHIFT_H;
        let planned = self.plan.iter().filter(|part| near(part.from) && near(part.to));
        let mut parts: Vec<Part> = planned
            .map(|part| Part {
                from_ms: line(part.from),
                to_ms: Some(line(part.to)),
            })
            .collect();
        if parts.is_empty() {
            parts.extend(self.shift_from.map(|from_ms| Part { from_ms, to_ms: None }));
        }
        let breaks = self.breaks.iter();
        let breaks = breaks
            .map(|(from, to)| Break {
                from_ms: *from,
                to_ms: to.unwrap_or(now.t_ms),
            })
            .collect();
        (parts, breaks)
    }
}
