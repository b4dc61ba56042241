//! Ladders on the server: read from a file, judged by `domain::path`, sent to everybody.

use crate::{
    service::centre::{AdminError, Centre},
    service::table::Imported,
    store::Change,
};
use domain::path::{Ladder, LadderError};
use protocol::record::LadderSet;

/// Imports a ladder file (TOML); it replaces the ladder of the same key.
///
/// # Errors
/// [`AdminError::Ladder`] with the first fault in the file, or the store's.
pub async fn import(centre: &Centre, file: &[u8]) -> Result<Imported, AdminError> {
    let text = std::str::from_utf8(file).map_err(|e| LadderError::Shape(format!("not UTF-8: {e}")))?;
    let ladder = Ladder::parse(text.trim_start_matches('\u{feff}'))?;
    let change = Change::Ladder(LadderSet { ladder });
    let changed = centre.store.write(vec![change], (centre.clock)()).await?;
    Ok(Imported {
        rows: 1,
        changed,
        ..Imported::default()
    })
}
