//! What the laws remember of a shift: what the tracker was told and what it showed, never its own books.

use super::{S, law::Moment};
use chrono::{DateTime, Utc};
use domain::{
    time::Mono,
    tracker::{AgentAct, Answer, Input, Outside},
};
use std::collections::BTreeSet;

/// What the laws remember of a shift.
#[derive(Debug, Default)]
pub(super) struct World {
    /// Offers since the shift began.
    pub offers: u64,
    /// Offers since waking; `None` before any sleep and from the next call on.
    pub offers_since_waking: Option<u64>,
    pub woke_at: Option<Mono>,
    /// The last moment at which a call was on and not ending; `None` right after a start of the application.
    pub on_call_at: Option<Mono>,
    /// The last end of a call, as the wall and the clock of durations showed it.
    pub ended_at: Option<Mono>,
    /// Breaks that were announced, and the time in them.
    pub breaks: u64,
    pub break_from: Option<Mono>,
    pub break_ms: u64,
    pub last_call: Option<DateTime<Utc>>,
    /// What holds an offer back as long as nobody takes it away, by name.
    pub held: BTreeSet<&'static str>,
    pub quiet_until: Option<Mono>,
    /// The agent asked for the offer not before then.
    pub later_until: Option<Mono>,
}

impl World {
    /// Takes in what the tracker was told, before the laws look.
    pub(super) fn told(&mut self, moment: &Moment<'_>) {
        match moment.input {
            Input::Outside(Outside::Resume { .. }) => {
                (self.woke_at, self.offers_since_waking) = (Some(moment.at.mono), Some(0));
            }
            Input::Outside(Outside::AppStarted { .. }) => {
                (self.woke_at, self.on_call_at, self.ended_at) = (None, None, None);
                // A break that nobody ended went on to the last word before the kill.
                if let Some(from) = self.break_from.take() {
                    self.break_ms += moment.before_at.mono.since_ms(from);
                }
            }
            Input::Agent(AgentAct::StatutoryBreakStart { .. }) if moment.view.on_break.is_some() => {
                self.breaks += u64::from(self.break_from.is_none());
                self.break_from = self.break_from.or(Some(moment.at.mono));
            }
            _ => {}
        }
        self.held_back(moment);
        let since = moment.view.call.since;
        if since.is_some() && since != self.last_call {
            self.last_call = since;
            self.offers_since_waking = None;
            let long_ago = |end: Mono| moment.at.mono.since_ms(end) >= moment.policy.shift_pause_ms;
            // A shift begins with a clean sheet, the first one too.
            if self.ended_at.is_none_or(long_ago) {
                self.later_until = None;
            }
            if self.ended_at.is_some_and(long_ago) {
                self.offers = 0;
            }
        }
        self.offers += u64::from(moment.offers());
        if let Some(count) = &mut self.offers_since_waking {
            *count += u64::from(moment.offers());
        }
    }

    /// Each reason, from the word that began it to the one that ends it.
    fn held_back(&mut self, moment: &Moment<'_>) {
        let mut hold = |name, on: bool| {
            if on {
                self.held.insert(name);
            } else {
                self.held.remove(name);
            }
        };
        match moment.input {
            Input::Outside(Outside::Locked { on }) => hold("locked", *on),
            Input::Outside(Outside::DoNotDisturb { on }) => hold("do_not_disturb", *on),
            Input::Outside(Outside::FullScreen { on }) => hold("full_screen", *on),
            Input::Agent(AgentAct::NudgesWanted { on }) => hold("nudges_off", !on),
            // What is around the tracker is told anew, and the clock of a new boot is another one.
            Input::Outside(Outside::AppStarted { .. }) => {
                self.held.retain(|name| *name == "nudges_off");
                (self.quiet_until, self.later_until) = (None, None);
            }
            Input::Agent(AgentAct::NudgeAnswered {
                answer: Answer::Later { seconds },
            }) => {
                self.later_until = Some(moment.at.mono.plus_ms(u64::from(*seconds) * S));
                self.offers_since_waking = self.offers_since_waking.map(|_| 0);
            }
            // Who rests asks for nothing later.
            Input::Agent(AgentAct::ResetStart { .. } | AgentAct::NudgeAnswered { answer: Answer::Take }) => {
                self.later_until = None;
            }
            Input::Agent(AgentAct::Quiet { seconds }) => {
                let until = |seconds: &u32| moment.at.mono.plus_ms(u64::from(*seconds) * S);
                self.quiet_until = seconds.as_ref().map(until);
            }
            _ => {}
        }
    }

    /// Takes in what the tracker showed, after the laws have looked.
    pub(super) fn seen(&mut self, moment: &Moment<'_>) {
        let call = &moment.view.call;
        if call.active && !call.ending {
            self.on_call_at = Some(moment.at.mono);
        }
        if moment.before.call.active && !call.active {
            self.ended_at = Some(moment.at.mono);
        }
        let ends = matches!(
            moment.input,
            Input::Agent(AgentAct::StatutoryBreakEnd) | Input::Outside(Outside::AppStopped)
        );
        if (ends || call.active)
            && let Some(from) = self.break_from.take()
        {
            self.break_ms += moment.at.mono.since_ms(from);
        }
    }
}
