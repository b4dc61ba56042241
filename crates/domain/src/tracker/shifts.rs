//! Every shift of a record with its ledger, for the record of breaks that belongs to the agent.
//!
//! Decides where one shift ends and the next begins. Must never say anything that the tracker would not have
//! said at the end of that shift.

use super::{core::Core, input::Input, view::Ledger};
use crate::{policy::Policy, rest::pack::Pack, time::Now};

/// Every shift of a record, oldest first; the last one as it stands at `now`.
#[must_use]
pub fn shifts(policy: &Policy, pack: &Pack, records: &[(Now, Input)], now: Now) -> Vec<Ledger> {
    let ends = ends(policy, records);
    let mut core = Core::default();
    let mut found: Vec<Ledger> = Vec::with_capacity(ends.len() + 1);
    for (at, (when, input)) in records.iter().enumerate() {
        if let Some(last) = core.timeline.last.filter(|_| ends.contains(&at)) {
            keep(&mut found, core.ledger_at_its_end(policy, pack, last));
        }
        core.record(policy, *when, input);
    }
    let now = core.timeline.stamp(now);
    core.advance(policy, now.t_ms);
    keep(&mut found, core.ledger(policy, pack, now));
    found
}

/// Where in the record another shift has begun.
fn ends(policy: &Policy, records: &[(Now, Input)]) -> Vec<usize> {
    let mut core = Core::default();
    let (mut key, mut ends) = (None, Vec::new());
    for (at, (when, input)) in records.iter().enumerate() {
        core.record(policy, *when, input);
        let next = core.timeline.last.and_then(|last| core.shift_key(policy, last));
        if next != key {
            if key.is_some() {
                ends.push(at);
            }
            key = next;
        }
    }
    ends
}

/// A shift whose hours were said anew takes the place of what was there before.
fn keep(found: &mut Vec<Ledger>, shift: Ledger) {
    let Some((begin, _)) = shift.parts.first().copied() else {
        return;
    };
    while found.last().is_some_and(|before| {
        let end = before.parts.iter().filter_map(|(_, end)| *end).max();
        end.is_none_or(|end| end > begin)
    }) {
        found.pop();
    }
    found.push(shift);
}
