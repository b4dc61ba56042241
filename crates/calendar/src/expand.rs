//! Series into single meetings. A series repeats in the time of its place and not in universal time, so that ten o'clock
//! stays ten o'clock when clocks are set.

use crate::{
    Span, Zone,
    event::{Event, Time},
    zone::{day, local_time},
};
use chrono::{DateTime, Duration, NaiveDateTime, TimeZone, Utc};
use rrule::{RRule, RRuleSet, Tz, Unvalidated};
use std::collections::HashMap;

/// Longer ones are trips, fairs and whole days written with hours: nobody sits in them with a headset.
const MEETING_MAX: Duration = Duration::hours(8);
/// Most meetings of one series within what is asked for.
const OF_A_SERIES_MAX: u16 = 500;

/// Every busy time that may touch the window.
pub(crate) fn busy(events: &[Event], from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Span> {
    let mut replaced: HashMap<(&str, DateTime<Utc>), &Event> = HashMap::new();
    let mut days: HashMap<(&str, chrono::NaiveDate), &Event> = HashMap::new();
    let masters = newest_masters(events);
    for event in events {
        let newer = |other: &&Event| other.sequence > event.sequence;
        match &event.instead_of {
            Some(Time::Day(day))
                if days
                    .get(&(event.uid.as_str(), *day))
                    .is_none_or(|other| !newer(other)) =>
            {
                days.insert((&event.uid, *day), event);
            }
            Some(time @ Time::At(..)) => {
                let key = (event.uid.as_str(), time.instant(&event.zone));
                if replaced.get(&key).is_none_or(|other| !newer(other)) {
                    replaced.insert(key, event);
                }
            }
            _ => {}
        }
    }
    let mut spans = Vec::new();
    for event in masters.values() {
        for (at, length) in meetings(event, from, to) {
            let on = event.zone.local(at).date();
            let is_replaced = replaced.contains_key(&(event.uid.as_str(), at))
                || days.contains_key(&(event.uid.as_str(), on));
            if event.busy && !is_replaced && length <= MEETING_MAX {
                spans.push((at, at + length));
            }
        }
    }
    for event in replaced.values().chain(days.values()) {
        let excluded = masters.get(event.uid.as_str()).is_some_and(|master| {
            let original = event.instead_of.as_ref().map(|time| time.instant(&master.zone));
            master.sequence > event.sequence && original.is_some_and(|at| is_without(master, at))
        });
        if event.busy && !excluded && event.length <= MEETING_MAX {
            let at = event.zone.instant(event.start);
            spans.push((at, at + event.length));
        }
    }
    spans
}

/// Of each series the newest edition; events without a name are each their own.
fn newest_masters(events: &[Event]) -> HashMap<String, &Event> {
    let mut masters: HashMap<String, &Event> = HashMap::new();
    for (number, event) in events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.instead_of.is_none())
    {
        let key = match event.uid.is_empty() {
            true => format!("\u{0}{number}"),
            false => event.uid.clone(),
        };
        if masters
            .get(&key)
            .is_none_or(|other| other.sequence <= event.sequence)
        {
            masters.insert(key, event);
        }
    }
    masters
}

/// Beginnings and lengths of an event that touch the window.
fn meetings(event: &Event, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<(DateTime<Utc>, Duration)> {
    let first = event.zone.instant(event.start);
    let (zone, length) = (&event.zone, event.length);
    let mut found = vec![(first, length)];
    if let Some(rule) = &event.rule {
        // The longest meeting that touches the window begins so long before it; a day more for every zone.
        let (begin, end) = (
            zone.local(from - MEETING_MAX) - Duration::days(1),
            zone.local(to) + Duration::days(1),
        );
        let local = recurring(rule, event.start, zone, begin, end, OF_A_SERIES_MAX);
        found.extend(local.into_iter().map(|local| (zone.instant(local), length)));
    }
    found.extend(
        event
            .also
            .iter()
            .map(|(time, own)| (time.instant(zone), own.unwrap_or(length))),
    );
    found.sort_unstable();
    found.dedup();
    found.retain(|(at, length)| *at < to && *at + *length > from && !is_without(event, *at));
    found
}

/// Taken out by the series: the very moment, or the whole day, as some write it (Nextcloud #44600).
fn is_without(event: &Event, at: DateTime<Utc>) -> bool {
    event.without.iter().any(|time| match time {
        Time::Day(day) => event.zone.local(at).date() == *day,
        Time::At(..) => time.instant(&event.zone) == at,
    })
}

/// The local times of a rule between two local times. A rule that cannot be read, or that beats faster than by the hour,
/// gives none.
pub(crate) fn recurring(
    rule: &str,
    start: NaiveDateTime,
    zone: &Zone,
    from: NaiveDateTime,
    to: NaiveDateTime,
    most: u16,
) -> Vec<NaiveDateTime> {
    let in_no_zone = |local: NaiveDateTime| Tz::UTC.from_utc_datetime(&local);
    let Some(rule) = plain_rule(rule, start, zone) else {
        return Vec::new();
    };
    let Ok(rule) = rule.parse::<RRule<Unvalidated>>() else {
        return Vec::new();
    };
    let begin = in_no_zone(start);
    let Ok(rule) = rule.validate(begin) else {
        return Vec::new();
    };
    let set = RRuleSet::new(begin)
        .rrule(rule)
        .after(in_no_zone(from))
        .before(in_no_zone(to));
    set.all(most).dates.iter().map(DateTime::naive_utc).collect()
}

/// The rule in a time without a zone: its end as clocks of the place show it, and nothing in it that no reader knows.
fn plain_rule(rule: &str, start: NaiveDateTime, zone: &Zone) -> Option<String> {
    let rule = rule.trim().to_ascii_uppercase();
    let rule = rule.strip_prefix("RRULE:").unwrap_or(&rule);
    // No word of a rule has another letter (RFC 5545, 3.3.10), and the library cuts words by bytes.
    if !rule.is_ascii() {
        return None;
    }
    let mut parts = Vec::new();
    let has_end = rule.contains("UNTIL=");
    for part in rule.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        let value: String = value.chars().filter(|c| !c.is_whitespace()).collect();
        match name.trim() {
            "UNTIL" => {
                let until = match (day(&value), value.ends_with('Z')) {
                    // The whole of the last day.
                    (Some(day), _) => day.and_hms_opt(23, 59, 59)?,
                    (None, true) => zone.local(local_time(&value)?.and_utc()),
                    (None, false) => local_time(&value)?,
                };
                parts.push(format!("UNTIL={}Z", until.max(start).format("%Y%m%dT%H%M%S")));
            }
            // Both are against the rules; the end is what a person set.
            "COUNT" if has_end => {}
            "FREQ" if matches!(value.as_str(), "SECONDLY" | "MINUTELY") => return None,
            name if name.starts_with("X-") => {}
            name => parts.push(format!("{name}={value}")),
        }
    }
    Some(parts.join(";"))
}
