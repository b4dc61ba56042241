//! What sealing adds at a desk, which the server never sees: a record of one's own, and a kudos for somebody else.

use domain::id::{DeviceId, PersonId, TenantId};
use protocol::envelope::Place;
use std::{
    hint::black_box,
    time::{Duration, Instant},
};
use uuid::Uuid;
use vault::{
    random::Random,
    record::{self, Content, Stands},
    ring::Ring,
};

/// How often each is done.
const TIMES: u32 = 2_000;
/// A day, and a kudos of the longest note.
const DAY_BYTES: usize = 900;
const KUDOS_BYTES: usize = 4_096;

/// What each takes, by name.
pub(crate) fn all() -> [(&'static str, Duration); 4] {
    let mut rng = Random(|bytes: &mut [u8]| getrandom::fill(bytes).unwrap());
    let ring = Ring::make(&mut rng);
    let stands = Stands {
        tenant: TenantId(Uuid::from_u128(1)),
        author: PersonId(Uuid::from_u128(2)),
        device: DeviceId(Uuid::from_u128(3)),
        origin: Place { inc: 1, seq: 1 },
    };
    let content = Content {
        kind: 1,
        at_ms: 0,
        body: vec![7; DAY_BYTES],
    };
    let sealed = record::seal(&ring, &stands, &content, 0, &mut rng).unwrap();
    let (mine, kudos) = (ring.identity(), vec![7; KUDOS_BYTES]);
    let letter = mine.public().seal(b"kudos", b"", &kudos, &mut rng).unwrap();
    [
        (
            "sealing a day",
            each(|| drop(black_box(record::seal(&ring, &stands, &content, 0, &mut rng)))),
        ),
        (
            "opening a day",
            each(|| drop(black_box(record::open(&ring, &stands, &sealed)))),
        ),
        (
            "sealing a kudos",
            each(|| drop(black_box(mine.public().seal(b"kudos", b"", &kudos, &mut rng)))),
        ),
        (
            "opening a kudos",
            each(|| drop(black_box(mine.open(b"kudos", b"", &letter)))),
        ),
    ]
}

fn each(mut work: impl FnMut()) -> Duration {
    let since = Instant::now();
    (0..TIMES).for_each(|_| work());
    since.elapsed() / TIMES
}
