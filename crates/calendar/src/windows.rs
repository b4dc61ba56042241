//! Windows' names of time zones, as Outlook and Exchange write them, and a place that keeps the same time.
//!
//! Decides which zone is meant where a file does not say it itself. The rows are CLDR's: `windowsZones.xml` of release 48
//! (Windows' list 7e11800, IANA's 2021a), territory 001, each with the words that Windows shows for it. © Unicode, Inc.,
//! Unicode-3.0. A row is changed only to what a later release says.

use chrono_tz::Tz;

/// A zone of Windows.
struct Row {
    /// Its name, which is never translated.
    name: &'static str,
    /// What Windows shows before its places.
    offset: &'static str,
    /// The places that Windows shows.
    places: &'static str,
    /// A place of the IANA's that keeps the same time.
    iana: &'static str,
}

/// The zone that is meant by one of Windows' names.
pub(crate) fn named(name: &str) -> Option<Tz> {
    // Outlook numbers a zone that it met twice: "GMT Standard Time 1". Webex leaves the standard out: "Pacific Time".
    let plain = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let whole = plain
        .strip_suffix(" Time")
        .map(|zone| format!("{zone} Standard Time"));
    let wanted = [Some(name), Some(plain), whole.as_deref()];
    let mut wanted = wanted.into_iter().flatten();
    let row = wanted.find_map(|name| ROWS.iter().find(|row| row.name.eq_ignore_ascii_case(name)));
    row.or_else(|| shown(name)).and_then(|row| row.iana.parse().ok())
}

/// The zone that is meant by what Windows shows for it, in any language and of any release: "(UTC+01:00) Amsterdam, Berlin,
/// Bern, Rom, Stockholm, Wien". It is the one with most of these places; they are written alike in most languages.
fn shown(name: &str) -> Option<&'static Row> {
    let inner = name.strip_prefix("(UTC").or_else(|| name.strip_prefix("(GMT"))?;
    let (offset, places) = inner.split_once(')')?;
    let offset = offset.trim().replace('.', ":");
    let is_sought = |place: &&str| places_of(places).any(|sought| sought.eq_ignore_ascii_case(place));
    let alike = |row: &Row| {
        let there = places_of(row.places).filter(is_sought).count();
        // Some places share a name: La Paz is one of Mexico and one of Bolivia.
        (there > 0).then_some((there, offset == row.offset))
    };
    let found = ROWS.iter().filter_map(|row| Some((alike(row)?, row)));
    // Of those that are as much alike the first one.
    found
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, row)| row)
}

fn places_of(text: &str) -> impl Iterator<Item = &str> {
    let places = text.split([',', '/', ';']).map(str::trim);
    places.filter(|place| !place.is_empty())
}

const fn row(name: &'static str, offset: &'static str, places: &'static str, iana: &'static str) -> Row {
    Row {
        name,
        offset,
        places,
        iana,
    }
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    row("AUS Central Standard Time", "+09:30", "Darwin", "Australia/Darwin"),
    row("AUS Eastern Standard Time", "+10:00", "Canberra, Melbourne, Sydney", "Australia/Sydney"),
    row("Afghanistan Standard Time", "+04:30", "Kabul", "Asia/Kabul"),
    row("Alaskan Standard Time", "-09:00", "Alaska", "America/Anchorage"),
    row("Aleutian Standard Time", "-10:00", "Aleutian Islands", "America/Adak"),
    row("Altai Standard Time", "+07:00", "Barnaul, Gorno-Altaysk", "Asia/Barnaul"),
    row("Arab Standard Time", "+03:00", "Kuwait, Riyadh", "Asia/Riyadh"),
    row("Arabian Standard Time", "+04:00", "Abu Dhabi, Muscat", "Asia/Dubai"),
    row("Arabic Standard Time", "+03:00", "Baghdad", "Asia/Baghdad"),
    row("Argentina Standard Time", "-03:00", "City of Buenos Aires", "America/Buenos_Aires"),
    row("Astrakhan Standard Time", "+04:00", "Astrakhan, Ulyanovsk", "Europe/Astrakhan"),
    row("Atlantic Standard Time", "-04:00", "Atlantic Time (Canada)", "America/Halifax"),
    row("Aus Central W. Standard Time", "+08:45", "Eucla", "Australia/Eucla"),
    row("Azerbaijan Standard Time", "+04:00", "Baku", "Asia/Baku"),
    row("Azores Standard Time", "-01:00", "Azores", "Atlantic/Azores"),
    row("Bahia Standard Time", "-03:00", "Salvador", "America/Bahia"),
    row("Bangladesh Standard Time", "+06:00", "Dhaka", "Asia/Dhaka"),
    row("Belarus Standard Time", "+03:00", "Minsk", "Europe/Minsk"),
    row("Bougainville Standard Time", "+11:00", "Bougainville Island", "Pacific/Bougainville"),
    row("Canada Central Standard Time", "-06:00", "Saskatchewan", "America/Regina"),
    row("Cape Verde Standard Time", "-01:00", "Cabo Verde Is.", "Atlantic/Cape_Verde"),
    row("Caucasus Standard Time", "+04:00", "Yerevan", "Asia/Yerevan"),
    row("Cen. Australia Standard Time", "+09:30", "Adelaide", "Australia/Adelaide"),
    row("Central America Standard Time", "-06:00", "Central America", "America/Guatemala"),
    row("Central Asia Standard Time", "+06:00", "Astana", "Asia/Bishkek"),
    row("Central Brazilian Standard Time", "-04:00", "Cuiaba", "America/Cuiaba"),
    row("Central Europe Standard Time", "+01:00", "Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest"),
    row("Central European Standard Time", "+01:00", "Sarajevo, Skopje, Warsaw, Zagreb", "Europe/Warsaw"),
    row("Central Pacific Standard Time", "+11:00", "Solomon Is., New Caledonia", "Pacific/Guadalcanal"),
    row("Central Standard Time", "-06:00", "Central Time (US & Canada)", "America/Chicago"),
    row("Central Standard Time (Mexico)", "-06:00", "Guadalajara, Mexico City, Monterrey", "America/Mexico_City"),
    row("Chatham Islands Standard Time", "+12:45", "Chatham Islands", "Pacific/Chatham"),
    row("China Standard Time", "+08:00", "Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai"),
    row("Cuba Standard Time", "-05:00", "Havana", "America/Havana"),
    row("Dateline Standard Time", "-12:00", "International Date Line West", "Etc/GMT+12"),
    row("E. Africa Standard Time", "+03:00", "Nairobi", "Africa/Nairobi"),
    row("E. Australia Standard Time", "+10:00", "Brisbane", "Australia/Brisbane"),
    row("E. Europe Standard Time", "+02:00", "Chisinau", "Europe/Chisinau"),
    row("E. South America Standard Time", "-03:00", "Brasilia", "America/Sao_Paulo"),
    row("Easter Island Standard Time", "-06:00", "Easter Island", "Pacific/Easter"),
    row("Eastern Standard Time", "-05:00", "Eastern Time (US & Canada)", "America/New_York"),
    row("Eastern Standard Time (Mexico)", "-05:00", "Chetumal", "America/Cancun"),
    row("Egypt Standard Time", "+02:00", "Cairo", "Africa/Cairo"),
    row("Ekaterinburg Standard Time", "+05:00", "Ekaterinburg", "Asia/Yekaterinburg"),
    row("FLE Standard Time", "+02:00", "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Kiev"),
    row("Fiji Standard Time", "+12:00", "Fiji", "Pacific/Fiji"),
    row("GMT Standard Time", "+00:00", "Dublin, Edinburgh, Lisbon, London", "Europe/London"),
    row("GTB Standard Time", "+02:00", "Athens, Bucharest", "Europe/Bucharest"),
    row("Georgian Standard Time", "+04:00", "Tbilisi", "Asia/Tbilisi"),
    row("Greenland Standard Time", "-03:00", "Greenland", "America/Godthab"),
    row("Greenwich Standard Time", "+00:00", "Monrovia, Reykjavik", "Atlantic/Reykjavik"),
    row("Haiti Standard Time", "-05:00", "Haiti", "America/Port-au-Prince"),
    row("Hawaiian Standard Time", "-10:00", "Hawaii", "Pacific/Honolulu"),
    row("India Standard Time", "+05:30", "Chennai, Kolkata, Mumbai, New Delhi", "Asia/Calcutta"),
    row("Iran Standard Time", "+03:30", "Tehran", "Asia/Tehran"),
    row("Israel Standard Time", "+02:00", "Jerusalem", "Asia/Jerusalem"),
    row("Jordan Standard Time", "+02:00", "Amman", "Asia/Amman"),
    row("Kaliningrad Standard Time", "+02:00", "Kaliningrad", "Europe/Kaliningrad"),
    row("Korea Standard Time", "+09:00", "Seoul", "Asia/Seoul"),
    row("Libya Standard Time", "+02:00", "Tripoli", "Africa/Tripoli"),
    row("Line Islands Standard Time", "+14:00", "Kiritimati Island", "Pacific/Kiritimati"),
    row("Lord Howe Standard Time", "+10:30", "Lord Howe Island", "Australia/Lord_Howe"),
    row("Magadan Standard Time", "+11:00", "Magadan", "Asia/Magadan"),
    row("Magallanes Standard Time", "-03:00", "Punta Arenas", "America/Punta_Arenas"),
    row("Marquesas Standard Time", "-09:30", "Marquesas Islands", "Pacific/Marquesas"),
    row("Mauritius Standard Time", "+04:00", "Port Louis", "Indian/Mauritius"),
    row("Middle East Standard Time", "+02:00", "Beirut", "Asia/Beirut"),
    row("Montevideo Standard Time", "-03:00", "Montevideo", "America/Montevideo"),
    row("Morocco Standard Time", "+01:00", "Casablanca", "Africa/Casablanca"),
    row("Mountain Standard Time", "-07:00", "Mountain Time (US & Canada)", "America/Denver"),
    row("Mountain Standard Time (Mexico)", "-07:00", "Chihuahua, La Paz, Mazatlan", "America/Mazatlan"),
    row("Myanmar Standard Time", "+06:30", "Yangon (Rangoon)", "Asia/Rangoon"),
    row("N. Central Asia Standard Time", "+07:00", "Novosibirsk", "Asia/Novosibirsk"),
    row("Namibia Standard Time", "+02:00", "Windhoek", "Africa/Windhoek"),
    row("Nepal Standard Time", "+05:45", "Kathmandu", "Asia/Katmandu"),
    row("New Zealand Standard Time", "+12:00", "Auckland, Wellington", "Pacific/Auckland"),
    row("Newfoundland Standard Time", "-03:30", "Newfoundland", "America/St_Johns"),
    row("Norfolk Standard Time", "+11:00", "Norfolk Island", "Pacific/Norfolk"),
    row("North Asia East Standard Time", "+08:00", "Irkutsk", "Asia/Irkutsk"),
    row("North Asia Standard Time", "+07:00", "Krasnoyarsk", "Asia/Krasnoyarsk"),
    row("North Korea Standard Time", "+09:00", "Pyongyang", "Asia/Pyongyang"),
    row("Omsk Standard Time", "+06:00", "Omsk", "Asia/Omsk"),
    row("Pacific SA Standard Time", "-04:00", "Santiago", "America/Santiago"),
    row("Pacific Standard Time", "-08:00", "Pacific Time (US & Canada)", "America/Los_Angeles"),
    row("Pacific Standard Time (Mexico)", "-08:00", "Baja California", "America/Tijuana"),
    row("Pakistan Standard Time", "+05:00", "Islamabad, Karachi", "Asia/Karachi"),
    row("Paraguay Standard Time", "-04:00", "Asuncion", "America/Asuncion"),
    row("Qyzylorda Standard Time", "+05:00", "Qyzylorda", "Asia/Qyzylorda"),
    row("Romance Standard Time", "+01:00", "Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"),
    row("Russia Time Zone 10", "+11:00", "Chokurdakh", "Asia/Srednekolymsk"),
    row("Russia Time Zone 11", "+12:00", "Anadyr, Petropavlovsk-Kamchatsky", "Asia/Kamchatka"),
    row("Russia Time Zone 3", "+04:00", "Izhevsk, Samara", "Europe/Samara"),
    row("Russian Standard Time", "+03:00", "Moscow, St. Petersburg", "Europe/Moscow"),
    row("SA Eastern Standard Time", "-03:00", "Cayenne, Fortaleza", "America/Cayenne"),
    row("SA Pacific Standard Time", "-05:00", "Bogota, Lima, Quito, Rio Branco", "America/Bogota"),
    row("SA Western Standard Time", "-04:00", "Georgetown, La Paz, Manaus, San Juan", "America/La_Paz"),
    row("SE Asia Standard Time", "+07:00", "Bangkok, Hanoi, Jakarta", "Asia/Bangkok"),
    row("Saint Pierre Standard Time", "-03:00", "Saint Pierre and Miquelon", "America/Miquelon"),
    row("Sakhalin Standard Time", "+11:00", "Sakhalin", "Asia/Sakhalin"),
    row("Samoa Standard Time", "+13:00", "Samoa", "Pacific/Apia"),
    row("Sao Tome Standard Time", "+00:00", "Sao Tome", "Africa/Sao_Tome"),
    row("Saratov Standard Time", "+04:00", "Saratov", "Europe/Saratov"),
    row("Singapore Standard Time", "+08:00", "Kuala Lumpur, Singapore", "Asia/Singapore"),
    row("South Africa Standard Time", "+02:00", "Harare, Pretoria", "Africa/Johannesburg"),
    row("South Sudan Standard Time", "+02:00", "Juba", "Africa/Juba"),
    row("Sri Lanka Standard Time", "+05:30", "Sri Jayawardenepura", "Asia/Colombo"),
    row("Sudan Standard Time", "+02:00", "Khartoum", "Africa/Khartoum"),
    row("Syria Standard Time", "+02:00", "Damascus", "Asia/Damascus"),
    row("Taipei Standard Time", "+08:00", "Taipei", "Asia/Taipei"),
    row("Tasmania Standard Time", "+10:00", "Hobart", "Australia/Hobart"),
    row("Tocantins Standard Time", "-03:00", "Araguaina", "America/Araguaina"),
    row("Tokyo Standard Time", "+09:00", "Osaka, Sapporo, Tokyo", "Asia/Tokyo"),
    row("Tomsk Standard Time", "+07:00", "Tomsk", "Asia/Tomsk"),
    row("Tonga Standard Time", "+13:00", "Nuku'alofa", "Pacific/Tongatapu"),
    row("Transbaikal Standard Time", "+09:00", "Chita", "Asia/Chita"),
    row("Turkey Standard Time", "+03:00", "Istanbul", "Europe/Istanbul"),
    row("Turks And Caicos Standard Time", "-05:00", "Turks and Caicos", "America/Grand_Turk"),
    row("US Eastern Standard Time", "-05:00", "Indiana (East)", "America/Indianapolis"),
    row("US Mountain Standard Time", "-07:00", "Arizona", "America/Phoenix"),
    row("UTC", "+00:00", "Coordinated Universal Time", "Etc/UTC"),
    row("UTC+12", "+12:00", "Coordinated Universal Time+12", "Etc/GMT-12"),
    row("UTC+13", "+13:00", "Coordinated Universal Time+13", "Etc/GMT-13"),
    row("UTC-02", "-02:00", "Coordinated Universal Time-02", "Etc/GMT+2"),
    row("UTC-08", "-08:00", "Coordinated Universal Time-08", "Etc/GMT+8"),
    row("UTC-09", "-09:00", "Coordinated Universal Time-09", "Etc/GMT+9"),
    row("UTC-11", "-11:00", "Coordinated Universal Time-11", "Etc/GMT+11"),
    row("Ulaanbaatar Standard Time", "+08:00", "Ulaanbaatar", "Asia/Ulaanbaatar"),
    row("Venezuela Standard Time", "-04:00", "Caracas", "America/Caracas"),
    row("Vladivostok Standard Time", "+10:00", "Vladivostok", "Asia/Vladivostok"),
    row("Volgograd Standard Time", "+04:00", "Volgograd", "Europe/Volgograd"),
    row("W. Australia Standard Time", "+08:00", "Perth", "Australia/Perth"),
    row("W. Central Africa Standard Time", "+01:00", "West Central Africa", "Africa/Lagos"),
    row("W. Europe Standard Time", "+01:00", "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
    row("W. Mongolia Standard Time", "+07:00", "Hovd", "Asia/Hovd"),
    row("West Asia Standard Time", "+05:00", "Ashgabat, Tashkent", "Asia/Tashkent"),
    row("West Bank Standard Time", "+02:00", "Gaza, Hebron", "Asia/Hebron"),
    row("West Pacific Standard Time", "+10:00", "Guam, Port Moresby", "Pacific/Port_Moresby"),
    row("Yakutsk Standard Time", "+09:00", "Yakutsk", "Asia/Yakutsk"),
    row("Yukon Standard Time", "-07:00", "Yukon", "America/Whitehorse"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_row_leads_to_a_place_and_is_found_by_its_name_and_by_what_is_shown() {
        for row in ROWS {
            let place: Tz = row
                .iana
                .parse()
                .unwrap_or_else(|_| panic!("{}: {}", row.name, row.iana));
            assert_eq!(named(row.name), Some(place), "{}", row.name);
            let shown = format!("(UTC{}) {}", row.offset, row.places);
            assert_eq!(named(&shown), Some(place), "{shown}");
        }
        let names: HashSet<&str> = ROWS.iter().map(|row| row.name).collect();
        assert_eq!(names.len(), ROWS.len());
    }

    #[test]
    fn a_zone_is_found_however_windows_says_it() {
        for (name, place) in [
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("W. Europe Standard Time 1", "Europe/Berlin"),
            ("w. europe standard time", "Europe/Berlin"),
            ("Pacific Time", "America/Los_Angeles"),
            (
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien",
                "Europe/Berlin",
            ),
            (
                "(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
                "Europe/Berlin",
            ),
            ("(GMT+01.00) Sarajevo/Warsaw/Zagreb", "Europe/Warsaw"),
            ("(UTC+01:00) Sarajewo, Skopje, Warszawa, Zagrzeb", "Europe/Warsaw"),
            ("(UTC-07:00) Chihuahua, La Paz, Mazatlan", "America/Mazatlan"),
            ("(UTC-04:00) La Paz", "America/La_Paz"),
        ] {
            assert_eq!(named(name), place.parse().ok(), "{name}");
        }
        for unknown in [
            "",
            "Time",
            "Customized Time Zone",
            "(UTC+01:00) Atlantis",
            "(UTC+01:00)",
            "(UTC",
        ] {
            assert_eq!(named(unknown), None, "{unknown}");
        }
    }
}
