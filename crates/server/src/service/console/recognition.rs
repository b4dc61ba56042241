//! Praise that waits for a person, a file of praise, and the week's sheet.
//!
//! Decides who looks at whose praise: whoever leads their team, and an administrator where nobody does. Nobody decides about words for
//! themselves, unless they are the only one who could. Must never show a kudos, nor who is thanked how often.

use super::{
    page::Wish,
    printing, refusal,
    view::{ImportPreview, Page, WaitingPraise},
    visitor::{Leaders, Visitor},
};
use crate::{
    service::{
        Refused,
        centre::{AdminError, Centre},
        people::{self, NO_POST},
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
use protocol::{print::Page as PrintedPage, record::PersonSet};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Who decides about praise for whom, read once for all of it.
struct Deciding<'a> {
    visitor: &'a Visitor,
    people: HashMap<PersonId, PersonSet>,
    leaders: Leaders,
    /// Whether nobody else runs the centre.
    is_only_admin: bool,
}

impl<'a> Deciding<'a> {
    /// About praise for these people.
    fn of(read: &dyn Read, visitor: &'a Visitor, to: &BTreeSet<PersonId>) -> Result<Deciding<'a>, Refused> {
        let to: Vec<PersonId> = to.iter().copied().collect();
        let people = read.people_of(&to)?;
        let mut is_only_admin = false;
        if visitor.is_admin() {
            let with_posts = read.people_but(NO_POST)?;
            let mut others = with_posts.iter().filter(|one| one.id != visitor.person.id);
            is_only_admin = !others.any(people::is_admin);
        }
        Ok(Deciding {
            visitor,
            leaders: Leaders::of(read, &people)?,
            people: people.into_iter().map(|person| (person.id, person)).collect(),
            is_only_admin,
        })
    }

    /// Whether the visitor decides about praise for this person.
    fn decides(&self, to: PersonId) -> bool {
        let visitor = self.visitor;
        let Some(person) = self.people.get(&to) else {
            return visitor.is_admin();
        };
        match self.leaders.leader(person) {
            Some(leader) => leader == visitor.person.id,
            None if to == visitor.person.id => visitor.is_admin() && self.is_only_admin,
            None => visitor.is_admin(),
        }
    }
}

/// Whether somebody decides about praise for this person.
fn decides(read: &dyn Read, visitor: &Visitor, to: PersonId) -> Result<bool, Refused> {
    Ok(Deciding::of(read, visitor, &BTreeSet::from([to]))?.decides(to))
}

/// What waits for this visitor, oldest first.
///
/// # Errors
/// The store's.
pub fn waiting(read: &dyn Read, visitor: &Visitor, wish: &Wish) -> Result<Page<WaitingPraise>, Refused> {
    let waiting = read.praise_waiting()?;
    let to: BTreeSet<PersonId> = waiting.iter().map(|one| one.praise.to).collect();
    let deciding = Deciding::of(read, visitor, &to)?;
    let own = waiting.into_iter().filter(|one| deciding.decides(one.praise.to));
    let rows = own.map(|one| {
        let (id, person) = (review::name(&one), deciding.people.get(&one.praise.to));
        let row = WaitingPraise {
            id: id.clone(),
            to: person.map(|person| person.name.clone()).unwrap_or_default(),
            said_on: one.praise.said_at.date_naive(),
            text: one.praise.note.as_str().to_owned(),
            why: one.why,
            source: one.source,
            since: minute(one.at),
        };
        (id, row)
    });
    let found = rows.filter(|(_, row)| wish.finds([row.to.as_str(), row.text.as_str()]));
    Ok(wish.page_of(found.collect()))
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
