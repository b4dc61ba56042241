//! Praise as it is handed on: sealed to the key that the agent published, in the open where they have none.
//!
//! The server reads a customer's words once, because it takes personal data out of them; after this file nobody but the
//! agent does. Must never keep what it sealed in another form beside it.

use crate::{
    edge,
    store::{Answer, Read},
};
use protocol::{
    envelope::Bytes,
    kudos::{KudosSealed, KudosWords, PRAISE_INFO, Passing, PraiseSealed},
    record::{Body, PraiseShared},
};
use vault::{random::Random, sealing::PublicIdentity};

/// The kind and the body of the record that hands praise on.
pub(in crate::service) fn record(read: &dyn Read, praise: &PraiseShared) -> Answer<(u16, Vec<u8>)> {
    let vault = read.vault(praise.to)?;
    let sealed = vault.and_then(|vault| seal(&vault.identity, praise, &mut Random(edge::random)));
    Ok(match sealed {
        Some(sealed) => (PraiseSealed::KIND, sealed.encode()),
        None => (PraiseShared::KIND, praise.encode()),
    })
}

fn seal(key: &[u8], praise: &PraiseShared, rng: &mut Random<impl FnMut(&mut [u8])>) -> Option<PraiseSealed> {
    let key = PublicIdentity::of_bytes(key);
    let key = key.inspect_err(|error| tracing::warn!(%error, "a key that was published is none"));
    let words = KudosWords::salted(praise.note.clone(), praise.value, &mut rng.0);
    let passing = Passing::of_customer(praise.id, praise.to, praise.said_at);
    let commitment = words.commitment(&passing);
    let sealed = key
        .ok()?
        .seal(PRAISE_INFO, &passing.bound(&commitment), &words.inside(), rng)
        .ok()?;
    Some(PraiseSealed(KudosSealed {
        id: praise.id,
        to: praise.to,
        given_at: praise.said_at,
        commitment,
        sealed: Bytes(sealed),
        shared_by: praise.shared_by,
    }))
}
