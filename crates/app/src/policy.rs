//! The numbers and the country's rules in force: the agent's own file and choice, and the centre's floor.
//!
//! A floor comes by sync, is kept, and holds without a network too. It can only grant more rest.

use crate::{
    core::Core,
    desktop::Effect,
    statutory,
    view::{FloorView, PackRuleView, PackView, PolicyView},
};
use domain::{
    policy::{Policy, PolicyError},
    rest::pack::{Pack, countries},
    tracker::{self, Input},
};
use protocol::{
    problem::{ErrorCode, Problem},
    record::PolicySet,
};
use serde::Deserialize;
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

/// Forgets the floor: the agent left the centre.
pub(crate) fn forget(tx: &Transaction<'_>) -> Result<(), StoreError> {
    setting::forget(tx, FLOOR)
}

/// The agent's own numbers with the floor under them.
pub(crate) fn in_force(own: &Policy, floor: Option<&PolicySet>) -> Policy {
    let floor = floor.and_then(|set| Policy::standard().with_floor(&set.text).ok());
    floor.map_or_else(|| own.clone(), |floor| own.at_least(&floor))
}

/// Takes the floor that is kept now. The tracker is worked out anew from its record, as after a restart.
pub(crate) async fn refresh(core: &mut Core) -> Result<(), Problem> {
    core.floor = core.read(floor).await?;
    core.publish("settings");
    core.publish("today");
    let policy = in_force(&core.own_policy, core.floor.as_ref());
    if policy == core.policy {
        return Ok(());
    }
    let from_ms = core.replay_from_ms;
    let records = core.read(move |tx| store::journal::since(tx, from_ms)).await?;
    let (inputs, _) = crate::open::inputs(&records);
    core.tracker = tracker::replay(policy.clone(), inputs);
    core.policy_changes = policy.differences();
    core.policy = policy;
    // What was on the screen was decided by the numbers before.
    core.effect(Effect::WithdrawNudge);
    core.input(core.world.now(), Input::Tick).await;
    Ok(())
}

/// The pack that applies: the agent's choice, else the centre's.
pub(crate) fn pack(core: &Core) -> Option<Pack> {
    let suggested = core.floor.as_ref().and_then(|set| set.pack.as_deref());
    Pack::of(core.choices.pack.as_deref().or(suggested)?)
}

/// `policy_show`.
pub(crate) async fn show(core: &mut Core, _: ()) -> Result<PolicyView, Problem> {
    let country = |code: &str| core.words.country(code).unwrap_or_else(|| code.to_owned());
    let floor = core.floor.as_ref().map(|set| FloorView {
        set_at: set.set_at,
        numbers: Policy::standard()
            .with_floor(&set.text)
            .map(|floor| floor.differences())
            .unwrap_or_default(),
    });
    Ok(PolicyView {
        countries: countries().map(|code| (code.to_owned(), country(code))).collect(),
        chosen: core.choices.pack.clone(),
        suggested: core.floor.as_ref().and_then(|set| set.pack.clone()),
        pack: pack(core).map(|pack| pack_view(core, pack)),
        numbers: core.policy_changes.clone(),
        floor: floor.filter(|floor| !floor.numbers.is_empty()),
    })
}

fn pack_view(core: &Core, pack: Pack) -> PackView {
    let rules = pack.rules.iter().map(|rule| PackRuleView {
        id: rule.id.clone(),
        name: statutory::rule_name(&core.words, &rule.id),
        owes: statutory::owes(&core.words, rule),
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
pub(crate) async fn pack_set(core: &mut Core, args: PackArgs) -> Result<PolicyView, Problem> {
    let country = args.country.map(|code| code.trim().to_uppercase());
    if let Some(code) = country.as_ref().filter(|code| Pack::of(code).is_none()) {
        return Err(ErrorCode::PackUnknown {
            name: code.chars().take(32).collect(),
        }
        .into());
    }
    core.change_choices("settings", |choices| choices.pack = country)
        .await?;
    core.publish("today");
    show(core, ()).await
}

/// `policy_check`: whether an organisation could publish this; refused with the line that grants less.
pub(crate) async fn check(core: &mut Core, args: CheckArgs) -> Result<(), Problem> {
    if args.text.len() > POLICY_BYTES_MAX {
        return Err(ErrorCode::TooLarge {
            max_bytes: POLICY_BYTES_MAX,
        }
        .into());
    }
    let text = args.text.trim_start_matches('\u{feff}');
    let floor = in_force(&Policy::standard(), core.floor.as_ref());
    floor
        .with_floor(text)
        .map(drop)
        .map_err(|PolicyError { line, reason }| ErrorCode::PolicyRefused { line, reason }.into())
}
