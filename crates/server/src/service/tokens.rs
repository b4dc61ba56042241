//! Tokens of programs that are nobody: what they are good for, and whether they still are.
//!
//! Shown once, kept as hashes. Of use only the day is kept. Must never stand for a person.

use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
};
use crate::{
    edge,
    live::day_of,
    store::{ApiToken, Read},
};
use domain::people::{self, NAME_CHARS_MAX};
use protocol::envelope::Hash16;

/// For SCIM.
pub const SCIM: &str = "scim";
/// For bringing customers' praise.
pub const PRAISE: &str = "praise";
/// For a wall board, which shows what everybody is shown.
pub const WALL: &str = "wall";
/// What a token may be for.
pub const PURPOSES: [&str; 3] = [SCIM, PRAISE, WALL];

/// Makes a token for the program that is called so; answers it, this once.
///
/// # Errors
/// [`AdminError::Name`], or the store's.
pub async fn add(centre: &Centre, purpose: &str, called: Option<&str>) -> Result<String, AdminError> {
    let called = called.map(|written| people::name(written, NAME_CHARS_MAX));
    let called = called.transpose()?.unwrap_or_default();
    let (secret, id, now) = (edge::token()?, edge::short_id()?, (centre.clock)());
    let token = ApiToken {
        id,
        hash: secret.hash,
        purpose: purpose.to_owned(),
        name: called,
        created_at: now,
        last_used_on: None,
    };
    let written = centre.store.write(move |tx| {
        tx.put_api_token(&token)?;
        acts::note(tx, What::TokenAdd, None, &said(&token), now).map_err(AdminError::from)
    });
    written.await?;
    Ok(secret.text)
}

/// What a token is for, and whose it is.
fn said(token: &ApiToken) -> String {
    format!("{} {}", token.purpose, token.name).trim_end().to_owned()
}

/// What people call a token by.
#[must_use]
pub fn name(token: &ApiToken) -> String {
    edge::hex(&token.id)
}

/// All tokens, oldest first.
///
/// # Errors
/// The store's.
pub async fn list(centre: &Centre) -> Result<Vec<ApiToken>, AdminError> {
    centre
        .store
        .read(|read| read.api_tokens().map_err(AdminError::from))
        .await
}

/// Ends a token by its id, or by the name of the program that has it.
///
/// # Errors
/// [`AdminError::TokenUnknown`], or the store's.
pub async fn end(centre: &Centre, named: &str) -> Result<(), AdminError> {
    let (named, now) = (domain::text::key(named), (centre.clock)());
    let written = centre.store.write(move |tx| {
        let all = tx.api_tokens()?;
        let mut so_called = all.iter().filter(|token| domain::text::key(&token.name) == named);
        let token = match all.iter().find(|token| name(token) == named) {
            Some(token) => token,
            None => so_called
                .next()
                .filter(|token| !token.name.is_empty() && so_called.next().is_none())
                .ok_or_else(|| AdminError::TokenUnknown(named.clone()))?,
        };
        tx.end_api_token(token.hash)?;
        acts::note(tx, What::TokenEnd, None, &said(token), now).map_err(AdminError::from)
    });
    written.await
}

/// Whether a token is good for something.
///
/// # Errors
/// [`Refused::SignedOut`], or the store's.
pub fn check(read: &dyn Read, token: Hash16, purpose: &str) -> Result<ApiToken, Refused> {
    let found = read.api_token(token)?.filter(|found| found.purpose == purpose);
    found.ok_or(Refused::SignedOut)
}

/// The token, if it is good for something; notes the day of use.
///
/// # Errors
/// [`Refused::SignedOut`], or the store's.
pub async fn admit(centre: &Centre, token: Hash16, purpose: &'static str) -> Result<ApiToken, Refused> {
    let found = move |read: &dyn Read| check(read, token, purpose);
    read_as(centre, token, purpose, found).await
}

/// Reads as whoever has a good token; notes the day of use.
///
/// # Errors
/// That of `f`, [`Refused::SignedOut`], or the store's.
pub async fn read_as<T, E>(
    centre: &Centre,
    token: Hash16,
    purpose: &'static str,
    f: impl FnOnce(&dyn Read) -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Refused> + From<crate::store::StoreError> + Send + 'static,
{
    let today = day_of((centre.clock)());
    let read = centre.store.read(move |read| {
        let found = check(read, token, purpose)?;
        Ok::<_, E>((f(read)?, found.last_used_on != Some(today)))
    });
    let (found, stale) = read.await?;
    if stale {
        centre
            .store
            .write(move |tx| tx.touch_api_token(token, today).map_err(E::from))
            .await?;
    }
    Ok(found)
}
