//! Known answers. Those of our own formats were worked out by other programs (Python with libsodium's XChaCha20-Poly1305,
//! OpenSSL's HKDF, Ed25519 and RSA, and the mnemonic package of BIP 39's authors): a change of a label, an order or a length
//! is found here, because it would lock every vault there is, and take from everybody what they said without a name.

use crate::{AMARA, blind::issuer, hex, known_ring};
use domain::id::{DeviceId, PersonId, TenantId};
use protocol::envelope::Place;
use uuid::Uuid;
use vault::{
    author::Author,
    blind::Asked,
    record::{self, Content, Stands},
    words::RecoveryWords,
};

const WRAP: &str = "01444444444444444444444444444444444444444444444444c212c016b62eca3898ae6cfdcec8a19e9addc251d62ad55eb2dd95ad6ff23d3cbc05cfea2152c02167248ddd000eb023977087a36f";
const NONCE: &str = "a8485d5f0093aaf25cbde4ab70508513e1df4d45a6f47acac99bd4b3669f7cfd";
/// What token 11 of a month is asked with: the first number that its generator gives is too large for the key, so the second
/// one is taken.
const BLINDED: &str = "5d2ad8a5652ba894189389a875f999963fbee457834bf6f529a5272c02cfd018cf9843dc6905fd13\
     f283e97316f57598fcab70c8591d4a0034e875ba70148ca6ba4b128c6f8f91feae893bacaa1cb9ee\
     31ba63c6307f3a5874411401b01a2f39ad701f1cfd7fd7ab74efc95be5cf2c0b79cf65d1ab5f2a7c\
     6b0e1649af1f46f00c4dbd10dd2d751d0c3140515d39abcec527994f45b49284f72475560d91398b\
     79107551593fab3e469cac418bbb31a7f0336e2ca978cc59966d18506d16ee129ce95f525fc6db7e\
     748743925c123507986d2f347408d01059aa7238b2ee0327d4b0d1d70be6619c6bbd4617ba68ffa9\
     0e6ba9ccdd9595115243483aaedd77f9";
const WORDS: &str = "alpha deal scrub asthma idea logic bright thought alpha deal scrub asthma idea logic bright thought \
     alpha deal scrub asthma idea logic bright truly";

#[test]
fn a_wrap_for_the_words_that_another_program_made_opens() {
    let words = RecoveryWords::read(WORDS).unwrap();
    let ring = words.wrap_key(&AMARA).unwrap(&hex(WRAP), &AMARA).unwrap();
    assert_eq!(*ring.encode(), *known_ring().encode());
}

#[test]
fn the_zero_bits_of_bip_39_are_its_own_words() {
    let zero = format!("{}art", "abandon ".repeat(23));
    let read: Vec<_> = RecoveryWords::read(&zero).unwrap().iter().collect();
    assert_eq!((read.len(), read[22], read[23]), (24, "abandon", "art"));
}

#[test]
fn a_record_that_another_program_sealed_opens() {
    let stands = Stands {
        tenant: TenantId(Uuid::from_bytes([0x11; 16])),
        author: PersonId(Uuid::from_bytes([0x22; 16])),
        device: DeviceId(Uuid::from_bytes([0x33; 16])),
        origin: Place { inc: 1, seq: 7 },
    };
    let expected = Content {
        kind: 5,
        at_ms: 1_700_000_000_000,
        body: b"hello".to_vec(),
    };
    let body = include_bytes!("record.bin");
    assert_eq!(record::open(&known_ring(), &stands, body), Ok(expected));
}

#[test]
fn proof_and_name_of_a_key_are_those_of_another_program() {
    let ring = known_ring();
    let proof = "afba1afa8d20080b9a6e87729c1d9a20c0701f73590daccd7d6b615db1d05387";
    assert_eq!(ring.proof().to_vec(), hex(proof));
    assert_eq!(ring.id().to_vec(), hex("c7dcea5154d7ec30"));
}

#[test]
fn the_seed_of_voices_is_that_of_another_program() {
    let seed = "3ae46c649bbc231e50f0e0b30e859c65faea549434732550401221d4420ca3c0";
    assert_eq!(known_ring().voice_seed().to_vec(), hex(seed));
}

#[test]
fn an_author_of_a_seed_is_that_of_another_program() {
    let seed: [u8; 32] = std::array::from_fn(|at| u8::try_from(at).unwrap());
    let author = Author::of(&seed, "friction", &[b"crmsuite", b"2026-11-01"]);
    let public = "abdcc4faff6d5e174d94629571611d9d00d01108659f2ca21ad11bedbc2bcbe3";
    assert_eq!(author.public().to_vec(), hex(public));
    let signature = "2b9f1500c8c85b99bcfb778036058c40aa215578bf5cb013e619dae9679c767e\
         37fe7deb007f65c55fcec1373b0779d65160d15b38dbb869c75d0de50b10470f";
    assert_eq!(author.sign(b"hello").to_vec(), hex(signature));
}

#[test]
fn what_a_seed_asks_to_have_signed_is_that_of_another_program() {
    let seed: [u8; 32] = std::array::from_fn(|at| u8::try_from(at).unwrap());
    let public = issuer().public().unwrap();
    let asked = Asked::of(&public, &seed, "voices 2026-11-01", 11).unwrap();
    assert_eq!(asked.nonce().to_vec(), hex(NONCE));
    assert_eq!(asked.blinded(), hex(BLINDED));
}
