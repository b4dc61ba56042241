//! Joining a centre with one's account at work: the browser asks, and brings the answer back to this computer.
//!
//! One sign-in is under way at most; beginning another one calls it off. Must never see a password, and never put what
//! the browser brought into a view or a log.

use super::{CentreView, Place, joined, patient};
use crate::{
    ctx::Ctx,
    desktop::Effect,
    sync::{self, Page, WayBack},
    view::{SignInState, SignInView, WaysInView},
};
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, Problem, SsoFault},
    wire::{SsoBegin, SsoFinish},
};
use serde::Deserialize;
use std::time::Duration;

/// How long the browser may take; the server waits no longer either.
const BROWSER_WAIT: Duration = Duration::from_secs(600);

/// Arguments of `join_ways` and `join_sso`.
#[derive(Deserialize)]
pub(crate) struct UrlArgs {
    url: String,
}

/// `join_ways`: which ways there are to join this centre.
pub(crate) async fn ways(ctx: &Ctx, args: UrlArgs) -> Result<WaysInView, Problem> {
    let ways = sync::ways_in(super::trimmed(&args.url), &ctx.ledger).await?;
    Ok(WaysInView { sso: ways.sso })
}

/// `join_sso`: opens the browser, and answers what it opens.
pub(crate) async fn begin(ctx: &Ctx, args: UrlArgs) -> Result<SignInView, Problem> {
    let (url, device) = (super::trimmed(&args.url).to_owned(), super::device(ctx)?);
    let (state, verifier) = (secret(ctx), secret(ctx));
    let way = WayBack::open(state.clone()).await;
    let way = way.and_then(|way| Ok((way.port()?, way)));
    let (port, way) = way.map_err(|error| {
        tracing::error!(%error, "no port of this computer could be taken");
        ErrorCode::Internal
    })?;
    let request = SsoBegin {
        device,
        device_name: Some(sync::device_name().to_owned()),
        port,
        state,
        challenge: Hash16::of(verifier.as_bytes()),
    };
    let begun = sync::sso_begin(&url, &request, &ctx.ledger).await?;
    let view = SignInView {
        state: SignInState::Waiting,
        address: Some(begun.url.clone()),
        ..SignInView::default()
    };
    let place = Place { url, device };
    let task = tokio::spawn(see_through(ctx.clone(), way, place, verifier));
    ctx.sign_in.begin(view.clone(), task.abort_handle());
    ctx.effect(Effect::OpenBrowser { address: begun.url });
    ctx.publish("settings");
    Ok(view)
}

/// `join_sso_show`: where it stands; refused with why it did not come about.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<SignInView, Problem> {
    let now = ctx.sign_in.now();
    match &now.failed {
        Some(problem) => Err(problem.clone()),
        None => Ok(now.view.clone()),
    }
}

async fn see_through(ctx: Ctx, way: WayBack, place: Place, verifier: String) {
    let done = come_in(&ctx, way, place, verifier).await;
    {
        let mut now = ctx.sign_in.now();
        now.view = SignInView::default();
        match done {
            Ok(centre) => {
                now.view.state = SignInState::Joined;
                now.view.centre = Some(centre);
            }
            Err(problem) => now.failed = Some(problem),
        }
    }
    ctx.publish("settings");
}

async fn come_in(ctx: &Ctx, way: WayBack, place: Place, verifier: String) -> Result<CentreView, Problem> {
    let words = ctx.words();
    let page = move |answer: &Result<String, SsoFault>| match answer {
        Ok(_) => Page {
            title: words.sso_page_done(),
            text: words.sso_page_done_text(),
        },
        Err(fault) => Page {
            title: words.sso_page_failed(),
            text: words.error("sso_failed", &[("fault", i18n::Arg::Text(fault.word()))]),
        },
    };
    let answer = tokio::time::timeout(BROWSER_WAIT, way.answer(page)).await;
    let answer = answer.unwrap_or(Err(SsoFault::Expired));
    let code = answer.map_err(|fault| ErrorCode::SsoFailed { fault })?;
    let answer = sync::sso_finish(&place.url, &SsoFinish { code, verifier }, &ctx.ledger).await?;
    let centre = place.of(answer, ctx);
    let roster = ctx.roster.subscribe();
    let view = joined(ctx, centre).await?;
    patient(roster).await;
    Ok(view)
}

/// 256 random bits in hex.
fn secret(ctx: &Ctx) -> String {
    let mut bytes = [0; 32];
    ctx.world.random(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
