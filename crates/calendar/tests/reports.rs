//! Calendars as programs really write them, each case from a public report where readers got it wrong.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use calendar::{CalendarError, Zone, meetings};
use chrono::{DateTime, Utc};

fn moment(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

/// Meetings of one day, in UTC, of somebody in Warsaw.
fn on(day: &str, events: &str) -> Vec<String> {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}\r\nEND:VCALENDAR\r\n");
    let from = moment(&format!("{day}T00:00"));
    let to = from + chrono::Duration::days(1);
    let here = Zone::named("Europe/Warsaw").unwrap();
    let spans = meetings(text.as_bytes(), from, to, &here).unwrap();
    let clock = |at: DateTime<Utc>| at.format("%H:%M").to_string();
    spans
        .into_iter()
        .map(|(from, to)| format!("{}-{}", clock(from), clock(to)))
        .collect()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:1\n{lines}\nEND:VEVENT\n")
}

#[test]
fn a_meeting_is_from_when_to_when() {
    let one = event("DTSTART:20261130T090000Z\nDTEND:20261130T093000Z\nSUMMARY:Secret");
    assert_eq!(on("2026-11-30", &one), ["09:00-09:30"]);
    assert_eq!(on("2026-12-01", &one), [""; 0]);
    let by_length = event("DTSTART;TZID=Europe/Lisbon:20261130T090000\nDURATION:PT1H30M");
    assert_eq!(on("2026-11-30", &by_length), ["09:00-10:30"]);
    let floating = event("DTSTART:20261130T090000\nDTEND:20261130T100000");
    assert_eq!(on("2026-11-30", &floating), ["08:00-09:00"], "where the agent is");
    let touching = format!(
        "{}{}",
        one, "BEGIN:VEVENT\nUID:2\nDTSTART:20261130T093000Z\nDTEND:20261130T100000Z\nEND:VEVENT"
    );
    assert_eq!(on("2026-11-30", &touching), ["09:00-10:00"]);
}

#[test]
fn what_is_free_cancelled_a_whole_day_or_a_trip_is_no_meeting() {
    for free in [
        "DTSTART:20261130T090000Z\nDTEND:20261130T093000Z\nTRANSP:TRANSPARENT",
        "DTSTART:20261130T090000Z\nDTEND:20261130T093000Z\nSTATUS:CANCELLED",
        "DTSTART:20261130T090000Z\nDTEND:20261130T093000Z\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "DTSTART;VALUE=DATE:20261130\nDTEND;VALUE=DATE:20261201",
        "DTSTART;VALUE=DATE:20261130",
        "DTSTART:20261129T090000Z\nDTEND:20261202T180000Z",
        "DTSTART:20261130T090000Z",
        "DTSTART:20261130T090000Z\nDTEND:20261130T080000Z",
    ] {
        assert_eq!(on("2026-11-30", &event(free)), [""; 0], "{free}");
    }
    let tentative =
        event("DTSTART:20261130T090000Z\nDTEND:20261130T093000Z\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE");
    assert_eq!(on("2026-11-30", &tentative).len(), 1);
}

/// home-assistant/core #179613, t4t5/caldir #24, rlanvin/php-rrule #69.
#[test]
fn outlook_names_zones_as_windows_does() {
    let event = event(
        "DTEND;TZID=W. Europe Standard Time;VALUE=DATE-TIME:20261130T140000\n\
         DTSTART;TZID=W. Europe Standard Time;VALUE=DATE-TIME:20261130T130000\nTRANSP:OPAQUE",
    );
    assert_eq!(on("2026-11-30", &event), ["12:00-13:00"]);
}

/// derekantrican/GAS-ICS-Sync #254: a zone that Outlook met twice, weekly, with an end in universal time.
#[test]
fn a_numbered_zone_of_outlook_repeats_by_its_own_clock() {
    let event = event(
        "RRULE:FREQ=WEEKLY;UNTIL=20260411T010000Z;INTERVAL=1;BYDAY=MO;WKST=SU\n\
         DTSTART;TZID=GMT Standard Time 1:20260209T020000\nDTEND;TZID=GMT Standard Time 1:20260209T021500",
    );
    assert_eq!(on("2026-03-23", &event), ["02:00-02:15"]);
    assert_eq!(
        on("2026-03-30", &event),
        ["01:00-01:15"],
        "summer, and still two o'clock there"
    );
    assert_eq!(on("2026-04-13", &event), [""; 0], "after its end");
}

/// A zone of the file, by the rules of Berlin or of a place where clocks are never set.
fn definition(name: &str, summer: bool) -> String {
    let daylight = "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
                    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\n";
    let (from, daylight) = if summer {
        ("+0200", daylight)
    } else {
        ("+0100", "")
    };
    format!(
        "BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:{from}\nTZOFFSETTO:+0100\n\
         RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n{daylight}END:VTIMEZONE\n"
    )
}

fn in_summer(zone: &str) -> String {
    event(&format!(
        "DTSTART;TZID={zone}:20260701T100000\nDTEND;TZID={zone}:20260701T110000"
    ))
}

/// sabre-io/vobject #617 and #618 (Nextcloud), ecederstrand/exchangelib #541: what Exchange shows of a zone is its name, in
/// the language of the server, and not every file defines it.
#[test]
fn exchange_names_zones_by_their_places_in_any_language() {
    for zone in [
        "\"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien\"",
        "(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome\\, Stockholm\\, Vienna",
        "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
        "\"(GMT+01.00) Sarajevo/Warsaw/Zagreb\"",
    ] {
        assert_eq!(on("2026-07-01", &in_summer(zone)), ["08:00-09:00"], "{zone}");
    }
    // derekantrican/GAS-ICS-Sync #213: Webex.
    assert_eq!(on("2026-07-01", &in_summer("Pacific Time")), ["17:00-18:00"]);
    let unknown = in_summer("\"(UTC+05:00) Atlantis\"");
    assert_eq!(on("2026-07-01", &unknown), ["05:00-06:00"], "its offset at least");
}

/// Evolution knows no name of Windows' and takes what the file says of it. A centre may have taken summer out of its zone.
#[test]
fn what_the_file_says_of_a_zone_of_windows_wins_where_it_can_be_read() {
    for (defined, used) in [
        ("W. Europe Standard Time", "W. Europe Standard Time"),
        (
            "(UTC+01:00) Amsterdam\\, Berlin\\, Bern",
            "\"(UTC+01:00) Amsterdam, Berlin, Bern\"",
        ),
    ] {
        let one = in_summer(used);
        let with = |summer| on("2026-07-01", &format!("{}{one}", definition(defined, summer)));
        assert_eq!(with(true), ["08:00-09:00"], "{used}");
        assert_eq!(with(false), ["09:00-10:00"], "{used}");
        let empty =
            format!("BEGIN:VTIMEZONE\nTZID:{defined}\nBEGIN:STANDARD\nEND:STANDARD\nEND:VTIMEZONE\n{one}");
        assert_eq!(
            on("2026-07-01", &empty),
            ["08:00-09:00"],
            "it says nothing: {used}"
        );
    }
}

/// Outlook's own zone, defined in the file from 1601 on and known nowhere else.
#[test]
fn a_zone_that_only_the_file_knows_is_what_the_file_says() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\n\
                TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
                DTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    let series = event(
        "DTSTART;TZID=\"Customized Time Zone\":20260302T100000\nDTEND;TZID=\"Customized Time Zone\":20260302T110000\n\
         RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
    );
    assert_eq!(on("2026-03-27", &format!("{zone}{series}")), ["09:00-10:00"]);
    assert_eq!(on("2026-03-30", &format!("{zone}{series}")), ["08:00-09:00"]);
}

/// ical-org/ical.net #533: the file's own rules for a known zone are wrong (the fourth Sunday, not the last).
#[test]
fn a_known_zone_is_better_known_than_its_file_tells_it() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Europe/Stockholm\nBEGIN:STANDARD\nDTSTART:20191027T030000\n\
                RRULE:FREQ=YEARLY;BYDAY=4SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n";
    let one =
        event("DTSTART;TZID=Europe/Stockholm:20271025T120000\nDTEND;TZID=Europe/Stockholm:20271025T130000");
    assert_eq!(on("2027-10-25", &format!("{zone}{one}")), ["10:00-11:00"]);
}

/// mdavid/DDay.iCal #2 (Thunderbird), thenly/all-in-one-event-calendar #1298 (Google).
#[test]
fn one_of_a_series_that_was_moved_is_where_it_was_moved_to_and_nowhere_else() {
    let text = "BEGIN:VEVENT\nUID:s\nRRULE:FREQ=DAILY\nEXDATE:20120419T090000Z\nDTSTART;TZID=Europe/Paris:20120417T110000\n\
                DTEND;TZID=Europe/Paris:20120417T120000\nSEQUENCE:2\nEND:VEVENT\nBEGIN:VEVENT\nUID:s\n\
                RECURRENCE-ID;TZID=Europe/Paris:20120418T110000\nDTSTART;TZID=Europe/Paris:20120418T130000\n\
                DTEND;TZID=Europe/Paris:20120418T140000\nSEQUENCE:1\nEND:VEVENT\n";
    assert_eq!(on("2012-04-17", text), ["09:00-10:00"]);
    assert_eq!(on("2012-04-18", text), ["11:00-12:00"]);
    assert_eq!(on("2012-04-19", text), [""; 0]);
    assert_eq!(on("2012-04-20", text), ["09:00-10:00"]);
    let other_form = text.replace(
        "RECURRENCE-ID;TZID=Europe/Paris:20120418T110000",
        "RECURRENCE-ID:20120418T090000Z",
    );
    assert_eq!(on("2012-04-18", &other_form), ["11:00-12:00"]);
}

/// nextcloud/calendar #705: a single one that was deleted is a cancelled one in the place of it.
#[test]
fn one_of_a_series_that_was_cancelled_is_gone() {
    let text = "BEGIN:VEVENT\nUID:s\nRRULE:FREQ=WEEKLY\nDTSTART:20261123T090000Z\nDTEND:20261123T100000Z\nEND:VEVENT\n\
                BEGIN:VEVENT\nUID:s\nRECURRENCE-ID:20261130T090000Z\nDTSTART:20261130T090000Z\nDTEND:20261130T100000Z\n\
                STATUS:CANCELLED\nEND:VEVENT\n";
    assert_eq!(on("2026-11-30", text), [""; 0]);
    assert_eq!(on("2026-12-07", text), ["09:00-10:00"]);
}

/// nextcloud/server #44600: whole days taken out of a series with hours.
#[test]
fn a_whole_day_taken_out_of_a_series_takes_its_meeting_out() {
    let series = event(
        "DTSTART;TZID=Europe/Vienna:20240317T100000\nDTEND;TZID=Europe/Vienna:20240317T150000\n\
         RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20240526T080000Z\nEXDATE;VALUE=DATE:20240331\nEXDATE;VALUE=DATE:20240421,20240505",
    );
    assert_eq!(on("2024-03-24", &series), ["09:00-14:00"]);
    assert_eq!(on("2024-03-31", &series), [""; 0]);
    assert_eq!(on("2024-05-05", &series), [""; 0]);
    assert_eq!(
        on("2024-05-26", &series),
        ["08:00-13:00"],
        "its last day is one of it"
    );
}

/// niccokunzmann/python-recurring-ical-events #163: the newer edition of the series takes out what an older one moved.
#[test]
fn the_newest_edition_of_a_series_wins() {
    let text = "BEGIN:VEVENT\nUID:s\nSEQUENCE:1\nRRULE:FREQ=WEEKLY\nDTSTART:20240805T090000Z\nDTEND:20240805T100000Z\nEND:VEVENT\n\
                BEGIN:VEVENT\nUID:s\nSEQUENCE:1\nRECURRENCE-ID:20240819T090000Z\nDTSTART:20240819T110000Z\n\
                DTEND:20240819T120000Z\nEND:VEVENT\n\
                BEGIN:VEVENT\nUID:s\nSEQUENCE:2\nRRULE:FREQ=WEEKLY\nDTSTART:20240805T090000Z\nDTEND:20240805T100000Z\n\
                EXDATE:20240819T090000Z\nEND:VEVENT\n";
    assert_eq!(on("2024-08-19", text), [""; 0]);
    assert_eq!(on("2024-08-26", text), ["09:00-10:00"]);
}

/// nextcloud/server #60159: Thunderbird sends a moved meeting without its series.
#[test]
fn a_moved_meeting_without_its_series_counts() {
    let text = "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID:20261130T090000Z\nDTSTART:20261130T110000Z\nDTEND:20261130T120000Z\nEND:VEVENT\n";
    assert_eq!(on("2026-11-30", text), ["11:00-12:00"]);
}

#[test]
fn an_alarm_in_an_event_and_a_task_beside_it_are_no_events() {
    let text = "BEGIN:VTODO\nDTSTART:20261130T070000Z\nDTEND:20261130T080000Z\nEND:VTODO\nBEGIN:VEVENT\nUID:1\n\
                DTSTART:20261130T090000Z\nDTEND:20261130T100000Z\nBEGIN:VALARM\nDURATION:PT99H\nTRIGGER:-PT15M\nEND:VALARM\nEND:VEVENT\n";
    assert_eq!(on("2026-11-30", text), ["09:00-10:00"]);
}

#[test]
fn one_that_cannot_be_read_costs_no_other() {
    let good = "BEGIN:VEVENT\nUID:g\nDTSTART:20261130T090000Z\nDTEND:20261130T100000Z\nEND:VEVENT\n";
    for bad in [
        "DTSTART:yesterday\nDTEND:20261130T120000Z",
        "DTSTART:20261130T110000Z\nDTEND:20261130T120000Z\nRRULE:FREQ=SECONDLY",
        "DTSTART:20261301T110000Z",
        "DTSTART;TZID=\"open:20261130T110000",
    ] {
        let text = format!("BEGIN:VEVENT\nUID:b\n{bad}\nEND:VEVENT\n{good}");
        assert!(
            on("2026-11-30", &text).contains(&"09:00-10:00".to_owned()),
            "{bad}"
        );
    }
}

#[test]
fn what_is_no_calendar_says_so() {
    let zone = Zone::UTC;
    let now = moment("2026-11-30T00:00");
    let read = |text: &[u8]| meetings(text, now, now, &zone);
    for none in [
        &b""[..],
        b"<!doctype html><title>Sign in</title>",
        b"\xff\xfe\x00",
        b"BEGIN:VCARD\nEND:VCARD",
    ] {
        assert_eq!(read(none), Err(CalendarError::NotACalendar));
    }
    assert_eq!(
        read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026"),
        Err(CalendarError::Cut)
    );
    assert_eq!(read(b"BEGIN:VCALENDAR\nEND:VCALENDAR"), Ok(vec![]));
    let many = "BEGIN:VEVENT\nEND:VEVENT\n".repeat(calendar::EVENTS_MAX + 1);
    let many = format!("BEGIN:VCALENDAR\n{many}END:VCALENDAR");
    assert_eq!(read(many.as_bytes()), Err(CalendarError::TooLarge));
}

#[test]
fn a_series_without_end_from_long_ago_is_cut_to_what_is_asked_for() {
    let series = event("DTSTART:19700101T090000Z\nDTEND:19700101T100000Z\nRRULE:FREQ=DAILY");
    assert_eq!(on("2026-11-30", &series), ["09:00-10:00"]);
    let hourly = event("DTSTART:20200101T000000Z\nDTEND:20200101T000500Z\nRRULE:FREQ=HOURLY;INTERVAL=6");
    assert_eq!(on("2026-11-30", &hourly).len(), 4);
}

#[test]
fn a_text_that_is_packed_is_unpacked_and_one_that_breaks_off_is_cut() {
    let packed = packed("BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    let (from, to) = (moment("2026-11-17T00:00"), moment("2026-11-18T00:00"));
    assert_eq!(meetings(&packed, from, to, &Zone::UTC), Ok(vec![]));
    let half = &packed[..packed.len() - 6];
    assert_eq!(meetings(half, from, to, &Zone::UTC), Err(CalendarError::Cut));
}

#[test]
fn a_packed_text_that_would_fill_the_memory_is_too_large() {
    let bomb = packed(&"x".repeat(calendar::BYTES_MAX + 1));
    assert!(bomb.len() < calendar::BYTES_MAX / 100);
    let (from, to) = (moment("2026-11-17T00:00"), moment("2026-11-18T00:00"));
    assert_eq!(
        meetings(&bomb, from, to, &Zone::UTC),
        Err(CalendarError::TooLarge)
    );
}

fn packed(text: &str) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut gzip, text.as_bytes()).unwrap();
    gzip.finish().unwrap()
}
