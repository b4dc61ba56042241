//! Who else sees a received kudos: the receiver decides, for each and beforehand.
//!
//! What the receiver chose beforehand is done in the transaction that keeps the kudos, never in the gap in
//! which it is handed over: others, and whoever reads the traffic, would see there when a call ended.

use crate::profile::{self, Receiver};
use domain::{
    id::TeamId,
    kudos::{Note, Visibility},
};
use protocol::{envelope::Audience, record::KudosShown};
use store::{StoreError, Transaction, kudos::KudosRow, log::Writer};

/// Shows a kudos that was just kept to whom the receiver chose beforehand.
pub(super) fn show_new(tx: &Transaction<'_>, receiver: &Receiver, row: &KudosRow) -> Result<(), StoreError> {
    if receiver
        .joined_at
        .is_some_and(|joined_at| row.given_at < joined_at)
    {
        return Ok(());
    }
    let visibility = profile::load(tx)?.0.visibility;
    show(tx, &receiver.writer, row, visibility, receiver.team)
}

/// Lets others see a received kudos, or takes that back. Whoever holds it hears first that it was taken
/// back, then that it is shown anew.
pub(crate) fn show(
    tx: &Transaction<'_>,
    writer: &Writer,
    row: &KudosRow,
    visibility: Visibility,
    team: Option<TeamId>,
) -> Result<(), StoreError> {
    if row.visibility == visibility {
        return Ok(());
    }
    store::kudos::set_visibility(tx, row.id, visibility)?;
    for (audience, visibility) in announcements(row.visibility, visibility, team) {
        store::log::append(tx, writer, &audience, &shown_body(row, visibility)?)?;
    }
    Ok(())
}

fn audience_of(visibility: Visibility, team: Option<TeamId>) -> Option<Audience> {
    match visibility {
        Visibility::Me => None,
        Visibility::Team => team.map(Audience::Team),
        Visibility::Everyone => Some(Audience::Org),
    }
}

fn announcements(was: Visibility, is: Visibility, team: Option<TeamId>) -> Vec<(Audience, Visibility)> {
    let taken_back = audience_of(was, team).map(|audience| (audience, Visibility::Me));
    let shown = audience_of(is, team).map(|audience| (audience, is));
    taken_back.into_iter().chain(shown).collect()
}

fn shown_body(row: &KudosRow, visibility: Visibility) -> Result<KudosShown, StoreError> {
    let note = Note::new(&row.note).map_err(|error| StoreError::Shape(error.to_string()))?;
    Ok(KudosShown {
        id: row.id,
        visibility,
        from: row.giver,
        note,
        value: row.value,
        given_at: row.given_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_from_everyone_to_the_team_takes_back_before_it_shows() {
        let team = TeamId(uuid::Uuid::from_u128(7));
        assert_eq!(
            announcements(Visibility::Everyone, Visibility::Team, Some(team)),
            [
                (Audience::Org, Visibility::Me),
                (Audience::Team(team), Visibility::Team)
            ]
        );
        assert_eq!(announcements(Visibility::Me, Visibility::Team, None), []);
    }
}
