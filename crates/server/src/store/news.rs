//! What servers that share a database tell one another: where things end now, never what is in them. Decides nothing.

use protocol::wire::{Feed, FeedRow};
use serde::{Deserialize, Serialize};

/// Most feeds that are named one by one; of more it is said that everything is to be looked at.
const FEEDS_MAX: usize = 1_000;

/// What one transaction brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// Which transaction of the database it was, where they are counted.
    pub data_v: Option<i64>,
    /// The last change of somebody's rights.
    pub roster_v: u64,
    /// The feeds that have new rows, and where each ends; `None` when they are too many to name.
    pub feeds: Option<Vec<(Feed, u64)>>,
}

impl News {
    /// Of committed rows, those of one feed together and in order.
    #[must_use]
    pub fn of(rows: &[(Feed, FeedRow)], roster_v: u64, data_v: Option<i64>) -> News {
        let ends: Vec<(Feed, u64)> = rows
            .chunk_by(|a, b| a.0 == b.0)
            .filter_map(|of_feed| of_feed.last())
            .map(|(feed, row)| (*feed, row.fseq))
            .collect();
        News {
            data_v,
            roster_v,
            feeds: (ends.len() <= FEEDS_MAX).then_some(ends),
        }
    }
}
