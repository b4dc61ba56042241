//! Ladders on the server: read from a file, judged by `domain::path`, sent to everybody.

use super::{
    acts::What,
    centre::{AdminError, Centre},
    roster::Change,
    table::{Imported, Options},
};
use crate::store::Roster;
use domain::{
    path::{Ladder, LadderError},
    text,
};
use protocol::record::LadderSet;

/// Imports a ladder file (TOML); it replaces the ladder of the same key.
///
/// # Errors
/// [`AdminError::Ladder`] with the first fault in the file, or the store's.
pub async fn import(centre: &Centre, file: &[u8], options: Options) -> Result<Imported, AdminError> {
    let decoded = text::decode(file).map_err(|error| LadderError::Shape(error.to_string()))?;
    let ladder = Ladder::parse(&decoded.text.replace("\r\n", "\n").replace('\r', "\n"))?;
    let preview = match options.dry_run {
        true => preview(&centre.roster().await?, &ladder),
        false => Vec::new(),
    };
    let changed = match options.dry_run {
        true => preview.len(),
        false => {
            let change = Change::Ladder(LadderSet { ladder });
            centre.change(What::ImportLadder, None, vec![change]).await?
        }
    };
    Ok(Imported {
        rows: 1,
        changed,
        encoding: Some(decoded.encoding),
        preview,
        ..Imported::default()
    })
}

fn preview(roster: &Roster, ladder: &Ladder) -> Vec<String> {
    let known = roster.ladders.iter().find(|set| set.ladder.key == ladder.key);
    match known {
        Some(set) if set.ladder == *ladder => Vec::new(),
        Some(set) => vec![format!(
            "ladder {} would be replaced: {} roles instead of {}",
            ladder.key,
            ladder.roles.len(),
            set.ladder.roles.len()
        )],
        None => vec![format!(
            "ladder {} would be added, with {} roles",
            ladder.key,
            ladder.roles.len()
        )],
    }
}
