//! Kudos that nobody but their receiver can read: sealed when they are given, opened where the receiver's vault is open.
//!
//! What cannot be opened here is kept and counted, and said in a gap like any other; its words wait for the vault. Must
//! never keep an opened kudos from being shown, thanked or taken back as one that was not sealed.

use super::{
    opening::{self, PAGE, Page},
    received, shown, thanks,
};
use crate::{ctx::Ctx, profile::Receiver};
use domain::{
    id::{KudosId, PersonId},
    kudos::Kudos,
};
use protocol::{
    envelope::{Audience, Bytes},
    kudos::{KudosSealed, KudosWords, PRAISE_INFO, Passing, PraiseSealed},
    problem::Problem,
    record::{KudosGiven, PraiseShared},
};
use std::sync::Arc;
use store::{
    StoreError, Transaction, identity,
    kudos::{
        KudosRow, blocked,
        sealed::{self, Waiting},
    },
    log::{self, Writer},
};
use vault::{identity::PublicIdentity, random::Random, ring::Ring};

/// What sealing is for; no other use of the same keys has it.
const INFO: &[u8] = b"breakwater kudos 1";

/// Writes the record of a kudos: sealed where its receiver published a key, and as it is where they have none.
pub(super) fn append(
    tx: &Transaction<'_>,
    writer: &Writer,
    kudos: Kudos,
    rng: &mut Random<impl FnMut(&mut [u8])>,
) -> Result<(), StoreError> {
    let audience = Audience::User(kudos.to);
    let key = published_key(tx, kudos.to)?;
    match key.and_then(|key| seal(&key, &kudos, rng)) {
        Some(body) => log::append(tx, writer, &audience, &body).map(drop),
        None => {
            let body = KudosGiven {
                id: kudos.id,
                to: kudos.to,
                note: kudos.note,
                value: kudos.value,
                given_at: kudos.given_at,
            };
            log::append(tx, writer, &audience, &body).map(drop)
        }
    }
}

/// The key that somebody published, if they have a vault.
pub(crate) fn published_key(
    tx: &Transaction<'_>,
    person: PersonId,
) -> Result<Option<PublicIdentity>, StoreError> {
    let Some(bytes) = identity::of(tx, person)? else {
        return Ok(None);
    };
    let key = PublicIdentity::of_bytes(&bytes);
    Ok(key
        .inspect_err(|error| tracing::warn!(%error, "a key that was published is none"))
        .ok())
}

/// The words, if one of the ring's keys opens them for this use and where they are bound to.
pub(super) fn opened(ring: &Ring, info: &[u8], bound: &[u8], sealed: &[u8]) -> Option<KudosWords> {
    let mut keys = ring.identities();
    let inside = keys.find_map(|key| key.open(info, bound, sealed).ok())?;
    KudosWords::of_inside(&inside)
}

fn seal(key: &PublicIdentity, kudos: &Kudos, rng: &mut Random<impl FnMut(&mut [u8])>) -> Option<KudosSealed> {
    let words = KudosWords::salted(kudos.note.clone(), kudos.value, &mut rng.0);
    let passing = passing(kudos.id, kudos.from, kudos.to, kudos.given_at);
    let commitment = words.commitment(&passing);
    let sealed = key
        .seal(INFO, &passing.bound(&commitment), &words.inside(), rng)
        .ok()?;
    Some(KudosSealed {
        id: kudos.id,
        to: kudos.to,
        given_at: kudos.given_at,
        commitment,
        sealed: Bytes(sealed),
        shared_by: None,
    })
}

fn passing(id: KudosId, from: PersonId, to: PersonId, given_at: chrono::DateTime<chrono::Utc>) -> Passing {
    Passing {
        id,
        from,
        to,
        given_at,
    }
}

/// The words, if one of the ring's keys opens them and they are those that were committed to. Without a giver they are a
/// customer's.
fn open(ring: &Ring, giver: Option<PersonId>, body: &KudosSealed) -> Option<KudosWords> {
    let (info, passing) = match giver {
        Some(giver) => (INFO, passing(body.id, giver, body.to, body.given_at)),
        None => (PRAISE_INFO, Passing::of_customer(body.id, body.to, body.given_at)),
    };
    let words = opened(ring, info, &passing.bound(&body.commitment), &body.sealed.0)?;
    (words.commitment(&passing) == body.commitment).then_some(words)
}

/// One came. It is opened a moment later, outside of the transaction that keeps a page.
pub(crate) fn received(
    tx: &Transaction<'_>,
    giver: PersonId,
    me: PersonId,
    body: &KudosSealed,
) -> Result<(), StoreError> {
    if body.to != me || store::kudos::get(tx, body.id)?.is_some() {
        return Ok(());
    }
    sealed::keep(tx, Some(giver), body)
}

/// A customer's words came, which the server sealed. They are opened as a kudos is.
pub(crate) fn praise(tx: &Transaction<'_>, me: PersonId, body: &PraiseSealed) -> Result<(), StoreError> {
    if body.0.to != me || store::kudos::get(tx, body.0.id)?.is_some() {
        return Ok(());
    }
    sealed::keep(tx, None, &body.0)
}

/// Opens what waits, where the vault is open; answers whether something was opened.
pub(crate) async fn open_waiting(ctx: &Ctx) -> Result<bool, Problem> {
    let (Some(ring), Some(centre)) = (ctx.keys.ring(), ctx.centre()) else {
        return Ok(false);
    };
    let mut some = opening::open_all(|after| {
        let (ring, receiver) = (ring.clone(), centre.receiver());
        ctx.send(move |tx| open_page(tx, &ring, &receiver, after))
    })
    .await?;
    some |= thanks::open_waiting(ctx, &ring, centre.person).await?;
    if some {
        ctx.publish("kudos");
        ctx.publish("today");
    }
    Ok(some)
}

fn open_page(
    tx: &Transaction<'_>,
    ring: &Arc<Ring>,
    receiver: &Receiver,
    after: Option<KudosId>,
) -> Result<Page, StoreError> {
    let waiting = sealed::waiting(tx, after, PAGE)?;
    opening::open_each(
        waiting,
        |one| one.body.id,
        |one| {
            let Some(words) = open(ring, one.giver, &one.body) else {
                tracing::warn!("a kudos does not open with the keys of this vault");
                return Ok(false);
            };
            keep(tx, receiver, one, words).map(|()| true)
        },
    )
}

fn keep(
    tx: &Transaction<'_>,
    receiver: &Receiver,
    waiting: Waiting,
    words: KudosWords,
) -> Result<(), StoreError> {
    let Waiting {
        giver,
        body,
        notified_at,
    } = waiting;
    sealed::opened(tx, body.id, &words.salt.0)?;
    let Some(giver) = giver else {
        let praise = PraiseShared {
            id: body.id,
            to: body.to,
            note: words.note,
            value: words.value,
            shared_by: body.shared_by,
            said_at: body.given_at,
        };
        return received::keep_praise(tx, praise, notified_at);
    };
    let mut row = KudosRow::given(&Kudos {
        id: body.id,
        from: giver,
        to: body.to,
        note: words.note,
        value: words.value,
        given_at: body.given_at,
    });
    row.notified_at = notified_at;
    row.kept_back = blocked::is(tx, giver)?;
    if store::kudos::insert(tx, &row)? {
        shown::show_new(tx, receiver, &row)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};
    use domain::{id::ValueId, kudos::Note};
    use protocol::{
        envelope::{Envelope, StreamId},
        pad::{PADDED_BYTES_MIN, to_padded},
        record::Body,
        wire::PushRequest,
    };
    use uuid::Uuid;

    fn ring(byte: u8) -> Ring {
        Ring::make(&mut bytes(byte))
    }

    fn bytes(byte: u8) -> Random<impl FnMut(&mut [u8])> {
        Random(move |bytes: &mut [u8]| bytes.fill(byte))
    }

    fn kudos(note: &str) -> Kudos {
        Kudos {
            id: KudosId(Uuid::from_u128(1)),
            from: PersonId(Uuid::from_u128(2)),
            to: PersonId(Uuid::from_u128(3)),
            note: Note::new(note).unwrap(),
            value: Some(ValueId(Uuid::from_u128(4))),
            given_at: DateTime::UNIX_EPOCH + TimeDelta::days(20_000),
        }
    }

    fn given(note: &str) -> KudosSealed {
        seal(&ring(7).identity().public(), &kudos(note), &mut bytes(9)).unwrap()
    }

    #[test]
    fn its_receiver_opens_it_also_with_a_later_key_and_nobody_else_does() {
        let (body, giver) = (given("Thank you, Amara"), kudos("x y z").from);
        let words = open(&ring(7), Some(giver), &body).unwrap();
        assert_eq!(
            (words.note.as_str(), words.value),
            ("Thank you, Amara", kudos("x y z").value)
        );
        let mut later = ring(7);
        later
            .begin_epoch(&mut Random(|bytes: &mut [u8]| bytes.fill(8)))
            .unwrap();
        assert!(open(&later, Some(giver), &body).is_some());
        assert!(open(&ring(8), Some(giver), &body).is_none());
    }

    #[test]
    fn it_opens_only_as_what_it_was_given_as() {
        let (body, giver) = (given("Thank you, Amara"), kudos("x y z").from);
        let other = PersonId(Uuid::from_u128(9));
        assert!(open(&ring(7), None, &body).is_none(), "no customer's words");
        assert!(open(&ring(7), Some(other), &body).is_none());
        let id = KudosSealed {
            id: KudosId(Uuid::from_u128(8)),
            ..body.clone()
        };
        let given_at = KudosSealed {
            given_at: body.given_at + TimeDelta::milliseconds(1),
            ..body.clone()
        };
        let commitment = KudosSealed {
            commitment: Bytes(vec![0; 32]),
            ..body.clone()
        };
        for changed in [id, given_at, commitment] {
            assert!(open(&ring(7), Some(giver), &changed).is_none());
        }
        let mut sealed = body;
        sealed.sealed.0[60] ^= 1;
        assert!(open(&ring(7), Some(giver), &sealed).is_none());
    }

    #[test]
    fn a_customers_words_open_as_such_and_as_no_colleagues() {
        let (to, me) = (kudos("x y z").to, kudos("x y z"));
        let passing = Passing::of_customer(me.id, to, me.given_at);
        let words = KudosWords::salted(me.note, None, &mut bytes(5).0);
        let commitment = words.commitment(&passing);
        let key = ring(7).identity().public();
        let sealed = key.seal(
            PRAISE_INFO,
            &passing.bound(&commitment),
            &words.inside(),
            &mut bytes(9),
        );
        let body = KudosSealed {
            id: me.id,
            to,
            given_at: me.given_at,
            commitment,
            sealed: Bytes(sealed.unwrap()),
            shared_by: None,
        };
        assert_eq!(open(&ring(7), None, &body), Some(words));
        assert!(open(&ring(7), Some(to), &body).is_none());
        assert!(open(&ring(8), None, &body).is_none());
    }

    #[test]
    fn whatever_was_said_it_travels_at_one_length_that_of_any_other_message() {
        let tenant = domain::id::TenantId(Uuid::from_u128(5));
        let lengths = ["Thank you", &"\u{1f64f}".repeat(600)].map(|note| {
            let body = given(note);
            assert!(body.is_whole());
            let stream = StreamId {
                author: kudos("x y z").from,
                device: domain::id::DeviceId(Uuid::from_u128(6)),
                inc: u32::MAX,
            };
            let audience = Audience::User(body.to);
            let record = Envelope::write(
                tenant,
                stream,
                u64::MAX,
                Default::default(),
                &audience,
                KudosSealed::KIND,
                body.encode(),
            );
            let push = PushRequest {
                streams: vec![vec![record]],
            };
            to_padded(&push).unwrap().len()
        });
        assert_eq!(lengths, [PADDED_BYTES_MIN; 2]);
    }

    #[test]
    fn two_that_say_the_same_look_different() {
        let key = ring(7).identity().public();
        let (one, other) = (
            seal(&key, &kudos("Thank you"), &mut bytes(1)).unwrap(),
            seal(&key, &kudos("Thank you"), &mut bytes(2)).unwrap(),
        );
        assert_ne!(one.sealed, other.sealed);
        assert_ne!(one.commitment, other.commitment);
    }
}
