//! Received records of this noun, each projected in the transaction that stores it.

use super::{row_of_given, shown};
use crate::profile::Receiver;
use domain::{
    id::PersonId,
    kudos::{Kudos, Visibility},
};
use protocol::record::{KudosGiven, KudosShown, KudosThanked, PraiseShared};
use store::{StoreError, Transaction, kudos::KudosRow};

/// A received record of this noun, projected in the transaction that stores it.
pub(crate) fn given(
    tx: &Transaction<'_>,
    giver: PersonId,
    receiver: &Receiver,
    body: KudosGiven,
) -> Result<(), StoreError> {
    if body.to != receiver.writer.author {
        return Ok(());
    }
    let kudos = Kudos {
        id: body.id,
        from: giver,
        to: body.to,
        note: body.note,
        value: body.value,
        given_at: body.given_at,
    };
    let row = row_of_given(&kudos);
    if store::kudos::insert(tx, &row)? {
        shown::show_new(tx, receiver, &row)?;
    }
    Ok(())
}

/// A thank-you for something I gave.
pub(crate) fn thanked(tx: &Transaction<'_>, me: PersonId, body: &KudosThanked) -> Result<(), StoreError> {
    match store::kudos::get(tx, body.id)? {
        Some(row) if row.giver == Some(me) => store::kudos::set_thanked(tx, body.id, body.at),
        _ => Ok(()),
    }
}

/// A kudos that its receiver shows to my team or to everybody, or takes back.
pub(crate) fn shown(
    tx: &Transaction<'_>,
    receiver: PersonId,
    me: PersonId,
    body: KudosShown,
) -> Result<(), StoreError> {
    let held = store::kudos::get(tx, body.id)?;
    if receiver == me || held.as_ref().is_some_and(|row| row.giver == Some(me)) {
        return store::kudos::set_visibility(tx, body.id, body.visibility);
    }
    if body.visibility == Visibility::Me {
        return store::kudos::remove(tx, body.id);
    }
    if held.is_some() {
        return store::kudos::set_visibility(tx, body.id, body.visibility);
    }
    let row = KudosRow {
        id: body.id,
        giver: body.from,
        receiver,
        shared_by: None,
        note: body.note.as_str().to_owned(),
        value: body.value,
        given_at: body.given_at,
        visibility: body.visibility,
        thanked_at: None,
        seen_at: None,
        notified_at: None,
    };
    store::kudos::insert(tx, &row).map(|_| ())
}

/// A customer's praise for me.
pub(crate) fn praise(tx: &Transaction<'_>, me: PersonId, body: PraiseShared) -> Result<(), StoreError> {
    if body.to != me {
        return Ok(());
    }
    let row = KudosRow {
        id: body.id,
        giver: None,
        receiver: me,
        shared_by: body.shared_by,
        note: body.note.as_str().to_owned(),
        value: body.value,
        given_at: body.said_at,
        // A customer's words go on the wall only with the agent's consent.
        visibility: Visibility::Me,
        thanked_at: None,
        seen_at: None,
        notified_at: None,
    };
    store::kudos::insert(tx, &row).map(|_| ())
}
