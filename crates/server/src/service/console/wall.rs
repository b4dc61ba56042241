//! The wall board: thanks that those who were thanked show to everybody now.
//!
//! The rule of the week's sheet, read anew each time: what is shown no longer is not on it. Counts nobody, and puts nobody before
//! another but by the time at which they were thanked.

use super::view::{Wall, WallThanks};
use crate::{
    service::{
        Refused,
        sheet::{self, Thanks, Week},
    },
    store::Read,
};
use chrono::{DateTime, Utc};
use std::ops::RangeInclusive;

/// How many weeks a board may show, this one included.
pub const WEEKS: RangeInclusive<u32> = 1..=4;
/// How many it shows when nobody says: on a Monday morning there is something on it.
pub const WEEKS_USUAL: u32 = 2;
/// Most thanks on a board.
pub const THANKS_MAX: usize = 200;

/// What is on it.
///
/// # Errors
/// The store's.
pub fn show(read: &dyn Read, weeks: u32, now: DateTime<Utc>) -> Result<Wall, Refused> {
    let week = Week::of(now.date_naive());
    let since = week.began(weeks.saturating_sub(1));
    let thanks = sheet::thanks(read, |at| at >= since)?;
    Ok(Wall {
        centre: read.org()?.name,
        week: week.to_string(),
        thanks: thanks.into_iter().rev().take(THANKS_MAX).map(on_it).collect(),
        as_of: now,
    })
}

fn on_it(thanks: Thanks) -> WallThanks {
    let words = thanks.words;
    WallThanks {
        id: thanks.id.to_string(),
        to: words.to,
        from: words.from,
        text: words.text,
        value: words.value,
        given_on: thanks.given_at.date_naive(),
    }
}
