//! What separates the cells of a table.
//!
//! Decides by the `sep=` line that some spreadsheets read and write, else by the heading: the separator under
//! which most of its names are known.

/// Separators that spreadsheets write, the likeliest first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The table without a `sep=` line, and the separator that it names.
pub(super) fn line(text: &str) -> (&str, Option<u8>) {
    let body = text.trim_start_matches(['\u{feff}', '\n', '\r']);
    let (first, rest) = body.split_at(body.find(['\n', '\r']).unwrap_or(body.len()));
    let first = first.trim_matches([' ', '"']);
    let Some(named) = first.get(..4).filter(|begin| begin.eq_ignore_ascii_case("sep=")) else {
        return (body, None);
    };
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
        .unwrap_or(rest);
    let separator = match &first[named.len()..] {
        // A tab at the end of a line is easily lost on the way.
        "" | "\\t" | "tab" => Some(b'\t'),
        one if one.len() == 1 => one.bytes().next(),
        // A separator as long as that separates nothing; the heading tells.
        _ => None,
    };
    (rest, separator)
}

/// The separator under which most names of the heading are known.
pub(super) fn find(body: &str, known: impl Fn(&str) -> bool) -> u8 {
    let blank = |line: &&str| {
        line.chars()
            .all(|c| c.is_whitespace() || SEPARATORS.iter().any(|s| c == char::from(*s)))
    };
    let heading = body
        .split(['\n', '\r'])
        .find(|line| !blank(line))
        .unwrap_or_default();
    let names = |separator: &u8| {
        let names = heading.split(char::from(*separator));
        names.filter(|name| known(name.trim().trim_matches('"'))).count()
    };
    let best = SEPARATORS.iter().rev().max_by_key(|separator| names(separator));
    best.copied().unwrap_or(b',')
}
