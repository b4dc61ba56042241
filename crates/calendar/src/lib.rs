//! When somebody is in a meeting, by an iCalendar text (RFC 5545): only from when to when, never what about.
//!
//! Runs in a program of its own (`breakwater-calendar`), so that the tables of time zones and whatever a stranger's file
//! does to a parser cost the resident nothing. Reads no clock and no file; titles, places and people are thrown away
//! before they are decoded.

mod event;
mod expand;
mod lines;
mod windows;
mod zone;

pub use zone::Zone;

use chrono::{DateTime, Utc};
use flate2::read::MultiGzDecoder;
use std::io::Read;
use thiserror::Error;

/// Longest text, in bytes.
pub const BYTES_MAX: usize = 16 * 1024 * 1024;
/// How a text packed by gzip begins.
const GZIP: &[u8] = &[0x1f, 0x8b];
/// Most events that are looked at.
pub const EVENTS_MAX: usize = 20_000;

/// From when to when.
pub type Span = (DateTime<Utc>, DateTime<Utc>);

/// Why a text tells of no meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CalendarError {
    /// It is no iCalendar: a page that asks for a password, an empty file.
    #[error("not_a_calendar")]
    NotACalendar,
    /// It ends in the middle.
    #[error("cut")]
    Cut,
    /// Over [`BYTES_MAX`] or [`EVENTS_MAX`].
    #[error("too_large")]
    TooLarge,
}

/// The meetings between `from` and `to`, in order, those that touch as one. `local` is where floating times are.
///
/// # Errors
/// [`CalendarError`]. A single event that cannot be read is left out and costs no other.
pub fn meetings(
    text: &[u8],
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    local: &Zone,
) -> Result<Vec<Span>, CalendarError> {
    if text.len() > BYTES_MAX {
        return Err(CalendarError::TooLarge);
    }
    let unpacked = unpacked(text)?;
    let calendar = event::read(unpacked.as_deref().unwrap_or(text), local)?;
    Ok(merged(expand::busy(&calendar, from, to), from, to))
}

/// What a text packed by gzip says: some servers send it so to whoever never said that they read it.
fn unpacked(text: &[u8]) -> Result<Option<Vec<u8>>, CalendarError> {
    if !text.starts_with(GZIP) {
        return Ok(None);
    }
    // A byte more, so that what is too large is known to be.
    let most = u64::try_from(BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    let mut plain = Vec::new();
    let read = MultiGzDecoder::new(text).take(most).read_to_end(&mut plain);
    match read {
        Err(_) => Err(CalendarError::Cut),
        Ok(_) if plain.len() > BYTES_MAX => Err(CalendarError::TooLarge),
        Ok(_) => Ok(Some(plain)),
    }
}

fn merged(mut spans: Vec<Span>, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Span> {
    spans.retain(|span| span.0 < to && span.1 > from && span.0 < span.1);
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
            _ => merged.push(span),
        }
    }
    merged
}
