//! The recovery words as people type them from paper.

use crate::{AMARA, PIOTR, rng};
use proptest::prelude::*;
use vault::{
    ring::Ring,
    words::{RecoveryWords, WORDS, WordsError},
    wrap::WrapError,
};

fn text(words: &RecoveryWords) -> String {
    words.iter().collect::<Vec<_>>().join(" ")
}

fn why(typed: &str) -> WordsError {
    match RecoveryWords::read(typed) {
        Ok(_) => panic!("taken"),
        Err(error) => error,
    }
}

#[test]
fn they_are_read_from_paper_in_any_form() {
    let words = RecoveryWords::make(&mut rng(1));
    let plain = text(&words);
    let numbered: String = words
        .iter()
        .enumerate()
        .map(|(n, word)| format!("{}. {}\r\n", n + 1, word.to_uppercase()))
        .collect();
    let four: Vec<String> = words.iter().map(|word| word.chars().take(4).collect()).collect();
    for typed in [plain.clone(), numbered, four.join(", "), format!("  {plain}\n")] {
        let read = RecoveryWords::read(&typed).unwrap_or_else(|error| panic!("{typed}: {error}"));
        assert_eq!(text(&read), plain);
    }
}

#[test]
fn what_is_wrong_with_them_is_said() {
    let words = RecoveryWords::make(&mut rng(2));
    let list: Vec<&str> = words.iter().collect();
    assert_eq!(why(""), WordsError::Count { found: 0 });
    assert_eq!(why(&list[..23].join(" ")), WordsError::Count { found: 23 });
    let more = [&list[..], &["art"]].concat();
    assert_eq!(why(&more.join(" ")), WordsError::Count { found: 25 });
    let mut unknown = list.clone();
    unknown[6] = "breakwater";
    assert_eq!(why(&unknown.join(" ")), WordsError::Unknown { place: 7 });
    let mut swapped = list;
    swapped.swap(0, 1);
    assert_eq!(why(&swapped.join(" ")), WordsError::Checksum);
}

#[test]
fn a_wrap_opens_with_its_own_words_and_for_its_own_person() {
    let (words, others) = (RecoveryWords::make(&mut rng(3)), RecoveryWords::make(&mut rng(4)));
    let ring = Ring::make(&mut rng(5));
    let wrap = words.wrap_key(&AMARA).wrap(&ring, &AMARA, &mut rng(6));
    let opened = words.wrap_key(&AMARA).unwrap(&wrap, &AMARA).unwrap();
    assert_eq!(*opened.encode(), *ring.encode());
    let closed = Some(WrapError::Closed);
    assert_eq!(others.wrap_key(&AMARA).unwrap(&wrap, &AMARA).err(), closed);
    assert_eq!(words.wrap_key(&PIOTR).unwrap(&wrap, &AMARA).err(), closed);
    assert_eq!(words.wrap_key(&AMARA).unwrap(&wrap, &PIOTR).err(), closed);
}

proptest! {
    #[test]
    fn any_words_that_are_made_are_read_again(seed: u64) {
        let words = RecoveryWords::make(&mut rng(seed));
        prop_assert_eq!(words.iter().count(), WORDS);
        prop_assert_eq!(text(&RecoveryWords::read(&text(&words)).unwrap()), text(&words));
    }

    #[test]
    fn whatever_is_typed_is_refused_with_a_reason_and_nothing_else(typed in ".{0,200}") {
        prop_assert!(RecoveryWords::read(&typed).is_err());
    }
}
