//! What is written for a slip: one transaction, the same for whoever reads the database afterwards, whatever the slip said.
//!
//! Decides nothing about what is in it. Must be gone through by every slip, once, also by one with nothing in it and by one that is
//! refused: whoever counts transactions would see which one did more or less than others.

use crate::{
    service::{Refused, centre::Centre},
    store::Tx,
};
use protocol::voice::Outcome;

/// Does what a slip says in one transaction.
///
/// # Errors
/// Those of `act`, or the store's.
pub(in crate::service) async fn written(
    centre: &Centre,
    act: impl FnOnce(&mut dyn Tx) -> Result<Outcome, Refused> + Send + 'static,
) -> Result<Outcome, Refused> {
    let written = centre.store.write(move |tx| {
        let outcome = act(tx)?;
        tx.stir()?;
        Ok::<_, Refused>(outcome)
    });
    written.await
}

/// Writes as every slip does, and answers this.
///
/// # Errors
/// The store's.
pub(in crate::service) async fn only(centre: &Centre, outcome: Outcome) -> Result<Outcome, Refused> {
    written(centre, move |_| Ok(outcome)).await
}
