//! Joining a centre with a code, and leaving it again (`leave`).
//!
//! Joining waits for the network, beside everything else; only its outcome changes the profile. Nobody writes as a
//! member while one joins or leaves.

mod leave;

pub(crate) use leave::{leave, part};

use crate::{
    ctx::Ctx,
    profile::{self, Centre},
    reactions, sync,
    view::CentreView,
};
use domain::id::DeviceId;
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};

/// How long joining waits for the people of the centre.
const ROSTER_MAX: Duration = Duration::from_secs(5);

/// Arguments of `join`.
#[derive(Deserialize)]
pub(crate) struct JoinArgs {
    url: String,
    code: String,
}

/// `join`: trades the code for a membership, over the network, and starts sync.
pub(crate) async fn join(ctx: &Ctx, args: JoinArgs) -> Result<CentreView, Problem> {
    if ctx.centre().is_some() {
        return Err(ErrorCode::AlreadyJoined.into());
    }
    let centre = ask(ctx, args).await?;
    let mut roster = ctx.roster.subscribe();
    let view = joined(ctx, centre).await?;
    // Whoever has just joined wants to thank somebody: the people come first. A network that goes in between
    // costs nothing but this wait; they come later then.
    let _ = tokio::time::timeout(ROSTER_MAX, roster.changed()).await;
    Ok(view)
}

async fn ask(ctx: &Ctx, args: JoinArgs) -> Result<Centre, Problem> {
    let device = DeviceId(ctx.world.uuid());
    let url = args.url.trim().trim_end_matches('/').to_owned();
    let answer = sync::join(&url, args.code.trim(), device).await?;
    Ok(Centre {
        url,
        tenant: answer.tenant,
        org_name: answer.org_name,
        person: answer.person,
        name: answer.name,
        team: answer.team,
        device,
        token: answer.token,
        joined_at: Some(ctx.now().wall),
        server: answer.server,
    })
}

/// Keeps the centre and starts sync.
async fn joined(ctx: &Ctx, centre: Centre) -> Result<CentreView, Problem> {
    let _alone = ctx.changing_membership().await;
    if ctx.centre().is_some() {
        return Err(ErrorCode::AlreadyJoined.into());
    }
    let kept = centre.clone();
    ctx.write(move |tx| profile::save_centre(tx, Some(&kept))).await?;
    let view = CentreView {
        org_name: centre.org_name.clone(),
        url: centre.url.clone(),
        name: centre.name.clone(),
        team: None,
    };
    ctx.profile
        .send_modify(|profile| Arc::make_mut(profile).centre = Some(centre));
    reactions::start_sync(ctx).await;
    for topic in ["settings", "today", "kudos", "path"] {
        ctx.publish(topic);
    }
    Ok(view)
}
