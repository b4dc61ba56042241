//! What cannot be seen in a text.
//!
//! Decides which characters are refused in names and notes: those that turn the direction of what follows,
//! and those that show nothing and so make two different texts look alike. A joiner or a variation selector
//! stays where a script or an emoji needs it: without it Persian, Sinhala, Japanese names and families of
//! emoji are written wrongly.

use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{BidiControl, DefaultIgnorableCodePoint, ExtendedPictographic, GeneralCategory, Script},
};

/// The first character of `text` that is refused, or `None`. Line breaks and tabs are no matter of this rule.
#[must_use]
pub fn unseen(text: &str) -> Option<char> {
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if is_refused(before, c, chars.peek().copied()) {
            return Some(c);
        }
        before = Some(c);
    }
    None
}

/// The text without the characters that [`unseen`] names.
#[must_use]
pub fn seen_only(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !is_refused(kept.chars().next_back(), c, chars.peek().copied()) {
            kept.push(c);
        }
    }
    kept
}

fn is_refused(before: Option<char>, c: char, after: Option<char>) -> bool {
    !super::is_single(c) && is_refused_by_table(before, c, after)
}

pub(super) fn is_refused_by_table(before: Option<char>, c: char, after: Option<char>) -> bool {
    if CodePointSetData::new::<BidiControl>().contains(c) {
        return true;
    }
    match c {
        '\u{200c}' | '\u{200d}' => !may_join(before, c, after),
        '\u{fe00}'..='\u{fe0f}' => !before.is_some_and(may_vary),
        '\u{e0100}'..='\u{e01ef}' => before.is_none_or(|b| script(b) != Script::Han),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => before.is_none_or(|b| script(b) != Script::Mongolian),
        // The flags of England, Scotland and Wales are spelled in tags.
        '\u{e0020}'..='\u{e007f}' => !before.is_some_and(|b| b == '\u{1f3f4}' || is_tag(b)),
        // A cell without dots, and marks around annotations, show nothing either.
        '\u{2800}' | '\u{fff9}'..='\u{fffc}' => true,
        _ => {
            CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
                || (is_control(c) && !matches!(c, '\n' | '\r' | '\t'))
        }
    }
}

fn is_control(c: char) -> bool {
    use GeneralCategory::{Control, Format, LineSeparator, ParagraphSeparator, Surrogate};
    // Signs that stand before numbers in Arabic, Syriac and Kaithi are of the class `Format`, and are seen.
    let seen = matches!(c, '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{110bd}' | '\u{110cd}');
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    !seen
        && matches!(
            category,
            Control | Format | LineSeparator | ParagraphSeparator | Surrogate
        )
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

fn is_tag(c: char) -> bool {
    ('\u{e0020}'..='\u{e007f}').contains(&c)
}

/// Whether a joiner between these is part of how a word or an emoji is written.
fn may_join(before: Option<char>, joiner: char, after: Option<char>) -> bool {
    let Some(before) = before else { return false };
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    let tone_or_selector = |c: char| c == '\u{fe0f}' || ('\u{1f3fb}'..='\u{1f3ff}').contains(&c) || is_tag(c);
    if joiner == '\u{200d}' && (pictures.contains(before) || tone_or_selector(before)) {
        return after.is_some_and(|c| pictures.contains(c));
    }
    let joins = |c: char| {
        let inherited = matches!(script(c), Script::Inherited);
        inherited
            || matches!(
                script(c),
                Script::Arabic
                    | Script::Syriac
                    | Script::Nko
                    | Script::Mongolian
                    | Script::Devanagari
                    | Script::Bengali
                    | Script::Gurmukhi
                    | Script::Gujarati
                    | Script::Oriya
                    | Script::Tamil
                    | Script::Telugu
                    | Script::Kannada
                    | Script::Malayalam
                    | Script::Sinhala
                    | Script::Khmer
                    | Script::Myanmar
                    | Script::Tibetan
            )
    };
    // At the end of a word a joiner shows nothing; between letters it does.
    joins(before) && script(before) != Script::Inherited && after.is_some_and(joins)
}

/// Whether a selector after this one chooses between two forms that are seen.
fn may_vary(c: char) -> bool {
    CodePointSetData::new::<ExtendedPictographic>().contains(c)
        || c.is_ascii_digit()
        || matches!(c, '#' | '*')
        || matches!(
            script(c),
            Script::Han | Script::Myanmar | Script::PhagsPa | Script::Manichaean
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_or_turns_the_writing_is_refused_by_itself() {
        for c in [
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{200e}',
            '\u{200f}',
            '\u{61c}',
            '\u{202a}',
            '\u{202e}',
            '\u{2066}',
            '\u{2069}',
            '\u{2060}',
            '\u{feff}',
            '\u{ad}',
            '\u{34f}',
            '\u{3164}',
            '\u{115f}',
            '\u{ffa0}',
            '\u{180e}',
            '\u{2800}',
            '\u{fe0f}',
            '\u{e0041}',
            '\u{e0101}',
            '\u{7}',
            '\u{85}',
            '\u{fffc}',
            '\u{2028}',
        ] {
            let text = format!("Ada{c}Brook");
            assert_eq!(unseen(&text), Some(c), "U+{:04X}", c as u32);
            assert_eq!(seen_only(&text), "AdaBrook");
            assert_eq!(unseen(&c.to_string()), Some(c));
        }
    }

    #[test]
    fn joiners_and_selectors_stay_where_a_script_or_an_emoji_needs_them() {
        for text in [
            "Zoë Brück-O’Neil, 2nd",
            "می\u{200c}خواهم",
            "ශ්\u{200d}රී",
            "क्\u{200d}ष",
            "葛\u{e0100}城",
            "辻\u{fe00}",
            "👩\u{200d}👩\u{200d}👧",
            "🧑🏽\u{200d}🤝\u{200d}🧑🏻",
            "❤\u{fe0f}\u{200d}🔥",
            "1\u{fe0f}\u{20e3}",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "🇵🇱 two\nlines\tand a tab",
            "שלום",
            "สวัสดี",
            "林　晓雨",
        ] {
            assert_eq!(unseen(text), None, "{text}");
            assert_eq!(seen_only(text), text);
        }
    }
}
