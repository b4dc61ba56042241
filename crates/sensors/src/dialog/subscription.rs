//! One subscription to the agent's own conversations (RFC 6665, RFC 4235).
//!
//! Pure: messages and milliseconds come in, messages and events go out. Decides what is asked, when it is
//! asked again, what is answered, and whether an unasked message is for us. A subscription that the other end
//! has forgotten is made anew without a word to anybody; only what cannot be mended so ends the source. Must
//! never dial, answer or end a call, and never listen to anybody but the agent's own address.

mod answered;
mod asking;
mod notified;

use super::{
    digest::Challenge,
    legs::Legs,
    message::{Message, Start},
    pace::{Pace, pause_ms},
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
const REFRESH_MIN_MS: u64 = 2_500;
/// A subscription that is lost again within this time is not made anew: the source ends and waits.
const ANEW_MIN_MS: u64 = 2_000;
/// A count of documents that begins anew so often in one subscription is none.
const ANEW_MAX: u32 = 3;
/// Questions without an answer after which a conversation that was left out is lost.
const UNANSWERED_MAX: usize = 6;

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
    /// How often it may be asked.
    pub pace: Pace,
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
    heard: Option<Heard>,
    is_up: bool,
    legs: Legs,
    /// When it was granted, and for how long, both in milliseconds.
    granted: Option<(u64, u64)>,
    /// Until when the first notification must have come.
    notified_by: Option<u64>,
    /// The next question, besides those that keep the subscription alive.
    wanted: Option<Wanted>,
    /// The next document answers a question.
    answer_due: bool,
    /// Questions for the whole in a row.
    whole_asked: usize,
    /// Questions in a row that were answered with trouble while the subscription went on.
    failed: usize,
    /// When it was last made anew, and how often because a count began anew.
    anew: Option<u64>,
    counted_anew: u32,
    /// Why the source is to end, once what is to be done was done.
    ending: Option<SourceError>,
}

/// A question to come.
#[derive(Clone, Copy)]
struct Wanted {
    at_ms: u64,
    /// It begins another subscription.
    anew: bool,
}

/// The other end of the dialog.
struct Remote {
    tag: String,
    target: Option<String>,
    route: Vec<String>,
}

/// The last notification.
struct Heard {
    tag: String,
    sequence: u32,
    branch: Option<String>,
}

impl Subscription {
    /// Asks for nothing yet.
    #[must_use]
    pub fn new(who: Who) -> Self {
        let expires_s = match who.address.transport() {
            Transport::Udp => EXPIRES_UDP_S,
            Transport::Tcp | Transport::Tls => EXPIRES_TCP_S,
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
            wanted: None,
            answer_due: false,
            whole_asked: 0,
            failed: 0,
            anew: None,
            counted_anew: 0,
            ending: None,
        };
        new.call_id = new.name();
        new.tag = new.name();
        new
    }

    /// Asks, for the first time or again; later when a question is under way or too many were asked.
    pub fn ask(&mut self, now_ms: u64) -> Vec<Act> {
        let anew = self.wanted.take().is_some_and(|wanted| wanted.anew);
        if self.asking.is_some() {
            self.want(now_ms, anew);
            return Vec::new();
        }
        if let Err(at_ms) = self.who.pace.may_ask(now_ms) {
            self.want(at_ms, anew);
            return Vec::new();
        }
        if anew {
            self.begin_anew(now_ms);
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
        // A question that is wanted waits for the one that is under way.
        let wanted = self
            .wanted
            .filter(|_| asking.is_none())
            .map(|wanted| wanted.at_ms);
        let refresh = self.refresh_ms().filter(|_| asking.is_none());
        [asking, wanted, refresh, self.notified_by]
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
        let pace = self.who.pace.clone();
        if let Some(asking) = &mut self.asking {
            let again = asking
                .again(now_ms)
                .ok_or(silent)?
                .filter(|_| pace.may_repeat(now_ms));
            if again.is_some() {
                pace.asked(now_ms);
            }
            return Ok(again.map(Act::Send).into_iter().collect());
        }
        let mut acts = Vec::new();
        if self.whole_asked > UNANSWERED_MAX && self.legs.any_missing() {
            self.whole_asked = 0;
            acts.extend(self.legs.lose_missing().into_iter().map(Act::Say));
        }
        let wanted = self.wanted.is_some_and(|wanted| wanted.at_ms <= now_ms);
        if wanted || self.refresh_ms().is_some_and(|at| at <= now_ms) {
            acts.extend(self.ask(now_ms));
        }
        Ok(acts)
    }

    /// Takes in a message. Afterwards [`Subscription::ended`] says whether anything more can come of it.
    pub fn received(&mut self, now_ms: u64, message: &Message) -> Vec<Act> {
        match &message.start {
            Start::Answer(status) => self.answered(now_ms, *status, message),
            Start::Request(method) if method == "NOTIFY" => self.notified(now_ms, message),
            Start::Request(method) if method == "ACK" => Vec::new(),
            Start::Request(_) => self.reply(message, "405 Method Not Allowed", "Allow: NOTIFY\r\n"),
        }
    }

    /// Why the subscription has ended and cannot be made anew, if so.
    #[must_use]
    pub fn ended(&mut self) -> Option<SourceError> {
        self.ending.take()
    }

    /// Nothing more can come of it.
    fn end(&mut self, why: SourceError) -> Vec<Act> {
        self.ending = Some(why);
        Vec::new()
    }

    fn reply(&self, message: &Message, status: &str, more: &str) -> Vec<Act> {
        vec![Act::Send(message.answer(status, &self.tag, more))]
    }

    /// Wants a question at `at_ms`, or sooner when one is wanted sooner.
    fn want(&mut self, at_ms: u64, anew: bool) {
        let before = self.wanted;
        self.wanted = Some(Wanted {
            at_ms: before.map_or(at_ms, |wanted| wanted.at_ms.min(at_ms)),
            anew: anew || before.is_some_and(|wanted| wanted.anew),
        });
    }

    /// Wants the whole, the later the more often it was asked for.
    fn want_whole(&mut self, now_ms: u64) -> Vec<Act> {
        let pause = pause_ms(self.whole_asked.saturating_sub(1));
        self.whole_asked += 1;
        self.want(now_ms + pause, false);
        if pause == 0 { self.ask(now_ms) } else { Vec::new() }
    }

    /// The other end has lost this subscription: another one takes its place at once, and without what proved
    /// who we are to the old one. If that was done a moment ago, it does not help.
    fn want_anew(&mut self, now_ms: u64) -> Vec<Act> {
        if self.anew.is_some_and(|at| at + ANEW_MIN_MS > now_ms) {
            return self.end(SourceError::Over { after_s: 0 });
        }
        self.want(now_ms, true);
        self.ask(now_ms)
    }

    fn begin_anew(&mut self, now_ms: u64) {
        self.call_id = self.name();
        self.tag = self.name();
        (self.sequence, self.remote, self.challenge) = (0, None, None);
        (self.heard, self.granted, self.notified_by) = (None, None, None);
        self.anew = Some(now_ms);
        self.legs.count_anew();
    }

    /// The subscription goes on whatever the last question was answered with.
    fn is_alive(&self, now_ms: u64) -> bool {
        let granted = self
            .granted
            .is_some_and(|(at, ms)| at.saturating_add(ms) > now_ms);
        self.is_up && granted
    }

    fn refresh_ms(&self) -> Option<u64> {
        let (at, granted_ms) = self.granted?;
        // What was answered with trouble has a time of its own.
        if self.failed > 0 {
            return None;
        }
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
    let contact = message.all("contact").next()?;
    let uri = match contact.split_once('<') {
        Some((_, rest)) => rest.split('>').next()?,
        None => contact.split(';').next()?,
    };
    let fits = (uri.starts_with("sip:") || uri.starts_with("sips:"))
        && uri.len() <= 512
        && !uri.contains(|c: char| c.is_whitespace() || "<>\"".contains(c));
    fits.then(|| uri.to_owned())
}

#[cfg(test)]
mod tests;
