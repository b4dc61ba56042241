//! The laws of calls and rest, each as a check of its own over one step of a shift.
//!
//! What a law needs to know of the past is kept in [`World`].

use super::{M, S, world::World};
use domain::{
    policy::Policy,
    rest::pack::{Owes, Pack},
    time::Now,
    tracker::{AgentAct, Answer, Effect, Input, Outside, Span, SpanKind, Tracker, TrackerView},
};

/// One step: what the tracker was told, what it did, and what it shows before and after.
pub(super) struct Moment<'a> {
    pub policy: &'a Policy,
    pub pack: &'a Pack,
    pub tracker: &'a Tracker,
    pub input: &'a Input,
    pub effects: &'a [Effect],
    pub before: &'a TrackerView,
    pub before_at: Now,
    pub view: &'a TrackerView,
    pub at: Now,
}

impl Moment<'_> {
    pub(super) fn busy(&self) -> bool {
        self.view.call.active || self.view.call.ringing
    }

    pub(super) fn offers(&self) -> bool {
        let is_offer = |effect: &&Effect| matches!(effect, Effect::Offer { .. });
        self.effects.iter().find(is_offer).is_some()
    }

    fn started_anew(&self) -> bool {
        matches!(self.input, Input::Outside(Outside::AppStarted { .. }))
    }

    fn passed_ms(&self) -> u64 {
        self.at.mono.since_ms(self.before_at.mono)
    }

    /// The call of the moment before was taken back, and what it weighed with it; or its span is no longer
    /// one of today, and nobody can tell.
    fn took_back(&self) -> bool {
        let on = |span: &&Span| span.kind == SpanKind::Call && span.to.is_none();
        let believed = |of: &Span| {
            self.view
                .spans
                .iter()
                .any(|span| span.kind == SpanKind::Call && span.from == of.from && !span.stuck)
        };
        self.before
            .spans
            .iter()
            .find(on)
            .is_some_and(|span| !believed(span))
    }

    fn same_day(&self) -> bool {
        self.before_at.local_on() == self.at.local_on()
    }

    fn same_call(&self) -> bool {
        let (before, after) = (&self.before.call, &self.view.call);
        before.active && after.active && !before.ending && !after.ending && before.since == after.since
    }
}

type Law = fn(&World, &Moment<'_>);

/// Every law.
pub(super) const LAWS: &[Law] = &[
    nothing_is_shown_in_a_call,
    a_reset_closes_in_the_step_in_which_a_call_comes,
    an_offer_comes_within_three_seconds,
    what_is_due_and_not_shown_is_held_for_a_reason,
    offers_are_at_most_as_many_as_the_policy_says,
    waking_is_left_alone,
    load_rises_with_the_call_and_by_nothing_else,
    load_falls_only_on_rest_and_no_faster,
    no_suppression_changes_the_load,
    each_reason_ends_for_its_own_cause_only,
    no_length_is_negative_and_no_call_is_invented,
    one_call_at_a_time,
    an_announced_break_is_left_alone,
    only_announced_breaks_fill_the_second_ledger,
];

/// While a phone rings, talks or holds, nothing is shown, opened or announced.
fn nothing_is_shown_in_a_call(_: &World, moment: &Moment<'_>) {
    if !moment.busy() {
        return;
    }
    for effect in moment.effects {
        let shows = matches!(
            effect,
            Effect::Offer { .. } | Effect::OpenReset { .. } | Effect::GapOpened
        );
        assert!(!shows, "{effect:?} shows something in a call");
    }
    let view = moment.view;
    assert!(!view.shown, "an offer stands in a call");
    assert!(
        !view.may_show && !view.may_reset,
        "something may be shown in a call"
    );
}

/// Promised within 200 ms; here it is the same step.
fn a_reset_closes_in_the_step_in_which_a_call_comes(_: &World, moment: &Moment<'_>) {
    let closes = |effect: &Effect| matches!(effect, Effect::CloseReset { .. });
    if moment.before.reset.is_some() && moment.busy() {
        assert!(
            moment.effects.iter().any(closes),
            "a reset went on when a call came"
        );
    }
    assert!(
        !(moment.busy() && moment.view.reset.is_some()),
        "a reset runs in a call"
    );
    assert!(
        !(moment.view.shown && moment.view.reset.is_some()),
        "an offer stands in a reset"
    );
}

/// Once a call has only to settle, the offer is at most three seconds away.
fn an_offer_comes_within_three_seconds(_: &World, moment: &Moment<'_>) {
    if moment.view.due && moment.view.holding.names() == ["settling"] {
        let due = moment.tracker.next_deadline().expect("an offer is pending");
        assert!(
            due.since_ms(moment.at.mono) <= 3 * S,
            "an offer is more than three seconds away"
        );
    }
}

/// "Why no reset now?" always has an answer.
fn what_is_due_and_not_shown_is_held_for_a_reason(_: &World, moment: &Moment<'_>) {
    let (view, next) = (moment.view, moment.tracker.next_deadline());
    let awaited = next.is_some_and(|due| due <= moment.at.mono);
    assert!(
        view.shown || !view.due || awaited || !view.holding.is_empty(),
        "held for no reason"
    );
}

/// Eight in a shift, or fewer where the policy says so.
fn offers_are_at_most_as_many_as_the_policy_says(world: &World, moment: &Moment<'_>) {
    let max = moment.policy.nudges_per_shift_max.min(8);
    assert!(
        !moment.offers() || world.offers <= max,
        "{} offers in a shift",
        world.offers
    );
}

/// No offer in the first minute after waking, and one at most until the next call or until the agent asks for another.
fn waking_is_left_alone(world: &World, moment: &Moment<'_>) {
    if !moment.offers() {
        return;
    }
    let awake_ms = world.woke_at.map(|woke| moment.at.mono.since_ms(woke));
    assert!(
        awake_ms.is_none_or(|ms| ms >= M),
        "an offer {awake_ms:?} ms after waking"
    );
    assert!(
        world.offers_since_waking.is_none_or(|count| count <= 1),
        "two offers after waking"
    );
}

/// In one call, load and the count grow by the time that passed, to the millisecond.
fn load_rises_with_the_call_and_by_nothing_else(_: &World, moment: &Moment<'_>) {
    let (before, after) = (moment.before, moment.view);
    let passed = moment.passed_ms();
    if moment.same_call() && !moment.started_anew() {
        assert_eq!(
            after.load_ms,
            before.load_ms + passed,
            "load in a call does not grow with time"
        );
        assert_eq!(
            after.consecutive_ms,
            before.consecutive_ms + passed,
            "the count in a call does not grow with time"
        );
    }
    let idle = !before.call.active && !after.call.active && before.today.calls == after.today.calls;
    if idle && !moment.started_anew() && moment.same_day() {
        assert!(
            after.load_ms <= before.load_ms,
            "load rose without a call: {} -> {}",
            before.load_ms,
            after.load_ms
        );
    }
}

/// Load falls by what the policy gives for the time without a call, or to nothing after a long rest.
fn load_falls_only_on_rest_and_no_faster(world: &World, moment: &Moment<'_>) {
    let (before, after) = (moment.before, moment.view);
    if after.load_ms >= before.load_ms || moment.started_anew() || moment.took_back() {
        return;
    }
    let off_ms = world
        .on_call_at
        .map_or(u64::MAX, |at| moment.at.mono.since_ms(at));
    // What seemed a call a moment ago may have ended then: its rest is counted when that is sure.
    let rest_ms = if before.call.active {
        off_ms
    } else {
        moment.passed_ms().min(off_ms)
    };
    let opened = moment
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::OpenReset { .. }));
    let credit = if before.reset.is_some() || opened {
        moment.policy.reset_credit.max(moment.policy.gap_credit)
    } else {
        moment.policy.gap_credit
    };
    let fell = before.load_ms - after.load_ms;
    let cleared = after.load_ms == 0 && off_ms >= moment.policy.clears_after_ms;
    assert!(
        cleared || fell <= rest_ms.saturating_mul(credit),
        "load fell by {fell} in {rest_ms} ms of rest"
    );
}

/// What holds a nudge back takes nothing: the load is what the passing of time alone would make it.
fn no_suppression_changes_the_load(_: &World, moment: &Moment<'_>) {
    let suppression = matches!(
        moment.input,
        Input::Outside(
            Outside::Locked { .. }
                | Outside::DoNotDisturb { .. }
                | Outside::FullScreen { .. }
                | Outside::OfferSeen { .. }
                | Outside::Active
                | Outside::Idle { .. }
                | Outside::ClockStep
        ) | Input::Agent(
            AgentAct::Quiet { .. }
                | AgentAct::NudgesWanted { .. }
                | AgentAct::Hard
                | AgentAct::NudgeAnswered {
                    answer: Answer::AfterNextCall | Answer::Later { .. } | Answer::Dismissed
                }
        )
    );
    if !suppression {
        return;
    }
    let (before, after) = (moment.before, moment.view);
    if moment.passed_ms() == 0 {
        assert_eq!(
            (after.load_ms, after.consecutive_ms, after.due),
            (before.load_ms, before.consecutive_ms, before.due),
            "a suppression changed the load"
        );
    }
    let rested = |view: &TrackerView| (view.today.resets, view.today.calls);
    if moment.same_day() && moment.passed_ms() == 0 {
        assert_eq!(
            rested(after),
            rested(before),
            "a suppression made a call or a reset"
        );
    }
}

/// Whatever holds an offer back is named until what began it has ended.
fn each_reason_ends_for_its_own_cause_only(world: &World, moment: &Moment<'_>) {
    let named = moment.view.holding.names();
    for name in &world.held {
        assert!(
            named.contains(name),
            "{name} no longer holds, and nobody ended it"
        );
    }
    let quiet = world.quiet_until.is_some_and(|until| moment.at.mono < until);
    assert!(
        !quiet || named.contains(&"quiet"),
        "quiet mode ended before its time"
    );
    let later = world.later_until.is_some_and(|until| moment.at.mono < until);
    assert!(
        !later || named.contains(&"later"),
        "an offer came before the time that the agent asked for"
    );
}

/// No span ends before it begins, and no call is longer than is ever believed.
fn no_length_is_negative_and_no_call_is_invented(_: &World, moment: &Moment<'_>) {
    let cap = i64::try_from(moment.policy.call_cap_ms).expect("a length");
    for span in &moment.view.spans {
        assert!(span.to.is_none_or(|to| to >= span.from), "negative span {span:?}");
        let length = span.to.map_or(0, |to| (to - span.from).num_milliseconds());
        assert!(
            span.kind != SpanKind::Call || length <= cap,
            "invented call {span:?}"
        );
    }
}

/// Overlapping conversations are one call.
fn one_call_at_a_time(_: &World, moment: &Moment<'_>) {
    let is_on = |kind| {
        let mut spans = moment.view.spans.iter();
        spans.any(|span| span.kind == kind && span.to.is_none())
    };
    let call = &moment.view.call;
    assert_eq!(
        call.active,
        is_on(SpanKind::Call),
        "the day does not show the call"
    );
    for kind in [SpanKind::Call, SpanKind::Reset] {
        let open = moment
            .view
            .spans
            .iter()
            .filter(|span| span.kind == kind && span.to.is_none());
        assert!(open.count() <= 1, "two of {kind:?} at once");
    }
}

/// A break that was announced is rest already: nothing is offered in it.
fn an_announced_break_is_left_alone(world: &World, moment: &Moment<'_>) {
    assert!(
        !(moment.offers() && world.break_from.is_some()),
        "an offer in an announced break"
    );
}

/// Gaps and resets never count; one break is one pause; and no more is taken than is there to take.
fn only_announced_breaks_fill_the_second_ledger(world: &World, moment: &Moment<'_>) {
    // A look at every step would be most of the test's time; each break is looked at when it ends.
    let ended = matches!(moment.input, Input::Agent(_) | Input::Shift(_));
    if !ended {
        return;
    }
    let running = world.break_from.map_or(0, |from| moment.at.mono.since_ms(from));
    for (standing, rule) in moment
        .tracker
        .statutory(moment.pack, moment.at)
        .standings
        .iter()
        .zip(&moment.pack.rules)
    {
        let (taken, what) = (standing.taken, (&moment.pack.country, &rule.id));
        match rule.owes {
            Owes::ByLength { .. } => assert!(
                taken <= world.break_ms + running,
                "{what:?}: {taken} ms, of which nobody announced all"
            ),
            _ => assert!(
                taken <= world.breaks,
                "{what:?}: {taken} pauses of {} breaks",
                world.breaks
            ),
        }
        assert!(
            world.breaks > 0 || taken == 0,
            "{what:?}: a pause without an announcement"
        );
    }
}
