//! Requests and answers between a client and the centre's server. Routes are named beside each shape.
//!
//! MessagePack (`application/msgpack`, named maps) with JSON accepted on the same routes; errors are a
//! [`crate::problem::Problem`] in the form that was asked for. `Authorization: Bearer TOKEN` but for
//! enrolment.

use crate::envelope::{Envelope, Hash16, StreamId};
use domain::id::{DeviceId, PersonId, TeamId, TenantId};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// Most records in one push or one page.
pub const RECORDS_MAX: usize = 1000;
/// Most bytes in one push.
pub const PUSH_BYTES_MAX: usize = 1024 * 1024;
/// Longest long-poll in seconds.
pub const WAIT_S_MAX: u32 = 25;
/// Longest name of a device, in characters; more is cut off.
pub const DEVICE_NAME_CHARS_MAX: usize = 60;

/// `POST /v1/enrol`: trades a code for a token. The code is used up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolRequest {
    /// The code the centre gave.
    pub code: String,
    /// The id this installation chose for itself.
    pub device: DeviceId,
    /// What it calls itself, so that its person tells their desks apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
}

/// Answer to [`EnrolRequest`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolAnswer {
    /// The organisation.
    pub tenant: TenantId,
    /// The organisation's name.
    pub org_name: String,
    /// Who enrolled.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their team.
    pub team: Option<TeamId>,
    /// Opaque bearer token.
    pub token: String,
    /// As whom the server itself writes: records of its kinds are believed from this author alone.
    #[serde(default)]
    pub server: Option<PersonId>,
}

/// Answer to `GET /v1/sso`: which ways there are to sign in besides a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaysIn {
    /// With one's account at work, in the browser.
    pub sso: bool,
}

/// `POST /v1/sso/begin`: a desk wants to sign in with its agent's account at work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SsoBegin {
    /// The id this installation chose for itself.
    pub device: DeviceId,
    /// What it calls itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// Where the browser is sent back to: a port of 127.0.0.1 on which the desk listens.
    pub port: u16,
    /// What the browser brings back, so that the desk knows it for its own; 16 to 128 letters and digits.
    pub state: String,
    /// Hash of the verifier that [`SsoFinish`] shows.
    pub challenge: Hash16,
}

/// Answer to [`SsoBegin`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SsoBegun {
    /// What the browser is to open.
    pub url: String,
}

/// `POST /v1/sso/finish`: trades what the browser brought back for a token. Answered like an [`EnrolRequest`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SsoFinish {
    /// The code from the address that the browser was sent to; good for two minutes and one use.
    pub code: String,
    /// What the challenge is the hash of.
    pub verifier: String,
}

/// A feed: what one reader may read, numbered without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feed {
    /// What is addressed to one person.
    Inbox(PersonId),
    /// What is addressed to a team.
    Team(TeamId),
    /// What everybody may read.
    Org,
    /// What one person wrote for themselves, sealed, at whichever desk.
    Own(PersonId),
}

impl fmt::Display for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Feed::Inbox(id) => write!(f, "inbox.{id}"),
            Feed::Team(id) => write!(f, "team.{id}"),
            Feed::Org => f.write_str("org"),
            Feed::Own(id) => write!(f, "own.{id}"),
        }
    }
}

impl FromStr for Feed {
    type Err = String;
    fn from_str(text: &str) -> Result<Feed, String> {
        let id = |s: &str| s.parse::<Uuid>().map_err(|_| format!("{s} is no id"));
        match text.split_once('.') {
            Some(("inbox", s)) => Ok(Feed::Inbox(PersonId(id(s)?))),
            Some(("team", s)) => Ok(Feed::Team(TeamId(id(s)?))),
            Some(("own", s)) => Ok(Feed::Own(PersonId(id(s)?))),
            None if text == "org" => Ok(Feed::Org),
            _ => Err(format!("{text} is no feed")),
        }
    }
}

impl Serialize for Feed {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Feed {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// Where a stream or a feed ends: number and hash of its last record; `(0, zeros)` when empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Last number.
    pub seq: u64,
    /// Stream: hash of that header. Feed: running hash.
    pub hash: Hash16,
}

/// `POST /v1/push`: consecutive records of one or more streams of the signed-in person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushRequest {
    /// Records of each stream, in order.
    pub streams: Vec<Vec<Envelope>>,
}

/// What became of one pushed stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum StreamOutcome {
    /// All of it is stored, durably.
    Stored,
    /// The first record is beyond the server's head: rewind to it and resend.
    Gap,
    /// The server holds other records at these numbers: open a new incarnation.
    Fork,
}

/// One stream's part of a [`PushAnswer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StreamAnswer {
    /// Which stream.
    pub stream: StreamId,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: StreamOutcome,
    /// The server's head of it now.
    pub stored: Head,
    /// Up to where it is also in a finished backup or on a replica.
    pub safe: u64,
}

/// A record that is stored and handed on to nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldBack {
    /// Its stream.
    pub stream: StreamId,
    /// Its number in the stream.
    pub seq: u64,
    /// One word, such as `too_many_today`, `date_ahead` or `kind_unknown`.
    pub why: String,
}

/// Answer to [`PushRequest`]: 200 when all are stored, 409 when any is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushAnswer {
    /// One for each pushed stream, in the order of the request.
    pub streams: Vec<StreamAnswer>,
    /// Which of the new records are stored and handed on to nobody, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<HeldBack>,
}

/// One row of a feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedRow {
    /// Place in the feed, gapless from 1.
    pub fseq: u64,
    /// The running hash of the feed including this row: `chain(prev) = prev.chained(record.hash())`.
    pub chain: Hash16,
    /// The record.
    pub record: Envelope,
}

/// Answer to `GET /v1/feed/{feed}?after=SEQ:HASH&limit=1000&wait=25`; 409 `feed_rewound` when the
/// server does not hold `HASH` at `SEQ`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedPage {
    /// Which feed.
    pub feed: Feed,
    /// Rows after the cursor, in order.
    pub rows: Vec<FeedRow>,
    /// Where the feed ends now.
    pub head: Head,
}

/// Answer to `GET /v1/heads`: every stream of the person, and every feed they may read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadsAnswer {
    /// The person's own streams.
    pub streams: Vec<(StreamId, Head)>,
    /// The feeds they may read. Those that only a newer program knows are passed over.
    #[serde(deserialize_with = "known_feeds")]
    pub feeds: Vec<(Feed, Head)>,
    /// As whom the server itself writes; see [`EnrolAnswer::server`].
    #[serde(default)]
    pub server: Option<PersonId>,
}

fn known_feeds<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<(Feed, Head)>, D::Error> {
    let named = Vec::<(String, Head)>::deserialize(from)?;
    let known = named
        .into_iter()
        .filter_map(|(name, head)| Some((name.parse().ok()?, head)));
    Ok(known.collect())
}

/// One message of `GET /v1/live` (WebSocket, binary MessagePack, down only).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum LiveMessage {
    /// The connection is up.
    Welcome,
    /// A new row; applied without a round trip when it is the next one.
    Row {
        /// Which feed.
        feed: Feed,
        /// The row.
        row: FeedRow,
    },
    /// Rows were dropped because the reader was slow: pull.
    Behind,
    /// The server goes down; come back after about this long.
    Bye {
        /// Seconds to wait.
        delay_s: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_written_and_read_the_same() {
        for feed in [
            Feed::Org,
            Feed::Inbox(PersonId(Uuid::from_u128(1))),
            Feed::Team(TeamId(Uuid::from_u128(2))),
            Feed::Own(PersonId(Uuid::from_u128(3))),
        ] {
            assert_eq!(feed.to_string().parse(), Ok(feed));
        }
        assert!("inbox.x".parse::<Feed>().is_err());
        assert!("everything".parse::<Feed>().is_err());
    }

    #[test]
    fn a_feed_of_a_newer_server_is_passed_over_and_the_others_are_read() {
        let head = Head::default();
        let sent = serde_json::json!({"streams": [], "feeds": [["org", head], ["moon.7", head]]});
        let text = serde_json::from_value::<HeadsAnswer>(sent.clone()).unwrap();
        assert_eq!(text.feeds, [(Feed::Org, head)]);
        let packed = rmp_serde::to_vec_named(&sent).unwrap();
        assert_eq!(rmp_serde::from_slice::<HeadsAnswer>(&packed).unwrap(), text);
    }

    #[test]
    fn a_live_row_comes_back_the_same_through_messagepack_and_json() {
        let row = FeedRow {
            fseq: 1,
            chain: Hash16([7; 16]),
            record: Envelope {
                head: crate::envelope::Bytes(vec![0xc1, 0xff]),
                body: Some(crate::envelope::Bytes(b"thanks".to_vec())),
            },
        };
        let live = LiveMessage::Row { feed: Feed::Org, row };
        let packed = rmp_serde::to_vec_named(&live).unwrap();
        assert_eq!(rmp_serde::from_slice::<LiveMessage>(&packed).unwrap(), live);
        let text = serde_json::to_string(&live).unwrap();
        assert_eq!(serde_json::from_str::<LiveMessage>(&text).unwrap(), live);
    }
}
