//! Leaving a centre, or erasing a profile: one profile is one person's, so everything of theirs goes with them.
//!
//! What was not sent is never lost without a word. The server is told to end the session, now or when it can be reached
//! again: for that alone its address and the token stay until then.

use crate::{
    commands::{kudos::giving, personal, sources},
    ctx::Ctx,
    desktop::Effect,
    keyring, problem,
    profile::{self, Centre, Choices},
    sync,
};
use domain::policy::Policy;
use protocol::problem::{ErrorCode, Problem};
use serde::{Deserialize, Serialize};
use std::{
    fs, io,
    path::Path,
    sync::{Arc, PoisonError},
    time::Duration,
};
use store::{StoreError, setting};

/// Sessions that are yet to be ended at their servers.
const PARTINGS: &str = "partings";
/// A server that cannot be reached is tried again after this long, in seconds, and after ever longer.
const AGAIN_S: u64 = 30;
const AGAIN_S_MAX: u64 = 3_600;
/// Files and folders of the profile that hold something of the person, besides the database.
const OWN_FILES: [&str; 3] = ["secrets", "records", "sources.key"];
/// What goes besides when the agent erases: what they set by hand, and where the window stood.
const SET_FILES: [&str; 2] = ["policy.toml", "window.json"];
/// Databases that could not be read were set aside under names that begin so.
const SET_ASIDE: &str = "breakwater.db.unreadable";

#[derive(Default, Deserialize)]
pub(crate) struct LeaveArgs {
    /// What was not sent yet may be lost.
    #[serde(default)]
    discard_unsent: bool,
}

/// A session to end.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Parting {
    url: String,
    token: String,
}

impl Parting {
    fn of(centre: &Centre) -> Parting {
        Parting {
            url: centre.url.clone(),
            token: centre.token.clone(),
        }
    }
}

/// `leave`: ends the session and erases this profile. Refused while something was not sent, unless that may be lost.
pub(crate) async fn leave(ctx: &Ctx, args: LeaveArgs) -> Result<(), Problem> {
    if ctx.centre().is_none() {
        return Err(ErrorCode::NotJoined.into());
    }
    go(ctx, args, false).await
}

/// `erase`: everything of this profile, joined or not, what the agent set by hand too.
pub(crate) async fn erase_all(ctx: &Ctx, discard_unsent: bool) -> Result<(), Problem> {
    go(ctx, LeaveArgs { discard_unsent }, true).await
}

async fn go(ctx: &Ctx, args: LeaveArgs, all: bool) -> Result<(), Problem> {
    if !args.discard_unsent && ctx.centre().is_some() {
        giving::leave_now(ctx).await;
        personal::last(ctx).await?;
    }
    let _alone = ctx.changing_membership().await;
    let centre = ctx.centre();
    let count = ctx.outbox.waiting() + ctx.read(store::voice::unsent).await?;
    if count > 0 && !args.discard_unsent {
        return Err(ErrorCode::UnsentLeft { count }.into());
    }
    if let Some(handle) = ctx.set_sync(None) {
        handle.stop().await;
    }
    erase(ctx, centre.as_ref(), all).await?;
    ctx.parting.ring();
    for topic in ["settings", "kudos", "path", "relief", "voice"] {
        ctx.publish(topic);
    }
    ctx.tray.ring();
    sources::listen(ctx).await;
    Ok(())
}

async fn erase(ctx: &Ctx, centre: Option<&Centre>, all: bool) -> Result<(), Problem> {
    let _changing = ctx.changing.lock().await;
    let own_policy = match all {
        true => Policy::standard(),
        false => ctx.profile().own_policy.clone(),
    };
    // Nothing is written from here on but by this.
    let writing = ctx.journal.forget().await;
    // Whoever left before may still wait to be signed out.
    let mut partings: Vec<Parting> = ctx
        .read(|tx| setting::get(tx, PARTINGS))
        .await?
        .unwrap_or_default();
    ctx.tracker.forget(own_policy.clone()).await?;
    let telling = ctx.ledger.forget().await;
    ctx.store.erase().await.map_err(problem::of_store)?;
    partings.extend(centre.map(Parting::of));
    let mut fresh = [0; 16];
    ctx.world.random(&mut fresh);
    let outbox = ctx.outbox.clone();
    let key = ctx.write(move |tx| {
        outbox.counted(tx, |tx| {
            if !partings.is_empty() {
                setting::set(tx, PARTINGS, &partings)?;
            }
            profile::leg_key(tx, fresh)
        })
    });
    let key = key.await?;
    drop((writing, telling));
    *ctx.leg_key.lock().unwrap_or_else(PoisonError::into_inner) = key;
    ctx.hooks.lock().unwrap_or_else(PoisonError::into_inner).clear();
    ctx.announcing.with(|signals| *signals = Default::default());
    let started_with_session = ctx.profile().choices.autostart;
    let had_keys = !ctx.profile().choices.shortcuts.is_empty();
    let choices = Choices::default();
    let words = profile::words(&choices.language, &ctx.locale);
    ctx.profile.send_modify(|profile| {
        let profile = Arc::make_mut(profile);
        (profile.policy, profile.floor, profile.centre) = (own_policy, None, None);
        if all {
            profile.policy_fault = None;
        }
        (profile.choices, profile.words) = (choices, words);
        profile.desks = Default::default();
    });
    // Without a centre by now: nobody opens the vault while the keyring answers.
    ctx.keys.close().await;
    if let Err(problem) = keyring::forget(ctx).await {
        tracing::warn!(%problem, "the key that was kept here goes with its folder");
    }
    ctx.effect(Effect::WithdrawNotes);
    if started_with_session {
        ctx.effect(Effect::Autostart(false));
    }
    if had_keys {
        ctx.effect(Effect::Shortcuts(Vec::new()));
    }
    let home = ctx.home.clone();
    let gone = tokio::task::spawn_blocking(move || erase_files(&home, all)).await;
    match gone.map_err(|_| ErrorCode::Internal)? {
        Ok(()) => Ok(()),
        Err(error) => {
            tracing::error!(%error, "a file of the profile could not be erased");
            Err(ErrorCode::StoreFailed.into())
        }
    }
}

fn erase_files(home: &Path, all: bool) -> io::Result<()> {
    for entry in fs::read_dir(home)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let set = all && SET_FILES.contains(&name.as_ref());
        if set || OWN_FILES.contains(&name.as_ref()) || name.starts_with(SET_ASIDE) {
            match entry.file_type()?.is_dir() {
                true => fs::remove_dir_all(entry.path())?,
                false => fs::remove_file(entry.path())?,
            }
        }
    }
    Ok(())
}

/// Has a session ended, now or when its server can be reached.
pub(super) async fn end_session(ctx: &Ctx, centre: &Centre) -> Result<(), Problem> {
    let parting = Parting::of(centre);
    ctx.write(move |tx| {
        let mut partings: Vec<Parting> = setting::get(tx, PARTINGS)?.unwrap_or_default();
        partings.push(parting);
        setting::set(tx, PARTINGS, &partings)
    })
    .await?;
    ctx.parting.ring();
    Ok(())
}

/// Ends the sessions of those who left, for ever: at once, or when their server can be reached again.
pub(crate) async fn part(ctx: Ctx) {
    let mut pause_s = AGAIN_S;
    loop {
        let rung = ctx.parting.count();
        let left = end_sessions(&ctx).await;
        ctx.parting.done(rung);
        let again = async {
            match left {
                true => tokio::time::sleep(Duration::from_secs(pause_s)).await,
                false => std::future::pending().await,
            }
        };
        tokio::select! {
            () = ctx.parting.heard() => pause_s = AGAIN_S,
            () = again => pause_s = (pause_s * 2).min(AGAIN_S_MAX),
        }
    }
}

/// Whether some are left to be ended.
async fn end_sessions(ctx: &Ctx) -> bool {
    let read = ctx.read(|tx| setting::get::<Vec<Parting>>(tx, PARTINGS)).await;
    let Ok(Some(partings)) = read else { return false };
    for parting in partings {
        match sync::leave(&parting.url, &parting.token, &ctx.ledger).await {
            Ok(()) => forget(ctx, parting).await,
            // The server knows the token no longer: it is ended.
            Err(problem) if problem.code == ErrorCode::SignedOut => forget(ctx, parting).await,
            Err(problem) => {
                tracing::info!(%problem, "the server is told of leaving when it can be reached");
                return true;
            }
        }
    }
    false
}

async fn forget(ctx: &Ctx, ended: Parting) {
    let forgotten = ctx.write(move |tx| {
        let mut left: Vec<Parting> = setting::get(tx, PARTINGS)?.unwrap_or_default();
        left.retain(|parting| *parting != ended);
        match left.is_empty() {
            true => setting::forget(tx, PARTINGS),
            false => Ok::<(), StoreError>(setting::set(tx, PARTINGS, &left)?),
        }
    });
    if let Err(problem) = forgotten.await {
        tracing::warn!(%problem, "a session that was ended is ended again later");
    }
}
