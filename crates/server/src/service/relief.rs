//! Relief on the server: "I need ten minutes" goes to the leader of the sender's team and to nobody else.
//!
//! Decides whose inbox it goes into. Nothing is counted, and nothing goes back to the sender.

use crate::service::kudos::{Facts, Held, Verdict};
use domain::id::PersonId;
use protocol::{envelope::Audience, wire::Feed};

/// Where an asking goes.
///
/// # Errors
/// Those of the lookups.
pub fn verdict<F: Facts>(author: PersonId, audience: &Audience, facts: &F) -> Result<Verdict, F::Error> {
    let Audience::User(to) = audience else {
        return Ok(Verdict::Hold(Held::AudienceWrong));
    };
    let leader = match facts.team_of(author)?.flatten() {
        Some(team) => facts.leader_of(team)?,
        None => None,
    };
    Ok(if leader == Some(*to) && *to != author {
        Verdict::Route(Feed::Inbox(*to))
    } else {
        Verdict::Hold(Held::NotTheLeader)
    })
}
