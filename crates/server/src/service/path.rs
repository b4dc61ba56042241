//! Ladders on the server: read from a file, judged by `domain::path`, sent to everybody.

use super::{
    acts::What,
    centre::{AdminError, Centre},
    roster::{Change, ladder_bodies},
    table::{Imported, Options},
};
use crate::store::Roster;
use domain::{
    path::{FileError, FileFault, Ladder, LadderFile},
    text::{self, Encoding},
};
use protocol::{envelope::BODY_BYTES_MAX, record::LadderSet};

/// A ladder to begin with: what a centre without one of its own can use tomorrow.
pub const STARTER: &str = include_str!("../../sample/ladder.toml");

/// Reads and judges a ladder file (TOML, docs/ladder-format.md).
///
/// # Errors
/// [`AdminError::Ladder`] with all that is wrong with it, by line, or [`AdminError::LadderTooLarge`].
pub fn read(file: &[u8]) -> Result<(LadderSet, Encoding), AdminError> {
    let decoded = text::decode(file).map_err(|error| {
        let error = FileError::Toml(error.to_string());
        AdminError::Ladder(vec![FileFault { line: 1, error }])
    })?;
    let LadderFile { ladder, words } =
        LadderFile::parse(&decoded.text.replace("\r\n", "\n").replace('\r', "\n"))
            .map_err(AdminError::Ladder)?;
    let set = LadderSet { ladder, words };
    let languages = std::iter::once(&set.ladder.language).chain(&set.ladder.languages);
    for (language, (_, body)) in languages.zip(ladder_bodies(&set)) {
        if body.len() > BODY_BYTES_MAX {
            return Err(AdminError::LadderTooLarge {
                language: language.clone(),
                bytes: body.len(),
                max: BODY_BYTES_MAX,
            });
        }
    }
    Ok((set, decoded.encoding))
}

/// Imports a ladder file; it replaces the ladder of the same key. Evidence names skills by their keys and stays.
///
/// # Errors
/// As [`read`], or the store's.
pub async fn import(centre: &Centre, file: &[u8], options: Options) -> Result<Imported, AdminError> {
    let (set, encoding) = read(file)?;
    let preview = preview(&centre.roster().await?, &set);
    let changed = match options.dry_run {
        true => preview.len(),
        false => {
            let change = Change::Ladder(set);
            centre.change(What::ImportLadder, None, vec![change]).await?
        }
    };
    Ok(Imported {
        rows: 1,
        changed,
        encoding: Some(encoding),
        preview,
        ..Imported::default()
    })
}

/// What would change, a line each.
fn preview(roster: &Roster, set: &LadderSet) -> Vec<String> {
    let (ladder, key) = (&set.ladder, &set.ladder.key);
    let known = roster.ladders.iter().find(|known| known.ladder.key == *key);
    let Some(known) = known else {
        return vec![format!("ladder {key} would be added, with {}", size(set))];
    };
    if known == set {
        return Vec::new();
    }
    let mut said = vec![format!(
        "ladder {key} would be replaced: {} instead of {}",
        size(set),
        size(known)
    )];
    said.extend(gone("role", &known.ladder.roles, |role| {
        (&role.key, ladder.role(&role.key).is_none())
    }));
    said.extend(gone("skill", &known.ladder.skills, |skill| {
        (&skill.key, ladder.skill(&skill.key).is_none())
    }));
    said.extend(without_role(roster, &known.ladder, ladder));
    said
}

/// How large a ladder is, in words.
#[must_use]
pub fn size(set: &LadderSet) -> String {
    let (roles, skills) = (set.ladder.roles.len(), set.ladder.skills.len());
    let (languages, several) = (set.words.len() + 1, if set.words.is_empty() { "" } else { "s" });
    format!("{roles} roles, {skills} skills, {languages} language{several}")
}

fn gone<'a, T>(what: &str, before: &'a [T], of: impl Fn(&'a T) -> (&'a String, bool)) -> Option<String> {
    let gone: Vec<&str> = before
        .iter()
        .map(of)
        .filter(|(_, gone)| *gone)
        .map(|(key, _)| key.as_str())
        .collect();
    let kept =
        "name them in `was` of what they became; evidence of a skill that is gone stays with its agent";
    (!gone.is_empty()).then(|| format!("{what}s no longer on it: {}; {kept}", gone.join(", ")))
}

fn without_role(roster: &Roster, before: &Ladder, ladder: &Ladder) -> Option<String> {
    let left = |role: &String| before.role(role).is_some() && ladder.role(role).is_none();
    let people = roster
        .people
        .iter()
        .filter(|person| person.active && person.role.as_ref().is_some_and(left));
    let count = people.count();
    (count > 0).then(|| format!("people whose role would be on no ladder: {count}"))
}
