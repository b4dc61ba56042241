//! The bytes of a file as text: UTF-8, UTF-16 with and without its mark, or Windows-1252.
//!
//! Decides which encoding a spreadsheet or an editor used, and says which one was taken. Must never guess:
//! bytes that would be other names in another encoding are refused with the line and with what to do.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::{borrow::Cow, fmt};
use thiserror::Error;

/// How a file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark; plain ASCII too.
    Utf8,
    /// UTF-16, the low byte first, as Windows writes it ("Unicode text").
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// What Western European Windows writes without asking ("ANSI").
    Windows1252,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1252 => "Windows-1252",
        })
    }
}

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
}

/// Why bytes are no text. Each says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DecodeError {
    /// A byte is missing, or a character is cut in two.
    #[error("the file is UTF-16 that is cut off or damaged; save it again as UTF-8 (\"CSV UTF-8\")")]
    Utf16Damaged,
    /// Zeros where no text has them: a spreadsheet's own format, UTF-32, a program.
    #[error("the file is no text; save it as UTF-8 (\"CSV UTF-8\")")]
    NotText,
    /// UTF-8 in some lines, something else in this one.
    #[error("line {line} is not UTF-8 as the lines before it; save the file as UTF-8 (\"CSV UTF-8\")")]
    Mixed {
        /// Line in the file, from 1.
        line: usize,
    },
    /// Not UTF-8, and not surely Windows-1252.
    #[error(
        "the encoding of line {line} cannot be told, and a name could come out wrong; save the file as UTF-8 (\"CSV UTF-8\")"
    )]
    Ambiguous {
        /// Line in the file, from 1.
        line: usize,
    },
}

/// The text in `bytes`.
///
/// # Errors
/// [`DecodeError`]; whoever shows it has a sentence with what to do.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Err(DecodeError::NotText);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest).ok_or_else(|| not_utf8(rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, Encoding::Utf16Le).ok_or(DecodeError::Utf16Damaged);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, Encoding::Utf16Be).ok_or(DecodeError::Utf16Damaged);
    }
    if bytes.contains(&0) {
        return without_mark(bytes);
    }
    match utf8(bytes) {
        Some(decoded) => Ok(decoded),
        None => windows_1252(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Option<Decoded> {
    let text = std::str::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'))?;
    Some(Decoded {
        text: text.to_owned(),
        encoding: Encoding::Utf8,
    })
}

fn not_utf8(bytes: &[u8]) -> DecodeError {
    let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    match good == bytes.len() {
        true => DecodeError::NotText,
        false => DecodeError::Mixed {
            line: line_at(bytes, good),
        },
    }
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Option<Decoded> {
    if bytes.len() % 2 == 1 {
        return None;
    }
    let form = if encoding == Encoding::Utf16Be {
        UTF_16BE
    } else {
        UTF_16LE
    };
    let text = form.decode_without_bom_handling_and_without_replacement(bytes)?;
    (!text.contains('\0')).then(|| Decoded {
        text: text.into_owned(),
        encoding,
    })
}

/// A table begins with a heading and a settings file with a key, in ASCII: which byte of it is zero tells the order.
fn without_mark(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let encoding = match bytes {
        [first, 0, ..] if first.is_ascii() && *first != 0 => Encoding::Utf16Le,
        [0, second, ..] if second.is_ascii() && *second != 0 => Encoding::Utf16Be,
        _ => return Err(DecodeError::NotText),
    };
    utf16(bytes, encoding).ok_or(DecodeError::Utf16Damaged)
}

fn windows_1252(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    if !bytes[..good].is_ascii() {
        return Err(not_utf8(bytes));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    match doubtful(&text) {
        // One byte is one character, so the place is the same in both.
        Some(at) => Err(DecodeError::Ambiguous {
            line: line_at(bytes, at),
        }),
        None => Ok(Decoded {
            text: Cow::into_owned(text),
            encoding: Encoding::Windows1252,
        }),
    }
}

/// Where a text that was read as Windows-1252 reads as nobody writes in Western Europe: Polish, Russian,
/// Chinese and the letters of old Macs come out as signs inside words, capitals after small letters, or
/// rows of accents.
fn doubtful(text: &str) -> Option<usize> {
    let chars: Vec<char> = text.chars().collect();
    let around = |at: usize, step: isize| {
        at.checked_add_signed(step)
            .and_then(|place| chars.get(place))
            .copied()
            .unwrap_or(' ')
    };
    (0..chars.len()).filter(|at| !chars[*at].is_ascii()).find(|at| {
        let (c, before, after) = (chars[*at], around(*at, -1), around(*at, 1));
        let in_word = before.is_alphabetic() || after.is_alphabetic();
        let within = before.is_alphabetic() && after.is_alphabetic();
        if c.is_control() || c == '\u{2c6}' || c == '\u{2dc}' || c == 'ƒ' {
            return true;
        }
        if c.is_alphabetic() && !matches!(c, 'ª' | 'º' | 'µ') {
            let accents = [around(*at, -2), before, after, around(*at, 2)];
            let row = [&accents[..2], &accents[1..3], &accents[2..]]
                .iter()
                .any(|pair| pair.iter().all(|c| c.is_alphabetic() && !c.is_ascii()));
            let capital = before.is_lowercase() || (before.is_alphabetic() && after.is_lowercase());
            return row || (c.is_uppercase() && capital);
        }
        match c {
            // An apostrophe and a dash stand between letters too; what opens a quotation does not.
            '’' | '\u{ad}' => false,
            // Catalan writes it between two l, and nowhere else.
            '·' => !matches!((before, after), ('l', 'l') | ('L', 'L') | (' ', ' ')),
            // German closes with it what a low mark opened.
            '‘' => before.is_alphabetic() && !chars[..*at].contains(&'‚'),
            '–' | '—' | '…' | '€' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '‚' | '•' => {
                within
            }
            'ª' | 'º' | '°' | '®' | '™' | '©' | '§' | '\u{a0}' | '!'..='~' => false,
            '¿' | '¡' => before.is_alphabetic(),
            _ => in_word || !before.is_ascii() || !after.is_ascii(),
        }
    })
}

/// The line of a byte as an editor counts: `\n`, `\r\n` and `\r` each end one.
fn line_at(bytes: &[u8], at: usize) -> usize {
    let before = &bytes[..at.min(bytes.len())];
    let breaks = before
        .iter()
        .enumerate()
        .filter(|(place, byte)| **byte == b'\n' || (**byte == b'\r' && bytes.get(place + 1) != Some(&b'\n')));
    breaks.count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROSTER: &str =
        "name;team\r\nZoë Brück;Team Çelik\r\nJosé Núñez;Straße 5 – „Kai“\r\nSiân O’Neil;\r\n";

    fn le(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn be(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    }

    #[test]
    fn a_file_is_read_in_each_encoding_that_spreadsheets_write_and_says_which() {
        let ansi = WINDOWS_1252.encode(ROSTER).0.into_owned();
        for (bytes, encoding) in [
            (ROSTER.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xef\xbb\xbf", ROSTER.as_bytes()].concat(), Encoding::Utf8),
            (le(ROSTER), Encoding::Utf16Le),
            ([b"\xff\xfe".to_vec(), le(ROSTER)].concat(), Encoding::Utf16Le),
            (be(ROSTER), Encoding::Utf16Be),
            ([b"\xfe\xff".to_vec(), be(ROSTER)].concat(), Encoding::Utf16Be),
            (ansi, Encoding::Windows1252),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (ROSTER, encoding));
        }
        let chinese = "name\tteam\r\n林 晓雨\t西湖组\r\n王芳芳\t西湖组\r\n";
        assert_eq!(decode(&le(chinese)).unwrap().text, chinese);
        assert_eq!(decode(&be(chinese)).unwrap().text, chinese);
        assert_eq!(decode(b"").unwrap().text, "");
    }

    #[test]
    fn what_could_be_other_names_in_another_encoding_is_refused_with_its_line() {
        for (names, bytes) in [
            // Windows-1250: Łukasz Świątek, Paweł, Grażyna Żak.
            ("Polish", &b"name\n\xa3ukasz \x8cwi\xb9tek\n"[..]),
            ("Polish", b"name\nPawe\xb3 Nowak\n"),
            ("Polish", b"name\nGra\xbfyna \xafak\n"),
            // Windows-1251: Иван, Мария.
            ("Russian", b"name\n\xc8\xe2\xe0\xed\n"),
            // GBK: 王芳芳; Shift-JIS: 田中.
            ("Chinese", b"name\n\xcd\xf5\xb7\xbc\xb7\xbc\n"),
            ("Japanese", b"name\n\x93c\x92\x86\n"),
            // An old Mac: Zoë, Müller, Muñoz.
            ("Mac", b"name\nZo\x91 M\n"),
            ("Mac", b"name\nM\x9fller\n"),
            ("Mac", b"name\nMu\x96oz\n"),
        ] {
            let refused = decode(bytes);
            assert_eq!(
                refused,
                Err(DecodeError::Ambiguous { line: 2 }),
                "{names} {bytes:?}"
            );
        }
        let sentence = DecodeError::Ambiguous { line: 2 }.to_string();
        assert!(
            sentence.contains("line 2") && sentence.contains("CSV UTF-8"),
            "{sentence}"
        );
    }

    #[test]
    fn a_file_of_two_encodings_is_refused_with_the_line_that_is_not_utf_8() {
        for bytes in [
            &b"name\r\nZo\xc3\xab\r\nJos\xe9\r\n"[..],
            b"name\rZo\xc3\xab\rJos\xe9\r",
            b"\xef\xbb\xbfname\n\nJos\xe9\n",
        ] {
            assert_eq!(decode(bytes), Err(DecodeError::Mixed { line: 3 }), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_or_is_cut_is_refused() {
        assert_eq!(decode(b"PK\x03\x04\0\0\x08\0a\0\0\0"), Err(DecodeError::NotText));
        assert_eq!(decode(b"name\0,x\n"), Err(DecodeError::NotText));
        assert_eq!(decode(b"\xff\xfe\0\0n\0\0\0"), Err(DecodeError::NotText));
        assert_eq!(decode(b"\xff\xfen\0a"), Err(DecodeError::Utf16Damaged));
        assert_eq!(decode(b"\xff\xfe\x00\xd8n\0"), Err(DecodeError::Utf16Damaged));
        assert_eq!(decode(&le(ROSTER)[..31]), Err(DecodeError::Utf16Damaged));
    }
}
