//! How a feed is read: the rule a page, a live row and a rewound feed are judged by.
//!
//! Decides whether rows continue what is held. A cursor is believed only when number *and* hash match.

use protocol::{envelope::Hash16, wire::FeedRow, wire::Head};
use thiserror::Error;

/// Rows that do not continue a cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FeedBroken {
    /// A number is missing or repeated.
    #[error("row {found} came where {expected} was next")]
    Loose {
        /// The number that was next.
        expected: u64,
        /// The number that came.
        found: u64,
    },
    /// The running hash is another.
    #[error("the chain breaks at row {0}")]
    Chain(u64),
}

/// Where a feed ends after one more record.
#[must_use]
pub fn next(head: Head, record: Hash16) -> Head {
    Head {
        seq: head.seq + 1,
        hash: head.hash.chained(record),
    }
}

/// Checks that `rows` continue `after` without a gap and with the right chain, and says where they end.
///
/// # Errors
/// [`FeedBroken`] at the first row that does not.
pub fn check_rows(after: Head, rows: &[FeedRow]) -> Result<Head, FeedBroken> {
    rows.iter().try_fold(after, |head, row| {
        let end = next(head, row.record.hash());
        if row.fseq != end.seq {
            return Err(FeedBroken::Loose {
                expected: end.seq,
                found: row.fseq,
            });
        }
        if row.chain != end.hash {
            return Err(FeedBroken::Chain(row.fseq));
        }
        Ok(end)
    })
}

/// Numbers at which to look for common ground after the server refused a cursor at `seq`: one back, then
/// doubling, and the start, where every feed agrees. Empty when `seq` is 0.
#[must_use]
pub fn steps_back(seq: u64) -> Vec<u64> {
    let mut steps = Vec::new();
    let mut back = 1_u64;
    while back < seq {
        steps.push(seq - back);
        back = back.saturating_mul(2);
    }
    if seq > 0 {
        steps.push(0);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::envelope::{Bytes, Envelope};

    fn rows(after: Head, bodies: &[u8]) -> Vec<FeedRow> {
        let mut head = after;
        let row = |b: &u8| {
            let record = Envelope {
                head: Bytes(vec![*b]),
                body: None,
            };
            head = next(head, record.hash());
            FeedRow {
                fseq: head.seq,
                chain: head.hash,
                record,
            }
        };
        bodies.iter().map(row).collect()
    }

    #[test]
    fn rows_that_follow_the_cursor_are_believed_and_others_are_not() {
        let all = rows(Head::default(), b"abcd");
        let end = check_rows(Head::default(), &all).unwrap();
        assert_eq!((end.seq, end.hash), (4, all[3].chain));
        let after_two = check_rows(Head::default(), &all[..2]).unwrap();
        assert_eq!(check_rows(after_two, &all[2..]), Ok(end));
        assert_eq!(check_rows(end, &[]), Ok(end));
        let loose = FeedBroken::Loose {
            expected: 3,
            found: 4,
        };
        assert_eq!(check_rows(after_two, &all[3..]), Err(loose));
        let elsewhere = Head {
            seq: 2,
            hash: Hash16([1; 16]),
        };
        assert_eq!(check_rows(elsewhere, &all[2..]), Err(FeedBroken::Chain(3)));
    }

    #[test]
    fn a_swapped_record_breaks_the_chain() {
        let mut all = rows(Head::default(), b"abc");
        all[1].record.head = Bytes(vec![b'x']);
        assert_eq!(check_rows(Head::default(), &all), Err(FeedBroken::Chain(2)));
    }

    #[test]
    fn the_way_back_doubles_and_ends_at_the_start() {
        assert!(steps_back(0).is_empty());
        assert_eq!(steps_back(1), [0]);
        assert_eq!(steps_back(2), [1, 0]);
        assert_eq!(steps_back(100), [99, 98, 96, 92, 84, 68, 36, 0]);
        assert!(steps_back(u64::MAX).len() <= 65);
    }
}
