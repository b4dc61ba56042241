//! Who was seen with which token since the roster changed last, so that a request that is looked at again anyway need
//! not wait for the database first.
//!
//! Decides only how long it is good: until the writer tells of a change, from here or from another server. What it says
//! is never the last word: whatever is read or written for somebody asks the database in its own transaction.

use super::{Caller, day_of};
use chrono::{DateTime, Utc};
use protocol::envelope::Hash16;
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Most that are kept; with one more all are asked anew.
const KNOWN_MAX: usize = 10_000;

/// Those who were seen.
#[derive(Debug, Default)]
pub struct Known(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    by_token: HashMap<Hash16, Caller>,
    /// The last change of the roster that was told.
    roster_v: u64,
}

impl Known {
    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who this was, if they were seen today: of a new day the use is yet to be noted.
    #[must_use]
    pub fn of(&self, token: Hash16, now: DateTime<Utc>) -> Option<Caller> {
        let seen = self.lock();
        let caller = seen.by_token.get(&token)?;
        (caller.session.last_used_on >= day_of(now)).then(|| caller.clone())
    }

    /// Keeps somebody who was read at this change of the roster, unless there was another since.
    pub fn keep(&self, caller: &Caller, roster_v: u64) {
        let mut seen = self.lock();
        if roster_v < seen.roster_v {
            return;
        }
        if seen.by_token.len() >= KNOWN_MAX {
            seen.by_token.clear();
        }
        seen.by_token.insert(caller.session.token, caller.clone());
    }

    /// Forgets everybody.
    pub(super) fn forget(&self, roster_v: u64) {
        let mut seen = self.lock();
        seen.by_token.clear();
        seen.roster_v = seen.roster_v.max(roster_v);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Session;
    use chrono::TimeDelta;
    use domain::id::{DeviceId, PersonId};
    use uuid::Uuid;

    const TOKEN: Hash16 = Hash16([7; 16]);

    fn now() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
    }

    fn caller(n: u128, used: DateTime<Utc>) -> Caller {
        Caller {
            person: PersonId(Uuid::from_u128(1)),
            team: None,
            session: Session {
                id: [0; 8],
                token: if n == 0 {
                    TOKEN
                } else {
                    Hash16::of(&n.to_be_bytes())
                },
                person: PersonId(Uuid::from_u128(1)),
                device: DeviceId(Uuid::nil()),
                device_name: String::new(),
                created_at: now(),
                last_used_on: day_of(used),
            },
        }
    }

    #[test]
    fn who_was_seen_is_known_until_the_roster_changes_or_the_day_does() {
        let known = Known::default();
        known.keep(&caller(0, now()), 3);
        assert_eq!(known.of(TOKEN, now()), Some(caller(0, now())));
        assert_eq!(known.of(Hash16([8; 16]), now()), None);
        assert_eq!(known.of(TOKEN, now() + TimeDelta::days(1)), None);
        known.forget(4);
        assert_eq!(known.of(TOKEN, now()), None);
    }

    #[test]
    fn who_was_read_before_a_change_is_not_kept_after_it() {
        let known = Known::default();
        known.forget(4);
        known.keep(&caller(0, now()), 3);
        assert_eq!(known.of(TOKEN, now()), None);
        known.keep(&caller(0, now()), 4);
        assert!(known.of(TOKEN, now()).is_some());
    }

    #[test]
    fn no_more_are_kept_than_there_is_room_for() {
        let known = Known::default();
        for n in 1..=KNOWN_MAX as u128 {
            known.keep(&caller(n, now()), 0);
        }
        assert_eq!(known.lock().by_token.len(), KNOWN_MAX);
        known.keep(&caller(0, now()), 0);
        assert_eq!(known.lock().by_token.len(), 1);
    }
}
