//! One subscription to the agent's own conversations (RFC 6665, RFC 4235).
//!
//! Pure: messages and milliseconds come in, messages and events go out. Decides what is asked, when it is
//! asked again, what is answered, and whether an unasked message is for us. Must never dial, answer or end a
//! call, and never listen to anybody but the agent's own address.

mod asking;

use super::{
    digest::Challenge,
    info,
    legs::Legs,
    message::{Message, Start, parameter, tag},
};
use crate::source::{InstallKey, Secret, SourceError};
use asking::Asking;
use domain::calls::{
    address::{AddressOfRecord, Transport},
    event::{SourceEvent, SourceId},
};
use std::net::SocketAddr;

/// How long a subscription is asked for over a connection, whose loss is noticed, in seconds.
const EXPIRES_TCP_S: u64 = 3600;
/// The same over datagrams, where asking again is the only way to notice a loss.
const EXPIRES_UDP_S: u64 = 600;
/// Over datagrams a call is asked after this often, so that its end cannot be missed for long.
const CALL_REFRESH_MS: u64 = 60_000;
/// The shortest pause between two questions, whatever a telephone system grants.
const REFRESH_MIN_MS: u64 = 1_000;

/// Who asks whom.
pub struct Who {
    /// The source that the events are of.
    pub source: SourceId,
    /// The agent's address.
    pub address: AddressOfRecord,
    /// Where answers and notifications can come to.
    pub local: SocketAddr,
    /// The password, when one is needed.
    pub secret: Option<Secret>,
    /// The key for ids.
    pub key: InstallKey,
    /// Makes this subscription's own names; from the system's randomness.
    pub seed: [u8; 32],
    /// How long an answer may take, in milliseconds.
    pub answer_ms_max: u64,
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Act {
    /// Send this message.
    Send(Vec<u8>),
    /// The source can be heard now.
    Up,
    /// Say this.
    Say(SourceEvent),
}

/// The subscription.
pub struct Subscription {
    who: Who,
    call_id: String,
    tag: String,
    sequence: u32,
    names: u64,
    expires_s: u64,
    remote: Option<Remote>,
    asking: Option<Asking>,
    challenge: Option<(Challenge, &'static str, u32)>,
    heard: Option<u32>,
    is_up: bool,
    legs: Legs,
    /// When it was granted, and for how long, both in milliseconds.
    granted: Option<(u64, u64)>,
    /// Until when the first notification must have come.
    notified_by: Option<u64>,
}

/// The other end of the dialog.
struct Remote {
    tag: String,
    target: Option<String>,
    route: Vec<String>,
}

impl Subscription {
    /// Asks for nothing yet.
    #[must_use]
    pub fn new(who: Who) -> Self {
        let expires_s = match who.address.transport() {
            Transport::Udp => EXPIRES_UDP_S,
            Transport::Tcp => EXPIRES_TCP_S,
        };
        let mut new = Self {
            who,
            call_id: String::new(),
            tag: String::new(),
            sequence: 0,
            names: 0,
            expires_s,
            remote: None,
            asking: None,
            challenge: None,
            heard: None,
            is_up: false,
            legs: Legs::default(),
            granted: None,
            notified_by: None,
        };
        new.call_id = new.name();
        new.tag = new.name();
        new
    }

    /// Asks, for the first time or again.
    pub fn ask(&mut self, now_ms: u64) -> Vec<Act> {
        if self.asking.is_some() {
            return Vec::new();
        }
        self.send(now_ms, self.expires_s, 0)
    }

    /// The last message: nothing is wanted any more. Its answer is not waited for.
    pub fn leave(&mut self, now_ms: u64) -> Vec<Act> {
        if self.remote.is_none() {
            return Vec::new();
        }
        self.asking = None;
        self.send(now_ms, 0, 0)
    }

    /// When [`Subscription::due`] is to be called next, if nothing comes before.
    #[must_use]
    pub fn next_ms(&self) -> Option<u64> {
        let asking = self.asking.as_ref().map(Asking::next_ms);
        [asking, self.refresh_ms(), self.notified_by]
            .into_iter()
            .flatten()
            .min()
    }

    /// What the time demands: the question once more, a new one, or an end.
    ///
    /// # Errors
    /// [`SourceError::Silent`]: no answer, or no notification, in time.
    pub fn due(&mut self, now_ms: u64) -> Result<Vec<Act>, SourceError> {
        let silent = SourceError::Silent {
            seconds: self.who.answer_ms_max / 1000,
        };
        if self.notified_by.is_some_and(|by| by <= now_ms) {
            return Err(silent);
        }
        if let Some(asking) = &mut self.asking {
            let again = asking.again(now_ms).ok_or(silent)?;
            return Ok(again.map(Act::Send).into_iter().collect());
        }
        if self.refresh_ms().is_some_and(|at| at <= now_ms) {
            return Ok(self.ask(now_ms));
        }
        Ok(Vec::new())
    }

    /// Takes in a message.
    ///
    /// # Errors
    /// The subscription has ended, was refused, or the other end breaks its own protocol.
    pub fn received(&mut self, now_ms: u64, message: &Message) -> Result<Vec<Act>, SourceError> {
        match &message.start {
            Start::Answer(status) => self.answered(now_ms, *status, message),
            Start::Request(method) if method == "NOTIFY" => self.notified(now_ms, message),
            Start::Request(method) if method == "ACK" => Ok(Vec::new()),
            Start::Request(_) => Ok(self.refuse(message, "405 Method Not Allowed", "Allow: NOTIFY\r\n")),
        }
    }

    /// The answer to a message whose body is refused; what comes after it is the source's own end.
    #[must_use]
    pub fn refusal(&self, message: &Message) -> Option<Vec<u8>> {
        matches!(message.start, Start::Request(_)).then(|| message.answer("400 Bad Request", &self.tag, ""))
    }

    fn refuse(&self, message: &Message, status: &str, more: &str) -> Vec<Act> {
        vec![Act::Send(message.answer(status, &self.tag, more))]
    }

    fn answered(&mut self, now_ms: u64, status: u16, message: &Message) -> Result<Vec<Act>, SourceError> {
        let ours = message.one("call-id") == Some(&self.call_id)
            && self.asking.as_ref().is_some_and(|asking| {
                message.sequence() == Some((asking.sequence, "SUBSCRIBE")) && status >= 200
            });
        let Some(asking) = self.asking.take_if(|_| ours) else {
            // Not to what we asked, or not yet an answer.
            return Ok(Vec::new());
        };
        match status {
            200..=299 => self.granted(now_ms, &asking, message),
            401 | 407 => self.challenged(now_ms, status, &asking, message),
            423 => {
                let least = message.one("min-expires").and_then(|value| value.parse().ok());
                match least {
                    Some(least) if least > self.expires_s && least <= 86_400 => {
                        self.expires_s = least;
                        Ok(self.send(now_ms, least, asking.tries))
                    }
                    _ => Err(SourceError::Answered { status }),
                }
            }
            // It was restarted and knows nothing of us.
            481 => Err(SourceError::Closed),
            403 => Err(SourceError::Denied),
            404 | 405 | 406 | 415 | 416 | 420 | 489 | 501 | 603 | 604 => {
                Err(SourceError::NotOffered { status })
            }
            status => Err(SourceError::Answered { status }),
        }
    }

    fn granted(&mut self, now_ms: u64, asking: &Asking, message: &Message) -> Result<Vec<Act>, SourceError> {
        let tag = message.one("to").and_then(tag);
        let tag = tag.ok_or(SourceError::Malformed("a subscription without a tag"))?;
        if self.remote.as_ref().is_some_and(|remote| remote.tag != tag) {
            return Err(SourceError::Malformed("a subscription of two"));
        }
        let mut route: Vec<String> = message.all("record-route").map(str::to_owned).collect();
        route.reverse();
        let first = self.granted.is_none();
        match &mut self.remote {
            Some(remote) if !first => remote.target = target(message).or(remote.target.take()),
            _ => {
                let target = target(message);
                let tag = tag.to_owned();
                self.remote = Some(Remote { tag, target, route });
            }
        }
        let granted = message.one("expires").and_then(|value| value.parse().ok());
        let seconds = granted.unwrap_or(asking.expires_s).min(asking.expires_s);
        self.granted = Some((now_ms, seconds.saturating_mul(1000)));
        if first && !self.is_up {
            self.notified_by = Some(now_ms + self.who.answer_ms_max);
        }
        Ok(Vec::new())
    }

    fn challenged(
        &mut self,
        now_ms: u64,
        status: u16,
        asking: &Asking,
        message: &Message,
    ) -> Result<Vec<Act>, SourceError> {
        let (asks, answers) = match status {
            401 => ("www-authenticate", "Authorization"),
            _ => ("proxy-authenticate", "Proxy-Authorization"),
        };
        let challenge = Challenge::best(message.all(asks)).ok_or(SourceError::Denied)?;
        // Once with what was asked for; once more only when nothing but its age was wrong.
        let worth_it = asking.tries == 0 || (asking.tries == 1 && challenge.stale);
        if self.who.secret.is_none() || !worth_it {
            return Err(SourceError::Denied);
        }
        self.challenge = Some((challenge, answers, 0));
        Ok(self.send(now_ms, asking.expires_s, asking.tries + 1))
    }

    fn notified(&mut self, now_ms: u64, message: &Message) -> Result<Vec<Act>, SourceError> {
        let from = message.one("from").and_then(tag);
        let to = message.one("to").and_then(tag);
        let theirs = self.remote.as_ref().map(|remote| remote.tag.as_str());
        let is_ours = message.one("call-id") == Some(&self.call_id)
            && to == Some(&self.tag)
            && from.is_some()
            && (theirs.is_none() || theirs == from);
        if !is_ours {
            return Ok(self.refuse(message, "481 Subscription Does Not Exist", ""));
        }
        let event = message.one("event").and_then(|event| event.split(';').next());
        if event.map(str::trim) != Some("dialog") {
            return Ok(self.refuse(message, "489 Bad Event", "Allow-Events: dialog\r\n"));
        }
        let Some((sequence, "NOTIFY")) = message.sequence() else {
            return Ok(self.refuse(message, "400 Bad Request", ""));
        };
        match self.heard {
            Some(last) if sequence < last => return Ok(self.refuse(message, "500 Out Of Order", "")),
            // Our answer was lost on the way.
            Some(last) if sequence == last => return Ok(self.refuse(message, "200 OK", "")),
            _ => self.heard = Some(sequence),
        }
        if self.remote.is_none() {
            // It may come before the answer to the question.
            self.remote = from.map(|tag| Remote {
                tag: tag.to_owned(),
                target: target(message),
                route: Vec::new(),
            });
        }
        self.told(now_ms, message)
    }

    /// A notification that is ours and new.
    fn told(&mut self, now_ms: u64, message: &Message) -> Result<Vec<Act>, SourceError> {
        let kind = message
            .one("content-type")
            .and_then(|kind| kind.split(';').next());
        let is_document =
            kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/dialog-info+xml"));
        let encoded = message.all("content-encoding").next().is_some();
        if !message.body.is_empty() && (!is_document || encoded) {
            let accept = "Accept: application/dialog-info+xml\r\n";
            return Ok(self.refuse(message, "415 Unsupported Media Type", accept));
        }
        let state = message.one("subscription-state").unwrap_or_default();
        let word = state
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        if word == "terminated" {
            return match parameter(state, "reason") {
                Some("rejected") => Err(SourceError::Denied),
                Some("noresource") => Err(SourceError::NotOffered { status: 404 }),
                _ => Err(SourceError::Closed),
            };
        }
        let document = if message.body.is_empty() {
            None
        } else {
            let (key, source) = (&self.who.key, &self.who.source);
            Some(info::read(&message.body, |id| key.leg(source, id))?)
        };
        let mut acts = self.refuse(message, "200 OK", "");
        self.notified_by = None;
        if word != "active" {
            // Somebody has yet to allow it; the next notification says so.
            return Ok(acts);
        }
        if let Some(seconds) = parameter(state, "expires").and_then(|value| value.parse::<u64>().ok()) {
            let left_ms = seconds.saturating_mul(1000);
            let before = self.granted.map_or(u64::MAX, |(at, ms)| at.saturating_add(ms));
            if now_ms.saturating_add(left_ms) < before {
                self.granted = Some((now_ms, left_ms));
            }
        }
        let said = match &document {
            None => Some(self.legs.clear()),
            Some(document) => self.legs.take(document),
        };
        match said {
            Some(said) => {
                if !std::mem::replace(&mut self.is_up, true) {
                    acts.push(Act::Up);
                }
                acts.extend(said.into_iter().map(Act::Say));
            }
            None => acts.extend(self.ask(now_ms)),
        }
        Ok(acts)
    }

    fn refresh_ms(&self) -> Option<u64> {
        let (at, granted_ms) = self.granted?;
        let is_udp = self.who.address.transport() == Transport::Udp;
        let most = if is_udp && self.legs.any_up() {
            CALL_REFRESH_MS
        } else {
            u64::MAX
        };
        Some(at.saturating_add((granted_ms / 2).min(most).max(REFRESH_MIN_MS)))
    }
}

/// The address of `Contact`, when it is one that can stand in a request.
fn target(message: &Message) -> Option<String> {
    let contact = message.one("contact")?;
    let uri = match contact.split_once('<') {
        Some((_, rest)) => rest.split('>').next()?,
        None => contact.split(';').next()?,
    };
    let fits = uri.starts_with("sip:")
        && uri.len() <= 512
        && !uri.contains(|c: char| c.is_whitespace() || "<>\"".contains(c));
    fits.then(|| uri.to_owned())
}
