//! Content lines: folded ones put together, split into name, parameters and value. What nobody asks for is passed over
//! as bytes.

/// A line whose name is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) name: String,
    params: Vec<(String, String)>,
    pub(crate) value: String,
}

/// The names that are asked for. No title, place, person or text is among them.
const NAMES: [&str; 17] = [
    "BEGIN",
    "END",
    "UID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "SEQUENCE",
    "STATUS",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "TZID",
    "TZOFFSETFROM",
    "TZOFFSETTO",
];
/// A longer line is none of those.
const LINE_BYTES_MAX: usize = 64 * 1024;

impl Line {
    /// A parameter by its name.
    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        let found = self.params.iter().find(|(param, _)| param == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The lines that are asked for, in order.
pub(crate) fn lines(text: &[u8]) -> impl Iterator<Item = Line> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    unfolded(text).into_iter().filter_map(|line| parsed(&line))
}

/// A line that goes on begins with a blank; the break may lie within a letter of several bytes.
fn unfolded(text: &[u8]) -> Vec<Vec<u8>> {
    let mut lines: Vec<Vec<u8>> = Vec::new();
    for part in text
        .split(|byte| *byte == b'\n' || *byte == b'\r')
        .filter(|part| !part.is_empty())
    {
        match (part.first(), lines.last_mut()) {
            (Some(b' ' | b'\t'), Some(line)) => {
                // What is passed over anyway is not put together.
                if is_asked_for(line) && line.len() < LINE_BYTES_MAX {
                    line.extend_from_slice(&part[1..]);
                }
            }
            _ => lines.push(match is_asked_for(part) {
                true => part.to_vec(),
                false => Vec::new(),
            }),
        }
    }
    lines
}

fn is_asked_for(line: &[u8]) -> bool {
    let end = line.iter().position(|byte| matches!(byte, b':' | b';'));
    let name = &line[..end.unwrap_or(line.len())];
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
        // A name may itself be folded.
        || end.is_none() && NAMES.iter().any(|known| known.len() >= name.len() && known.as_bytes()[..name.len()].eq_ignore_ascii_case(name))
}

fn parsed(line: &[u8]) -> Option<Line> {
    let line = String::from_utf8_lossy(line);
    let mut rest = line.as_ref();
    let end = rest.find([':', ';'])?;
    let name = rest[..end].to_ascii_uppercase();
    if !NAMES.contains(&name.as_str()) {
        return None;
    }
    rest = &rest[end..];
    let mut params = Vec::new();
    while let Some(after) = rest.strip_prefix(';') {
        let end = after.find(['=', ':', ';'])?;
        let key = after[..end].trim().to_ascii_uppercase();
        rest = &after[end..];
        let Some(after) = rest.strip_prefix('=') else {
            continue;
        };
        let end = value_end(after)?;
        params.push((key, after[..end].trim_matches('"').to_owned()));
        rest = &after[end..];
    }
    Some(Line {
        name,
        params,
        value: rest.strip_prefix(':')?.trim().to_owned(),
    })
}

/// Where the value of a parameter ends: at a colon or semicolon that is not within quotation marks. Outlook writes
/// colons into names of zones without them: `TZID=(UTC+01:00) Amsterdam`.
fn value_end(text: &str) -> Option<usize> {
    let (mut quoted, mut depth) = (false, 0_u32);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            ':' | ';' if !quoted && depth == 0 => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Line> {
        lines(text.as_bytes()).collect()
    }

    #[test]
    fn folded_lines_are_put_together_wherever_they_break() {
        let text = "DTSTART;TZID=Europe/War\r\n saw:2026\r\n\t1129T100000\r\nDTE\n ND:20261129T110000\n";
        let read = read(text);
        assert_eq!(read[0].param("TZID"), Some("Europe/Warsaw"));
        assert_eq!(
            (read[0].value.as_str(), read[1].value.as_str()),
            ("20261129T100000", "20261129T110000")
        );
        assert_eq!(read[1].name, "DTEND");
    }

    #[test]
    fn what_a_meeting_is_about_is_passed_over() {
        let text = "SUMMARY:Talk with Anna: her\n  salary\nLOCATION:Room 4\nATTENDEE;CN=\"A: B\":mailto:a@b\nUID:7\n";
        let names: Vec<String> = read(text).into_iter().map(|line| line.name).collect();
        assert_eq!(names, ["UID"]);
    }

    #[test]
    fn parameters_hold_colons_in_quotation_marks_and_in_outlooks_names_of_zones() {
        for text in [
            "dtstart;TZID=\"(UTC+01:00) Amsterdam\";VALUE=DATE-TIME:20260101T000000",
            "DTSTART;TZID=(UTC+01:00) Amsterdam;VALUE=DATE-TIME:20260101T000000",
        ] {
            let read = read(text);
            assert_eq!(read[0].param("TZID"), Some("(UTC+01:00) Amsterdam"), "{text}");
            assert_eq!(read[0].value, "20260101T000000", "{text}");
        }
        assert_eq!(read("\u{feff}BEGIN:VCALENDAR")[0].value, "VCALENDAR");
        assert!(read("DTSTART;TZID=\"open:20260101T000000").is_empty());
    }
}
