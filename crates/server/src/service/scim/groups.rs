//! Groups of SCIM: teams, and who is in them. A person is in one team; the group that took them last has them.

use super::document::{Fault, Kind, Resource, get, object, text, with_meta};
use crate::{
    edge,
    service::{
        acts::{self, What},
        roster::{self, Change},
    },
    store::{Read, Roster, ScimGroup, Tx},
};
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, TeamId},
    people::NAME_CHARS_MAX,
};
use protocol::record::{PersonSet, TeamSet};
use serde_json::{Map, Value, json};
use std::collections::HashSet;
use uuid::Uuid;

/// How a group calls itself.
pub(super) const SCHEMA: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";
/// Most members in one request.
const MEMBERS_MAX: usize = 20_000;
/// Longest id at the provider, in characters.
const WORD_CHARS_MAX: usize = 256;

fn of(roster: &Roster, team: &TeamSet, kept: Option<&ScimGroup>, base: &str) -> Option<Value> {
    let in_it = roster.people.iter().filter(|person| person.team == Some(team.id));
    let members: Vec<Value> = in_it
        .map(|person| {
            let place = format!("{base}/{}/{}", Resource::User.place(), person.id);
            json!({ "value": person.id, "$ref": place, "type": "User" })
        })
        .collect();
    // A team cannot be taken out of what desks know; one that was removed here and is empty is not shown.
    if kept.is_none() && members.is_empty() {
        return None;
    }
    let mut document = Map::new();
    let mut put = |name: &str, value: Value| drop(document.insert(name.to_owned(), value));
    put("schemas", json!([SCHEMA]));
    put("id", json!(team.id));
    put("displayName", json!(team.name));
    if let Some(external) = kept.and_then(|kept| kept.external_id.as_ref()) {
        put("externalId", json!(external));
    }
    if !members.is_empty() {
        put("members", Value::Array(members));
    }
    Some(with_meta(document, Resource::Group, base, team.id.0))
}

pub(super) fn document(read: &dyn Read, base: &str, id: Uuid) -> Result<Option<Value>, Fault> {
    let Some(team) = read.team(TeamId(id))? else {
        return Ok(None);
    };
    let (roster, kept) = (read.roster()?, read.scim_group(team.id)?);
    Ok(of(&roster, &team, kept.as_ref(), base))
}

pub(super) fn documents(read: &dyn Read, base: &str) -> Result<Vec<Value>, Fault> {
    let (roster, kept) = (read.roster()?, read.scim_groups()?);
    let kept_of = |team: &TeamSet| kept.iter().find(|kept| kept.team == team.id);
    let seen = roster
        .teams
        .iter()
        .filter_map(|team| of(&roster, team, kept_of(team), base));
    Ok(seen.collect())
}

fn members(document: &Map<String, Value>) -> Result<Option<HashSet<PersonId>>, Fault> {
    let all = match get(document, "members") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(all)) => all.as_slice(),
        Some(_) => return Err(Fault::new(Kind::InvalidValue, "members is a list")),
    };
    if all.len() > MEMBERS_MAX {
        return Err(Fault::new(Kind::TooMany, "a group has too many members"));
    }
    let id = |value: &Value| {
        let said = value.as_object().and_then(|one| get(one, "value")?.as_str());
        said.and_then(|id| id.parse().ok()).map(PersonId)
    };
    let ids: Option<HashSet<PersonId>> = all.iter().map(id).collect();
    let ids = ids.ok_or_else(|| Fault::new(Kind::InvalidValue, "a member is named by the id of a user"))?;
    Ok(Some(ids))
}

/// Writes a group. A document that says nothing of members leaves them alone when it is `whole`; what is left of a
/// document after a PATCH says that there are none.
pub(super) fn write(
    tx: &mut dyn Tx,
    id: Option<Uuid>,
    document: &Value,
    whole: bool,
    now: DateTime<Utc>,
) -> Result<Uuid, Fault> {
    let document = object(document)?;
    let name = text(document, "displayName")?.unwrap_or_default();
    let name = domain::people::name(&name, NAME_CHARS_MAX)
        .map_err(|error| Fault::new(Kind::InvalidValue, format!("displayName: {error}")))?;
    let external_id = text(document, "externalId")?;
    if external_id
        .as_ref()
        .is_some_and(|id| id.chars().count() > WORD_CHARS_MAX || id.chars().any(edge::is_unseen))
    {
        return Err(Fault::new(
            Kind::InvalidValue,
            "externalId is too long, or holds what cannot be shown",
        ));
    }
    let members = match members(document)? {
        None if !whole => Some(HashSet::new()),
        other => other,
    };
    let called = tx.team_called(&name)?;
    let id = match (id.map(TeamId), called) {
        (Some(id), Some(other)) if id != other => {
            return Err(Fault::new(Kind::Uniqueness, "another group has this name"));
        }
        (Some(id), _) => id,
        // A team of before is taken over by its name.
        (None, Some(other)) if tx.scim_group(other)?.is_none() => other,
        (None, Some(_)) => return Err(Fault::new(Kind::Uniqueness, "another group has this name")),
        (None, None) => TeamId(edge::id()),
    };
    let leader = tx.team(id)?.and_then(|team| team.leader);
    let mut changes = vec![Change::Team(TeamSet { id, name, leader })];
    if let Some(members) = members {
        changes.extend(moved(tx.look(), id, &members)?);
    }
    let changed = roster::write(tx, &changes, now)?;
    if changed > 0 {
        acts::note_by(
            tx,
            "scim",
            What::TeamSet,
            None,
            &format!("{changed} changed"),
            now,
        )?;
    }
    tx.put_scim_group(&ScimGroup {
        team: id,
        external_id,
    })?;
    Ok(id.0)
}

/// Who comes to the team and who goes.
fn moved(read: &dyn Read, team: TeamId, members: &HashSet<PersonId>) -> Result<Vec<Change>, Fault> {
    let people = read.roster()?.people;
    let known = people
        .iter()
        .filter(|person| members.contains(&person.id))
        .count();
    if known < members.len() {
        return Err(Fault::new(Kind::InvalidValue, "a member is nobody here"));
    }
    let moved = people.into_iter().filter_map(|person| {
        let team = match (members.contains(&person.id), person.team == Some(team)) {
            (true, false) => Some(team),
            (false, true) => None,
            _ => return None,
        };
        Some(Change::Person(PersonSet { team, ..person }))
    });
    Ok(moved.collect())
}

pub(super) fn remove(tx: &mut dyn Tx, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
    let id = TeamId(id);
    let mut changes = moved(tx.look(), id, &HashSet::new())?;
    changes.extend(
        tx.team(id)?
            .map(|team| Change::Team(TeamSet { leader: None, ..team })),
    );
    roster::write(tx, &changes, now)?;
    tx.drop_scim_group(id)?;
    Ok(acts::note_by(tx, "scim", What::TeamSet, None, "removed", now)?)
}
