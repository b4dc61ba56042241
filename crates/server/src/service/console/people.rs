//! The roster and its sessions, for administrators.
//!
//! Shows who works here and where they are signed in, by the day. Must never show what anybody gave, got or wrote, nor when they were
//! at their desk.

use super::{
    page::{self, Wish},
    refusal,
    view::{ChangedRow, InviteMade, Page, PersonRow, Post, RefusedRow, RosterPreview, SessionRow},
    visitor::Visitor,
};
use crate::{
    service::{
        RETRY_AFTER_S, Refused,
        acts::What,
        centre::{AdminError, Centre},
        people::{self, Planned},
        sessions,
    },
    store::{Listed, Read, Roster},
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta};
use domain::id::{PersonId, TeamId};
use protocol::{problem::ErrorCode, record::PersonSet};
use std::collections::{BTreeSet, HashMap};

/// People as rows, with the names of their teams, which are read once for all of them.
fn rows(read: &dyn Read, listed: Vec<Listed>) -> Result<Vec<(String, PersonRow)>, Refused> {
    let teams: BTreeSet<TeamId> = listed.iter().filter_map(|one| one.person.team).collect();
    let teams: Vec<TeamId> = teams.into_iter().collect();
    let teams = read.teams_of(&teams)?.into_iter();
    let names: HashMap<TeamId, String> = teams.map(|team| (team.id, team.name)).collect();
    let rows = listed.into_iter().map(|one| {
        let row = row(one, &names);
        (row.id.clone(), row)
    });
    Ok(rows.collect())
}

fn row(listed: Listed, teams: &HashMap<TeamId, String>) -> PersonRow {
    let person = listed.person;
    PersonRow {
        id: person.id.to_string(),
        name: person.name,
        email: person.email,
        team: person.team.and_then(|team| teams.get(&team).cloned()),
        // A post of a later program has no room here, as that of an agent.
        post: Post::of(&person.post).unwrap_or(Post::Agent),
        active: person.active,
        from_directory: listed.from_directory,
        sessions: listed.sessions,
    }
}

/// People by name, also those who left; of one team where one is named.
///
/// # Errors
/// A query of another shape, or the store's.
pub fn list(read: &dyn Read, wish: &Wish, team: Option<TeamId>) -> Result<Page<PersonRow>, Refused> {
    let after = match &wish.after {
        None => None,
        Some(after) => {
            let id: PersonId = after.parse().map_err(|_| page::bad_query())?;
            read.person(id)?.map(|person| (person.name, person.id))
        }
    };
    let place = after.as_ref().map(|(name, id)| (name.as_str(), *id));
    let listed = match wish.finds_all() {
        true => read.people_after(place, team, wish.one_more())?,
        false => found(read, wish, place, team)?,
    };
    Ok(wish.page(rows(read, listed)?))
}

/// Those who are looked for. Of everybody only what may be found is read; the rest of those who are.
fn found(
    read: &dyn Read,
    wish: &Wish,
    place: Option<(&str, PersonId)>,
    team: Option<TeamId>,
) -> Result<Vec<Listed>, Refused> {
    let mut found = Vec::new();
    read.each_person(place, team, &mut |id, name, email| {
        if wish.finds([name].into_iter().chain(email)) {
            found.push(id);
        }
        found.len() < wish.one_more()
    })?;
    let mut listed = read.people_listed(&found)?;
    listed.sort_by_key(|one| found.iter().position(|id| *id == one.person.id));
    Ok(listed)
}

/// The team that is meant by an id.
///
/// # Errors
/// A query of another shape.
pub fn team_id(text: Option<&str>) -> Result<Option<TeamId>, Refused> {
    let asked = text.filter(|text| !text.is_empty());
    asked
        .map(|text| text.parse().map_err(|_| page::bad_query()))
        .transpose()
}

/// One person as they are in the list.
fn shown(read: &dyn Read, person: PersonSet) -> Result<PersonRow, Refused> {
    let listed = Listed {
        sessions: read.sessions(Some(person.id))?.len(),
        from_directory: read.scim_user(person.id)?.is_some(),
        person,
    };
    let row = rows(read, vec![listed])?.pop();
    let (_, row) = row.ok_or(Refused::Broken(ErrorCode::Internal))?;
    Ok(row)
}

/// Changes somebody.
///
/// # Errors
/// [`Refused::NotAllowed`] for one's own post and for the last administrator; who is not found; what cannot be; or the store's.
pub async fn change(
    centre: &Centre,
    visitor: &Visitor,
    who: PersonId,
    wish: people::Wish,
) -> Result<PersonRow, Refused> {
    let name = wish.name.clone().unwrap_or_default();
    let changed = people::alter(centre, visitor.person.id, who, wish).await;
    let person = changed.map_err(|error| match error {
        AdminError::NameShared(candidates) => Refused::Broken(ErrorCode::PersonAmbiguous {
            name,
            count: 2,
            candidates,
        }),
        other => refusal::of(other),
    })?;
    centre.store.read(move |read| shown(read, person)).await
}

/// Makes a code with which somebody signs in at a desk.
///
/// # Errors
/// Who is not found or left, or the store's.
pub async fn invite(centre: &Centre, who: PersonId) -> Result<InviteMade, Refused> {
    let expires_at = (centre.clock)() + TimeDelta::hours(sessions::CODE_HOURS);
    let code = sessions::invite(centre, &who.to_string()).await;
    Ok(InviteMade {
        code: code.map_err(refusal::of)?,
        expires_at,
    })
}

/// The day so many days after the first of 1970.
fn day(number: i64) -> Option<NaiveDate> {
    let days = Days::new(u64::try_from(number).ok()?);
    DateTime::UNIX_EPOCH.date_naive().checked_add_days(days)
}

/// Where somebody is signed in, oldest first.
///
/// # Errors
/// Who is not found, or the store's.
pub fn sessions_of(read: &dyn Read, who: PersonId) -> Result<Vec<SessionRow>, Refused> {
    if read.person(who)?.is_none() {
        return Err(refusal::nobody(&who.to_string()));
    }
    let sessions = read.sessions(Some(who))?.into_iter();
    let rows = sessions.map(|session| SessionRow {
        id: sessions::session_name(&session),
        made_on: session.created_at.date_naive(),
        last_used_on: day(session.last_used_on),
        device: session.device_name,
    });
    Ok(rows.collect())
}

/// Ends a session of somebody; one that ended before is no fault.
///
/// # Errors
/// The store's.
pub async fn end_session(centre: &Centre, who: PersonId, session: &str) -> Result<(), Refused> {
    match sessions::end_of(centre, Some(who), session).await {
        Ok(()) | Err(AdminError::SessionUnknown(_)) => Ok(()),
        Err(other) => Err(refusal::of(other)),
    }
}

/// A roster file: what would change, or what did. It is written only over the people and teams that it was held against, so that nobody
/// who was changed meanwhile is put back, and the centre keeps an administrator.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is no administrator any more, [`ErrorCode::Busy`] when somebody was changed meanwhile, or the
/// store's. A file that is no table is an answer.
pub async fn import(
    centre: &Centre,
    visitor: &Visitor,
    file: &[u8],
    preview: bool,
) -> Result<RosterPreview, Refused> {
    let roster = centre.roster().await?;
    let mut admins = roster.people.iter().filter(|person| people::is_admin(person));
    if !admins.any(|person| person.id == visitor.person.id) {
        return Err(Refused::NotAllowed);
    }
    let mut planned = match people::plan(&roster, file) {
        Ok(planned) => planned,
        Err(AdminError::Table(error)) => {
            return Ok(RosterPreview {
                added: Vec::new(),
                changed: Vec::new(),
                unchanged: 0,
                refused: refusal::whole(error.to_string()),
                done: false,
            });
        }
        Err(other) => return Err(refusal::of(other)),
    };
    let mut refused = refusal::rows(std::mem::take(&mut planned.bad));
    refused.extend(against_posts(&planned, &roster.people, visitor.person.id));
    refused.sort_by_key(|row| row.line);
    let changes = std::mem::take(&mut planned.changes);
    let mut answer = told(planned, refused);
    if !preview && answer.refused.is_empty() {
        let may = move |read: &dyn Read| as_before(read, &roster);
        let written = centre.change_if(What::ImportPeople, None, changes, may).await;
        written.map_err(refusal::of)?;
        answer.done = true;
    }
    Ok(answer)
}

fn as_before(read: &dyn Read, seen: &Roster) -> Result<(), Refused> {
    let now = read.roster()?;
    if now.people == seen.people && now.teams == seen.teams {
        return Ok(());
    }
    Err(Refused::Broken(ErrorCode::Busy {
        retry_after_s: RETRY_AFTER_S,
    }))
}

fn told(planned: Planned, refused: Vec<RefusedRow>) -> RosterPreview {
    let (mut added, mut changed) = (Vec::new(), Vec::new());
    for (name, what) in planned.teams {
        let what = vec![what];
        changed.push(ChangedRow { name, what });
    }
    for one in planned.people {
        match one.before {
            None => added.push(one.after.name),
            Some(before) => changed.push(ChangedRow {
                name: before.name,
                what: one.what,
            }),
        }
    }
    RosterPreview {
        added,
        changed,
        unchanged: planned.unchanged,
        refused,
        done: false,
    }
}

/// What a file must not do either: change what the one who brings it is, or leave the centre without an administrator.
fn against_posts(planned: &Planned, before: &[PersonSet], by: PersonId) -> Vec<RefusedRow> {
    let is_admin = people::is_admin;
    let after: HashMap<PersonId, &PersonSet> = planned
        .people
        .iter()
        .map(|one| (one.after.id, &one.after))
        .collect();
    let stays = |person: &PersonSet| is_admin(after.get(&person.id).copied().unwrap_or(person));
    let newcomers = planned.people.iter().filter(|one| one.before.is_none());
    let had = before.iter().any(is_admin);
    let has = before.iter().any(stays) || newcomers.map(|one| &one.after).any(is_admin);
    let faults = planned.people.iter().filter_map(|one| {
        let was = one
            .before
            .as_ref()
            .filter(|before| before.post != one.after.post)?;
        let why = match (was.id == by, had && !has && is_admin(was)) {
            (true, _) => "post: nobody changes what they themselves are",
            (_, true) => "post: the centre would have no administrator",
            _ => return None,
        };
        Some(RefusedRow {
            line: one.line,
            why: why.to_owned(),
        })
    });
    faults.collect()
}
