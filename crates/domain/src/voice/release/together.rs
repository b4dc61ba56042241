//! What can be had out of many sums by adding and subtracting them.
//!
//! Decides whether it is always about nobody or about enough people. Whoever knows the sums can take each of them as often as they
//! like, so what can be had is a vector space, and what is left of each group in it follows by elimination. Must never decide by
//! trying: there are more ways to add up than can be tried.

use std::{
    collections::BTreeMap,
    ops::Bound::{Excluded, Unbounded},
};

/// People who are in the same sums and in no other: nothing tells them apart.
pub(super) struct Group<S> {
    /// In which sums they are.
    pub(super) sums: Vec<S>,
    /// How many they are.
    pub(super) people: u32,
    /// So many of them hide whatever they are added to.
    pub(super) k: u32,
}

/// How often each sum is taken, where that is not never. Counted modulo a prime, so nothing is rounded and nothing overflows; that
/// something looks like nothing because of it has a chance of one in two billion.
type Row<S> = BTreeMap<S, u64>;

const PRIME: u64 = (1 << 31) - 1;

/// Whether every sum and difference in which no large group is left is about nobody, or about at least k people on each side.
///
/// How often a group is in a sum and difference is a row: one for each sum that it is in. Where the rows of large groups all come
/// to nothing, so does every row that is put together of them, and of the others only what is not put together of them counts.
/// Small groups of which the same is left are always there together, on the same side: they count as one.
pub(super) fn hides<S: Copy + Ord>(groups: &[Group<S>]) -> bool {
    let (large, small): (Vec<_>, Vec<_>) = groups.iter().partition(|group| group.people >= group.k);
    if small.is_empty() {
        return true;
    }
    let mut span = Span::default();
    for group in large {
        span.take(row(group));
    }
    let mut left: BTreeMap<Row<S>, (u32, u32)> = BTreeMap::new();
    for group in small {
        let rest = span.rest(row(group));
        if !rest.is_empty() {
            let (people, k) = left.entry(rest).or_default();
            *people += group.people;
            *k = group.k.max(*k);
        }
    }
    left.values().all(|(people, k)| people >= k)
}

fn row<S: Copy + Ord>(group: &Group<S>) -> Row<S> {
    group.sums.iter().map(|sum| (*sum, 1)).collect()
}

/// Everything that can be put together of some rows: each begins with a 1 at a sum of its own, by which it is known.
struct Span<S>(BTreeMap<S, Row<S>>);

impl<S> Default for Span<S> {
    fn default() -> Self {
        Span(BTreeMap::new())
    }
}

impl<S: Copy + Ord> Span<S> {
    /// What is left of a row; nothing when it can be put together of those that are here. Two of which the same is left differ by
    /// one that can.
    fn rest(&self, mut row: Row<S>) -> Row<S> {
        let mut next = row.first_key_value();
        while let Some((sum, times)) = next {
            let (begins, times) = (*sum, *times);
            // What is known begins where it takes away, so nothing comes back before it.
            for (sum, known) in self.0.get(&begins).into_iter().flatten() {
                let left = row.get(sum).copied().unwrap_or(0) + (PRIME - times) * known;
                match left % PRIME {
                    0 => row.remove(sum),
                    left => row.insert(*sum, left),
                };
            }
            next = row.range((Excluded(begins), Unbounded)).next();
        }
        row
    }

    fn take(&mut self, row: Row<S>) {
        let rest = self.rest(row);
        let Some((begins, times)) = rest.first_key_value() else {
            return;
        };
        let (begins, once) = (*begins, inverse(*times));
        let scaled = rest.iter().map(|(sum, times)| (*sum, times * once % PRIME));
        self.0.insert(begins, scaled.collect());
    }
}

/// What times `n` is 1, by Fermat: `n` to the power of the prime less two.
fn inverse(n: u64) -> u64 {
    let (mut result, mut power, mut left) = (1, n, PRIME - 2);
    while left > 0 {
        if left % 2 == 1 {
            result = result * power % PRIME;
        }
        power = power * power % PRIME;
        left /= 2;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Groups as sums and number of people, where five hide.
    fn hides_all(groups: &[(&[u8], u32)]) -> bool {
        let group = |(sums, people): &(&[u8], u32)| Group {
            sums: sums.to_vec(),
            people: *people,
            k: 5,
        };
        hides(&groups.iter().map(group).collect::<Vec<_>>())
    }

    #[test]
    fn a_number_times_its_inverse_is_one() {
        for n in [1, 2, 3, 12_345, PRIME - 1] {
            assert_eq!(n * inverse(n) % PRIME, 1, "{n}");
        }
    }

    #[test]
    fn what_two_sums_have_for_themselves_is_nobody_or_enough_on_each_side() {
        let cases = [
            (0, 0, true),
            (0, 4, false),
            (4, 4, false),
            (0, 5, true),
            (9, 5, true),
        ];
        for (first, second, may_be) in cases {
            let groups: [(&[u8], u32); 3] = [(&[1, 2], 20), (&[1], first), (&[2], second)];
            let there: Vec<_> = groups.into_iter().filter(|(_, people)| *people > 0).collect();
            assert_eq!(hides_all(&there), may_be, "{first} {second}");
        }
    }

    #[test]
    fn a_few_on_one_side_are_hidden_by_many_on_the_other() {
        assert!(hides_all(&[(&[1, 2], 20), (&[1], 80), (&[2], 2)]));
    }

    #[test]
    fn few_of_several_that_are_only_there_together_count_as_one() {
        // One sum now, three of then; of each of those two people left.
        let then = |left| {
            let groups: [(&[u8], u32); 6] = [
                (&[0, 1], 20),
                (&[0, 2], 20),
                (&[0, 3], 20),
                (&[1], left),
                (&[2], left),
                (&[3], left),
            ];
            hides_all(&groups)
        };
        assert!(then(2));
        assert!(!then(1));
    }

    #[test]
    fn three_sums_may_tell_what_no_two_of_them_do() {
        // A whole, and its two halves, with three people in neither.
        let groups: [(&[u8], u32); 3] = [(&[0, 1], 20), (&[0, 2], 20), (&[0], 3)];
        assert!(!hides_all(&groups));
        assert!(hides_all(&groups[..2]));
        let without = |half: u8| {
            let of = |sums: &[u8]| {
                sums.iter()
                    .copied()
                    .filter(|sum| *sum != half)
                    .collect::<Vec<_>>()
            };
            let mut merged: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
            for (sums, people) in groups {
                *merged.entry(of(sums)).or_default() += people;
            }
            let merged: Vec<(&[u8], u32)> = merged.iter().map(|(sums, n)| (&sums[..], *n)).collect();
            hides_all(&merged)
        };
        assert!(without(1) && without(2));
    }
}
