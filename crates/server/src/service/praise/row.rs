//! One row of praise, from a file or from a survey tool: whom it is for, what is left of the words, and what it is known by.
//!
//! Decides what of a row cannot be taken. Must never hand on words that were not scrubbed.

use super::scrub::{Held, Scrubbed, scrub_what_can_be};
use crate::{
    service::{centre::AdminError, people, values},
    store::Roster,
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    id::KudosId,
    kudos::{KudosError, NOTE_CHARS_MAX, Note},
    people::Directory,
};
use protocol::{
    envelope::Hash16,
    record::{PersonSet, PraiseShared},
};
use thiserror::Error;

/// The day begins first on the Line Islands, 14 hours before it does in UTC.
const EARLIEST_DAY_H: i64 = 14;
/// Longest text that is looked through, in characters; a note of praise is shorter.
const TEXT_CHARS_MAX: usize = 8 * NOTE_CHARS_MAX;

/// A row as it was said.
pub(super) struct Said<'a> {
    pub(super) to: &'a str,
    pub(super) text: &'a str,
    pub(super) said_on: &'a str,
    pub(super) value: Option<&'a str>,
    pub(super) shared_by: Option<&'a str>,
}

/// A row that was read.
pub(super) struct Read {
    pub(super) praise: PraiseShared,
    /// What identifies it in its source.
    pub(super) row: Hash16,
    pub(super) was_scrubbed: bool,
    /// Why a person has to look at it first.
    pub(super) held: Option<Held>,
}

/// Why a row is not taken. For whoever may read the roster: it says who else may be meant.
#[derive(Debug, Error)]
pub(super) enum Fault {
    #[error("to: {0}")]
    To(AdminError),
    #[error("shared_by: {0}")]
    SharedBy(AdminError),
    #[error("{0}")]
    Value(AdminError),
    #[error("said_on {0:?} is no day like 2026-11-03")]
    NoDay(String),
    #[error("said_on {0} is yet to come")]
    DayAhead(NaiveDate),
    #[error("text: {0}")]
    Text(KudosError),
}

/// Reads a row.
pub(super) fn read(
    directory: &Directory<&PersonSet>,
    roster: &Roster,
    said: &Said<'_>,
    now: DateTime<Utc>,
) -> Result<Read, Fault> {
    // First, so that a cell of a megabyte costs nothing more.
    let chars = said.text.chars().count();
    if chars > TEXT_CHARS_MAX {
        let max = NOTE_CHARS_MAX;
        return Err(Fault::Text(KudosError::NoteTooLong { chars, max }));
    }
    let whose = |name: &str| people::find_in(directory, roster, name).map(|person| person.id);
    let to = whose(said.to).map_err(Fault::To)?;
    let shared_by = said.shared_by.map(whose).transpose().map_err(Fault::SharedBy)?;
    let value = said.value.map(|name| values::find(roster, name));
    let value = value.transpose().map_err(Fault::Value)?.map(|value| value.id);
    let said_on: NaiveDate = said
        .said_on
        .parse()
        .map_err(|_| Fault::NoDay(said.said_on.to_owned()))?;
    if said_on > (now + Duration::hours(EARLIEST_DAY_H)).date_naive() {
        return Err(Fault::DayAhead(said_on));
    }
    let Scrubbed { text, gone, held } = scrub_what_can_be(said.text);
    let note = Note::new(&text).map_err(Fault::Text)?;
    // By what is left, not by what was said: beside the note a hash of the whole would let whoever has the database try out
    // the number that was taken out. So a row of before whose words are cut otherwise by a later release is another one.
    let source = format!("{to}\n{said_on}\n{}", note.as_str());
    let praise = PraiseShared {
        id: KudosId(crate::edge::id()),
        to,
        note,
        value,
        shared_by,
        said_at: PraiseShared::at_day(said_on),
    };
    Ok(Read {
        praise,
        row: Hash16::of(source.as_bytes()),
        was_scrubbed: gone,
        held,
    })
}
