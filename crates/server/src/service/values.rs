//! The organisation's named values.

use crate::{
    service::centre::{AdminError, Centre, MEANING_CHARS_MAX, NAME_CHARS_MAX, checked_name},
    store::{Change, Roster},
};
use domain::id::ValueId;
use protocol::record::ValueSet;

/// Adds a value, or says anew what it means.
///
/// # Errors
/// [`AdminError::NameShape`], or the store's.
pub async fn add(centre: &Centre, name: &str, meaning: &str) -> Result<ValueId, AdminError> {
    let roster = centre.roster().await?;
    let name = checked_name(name, NAME_CHARS_MAX)?;
    let meaning = checked_name(meaning, MEANING_CHARS_MAX)?;
    let known = roster.values.iter().find(|value| value.name == name);
    let id = known.map_or_else(|| ValueId(crate::edge::id()), |value| value.id);
    let value = ValueSet {
        id,
        name,
        meaning,
        active: true,
    };
    centre
        .store
        .write(vec![Change::Value(value)], (centre.clock)())
        .await?;
    Ok(id)
}

/// The value of that name, whatever the case.
///
/// # Errors
/// [`AdminError::ValueUnknown`].
pub fn find<'a>(roster: &'a Roster, typed: &str) -> Result<&'a ValueSet, AdminError> {
    let wanted = typed.trim().to_lowercase();
    let found = roster
        .values
        .iter()
        .find(|value| value.name.to_lowercase() == wanted);
    found.ok_or_else(|| AdminError::ValueUnknown(typed.trim().to_owned()))
}
