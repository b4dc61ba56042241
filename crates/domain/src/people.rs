//! People: who is meant by what somebody typed. One rule, at the agent's tracker and at the server.
//!
//! Never guesses: a name that fits several is refused, and so is one that fits none.

use thiserror::Error;

/// Why nobody is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotMeant {
    /// The name fits nobody.
    #[error("nobody has this name")]
    Unknown,
    /// The name fits several.
    #[error("{count} people fit this name")]
    Ambiguous {
        /// How many.
        count: usize,
    },
}

/// Who of `people` is meant by `typed`: the one of that name, else the only one whose name, or a word of
/// it, begins so. Case and outer spaces do not matter. `people` are those who may be meant at all.
///
/// # Errors
/// [`NotMeant`].
pub fn find<T: Copy, S: AsRef<str>>(
    people: impl IntoIterator<Item = T>,
    name_of: impl Fn(T) -> S,
    typed: &str,
) -> Result<T, NotMeant> {
    let wanted = typed.trim().to_lowercase();
    if wanted.is_empty() {
        return Err(NotMeant::Unknown);
    }
    let (mut same, mut begun) = (Vec::new(), Vec::new());
    for person in people {
        let name = name_of(person).as_ref().to_lowercase();
        if name == wanted {
            same.push(person);
        } else if name.starts_with(&wanted) || name.split_whitespace().any(|word| word.starts_with(&wanted)) {
            begun.push(person);
        }
    }
    let found = if same.is_empty() { begun } else { same };
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(NotMeant::Unknown),
        many => Err(NotMeant::Ambiguous { count: many.len() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(people: &[&'a str], typed: &str) -> Result<&'a str, NotMeant> {
        find(people.iter().copied(), |name| name, typed)
    }

    #[test]
    fn somebody_is_found_by_the_whole_name_or_the_beginning_of_any_word_of_it() {
        let people = [
            "Amara Okafor",
            "Piotr Kowalski",
            "林 晓雨",
            "Marta",
            "Martha Keller",
        ];
        for (typed, name) in [
            ("Amara Okafor", "Amara Okafor"),
            (" amara ", "Amara Okafor"),
            ("KOWALSKI", "Piotr Kowalski"),
            ("kowal", "Piotr Kowalski"),
            ("piotr k", "Piotr Kowalski"),
            ("晓雨", "林 晓雨"),
            ("marta", "Marta"),
        ] {
            assert_eq!(found(&people, typed), Ok(name), "{typed:?}");
        }
    }

    #[test]
    fn a_name_that_fits_none_or_several_is_never_guessed() {
        let people = ["Marta Nowak", "Marta Silva", "Jonas", "Jonas"];
        assert_eq!(found(&people, "marta"), Err(NotMeant::Ambiguous { count: 2 }));
        assert_eq!(found(&people, "jonas"), Err(NotMeant::Ambiguous { count: 2 }));
        for typed in ["Zoe", "", " ", "ona", "Marta Nowak Silva"] {
            assert_eq!(found(&people, typed), Err(NotMeant::Unknown), "{typed:?}");
        }
    }
}
