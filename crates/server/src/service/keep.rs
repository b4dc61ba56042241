//! What is kept no longer: askings after 24 hours, sessions after 90 days without use and those of the console 12 hours after
//! they were made, acts and what was asked for that takes four eyes after 24 months, what tokens were used a week after their month,
//! who could answer a pulse after 130 days.
//!
//! What is erased is gone from the database and from the log beside it.

use super::{
    Refused,
    centre::Centre,
    console::{
        visitor::{DEVICE, LIFE},
        wall,
    },
    pulse, routing,
    voice::{tokens, told},
};
use crate::{
    live::{UNUSED_DAYS_MAX, day_of},
    store::HeldBecause,
};
use chrono::{NaiveDate, TimeDelta};
use domain::voice::pulse::{COUNT_AFTER_HOURS, month_of};

/// Most records in one turn, so that writers never wait long.
const TURN_MAX: usize = 500;
/// Days that counts are kept: today's and, for clocks that are set back, yesterday's.
pub(crate) const COUNT_DAYS: i64 = 1;
/// Days that acts are kept.
pub(crate) const ACT_DAYS: i64 = 730;
/// Days that it is known how survey tools named what they sent; none tries again for longer.
pub(crate) const PRAISE_KEY_DAYS: i64 = 30;
/// Days after a month that its key for anonymous voices is kept, who has its tokens, and which of them were used.
pub const VOICE_TOKEN_DAYS: i64 = 7;
/// Days after the first of its month that it is known who could answer a pulse, and as one of which team: a round is compared with those
/// of three months before it, when it is counted in the month after it.
pub const PULSE_MEMBER_DAYS: i64 = 130;
/// Days of four months, where they are most.
const FOUR_MONTHS_DAYS: i64 = 123;

// Late answers are still taken while all of this is there.
const _: () = assert!(VOICE_TOKEN_DAYS * 24 > COUNT_AFTER_HOURS);
const _: () = assert!((PULSE_MEMBER_DAYS - FOUR_MONTHS_DAYS) * 24 > COUNT_AFTER_HOURS);

/// Erases what is over its time, and leaves no byte of anything erased in the log beside the database; answers how many bodies.
///
/// # Errors
/// The store's.
pub async fn erase_due(centre: &Centre) -> Result<usize, Refused> {
    let now = (centre.clock)();
    let mut erased = 0;
    loop {
        let turn = centre.store.write(move |tx| {
            let due = tx.due(now, TURN_MAX)?;
            for key in &due {
                tx.erase(*key)?;
            }
            Ok::<_, Refused>(due.len())
        });
        let turn = turn.await?;
        erased += turn;
        if turn < TURN_MAX {
            break;
        }
    }
    // Also what was taken back since the last time.
    centre.scrub().await?;
    centre.wall.let_go(now, wall::FRESH_FOR).await;
    Ok(erased)
}

/// Drops sessions, counts and acts that are over their time.
///
/// # Errors
/// The store's.
pub async fn sweep(centre: &Centre) -> Result<usize, Refused> {
    let now = (centre.clock)();
    let (day, acts) = (day_of(now), now - TimeDelta::days(ACT_DAYS));
    let swept = centre.store.write(move |tx| {
        super::vault::sweep(tx, now)?;
        let swept = tx.sweep(day - COUNT_DAYS, day - UNUSED_DAYS_MAX, acts)?
            + tx.end_sessions_made(DEVICE, now - LIFE)?;
        tx.drop_stale_logins(now)?;
        tx.sweep_praise_keys(now - TimeDelta::days(PRAISE_KEY_DAYS))?;
        tx.sweep_person_requests(acts)?;
        if swept > 0 {
            tx.roster_changed()?;
        }
        Ok::<_, Refused>(swept)
    });
    swept.await
}

/// What is due for those who said something: the month's key is there and rounds are counted; and once a day everybody is told, and what
/// was needed for tokens and rounds that are over goes, with what would tell in which order voices came.
///
/// # Errors
/// The store's.
pub async fn voices(centre: &Centre) -> Result<(), Refused> {
    tokens::keep_month(centre).await?;
    pulse::close_due(centre).await?;
    match told::tell_daily(centre).await? {
        true => sweep_voices(centre).await,
        false => Ok(()),
    }
}

async fn sweep_voices(centre: &Centre) -> Result<(), Refused> {
    let today = (centre.clock)().date_naive();
    let ago = |days| -> NaiveDate { today - TimeDelta::days(days) };
    let (months, members) = (month_of(ago(VOICE_TOKEN_DAYS)), ago(PULSE_MEMBER_DAYS));
    let swept = centre
        .store
        .write(move |tx| tx.sweep_voice(months, members).map_err(Refused::from));
    swept.await
}

/// Hands on what an older program held because it did not know its kind. To be called once after a start.
///
/// # Errors
/// The store's.
pub async fn release_known(centre: &Centre) -> Result<(), Refused> {
    let now = (centre.clock)();
    let word = routing::Held::KindUnknown.word();
    let waiting = centre
        .store
        .read(move |read| read.held(HeldBecause::Reason(word)).map_err(Refused::from))
        .await?;
    if !waiting.iter().any(|held| routing::rule_of(held.kind).is_some()) {
        return Ok(());
    }
    let released = centre
        .store
        .write(move |tx| routing::release(tx, HeldBecause::Reason(word), now).map_err(Refused::from));
    released.await
}
