//! Takes personal data out of a customer's words: addresses of mail, web and post, handles, telephone, card,
//! account and order numbers; holds back what tells of a person in a way that cannot be cut out.
//!
//! Decides by shape, in the six languages of the product. Rather takes a date too many than leaves a number
//! in; amounts of money, hours and small numbers stay. A customer's name cannot be told from words: a line in
//! which somebody introduces themselves is held back for a person to look at.

mod numbers;
mod rules;

use domain::text;
use rules::{Rule, rules};
use thiserror::Error;

/// What stands where something was taken out.
const GONE: &str = "…";
/// So often a text is looked through; the second time nearly always finds nothing.
const PASSES_MAX: usize = 8;

/// Why a line is held back.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("it may tell who the customer is ({0:?}); take that out by hand, and import the line again")]
pub struct Held(pub String);

/// A text from which everything was taken out that a rule can take out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scrubbed {
    /// What is left of it.
    pub text: String,
    /// Whether anything was taken out.
    pub gone: bool,
    /// What of the rest a person has to look at before anybody reads it.
    pub held: Option<Held>,
}

/// The text without personal data, and whether anything was taken out.
///
/// # Errors
/// [`Held`] when something of it cannot be taken out by a rule.
pub fn scrub(written: &str) -> Result<(String, bool), Held> {
    let Scrubbed { text, gone, held } = scrub_what_can_be(written);
    held.map_or(Ok((text, gone)), Err)
}

/// The text without what a rule can take out, and why the rest has to wait, if it has to.
///
/// What is given back is what the rules leave as it is: scrubbed once more it stays the same. Where something was taken
/// out there is an edge that was none before, and behind it stands what no rule saw the first time; so it is looked through
/// until nothing more is found. Where that takes too long there is nothing but numbers, and all of it goes.
#[must_use]
pub fn scrub_what_can_be(written: &str) -> Scrubbed {
    let (mut text, mut gone) = (written.to_owned(), false);
    for _ in 0..PASSES_MAX {
        let (left, taken_out) = looked_through(&text);
        gone |= taken_out;
        if left == text {
            let held = held(&text);
            return Scrubbed { text, gone, held };
        }
        text = left;
    }
    Scrubbed {
        text: GONE.to_owned(),
        gone: true,
        held: None,
    }
}

/// The text without what the rules take out of it as it stands, and whether that was anything.
fn looked_through(text: &str) -> (String, bool) {
    // What cannot be seen must not stand between two digits.
    let mut clean = text::seen_only(text);
    let mut gone = false;
    for rule in rules() {
        let Rule::Out { what, stays, ends } = rule else {
            continue;
        };
        let mut cut = String::with_capacity(clean.len());
        let mut from = 0;
        for found in what.captures_iter(&clean) {
            // What says of a number whose it is stays.
            let Some(found) = found.name("gone").or_else(|| found.get(0)) else {
                continue;
            };
            // It went with the number before it.
            if found.start() < from || stays(&clean, found.range()) {
                continue;
            }
            cut += &clean[from..found.start()];
            cut += GONE;
            from = ends(&clean, found.end());
            gone = true;
        }
        cut += &clean[from..];
        clean = cut;
    }
    (joined(&clean), gone)
}

/// Why what is left has to wait for a person.
fn held(text: &str) -> Option<Held> {
    let found = rules().iter().find_map(|rule| match rule {
        Rule::Hold(cue) => cue.find(text),
        Rule::Out { .. } => None,
    });
    found.map(|found| Held(found.as_str().trim().to_owned()))
}

/// Several things that were taken out in a row are one.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for part in text.split_inclusive(GONE) {
        let between = part.strip_suffix(GONE).unwrap_or(part);
        let nothing = between.chars().all(|c| c.is_whitespace() || ",;/-–".contains(c));
        if nothing && joined.ends_with(GONE) && part.ends_with(GONE) {
            continue;
        }
        joined += part;
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_of_people_are_taken_out() {
        for (text, clean) in [
            ("Write to jo.doe+x@mail.example.org.", "Write to …."),
            ("Call me on +48 601 234 567, please", "Call me on …, please"),
            ("Call (020) 7946-0958 today", "Call … today"),
            ("Order 100245 was late", "Order … was late"),
            ("Order 10024 was late", "Order … was late"),
            ("Order no. 1024 was late", "Order no. … was late"),
            ("Card 4111 1111 1111 1111 was charged", "Card … was charged"),
            (
                "My account DE89 3704 0044 0532 0130 00 is fine",
                "My account … is fine",
            ),
            ("GB29NWBK60161331926819 thanks", "… thanks"),
            ("GB29 NWBK 6016 1331 9268 19 Thank you", "… Thank you"),
            ("电话１３８００１３８０００，谢谢", "电话…，谢谢"),
            ("Ring 601\u{202f}234\u{202f}567 please", "Ring … please"),
            ("Ring 601\u{2011}234\u{2011}567 please", "Ring … please"),
            ("Ring 601–234–567 please", "Ring … please"),
            ("Ring 601_234_567 please", "Ring … please"),
            ("Ring 60\u{200b}12\u{200b}34\u{200b}567 please", "Ring … please"),
            ("Write to jo (at) example.org please", "Write to … please"),
            ("Write to jo [at] example [dot] org please", "Write to … please"),
            ("I am @jo_doe there", "I am … there"),
            (
                "She sent it to 12 Baker Street, London",
                "She sent it to …, London",
            ),
            ("See www.example.org/jo for it", "See … for it"),
            ("Kundennummer 4711 0815, danke", "Kundennummer …, danke"),
            ("Kundennummer 4711-0815 / 22 danke", "Kundennummer … danke"),
            ("Customer 4711\u{a0}0815\u{2009}22 was me", "Customer … was me"),
            ("Numer klienta 4711 0815 i tyle", "Numer klienta … i tyle"),
            (
                "Número do cliente 4711 0815 por favor",
                "Número do cliente … por favor",
            ),
            (
                "Número de cliente: 4711 0815 de ayer",
                "Número de cliente: … de ayer",
            ),
            ("客户号 4711 0815 谢谢", "客户号 … 谢谢"),
            ("Kundennummer 4711 2 Tage lang", "Kundennummer … 2 Tage lang"),
            ("Telefon 22-123 45 67 proszę", "Telefon … proszę"),
        ] {
            assert_eq!(scrub(text), Ok((clean.to_owned(), true)), "{text}");
        }
    }

    #[test]
    fn what_was_scrubbed_stays_as_it_is_when_it_is_scrubbed_again() {
        for (text, clean) in [
            ("IBAN …A130 00", "IBAN …"),
            ("IBAN DE89370400440532013A130 00 ok", "IBAN … ok"),
            ("a, … , … b", "a, … b"),
            ("12345\u{200b}AB123 45", "…"),
        ] {
            let once = scrub_what_can_be(text).text;
            assert_eq!(once, clean, "{text}");
            let again = scrub_what_can_be(&once);
            assert_eq!((again.text.as_str(), again.gone), (clean, false), "{text}");
        }
    }

    #[test]
    fn words_and_small_numbers_stay() {
        for text in [
            "She stayed 45 minutes until 18:30 and it was 100 % solved.",
            "5 of 5, would call again @ any time",
            "Flat 12, third floor",
            "谢谢你，3次电话终于解决了",
            "He saved me 1.250,50 € and € 12,500 more",
            "Open 9:00-17:00 and 24/7, as in 2019-2024",
            "Am Dienstag 15 Minuten gewartet, dann gelöst",
        ] {
            assert_eq!(scrub(text), Ok((text.to_owned(), false)));
        }
    }

    #[test]
    fn a_line_in_which_somebody_tells_who_they_are_is_held_back() {
        for text in [
            "My name is Jo Doe and she was great",
            "Ich heiße Jo Doe, danke",
            "I live in the blue house at the mill",
            "我叫王芳，谢谢",
        ] {
            assert!(scrub(text).is_err(), "{text}");
        }
        let waits = scrub_what_can_be("My name is Jo Doe, ring me on 601 234 567");
        assert_eq!(
            (waits.text.as_str(), waits.gone, waits.held.is_some()),
            ("My name is Jo Doe, ring me on …", true, true)
        );
        let said = scrub("My name is Jo Doe").unwrap_err().to_string();
        assert!(said.contains("My name is") && said.contains("by hand"), "{said}");
    }
}
