//! The centre's signature under each version of its policy (Ed25519, RFC 8032), so that whoever kept one can show what was published.
//!
//! What is signed is a statement in words: which centre, which version, when, which country, and the text with its length before it, so
//! that no two versions have the same statement. Must never sign anything else, nor show the half of the key that signs.

use crate::{
    edge,
    store::policy::{KEY_BYTES, PolicyKey, PolicyVersion, SIGNATURE_BYTES},
};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::id::TenantId;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use protocol::envelope::Hash16;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What such a file says that it is.
const FORMAT: &str = "breakwater-policy-1";

/// A version of a policy that can be checked without the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedPolicy {
    /// What the file is.
    pub format: String,
    /// The centre.
    pub centre: TenantId,
    /// Which version.
    pub version: u32,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// Country of the rules for those who choose none.
    pub country: Option<String>,
    /// The file.
    pub text: String,
    /// What the key is known by.
    pub key_id: String,
    /// The key, in hex digits.
    pub public_key: String,
    /// The signature, in hex digits.
    pub signature: String,
}

/// Why a file does not show what a centre published.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SignedFault {
    /// It is something else.
    #[error("this is no signed policy: {0}")]
    Shape(String),
    /// It was written by a later program.
    #[error("this is a signed policy of another kind ({0:?}); a newer program reads it")]
    Format(String),
    /// The key in it is not the one that is known.
    #[error("the key of this file is {found}, and not {known}: somebody else signed it")]
    OtherKey {
        /// In the file.
        found: String,
        /// What was asked for.
        known: String,
    },
    /// The signature does not hold.
    #[error("the signature does not hold: the text, its number, its day or the centre was changed")]
    Signature,
}

/// What a public key is known by.
#[must_use]
pub fn key_id(public: &[u8; KEY_BYTES]) -> String {
    Hash16::of(public).to_string()
}

/// A new key.
pub(super) fn new_key(now: DateTime<Utc>) -> PolicyKey {
    let mut secret = [0; KEY_BYTES];
    edge::random(&mut secret);
    PolicyKey {
        public: SigningKey::from_bytes(&secret).verifying_key().to_bytes(),
        secret,
        made_at: now,
    }
}

/// What is signed of a version. Its own key, signature and standing are not part of it.
fn statement(centre: TenantId, version: &PolicyVersion) -> String {
    let (number, text) = (version.number, &version.text);
    let published = version.published_at.to_rfc3339_opts(SecondsFormat::Millis, true);
    let country = version.pack.as_deref().unwrap_or("-");
    format!(
        "{FORMAT}\ncentre: {centre}\nversion: {number}\npublished: {published}\ncountry: {country}\nbytes: {}\n\n{text}",
        text.len()
    )
}

/// The version with the signature of this key.
pub(super) fn sign(centre: TenantId, key: &PolicyKey, version: PolicyVersion) -> PolicyVersion {
    let statement = statement(centre, &version);
    PolicyVersion {
        key: key.public,
        signature: SigningKey::from_bytes(&key.secret)
            .sign(statement.as_bytes())
            .to_bytes(),
        ..version
    }
}

/// Whether the signature of a version holds. Strict: one of the few keys under which anything looks signed is none.
#[must_use]
pub fn is_signed(centre: TenantId, version: &PolicyVersion) -> bool {
    let statement = statement(centre, version);
    let signature = Signature::from_bytes(&version.signature);
    VerifyingKey::from_bytes(&version.key)
        .is_ok_and(|key| key.verify_strict(statement.as_bytes(), &signature).is_ok())
}

impl SignedPolicy {
    /// A version as a file.
    #[must_use]
    pub fn of(centre: TenantId, version: &PolicyVersion) -> SignedPolicy {
        SignedPolicy {
            format: FORMAT.to_owned(),
            centre,
            version: version.number,
            published_at: version.published_at,
            country: version.pack.clone(),
            text: version.text.clone(),
            key_id: key_id(&version.key),
            public_key: edge::hex(&version.key),
            signature: edge::hex(&version.signature),
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`SignedFault::Shape`], [`SignedFault::Format`].
    pub fn read(file: &[u8]) -> Result<SignedPolicy, SignedFault> {
        let read = serde_json::from_slice(file);
        let read: SignedPolicy = read.map_err(|error| SignedFault::Shape(error.to_string()))?;
        if read.format != FORMAT {
            return Err(SignedFault::Format(read.format));
        }
        Ok(read)
    }

    /// Checks the signature, and that the key is the one that is known, where one is. Answers what the key is known by.
    ///
    /// # Errors
    /// [`SignedFault`].
    pub fn verify(&self, known: Option<&str>) -> Result<String, SignedFault> {
        let shape = |what: &str| SignedFault::Shape(format!("{what} is damaged"));
        let key = bytes(&self.public_key).ok_or_else(|| shape("its key"))?;
        let signature = bytes::<SIGNATURE_BYTES>(&self.signature).ok_or_else(|| shape("its signature"))?;
        let found = key_id(&key);
        if let Some(known) = known.map(plain).filter(|known| *known != found) {
            return Err(SignedFault::OtherKey { found, known });
        }
        let version = PolicyVersion {
            number: self.version,
            text: self.text.clone(),
            pack: self.country.clone(),
            published_at: self.published_at,
            person: None,
            account: None,
            key,
            signature,
            in_force_at: None,
            agreed: 0,
        };
        match is_signed(self.centre, &version) {
            true => Ok(found),
            false => Err(SignedFault::Signature),
        }
    }
}

/// Hex digits as somebody typed them: in groups, in capitals.
fn plain(typed: &str) -> String {
    let digits = typed.chars().filter(char::is_ascii_hexdigit);
    digits.map(|c| c.to_ascii_lowercase()).collect()
}

fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    if hex.len() != 2 * N || !hex.is_ascii() {
        return None;
    }
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use uuid::Uuid;

    const CENTRE: TenantId = TenantId(Uuid::from_u128(1));

    fn version() -> PolicyVersion {
        let now = DateTime::UNIX_EPOCH + TimeDelta::milliseconds(1_700_000_000_123);
        let version = PolicyVersion {
            number: 3,
            text: "mark = \"45m\"\n".into(),
            pack: Some("DE".into()),
            published_at: now,
            person: None,
            account: Some("ops".into()),
            key: [0; KEY_BYTES],
            signature: [0; SIGNATURE_BYTES],
            in_force_at: None,
            agreed: 0,
        };
        sign(CENTRE, &new_key(now), version)
    }

    #[test]
    fn what_is_signed_holds_and_nothing_of_it_can_be_another() {
        let version = version();
        assert!(is_signed(CENTRE, &version));
        assert!(!is_signed(TenantId(Uuid::from_u128(2)), &version));
        type Change = fn(&mut PolicyVersion);
        let changes: [Change; 6] = [
            |version| version.number = 4,
            |version| version.text.push('\n'),
            |version| version.pack = None,
            |version| version.published_at += TimeDelta::milliseconds(1),
            |version| version.signature[0] ^= 1,
            |version| version.key = new_key(DateTime::UNIX_EPOCH).public,
        ];
        for change in changes {
            let mut other = version.clone();
            change(&mut other);
            assert!(!is_signed(CENTRE, &other), "{other:?}");
        }
        // Who agreed and since when it holds comes later.
        let later = PolicyVersion {
            in_force_at: Some(version.published_at),
            agreed: 2,
            ..version
        };
        assert!(is_signed(CENTRE, &later));
    }

    #[test]
    fn a_text_cannot_pass_for_another_version() {
        let text = "\nversion: 9\n";
        let one = PolicyVersion {
            text: text.into(),
            ..version()
        };
        let other = PolicyVersion {
            pack: Some(format!("DE\nbytes: 0\n\n{text}")),
            text: String::new(),
            ..version()
        };
        assert_ne!(statement(CENTRE, &one), statement(CENTRE, &other));
    }

    #[test]
    fn a_file_is_read_again_and_checked_against_the_key_that_is_known() {
        let version = version();
        let file = serde_json::to_vec(&SignedPolicy::of(CENTRE, &version)).unwrap();
        let read = SignedPolicy::read(&file).unwrap();
        let id = key_id(&version.key);
        assert_eq!(read.verify(None), Ok(id.clone()));
        let in_groups = id.to_uppercase().split_at(16).0.to_owned() + " " + &id[16..];
        assert_eq!(read.verify(Some(&in_groups)), Ok(id));
        let other = key_id(&new_key(DateTime::UNIX_EPOCH).public);
        assert!(matches!(
            read.verify(Some(&other)),
            Err(SignedFault::OtherKey { .. })
        ));
        let changed = SignedPolicy {
            text: "mark = \"49m\"\n".into(),
            ..read.clone()
        };
        assert_eq!(changed.verify(None), Err(SignedFault::Signature));
        let damaged = SignedPolicy {
            signature: "zz".into(),
            ..read.clone()
        };
        assert!(matches!(damaged.verify(None), Err(SignedFault::Shape(_))));
        let later = SignedPolicy {
            format: "breakwater-policy-2".into(),
            ..read
        };
        let later = SignedPolicy::read(&serde_json::to_vec(&later).unwrap());
        assert!(matches!(later, Err(SignedFault::Format(_))));
        assert!(matches!(SignedPolicy::read(b"{}"), Err(SignedFault::Shape(_))));
    }
}
