//! A ring that is wrapped for a keyring: it opens with that key, for that person, and with nothing else.

use crate::{AMARA, PIOTR, known_ring, rng};
use vault::wrap::{WRAP_BYTES_MAX, WrapError, WrapKey};

#[test]
fn a_wrap_for_a_keyring_opens_with_its_key_for_its_person_alone() {
    let ring = known_ring();
    let wrap = WrapKey::of_keyring(&[7; 32], &AMARA).wrap(&ring, &AMARA, &mut rng(1));
    let opened = |key: u8, whose| WrapKey::of_keyring(&[key; 32], whose).unwrap(&wrap, whose);
    assert_eq!(*opened(7, &AMARA).unwrap().encode(), *ring.encode());
    assert_eq!(opened(8, &AMARA).err(), Some(WrapError::Closed));
    assert_eq!(opened(7, &PIOTR).err(), Some(WrapError::Closed));
}

#[test]
fn a_wrap_that_is_cut_or_changed_anywhere_stays_closed() {
    let key = WrapKey::of_keyring(&[7; 32], &AMARA);
    let wrap = key.wrap(&known_ring(), &AMARA, &mut rng(1));
    for at in 0..wrap.len() {
        assert!(key.unwrap(&wrap[..at], &AMARA).is_err(), "cut at {at}");
        let mut changed = wrap.clone();
        changed[at] ^= 1;
        assert!(key.unwrap(&changed, &AMARA).is_err(), "changed at {at}");
    }
}

#[test]
fn neither_the_wrap_nor_its_key_shows_the_ring() {
    let wrap = WrapKey::of_keyring(&[7; 32], &AMARA).wrap(&known_ring(), &AMARA, &mut rng(1));
    let secret: Vec<u8> = (0..32).collect();
    assert!(!wrap.windows(8).any(|part| secret.windows(8).any(|of| of == part)));
    assert!(!wrap.windows(8).any(|part| part == [7; 8]));
    assert!(wrap.len() < WRAP_BYTES_MAX);
}
