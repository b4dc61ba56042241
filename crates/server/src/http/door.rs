//! Who may connect, how many at once, and for how long without a word.
//!
//! Every connection takes a place: so many for each address, so many in all. Who finds none is told to come back;
//! a few places are kept for that answer and for `/healthz`, and there the newest pushes out the oldest. Decides
//! nothing about people: a place is given before anything is read.

use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::task::AbortHandle;

/// Connections that one address may hold open.
pub const PER_ADDRESS_MAX: usize = 256;
/// Connections in all, where the system allows as many descriptors.
pub const TOTAL_MAX: usize = 20_000;
/// Places kept for the answer that there is none, and for `/healthz`.
pub const RESERVE: usize = 32;
/// Descriptors that the database, the logs and accepting need.
const OWN_DESCRIPTORS: usize = 64;
/// How long a client may take to send the head of a request.
pub const HEAD_WAIT: Duration = Duration::from_secs(10);
/// The same where only a few places are left.
pub const RESERVE_WAIT: Duration = Duration::from_secs(2);
/// How long nothing may move in either direction. A live connection is pinged more often.
pub const IDLE_WAIT: Duration = Duration::from_secs(60);

/// How many may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// For each address.
    pub per_address: usize,
    /// In all.
    pub total: usize,
}

impl Limits {
    /// What the system's limit of descriptors leaves room for; the limit is raised as far as it may be.
    #[must_use]
    pub fn of_system(per_address: usize) -> Limits {
        let total = descriptors().saturating_sub(OWN_DESCRIPTORS + RESERVE);
        Limits {
            per_address,
            total: total.clamp(RESERVE, TOTAL_MAX),
        }
    }
}

#[cfg(unix)]
fn descriptors() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let found = getrlimit(Resource::Nofile);
    let wanted = Rlimit {
        current: found.maximum.or(found.current),
        maximum: found.maximum,
    };
    // A limit that may not be raised is one to live with.
    let raised = setrlimit(Resource::Nofile, wanted).is_ok();
    let now = if raised { wanted.current } else { found.current };
    now.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX))
}

#[cfg(not(unix))]
fn descriptors() -> usize {
    usize::MAX
}

/// The places.
#[derive(Debug)]
pub struct Door {
    limits: Limits,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    total: usize,
    by_address: HashMap<IpAddr, usize>,
    reserve: VecDeque<AbortHandle>,
}

/// A place; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    door: Arc<Door>,
    address: Option<IpAddr>,
}

impl Door {
    /// With so many places.
    #[must_use]
    pub fn new(limits: Limits) -> Arc<Door> {
        Arc::new(Door {
            limits,
            taken: Mutex::default(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for somebody of this address, if there is one.
    #[must_use]
    pub fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let mut taken = self.lock();
        if taken.total >= self.limits.total {
            return None;
        }
        let here = taken.by_address.entry(address).or_default();
        if *here >= self.limits.per_address {
            return None;
        }
        *here += 1;
        taken.total += 1;
        Some(Place {
            door: self.clone(),
            address: Some(address),
        })
    }

    /// A place for the proxy, whose own clients are counted one by one.
    #[must_use]
    pub fn enter_trusted(self: &Arc<Self>) -> Option<Place> {
        let mut taken = self.lock();
        if taken.total >= self.limits.total {
            return None;
        }
        taken.total += 1;
        Some(Place {
            door: self.clone(),
            address: None,
        })
    }

    /// Notes a task in one of the kept places; the oldest ends when they are all taken.
    pub fn reserve(&self, task: AbortHandle) {
        let mut taken = self.lock();
        taken.reserve.retain(|other| !other.is_finished());
        if taken.reserve.len() >= RESERVE
            && let Some(oldest) = taken.reserve.pop_front()
        {
            oldest.abort();
        }
        taken.reserve.push_back(task);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.door.lock();
        taken.total -= 1;
        let Some(address) = self.address else { return };
        if let Some(here) = taken.by_address.get_mut(&address) {
            *here -= 1;
            if *here == 0 {
                taken.by_address.remove(&address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    #[test]
    fn an_address_takes_its_places_and_no_others_and_gives_them_back() {
        let door = Door::new(Limits {
            per_address: 2,
            total: 3,
        });
        let mut held = vec![door.enter(address(1)).unwrap(), door.enter(address(1)).unwrap()];
        assert!(door.enter(address(1)).is_none());
        held.push(door.enter(address(2)).unwrap());
        assert!(door.enter(address(3)).is_none());
        held.remove(0);
        assert!(door.enter(address(3)).is_some());
        assert!(door.enter(address(1)).is_some());
        drop(held);
        assert!(door.lock().by_address.is_empty());
        assert_eq!(door.lock().total, 0);
    }

    #[tokio::test]
    async fn in_the_kept_places_the_newest_pushes_out_the_oldest() {
        let door = Door::new(Limits {
            per_address: 0,
            total: 0,
        });
        let tasks: Vec<_> = (0..=RESERVE)
            .map(|_| {
                let task = tokio::spawn(std::future::pending::<()>());
                door.reserve(task.abort_handle());
                task
            })
            .collect();
        let mut tasks = tasks.into_iter();
        assert!(tasks.next().unwrap().await.unwrap_err().is_cancelled());
        assert!(tasks.all(|task| !task.is_finished()));
    }
}
