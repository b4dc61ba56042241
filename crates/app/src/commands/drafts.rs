//! What the agent has half written: kept by what it is about, so that it survives another view, a closed window and a
//! restart, and so that what shows one skill never appears under another.
//!
//! Never leaves this computer; is gone when it is given, when it is emptied, and when the agent leaves the centre.

use crate::{commands::people, ctx::Ctx, view::DraftView};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{KudosId, PersonId};
use protocol::problem::{ErrorCode, Problem};
use serde::{Deserialize, Serialize};
use std::fmt;
use store::{StoreError, Transaction, draft, kudos::KudosRow};

/// Longest draft, in bytes: what is refused as too long is kept all the same, so that it can be shortened.
const DRAFT_BYTES_MAX: usize = 16 * 1024;
/// Longest key of a skill, in bytes.
const KEY_BYTES_MAX: usize = 128;

/// What a draft is about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Subject {
    /// A kudos to give.
    Kudos,
    /// The answer to a kudos.
    Thanks(KudosId),
    /// What shows a skill, by its key.
    Evidence(String),
    /// A goal.
    Goal,
}

impl TryFrom<String> for Subject {
    type Error = SubjectUnknown;

    fn try_from(text: String) -> Result<Subject, SubjectUnknown> {
        match text.split_once(':') {
            None if text == "kudos" => Ok(Subject::Kudos),
            None if text == "goal" => Ok(Subject::Goal),
            Some(("thanks", id)) => id.parse().map(Subject::Thanks).map_err(|_| SubjectUnknown),
            Some(("evidence", key)) if (1..=KEY_BYTES_MAX).contains(&key.len()) => {
                Ok(Subject::Evidence(key.to_owned()))
            }
            _ => Err(SubjectUnknown),
        }
    }
}

/// Nothing is written about that.
#[derive(Debug)]
pub(crate) struct SubjectUnknown;

impl fmt::Display for SubjectUnknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("subject")
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Kudos => f.write_str("kudos"),
            Subject::Thanks(id) => write!(f, "thanks:{id}"),
            Subject::Evidence(key) => write!(f, "evidence:{key}"),
            Subject::Goal => f.write_str("goal"),
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct ShowArgs {
    subject: Subject,
}

#[derive(Deserialize)]
pub(crate) struct KeepArgs {
    subject: Subject,
    #[serde(flatten)]
    draft: Draft,
}

/// A draft as it is kept.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Draft {
    #[serde(default)]
    text: String,
    #[serde(default)]
    to: Vec<PersonId>,
    #[serde(default)]
    team: bool,
    #[serde(default)]
    value: Option<String>,
    /// The day that a goal is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<NaiveDate>,
}

impl Draft {
    /// Nothing was written or chosen. A day alone is none: every goal begins with one.
    fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.to.is_empty() && !self.team && self.value.is_none()
    }
}

/// `draft_show`: what is half written about something, or null.
pub(crate) async fn show(ctx: &Ctx, args: ShowArgs) -> Result<Option<DraftView>, Problem> {
    let now = ctx.now().wall;
    ctx.read(move |tx| {
        let Some(draft) = get(tx, &args.subject)? else {
            return Ok(None);
        };
        let mut to = Vec::with_capacity(draft.to.len());
        for id in draft.to {
            // Who left is no longer thanked.
            if let Some(row) = store::people::get(tx, id)?.filter(|row| row.active) {
                to.push(people::person_view(tx, &row, now)?);
            }
        }
        Ok(Some(DraftView {
            text: draft.text,
            to,
            team: draft.team,
            value: draft.value,
            by: draft.by,
        }))
    })
    .await
}

/// `draft_keep`: keeps it in the place of the one before; an empty one is forgotten.
pub(crate) async fn keep(ctx: &Ctx, args: KeepArgs) -> Result<(), Problem> {
    let max_bytes = DRAFT_BYTES_MAX;
    let body = written(&args.draft).map_err(|_| ErrorCode::Internal)?;
    if body.len() > max_bytes {
        return Err(ErrorCode::TooLarge { max_bytes }.into());
    }
    let at = ctx.now().wall;
    ctx.write(move |tx| {
        let subject = args.subject.to_string();
        match args.draft.is_empty() {
            true => draft::remove(tx, &subject),
            false => draft::keep(tx, &subject, &body, at),
        }
    })
    .await
}

/// It was given, or written down.
pub(crate) fn done(tx: &Transaction<'_>, subject: &Subject) -> Result<(), StoreError> {
    draft::remove(tx, &subject.to_string())
}

/// The words of what was undone are a draft again, unless another one was begun.
pub(super) fn bring_back(
    tx: &Transaction<'_>,
    first: &KudosRow,
    all: &[KudosRow],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    if get(tx, &Subject::Kudos)?.is_some() {
        return Ok(());
    }
    let draft = Draft {
        text: first.note.clone(),
        to: all.iter().map(|row| row.receiver).collect(),
        team: false,
        value: first.value.map(|value| value.to_string()),
        by: None,
    };
    draft::keep(tx, &Subject::Kudos.to_string(), &written(&draft)?, at)
}

fn get(tx: &Transaction<'_>, subject: &Subject) -> Result<Option<Draft>, StoreError> {
    let body = draft::get(tx, &subject.to_string())?;
    // One of a newer program is not shown, and stays until something else is written.
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

fn written(draft: &Draft) -> Result<String, StoreError> {
    serde_json::to_string(draft).map_err(|error| StoreError::Shape(error.to_string()))
}

/// Every draft: what an export holds.
pub(crate) async fn all(ctx: &Ctx) -> Result<Vec<serde_json::Value>, Problem> {
    let rows = ctx.read(draft::all).await?.into_iter();
    let drafts = rows.map(|(subject, body)| {
        let body: serde_json::Value = serde_json::from_str(&body).unwrap_or_default();
        serde_json::json!({ "subject": subject, "draft": body })
    });
    Ok(drafts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_reads_as_it_is_written_and_nothing_else_is_one() {
        let id = "00000000-0000-7000-8000-000000000001";
        for text in ["kudos", "goal", "evidence:calm", &format!("thanks:{id}")] {
            assert_eq!(Subject::try_from(text.to_owned()).unwrap().to_string(), text);
        }
        let long = format!("evidence:{}", "k".repeat(KEY_BYTES_MAX + 1));
        for text in ["", "kudos:", "evidence:", "thanks:k1", "call", &long] {
            assert!(Subject::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
