//! Pages that are made for somebody in the console: one after the other, since each takes a processor and much memory.
//!
//! Decides nothing about what stands on them.

use crate::{
    service::{Refused, centre::Centre},
    store::Read,
};
use protocol::{
    print::{self, Page},
    problem::ErrorCode,
};

/// Seconds after which a page may be asked for again while another is made.
const PRINT_AGAIN_S: u32 = 10;

/// What `look` reads, as PDF; `None` when that is nothing.
///
/// # Errors
/// [`ErrorCode::PrintRefused`], [`ErrorCode::Busy`] while another is made, or that of `look`.
pub(super) async fn pdf(
    centre: &Centre,
    look: impl FnOnce(&dyn Read) -> Result<Option<Page>, Refused> + Send + 'static,
) -> Result<Option<Vec<u8>>, Refused> {
    let busy = |_| {
        Refused::Broken(ErrorCode::Busy {
            retry_after_s: PRINT_AGAIN_S,
        })
    };
    let turn = centre.printing.clone().try_acquire_owned().map_err(busy)?;
    let Some(page) = centre.store.read(look).await? else {
        return Ok(None);
    };
    let program = centre.print.clone();
    let made = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        print::pdf(program.as_deref(), &page)
    });
    match made.await {
        Ok(Ok(pdf)) => Ok(Some(pdf)),
        Ok(Err(refused)) => Err(Refused::Broken(ErrorCode::PrintRefused {
            fault: refused.fault,
            signs: refused.signs,
        })),
        Err(_) => Err(Refused::Broken(ErrorCode::Internal)),
    }
}
