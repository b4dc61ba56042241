//! Joining a centre with a code, and leaving it again (`leave`).
//!
//! Joining waits for the network, beside everything else; only its outcome changes the profile. Nobody writes as a
//! member while one joins or leaves.

mod leave;
mod sso;

pub(crate) use leave::{erase_all, leave, part};
pub(crate) use sso::{begin as join_sso, show as join_sso_show, ways as join_ways};

use crate::{
    ctx::Ctx,
    profile::{self, Centre},
    reactions, sync,
    view::{CentreView, SentWhat, SyncState},
};
use domain::id::DeviceId;
use protocol::{
    problem::{ErrorCode, Problem},
    wire::EnrolAnswer,
};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// How long joining waits for the people of the centre.
const ROSTER_MAX: Duration = Duration::from_secs(5);

/// Arguments of `join`.
#[derive(Deserialize)]
pub(crate) struct JoinArgs {
    url: String,
    code: String,
}

/// `join`: trades the code for a membership, over the network, and starts sync. Whoever was signed out signs in again so, and
/// goes on with everything that is here.
pub(crate) async fn join(ctx: &Ctx, args: JoinArgs) -> Result<CentreView, Problem> {
    let centre = ask(ctx, args).await?;
    let roster = ctx.roster.subscribe();
    let view = joined(ctx, centre).await?;
    patient(roster).await;
    Ok(view)
}

/// Whoever has just joined wants to thank somebody: the people come first. A network that goes in between costs
/// nothing but this wait; they come later then.
async fn patient(mut roster: watch::Receiver<u64>) {
    let _ = tokio::time::timeout(ROSTER_MAX, roster.changed()).await;
}

/// An address as it was typed, without what is of no matter.
fn trimmed(url: &str) -> &str {
    url.trim().trim_end_matches('/')
}

async fn ask(ctx: &Ctx, args: JoinArgs) -> Result<Centre, Problem> {
    let place = Place {
        url: trimmed(&args.url).to_owned(),
        device: device(ctx)?,
    };
    let answer = sync::join(&place.url, args.code.trim(), place.device, &ctx.ledger).await?;
    Ok(place.of(answer, ctx))
}

/// The membership that one signs in to again, if there is one.
fn before(ctx: &Ctx) -> Result<Option<Centre>, Problem> {
    match ctx.centre() {
        Some(_) if !is_signed_out(ctx) => Err(ErrorCode::AlreadyJoined.into()),
        before => Ok(before),
    }
}

/// As which installation one joins: as the same one again, because what was not sent stands in its streams.
fn device(ctx: &Ctx) -> Result<DeviceId, Problem> {
    Ok(before(ctx)?.map_or_else(|| DeviceId(ctx.world.uuid()), |before| before.device))
}

/// Whether the centre knows this computer no longer.
pub(crate) fn is_signed_out(ctx: &Ctx) -> bool {
    ctx.sync_view().state == SyncState::SignedOut
}

/// Where one joins, and as which installation.
struct Place {
    url: String,
    device: DeviceId,
}

impl Place {
    /// The membership that the server gave.
    fn of(self, answer: EnrolAnswer, ctx: &Ctx) -> Centre {
        Centre {
            url: self.url,
            tenant: answer.tenant,
            org_name: answer.org_name,
            person: answer.person,
            name: answer.name,
            team: answer.team,
            device: self.device,
            token: answer.token,
            joined_at: Some(ctx.now().wall),
            server: answer.server,
        }
    }
}

/// Keeps the centre and starts sync.
async fn joined(ctx: &Ctx, mut centre: Centre) -> Result<CentreView, Problem> {
    let _alone = ctx.changing_membership().await;
    let before = before(ctx)?;
    if let Some(before) = &before {
        if (before.tenant, before.person) != (centre.tenant, centre.person) {
            // The session that was begun is nobody's.
            leave::end_session(ctx, &centre).await?;
            let name = before.name.clone();
            return Err(ErrorCode::JoinedAsOther { name }.into());
        }
        centre.joined_at = before.joined_at;
    }
    let (kept, is_new) = (centre.clone(), before.is_none());
    ctx.write(move |tx| {
        if is_new {
            // Whoever was here before was signed out perhaps; that is not this agent's to read.
            store::sent::forget(tx, &sync::ledger::word(SentWhat::Leave))?;
        }
        profile::save_centre(tx, Some(&kept))
    })
    .await?;
    let view = CentreView {
        org_name: centre.org_name.clone(),
        url: centre.url.clone(),
        name: centre.name.clone(),
        team: None,
        signed_out: false,
        certificate: None,
    };
    ctx.profile
        .send_modify(|profile| Arc::make_mut(profile).centre = Some(centre));
    reactions::start_sync(ctx).await;
    for topic in ["settings", "today", "kudos", "path", "voice"] {
        ctx.publish(topic);
    }
    Ok(view)
}
