//! Praise that waits for a person, because what is left of it may tell who the customer is.
//!
//! Who looks passes it on as it stands, without what was cut out, or erases it. Nothing else can be done with it, and it
//! is nowhere else.

use crate::{
    edge,
    service::{
        Refused,
        acts::{self, What},
        centre::{AdminError, Centre},
        roster,
    },
    store::{KeptPraise, Read},
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
    approve_if(centre, named, |_, _| Ok(true)).await
}

/// The same, if whoever asks decides about it: that is asked in the transaction that does it.
///
/// # Errors
/// As [`approve`], and those of `may`.
pub async fn approve_if(
    centre: &Centre,
    named: &str,
    may: impl FnOnce(&dyn Read, &KeptPraise) -> Result<bool, Refused> + Send + 'static,
) -> Result<(), AdminError> {
    let (named, now, actor) = (named.to_owned(), (centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let waiting = found(tx.look(), &named, may)?;
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
    refuse_if(centre, named, |_, _| Ok(true)).await
}

/// The same, if whoever asks decides about it, as in [`approve_if`].
///
/// # Errors
/// As [`refuse`], and those of `may`.
pub async fn refuse_if(
    centre: &Centre,
    named: &str,
    may: impl FnOnce(&dyn Read, &KeptPraise) -> Result<bool, Refused> + Send + 'static,
) -> Result<(), AdminError> {
    let (named, now, actor) = (named.to_owned(), (centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let waiting = found(tx.look(), &named, may)?;
        tx.drop_praise_waiting(waiting.id)?;
        let whom = Some(waiting.praise.to);
        acts::note_by(tx, &actor, What::PraiseRefuse, whom, &detail(&waiting), now).map_err(AdminError::from)
    });
    written.await?;
    Ok(centre.scrub().await?)
}

/// What waits under this name; what somebody else decides about is not there.
fn found(
    read: &dyn Read,
    named: &str,
    may: impl FnOnce(&dyn Read, &KeptPraise) -> Result<bool, Refused>,
) -> Result<KeptPraise, AdminError> {
    let wanted = named.trim().to_lowercase();
    let mut waiting = read.praise_waiting()?.into_iter();
    match waiting.find(|one| name(one) == wanted) {
        Some(one) => match may(read, &one)? {
            true => Ok(one),
            false => Err(AdminError::PraiseUnknown(wanted)),
        },
        None => Err(AdminError::PraiseUnknown(wanted)),
    }
}

/// For the audit, without anybody's words.
fn detail(waiting: &KeptPraise) -> String {
    format!("{} from {}", name(waiting), waiting.source)
}
