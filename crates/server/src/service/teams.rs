//! Teams on the server, and the organisation's own name.

use super::{
    acts::What,
    centre::{AdminError, Centre},
    people,
    roster::Change,
};
use domain::id::TeamId;
use protocol::record::{OrgSet, PersonSet, TeamSet};

/// Adds a team. A leader who is in no team yet joins it.
///
/// # Errors
/// [`AdminError`] when the name is taken or the leader is not known.
pub async fn add(centre: &Centre, name: &str, leader: Option<&str>) -> Result<TeamId, AdminError> {
    let roster = centre.roster().await?;
    let name = domain::people::name(name, domain::people::NAME_CHARS_MAX)?;
    if roster.teams.iter().any(|team| team.name == name) {
        return Err(AdminError::NameTaken(name));
    }
    let id = TeamId(crate::edge::id());
    let leader = leader.map(|typed| people::find(&roster, typed)).transpose()?;
    let mut changes = vec![Change::Team(TeamSet {
        id,
        name,
        leader: leader.map(|person| person.id),
    })];
    if let Some(person) = leader.filter(|person| person.team.is_none()) {
        changes.push(Change::Person(PersonSet {
            team: Some(id),
            ..person.clone()
        }));
    }
    centre.change(What::TeamAdd, None, changes).await?;
    Ok(id)
}

/// Names the organisation.
///
/// # Errors
/// [`AdminError::Name`], or the store's.
pub async fn name_org(centre: &Centre, name: &str) -> Result<(), AdminError> {
    let name = domain::people::name(name, domain::people::NAME_CHARS_MAX)?;
    let change = Change::Org(OrgSet { name });
    centre.change(What::OrgName, None, vec![change]).await?;
    Ok(())
}
