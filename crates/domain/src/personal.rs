//! What of an agent follows them to another desk: sums of days, hard calls, the roles they look at, evidence, goals, what
//! of these they share, and resets of their own.
//!
//! Decides how two desks that were apart become one, in whichever order they hear of each other: sums of a day add up over
//! desks, the last word on a field wins and the other is kept, and something removed stays removed. Knows no key.

use crate::{
    history::Sums,
    id::{DeviceId, EvidenceId, GoalId, IdeaId, KudosId, PersonId},
    path::Excerpt,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one desk says at one beat: its sums of some days, and what changed since the last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Personal {
    /// Sums of days at this desk, each whole: a later one of the same day and desk replaces it where it is more.
    #[serde(default)]
    pub days: Vec<DaySums>,
    /// In order.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// A day at one desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySums {
    /// The day.
    pub on: NaiveDate,
    /// Its sums there.
    #[serde(flatten)]
    pub sums: Sums,
    /// Calls of it that the agent marked as hard; what is more than that many is not told apart.
    #[serde(default)]
    pub hard: u8,
}

/// Something the agent did with what is theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Change {
    /// A role of the path was chosen.
    RoleSet {
        /// Which.
        which: Which,
        /// Its key; nothing takes the choice back.
        role: Option<String>,
        /// When, by the agent's clock; see [`tick`].
        at_ms: u64,
    },
    /// Evidence was written down.
    EvidenceAdded {
        /// Its id.
        id: EvidenceId,
        /// Key of the skill.
        skill: String,
        /// What it was called, for a desk whose ladder does not have it.
        #[serde(default)]
        skill_name: String,
        /// Level.
        level: u8,
        /// Words.
        words: String,
        /// The day.
        shown_on: NaiveDate,
        /// The kudos whose words these are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kudos: Option<KudosId>,
    },
    /// Evidence was taken away.
    EvidenceRemoved {
        /// Its id.
        id: EvidenceId,
    },
    /// A goal was written down.
    GoalAdded {
        /// Its id.
        id: GoalId,
        /// Words.
        words: String,
        /// Meant for this day.
        by_on: NaiveDate,
    },
    /// A goal is done, or open again.
    GoalDone {
        /// Its id.
        id: GoalId,
        /// Done on this day.
        on: Option<NaiveDate>,
        /// When; see [`tick`].
        at_ms: u64,
    },
    /// A goal was taken away.
    GoalRemoved {
        /// Its id.
        id: GoalId,
    },
    /// An own reset was written down, or its words or length changed.
    IdeaKept {
        /// Its id.
        id: IdeaId,
        /// What it is called.
        title: String,
        /// A few lines.
        words: String,
        /// How long it takes.
        seconds: u32,
        /// When; see [`tick`].
        at_ms: u64,
    },
    /// An own reset was taken away.
    IdeaRemoved {
        /// Its id.
        id: IdeaId,
    },
    /// Something of the path is shared with somebody from now on, or nothing any more.
    ExcerptSet {
        /// With whom.
        with: PersonId,
        /// When, as its record says it; of two, the later is the last word.
        at: DateTime<Utc>,
        /// What they see.
        #[serde(default)]
        excerpt: Option<Excerpt>,
    },
    /// Of a newer program.
    #[serde(other)]
    Unknown,
}

/// A role of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The one the agent has.
    Current,
    /// The one they look at.
    Next,
}

/// When and where a field was set. Of two, the greater is the last word: the later one, and at the same moment that of the
/// greater device, so that every desk decides alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// By the agent's clock.
    pub at_ms: u64,
    /// On which installation.
    pub device: DeviceId,
}

/// The agent's clock: the wall's, but never at or before anything that was heard of, so that a desk whose clock is behind
/// still has the last word when it spoke last.
#[must_use]
pub fn tick(wall_ms: u64, heard_ms: u64) -> u64 {
    wall_ms.max(heard_ms.saturating_add(1))
}

/// The sums of a day over all desks.
#[must_use]
pub fn together(desks: impl IntoIterator<Item = Sums>) -> Option<Sums> {
    desks.into_iter().reduce(|all, one| Sums {
        call_ms: all.call_ms.saturating_add(one.call_ms),
        rest_ms: all.rest_ms.saturating_add(one.rest_ms),
        longest_ms: all.longest_ms.max(one.longest_ms),
        resets: all.resets.saturating_add(one.resets),
        uncertain_ms: all.uncertain_ms.saturating_add(one.uncertain_ms),
        // While one desk was off, the agent was at another.
        unmeasured_ms: all.unmeasured_ms.min(one.unmeasured_ms),
    })
}

/// Of two words on the same day of the same desk, what stands: each sum only grows while the day goes on.
#[must_use]
pub fn most(one: Sums, other: Sums) -> Sums {
    Sums {
        call_ms: one.call_ms.max(other.call_ms),
        rest_ms: one.rest_ms.max(other.rest_ms),
        longest_ms: one.longest_ms.max(other.longest_ms),
        resets: one.resets.max(other.resets),
        uncertain_ms: one.uncertain_ms.max(other.uncertain_ms),
        unmeasured_ms: one.unmeasured_ms.max(other.unmeasured_ms),
    }
}

/// Adds the days of other desks to those of this one.
#[must_use]
pub fn with_others(
    own: &BTreeMap<NaiveDate, Sums>,
    others: impl IntoIterator<Item = DaySums>,
) -> BTreeMap<NaiveDate, Sums> {
    let mut days = own.clone();
    for other in others {
        let known = days.get(&other.on).copied();
        days.extend(together(known.into_iter().chain([other.sums])).map(|sums| (other.on, sums)));
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng, seq::SliceRandom};
    use rand_chacha::ChaCha20Rng;
    use uuid::Uuid;

    fn sums(n: u64) -> Sums {
        Sums {
            call_ms: n * 1000,
            rest_ms: n * 300,
            longest_ms: n * 700,
            resets: u32::try_from(n).unwrap(),
            uncertain_ms: n,
            unmeasured_ms: n * 2,
        }
    }

    #[test]
    fn two_desks_on_one_day_add_up_and_the_longest_stretch_is_the_longer_one() {
        let day = together([sums(3), sums(5)]).unwrap();
        assert_eq!((day.call_ms, day.rest_ms, day.resets), (8000, 2400, 8));
        assert_eq!((day.longest_ms, day.unmeasured_ms), (3500, 6));
        assert_eq!(together([]), None);
    }

    #[test]
    fn what_is_heard_twice_or_late_of_a_day_changes_nothing() {
        assert_eq!(most(sums(5), sums(3)), sums(5));
        assert_eq!(most(sums(3), sums(5)), sums(5));
        assert_eq!(most(sums(5), sums(5)), sums(5));
    }

    #[test]
    fn a_clock_never_goes_back_behind_what_was_heard() {
        assert_eq!(tick(1000, 10), 1000);
        assert_eq!(tick(1000, 1000), 1001);
        assert_eq!(tick(10, 1000), 1001);
    }

    #[test]
    fn the_later_word_is_the_last_and_devices_break_a_tie() {
        let stamp = |at_ms, device| Stamp {
            at_ms,
            device: DeviceId(Uuid::from_u128(device)),
        };
        assert!(stamp(2, 1) > stamp(1, 9));
        assert!(stamp(1, 9) > stamp(1, 1));
    }

    /// What one desk has worked out for days of several desks, from their words in any order.
    fn heard(words: &[(u128, DaySums)]) -> BTreeMap<NaiveDate, Sums> {
        let mut desks: BTreeMap<(u128, NaiveDate), Sums> = BTreeMap::new();
        for (device, day) in words {
            let known = desks.entry((*device, day.on)).or_insert(day.sums);
            *known = most(*known, day.sums);
        }
        let days = desks
            .into_iter()
            .map(|((_, on), sums)| DaySums { on, sums, hard: 0 });
        with_others(&BTreeMap::new(), days)
    }

    #[test]
    fn desks_that_were_apart_for_fourteen_days_come_to_the_same_in_every_order() {
        for seed in 0..200 {
            let mut rng = ChaCha20Rng::seed_from_u64(seed);
            let mut words = Vec::new();
            for device in 0..3 {
                for day in 1..=14 {
                    let on = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
                    let mut so_far = 0;
                    for _ in 0..rng.random_range(1..8) {
                        so_far += rng.random_range(0..50);
                        words.push((
                            device,
                            DaySums {
                                on,
                                sums: sums(so_far),
                                hard: 0,
                            },
                        ));
                    }
                }
            }
            let once = heard(&words);
            let again: Vec<_> = words.iter().chain(&words).copied().collect();
            words.shuffle(&mut rng);
            assert_eq!(heard(&words), once, "seed {seed}");
            assert_eq!(heard(&again), once, "seed {seed}");
        }
    }
}
