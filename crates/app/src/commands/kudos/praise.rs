//! What customers said to the agent, until they decide: it is shown to others, or taken off the wall.
//!
//! Decides what waits: a customer's words that only the agent sees and that stand on their wall. Must never show any of
//! them by itself, whatever was chosen beforehand for kudos of colleagues.

use super::{
    care::{self, HideArgs},
    meant::known,
    shown,
    wall::{self, PageArgs, Which},
};
use crate::{
    ctx::Ctx,
    problem::refuse,
    view::{PraiseListView, PraiseShownView},
};
use domain::{
    id::{KudosId, PersonId},
    kudos::Visibility,
};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;
use store::{StoreError, Transaction, kudos::KudosRow};

#[derive(Deserialize)]
pub(crate) struct PraiseArgs {
    id: String,
}

/// `praise_list`: what waits for the agent's decision, newest first.
pub(crate) async fn list(ctx: &Ctx, _: ()) -> Result<PraiseListView, Problem> {
    let items = wall::list(ctx, PageArgs::of(Which::Undecided)).await?;
    let sealed = ctx.read(store::kudos::sealed::praise_count).await?;
    Ok(PraiseListView { items, sealed })
}

/// `praise_approve`: shown to others as the agent shows kudos, and to the team where those are theirs alone.
pub(crate) async fn approve(ctx: &Ctx, args: PraiseArgs) -> Result<PraiseShownView, Problem> {
    let member = ctx.member().await?;
    let (writer, team, id) = (member.writer, member.centre.team, known(&args.id)?);
    let visibility = match ctx.profile().choices.visibility {
        Visibility::Me => Visibility::Team,
        chosen => chosen,
    };
    ctx.send(move |tx| {
        let row = praise_row(tx, id, writer.author)?;
        shown::show(tx, &writer, &row, visibility, team)
    })
    .await?;
    ctx.publish("kudos");
    Ok(PraiseShownView {
        visibility: visibility.into(),
    })
}

/// `praise_refuse`: off the agent's wall, and nobody else's.
pub(crate) async fn refuse_it(ctx: &Ctx, args: PraiseArgs) -> Result<(), Problem> {
    let (id, me) = (known(&args.id)?, ctx.member().await?.writer.author);
    ctx.read(move |tx| praise_row(tx, id, me).map(drop)).await?;
    let hidden = true;
    care::hide(ctx, HideArgs { id: args.id, hidden }).await
}

/// A customer's words that I received.
fn praise_row(tx: &Transaction<'_>, id: KudosId, me: PersonId) -> Result<KudosRow, StoreError> {
    let row = store::kudos::get(tx, id)?.filter(|row| row.receiver == me && row.giver.is_none());
    row.ok_or_else(|| refuse(ErrorCode::KudosUnknown))
}
