//! The vault at the start of the program, on a computer that is the agent's alone: opens with what is kept there.
//!
//! Must never hold up the start: a keyring is asked beside it. One that is locked asks the person once; after that it is
//! looked at again, without asking, when it says that it changed or when somebody asks how the vault stands.

use super::opened;
use crate::{
    commands::kudos,
    ctx::Ctx,
    keeper::Ask,
    keyring,
    keys::{
        Turn,
        kept::{self, Sealed},
    },
    view::KeyringTrouble,
};
use std::{sync::Arc, time::Duration};
use tokio::sync::Notify;
use vault::ring::Ring;

#[cfg(test)]
mod tests;

/// Between two looks at a keyring, however often it says that it changed.
const AGAIN: Duration = Duration::from_secs(5);
/// Looks after a change: a keyring that has just come may not know yet what it has.
const LOOKS: usize = 2;
/// Changes that are looked into at once. A keyring that is started by a look and ends again changes with each.
const BRISK: u32 = 12;
/// Longest rest before a further change is looked into.
const REST_MAX: Duration = Duration::from_secs(300);

/// What may be kept in a profile.
enum Found {
    Plain(Ring),
    Sealed(Sealed),
}

/// Opens with the file that is here; or has the keyring asked.
pub(crate) async fn begin(ctx: &Ctx) {
    let home = ctx.home.clone();
    let looked = tokio::task::spawn_blocking(move || {
        let plain = kept::plain(&home).map(Found::Plain);
        plain.or_else(|| kept::sealed(&home).map(Found::Sealed))
    });
    match looked.await {
        Ok(Some(Found::Plain(ring))) => {
            ctx.keys.open(Arc::new(ring));
            if let Err(problem) = kudos::sealed::open_waiting(ctx).await {
                tracing::warn!(%problem, "sealed kudos are opened when the next one comes");
            }
        }
        Ok(Some(Found::Sealed(sealed))) => {
            let (one, turn) = (ctx.clone(), Arc::new(ctx.keys.turn()));
            let wait = move || wait(one.clone(), turn.clone(), sealed.clone());
            ctx.supervisor.spawn("keyring", wait);
        }
        _ => {}
    }
}

/// Opens the vault when the keyring gives its key, unless somebody opens or locks it before.
async fn wait(ctx: Ctx, turn: Arc<Turn>, sealed: Sealed) {
    if turn.is_over() {
        return;
    }
    keyring::tell_in(&ctx, &turn, Some(KeyringTrouble::Asked));
    let Some(ring) = turn.within(given(&ctx, &turn, &sealed)).await else {
        return;
    };
    if !ctx.keys.open_in(&turn, Arc::new(ring)) {
        return;
    }
    keyring::tell(&ctx, None);
    if let Err(problem) = opened(&ctx).await {
        tracing::warn!(%problem, "the vault is open; what follows from that comes with the next beat");
    }
}

/// The ring, as soon as the keyring gives what opens it; waits for ever where it does not.
async fn given(ctx: &Ctx, turn: &Turn, sealed: &Sealed) -> Ring {
    match keyring::open(ctx, sealed, Ask::Person).await {
        Ok(ring) => return ring,
        Err(trouble) => keyring::tell_in(ctx, turn, Some(trouble)),
    }
    let (keeper, changed) = (ctx.world.keeper(), Notify::new());
    let mut following = std::pin::pin!(keeper.follow(&changed));
    let (mut follows, mut changes) = (true, 0);
    loop {
        let pause = rest(changes);
        let change = async {
            tokio::time::sleep(pause).await;
            changed.notified().await;
        };
        tokio::select! {
            () = &mut following, if follows => {
                follows = false;
                continue;
            }
            () = change => changes += 1,
            () = ctx.keys.looked.notified() => changes = 0,
        }
        for _ in 0..LOOKS {
            match keyring::open(ctx, sealed, Ask::Nobody).await {
                Ok(ring) => return ring,
                Err(trouble) => keyring::tell_in(ctx, turn, Some(trouble)),
            }
            tokio::time::sleep(AGAIN).await;
        }
    }
}

/// How long after so many changes the next one waits for a look. Somebody who asks how the vault stands waits for nothing.
fn rest(changes: u32) -> Duration {
    match changes.checked_sub(BRISK) {
        None => Duration::ZERO,
        Some(more) => AGAIN.saturating_mul(1 << more.min(8)).min(REST_MAX),
    }
}
