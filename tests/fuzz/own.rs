//! What a desk reads of its own agent's: a calendar, a ladder, and what is sealed to them.

use calendar::{Zone, meetings};
use chrono::{DateTime, TimeDelta};
use domain::{
    id::{DeviceId, PersonId, TenantId},
    path::LadderFile,
};
use protocol::envelope::Place;
use uuid::Uuid;
use vault::{
    Whose,
    random::Random,
    record::{self, Content, Stands},
    ring::Ring,
    words::RecoveryWords,
};

pub(crate) fn ladder(bytes: &[u8]) {
    match LadderFile::parse(&String::from_utf8_lossy(bytes)) {
        Ok(file) => assert!(
            !file.ladder.roles.is_empty(),
            "a ladder without a role was let in"
        ),
        Err(faults) => assert!(!faults.is_empty(), "refused without a reason"),
    }
}

pub(crate) fn calendar(bytes: &[u8]) {
    let from = DateTime::from_timestamp(1_796_000_000, 0).expect("a day of 2026");
    let to = from + TimeDelta::days(2);
    let here = Zone::named("Europe/Warsaw").expect("a zone");
    for (begin, end) in meetings(bytes, from, to, &here).into_iter().flatten() {
        assert!(begin < end && begin < to && end > from, "{begin} to {end}");
    }
}

/// One agent's ring, and what was sealed with it.
pub(crate) struct Sealed {
    ring: Ring,
    words: RecoveryWords,
    whose: Whose,
    stands: Stands,
}

fn rng() -> Random<impl FnMut(&mut [u8])> {
    let mut next = 0_u8;
    Random(move |bytes: &mut [u8]| {
        for byte in bytes {
            next = next.wrapping_mul(29).wrapping_add(7);
            *byte = next;
        }
    })
}

impl Sealed {
    pub(crate) fn new() -> Sealed {
        let (tenant, person) = (Uuid::from_u128(1), Uuid::from_u128(2));
        Sealed {
            ring: Ring::make(&mut rng()),
            words: RecoveryWords::make(&mut rng()),
            whose: Whose { tenant, person },
            stands: Stands {
                tenant: TenantId(tenant),
                author: PersonId(person),
                device: DeviceId(Uuid::from_u128(3)),
                origin: Place { inc: 1, seq: 1 },
            },
        }
    }

    fn sealed(&self) -> Vec<u8> {
        let content = Content::of(1, 1_796_000_000_000, &"Answer ten letters from Lisbon by myself");
        record::seal(&self.ring, &self.stands, &content, 0, &mut rng()).expect("it is short")
    }

    pub(crate) fn corpus(&self) -> Vec<Vec<u8>> {
        let wrap = self
            .words
            .wrap_key(&self.whose)
            .wrap(&self.ring, &self.whose, &mut rng());
        let letter = self
            .ring
            .identity()
            .public()
            .seal(b"kudos", b"to her", b"You stayed", &mut rng());
        let typed: Vec<&str> = self.words.iter().collect();
        let mut corpus = vec![
            self.sealed(),
            wrap,
            self.ring.encode().to_vec(),
            typed.join(" ").into_bytes(),
        ];
        corpus.extend(letter);
        corpus
    }

    /// By everything that opens something: what opens is what was sealed.
    pub(crate) fn open(&self, bytes: &[u8]) {
        if let Ok(content) = record::open(&self.ring, &self.stands, bytes) {
            assert_eq!(content.kind, 1, "something opened that was not sealed");
        }
        let opened = self.words.wrap_key(&self.whose).unwrap(bytes, &self.whose);
        if let Ok(ring) = opened {
            assert_eq!(*ring.encode(), *self.ring.encode());
        }
        if let Ok(letter) = self.ring.identity().open(b"kudos", b"to her", bytes) {
            assert_eq!(&letter[..], b"You stayed");
        }
        let _ring = Ring::decode(bytes);
        let _words = std::str::from_utf8(bytes).map(RecoveryWords::read);
    }
}
