//! Both halves of a passphrase's proof, as two programs would play them.

use crate::{AMARA, PIOTR, rng};
use vault::{
    Whose,
    passphrase::{LoggingIn, Passphrase, PassphraseError, ProofError, Registering},
    ring::Ring,
    server::{self, Setup},
    wrap::WrapKey,
};

const TYPED: &str = "harbour lamps at dusk";

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::choose(typed).unwrap_or_else(|error| panic!("{typed:?}: {error}"))
}

/// What the server keeps, and the key that the desk wraps its ring with.
fn registered(setup: &Setup, whose: Whose, typed: &str) -> (Vec<u8>, WrapKey) {
    let mut rng = rng(1);
    let (registering, request) = Registering::begin(passphrase(typed), whose, &mut rng).unwrap();
    let (response, salt) = setup.register(&whose, &request, &mut rng).unwrap();
    let (upload, key) = registering.finish(&response, &mut rng).unwrap();
    (server::keep(&upload, &salt).unwrap(), key)
}

/// A proof from the first message to the last.
fn proved(setup: &Setup, whose: Whose, kept: &[u8], typed: &str) -> Result<WrapKey, ProofError> {
    let mut rng = rng(2);
    let (logging_in, request) = LoggingIn::begin(passphrase(typed), whose, &mut rng).unwrap();
    let begun = setup.begin(&whose, kept, &request, &mut rng).unwrap();
    let (finalization, key) = logging_in.finish(&begun.response, &mut rng)?;
    assert_eq!(server::finish(&whose, &begun.state, &finalization), Ok(()));
    Ok(key)
}

#[test]
fn the_same_passphrase_opens_the_wrap_at_another_desk_and_another_passphrase_does_not() {
    let setup = Setup::make(&mut rng(3));
    let setup = Setup::of_bytes(&setup.to_bytes()).unwrap();
    let (kept, key) = registered(&setup, AMARA, TYPED);
    let ring = Ring::make(&mut rng(4));
    let wrap = key.wrap(&ring, &AMARA, &mut rng(5));
    let opened = proved(&setup, AMARA, &kept, TYPED)
        .unwrap()
        .unwrap(&wrap, &AMARA)
        .unwrap();
    assert_eq!(*opened.encode(), *ring.encode());
    let wrong = proved(&setup, AMARA, &kept, "harbour lamps at dawn").err();
    assert_eq!(wrong, Some(ProofError::Wrong));
}

#[test]
fn a_server_that_was_copied_or_that_mixes_people_up_proves_nothing() {
    let (setup, other) = (Setup::make(&mut rng(3)), Setup::make(&mut rng(9)));
    let (kept, _) = registered(&setup, AMARA, TYPED);
    assert_eq!(proved(&other, AMARA, &kept, TYPED).err(), Some(ProofError::Wrong));
    assert_eq!(proved(&setup, PIOTR, &kept, TYPED).err(), Some(ProofError::Wrong));
}

/// Bytes of an element of the group, with which every first message and every answer to one begins.
const ELEMENT: usize = 32;

/// Whoever has a session may choose as often as they like. Were the answers those of the proof, each would be a guess.
#[test]
fn choosing_again_answers_no_guess_at_what_was_chosen_before() {
    let setup = Setup::make(&mut rng(3));
    let (kept, _) = registered(&setup, AMARA, TYPED);
    let (_, guess) = LoggingIn::begin(passphrase(TYPED), AMARA, &mut rng(6)).unwrap();
    let proving = |seed| {
        setup
            .begin(&AMARA, &kept, &guess, &mut rng(seed))
            .unwrap()
            .response
    };
    let choosing = |seed| {
        setup
            .register(&AMARA, &guess[..ELEMENT], &mut rng(seed))
            .unwrap()
            .0
    };
    assert_eq!(proving(7)[..ELEMENT], proving(8)[..ELEMENT]);
    assert_ne!(proving(7)[..ELEMENT], choosing(7)[..ELEMENT]);
    assert_ne!(choosing(7)[..ELEMENT], choosing(8)[..ELEMENT]);
}

#[test]
fn a_proof_of_one_login_is_none_for_another() {
    let setup = Setup::make(&mut rng(3));
    let (kept, _) = registered(&setup, AMARA, TYPED);
    let mut rng = rng(6);
    let (logging_in, request) = LoggingIn::begin(passphrase(TYPED), AMARA, &mut rng).unwrap();
    let begun = setup.begin(&AMARA, &kept, &request, &mut rng).unwrap();
    let (finalization, _) = logging_in.finish(&begun.response, &mut rng).unwrap();
    let (_, request) = LoggingIn::begin(passphrase(TYPED), AMARA, &mut rng).unwrap();
    let again = setup.begin(&AMARA, &kept, &request, &mut rng).unwrap();
    assert_eq!(
        server::finish(&AMARA, &again.state, &finalization),
        Err(server::ProofError::Wrong)
    );
    assert_eq!(server::finish(&AMARA, &begun.state, &finalization), Ok(()));
}

#[test]
fn messages_that_are_none_are_refused_at_every_step() {
    let setup = Setup::make(&mut rng(3));
    let (kept, _) = registered(&setup, AMARA, TYPED);
    let broken = server::ProofError::Broken;
    for bytes in [&[][..], &[0; 32], &[0xff; 96], &[1; 4000]] {
        assert_eq!(setup.register(&AMARA, bytes, &mut rng(1)).err(), Some(broken));
        assert!(setup.begin(&AMARA, &kept, bytes, &mut rng(1)).is_err());
        assert!(setup.begin(&AMARA, bytes, bytes, &mut rng(1)).is_err());
        assert!(server::finish(&AMARA, bytes, &[7; 64]).is_err());
        assert!(Setup::of_bytes(bytes).is_err());
        let (logging_in, _) = LoggingIn::begin(passphrase(TYPED), AMARA, &mut rng(1)).unwrap();
        let refused = logging_in.finish(bytes, &mut rng(1)).err();
        assert_eq!(refused, Some(ProofError::Broken));
    }
}

#[test]
fn a_passphrase_has_limits_one_under_at_and_one_over() {
    let why = |typed: &str| Passphrase::choose(typed).err();
    assert_eq!(why("abcdefghi"), Some(PassphraseError::TooShort { chars: 9 }));
    assert_eq!(why("abcdefghij"), None);
    assert_eq!(why("港口的灯在黄昏亮了起"), None, "ten characters of any script");
    let long = "abcdefgh".repeat(32);
    assert_eq!(why(&long), None);
    assert_eq!(
        why(&format!("{long}x")),
        Some(PassphraseError::TooLong { chars: 257 })
    );
    assert_eq!(why("abcdabcdabcd"), Some(PassphraseError::TooPlain));
    assert_eq!(why("abcdeabcde"), None);
    assert_eq!(why("abcdefghij\u{7}"), Some(PassphraseError::HasControl));
    assert!(
        Passphrase::of("x").is_ok(),
        "what was chosen before is not judged again"
    );
}

#[test]
fn letters_composed_in_another_way_and_other_spaces_are_the_same_passphrase() {
    let setup = Setup::make(&mut rng(3));
    let (kept, _) = registered(&setup, AMARA, "caf\u{e9} am Hafen");
    assert!(proved(&setup, AMARA, &kept, "cafe\u{301}\u{a0}am Hafen").is_ok());
    assert!(
        proved(&setup, AMARA, &kept, "Caf\u{e9} am Hafen").is_err(),
        "case counts"
    );
}
