//! Browsers as phones: whether they count at all, and of which the line stays open between calls.
//!
//! Keeps what the agent said for longer than the record is read. Never asks while a call may be on: the line
//! that is asked about may be one.

use crate::{core::Core, desktop::Effect, profile::Choices, rest::act};
use domain::tracker::{AgentAct, Input};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct LineArgs {
    name: String,
    kept_open: bool,
}

/// What the tracker is told of these choices.
pub(crate) fn choices(choices: &Choices) -> Vec<AgentAct> {
    let lines = choices
        .lines_kept
        .iter()
        .map(|(app, kept_open)| AgentAct::BrowserLine {
            app: app.clone(),
            kept_open: *kept_open,
        });
    let on = choices.browsers;
    std::iter::once(AgentAct::Browsers { on }).chain(lines).collect()
}

/// Says the choices again at start, for the record that is read then goes back a day and a half only.
pub(crate) async fn repeat(core: &mut Core) {
    if core.choices.browsers {
        let now = core.world.now();
        for act in choices(&core.choices) {
            core.input(now, Input::Agent(act)).await;
        }
    }
}

/// Whether a browser's microphone counts as a phone.
pub(crate) async fn count(core: &mut Core, on: bool) {
    act(core, AgentAct::Browsers { on }).await;
}

/// `phone_line_set`: whether this browser keeps its line open between calls.
pub(crate) async fn line_set(core: &mut Core, args: LineArgs) -> Result<(), Problem> {
    let LineArgs { name, kept_open } = args;
    let phones = core.read(store::phone::phones).await?;
    if !phones.iter().any(|row| row.app == name && row.class == "browser") {
        let name = name.chars().take(64).collect();
        return Err(ErrorCode::PhoneUnknown { name }.into());
    }
    let app = name.clone();
    core.change_choices("settings", |choices| {
        choices.lines_kept.insert(app, kept_open);
    })
    .await?;
    act(core, AgentAct::BrowserLine { app: name, kept_open }).await;
    Ok(())
}

/// Asks once, in a gap, about a browser whose line has been open for longer than calls last.
pub(crate) fn announce(core: &mut Core) {
    if core.line_asked.is_none() {
        return;
    }
    let tracker = core.tracker.view(core.world.now());
    if !tracker.may_show {
        return;
    }
    let asked = core.line_asked.take();
    if let Some(app) = asked.filter(|app| tracker.line_questions.contains(app)) {
        let title = core.words.source_line_title();
        let text = core.words.source_line_text(&app);
        core.effect(Effect::ShowNote { title, text });
    }
}
