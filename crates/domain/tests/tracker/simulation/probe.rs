//! What must follow whatever a shift has been: a long call, and then the offer.
//!
//! Works on a copy of the tracker, with everything quiet that could hold an offer back for a good reason.

use super::{Day, M, S, Simulation};
use domain::{
    calls::event::{DownReason, LegId, SourceEvent, SourceId, Tier},
    rest::reset::RESET_SECONDS,
    tracker::{AgentAct, Effect, Input, Outside},
};

/// Reasons that this copy cannot take away.
const GOOD_REASONS: [&str; 6] = [
    "meeting",
    "night",
    "off_shift",
    "backing_off",
    "shift_limit",
    "later",
];

impl Simulation {
    /// After any history a call that brings the load to its mark is followed by one offer, not before the
    /// call has settled and not later than three seconds.
    pub(crate) fn a_long_call_is_followed_by_an_offer(&self) {
        let mut day = self.day.copy();
        for source in ["baresip:1", "pbx:1", "local-api", "mic:pulse"] {
            let reason = DownReason::Closed;
            day.source(source, SourceEvent::Down { reason });
        }
        day.manual(None)
            .outside(Outside::Resume { slept_ms: None })
            .outside(Outside::Locked { on: false })
            .outside(Outside::DoNotDisturb { on: false })
            .outside(Outside::FullScreen { on: false })
            .outside(Outside::Idle { since: None })
            .agent(AgentAct::Quiet { seconds: None })
            .agent(AgentAct::NudgesWanted { on: true })
            .agent(AgentAct::ResetEnd)
            .wait(20 * S);
        let (leg, tier) = (LegId(99), Tier::Signalling);
        day.source("probe:1", SourceEvent::Up { tier, covers: vec![] })
            .source("probe:1", SourceEvent::CallConnected { leg, lease_ms: None });
        day.effects.clear();
        day.wait(self.policy.mark_ms.max(M + S));
        assert!(day.view().call.active && day.view().due, "a long call is no call");
        assert!(day.offers().is_empty(), "an offer in a call");
        let source = SourceId("probe:1".to_owned());
        let event = SourceEvent::ended(leg);
        day.say(Input::Source { source, event });
        let ended_ms = day.ms();
        let held = |day: &Day| day.holding().iter().any(|hold| GOOD_REASONS.contains(hold));
        let held_at_first = held(&day);
        day.wait(3 * S);
        if held_at_first || held(&day) {
            return;
        }
        let offers = day.offers();
        assert_eq!(
            offers.len(),
            1,
            "no offer within three seconds: {:?}",
            day.holding()
        );
        let after_ms = offers[0] - ended_ms;
        assert!(
            after_ms >= self.policy.settle_ms,
            "an offer {after_ms} ms after the call, unsettled"
        );
        let known = |(_, effect): &(u64, Effect)| match effect {
            Effect::Offer { seconds, .. } => RESET_SECONDS.contains(seconds),
            _ => true,
        };
        assert!(day.effects.iter().all(known), "an offer of an odd length");
    }
}
