//! Browsers as phones: whether they count at all, and of which the line stays open between calls.
//!
//! Keeps what the agent said for longer than the record is read. Never asks while a call may be on: the line
//! that is asked about may be one.

use crate::{
    announcer::{Pending, Waiting},
    ctx::Ctx,
    desktop::Effect,
};
use async_trait::async_trait;
use domain::{calls::event::MicClass, tracker::AgentAct};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct LineArgs {
    name: String,
    kept_open: bool,
}

/// Whether a browser's microphone counts as a phone.
pub(crate) async fn count(ctx: &Ctx, on: bool) -> Result<(), Problem> {
    ctx.act(AgentAct::Browsers { on }).await
}

/// `phone_line_set`: whether this browser keeps its line open between calls.
pub(crate) async fn line_set(ctx: &Ctx, args: LineArgs) -> Result<(), Problem> {
    let LineArgs { name, kept_open } = args;
    let phones = ctx.read_recorded(store::phone::phones).await?;
    if !phones
        .iter()
        .any(|row| row.app == name && row.class == MicClass::Browser.name())
    {
        let name = name.chars().take(64).collect();
        return Err(ErrorCode::PhoneUnknown { name }.into());
    }
    let app = name.clone();
    ctx.change_choices("settings", |choices| {
        choices.lines_kept.insert(app, kept_open);
    })
    .await?;
    ctx.act(AgentAct::BrowserLine { app: name, kept_open }).await
}

/// Asks once, in a gap, about a browser whose line has been open for longer than calls last.
pub(crate) struct LineQuestion;

#[async_trait]
impl Pending for LineQuestion {
    fn name(&self) -> &'static str {
        "a question about a browser's line"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        let asked = ctx.announcing.with(|signals| signals.browser_line.clone());
        let open = ctx.view(ctx.now()).line_questions;
        Ok(asked.filter(|app| open.contains(app)).map(|app| {
            let words = ctx.words();
            let (title, text) = (words.source_line_title(), words.source_line_text(&app));
            Waiting {
                count: 1,
                notes: vec![Effect::ShowNote { title, text }],
            }
        }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        if said {
            ctx.announcing.with(|signals| signals.browser_line = None);
        }
        Ok(())
    }
}
