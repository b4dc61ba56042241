//! The sentence that somebody answers a kudos with: sealed to the giver where they have a vault, as a kudos is.
//!
//! That thanks were said is never sealed, and arrives also where the sentence cannot be read.

use super::{
    opening::{self, PAGE, Page},
    sealed,
};
use crate::ctx::Ctx;
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId},
    kudos::Note,
};
use protocol::{
    envelope::{Audience, Bytes},
    kudos::{KudosWords, Passing},
    problem::Problem,
    record::KudosThanked,
};
use store::{
    StoreError, Transaction,
    kudos::thanks::{self, Waiting},
    log::{self, Writer},
};
use vault::{identity::PublicIdentity, random::Random, ring::Ring};

/// What sealing is for; no other use of the same keys has it.
const INFO: &[u8] = b"breakwater thanks 1";

/// Writes the record of thanks for `kudos`, said at a moment.
pub(super) fn append(
    tx: &Transaction<'_>,
    writer: &Writer,
    giver: PersonId,
    (id, at): (KudosId, DateTime<Utc>),
    words: Option<Note>,
    rng: &mut Random<impl FnMut(&mut [u8])>,
) -> Result<(), StoreError> {
    let passing = Passing {
        id,
        from: writer.author,
        to: giver,
        given_at: at,
    };
    let mut body = KudosThanked::said(id, at);
    if let Some(words) = words {
        match sealed::published_key(tx, giver)? {
            // A sentence that cannot be sealed stays here rather than going in the open.
            Some(key) => body.sealed = seal(&key, &passing, words, rng),
            None => body.note = Some(words.as_str().to_owned()),
        }
    }
    log::append(tx, writer, &Audience::User(giver), &body).map(drop)
}

fn seal(
    key: &PublicIdentity,
    passing: &Passing,
    note: Note,
    rng: &mut Random<impl FnMut(&mut [u8])>,
) -> Option<Bytes> {
    let words = KudosWords::salted(note, None, &mut rng.0);
    let sealed = key.seal(INFO, &passing.bytes(), &words.inside(), rng);
    sealed.ok().map(Bytes)
}

fn open(ring: &Ring, passing: &Passing, sealed: &[u8]) -> Option<Note> {
    sealed::opened(ring, INFO, &passing.bytes(), sealed).map(|words| words.note)
}

/// Thanks for something I gave, from whom it went to.
pub(crate) fn received(
    tx: &Transaction<'_>,
    author: PersonId,
    me: PersonId,
    body: &KudosThanked,
) -> Result<(), StoreError> {
    let row = store::kudos::get(tx, body.id)?;
    if row.is_none_or(|row| row.giver != Some(me) || row.receiver != author) {
        return Ok(());
    }
    thanks::set(tx, body.id, body.at)?;
    if let Some(sealed) = &body.sealed {
        return thanks::keep_sealed(tx, body.id, body.at, &sealed.0);
    }
    // What nobody can read is no reason to lose the thanks.
    match body.note.as_deref().map(Note::received) {
        Some(Ok(note)) => thanks::set_words(tx, body.id, note.as_str()),
        _ => Ok(()),
    }
}

/// Opens the sentences that wait, where the vault is open; answers whether one was opened.
pub(super) async fn open_waiting(
    ctx: &Ctx,
    ring: &std::sync::Arc<Ring>,
    me: PersonId,
) -> Result<bool, Problem> {
    opening::open_all(|after| {
        let ring = ring.clone();
        ctx.write(move |tx| open_page(tx, &ring, me, after))
    })
    .await
}

fn open_page(
    tx: &Transaction<'_>,
    ring: &Ring,
    me: PersonId,
    after: Option<KudosId>,
) -> Result<Page, StoreError> {
    let waiting = thanks::waiting(tx, after, PAGE)?;
    opening::open_each(
        waiting,
        |one| one.id,
        |one: Waiting| {
            let passing = Passing {
                id: one.id,
                from: one.receiver,
                to: me,
                given_at: one.thanked_at,
            };
            let Some(note) = open(ring, &passing, &one.sealed) else {
                tracing::warn!("a sentence of thanks does not open with the keys of this vault");
                return Ok(false);
            };
            thanks::set_words(tx, one.id, note.as_str()).map(|()| true)
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn ring(byte: u8) -> Ring {
        Ring::make(&mut bytes(byte))
    }

    fn bytes(byte: u8) -> Random<impl FnMut(&mut [u8])> {
        Random(move |bytes: &mut [u8]| bytes.fill(byte))
    }

    fn passing() -> Passing {
        let person = |n| PersonId(Uuid::from_u128(n));
        Passing {
            id: KudosId(Uuid::from_u128(1)),
            from: person(2),
            to: person(3),
            given_at: DateTime::UNIX_EPOCH + TimeDelta::days(20_000),
        }
    }

    #[test]
    fn the_giver_opens_the_sentence_and_only_as_the_answer_that_it_is() {
        let note = Note::new("It meant a lot to me.").unwrap();
        let key = ring(7).identity().public();
        let sealed = seal(&key, &passing(), note.clone(), &mut bytes(9)).unwrap().0;
        assert_eq!(open(&ring(7), &passing(), &sealed), Some(note));
        assert_eq!(open(&ring(8), &passing(), &sealed), None);
        let other = Passing {
            id: KudosId(Uuid::from_u128(5)),
            ..passing()
        };
        let later = Passing {
            given_at: passing().given_at + TimeDelta::milliseconds(1),
            ..passing()
        };
        for passing in [other, later] {
            assert_eq!(open(&ring(7), &passing, &sealed), None);
        }
    }
}
