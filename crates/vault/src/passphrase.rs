//! The desk's half of proving a passphrase. What comes out at the end opens the wrap that the server keeps.
//!
//! Both [`Registering::finish`] and [`LoggingIn::finish`] take about half a second and 64 MiB: never to be called where
//! something waits.

use crate::{
    Whose,
    random::Older,
    suite::{CONTEXT, Parties, Suite},
    wrap::WrapKey,
};
use domain::text;
use opaque_ke::{
    ClientLogin, ClientLoginFinishParameters, ClientRegistration, ClientRegistrationFinishParameters,
    CredentialResponse, RegistrationResponse, errors::ProtocolError,
};
use rand_core::CryptoRng;
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

/// Fewest characters.
pub const CHARS_MIN: usize = 10;
/// Most characters.
pub const CHARS_MAX: usize = 256;
/// Fewest different characters.
const DIFFERENT_MIN: usize = 5;

/// A passphrase as it is proved: however a keyboard composed its letters, it is the same one (RFC 8265, OpaqueString).
pub struct Passphrase(Zeroizing<String>);

/// Why a passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PassphraseError {
    /// It is guessed too soon.
    #[error("{chars} characters; {CHARS_MIN} are the fewest")]
    TooShort {
        /// Found.
        chars: usize,
    },
    /// It is longer than anybody types.
    #[error("{chars} characters; {CHARS_MAX} are the most")]
    TooLong {
        /// Found.
        chars: usize,
    },
    /// It is the same few characters again and again.
    #[error("it is the same few characters again and again")]
    TooPlain,
    /// It holds what no keyboard types.
    #[error("it holds control characters")]
    HasControl,
}

impl Passphrase {
    /// A new one, which must be worth something.
    ///
    /// # Errors
    /// [`PassphraseError`].
    pub fn choose(typed: &str) -> Result<Passphrase, PassphraseError> {
        let passphrase = Passphrase::of(typed)?;
        let chars = text::length(&passphrase.0);
        let different: std::collections::BTreeSet<char> = passphrase.0.chars().collect();
        match chars {
            _ if chars < CHARS_MIN => Err(PassphraseError::TooShort { chars }),
            _ if different.len() < DIFFERENT_MIN => Err(PassphraseError::TooPlain),
            _ => Ok(passphrase),
        }
    }

    /// One that was chosen before.
    ///
    /// # Errors
    /// [`PassphraseError::TooLong`], [`PassphraseError::HasControl`].
    pub fn of(typed: &str) -> Result<Passphrase, PassphraseError> {
        if typed.chars().any(char::is_control) {
            return Err(PassphraseError::HasControl);
        }
        let mut spaced: String = typed
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .collect();
        let composed = Zeroizing::new(text::composed(&spaced));
        spaced.zeroize();
        let chars = text::length(&composed);
        if chars > CHARS_MAX {
            return Err(PassphraseError::TooLong { chars });
        }
        Ok(Passphrase(composed))
    }

    fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Why a proof ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ProofError {
    /// The server's answer is none, or is that of another server.
    #[error("the answer is not one of this proof")]
    Broken,
    /// The passphrase is another.
    #[error("the passphrase is another")]
    Wrong,
    /// Stretching needs 64 MiB.
    #[error("there is not enough memory")]
    NoMemory,
}

impl From<ProtocolError> for ProofError {
    fn from(error: ProtocolError) -> ProofError {
        match error {
            ProtocolError::InvalidLoginError => ProofError::Wrong,
            ProtocolError::LibraryError(opaque_ke::errors::InternalError::KsfError) => ProofError::NoMemory,
            _ => ProofError::Broken,
        }
    }
}

/// A passphrase on its way to being registered.
pub struct Registering {
    state: ClientRegistration<Suite>,
    passphrase: Passphrase,
    whose: Whose,
}

impl Registering {
    /// Begins; the bytes are for the server.
    ///
    /// # Errors
    /// [`ProofError`].
    pub fn begin(
        passphrase: Passphrase,
        whose: Whose,
        rng: &mut impl CryptoRng,
    ) -> Result<(Registering, Vec<u8>), ProofError> {
        let begun = ClientRegistration::<Suite>::start(&mut Older(rng), passphrase.bytes())?;
        let registering = Registering {
            state: begun.state,
            passphrase,
            whose,
        };
        Ok((registering, begun.message.serialize().to_vec()))
    }

    /// Ends with the server's answer: what the server is to keep, and the key of the wrap.
    ///
    /// # Errors
    /// [`ProofError`].
    pub fn finish(self, response: &[u8], rng: &mut impl CryptoRng) -> Result<(Vec<u8>, WrapKey), ProofError> {
        let response = RegistrationResponse::deserialize(response)?;
        let parties = Parties::of(&self.whose);
        let parameters = ClientRegistrationFinishParameters::new(parties.ids(), None);
        let mut done = self
            .state
            .finish(&mut Older(rng), self.passphrase.bytes(), response, parameters)?;
        let key = WrapKey::of_passphrase(&done.export_key, &self.whose);
        done.export_key.as_mut_slice().zeroize();
        Ok((done.message.serialize().to_vec(), key))
    }
}

/// A passphrase on its way to being proved.
pub struct LoggingIn {
    state: ClientLogin<Suite>,
    passphrase: Passphrase,
    whose: Whose,
}

impl LoggingIn {
    /// Begins; the bytes are for the server.
    ///
    /// # Errors
    /// [`ProofError`].
    pub fn begin(
        passphrase: Passphrase,
        whose: Whose,
        rng: &mut impl CryptoRng,
    ) -> Result<(LoggingIn, Vec<u8>), ProofError> {
        let begun = ClientLogin::<Suite>::start(&mut Older(rng), passphrase.bytes())?;
        let logging_in = LoggingIn {
            state: begun.state,
            passphrase,
            whose,
        };
        Ok((logging_in, begun.message.serialize().to_vec()))
    }

    /// Ends with the server's answer: the proof for the server, and the key of the wrap.
    ///
    /// # Errors
    /// [`ProofError::Wrong`] for another passphrase.
    pub fn finish(self, response: &[u8], rng: &mut impl CryptoRng) -> Result<(Vec<u8>, WrapKey), ProofError> {
        let response = CredentialResponse::deserialize(response)?;
        let parties = Parties::of(&self.whose);
        let parameters = ClientLoginFinishParameters::new(Some(CONTEXT), parties.ids(), None);
        let mut done = self
            .state
            .finish(&mut Older(rng), self.passphrase.bytes(), response, parameters)?;
        let key = WrapKey::of_passphrase(&done.export_key, &self.whose);
        done.export_key.as_mut_slice().zeroize();
        done.session_key.as_mut_slice().zeroize();
        Ok((done.message.serialize().to_vec(), key))
    }
}
