//! Cases and what was said in them, as tests put them straight into a store.

use crate::desk::now;
use chrono::{NaiveDate, TimeDelta};
use domain::{
    id::{CaseId, PersonId, VoiceId},
    kudos::Note,
    text::search_key,
    voice::{Sort, Tool, case::Standing},
};
use protocol::{envelope::Bytes, voice::VoiceSaid};
use server::store::{KeptCase, KeptVoice, Store, StoreError};
use uuid::Uuid;

/// Today and so many days.
pub(crate) fn day(days: i64) -> NaiveDate {
    (now() + TimeDelta::days(days)).date_naive()
}

pub(crate) fn words(text: &str) -> Note {
    Note::new(text).unwrap()
}

/// Something that was heard today and that nobody answers for.
pub(crate) fn heard(id: u128, sort: Sort) -> KeptCase {
    begun(id, sort, None)
}

pub(crate) fn friction(id: u128, tool: &str) -> KeptCase {
    begun(id, Sort::Friction, Some(&Tool::new(tool).unwrap()))
}

fn begun(id: u128, sort: Sort, tool: Option<&Tool>) -> KeptCase {
    let heard = Standing::heard(day(0), None);
    KeptCase::begun(CaseId(Uuid::from_u128(id)), sort, tool, heard, day(0))
}

/// The same, where somebody answers for it.
pub(crate) fn owned(case: KeptCase, owner: PersonId) -> KeptCase {
    let mut case = case;
    case.standing.owner = Some(owner);
    case
}

/// Something that an author without a name said.
pub(crate) fn voice(id: u128, of: &KeptCase, author: u8, text: &str) -> KeptVoice {
    let id = VoiceId(Uuid::from_u128(id));
    let said = VoiceSaid {
        id,
        sort: of.sort,
        text: Some(text.into()),
        helps: None,
        tool: of.tool.clone(),
        customer_waiting: false,
        minutes: None,
        said_on: day(0),
        author: Some(Bytes(vec![author; 32])),
    };
    KeptVoice::new(of.id, said, None)
}

/// The same, said by somebody by name.
pub(crate) fn by(person: PersonId, voice: KeptVoice) -> KeptVoice {
    let mut voice = voice;
    (voice.person, voice.said.author) = (Some(person), None);
    voice
}

/// Keeps a case with what was said in it, found by its words as the server does it.
pub(crate) async fn keep(store: &dyn Store, case: &KeptCase, voices: &[KeptVoice]) {
    let (case, voices) = (case.clone(), voices.to_vec());
    let kept = store.write(move |tx| {
        let mut look = case.tool.clone().unwrap_or_default();
        for voice in &voices {
            let texts = [&voice.said.text, &voice.said.helps].into_iter().flatten();
            for text in texts.chain(&voice.additions) {
                look.push('\n');
                look.push_str(text);
            }
            tx.put_voice(voice)?;
        }
        tx.put_case(&case, &search_key(&look))?;
        Ok::<_, StoreError>(())
    });
    kept.await.unwrap();
}
