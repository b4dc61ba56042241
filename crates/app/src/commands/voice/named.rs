//! What the agent says under their name: posted at once, and until it arrives.
//!
//! Decides nothing about what is said. Never lost by a crash: what is sent again changes nothing at the centre. Wakes nobody
//! while nothing waits.

use super::leaving;
use crate::{ctx::Ctx, sync::VoiceServer};
use ::sync::rhythm::RHYTHM_MS;
use protocol::{
    problem::{ErrorCode, Problem},
    voice::Outcome,
};
use std::time::Duration;

/// What could not be posted is tried again after so long, and when the centre can be reached again.
const AGAIN: Duration = Duration::from_millis(RHYTHM_MS);

/// Posts what waits, for ever.
pub(crate) async fn run(ctx: Ctx) {
    loop {
        let rung = ctx.posting.count();
        let left = match post_all(&ctx).await {
            Ok(left) => left,
            Err(problem) => {
                tracing::info!(%problem, "what was said waits until the centre can be reached");
                true
            }
        };
        ctx.posting.done(rung);
        let again = async {
            match left {
                true => tokio::time::sleep(AGAIN).await,
                false => std::future::pending().await,
            }
        };
        tokio::select! {
            () = ctx.posting.heard() => {}
            () = again => {}
        }
    }
}

/// Whether something is left for later.
async fn post_all(ctx: &Ctx) -> Result<bool, Problem> {
    let Some(centre) = ctx.centre() else {
        return Ok(false);
    };
    let server = VoiceServer::new(&centre.url, &centre.token, &ctx.ledger)?;
    loop {
        let now = ctx.now().wall;
        let Some((of, post)) = ctx.write(move |tx| leaving::next_named(tx, now)).await? else {
            return Ok(false);
        };
        let outcome = match server.say(&post).await {
            Ok(outcome) => outcome,
            Err(problem) if is_final(&problem.code) => Outcome::Unfit,
            Err(problem) => return Err(problem),
        };
        if outcome == Outcome::Again {
            return Ok(true);
        }
        let erased = ctx.write(move |tx| leaving::settle(tx, of, outcome, now)).await?;
        ctx.publish("voice");
        if erased {
            ctx.scrub().await;
        }
    }
}

/// Whether saying it again would be answered the same.
fn is_final(code: &ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::VoiceRefused { .. }
            | ErrorCode::VoiceUnknown
            | ErrorCode::NoteTooShort
            | ErrorCode::NoteTooLong { .. }
            | ErrorCode::NoteHasControl
            | ErrorCode::BadRequest { .. }
            | ErrorCode::TooLarge { .. }
    )
}
