//! Excerpts of paths on the server: from one person to one other, sealed, and only as it was said last.

use super::verdict::{AHEAD_MAX, Held, Verdict};
use crate::store::{Answer, Read};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{envelope::Audience, excerpt::ExcerptShared, record::Body};

/// What of their path somebody shares, or that they do no longer. Withdrawing is believed whatever the clock there shows:
/// it only takes away.
pub(super) fn verdict(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
    now: DateTime<Utc>,
) -> Answer<Verdict> {
    let shared = ExcerptShared::decode(body).ok();
    let Some(shared) = shared.filter(ExcerptShared::is_whole) else {
        return Ok(Verdict::Hold(Held::BodyUnreadable));
    };
    let to = shared.to;
    Ok(match shared.sealed {
        _ if *audience != Audience::User(to) => Verdict::Hold(Held::AudienceWrong),
        _ if to == author => Verdict::Hold(Held::ToSelf),
        _ if read.person(to)?.is_none() => Verdict::Hold(Held::ReceiverUnknown),
        None => Verdict::Unshare(to),
        Some(_) if shared.at > now + AHEAD_MAX => Verdict::Hold(Held::DateAhead),
        Some(_) => Verdict::Share(to),
    })
}

/// Whether a record that is held for good is one of these: nobody will read it, and it would stand in the way of the next.
pub(super) fn is_said_in_vain(kind: u16) -> bool {
    kind == ExcerptShared::KIND
}
