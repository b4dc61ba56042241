//! What an admin changes about one person: they leave, return, are renamed or moved.
//!
//! Who leaves is signed out everywhere in the same transaction, leads no team any more, and keeps nothing open.

use super::find::{find, free, team_called, told_apart};
use crate::{
    edge,
    service::{
        Refused,
        acts::{self, What},
        centre::{AdminError, Centre},
        roster::{self, Change},
        sessions,
    },
    store::{Roster, Tx},
};
use chrono::{DateTime, Utc};
use domain::{
    id::PersonId,
    people::{Directory, Known, NotMeant},
};
use protocol::record::{PersonSet, TeamSet};

/// Longest number that somebody has at work.
const NUMBER_CHARS_MAX: usize = 64;

/// Ends what a person may do here. Their name stays with what they gave and received.
///
/// # Errors
/// [`AdminError::PersonUnknown`], [`AdminError::PersonAmbiguous`], or the store's.
pub async fn leave(centre: &Centre, who: &str) -> Result<PersonSet, AdminError> {
    let roster = centre.roster().await?;
    let person = PersonSet {
        active: false,
        ..find(&roster, who)?.clone()
    };
    let changes = vec![Change::Person(person.clone())];
    let (id, now, actor) = (person.id, (centre.clock)(), centre.actor());
    let written = centre.store.write(move |tx| {
        let ended = depart(tx, id, now)?;
        roster::write(tx, &changes, now)?;
        let detail = format!("{ended} sessions ended");
        Ok::<_, Refused>(acts::note_by(
            tx,
            &actor,
            What::PersonLeave,
            Some(id),
            &detail,
            now,
        )?)
    });
    written.await?;
    Ok(person)
}

/// What goes with everybody who leaves: they are signed out everywhere and lead no team any more. Answers how many
/// sessions ended.
///
/// # Errors
/// The store's.
pub fn depart(tx: &mut dyn Tx, id: PersonId, now: DateTime<Utc>) -> Result<usize, Refused> {
    let ended = sessions::end_all(tx, id)?;
    tx.put_left(id, Some(now))?;
    let led = tx
        .roster()?
        .teams
        .into_iter()
        .filter(|team| team.leader == Some(id));
    let led: Vec<Change> = led
        .map(|team| Change::Team(TeamSet { leader: None, ..team }))
        .collect();
    roster::write(tx, &led, now)?;
    Ok(ended)
}

/// Lets somebody who left come back; they sign in with a new code.
///
/// # Errors
/// [`AdminError::PersonUnknown`] when nobody who left is called so, [`AdminError::PersonAmbiguous`], or the store's.
pub async fn returns(centre: &Centre, who: &str) -> Result<PersonSet, AdminError> {
    let roster = centre.roster().await?;
    let person = PersonSet {
        active: true,
        ..find_gone(&roster, who)?.clone()
    };
    set(centre, What::PersonReturn, person).await
}

/// Gives a person another name.
///
/// # Errors
/// [`AdminError::Name`], [`AdminError::NameShared`], who is not found, or the store's.
pub async fn rename(centre: &Centre, who: &str, name: &str) -> Result<PersonSet, AdminError> {
    let roster = centre.roster().await?;
    let person = find(&roster, who)?.clone();
    let name = renamed(&roster, &person, name)?;
    set(centre, What::PersonRename, PersonSet { name, ..person }).await
}

/// The name as it is kept, when this person may have it.
pub(super) fn renamed(roster: &Roster, person: &PersonSet, name: &str) -> Result<String, AdminError> {
    let name = domain::people::name(name, domain::people::NAME_CHARS_MAX)?;
    let others = Roster {
        people: roster
            .people
            .iter()
            .filter(|other| other.id != person.id)
            .cloned()
            .collect(),
        teams: roster.teams.clone(),
        ..Roster::default()
    };
    free(&others, &name, person.email.as_deref())?;
    Ok(name)
}

/// Moves a person to another team, or to none.
///
/// # Errors
/// [`AdminError::TeamUnknown`], who is not found, or the store's.
pub async fn moves(centre: &Centre, who: &str, team: Option<&str>) -> Result<PersonSet, AdminError> {
    let roster = centre.roster().await?;
    let team = team.map(|name| team_called(&roster, name)).transpose()?;
    let person = PersonSet {
        team: team.map(|team| team.id),
        ..find(&roster, who)?.clone()
    };
    set(centre, What::PersonMove, person).await
}

/// Forgets which accounts at work are a person's; answers how many were.
///
/// # Errors
/// Who is not found, or the store's.
pub async fn unlink(centre: &Centre, who: &str) -> Result<usize, AdminError> {
    let roster = centre.roster().await?;
    let (id, now) = (find(&roster, who)?.id, (centre.clock)());
    let written = centre.store.write(move |tx| {
        let forgotten = tx.drop_accounts(id)?;
        let detail = format!("{forgotten} accounts");
        acts::note(tx, What::AccountUnlink, Some(id), &detail, now)?;
        Ok::<_, Refused>(forgotten)
    });
    Ok(written.await?)
}

/// Gives a person the number that they have at work, or takes it.
///
/// # Errors
/// [`AdminError::NameTaken`] when somebody has it, [`AdminError::NumberBad`], who is not found, or the store's.
pub async fn number(centre: &Centre, who: &str, number: Option<&str>) -> Result<(), AdminError> {
    let roster = centre.roster().await?;
    let (id, now) = (find(&roster, who)?.id, (centre.clock)());
    let number = number.map(str::trim).map(str::to_owned);
    if let Some(bad) = number.as_ref().filter(|number| {
        number.is_empty() || number.chars().count() > NUMBER_CHARS_MAX || number.chars().any(edge::is_unseen)
    }) {
        return Err(AdminError::NumberBad(bad.clone()));
    }
    let written = centre.store.write(move |tx| {
        if let Some(number) = &number
            && tx.person_numbered(number)?.is_some_and(|other| other != id)
        {
            return Err(Refused::NameTaken(number.clone()));
        }
        tx.put_number(id, number.as_deref())?;
        Ok(acts::note(tx, What::PersonNumber, Some(id), "", now)?)
    });
    Ok(written.await?)
}

async fn set(centre: &Centre, what: What, person: PersonSet) -> Result<PersonSet, AdminError> {
    let changes = vec![Change::Person(person.clone())];
    centre.change(what, Some(person.id), changes).await?;
    Ok(person)
}

fn find_gone<'a>(roster: &'a Roster, typed: &str) -> Result<&'a PersonSet, AdminError> {
    let gone = roster.people.iter().filter(|person| !person.active);
    let directory = Directory::of(gone, |person| Known {
        id: person.id,
        name: &person.name,
        email: person.email.as_deref(),
    });
    directory.find(typed).map_err(|why| {
        let name = typed.trim().to_owned();
        match why {
            NotMeant::Unknown { alike } => AdminError::PersonUnknown {
                name,
                alike: told_apart(&alike, roster),
            },
            NotMeant::Ambiguous { candidates } => AdminError::PersonAmbiguous {
                name,
                candidates: told_apart(&candidates, roster),
            },
        }
    })
}
