//! What the notifications of a subscription mean.
//!
//! Decides whose they are, in which order they count, and what each reason of an end asks for.

use super::{ANEW_MAX, Act, Heard, Remote, Subscription, answered::retry_after_s, target};
use crate::{
    dialog::{
        info::{self, Document},
        legs::{Ask, Asked},
        message::{Message, parameter, tag},
        pace::pause_ms,
    },
    source::SourceError,
};

/// Answers in a row that are not understood, after which the source says so.
const UNCLEAR_MAX: usize = 3;

impl Subscription {
    pub(super) fn notified(&mut self, now_ms: u64, message: &Message) -> Vec<Act> {
        let to = message.one("to").and_then(tag);
        let is_ours = message.one("call-id") == Some(&self.call_id) && to.is_none_or(|to| to == self.tag);
        if !is_ours {
            return self.reply(message, "481 Subscription Does Not Exist", "");
        }
        let event = message
            .all("event")
            .next()
            .and_then(|event| event.split(';').next());
        if event.is_some_and(|event| !event.trim().eq_ignore_ascii_case("dialog")) {
            return self.reply(message, "489 Bad Event", "Allow-Events: dialog\r\n");
        }
        let Some((sequence, "NOTIFY")) = message.sequence() else {
            return self.reply(message, "400 Bad Request", "");
        };
        let from = message.one("from").and_then(tag).unwrap_or_default().to_owned();
        let top = message.all("via").next().and_then(|via| parameter(via, "branch"));
        let branch = top.map(str::to_owned);
        // Each end of a subscription that was forked counts for itself.
        if let Some(last) = self.heard.as_ref().filter(|last| last.tag == from) {
            if sequence < last.sequence {
                // A count that goes back was begun anew there, and would leave us deaf; or this one was overtaken.
                let mut acts = self.reply(message, "500 Out Of Order", "");
                let answered = self.document(message).map(|late| self.legs.answered_by(&late));
                acts.extend(answered.unwrap_or_default().into_iter().map(Act::Say));
                acts.extend(self.want_anew(now_ms));
                return acts;
            }
            if sequence == last.sequence && branch == last.branch {
                // Our answer was lost on the way.
                return self.reply(message, "200 OK", "");
            }
        }
        if self.remote.is_none() {
            // It may come before the answer to the question.
            self.remote = Some(Remote {
                tag: from.clone(),
                target: target(message),
                route: Vec::new(),
            });
        }
        self.heard = Some(Heard {
            tag: from,
            sequence,
            branch,
        });
        let mut acts = self.reply(message, "200 OK", "");
        acts.extend(self.told(now_ms, message));
        acts
    }

    /// A notification that is ours and new.
    fn told(&mut self, now_ms: u64, message: &Message) -> Vec<Act> {
        let state = message.all("subscription-state").next().unwrap_or("active");
        let word = state.split(';').next().unwrap_or_default().trim();
        self.notified_by = None;
        if word.eq_ignore_ascii_case("pending") {
            // Somebody has yet to allow it; the next notification says so.
            return Vec::new();
        }
        let document = self.document(message);
        if word.eq_ignore_ascii_case("terminated") {
            return self.over(now_ms, state, document.ok());
        }
        if let Some(seconds) = parameter(state, "expires").and_then(|value| value.parse::<u64>().ok()) {
            let left_ms = seconds.saturating_mul(1000);
            let before = self.granted.map_or(u64::MAX, |(at, ms)| at.saturating_add(ms));
            if now_ms.saturating_add(left_ms) < before {
                self.granted = Some((now_ms, left_ms));
            }
        }
        match document {
            Ok(document) => self.take(now_ms, &document),
            Err(error) => self.unclear(now_ms, error),
        }
    }

    fn document(&self, message: &Message) -> Result<Document, SourceError> {
        if message.body.iter().all(u8::is_ascii_whitespace) {
            // Without a state there is no conversation.
            return Ok(Document {
                version: None,
                full: true,
                dialogs: Vec::new(),
            });
        }
        let kind = message.all("content-type").next().unwrap_or_default();
        let begins = |with: &str| {
            kind.get(..with.len())
                .is_some_and(|kind| kind.eq_ignore_ascii_case(with))
        };
        if begins("multipart/") {
            return Err(SourceError::Malformed(
                "a list of several, not one agent's conversations",
            ));
        }
        let encoded = message.all("content-encoding").next();
        if encoded.is_some_and(|encoding| !encoding.eq_ignore_ascii_case("identity")) {
            return Err(SourceError::Malformed("a document that is packed"));
        }
        let (key, source) = (&self.who.key, &self.who.source);
        info::read(&message.body, |id| key.leg(source, id))
    }

    fn take(&mut self, now_ms: u64, document: &Document) -> Vec<Act> {
        let asked = match document.full && std::mem::take(&mut self.answer_due) {
            true => Asked::Answer,
            false => Asked::No,
        };
        let taken = self.legs.take(document, asked);
        if taken.ask == Some(Ask::Unclear) {
            return self.unclear(now_ms, SourceError::Malformed("parts, and never the whole"));
        }
        self.who.pace.understood();
        let mut acts = Vec::new();
        if !std::mem::replace(&mut self.is_up, true) {
            acts.push(Act::Up);
        }
        acts.extend(taken.said.into_iter().map(Act::Say));
        match taken.ask {
            Some(Ask::Anew) if self.counted_anew < ANEW_MAX => {
                self.counted_anew += 1;
                acts.extend(self.want_anew(now_ms));
            }
            Some(Ask::Whole) => {
                // An answer that leaves something out is worth another question at once.
                if asked == Asked::Answer {
                    self.whole_asked = 0;
                }
                acts.extend(self.want_whole(now_ms));
            }
            _ => {
                self.whole_asked = 0;
                self.wanted = self.wanted.filter(|wanted| wanted.anew);
            }
        }
        acts
    }

    /// What was told is not understood: the whole is asked for again, until it is plain that it never comes.
    fn unclear(&mut self, now_ms: u64, error: SourceError) -> Vec<Act> {
        tracing::debug!("a notification is not understood, {error}");
        let answers = std::mem::take(&mut self.answer_due);
        // What comes unasked counts once the answer to it is not understood either.
        let count = if answers || !self.is_up {
            self.who.pace.unclear()
        } else {
            1
        };
        if count >= UNCLEAR_MAX {
            return self.end(error);
        }
        self.want(now_ms + pause_ms(count), false);
        Vec::new()
    }

    /// The other end ends the subscription; each reason of RFC 6665 has its own way on.
    fn over(&mut self, now_ms: u64, state: &str, last: Option<Document>) -> Vec<Act> {
        // What is named in the last words counts; what is left out there says nothing.
        let mut acts = Vec::new();
        if let Some(last) = last.filter(|_| self.is_up) {
            let last = Document {
                full: false,
                version: None,
                ..last
            };
            acts.extend(self.legs.take(&last, Asked::No).said.into_iter().map(Act::Say));
        }
        let after_s = parameter(state, "retry-after").and_then(retry_after_s);
        let reason = parameter(state, "reason")
            .unwrap_or_default()
            .to_ascii_lowercase();
        let why = match (reason.as_str(), after_s) {
            ("rejected", _) => SourceError::Refused,
            // What is not there, or never changes, is not worth many questions.
            ("noresource" | "invariant", _) => SourceError::NotOffered { status: 404 },
            ("probation" | "giveup", after_s) => SourceError::Over {
                after_s: after_s.unwrap_or(0),
            },
            ("deactivated" | "timeout", _) | (_, None) => {
                self.granted = None;
                acts.extend(self.want_anew(now_ms));
                return acts;
            }
            (_, Some(after_s)) => SourceError::Over { after_s },
        };
        acts.extend(self.end(why));
        acts
    }
}
