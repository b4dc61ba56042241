//! Which kudos is meant by an id that somebody typed.

use crate::problem;
use domain::id::{KudosId, PersonId};
use protocol::problem::ErrorCode;
use store::{StoreError, Transaction, kudos::KudosRow};

/// An id as somebody typed it; one that is none is the id of nothing here.
pub(super) fn known(typed: &str) -> Result<KudosId, ErrorCode> {
    typed.trim().parse().map_err(|_| ErrorCode::KudosUnknown)
}

/// One that I received.
pub(super) fn received_row(tx: &Transaction<'_>, id: KudosId, me: PersonId) -> Result<KudosRow, StoreError> {
    let row = store::kudos::get(tx, id)?.filter(|row| row.receiver == me);
    row.ok_or_else(|| problem::refuse(ErrorCode::KudosUnknown))
}
