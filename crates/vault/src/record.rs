//! A record that only its author can read: kind 0 of the log.
//!
//! The server sees who wrote it, on which installation, its number, and a length in whole kibibytes. What it is and when
//! it was written is inside. It is bound to its place: a server that hands it on as another one is found out. The place
//! is where the write stood first ([`Header::origin`]), because a fork makes its author move it with the body untouched.

use crate::{
    derive::{self, Key},
    ring::{KEY_ID_BYTES, KeyId, Ring},
};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use domain::id::{DeviceId, PersonId, TenantId};
use protocol::{
    decode::{self, Limits},
    envelope::{Audience, Bytes, Header, Place},
};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use thiserror::Error;
use zeroize::Zeroizing;

/// The kind of a sealed record.
pub const KIND: u16 = 0;
/// What is inside is filled up to a multiple of this, in bytes.
pub const STEP_BYTES: usize = 1024;
/// Largest content in bytes, so that what is sealed is still a body.
pub const CONTENT_BYTES_MAX: usize = 60 * 1024;

const V: u8 = 1;
const NONCE_BYTES: usize = 24;
const LENGTH_BYTES: usize = 4;

/// Where a sealed record stands. What a header says of it, but for what follows from the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The centre.
    pub tenant: TenantId,
    /// Who wrote it.
    pub author: PersonId,
    /// On which installation.
    pub device: DeviceId,
    /// Where it stood first.
    pub origin: Place,
}

impl Stands {
    /// Where a record stands, if it is one that can be sealed so: of kind 0, for its author alone.
    #[must_use]
    pub fn of(header: &Header) -> Option<Stands> {
        let sealed = header.kind == KIND && header.audience() == Audience::Author;
        sealed.then(|| Stands {
            tenant: header.tenant,
            author: header.stream.author,
            device: header.stream.device,
            origin: header.origin(),
        })
    }

    fn bound(&self) -> Vec<u8> {
        let parts: [&[u8]; 6] = [
            self.tenant.0.as_bytes(),
            self.author.0.as_bytes(),
            self.device.0.as_bytes(),
            &self.origin.inc.to_be_bytes(),
            &self.origin.seq.to_be_bytes(),
            b"self",
        ];
        derive::bound("breakwater record 1", &parts)
    }

    fn key(&self, user_key: &Key, epoch: u32) -> Key {
        let parts: [&[u8]; 3] = [
            self.author.0.as_bytes(),
            self.device.0.as_bytes(),
            &epoch.to_be_bytes(),
        ];
        derive::key(&**user_key, "breakwater record key", &parts)
    }
}

/// What is inside a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What `body` is: a kind of the agent's own, which nobody else knows.
    pub kind: u16,
    /// When it was written, in milliseconds since 1970: never less than any that its author had read.
    pub at_ms: u64,
    /// It.
    #[serde(with = "as_bytes")]
    pub body: Vec<u8>,
}

impl Content {
    /// Content of a kind.
    #[must_use]
    pub fn of(kind: u16, at_ms: u64, body: &impl Serialize) -> Content {
        Content {
            kind,
            at_ms,
            body: rmp_serde::to_vec_named(body).expect("a body encodes"),
        }
    }

    /// The body, if it is of that kind and can be read; another one is of a newer program.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self, kind: u16) -> Option<T> {
        (self.kind == kind)
            .then(|| decode::pack(&self.body, Limits::BODY).ok())
            .flatten()
    }
}

mod as_bytes {
    use protocol::envelope::Bytes;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        Bytes(bytes.to_vec()).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        Bytes::deserialize(from).map(|bytes| bytes.0)
    }
}

/// A sealed body as it travels.
#[derive(Serialize, Deserialize)]
struct Sealed {
    v: u8,
    epoch: u32,
    /// The name of the key, so that a desk with another vault says so and not that something is damaged.
    key: Bytes,
    nonce: Bytes,
    #[serde(rename = "box")]
    sealed: Bytes,
}

/// Why a record was not sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{bytes} bytes; {CONTENT_BYTES_MAX} are the most")]
pub struct TooLong {
    /// Found.
    pub bytes: usize,
}

/// Why a record was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// It is not one that this program reads; perhaps a newer one does.
    #[error("the record is sealed in a way that is not known")]
    Shape,
    /// It is of an epoch or a vault whose key is not on this ring.
    #[error("the record is sealed with a key that is not on this ring")]
    OtherKey,
    /// It was changed, or it stands where it was not written.
    #[error("the record was changed, or stands where it was not written")]
    Closed,
}

/// How long content is before it is filled up.
#[must_use]
pub fn content_bytes(content: &Content) -> usize {
    LENGTH_BYTES + rmp_serde::to_vec_named(content).map_or(0, |bytes| bytes.len())
}

/// Seals content for the place where it is about to stand, filled up as if it had at least `least_bytes`: where the length
/// of the content itself would say something, so that it does not.
///
/// # Errors
/// [`TooLong`].
pub fn seal(
    ring: &Ring,
    stands: &Stands,
    content: &Content,
    least_bytes: usize,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, TooLong> {
    let content = Zeroizing::new(rmp_serde::to_vec_named(content).expect("content encodes"));
    let bytes = content.len();
    let length = u32::try_from(bytes).ok().filter(|_| bytes <= CONTENT_BYTES_MAX);
    let length = length.ok_or(TooLong { bytes })?;
    let mut plain = Zeroizing::new(Vec::with_capacity(CONTENT_BYTES_MAX + STEP_BYTES));
    plain.extend(length.to_be_bytes());
    plain.extend(&*content);
    let least = least_bytes.min(CONTENT_BYTES_MAX);
    let filled = plain.len().max(least).next_multiple_of(STEP_BYTES);
    plain.resize(filled, 0);
    let mut nonce = [0; NONCE_BYTES];
    rng.fill_bytes(&mut nonce);
    let epoch = ring.newest();
    let key = stands.key(&epoch.key, epoch.number);
    let payload = Payload {
        msg: &plain,
        aad: &stands.bound(),
    };
    let sealed = XChaCha20Poly1305::new((&*key).into()).encrypt(XNonce::from_slice(&nonce), payload);
    let sealed = Sealed {
        v: V,
        epoch: epoch.number,
        key: Bytes(epoch.id().to_vec()),
        nonce: Bytes(nonce.to_vec()),
        sealed: Bytes(sealed.expect("a record is far below the cipher's limit")),
    };
    Ok(rmp_serde::to_vec_named(&sealed).expect("a sealed body encodes"))
}

/// Opens a record that stands at `stands`.
///
/// # Errors
/// [`OpenError`].
pub fn open(ring: &Ring, stands: &Stands, body: &[u8]) -> Result<Content, OpenError> {
    let sealed: Sealed = decode::pack(body, Limits::BODY).map_err(|_| OpenError::Shape)?;
    if sealed.v != V || sealed.nonce.0.len() != NONCE_BYTES || sealed.key.0.len() != KEY_ID_BYTES {
        return Err(OpenError::Shape);
    }
    let epoch = ring.of_epoch(sealed.epoch).ok_or(OpenError::OtherKey)?;
    let named: KeyId = sealed.key.0.as_slice().try_into().map_err(|_| OpenError::Shape)?;
    if named != epoch.id() {
        return Err(OpenError::OtherKey);
    }
    let key = stands.key(&epoch.key, epoch.number);
    let payload = Payload {
        msg: &sealed.sealed.0,
        aad: &stands.bound(),
    };
    let opened = XChaCha20Poly1305::new((&*key).into()).decrypt(XNonce::from_slice(&sealed.nonce.0), payload);
    let plain = Zeroizing::new(opened.map_err(|_| OpenError::Closed)?);
    let (length, rest) = plain.split_at_checked(LENGTH_BYTES).ok_or(OpenError::Shape)?;
    let length = u32::from_be_bytes(length.try_into().map_err(|_| OpenError::Shape)?);
    let content = usize::try_from(length).ok().and_then(|length| rest.get(..length));
    decode::pack(content.ok_or(OpenError::Shape)?, Limits::BODY).map_err(|_| OpenError::Shape)
}
