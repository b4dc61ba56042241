//! A telephone system that tells of the agent's own conversations over SIP (RFC 4235): exact, and for centres
//! that run one on their own network.
//!
//! Decides how it is reached and when it is lost. It subscribes to the agent's own address and only listens.
//! The one timer is the question that keeps a subscription alive: half an hour over TCP; over UDP five
//! minutes, one while a call is on. Numbers and names in what it hears live as long as a message.

pub mod digest;
pub mod info;
pub mod legs;
mod markup;
pub mod message;
pub mod pace;
pub mod subscription;
mod wire;

use crate::{
    source::{CallSource, InstallKey, Outlet, Secret, SourceError},
    stop::{StopToken, Woken},
};
use domain::calls::{
    address::AddressOfRecord,
    event::{SourceId, Tier},
};
use pace::Pace;
use std::time::{Duration, Instant};
use subscription::{Act, Subscription, Who};
use wire::Wire;

/// How long an answer may take.
const ANSWER_MAX: Duration = Duration::from_secs(10);
/// A sleep of this computer that is worth asking again after, in milliseconds.
const SLEPT_MS_MIN: u64 = 1_000;

/// One agent's address at one telephone system.
#[derive(Debug)]
pub struct Dialog {
    id: SourceId,
    address: AddressOfRecord,
    secret: Option<Secret>,
    key: InstallKey,
    answer_max: Duration,
    pace: Pace,
}

impl Dialog {
    /// The conversations of `address`, for `sip:user@host`; `secret` when a password is asked for.
    ///
    /// # Errors
    /// [`SourceError::BadAddress`] when that is no address.
    pub fn new(
        id: SourceId,
        address: &str,
        secret: Option<Secret>,
        key: InstallKey,
    ) -> Result<Self, SourceError> {
        Ok(Self {
            id,
            address: address.parse().map_err(|_| SourceError::BadAddress)?,
            secret,
            key,
            answer_max: ANSWER_MAX,
            pace: Pace::default(),
        })
    }

    /// The same, asking no more often than `pace` allows all who ask this telephone system.
    #[must_use]
    pub fn paced(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// The same with another patience than ten seconds.
    #[must_use]
    pub fn with_patience(mut self, answer_max: Duration) -> Self {
        self.answer_max = answer_max;
        self
    }

    fn subscription(&self, wire: &Wire) -> Result<Subscription, SourceError> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| SourceError::Panicked)?;
        Ok(Subscription::new(Who {
            source: self.id.clone(),
            address: self.address.clone(),
            local: wire.local()?,
            secret: self.secret.clone().filter(|secret| !secret.word.is_empty()),
            pace: self.pace.clone(),
            key: self.key.clone(),
            seed,
            answer_ms_max: u64::try_from(self.answer_max.as_millis()).unwrap_or(u64::MAX),
        }))
    }
}

impl CallSource for Dialog {
    fn id(&self) -> SourceId {
        self.id.clone()
    }

    fn tier(&self) -> Tier {
        Tier::Signalling
    }

    fn covers(&self) -> Vec<String> {
        // The agent's phone may be any program, or none on this computer.
        vec![]
    }

    fn run(self: Box<Self>, out: &Outlet, stop: &StopToken) -> Result<(), SourceError> {
        let authority = self
            .secret
            .as_ref()
            .and_then(|secret| secret.authority.as_deref());
        let mut wire = Wire::open(&self.address, authority)?;
        let mut subscription = self.subscription(&wire)?;
        let first = subscription.ask(out.now().mono.0);
        let mut talk = Talk {
            source: &self,
            out,
            wire: &mut wire,
        };
        talk.carry_out(first)?;
        let mut sleeps = Sleeps::new(out);
        loop {
            let now = out.now().mono.0;
            let left = subscription
                .next_ms()
                .map(|at| Duration::from_millis(at.saturating_sub(now)));
            let woken = stop.wait(Some(talk.wire.fd()), left)?;
            let now = out.now().mono.0;
            if sleeps.slept(now) {
                let again = subscription.ask(now);
                talk.carry_out(again)?;
            }
            match woken {
                Woken::Stop => {
                    // A word of farewell; the telephone system would find out by itself, later.
                    let _ = talk.carry_out(subscription.leave(now));
                    return Ok(());
                }
                Woken::Ready => {
                    for message in talk.wire.read()? {
                        let acts = subscription.received(now, &message);
                        talk.carry_out(acts)?;
                        if let Some(why) = subscription.ended() {
                            return Err(why);
                        }
                    }
                }
                Woken::Rung | Woken::TimedOut => {
                    let acts = subscription.due(now)?;
                    talk.carry_out(acts)?;
                }
            }
        }
    }
}

/// What goes out: to the telephone system and to whoever listens.
struct Talk<'a> {
    source: &'a Dialog,
    out: &'a Outlet,
    wire: &'a mut Wire,
}

impl Talk<'_> {
    fn carry_out(&mut self, acts: Vec<Act>) -> Result<(), SourceError> {
        for act in acts {
            match act {
                Act::Send(bytes) => self.wire.send(&bytes)?,
                Act::Up => self.out.up(self.source)?,
                Act::Say(event) => self.out.say(event)?,
            }
        }
        Ok(())
    }
}

/// Notices that this computer slept: the clock of durations goes on then, the one that waits does not.
struct Sleeps {
    began: Instant,
    ahead_ms: u64,
}

impl Sleeps {
    fn new(out: &Outlet) -> Self {
        Self {
            began: Instant::now(),
            ahead_ms: out.now().mono.0,
        }
    }

    fn slept(&mut self, now_ms: u64) -> bool {
        let awake_ms = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let ahead_ms = now_ms.saturating_sub(awake_ms);
        let slept = ahead_ms > self.ahead_ms + SLEPT_MS_MIN;
        if slept {
            self.ahead_ms = ahead_ms;
        }
        slept
    }
}
