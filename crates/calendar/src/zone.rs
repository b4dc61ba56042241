//! Time zones by the names that programs write: those of the IANA, Windows' own, and whatever a file defines itself.

use crate::{lines::Line, windows};
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

/// The rules of a file are worked out up to here: nobody's meetings of today need more.
const LAST_YEAR: i32 = 2100;
/// Changes of one rule that are kept.
const CHANGES_MAX: u16 = 600;

/// A time zone.
#[derive(Clone, Debug)]
pub enum Zone {
    /// One of the IANA's.
    Named(Tz),
    /// So many seconds east of UTC.
    Fixed(i64),
    /// What a file says: from each moment on, so many seconds east; before the first, the seconds before it.
    Defined(Vec<Change>),
}

/// A change of the offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    at: NaiveDateTime,
    before_s: i64,
    after_s: i64,
}

impl Zone {
    /// Universal time.
    pub const UTC: Zone = Zone::Fixed(0);

    /// A zone by one of its names, as far as no file says more of it: the IANA's, Windows', or an offset.
    #[must_use]
    pub fn named(name: &str) -> Option<Zone> {
        Zone::known(name).or_else(|| Zone::guessed(name))
    }

    /// A zone by a name of the IANA, which says the same everywhere.
    pub(crate) fn known(name: &str) -> Option<Zone> {
        let name = plain(name);
        if matches!(name, "UTC" | "GMT" | "Z" | "Etc/UTC" | "Etc/GMT") {
            return Some(Zone::UTC);
        }
        iana(name).map(Zone::Named)
    }

    /// A zone by a name of Windows', or by an offset in its name: what is meant where the file says no more of it.
    pub(crate) fn guessed(name: &str) -> Option<Zone> {
        let name = plain(name);
        let windows = windows::named(name).map(Zone::Named);
        windows.or_else(|| offset_in_name(name).map(Zone::Fixed))
    }

    /// The moment at which clocks of the zone show `local`: the first of two, and where clocks skip it, the moment as if
    /// they had not (RFC 5545, 3.3.5).
    #[must_use]
    pub fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let seconds = match self {
            Zone::Named(zone) => {
                let found = zone.from_local_datetime(&local).earliest();
                match found {
                    Some(at) => return at.with_timezone(&Utc),
                    None => {
                        let before = local - Duration::hours(3);
                        let before = zone.from_local_datetime(&before).earliest();
                        return before
                            .map_or(local.and_utc(), |at| at.with_timezone(&Utc) + Duration::hours(3));
                    }
                }
            }
            Zone::Fixed(seconds) => *seconds,
            Zone::Defined(changes) => defined(changes, local),
        };
        (local - Duration::seconds(seconds)).and_utc()
    }

    /// What clocks of the zone show then.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        let utc = at.naive_utc();
        match self {
            Zone::Named(zone) => at.with_timezone(zone).naive_local(),
            Zone::Fixed(seconds) => utc + Duration::seconds(*seconds),
            Zone::Defined(changes) => {
                let last = changes.iter().rev().find(|change| change.at <= utc);
                let first = changes.first().map_or(0, |change| change.before_s);
                utc + Duration::seconds(last.map_or(first, |change| change.after_s))
            }
        }
    }
}

/// A name without what some programs put around it.
fn plain(name: &str) -> &str {
    name.trim().trim_matches('"')
}

/// A name as it stands in a definition and in a parameter: in the one commas are escaped (RFC 5545, 3.3.11), in the other
/// they cannot be.
pub(crate) fn unescaped(name: &str) -> String {
    plain(name).replace('\\', "")
}

/// By the whole name, or by its end: `/freeassociation.sourceforge.net/Europe/Berlin`.
fn iana(name: &str) -> Option<Tz> {
    let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
    let from = if name.starts_with('/') { 1 } else { 0 };
    (from..parts.len().min(from + 4)).find_map(|from| parts[from..].join("/").parse().ok())
}

/// `(UTC+01:00) Amsterdam, Berlin`: better than nothing, though it knows no summer.
fn offset_in_name(name: &str) -> Option<i64> {
    let inner = name.strip_prefix("(UTC").or_else(|| name.strip_prefix("(GMT"))?;
    offset(&inner.split_once(')')?.0.replace([':', '.'], ""))
}

/// `+0100`, `-033000`.
fn offset(text: &str) -> Option<i64> {
    let text = text.trim();
    if text.is_empty() {
        return Some(0);
    }
    let (sign, digits) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    if !(digits.len() == 4 || digits.len() == 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize| {
        digits
            .get(at..at + 2)
            .map_or(Some(0), |two| two.parse::<i64>().ok())
    };
    Some(sign * (part(0)? * 3600 + part(2)? * 60 + part(4)?))
}

/// Before the clocks are set, and in the hour that comes twice or never, it is the time of before.
fn defined(changes: &[Change], local: NaiveDateTime) -> i64 {
    let is_before =
        |change: &&Change| local < change.at + Duration::seconds(change.before_s.max(change.after_s));
    match changes.iter().find(is_before) {
        Some(next) => next.before_s,
        None => changes.last().map_or(0, |last| last.after_s),
    }
}

/// A zone that a file defines, from the lines of its parts.
#[derive(Debug, Default)]
pub(crate) struct Definition {
    pub(crate) name: Option<String>,
    parts: Vec<Part>,
}

#[derive(Debug, Default)]
struct Part {
    start: Option<NaiveDateTime>,
    before_s: Option<i64>,
    after_s: Option<i64>,
    rule: Option<String>,
    dates: Vec<NaiveDateTime>,
}

impl Definition {
    /// A part begins: STANDARD or DAYLIGHT.
    pub(crate) fn begin_part(&mut self) {
        self.parts.push(Part::default());
    }

    /// A line of the part that began last, or of the zone.
    pub(crate) fn take(&mut self, line: &Line) {
        if line.name == "TZID" {
            self.name = Some(unescaped(&line.value));
        }
        let Some(part) = self.parts.last_mut() else { return };
        match line.name.as_str() {
            "DTSTART" => part.start = local_time(&line.value),
            "TZOFFSETFROM" => part.before_s = offset(&line.value),
            "TZOFFSETTO" => part.after_s = offset(&line.value),
            "RRULE" => part.rule = Some(line.value.clone()),
            "RDATE" => part.dates.extend(line.value.split(',').filter_map(local_time)),
            _ => {}
        }
    }

    /// The zone, if it says anything.
    pub(crate) fn zone(&self) -> Option<Zone> {
        let mut changes: Vec<Change> = self.parts.iter().flat_map(changes).collect();
        changes.sort_by_key(|change| change.at);
        (!changes.is_empty()).then_some(Zone::Defined(changes))
    }
}

fn changes(part: &Part) -> Vec<Change> {
    let (Some(start), Some(before_s), Some(after_s)) = (part.start, part.before_s, part.after_s) else {
        return Vec::new();
    };
    let last = NaiveDate::from_ymd_opt(LAST_YEAR, 1, 1).and_then(|day| day.and_hms_opt(0, 0, 0));
    let mut at = vec![start];
    at.extend(&part.dates);
    if let (Some(rule), Some(last)) = (&part.rule, last) {
        // The rule is in the time of before, as its start is.
        at.extend(crate::expand::recurring(
            rule,
            start,
            &Zone::Fixed(before_s),
            start,
            last,
            CHANGES_MAX,
        ));
    }
    at.sort_unstable();
    at.dedup();
    at.into_iter()
        .map(|local| Change {
            at: local - Duration::seconds(before_s),
            before_s,
            after_s,
        })
        .collect()
}

/// `20261129T100000`, with or without a Z that its reader knows the meaning of.
pub(crate) fn local_time(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().trim_end_matches(['Z', 'z']);
    match NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S") {
        Ok(time) => Some(time),
        // Some leave the seconds out.
        Err(_) => NaiveDateTime::parse_from_str(&format!("{text}00"), "%Y%m%dT%H%M%S").ok(),
    }
}

/// `20261129`.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    (text.len() == 8).then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn at(zone: &Zone, local: &str) -> String {
        zone.instant(local_time(local).unwrap())
            .format("%Y%m%dT%H%M%S")
            .to_string()
    }

    #[test]
    fn a_zone_is_known_by_every_name_that_programs_give_it() {
        for name in [
            "Europe/Berlin",
            "\"Europe/Berlin\"",
            "/freeassociation.sourceforge.net/Europe/Berlin",
            "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin",
            "/mozilla.org/20050126_1/Europe/Berlin",
            "W. Europe Standard Time",
            "W. Europe Standard Time 1",
        ] {
            let zone = Zone::named(name).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(at(&zone, "20260701T120000"), "20260701T100000", "{name}");
            assert_eq!(at(&zone, "20260101T120000"), "20260101T110000", "{name}");
        }
        for name in ["UTC", "GMT", "Etc/UTC"] {
            assert_eq!(
                at(&Zone::named(name).unwrap(), "20260701T120000"),
                "20260701T120000",
                "{name}"
            );
        }
        for offset in ["(UTC-03:00) Atlantis", "(GMT-03.00) Atlantis"] {
            let offset = Zone::named(offset).unwrap();
            assert_eq!(at(&offset, "20260701T120000"), "20260701T150000");
        }
        for unknown in ["Customized Time Zone", "tzone://Microsoft/Custom", ""] {
            assert!(Zone::named(unknown).is_none(), "{unknown}");
        }
    }

    #[test]
    fn the_hour_that_never_comes_and_the_one_that_comes_twice() {
        let zones = [Zone::named("Europe/Berlin").unwrap(), berlin_by_outlook()];
        for zone in &zones {
            assert_eq!(at(zone, "20260329T015959"), "20260329T005959", "{zone:?}");
            assert_eq!(
                at(zone, "20260329T023000"),
                "20260329T013000",
                "skipped: {zone:?}"
            );
            assert_eq!(at(zone, "20260329T030000"), "20260329T010000", "{zone:?}");
            assert_eq!(at(zone, "20261025T023000"), "20261025T003000", "twice: {zone:?}");
            assert_eq!(at(zone, "20261025T030000"), "20261025T020000", "{zone:?}");
        }
    }

    /// As Outlook writes it: from 1601 on.
    fn berlin_by_outlook() -> Zone {
        let text = "TZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
                    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\n\
                    TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\n";
        let mut definition = Definition::default();
        for line in lines(text.as_bytes()) {
            match line.name.as_str() {
                "BEGIN" => definition.begin_part(),
                _ => definition.take(&line),
            }
        }
        definition.zone().unwrap()
    }

    #[test]
    fn what_a_clock_shows_is_the_way_back() {
        for zone in [
            Zone::named("Europe/Berlin").unwrap(),
            berlin_by_outlook(),
            Zone::Fixed(3600),
        ] {
            for local in ["20260115T120000", "20260715T120000"] {
                let there = zone.instant(local_time(local).unwrap());
                let back = zone.local(there).format("%Y%m%dT%H%M%S").to_string();
                assert!(back == local, "{zone:?}");
            }
        }
    }
}
