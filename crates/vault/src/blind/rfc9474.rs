//! The vector of RFC 9474 (appendix A.3) for the variant that is used here: blinded, signed and finished as its authors did.
//!
//! Its key has 4096 bits, which ours never have, so the library is asked below what `blind` allows. `rfc9474.txt` has the
//! values, the key as PKCS #8 and the blinding factor as the bytes of a generator, least significant first.

use crate::random::{Newer, Random};
use blind_rsa_signatures::SecretKeySha384PSSDeterministic;

fn value(name: &str) -> Vec<u8> {
    let lines = include_str!("rfc9474.txt").lines();
    let hex = lines
        .filter_map(|line| line.split_once(' '))
        .find_map(|(key, hex)| (key == name).then_some(hex))
        .unwrap();
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(byte).collect()
}

#[test]
fn a_token_is_made_as_the_authors_of_the_rfc_made_one() {
    let secret = SecretKeySha384PSSDeterministic::from_der(&value("key")).unwrap();
    let public = secret.public_key().unwrap();
    let mut random = [value("salt"), value("blinding")].concat().into_iter();
    let mut random = Random(|into: &mut [u8]| {
        into.iter_mut().for_each(|byte| *byte = random.next().unwrap());
    });
    let blinding = public.blind(&mut Newer(&mut random), value("msg")).unwrap();
    assert_eq!(blinding.blind_message.0, value("blinded_msg"));

    let mut seven = Random(|into: &mut [u8]| into.fill(7));
    let signed = secret
        .blind_sign_with_rng(&mut Newer(&mut seven), &blinding.blind_message)
        .unwrap();
    assert_eq!(signed.0, value("blind_sig"));

    let signature = public.finalize(&signed, &blinding, value("msg")).unwrap();
    assert_eq!(signature.0, value("sig"));
    assert!(public.verify(&signature, None, value("msg")).is_ok());
    assert!(public.verify(&signature, None, b"another").is_err());
}
