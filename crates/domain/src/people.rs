//! People: what a name may be, and who is meant by what somebody typed. One rule, at the agent's desk and at
//! the server.
//!
//! A person is meant by a whole name, an id or an e-mail address, whatever the case and however the letters
//! were typed. Never guesses: a beginning of a name is nobody, and of two people of one name neither is
//! taken; both come back as candidates, for whoever asked to choose from.

use crate::{id::PersonId, text};
use std::collections::HashMap;
use thiserror::Error;

/// Longest name of a person, a team, a value or an organisation, in characters as a reader counts them.
pub const NAME_CHARS_MAX: usize = 80;
/// Longest e-mail address, in bytes (RFC 5321, 4.5.3.1.3, without its brackets).
pub const EMAIL_BYTES_MAX: usize = 254;
/// Most people who are named when nobody of a name is found.
const ALIKE_MAX: usize = 5;

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing of it can be seen.
    #[error("a name needs at least one letter, digit or picture")]
    Empty,
    /// Over the limit.
    #[error("a name has at most {max} characters; this one has {chars}")]
    TooLong {
        /// Characters found, as a reader counts them.
        chars: usize,
        /// Most allowed.
        max: usize,
    },
    /// A line break, a tab or another control character.
    #[error("a name holds no line break and no control character")]
    Control,
    /// A character that shows nothing or turns the direction of writing.
    #[error("the name holds the invisible character U+{:04X}; type it again", u32::from(*.0))]
    Unseen(char),
    /// More marks on one letter than any script has.
    #[error("too many marks are piled on one letter of the name")]
    Piled,
    /// No address of the form `name@domain`.
    #[error("this is no e-mail address like ada@example.org")]
    NoEmail,
}

/// A name as it is kept: trimmed, its letters and marks written together, else as it was written.
///
/// # Errors
/// [`NameError`] when it is empty, too long, or holds what cannot be seen.
pub fn name(written: &str, chars_max: usize) -> Result<String, NameError> {
    let name = text::composed(written.trim());
    if name.chars().any(char::is_control) {
        return Err(NameError::Control);
    }
    if let Some(c) = text::unseen(&name) {
        return Err(NameError::Unseen(c));
    }
    if text::said(&name) == 0 {
        return Err(NameError::Empty);
    }
    if text::piled(&name) {
        return Err(NameError::Piled);
    }
    // A letter with its marks is one character; the bytes of a name are bounded too.
    let chars = text::length(&name);
    let max = chars_max.min(text::length_within(&name, chars_max * 4));
    if chars > max {
        return Err(NameError::TooLong { chars, max });
    }
    Ok(name)
}

/// An e-mail address as it is kept: trimmed and in small letters.
///
/// # Errors
/// [`NameError::NoEmail`].
pub fn email(written: &str) -> Result<String, NameError> {
    let email = written.trim().to_lowercase();
    let seen = !email.chars().any(|c| c.is_whitespace() || c.is_control()) && text::unseen(&email).is_none();
    match email.rsplit_once('@') {
        Some((local, domain)) if seen && !local.is_empty() && !local.contains('@') => {
            let labels = domain.split('.').all(|label| !label.is_empty());
            (labels && email.len() <= EMAIL_BYTES_MAX)
                .then_some(email)
                .ok_or(NameError::NoEmail)
        }
        _ => Err(NameError::NoEmail),
    }
}

/// What a person can be meant by.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: &'a str,
    /// Their e-mail address, where it is known.
    pub email: Option<&'a str>,
}

/// Why nobody is meant.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotMeant<T> {
    /// Nobody has this name, id or address.
    #[error("nobody has this name")]
    Unknown {
        /// Some whose name begins so, for the person to choose from.
        alike: Vec<T>,
    },
    /// Several have this name.
    #[error("{} people have this name", candidates.len())]
    Ambiguous {
        /// All of them.
        candidates: Vec<T>,
    },
}

/// Those who may be meant, by name, address and id. Made once for a whole file of rows.
#[derive(Clone, Debug)]
pub struct Directory<T> {
    ids: HashMap<PersonId, T>,
    emails: HashMap<String, Vec<PersonId>>,
    names: HashMap<String, Vec<PersonId>>,
}

impl<T> Default for Directory<T> {
    fn default() -> Self {
        Directory {
            ids: HashMap::new(),
            emails: HashMap::new(),
            names: HashMap::new(),
        }
    }
}

impl<T: Copy> Directory<T> {
    /// A directory of `people`, each described by `known`.
    pub fn of<'a>(people: impl IntoIterator<Item = T>, known: impl Fn(T) -> Known<'a>) -> Directory<T> {
        let mut directory = Directory::default();
        for person in people {
            directory.add(person, known(person));
        }
        directory
    }

    /// Adds one.
    pub fn add(&mut self, person: T, known: Known<'_>) {
        self.ids.insert(known.id, person);
        self.names
            .entry(text::key(known.name))
            .or_default()
            .push(known.id);
        if let Some(email) = known.email {
            self.emails
                .entry(email.trim().to_lowercase())
                .or_default()
                .push(known.id);
        }
    }

    /// Who is meant by a whole name, an id or an e-mail address.
    ///
    /// # Errors
    /// [`NotMeant`] with those who could be meant.
    pub fn find(&self, typed: &str) -> Result<T, NotMeant<T>> {
        let wanted = text::key(typed);
        let mut ids: Vec<PersonId> = Vec::new();
        ids.extend(wanted.parse().ok().filter(|id| self.ids.contains_key(id)));
        if ids.is_empty() {
            ids.extend(self.emails.get(&wanted).into_iter().flatten());
            ids.extend(self.names.get(&wanted).into_iter().flatten());
            ids.sort_unstable();
            ids.dedup();
        }
        let mut found: Vec<T> = ids.iter().filter_map(|id| self.ids.get(id)).copied().collect();
        match (found.pop(), found.is_empty()) {
            (Some(one), true) => Ok(one),
            (Some(last), false) => {
                found.push(last);
                Err(NotMeant::Ambiguous { candidates: found })
            }
            (None, _) => Err(NotMeant::Unknown {
                alike: self.alike(&wanted),
            }),
        }
    }

    /// Some who have a word that begins so in their name, by name.
    fn alike(&self, wanted: &str) -> Vec<T> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let begins =
            |name: &str| name.starts_with(wanted) || name.split(' ').any(|word| word.starts_with(wanted));
        let mut names: Vec<_> = self.names.iter().filter(|(name, _)| begins(name)).collect();
        names.sort_unstable();
        let ids = names.into_iter().flat_map(|(_, ids)| ids);
        ids.filter_map(|id| self.ids.get(id))
            .copied()
            .take(ALIKE_MAX)
            .collect()
    }
}

/// Who of `people` is meant by `typed`; for many of them in a row make a [`Directory`].
///
/// # Errors
/// [`NotMeant`].
pub fn find<'a, T: Copy>(
    people: impl IntoIterator<Item = T>,
    known: impl Fn(T) -> Known<'a>,
    typed: &str,
) -> Result<T, NotMeant<T>> {
    Directory::of(people, known).find(typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    type Person = (u128, &'static str, Option<&'static str>);

    const PEOPLE: [Person; 8] = [
        (1, "Amara Okafor", Some("amara@example.org")),
        (2, "Zoe\u{308} Bru\u{308}ck", None),
        (3, "Jonas Weber", None),
        (4, "Ann Lee", Some("ann.lee@example.org")),
        (5, "ann lee", Some("a.lee@example.org")),
        (6, "林 晓雨", None),
        (7, "Ann", None),
        (8, "Siobhán O\u{2019}Neil", None),
    ];

    fn known(person: Person) -> Known<'static> {
        let (id, name, email) = person;
        Known {
            id: PersonId(Uuid::from_u128(id)),
            name,
            email,
        }
    }

    fn found(typed: &str) -> Result<u128, NotMeant<u128>> {
        let ids = |people: Vec<Person>| people.into_iter().map(|person| person.0).collect();
        match find(PEOPLE, known, typed) {
            Ok(person) => Ok(person.0),
            Err(NotMeant::Unknown { alike }) => Err(NotMeant::Unknown { alike: ids(alike) }),
            Err(NotMeant::Ambiguous { candidates }) => Err(NotMeant::Ambiguous {
                candidates: ids(candidates),
            }),
        }
    }

    #[test]
    fn somebody_is_meant_by_the_whole_name_however_it_is_typed() {
        for (typed, id) in [
            ("Amara Okafor", 1),
            (" AMARA  okafor ", 1),
            ("Zoë Brück", 2),
            ("ZOE\u{308} BRÜCK", 2),
            ("林\u{3000}晓雨", 6),
            ("Ann", 7),
            ("siobhán o'neil", 8),
        ] {
            assert_eq!(found(typed), Ok(id), "{typed:?}");
        }
    }

    #[test]
    fn a_beginning_of_a_name_is_nobody_and_names_those_who_may_be_meant() {
        for (typed, alike) in [
            ("Jon", vec![3]),
            ("jonas", vec![3]),
            ("Weber", vec![3]),
            ("zoë", vec![2]),
            ("晓雨", vec![6]),
            ("a", vec![1, 7, 4, 5]),
            ("onas", vec![]),
            ("", vec![]),
            (" ", vec![]),
            ("Jonas Weber-Klein", vec![]),
        ] {
            assert_eq!(found(typed), Err(NotMeant::Unknown { alike }), "{typed:?}");
        }
    }

    #[test]
    fn two_of_one_name_are_told_apart_by_id_or_address_and_never_guessed() {
        for typed in ["Ann Lee", "ann lee", "ANN LEE"] {
            let candidates = vec![4, 5];
            assert_eq!(found(typed), Err(NotMeant::Ambiguous { candidates }), "{typed}");
        }
        for (typed, id) in [
            ("ann.lee@example.org", 4),
            (" A.Lee@Example.org ", 5),
            ("00000000-0000-0000-0000-000000000005", 5),
            ("00000000000000000000000000000004", 4),
        ] {
            assert_eq!(found(typed), Ok(id), "{typed}");
        }
        let nobody = PersonId(Uuid::from_u128(9)).to_string();
        for typed in [nobody.as_str(), "00000000", "ann.lee@example", "example.org"] {
            assert_eq!(found(typed), Err(NotMeant::Unknown { alike: vec![] }), "{typed}");
        }
    }

    #[test]
    fn a_name_is_kept_as_written_with_its_marks_composed() {
        for (written, kept) in [
            (" Zoe\u{308} Bru\u{308}ck ", "Zoë Brück"),
            ("ﬁona ＬＥＥ", "ﬁona ＬＥＥ"),
            ("O\u{2019}Neil", "O\u{2019}Neil"),
            ("葛\u{e0100}城", "葛\u{e0100}城"),
            ("7", "7"),
        ] {
            assert_eq!(name(written, NAME_CHARS_MAX).as_deref(), Ok(kept), "{written}");
        }
    }

    #[test]
    fn a_name_that_cannot_be_seen_is_refused() {
        for (written, error) in [
            ("\u{200b}", NameError::Unseen('\u{200b}')),
            ("Ada\u{202e}Brook", NameError::Unseen('\u{202e}')),
            ("\u{3164}", NameError::Unseen('\u{3164}')),
            ("\u{2800}", NameError::Unseen('\u{2800}')),
            (" \u{a0}\u{3000}", NameError::Empty),
            ("\u{301}\u{308}", NameError::Empty),
            ("—", NameError::Empty),
            ("a\nb", NameError::Control),
        ] {
            assert_eq!(name(written, NAME_CHARS_MAX), Err(error), "{written:?}");
        }
        assert!(NameError::Unseen('\u{200b}').to_string().contains("U+200B"));
    }

    #[test]
    fn a_name_holds_one_under_and_at_the_limit_and_refuses_one_over() {
        for letter in ["x", "林", "e\u{301}", "👍"] {
            for count in [1, NAME_CHARS_MAX - 1, NAME_CHARS_MAX] {
                assert!(
                    name(&letter.repeat(count), NAME_CHARS_MAX).is_ok(),
                    "{letter} {count}"
                );
            }
            let max = NAME_CHARS_MAX;
            let chars = max + 1;
            assert_eq!(
                name(&letter.repeat(chars), max),
                Err(NameError::TooLong { chars, max })
            );
        }
        let piled = format!("a{}", "\u{301}\u{323}".repeat(100));
        assert_eq!(name(&piled, NAME_CHARS_MAX), Err(NameError::Piled));
        let marked = "a\u{301}\u{323}".repeat(NAME_CHARS_MAX);
        assert!(matches!(
            name(&marked, NAME_CHARS_MAX),
            Err(NameError::TooLong { chars: 80, max: 64 })
        ));
    }

    #[test]
    fn an_address_has_a_name_and_a_domain() {
        assert_eq!(email(" Ada@Example.ORG ").as_deref(), Ok("ada@example.org"));
        for written in [
            "",
            "ada",
            "@x.org",
            "ada@",
            "a b@x.org",
            "ada@x..org",
            "a@b@c.org",
            "ada@.org",
            &"a".repeat(255),
        ] {
            assert_eq!(email(written), Err(NameError::NoEmail), "{written}");
        }
    }
}
