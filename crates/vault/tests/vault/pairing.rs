//! Two desks, and whoever stands between them.

use crate::{AMARA, PIOTR, known_ring, rng};
use vault::{
    pairing::{Holder, Newcomer, PairingError, REVEAL_BYTES, STEP_BYTES},
    ring::Ring,
};

#[test]
fn the_ring_comes_over_and_both_desks_show_the_same_digits() {
    let newcomer = Newcomer::begin(AMARA, &mut rng(1));
    let holder = Holder::begin(AMARA, newcomer.commitment(), &mut rng(2));
    let answer = holder.answer();
    let agreed = holder.agree(&newcomer.reveal()).unwrap();
    assert_eq!(agreed.check().to_string(), newcomer.check(&answer).to_string());
    let sealed = agreed.seal(&known_ring(), &mut rng(3)).unwrap();
    let ring = newcomer.open(&answer, &sealed).unwrap();
    assert_eq!(*ring.encode(), *known_ring().encode());
}

#[test]
fn digits_are_six_in_two_groups() {
    let newcomer = Newcomer::begin(AMARA, &mut rng(1));
    for n in 0..=u8::MAX {
        let code = newcomer.check(&[n; STEP_BYTES]).to_string();
        let (left, right) = code.split_once(' ').unwrap();
        assert_eq!((left.len(), right.len()), (3, 3), "{code}");
        assert!(code.replace(' ', "").parse::<u32>().unwrap() < 1_000_000);
    }
}

#[test]
fn a_key_that_was_not_committed_to_is_refused() {
    let (newcomer, other) = (
        Newcomer::begin(AMARA, &mut rng(1)),
        Newcomer::begin(AMARA, &mut rng(2)),
    );
    let begin = || Holder::begin(AMARA, newcomer.commitment(), &mut rng(3));
    assert_eq!(begin().agree(&other.reveal()).err(), Some(PairingError::Mixed));
    let mut changed = newcomer.reveal();
    changed[REVEAL_BYTES - 1] ^= 1;
    assert_eq!(begin().agree(&changed).err(), Some(PairingError::Mixed));
    assert_eq!(begin().agree(&[]).err(), Some(PairingError::Mixed));
    let of_another = Holder::begin(PIOTR, newcomer.commitment(), &mut rng(3));
    assert_eq!(
        of_another.agree(&newcomer.reveal()).err(),
        Some(PairingError::Mixed)
    );
}

/// The server plays the other desk to each of them. It gets through when the digits are alike by chance.
fn stands_between(round: u64) -> bool {
    let victim = Newcomer::begin(AMARA, &mut rng(round));
    let own = Newcomer::begin(AMARA, &mut rng(round + 1_000_000));
    let holder = Holder::begin(AMARA, own.commitment(), &mut rng(round + 2_000_000));
    // It has seen the holder's number, and must answer the victim before it sees what the victim committed to.
    let to_victim = Holder::begin(AMARA, victim.commitment(), &mut rng(round + 3_000_000)).answer();
    let shown_there = victim.check(&to_victim);
    let agreed = holder.agree(&own.reveal()).unwrap();
    shown_there == agreed.check()
}

#[test]
fn whoever_stands_between_is_seen_by_the_digits() {
    let through = (0..500).filter(|round| stands_between(*round)).count();
    assert_eq!(through, 0, "of 500");
}

#[test]
fn passing_the_holders_number_on_does_not_help_the_one_between() {
    let (victim, own) = (
        Newcomer::begin(AMARA, &mut rng(1)),
        Newcomer::begin(AMARA, &mut rng(2)),
    );
    let holder = Holder::begin(AMARA, own.commitment(), &mut rng(3));
    let answer = holder.answer();
    let agreed = holder.agree(&own.reveal()).unwrap();
    assert_ne!(victim.check(&answer).to_string(), agreed.check().to_string());
    let sealed = agreed.seal(&known_ring(), &mut rng(4)).unwrap();
    assert_eq!(victim.open(&answer, &sealed).err(), Some(PairingError::Mixed));
}

#[test]
fn what_was_sealed_in_another_pairing_does_not_open() {
    let newcomer = Newcomer::begin(AMARA, &mut rng(1));
    let seal = |seed| {
        let holder = Holder::begin(AMARA, newcomer.commitment(), &mut rng(seed));
        let answer = holder.answer();
        let agreed = holder.agree(&newcomer.reveal()).unwrap();
        (
            answer,
            agreed.seal(&Ring::make(&mut rng(9)), &mut rng(seed)).unwrap(),
        )
    };
    let ((first, sealed), (second, _)) = (seal(2), seal(3));
    assert!(newcomer.open(&first, &sealed).is_ok());
    assert_eq!(newcomer.open(&second, &sealed).err(), Some(PairingError::Mixed));
}
