//! Takes personal data out of a customer's words: addresses, telephone, card, account and order numbers.
//!
//! Rather takes a date too many than leaves a number in. Names stay: they cannot be told from words.

/// What stands where something was taken out.
const GONE: char = '…';
/// This many digits in a row, with separators between them, are a number of somebody's.
const DIGITS_MIN: usize = 6;
/// Shortest and longest international account number, in letters and digits.
const IBAN_CHARS: std::ops::RangeInclusive<usize> = 15..=34;

/// The text without personal data, and whether anything was taken out.
#[must_use]
pub fn scrub(text: &str) -> (String, bool) {
    let chars: Vec<char> = text.chars().collect();
    let mut clean = String::with_capacity(text.len());
    let mut at = 0;
    let mut gone = false;
    while at < chars.len() {
        let starts_word = at == 0 || !chars[at - 1].is_alphanumeric();
        let len = starts_word
            .then(|| mail(&chars[at..]).or_else(|| iban(&chars[at..])))
            .flatten()
            .or_else(|| number(&chars[at..]));
        match len {
            Some(len) => {
                if !clean.ends_with(GONE) {
                    clean.push(GONE);
                }
                gone = true;
                at += len;
            }
            None => {
                clean.push(chars[at]);
                at += 1;
            }
        }
    }
    (clean, gone)
}

/// Length of the mail address that begins here.
fn mail(chars: &[char]) -> Option<usize> {
    let local = |c: &&char| c.is_alphanumeric() || "._%+-".contains(**c);
    let name = chars.iter().take_while(local).count();
    if name == 0 || chars.get(name) != Some(&'@') {
        return None;
    }
    let rest = &chars[name + 1..];
    let domain = rest
        .iter()
        .take_while(|c| c.is_alphanumeric() || ".-".contains(**c))
        .count();
    // The full stop that ends a sentence is none of the address.
    let domain = rest[..domain].iter().rposition(|c| c.is_alphanumeric())? + 1;
    Some(name + 1 + domain)
}

/// Length of the international account number that begins here: two letters, two digits, groups.
fn iban(chars: &[char]) -> Option<usize> {
    let head = chars.get(..4)?;
    if !(head[..2].iter().all(char::is_ascii_alphabetic) && head[2..].iter().all(char::is_ascii_digit)) {
        return None;
    }
    let (mut end, mut count) = (0, 0);
    let mut at = 0;
    while at < chars.len() {
        let group = chars[at..]
            .iter()
            .take_while(|c| c.is_ascii_alphanumeric())
            .count();
        let word = &chars[at..at + group];
        let is_part = word.iter().any(char::is_ascii_digit) || word.iter().all(char::is_ascii_uppercase);
        if group == 0 || !is_part || count + group > *IBAN_CHARS.end() {
            break;
        }
        count += group;
        end = at + group;
        at = end + usize::from(chars.get(end) == Some(&' '));
        if at == end {
            break;
        }
    }
    IBAN_CHARS.contains(&count).then_some(end)
}

/// Length of the run of digits that begins here, when it is long enough.
fn number(chars: &[char]) -> Option<usize> {
    let first = chars.first()?;
    if !(first.is_numeric() || "+(".contains(*first)) {
        return None;
    }
    let (mut digits, mut end, mut separators) = (0, 0, 0);
    for (at, c) in chars.iter().enumerate() {
        if c.is_numeric() {
            digits += 1;
            separators = 0;
            end = at + 1;
        } else if " -./()+\u{a0}".contains(*c) && separators < 2 {
            separators += 1;
        } else {
            break;
        }
    }
    (digits >= DIGITS_MIN).then_some(end)
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
            ("Card 4111 1111 1111 1111 was charged", "Card … was charged"),
            (
                "My account DE89 3704 0044 0532 0130 00 is fine",
                "My account … is fine",
            ),
            ("GB29NWBK60161331926819 thanks", "… thanks"),
            ("GB29 NWBK 6016 1331 9268 19 Thank you", "… Thank you"),
            ("电话１３８００１３８０００，谢谢", "电话…，谢谢"),
        ] {
            assert_eq!(scrub(text), (clean.to_owned(), true), "{text}");
        }
    }

    #[test]
    fn words_and_small_numbers_stay() {
        for text in [
            "She stayed 45 minutes until 18:30 and it was 100 % solved.",
            "5 of 5, would call again @ any time",
            "Flat 12, third floor",
            "Order 10024 was late",
            "谢谢你，3次电话终于解决了",
        ] {
            assert_eq!(scrub(text), (text.to_owned(), false));
        }
    }
}
