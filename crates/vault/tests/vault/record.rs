//! Sealed records: where they open, where they do not, and what their length says.

use crate::{known_ring, rng};
use domain::id::{DeviceId, PersonId, TenantId};
use proptest::prelude::*;
use protocol::envelope::{Audience, Envelope, Hash16, Place, StreamId};
use uuid::Uuid;
use vault::{
    record::{self, CONTENT_BYTES_MAX, Content, KIND, OpenError, Stands},
    ring::Ring,
};

fn stands() -> Stands {
    Stands {
        tenant: TenantId(Uuid::from_u128(1)),
        author: PersonId(Uuid::from_u128(2)),
        device: DeviceId(Uuid::from_u128(3)),
        origin: Place { inc: 1, seq: 1 },
    }
}

fn content(bytes: usize) -> Content {
    Content {
        kind: 1,
        at_ms: 1,
        body: vec![7; bytes],
    }
}

#[test]
fn a_record_opens_where_it_was_written_and_nowhere_else() {
    let ring = known_ring();
    let body = record::seal(&ring, &stands(), &content(10), 0, &mut rng(1)).unwrap();
    assert_eq!(record::open(&ring, &stands(), &body), Ok(content(10)));
    let elsewhere = [
        Stands {
            tenant: TenantId(Uuid::from_u128(9)),
            ..stands()
        },
        Stands {
            author: PersonId(Uuid::from_u128(9)),
            ..stands()
        },
        Stands {
            device: DeviceId(Uuid::from_u128(9)),
            ..stands()
        },
        Stands {
            origin: Place { inc: 2, seq: 1 },
            ..stands()
        },
        Stands {
            origin: Place { inc: 1, seq: 2 },
            ..stands()
        },
    ];
    for other in elsewhere {
        assert_eq!(record::open(&ring, &other, &body), Err(OpenError::Closed));
    }
}

#[test]
fn a_record_that_a_fork_moved_still_opens() {
    let ring = known_ring();
    let body = record::seal(&ring, &stands(), &content(10), 0, &mut rng(1)).unwrap();
    let stream = |inc| StreamId {
        author: PersonId(Uuid::from_u128(2)),
        device: DeviceId(Uuid::from_u128(3)),
        inc,
    };
    let tenant = TenantId(Uuid::from_u128(1));
    let first = Envelope::write(
        tenant,
        stream(1),
        1,
        Hash16::default(),
        &Audience::Author,
        KIND,
        body,
    );
    let moved = first.again(stream(2), 8, Hash16([1; 16])).unwrap();
    let header = moved.header().unwrap();
    let body = moved.body.unwrap();
    assert_eq!(
        record::open(&ring, &Stands::of(&header).unwrap(), &body.0),
        Ok(content(10))
    );
}

#[test]
fn only_a_record_of_kind_0_for_its_author_is_a_sealed_one() {
    let stream = StreamId {
        author: PersonId(Uuid::from_u128(2)),
        device: DeviceId(Uuid::from_u128(3)),
        inc: 1,
    };
    for (audience, kind, sealed) in [
        (Audience::Author, KIND, true),
        (Audience::Author, 1, false),
        (Audience::Org, KIND, false),
    ] {
        let tenant = TenantId(Uuid::from_u128(1));
        let envelope = Envelope::write(tenant, stream, 1, Hash16::default(), &audience, kind, vec![]);
        assert_eq!(Stands::of(&envelope.header().unwrap()).is_some(), sealed);
    }
}

#[test]
fn another_vault_and_an_epoch_to_come_are_told_from_damage() {
    let mut ring = known_ring();
    let other = Ring::make(&mut rng(1));
    let body = record::seal(&other, &stands(), &content(1), 0, &mut rng(2)).unwrap();
    assert_eq!(record::open(&ring, &stands(), &body), Err(OpenError::OtherKey));
    let before = record::seal(&ring, &stands(), &content(1), 0, &mut rng(3)).unwrap();
    let old = known_ring();
    ring.begin_epoch(&mut rng(4)).unwrap();
    let after = record::seal(&ring, &stands(), &content(1), 0, &mut rng(5)).unwrap();
    assert_eq!(record::open(&ring, &stands(), &before), Ok(content(1)));
    assert_eq!(record::open(&old, &stands(), &after), Err(OpenError::OtherKey));
}

#[test]
fn every_changed_byte_is_found() {
    let ring = known_ring();
    let body = record::seal(&ring, &stands(), &content(3), 0, &mut rng(1)).unwrap();
    for at in 0..body.len() {
        let mut changed = body.clone();
        changed[at] ^= 1;
        assert!(record::open(&ring, &stands(), &changed).is_err(), "byte {at}");
    }
    for length in [0, 1, 10, body.len() - 1] {
        assert!(record::open(&ring, &stands(), &body[..length]).is_err());
    }
}

#[test]
fn the_length_says_whole_kibibytes_and_no_more() {
    let ring = known_ring();
    let length =
        |bytes| record::seal(&ring, &stands(), &content(bytes), 0, &mut rng(1)).map(|body| body.len());
    let least = length(0).unwrap();
    assert_eq!(length(1), Ok(least));
    assert_eq!(length(900), Ok(least));
    assert_eq!(length(1024), Ok(least + 1024));
    assert_eq!(length(2000), Ok(least + 1024));
    assert!(least < 1024 + 128, "{least}");
    let filled = |bytes, least| {
        let sealed = record::seal(&ring, &stands(), &content(bytes), least, &mut rng(1)).unwrap();
        assert_eq!(record::open(&ring, &stands(), &sealed), Ok(content(bytes)));
        sealed.len()
    };
    assert_eq!(
        [filled(0, 1024), filled(900, 1025), filled(1400, 1025)],
        [least, least + 1024, least + 1024]
    );
}

#[test]
fn the_same_content_is_never_sealed_to_the_same_bytes() {
    let (ring, mut rng) = (known_ring(), rng(1));
    let one = record::seal(&ring, &stands(), &content(5), 0, &mut rng).unwrap();
    let two = record::seal(&ring, &stands(), &content(5), 0, &mut rng).unwrap();
    let common = one.iter().zip(&two).filter(|(a, b)| a == b).count();
    assert!(common < 200, "{common} of {} bytes are alike", one.len());
}

#[test]
fn the_largest_content_is_a_body_and_one_byte_more_is_refused() {
    let ring = known_ring();
    let around = rmp_serde::to_vec_named(&content(CONTENT_BYTES_MAX - 100))
        .unwrap()
        .len();
    let most = CONTENT_BYTES_MAX - 100 + (CONTENT_BYTES_MAX - around);
    let body = record::seal(&ring, &stands(), &content(most), 0, &mut rng(1)).unwrap();
    assert!(body.len() <= protocol::envelope::BODY_BYTES_MAX, "{}", body.len());
    assert!(record::open(&ring, &stands(), &body).is_ok());
    let more = record::seal(&ring, &stands(), &content(most + 1), 0, &mut rng(1));
    assert_eq!(more.unwrap_err().bytes, CONTENT_BYTES_MAX + 1);
}

proptest! {
    #[test]
    fn any_content_comes_back(kind: u16, at_ms: u64, body in prop::collection::vec(any::<u8>(), 0..3000), seed: u64) {
        let content = Content { kind, at_ms, body };
        let ring = Ring::make(&mut rng(seed));
        let sealed = record::seal(&ring, &stands(), &content, 0, &mut rng(!seed)).unwrap();
        prop_assert_eq!(record::open(&ring, &stands(), &sealed), Ok(content));
    }

    #[test]
    fn bytes_of_anybody_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(record::open(&known_ring(), &stands(), &bytes).is_err());
    }
}
