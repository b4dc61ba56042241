//! What agents say to the centre, and what the centre answers: records, requests, answers.
//!
//! Nothing anonymous is a record of its author: it travels in a [`Slip`], in a request that carries no session. What the centre
//! answers is a record for everybody, in which desks find their own by ids that say nothing.

use crate::envelope::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, PersonId, PulseId, TeamId, VoiceId},
    voice::Sort,
};
use serde::{Deserialize, Serialize};

/// Bytes of a slip on its way, whatever is in it.
pub const SLIP_BYTES: usize = 8 * 1024;
/// Bytes of the answer to one.
pub const SLIP_ANSWER_BYTES: usize = 256;
/// Bytes of what a token is for: random, or as good as that.
pub const NONCE_BYTES: usize = 32;
/// The ids of a [`VoiceTold`] are filled up with random ones to a multiple of this, so that their number says little.
pub const ABOUT_STEP: usize = 16;
/// Most tokens that are asked for at once.
pub const TOKENS_MAX: usize = 16;

/// What somebody says. The domain's `Said::new` looks at it on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceSaid {
    /// Its id; random.
    pub id: VoiceId,
    /// What it is.
    pub sort: Sort,
    /// What should change, what customers say, what got in the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What would get better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helps: Option<String>,
    /// Which tool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// A customer was waiting.
    #[serde(default)]
    pub customer_waiting: bool,
    /// Minutes that it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The day on which it was said; of something anonymous the first of its month.
    pub said_on: NaiveDate,
    /// Who follows it up, when nobody is to know: a public key (Ed25519). `None` when it carries a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Bytes>,
}

/// What an author says afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceFollow {
    /// About what.
    pub id: VoiceId,
    /// Which one of this author it is, from 1, so that the same one again changes nothing.
    pub number: u32,
    /// What.
    pub act: FollowAct,
    /// The author's signature (Ed25519) over [`VoiceFollow::signed`]; `None` where the session says who it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Bytes>,
}

/// What can be said afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum FollowAct {
    /// Something more.
    Add {
        /// The words.
        text: String,
    },
    /// It is taken back: its words are erased.
    Withdraw,
    /// Thanks for the answer.
    Thank,
}

impl VoiceFollow {
    /// What an author signs.
    #[must_use]
    pub fn signed(id: VoiceId, number: u32, act: &FollowAct) -> Vec<u8> {
        let mut bytes = b"breakwater voice follow\n".to_vec();
        bytes.extend(id.0.as_bytes());
        bytes.extend(number.to_be_bytes());
        let (word, text) = match act {
            FollowAct::Add { text } => (&b"add"[..], text.as_str()),
            FollowAct::Withdraw => (&b"withdraw"[..], ""),
            FollowAct::Thank => (&b"thank"[..], ""),
        };
        bytes.extend(word);
        bytes.push(b'\n');
        bytes.extend(text.as_bytes());
        bytes
    }
}

/// A token that is good once: a nonce, and the blind signature of the centre under it (RSABSSA-SHA384-PSS-Deterministic of
/// RFC 9474).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// [`NONCE_BYTES`] bytes.
    pub nonce: Bytes,
    /// The signature.
    pub signature: Bytes,
}

/// What a desk posts without saying who it is, whether it has something to say or not: `POST /v1/slip`, exactly [`SLIP_BYTES`] long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// What is in it; mostly nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<SlipSaid>,
}

/// What a slip says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum SlipSaid {
    /// Something new.
    Voice {
        /// What.
        said: VoiceSaid,
        /// The month whose token it is, by its first day.
        month: NaiveDate,
        /// The token.
        token: Token,
    },
    /// Something about what was said before.
    Follow(VoiceFollow),
    /// Answers to the questions of a pulse, in their order; 0 skips one.
    Pulse {
        /// Which round.
        pulse: PulseId,
        /// The unit that the server said with the token.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        team: Option<TeamId>,
        /// 1 to 5, or 0.
        answers: Vec<u8>,
        /// The token.
        token: Token,
    },
}

/// What became of what was posted: answer to [`Slip`] (filled up to [`SLIP_ANSWER_BYTES`]) and to [`NamedPost`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlipAnswer {
    /// What.
    pub outcome: Outcome,
}

/// What became of it. Whatever it is, sending it again does not change it, but for `Again`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is kept, or there was nothing in it.
    Taken,
    /// It came before.
    Known,
    /// The token was used, is of another month or round, or is none.
    TokenRefused,
    /// The month or the round is over.
    TooLate,
    /// It cannot be read, or says what cannot be said.
    Unfit,
    /// No such thing, or it is over: nothing to follow up.
    Gone,
    /// Too many for now: try again later.
    Again,
}

/// What somebody says under their own name: `POST /v1/voice`, with a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum NamedPost {
    /// Something new.
    Voice {
        /// What.
        said: VoiceSaid,
    },
    /// Something about what was said before.
    Follow(VoiceFollow),
}

/// For what tokens are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum TokensFor {
    /// For anonymous voices of a month, by its first day.
    Voices {
        /// The month.
        month: NaiveDate,
    },
    /// For one round.
    Pulse {
        /// Which.
        pulse: PulseId,
    },
}

/// `POST /v1/voice/tokens`, with a session: the centre signs what it cannot read. The same again is answered the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokensAsked {
    /// For what.
    pub of: TokensFor,
    /// Blinded messages.
    pub blinded: Vec<Bytes>,
}

/// Answer to [`TokensAsked`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokensAnswer {
    /// Blind signatures, in the order of the request.
    pub signatures: Vec<Bytes>,
    /// Of a pulse: as one of which unit the answer counts; `None` is of no team.
    #[serde(default)]
    pub team: Option<TeamId>,
}

/// What became of something that was said; written by the server, audience org. The last one of a case is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceTold {
    /// Which case.
    pub case: CaseId,
    /// A name of [`Sort`]; that of a newer program is passed over.
    pub sort: String,
    /// Which tool got in the way.
    #[serde(default)]
    pub tool: Option<String>,
    /// Ids of what was said, with random ones among them, in no order.
    pub about: Vec<VoiceId>,
    /// A name of `domain::voice::case::State`; that of a newer program is passed over.
    pub state: String,
    /// Who answers for it.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// Until when the next step is due.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
    /// Why it was decided so.
    #[serde(default)]
    pub why: Option<String>,
    /// What was done.
    #[serde(default)]
    pub note: Option<String>,
    /// At least so many people said it; `None` under five.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// The first of the month in which it began.
    pub month: NaiveDate,
    /// When this was told.
    pub at: DateTime<Utc>,
}

/// The key for anonymous voices of a month; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceKey {
    /// The month, by its first day.
    pub month: NaiveDate,
    /// The public key (RSA, SubjectPublicKeyInfo as DER).
    pub key: Bytes,
    /// How many tokens are everybody's in this month.
    pub tokens: u16,
}

/// A round of questions; written by the server, audience org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PulseOpened {
    /// Which.
    pub id: PulseId,
    /// Its month, by the first day.
    pub month: NaiveDate,
    /// The questions, in order.
    pub questions: Vec<PulseQuestion>,
    /// Until when it can be answered.
    pub answer_until: DateTime<Utc>,
    /// Until when answers are taken; then they are counted.
    pub closes_at: DateTime<Utc>,
    /// The public key for its tokens.
    pub key: Bytes,
}

/// A question as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PulseQuestion {
    /// A name of `domain::voice::pulse::Reason`, or `own-` and a number.
    pub key: String,
    /// The words of the centre's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What a round came to, for one unit; written by the server, audience org for the whole centre, and the team for a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PulseTold {
    /// Which round.
    pub id: PulseId,
    /// Its month, by the first day.
    pub month: NaiveDate,
    /// Of which team; `None` is the centre.
    #[serde(default)]
    pub team: Option<TeamId>,
    /// At least so many answered; `None` when the result is not told, because it would say what single people answered.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// One for each question that enough people answered.
    #[serde(default)]
    pub results: Vec<PulseResult>,
    /// When it was told.
    pub at: DateTime<Utc>,
}

/// What one question came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PulseResult {
    /// The question, as it was asked.
    pub question: PulseQuestion,
    /// How many say "much" or "very much": a name of `domain::voice::pulse::Share`.
    pub agree: String,
    /// How many say "little" or "not at all", likewise.
    pub disagree: String,
}
