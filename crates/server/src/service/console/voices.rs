//! What agents said to the centre and is to be answered: the lists, one case, and what somebody does about it.
//!
//! Decides who may do what: whoever has this room takes a case over, and whoever answers for one decides about it and nobody else.
//! Must never show who said something, but one name in one place: what was said by name, in the opened case, to who answers for it.

use super::{
    page::{self, Wish},
    view::{CaseRow, CaseState, CaseStep, CaseView, Named, Page, Room, SaidRow, VoiceSort},
    visitor::Visitor,
};
use crate::{
    service::{Refused, centre::Centre, people::NO_POST, voice::answer},
    store::{CaseSaid, CaseSought, CaseWhich, KeptCase, KeptVoice, Read},
};
use chrono::NaiveDate;
use domain::{
    id::{CaseId, PersonId},
    text,
    voice::{
        Sort, at_least,
        case::{State, Step},
    },
};
use protocol::problem::ErrorCode;
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    iter,
};

/// The longest title, in characters.
pub const TITLE_CHARS_MAX: usize = 120;
/// Most people that are named as who could answer for something.
pub const OWNERS_MAX: usize = 20;
/// Most cases that are named as what one could be answered with.
const OTHERS_MAX: usize = 20;
/// Between the day and the id of the last row that was shown; stands in an address as it is.
const BETWEEN: char = '~';

/// Which cases are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    /// By where they stand.
    pub stand: CaseWhich,
    /// Of one sort alone.
    pub sort: Option<Sort>,
}

impl Which {
    /// What is asked for by its words; without any, what is open of every sort.
    ///
    /// # Errors
    /// A query that no client sends.
    pub fn of(stand: Option<&str>, sort: Option<&str>) -> Result<Which, Refused> {
        let stand = match stand {
            None | Some("open") => CaseWhich::Open,
            Some("overdue") => CaseWhich::Overdue,
            Some("answered") => CaseWhich::Answered,
            Some(_) => return Err(page::bad_query()),
        };
        let sort = sort.filter(|sort| !sort.is_empty());
        let sort = sort.map(|sort| Sort::named(sort).ok_or_else(page::bad_query));
        Ok(Which {
            stand,
            sort: sort.transpose()?,
        })
    }
}

/// What somebody wants to do about a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseWish {
    /// A step of the case.
    Take(Step),
    /// To answer it together with another one, which it becomes part of.
    Merge(CaseId),
    /// To have it on the wall board, or not.
    Board(bool),
}

impl CaseWish {
    /// As what it is known here; nobody takes back what another one said.
    fn step(&self, by: PersonId) -> Option<CaseStep> {
        Some(match self {
            CaseWish::Take(Step::Own(who)) if *who == by => CaseStep::Own,
            CaseWish::Take(Step::Own(_)) => CaseStep::HandOver,
            CaseWish::Take(Step::Sooner(_)) => CaseStep::Sooner,
            CaseWish::Take(Step::Yes { .. }) => CaseStep::Yes,
            CaseWish::Take(Step::No { .. }) => CaseStep::No,
            CaseWish::Take(Step::Done { .. }) => CaseStep::Done,
            CaseWish::Take(Step::Withdraw) => return None,
            CaseWish::Merge(_) => CaseStep::Merge,
            CaseWish::Board(_) => CaseStep::Board,
        })
    }
}

fn unknown() -> Refused {
    Refused::Broken(ErrorCode::CaseUnknown)
}

fn is_mine(visitor: &Visitor, case: &KeptCase) -> bool {
    case.standing.owner == Some(visitor.person.id)
}

/// Whether such a step is this visitor's at all, wherever the case stands. An administrator can hand on what nobody answers for any
/// more; whatever is decided is decided by who answers for it.
fn may(visitor: &Visitor, case: &KeptCase, step: CaseStep) -> bool {
    let is_theirs = match step {
        CaseStep::Own => true,
        CaseStep::HandOver | CaseStep::Board => is_mine(visitor, case) || visitor.is_admin(),
        CaseStep::Sooner | CaseStep::Yes | CaseStep::No | CaseStep::Done | CaseStep::Merge => {
            is_mine(visitor, case)
        }
    };
    visitor.may_enter(Room::Voices) && is_theirs
}

/// Whether a step follows from where a case stands.
fn follows(case: &KeptCase, step: CaseStep, today: NaiveDate, has_others: bool) -> bool {
    let (standing, is_open) = (&case.standing, case.standing.is_open());
    match step {
        CaseStep::Own | CaseStep::HandOver => is_open,
        CaseStep::Sooner => is_open && standing.due_on.is_none_or(|due| today < due),
        CaseStep::Yes | CaseStep::No => standing.state == State::Heard,
        // A promise with a day is not lost in another case.
        CaseStep::Merge => standing.state == State::Heard && has_others,
        CaseStep::Done => standing.state == State::Yes,
        CaseStep::Board => standing.state == State::Done,
    }
}

/// What a visitor is offered.
fn steps(visitor: &Visitor, case: &KeptCase, today: NaiveDate, has_others: bool) -> Vec<CaseStep> {
    let offered = |step: &CaseStep| {
        let is_needless = *step == CaseStep::Own && is_mine(visitor, case);
        !is_needless && may(visitor, case, *step) && follows(case, *step, today, has_others)
    };
    CaseStep::ALL.into_iter().filter(offered).collect()
}

/// What the rows of cases say beside the cases themselves, read once for all of them.
struct Around<'a> {
    visitor: &'a Visitor,
    today: NaiveDate,
    said: HashMap<CaseId, CaseSaid>,
    names: HashMap<PersonId, String>,
}

impl<'a> Around<'a> {
    fn of(
        read: &dyn Read,
        visitor: &'a Visitor,
        today: NaiveDate,
        cases: &[KeptCase],
    ) -> Result<Around<'a>, Refused> {
        let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
        let said = read.said_in(&ids)?.into_iter();
        Ok(Around {
            visitor,
            today,
            said: said.map(|said| (said.case, said)).collect(),
            names: names(read, cases.iter().filter_map(|case| case.standing.owner))?,
        })
    }

    /// A case as a row; what was taken back is none.
    fn row(&self, case: &KeptCase) -> Option<CaseRow> {
        let said = self.said.get(&case.id);
        let words = || said.and_then(|said| said.text.as_deref()).unwrap_or_default();
        let named = |id: PersonId| Named {
            id: id.to_string(),
            name: self.names.get(&id).cloned().unwrap_or_default(),
        };
        Some(CaseRow {
            id: case.id.to_string(),
            sort: VoiceSort::of(case.sort),
            title: case.tool.clone().unwrap_or_else(|| beginning(words())),
            tool: case.tool.clone(),
            state: CaseState::of(case.standing.state)?,
            overdue: case.standing.is_overdue(self.today),
            owner: case.standing.owner.map(named),
            mine: is_mine(self.visitor, case),
            due_on: case.standing.due_on,
            opened_on: case.opened_on,
            at_least: at_least(case.people),
            waiting: said.is_some_and(|said| said.customer_waiting),
        })
    }
}

/// The names of some people.
fn names(
    read: &dyn Read,
    people: impl Iterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, Refused> {
    let people: BTreeSet<PersonId> = people.collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    Ok(read.people_named(&people)?.into_iter().collect())
}

/// How words begin, in one line.
fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    text::characters(&line).take(TITLE_CHARS_MAX).collect()
}

/// The place of a case in its list.
fn place(case: &KeptCase) -> String {
    let day = case.standing.due_on.unwrap_or(case.opened_on);
    format!("{day}{BETWEEN}{}", case.id)
}

fn read_place(text: &str) -> Option<(NaiveDate, CaseId)> {
    let (day, id) = text.split_once(BETWEEN)?;
    Some((day.parse().ok()?, id.parse().ok()?))
}

/// Cases as they are listed: what is owed by the day on which it is due, what is answered the newest first.
///
/// # Errors
/// A query of another shape, or the store's.
pub fn list(
    read: &dyn Read,
    visitor: &Visitor,
    which: Which,
    wish: &Wish,
    today: NaiveDate,
) -> Result<Page<CaseRow>, Refused> {
    let after = wish.after.as_deref();
    let after = after.map(|text| read_place(text).ok_or_else(page::bad_query));
    let cases = read.cases(&CaseSought {
        which: which.stand,
        sort: which.sort,
        search: wish.search().to_owned(),
        after: after.transpose()?,
        today,
        most: wish.one_more(),
    })?;
    let around = Around::of(read, visitor, today, &cases)?;
    let rows = cases
        .iter()
        .filter_map(|case| Some((place(case), around.row(case)?)));
    Ok(wish.page(rows.collect()))
}

/// Other open cases about the same tool, in the order in which they began.
fn others(read: &dyn Read, case: &KeptCase) -> Result<Vec<KeptCase>, Refused> {
    if case.sort != Sort::Friction || !case.standing.is_open() {
        return Ok(Vec::new());
    }
    let open = read
        .clusters(&case.tool_key, None)?
        .into_iter()
        .map(|cluster| cluster.id);
    let ids: Vec<CaseId> = open.filter(|id| *id != case.id).take(OTHERS_MAX).collect();
    let mut others = read.cases_of(&ids)?;
    others.sort_by_key(|other| ids.iter().position(|id| *id == other.id));
    Ok(others)
}

/// One case, and a part of what was said in it.
///
/// # Errors
/// [`ErrorCode::CaseUnknown`], also for what was taken back; a query of another shape; or the store's.
pub fn show(
    read: &dyn Read,
    visitor: &Visitor,
    id: CaseId,
    after: Option<String>,
    today: NaiveDate,
) -> Result<CaseView, Refused> {
    let wish = Wish::of(None, after, None)?;
    let case = read.case(id)?.ok_or_else(unknown)?;
    let others = others(read, &case)?;
    let cases: Vec<KeptCase> = iter::once(case.clone()).chain(others).collect();
    let around = Around::of(read, visitor, today, &cases)?;
    let row = around.row(&case).ok_or_else(unknown)?;
    let merge: Vec<CaseRow> = cases[1..].iter().filter_map(|case| around.row(case)).collect();
    let voices = read.voices_of(id)?.into_iter();
    let voices: Vec<KeptVoice> = voices.filter(|voice| !voice.withdrawn).collect();
    let authors = match row.mine {
        true => names(read, voices.iter().filter_map(|voice| voice.person))?,
        false => HashMap::new(),
    };
    let minutes = voices.iter().filter_map(|voice| voice.said.minutes);
    let minutes = minutes.fold(0_u32, u32::saturating_add);
    let said = voices.into_iter().map(|voice| said(voice, &authors));
    let said = wish.page_of(said.collect());
    Ok(CaseView {
        said: said.rows,
        next: said.next,
        minutes: row.at_least.map(|_| minutes),
        steps: steps(visitor, &case, today, !merge.is_empty()),
        row,
        merge,
        why: case.standing.why.map(|why| why.as_str().to_owned()),
        note: case.standing.note.map(|note| note.as_str().to_owned()),
        decided_on: case.decided_on,
        done_on: case.done_on,
        on_board: case.on_board,
    })
}

/// What was said, by its id, which says nothing: it is random.
fn said(voice: KeptVoice, authors: &HashMap<PersonId, String>) -> (String, SaidRow) {
    let (id, by) = (voice.id.to_string(), voice.person);
    let said = voice.said;
    let row = SaidRow {
        text: said.text,
        helps: said.helps,
        customer_waiting: said.customer_waiting,
        minutes: said.minutes,
        said_on: said.said_on,
        additions: voice.additions,
        thanked: voice.thanked,
        by: by.and_then(|person| authors.get(&person).cloned()),
    };
    (id, row)
}

/// Who could answer for something, by name.
///
/// # Errors
/// The store's.
pub fn owners(read: &dyn Read, wish: &Wish) -> Result<Vec<Named>, Refused> {
    let leaders = read.teams()?.into_iter().filter_map(|team| team.leader);
    let leaders: HashSet<PersonId> = leaders.collect();
    let people = read.people_but(NO_POST)?.into_iter();
    let owners = people
        .filter(|person| answer::can_own(person, leaders.contains(&person.id)))
        .filter(|person| wish.finds([person.name.as_str()]))
        .map(|person| Named {
            id: person.id.to_string(),
            name: person.name,
        });
    Ok(owners.take(OWNERS_MAX).collect())
}

/// Does something about a case; answers it as it is then, or the one that it became part of.
///
/// # Errors
/// [`Refused::NotAllowed`] from who does not answer for it, [`ErrorCode::CaseRefused`], [`ErrorCode::CaseUnknown`], or the store's.
pub async fn act(
    centre: &Centre,
    visitor: &Visitor,
    id: CaseId,
    wish: CaseWish,
) -> Result<CaseView, Refused> {
    let (by, session, now) = (visitor.person.id, visitor.session.token, (centre.clock)());
    let step = wish.step(by).ok_or(Refused::NotAllowed)?;
    // Asked again where it is done: meanwhile somebody else may answer for it, or the visitor may have another post.
    let judged = move |read: &dyn Read, case: &KeptCase| {
        let visitor = Visitor::of(read, session, now)?;
        match may(&visitor, case, step) {
            true => Ok(()),
            false => Err(Refused::NotAllowed),
        }
    };
    let (done, seen) = match wish {
        CaseWish::Take(step) => (answer::step_if(centre, by, id, step, judged).await, id),
        CaseWish::Merge(into) => (answer::merge_if(centre, by, id, into, judged).await, into),
        CaseWish::Board(shown) => (answer::board_if(centre, by, id, shown, judged).await, id),
    };
    done?;
    let (visitor, today) = (visitor.clone(), now.date_naive());
    let shown = centre
        .store
        .read(move |read| show(read, &visitor, seen, None, today));
    shown.await
}

#[cfg(test)]
mod tests;
