//! Erasing: what would go, what stays elsewhere, and doing it. The files and the session are `centre::leave`'s.

use super::centre;
use crate::{ctx::Ctx, view::EraseView};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct EraseArgs {
    /// The agent was asked and is sure.
    sure: bool,
    /// What was not sent yet may be lost.
    #[serde(default)]
    discard_unsent: bool,
}

/// `erase_show`: what would go and what stays, in the agent's language.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<EraseView, Problem> {
    let words = ctx.words();
    let unsent = ctx.outbox.waiting() + ctx.read(store::voice::unsent).await?;
    let mut goes = vec![
        words.data_goes_days(),
        words.data_goes_kudos(),
        words.data_goes_path(),
        words.data_goes_voice(),
        words.data_goes_set(),
        words.data_goes_vault(),
    ];
    let mut stays = vec![words.data_stays_files()];
    if let Some(centre) = ctx.centre() {
        goes.push(words.data_goes_centre(&centre.org_name));
        stays.insert(0, words.data_stays_centre(&centre.org_name));
    }
    if unsent > 0 {
        goes.push(words.data_goes_unsent(i64::try_from(unsent).unwrap_or(i64::MAX)));
    }
    Ok(EraseView { goes, stays, unsent })
}

/// `erase`.
pub(crate) async fn erase(ctx: &Ctx, args: EraseArgs) -> Result<(), Problem> {
    if !args.sure {
        return Err(ErrorCode::NotAllowed.into());
    }
    centre::erase_all(ctx, args.discard_unsent).await
}
