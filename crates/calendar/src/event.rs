//! Events of a calendar, as far as meetings need them: when, how often, whether one is busy then, and which one replaces
//! another.

use crate::{
    CalendarError, EVENTS_MAX, Zone,
    lines::{self, Line},
    zone::{Definition, day, local_time, unescaped},
};
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use std::collections::HashMap;

/// A time as it is written.
#[derive(Clone, Debug)]
pub(crate) enum Time {
    /// A whole day.
    Day(NaiveDate),
    /// What clocks of a zone show.
    At(NaiveDateTime, Zone),
}

impl Time {
    /// The moment; of a day its beginning where the event is.
    pub(crate) fn instant(&self, zone: &Zone) -> DateTime<Utc> {
        match self {
            Time::Day(day) => zone.instant(day.and_time(chrono::NaiveTime::MIN)),
            Time::At(local, zone) => zone.instant(*local),
        }
    }
}

/// An event that somebody is busy in, or that takes one of a series away.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) uid: String,
    pub(crate) sequence: i64,
    pub(crate) start: NaiveDateTime,
    pub(crate) zone: Zone,
    pub(crate) length: Duration,
    pub(crate) rule: Option<String>,
    pub(crate) also: Vec<(Time, Option<Duration>)>,
    pub(crate) without: Vec<Time>,
    /// Which one of a series it stands for.
    pub(crate) instead_of: Option<Time>,
    /// Somebody is busy: not cancelled, not shown as free, not a whole day.
    pub(crate) busy: bool,
}

#[derive(Default)]
struct Draft {
    lines: Vec<Line>,
}

/// Reads a text. What is in an event but not of it, an alarm, is passed over.
pub(crate) fn read(text: &[u8], local: &Zone) -> Result<Vec<Event>, CalendarError> {
    let (mut drafts, mut zones) = (Vec::new(), HashMap::new());
    let (mut open, mut definition): (Vec<String>, Option<Definition>) = (Vec::new(), None);
    let mut draft: Option<Draft> = None;
    let mut any = false;
    for line in lines::lines(text) {
        match (line.name.as_str(), line.value.to_ascii_uppercase()) {
            ("BEGIN", part) => {
                any |= part == "VCALENDAR";
                match part.as_str() {
                    "VEVENT" => draft = Some(Draft::default()),
                    "VTIMEZONE" => definition = Some(Definition::default()),
                    "STANDARD" | "DAYLIGHT" => definition.iter_mut().for_each(Definition::begin_part),
                    _ => {}
                }
                open.push(part);
            }
            ("END", part) => {
                while open.pop().is_some_and(|begun| begun != part) {}
                match part.as_str() {
                    "VEVENT" => drafts.extend(draft.take()),
                    "VTIMEZONE" => {
                        let done = definition.take();
                        zones.extend(done.and_then(|done| Some((done.name.clone()?, done.zone()?))));
                    }
                    _ => {}
                }
                if drafts.len() > EVENTS_MAX {
                    return Err(CalendarError::TooLarge);
                }
            }
            _ => match open.last().map(String::as_str) {
                Some("VEVENT") => draft.iter_mut().for_each(|draft| draft.lines.push(line.clone())),
                Some("VTIMEZONE" | "STANDARD" | "DAYLIGHT") => {
                    definition
                        .iter_mut()
                        .for_each(|definition| definition.take(&line));
                }
                _ => {}
            },
        }
    }
    if !any {
        return Err(CalendarError::NotACalendar);
    }
    if open.iter().any(|part| part == "VEVENT") {
        return Err(CalendarError::Cut);
    }
    let reader = Reader { zones, local };
    Ok(drafts.iter().filter_map(|draft| reader.event(draft)).collect())
}

struct Reader<'a> {
    zones: HashMap<String, Zone>,
    local: &'a Zone,
}

impl Reader<'_> {
    fn event(&self, draft: &Draft) -> Option<Event> {
        let find = |name: &str| draft.lines.iter().find(|line| line.name == name);
        let start = find("DTSTART").and_then(|line| self.times(line).pop())?;
        let whole_day = matches!(start, Time::Day(_));
        let (start, zone) = match start {
            Time::Day(day) => (day.and_time(chrono::NaiveTime::MIN), self.local.clone()),
            Time::At(start, zone) => (start, zone),
        };
        let begin = zone.instant(start);
        let end = find("DTEND").and_then(|line| self.times(line).pop());
        let length = match (end, find("DURATION").and_then(|line| duration(&line.value))) {
            (Some(end), _) => end.instant(&zone) - begin,
            (None, Some(length)) => length,
            (None, None) => Duration::zero(),
        };
        let value = |name: &str| {
            find(name)
                .map(|line| line.value.to_ascii_uppercase())
                .unwrap_or_default()
        };
        let free = matches!(
            value("X-MICROSOFT-CDO-BUSYSTATUS").as_str(),
            "FREE" | "WORKINGELSEWHERE"
        );
        let all = |name: &str| {
            let lines = draft.lines.iter().filter(move |line| line.name == name);
            lines
                .flat_map(|line| self.times_with_length(line))
                .collect::<Vec<_>>()
        };
        Some(Event {
            uid: find("UID").map(|line| line.value.clone()).unwrap_or_default(),
            sequence: value("SEQUENCE").parse().unwrap_or(0),
            length,
            rule: find("RRULE").map(|line| line.value.clone()),
            also: all("RDATE"),
            without: all("EXDATE").into_iter().map(|(time, _)| time).collect(),
            instead_of: find("RECURRENCE-ID").and_then(|line| self.times(line).pop()),
            busy: !whole_day && !free && value("STATUS") != "CANCELLED" && value("TRANSP") != "TRANSPARENT",
            start,
            zone,
        })
    }

    fn times(&self, line: &Line) -> Vec<Time> {
        self.times_with_length(line)
            .into_iter()
            .map(|(time, _)| time)
            .collect()
    }

    /// Times separated by commas; of a period, its beginning and its length.
    fn times_with_length(&self, line: &Line) -> Vec<(Time, Option<Duration>)> {
        let zone = self.zone(line.param("TZID"));
        let read = |text: &str| -> Option<(Time, Option<Duration>)> {
            let (begin, end) = match text.split_once('/') {
                Some((begin, end)) => (begin, Some(end)),
                None => (text, None),
            };
            let time = self.time(begin, &zone)?;
            let length = end.and_then(|end| match self.time(end, &zone) {
                Some(end) => Some(end.instant(&zone) - time.instant(&zone)),
                None => duration(end),
            });
            Some((time, length))
        };
        line.value.split(',').filter_map(read).collect()
    }

    fn time(&self, text: &str, zone: &Zone) -> Option<Time> {
        if let Some(day) = day(text) {
            return Some(Time::Day(day));
        }
        let utc = text.trim().ends_with(['Z', 'z']);
        let zone = if utc { &Zone::UTC } else { zone };
        Some(Time::At(local_time(text)?, zone.clone()))
    }

    /// A zone by its name. The IANA's are better known than a file tells them; any other name is what the file says of it,
    /// and where it says nothing what Windows means by it; what nobody knows is where the agent is.
    fn zone(&self, name: Option<&str>) -> Zone {
        let Some(name) = name.map(unescaped) else {
            return self.local.clone();
        };
        Zone::known(&name)
            .or_else(|| self.zones.get(&name).cloned())
            .or_else(|| Zone::guessed(&name))
            .unwrap_or_else(|| self.local.clone())
    }
}

/// `PT1H30M`, `P1D`, `P2W`.
fn duration(text: &str) -> Option<Duration> {
    let text = text.trim().to_ascii_uppercase();
    let text = text.strip_prefix('+').unwrap_or(&text).strip_prefix('P')?;
    let (mut seconds, mut number) = (0_i64, String::new());
    for c in text.chars() {
        let unit = match c {
            '0'..='9' => {
                number.push(c);
                continue;
            }
            'T' => continue,
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(
            std::mem::take(&mut number)
                .parse::<i64>()
                .ok()?
                .checked_mul(unit)?,
        )?;
    }
    Duration::try_seconds(seconds)
}
