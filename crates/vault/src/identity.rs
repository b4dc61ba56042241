//! A person's key pair, to which others seal as `sealing` does.
//!
//! The public half is published to everybody of the centre, so that something can be sealed to somebody without a
//! network. The private half follows from the user key, so it is on every desk where the vault is open and nowhere else.

pub use crate::sealing::{IdentityError, PUBLIC_BYTES, PublicIdentity};

use crate::{
    derive::{self, Key},
    sealing::Public,
};
use hpke::{
    Deserializable, Kem, OpModeR, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::X25519HkdfSha256,
    single_shot_open,
};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const TAG_BYTES: usize = 16;

type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

/// A person's key pair.
pub struct Identity {
    private: Private,
    public: Public,
}

impl Identity {
    /// The pair that follows from a user key.
    pub(crate) fn of(user_key: &Key) -> Identity {
        let seed = derive::key(&**user_key, "breakwater identity", &[]);
        let (private, public) = X25519HkdfSha256::derive_keypair(&*seed);
        Identity { private, public }
    }

    /// A pair for one use.
    pub(crate) fn make(rng: &mut impl CryptoRng) -> Identity {
        let mut seed = Key::default();
        rng.fill_bytes(&mut *seed);
        let (private, public) = X25519HkdfSha256::derive_keypair(&*seed);
        Identity { private, public }
    }

    /// The half that is published.
    #[must_use]
    pub fn public(&self) -> PublicIdentity {
        PublicIdentity(self.public.clone())
    }

    /// Opens what was sealed to this pair.
    ///
    /// # Errors
    /// [`IdentityError::Closed`].
    pub fn open(&self, info: &[u8], aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, IdentityError> {
        open(&self.private, info, aad, sealed)
    }
}

fn open(
    private: &Private,
    info: &[u8],
    aad: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, IdentityError> {
    let parts = sealed.split_at_checked(PUBLIC_BYTES);
    let (encapped, sealed) = parts
        .filter(|(_, sealed)| sealed.len() >= TAG_BYTES)
        .ok_or(IdentityError::Closed)?;
    let encapped = Encapped::from_bytes(encapped).map_err(|_| IdentityError::Closed)?;
    let opened = single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        private,
        &encapped,
        info,
        sealed,
        aad,
    );
    opened.map(Zeroizing::new).map_err(|_| IdentityError::Closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> Vec<u8> {
        let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
        (0..text.len()).step_by(2).map(byte).collect()
    }

    /// RFC 9180, the authors' vectors for base mode with this suite.
    #[test]
    fn what_the_authors_of_the_rfc_sealed_opens() {
        let private = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
        let private = Private::from_bytes(&private).unwrap();
        let mut sealed = hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
        sealed.extend(hex(
            "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
        ));
        let opened = open(&private, b"Ode on a Grecian Urn", b"Count-0", &sealed).unwrap();
        assert_eq!(*opened, b"Beauty is truth, truth beauty");
    }

    #[test]
    fn a_key_that_would_seal_to_everybody_is_refused() {
        let rng = &mut crate::random::Random(|bytes: &mut [u8]| bytes.fill(7));
        let refused =
            PublicIdentity::of_bytes(&[0; PUBLIC_BYTES]).and_then(|key| key.seal(b"", b"", b"x", rng));
        assert_eq!(refused, Err(IdentityError::NoKey));
        assert!(PublicIdentity::of_bytes(&[7; PUBLIC_BYTES - 1]).is_err());
    }
}
