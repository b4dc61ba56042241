//! Relief on the server: "I need ten minutes" goes to the leader of the sender's team and to nobody else.
//!
//! Decides whose inbox it goes into. Nothing is counted but for the day's measure, and nothing goes back.

use super::verdict::{self, Held, Verdict};
use crate::store::{Answer, Read};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{envelope::Audience, record::ReliefAsked, wire::Feed};

/// Where an asking goes.
///
/// # Errors
/// The store's.
pub(super) fn verdict(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
    now: DateTime<Utc>,
) -> Answer<Verdict> {
    if let Err(held) = verdict::dated(body, now, |asked: &ReliefAsked| asked.asked_at) {
        return Ok(Verdict::Hold(held));
    }
    let Audience::User(to) = audience else {
        return Ok(Verdict::Hold(Held::AudienceWrong));
    };
    let leader = match read.person(author)?.and_then(|person| person.team) {
        Some(team) => read.team(team)?.and_then(|team| team.leader),
        None => None,
    };
    Ok(if leader == Some(*to) && *to != author {
        Verdict::Route(Feed::Inbox(*to))
    } else {
        Verdict::Hold(Held::NotTheLeader)
    })
}
