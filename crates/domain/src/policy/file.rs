//! `policy.toml` as people really save it: without quotes, with curly ones, from Windows' editors.
//!
//! Decides which slips of a hand or an editor leave no doubt about what was meant, and names the line of each.
//! Must never guess a number: what could mean two things is refused with its line and what to write instead.

use super::numbers::{KEYS, Kind, Policy, PolicyError};
use crate::text::{self, DecodeError, Encoding};

/// Quotes that people and editors put around a value.
const QUOTES: &[char] = &[
    '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '`', '´', '＂', '＇', '「', '」',
];
/// The options that are no number.
const OPTIONS: [&str; 3] = ["working_hours", "night", "nudge_in_after_call_work"];

/// A policy that was read, and what had to be read with a kind eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyFile {
    /// The numbers.
    pub policy: Policy,
    /// The file as it should be written; the same text when nothing was mended.
    pub text: String,
    /// How the file was encoded.
    pub encoding: Encoding,
    /// What was mended in reading, by line.
    pub mended: Vec<Mended>,
}

/// A line that was read as if it had been written well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Line in the file, from 1.
    pub line: usize,
    /// How it is read, and how it should be written.
    pub as_written: String,
}

impl Policy {
    /// Reads the bytes of a `policy.toml`: the standard numbers with what the file changes.
    ///
    /// # Errors
    /// [`PolicyError`] with the line and what to write there.
    pub fn read(bytes: &[u8]) -> Result<PolicyFile, PolicyError> {
        let decoded = text::decode(bytes).map_err(of_encoding)?;
        if let Ok(policy) = Policy::parse(&decoded.text) {
            return Ok(PolicyFile {
                policy,
                text: decoded.text,
                encoding: decoded.encoding,
                mended: Vec::new(),
            });
        }
        let (text, mended) = mend(&decoded.text)?;
        Ok(PolicyFile {
            policy: Policy::parse(&text).map_err(|error| with_advice(error, &text))?,
            text,
            encoding: decoded.encoding,
            mended,
        })
    }
}

fn of_encoding(error: DecodeError) -> PolicyError {
    let line = match error {
        DecodeError::Mixed { line } | DecodeError::Ambiguous { line } => line,
        DecodeError::Utf16Damaged | DecodeError::NotText => 1,
    };
    PolicyError {
        line,
        reason: "the encoding of the file cannot be told; save it as UTF-8".to_owned(),
    }
}

/// The text line by line as TOML has it.
fn mend(written: &str) -> Result<(String, Vec<Mended>), PolicyError> {
    let (mut text, mut mended) = (String::with_capacity(written.len()), Vec::new());
    let written = written.replace("\r\n", "\n").replace('\r', "\n");
    for (at, line) in written.lines().enumerate() {
        let good = mend_line(line).map_err(|reason| PolicyError { line: at + 1, reason })?;
        if good.trim() != line.trim() {
            mended.push(Mended {
                line: at + 1,
                as_written: good.clone(),
            });
        }
        text += &good;
        text.push('\n');
    }
    Ok((text, mended))
}

fn mend_line(line: &str) -> Result<String, String> {
    let plain = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if plain.is_empty() || plain.starts_with(['#', '[']) {
        return Ok(plain.to_owned());
    }
    if let Some(remark) = plain.strip_prefix("//").or(plain.strip_prefix(';')) {
        return Ok(format!("# {}", remark.trim()));
    }
    let sign = plain.find(['=', '＝']).or_else(|| plain.find([':', '：']));
    let Some((key, value)) = sign.map(|at| plain.split_at(at)) else {
        return Err(format!(
            "{} is no setting; write it like mark = \"50m\", and a remark behind #",
            quoted(plain)
        ));
    };
    let value = value.trim_start_matches(['=', '＝', ':', '：']);
    let key = text::key(key.trim_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c)));
    let key = key.replace([' ', '-'], "_");
    let (value, remark) = without_remark(value);
    let value = value.trim_end_matches([',', ';', ' ']);
    let bare = value.trim_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c));
    if bare.is_empty() {
        return Err(format!(
            "{key} has no value; write it like {key} = {}",
            example(&key)
        ));
    }
    if bare.contains(QUOTES) || bare.starts_with(['[', '{']) {
        return Ok(plain.to_owned());
    }
    let value = mend_value(&key, &text::key(bare));
    let remark = remark.map(|remark| format!("  #{remark}")).unwrap_or_default();
    Ok(format!("{key} = {value}{remark}"))
}

/// The value and the remark behind it.
fn without_remark(value: &str) -> (&str, Option<&str>) {
    match value.split_once('#') {
        Some((value, remark)) => (value.trim(), Some(remark)),
        None => (value.trim(), None),
    }
}

/// A value in its own spelling: numbers and yes or no bare, all else in quotes.
fn mend_value(key: &str, value: &str) -> String {
    let kind = KEYS
        .iter()
        .find(|known| known.name == key)
        .map(|known| known.kind);
    match (kind, key) {
        (Some(Kind::Count), _) => value.to_owned(),
        (None, "nudge_in_after_call_work") => match value {
            "yes" | "on" => "true".to_owned(),
            "no" | "off" => "false".to_owned(),
            value => value.to_owned(),
        },
        (None, "working_hours" | "night") => format!("\"{}\"", mend_hours(value)),
        _ => format!("\"{}\"", mend_length(value)),
    }
}

/// `9:00 - 17:00` as `09:00-17:00`.
fn mend_hours(value: &str) -> String {
    let ends = value.split('-').map(|end| {
        let end = end.trim();
        match end.split_once([':', '.']) {
            Some((hour, minute)) if hour.len() == 1 => format!("0{hour}:{minute}"),
            Some((hour, minute)) => format!("{hour}:{minute}"),
            None => end.to_owned(),
        }
    });
    ends.collect::<Vec<_>>().join("-")
}

/// `50 minutes` as `50m`. A bare number stays what it is: it could be seconds or minutes.
fn mend_length(value: &str) -> String {
    let digits = value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = value.split_at(digits);
    let unit = match unit.trim() {
        "msec" | "millis" | "milliseconds" => "ms",
        "sec" | "secs" | "second" | "seconds" => "s",
        "min" | "mins" | "minute" | "minutes" => "m",
        "hour" | "hours" | "hr" | "hrs" => "h",
        unit => unit,
    };
    if number.is_empty() {
        value.to_owned()
    } else {
        format!("{number}{unit}")
    }
}

fn example(key: &str) -> &'static str {
    match (
        KEYS.iter()
            .find(|known| known.name == key)
            .map(|known| known.kind),
        key,
    ) {
        (Some(Kind::Count), _) => "2",
        (_, "working_hours" | "night") => "\"22:00-06:00\"",
        (_, "nudge_in_after_call_work") => "false",
        _ => "\"50m\"",
    }
}

/// A refusal with what to write in that line instead.
fn with_advice(error: PolicyError, text: &str) -> PolicyError {
    let line = text.lines().nth(error.line.saturating_sub(1)).unwrap_or_default();
    let key = line.split('=').next().unwrap_or_default().trim();
    let reason = if let Some(unknown) = error.reason.strip_prefix("unknown key ") {
        match nearest(unknown) {
            Some(known) => format!("{}; did you mean {known}?", error.reason),
            None => format!("{}; docs/policy.md names every key", error.reason),
        }
    } else if line
        .split_once('=')
        .is_some_and(|(_, value)| is_bare_number(value))
        && is_length(key)
    {
        format!(
            "{}; write \"50m\" for minutes or \"50s\" for seconds",
            error.reason
        )
    } else if error.reason.starts_with(key) && !key.is_empty() {
        format!("{}; for example {key} = {}", error.reason, example(key))
    } else {
        error.reason
    };
    PolicyError {
        line: error.line,
        reason,
    }
}

fn is_length(key: &str) -> bool {
    KEYS.iter()
        .any(|known| known.name == key && known.kind == Kind::Length)
}

fn is_bare_number(value: &str) -> bool {
    let value = value.trim().trim_matches('"');
    !value.is_empty() && value.chars().all(|c| c.is_ascii_digit())
}

/// The key that is at most two letters from this one.
fn nearest(unknown: &str) -> Option<&'static str> {
    let known = KEYS.iter().map(|key| key.name).chain(OPTIONS);
    let near = known.map(|name| (distance(unknown, name), name)).min()?;
    (near.0 <= 2).then_some(near.1)
}

/// Letters to change, put in or leave out to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, c) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (place, d) in other.chars().enumerate() {
            let changed = before + usize::from(c != d);
            before = row[place + 1];
            row[place + 1] = changed.min(before + 1).min(row[place] + 1);
        }
    }
    row[other.chars().count()]
}

fn quoted(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    format!("{short:?}")
}
