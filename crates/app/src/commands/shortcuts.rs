//! Keys that work wherever the agent is: a reset, "that was hard", the agent's own switch. None until the agent says so.
//!
//! Decides which keys are wanted and what a press does; the desktop gives them. When one was pressed is kept nowhere.

use crate::{
    commands::{calls, reset},
    ctx::Ctx,
    desktop::{Effect, ShortcutKeys},
    shortcut_health::Standing,
    view::{ShortcutState, ShortcutView, ShortcutsView},
};
use domain::shortcut::{Keys, KeysError, ShortcutAct};
use i18n::Words;
use protocol::problem::{ErrorCode, Problem, ShortcutFault};
use serde::Deserialize;

/// The length of a reset that a key takes, in seconds.
const RESET_S: u32 = 60;

#[derive(Deserialize)]
pub(crate) struct SetArgs {
    act: ShortcutAct,
    /// Nothing takes it away.
    #[serde(default)]
    keys: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct PressArgs {
    act: ShortcutAct,
}

/// `shortcut_list`.
pub(crate) async fn list(ctx: &Ctx, _: ()) -> Result<ShortcutsView, Problem> {
    Ok(view(ctx))
}

fn view(ctx: &Ctx) -> ShortcutsView {
    let (wanted, standing) = (ctx.profile().choices.shortcuts.clone(), ctx.shortcuts.now());
    let one = |act: &ShortcutAct| {
        let keys = wanted.get(act).map(Keys::to_string);
        let (state, given) = match &keys {
            None => (ShortcutState::Off, None),
            Some(_) => standing
                .each
                .get(act)
                .cloned()
                .unwrap_or((ShortcutState::Asked, None)),
        };
        ShortcutView {
            act: *act,
            keys,
            proposed: proposed(*act).to_owned(),
            state,
            given,
            command: command(*act).to_owned(),
        }
    };
    ShortcutsView {
        way: standing.way,
        shortcuts: ShortcutAct::ALL.iter().map(one).collect(),
    }
}

/// Keys that no desktop we know has for something of its own.
fn proposed(act: ShortcutAct) -> &'static str {
    match act {
        ShortcutAct::Reset => "Ctrl+Alt+R",
        ShortcutAct::Hard => "Ctrl+Alt+H",
        ShortcutAct::CallSwitch => "Ctrl+Alt+C",
    }
}

fn command(act: ShortcutAct) -> &'static str {
    match act {
        ShortcutAct::Reset => "breakwater reset",
        ShortcutAct::Hard => "breakwater hard",
        ShortcutAct::CallSwitch => "breakwater shortcut press call-switch",
    }
}

/// `shortcut_set`: these keys do that from now on, or none.
pub(crate) async fn set(ctx: &Ctx, args: SetArgs) -> Result<ShortcutsView, Problem> {
    let keys = args
        .keys
        .as_deref()
        .map(Keys::parse)
        .transpose()
        .map_err(refused)?;
    let wanted = ctx.profile().choices.shortcuts.clone();
    let mut others = wanted.iter().filter(|(act, _)| **act != args.act);
    if keys.is_some() && others.any(|(_, other)| Some(other) == keys.as_ref()) {
        let fault = ShortcutFault::Twice;
        return Err(ErrorCode::ShortcutRefused { fault }.into());
    }
    ctx.change_choices("settings", |choices| {
        match keys {
            Some(keys) => choices.shortcuts.insert(args.act, keys),
            None => choices.shortcuts.remove(&args.act),
        };
    })
    .await?;
    ask(ctx);
    Ok(view(ctx))
}

fn refused(error: KeysError) -> Problem {
    let fault = match error {
        KeysError::Unreadable => ShortcutFault::Unreadable,
        KeysError::NoModifier => ShortcutFault::NoModifier,
    };
    ErrorCode::ShortcutRefused { fault }.into()
}

/// Asks the desktop for the keys that are wanted now.
pub(crate) fn ask(ctx: &Ctx) {
    ctx.shortcuts.set(Standing::default());
    let words = ctx.words();
    let wanted = ctx.profile().choices.shortcuts.clone();
    let wanted = wanted.into_iter().map(|(act, keys)| ShortcutKeys {
        act,
        keys,
        label: label(act, &words),
    });
    ctx.effect(Effect::Shortcuts(wanted.collect()));
}

/// At the start: a profile without any costs nothing.
pub(crate) fn begin(ctx: &Ctx) {
    if !ctx.profile().choices.shortcuts.is_empty() {
        ask(ctx);
    }
}

fn label(act: ShortcutAct, words: &Words) -> String {
    match act {
        ShortcutAct::Reset => words.shortcut_reset(),
        ShortcutAct::Hard => words.shortcut_hard(),
        ShortcutAct::CallSwitch => words.shortcut_call_switch(),
    }
}

/// Takes what became of them.
pub(crate) fn told(ctx: &Ctx, standing: Standing) {
    ctx.shortcuts.set(standing);
    ctx.publish("settings");
}

/// `shortcut_press`: does what the key would do.
pub(crate) async fn press(ctx: &Ctx, args: PressArgs) -> Result<(), Problem> {
    match args.act {
        ShortcutAct::Reset => reset::of_length(ctx, RESET_S).await,
        ShortcutAct::Hard => reset::mark_hard(ctx).await,
        ShortcutAct::CallSwitch => {
            // Off lets the sources decide again: a forgotten key must not make them deaf.
            let on = ctx.view(ctx.now()).switch != Some(true);
            calls::switch_to(ctx, on.then_some(true)).await
        }
    }
}
