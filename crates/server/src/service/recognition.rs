//! Cards on the server: how somebody likes to be recognised is read by everybody, and only as they said it last.

use super::verdict::{self, Held, Verdict};
use chrono::{DateTime, Utc};
use protocol::{envelope::Audience, record::RecognitionSet};

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
