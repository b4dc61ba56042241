//! Who else sees a received kudos: the receiver decides, for each and beforehand.
//!
//! What the receiver chose beforehand is done in the transaction that keeps the kudos, never in the gap in
//! which it is handed over: others, and whoever reads the traffic, would see there when a call ended.

use crate::{
    problem::refuse,
    profile::{self, Receiver},
};
use domain::{
    id::{KudosId, PersonId, TeamId},
    kudos::{Note, Visibility},
};
use protocol::{
    envelope::{Audience, Bytes},
    problem::ErrorCode,
    record::KudosShown,
};
use store::{
    StoreError, Transaction,
    kudos::KudosRow,
    log::{self, Of, Said, Writer},
};

/// Shows a kudos that was just kept to whom the receiver chose beforehand.
pub(super) fn show_new(tx: &Transaction<'_>, receiver: &Receiver, row: &KudosRow) -> Result<(), StoreError> {
    if receiver
        .joined_at
        .is_some_and(|joined_at| row.given_at < joined_at)
    {
        return Ok(());
    }
    // What its receiver does not see, nobody else does.
    if row.kept_back {
        return Ok(());
    }
    let visibility = profile::load(tx)?.0.visibility;
    if visibility == Visibility::Team && team_of(tx, &receiver.writer, receiver.team)?.is_none() {
        return Ok(());
    }
    show(tx, &receiver.writer, row, visibility, receiver.team)
}

/// Lets others see a received kudos, or takes that back. Says whole who sees it from now on; the server takes the
/// words from everybody else who saw them. `joined` is the team that the receiver was in when joining.
pub(crate) fn show(
    tx: &Transaction<'_>,
    writer: &Writer,
    row: &KudosRow,
    visibility: Visibility,
    joined: Option<TeamId>,
) -> Result<(), StoreError> {
    let audience = match visibility {
        Visibility::Me => Audience::Author,
        Visibility::Team => {
            let team = team_of(tx, writer, joined)?;
            Audience::Team(team.ok_or_else(|| refuse(ErrorCode::TeamMissing))?)
        }
        Visibility::Everyone => Audience::Org,
    };
    if row.visibility == visibility && !is_shown_elsewhere(tx, row, &audience)? {
        return Ok(());
    }
    store::kudos::set_visibility(tx, row.id, visibility)?;
    log::append(tx, writer, &audience, &shown_body(tx, row, visibility)?).map(drop)
}

/// The receiver's team now.
fn team_of(
    tx: &Transaction<'_>,
    writer: &Writer,
    joined: Option<TeamId>,
) -> Result<Option<TeamId>, StoreError> {
    Ok(store::people::get(tx, writer.author)?.map_or(joined, |me| me.team))
}

/// Whether the team to which it was shown is another one than that of today.
fn is_shown_elsewhere(tx: &Transaction<'_>, row: &KudosRow, today: &Audience) -> Result<bool, StoreError> {
    if !matches!(today, Audience::Team(_)) {
        return Ok(false);
    }
    let last = last(tx, row.receiver, row.id)?;
    Ok(last.is_none_or(|said| said.header.audience() != *today))
}

/// The last that the receiver says of who sees a kudos and that can still be read here.
pub(super) fn last(
    tx: &Transaction<'_>,
    receiver: PersonId,
    id: KudosId,
) -> Result<Option<Said<KudosShown>>, StoreError> {
    let said = log::said::<KudosShown>(tx, Of::Author(receiver))?;
    Ok(said.into_iter().rfind(|said| said.body.id == id))
}

fn shown_body(
    tx: &Transaction<'_>,
    row: &KudosRow,
    visibility: Visibility,
) -> Result<KudosShown, StoreError> {
    let note = Note::new(&row.note).map_err(|error| StoreError::Shape(error.to_string()))?;
    Ok(KudosShown {
        id: row.id,
        visibility,
        from: row.giver,
        note,
        value: row.value,
        given_at: row.given_at,
        // Without it nobody believes that these are the words which were given.
        salt: store::kudos::sealed::salt(tx, row.id)?.map(Bytes),
    })
}
