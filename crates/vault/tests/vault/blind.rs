//! Tokens, as a desk and the centre make one between them, and as somebody would forge one.

use crate::{hex, rng};
use std::collections::BTreeSet;
use vault::blind::{Asked, BlindError, Issuer, KEY_BITS, NONCE_BYTES, is_token};

const SEED: [u8; 32] = [7; 32];
const MONTH: &str = "voices 2026-11-01";
/// A public key of [`KEY_BITS`] bits whose exponent is 3.
const OF_THREE: &str = "30820120300d06092a864886f70d01010105000382010d00308201080282010100bc424d53c27b35\
     d3ff2f93defeb34e6e5a97b272ed50ea4113ee2cf254854fcc1ac07257da8e5ad7aa2a102b891af7\
     a286f10daedb3be49d7bc34dbb1643a9ebe69aeb7dd7f3ab5239a84c34cc5fb1891f1597b4022e6d\
     b2ca2b48a72d6a65386af7864e6c26e32fc27caa8e009d97ccec62f6bd6c72e5481b323518d3b7d9\
     75446a149b0a0c3948194b1a27ddbe8cf38ed537207ec07ac9a42e64433a06649179e36020e1ce2d\
     d3d653334a81746b732f3b5c4edd5f00875363375260254faa0beaa31f75b909af13166397e6c4d6\
     c25b9cdca25da732dbf840528dbb72f831c19cc75eafb759f659f26271da7853c33cef80d9edf14e\
     c9c19bd28e24a1cd7b020103";

/// A key for tokens that OpenSSL made: to look for one takes longer than everything else here.
pub(crate) fn issuer() -> Issuer {
    Issuer::of_bytes(include_bytes!("issuer.der")).unwrap()
}

/// A token: nonce and signature.
fn token(asked: &Asked, issuer: &Issuer) -> (Vec<u8>, Vec<u8>) {
    let signed = issuer.sign(asked.blinded(), &mut rng(1)).unwrap();
    (asked.nonce().to_vec(), asked.finish(&signed).unwrap())
}

#[test]
fn what_the_centre_signed_without_seeing_it_is_a_token_of_its_key() {
    let issuer = issuer();
    let public = issuer.public().unwrap();
    let asked = Asked::of(&public, &SEED, MONTH, 0).unwrap();
    let (nonce, signature) = token(&asked, &issuer);
    assert_eq!((nonce.len(), signature.len() * 8), (NONCE_BYTES, KEY_BITS));
    assert!(is_token(&public, &nonce, &signature));
    assert!(!is_token(&public, &[0; NONCE_BYTES], &signature));
    assert!(!is_token(&public, &nonce[1..], &signature));
    assert!(!is_token(&public, &nonce, &signature[1..]));
    assert!(!is_token(&public[1..], &nonce, &signature));
    for at in [0, 100, 255] {
        let mut other = signature.clone();
        other[at] ^= 1;
        assert!(!is_token(&public, &nonce, &other), "byte {at}");
    }
}

#[test]
fn the_centre_sees_neither_the_nonce_nor_the_signature_of_the_token() {
    let issuer = issuer();
    let asked = Asked::of(&issuer.public().unwrap(), &SEED, MONTH, 0).unwrap();
    let signed = issuer.sign(asked.blinded(), &mut rng(1)).unwrap();
    let (nonce, signature) = token(&asked, &issuer);
    let seen = [asked.blinded(), &signed[..]].concat();
    for part in [&nonce[..], &signature[..16], &signature[240..]] {
        assert!(!seen.windows(part.len()).any(|window| window == part));
    }
}

#[test]
fn every_desk_of_a_person_asks_for_the_same_and_nobody_else_does() {
    let public = issuer().public().unwrap();
    let asked = |seed: u8, purpose: &str, index: u32| {
        let asked = Asked::of(&public, &[seed; 32], purpose, index).unwrap();
        (*asked.nonce(), asked.blinded().to_vec())
    };
    assert_eq!(asked(7, MONTH, 0), asked(7, MONTH, 0));
    let different = [
        asked(7, MONTH, 0),
        asked(7, MONTH, 1),
        asked(7, "voices 2026-12-01", 0),
        asked(8, MONTH, 0),
    ];
    let nonces: BTreeSet<_> = different.iter().map(|(nonce, _)| nonce).collect();
    let blinded: BTreeSet<_> = different.iter().map(|(_, blinded)| blinded).collect();
    assert_eq!((nonces.len(), blinded.len()), (4, 4));
}

#[test]
fn a_centre_that_shows_everybody_a_key_of_their_own_gets_another_nonce() {
    let (one, other) = (issuer(), Issuer::make(&mut rng(5)).unwrap());
    let of = |issuer: &Issuer| Asked::of(&issuer.public().unwrap(), &SEED, MONTH, 0).unwrap();
    assert_ne!(of(&one).nonce(), of(&other).nonce());
    let (nonce, signature) = token(&of(&other), &other);
    assert!(is_token(&other.public().unwrap(), &nonce, &signature));
    assert!(!is_token(&one.public().unwrap(), &nonce, &signature));
}

#[test]
fn an_answer_that_is_not_the_centres_is_no_token() {
    let issuer = issuer();
    let public = issuer.public().unwrap();
    let asked = Asked::of(&public, &SEED, MONTH, 0).unwrap();
    let signed = issuer.sign(asked.blinded(), &mut rng(1)).unwrap();
    let of_another = issuer
        .sign(
            Asked::of(&public, &SEED, MONTH, 1).unwrap().blinded(),
            &mut rng(1),
        )
        .unwrap();
    for wrong in [&of_another[..], asked.blinded(), &signed[1..], &[], &[255; 256]] {
        assert_eq!(asked.finish(wrong), Err(BlindError::Signature));
    }
}

#[test]
fn the_same_is_answered_the_same_and_what_does_not_fit_the_key_is_refused() {
    let issuer = issuer();
    let asked = Asked::of(&issuer.public().unwrap(), &SEED, MONTH, 0).unwrap();
    let sign = |blinded: &[u8], seed| issuer.sign(blinded, &mut rng(seed));
    assert_eq!(sign(asked.blinded(), 1), sign(asked.blinded(), 2));
    for wrong in [&asked.blinded()[1..], &[], &[255; KEY_BITS / 8], &[1; 300]] {
        assert_eq!(sign(wrong, 1), Err(BlindError::Message));
    }
}

#[test]
fn a_key_comes_back_the_same_and_other_keys_are_refused() {
    let made = Issuer::make(&mut rng(3)).unwrap();
    let again = Issuer::of_bytes(&made.to_bytes().unwrap()).unwrap();
    assert_eq!(again.public(), made.public());
    assert_eq!(Issuer::of_bytes(&[]).err(), Some(BlindError::Key));
    let public = made.public().unwrap();
    for wrong in [&hex(OF_THREE)[..], &public[1..], &public[..200], &[]] {
        let asked = Asked::of(wrong, &SEED, MONTH, 0);
        assert_eq!(asked.err(), Some(BlindError::Key));
    }
}
