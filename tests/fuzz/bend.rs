//! How an input of the corpus is bent: a few small changes of the kinds on which parsers break.

use proptest::{
    collection::vec,
    prelude::{Just, Strategy, any, prop_oneof},
    sample::{Index, select},
    strategy::{BoxedStrategy, Union},
};

/// Longest input; every parser has a limit below this or none that is cheap to reach.
const BYTES_MAX: usize = 512 * 1024;
/// Most changes to one input.
const CHANGES_MAX: usize = 8;

/// Pieces that mean something to some parser.
const WORDS: &[&[u8]] = &[
    b"-1",
    b"NaN",
    b"inf",
    b"1e400",
    b"99999999999999999999",
    b"\"",
    b"'''",
    b"\\u0000",
    b"\xff\xfe",
    b"\0",
    b"{",
    b"[[",
    b"]",
    b":",
    b",",
    b"null",
    b"true",
    b"18446744073709551615",
    b"-9223372036854775808",
    b"+275760-09-13T00:00:00Z",
    b"-262143-01-01T00:00:00Z",
    &[0xff, 0xff, 0xff, 0xff],
    &[0, 0, 0, 0],
    &[0x7f, 0xff, 0xff, 0xff],
];

/// One small change.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Cut(Index, Index),
    Repeat(Index, Index, u8),
    Insert(Index, Vec<u8>),
    /// Replaces the run of digits at or after a place.
    Number(Index, Vec<u8>),
    End(Index),
}

/// Inputs of `corpus` with up to [`CHANGES_MAX`] changes, and now and then plain noise.
pub(crate) fn bent(corpus: &[Vec<u8>]) -> BoxedStrategy<Vec<u8>> {
    let from_corpus =
        (select(corpus.to_vec()), vec(change(), 0..=CHANGES_MAX)).prop_map(|(mut bytes, changes)| {
            for change in &changes {
                apply(&mut bytes, change);
                bytes.truncate(BYTES_MAX);
            }
            bytes
        });
    let noise = vec(any::<u8>(), 0..256);
    Union::new_weighted(vec![(15, from_corpus.boxed()), (1, noise.boxed())]).boxed()
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    let piece = || {
        prop_oneof![
            select(WORDS).prop_map(<[u8]>::to_vec),
            vec(any::<u8>(), 1..6),
            Just(vec![b'x'; 70_000]),
        ]
    };
    prop_oneof![
        4 => (place(), 1_u8..).prop_map(|(at, by)| Change::Flip(at, by)),
        2 => (place(), place()).prop_map(|(from, to)| Change::Cut(from, to)),
        1 => (place(), place(), 1_u8..20).prop_map(|(from, to, times)| Change::Repeat(from, to, times)),
        3 => (place(), piece()).prop_map(|(at, piece)| Change::Insert(at, piece)),
        3 => (place(), select(WORDS)).prop_map(|(at, word)| Change::Number(at, word.to_vec())),
        1 => place().prop_map(Change::End),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let place = |at: &Index| at.index(bytes.len() + 1);
    let range = |one: &Index, other: &Index| {
        let (one, other) = (place(one), place(other));
        one.min(other)..one.max(other)
    };
    match change {
        Change::Flip(at, by) => {
            let at = place(at);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= by;
            }
        }
        Change::Cut(from, to) => drop(bytes.drain(range(from, to))),
        Change::Repeat(from, to, times) => {
            let range = range(from, to);
            let piece = bytes[range.clone()].repeat(usize::from(*times));
            bytes.splice(range, piece);
        }
        Change::Insert(at, piece) => {
            let at = place(at);
            bytes.splice(at..at, piece.iter().copied());
        }
        Change::Number(at, word) => {
            let at = place(at);
            let digit = |byte: &u8| byte.is_ascii_digit();
            if let Some(from) = bytes[at..].iter().position(digit).map(|ahead| at + ahead) {
                let length = bytes[from..].iter().take_while(|byte| digit(byte)).count();
                bytes.splice(from..from + length, word.iter().copied());
            }
        }
        Change::End(at) => bytes.truncate(place(at)),
    }
}
