//! Vaults: the server helps to prove a passphrase, keeps what it cannot open, and publishes the key that others seal to.
//!
//! Whoever only has a session of a person (an admin who invited themselves as that person) must not be able to put
//! another vault in its place: a change needs the proof that follows from the key itself. Never says, keeps or logs
//! anything of a passphrase; a try is counted when it begins, so that one who never ends it has used it up too.

pub mod pairing;
mod throttle;

use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
    people::find,
    roster::write_own,
    sessions::{read_as, signed_in},
};
use crate::{
    edge,
    live::Caller,
    store::{KeptLogin, KeptVault, Tx},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::PersonId;
use protocol::{
    envelope::{Audience, Bytes, Hash16},
    problem::{ErrorCode, RequestFault},
    record::IdentitySet,
    vault::{
        IDENTITY_BYTES, PAIRING_S, VaultAnswer, VaultChallenge, VaultKept, VaultLogin, VaultOpened,
        VaultProof, VaultPut, VaultRegister, VaultRegistered, WRAP_BYTES_MAX,
    },
};
use vault::{
    Whose,
    random::Random,
    server::{self, ProofError, Setup},
};

/// How long a proof may take, in seconds.
pub(crate) const PROOF_S: i64 = 120;
/// Largest step of a proof in bytes.
const STEP_BYTES_MAX: usize = 4096;

fn broken() -> Refused {
    Refused::Broken(ErrorCode::RequestBroken {
        fault: RequestFault::BodyShape,
    })
}

fn whose(centre: &Centre, person: PersonId) -> Whose {
    Whose {
        tenant: centre.org.tenant.0,
        person: person.0,
    }
}

/// What the server keeps of the vault of whose token it is.
///
/// # Errors
/// [`Refused`].
pub async fn show(centre: &Centre, token: Hash16) -> Result<VaultAnswer, Refused> {
    let now = (centre.clock)();
    read_as(centre, token, move |read, caller| {
        let Some(kept) = read.vault(caller.person)? else {
            return Ok(VaultAnswer::default());
        };
        let wait_s = throttle::wait_s(kept.tries, kept.tried_at, now);
        Ok(VaultAnswer {
            version: kept.version,
            words: Some(Bytes(kept.by_words)),
            identity: Some(Bytes(kept.identity)),
            tries: kept.tries,
            wait_s,
        })
    })
    .await
}

/// The server's step of registering a passphrase. Keeps nothing of it, and helps with no guess at one that was chosen
/// before: that is what [`login`] counts.
///
/// # Errors
/// [`Refused`].
pub async fn register(
    centre: &Centre,
    token: Hash16,
    request: VaultRegister,
) -> Result<VaultRegistered, Refused> {
    let now = (centre.clock)();
    let asked = centre.store.write(move |tx| {
        let caller = signed_in(tx.look(), token, now)?;
        Ok::<_, Refused>((caller, setup(tx)?))
    });
    let (caller, setup) = asked.await?;
    let whose = whose(centre, caller.person);
    let answered = setup.register(&whose, &request.request.0, &mut Random(edge::random));
    let (response, salt) = answered.map_err(|_| broken())?;
    Ok(VaultRegistered {
        response: Bytes(response),
        salt: Bytes(salt.to_vec()),
    })
}

/// The server's secret half, made when it is first needed.
fn setup(tx: &mut dyn Tx) -> Result<Setup, Refused> {
    if let Some(kept) = tx.vault_setup()? {
        return Setup::of_bytes(&kept).map_err(|_| {
            Refused::Store(crate::store::StoreError::Failed(
                "the secret of the vaults is damaged".into(),
            ))
        });
    }
    let made = Setup::make(&mut Random(edge::random));
    tx.put_vault_setup(&made.to_bytes())?;
    Ok(made)
}

/// Makes a vault or changes what opens it, and publishes its key.
///
/// # Errors
/// [`Refused::VaultChanged`], [`Refused::VaultOther`], or a request that is none.
pub async fn put(centre: &Centre, token: Hash16, request: VaultPut) -> Result<VaultKept, Refused> {
    let now = (centre.clock)();
    checked(&request)?;
    let put = centre.store.write(move |tx| {
        let caller = signed_in(tx.look(), token, now)?;
        let before = tx.vault(caller.person)?;
        let vault = next(before.as_ref(), request, now)?;
        let is_new = before.is_none_or(|before| before.identity != vault.identity);
        tx.put_vault(caller.person, &vault)?;
        if is_new {
            let published = IdentitySet {
                person: caller.person,
                key: Bytes(vault.identity.clone()),
                at: now,
            };
            write_own(tx, &Audience::Org, &published, now)?;
        }
        Ok::<_, Refused>(VaultKept {
            version: vault.version,
        })
    });
    put.await
}

fn checked(request: &VaultPut) -> Result<(), Refused> {
    let wraps = request
        .passphrase
        .iter()
        .map(|put| &put.wrap)
        .chain(&request.words);
    let fits = wraps
        .into_iter()
        .all(|wrap| !wrap.0.is_empty() && wrap.0.len() <= WRAP_BYTES_MAX);
    let uploads = request
        .passphrase
        .iter()
        .all(|put| put.upload.0.len() <= STEP_BYTES_MAX);
    let identity = request.identity.0.len() == IDENTITY_BYTES;
    (fits && uploads && identity).then_some(()).ok_or_else(broken)
}

/// The vault after a change.
fn next(before: Option<&KeptVault>, request: VaultPut, now: DateTime<Utc>) -> Result<KeptVault, Refused> {
    if before.map_or(0, |kept| kept.version) != request.base_version {
        return Err(Refused::VaultChanged);
    }
    let shown = request.proof.map(|proof| Hash16::of(&proof.0));
    if before.is_some_and(|kept| shown != Some(kept.proof)) {
        return Err(Refused::VaultOther);
    }
    let passphrase = request
        .passphrase
        .map(|put| {
            let record = server::keep(&put.upload.0, &put.salt.0).map_err(|_| broken())?;
            Ok::<_, Refused>((record, put.wrap.0))
        })
        .transpose()?
        .or_else(|| before.map(|kept| (kept.record.clone(), kept.by_passphrase.clone())));
    let words = request
        .words
        .map(|words| words.0)
        .or_else(|| before.map(|kept| kept.by_words.clone()));
    let ((record, by_passphrase), by_words) = passphrase.zip(words).ok_or_else(broken)?;
    Ok(KeptVault {
        version: request.base_version + 1,
        record,
        by_passphrase,
        by_words,
        identity: request.identity.0,
        proof: request.next_proof,
        tries: 0,
        tried_at: now,
    })
}

/// Begins a proof of the passphrase, and counts it.
///
/// # Errors
/// [`Refused::VaultMissing`], [`Refused::PassphraseThrottled`].
pub async fn login(centre: &Centre, token: Hash16, request: VaultLogin) -> Result<VaultChallenge, Refused> {
    let now = (centre.clock)();
    if request.request.0.len() > STEP_BYTES_MAX {
        return Err(broken());
    }
    let counted = centre.store.write(move |tx| {
        let caller = signed_in(tx.look(), token, now)?;
        let kept = tx.vault(caller.person)?.ok_or(Refused::VaultMissing)?;
        let wait_s = throttle::wait_s(kept.tries, kept.tried_at, now);
        if wait_s > 0 {
            return Err(Refused::PassphraseThrottled { wait_s });
        }
        let tried = KeptVault {
            tries: kept.tries.saturating_add(1),
            tried_at: now,
            ..kept
        };
        tx.put_vault(caller.person, &tried)?;
        if throttle::goes_on(tried.tries) {
            acts::note_own(tx, What::PassphraseThrottled, caller.person, now)?;
        }
        Ok((caller, tried.record, setup(tx)?))
    });
    let (caller, record, setup): (Caller, Vec<u8>, Setup) = counted.await?;
    let begun = setup.begin(
        &whose(centre, caller.person),
        &record,
        &request.request.0,
        &mut Random(edge::random),
    );
    let begun = begun.map_err(|_| broken())?;
    let login = edge::id();
    let kept = KeptLogin {
        person: caller.person,
        state: begun.state.to_vec(),
        at: now,
    };
    let stored = centre
        .store
        .write(move |tx| tx.put_vault_login(login, &kept).map_err(Refused::from));
    stored.await?;
    Ok(VaultChallenge {
        login,
        response: Bytes(begun.response),
    })
}

/// Ends a proof. The right passphrase gets the wrap that it opens, and the count begins anew.
///
/// # Errors
/// [`Refused::PassphraseWrong`], also for a proof that is over or was ended before.
pub async fn prove(centre: &Centre, token: Hash16, proof: VaultProof) -> Result<VaultOpened, Refused> {
    let now = (centre.clock)();
    let (tenant, login) = (centre.org.tenant.0, proof.login);
    let ended = centre.store.write(move |tx| {
        let caller = signed_in(tx.look(), token, now)?;
        let begun = tx.vault_login(login)?;
        let begun = begun
            .filter(|login| login.person == caller.person && now - login.at <= TimeDelta::seconds(PROOF_S));
        let Some((begun, kept)) = begun.zip(tx.vault(caller.person)?) else {
            return Ok(Err(Refused::PassphraseWrong));
        };
        // Once, whatever comes of it: this is written also when the proof does not hold.
        tx.drop_vault_login(login)?;
        let whose = Whose {
            tenant,
            person: caller.person.0,
        };
        match server::finish(&whose, &begun.state, &proof.finalization.0) {
            Ok(()) => {}
            Err(ProofError::Wrong) => return Ok(Err(Refused::PassphraseWrong)),
            Err(ProofError::Broken) => return Ok(Err(broken())),
        }
        let opened = VaultOpened {
            version: kept.version,
            wrap: Bytes(kept.by_passphrase.clone()),
        };
        let proved = KeptVault { tries: 0, ..kept };
        tx.put_vault(caller.person, &proved)?;
        Ok::<_, Refused>(Ok(opened))
    });
    ended.await?
}

/// Drops proofs and pairings that are over.
///
/// # Errors
/// The store's.
pub(super) fn sweep(tx: &mut dyn Tx, now: DateTime<Utc>) -> crate::store::Answer<usize> {
    let (logins, pairings) = (TimeDelta::seconds(PROOF_S), TimeDelta::seconds(PAIRING_S.into()));
    tx.sweep_vaults(now - logins, now - pairings)
}

/// Forgets the vault of somebody who lost passphrase, words and desks, so that they can make a new one. What was sealed
/// with it opens nowhere any more but on desks where it is still open.
///
/// # Errors
/// Who is not found, or the store's.
pub async fn forget(centre: &Centre, who: &str) -> Result<bool, AdminError> {
    let roster = centre.roster().await?;
    let (person, now) = (find(&roster, who)?.id, (centre.clock)());
    let forgotten = centre.store.write(move |tx| {
        let there = tx.drop_vault(person)?;
        if there {
            acts::note(tx, What::VaultForget, Some(person), "", now)?;
        }
        Ok::<_, AdminError>(there)
    });
    forgotten.await
}
