//! What follows from sync: views change, a floor comes into force, something waits for the next gap.
//!
//! Starts sync when a centre was joined, and again when it failed. Decides nothing about when anything is sent.

use crate::{
    commands::{desks, kudos::sealed, personal, policy},
    ctx::Ctx,
    desktop::Effect,
    profile, project,
    signal::Signal,
    supervise::Verdict,
    sync::{self, SyncEvent},
};
use domain::id::PersonId;
use futures_util::FutureExt;
use protocol::{
    envelope::Header,
    excerpt::ExcerptShared,
    kudos::{KudosSealed, PraiseSealed},
    problem::Problem,
    record::{Body, DeskAdded, KudosGiven, KudosThanked, KudosWithdrawn, PersonSet, PolicySet, ReliefAsked},
};
use std::{collections::BTreeSet, panic::AssertUnwindSafe, sync::Arc};
use store::Transaction;
use tokio::sync::mpsc;

/// Takes what sync says, for ever. A panic costs the word it happened in; the next one is taken all the same.
pub(crate) async fn run(ctx: Ctx, mut synced: mpsc::Receiver<SyncEvent>) {
    while let Some(event) = synced.recv().await {
        let taken = AssertUnwindSafe(take(&ctx, event)).catch_unwind().await;
        if taken.is_err() && ctx.supervisor.panicked("reactions") == Verdict::End {
            return;
        }
    }
}

async fn take(ctx: &Ctx, event: SyncEvent) {
    match event {
        SyncEvent::Received(kinds) => received(ctx, &kinds).await,
        SyncEvent::ServerIs(author) => match server_is(ctx, author).await {
            Ok(()) => start_sync(ctx).await,
            Err(problem) => tracing::warn!(%problem, "the server's own author is learned at the next start"),
        },
        SyncEvent::StatusChanged => {
            for topic in ["today", "kudos", "relief", "settings"] {
                ctx.publish(topic);
            }
            // What could not be posted can be by now.
            ctx.posting.ring();
            // Perhaps all was read by now that belongs into one note.
            ctx.announcing.tell(Signal::Arrived);
        }
        SyncEvent::SignedOut => {
            let words = ctx.words();
            let (title, text) = (words.notify_signed_out_title(), words.notify_signed_out_text());
            ctx.effect(Effect::ShowNote { title, text });
            ctx.publish("settings");
        }
        SyncEvent::Panicked => {
            if ctx.supervisor.panicked("sync") == Verdict::Restart {
                start_sync(ctx).await;
            }
        }
    }
    ctx.tray.ring();
}

async fn received(ctx: &Ctx, kinds: &[u16]) {
    let topics: BTreeSet<_> = kinds.iter().flat_map(|kind| project::topics(*kind)).collect();
    for topic in topics {
        ctx.publish(topic);
    }
    if kinds.contains(&PersonSet::KIND) {
        ctx.roster.send_modify(|times| *times += 1);
    }
    let may_be_sealed = [KudosSealed::KIND, PraiseSealed::KIND, KudosThanked::KIND];
    if may_be_sealed.iter().any(|kind| kinds.contains(kind))
        && let Err(problem) = sealed::open_waiting(ctx).await
    {
        tracing::warn!(%problem, "sealed kudos are opened when the next one comes");
    }
    if kinds.contains(&KudosGiven::KIND) {
        // Shown to others as chosen beforehand.
        ctx.sent_something();
    }
    let may_erase = [KudosWithdrawn::KIND, ExcerptShared::KIND, PersonSet::KIND];
    if may_erase.iter().any(|kind| kinds.contains(kind)) {
        // Perhaps words went with it; in a large roster this is once for a page.
        ctx.scrub().await;
    }
    if kinds.contains(&DeskAdded::KIND)
        && let Err(problem) = desks::refresh(ctx).await
    {
        tracing::warn!(%problem, "a new desk is told at the next start");
    }
    if kinds.contains(&ReliefAsked::KIND) {
        ctx.keeping.ring();
    }
    if kinds.contains(&PolicySet::KIND)
        && let Err(problem) = policy::refresh(ctx).await
    {
        tracing::warn!(%problem, "the centre's floor holds from the next start on");
    }
    if kinds.contains(&vault::record::KIND)
        && let Err(problem) = personal::refresh(ctx).await
    {
        tracing::warn!(%problem, "what was chosen at another desk holds from the next start on");
    }
    ctx.announcing.tell(Signal::Arrived);
}

/// The server said as whom it writes itself, which this profile did not know.
async fn server_is(ctx: &Ctx, author: PersonId) -> Result<(), Problem> {
    let _alone = ctx.changing_membership().await;
    let Some(mut centre) = ctx.centre() else {
        return Ok(());
    };
    centre.server = Some(author);
    let kept = centre.clone();
    ctx.write(move |tx| profile::save_centre(tx, Some(&kept))).await?;
    ctx.profile
        .send_modify(|profile| Arc::make_mut(profile).centre = Some(centre));
    Ok(())
}

/// Starts sync when a centre was joined; one that runs is ended first.
pub(crate) async fn start_sync(ctx: &Ctx) {
    if let Some(before) = ctx.set_sync(None) {
        before.stop().await;
    }
    let Some(centre) = ctx.centre() else { return };
    let (receiver, keys) = (centre.receiver(), ctx.keys.clone());
    let project = move |tx: &Transaction<'_>, header: &Header, body: &[u8]| {
        project::project(tx, &receiver, &keys, header, body)
    };
    let options = sync::SyncOptions {
        url: centre.url.clone(),
        token: centre.token.clone(),
        person: centre.person,
        server: centre.server,
    };
    let parts = sync::Parts {
        store: ctx.store.clone(),
        project: Arc::new(project),
        world: ctx.world.clone(),
        outbox: ctx.outbox.clone(),
        ledger: ctx.ledger.clone(),
        events: ctx.sync_events.clone(),
    };
    match sync::start(options, parts).await {
        Ok(handle) => drop(ctx.set_sync(Some(handle))),
        Err(error) => tracing::error!(%error, "sync does not start"),
    }
}
