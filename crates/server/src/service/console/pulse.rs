//! The pulse in the console: opening a round, what the last ones came to, and every release with the number that held for it.
//!
//! Decides who is shown which result: everybody here that of the centre, and that of a team whoever leads it, as the team itself is. Must
//! never show what anybody answered, nor a sum: only the bands that were told, to everybody in the same moment.

use super::{
    page::Wish,
    refusal,
    view::{
        Named, Page, PulseHindrance, PulseOpen, PulseQuestionRow, PulseResultRow, PulseRoom, PulseShare,
        ReleaseRow, ToldRow,
    },
    visitor::Visitor,
};
use crate::{
    service::{Refused, centre::Centre, pulse as rounds},
    store::{KeptPulse, KeptTold, Read},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::TeamId,
    voice::pulse::{PulseError, Question, Reason},
};
use protocol::{
    problem::{ErrorCode, PulseFault},
    voice::{PulseQuestion, PulseResult},
};
use std::collections::{BTreeSet, HashMap};

/// Months of which results are shown.
const MONTHS: usize = 12;
/// Most releases that are looked through: twelve months of a centre of four hundred teams.
const RELEASES_MAX: usize = 5_000;

/// A question that is to be asked, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// One that every language has words for.
    pub key: Option<String>,
    /// Or the words of the centre's own.
    pub text: Option<String>,
}

/// The room: the round that is open, whether one may be, and what the last ones came to.
///
/// # Errors
/// The store's.
pub fn show(read: &dyn Read, visitor: &Visitor, now: DateTime<Utc>) -> Result<PulseRoom, Refused> {
    let newest = read.pulses(1)?.into_iter().next();
    let overdue = read.cases_overdue(now.date_naive())?;
    let hindrance = rounds::hindrance(read, now)?.and_then(hindrance);
    let open = newest.filter(|round| round.told_at.is_none() && now < round.closes_at);
    Ok(PulseRoom {
        open: open.map(opened),
        may_open: visitor.is_admin() && hindrance.is_none(),
        hindrance,
        overdue,
        told: told(read, visitor)?,
    })
}

/// Why no round can be opened now, as it is shown. The same is asked again when one is.
fn hindrance(fault: PulseFault) -> Option<PulseHindrance> {
    Some(match fault {
        PulseFault::Overdue => PulseHindrance::Overdue,
        PulseFault::Twice => PulseHindrance::Twice,
        PulseFault::MonthOver => PulseHindrance::MonthOver,
        // Nothing of a round that is opened.
        _ => return None,
    })
}

fn opened(round: KeptPulse) -> PulseOpen {
    PulseOpen {
        month: round.month,
        questions: round.questions.into_iter().map(question).collect(),
        answer_until: round.answer_until,
        closes_at: round.closes_at,
    }
}

fn question(asked: PulseQuestion) -> PulseQuestionRow {
    PulseQuestionRow {
        key: asked.key,
        text: asked.text,
    }
}

/// What the last rounds came to, as far as this visitor is shown it.
fn told(read: &dyn Read, visitor: &Visitor) -> Result<Vec<ToldRow>, Refused> {
    let mut months = BTreeSet::new();
    let led: Vec<TeamId> = visitor.leads.iter().map(|team| team.id).collect();
    let told = read.pulse_told_of(&led, RELEASES_MAX)?.into_iter();
    let told = told.take_while(|one| {
        months.insert(one.month);
        months.len() <= MONTHS
    });
    Ok(told.filter_map(|one| told_row(visitor, one)).collect())
}

/// Of whose team: the visitor's own, by its name; somebody else's is not shown.
fn told_row(visitor: &Visitor, one: KeptTold) -> Option<ToldRow> {
    let team = match one.team {
        None => None,
        Some(id) => {
            let team = visitor.leads.iter().find(|team| team.id == id)?;
            Some(Named {
                id: id.to_string(),
                name: team.name.clone(),
            })
        }
    };
    let told = one.told;
    Some(ToldRow {
        month: one.month,
        team,
        told: told.at_least.is_some(),
        at_least: told.at_least,
        k: one.k,
        at: one.at,
        results: told.results.into_iter().filter_map(result).collect(),
    })
}

/// A result; a share that only a newer program knows is left out.
fn result(result: PulseResult) -> Option<PulseResultRow> {
    Some(PulseResultRow {
        agree: PulseShare::named(&result.agree)?,
        disagree: PulseShare::named(&result.disagree)?,
        question: question(result.question),
    })
}

fn refused(fault: PulseFault) -> Refused {
    Refused::Broken(ErrorCode::PulseRefused { fault })
}

fn asked(one: &Asked) -> Result<Question, Refused> {
    match (&one.key, &one.text) {
        (Some(key), None) => {
            let reason = Reason::named(key).ok_or_else(|| refused(PulseFault::Questions))?;
            Ok(Question::Of(reason))
        }
        (None, Some(text)) => Question::own(text).map_err(|error| match error {
            PulseError::Text(error) => refusal::words(&error),
            PulseError::Questions | PulseError::MonthOver => refused(PulseFault::Questions),
        }),
        _ => Err(refused(PulseFault::Questions)),
    }
}

/// Opens a round; answers the room as it is then.
///
/// # Errors
/// [`Refused::NotAllowed`] from who is no administrator, [`ErrorCode::PulseRefused`], words that cannot be said, or the store's.
pub async fn open(centre: &Centre, visitor: &Visitor, questions: &[Asked]) -> Result<PulseRoom, Refused> {
    let (session, now) = (visitor.session.token, (centre.clock)());
    let questions = questions.iter().map(asked).collect::<Result<Vec<_>, _>>()?;
    // Asked again where it is done: meanwhile they may have another post.
    let judged = move |read: &dyn Read| match Visitor::of(read, session, now)?.is_admin() {
        true => Ok(()),
        false => Err(Refused::NotAllowed),
    };
    rounds::open_if(centre, questions, judged).await?;
    let visitor = visitor.clone();
    centre.store.read(move |read| show(read, &visitor, now)).await
}

/// Every release, the newest first, with what it was of and the number that held for it; and what was kept back.
///
/// # Errors
/// The store's.
pub fn releases(read: &dyn Read, wish: &Wish) -> Result<Page<ReleaseRow>, Refused> {
    let teams = read.teams()?.into_iter();
    let teams: HashMap<TeamId, String> = teams.map(|team| (team.id, team.name)).collect();
    let named = |id: TeamId| Named {
        id: id.to_string(),
        name: teams.get(&id).cloned().unwrap_or_else(|| id.to_string()),
    };
    let finds = |team: Option<TeamId>, month: NaiveDate| {
        let month = month.format("%Y-%m").to_string();
        let unit = team.and_then(|team| teams.get(&team)).map(String::as_str);
        wish.finds_all() || wish.finds(unit.into_iter().chain([month.as_str()]))
    };
    let places = read.pulse_places(RELEASES_MAX)?.into_iter();
    let found = places.filter(|(_, team, month)| finds(*team, *month));
    let found = found.map(|(pulse, team, _)| {
        let unit = team.map_or_else(String::new, |team| team.to_string());
        (format!("{pulse}~{unit}"), (pulse, team))
    });
    let page = wish.page_of(found.collect());
    // What was told is read of those alone that are shown.
    let told = read.pulse_told_at(&page.rows)?.into_iter();
    let mut told: HashMap<_, KeptTold> = told.map(|one| ((one.pulse, one.team), one)).collect();
    let rows = page.rows.iter().filter_map(|place| {
        let one = told.remove(place)?;
        Some(ReleaseRow {
            month: one.month,
            unit: one.team.map(named),
            told: one.told.at_least.is_some(),
            k: one.k,
            at_least: one.told.at_least,
            at: one.at,
        })
    });
    Ok(Page {
        rows: rows.collect(),
        next: page.next,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_a_key_or_words_and_never_both() {
        let of = |key: Option<&str>, text: Option<&str>| {
            asked(&Asked {
                key: key.map(str::to_owned),
                text: text.map(str::to_owned),
            })
        };
        assert_eq!(of(Some("challenge"), None), Ok(Question::Of(Reason::Challenge)));
        assert!(matches!(
            of(None, Some("Is the coffee good?")),
            Ok(Question::Own(_))
        ));
        let none = Err(refused(PulseFault::Questions));
        for (key, text) in [
            (None, None),
            (Some("mood"), None),
            (Some("challenge"), Some("Why?")),
        ] {
            assert_eq!(of(key, text), none);
        }
        let short = Err(Refused::Broken(ErrorCode::NoteTooShort));
        assert_eq!(of(None, Some("…")), short);
    }
}
