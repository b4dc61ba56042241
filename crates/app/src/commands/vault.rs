//! The vault: made with a passphrase and 24 words, opened at another desk by either or by a desk where it is open, locked.
//!
//! Everything here is asked of the server only because the agent pressed. A passphrase goes no further than this file; what
//! it is proved with takes half a second and 64 MiB, beside everything else.

pub(crate) mod kept;
pub(crate) mod making;
pub(crate) mod pairing;

use super::personal;
use crate::{
    commands::kudos,
    ctx::Ctx,
    keyring,
    keys::kept::place,
    profile::Centre,
    reactions,
    sync::VaultServer,
    view::{VaultState, VaultView},
};
use protocol::{
    envelope::{Bytes, Hash16},
    problem::{ErrorCode, PassphraseFault, Problem, WordsFault},
    vault::{PassphrasePut, VaultAnswer, VaultPut},
};
use serde::Deserialize;
use std::sync::Arc;
use vault::{
    Whose,
    passphrase::{CHARS_MIN, LoggingIn, Passphrase, PassphraseError, ProofError, Registering},
    ring::Ring,
    words::{RecoveryWords, WordsError},
};
use zeroize::Zeroizing;

/// Something typed that must not stay in memory.
#[derive(Deserialize)]
#[serde(from = "String")]
pub(crate) struct Typed(Zeroizing<String>);

impl From<String> for Typed {
    fn from(text: String) -> Typed {
        Typed(Zeroizing::new(text))
    }
}

#[derive(Deserialize)]
pub(crate) struct UnlockArgs {
    passphrase: Typed,
    /// This computer is the agent's alone: the key may stay on it.
    #[serde(default)]
    keep: bool,
}

#[derive(Deserialize)]
pub(crate) struct RecoverArgs {
    words: Typed,
    /// The new passphrase.
    passphrase: Typed,
    #[serde(default)]
    keep: bool,
}

#[derive(Deserialize)]
pub(crate) struct PassphraseArgs {
    passphrase: Typed,
}

/// The server and whose vault is meant there.
pub(crate) struct At {
    server: VaultServer,
    whose: Whose,
}

impl At {
    fn of(ctx: &Ctx) -> Result<At, Problem> {
        let centre: Centre = ctx.centre().ok_or(ErrorCode::NotJoined)?;
        Ok(At {
            server: VaultServer::new(&centre.url, &centre.token, &ctx.ledger)?,
            whose: Whose {
                tenant: centre.tenant.0,
                person: centre.person.0,
            },
        })
    }

    /// What the server keeps of a vault that is there.
    async fn there(&self) -> Result<VaultAnswer, Problem> {
        let shown = self.server.show().await?;
        match shown.version {
            0 => Err(ErrorCode::VaultMissing.into()),
            _ => Ok(shown),
        }
    }
}

/// `vault_status`.
pub(crate) async fn status(ctx: &Ctx, _: ()) -> Result<VaultView, Problem> {
    // Whoever waits for the keyring may look again.
    ctx.keys.looked.notify_one();
    let view = |state, answer: VaultAnswer| VaultView {
        state,
        kept: place(&ctx.home),
        keyring: ctx.keys.trouble(),
        tries: answer.tries,
        wait_s: answer.wait_s,
        chars_min: u32::try_from(CHARS_MIN).unwrap_or(u32::MAX),
    };
    if ctx.centre().is_none() {
        return Ok(view(VaultState::Alone, VaultAnswer::default()));
    }
    let open = ctx.keys.ring().map(|ring| ring.identity().public().to_bytes());
    match At::of(ctx)?.server.show().await {
        Ok(answer) if answer.version == 0 && open.is_some() => Ok(view(VaultState::Gone, answer)),
        Ok(answer) if let Some(own) = open => {
            let same = answer.identity.as_ref().is_some_and(|there| there.0 == own);
            let state = if same { VaultState::Open } else { VaultState::Other };
            Ok(view(state, answer))
        }
        Ok(answer) if answer.version == 0 => Ok(view(VaultState::Missing, answer)),
        Ok(answer) => Ok(view(VaultState::Locked, answer)),
        Err(_) if open.is_some() => Ok(view(VaultState::Open, VaultAnswer::default())),
        Err(problem) if problem.code.is_unreached() => {
            Ok(view(VaultState::Unreachable, VaultAnswer::default()))
        }
        Err(problem) => Err(problem),
    }
}

/// `vault_unlock`: with the passphrase.
pub(crate) async fn unlock(ctx: &Ctx, args: UnlockArgs) -> Result<VaultView, Problem> {
    let at = At::of(ctx)?;
    let passphrase = Passphrase::of(&args.passphrase.0).map_err(unfit)?;
    let mut rng = ctx.random();
    let (logging_in, request) = LoggingIn::begin(passphrase, at.whose, &mut rng).map_err(unproved)?;
    let challenge = at.server.login(request).await?;
    let response = challenge.response.0;
    let proved = beside(move || logging_in.finish(&response, &mut rng)).await?;
    let (finalization, key) = proved.map_err(unproved)?;
    let opened = at.server.prove(challenge.login, finalization).await?;
    let ring = key.unwrap(&opened.wrap.0, &at.whose);
    opens(
        ctx,
        Arc::new(ring.map_err(|_| ErrorCode::ServerBroken)?),
        args.keep,
    )
    .await?;
    status(ctx, ()).await
}

/// `vault_lock`: forgets the key on this computer. What is read here stays until the agent leaves.
pub(crate) async fn lock(ctx: &Ctx, _: ()) -> Result<VaultView, Problem> {
    ctx.keys.close().await;
    keyring::forget(ctx).await?;
    ctx.publish("vault");
    status(ctx, ()).await
}

/// `vault_recover`: with the words, and a new passphrase in the place of the one that is lost.
pub(crate) async fn recover(ctx: &Ctx, args: RecoverArgs) -> Result<VaultView, Problem> {
    let at = At::of(ctx)?;
    let words = RecoveryWords::read(&args.words.0).map_err(|error| misread(&error))?;
    let passphrase = Passphrase::choose(&args.passphrase.0).map_err(unfit)?;
    let shown = at.there().await?;
    let wrap = shown.words.ok_or(ErrorCode::ServerBroken)?;
    let ring = words.wrap_key(&at.whose).unwrap(&wrap.0, &at.whose);
    let ring = ring.map_err(|_| ErrorCode::WordsUnfit {
        fault: WordsFault::Wrong,
        place: 0,
    })?;
    let put = rewrapped(ctx, &at, &ring, passphrase, shown.version).await?;
    at.server.put(&put).await?;
    opens(ctx, Arc::new(ring), args.keep).await?;
    status(ctx, ()).await
}

/// `vault_passphrase_set`: another passphrase. Nothing is sealed anew, and the words stay good.
pub(crate) async fn passphrase_set(ctx: &Ctx, args: PassphraseArgs) -> Result<VaultView, Problem> {
    let at = At::of(ctx)?;
    let ring = ctx.keys.ring().ok_or(ErrorCode::VaultLocked)?;
    let passphrase = Passphrase::choose(&args.passphrase.0).map_err(unfit)?;
    let shown = at.there().await?;
    let put = rewrapped(ctx, &at, &ring, passphrase, shown.version).await?;
    at.server.put(&put).await?;
    status(ctx, ()).await
}

/// A change that puts another passphrase in front of the same ring.
async fn rewrapped(
    ctx: &Ctx,
    at: &At,
    ring: &Ring,
    passphrase: Passphrase,
    base_version: u64,
) -> Result<VaultPut, Problem> {
    Ok(VaultPut {
        base_version,
        passphrase: Some(chosen(ctx, at, ring, passphrase).await?),
        words: None,
        identity: Bytes(ring.identity().public().to_bytes().to_vec()),
        proof: Some(Bytes(ring.proof().to_vec())),
        next_proof: Hash16::of(&*ring.proof()),
    })
}

/// Registers a passphrase: what the server is to keep, and the ring wrapped with the key that follows.
async fn chosen(ctx: &Ctx, at: &At, ring: &Ring, passphrase: Passphrase) -> Result<PassphrasePut, Problem> {
    let mut rng = ctx.random();
    let (registering, request) = Registering::begin(passphrase, at.whose, &mut rng).map_err(unproved)?;
    let registered = at.server.register(request).await?;
    let done = beside(move || registering.finish(&registered.response.0, &mut rng)).await?;
    let (upload, key) = done.map_err(unproved)?;
    Ok(PassphrasePut {
        upload: Bytes(upload),
        salt: registered.salt,
        wrap: Bytes(key.wrap(ring, &at.whose, &mut ctx.random())),
    })
}

/// Opens the vault here, and keeps the key where the computer is the agent's. What cannot be kept is open all the same.
async fn opens(ctx: &Ctx, ring: Arc<Ring>, keep: bool) -> Result<(), Problem> {
    // They may have left while the server proved it.
    ctx.centre().ok_or(ErrorCode::NotJoined)?;
    let turn = ctx.keys.open(ring.clone());
    let kept = match keep {
        true => keyring::keep(ctx, ring, turn).await,
        false => Ok(()),
    };
    opened(ctx).await?;
    kept
}

/// What follows once it is open.
async fn opened(ctx: &Ctx) -> Result<(), Problem> {
    ctx.publish("vault");
    // What came while it was locked is read now, and what is here is said.
    kudos::sealed::open_waiting(ctx).await?;
    reactions::start_sync(ctx).await;
    personal::say(ctx).await
}

/// Does what takes long beside the runtime.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| ErrorCode::Internal.into())
}

fn unfit(error: PassphraseError) -> ErrorCode {
    let fault = match error {
        PassphraseError::TooShort { .. } => PassphraseFault::Short,
        PassphraseError::TooLong { .. } => PassphraseFault::Long,
        PassphraseError::TooPlain => PassphraseFault::Plain,
        PassphraseError::HasControl => PassphraseFault::Control,
    };
    ErrorCode::PassphraseUnfit { fault }
}

fn unproved(error: ProofError) -> ErrorCode {
    match error {
        ProofError::Wrong => ErrorCode::PassphraseWrong,
        ProofError::NoMemory => ErrorCode::MemoryShort,
        ProofError::Broken => ErrorCode::ServerBroken,
    }
}

fn misread(error: &WordsError) -> ErrorCode {
    let (fault, place) = match *error {
        WordsError::Count { found } => (WordsFault::Count, found),
        WordsError::Unknown { place } => (WordsFault::Unknown, place),
        WordsError::Checksum => (WordsFault::Checksum, 0),
    };
    ErrorCode::WordsUnfit {
        fault,
        place: u32::try_from(place).unwrap_or(u32::MAX),
    }
}
