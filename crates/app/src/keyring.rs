//! The ring where the computer is the agent's alone: sealed in the profile for a key that only the keyring of the computer
//! has; or plain, in a file that only the agent can read, where there is no keyring.
//!
//! Decides which of the two, and what is said when a keyring fails. Must never hold up a start or a command, ask a keyring
//! where the agent did not say that the computer is theirs, or write the key plain because a keyring was locked.

use crate::{
    ctx::Ctx,
    files::blocking,
    keeper::{Ask, Entry, Keeper, KeeperFault, KeptKey},
    keys::{
        Turn,
        kept::{self, Sealed},
    },
    view::{KeyringTrouble, VaultKept},
};
use protocol::problem::{ErrorCode, Problem};
use std::{sync::Arc, time::Duration};
use tokio::time::timeout;
use uuid::Uuid;
use vault::{Whose, ring::Ring, wrap::WrapKey};

/// How long a command waits for the keyring; then it is answered, and the rest goes on by itself.
const SOON: Duration = Duration::from_secs(5);
/// A net under the limits of the keyring's own: no question stays open longer.
const ANSWER_MAX: Duration = Duration::from_secs(420);

/// Why a ring was not put into the keyring.
enum Refused {
    /// The keyring's reason.
    Keyring(KeeperFault),
    /// The vault was locked or opened otherwise meanwhile.
    Late,
    /// The disk's reason.
    Disk(Problem),
}

impl From<KeeperFault> for Refused {
    fn from(fault: KeeperFault) -> Refused {
        Refused::Keyring(fault)
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Refused {
        Refused::Disk(problem)
    }
}

/// Keeps the ring that was opened with this turn. Returns soon; a keyring that asks for its password is waited for beside.
///
/// # Errors
/// The file cannot be written.
pub(crate) async fn keep(ctx: &Ctx, ring: Arc<Ring>, turn: Turn) -> Result<(), Problem> {
    tell_in(ctx, &turn, Some(KeyringTrouble::Asked));
    let asking = ctx.clone();
    let kept = tokio::spawn(async move { kept_somewhere(&asking, &ring, &turn).await });
    match timeout(SOON, kept).await {
        Ok(done) => done.unwrap_or_else(|_| Err(ErrorCode::Internal.into())),
        Err(_) => Ok(()),
    }
}

async fn kept_somewhere(ctx: &Ctx, ring: &Arc<Ring>, turn: &Turn) -> Result<(), Problem> {
    let fault = match into_keyring(ctx, ring, turn).await {
        Ok(()) => {
            tell_in(ctx, turn, None);
            return Ok(());
        }
        Err(Refused::Late) => return Ok(()),
        Err(Refused::Disk(problem)) => {
            tell_in(ctx, turn, None);
            return Err(problem);
        }
        Err(Refused::Keyring(fault)) => fault,
    };
    tracing::info!(%fault, "the key of the vault is not kept in a keyring");
    let trouble = (fault != KeeperFault::Absent).then(|| trouble(fault));
    let home = ctx.home.clone();
    let lies_in_file = blocking(move || Ok(kept::place(&home) == VaultKept::File)).await?;
    let written = match trouble {
        // One that is locked or silent today is no reason for a file, unless the key lies in one already.
        Some(_) if !lies_in_file => Ok(()),
        _ => into_file(ctx, ring, turn).await,
    };
    tell_in(ctx, turn, trouble);
    written
}

async fn into_keyring(ctx: &Ctx, ring: &Ring, turn: &Turn) -> Result<(), Refused> {
    let whose = whose(ctx).ok_or(Refused::Late)?;
    let (keeper, entry, key) = (ctx.world.keeper(), fresh_entry(ctx), fresh_key(ctx));
    let asked = timeout(ANSWER_MAX, kept_and_read(&*keeper, &entry, &key));
    let answered = turn.within(asked).await;
    let kept = match answered {
        Some(Ok(Ok(()))) => seal(ctx, ring, turn, &whose, entry.id, &key).await,
        Some(Ok(Err(fault))) => Err(fault.into()),
        Some(Err(_)) => Err(KeeperFault::Silent.into()),
        None => Err(Refused::Late),
    };
    match kept {
        Ok(before) => {
            if let Some(id) = before {
                forget_entry(ctx, id).await;
            }
            Ok(())
        }
        Err(refused) => {
            // It may have been made all the same.
            if !matches!(refused, Refused::Keyring(KeeperFault::Absent)) {
                let ctx = ctx.clone();
                tokio::spawn(async move { forget_quietly(&ctx, entry.id, Ask::Nobody).await });
            }
            Err(refused)
        }
    }
}

/// There are keyrings that take what they do not keep, or not as it was. And some ask the person about each who reads, even
/// about whoever has just written.
async fn kept_and_read(keeper: &dyn Keeper, entry: &Entry, key: &KeptKey) -> Result<(), KeeperFault> {
    keeper.keep(entry, key).await?;
    let read = keeper.read(entry.id, Ask::Person).await?;
    match read.iter().any(|read| read == key) {
        true => Ok(()),
        false => Err(KeeperFault::Silent),
    }
}

/// Writes the sealed ring, unless that is for nothing by now; gives the entry that is for nothing now.
async fn seal(
    ctx: &Ctx,
    ring: &Ring,
    turn: &Turn,
    whose: &Whose,
    id: Uuid,
    key: &KeptKey,
) -> Result<Option<Uuid>, Refused> {
    let wrap = WrapKey::of_keyring(key, whose).wrap(ring, whose, &mut ctx.random());
    let (home, sealed) = (ctx.home.clone(), Sealed { id, wrap });
    let _writing = ctx.keys.files.lock().await;
    if turn.is_over() {
        return Err(Refused::Late);
    }
    Ok(blocking(move || kept::keep_sealed(&home, &sealed)).await?)
}

async fn into_file(ctx: &Ctx, ring: &Arc<Ring>, turn: &Turn) -> Result<(), Problem> {
    let (home, ring) = (ctx.home.clone(), ring.clone());
    let before = {
        let _writing = ctx.keys.files.lock().await;
        if turn.is_over() {
            return Ok(());
        }
        blocking(move || kept::keep_plain(&home, &ring)).await?
    };
    if let Some(id) = before {
        forget_entry(ctx, id).await;
    }
    Ok(())
}

/// Opens what is sealed here.
pub(crate) async fn open(ctx: &Ctx, sealed: &Sealed, ask: Ask) -> Result<Ring, KeyringTrouble> {
    let whose = whose(ctx).ok_or(KeyringTrouble::Lost)?;
    let keeper = ctx.world.keeper();
    let read = timeout(ANSWER_MAX, keeper.read(sealed.id, ask)).await;
    let keys = read.unwrap_or(Err(KeeperFault::Silent)).map_err(trouble)?;
    let opened = keys
        .iter()
        .find_map(|key| WrapKey::of_keyring(key, &whose).unwrap(&sealed.wrap, &whose).ok());
    opened.ok_or(KeyringTrouble::Lost)
}

/// Forgets what is kept of the ring on this computer. The files go at once, and with them all that the keyring's entry is
/// good for; the entry goes as soon as the keyring lets it.
///
/// # Errors
/// A file cannot be erased.
pub(crate) async fn forget(ctx: &Ctx) -> Result<(), Problem> {
    let home = ctx.home.clone();
    let before = {
        let _writing = ctx.keys.files.lock().await;
        blocking(move || kept::forget(&home)).await?
    };
    tell(ctx, None);
    if let Some(id) = before {
        forget_entry(ctx, id).await;
    }
    Ok(())
}

/// Has an entry removed that opens nothing any more; waits for it a little.
async fn forget_entry(ctx: &Ctx, id: Uuid) {
    let asking = ctx.clone();
    let gone = tokio::spawn(async move { forget_quietly(&asking, id, Ask::Person).await });
    let _ = timeout(SOON, gone).await;
}

async fn forget_quietly(ctx: &Ctx, id: Uuid, ask: Ask) {
    let keeper = ctx.world.keeper();
    let gone = timeout(ANSWER_MAX, keeper.forget(id, ask)).await;
    if let Err(fault) = gone.unwrap_or(Err(KeeperFault::Silent)) {
        tracing::warn!(%fault, "an entry that opens nothing is left in the keyring of this computer");
    }
}

/// Takes note of what is in the way of the keyring, and says so when it is news.
pub(crate) fn tell(ctx: &Ctx, trouble: Option<KeyringTrouble>) {
    if ctx.keys.note_trouble(trouble) {
        ctx.publish("vault");
    }
}

/// The same of what was asked in a turn, unless that is over.
pub(crate) fn tell_in(ctx: &Ctx, turn: &Turn, trouble: Option<KeyringTrouble>) {
    if ctx.keys.note_trouble_in(turn, trouble) {
        ctx.publish("vault");
    }
}

fn trouble(fault: KeeperFault) -> KeyringTrouble {
    match fault {
        KeeperFault::Absent => KeyringTrouble::Absent,
        KeeperFault::Locked => KeyringTrouble::Locked,
        KeeperFault::Silent => KeyringTrouble::Silent,
    }
}

fn whose(ctx: &Ctx) -> Option<Whose> {
    let centre = ctx.centre()?;
    Some(Whose {
        tenant: centre.tenant.0,
        person: centre.person.0,
    })
}

fn fresh_key(ctx: &Ctx) -> KeptKey {
    let mut key = KeptKey::default();
    ctx.world.random(&mut *key);
    key
}

/// Another one each time, so that nothing is replaced in a keyring before what it opens is replaced on the disk.
fn fresh_entry(ctx: &Ctx) -> Entry {
    let mut random = [0; 16];
    ctx.world.random(&mut random);
    let id = uuid::Builder::from_random_bytes(random).into_uuid();
    let short: String = id.simple().to_string().chars().take(8).collect();
    Entry {
        id,
        label: ctx.words().keyring_label(&short),
    }
}
