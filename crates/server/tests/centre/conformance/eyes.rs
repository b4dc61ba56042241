//! What takes four eyes, as a store keeps it: requests about people, and versions of the policy. On both databases.

use crate::desk::{AMARA, PIOTR, Room, now, on_each_database};
use chrono::TimeDelta;
use server::store::{PersonRequest, PolicyKey, PolicyVersion, RequestOutcome, StoreError};

on_each_database! {
    a_request_comes_back_as_it_was_kept_and_is_turned_from_the_newest_to_the_oldest
    versions_of_a_policy_are_kept_turned_agreed_to_and_put_into_force
}

/// A request so many hours after the first one; two ask in the same moment.
fn request(n: u8) -> PersonRequest {
    let at = now() + TimeDelta::hours(i64::from(n / 2));
    PersonRequest {
        id: [n; 8],
        what: if n == 1 { "merge" } else { "erase" }.into(),
        person: AMARA,
        other: (n == 1).then_some(PIOTR),
        asked_by: PIOTR,
        asked_at: at,
        holds_until: at + TimeDelta::days(14),
        outcome: None,
    }
}

fn decided(n: u8, word: &str, receipt: Option<&str>) -> PersonRequest {
    let outcome = RequestOutcome {
        word: word.into(),
        by: AMARA,
        at: now() + TimeDelta::days(1),
        receipt: receipt.map(str::to_owned),
    };
    PersonRequest {
        outcome: Some(outcome),
        ..request(n)
    }
}

async fn a_request_comes_back_as_it_was_kept_and_is_turned_from_the_newest_to_the_oldest(room: Room) {
    let written = room.store.write(|tx| {
        for n in 0..6 {
            tx.put_person_request(&request(n))?;
        }
        assert_eq!(tx.person_request([9; 8])?, None);
        assert_eq!(tx.person_request([1; 8])?, Some(request(1)));
        let waiting = tx.person_requests_waiting(now())?;
        assert_eq!(waiting, (0..6).map(request).collect::<Vec<_>>(), "oldest first");
        assert!(tx.person_requests_over(None, now(), 10)?.is_empty());
        // What came of it takes nothing else away.
        let done = [
            decided(1, "done", Some("{}")),
            decided(3, "refused", None),
            decided(4, "taken_back", None),
        ];
        for one in &done {
            tx.put_person_request(one)?;
            assert_eq!(tx.person_request(one.id)?.as_ref(), Some(one));
        }
        let ids = |found: Vec<PersonRequest>| found.iter().map(|one| one.id[0]).collect::<Vec<_>>();
        assert_eq!(ids(tx.person_requests_waiting(now())?), [0, 2, 5]);
        assert_eq!(ids(tx.person_requests_over(None, now(), 10)?), [4, 3, 1]);
        // Whoever asked first waits no longer in the moment in which it holds no longer.
        let over = request(0).holds_until;
        let before = over - TimeDelta::milliseconds(1);
        assert_eq!(ids(tx.person_requests_waiting(before)?), [0, 2, 5]);
        assert_eq!(ids(tx.person_requests_waiting(over)?), [2, 5]);
        assert_eq!(ids(tx.person_requests_over(None, over, 10)?), [4, 3, 1, 0]);
        for most in [1, 2, 3] {
            let (mut seen, mut place) = (Vec::new(), None);
            loop {
                let page = tx.person_requests_over(place, over, most)?;
                let Some(last) = page.last() else { break };
                place = Some((last.asked_at, last.id));
                seen.extend(ids(page));
            }
            assert_eq!(seen, [4, 3, 1, 0], "{most}");
        }
        assert_eq!(tx.person_requests_of(AMARA)?.len(), 6);
        assert_eq!(tx.person_requests_of(PIOTR)?.len(), 6, "who asked");
        assert_eq!(tx.sweep_person_requests(now() + TimeDelta::hours(1))?, 2);
        assert_eq!(ids(tx.person_requests_of(PIOTR)?), [2, 3, 4, 5]);
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

fn version(number: u32) -> PolicyVersion {
    PolicyVersion {
        number,
        text: format!("mark = \"{}m\"\n", 50 - number),
        pack: (number == 2).then(|| "DE".to_owned()),
        published_at: now() + TimeDelta::hours(i64::from(number)),
        person: (number == 2).then_some(AMARA),
        account: (number == 3).then(|| "ops".to_owned()),
        key: [7; 32],
        signature: [8; 64],
        in_force_at: (number == 1).then(now),
        agreed: 0,
    }
}

async fn versions_of_a_policy_are_kept_turned_agreed_to_and_put_into_force(room: Room) {
    let written = room.store.write(|tx| {
        let key = PolicyKey {
            public: [1; 32],
            secret: [2; 32],
            made_at: now(),
        };
        assert!(tx.policy_key()?.is_none());
        tx.put_policy_key(&key)?;
        assert!(tx.policy_key()?.is_some_and(|kept| kept == key));
        assert_eq!((tx.policy_version(1)?, tx.policy_in_force()?), (None, None));
        for number in 1..=3 {
            tx.put_policy_version(&version(number))?;
        }
        assert_eq!(tx.policy_version(2)?, Some(version(2)));
        assert_eq!(
            tx.policy_versions(None, 10)?,
            [version(3), version(2), version(1)]
        );
        assert_eq!(tx.policy_versions(None, 1)?, [version(3)]);
        assert_eq!(tx.policy_versions(Some(3), 1)?, [version(2)]);
        assert!(tx.policy_versions(Some(1), 10)?.is_empty());
        assert_eq!(tx.policy_in_force()?, Some(version(1)));
        let later = now() + TimeDelta::days(1);
        assert!(tx.agree_policy(3, PIOTR, now())?);
        assert!(!tx.agree_policy(3, PIOTR, later)?, "once");
        assert!(tx.agree_policy(3, AMARA, later)?);
        assert_eq!(tx.policy_agreed(3)?, [(PIOTR, now()), (AMARA, later)]);
        assert!(tx.policy_agreed(2)?.is_empty());
        assert_eq!(tx.policies_agreed_by(PIOTR)?, [(3, now())]);
        tx.put_policy_in_force(3, later)?;
        let agreed = PolicyVersion {
            in_force_at: Some(later),
            agreed: 2,
            ..version(3)
        };
        assert_eq!(tx.policy_in_force()?, Some(agreed.clone()));
        assert_eq!(tx.policy_versions(None, 1)?, [agreed]);
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}
