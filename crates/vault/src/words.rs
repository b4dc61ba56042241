//! Twenty-four recovery words (BIP 39, English): 256 random bits on paper. They open the vault when the passphrase is
//! forgotten, and need no throttle, because nobody guesses them.

use crate::{Whose, wrap::WrapKey};
use bip39::{Language, Mnemonic};
use rand_core::CryptoRng;
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

/// How many there are.
pub const WORDS: usize = 24;
const ENTROPY_BYTES: usize = 32;

/// The words of a vault.
pub struct RecoveryWords(Mnemonic);

/// Why words are not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WordsError {
    /// Too few or too many.
    #[error("{found} words; there are {WORDS}")]
    Count {
        /// Found.
        found: usize,
    },
    /// One of them is in no list of such words.
    #[error("word {place} is none of the list")]
    Unknown {
        /// Its place, from 1.
        place: usize,
    },
    /// Each is a word, but together they are not what was written down: one is another, or two are swapped.
    #[error("one word is another, or two are swapped")]
    Checksum,
}

impl RecoveryWords {
    /// Makes new ones.
    #[must_use]
    pub fn make(rng: &mut impl CryptoRng) -> RecoveryWords {
        let mut entropy = Zeroizing::new([0; ENTROPY_BYTES]);
        rng.fill_bytes(&mut *entropy);
        let made = Mnemonic::from_entropy_in(Language::English, &*entropy);
        RecoveryWords(made.expect("256 bits are 24 words"))
    }

    /// As somebody typed them from paper: case, numbers before the words, commas and line ends do not matter, and
    /// four letters are enough of a word.
    ///
    /// # Errors
    /// [`WordsError`].
    pub fn read(typed: &str) -> Result<RecoveryWords, WordsError> {
        let lower = Zeroizing::new(typed.to_lowercase());
        let typed = lower
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty());
        let mut found = Zeroizing::new(String::new());
        let mut count = 0;
        let mut unknown = None;
        for word in typed {
            count += 1;
            match whole(word) {
                Some(whole) if count <= WORDS => {
                    if count > 1 {
                        found.push(' ');
                    }
                    found.push_str(whole);
                }
                None if unknown.is_none() => unknown = Some(count),
                _ => {}
            }
        }
        match (count, unknown) {
            (WORDS, None) => {}
            (WORDS, Some(place)) => return Err(WordsError::Unknown { place }),
            (found, _) => return Err(WordsError::Count { found }),
        }
        let read = Mnemonic::parse_in_normalized(Language::English, &found);
        read.map(RecoveryWords).map_err(|_| WordsError::Checksum)
    }

    /// The words, in order.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.words()
    }

    /// What they open.
    #[must_use]
    pub fn wrap_key(&self, whose: &Whose) -> WrapKey {
        let (mut entropy, bytes) = self.0.to_entropy_array();
        let key = WrapKey::of_words(&entropy[..bytes], whose);
        entropy.zeroize();
        key
    }
}

impl Drop for RecoveryWords {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The word of the list that is meant: no two of them begin with the same four letters.
fn whole(typed: &str) -> Option<&'static str> {
    let list = Language::English.word_list();
    match list.binary_search(&typed) {
        Ok(at) => Some(list[at]),
        Err(at) if typed.len() >= 4 => list.get(at).copied().filter(|word| word.starts_with(typed)),
        Err(_) => None,
    }
}
