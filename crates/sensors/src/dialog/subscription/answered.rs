//! What the answers to our questions mean.
//!
//! Decides whether a refusal is one of us, of this subscription only, or of this question only.

use super::{Act, Asking, Remote, Subscription, target};
use crate::{
    dialog::{
        digest::Challenge,
        message::{Message, tag},
        pace::pause_ms,
    },
    source::SourceError,
};

/// Refusals of a fresh challenge's answer after which the password is not the right one.
const REFUSED_MAX: u32 = 2;
/// Challenges met for one question.
const CHALLENGES_MAX: u32 = 4;
/// Longest pause that a telephone system may ask for, in seconds.
pub(super) const RETRY_AFTER_S_MAX: u64 = 600;
/// How long the whole may take to come after a question for it was granted, in milliseconds.
const MISSING_MS: u64 = 2_000;
/// Longest subscription that may be demanded, in seconds.
const EXPIRES_S_MAX: u64 = 86_400;

impl Subscription {
    pub(super) fn answered(&mut self, now_ms: u64, status: u16, message: &Message) -> Vec<Act> {
        let ours = message.one("call-id") == Some(&self.call_id)
            && self.asking.as_ref().is_some_and(|asking| {
                message.sequence() == Some((asking.sequence, "SUBSCRIBE")) && status >= 200
            });
        let Some(asking) = self.asking.take_if(|_| ours) else {
            // Not to what we asked, or not yet an answer.
            return Vec::new();
        };
        match status {
            200..=299 => self.granted(now_ms, &asking, message),
            401 | 407 => self.challenged(now_ms, status, &asking, message),
            423 => self.longer(now_ms, &asking, message),
            // A subscription that ends with such an answer was lost there; it is worth another one (RFC 6665).
            403 | 404 | 405 | 406 | 410 | 415 | 416 | 420 | 480..=485 | 489 | 501 | 603 | 604
                if asking.is_within =>
            {
                self.want_anew(now_ms)
            }
            403 if asking.tries > 0 => self.end(SourceError::Denied),
            403 => self.end(SourceError::Refused),
            404 | 405 | 406 | 415 | 416 | 420 | 489 | 501 | 603 | 604 => {
                self.end(SourceError::NotOffered { status })
            }
            status => self.troubled(now_ms, status, message),
        }
    }

    fn granted(&mut self, now_ms: u64, asking: &Asking, message: &Message) -> Vec<Act> {
        let tag = message.one("to").and_then(tag);
        // Without a tag of its own the notification's will do.
        let tag = tag
            .or(self.heard.as_ref().map(|heard| heard.tag.as_str()))
            .unwrap_or_default();
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
        let granted = message.all("expires").next().and_then(|value| value.parse().ok());
        let seconds = granted.unwrap_or(asking.expires_s).min(asking.expires_s);
        self.granted = Some((now_ms, seconds.saturating_mul(1000)));
        self.failed = 0;
        if first && self.heard.is_none() {
            self.notified_by = Some(now_ms + self.who.answer_ms_max);
        }
        if self.legs.any_missing() {
            // An answer that never comes must not keep a call for ever.
            let pause = pause_ms(self.whole_asked).max(MISSING_MS);
            self.whole_asked += 1;
            self.want(now_ms + pause, false);
        }
        Vec::new()
    }

    fn longer(&mut self, now_ms: u64, asking: &Asking, message: &Message) -> Vec<Act> {
        let least = message.one("min-expires").and_then(|value| value.parse().ok());
        match least {
            Some(least) if least > self.expires_s && least <= EXPIRES_S_MAX => {
                self.expires_s = least;
                if !self.who.pace.may_repeat(now_ms) {
                    return self.troubled(now_ms, 423, message);
                }
                self.send(now_ms, least, asking.tries)
            }
            _ => self.troubled(now_ms, 423, message),
        }
    }

    fn challenged(&mut self, now_ms: u64, status: u16, asking: &Asking, message: &Message) -> Vec<Act> {
        let (asks, answers) = match status {
            401 => ("www-authenticate", "Authorization"),
            _ => ("proxy-authenticate", "Proxy-Authorization"),
        };
        if message.all(asks).next().is_none() {
            // It forgot what it had asked before. A question that proves nothing is asked for proof again.
            let had_proof = self.challenge.take().is_some();
            return match had_proof || asking.is_within {
                true => self.want_anew(now_ms),
                false => self.troubled(now_ms, status, message),
            };
        }
        let Some(challenge) = Challenge::best(message.all(asks)) else {
            return self.end(SourceError::Malformed("a challenge of an unknown kind"));
        };
        // What answered an older challenge, or was only too old, was not refused for what it proves.
        let refused = asking.refused + u32::from(asking.tries > 0 && !challenge.stale);
        if self.who.secret.is_none() || refused >= REFUSED_MAX || asking.tries >= CHALLENGES_MAX {
            return self.end(SourceError::Denied);
        }
        self.challenge = Some((challenge, answers, 0));
        if !self.who.pace.may_repeat(now_ms) {
            // As many questions as may go out have gone out; this one is asked later.
            return self.troubled(now_ms, status, message);
        }
        let (expires_s, tries) = (asking.expires_s, asking.tries + 1);
        let acts = self.send(now_ms, expires_s, tries);
        if let Some(asking) = &mut self.asking {
            asking.refused = refused;
        }
        acts
    }

    /// Another trouble of the other end: the subscription goes on as long as it was granted.
    fn troubled(&mut self, now_ms: u64, status: u16, message: &Message) -> Vec<Act> {
        let after_s = message
            .all("retry-after")
            .next()
            .and_then(retry_after_s)
            .unwrap_or(0);
        if !self.is_alive(now_ms) {
            return self.end(SourceError::Answered { status, after_s });
        }
        self.failed += 1;
        self.want(now_ms + pause_ms(self.failed).max(after_s * 1000), false);
        Vec::new()
    }
}

/// The seconds of `120 (I'm in a meeting);duration=60`.
pub(super) fn retry_after_s(value: &str) -> Option<u64> {
    let number = value.trim_start().split(|c: char| !c.is_ascii_digit()).next()?;
    let seconds: u64 = number.parse().ok()?;
    Some(seconds.min(RETRY_AFTER_S_MAX))
}
