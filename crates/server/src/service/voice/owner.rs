//! Who answers for what was said.
//!
//! Decides who may, and who does while nobody has taken it. Must never choose whoever said it, and learns nothing of an author who gave
//! no name.

use crate::{
    service::{
        Refused,
        console::visitor::{Leaders, admitted},
        people::is_admin,
    },
    store::Read,
};
use domain::id::PersonId;
use protocol::record::PersonSet;
use std::slice;

/// Whether somebody may answer for something: they work here, and the room for it in the console is open to them.
///
/// # Errors
/// The store's.
pub fn may_own(read: &dyn Read, person: PersonId) -> Result<bool, Refused> {
    let Some(person) = read.person(person)? else {
        return Ok(false);
    };
    Ok(can_own(&person, !read.teams_led_by(person.id)?.is_empty()))
}

/// The same of somebody of whom it is known whether they lead a team.
#[must_use]
pub fn can_own(person: &PersonSet, leads: bool) -> bool {
    person.active
        && match person.post.as_str() {
            "leader" | "works_council" | "admin" => true,
            post => leads && admitted(post).is_some(),
        }
}

/// Who answers for something new: the leader of its author's team, else the administrator with the smallest id, who is another one
/// than its author where there is one.
pub(super) fn first(read: &dyn Read, author: Option<PersonId>) -> Result<Option<PersonId>, Refused> {
    if let Some(author) = author.map(|author| read.person(author)).transpose()?.flatten()
        && let Some(leader) = Leaders::of(read, slice::from_ref(&author))?.leader(&author)
    {
        return Ok(Some(leader));
    }
    let people = read.roster()?.people;
    let admins = people.iter().filter(|person| is_admin(person));
    let chosen = admins.min_by_key(|admin| (Some(admin.id) == author, admin.id));
    Ok(chosen.map(|admin| admin.id))
}
