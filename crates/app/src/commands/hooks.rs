//! Hooks of the agent's own: a command line or an address on this computer that hears when a call, an offer, a reset or
//! a break begins and ends. One word and a time each, nothing else.
//!
//! Decides whom to tell what; the desktop does it, beside everything else. Nothing here waits for a hook but its test.

use crate::{
    ctx::Ctx,
    desktop::{Effect, HookRun},
    view::{HookTold, HookView},
};
use domain::hook::{HOOK_BYTES_MAX, Hook, HookError, HookEvent, HookState, HookTarget};
use protocol::problem::{Amount, ErrorCode, HookFault, Problem};
use serde::Deserialize;
use std::time::Duration;

/// More are a mistake.
const HOOKS_MAX: usize = 8;
/// How long a test waits to hear what became of it: longer than any hook may take.
const TEST_WAITS: Duration = Duration::from_secs(12);

#[derive(Deserialize)]
pub(crate) struct AddArgs {
    target: String,
    /// All of them when nobody says which.
    #[serde(default)]
    events: Vec<HookEvent>,
}

#[derive(Deserialize)]
pub(crate) struct IdArgs {
    id: u32,
}

#[derive(Deserialize)]
pub(crate) struct TestArgs {
    id: u32,
    #[serde(default)]
    event: Option<HookEvent>,
}

/// `hook_list`.
pub(crate) async fn list(ctx: &Ctx, _: ()) -> Result<Vec<HookView>, Problem> {
    let profile = ctx.profile();
    Ok(profile.choices.hooks.iter().map(|hook| view(ctx, hook)).collect())
}

fn view(ctx: &Ctx, hook: &Hook) -> HookView {
    let health = ctx.hook_health.of(hook.id);
    HookView {
        id: hook.id,
        target: hook.target.clone(),
        events: hook.events.clone(),
        last: health.last,
        failed: health.failed,
        dropped: health.dropped,
    }
}

/// `hook_add`.
pub(crate) async fn add(ctx: &Ctx, args: AddArgs) -> Result<HookView, Problem> {
    HookTarget::parse(&args.target).map_err(of_hook)?;
    let mut events = args.events;
    if events.is_empty() {
        events = HookEvent::ALL.to_vec();
    }
    events.sort_unstable();
    events.dedup();
    let kept = ctx.profile().choices.hooks.clone();
    if kept.len() >= HOOKS_MAX {
        return Err(ErrorCode::OutOfRange {
            amount: Amount::Hooks,
            min: 0,
            max: u32::try_from(HOOKS_MAX).unwrap_or(u32::MAX),
        }
        .into());
    }
    let hook = Hook {
        id: kept.iter().map(|hook| hook.id).max().unwrap_or(0) + 1,
        target: args.target.trim().to_owned(),
        events,
    };
    let added = hook.clone();
    ctx.change_choices("settings", |choices| choices.hooks.push(added))
        .await?;
    Ok(view(ctx, &hook))
}

/// `hook_remove`.
pub(crate) async fn remove(ctx: &Ctx, args: IdArgs) -> Result<(), Problem> {
    known(ctx, args.id)?;
    ctx.change_choices("settings", |choices| {
        choices.hooks.retain(|hook| hook.id != args.id)
    })
    .await?;
    ctx.hook_health.forget(args.id);
    Ok(())
}

/// `hook_test`: tells it one event now, whatever is on, and says what became of that.
pub(crate) async fn test(ctx: &Ctx, args: TestArgs) -> Result<HookView, Problem> {
    let hook = known(ctx, args.id)?;
    let runs = ctx.hook_health.of(hook.id).runs;
    let mut changes = ctx.hook_health.changes();
    let event = args.event.or(hook.events.first().copied());
    tell(ctx, &hook, event.unwrap_or(HookEvent::CallStart));
    let heard = async {
        while ctx.hook_health.of(hook.id).runs == runs {
            if changes.changed().await.is_err() {
                return;
            }
        }
    };
    let _ = tokio::time::timeout(TEST_WAITS, heard).await;
    Ok(view(ctx, &hook))
}

fn known(ctx: &Ctx, id: u32) -> Result<Hook, Problem> {
    let profile = ctx.profile();
    let hook = profile.choices.hooks.iter().find(|hook| hook.id == id);
    hook.cloned()
        .ok_or_else(|| ErrorCode::HookUnknown { id: id.to_string() }.into())
}

fn tell(ctx: &Ctx, hook: &Hook, event: HookEvent) {
    // It was read when it was kept; a newer version may be stricter.
    let Ok(target) = HookTarget::parse(&hook.target) else {
        return ctx.hook_health.note(hook.id, HookTold::Refused);
    };
    ctx.effect(Effect::RunHook(HookRun {
        id: hook.id,
        target,
        event,
        at: ctx.now().local().format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    }));
}

/// Tells the hooks whatever begins and ends, for ever. At the start they hear what is on already.
pub(crate) async fn run(ctx: Ctx) {
    let mut tracked = ctx.tracker.watch();
    let mut profile = ctx.profile.subscribe();
    let mut before = HookState::default();
    loop {
        profile.mark_unchanged();
        tracked.mark_unchanged();
        let hooks = ctx.profile().choices.hooks.clone();
        if hooks.is_empty() {
            // Nobody is told, and so nothing is looked at.
            before = HookState::default();
            if profile.changed().await.is_err() {
                return;
            }
            continue;
        }
        let now = HookState::of(&ctx.view(ctx.now()));
        for event in before.events_until(now) {
            let heard = hooks.iter().filter(|hook| hook.events.contains(&event));
            heard.for_each(|hook| tell(&ctx, hook, event));
        }
        before = now;
        tokio::select! {
            changed = tracked.changed() => if changed.is_err() { return },
            _ = profile.changed() => {}
        }
    }
}

fn of_hook(error: HookError) -> ErrorCode {
    let fault = match error {
        HookError::Empty => HookFault::Empty,
        HookError::TooLong => HookFault::TooLong,
        HookError::Unreadable => HookFault::Unreadable,
        HookError::Elsewhere => HookFault::Elsewhere,
        HookError::AddressBad => HookFault::AddressBad,
    };
    ErrorCode::HookRefused {
        fault,
        max_bytes: HOOK_BYTES_MAX,
    }
}
