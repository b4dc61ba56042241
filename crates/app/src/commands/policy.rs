//! The numbers and the country's rules in force: the agent's own file and choice, and the centre's floor.
//!
//! A floor comes by sync, is kept, and holds without a network too. It can only grant more rest.

pub(crate) mod own;

use crate::{
    commands::statutory,
    ctx::Ctx,
    view::{FloorView, PackRuleView, PackView, PolicyView},
};
use domain::{
    policy::{Policy, PolicyError},
    rest::pack::{Pack, countries},
};
use i18n::Words;
use protocol::{
    problem::{ErrorCode, Problem},
    record::PolicySet,
};
use serde::Deserialize;
use std::sync::Arc;
use store::{StoreError, Transaction, setting};

const FLOOR: &str = "floor";
/// Longest policy that is checked, in bytes.
const POLICY_BYTES_MAX: usize = 16 * 1024;

#[derive(Deserialize)]
pub(crate) struct PackArgs {
    country: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct CheckArgs {
    text: String,
}

/// The floor, as the centre last set it.
pub(crate) fn floor(tx: &Transaction<'_>) -> Result<Option<PolicySet>, StoreError> {
    setting::get(tx, FLOOR)
}

/// Keeps what the centre set. One that this program cannot read leaves the earlier one in force.
pub(crate) fn received(tx: &Transaction<'_>, set: &PolicySet) -> Result<(), StoreError> {
    if let Err(error) = Policy::standard().with_floor(&set.text) {
        tracing::warn!(%error, "a floor cannot be read and is passed over");
        return Ok(());
    }
    setting::set(tx, FLOOR, set)
}

/// The agent's own numbers with the floor under them.
pub(crate) fn in_force(own: &Policy, floor: Option<&PolicySet>) -> Policy {
    let over = floor.and_then(|set| own.over_floor(&set.text).ok());
    over.unwrap_or_else(|| own.clone())
}

/// Takes the floor that is kept now: what was counted so far stays, what follows is judged by the new numbers.
pub(crate) async fn refresh(ctx: &Ctx) -> Result<(), Problem> {
    let _changing = ctx.changing.lock().await;
    let floor = ctx.read(floor).await?;
    let before = ctx.profile();
    let policy = in_force(&before.own_policy, floor.as_ref());
    let changed = policy != before.policy;
    ctx.profile.send_modify(|profile| {
        let profile = Arc::make_mut(profile);
        (profile.floor, profile.policy) = (floor, policy.clone());
    });
    ctx.publish("settings");
    ctx.publish("today");
    if changed {
        ctx.tracker.govern(policy).await?;
    }
    Ok(())
}

/// `policy_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<PolicyView, Problem> {
    let profile = ctx.profile();
    let country = |code: &str| profile.words.country(code).unwrap_or_else(|| code.to_owned());
    let floor = profile.floor.as_ref().map(|set| FloorView {
        set_at: set.set_at,
        numbers: Policy::standard()
            .with_floor(&set.text)
            .map(|floor| floor.differences())
            .unwrap_or_default(),
    });
    Ok(PolicyView {
        countries: countries().map(|code| (code.to_owned(), country(code))).collect(),
        chosen: profile.choices.pack.clone(),
        suggested: profile.floor.as_ref().and_then(|set| set.pack.clone()),
        pack: profile.pack().map(|pack| pack_view(&profile.words, pack)),
        numbers: profile.policy.differences(),
        floor: floor.filter(|floor| !floor.numbers.is_empty()),
    })
}

fn pack_view(words: &Words, pack: Pack) -> PackView {
    let rules = pack.rules.iter().map(|rule| PackRuleView {
        id: rule.id.clone(),
        name: statutory::rule_name(words, &rule.id),
        owes: statutory::owes(words, rule),
        source: rule.source.clone(),
    });
    PackView {
        rules: rules.collect(),
        country: pack.country,
        name: pack.name,
        verified_on: pack.verified_on,
        reviewed: pack.legally_reviewed,
    }
}

/// `policy_pack_set`: the country whose rules apply; null leaves it to the centre.
pub(crate) async fn pack_set(ctx: &Ctx, args: PackArgs) -> Result<PolicyView, Problem> {
    let country = args.country.map(|code| code.trim().to_uppercase());
    if let Some(code) = country.as_ref().filter(|code| Pack::of(code).is_none()) {
        return Err(ErrorCode::PackUnknown {
            name: code.chars().take(32).collect(),
        }
        .into());
    }
    ctx.change_choices("settings", |choices| choices.pack = country)
        .await?;
    ctx.publish("today");
    show(ctx, ()).await
}

/// `policy_check`: whether an organisation could publish this; refused with the line that grants less.
pub(crate) async fn check(ctx: &Ctx, args: CheckArgs) -> Result<(), Problem> {
    if args.text.len() > POLICY_BYTES_MAX {
        return Err(ErrorCode::TooLarge {
            max_bytes: POLICY_BYTES_MAX,
        }
        .into());
    }
    let refused = |PolicyError { line, reason }| ErrorCode::PolicyRefused { line, reason };
    let text = Policy::read(args.text.as_bytes()).map_err(refused)?.text;
    let floor = in_force(&Policy::standard(), ctx.profile().floor.as_ref());
    floor
        .with_floor(&text)
        .map(drop)
        .map_err(|error| refused(error).into())
}

#[cfg(test)]
mod tests;
