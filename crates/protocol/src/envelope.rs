//! The envelope around every record: who wrote it, where it stands in its stream, who may read it.
//!
//! A stream is (author, device, incarnation); its records are numbered from 1 without gaps and chained by
//! hash. The hash covers the header bytes as they were received, so that unknown fields survive and a body
//! may be erased later without breaking the chain.

use crate::decode::{self, Limits};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::id::{DeviceId, PersonId, TeamId, TenantId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use thiserror::Error;
use uuid::Uuid;

/// The version this code writes.
pub const ENVELOPE_V: u8 = 1;
/// Largest header in bytes.
pub const HEAD_BYTES_MAX: usize = 1024;
/// Largest body in bytes.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// BLAKE3, truncated to 16 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash16(pub [u8; 16]);

impl Hash16 {
    /// The hash of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Hash16 {
        let mut out = [0; 16];
        out.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
        Hash16(out)
    }

    /// The running hash of a feed: the hash before it, then this record's header hash.
    #[must_use]
    pub fn chained(self, next: Hash16) -> Hash16 {
        let mut both = [0; 32];
        both[..16].copy_from_slice(&self.0);
        both[16..].copy_from_slice(&next.0);
        Hash16::of(&both)
    }
}

impl fmt::Display for Hash16 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::str::FromStr for Hash16 {
    type Err = EnvelopeError;
    fn from_str(text: &str) -> Result<Self, EnvelopeError> {
        let mut out = [0; 16];
        if text.len() != 32 || !text.is_ascii() {
            return Err(EnvelopeError::HashShape);
        }
        for (i, byte) in out.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).map_err(|_| EnvelopeError::HashShape)?;
        }
        Ok(Hash16(out))
    }
}

impl Serialize for Hash16 {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            to.collect_str(self)
        } else {
            to.serialize_bytes(&self.0)
        }
    }
}

/// Reads bytes from either form. A message with a tag inside is buffered before it is read, and the buffer
/// no longer says which form it came in; what it holds does.
struct EitherForm<T> {
    of_bytes: fn(&[u8]) -> Result<T, String>,
    of_text: fn(&str) -> Result<T, String>,
}

impl<T> serde::de::Visitor<'_> for EitherForm<T> {
    type Value = T;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes, or text that stands for them")
    }
    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<T, E> {
        (self.of_bytes)(bytes).map_err(E::custom)
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.of_text)(text).map_err(E::custom)
    }
}

impl<'de> Deserialize<'de> for Hash16 {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(EitherForm {
            of_bytes: |bytes| {
                bytes
                    .try_into()
                    .map(Hash16)
                    .map_err(|_| EnvelopeError::HashShape.to_string())
            },
            of_text: |text| text.parse().map_err(|e: EnvelopeError| e.to_string()),
        })
    }
}

/// Bytes on the wire: binary in MessagePack, base64 in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            to.serialize_str(&STANDARD.encode(&self.0))
        } else {
            to.serialize_bytes(&self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(EitherForm {
            of_bytes: |bytes| Ok(Bytes(bytes.to_vec())),
            of_text: |text| STANDARD.decode(text).map(Bytes).map_err(|e| e.to_string()),
        })
    }
}

/// A stream: one incarnation of one device of one author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StreamId {
    /// Who writes.
    pub author: PersonId,
    /// On which installation.
    pub device: DeviceId,
    /// Rises when the installation finds its own file cloned or restored.
    pub inc: u32,
}

/// Who may read a record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Its author alone (`self`).
    Author,
    /// One other person (`user`).
    User(PersonId),
    /// One team (`team`).
    Team(TeamId),
    /// Everybody of the organisation (`org`).
    Org,
    /// A kind of audience that a newer program knows: kept, never shown.
    Unknown(String, Option<Uuid>),
}

/// The readable header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Envelope version.
    pub v: u8,
    /// The organisation.
    pub tenant: TenantId,
    /// The stream.
    #[serde(flatten)]
    pub stream: StreamId,
    /// Place in the stream, gapless from 1.
    pub seq: u64,
    /// Hash of the previous header in the stream; zero for the first.
    pub prev: Hash16,
    /// Who may read it: `self`, `user`, `team`, `org`.
    pub audience: String,
    /// Which user or team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience_id: Option<Uuid>,
    /// What the body is; see [`crate::record`]. 0 is sealed.
    pub kind: u16,
    /// Hash of the body.
    pub body_hash: Hash16,
    /// Where this record stood first, when a fork made its author write it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Place>,
}

/// A place in an author's device's log: incarnation and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Incarnation.
    pub inc: u32,
    /// Number in it.
    pub seq: u64,
}

impl Header {
    fn encode(&self) -> Bytes {
        Bytes(rmp_serde::to_vec_named(self).expect("a header encodes"))
    }

    /// Where this record stood first. With author, device and `body_hash` it names the *write*: a reader
    /// projects each write once, however often it comes and under whichever incarnation.
    #[must_use]
    pub fn origin(&self) -> Place {
        self.again.unwrap_or(Place {
            inc: self.stream.inc,
            seq: self.seq,
        })
    }

    /// Who may read it.
    #[must_use]
    pub fn audience(&self) -> Audience {
        match (self.audience.as_str(), self.audience_id) {
            ("self", None) => Audience::Author,
            ("user", Some(id)) => Audience::User(PersonId(id)),
            ("team", Some(id)) => Audience::Team(TeamId(id)),
            ("org", None) => Audience::Org,
            (other, id) => Audience::Unknown(other.to_owned(), id),
        }
    }
}

/// A record as it travels and is kept: header bytes untouched, body unless it was erased.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Envelope {
    /// MessagePack of [`Header`], as its author wrote it.
    pub head: Bytes,
    /// The body; `None` once it was erased.
    pub body: Option<Bytes>,
}

/// What is wrong with an envelope.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EnvelopeError {
    /// The header is no header.
    #[error("the header cannot be read: {0}")]
    HeadShape(String),
    /// Header or body is over its limit.
    #[error("{part} has {bytes} bytes; {max} are the most")]
    TooLarge {
        /// `head` or `body`.
        part: &'static str,
        /// Found.
        bytes: usize,
        /// Most allowed.
        max: usize,
    },
    /// The body is not the one that the header names.
    #[error("the body does not match its hash")]
    BodyHash,
    /// A version this program does not read.
    #[error("envelope version {0} is not known")]
    Version(u8),
    /// Sequence numbers start at 1.
    #[error("sequence number 0")]
    SeqZero,
    /// Not 16 bytes in hex.
    #[error("a hash has 32 hex digits")]
    HashShape,
}

impl Envelope {
    /// Writes the envelope of `body` at `seq` after `prev`.
    #[must_use]
    pub fn write(
        tenant: TenantId,
        stream: StreamId,
        seq: u64,
        prev: Hash16,
        audience: &Audience,
        kind: u16,
        body: Vec<u8>,
    ) -> Envelope {
        let (name, id) = match audience {
            Audience::Author => ("self".to_owned(), None),
            Audience::User(id) => ("user".to_owned(), Some(id.0)),
            Audience::Team(id) => ("team".to_owned(), Some(id.0)),
            Audience::Org => ("org".to_owned(), None),
            Audience::Unknown(name, id) => (name.clone(), *id),
        };
        let header = Header {
            v: ENVELOPE_V,
            tenant,
            stream,
            seq,
            prev,
            audience: name,
            audience_id: id,
            kind,
            body_hash: Hash16::of(&body),
            again: None,
        };
        Envelope {
            head: header.encode(),
            body: Some(Bytes(body)),
        }
    }

    /// The same write at another place: after a fork an author moves what the server lacks to a new
    /// incarnation. The body is untouched and [`Header::origin`] stays.
    ///
    /// # Errors
    /// When the header of `self` cannot be read.
    pub fn again(&self, stream: StreamId, seq: u64, prev: Hash16) -> Result<Envelope, EnvelopeError> {
        let first = self.header()?;
        let header = Header {
            stream,
            seq,
            prev,
            again: Some(first.origin()),
            ..first
        };
        Ok(Envelope {
            head: header.encode(),
            body: self.body.clone(),
        })
    }

    /// Reads and checks header, limits and body hash.
    ///
    /// # Errors
    /// [`EnvelopeError`] for any of them.
    pub fn header(&self) -> Result<Header, EnvelopeError> {
        let too_large = |part, bytes: usize, max| EnvelopeError::TooLarge { part, bytes, max };
        if self.head.0.len() > HEAD_BYTES_MAX {
            return Err(too_large("head", self.head.0.len(), HEAD_BYTES_MAX));
        }
        let header: Header =
            decode::pack(&self.head.0, Limits::HEAD).map_err(|e| EnvelopeError::HeadShape(e.to_string()))?;
        if header.v != ENVELOPE_V {
            return Err(EnvelopeError::Version(header.v));
        }
        if header.seq == 0 {
            return Err(EnvelopeError::SeqZero);
        }
        if let Some(body) = &self.body {
            if body.0.len() > BODY_BYTES_MAX {
                return Err(too_large("body", body.0.len(), BODY_BYTES_MAX));
            }
            if Hash16::of(&body.0) != header.body_hash {
                return Err(EnvelopeError::BodyHash);
            }
        }
        Ok(header)
    }

    /// The hash that the next record of the stream names as `prev`.
    #[must_use]
    pub fn hash(&self) -> Hash16 {
        Hash16::of(&self.head.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Envelope {
        let id = Uuid::from_u128;
        let stream = StreamId {
            author: PersonId(id(2)),
            device: DeviceId(id(3)),
            inc: 1,
        };
        Envelope::write(
            TenantId(id(1)),
            stream,
            7,
            Hash16([9; 16]),
            &Audience::User(PersonId(id(5))),
            1,
            b"hello".to_vec(),
        )
    }

    #[test]
    fn an_envelope_comes_back_the_same_through_messagepack_and_json() {
        let envelope = sample();
        let packed = rmp_serde::to_vec_named(&envelope).unwrap();
        assert_eq!(rmp_serde::from_slice::<Envelope>(&packed).unwrap(), envelope);
        let text = serde_json::to_string(&envelope).unwrap();
        assert_eq!(serde_json::from_str::<Envelope>(&text).unwrap(), envelope);
        let header = envelope.header().unwrap();
        assert_eq!(
            (header.seq, header.audience()),
            (7, Audience::User(PersonId(Uuid::from_u128(5))))
        );
    }

    #[test]
    fn a_changed_body_is_refused_and_an_erased_one_is_not() {
        let mut envelope = sample();
        envelope.body = Some(Bytes(b"hellp".to_vec()));
        assert_eq!(envelope.header().unwrap_err(), EnvelopeError::BodyHash);
        let hash = sample().hash();
        envelope.body = None;
        assert!(envelope.header().is_ok());
        assert_eq!(envelope.hash(), hash);
    }

    #[test]
    fn a_write_moved_to_another_incarnation_twice_keeps_its_origin_and_body() {
        let first = sample();
        let at = |inc| StreamId {
            inc,
            ..sample().header().unwrap().stream
        };
        let moved = first.again(at(2), 1, Hash16::default()).unwrap();
        let again = moved.again(at(3), 4, moved.hash()).unwrap().header().unwrap();
        assert_eq!(again.origin(), Place { inc: 1, seq: 7 });
        assert_eq!((again.stream.inc, again.seq, again.prev), (3, 4, moved.hash()));
        assert_eq!(again.body_hash, first.header().unwrap().body_hash);
    }

    #[test]
    fn a_header_of_garbage_is_an_error_and_not_a_panic() {
        let envelope = Envelope {
            head: Bytes(vec![0xc1; 40]),
            body: None,
        };
        assert!(matches!(envelope.header(), Err(EnvelopeError::HeadShape(_))));
    }
}
