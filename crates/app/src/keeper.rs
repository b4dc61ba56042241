//! What keeps one small key for the agent outside the profile: the keyring of their desktop. Edges implement it.
//!
//! Decides what a keeper is asked and what it may answer. Must never be asked on a computer of which the agent did not say
//! that it is theirs alone. What it is given opens nothing without a file of the profile
//! ([ADR 94](../../../docs/adr/0094-a-keyring-keeps-one-half.md)).

use futures_util::future::BoxFuture;
use std::future::ready;
use thiserror::Error;
use tokio::sync::Notify;
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

/// Bytes of a key that is kept.
pub const KEY_BYTES: usize = 32;

/// A key that is kept; zeroed when it is dropped.
pub type KeptKey = Zeroizing<[u8; KEY_BYTES]>;

/// One entry of a keeper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which; random, and in the profile too.
    pub id: Uuid,
    /// What it is, for whoever looks through the keyring, in the agent's language.
    pub label: String,
}

/// Whom a keeper may turn to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Nobody: a locked keyring stays locked.
    Nobody,
    /// The person: a locked keyring may ask for its password, once.
    Person,
}

/// Why a keeper did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeeperFault {
    /// There is none, or it has no place to keep anything in.
    #[error("there is no keyring")]
    Absent,
    /// It is locked, and was not unlocked.
    #[error("the keyring is locked")]
    Locked,
    /// It does not answer, fails, or ended meanwhile.
    #[error("the keyring does not answer")]
    Silent,
}

/// A keeper of keys. Whoever asks sets no limit by themselves: an answer may take as long as a person takes to type a
/// password, and must come in the end. Dropping what was asked gives it up.
pub trait Keeper: Send + Sync + 'static {
    /// Keeps a key; may ask the person.
    fn keep<'a>(&'a self, entry: &'a Entry, key: &'a KeptKey) -> BoxFuture<'a, Result<(), KeeperFault>>;

    /// The keys that are kept under this id: none when somebody removed it, several when somebody copied it.
    fn read(&self, id: Uuid, ask: Ask) -> BoxFuture<'_, Result<Vec<KeptKey>, KeeperFault>>;

    /// Removes whatever is kept under this id; none is fine.
    fn forget(&self, id: Uuid, ask: Ask) -> BoxFuture<'_, Result<(), KeeperFault>>;

    /// Rings once when it listens, and each time after that when another look may find more: the keyring was unlocked,
    /// or another one came. Returns when nothing of that will be heard any more.
    fn follow<'a>(&'a self, changed: &'a Notify) -> BoxFuture<'a, ()>;
}

/// No keyring at all.
#[derive(Debug)]
pub struct Nobody;

impl Keeper for Nobody {
    fn keep<'a>(&'a self, _: &'a Entry, _: &'a KeptKey) -> BoxFuture<'a, Result<(), KeeperFault>> {
        Box::pin(ready(Err(KeeperFault::Absent)))
    }

    fn read(&self, _: Uuid, _: Ask) -> BoxFuture<'_, Result<Vec<KeptKey>, KeeperFault>> {
        Box::pin(ready(Err(KeeperFault::Absent)))
    }

    fn forget(&self, _: Uuid, _: Ask) -> BoxFuture<'_, Result<(), KeeperFault>> {
        Box::pin(ready(Ok(())))
    }

    fn follow<'a>(&'a self, _: &'a Notify) -> BoxFuture<'a, ()> {
        Box::pin(ready(()))
    }
}

/// A key as text. There are keyrings that keep nothing but text and change what is none (KDE's do).
#[must_use]
pub fn to_text(key: &KeptKey) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = Zeroizing::new(String::with_capacity(2 * KEY_BYTES));
    for byte in key.iter() {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// A key out of what a keyring gave, which is zeroed; `None` when it is none.
#[must_use]
pub fn of_text(mut text: Vec<u8>) -> Option<KeptKey> {
    let key = read_text(text.trim_ascii());
    text.zeroize();
    key
}

fn read_text(text: &[u8]) -> Option<KeptKey> {
    let (pairs, left) = text.as_chunks::<2>();
    if pairs.len() != KEY_BYTES || !left.is_empty() {
        return None;
    }
    let mut key = KeptKey::default();
    for (byte, [high, low]) in key.iter_mut().zip(pairs) {
        let digit = |text: &u8| {
            char::from(*text)
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        };
        *byte = digit(high)? << 4 | digit(low)?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_text_that_every_keyring_keeps() {
        let mut key = KeptKey::default();
        (0_u8..)
            .zip(key.iter_mut())
            .for_each(|(n, byte)| *byte = n.wrapping_mul(37));
        let text = to_text(&key);
        assert!(text.is_ascii() && text.len() == 64);
        assert_eq!(of_text(text.as_bytes().to_vec()), Some(key.clone()));
        assert_eq!(
            of_text(format!("{}\n", text.to_uppercase()).into_bytes()),
            Some(key)
        );
    }

    #[test]
    fn what_is_no_key_is_none() {
        let whole = "ab".repeat(KEY_BYTES);
        for text in [
            "",
            "ab",
            &whole[1..],
            &format!("{whole}ab"),
            &whole.replacen('a', "g", 1),
        ] {
            assert_eq!(of_text(text.as_bytes().to_vec()), None, "{text:?}");
        }
        assert_eq!(of_text([0xEF, 0xBF, 0xBD].repeat(KEY_BYTES)), None);
    }
}
