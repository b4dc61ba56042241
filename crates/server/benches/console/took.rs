//! How long a page takes, asked for again and again on connections that stay open.

use crate::{http::Client, pages::Page, served::Served};
use std::time::{Duration, Instant};

/// How often a page is asked for, by all together.
const TIMES: usize = 500;
/// Before that, by each.
const WARM: usize = 10;
/// A page that is slow is asked for less often.
const MOST: Duration = Duration::from_secs(2);

/// What it took, in milliseconds.
pub(crate) struct Took {
    pub(crate) half_ms: f64,
    pub(crate) p99_ms: f64,
}

/// A page, and where it is asked for.
pub(crate) type At<'a> = (&'a Served, &'a Page);

/// One connection, and what it asks.
struct Asker {
    client: Client,
    request: Vec<u8>,
    took: Vec<Duration>,
}

impl Asker {
    fn of((served, page): At<'_>) -> Asker {
        Asker {
            client: Client::open(served.addr),
            request: served.request(page),
            took: Vec::new(),
        }
    }

    fn ask(&mut self) {
        let since = Instant::now();
        let (status, _) = self.client.ask(&self.request);
        self.took.push(since.elapsed());
        assert_eq!(status, 200);
    }

    /// What it took once it was warm.
    fn warm(mut self) -> Vec<Duration> {
        let cold = WARM.min(self.took.len() / 2);
        self.took.split_off(cold)
    }
}

impl Took {
    fn of(mut took: Vec<Duration>) -> Took {
        took.sort();
        let at = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1e3;
        Took {
            half_ms: at(50),
            p99_ms: at(99),
        }
    }

    /// Pages that are asked for in turns by one alone, so that what else the machine does falls on all of them alike.
    pub(crate) fn in_turns<const N: usize>(pages: [At<'_>; N]) -> [Took; N] {
        let until = Instant::now() + N as u32 * MOST;
        let mut askers = pages.map(Asker::of);
        for _ in 0..WARM + TIMES {
            for asker in &mut askers {
                asker.ask();
            }
            if Instant::now() > until {
                break;
            }
        }
        askers.map(|asker| Took::of(asker.warm()))
    }

    /// A page, by so many at once.
    pub(crate) fn at_once(page: At<'_>, many: usize) -> Took {
        let until = Instant::now() + MOST;
        let one = || {
            let mut asker = Asker::of(page);
            for _ in 0..WARM + TIMES / many {
                asker.ask();
                if Instant::now() > until {
                    break;
                }
            }
            asker.warm()
        };
        let took = std::thread::scope(|scope| {
            let all: Vec<_> = (0..many).map(|_| scope.spawn(one)).collect();
            all.into_iter().flat_map(|one| one.join().unwrap()).collect()
        });
        Took::of(took)
    }
}
