//! A set of people as bits: an adversary makes a great many of them.

/// People that a crowd can be of: numbers below this.
pub(crate) const PEOPLE_MAX: u16 = 512;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Crowd([u64; 8]);

impl Crowd {
    pub(crate) fn of<'a>(people: impl IntoIterator<Item = &'a u16>) -> Crowd {
        let mut crowd = Crowd::default();
        for person in people {
            crowd.0[usize::from(*person) / 64] |= 1u64 << (*person % 64);
        }
        crowd
    }

    pub(crate) fn or(self, other: Crowd) -> Crowd {
        Crowd(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    pub(crate) fn and(self, other: Crowd) -> Crowd {
        Crowd(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    pub(crate) fn less(self, other: Crowd) -> Crowd {
        Crowd(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    pub(crate) fn len(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == [0; 8]
    }
}
