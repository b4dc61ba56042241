//! Praise that waits for a person, because what is left of it may tell who the customer is.
//!
//! Who looks passes it on as it stands, without what was cut out, or erases it. Nothing else can be done with it, and it
//! is nowhere else.

use crate::{
    edge,
    service::{
        acts::{self, What},
        centre::{AdminError, Centre},
        roster,
    },
    store::{KeptPraise, Tx},
};

/// What people call it by.
#[must_use]
pub fn name(waiting: &KeptPraise) -> String {
    edge::hex(&waiting.id)
}

/// What waits, oldest first.
///
/// # Errors
/// The store's.
pub async fn list(centre: &Centre) -> Result<Vec<KeptPraise>, AdminError> {
    centre
        .store
        .read(|read| read.praise_waiting().map_err(AdminError::from))
        .await
}

/// Passes on what waits, as it stands.
///
/// # Errors
/// [`AdminError::PraiseUnknown`], [`AdminError::PraiseForNobody`], or the store's; it still waits then.
pub async fn approve(centre: &Centre, named: &str) -> Result<(), AdminError> {
    let (named, now, actor) = (named.to_owned(), (centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let waiting = found(tx, &named)?;
        let person = tx.person(waiting.praise.to)?;
        let person = person.ok_or_else(|| AdminError::PraiseUnknown(named.clone()))?;
        if !person.active {
            return Err(AdminError::PraiseForNobody(person.name));
        }
        roster::write_praise(tx, vec![waiting.praise.clone()], now)?;
        tx.drop_praise_waiting(waiting.id)?;
        let (whom, detail) = (Some(person.id), detail(&waiting));
        acts::note_by(tx, &actor, What::PraiseApprove, whom, &detail, now).map_err(AdminError::from)
    });
    written.await?;
    Ok(centre.scrub().await?)
}

/// Erases what waits. The same row does not come again.
///
/// # Errors
/// [`AdminError::PraiseUnknown`], or the store's.
pub async fn refuse(centre: &Centre, named: &str) -> Result<(), AdminError> {
    let (named, now, actor) = (named.to_owned(), (centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let waiting = found(tx, &named)?;
        tx.drop_praise_waiting(waiting.id)?;
        let whom = Some(waiting.praise.to);
        acts::note_by(tx, &actor, What::PraiseRefuse, whom, &detail(&waiting), now).map_err(AdminError::from)
    });
    written.await?;
    Ok(centre.scrub().await?)
}

fn found(tx: &mut dyn Tx, named: &str) -> Result<KeptPraise, AdminError> {
    let wanted = named.trim().to_lowercase();
    let mut waiting = tx.praise_waiting()?.into_iter();
    let found = waiting.find(|one| name(one) == wanted);
    found.ok_or(AdminError::PraiseUnknown(wanted))
}

/// For the audit, without anybody's words.
fn detail(waiting: &KeptPraise) -> String {
    format!("{} from {}", name(waiting), waiting.source)
}
