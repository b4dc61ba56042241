//! Whether the centre, with its key and all it saw, could tell whose token it is.
//!
//! A desk shows a blinded message `b`, and gets `z`, for which `z^e = b`. A token carries `s`, for which `s^e = m`, the message. It may
//! come from that desk if there is a blinding factor `r` with `r^e * m = b`. That is `r = z / s`, and it exists for every desk and every
//! token as long as each `s` has an inverse: then `r^e * m = (z / s)^e * s^e = z^e = b`. So the key tells nothing, whatever it computes;
//! what is left is whether the factor itself looks like one that a desk draws, and each of them is as likely as any other.

use num_bigint::BigUint;
use protocol::voice::Token;

/// Factors of fewer bits than the modulus has, less so many, are drawn by nobody: one in 2^64 is.
const SHORT_BITS: u64 = 64;

/// A public key, as numbers.
pub(super) struct Key {
    modulus: BigUint,
    exponent: BigUint,
}

impl Key {
    /// Out of `SubjectPublicKeyInfo`: the modulus is the only number of 257 bytes in it.
    pub(super) fn of(spki: &[u8]) -> Key {
        let head = [0x02, 0x82, 0x01, 0x01, 0x00];
        let at = spki.windows(head.len()).position(|part| part == head).unwrap() + head.len();
        Key {
            modulus: BigUint::from_bytes_be(&spki[at..at + 256]),
            exponent: BigUint::from(65_537_u32),
        }
    }

    /// A number raised to the public exponent.
    pub(super) fn raised(&self, number: &BigUint) -> BigUint {
        number.modpow(&self.exponent, &self.modulus)
    }

    /// What a token's signature is divided by: its inverse.
    pub(super) fn inverse(&self, token: &Token) -> Option<BigUint> {
        BigUint::from_bytes_be(&token.signature.0).modinv(&self.modulus)
    }

    /// The blinding factor with which somebody who was answered `signed` would have this token.
    pub(super) fn factor(&self, signed: &BigUint, inverse: &BigUint) -> BigUint {
        signed * inverse % &self.modulus
    }

    /// A message as it is blinded by a factor.
    pub(super) fn blinds(&self, factor: &BigUint, message: &BigUint) -> BigUint {
        self.raised(factor) * message % &self.modulus
    }

    /// How much a factor gives away: 0 for one that anybody may have drawn.
    pub(super) fn gives_away(&self, factor: &BigUint) -> f64 {
        let missing = self.modulus.bits() - factor.bits();
        match missing > SHORT_BITS {
            true => missing as f64,
            false => 0.0,
        }
    }
}

#[test]
fn a_message_that_was_not_blinded_is_found() {
    use crate::voice::agent::{Agent, pair, token};
    use domain::id::PersonId;
    use protocol::{envelope::Bytes, voice::TokensFor};
    use vault::{
        blind::{Asked, Issuer},
        random::Random,
    };
    let key = Key::of(&pair().public);
    let issuer = Issuer::of_bytes(&pair().secret).unwrap();
    let of = TokensFor::Voices {
        month: "2024-11-01".parse().unwrap(),
    };
    let asked: Vec<Asked> = Agent::of(PersonId(uuid::Uuid::from_u128(1))).asked(of, &pair().public);
    let signed = |one: &Asked| {
        issuer
            .sign(one.blinded(), &mut Random(server::edge::random))
            .unwrap()
    };
    let tokens: Vec<Token> = asked.iter().map(|one| token(one, &Bytes(signed(one)))).collect();
    // Each of them may be that of each request.
    for one in &asked {
        let answered = BigUint::from_bytes_be(&signed(one));
        assert_eq!(key.raised(&answered), BigUint::from_bytes_be(one.blinded()));
        for token in &tokens {
            let inverse = key.inverse(token).unwrap();
            let (factor, message) = (
                key.factor(&answered, &inverse),
                key.raised(&BigUint::from_bytes_be(&token.signature.0)),
            );
            assert_eq!(
                key.blinds(&factor, &message),
                BigUint::from_bytes_be(one.blinded())
            );
            assert!(key.gives_away(&factor) < 1.0);
        }
    }
    // A desk that does not blind is answered with the token's own signature.
    let bare = BigUint::from_bytes_be(&tokens[0].signature.0);
    let factor = key.factor(&bare, &key.inverse(&tokens[0]).unwrap());
    assert!(key.gives_away(&factor) > 2_000.0);
}
