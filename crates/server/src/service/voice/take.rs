//! Something new that is said: kept in the case that it belongs to, or as the beginning of one.
//!
//! By name it comes with a session and is seen at once; without one it comes with a token that is good once, and waits for the night. Of
//! what has no name nothing is kept that says when it came: a case has the day on which it began, a voice the month that its author
//! wrote on it and, while it waits, the day.

use super::{
    follow::{self, Who},
    owner, said, slip,
};
use crate::{
    edge,
    live::day_of,
    service::{Refused, centre::Centre, sessions::signed_in},
    store::{
        KeptCase, KeptVoice, Read, Tx,
        voice::{NO_CASE, period_of_voices},
    },
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    id::{CaseId, PersonId},
    voice::{Said, Tool, case::Standing, cluster},
};
use protocol::{
    envelope::Hash16,
    record::Body,
    voice::{NamedPost, Outcome, SlipAnswer, VoiceSaid, VoiceTold},
};

/// Most things that somebody begins under their name on a day; one more is asked to come again.
pub const NAMED_A_DAY_MAX: u32 = 20;
/// Most voices of one case; the next one begins another, because what everybody is told of a case has to fit into a record.
pub const CASE_VOICES_MAX: usize = 1_000;
/// What was said earlier than so many days ago was said then.
const SAID_DAYS_MAX: u64 = 366;
/// Bytes of an author's public key.
const AUTHOR_BYTES: usize = 32;

/// Takes what somebody says under their name.
///
/// # Errors
/// [`Refused::SignedOut`], or the store's. What cannot be said like this is an answer.
pub async fn named(centre: &Centre, token: Hash16, post: NamedPost) -> Result<SlipAnswer, Refused> {
    let now = (centre.clock)();
    let taken = centre.store.write(move |tx| {
        let person = signed_in(tx.look(), token, now)?.person;
        match post {
            NamedPost::Voice { said } => by_name(tx, person, said, now),
            NamedPost::Follow(more) => follow::keep(tx, &more, Who::Person(person), now),
        }
    });
    let outcome = taken.await?;
    centre.counts.voice(slip::word(outcome));
    Ok(SlipAnswer { outcome })
}

fn by_name(
    tx: &mut dyn Tx,
    person: PersonId,
    sent: VoiceSaid,
    now: DateTime<Utc>,
) -> Result<Outcome, Refused> {
    let Some(said) = said::read(&sent).filter(|_| sent.author.is_none()) else {
        return Ok(Outcome::Unfit);
    };
    let before = tx.voice(sent.id)?;
    if before
        .as_ref()
        .is_some_and(|before| before.person == Some(person))
    {
        return Ok(Outcome::Known);
    }
    if tx.count(day_of(now), person, person, VoiceTold::KIND)? > NAMED_A_DAY_MAX {
        return Ok(Outcome::Again);
    }
    // Taken back by whoever asks, or somebody else's: an id is random, so nobody comes upon that one by chance, and whoever sifts ids
    // is answered as if nobody had it.
    if before.is_some() {
        return Ok(Outcome::Taken);
    }
    let today = now.date_naive();
    let first = today.checked_sub_days(Days::new(SAID_DAYS_MAX)).unwrap_or(today);
    let sent = VoiceSaid {
        said_on: sent.said_on.clamp(first, today),
        ..said::as_read(sent, &said)
    };
    settle(tx, KeptVoice::new(NO_CASE, sent, Some(person)), None, today)?;
    Ok(Outcome::Taken)
}

/// Takes what came with a good token of a month that is not over, for the night; `token` is its hash. What is kept already costs none.
pub(super) fn without_a_name(
    tx: &mut dyn Tx,
    sent: VoiceSaid,
    month: NaiveDate,
    token: Hash16,
    today: NaiveDate,
) -> Result<Outcome, Refused> {
    let Some(said) = said::read(&sent).filter(|_| is_nobodys(&sent, month)) else {
        return Ok(Outcome::Unfit);
    };
    let before = tx.voice(sent.id)?;
    if before.as_ref().is_some_and(|before| is_the_same(before, &sent)) {
        return Ok(Outcome::Known);
    }
    if !tx.spend_token(&period_of_voices(month), token)? {
        return Ok(Outcome::TokenRefused);
    }
    // Somebody else's: whoever sifts ids pays for it, and is answered as if nobody had it.
    if before.is_some() {
        return Ok(Outcome::Taken);
    }
    let mut voice = KeptVoice::new(NO_CASE, said::as_read(sent, &said), None);
    voice.waits.since = Some(today);
    tx.put_voice(&voice)?;
    Ok(Outcome::Taken)
}

/// Whether something is here already, of the same author without a name.
pub(super) fn is_the_same(before: &KeptVoice, sent: &VoiceSaid) -> bool {
    before.person.is_none() && before.said.author.is_some() && before.said.author == sent.author
}

/// Whether nothing in it tells more than it has to: its day is its month, and its id says that it is random.
fn is_nobodys(sent: &VoiceSaid, month: NaiveDate) -> bool {
    let author = sent.author.as_ref();
    sent.said_on == month
        && sent.id.0.get_version_num() == 4
        && author.is_some_and(|author| author.0.len() == AUTHOR_BYTES)
}

/// Keeps something new as part of the case that it belongs to, or as the beginning of one. It belongs to one that is open, or was when it
/// came. What was taken back before anybody saw it begins one in which nothing is owed, so that it is still known when it comes again.
/// Answers which one it begins, unless that is over already.
pub(super) fn settle(
    tx: &mut dyn Tx,
    mut voice: KeptVoice,
    came_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Option<CaseId>, Refused> {
    let said = said::read(&voice.said).filter(|_| !voice.withdrawn);
    let found = said.map(|said| joined(tx.look(), &said, came_on));
    let found = found.transpose()?.flatten();
    let (case, mut voices) = match found {
        Some(found) => found,
        None => (begun(tx.look(), &voice, today)?, Vec::new()),
    };
    voice.case = case.id;
    voices.push(voice.clone());
    let case = follow::left(case, &voices, today);
    tx.put_case(&case, &said::look(&case, &voices))?;
    tx.put_voice(&voice)?;
    Ok((voices.len() == 1 && case.standing.is_open()).then_some(case.id))
}

/// The case that a friction belongs to, with what is in it.
fn joined(
    read: &dyn Read,
    said: &Said,
    came_on: Option<NaiveDate>,
) -> Result<Option<(KeptCase, Vec<KeptVoice>)>, Refused> {
    let Some(tool) = &said.tool else {
        return Ok(None);
    };
    let mut open = read.clusters(&tool.key(), came_on)?;
    while let Some(id) = cluster::place(said, &open) {
        let voices = read.voices_of(id)?;
        if voices.len() < CASE_VOICES_MAX
            && let Some(case) = read.case(id)?
        {
            return Ok(Some((case, voices)));
        }
        open.retain(|cluster| cluster.id != id);
    }
    Ok(None)
}

/// A case that begins today. Its id is random: one that has the time in it would say when the first voice came.
fn begun(read: &dyn Read, voice: &KeptVoice, today: NaiveDate) -> Result<KeptCase, Refused> {
    let tool = voice.said.tool.as_deref().and_then(|tool| Tool::new(tool).ok());
    let heard = Standing::heard(today, owner::first(read, voice.person)?);
    let id = CaseId(edge::random_id());
    Ok(KeptCase::begun(id, voice.said.sort, tool.as_ref(), heard, today))
}
