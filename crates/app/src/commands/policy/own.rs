//! The agent's own `policy.toml`: read at the start, and again whenever it changes.
//!
//! Decides which numbers are the agent's own: those of the file, else the last ones that could be read. A file
//! with a fault never keeps Breakwater from starting; it is said in Today, the tray, `doctor` and a note in the
//! next gap. Must never write the file.

use super::in_force;
use crate::{
    announcer::{Pending, Waiting},
    ctx::Ctx,
    desktop::Effect,
    profile::{Fault, Profile},
    signal::Signal,
};
use async_trait::async_trait;
use domain::policy::{Policy, PolicyError};
use i18n::Words;
use protocol::problem::{ErrorCode, Problem};
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    sync::Arc,
};
use store::{StoreError, Transaction, setting};

/// The file in the profile's folder.
pub(crate) const FILE: &str = "policy.toml";
/// Largest file that is read, in bytes.
const FILE_BYTES_MAX: u64 = 64 * 1024;
/// The setting that holds the last text that could be read.
const LAST_GOOD: &str = "own_policy";

/// What the file says now.
#[derive(Debug)]
pub(crate) enum Found {
    /// There is none.
    Nothing,
    /// Numbers, and the text of them as it should be written.
    Good(Box<Policy>, String),
    /// It cannot be read.
    Broken(Fault),
}

/// The agent's own numbers, and why they are not those of the file.
pub(crate) struct Own {
    pub(crate) policy: Policy,
    pub(crate) fault: Option<Fault>,
}

/// Reads the file. Waits for the disk.
pub(crate) fn look(home: &Path) -> Found {
    let mut bytes = Vec::new();
    let read = File::open(home.join(FILE)).and_then(|file| file.take(FILE_BYTES_MAX).read_to_end(&mut bytes));
    match read {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Found::Nothing,
        Err(error) => {
            return Found::Broken(Fault {
                line: None,
                reason: error.to_string(),
            });
        }
        Ok(_) => {}
    }
    match Policy::read(&bytes) {
        Ok(file) => {
            for mended in &file.mended {
                tracing::info!(
                    line = mended.line,
                    "a line of policy.toml is read with a kind eye; `breakwater policy check` says how"
                );
            }
            Found::Good(Box::new(file.policy), file.text)
        }
        Err(PolicyError { line, reason }) => Found::Broken(Fault {
            line: Some(line),
            reason,
        }),
    }
}

/// The agent's own numbers after that; what was read is kept for a day on which the file cannot be.
pub(crate) fn take(tx: &Transaction<'_>, found: Found) -> Result<Own, StoreError> {
    let kept: Option<String> = setting::get(tx, LAST_GOOD)?;
    match found {
        Found::Nothing => {
            if kept.is_some() {
                setting::forget(tx, LAST_GOOD)?;
            }
            Ok(Own {
                policy: Policy::standard(),
                fault: None,
            })
        }
        Found::Good(policy, text) => {
            if kept.as_ref() != Some(&text) {
                setting::set(tx, LAST_GOOD, &text)?;
            }
            Ok(Own {
                policy: *policy,
                fault: None,
            })
        }
        Found::Broken(fault) => {
            tracing::error!(
                line = fault.line,
                reason = fault.reason,
                "policy.toml cannot be read; the last good numbers apply"
            );
            let last = kept.and_then(|text| Policy::parse(&text).ok());
            Ok(Own {
                policy: last.unwrap_or_else(Policy::standard),
                fault: Some(fault),
            })
        }
    }
}

/// Takes the file as it is now: what was counted so far stays, what follows is judged by the new numbers.
pub(crate) async fn refresh(ctx: &Ctx) -> Result<(), Problem> {
    let _changing = ctx.changing.lock().await;
    let home = ctx.home.clone();
    let found = tokio::task::spawn_blocking(move || look(&home)).await;
    let found = found.map_err(|_| ErrorCode::Internal)?;
    let own = ctx.write(move |tx| take(tx, found)).await?;
    let before = ctx.profile();
    let policy = in_force(&own.policy, before.floor.as_ref());
    let (changed, new_fault) = (policy != before.policy, own.fault != before.policy_fault);
    if !changed && !new_fault && own.policy == before.own_policy {
        return Ok(());
    }
    let is_fault = own.fault.is_some();
    ctx.profile.send_modify(|profile| {
        let profile = Arc::make_mut(profile);
        (profile.own_policy, profile.policy_fault, profile.policy) = (own.policy, own.fault, policy.clone());
    });
    ctx.publish("settings");
    ctx.publish("today");
    if changed {
        ctx.tracker.govern(policy).await?;
    }
    if new_fault && is_fault {
        ctx.announcing.tell(Signal::PolicyFault);
    }
    Ok(())
}

/// The fault in a sentence; `None` while there is none.
pub(crate) fn sentence(profile: &Profile, words: &Words) -> Option<String> {
    let fault = profile.policy_fault.as_ref()?;
    Some(match fault.line.and_then(|line| i64::try_from(line).ok()) {
        Some(line) => words.policy_fault(FILE, line, &fault.reason),
        None => words.policy_fault_unread(FILE, &fault.reason),
    })
}

/// Says once, in a gap, that the file cannot be read.
pub(crate) struct FaultNote;

#[async_trait]
impl Pending for FaultNote {
    fn name(&self) -> &'static str {
        "a fault in policy.toml"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        if !ctx.announcing.with(|signals| signals.policy_fault) {
            return Ok(None);
        }
        let words = ctx.words();
        Ok(sentence(&ctx.profile(), &words).map(|text| Waiting {
            count: 1,
            notes: vec![Effect::ShowNote {
                title: words.policy_fault_title(),
                text,
            }],
        }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        ctx.announcing.with(|signals| signals.policy_fault = !said);
        Ok(())
    }
}
