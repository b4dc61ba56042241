//! Received records of this noun, each projected in the transaction that stores it.

use super::shown;
use crate::profile::Receiver;
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId, TeamId},
    kudos::{Kudos, Visibility},
};
use protocol::{
    kudos::{KudosSealed, PraiseSealed},
    record::{KudosGiven, KudosShown, KudosWithdrawn, PraiseShared},
    wire::Feed,
};
use store::{
    StoreError, Transaction,
    kudos::{KudosRow, blocked},
    log::{self, Of},
};

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
    let row = KudosRow {
        kept_back: blocked::is(tx, giver)?,
        ..KudosRow::given(&kudos)
    };
    if store::kudos::insert(tx, &row)? {
        shown::show_new(tx, receiver, &row)?;
    }
    Ok(())
}

/// A kudos that its receiver shows to my team or to everybody, or takes back.
pub(crate) fn shown(
    tx: &Transaction<'_>,
    receiver: PersonId,
    me: PersonId,
    body: KudosShown,
) -> Result<(), StoreError> {
    let held = store::kudos::get(tx, body.id)?;
    // Who sees a kudos is its receiver's word and nobody else's.
    if held.as_ref().is_some_and(|row| row.receiver != receiver) {
        return Ok(());
    }
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
        thanks: None,
        thanks_wait: false,
        seen_at: None,
        notified_at: None,
        kept_back: false,
        hidden: false,
    };
    store::kudos::insert(tx, &row).map(|_| ())
}

/// Words that are no longer for whoever read them here; with `given`, a kudos that is nobody's any more.
pub(crate) fn withdrawn(tx: &Transaction<'_>, me: PersonId, body: &KudosWithdrawn) -> Result<(), StoreError> {
    for hash in &body.shown {
        log::erase(tx, *hash)?;
    }
    match body.given {
        true => erase(tx, body.id),
        false => settle(tx, me, body.id),
    }
}

/// Erases every word of a kudos, whoever said it.
pub(super) fn erase(tx: &Transaction<'_>, id: KudosId) -> Result<(), StoreError> {
    let given = log::said::<KudosGiven>(tx, Of::Anybody)?.into_iter();
    let sealed = log::said::<KudosSealed>(tx, Of::Anybody)?.into_iter();
    let praised = log::said::<PraiseSealed>(tx, Of::Anybody)?.into_iter();
    let shown = log::said::<KudosShown>(tx, Of::Anybody)?.into_iter();
    let given = given.filter(|said| said.body.id == id).map(|said| said.hash);
    let sealed = sealed.filter(|said| said.body.id == id).map(|said| said.hash);
    let shown = shown.filter(|said| said.body.id == id).map(|said| said.hash);
    let praised = praised.filter(|said| said.body.0.id == id).map(|said| said.hash);
    for hash in given.chain(sealed).chain(praised).chain(shown) {
        log::erase(tx, hash)?;
    }
    store::kudos::sealed::remove(tx, id)?;
    store::kudos::remove(tx, id)
}

/// I am no longer in a team: what others showed it is erased here, unless another record still lets me see it.
pub(crate) fn team_left(tx: &Transaction<'_>, me: PersonId, team: TeamId) -> Result<(), StoreError> {
    for said in log::said::<KudosShown>(tx, Of::Feed(Feed::Team(team)))? {
        if said.header.stream.author != me {
            log::erase(tx, said.hash)?;
            settle(tx, me, said.body.id)?;
        }
    }
    Ok(())
}

/// Who sees a kudos, by the last that its receiver says and that can still be read here. Its giver and its receiver
/// keep it in any case.
fn settle(tx: &Transaction<'_>, me: PersonId, id: KudosId) -> Result<(), StoreError> {
    let Some(row) = store::kudos::get(tx, id)? else {
        return Ok(());
    };
    let last = shown::last(tx, row.receiver, id)?;
    let visibility = last.map_or(Visibility::Me, |said| said.body.visibility);
    let is_ours = row.receiver == me || row.giver == Some(me);
    if visibility == Visibility::Me && !is_ours {
        return store::kudos::remove(tx, id);
    }
    store::kudos::set_visibility(tx, id, visibility)
}

/// A customer's praise for me.
pub(crate) fn praise(tx: &Transaction<'_>, me: PersonId, body: PraiseShared) -> Result<(), StoreError> {
    if body.to != me {
        return Ok(());
    }
    keep_praise(tx, body, None)
}

/// Keeps a customer's praise that can be read here.
pub(super) fn keep_praise(
    tx: &Transaction<'_>,
    body: PraiseShared,
    notified_at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    let row = KudosRow {
        id: body.id,
        giver: None,
        receiver: body.to,
        shared_by: body.shared_by,
        note: body.note.as_str().to_owned(),
        value: body.value,
        given_at: body.said_at,
        // A customer's words go on the wall only with the agent's consent.
        visibility: Visibility::Me,
        thanked_at: None,
        thanks: None,
        thanks_wait: false,
        seen_at: None,
        notified_at,
        kept_back: false,
        hidden: false,
    };
    store::kudos::insert(tx, &row).map(|_| ())
}
