//! The key in the place of a name: who can follow something up, and who cannot.

use crate::hex;
use std::collections::BTreeSet;
use vault::author::{Author, signed};

#[test]
fn an_author_is_known_again_and_nobody_else_is() {
    let author = Author::of(&[7; 32], "voice", &[b"one"]);
    let signature = author.sign(b"withdraw");
    assert!(signed(&author.public(), b"withdraw", &signature));
    assert!(!signed(&author.public(), b"thank", &signature));
    let other = Author::of(&[8; 32], "voice", &[b"one"]);
    assert!(!signed(&other.public(), b"withdraw", &signature));
    assert!(!signed(&author.public(), b"withdraw", &other.sign(b"withdraw")));
}

#[test]
fn each_purpose_and_each_thing_has_an_author_of_its_own() {
    let of = |seed: u8, purpose: &str, parts: &[&[u8]]| Author::of(&[seed; 32], purpose, parts).public();
    let authors = BTreeSet::from([
        of(7, "voice", &[b"one"]),
        of(7, "voice", &[b"two"]),
        of(7, "friction", &[b"one"]),
        of(7, "voice", &[b"o", b"ne"]),
        of(7, "voice", &[]),
        of(8, "voice", &[b"one"]),
    ]);
    assert_eq!(authors.len(), 6);
    assert!(authors.contains(&of(7, "voice", &[b"one"])));
}

/// RFC 8032, section 7.1, test 2.
#[test]
fn what_the_authors_of_the_rfc_signed_holds() {
    let public = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    let signature = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
         085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assert!(signed(&public, &[0x72], &signature));
    assert!(!signed(&public, &[0x73], &signature));
}

#[test]
fn what_is_no_key_or_no_signature_is_not_signed_and_neither_is_anything_under_a_weak_key() {
    let author = Author::of(&[7; 32], "voice", &[]);
    let signature = author.sign(b"thank");
    assert!(!signed(&author.public()[1..], b"thank", &signature));
    assert!(!signed(&author.public(), b"thank", &signature[1..]));
    assert!(!signed(&[], b"thank", &[]));
    // The neutral point: with it as key and as R, and s = 0, the equation holds for every text.
    let mut weak = [0; 32];
    weak[0] = 1;
    let mut forged = [0; 64];
    forged[0] = 1;
    assert!(!signed(&weak, b"thank", &forged));
}
