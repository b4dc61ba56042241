//! Sign-ins with an account at work, as a store keeps them.

use crate::desk::{AMARA, PIOTR, Room, now, session};
use chrono::TimeDelta;
use domain::id::DeviceId;
use protocol::envelope::Hash16;
use server::store::{Desk, Login, LoginCode, SignedInWith, SignedOut, StoreError};
use uuid::Uuid;

fn desk() -> Desk {
    Desk {
        device: DeviceId(Uuid::from_u128(3)),
        device_name: "Desk 4 · Kasia’s".into(),
        port: u16::MAX,
        echo: "what the desk knows it by".into(),
        challenge: Hash16([4; 16]),
    }
}

fn login(state: u8) -> Login {
    Login {
        state: Hash16([state; 16]),
        nonce: Hash16([2; 16]),
        verifier: "a verifier".into(),
        begun_at: now(),
        expires_at: now() + TimeDelta::minutes(10),
        desk: desk(),
    }
}

fn with(sub: &str, sid: Option<&str>) -> SignedInWith {
    SignedInWith {
        issuer: "https://a.example".into(),
        sub: sub.into(),
        sid: sid.map(str::to_owned),
    }
}

fn out(sub: Option<&str>, sid: Option<&str>) -> SignedOut {
    SignedOut {
        issuer: "https://a.example".into(),
        sub: sub.map(str::to_owned),
        sid: sid.map(str::to_owned),
    }
}

fn code() -> LoginCode {
    LoginCode {
        person: AMARA,
        with: with("1", Some("s1")),
        desk: desk(),
        expires_at: now() + TimeDelta::minutes(2),
    }
}

pub(super) async fn what_was_begun_and_what_came_of_it_are_taken_once_and_dropped_when_they_are_over(
    room: Room,
) {
    let written = room.store.write(|tx| {
        tx.put_login(&login(1))?;
        tx.put_login(&login(2))?;
        tx.put_login_code(Hash16([9; 16]), &code())?;
        tx.put_login_code(Hash16([10; 16]), &code())?;
        assert_eq!(tx.logins_open()?, 2);
        assert_eq!(tx.take_login(Hash16([1; 16]))?, Some(login(1)));
        assert_eq!(tx.take_login(Hash16([1; 16]))?, None);
        assert_eq!(tx.take_login_code(Hash16([9; 16]))?, Some(code()));
        assert_eq!(tx.take_login_code(Hash16([9; 16]))?, None);
        // Each is over at its moment and not before.
        tx.drop_stale_logins(code().expires_at - TimeDelta::milliseconds(1))?;
        assert_eq!(tx.take_login_code(Hash16([10; 16]))?, Some(code()));
        tx.put_login_code(Hash16([10; 16]), &code())?;
        tx.drop_stale_logins(code().expires_at)?;
        assert_eq!(tx.take_login_code(Hash16([10; 16]))?, None);
        assert_eq!(tx.logins_open()?, 1);
        tx.drop_stale_logins(login(2).expires_at)?;
        assert_eq!(tx.logins_open()?, 0);
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

pub(super) async fn an_account_and_a_number_are_one_persons_until_they_are_taken_away(room: Room) {
    let written = room.store.write(|tx| {
        for (issuer, sub) in [("https://a.example", "1"), ("https://b.example", "1")] {
            tx.put_account(issuer, sub, AMARA)?;
        }
        assert_eq!(tx.account("https://a.example", "1")?, Some(AMARA));
        assert_eq!(tx.account("https://a.example", "2")?, None);
        let mut accounts = tx.accounts_of(AMARA)?;
        accounts.sort();
        let accounts: Vec<_> = accounts
            .iter()
            .map(|(issuer, sub)| (issuer.as_str(), sub.as_str()))
            .collect();
        assert_eq!(accounts, [("https://a.example", "1"), ("https://b.example", "1")]);
        assert_eq!((tx.drop_accounts(AMARA)?, tx.drop_accounts(AMARA)?), (2, 0));
        assert_eq!(tx.account("https://a.example", "1")?, None);

        tx.put_number(AMARA, Some("0042"))?;
        assert_eq!(tx.person_numbered("0042")?, Some(AMARA));
        assert_eq!(tx.person_numbered("42")?, None, "a number is its letters");
        tx.put_number(AMARA, Some("0043"))?;
        assert_eq!(
            (tx.person_numbered("0042")?, tx.number_of(AMARA)?),
            (None, Some("0043".into()))
        );
        tx.put_number(AMARA, None)?;
        assert_eq!((tx.number_of(AMARA)?, tx.number_of(PIOTR)?), (None, None));
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

pub(super) async fn what_was_begun_with_an_account_is_found_by_it_and_goes_with_its_session(room: Room) {
    let written = room.store.write(|tx| {
        let [first, second, unnamed, other] = [1, 2, 3, 4].map(|n| Hash16([n; 16]));
        for (token, with) in [
            (first, with("1", Some("s1"))),
            (second, with("1", Some("s2"))),
            (unnamed, with("1", None)),
            (other, with("2", Some("s3"))),
        ] {
            tx.put_session(&session(AMARA, token))?;
            tx.put_begun_with(token, &with)?;
            assert_eq!(tx.begun_with(token)?, Some(with));
        }
        let found = |tx: &mut dyn server::store::Tx, out: &SignedOut| {
            let mut found = tx.sessions_begun_with(out).unwrap();
            found.sort_by_key(|hash| hash.0);
            found
        };
        assert_eq!(found(tx, &out(Some("1"), None)), [first, second, unnamed]);
        assert_eq!(found(tx, &out(None, Some("s1"))), [first]);
        // By both, also the one of which nobody knows which it is.
        assert_eq!(found(tx, &out(Some("1"), Some("s2"))), [second, unnamed]);
        assert_eq!(found(tx, &out(Some("2"), Some("s2"))), [] as [Hash16; 0]);
        let elsewhere = SignedOut {
            issuer: "https://b.example".into(),
            ..out(Some("1"), None)
        };
        assert_eq!(found(tx, &elsewhere), [] as [Hash16; 0]);
        tx.end_session(first)?;
        assert_eq!(tx.begun_with(first)?, None);
        assert_eq!(found(tx, &out(Some("1"), None)), [second, unnamed]);

        tx.put_login_code(Hash16([9; 16]), &code())?;
        tx.drop_login_codes(&out(Some("2"), None))?;
        assert_eq!(tx.take_login_code(Hash16([9; 16]))?, Some(code()));
        tx.put_login_code(Hash16([9; 16]), &code())?;
        tx.drop_login_codes(&out(None, Some("s1")))?;
        assert_eq!(tx.take_login_code(Hash16([9; 16]))?, None);
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

pub(super) async fn a_word_of_a_provider_is_new_once_until_it_is_over(room: Room) {
    let written = room.store.write(|tx| {
        let (word, until) = (Hash16([5; 16]), now() + TimeDelta::minutes(5));
        assert!(tx.put_logout_word(word, until)?);
        assert!(!tx.put_logout_word(word, until)?);
        assert!(tx.put_logout_word(Hash16([6; 16]), until)?);
        tx.drop_stale_logins(until - TimeDelta::milliseconds(1))?;
        assert!(!tx.put_logout_word(word, until)?);
        tx.drop_stale_logins(until)?;
        assert!(tx.put_logout_word(word, until)?);
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}
