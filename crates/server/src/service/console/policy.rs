//! The floor under everybody's rest: read by leaders and the works council, set by administrators.
//!
//! Must never take a floor that grants less rest than the program's own numbers: `service::policy` judges, here as for the command.

use super::{
    recognition::minute,
    refusal,
    view::{FloorNumber, PolicyCheck, PolicyRoom, RefusedRow},
};
use crate::{
    service::{
        Refused,
        centre::{AdminError, Centre},
        policy,
    },
    store::Read,
};
use domain::{duration, policy::Policy};

/// A number that a floor may name: its key, and how it is read off and written.
type Number = (&'static str, fn(&Policy) -> u64, fn(u64) -> String);

fn count(number: u64) -> String {
    number.to_string()
}

/// What is a matter of more or less rest, in the order of docs/policy.md.
const NUMBERS: [Number; 8] = [
    ("mark", |policy| policy.mark_ms, duration::format),
    ("short_from", |policy| policy.short_from_ms, duration::format),
    (
        "short_gap_max",
        |policy| policy.short_gap_max_ms,
        duration::format,
    ),
    ("gap_free", |policy| policy.gap_free_ms, duration::format),
    ("gap_credit", |policy| policy.gap_credit, count),
    ("clears_after", |policy| policy.clears_after_ms, duration::format),
    ("reset_credit", |policy| policy.reset_credit, count),
    ("reset_counts", |policy| policy.reset_counts_ms, duration::format),
];

/// The floor and what it comes to.
///
/// # Errors
/// The store's.
pub fn show(read: &dyn Read) -> Result<PolicyRoom, Refused> {
    let set = read.roster()?.policy.filter(|set| !set.text.trim().is_empty());
    let standard = Policy::standard();
    let text = set.as_ref().map(|set| set.text.as_str()).unwrap_or_default();
    // One that an older program took and this one does not is shown as it stands; no desk obeys it.
    let floor = standard.with_floor(text).unwrap_or_else(|_| standard.clone());
    let numbers = NUMBERS.iter().map(|(name, number, write)| FloorNumber {
        name: (*name).to_owned(),
        value: write(number(&floor)),
        least: write(number(&standard)),
    });
    Ok(PolicyRoom {
        numbers: numbers.collect(),
        set_at: set.as_ref().map(|set| minute(set.set_at)),
        text: set.map(|set| set.text),
    })
}

/// Whether a file may be the floor.
///
/// # Errors
/// A file that is no floor for another reason than its lines.
pub fn check(file: &[u8]) -> Result<PolicyCheck, Refused> {
    let faults = match policy::judged(file) {
        Ok(_) => Vec::new(),
        Err(AdminError::Policy(error)) => vec![RefusedRow {
            line: error.line as u64,
            why: error.reason,
        }],
        Err(other @ AdminError::PolicyTooLarge { .. }) => refusal::whole(other.to_string()),
        Err(other) => return Err(refusal::of(other)),
    };
    Ok(PolicyCheck { faults, done: false })
}

/// Sets the floor, if the file may be one; the country whose rules apply stays.
///
/// # Errors
/// The store's. Faults of the file are an answer.
pub async fn publish(centre: &Centre, file: &[u8]) -> Result<PolicyCheck, Refused> {
    let mut answer = check(file)?;
    if answer.faults.is_empty() {
        let pack = centre.roster().await?.policy.and_then(|set| set.pack);
        let set = policy::set(centre, file, pack.as_deref()).await;
        set.map_err(refusal::of)?;
        answer.done = true;
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_that_a_floor_may_name_is_shown_and_no_other() {
        for (name, number, write) in NUMBERS {
            let standard = write(number(&Policy::standard()));
            let value = match write(1) {
                one if one == "1" => standard.clone(),
                _ => format!("\"{standard}\""),
            };
            let same = Policy::standard().with_floor(&format!("{name} = {value}"));
            assert!(same.is_ok(), "{name} = {value}: {same:?}");
        }
        for own in [
            "settle = \"2s\"",
            "nudge_for = \"20s\"",
            "night = \"22:00-06:00\"",
        ] {
            assert!(Policy::standard().with_floor(own).is_err(), "{own}");
        }
    }

    #[test]
    fn a_line_that_grants_less_is_named() {
        let refused = check(b"clears_after = \"5m\"\nmark = \"55m\"\n").unwrap();
        assert_eq!(refused.faults.len(), 1);
        assert_eq!(refused.faults[0].line, 2);
        assert!(check(b"mark = \"45m\"\n").unwrap().faults.is_empty());
        assert!(check(b"").unwrap().faults.is_empty());
    }
}
