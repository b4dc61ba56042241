//! What an author says afterwards: something more, thanks, or that it is taken back.
//!
//! The same one again changes nothing: each has a number. What is taken back loses its words and its name at once, and what is left of
//! it is that it was there. Must never need to know who an author without a name is.

use super::said;
use crate::{
    service::Refused,
    store::{KeptCase, KeptVoice, Read, Tx},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::PersonId,
    kudos::Note,
    voice::{
        ADDITIONS_MAX,
        case::{State, Step},
    },
};
use protocol::voice::{FollowAct, Outcome, VoiceFollow, VoiceSaid};

/// Who says it.
#[derive(Clone, Copy)]
pub(super) enum Who {
    /// Somebody with a session.
    Person(PersonId),
    /// Whoever holds the author's key: their signature was looked at.
    Author,
}

/// Keeps it, if it is the author's to say and there is room for it.
pub(super) fn keep(
    tx: &mut dyn Tx,
    more: &VoiceFollow,
    who: Who,
    now: DateTime<Utc>,
) -> Result<Outcome, Refused> {
    if more.number == 0 {
        return Ok(Outcome::Unfit);
    }
    let Some(mut voice) = tx.voice(more.id)? else {
        return Ok(Outcome::Gone);
    };
    let has_author = voice.said.author.is_some();
    let is_theirs = match who {
        // What was taken back has no name any more.
        Who::Person(person) => voice.person == Some(person) || (voice.withdrawn && !has_author),
        Who::Author => has_author,
    };
    // As an id that nobody has: desks are told of real ones among others, and nobody is to sift them here.
    if !is_theirs {
        return Ok(Outcome::Gone);
    }
    if more.number <= voice.follows {
        return Ok(Outcome::Known);
    }
    if voice.withdrawn {
        return Ok(Outcome::Gone);
    }
    let Some(case) = tx.case(voice.case)? else {
        return Ok(Outcome::Gone);
    };
    let said = match &more.act {
        FollowAct::Add { text } => add(&mut voice, &case, text),
        FollowAct::Thank => thank(&mut voice, &case),
        FollowAct::Withdraw => {
            take_back(&mut voice);
            Ok(())
        }
    };
    if let Err(outcome) = said {
        return Ok(outcome);
    }
    voice.follows = more.number;
    tx.put_voice(&voice)?;
    let voices = tx.voices_of(case.id)?;
    let case = left(case, &voices, now.date_naive());
    tx.put_case(&case, &said::look(&case, &voices))?;
    Ok(Outcome::Taken)
}

fn add(voice: &mut KeptVoice, case: &KeptCase, text: &str) -> Result<(), Outcome> {
    if !case.standing.is_open() {
        return Err(Outcome::Gone);
    }
    let note = Note::new(text).map_err(|_| Outcome::Unfit)?;
    if voice.additions.len() >= ADDITIONS_MAX {
        return Err(Outcome::Unfit);
    }
    voice.additions.push(note.as_str().to_owned());
    Ok(())
}

fn thank(voice: &mut KeptVoice, case: &KeptCase) -> Result<(), Outcome> {
    if case.standing.state == State::Heard {
        return Err(Outcome::Unfit);
    }
    if voice.thanked {
        return Err(Outcome::Known);
    }
    voice.thanked = true;
    Ok(())
}

fn take_back(voice: &mut KeptVoice) {
    voice.said = VoiceSaid {
        text: None,
        helps: None,
        customer_waiting: false,
        minutes: None,
        ..voice.said.clone()
    };
    voice.additions.clear();
    voice.person = None;
    voice.withdrawn = true;
}

/// The case as it stands with what is left in it: nothing is owed where everybody took back what they said.
fn left(case: KeptCase, voices: &[KeptVoice], today: NaiveDate) -> KeptCase {
    if voices.iter().any(|voice| !voice.withdrawn) {
        return case;
    }
    match case.standing.step(Step::Withdraw, today) {
        Ok(standing) => KeptCase { standing, ..case },
        // It was answered before.
        Err(_) => case,
    }
}

/// Under which key a follow-up of this voice is signed; `None` when it has none.
pub(super) fn author_of(read: &dyn Read, more: &VoiceFollow) -> Result<Option<Vec<u8>>, Refused> {
    let voice = read.voice(more.id)?;
    Ok(voice.and_then(|voice| voice.said.author).map(|author| author.0))
}
