//! Praise that waits for a person, a file of praise, and the week's sheet.
//!
//! Decides who looks at whose praise: whoever leads their team, and an administrator where nobody does. Nobody decides about words for
//! themselves, unless they are the only one who could. Must never show a kudos, nor who is thanked how often.

use super::{
    page::Wish,
    printing, refusal,
    view::{ImportPreview, Page, WaitingPraise},
    visitor::{Visitor, leader_of},
};
use crate::{
    service::{
        Refused,
        centre::{AdminError, Centre},
        people,
        praise::{
            planned::{self, For},
            review,
        },
        sheet::{self, Week},
    },
    store::{KeptPraise, Read},
};
use chrono::{DateTime, SubsecRound, Timelike, Utc};
use domain::id::PersonId;
use protocol::print::Page as PrintedPage;
use std::collections::HashSet;

/// Whether somebody decides about praise for this person.
fn decides(read: &dyn Read, visitor: &Visitor, to: PersonId) -> Result<bool, Refused> {
    let Some(person) = read.person(to)? else {
        return Ok(visitor.is_admin());
    };
    Ok(match leader_of(read, &person)? {
        Some(leader) => leader == visitor.person.id,
        None if visitor.is_admin() && to == visitor.person.id => is_only_admin(read, to)?,
        None => visitor.is_admin(),
    })
}

fn is_only_admin(read: &dyn Read, who: PersonId) -> Result<bool, Refused> {
    let people = read.roster()?.people;
    let mut others = people.iter().filter(|person| person.id != who);
    Ok(!others.any(people::is_admin))
}

/// What waits for this visitor, oldest first.
///
/// # Errors
/// The store's.
pub fn waiting(read: &dyn Read, visitor: &Visitor, wish: &Wish) -> Result<Page<WaitingPraise>, Refused> {
    let mut found = Vec::new();
    for one in read.praise_waiting()? {
        if !decides(read, visitor, one.praise.to)? {
            continue;
        }
        let (id, person) = (review::name(&one), read.person(one.praise.to)?);
        let row = WaitingPraise {
            id: id.clone(),
            to: person.map(|person| person.name).unwrap_or_default(),
            said_on: one.praise.said_at.date_naive(),
            text: one.praise.note.as_str().to_owned(),
            why: one.why,
            source: one.source,
            since: minute(one.at),
        };
        if wish.finds([row.to.as_str(), row.text.as_str()]) {
            found.push((id, row));
        }
    }
    Ok(wish.page_of(found))
}

/// A moment without its seconds.
#[must_use]
pub fn minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.with_second(0).unwrap_or(at).trunc_subsecs(0)
}

/// Passes on what waits, or erases it.
///
/// # Errors
/// `kudos_unknown` when it does not wait for this visitor, `person_unknown` when whom it is for left, or the store's.
pub async fn answer(centre: &Centre, visitor: &Visitor, id: &str, approve: bool) -> Result<(), Refused> {
    let (session, now) = (visitor.session.token, (centre.clock)());
    // Asked again where it is done: meanwhile the team may have got another leader.
    let may = move |read: &dyn Read, one: &KeptPraise| {
        let visitor = Visitor::of(read, session, now)?;
        decides(read, &visitor, one.praise.to)
    };
    let done = match approve {
        true => review::approve_if(centre, id, may).await,
        false => review::refuse_if(centre, id, may).await,
    };
    done.map_err(refusal::of)
}

/// A file of praise: what would come of it, or what did.
///
/// # Errors
/// The store's. A file that is no table is an answer.
pub async fn import(
    centre: &Centre,
    visitor: &Visitor,
    file: &[u8],
    preview: bool,
) -> Result<ImportPreview, Refused> {
    let whom = match visitor.is_admin() {
        true => everybody(centre, visitor).await?,
        false => For::These(led(centre, visitor).await?),
    };
    let planned = match planned::plan(centre, file, &whom).await {
        Ok(planned) => planned,
        Err(AdminError::Table(error)) => {
            return Ok(ImportPreview {
                new: 0,
                known: 0,
                refused: refusal::whole(error.to_string()),
                done: false,
            });
        }
        Err(other) => return Err(refusal::of(other)),
    };
    let mut answer = ImportPreview {
        new: planned.new,
        known: planned.known,
        refused: refusal::rows(planned.bad.clone()),
        done: false,
    };
    if !preview && answer.refused.is_empty() {
        planned::carry_out(centre, planned).await.map_err(refusal::of)?;
        answer.done = true;
    }
    Ok(answer)
}

/// Everybody; but an administrator for themselves only while nobody else could decide about it.
async fn everybody(centre: &Centre, visitor: &Visitor) -> Result<For, Refused> {
    let (visitor, own) = (visitor.clone(), visitor.person.id);
    let decides = centre.store.read(move |read| decides(read, &visitor, own));
    let but = (!decides.await?).then_some(own);
    Ok(For::Everybody { but })
}

/// Everybody in the teams that somebody leads, but for themselves.
async fn led(centre: &Centre, visitor: &Visitor) -> Result<HashSet<PersonId>, Refused> {
    let roster = centre.roster().await?;
    let teams: HashSet<_> = visitor.leads.iter().map(|team| Some(team.id)).collect();
    let people = roster.people.iter().filter(|person| teams.contains(&person.team));
    let others = people.filter(|person| person.id != visitor.person.id);
    Ok(others.map(|person| person.id).collect())
}

/// A week's sheet as PDF; `None` when nothing of that week is shown to everybody.
///
/// # Errors
/// `print_refused`, `busy` while another is made, or the store's.
pub async fn sheet(centre: &Centre, week: Week, language: String) -> Result<Option<Vec<u8>>, Refused> {
    printing::pdf(centre, move |read| {
        let sheet = sheet::of_week(read, week, &language)?;
        Ok((!sheet.thanks.is_empty()).then_some(PrintedPage::Praise(sheet)))
    })
    .await
}
