//! Going through what waits for the vault: a page in each transaction, so that nobody waits behind thousands.
//!
//! Decides where a page ends and the next begins; what is opened, and how, is of whoever waits. Must never let one that does
//! not open hold up the others.

use domain::id::KudosId;
use protocol::problem::Problem;
use store::StoreError;

/// Opened in one transaction at most.
pub(super) const PAGE: u32 = 200;

/// What became of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Page {
    opened: bool,
    /// After which one the next page begins; `None` after the last.
    last: Option<KudosId>,
}

/// Opens all that waits, page by page; answers whether something was opened. `open_page` opens those after an id.
pub(super) async fn open_all<F>(open_page: impl Fn(Option<KudosId>) -> F) -> Result<bool, Problem>
where
    F: Future<Output = Result<Page, Problem>>,
{
    let (mut after, mut some) = (None, false);
    loop {
        let page = open_page(after).await?;
        some |= page.opened;
        after = page.last;
        if after.is_none() {
            return Ok(some);
        }
    }
}

/// Opens each of a page. What does not open is of a vault that is no more, or of a newer program: it stays, and is counted
/// where that is said.
pub(super) fn open_each<W>(
    waiting: Vec<W>,
    id: impl Fn(&W) -> KudosId,
    mut open: impl FnMut(W) -> Result<bool, StoreError>,
) -> Result<Page, StoreError> {
    let is_full = u32::try_from(waiting.len()).is_ok_and(|count| count == PAGE);
    let last = waiting.last().map(id).filter(|_| is_full);
    let mut opened = false;
    for one in waiting {
        opened |= open(one)?;
    }
    Ok(Page { opened, last })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(n: u32) -> KudosId {
        KudosId(Uuid::from_u128(n.into()))
    }

    /// As a store gives it: those after an id, a page at most.
    fn page(all: u32, after: Option<KudosId>) -> Vec<KudosId> {
        let waiting = (0..all)
            .map(id)
            .filter(|one| after.is_none_or(|after| one.0 > after.0));
        waiting.take(usize::try_from(PAGE).unwrap()).collect()
    }

    #[tokio::test]
    async fn each_is_tried_once_and_one_that_does_not_open_holds_up_no_other() {
        for all in [0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE + 5] {
            let tried = std::cell::RefCell::new(Vec::new());
            let opened = open_all(|after| {
                let try_one = |one: KudosId| {
                    tried.borrow_mut().push(one);
                    Ok(one == id(PAGE))
                };
                let opened = open_each(page(all, after), |one| *one, try_one);
                std::future::ready(Ok(opened.unwrap()))
            });
            assert_eq!(opened.await.unwrap(), all > PAGE, "{all}");
            assert_eq!(tried.into_inner(), (0..all).map(id).collect::<Vec<_>>());
        }
    }
}
