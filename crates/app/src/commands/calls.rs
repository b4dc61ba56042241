//! Calls as softphones, hooks and the agent's own switch report them, on their way to the tracker.
//!
//! Whatever a hook calls its call is hashed with this profile's key at once; the text is dropped here.

use crate::{ctx::Ctx, journal::Entry};
use domain::{
    calls::event::{LegId, SourceEvent, SourceId, Stamped, Tier},
    time::Now,
    tracker::Input,
};
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, Problem},
};
use serde::Deserialize;
use std::sync::PoisonError;

/// Longest id or source name a hook may give, in bytes.
const HOOK_TEXT_BYTES_MAX: usize = 256;
/// The source of calls that a hook reports without a name.
const LOCAL_API: &str = "local-api";
/// The agent's own switch.
pub(crate) const MANUAL: &str = "manual";

#[derive(Deserialize)]
pub(crate) struct HookArgs {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    source: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct HoldArgs {
    #[serde(flatten)]
    hook: HookArgs,
    #[serde(default = "yes")]
    on: bool,
}

#[derive(Deserialize)]
pub(crate) struct SwitchArgs {
    on: Option<bool>,
}

fn yes() -> bool {
    true
}

/// `call_start`.
pub(crate) async fn start(ctx: &Ctx, args: HookArgs) -> Result<(), Problem> {
    hook(ctx, &args, |leg| SourceEvent::CallConnected {
        leg,
        lease_ms: Some(lease_ms()),
    })
    .await
}

/// `call_end`; without a start it does nothing. Without a source it ends the call of that id whatever hook began it, if
/// it is the only one: many a phone knows its own name at the start of a call and not at its end.
pub(crate) async fn end(ctx: &Ctx, args: HookArgs) -> Result<(), Problem> {
    if let (None, Some(id)) = (&args.source, &args.id)
        && let Some(source) = only_hook_of(ctx, LegId(leg_hash(ctx, id)))
    {
        let event = SourceEvent::ended(LegId(leg_hash(ctx, id)));
        return give(ctx, ctx.now(), source, event).await;
    }
    hook(ctx, &args, SourceEvent::ended).await
}

/// The one hook by whose word this conversation goes on; `None` when there is none, or more than one.
fn only_hook_of(ctx: &Ctx, leg: LegId) -> Option<SourceId> {
    let mut hooks = ctx.tracked().sources_of(leg);
    hooks.retain(|source| source.0 == LOCAL_API || source.0.starts_with("local-api:"));
    match <[SourceId; 1]>::try_from(hooks) {
        Ok([only]) => Some(only),
        Err(_) => None,
    }
}

/// `call_hold`.
pub(crate) async fn hold(ctx: &Ctx, args: HoldArgs) -> Result<(), Problem> {
    hook(ctx, &args.hook, |leg| SourceEvent::CallHeld { leg, on: args.on }).await
}

async fn hook(ctx: &Ctx, args: &HookArgs, event: impl FnOnce(LegId) -> SourceEvent) -> Result<(), Problem> {
    let id = args.id.as_deref().unwrap_or_default();
    let name = args.source.as_deref().unwrap_or_default();
    if id.len() > HOOK_TEXT_BYTES_MAX || name.len() > HOOK_TEXT_BYTES_MAX {
        return Err(ErrorCode::TooLarge {
            max_bytes: HOOK_TEXT_BYTES_MAX,
        }
        .into());
    }
    // A source name is shown to the agent, so it is kept to what a program's name can be.
    let name: String = name
        .chars()
        .filter(|c| c.is_alphanumeric() || "-_.+".contains(*c))
        .take(32)
        .collect();
    let source = if name.is_empty() {
        LOCAL_API.to_owned()
    } else {
        format!("{LOCAL_API}:{name}")
    };
    let event = event(LegId(leg_hash(ctx, id)));
    let source = SourceId(source);
    // The moment at which the hook spoke, whatever waits in front of it.
    let at = ctx.now();
    let is_new = ctx
        .hooks
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(source.clone());
    if is_new {
        let up = SourceEvent::Up {
            tier: Tier::Signalling,
            covers: if name.is_empty() { vec![] } else { vec![name] },
        };
        let source = source.clone();
        ctx.input(at, Input::Source { source, event: up }).await?;
    }
    give(ctx, at, source, event).await
}

/// `call_switch`: the agent's own switch.
pub(crate) async fn switch(ctx: &Ctx, args: SwitchArgs) -> Result<(), Problem> {
    switch_to(ctx, args.on).await
}

/// The agent's own word about being on a call; nothing lets the sources decide.
pub(super) async fn switch_to(ctx: &Ctx, on: Option<bool>) -> Result<(), Problem> {
    let source = SourceId(MANUAL.into());
    give(ctx, ctx.now(), source, SourceEvent::Manual { on }).await
}

async fn give(ctx: &Ctx, at: Now, source: SourceId, event: SourceEvent) -> Result<(), Problem> {
    ctx.input(at, Input::Source { source, event }).await?;
    ctx.written().await;
    Ok(())
}

/// A call source of the desktop spoke. Waits while the tracker's inbox is full; nothing is dropped.
pub(crate) async fn heard(ctx: &Ctx, stamped: Stamped) {
    let Stamped { source, at, event } = stamped;
    match &event {
        SourceEvent::Mic { app, class, open, .. } => {
            let (app, class, open) = (app.clone(), class.name(), *open);
            ctx.journal.push(Entry::Microphone { app, class, open });
            ctx.publish("settings");
        }
        SourceEvent::MicSnapshot { open } => {
            ctx.journal.push(Entry::MicrophonesClosed);
            for (_, app, class) in open {
                let (app, class) = (app.clone(), class.name());
                ctx.journal.push(Entry::Microphone {
                    app,
                    class,
                    open: true,
                });
            }
            ctx.publish("settings");
        }
        SourceEvent::Up { .. } => {
            ctx.sources.up(&source);
            ctx.publish("settings");
        }
        SourceEvent::Down { .. } => {
            ctx.sources.down(&source);
            ctx.publish("settings");
        }
        _ => {}
    }
    ctx.tracker.post(at, Input::Source { source, event }).await;
}

fn lease_ms() -> u64 {
    domain::policy::Policy::standard().lease_ms
}

/// A keyed hash of whatever a hook calls its call; the text itself is never kept.
fn leg_hash(ctx: &Ctx, id: &str) -> u64 {
    let mut bytes = ctx
        .leg_key
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .to_vec();
    bytes.extend_from_slice(id.as_bytes());
    let hash = Hash16::of(&bytes).0;
    u64::from_le_bytes([
        hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
    ])
}
