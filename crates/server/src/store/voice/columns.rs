//! How what is said, answered and asked lies in columns, the same in both databases. Decides nothing.

use super::{CaseSought, CaseWhich, KeptCase, KeptVoice, ReportMonth, Waits};
use crate::store::{Answer, StoreError};
use chrono::{Months, NaiveDate};
use domain::{
    id::{CaseId, PersonId, TeamId, VoiceId},
    kudos::Note,
    voice::{
        Sort,
        case::{Standing, State},
        cluster::Cluster,
        pulse::Tally,
    },
};
use protocol::{
    decode::{self, Limits},
    envelope::Bytes,
    voice::VoiceSaid,
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// How the periods of tokens for anonymous voices begin; their month follows, so that they are sorted by it.
pub(in crate::store) const VOICES: &str = "voices ";
/// Most texts of a cluster.
pub(in crate::store) const CLUSTER_TEXTS_MAX: i64 = 20;

/// What cannot be read.
pub(in crate::store) fn damaged(what: &str) -> StoreError {
    StoreError::Failed(format!("{what} is damaged"))
}

/// A day as a column value, counted from 1970.
pub(in crate::store) fn day(day: NaiveDate) -> i64 {
    i64::from(day.to_epoch_days())
}

/// The day of a column value.
pub(in crate::store) fn day_of(days: i64) -> Answer<NaiveDate> {
    let day = i32::try_from(days).ok().and_then(NaiveDate::from_epoch_days);
    day.ok_or_else(|| damaged("a day"))
}

/// The day of a column value that may be none.
fn day_or_none(days: Option<i64>) -> Answer<Option<NaiveDate>> {
    days.map(day_of).transpose()
}

/// A limit or a place as a value.
pub(in crate::store) fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A unit as a column value that may be part of a key: zeros are the centre, or no team.
pub(in crate::store) fn unit(team: Option<TeamId>) -> Uuid {
    team.map_or(Uuid::nil(), |team| team.0)
}

/// The centre and some teams as column values.
pub(in crate::store) fn units(teams: &[TeamId]) -> impl Iterator<Item = Uuid> {
    let teams = teams.iter().map(|team| Some(*team));
    std::iter::once(None).chain(teams).map(unit)
}

/// The unit of a column value.
pub(in crate::store) fn unit_of(id: Uuid) -> Option<TeamId> {
    (!id.is_nil()).then_some(TeamId(id))
}

/// What is looked for, as a pattern for LIKE, in which a backslash stands before what means itself. No text that is kept has
/// a zero in it, and PostgreSQL takes none.
pub(in crate::store) fn pattern(search: &str) -> String {
    let mut pattern = String::from("%");
    for c in search.chars().filter(|c| *c != '\0') {
        if matches!(c, '\\' | '%' | '_') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// Behind which day and id a page of cases begins.
pub(in crate::store) fn behind(sought: &CaseSought) -> (i64, Uuid) {
    match (sought.after, sought.which) {
        (Some((on, id)), _) => (day(on), id.0),
        (None, CaseWhich::Answered) => (i64::MAX, Uuid::max()),
        (None, CaseWhich::Open | CaseWhich::Overdue) => (i64::MIN, Uuid::nil()),
    }
}

/// Before which day something has to be due; `None` when it does not matter.
pub(in crate::store) fn due_before(sought: &CaseSought) -> Option<i64> {
    (sought.which == CaseWhich::Overdue).then(|| day(sought.today))
}

/// A list as a column value.
pub(in crate::store) fn list<T: Serialize>(list: &[T]) -> Answer<String> {
    serde_json::to_string(list).map_err(|error| StoreError::Failed(error.to_string()))
}

/// The list of a column value.
pub(in crate::store) fn list_of<T: DeserializeOwned>(text: &str) -> Answer<Vec<T>> {
    decode::json(text.as_bytes(), Limits::BODY).map_err(|_| damaged("a list"))
}

/// A case, column by column.
pub(in crate::store) struct CaseRow {
    pub(in crate::store) id: Uuid,
    pub(in crate::store) sort: String,
    pub(in crate::store) tool: Option<String>,
    pub(in crate::store) tool_key: String,
    pub(in crate::store) state: String,
    pub(in crate::store) owner: Option<Uuid>,
    pub(in crate::store) due_on: Option<i64>,
    pub(in crate::store) why: Option<String>,
    pub(in crate::store) note: Option<String>,
    pub(in crate::store) opened_on: i64,
    pub(in crate::store) decided_on: Option<i64>,
    pub(in crate::store) done_on: Option<i64>,
    pub(in crate::store) on_board: bool,
    pub(in crate::store) told_at_least: u32,
    pub(in crate::store) people: u32,
}

impl CaseRow {
    /// The case that it says.
    pub(in crate::store) fn kept(self) -> Answer<KeptCase> {
        let state = State::named(&self.state);
        let note = |text: Option<String>| text.map(|text| Note::received(&text)).transpose();
        let standing = Standing {
            state: state.ok_or_else(|| damaged("the state of a case"))?,
            owner: self.owner.map(PersonId),
            due_on: day_or_none(self.due_on)?,
            why: note(self.why).map_err(|_| damaged("the reason of a case"))?,
            note: note(self.note).map_err(|_| damaged("the note of a case"))?,
        };
        Ok(KeptCase {
            id: CaseId(self.id),
            sort: Sort::named(&self.sort).ok_or_else(|| damaged("the sort of a case"))?,
            tool: self.tool,
            tool_key: self.tool_key,
            standing,
            opened_on: day_of(self.opened_on)?,
            decided_on: day_or_none(self.decided_on)?,
            done_on: day_or_none(self.done_on)?,
            on_board: self.on_board,
            people: self.people,
            told_at_least: self.told_at_least,
        })
    }
}

/// Something that was said, column by column.
pub(in crate::store) struct VoiceRow {
    pub(in crate::store) id: Uuid,
    pub(in crate::store) part_of: Uuid,
    pub(in crate::store) sort: String,
    pub(in crate::store) text: Option<String>,
    pub(in crate::store) helps: Option<String>,
    pub(in crate::store) tool: Option<String>,
    pub(in crate::store) customer_waiting: bool,
    pub(in crate::store) minutes: Option<i64>,
    pub(in crate::store) said_on: i64,
    pub(in crate::store) author: Option<Vec<u8>>,
    pub(in crate::store) person: Option<Uuid>,
    pub(in crate::store) additions: String,
    pub(in crate::store) follows: u32,
    pub(in crate::store) thanked: bool,
    pub(in crate::store) withdrawn: bool,
    pub(in crate::store) waits_since: Option<i64>,
    pub(in crate::store) later: String,
}

impl VoiceRow {
    /// What it says was said.
    pub(in crate::store) fn kept(self) -> Answer<KeptVoice> {
        let minutes = self.minutes.map(u32::try_from).transpose();
        let said = VoiceSaid {
            id: VoiceId(self.id),
            sort: Sort::named(&self.sort).ok_or_else(|| damaged("the sort of a voice"))?,
            text: self.text,
            helps: self.helps,
            tool: self.tool,
            customer_waiting: self.customer_waiting,
            minutes: minutes.map_err(|_| damaged("the minutes of a voice"))?,
            said_on: day_of(self.said_on)?,
            author: self.author.map(Bytes),
        };
        Ok(KeptVoice {
            id: said.id,
            case: CaseId(self.part_of),
            said,
            person: self.person.map(PersonId),
            additions: list_of(&self.additions)?,
            follows: self.follows,
            thanked: self.thanked,
            withdrawn: self.withdrawn,
            waits: Waits {
                since: day_or_none(self.waits_since)?,
                acts: list_of(&self.later)?,
            },
        })
    }
}

/// The clusters of a tool, from rows in their order: a case, whether something was said in it, and in which words.
pub(in crate::store) fn clusters(
    tool_key: &str,
    rows: Vec<(Uuid, bool, Option<String>)>,
) -> Vec<Cluster<CaseId>> {
    let mut found: Vec<Cluster<CaseId>> = Vec::new();
    for (case, is_said, text) in rows {
        let id = CaseId(case);
        if found.last().is_none_or(|last| last.id != id) {
            found.push(Cluster {
                id,
                tool_key: tool_key.to_owned(),
                texts: Vec::new(),
            });
        }
        if let Some(last) = found.last_mut().filter(|_| is_said) {
            last.texts.push(text.unwrap_or_default());
        }
    }
    found
}

/// From which day on and before which one each month is.
pub(in crate::store) fn spans(months: &[NaiveDate]) -> Vec<(i64, i64)> {
    let span = |month: &NaiveDate| {
        let next = month.checked_add_months(Months::new(1));
        (day(*month), day(next.unwrap_or(NaiveDate::MAX)))
    };
    months.iter().map(span).collect()
}

/// Months with who approved their report, from rows that are sorted by the month.
pub(in crate::store) fn report_months(
    rows: Vec<(i64, Option<Uuid>)>,
) -> Answer<Vec<(NaiveDate, ReportMonth)>> {
    let mut found: Vec<(NaiveDate, ReportMonth)> = Vec::new();
    for (month, person) in rows {
        let month = day_of(month)?;
        if found.last().is_none_or(|(last, _)| *last != month) {
            found.push((month, ReportMonth::default()));
        }
        if let Some((_, report)) = found.last_mut() {
            report.approved_by.extend(person.map(PersonId));
        }
    }
    Ok(found)
}

/// The tallies of a round, from rows that are sorted by the first two: unit, question, answer, how many.
pub(in crate::store) fn tallies(
    rows: Vec<(Uuid, i64, i64, i64)>,
) -> Answer<Vec<(Option<TeamId>, usize, Tally)>> {
    let mut found: Vec<(Option<TeamId>, usize, Tally)> = Vec::new();
    for (team, question, answer, count) in rows {
        let team = unit_of(team);
        let question = usize::try_from(question).map_err(|_| damaged("a tally"))?;
        let place = usize::try_from(answer)
            .ok()
            .and_then(|answer| answer.checked_sub(1));
        let place = place.ok_or_else(|| damaged("a tally"))?;
        if found
            .last()
            .is_none_or(|last| (last.0, last.1) != (team, question))
        {
            found.push((team, question, Tally::default()));
        }
        let sum = found.last_mut().and_then(|(_, _, tally)| tally.0.get_mut(place));
        *sum.ok_or_else(|| damaged("a tally"))? = u32::try_from(count).map_err(|_| damaged("a tally"))?;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_a_pattern_means_itself_in_what_is_looked_for() {
        for (search, expected) in [
            ("", "%%"),
            ("crm", "%crm%"),
            ("50 %", "%50 \\%%"),
            ("a_b\\", "%a\\_b\\\\%"),
            ("\0x", "%x%"),
        ] {
            assert_eq!(pattern(search), expected, "{search}");
        }
    }

    #[test]
    fn a_day_comes_back_and_one_beyond_the_calendar_is_damaged() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        assert_eq!((day(NaiveDate::default()), day_of(day(today))), (0, Ok(today)));
        assert!(day_of(i64::MAX).is_err() && day_of(i64::MIN).is_err());
    }

    #[test]
    fn a_tally_with_an_answer_that_is_none_is_damaged() {
        let row = |answer| tallies(vec![(Uuid::nil(), 0, answer, 3)]);
        assert_eq!(row(5), Ok(vec![(None, 0, Tally([0, 0, 0, 0, 3]))]));
        assert!(row(0).is_err() && row(6).is_err());
    }
}
