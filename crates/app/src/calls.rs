//! Calls as softphones, hooks and the agent's own switch report them, on their way to the tracker.
//!
//! Whatever a hook calls its call is hashed with this profile's key at once; the text is dropped here.

use crate::core::Core;
use domain::{
    calls::event::{LegId, MicClass, SourceEvent, SourceId, Stamped, Tier},
    tracker::Input,
};
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, Problem},
};
use serde::Deserialize;

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
pub(crate) async fn start(core: &mut Core, args: HookArgs) -> Result<(), Problem> {
    hook(core, &args, |leg| SourceEvent::CallConnected {
        leg,
        lease_ms: Some(lease_ms()),
    })
    .await
}

/// `call_end`; without a start it does nothing.
pub(crate) async fn end(core: &mut Core, args: HookArgs) -> Result<(), Problem> {
    hook(core, &args, SourceEvent::ended).await
}

/// `call_hold`.
pub(crate) async fn hold(core: &mut Core, args: HoldArgs) -> Result<(), Problem> {
    hook(core, &args.hook, |leg| SourceEvent::CallHeld { leg, on: args.on }).await
}

async fn hook(
    core: &mut Core,
    args: &HookArgs,
    event: impl FnOnce(LegId) -> SourceEvent,
) -> Result<(), Problem> {
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
    let event = event(LegId(core.leg_hash(id)));
    let source = SourceId(source);
    if core.known_hooks.insert(source.clone()) {
        let up = SourceEvent::Up {
            tier: Tier::Signalling,
            covers: if name.is_empty() { vec![] } else { vec![name] },
        };
        give(core, source.clone(), up).await;
    }
    give(core, source, event).await;
    Ok(())
}

/// `call_switch`: the agent's own switch.
pub(crate) async fn switch(core: &mut Core, args: SwitchArgs) -> Result<(), Problem> {
    give(core, SourceId(MANUAL.into()), SourceEvent::Manual { on: args.on }).await;
    Ok(())
}

async fn give(core: &mut Core, source: SourceId, event: SourceEvent) {
    let at = core.world.now();
    core.input(at, Input::Source { source, event }).await;
}

/// A call source of the desktop spoke.
pub(crate) async fn heard(core: &mut Core, stamped: Stamped) {
    match &stamped.event {
        SourceEvent::Mic { app, class, open, .. } => {
            let (app, class, open) = (app.clone(), class_name(*class), *open);
            core.store
                .post(move |tx| store::phone::set_open(tx, &app, class, open), |_| ());
            core.publish("settings");
        }
        SourceEvent::MicSnapshot { open } => {
            let open: Vec<_> = open
                .iter()
                .map(|(_, app, class)| (app.clone(), class_name(*class)))
                .collect();
            core.store.post(
                move |tx| {
                    store::phone::close_all(tx)?;
                    open.iter()
                        .try_for_each(|(app, class)| store::phone::set_open(tx, app, class, true))
                },
                |_| (),
            );
            core.publish("settings");
        }
        SourceEvent::Up { .. } => {
            core.troubles.remove(&stamped.source);
            core.sources_up.insert(stamped.source.clone());
            core.publish("settings");
        }
        SourceEvent::Down { .. } => {
            core.sources_up.remove(&stamped.source);
            core.publish("settings");
        }
        _ => {}
    }
    core.input(
        stamped.at,
        Input::Source {
            source: stamped.source,
            event: stamped.event,
        },
    )
    .await;
}

fn class_name(class: MicClass) -> &'static str {
    match class {
        MicClass::Phone => "phone",
        MicClass::Browser => "browser",
        MicClass::Other => "other",
    }
}

fn lease_ms() -> u64 {
    domain::policy::Policy::standard().lease_ms
}

impl Core {
    /// A keyed hash of whatever a hook calls its call; the text itself is never kept.
    fn leg_hash(&self, id: &str) -> u64 {
        let mut bytes = self.leg_key.to_vec();
        bytes.extend_from_slice(id.as_bytes());
        let hash = Hash16::of(&bytes).0;
        u64::from_le_bytes([
            hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
        ])
    }
}
