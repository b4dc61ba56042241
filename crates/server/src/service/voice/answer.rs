//! What the centre answers: who takes it, until when, yes or no and why, done.
//!
//! Each step is one transaction with its line in the audit and with what everybody is told. The rules are the domain's. Must never say
//! who an author is: not in the audit, not in what is told.

pub use super::owner::{can_own, may_own};

use super::{said, told};
use crate::{
    service::{
        Refused,
        acts::{self, What},
        centre::Centre,
    },
    store::{KeptCase, Read, Tx},
};
use chrono::NaiveDate;
use domain::{
    id::{CaseId, PersonId},
    text,
    voice::{
        Sort,
        case::{State, Step, StepError},
    },
};
use protocol::problem::{CaseFault, ErrorCode};

/// From here on are the letters of scripts that put no space between words.
const WITHOUT_SPACES_FROM: char = '\u{2e80}';

/// Takes a step.
///
/// # Errors
/// [`Refused::NotAllowed`] for who may answer for nothing, [`ErrorCode::CaseUnknown`], [`ErrorCode::CaseRefused`], or the store's.
pub async fn step(centre: &Centre, by: PersonId, id: CaseId, step: Step) -> Result<(), Refused> {
    step_if(centre, by, id, step, |_, _| Ok(())).await
}

/// The same, if whoever asks may do that with this case: that is asked in the transaction that does it.
///
/// # Errors
/// As [`step`], and those of `may`.
pub async fn step_if(
    centre: &Centre,
    by: PersonId,
    id: CaseId,
    step: Step,
    may: impl FnOnce(&dyn Read, &KeptCase) -> Result<(), Refused> + Send + 'static,
) -> Result<(), Refused> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let case = found(tx.look(), by, id)?;
        may(tx.look(), &case)?;
        let (word, whom) = word(&step);
        if let Some(whom) = whom
            && !may_own(tx.look(), whom)?
        {
            return Err(refused(CaseFault::Owner));
        }
        let case = stepped(case, step, now.date_naive())?;
        put(tx, &case)?;
        told::tell(tx, &case, now)?;
        let detail = format!("{word}, {id}");
        acts::note_by(tx, &actor, What::CaseStep, whom, &detail, now).map_err(Refused::from)
    });
    written.await
}

/// The word of a step for the audit, and whom it names.
fn word(step: &Step) -> (&'static str, Option<PersonId>) {
    match step {
        Step::Own(person) => ("own", Some(*person)),
        Step::Sooner(_) => ("sooner", None),
        Step::Yes { .. } => ("yes", None),
        Step::No { .. } => ("no", None),
        Step::Done { .. } => ("done", None),
        Step::Withdraw => ("withdraw", None),
    }
}

/// The case after a step.
fn stepped(case: KeptCase, step: Step, today: NaiveDate) -> Result<KeptCase, Refused> {
    // Only whoever said it takes it back.
    if step == Step::Withdraw {
        return Err(refused(CaseFault::NotNow));
    }
    let standing = case.standing.step(step, today).map_err(|error| {
        refused(match error {
            StepError::NotNow(_) => CaseFault::NotNow,
            StepError::Day => CaseFault::Day,
        })
    })?;
    let (decided, done) = match standing.state {
        State::Yes | State::No => (Some(today), None),
        State::Done => (case.decided_on, Some(today)),
        State::Heard | State::Withdrawn => (None, None),
    };
    Ok(KeptCase {
        decided_on: case.decided_on.or(decided),
        done_on: done,
        standing,
        ..case
    })
}

/// Answers one case of friction with another that is about the same tool. The earlier day holds.
///
/// # Errors
/// As [`step`].
pub async fn merge(centre: &Centre, by: PersonId, from: CaseId, into: CaseId) -> Result<(), Refused> {
    merge_if(centre, by, from, into, |_, _| Ok(())).await
}

/// The same, if whoever asks may do that with the case that is over then.
///
/// # Errors
/// As [`step`], and those of `may`.
pub async fn merge_if(
    centre: &Centre,
    by: PersonId,
    from: CaseId,
    into: CaseId,
    may: impl FnOnce(&dyn Read, &KeptCase) -> Result<(), Refused> + Send + 'static,
) -> Result<(), Refused> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let (gone, kept) = (found(tx.look(), by, from)?, found(tx.look(), by, into)?);
        may(tx.look(), &gone)?;
        if !can_merge(tx.look(), &gone, &kept)? {
            return Err(refused(CaseFault::Merge));
        }
        // A promise with a day is not lost in another case.
        if gone.standing.state != State::Heard || !kept.standing.is_open() {
            return Err(refused(CaseFault::NotNow));
        }
        tx.move_voices(from, into)?;
        // Who said it is counted anew.
        let mut case = tx.case(into)?.unwrap_or(kept);
        if case.standing.state == State::Heard {
            let days = case.standing.due_on.into_iter().chain(gone.standing.due_on);
            case.standing.due_on = days.min();
        }
        case.opened_on = case.opened_on.min(gone.opened_on);
        case.told_at_least = case.told_at_least.max(gone.told_at_least);
        put(tx, &case)?;
        told::tell_merged(tx, &gone, &case, now)?;
        let detail = format!("{from} into {into}");
        acts::note_by(tx, &actor, What::CaseMerge, None, &detail, now).map_err(Refused::from)
    });
    written.await
}

fn can_merge(read: &dyn Read, one: &KeptCase, other: &KeptCase) -> Result<bool, Refused> {
    let alike = one.id != other.id
        && one.sort == Sort::Friction
        && other.sort == Sort::Friction
        && one.tool_key == other.tool_key;
    if !alike {
        return Ok(false);
    }
    let voices = read.voices_of(one.id)?.len() + read.voices_of(other.id)?.len();
    Ok(voices <= super::take::CASE_VOICES_MAX)
}

/// Puts what was done on the wall board, or takes it off.
///
/// # Errors
/// As [`step`].
pub async fn board(centre: &Centre, by: PersonId, id: CaseId, shown: bool) -> Result<(), Refused> {
    board_if(centre, by, id, shown, |_, _| Ok(())).await
}

/// The same, if whoever asks may do that with this case.
///
/// # Errors
/// As [`step`], and those of `may`.
pub async fn board_if(
    centre: &Centre,
    by: PersonId,
    id: CaseId,
    shown: bool,
    may: impl FnOnce(&dyn Read, &KeptCase) -> Result<(), Refused> + Send + 'static,
) -> Result<(), Refused> {
    let (now, actor) = ((centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let mut case = found(tx.look(), by, id)?;
        may(tx.look(), &case)?;
        if shown && !can_stand_on_a_board(tx.look(), &case)? {
            return Err(refused(CaseFault::Board));
        }
        case.on_board = shown;
        put(tx, &case)?;
        let detail = format!("{}, {id}", if shown { "shown" } else { "hidden" });
        acts::note_by(tx, &actor, What::CaseBoard, None, &detail, now).map_err(Refused::from)
    });
    written.await
}

/// Whether it is done, and nobody who works here is named in its words.
fn can_stand_on_a_board(read: &dyn Read, case: &KeptCase) -> Result<bool, Refused> {
    if case.standing.state != State::Done {
        return Ok(false);
    }
    let mut words = format!("{}\n", case.tool.as_deref().unwrap_or_default());
    let note = said::words(case.standing.note.as_ref());
    let voices = read.voices_of(case.id)?;
    let texts = voices.into_iter().filter_map(|voice| voice.said.text);
    for text in texts.chain(note) {
        words.push_str(&text);
        words.push('\n');
    }
    let words = in_words(&words);
    let mut people = read.roster()?.people.into_iter();
    Ok(!people.any(|person| names(&words, &person.name)))
}

/// Whether words hold a name: as words of their own, or anywhere where it is written without spaces.
fn names(words: &str, name: &str) -> bool {
    let name = in_words(name);
    let bare = name.trim();
    match bare.chars().any(|c| c >= WITHOUT_SPACES_FROM) {
        true => words.contains(bare),
        false => !bare.is_empty() && words.contains(&name),
    }
}

/// A text as words with a space around each, however it is written.
fn in_words(written: &str) -> String {
    let key = text::search_key(written);
    let words = key
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.fold(String::from(" "), |all, word| all + word + " ")
}

/// A case, for somebody who may answer for it.
fn found(read: &dyn Read, by: PersonId, id: CaseId) -> Result<KeptCase, Refused> {
    if !may_own(read, by)? {
        return Err(Refused::NotAllowed);
    }
    read.case(id)?.ok_or(Refused::Broken(ErrorCode::CaseUnknown))
}

fn put(tx: &mut dyn Tx, case: &KeptCase) -> Result<(), Refused> {
    let look = said::look(case, &tx.voices_of(case.id)?);
    Ok(tx.put_case(case, &look)?)
}

fn refused(fault: CaseFault) -> Refused {
    Refused::Broken(ErrorCode::CaseRefused { fault })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{kudos::Note, voice::case::Standing};
    use uuid::Uuid;

    #[test]
    fn a_decision_keeps_its_day_when_it_is_handed_over_and_done() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let note = || Note::new("because it costs everybody minutes").unwrap();
        let heard = Standing::heard(day(1), None);
        let case = KeptCase::begun(CaseId(Uuid::nil()), Sort::Suggestion, None, heard, day(1));
        let owned = stepped(case, Step::Own(PersonId(Uuid::nil())), day(2)).unwrap();
        assert_eq!((owned.decided_on, owned.done_on), (None, None));
        let step = Step::Yes {
            why: note(),
            by: None,
        };
        let decided = stepped(owned, step, day(3)).unwrap();
        let handed = stepped(decided, Step::Own(PersonId(Uuid::max())), day(4)).unwrap();
        assert_eq!(handed.decided_on, Some(day(3)));
        let done = stepped(handed, Step::Done { note: note() }, day(9)).unwrap();
        assert_eq!((done.decided_on, done.done_on), (Some(day(3)), Some(day(9))));
        let again = stepped(done, Step::Withdraw, day(9));
        assert_eq!(again, Err(refused(CaseFault::NotNow)));
    }

    #[test]
    fn a_name_is_found_as_words_and_not_inside_of_others() {
        let words = in_words("Thanks to Zoë  Klein, who asked; 谢谢李明的建议");
        for (name, is_named) in [
            ("zoe klein", true),
            ("李明", true),
            ("Zoe Kle", false),
            ("…", false),
        ] {
            assert_eq!(names(&words, name), is_named, "{name}");
        }
    }
}
