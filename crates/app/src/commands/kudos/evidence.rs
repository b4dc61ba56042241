//! What a kudos shows: its words become evidence of a skill, written down in one click.
//!
//! Evidence keeps the words as the agent had them in hand, also when the kudos is withdrawn or hidden later: it is the
//! agent's own note, and nobody else can read it (ADR 72).

use super::meant::{known, received_row};
use crate::{
    commands::personal,
    ctx::Ctx,
    problem::refuse,
    profile::Choices,
    view::{EvidenceMadeView, KudosShowsView, SkillSoughtView},
};
use domain::{
    id::{EvidenceId, KudosId, PersonId},
    path::{EVIDENCE_CHARS_MAX, LEVEL_MAX, Ladder},
    text,
};
use protocol::problem::{Amount, ErrorCode, Problem};
use serde::Deserialize;
use store::{StoreError, Transaction, path::EvidenceRow};

#[derive(Deserialize)]
pub(crate) struct ShowsArgs {
    id: String,
    skill: String,
    /// By default the level that is shown already, and the first where none is.
    #[serde(default)]
    level: Option<u8>,
}

/// `kudos_shows`: the words of a received kudos are evidence of a skill from now on.
pub(crate) async fn shows(ctx: &Ctx, args: ShowsArgs) -> Result<EvidenceMadeView, Problem> {
    let member = ctx.member().await?;
    let me = member.writer.author;
    if args.level.is_some_and(|level| !(1..=LEVEL_MAX).contains(&level)) {
        return Err(ErrorCode::OutOfRange {
            amount: Amount::Level,
            min: 1,
            max: LEVEL_MAX.into(),
        }
        .into());
    }
    let kudos = known(&args.id)?;
    let (id, now) = (EvidenceId(ctx.world.uuid()), ctx.now());
    let (language, desk) = (ctx.words().language().tag(), personal::desk(ctx));
    let made = ctx
        .write(move |tx| {
            let received = received_row(tx, kudos, me)?;
            let ladder = store::path::ladder(tx, language)?.ok_or_else(|| refuse(ErrorCode::SkillUnknown))?;
            let skill = ladder.skill(&args.skill);
            let skill = skill.ok_or_else(|| refuse(ErrorCode::SkillUnknown))?;
            let before = store::path::evidence(tx)?;
            let (name, level) = (skill.name.clone(), shown(&ladder, &before, &skill.key).max(1));
            let same =
                |row: &&EvidenceRow| row.kudos == Some(kudos) && ladder.skill(&row.skill) == Some(skill);
            if let Some(row) = before.iter().find(same) {
                let (id, level) = (row.id.to_string(), row.level);
                return Ok(EvidenceMadeView {
                    id,
                    skill: name,
                    level,
                });
            }
            let row = EvidenceRow {
                id,
                skill: skill.key.clone(),
                skill_name: name.clone(),
                level: args.level.unwrap_or(level),
                words: cut(&received.note),
                shown_on: now.local_on(),
                kudos: Some(kudos),
            };
            store::path::add_evidence(tx, &row)?;
            personal::note(tx, desk, personal::wall_ms(now), |_| personal::added(&row))?;
            Ok(EvidenceMadeView {
                id: id.to_string(),
                skill: name,
                level: row.level,
            })
        })
        .await?;
    ctx.publish("path");
    ctx.publish("kudos");
    Ok(made)
}

/// The highest level that some evidence shows.
fn shown(ladder: &Ladder, evidence: &[EvidenceRow], skill: &str) -> u8 {
    let of_skill = |row: &&EvidenceRow| ladder.skill(&row.skill).is_some_and(|one| one.key == skill);
    let levels = evidence.iter().filter(of_skill).map(|row| row.level);
    levels.max().unwrap_or(0)
}

/// As much of a note as evidence holds.
fn cut(note: &str) -> String {
    if text::length(note) <= EVIDENCE_CHARS_MAX {
        return note.to_owned();
    }
    let mut kept = String::new();
    for character in text::characters(note).take(EVIDENCE_CHARS_MAX - 1) {
        kept.push_str(character);
    }
    format!("{}…", kept.trim_end())
}

/// Skills of the role that is looked at: what a kudos may show.
pub(super) fn sought(
    tx: &Transaction<'_>,
    language: &str,
    choices: &Choices,
    me: Option<PersonId>,
) -> Result<Vec<SkillSoughtView>, StoreError> {
    let Some(ladder) = store::path::ladder(tx, language)? else {
        return Ok(Vec::new());
    };
    let said = match me {
        Some(me) => store::people::get(tx, me)?.and_then(|person| person.role),
        None => None,
    };
    let wanted = [&choices.role_next, &choices.role_current, &said];
    let role = wanted.into_iter().find_map(|key| ladder.role(key.as_deref()?));
    let needs = role.map(|role| role.needs.as_slice()).unwrap_or_default();
    let skills = needs.iter().filter_map(|need| ladder.skill(&need.skill));
    let skills = skills.map(|skill| SkillSoughtView {
        key: skill.key.clone(),
        name: skill.name.clone(),
    });
    Ok(skills.collect())
}

/// What the words of a kudos were written down for.
pub(super) fn written_down(tx: &Transaction<'_>, kudos: KudosId) -> Result<Vec<KudosShowsView>, StoreError> {
    let rows = store::path::evidence_of(tx, kudos)?.into_iter();
    let shows = rows.map(|row| KudosShowsView {
        evidence: row.id.to_string(),
        skill: match row.skill_name.is_empty() {
            true => row.skill,
            false => row.skill_name,
        },
    });
    Ok(shows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_holds_as_much_of_a_note_as_fits() {
        let fits = "谢".repeat(EVIDENCE_CHARS_MAX);
        assert_eq!(cut(&fits), fits);
        let long = cut(&"谢".repeat(EVIDENCE_CHARS_MAX + 1));
        assert_eq!(text::length(&long), EVIDENCE_CHARS_MAX);
        assert!(long.ends_with('…'));
    }
}
