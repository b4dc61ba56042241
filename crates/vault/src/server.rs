//! The server's half: it helps to prove a passphrase that it never sees, and can open nothing.
//!
//! What it keeps of a person is a record that a wrong guess cannot be told from a right one by, but by going through
//! Argon2id for each guess with the server's own secret.

use crate::{
    Whose,
    random::Older,
    suite::{CONTEXT, Parties, Suite},
};
use opaque_ke::{
    CredentialFinalization, CredentialRequest, RegistrationRequest, RegistrationUpload, ServerLogin,
    ServerLoginParameters, ServerRegistration, ServerSetup,
};
use rand_core::CryptoRng;
use thiserror::Error;
use zeroize::Zeroizing;

/// Why a step was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ProofError {
    /// The bytes are not what this step takes.
    #[error("the message is not one of this proof")]
    Broken,
    /// The proof does not hold.
    #[error("the passphrase is another")]
    Wrong,
}

/// The secret of a server, made once. With its database it is what guesses need; without it they are worth nothing.
pub struct Setup(ServerSetup<Suite>);

/// The first answer to somebody who proves a passphrase.
pub struct Begun {
    /// For the desk.
    pub response: Vec<u8>,
    /// For [`finish`]; secret for as long as it lives.
    pub state: Zeroizing<Vec<u8>>,
}

impl Setup {
    /// Makes one.
    #[must_use]
    pub fn make(rng: &mut impl CryptoRng) -> Setup {
        Setup(ServerSetup::new(&mut Older(rng)))
    }

    /// As it is kept.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.serialize().to_vec())
    }

    /// As it was kept.
    ///
    /// # Errors
    /// [`ProofError::Broken`] for bytes that are none.
    pub fn of_bytes(bytes: &[u8]) -> Result<Setup, ProofError> {
        ServerSetup::deserialize(bytes)
            .map(Setup)
            .map_err(|_| ProofError::Broken)
    }

    /// Answers a desk that registers a passphrase.
    ///
    /// # Errors
    /// [`ProofError::Broken`].
    pub fn register(&self, whose: &Whose, request: &[u8]) -> Result<Vec<u8>, ProofError> {
        let request = RegistrationRequest::deserialize(request).map_err(|_| ProofError::Broken)?;
        let started = ServerRegistration::start(&self.0, request, whose.person.as_bytes());
        let started = started.map_err(|_| ProofError::Broken)?;
        Ok(started.message.serialize().to_vec())
    }

    /// Answers a desk that proves a passphrase.
    ///
    /// # Errors
    /// [`ProofError::Broken`].
    pub fn begin(
        &self,
        whose: &Whose,
        kept: &[u8],
        request: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<Begun, ProofError> {
        let broken = |_| ProofError::Broken;
        let kept = ServerRegistration::deserialize(kept).map_err(broken)?;
        let request = CredentialRequest::deserialize(request).map_err(broken)?;
        let parties = Parties::of(whose);
        let started = ServerLogin::start(
            &mut Older(rng),
            &self.0,
            Some(kept),
            request,
            whose.person.as_bytes(),
            parameters(&parties),
        );
        let started = started.map_err(broken)?;
        Ok(Begun {
            response: started.message.serialize().to_vec(),
            state: Zeroizing::new(started.state.serialize().to_vec()),
        })
    }
}

fn parameters(parties: &Parties) -> ServerLoginParameters<'static, '_> {
    ServerLoginParameters {
        context: Some(CONTEXT),
        identifiers: parties.ids(),
    }
}

/// What is kept of a person, out of what their desk sent at the end of registering.
///
/// # Errors
/// [`ProofError::Broken`].
pub fn keep(upload: &[u8]) -> Result<Vec<u8>, ProofError> {
    let upload = RegistrationUpload::<Suite>::deserialize(upload).map_err(|_| ProofError::Broken)?;
    Ok(ServerRegistration::finish(upload).serialize().to_vec())
}

/// Whether the desk had the right passphrase.
///
/// # Errors
/// [`ProofError::Wrong`] when not; [`ProofError::Broken`] for bytes that are none.
pub fn finish(whose: &Whose, state: &[u8], finalization: &[u8]) -> Result<(), ProofError> {
    let state = ServerLogin::<Suite>::deserialize(state).map_err(|_| ProofError::Broken)?;
    let proof = CredentialFinalization::deserialize(finalization).map_err(|_| ProofError::Broken)?;
    let parties = Parties::of(whose);
    let proved = state.finish(proof, parameters(&parties));
    proved.map(drop).map_err(|_| ProofError::Wrong)
}
