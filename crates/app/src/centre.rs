//! Joining a centre with a code, and leaving it again. Joining waits for the network, so it runs beside the
//! core and only its outcome goes in.

use crate::{core::Core, profile, profile::Centre, sync, view::CentreView, world::World};
use domain::id::DeviceId;
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;

/// Arguments of `join`.
#[derive(Deserialize)]
pub(crate) struct JoinArgs {
    url: String,
    code: String,
}

/// Trades the code for a membership, over the network.
pub(crate) async fn ask(world: &Arc<dyn World>, args: JoinArgs) -> Result<Centre, Problem> {
    let device = DeviceId(world.uuid());
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
        joined_at: Some(world.now().wall),
    })
}

/// Keeps the centre and starts sync.
pub(crate) async fn joined(core: &mut Core, centre: Centre) -> Result<Value, Problem> {
    if core.centre.is_some() {
        return Err(ErrorCode::AlreadyJoined.into());
    }
    let kept = centre.clone();
    core.write(move |tx| profile::save_centre(tx, Some(&kept)))
        .await?;
    let view = CentreView {
        org_name: centre.org_name.clone(),
        url: centre.url.clone(),
        name: centre.name.clone(),
        team: None,
    };
    core.centre = Some(centre);
    core.start_sync().await;
    for topic in ["settings", "today", "kudos", "path"] {
        core.publish(topic);
    }
    serde_json::to_value(view).map_err(|_| ErrorCode::Internal.into())
}

/// `leave`: what the centre said goes, what is the agent's own stays. The server is told when it can be
/// reached; the token is forgotten either way.
pub(crate) async fn leave(core: &mut Core, _: ()) -> Result<(), Problem> {
    let Some(centre) = core.centre.clone() else {
        return Err(ErrorCode::NotJoined.into());
    };
    if let Some(handle) = core.sync.take() {
        handle.stop().await;
    }
    core.write(|tx| {
        profile::save_centre(tx, None)?;
        store::log::forget(tx)?;
        store::people::forget(tx)?;
        crate::policy::forget(tx)
    })
    .await?;
    core.centre = None;
    crate::policy::refresh(core).await?;
    tokio::spawn(async move {
        if let Err(problem) = sync::leave(&centre.url, &centre.token).await {
            tracing::info!(%problem, "the server could not be told of leaving");
        }
    });
    for topic in ["settings", "today", "kudos", "path", "relief"] {
        core.publish(topic);
    }
    core.redraw();
    Ok(())
}
