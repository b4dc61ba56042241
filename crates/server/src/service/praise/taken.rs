//! Praise that survey tools bring: each row by itself passed on, kept for a person to look at, known already, or refused.
//!
//! Decides what a retry is. Whoever holds a token learns nothing of the roster but whether a name, an address or an id
//! means somebody: no answer says a name, and no row is kept that was refused.

use super::{
    outcome::{Outcome, Taken, TakenRow, Why},
    row::{self, Fault, Read, Said},
};
use crate::{
    edge,
    service::{
        Refused,
        acts::{self, What},
        centre::{AdminError, Centre},
        people, roster, tokens,
    },
    store::{ApiToken, KeptPraise, Roster, Tx},
};
use chrono::{DateTime, Utc};
use domain::{people::Directory, text};
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, RequestFault},
    record::{PersonSet, PraiseShared},
};
use serde::Deserialize;
use serde_json::Value;

/// Most rows of one request.
pub const ROWS_MAX: usize = 500;
/// Largest request in bytes.
pub const BYTES_MAX: usize = 1024 * 1024;
/// Longest name that a tool may give a request or a row, in characters.
pub const KEY_CHARS_MAX: usize = 255;

/// A row as a tool sends it. What else there is in it is not looked at.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    id: Option<SentId>,
    to: Option<String>,
    text: Option<String>,
    said_on: Option<String>,
    value: Option<String>,
}

/// Tools name their rows by words or by numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum SentId {
    Word(String),
    Number(i64),
}

/// A row that was looked at, before anything is kept.
struct Looked {
    id: Option<String>,
    read: Result<Read, Why>,
}

/// Takes what a tool brings. Good rows are taken whatever becomes of the others; the same request again changes nothing.
///
/// # Errors
/// [`Refused::SignedOut`], [`Refused::KeyReused`], a request that is none, or the store's; nothing is taken then.
pub async fn take(
    centre: &Centre,
    token: Hash16,
    key: Option<String>,
    mut body: Value,
) -> Result<Taken, Refused> {
    let now = (centre.clock)();
    // The order in which a tool writes the parts of a row says nothing.
    body.sort_all_objects();
    let said = Hash16::of(body.to_string().as_bytes());
    let rows = rows_of(body)?;
    // Names and words are looked through by a reader, so that no writer waits for it.
    let looked = centre.store.read(move |read| {
        tokens::check(read, token, tokens::PRAISE)?;
        let roster = read.roster()?;
        let directory = people::directory(&roster);
        let looked = rows.into_iter().map(|row| look(&directory, &roster, row, now));
        Ok::<_, Refused>(looked.collect::<Vec<_>>())
    });
    let looked = looked.await?;
    let taken = centre.store.write(move |tx| {
        let tool = tokens::check(tx.look(), token, tokens::PRAISE)?;
        if let Some(key) = key {
            let name = named(&tool, "request", &key);
            match tx.praise_key(name)? {
                Some(before) if before != said => return Err(Refused::KeyReused),
                Some(_) => {}
                None => tx.put_praise_key(name, said, now)?,
            }
        }
        keep(tx, &tool, looked, now)
    });
    let taken = taken.await?;
    for outcome in Outcome::ALL {
        centre.counts.praise(outcome.word(), taken.count(outcome));
    }
    Ok(taken)
}

fn keep(tx: &mut dyn Tx, tool: &ApiToken, looked: Vec<Looked>, now: DateTime<Utc>) -> Result<Taken, Refused> {
    let (mut taken, mut passed) = (Taken::default(), Vec::new());
    for (index, Looked { id, read }) in looked.into_iter().enumerate() {
        let outcome = match read {
            Ok(read) => keep_row(tx, tool, id.as_deref(), read, &mut passed, now)?,
            Err(why) => Err(why),
        };
        let why = outcome.err();
        taken.add(TakenRow {
            index,
            id,
            outcome: outcome.unwrap_or(Outcome::Refused),
            why,
            detail: why.map(Why::detail),
        });
    }
    roster::write_praise(tx, passed, now)?;
    if taken.known < taken.rows.len() {
        let actor = format!("token {}", tool.name);
        acts::note_by(tx, &actor, What::PraiseTake, None, &taken.in_words(), now)?;
    }
    Ok(taken)
}

fn keep_row(
    tx: &mut dyn Tx,
    tool: &ApiToken,
    id: Option<&str>,
    read: Read,
    passed: &mut Vec<PraiseShared>,
    now: DateTime<Utc>,
) -> Result<Result<Outcome, Why>, Refused> {
    let Read {
        praise, row, held, ..
    } = read;
    if let Some(id) = id {
        let value = praise.value.map(|value| value.to_string()).unwrap_or_default();
        let (name, said) = (
            named(tool, "row", id),
            Hash16::of(format!("{row}\n{value}").as_bytes()),
        );
        match tx.praise_key(name)? {
            Some(before) if before != said => return Ok(Err(Why::IdReused)),
            Some(_) => return Ok(Ok(Outcome::Known)),
            None => tx.put_praise_key(name, said, now)?,
        }
    }
    if !tx.put_praise_row(row)? {
        return Ok(Ok(Outcome::Known));
    }
    let Some(held) = held else {
        passed.push(praise);
        return Ok(Ok(Outcome::PassedOn));
    };
    tx.put_praise_waiting(&KeptPraise {
        id: short_id()?,
        praise,
        why: held.0,
        source: tool.name.clone(),
        at: now,
    })?;
    Ok(Ok(Outcome::Waits))
}

fn short_id() -> Result<[u8; 8], Refused> {
    edge::short_id().map_err(|error| Refused::Store(crate::store::StoreError::Failed(error.to_string())))
}

/// What a name of a tool is known by. A new token of a tool that is called the same knows what the old one sent.
fn named(tool: &ApiToken, what: &str, name: &str) -> Hash16 {
    Hash16::of(format!("{what}\n{}\n{name}", text::key(&tool.name)).as_bytes())
}

/// One row, or a list of them.
fn rows_of(body: Value) -> Result<Vec<Value>, Refused> {
    let broken = |fault| Refused::Broken(ErrorCode::RequestBroken { fault });
    match body {
        Value::Object(_) => Ok(vec![body]),
        Value::Array(rows) if rows.len() > ROWS_MAX => Err(broken(RequestFault::TooMany)),
        Value::Array(rows) => Ok(rows),
        _ => Err(broken(RequestFault::BodyShape)),
    }
}

fn look(directory: &Directory<&PersonSet>, roster: &Roster, row: Value, now: DateTime<Utc>) -> Looked {
    let Ok(sent) = serde_json::from_value::<Sent>(row) else {
        return Looked {
            id: None,
            read: Err(Why::Shape),
        };
    };
    let id = match sent.id {
        Some(SentId::Word(word)) => Some(word.trim().to_owned()).filter(|word| !word.is_empty()),
        Some(SentId::Number(number)) => Some(number.to_string()),
        None => None,
    };
    if id.as_ref().is_some_and(|id| id.chars().count() > KEY_CHARS_MAX) {
        return Looked {
            id: None,
            read: Err(Why::Shape),
        };
    }
    let filled = |part: &Option<String>| part.clone().filter(|part| !part.trim().is_empty());
    let read = match (filled(&sent.to), filled(&sent.text), filled(&sent.said_on)) {
        (Some(to), Some(words), Some(said_on)) => {
            let value = filled(&sent.value);
            let said = Said {
                to: &to,
                text: &words,
                said_on: day_of(&said_on),
                value: value.as_deref(),
                shared_by: None,
            };
            row::read(directory, roster, &said, now).map_err(|fault| why(&fault))
        }
        _ => Err(Why::PartMissing),
    };
    Looked { id, read }
}

/// The day of `2026-11-03`, and of the instant `2026-11-03T09:30:00+01:00` where it was said.
fn day_of(said_on: &str) -> &str {
    let said_on = said_on.trim();
    match DateTime::parse_from_rfc3339(said_on) {
        Ok(_) => &said_on[..10],
        Err(_) => said_on,
    }
}

pub(super) fn why(fault: &Fault) -> Why {
    use domain::kudos::KudosError;
    match fault {
        Fault::To(AdminError::PersonAmbiguous { .. }) => Why::PersonAmbiguous,
        Fault::To(_) | Fault::SharedBy(_) => Why::PersonUnknown,
        Fault::Value(_) => Why::ValueUnknown,
        Fault::NoDay(_) => Why::DayUnreadable,
        Fault::DayAhead(_) => Why::DayAhead,
        Fault::Text(KudosError::NoteTooLong { .. }) => Why::TextTooLong,
        Fault::Text(KudosError::NoteHasControl) => Why::TextUnshowable,
        Fault::Text(KudosError::NoteTooShort | KudosError::ToSelf) => Why::TextTooShort,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_that_of_the_clock_that_said_it() {
        for (said, day) in [
            (" 2026-11-03 ", "2026-11-03"),
            ("2026-11-03T00:30:00+13:00", "2026-11-03"),
            ("2026-11-03T23:59:59Z", "2026-11-03"),
            ("2026-11-03T25:00:00Z", "2026-11-03T25:00:00Z"),
            ("3.11.2026", "3.11.2026"),
        ] {
            assert_eq!(day_of(said), day);
        }
    }

    #[test]
    fn one_row_and_a_list_are_taken_and_nothing_else() {
        let rows = |text: &str| rows_of(serde_json::from_str(text).unwrap()).map(|rows| rows.len());
        assert_eq!(rows("{}"), Ok(1));
        assert_eq!(rows("[]"), Ok(0));
        assert_eq!(rows("[1, {}]"), Ok(2));
        for (count, fits) in [(ROWS_MAX - 1, true), (ROWS_MAX, true), (ROWS_MAX + 1, false)] {
            assert_eq!(
                rows_of(Value::Array(vec![Value::Null; count])).is_ok(),
                fits,
                "{count}"
            );
        }
        for none in ["1", "null", "\"x\""] {
            assert!(rows(none).is_err(), "{none}");
        }
    }
}
