//! A week's thanks for a wall: kudos and customers' words that those who were thanked show to everybody now.
//!
//! Reads what every desk of the centre can read, and nothing else: what is shown to a team, to nobody, or was taken back is
//! not in it. Counts and ranks nobody: in the order in which it was given, and no number leaves here.

use super::feeds;
use crate::store::{Answer, Read, Roster};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use domain::{
    id::{KudosId, PersonId},
    kudos::Visibility,
};
use protocol::{
    print::{PraiseSheet, PrintedThanks},
    record::{Body, KudosShown},
    wire::{Feed, FeedRow, RECORDS_MAX},
};
use std::collections::HashMap;
use thiserror::Error;

/// The languages of a sheet.
pub const LANGUAGES: [&str; 6] = ["en", "de", "pl", "zh-CN", "pt-BR", "es"];
/// Thanks on one sheet; those that were given last are left out.
const THANKS_MAX: usize = 1_000;

/// A week from Monday to Sunday, its days by UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    from: NaiveDate,
    to: NaiveDate,
}

/// No week.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is no week like 2026-W48")]
pub struct WeekError(String);

impl std::str::FromStr for Week {
    type Err = WeekError;

    fn from_str(text: &str) -> Result<Week, WeekError> {
        let read = || {
            let (year, week) = text.split_once("-W")?;
            let digits =
                |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
            if !digits(year, 4) || !digits(week, 2) {
                return None;
            }
            let from = NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon)?;
            let to = from.checked_add_days(Days::new(6))?;
            Some(Week { from, to })
        };
        read().ok_or_else(|| WeekError(text.chars().take(32).collect()))
    }
}

impl std::fmt::Display for Week {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let week = self.from.iso_week();
        write!(f, "{:04}-W{:02}", week.year(), week.week())
    }
}

impl Week {
    /// The week of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Week {
        let from = day
            .checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday())))
            .unwrap_or(day);
        let to = from.checked_add_days(Days::new(6)).unwrap_or(from);
        Week { from, to }
    }

    /// Its first moment, so many weeks before it.
    #[must_use]
    pub fn began(self, weeks_before: u32) -> DateTime<Utc> {
        let days = Days::new(7 * u64::from(weeks_before));
        let monday = self.from.checked_sub_days(days).unwrap_or(self.from);
        monday.and_time(chrono::NaiveTime::MIN).and_utc()
    }

    fn has(self, at: DateTime<Utc>) -> bool {
        (self.from..=self.to).contains(&at.date_naive())
    }
}

/// Thanks that everybody may read now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thanks {
    /// Of which kudos.
    pub id: KudosId,
    /// When it was given.
    pub given_at: DateTime<Utc>,
    /// With names in the place of ids.
    pub words: PrintedThanks,
}

/// One that is shown: by whom, and what.
struct Shown {
    receiver: PersonId,
    kudos: KudosShown,
}

/// What everybody may read of a week.
///
/// # Errors
/// The store's.
pub fn of_week(read: &dyn Read, week: Week, language: &str) -> Answer<PraiseSheet> {
    let thanks = thanks(read, |at| week.has(at))?.into_iter().take(THANKS_MAX);
    Ok(PraiseSheet {
        language: language.to_owned(),
        centre: read.org()?.name,
        from: week.from,
        to: week.to,
        thanks: thanks.map(|one| one.words).collect(),
    })
}

/// What everybody may read of the thanks that were given within a time, oldest first.
///
/// # Errors
/// The store's.
pub fn thanks(read: &dyn Read, within: impl Fn(DateTime<Utc>) -> bool) -> Answer<Vec<Thanks>> {
    Ok(printed(shown(read, within)?, &read.roster()?))
}

/// The kudos of a time that are shown to everybody, oldest first, each once.
fn shown(read: &dyn Read, within: impl Fn(DateTime<Utc>) -> bool) -> Answer<Vec<Shown>> {
    let (head, mut after) = (read.feed_head(Feed::Org)?, 0);
    let mut shown: HashMap<KudosId, Shown> = HashMap::new();
    while after < head.seq {
        let rows = read.feed_rows(Feed::Org, after, head.seq, RECORDS_MAX, feeds::PAGE_BYTES_MAX)?;
        let Some(last) = rows.last() else { break };
        after = last.fseq;
        let found = rows
            .iter()
            .filter_map(read_shown)
            .filter(|one| within(one.kudos.given_at));
        shown.extend(found.map(|one| (one.kudos.id, one)));
    }
    let mut shown: Vec<Shown> = shown.into_values().collect();
    shown.sort_by_key(|one| (one.kudos.given_at, one.kudos.id.0));
    Ok(shown)
}

/// A showing whose words still stand here.
fn read_shown(row: &FeedRow) -> Option<Shown> {
    let header = row
        .record
        .header()
        .ok()
        .filter(|header| header.kind == KudosShown::KIND)?;
    let kudos = KudosShown::decode(&row.record.body.as_ref()?.0).ok()?;
    let receiver = header.stream.author;
    (kudos.visibility == Visibility::Everyone).then_some(Shown { receiver, kudos })
}

/// With names. One whose receiver nobody knows has nobody to hang it up for, and is left out.
fn printed(shown: Vec<Shown>, roster: &Roster) -> Vec<Thanks> {
    let names: HashMap<PersonId, &str> = roster
        .people
        .iter()
        .map(|one| (one.id, one.name.as_str()))
        .collect();
    let values: HashMap<_, &str> = roster
        .values
        .iter()
        .map(|one| (one.id, one.name.as_str()))
        .collect();
    let named = |id: PersonId| names.get(&id).map(|name| (*name).to_owned());
    let thanks = shown.into_iter().filter_map(|Shown { receiver, kudos }| {
        let from = match kudos.from {
            Some(giver) => Some(named(giver)?),
            None => None,
        };
        let value = kudos.value.and_then(|value| values.get(&value));
        Some(Thanks {
            id: kudos.id,
            given_at: kudos.given_at,
            words: PrintedThanks {
                text: kudos.note.as_str().to_owned(),
                to: named(receiver)?,
                from,
                value: value.map(|name| (*name).to_owned()),
            },
        })
    });
    thanks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_read_as_it_is_written_and_nothing_else_is() {
        let week: Week = "2026-W48".parse().unwrap();
        assert_eq!(
            (week.from.to_string(), week.to.to_string()),
            ("2026-11-23".into(), "2026-11-29".into())
        );
        // The first week of a year may begin in the one before.
        let first: Week = "2026-W01".parse().unwrap();
        assert_eq!(first.from.to_string(), "2025-12-29");
        assert!("2026-W53".parse::<Week>().is_ok(), "2026 has 53 weeks");
        for wrong in [
            "",
            "2026",
            "2026-48",
            "2026-W0",
            "2026-W00",
            "2025-W53",
            "2026-W54",
            "26-W48",
            "2026-W4８",
            "+026-W48",
        ] {
            assert_eq!(wrong.parse::<Week>(), Err(WeekError(wrong.to_owned())), "{wrong}");
        }
    }

    #[test]
    fn a_day_is_in_its_week_and_a_week_is_written_as_it_is_read() {
        for (day, week) in [
            ("2026-11-23", "2026-W48"),
            ("2026-11-29", "2026-W48"),
            ("2025-12-29", "2026-W01"),
            ("2027-01-01", "2026-W53"),
        ] {
            let found = Week::of(day.parse().unwrap());
            assert_eq!((found, found.to_string()), (week.parse().unwrap(), week.into()));
        }
        let week: Week = "2026-W01".parse().unwrap();
        assert_eq!(week.began(0).to_rfc3339(), "2025-12-29T00:00:00+00:00");
        assert_eq!(week.began(3).to_rfc3339(), "2025-12-08T00:00:00+00:00");
    }

    #[test]
    fn a_week_has_its_monday_and_its_sunday_and_no_moment_more() {
        let week: Week = "2026-W48".parse().unwrap();
        let at = |text: &str| week.has(text.parse().unwrap());
        assert!(at("2026-11-23T00:00:00Z") && at("2026-11-29T23:59:59Z"));
        assert!(!at("2026-11-22T23:59:59Z") && !at("2026-11-30T00:00:00Z"));
    }
}
