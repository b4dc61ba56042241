//! What an author says afterwards: something more, thanks, or that it is taken back.
//!
//! The same one again changes nothing: each has a number. What is taken back loses its words and its name, and what is left of
//! it is that it was there. What an author without a name says about something that others see waits for the night, as what is new does:
//! in which minute words come, change or go says who is at their desk. Must never need to know who an author without a name is.

use super::said;
use crate::{
    service::Refused,
    store::{KeptCase, KeptVoice, Read, Tx, voice::NO_CASE},
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
    let case = tx.case(voice.case)?;
    if case.is_none() && voice.case != NO_CASE {
        return Ok(Outcome::Gone);
    }
    let act = match kept_as(&voice, case.as_ref(), &more.act) {
        Ok(act) => act,
        Err(outcome) => return Ok(outcome),
    };
    let today = now.date_naive();
    voice.follows = more.number;
    if voice.case != NO_CASE && matches!(who, Who::Author) {
        voice.waits.since = Some(today);
        voice.waits.acts.push(act);
        tx.put_voice(&voice)?;
        return Ok(Outcome::Taken);
    }
    carry_out(&mut voice, act);
    tx.put_voice(&voice)?;
    if let Some(case) = case {
        let voices = tx.voices_of(case.id)?;
        let case = left(case, &voices, today);
        tx.put_case(&case, &said::look(&case, &voices))?;
    }
    Ok(Outcome::Taken)
}

/// What somebody says afterwards, as it is kept; or why it cannot be said. What they said before and what waits counts.
fn kept_as(voice: &KeptVoice, case: Option<&KeptCase>, act: &FollowAct) -> Result<FollowAct, Outcome> {
    let mut then = voice.clone();
    for act in voice.waits.acts.clone() {
        carry_out(&mut then, act);
    }
    if then.withdrawn {
        return Err(Outcome::Gone);
    }
    match act {
        FollowAct::Add { text } => {
            if case.is_some_and(|case| !case.standing.is_open()) {
                return Err(Outcome::Gone);
            }
            let note = Note::new(text).map_err(|_| Outcome::Unfit)?;
            if then.additions.len() >= ADDITIONS_MAX {
                return Err(Outcome::Unfit);
            }
            let text = note.as_str().to_owned();
            Ok(FollowAct::Add { text })
        }
        FollowAct::Thank if case.is_none_or(|case| case.standing.state == State::Heard) => {
            Err(Outcome::Unfit)
        }
        FollowAct::Thank if then.thanked => Err(Outcome::Known),
        FollowAct::Thank | FollowAct::Withdraw => Ok(act.clone()),
    }
}

/// Does what an author said afterwards.
pub(super) fn carry_out(voice: &mut KeptVoice, act: FollowAct) {
    match act {
        FollowAct::Add { text } => voice.additions.push(text),
        FollowAct::Thank => voice.thanked = true,
        FollowAct::Withdraw => take_back(voice),
    }
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
pub(super) fn left(case: KeptCase, voices: &[KeptVoice], today: NaiveDate) -> KeptCase {
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
