//! The organisation's named values.

use super::{
    acts::What,
    centre::{AdminError, Centre, MEANING_CHARS_MAX},
    roster::Change,
};
use crate::store::Roster;
use domain::id::ValueId;
use protocol::record::ValueSet;

/// Adds a value, or says anew what it means.
///
/// # Errors
/// [`AdminError::Name`], or the store's.
pub async fn add(centre: &Centre, name: &str, meaning: &str) -> Result<ValueId, AdminError> {
    put(centre, name, Some(meaning)).await
}

/// The same; without a meaning the one stays that is there.
///
/// # Errors
/// As [`add`].
pub async fn put(centre: &Centre, name: &str, meaning: Option<&str>) -> Result<ValueId, AdminError> {
    let roster = centre.roster().await?;
    let name = domain::people::name(name, domain::people::NAME_CHARS_MAX)?;
    let known = roster.values.iter().find(|value| value.name == name);
    let meaning = match meaning {
        Some(meaning) => domain::people::name(meaning, MEANING_CHARS_MAX)?,
        None => known.map(|value| value.meaning.clone()).unwrap_or_default(),
    };
    let id = known.map_or_else(|| ValueId(crate::edge::id()), |value| value.id);
    let value = ValueSet {
        id,
        name,
        meaning,
        active: true,
    };
    centre
        .change(What::ValueAdd, None, vec![Change::Value(value)])
        .await?;
    Ok(id)
}

/// The value of that name, whatever the case.
///
/// # Errors
/// [`AdminError::ValueUnknown`].
pub fn find<'a>(roster: &'a Roster, typed: &str) -> Result<&'a ValueSet, AdminError> {
    let wanted = domain::text::key(typed);
    let found = roster
        .values
        .iter()
        .find(|value| domain::text::key(&value.name) == wanted);
    found.ok_or_else(|| AdminError::ValueUnknown(typed.trim().to_owned()))
}
