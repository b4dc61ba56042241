//! Reading `policy.toml`: every refusal names its line.
//!
//! Decides what a written key means. Must never skip a key it does not know.

use super::numbers::{KEYS, Kind, Policy, PolicyError};
use crate::{duration, shift::Hours};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Lines of the keys that were read, for refusals that need both values.
type Lines = Vec<(String, usize)>;

impl Policy {
    /// The standard numbers with what `text` (`policy.toml`) changes.
    ///
    /// # Errors
    /// [`PolicyError`] with the line of the first unknown key, wrong value or number out of bounds.
    pub fn parse(text: &str) -> Result<Policy, PolicyError> {
        read(text, Policy::standard()).map(|(policy, _)| policy)
    }

    /// The policy an organisation publishes, which may grant more rest than `self` and never less. Only keys
    /// that are a matter of more or less rest may stand in it: any other could hold offers back in silence.
    ///
    /// # Errors
    /// [`PolicyError`] as for [`Policy::parse`], and with the line of the first key that grants less rest or
    /// is none of an organisation's.
    pub fn with_floor(&self, text: &str) -> Result<Policy, PolicyError> {
        self.granting(text).map(|(policy, _)| policy)
    }

    /// These numbers over the floor that an organisation publishes as `text`: of each number that it names the one
    /// that grants more rest. What it does not name is the agent's own.
    ///
    /// # Errors
    /// [`PolicyError`] as for [`Policy::with_floor`] over the standard numbers.
    pub fn over_floor(&self, text: &str) -> Result<Policy, PolicyError> {
        let (floor, lines) = Policy::standard().granting(text)?;
        let mut policy = self.clone();
        for (name, _) in lines {
            policy.raise(&name, &floor);
        }
        Ok(policy)
    }

    /// What the floor `text` grants less of than the floor `before`: the keys that `before` names and that `text` leaves out, or by
    /// which it grants less rest.
    ///
    /// # Errors
    /// [`PolicyError`] as for [`Policy::with_floor`] over the standard numbers, of whichever of the two is no floor.
    pub fn floor_lacks(text: &str, before: &str) -> Result<Vec<String>, PolicyError> {
        let standard = Policy::standard();
        let ((now, named), (then, had)) = (standard.granting(text)?, standard.granting(before)?);
        let lacked = |name: &str| {
            let index = KEYS.iter().position(|key| key.name == name)?;
            let grants = KEYS[index].grants?;
            let is_named = named.iter().any(|(key, _)| key == name);
            let is_less = grants.less(now.number(index), then.number(index));
            (!is_named || is_less).then(|| name.to_owned())
        };
        Ok(had.iter().filter_map(|(name, _)| lacked(name)).collect())
    }

    fn granting(&self, text: &str) -> Result<(Policy, Lines), PolicyError> {
        let (policy, lines) = read(text, self.clone())?;
        let refusal = |name: &str| {
            let Some(index) = KEYS.iter().position(|key| key.name == name) else {
                return Some(format!("{name} is the agent's own, not an organisation's"));
            };
            let key = &KEYS[index];
            let ours = self.number(index);
            match key.grants {
                None => Some(format!("{name} is the agent's own, not an organisation's")),
                Some(grants) if grants.less(policy.number(index), ours) => {
                    Some(format!("{name} grants less rest than {}", key.kind.write(ours)))
                }
                Some(_) => None,
            }
        };
        let mut refused = lines
            .iter()
            .filter_map(|(name, line)| refusal(name).map(|reason| (*line, reason)));
        match refused.next() {
            Some((line, reason)) => Err(PolicyError { line, reason }),
            None => Ok((policy, lines)),
        }
    }
}

fn read(text: &str, mut policy: Policy) -> Result<(Policy, Lines), PolicyError> {
    let table = DeTable::parse(text).map_err(|error| PolicyError {
        line: line_of(text, error.span().map_or(0, |span| span.start)),
        reason: error.message().to_owned(),
    })?;
    let mut lines = Lines::new();
    for (key, value) in table.get_ref() {
        let line = line_of(text, key.span().start);
        let name = key.get_ref().as_ref();
        set(&mut policy, name, value).map_err(|reason| PolicyError { line, reason })?;
        lines.push((name.to_owned(), line));
    }
    // The table is in the order of its keys; a refusal names the first line.
    lines.sort_by_key(|(_, line)| *line);
    Ok((policy, lines))
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn set(policy: &mut Policy, name: &str, value: &Spanned<DeValue<'_>>) -> Result<(), String> {
    let value = value.get_ref();
    match name {
        "working_hours" => policy.working_hours = Some(hours(name, value)?),
        "night" => policy.night = Some(hours(name, value)?),
        "nudge_in_after_call_work" => {
            policy.nudge_in_after_call_work = value
                .as_bool()
                .ok_or_else(|| format!("{name} must be true or false"))?;
        }
        _ => {
            let key = KEYS
                .iter()
                .find(|key| key.name == name)
                .ok_or_else(|| format!("unknown key {name}"))?;
            let number = match key.kind {
                Kind::Length => length(name, value)?,
                Kind::Count => count(name, value)?,
            };
            if !(key.min..=key.max).contains(&number) {
                let (min, max) = (key.kind.write(key.min), key.kind.write(key.max));
                return Err(format!("{name} must be between {min} and {max}"));
            }
            if let Some(slot) = policy.number_mut(name) {
                *slot = number;
            }
        }
    }
    Ok(())
}

fn length(name: &str, value: &DeValue<'_>) -> Result<u64, String> {
    let text = value
        .as_str()
        .ok_or_else(|| format!("{name} must be a length of time in quotes, like \"5s\""))?;
    duration::parse(text).map_err(|error| format!("{name} is {error}"))
}

fn count(name: &str, value: &DeValue<'_>) -> Result<u64, String> {
    value
        .as_integer()
        .and_then(|number| u64::from_str_radix(number.as_str(), number.radix()).ok())
        .ok_or_else(|| format!("{name} must be a whole number, not negative"))
}

fn hours(name: &str, value: &DeValue<'_>) -> Result<Hours, String> {
    value
        .as_str()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| format!("{name} must be hours like \"22:00-06:00\""))
}
