//! People on the server: who is meant by a name, adding one, importing a roster.
//!
//! Keeps a name, a team, a post and a role; nothing about how anybody works.

mod alter;
mod change;
mod find;
mod import;

pub use alter::{Wish, alter};
pub use change::{depart, leave, moves, number, rename, returns, unlink};
pub use find::{NO_POST, POSTS, directory, find, find_any, find_in, is_admin, team_called};
pub use import::{Changed, Planned, import, plan};

use self::find::{free, role_known};
use super::{
    acts::What,
    centre::{AdminError, Centre},
    roster::Change,
};
use domain::id::PersonId;
use protocol::record::PersonSet;

/// A person to add.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    /// Display name.
    pub name: String,
    /// Their address at work; needed when somebody has the same name.
    pub email: Option<String>,
    /// Name of their team.
    pub team: Option<String>,
    /// One of [`POSTS`].
    pub post: String,
    /// Key of their role on a ladder.
    pub role: Option<String>,
}

/// Adds a person.
///
/// # Errors
/// [`AdminError`] when the name is taken or anything named is not known.
pub async fn add(centre: &Centre, new: NewPerson) -> Result<PersonId, AdminError> {
    let roster = centre.roster().await?;
    let name = domain::people::name(&new.name, domain::people::NAME_CHARS_MAX)?;
    let email = new.email.as_deref().map(domain::people::email).transpose()?;
    free(&roster, &name, email.as_deref())?;
    let team = match &new.team {
        None => None,
        Some(name) => Some(team_called(&roster, name)?.id),
    };
    if !POSTS.contains(&new.post.as_str()) {
        return Err(AdminError::PostUnknown(new.post));
    }
    if let Some(role) = new.role.as_ref().filter(|role| !role_known(&roster, role)) {
        return Err(AdminError::RoleUnknown(role.clone()));
    }
    let id = PersonId(crate::edge::id());
    let person = PersonSet {
        id,
        name,
        email,
        team,
        post: new.post,
        role: new.role,
        active: true,
    };
    centre
        .change(What::PersonAdd, Some(id), vec![Change::Person(person)])
        .await?;
    Ok(id)
}
