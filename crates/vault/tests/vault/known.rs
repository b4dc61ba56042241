//! Known answers. Those of our own formats were worked out by other programs (Python with libsodium's XChaCha20-Poly1305,
//! OpenSSL's HKDF and the mnemonic package of BIP 39's authors): a change of a label, an order or a length is found here,
//! because it would lock every vault there is.

use crate::{AMARA, hex, known_ring};
use domain::id::{DeviceId, PersonId, TenantId};
use protocol::envelope::Place;
use uuid::Uuid;
use vault::{
    record::{self, Content, Stands},
    words::RecoveryWords,
};

const WRAP: &str = "01444444444444444444444444444444444444444444444444c212c016b62eca3898ae6cfdcec8a19e9addc251d62ad55eb2dd95ad6ff23d3cbc05cfea2152c02167248ddd000eb023977087a36f";
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
