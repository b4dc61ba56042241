//! How a stream grows: the rule the server stores by and the client is answered by.
//!
//! Decides whether pushed records continue a stream, repeat it, leave a gap or contradict it. Knows
//! nothing of bodies, people or storage.

use protocol::{
    envelope::{Envelope, EnvelopeError, Hash16, StreamId},
    wire::{Head, PUSH_BYTES_MAX, RECORDS_MAX},
};
use thiserror::Error;

/// What a record says about its place: all that the rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its stream.
    pub stream: StreamId,
    /// Its number.
    pub seq: u64,
    /// Hash of the header before it.
    pub prev: Hash16,
    /// Hash of its own header.
    pub hash: Hash16,
}

impl Link {
    /// Reads the place of `envelope`, checking its header, limits and body hash on the way.
    ///
    /// # Errors
    /// What [`Envelope::header`] refuses.
    pub fn of(envelope: &Envelope) -> Result<Link, EnvelopeError> {
        let header = envelope.header()?;
        Ok(Link {
            stream: header.stream,
            seq: header.seq,
            prev: header.prev,
            hash: envelope.hash(),
        })
    }
}

/// What to do with pushed records of one stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Append {
    /// Skip the first `skip`, which are held already, and store the rest (perhaps none).
    Store {
        /// How many are held already.
        skip: usize,
    },
    /// The first is beyond the head: answer `gap`.
    Gap,
    /// What is held differs: answer `fork`.
    Fork,
}

/// A push that no correct client sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PushBroken {
    /// A stream without records.
    #[error("a pushed stream is empty")]
    Empty,
    /// Records of two streams in one list.
    #[error("record {at} is of another stream")]
    Mixed {
        /// Place in the list, from 0.
        at: usize,
    },
    /// The list is not consecutive in itself.
    #[error("record {at} does not follow the one before it")]
    Loose {
        /// Place in the list, from 0.
        at: usize,
    },
}

/// Whether `links` continue the stream that ends at `head`. `held` gives the hash stored at a number up
/// to `head.seq`; it is asked for one number at most.
///
/// One comparison is enough: hashes are chained, so two streams that agree at a number agree before it,
/// and two that differ at a number differ after it.
///
/// # Errors
/// [`PushBroken`] when the list itself is no run of one stream.
pub fn check_append(
    head: Head,
    links: &[Link],
    held: impl FnOnce(u64) -> Option<Hash16>,
) -> Result<Append, PushBroken> {
    let first = links.first().ok_or(PushBroken::Empty)?;
    if first.seq == 1 && first.prev != Hash16::default() {
        return Err(PushBroken::Loose { at: 0 });
    }
    for (i, pair) in links.windows(2).enumerate() {
        if pair[1].stream != first.stream {
            return Err(PushBroken::Mixed { at: i + 1 });
        }
        if pair[0].seq.checked_add(1) != Some(pair[1].seq) || pair[1].prev != pair[0].hash {
            return Err(PushBroken::Loose { at: i + 1 });
        }
    }
    if first.seq > head.seq.saturating_add(1) {
        return Ok(Append::Gap);
    }
    if first.seq == head.seq + 1 {
        let follows = first.prev == head.hash;
        return Ok(if follows {
            Append::Store { skip: 0 }
        } else {
            Append::Fork
        });
    }
    let overlap = usize::try_from(head.seq + 1 - first.seq).map_or(links.len(), |n| n.min(links.len()));
    let last = links[overlap - 1];
    let same = if last.seq == head.seq {
        last.hash == head.hash
    } else {
        held(last.seq) == Some(last.hash)
    };
    Ok(if same {
        Append::Store { skip: overlap }
    } else {
        Append::Fork
    })
}

/// How many of the records with these encoded sizes (bytes) fit into one push. One always fits: header
/// and body have limits far below it.
#[must_use]
pub fn fit(sizes: impl IntoIterator<Item = usize>) -> usize {
    // The request's own shape, and a few bytes for each record.
    const FRAME_BYTES: usize = 4096;
    const RECORD_FRAME_BYTES: usize = 32;
    let mut bytes = FRAME_BYTES;
    let mut count = 0;
    for size in sizes {
        bytes += size + RECORD_FRAME_BYTES;
        if count == RECORDS_MAX || (bytes > PUSH_BYTES_MAX && count > 0) {
            break;
        }
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::{DeviceId, PersonId, TenantId};
    use protocol::envelope::Audience;
    use uuid::Uuid;

    fn stream(inc: u32) -> StreamId {
        StreamId {
            author: PersonId(Uuid::from_u128(1)),
            device: DeviceId(Uuid::from_u128(2)),
            inc,
        }
    }

    /// Records 1 to `count`; from `turn` on with other bodies.
    fn links(count: u64, turn: u64) -> Vec<Link> {
        let mut prev = Hash16::default();
        let write = |seq| {
            let body = if seq < turn { "same" } else { "other" };
            let tenant = TenantId(Uuid::nil());
            let envelope = Envelope::write(tenant, stream(1), seq, prev, &Audience::Org, 1, body.into());
            prev = envelope.hash();
            Link::of(&envelope).unwrap()
        };
        (1..=count).map(write).collect()
    }

    fn head(links: &[Link]) -> Head {
        links.last().map_or(Head::default(), |l| Head {
            seq: l.seq,
            hash: l.hash,
        })
    }

    fn check(held: &[Link], pushed: &[Link]) -> Result<Append, PushBroken> {
        let at = |seq: u64| held.get(usize::try_from(seq).unwrap() - 1).map(|l| l.hash);
        check_append(head(held), pushed, at)
    }

    #[test]
    fn the_next_records_are_stored_and_an_overlap_is_skipped() {
        let all = links(9, 99);
        assert_eq!(check(&[], &all), Ok(Append::Store { skip: 0 }));
        for (from, skip) in [(0, 5), (3, 2), (4, 1), (5, 0)] {
            assert_eq!(check(&all[..5], &all[from..]), Ok(Append::Store { skip }));
        }
        assert_eq!(check(&all, &all[2..4]), Ok(Append::Store { skip: 2 }));
    }

    #[test]
    fn a_record_beyond_the_head_is_a_gap_by_one_already() {
        let all = links(9, 99);
        assert_eq!(check(&all[..5], &all[6..]), Ok(Append::Gap));
        assert_eq!(check(&[], &all[1..]), Ok(Append::Gap));
    }

    #[test]
    fn other_records_at_the_same_numbers_are_a_fork_wherever_they_start_to_differ() {
        let ours = links(9, 99);
        for turn in 1..=5 {
            let theirs = links(5, turn);
            assert_eq!(check(&theirs, &ours), Ok(Append::Fork), "turn {turn}");
            assert_eq!(
                check(&theirs, &ours[5..]),
                Ok(Append::Fork),
                "turn {turn}, next only"
            );
        }
        let longer = links(9, 4);
        assert_eq!(check(&longer, &ours[..4]), Ok(Append::Fork));
        assert_eq!(check(&longer, &ours[..3]), Ok(Append::Store { skip: 3 }));
    }

    #[test]
    fn a_push_that_is_no_run_of_one_stream_is_refused() {
        let all = links(4, 99);
        assert_eq!(check(&[], &[]), Err(PushBroken::Empty));
        assert_eq!(check(&[], &[all[0], all[2]]), Err(PushBroken::Loose { at: 1 }));
        let mut mixed = all.clone();
        mixed[2].stream = stream(2);
        assert_eq!(check(&[], &mixed), Err(PushBroken::Mixed { at: 2 }));
        let mut headless = all.clone();
        headless[0].prev = Hash16([1; 16]);
        assert_eq!(check(&[], &headless), Err(PushBroken::Loose { at: 0 }));
        let at_the_end = Link {
            seq: u64::MAX,
            ..all[0]
        };
        assert_eq!(
            check(&all, &[at_the_end, all[1]]),
            Err(PushBroken::Loose { at: 1 })
        );
    }

    #[test]
    fn a_push_holds_a_thousand_records_or_a_mebibyte() {
        assert_eq!(fit([]), 0);
        assert_eq!(fit(vec![100; 999]), 999);
        assert_eq!(fit(vec![100; 1000]), 1000);
        assert_eq!(fit(vec![100; 1001]), 1000);
        assert_eq!(fit(vec![64 * 1024; 40]), 15);
        assert_eq!(fit([2 * PUSH_BYTES_MAX, 1]), 1);
    }
}
