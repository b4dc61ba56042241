//! Of what somebody says again and again, only what they said last is kept: a card, what of their path one person sees.

use crate::store::{Answer, Checked, Tx};
use chrono::{DateTime, Utc};
use protocol::record::Body;

/// Erases all but the last of the records of this kind by the author of `record`, which is `key` and came now: those that
/// came before it, not those that are stored with it and looked at after it. `said_at` says when one was said, and nothing
/// of one that is about something else. Answers whether `record` is the last.
pub(super) fn keep<B: Body>(
    tx: &mut dyn Tx,
    key: i64,
    record: &Checked,
    said_at: impl Fn(&B) -> Option<DateTime<Utc>>,
) -> Answer<bool> {
    let mut all = Vec::new();
    tx.each_body(record.header.stream.author, B::KIND, key, &mut |other, body| {
        let said = B::decode(body).ok();
        if let Some(at) = said.as_ref().and_then(&said_at) {
            all.push((at, other));
        }
    })?;
    let last = all.iter().max_by_key(|(at, other)| (*at, *other == key));
    let last = last.map(|(_, other)| *other);
    for (_, other) in all.iter().filter(|(_, other)| Some(*other) != last) {
        tx.erase(*other)?;
    }
    Ok(last == Some(key))
}
