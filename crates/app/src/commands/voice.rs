//! Voice: what the agent says to the centre, what it answers, and what it owes everybody.
//!
//! Below: saying something (`saying`) and something more (`following`), what leaves under the agent's name (`named`) and
//! without one (`slips`, with what pays for it, `tokens` out of a `seed`), what the centre says (`told`) and that it did
//! (`news`). Must never join in one view what the agent said and who else said the same.

mod following;
mod leaving;
pub(crate) mod named;
mod news;
mod saying;
mod seed;
pub(crate) mod slips;
pub(crate) mod tokens;
mod told;
mod views;

pub(crate) use self::{
    following::{add, thank, withdraw},
    news::NewAnswers,
    saying::say,
    told::{key_received, received},
};

use crate::{
    commands::pulse,
    ctx::Ctx,
    problem,
    view::{OthersView, SaidView, VoiceRoomView},
};
use domain::{
    kudos::NOTE_CHARS_MAX,
    voice::{HELPS_CHARS_MAX, MINUTES_MAX, TOOL_CHARS_MAX, Tool},
};
use protocol::problem::Problem;
use serde::Deserialize;
use store::voice;

/// Most things that the agent said in one view.
const SAID_MAX: u32 = 200;
/// Most things that everybody sees are overdue.
const OVERDUE_MAX: u32 = 100;
/// The last answers of the centre, so many.
const ANSWERED_MAX: u32 = 20;
/// Most names of tools.
const TOOLS_MAX: u32 = 40;

#[derive(Default, Deserialize)]
pub(crate) struct ListArgs {
    #[serde(default)]
    limit: Option<u32>,
}

#[derive(Deserialize)]
pub(crate) struct OthersArgs {
    tool: String,
}

/// `voice_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<VoiceRoomView, Problem> {
    let said = list(ctx, ListArgs::default()).await?;
    let (joined, now) = (ctx.me().is_some(), ctx.now());
    let today = now.local_on();
    ctx.read(move |tx| {
        let overdue = voice::told::overdue(tx, today, OVERDUE_MAX)?.into_iter();
        let answered = voice::told::answered(tx, ANSWERED_MAX)?.into_iter();
        let owed = |told| views::owed(tx, told, today);
        let mut tools: Vec<String> = Vec::new();
        for name in voice::told::tools(tx, TOOLS_MAX)? {
            // However somebody wrote it, it is one tool.
            let key = |name: &str| Tool::new(name).map(|tool| tool.key()).ok();
            if tools.iter().all(|known| key(known) != key(&name)) {
                tools.push(name);
            }
        }
        Ok(VoiceRoomView {
            said,
            overdue: overdue.map(owed).collect::<Result<_, _>>()?,
            answered: answered.map(owed).collect::<Result<_, _>>()?,
            pulse: pulse::view(tx, now.wall)?,
            pulse_wanted: pulse::is_wanted(tx)?,
            tools,
            anonymous_left: views::anonymous_left(tx, now.wall)?,
            joined,
            text_chars_max: most(NOTE_CHARS_MAX),
            helps_chars_max: most(HELPS_CHARS_MAX),
            tool_chars_max: most(TOOL_CHARS_MAX),
            minutes_max: MINUTES_MAX,
        })
    })
    .await
}

fn most(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// `voice_list`: what the agent said, newest first.
pub(crate) async fn list(ctx: &Ctx, args: ListArgs) -> Result<Vec<SaidView>, Problem> {
    let limit = args.limit.unwrap_or(SAID_MAX).clamp(1, SAID_MAX);
    read(ctx, limit).await
}

/// Everything that the agent said, for an export.
pub(crate) async fn all(ctx: &Ctx) -> Result<Vec<SaidView>, Problem> {
    read(ctx, u32::MAX).await
}

async fn read(ctx: &Ctx, limit: u32) -> Result<Vec<SaidView>, Problem> {
    let today = ctx.now().local_on();
    ctx.read(move |tx| {
        let rows = voice::newest(tx, limit)?.into_iter();
        rows.map(|row| views::said(tx, row, today)).collect()
    })
    .await
}

/// `voice_others`: how many met the same obstacle and wait for an answer, once that may be told.
pub(crate) async fn others(ctx: &Ctx, args: OthersArgs) -> Result<OthersView, Problem> {
    let tool = Tool::new(&args.tool).map_err(|error| problem::of_voice(&error))?;
    let at_least = ctx.read(move |tx| voice::told::at_least(tx, &tool.key())).await?;
    Ok(OthersView { at_least })
}
