//! Cards on the server: how somebody likes to be recognised is read by everybody, and only as they said it last.

use super::verdict::{self, Held, Verdict};
use crate::store::{Answer, Checked, Tx};
use chrono::{DateTime, Utc};
use protocol::{
    envelope::Audience,
    record::{Body, RecognitionSet},
};

/// Somebody's card.
pub(super) fn verdict(audience: &Audience, body: &[u8], now: DateTime<Utc>) -> Verdict {
    if *audience != Audience::Org {
        return Verdict::Hold(Held::AudienceWrong);
    }
    match verdict::dated(body, now, |set: &RecognitionSet| set.at) {
        Ok(_) => Verdict::Replace,
        Err(held) => Verdict::Hold(held),
    }
}

/// Of all cards of the author of `record` only the one that was said last is kept; `key` is the one that came now.
pub(super) fn keep_last(tx: &mut dyn Tx, key: i64, record: &Checked) -> Answer<()> {
    let mut cards = Vec::new();
    for (stream, _) in tx.streams_of(record.header.stream.author)? {
        let Some(kept) = tx.stream(stream)? else { continue };
        tx.each_record(kept.key, &mut |other, _, _, envelope| {
            let is_card = envelope
                .header()
                .is_ok_and(|header| header.kind == RecognitionSet::KIND);
            let body = envelope.body.filter(|_| is_card);
            if let Some(Ok(set)) = body.map(|body| RecognitionSet::decode(&body.0)) {
                cards.push((set.at, other));
            }
        })?;
    }
    let last = cards.iter().max_by_key(|(at, other)| (*at, *other == key));
    let last = last.map(|(_, other)| *other);
    let before = cards.iter().filter(|(_, other)| Some(*other) != last);
    before
        .map(|(_, other)| *other)
        .try_for_each(|other| tx.erase(other))
}
