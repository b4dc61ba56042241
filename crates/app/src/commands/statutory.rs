//! Breaks owed by law: announcing them, and how the ledger stands, in the agent's own words.
//!
//! The rules are the domain's. Nothing here is a record of sync: whether a break was taken never leaves this
//! device.

mod record;

pub(crate) use record::{export, write};

use crate::{
    announcer::{Pending, Waiting},
    ctx::Ctx,
    desktop::Effect,
    phrases::clock,
    view::{BreakNowView, BreakView, Counted, RuleView, ShiftPartView, StatutoryView},
};
use async_trait::async_trait;
use domain::{
    rest::{
        pack::{Owes, Pack, Rule},
        statutory::Standing,
    },
    shift::{Hours, PartsOverlap, parts_of},
    time::Now,
    tracker::{AgentAct, BreakSeen, Input, Ledger, Stretch},
};
use i18n::Words;
use protocol::problem::{Amount, ErrorCode, Problem};
use serde::Deserialize;

/// Most parts of one shift.
const PARTS_MAX: usize = 4;

#[derive(Deserialize)]
pub(crate) struct BeginArgs {
    #[serde(default)]
    rule: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct ShiftArgs {
    parts: Vec<String>,
}

/// `break_show`; null while no country's rules apply.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<Option<StatutoryView>, Problem> {
    let now = ctx.now();
    Ok(ctx.profile().pack().map(|pack| view(ctx, &pack, now)))
}

/// `break_start`: announced at its start, for one of the rules or for whichever it fills.
pub(crate) async fn start(ctx: &Ctx, args: BeginArgs) -> Result<StatutoryView, Problem> {
    let pack = ctx.profile().pack().ok_or(ErrorCode::PackNotChosen)?;
    if let Some(id) = args.rule.as_ref().filter(|id| pack.rule(id).is_none()) {
        return Err(ErrorCode::RuleUnknown {
            id: id.chars().take(32).collect(),
        }
        .into());
    }
    let now = ctx.now();
    if !ctx.view(now).may_reset {
        return Err(ErrorCode::OnACall.into());
    }
    ctx.act(AgentAct::StatutoryBreakStart { rule: args.rule }).await?;
    Ok(view(ctx, &pack, now))
}

/// `break_end`; without a break it does nothing.
pub(crate) async fn end(ctx: &Ctx, _: ()) -> Result<Option<StatutoryView>, Problem> {
    ctx.act(AgentAct::StatutoryBreakEnd).await?;
    show(ctx, ()).await
}

/// `shift_set`: when this shift is; an empty list forgets it.
pub(crate) async fn shift_set(ctx: &Ctx, args: ShiftArgs) -> Result<Option<StatutoryView>, Problem> {
    let now = ctx.now();
    if args.parts.len() > PARTS_MAX {
        return Err(ErrorCode::OutOfRange {
            amount: Amount::ShiftParts,
            min: 0,
            max: u32::try_from(PARTS_MAX).unwrap_or(u32::MAX),
        }
        .into());
    }
    let mut hours: Vec<Hours> = Vec::with_capacity(args.parts.len());
    for text in &args.parts {
        let bad = |_| ErrorCode::HoursBad {
            text: text.chars().take(32).collect(),
        };
        hours.push(text.trim().parse().map_err(bad)?);
    }
    let plan = parts_of(&hours, &now).map_err(|PartsOverlap(one, other)| ErrorCode::ShiftPartsOverlap {
        one: one.to_string(),
        other: other.to_string(),
    })?;
    ctx.input(now, Input::Shift(plan)).await?;
    ctx.publish("today");
    show(ctx, ()).await
}

fn ms(ms: u64) -> chrono::Duration {
    chrono::Duration::milliseconds(i64::try_from(ms).unwrap_or(0))
}

/// Says once, in the gap after the call that ended a break, that the break does not count.
pub(crate) struct BreakCut;

#[async_trait]
impl Pending for BreakCut {
    fn name(&self) -> &'static str {
        "a break that a call ended"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        let Some(pack) = ctx
            .profile()
            .pack()
            .filter(|_| ctx.announcing.with(|signals| signals.break_cut))
        else {
            return Ok(None);
        };
        let ledger = ctx.tracked().statutory(&pack, ctx.now());
        let cut = ledger.breaks.iter().rev().find(|one| one.by_call);
        Ok(cut.filter(|cut| cut.counts_for.is_empty()).map(|cut| {
            let words = ctx.words();
            let text = words.statutory_cut_text(&words.length(cut.ms / 1000));
            let title = words.statutory_cut_title();
            Waiting {
                count: 1,
                notes: vec![Effect::ShowNote { title, text }],
            }
        }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        ctx.announcing.with(|signals| signals.break_cut = !said);
        Ok(())
    }
}

fn view(ctx: &Ctx, pack: &Pack, now: Now) -> StatutoryView {
    let tracker = ctx.view(now);
    let ledger = ctx.tracked().statutory(pack, now);
    let words = &*ctx.words();
    let rules: Vec<RuleView> = pack
        .rules
        .iter()
        .zip(ledger.standings.iter().zip(&ledger.windows))
        .map(|(rule, (standing, window))| rule_view(words, now, rule, standing, *window))
        .collect();
    let running = tracker.on_break.as_ref().map(|on| {
        let rule = on.rule.as_deref().and_then(|id| pack.rule(id));
        let least = rule.map_or_else(|| least_ms(pack), |rule| rule.owes.pause_ms());
        BreakNowView {
            from: on.from,
            s: on.ms / 1000,
            name: on.rule.as_ref().map(|id| rule_name(words, id)),
            counts_at: (on.ms < least).then(|| on.from + ms(least)),
        }
    });
    StatutoryView {
        country: pack.country.clone(),
        name: pack.name.clone(),
        reviewed: pack.legally_reviewed,
        verified_on: pack.verified_on,
        planned: ledger.planned,
        shift: parts(&ledger),
        may_begin: tracker.may_reset && running.is_none(),
        running,
        hard_owed: pack
            .rules
            .iter()
            .zip(&ledger.standings)
            .any(|(rule, standing)| matches!(rule.owes, Owes::AfterHard { .. }) && standing.open),
        rules,
        breaks: ledger.breaks.iter().map(|one| break_view(words, one)).collect(),
    }
}

fn parts(ledger: &Ledger) -> Vec<ShiftPartView> {
    let part = |&(from, until): &Stretch| ShiftPartView { from, until };
    ledger.parts.iter().map(part).collect()
}

/// The shortest break that any rule counts.
fn least_ms(pack: &Pack) -> u64 {
    let pauses = pack.rules.iter().map(|rule| rule.owes.pause_ms());
    pauses.filter(|ms| *ms > 0).min().unwrap_or(0)
}

fn rule_view(words: &Words, now: Now, rule: &Rule, standing: &Standing, window: Option<Stretch>) -> RuleView {
    let counts = match rule.owes {
        Owes::ByLength { .. } => Counted::Time,
        Owes::DailyMax { .. } => Counted::Work,
        Owes::Advice => Counted::Advice,
        _ => Counted::Breaks,
    };
    let unit = |n: u64| {
        if matches!(counts, Counted::Time | Counted::Work) {
            n / 1000
        } else {
            n
        }
    };
    RuleView {
        id: rule.id.clone(),
        name: rule_name(words, &rule.id),
        owes: owes(words, rule),
        source: rule.source.clone(),
        least_s: rule.owes.pause_ms() / 1000,
        counts,
        owed: unit(standing.owed),
        taken: unit(standing.taken),
        missed: unit(standing.missed),
        open: standing.open,
        standing: says(words, now, rule, standing, window),
    }
}

/// How a rule stands, a few words each.
fn says(words: &Words, now: Now, rule: &Rule, standing: &Standing, window: Option<Stretch>) -> Vec<String> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let span = |ms: u64| words.length(ms / 1000);
    let mut said = Vec::new();
    match rule.owes {
        Owes::Advice => return said,
        Owes::DailyMax { work_ms } => {
            return vec![words.standing_worked(&span(work_ms), &span(standing.carried_ms))];
        }
        Owes::ByLength { .. } if standing.owed > 0 => {
            said.push(words.standing_length(&span(standing.owed), &span(standing.taken)));
        }
        _ if standing.owed == 0 => said.push(words.standing_none()),
        _ => said.push(words.standing_count(count(standing.owed), count(standing.taken))),
    }
    if standing.missed > 0 {
        said.push(words.standing_missed(count(standing.missed)));
    }
    if standing.open && standing.owed > standing.taken + standing.missed {
        said.push(words.standing_now());
    }
    match window {
        Some((from, Some(until))) if from <= now.wall && until > now.wall => {
            said.push(words.standing_until(&clock(now, until)));
        }
        Some((from, Some(until))) if until > now.wall => {
            said.push(words.standing_window(&clock(now, from), &clock(now, until)));
        }
        Some((from, None)) if from > now.wall => said.push(words.standing_from(&clock(now, from))),
        _ => {}
    }
    if let Owes::PerWork { work_ms, .. } = rule.owes
        && standing.carried_ms >= 60_000
    {
        let carried = standing.carried_ms.min(work_ms);
        said.push(words.standing_carried(&span(carried), &span(work_ms)));
    }
    said
}

fn break_view(words: &Words, one: &BreakSeen) -> BreakView {
    let counts = !one.counts_for.is_empty();
    let outcome = match one.counts_for.first() {
        Some(id) => words.statutory_break_as(&rule_name(words, id)),
        None if one.to.is_none() => words.statutory_break_going(),
        None => words.statutory_break_not(),
    };
    BreakView {
        from: one.from,
        to: one.to,
        s: one.ms / 1000,
        by_call: one.by_call,
        counts,
        outcome,
    }
}

/// What a rule is called.
pub(crate) fn rule_name(words: &Words, id: &str) -> String {
    words.rule(id).unwrap_or_else(|| id.to_owned())
}

/// What a rule asks for, a sentence each.
pub(crate) fn owes(words: &Words, rule: &Rule) -> Vec<String> {
    let span = |ms: u64| words.length(ms / 1000);
    let mut said = vec![match rule.owes {
        Owes::PerWork {
            work_ms,
            pause_ms,
            continuous: true,
            ..
        } => words.owes_continuous(&span(pause_ms), &span(work_ms)),
        Owes::PerWork {
            work_ms, pause_ms, ..
        } => words.owes_per_work(&span(pause_ms), &span(work_ms)),
        Owes::Fixed { count, pause_ms, .. } => words.owes_fixed(count.into(), &span(pause_ms)),
        Owes::ByLength {
            over_ms,
            total_ms,
            pause_ms,
        } => words.owes_by_length(&span(over_ms), &span(pause_ms), &span(total_ms)),
        Owes::AfterHard { pause_ms } => words.owes_after_hard(&span(pause_ms)),
        Owes::DailyMax { work_ms } => words.owes_daily_max(&span(work_ms)),
        Owes::Advice => words.owes_advice(),
    }];
    match rule.owes {
        Owes::Fixed {
            first_ms, last_ms, ..
        } if first_ms + last_ms > 0 => {
            said.push(words.owes_edges(&span(first_ms), &span(last_ms)));
        }
        Owes::PerWork {
            early_ms,
            late_ms: Some(late_ms),
            ..
        } => said.push(words.owes_moves(&span(early_ms), &span(late_ms))),
        _ => {}
    }
    if !matches!(rule.owes, Owes::DailyMax { .. } | Owes::Advice) {
        said.push(if rule.paid {
            words.owes_paid()
        } else {
            words.owes_unpaid()
        });
    }
    said
}
