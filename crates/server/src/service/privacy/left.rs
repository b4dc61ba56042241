//! What is erased of people who left, once, thirty days after: what only they could read, and what they shared of their path.
//!
//! Must never touch what somebody wrote who came back, nor what others were given.

use super::{LEFT_DAYS, Tie, found};
use crate::service::{
    Refused,
    acts::{self, What},
    centre::Centre,
    routing::SEALED,
};
use chrono::TimeDelta;
use protocol::{envelope::Audience, excerpt::ExcerptShared, record::Body};

/// Erases what only somebody could read who left thirty days ago and did not come back, and what of their path they shared;
/// answers how many bodies.
///
/// # Errors
/// The store's.
pub async fn erase_left(centre: &Centre) -> Result<usize, Refused> {
    let now = (centre.clock)();
    let due = now - TimeDelta::days(LEFT_DAYS);
    let left = centre
        .store
        .read(move |read| read.left_before(due).map_err(Refused::from))
        .await?;
    let mut erased = 0;
    for id in left {
        let written = centre.store.write(move |tx| {
            let is_gone = tx.person(id)?.is_some_and(|person| !person.active);
            let all = if is_gone {
                found(tx.look(), id)?
            } else {
                Vec::new()
            };
            let own = all.iter().filter(|found| {
                let header = &found.record.header;
                let personal = [SEALED, ExcerptShared::KIND].contains(&header.kind)
                    || header.audience() == Audience::Author;
                found.tie == Tie::Wrote && personal && found.record.body().is_some()
            });
            let mut bodies = 0;
            for found in own {
                tx.erase(found.key)?;
                bodies += 1;
            }
            tx.put_left(id, None)?;
            if is_gone {
                // It opens nothing any more.
                tx.drop_vault(id)?;
                acts::note_by(
                    tx,
                    "server",
                    What::PrivacyLeft,
                    Some(id),
                    &format!("{bodies} bodies"),
                    now,
                )?;
            }
            Ok::<_, Refused>(bodies)
        });
        erased += written.await?;
    }
    Ok(erased)
}
