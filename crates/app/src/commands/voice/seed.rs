//! The secret that everything without a name comes of: the tokens that pay for it, and the keys that show later whose it is.
//!
//! With a vault it is the vault's, so that every desk of the agent's has the same one; without a vault it is random and lies
//! in this desk's database. What was begun with one goes on with it. Must never be sent, shown, logged or exported.

use chrono::NaiveDate;
use domain::{
    id::PersonId,
    voice::{Sort, Tool},
};
use store::{StoreError, Transaction, setting, voice::VoiceRow};
use vault::{author::Author, ring::Ring};
use zeroize::Zeroizing;

/// This desk's own.
const OWN: &str = "voice_seed";

/// A seed; zeroed when it is dropped.
pub(super) type Seed = Zeroizing<[u8; 32]>;

/// Those that can be used now.
pub(super) struct Seeds {
    ring: Option<Seed>,
    own: Option<Seed>,
}

impl Seeds {
    /// The vault's, while it is open, and this desk's own, if it has one.
    pub(super) fn of(tx: &Transaction<'_>, ring: Option<&Ring>) -> Result<Seeds, StoreError> {
        Ok(Seeds {
            ring: ring.map(Ring::voice_seed),
            own: setting::get(tx, OWN)?.map(Zeroizing::new),
        })
    }

    /// The one that something was begun with; `None` while the vault is locked.
    pub(super) fn get(&self, of_ring: bool) -> Option<&Seed> {
        match of_ring {
            true => self.ring.as_ref(),
            false => self.own.as_ref(),
        }
    }
}

/// Whether what is begun now is begun with the vault's: then it waits while that is locked.
pub(super) fn is_of_ring(tx: &Transaction<'_>, me: PersonId, is_open: bool) -> Result<bool, StoreError> {
    Ok(is_open || store::identity::of(tx, me)?.is_some())
}

/// Makes this desk's own out of fresh randomness, unless it has one.
pub(super) fn keep_own(tx: &Transaction<'_>, fresh: &Seed) -> Result<(), StoreError> {
    match setting::get::<[u8; 32]>(tx, OWN)? {
        Some(_) => Ok(()),
        None => setting::set(tx, OWN, &**fresh),
    }
}

/// Who follows something up. Of friction it is the same one for a tool and a month: who meets an obstacle ten times is one
/// person. Of all else it is another one each time.
pub(super) fn author(seed: &Seed, row: &VoiceRow, month: NaiveDate) -> Author {
    match (row.sort, &row.tool) {
        (Sort::Friction, Some(tool)) => {
            let key = Tool::new(tool).map_or_else(|_| tool.clone(), |tool| tool.key());
            let month = month.to_string();
            Author::of(seed, "friction", &[key.as_bytes(), month.as_bytes()])
        }
        _ => Author::of(seed, "voice", &[row.id.0.as_bytes()]),
    }
}
