//! What the tracker's decisions become on this desktop: an offer with its words, a window, a signal.
//!
//! Decides nothing about calls or rest. Must never wait: it runs in the tracker's own task.

use crate::{
    desktop::{Effect as DesktopEffect, LATER_SECONDS, NudgeAnswer},
    farewell::Farewell,
    phrases,
    profile::Profile,
    signal::Signal,
    view::Event,
};
use domain::{
    time::Now,
    tracker::{Effect, Tracker},
};
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc, watch};

/// Where decisions go.
pub(crate) struct Outcome {
    pub(crate) desktop: mpsc::UnboundedSender<DesktopEffect>,
    pub(crate) events: broadcast::Sender<Event>,
    pub(crate) profile: watch::Receiver<Arc<Profile>>,
    pub(crate) farewell: Farewell,
}

/// What is left to the task after an effect was carried out.
pub(crate) enum Follows {
    Nothing,
    /// A sign of life belongs into the record.
    Heartbeat,
    /// The announcer is to hear of it.
    Signal(Signal),
}

impl Outcome {
    /// Says that a view changed.
    pub(crate) fn publish(&self, topic: &'static str) {
        let _ = self.events.send(Event {
            topic,
            payload: Value::Null,
        });
    }

    /// Takes everything off the screen.
    pub(super) fn clear(&self) {
        self.farewell.end();
        self.show(DesktopEffect::WithdrawNudge);
        self.show(DesktopEffect::CloseReset);
        for topic in ["today", "history", "reset"] {
            self.publish(topic);
        }
    }

    fn show(&self, effect: DesktopEffect) {
        // A desktop that is gone is on its way down.
        let _ = self.desktop.send(effect);
    }

    /// Carries out one effect of the tracker.
    pub(super) fn carry_out(&self, at: Now, tracker: &Tracker, effect: Effect) -> Follows {
        let mut follows = Follows::Nothing;
        match effect {
            Effect::Offer {
                consecutive_ms,
                since,
                seconds,
            } => {
                let words = &self.profile.borrow().words;
                let minutes = i64::try_from(consecutive_ms / 60_000).unwrap_or(i64::MAX);
                let since = phrases::clock(at, since.unwrap_or(at.wall));
                self.show(DesktopEffect::ShowNudge {
                    title: words.nudge_title(),
                    text: words.nudge_text(minutes, &since),
                    actions: vec![
                        (
                            NudgeAnswer::Take,
                            words.nudge_take(&phrases::reset_length(words, seconds)),
                        ),
                        (NudgeAnswer::AfterNextCall, words.nudge_later()),
                        (
                            NudgeAnswer::Later,
                            words.nudge_later_minutes(i64::from(LATER_SECONDS / 60)),
                        ),
                    ],
                });
            }
            Effect::Withdraw => self.show(DesktopEffect::WithdrawNudge),
            Effect::OpenReset { .. } => {
                self.farewell.end();
                self.show(DesktopEffect::OpenReset);
                self.publish("reset");
            }
            Effect::CloseReset { finished } => self.reset_closed(at, tracker, finished),
            Effect::CallChanged => {
                let call = tracker.view(at).call;
                if (call.active || call.ringing) && self.farewell.end() {
                    self.show(DesktopEffect::CloseReset);
                    self.publish("reset");
                }
            }
            Effect::GapOpened => {
                self.publish("history");
                follows = Follows::Signal(Signal::GapOpened);
            }
            Effect::AskBrowserLine { app } => follows = Follows::Signal(Signal::BrowserLine { app }),
            Effect::BreakCut => follows = Follows::Signal(Signal::BreakCut),
            Effect::HeartbeatWanted => follows = Follows::Heartbeat,
            Effect::SourceNotesChanged => {}
        }
        self.publish("today");
        follows
    }

    /// A reset is over. One that ran to its end leaves its window up, to say what it came to.
    fn reset_closed(&self, at: Now, tracker: &Tracker, finished: bool) {
        if finished {
            self.farewell.begin();
        } else {
            self.farewell.end();
            self.show(DesktopEffect::CloseReset);
        }
        self.publish("reset");
        self.publish("history");
        let profile = self.profile.borrow();
        let rested = tracker.view(at).rested;
        if let Some(rested) = rested.filter(|_| finished && profile.choices.sound) {
            let length = profile.words.length(rested.rested_ms / 1000);
            self.show(DesktopEffect::Chime {
                title: profile.words.notify_reset_over_title(),
                text: profile.words.notify_reset_over_text(&length),
            });
        }
    }
}
