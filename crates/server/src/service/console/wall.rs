//! The wall board: thanks that those who were thanked show to everybody now, and what was said to the centre and is done.
//!
//! The rule of the week's sheet, read anew each minute: what is shown no longer is not on it. Counts nobody, and puts nobody before
//! another but by the time at which they were thanked. Of what was said to the centre it has the words of whoever answered; must never
//! show those of an author, whom nobody asked whether they may hang in a hall.

use super::view::{Wall, WallDone, WallThanks};
use crate::{
    service::{
        Refused,
        centre::Centre,
        sheet::{self, Thanks, Week},
    },
    store::{KeptCase, Read},
};
use chrono::{DateTime, TimeDelta, Utc};
use std::ops::RangeInclusive;

/// How many weeks a board may show, this one included.
pub const WEEKS: RangeInclusive<u32> = 1..=4;
/// How many it shows when nobody says: on a Monday morning there is something on it.
pub const WEEKS_USUAL: u32 = 2;
/// Most thanks on a board.
pub const THANKS_MAX: usize = 200;
/// Most of what is done on a board; it stays until whoever put it there takes it off, or until newer ones are as many.
pub const DONE_MAX: usize = 20;
/// For how long what was read for one board is shown to every other. A page asks each four minutes (`ASK_MS` in
/// `ui/src/wall/board.svelte.ts`), so that what is taken back is gone within five.
pub const FRESH_FOR: TimeDelta = TimeDelta::minutes(1);

/// What is on a board of so many weeks, as it was within the last minute.
///
/// # Errors
/// The store's.
pub async fn look(centre: &Centre, weeks: u32) -> Result<Wall, Refused> {
    let now = (centre.clock)();
    let read = centre.store.read(move |read| show(read, *WEEKS.end(), now));
    let looked = centre
        .wall
        .look(now, FRESH_FOR, read, |wall| of_weeks(wall, weeks));
    looked.await
}

/// What is on it now.
///
/// # Errors
/// The store's.
pub fn show(read: &dyn Read, weeks: u32, now: DateTime<Utc>) -> Result<Wall, Refused> {
    let week = Week::of(now.date_naive());
    let since = week.began(weeks.saturating_sub(1));
    let thanks = sheet::thanks(read, |at| at >= since)?;
    let done = read.board_cases(DONE_MAX)?;
    Ok(Wall {
        centre: read.org()?.name,
        week: week.to_string(),
        thanks: thanks.into_iter().rev().take(THANKS_MAX).map(on_it).collect(),
        done: done.into_iter().filter_map(done_on_it).collect(),
        as_of: now,
    })
}

/// The part of a board that has fewer weeks. Weeks begin with a day, and so does what is shown of each.
fn of_weeks(wall: &Wall, weeks: u32) -> Wall {
    let week = Week::of(wall.as_of.date_naive());
    let since = week.began(weeks.saturating_sub(1)).date_naive();
    let thanks = wall.thanks.iter().filter(|one| one.given_on >= since);
    Wall {
        centre: wall.centre.clone(),
        week: wall.week.clone(),
        thanks: thanks.cloned().collect(),
        done: wall.done.clone(),
        as_of: wall.as_of,
    }
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

/// What was done, in the words of whoever did it; without any there is nothing to show.
fn done_on_it(case: KeptCase) -> Option<WallDone> {
    Some(WallDone {
        title: None,
        note: case.standing.note?.as_str().to_owned(),
        tool: case.tool,
    })
}
