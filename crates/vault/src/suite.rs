//! How a passphrase is proved: OPAQUE (RFC 9807) over ristretto255 with SHA-512 and Argon2id. Both ends share this
//! file; a change here is a new suite, because what was registered with the old one would not be found again.

use crate::Whose;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use opaque_ke::{
    CipherSuite, Identifiers, Ristretto255, TripleDh,
    errors::InternalError,
    generic_array::{ArrayLength, GenericArray},
    ksf::Ksf,
};
use zeroize::Zeroize;

/// Memory of one stretching, in KiB.
pub(crate) const MEMORY_KIB: u32 = 64 * 1024;
/// Passes over it.
pub(crate) const PASSES: u32 = 3;
/// Stretchings side by side.
pub(crate) const LANES: u32 = 1;
/// What both ends must agree on.
pub(crate) const CONTEXT: &[u8] = b"breakwater vault 1";

pub(crate) struct Suite;

impl CipherSuite for Suite {
    type OprfCs = Ristretto255;
    type KeyExchange = TripleDh<Ristretto255, sha2::Sha512>;
    type Ksf = Stretch;
}

/// Argon2id with the figures above: what each guess costs whoever has stolen the server's database.
#[derive(Default)]
pub(crate) struct Stretch;

impl Ksf for Stretch {
    fn hash<L: ArrayLength<u8>>(
        &self,
        input: GenericArray<u8, L>,
    ) -> Result<GenericArray<u8, L>, InternalError> {
        let mut output = GenericArray::default();
        // The salt is in the input already: each choosing of a passphrase has an oblivious key of its own.
        let salt = [0; argon2::RECOMMENDED_SALT_LEN];
        stretch(&input, &salt, &mut output).map_err(|_| InternalError::KsfError)?;
        Ok(output)
    }
}

/// Stretches `input`. The memory is asked for as one piece, so that too little of it is an error and not the end of
/// the program, and goes back to the system at once; it is zeroed before.
pub(crate) fn stretch(input: &[u8], salt: &[u8], output: &mut [u8]) -> Result<(), argon2::Error> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(output.len()))?;
    let count = params.block_count();
    let mut memory: Vec<Block> = Vec::new();
    memory
        .try_reserve_exact(count)
        .map_err(|_| argon2::Error::MemoryTooMuch)?;
    memory.resize(count, Block::default());
    let hashed = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        input,
        salt,
        output,
        &mut memory,
    );
    memory.iter_mut().for_each(Zeroize::zeroize);
    hashed
}

/// Who proves to whom.
pub(crate) struct Parties([u8; 16], [u8; 16]);

impl Parties {
    pub(crate) fn of(whose: &Whose) -> Parties {
        Parties(*whose.person.as_bytes(), *whose.tenant.as_bytes())
    }

    pub(crate) fn ids(&self) -> Identifiers<'_> {
        Identifiers {
            client: Some(&self.0),
            server: Some(&self.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out by the reference implementation in C (64 MiB, three passes, one lane).
    #[test]
    fn stretching_is_that_of_the_reference_implementation() {
        let mut output = [0; 64];
        stretch("a b\u{e9} c".as_bytes(), &[0; 16], &mut output).unwrap();
        let text: String = output.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            text,
            "a4fefcd301fdad9925f34af0057e61e5ea9a3c18e8b0a00cdbaa94f2b8846cc7\
             48c97d640e2d61389bb5604d55336aea6159399db27f25632141981c0e8d8029"
        );
    }
}
