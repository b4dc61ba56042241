//! Users of SCIM: people, and what of a document is theirs.

use super::{
    document::{Fault, Kind, Resource, get, object, text, truth, with_meta},
    filter::Filter,
};
use crate::{
    edge,
    service::{
        acts::{self, What},
        people,
        roster::{self, Change},
    },
    store::{Read, ScimUser, Tx},
};
use chrono::{DateTime, Utc};
use domain::{id::PersonId, people::NAME_CHARS_MAX};
use protocol::record::PersonSet;
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use uuid::Uuid;

/// How a user calls itself.
pub(super) const SCHEMA: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
/// Longest name of an account or id at the provider, in characters.
const WORD_CHARS_MAX: usize = 256;

/// What a document says.
struct Said {
    user_name: String,
    external_id: Option<String>,
    name: Option<String>,
    email: Option<String>,
    active: bool,
}

/// Names of accounts are the same however they are written.
fn key(user_name: &str) -> String {
    user_name.trim().to_lowercase()
}

fn is_seen(person: &PersonSet, kept: Option<&ScimUser>) -> bool {
    kept.is_some() || person.active
}

fn user_name(person: &PersonSet, kept: Option<&ScimUser>) -> String {
    let kept = kept.map(|kept| kept.user_name.clone());
    kept.or_else(|| person.email.clone())
        .unwrap_or_else(|| person.id.to_string())
}

fn of(person: &PersonSet, kept: Option<&ScimUser>, team: Option<&str>, base: &str) -> Value {
    let mut document = Map::new();
    let mut put = |name: &str, value: Value| drop(document.insert(name.to_owned(), value));
    put("schemas", json!([SCHEMA]));
    put("id", json!(person.id));
    put("userName", json!(user_name(person, kept)));
    put("displayName", json!(person.name));
    put("active", json!(person.active));
    if let Some(external) = kept.and_then(|kept| kept.external_id.as_ref()) {
        put("externalId", json!(external));
    }
    let email = match kept {
        Some(kept) => kept.email.as_ref(),
        None => person.email.as_ref(),
    };
    if let Some(email) = email {
        put("emails", json!([{ "value": email }]));
    }
    if let Some((id, name)) = person.team.zip(team) {
        let place = format!("{base}/{}/{id}", Resource::Group.place());
        put("groups", json!([{ "value": id, "display": name, "$ref": place }]));
    }
    with_meta(document, Resource::User, base, person.id.0)
}

pub(super) fn document(read: &dyn Read, base: &str, id: Uuid) -> Result<Option<Value>, Fault> {
    let id = PersonId(id);
    let Some(person) = read.person(id)? else {
        return Ok(None);
    };
    let kept = read.scim_user(id)?;
    if !is_seen(&person, kept.as_ref()) {
        return Ok(None);
    }
    let team = person.team.map(|team| read.team(team)).transpose()?.flatten();
    let team = team.as_ref().map(|team| team.name.as_str());
    Ok(Some(of(&person, kept.as_ref(), team, base)))
}

/// A document as a PATCH takes it: the address is the one at work, which is what providers ask for by a filter.
pub(super) fn prepare(document: &mut Value) {
    let emails = document.get_mut("emails").and_then(Value::as_array_mut);
    for email in emails.into_iter().flatten().filter_map(Value::as_object_mut) {
        email.insert("type".into(), "work".into());
        email.insert("primary".into(), true.into());
    }
}

pub(super) fn documents(read: &dyn Read, base: &str, filter: Option<&Filter>) -> Result<Vec<Value>, Fault> {
    // Providers ask for one at a time, thousands of times.
    if let Some((name, Value::String(wanted))) = filter.and_then(Filter::only)
        && name.eq_ignore_ascii_case("userName")
        && let Some(id) = named(read, wanted)?
    {
        return Ok(document(read, base, id.0)?.into_iter().collect());
    }
    let roster = read.roster()?;
    let kept: HashMap<PersonId, ScimUser> = read
        .scim_users()?
        .into_iter()
        .map(|kept| (kept.person, kept))
        .collect();
    let teams: HashMap<_, _> = roster
        .teams
        .iter()
        .map(|team| (team.id, team.name.as_str()))
        .collect();
    let seen = roster.people.iter().filter_map(|person| {
        let kept = kept.get(&person.id);
        let team = person.team.and_then(|team| teams.get(&team)).copied();
        is_seen(person, kept).then(|| of(person, kept, team, base))
    });
    Ok(seen.collect())
}

/// Whose account is called so.
fn named(read: &dyn Read, user_name: &str) -> Result<Option<PersonId>, Fault> {
    if let Some(id) = read.scim_user_named(&key(user_name))? {
        return Ok(Some(id));
    }
    let Ok(email) = domain::people::email(user_name) else {
        return Ok(None);
    };
    let Some(id) = read.person_at(&email)? else {
        return Ok(None);
    };
    let (person, kept) = (read.person(id)?, read.scim_user(id)?);
    Ok(person
        .filter(|person| person.active && kept.is_none())
        .map(|person| person.id))
}

fn said(document: &Value) -> Result<Said, Fault> {
    let document = object(document)?;
    let wrong = |what: &str| Fault::new(Kind::InvalidValue, what);
    let user_name = text(document, "userName")?.ok_or_else(|| wrong("userName is missing"))?;
    let external_id = text(document, "externalId")?;
    let words = [Some(&user_name), external_id.as_ref()];
    if words
        .into_iter()
        .flatten()
        .any(|word| word.chars().count() > WORD_CHARS_MAX || word.chars().any(edge::is_unseen))
    {
        return Err(wrong(
            "userName or externalId is too long, or holds what cannot be shown",
        ));
    }
    let active = match get(document, "active") {
        None | Some(Value::Null) => true,
        Some(value) => truth(value).ok_or_else(|| wrong("active is true or false"))?,
    };
    let email = email(document)?;
    Ok(Said {
        name: name(document)?,
        user_name,
        external_id,
        email,
        active,
    })
}

/// The primary of the addresses, else the first.
fn email(document: &Map<String, Value>) -> Result<Option<String>, Fault> {
    let all = match get(document, "emails") {
        Some(Value::Array(all)) => all.as_slice(),
        _ => return Ok(None),
    };
    let objects = || all.iter().filter_map(Value::as_object);
    let is_primary = |one: &&Map<String, Value>| get(one, "primary").and_then(truth) == Some(true);
    let chosen = objects().find(is_primary).or_else(|| objects().next());
    let said = chosen.map(|one| text(one, "value")).transpose()?.flatten();
    let email = said.map(|said| domain::people::email(&said)).transpose();
    email.map_err(|error| Fault::new(Kind::InvalidValue, format!("emails: {error}")))
}

/// The name that is shown: as it is said, else put together from its parts.
fn name(document: &Map<String, Value>) -> Result<Option<String>, Fault> {
    if let Some(name) = text(document, "displayName")? {
        return Ok(Some(name));
    }
    let Some(parts) = get(document, "name").and_then(Value::as_object) else {
        return Ok(None);
    };
    if let Some(name) = text(parts, "formatted")? {
        return Ok(Some(name));
    }
    let parts = [text(parts, "givenName")?, text(parts, "familyName")?];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Ok(Some(name).filter(|name| !name.is_empty()))
}

/// Who a document is about: who has the id, or who comes back with an address; nobody yet for somebody new. Also the
/// address that they get: an account's name is one more often than not.
fn before(
    read: &dyn Read,
    id: Option<Uuid>,
    said: &Said,
) -> Result<(Option<PersonSet>, Option<String>), Fault> {
    let taken = || Fault::new(Kind::Uniqueness, "somebody has this userName or address");
    let email = said
        .email
        .clone()
        .or_else(|| domain::people::email(&said.user_name).ok());
    let other = named(read, &said.user_name)?.filter(|other| Some(other.0) != id);
    let at = email
        .as_ref()
        .map(|email| read.person_at(email))
        .transpose()?
        .flatten();
    let before = match (id, at) {
        _ if other.is_some() => return Err(taken()),
        (Some(id), Some(at)) if at.0 != id => return Err(taken()),
        (Some(id), _) => read.person(PersonId(id))?,
        // Whoever was removed, or left before there was SCIM, comes back as who they were.
        (None, Some(at)) => {
            let person = read.person(at)?;
            let is_here = person.as_ref().is_some_and(|person| person.active);
            if is_here || read.scim_user(at)?.is_some() {
                return Err(taken());
            }
            person
        }
        (None, None) => None,
    };
    Ok((before, email))
}

pub(super) fn write(
    tx: &mut dyn Tx,
    id: Option<Uuid>,
    document: &Value,
    now: DateTime<Utc>,
) -> Result<Uuid, Fault> {
    let said = said(document)?;
    let (before, email) = before(tx.look(), id, &said)?;
    let name = said
        .name
        .or_else(|| before.as_ref().map(|person| person.name.clone()));
    let name = domain::people::name(name.as_deref().unwrap_or(&said.user_name), NAME_CHARS_MAX)
        .map_err(|error| Fault::new(Kind::InvalidValue, format!("displayName: {error}")))?;
    let was_active = before.as_ref().is_some_and(|person| person.active);
    let is_new = before.is_none();
    let before = before.unwrap_or_else(|| PersonSet {
        id: PersonId(edge::id()),
        name: String::new(),
        email: None,
        team: None,
        post: "agent".into(),
        role: None,
        active: false,
    });
    let set = PersonSet {
        name,
        email,
        active: said.active,
        ..before
    };
    let id = set.id;
    if was_active && !set.active {
        people::depart(tx, id, now)?;
    }
    let active = set.active;
    let changed = roster::write(tx, &[Change::Person(set)], now)?;
    let what = match (was_active, active) {
        (true, false) => What::PersonLeave,
        _ if is_new => What::PersonAdd,
        (false, true) => What::PersonReturn,
        _ => What::PersonSet,
    };
    if changed > 0 {
        acts::note_by(tx, "scim", what, Some(id), "", now)?;
    }
    tx.put_scim_user(&ScimUser {
        person: id,
        key: key(&said.user_name),
        user_name: said.user_name,
        external_id: said.external_id,
        email: said.email,
    })?;
    Ok(id.0)
}

pub(super) fn remove(tx: &mut dyn Tx, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
    let id = PersonId(id);
    if let Some(person) = tx.person(id)?.filter(|person| person.active) {
        people::depart(tx, id, now)?;
        let set = PersonSet {
            active: false,
            ..person
        };
        roster::write(tx, &[Change::Person(set)], now)?;
    }
    tx.drop_scim_user(id)?;
    Ok(acts::note_by(
        tx,
        "scim",
        What::PersonLeave,
        Some(id),
        "removed",
        now,
    )?)
}
