//! What somebody says without a name in a shift, and when. Each waits up to a day; by the lot of these moments, which a desk of
//! the simulation draws alike in every run, all leave within the shift, and no slip falls into the hour without a network.

use serde_json::{Value, json};

/// The command and its arguments, if it is time for one.
pub(crate) fn at(ms: u64) -> Option<(&'static str, Value)> {
    Some(match ms {
        510_000 => (
            "voice_say",
            json!({"sort": "friction", "tool": "Refund form", "minutes": 12, "customer_waiting": true}),
        ),
        600_000 => ("pulse_answer", json!({"answers": [4, 2, 5, 0]})),
        690_000 => (
            "voice_say",
            json!({"sort": "suggestion", "text": "Let us swap late shifts", "anonymous": true}),
        ),
        _ => return None,
    })
}
