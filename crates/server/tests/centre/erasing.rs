//! What is kept of a person is written out and erased, by four eyes, and every chain still verifies. On both databases.

use crate::{
    conformance::voices::{named, suggestion},
    desk::{AMARA, Device, PIOTR, TEAM, folder, kudos, now, person, push_runs, run, two_people, write},
    postgres::Database,
    sealed,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{id::PersonId, kudos::Visibility};
use protocol::{
    envelope::{Audience, Bytes, Hash16},
    excerpt::{ExcerptShared, INSIDE_BYTES},
    kudos::SEALING_BYTES,
    record::{Body, IdentitySet, KudosShown, KudosWithdrawn, PersonSet},
    wire::{Feed, Head},
};
use serde_json::Value;
use server::{
    service::{
        acts,
        centre::{AdminError, Centre},
        fsck, people, privacy,
        roster::{self, Change},
        sessions,
    },
    store::{KeptLogin, KeptPairing, KeptVault, StoreError, place::Place},
};
use tempfile::TempDir;
use tokio::sync::watch;
use uuid::Uuid;

/// A sealed body: the server cannot know what is in it.
const SEALED_WORDS: &[u8] = b"sealed words that nobody reads";
/// What stands for each part of a vault here.
const VAULT_BYTES: &[u8] = b"one part of what opens a vault";

struct Room {
    centre: Centre,
    dir: TempDir,
    _closing: watch::Sender<bool>,
    _database: Option<Database>,
}

fn later(days: i64) -> DateTime<Utc> {
    now() + TimeDelta::days(days)
}

impl Room {
    async fn open(in_postgres: bool) -> Room {
        let dir = folder();
        let database = match in_postgres {
            true => Some(tokio::task::spawn_blocking(Database::new).await.unwrap()),
            false => None,
        };
        let place = database.as_ref().map_or_else(
            || Place::Folder(dir.path().to_owned()),
            |database| Place::Postgres(database.url()),
        );
        let (closing, closed) = watch::channel(false);
        let centre = Centre::open(place, now, closed).await.unwrap();
        write(&*centre.store, two_people()).await.unwrap();
        let amara = PersonSet {
            email: Some("amara@centre.example".into()),
            ..person(AMARA, "Amara Okafor")
        };
        write(&*centre.store, vec![Change::Person(amara)]).await.unwrap();
        let room = Room {
            centre,
            dir,
            _closing: closing,
            _database: database,
        };
        room.wrote().await;
        room
    }

    /// Each gave the other a kudos; Amara shows hers to the team, and has a sealed record.
    async fn wrote(&self) {
        let tenant = self.centre.org.tenant;
        let (mut hers, mut his) = (Device::new(tenant, AMARA, 1), Device::new(tenant, PIOTR, 2));
        push_runs(&*self.centre.store, vec![run(&[his.kudos(AMARA, 1)])]).await;
        let given = kudos(AMARA, 1);
        let shown = KudosShown {
            id: given.id,
            visibility: Visibility::Team,
            from: Some(PIOTR),
            note: given.note,
            value: None,
            given_at: given.given_at,
            salt: None,
        };
        let records = [
            hers.kudos(PIOTR, 2),
            hers.say(&Audience::Team(TEAM), &shown),
            hers.write(&Audience::Author, 0, SEALED_WORDS.to_vec()),
        ];
        let answer = push_runs(&*self.centre.store, vec![run(&records)]).await;
        assert!(answer.held.is_empty(), "{answer:?}");
    }

    /// Amara has a vault, with a proof and a pairing that were begun, and Piotr sealed a kudos to her, which she shows.
    async fn has_vault(&self) {
        let part = || VAULT_BYTES.to_vec();
        let written = self.centre.store.write(move |tx| {
            let vault = KeptVault {
                version: 3,
                record: part(),
                by_passphrase: part(),
                by_words: part(),
                identity: part(),
                proof: Hash16([7; 16]),
                tries: 2,
                tried_at: now(),
            };
            tx.put_vault(AMARA, &vault)?;
            let login = KeptLogin {
                person: AMARA,
                state: part(),
                at: now(),
            };
            tx.put_vault_login(Uuid::from_u128(9), &login)?;
            let pairing = KeptPairing {
                code: Hash16([8; 16]),
                newcomer: [1; 8],
                at: now(),
                commitment: part(),
                answer: None,
                reveal: None,
                sealed: None,
            };
            tx.put_pairing(AMARA, Some(&pairing))?;
            let key = IdentitySet {
                person: AMARA,
                key: Bytes(part()),
                at: now(),
            };
            roster::write_own(tx, &Audience::Org, &key, now())?;
            Ok::<_, StoreError>(())
        });
        written.await.unwrap();
        let tenant = self.centre.org.tenant;
        let (mut hers, mut his) = (Device::new(tenant, AMARA, 3), Device::new(tenant, PIOTR, 4));
        let records = [
            his.say(&Audience::User(AMARA), &sealed::sealed(5)),
            hers.say(&Audience::Team(TEAM), &sealed::shown(5, Visibility::Team)),
        ];
        let answer = push_runs(&*self.centre.store, vec![run(&records[..1]), run(&records[1..])]).await;
        assert!(answer.held.is_empty(), "{answer:?}");
    }

    fn holds(&self, words: &[u8]) -> bool {
        let files = std::fs::read_dir(self.dir.path()).unwrap();
        files
            .map(|file| std::fs::read(file.unwrap().path()).unwrap_or_default())
            .any(|bytes| bytes.windows(words.len()).any(|window| window == words))
    }

    async fn export(&self, who: &str) -> Value {
        privacy::export(&self.centre, who).await.unwrap()
    }

    /// Bodies of rows of a feed that are still there.
    async fn bodies(&self, feed: Feed) -> usize {
        let page = crate::desk::page(&*self.centre.store, feed, Head::default(), 1000)
            .await
            .unwrap();
        page.rows.iter().filter(|row| row.record.body.is_some()).count()
    }

    async fn is_whole(&self) {
        let found = self.centre.store.read(fsck::check).await.unwrap();
        assert!(found.faults.is_empty(), "{:?}", found.faults);
    }
}

async fn on_each(test: impl AsyncFn(Room)) {
    for in_postgres in [false, true] {
        test(Room::open(in_postgres).await).await;
    }
}

fn kept(export: &Value, tie: &str) -> usize {
    let records = export["records"].as_array().unwrap().iter();
    records
        .filter(|record| record["tie"] == tie && record["erased"] == false)
        .count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_administrators_erase_a_person_and_every_chain_still_verifies() {
    on_each(async |room| {
        let before = room.export("Amara Okafor").await;
        assert_eq!(before["person"]["email"], "amara@centre.example");
        assert_eq!(
            [
                kept(&before, "wrote"),
                kept(&before, "received"),
                kept(&before, "about")
            ],
            [3, 1, 2]
        );
        let said = before.to_string();
        assert!(
            said.contains("thank you for number 1") && !said.contains("token"),
            "{said}"
        );
        sessions::invite(&room.centre, "Amara Okafor").await.unwrap();
        let asked = privacy::ask(&room.centre, "Amara Okafor").await.unwrap();
        // One pair of eyes is not enough, and nothing happened yet.
        let same = privacy::confirm(&room.centre, &asked).await;
        assert!(matches!(same, Err(AdminError::SameEyes(_))));
        assert_eq!(kept(&room.export("Amara Okafor").await, "wrote"), 3);
        let receipt = privacy::confirm_by(&room.centre, &asked, "another".into())
            .await
            .unwrap();
        assert!(
            receipt.contains("2 records they wrote") && receipt.contains("1 kudos they gave stay"),
            "{receipt}"
        );
        assert!(!receipt.contains("Amara"), "{receipt}");
        let again = privacy::confirm_by(&room.centre, &asked, "another".into()).await;
        assert!(matches!(again, Err(AdminError::ErasureUnknown(_))), "once");
        room.is_whole().await;
        let after = room.export(&AMARA.to_string()).await;
        assert_eq!(
            (&after["person"]["name"], &after["person"]["email"]),
            (&privacy::NO_NAME.into(), &Value::Null)
        );
        // What she gave stays with Piotr; what he gave her is gone, also where it was shown.
        assert_eq!([kept(&after, "wrote"), kept(&after, "about")], [1, 1]);
        assert_eq!(room.bodies(Feed::Inbox(PIOTR)).await, 1);
        assert!(!after.to_string().contains("thank you for number 1"));
        let words = room.export(&PIOTR.to_string()).await.to_string();
        assert!(
            words.contains("thank you for number 2") && !words.contains("Amara"),
            "{words}"
        );
        let acts = acts::list(&room.centre).await.unwrap();
        let done: Vec<&str> = acts.iter().map(|act| act.what.as_str()).collect();
        assert!(
            done.contains(&"privacy_erase_ask")
                && done.contains(&"privacy_erase")
                && done.contains(&"privacy_export")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_byte_of_what_was_erased_is_left_in_the_folder() {
    let room = Room::open(false).await;
    room.has_vault().await;
    let words: [&[u8]; 5] = [
        SEALED_WORDS,
        b"Amara Okafor",
        b"amara@centre.example",
        VAULT_BYTES,
        sealed::WORDS.as_bytes(),
    ];
    for words in words {
        assert!(room.holds(words), "the search finds what is there");
    }
    let asked = privacy::ask(&room.centre, "Amara Okafor").await.unwrap();
    privacy::confirm_by(&room.centre, &asked, "another".into())
        .await
        .unwrap();
    for words in words {
        assert!(!room.holds(words), "{}", String::from_utf8_lossy(words));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_vault_is_told_without_its_keys_and_erased_with_what_was_sealed_to_it() {
    on_each(async |room| {
        room.has_vault().await;
        let before = room.export("Amara Okafor").await;
        assert_eq!(before["vault"]["version"], 3);
        assert_eq!(before["vault"]["bytes"], 3 * VAULT_BYTES.len());
        assert_eq!(room.bodies(Feed::Team(TEAM)).await, 2);
        let keys = String::from_utf8_lossy(VAULT_BYTES).into_owned();
        assert!(!before.to_string().contains(&keys));
        let asked = privacy::ask(&room.centre, "Amara Okafor").await.unwrap();
        let receipt = privacy::confirm_by(&room.centre, &asked, "another".into());
        let receipt = receipt.await.unwrap();
        assert!(receipt.contains("their vault"), "{receipt}");
        room.is_whole().await;
        let after = room.export(&AMARA.to_string()).await;
        assert_eq!(after["vault"], Value::Null);
        assert_eq!(kept(&after, "about"), 1);
        // What is left of what she received says only that both kudos are withdrawn.
        let records = after["records"].as_array().unwrap().iter();
        let received = records.filter(|one| one["tie"] == "received" && one["erased"] == false);
        assert!(
            received
                .into_iter()
                .all(|one| one["kind"] == KudosWithdrawn::KIND)
        );
        // Both kudos that she showed are taken from the team's wall.
        let wall = crate::desk::page(&*room.centre.store, Feed::Team(TEAM), Head::default(), 1000);
        let shown = wall.await.unwrap().rows.into_iter();
        let shown = shown.filter(|row| row.record.header().unwrap().kind == KudosShown::KIND);
        assert!(shown.into_iter().all(|row| row.record.body.is_none()));
        let left = room.centre.store.read(|read| {
            let found = (read.vault_login(Uuid::from_u128(9))?, read.pairing(AMARA)?);
            Ok::<_, StoreError>(found)
        });
        assert_eq!(left.await.unwrap(), (None, None));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thirty_days_after_somebody_left_what_only_they_could_read_is_erased_and_nothing_else() {
    on_each(async |mut room| {
        fn day_29() -> DateTime<Utc> {
            later(29)
        }
        fn day_30() -> DateTime<Utc> {
            later(30)
        }
        room.has_vault().await;
        people::leave(&room.centre, "Amara Okafor").await.unwrap();
        room.centre.clock = day_29;
        assert_eq!(privacy::erase_left(&room.centre).await, Ok(0));
        assert_ne!(room.export("Amara Okafor").await["vault"], Value::Null);
        room.centre.clock = day_30;
        assert_eq!(privacy::erase_left(&room.centre).await, Ok(1));
        assert_eq!(privacy::erase_left(&room.centre).await, Ok(0), "once");
        let after = room.export("Amara Okafor").await;
        assert_eq!([kept(&after, "wrote"), kept(&after, "received")], [3, 2]);
        assert_eq!(after["vault"], Value::Null);
        assert_eq!(after["person"]["name"], "Amara Okafor");
        room.is_whole().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_came_back_keeps_everything() {
    on_each(async |mut room| {
        fn day_40() -> DateTime<Utc> {
            later(40)
        }
        people::leave(&room.centre, "Amara Okafor").await.unwrap();
        people::returns(&room.centre, "Amara Okafor").await.unwrap();
        room.centre.clock = day_40;
        assert_eq!(privacy::erase_left(&room.centre).await, Ok(0));
        let whole: PersonId = AMARA;
        assert_eq!(kept(&room.export(&whole.to_string()).await, "wrote"), 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_shared_of_their_path_is_erased_with_them_and_thirty_days_after_they_left() {
    on_each(async |mut room| {
        fn day_30() -> DateTime<Utc> {
            later(30)
        }
        let tenant = room.centre.org.tenant;
        let (mut hers, mut his) = (Device::new(tenant, AMARA, 5), Device::new(tenant, PIOTR, 6));
        let shared = |to| ExcerptShared {
            to,
            at: now(),
            sealed: Some(Bytes(vec![0xa5; INSIDE_BYTES + SEALING_BYTES])),
        };
        let records = [
            hers.say(&Audience::User(PIOTR), &shared(PIOTR)),
            his.say(&Audience::User(AMARA), &shared(AMARA)),
        ];
        let answer = push_runs(&*room.centre.store, vec![run(&records[..1]), run(&records[1..])]).await;
        assert!(answer.held.is_empty(), "{answer:?}");
        let inboxes = async |room: &Room| {
            let (hers, his) = (Feed::Inbox(AMARA), Feed::Inbox(PIOTR));
            (room.bodies(hers).await, room.bodies(his).await)
        };
        assert_eq!(inboxes(&room).await, (2, 2), "a kudos each, and what is shared");
        people::leave(&room.centre, "Piotr Kowalski").await.unwrap();
        room.centre.clock = day_30;
        assert_eq!(privacy::erase_left(&room.centre).await, Ok(1));
        assert_eq!(inboxes(&room).await, (1, 2));
        let asked = privacy::ask(&room.centre, "Amara Okafor").await.unwrap();
        privacy::confirm_by(&room.centre, &asked, "another".into())
            .await
            .unwrap();
        assert_eq!(
            inboxes(&room).await.1,
            1,
            "what she gave stays with him, and nothing else"
        );
        room.is_whole().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_said_by_name_is_told_and_stays_without_it() {
    on_each(async |room| {
        let mut case = suggestion(1);
        case.standing.owner = Some(PIOTR);
        let said = named(2, &case);
        let (id, words) = (said.id, said.said.text.clone());
        let written = room.centre.store.write(move |tx| {
            tx.put_case(&case, "")?;
            tx.put_voice(&said)
        });
        written.await.unwrap();
        let hers = room.export("Amara Okafor").await;
        assert_eq!(
            hers["voice"]["said"][0]["said"]["text"].as_str(),
            words.as_deref()
        );
        let his = room.export("Piotr Kowalski").await;
        assert_eq!(his["voice"]["owns"].as_array().map(Vec::len), Some(1));
        let asked = privacy::ask(&room.centre, "Amara Okafor").await.unwrap();
        let receipt = privacy::confirm_by(&room.centre, &asked, "another".into());
        assert!(receipt.await.unwrap().contains("what they said to the centre"));
        let hers = room.export(&AMARA.to_string()).await;
        assert_eq!(hers["voice"]["said"].as_array().map(Vec::len), Some(0));
        let left = room.centre.store.read(move |read| read.voice(id));
        let left = left.await.unwrap().unwrap();
        assert_eq!((left.person, left.said.text), (None, words));
        room.is_whole().await;
    })
    .await;
}
