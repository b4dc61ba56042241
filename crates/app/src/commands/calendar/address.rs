//! A calendar at an address: when it is asked, and what of it is kept.
//!
//! It is asked in a rhythm of its own that begins with the program and heeds no call and no rest, so that whoever watches
//! the network learns nothing of either. Of what it says only from when to when is kept; that holds without a network.
//! The address is a secret of the agent's own ([`crate::secret`]); it stands in no view, no log and no export.

use super::{BACK_HOURS, hold};
use crate::{
    calendar_state::{Kept, Validators},
    ctx::Ctx,
    desktop::{CalendarRead, CalendarText, Effect},
    profile::Profile,
    secret::{self, Secret},
    sync::calendar::{self, Answer, NoCalendar},
    view::CalendarFault,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::tracker::Input;
use protocol::problem::{ErrorCode, Problem};
use std::{sync::Arc, time::Duration};
use store::{StoreError, Transaction, setting};
use tokio::sync::watch;
use url::Url;

/// From one asking to the next, in seconds.
const EVERY_S: u64 = 60 * 60;
/// After a first failure, in seconds; twice as long after each further one.
const AGAIN_S: u64 = 5 * 60;
const AGAIN_S_MAX: u64 = 4 * 60 * 60;
/// How far ahead meetings are kept: so long it holds without a network.
const AHEAD_DAYS: i64 = 14;
/// With less than this left of that, an answer that nothing changed is not enough.
const LEFT_DAYS_MIN: i64 = 7;
/// Under which name the address lies among the secrets.
const SECRET: &str = "calendar";
const KEPT: &str = "calendar_kept";

/// Keeps the address, or forgets the one there was.
pub(super) async fn keep(ctx: &Ctx, address: Option<&Url>) -> Result<(), Problem> {
    let (home, word) = (ctx.home.clone(), address.map(Url::to_string));
    let kept = tokio::task::spawn_blocking(move || match word {
        Some(word) => secret::write(
            &home,
            SECRET,
            &Secret {
                word,
                ..Secret::default()
            },
        ),
        None => secret::forget(&home, SECRET),
    });
    match kept.await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => {
            tracing::error!(%error, "the address of the calendar cannot be kept");
            Err(ErrorCode::StoreFailed.into())
        }
        Err(_) => Err(ErrorCode::Internal.into()),
    }
}

/// Forgets what was read, in the transaction in which another calendar is chosen.
pub(super) fn forget(tx: &Transaction<'_>) -> Result<(), StoreError> {
    setting::forget(tx, KEPT)
}

/// Takes what was read of an answer.
pub(super) async fn heard(ctx: &Ctx, asked: &CalendarRead, busy: Vec<(i64, i64)>) -> Result<(), Problem> {
    let kept = Kept {
        busy,
        until_ms: asked.to_ms,
        read_at: ctx.now().wall,
        validators: asked.fresh.clone(),
    };
    let written = kept.clone();
    ctx.write(move |tx| setting::set(tx, KEPT, &written)).await?;
    hold(ctx, &kept.busy, kept.read_at).await;
    Ok(())
}

/// Asks the address while there is one, for ever.
pub(crate) async fn run(ctx: Ctx) {
    let mut profile = ctx.profile.subscribe();
    let mut turn = None;
    let mut failures = 0;
    loop {
        profile.mark_unchanged();
        if ctx.profile().choices.calendar_host.is_none() {
            // One that was erased with the profile holds nothing any more.
            if turn.take().is_some() && ctx.profile().choices.calendar.is_none() {
                ctx.calendar.forget();
                ctx.tracker.post(ctx.now(), Input::Meetings(Vec::new())).await;
            }
            if profile.changed().await.is_err() {
                return;
            }
            continue;
        }
        let now_turn = ctx.calendar.forgotten();
        if turn != Some(now_turn) {
            (turn, failures) = (Some(now_turn), 0);
        }
        let pause = match asked(&ctx, now_turn).await {
            Ok(()) => {
                failures = 0;
                pause(0, None, shake(&ctx))
            }
            Err(none) => {
                failures += 1;
                tracing::info!(fault = ?none.fault, "the calendar is asked again later; what was read last holds");
                ctx.calendar.failed(none.fault);
                ctx.publish("settings");
                pause(failures, none.wait, shake(&ctx))
            }
        };
        if !over(&ctx, &mut profile, pause, now_turn).await {
            return;
        }
    }
}

/// Waits until it is time again, or another calendar was chosen; answers whether the program goes on.
async fn over(ctx: &Ctx, profile: &mut watch::Receiver<Arc<Profile>>, pause: Duration, turn: u64) -> bool {
    let due = tokio::time::Instant::now() + pause;
    loop {
        tokio::select! {
            () = tokio::time::sleep_until(due) => return true,
            changed = profile.changed() => if changed.is_err() { return false },
        }
        if ctx.calendar.forgotten() != turn || ctx.profile().choices.calendar_host.is_none() {
            return true;
        }
    }
}

/// Asks once. What is new is read by the desktop, which says so later.
async fn asked(ctx: &Ctx, turn: u64) -> Result<(), NoCalendar> {
    let failed = |_: Problem| NoCalendar::from(CalendarFault::Broken);
    let kept: Option<Kept> = ctx.read(|tx| setting::get(tx, KEPT)).await.map_err(failed)?;
    let now = ctx.now().wall;
    if let Some(kept) = &kept {
        // Hours have passed, or the program began anew: other meetings are near.
        hold(ctx, &kept.busy, kept.read_at).await;
    }
    let home = ctx.home.clone();
    let secret = tokio::task::spawn_blocking(move || secret::read(&home, SECRET)).await;
    let address = secret.ok().flatten();
    let address = address.and_then(|secret| calendar::address(&secret.word).ok());
    let address = address.ok_or(CalendarFault::Refused)?;
    let answer = calendar::fetch(&address, &still_good(kept.as_ref(), now), &ctx.ledger, now).await?;
    match (answer, kept) {
        (Answer::Same, Some(kept)) => {
            let again = Kept { read_at: now, ..kept };
            hold(ctx, &again.busy, now).await;
            let written = ctx.write(move |tx| setting::set(tx, KEPT, &again)).await;
            written.map_err(failed)
        }
        (Answer::Same, None) => Err(CalendarFault::Broken.into()),
        (Answer::New(text, fresh), _) => {
            ctx.effect(Effect::ReadCalendar(CalendarRead {
                text: CalendarText::Fetched(text),
                from_ms: (now - TimeDelta::hours(BACK_HOURS)).timestamp_millis(),
                to_ms: (now + TimeDelta::days(AHEAD_DAYS)).timestamp_millis(),
                turn,
                fresh,
            }));
            Ok(())
        }
    }
}

/// How it is asked whether it is as it was; not at all when the days ahead run out, for they would not come anew.
fn still_good(kept: Option<&Kept>, now: DateTime<Utc>) -> Validators {
    let left_ms = TimeDelta::days(LEFT_DAYS_MIN).num_milliseconds();
    let good = kept.filter(|kept| kept.until_ms - now.timestamp_millis() > left_ms);
    good.map(|kept| kept.validators.clone()).unwrap_or_default()
}

/// A number from 0 to 999, so that desks that began together do not ask together.
fn shake(ctx: &Ctx) -> u64 {
    let mut bytes = [0; 8];
    ctx.world.random(&mut bytes);
    u64::from_le_bytes(bytes) % 1_000
}

/// How long until it is asked again.
fn pause(failures: u32, wanted: Option<Duration>, shake: u64) -> Duration {
    let whole_s = match failures {
        0 => EVERY_S,
        n => AGAIN_S.saturating_mul(1 << (n - 1).min(16)).min(AGAIN_S_MAX),
    };
    // Between nine tenths and the whole of it; after a failure between the half and the whole.
    let share = if failures == 0 { 10 } else { 2 };
    let whole_ms = whole_s * 1_000;
    let shaken = Duration::from_millis(whole_ms - whole_ms / share * shake / 1_000);
    shaken.max(wanted.unwrap_or_default())
}

/// The code for what cannot be kept.
pub(super) fn read(typed: &str) -> Result<Url, Problem> {
    calendar::address(typed).map_err(Problem::from)
}

/// All that is shown of it.
pub(super) fn shown(address: &Url) -> String {
    calendar::shown(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_failure_the_pause_grows_to_an_end_and_is_shaken() {
        let s = |failures, shake| pause(failures, None, shake).as_secs();
        assert_eq!((s(0, 0), s(0, 999)), (3_600, 3_240));
        assert_eq!((s(1, 0), s(2, 0), s(3, 0)), (300, 600, 1_200));
        assert_eq!((s(1, 999), s(60, 0)), (150, AGAIN_S_MAX));
        let hour = Duration::from_secs(3_600);
        assert_eq!(pause(1, Some(hour), 0), hour, "the other end is heeded");
        assert_eq!(pause(60, Some(hour), 0).as_secs(), AGAIN_S_MAX);
    }

    #[test]
    fn whether_it_is_as_it_was_is_asked_while_enough_days_are_kept() {
        let now: DateTime<Utc> = "2026-11-17T12:00:00Z".parse().unwrap();
        let kept = |days| Kept {
            until_ms: (now + TimeDelta::days(days)).timestamp_millis(),
            validators: Validators {
                etag: Some("\"1\"".into()),
                modified: None,
            },
            ..Kept::default()
        };
        assert_eq!(still_good(Some(&kept(8)), now), kept(8).validators);
        assert_eq!(still_good(Some(&kept(7)), now), Validators::default());
        assert_eq!(still_good(None, now), Validators::default());
    }
}
