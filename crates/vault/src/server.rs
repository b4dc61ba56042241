//! The server's half: it helps to prove a passphrase that it never sees, and can open nothing.
//!
//! What it keeps of a person is a record that a wrong guess cannot be told from a right one by, but by going through
//! Argon2id for each guess with the server's own secret. Each choosing of a passphrase has a salt and by it an oblivious
//! key of its own: choosing is free, and must answer no guess at what was chosen before, which only a proof may.

use crate::{
    Whose,
    random::Older,
    suite::{CONTEXT, Parties, Suite},
};
use opaque_ke::{
    CredentialFinalization, CredentialRequest, RegistrationRequest, RegistrationUpload, ServerLogin,
    ServerLoginParameters, ServerRegistration, ServerRegistrationLen, ServerSetup,
    generic_array::typenum::Unsigned,
};
use rand_core::CryptoRng;
use thiserror::Error;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Tells one choosing of a passphrase from every other.
pub type Salt = [u8; 16];

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

    /// Answers a desk that registers a passphrase, under a salt that was never there before. Both are for the desk, which
    /// brings the salt back with what is to be kept.
    ///
    /// # Errors
    /// [`ProofError::Broken`].
    pub fn register(
        &self,
        whose: &Whose,
        request: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<(Vec<u8>, Salt), ProofError> {
        let mut salt = Salt::default();
        rng.fill_bytes(&mut salt);
        Ok((self.register_as(&credential(whose.person, &salt), request)?, salt))
    }

    fn register_as(&self, credential: &[u8], request: &[u8]) -> Result<Vec<u8>, ProofError> {
        let request = RegistrationRequest::deserialize(request).map_err(|_| ProofError::Broken)?;
        let started = ServerRegistration::start(&self.0, request, credential);
        Ok(started
            .map_err(|_| ProofError::Broken)?
            .message
            .serialize()
            .to_vec())
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
        let (salt, kept) = parts(kept).ok_or(ProofError::Broken)?;
        let kept = ServerRegistration::deserialize(kept).map_err(broken)?;
        let request = CredentialRequest::deserialize(request).map_err(broken)?;
        let parties = Parties::of(whose);
        let started = ServerLogin::start(
            &mut Older(rng),
            &self.0,
            Some(kept),
            request,
            &credential(whose.person, salt),
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

/// What the oblivious key of a passphrase follows from.
fn credential(person: Uuid, salt: &[u8]) -> Vec<u8> {
    [person.as_bytes(), salt].concat()
}

/// What is kept of a person, out of what their desk sent at the end of registering.
///
/// # Errors
/// [`ProofError::Broken`], also for a salt that is none.
pub fn keep(upload: &[u8], salt: &[u8]) -> Result<Vec<u8>, ProofError> {
    let salt: &Salt = salt.try_into().map_err(|_| ProofError::Broken)?;
    let upload = RegistrationUpload::<Suite>::deserialize(upload).map_err(|_| ProofError::Broken)?;
    Ok([&salt[..], &ServerRegistration::finish(upload).serialize()].concat())
}

/// Salt and record of what is kept. The first vaults have no salt; nobody registers under that key any more.
fn parts(kept: &[u8]) -> Option<(&[u8], &[u8])> {
    let salt = kept
        .len()
        .checked_sub(ServerRegistrationLen::<Suite>::to_usize())?;
    Some(kept.split_at(salt))
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

#[cfg(all(test, feature = "desk"))]
mod tests {
    use super::*;
    use crate::passphrase::{LoggingIn, Passphrase, Registering};
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;

    #[test]
    fn a_vault_from_before_the_salt_still_opens() {
        let whose = Whose {
            tenant: Uuid::from_u128(1),
            person: Uuid::from_u128(2),
        };
        let typed = || Passphrase::choose("harbour lamps at dusk").unwrap();
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let setup = Setup::make(&mut rng);
        let (registering, request) = Registering::begin(typed(), whose, &mut rng).unwrap();
        let response = setup
            .register_as(&credential(whose.person, &[]), &request)
            .unwrap();
        let (upload, _) = registering.finish(&response, &mut rng).unwrap();
        let kept = keep(&upload, &Salt::default()).unwrap();
        let unsalted = &kept[size_of::<Salt>()..];
        let (logging_in, request) = LoggingIn::begin(typed(), whose, &mut rng).unwrap();
        let begun = setup.begin(&whose, unsalted, &request, &mut rng).unwrap();
        let (finalization, _) = logging_in.finish(&begun.response, &mut rng).unwrap();
        assert_eq!(finish(&whose, &begun.state, &finalization), Ok(()));
    }
}
