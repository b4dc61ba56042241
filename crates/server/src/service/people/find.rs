//! Who is meant by a name, and whether a name is free.

use crate::{service::centre::AdminError, store::Roster};
use domain::{
    people::{Directory, Known, NotMeant},
    text,
};
use protocol::record::{PersonSet, TeamSet};

/// What somebody may be.
pub const POSTS: [&str; 5] = ["agent", "leader", "coach", "works_council", "admin"];

/// What everybody is who was given no other post.
pub const NO_POST: &str = "agent";

/// Whether somebody runs the centre.
#[must_use]
pub fn is_admin(person: &PersonSet) -> bool {
    person.active && person.post == "admin"
}

/// Finds somebody who works here by whole name, id or e-mail address, as [`domain::people::find`] does.
///
/// # Errors
/// [`AdminError::PersonUnknown`] or [`AdminError::PersonAmbiguous`], with those who may be meant.
pub fn find<'a>(roster: &'a Roster, typed: &str) -> Result<&'a PersonSet, AdminError> {
    find_in(&directory(roster), roster, typed)
}

/// The same among everybody, also those who left.
///
/// # Errors
/// As [`find`].
pub fn find_any<'a>(roster: &'a Roster, typed: &str) -> Result<&'a PersonSet, AdminError> {
    let all = Directory::of(roster.people.iter(), |person| Known {
        id: person.id,
        name: &person.name,
        email: person.email.as_deref(),
    });
    find_in(&all, roster, typed)
}

/// Everybody who works here, for many [`find_in`] in a row.
#[must_use]
pub fn directory(roster: &Roster) -> Directory<&PersonSet> {
    let active = roster.people.iter().filter(|person| person.active);
    Directory::of(active, |person| Known {
        id: person.id,
        name: &person.name,
        email: person.email.as_deref(),
    })
}

/// [`find`] in a directory that was made before.
///
/// # Errors
/// As [`find`].
pub fn find_in<'a>(
    directory: &Directory<&'a PersonSet>,
    roster: &Roster,
    typed: &str,
) -> Result<&'a PersonSet, AdminError> {
    let name = typed.trim().to_owned();
    directory.find(typed).map_err(|why| match why {
        NotMeant::Unknown { alike } => AdminError::PersonUnknown {
            name,
            alike: told_apart(&alike, roster),
        },
        NotMeant::Ambiguous { candidates } => AdminError::PersonAmbiguous {
            name,
            candidates: told_apart(&candidates, roster),
        },
    })
}

/// Each person as an administrator tells them apart: name, team, address, id.
pub(super) fn told_apart(people: &[&PersonSet], roster: &Roster) -> Vec<String> {
    let line = |person: &&PersonSet| {
        let team = roster.teams.iter().find(|team| Some(team.id) == person.team);
        let team = team.map(|team| format!("{}, ", team.name)).unwrap_or_default();
        let email = person.email.as_ref().map(|email| format!("{email}, "));
        format!(
            "{} ({team}{}{})",
            person.name,
            email.unwrap_or_default(),
            person.id
        )
    };
    people.iter().map(line).collect()
}

/// Whether somebody new may have this name and address: the same name needs an address to tell the two apart.
pub(super) fn free(roster: &Roster, name: &str, email: Option<&str>) -> Result<(), AdminError> {
    let (key, mut people) = (text::key(name), roster.people.iter());
    if let Some(taken) = email.filter(|email| people.clone().any(|p| p.email.as_deref() == Some(email))) {
        return Err(AdminError::EmailTaken(taken.to_owned()));
    }
    match people.find(|person| person.active && text::key(&person.name) == key) {
        Some(other) if email.is_none() => Err(AdminError::NameShared(told_apart(&[other], roster).concat())),
        _ => Ok(()),
    }
}

/// The team of that name, however it is typed.
///
/// # Errors
/// [`AdminError::TeamUnknown`].
pub fn team_called<'a>(roster: &'a Roster, name: &str) -> Result<&'a TeamSet, AdminError> {
    let key = text::key(name);
    let found = roster.teams.iter().find(|team| text::key(&team.name) == key);
    found.ok_or_else(|| AdminError::TeamUnknown(name.trim().to_owned()))
}

/// Whether a ladder has this role.
pub(super) fn role_known(roster: &Roster, key: &str) -> bool {
    roster.ladders.iter().any(|set| set.ladder.role(key).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::PersonId;
    use uuid::Uuid;

    fn roster(names: &[&str]) -> Roster {
        let person = |(n, name): (usize, &&str)| PersonSet {
            id: PersonId(Uuid::from_u128(n as u128)),
            name: (*name).to_owned(),
            email: None,
            team: None,
            post: "agent".into(),
            role: None,
            active: true,
        };
        Roster {
            people: names.iter().enumerate().map(person).collect(),
            ..Roster::default()
        }
    }

    #[test]
    fn a_person_is_found_by_name_while_they_work_here() {
        let mut roster = roster(&["Marta Nowak", "Marta Silva", "Zoe Klein"]);
        roster.people[2].active = false;
        assert_eq!(find(&roster, "marta SILVA").unwrap().name, "Marta Silva");
        assert!(matches!(
            find(&roster, "marta"),
            Err(AdminError::PersonUnknown { alike, .. }) if alike.len() == 2
        ));
        assert!(matches!(
            find(&roster, "Zoe Klein"),
            Err(AdminError::PersonUnknown { alike, .. }) if alike.is_empty()
        ));
    }
}
