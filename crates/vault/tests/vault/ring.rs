//! Key rings: as bytes, in epochs, and what follows from them.

use crate::{known_ring, rng};
use proptest::prelude::*;
use vault::ring::{EPOCHS_MAX, Ring};

#[test]
fn a_ring_comes_back_the_same_with_all_its_epochs() {
    let mut ring = Ring::make(&mut rng(1));
    for epoch in 2..=5 {
        ring.begin_epoch(&mut rng(epoch)).unwrap();
    }
    let again = Ring::decode(&ring.encode()).unwrap();
    assert_eq!((again.epoch(), again.id()), (5, ring.id()));
    assert_eq!(*again.encode(), *ring.encode());
}

#[test]
fn a_new_epoch_changes_proof_name_and_identity_and_keeps_the_older_identity() {
    let mut ring = known_ring();
    let (proof, id) = (ring.proof(), ring.id());
    let sealed = ring
        .identity()
        .public()
        .seal(b"kudos", b"to", b"thank you", &mut rng(1))
        .unwrap();
    ring.begin_epoch(&mut rng(2)).unwrap();
    assert_ne!(*ring.proof(), *proof);
    assert_ne!(ring.id(), id);
    assert!(ring.identity().open(b"kudos", b"to", &sealed).is_err());
    let mut opened = ring
        .identities()
        .filter_map(|pair| pair.open(b"kudos", b"to", &sealed).ok());
    assert_eq!(*opened.next().unwrap(), b"thank you");
    assert!(opened.next().is_none());
}

#[test]
fn a_new_epoch_takes_no_voice_from_its_author() {
    let mut ring = known_ring();
    let seed = ring.voice_seed();
    ring.begin_epoch(&mut rng(2)).unwrap();
    assert_eq!(*ring.voice_seed(), *seed);
    let again = Ring::decode(&ring.encode()).unwrap();
    assert_eq!(*again.voice_seed(), *seed);
    assert_ne!(*Ring::make(&mut rng(3)).voice_seed(), *seed);
    assert_ne!(*ring.proof(), *seed);
}

#[test]
fn what_is_sealed_to_a_person_opens_for_them_alone_and_with_the_same_meaning() {
    let (mine, other) = (Ring::make(&mut rng(1)), Ring::make(&mut rng(2)));
    let sealed = mine
        .identity()
        .public()
        .seal(b"kudos", b"aad", b"words", &mut rng(3))
        .unwrap();
    assert!(other.identity().open(b"kudos", b"aad", &sealed).is_err());
    assert!(mine.identity().open(b"praise", b"aad", &sealed).is_err());
    assert!(mine.identity().open(b"kudos", b"other", &sealed).is_err());
    for length in 0..sealed.len() {
        assert!(mine.identity().open(b"kudos", b"aad", &sealed[..length]).is_err());
    }
}

#[test]
fn a_ring_has_a_limit_and_stays_readable_at_it() {
    let mut ring = known_ring();
    while ring.begin_epoch(&mut rng(1)).is_ok() {}
    assert_eq!(usize::try_from(ring.epoch()), Ok(EPOCHS_MAX));
    assert!(Ring::decode(&ring.encode()).is_ok());
    let mut longer = ring.encode().to_vec();
    let next = ring.epoch() + 1;
    longer.extend(next.to_be_bytes());
    longer.extend([0; 32]);
    assert!(Ring::decode(&longer).is_err());
}

#[test]
fn epochs_that_do_not_rise_and_other_versions_are_no_ring() {
    let good = known_ring().encode().to_vec();
    let mut other = good.clone();
    other[0] = 2;
    assert!(Ring::decode(&other).is_err());
    let mut zero = good.clone();
    zero[4] = 0;
    assert!(Ring::decode(&zero).is_err());
    let twice = [&good[..], &good[1..]].concat();
    assert!(Ring::decode(&twice).is_err());
    assert!(Ring::decode(&[]).is_err());
    assert!(Ring::decode(&good[..1]).is_err());
}

proptest! {
    #[test]
    fn bytes_of_anybody_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(ring) = Ring::decode(&bytes) {
            prop_assert_eq!(&**ring.encode(), &bytes[..]);
        }
    }
}
