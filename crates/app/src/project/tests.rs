//! What received records leave at a desk, in a real database, and what is gone from it to the last byte.

use super::*;
use crate::profile::Receiver;
use chrono::{DateTime, Utc};
use domain::{
    id::{DeviceId, KudosId, TeamId, TenantId},
    kudos::{Note, Visibility},
    path::{Ladder, LadderWords, Role, Skill},
};
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    wire::{Feed, FeedRow, Head},
};
use std::{path::Path, sync::Arc};
use store::{Store, log};
use tempfile::TempDir;
use uuid::Uuid;

mod excerpts;
mod orders;
mod voices;

const ME: PersonId = PersonId(Uuid::from_u128(1));
const GIVER: PersonId = PersonId(Uuid::from_u128(2));
const OTHER: PersonId = PersonId(Uuid::from_u128(3));
const SERVER: PersonId = PersonId(Uuid::from_u128(9));
const TEAM: TeamId = TeamId(Uuid::from_u128(7));
const TENANT: TenantId = TenantId(Uuid::from_u128(8));
const KUDOS: KudosId = KudosId(Uuid::from_u128(0x10));
const WORDS: &str = "the heron on the ferry";

fn stream(author: PersonId) -> StreamId {
    StreamId {
        author,
        device: DeviceId(author.0),
        inc: 1,
    }
}

/// A desk of mine, and where everybody's streams and feeds stand.
struct Desk {
    store: Store,
    dir: TempDir,
    receiver: Receiver,
    keys: Arc<Keys>,
    seq: u64,
    feeds: Vec<(Feed, Head)>,
}

impl Desk {
    async fn open() -> Desk {
        let dir = tempfile::tempdir().expect("a folder");
        let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").expect("a store");
        let writer = log::Writer {
            tenant: TENANT,
            author: ME,
            device: DeviceId(ME.0),
        };
        let receiver = Receiver {
            writer,
            team: Some(TEAM),
            server: Some(SERVER),
            joined_at: None,
        };
        let feeds = Vec::new();
        let mut desk = Desk {
            store,
            dir,
            receiver,
            keys: Arc::default(),
            seq: 0,
            feeds,
        };
        desk.reads(Feed::Org, SERVER, &me_in(Some(TEAM))).await;
        desk
    }

    /// What the ladder is called in a language.
    async fn ladder_in(&self, language: &'static str) -> String {
        let read = self.store.read(move |tx| store::path::ladder(tx, language));
        read.await.expect("it is read").expect("a ladder").name
    }

    /// Reads a record of somebody as the next row of a feed; its hash.
    async fn reads<B: Body>(&mut self, feed: Feed, author: PersonId, body: &B) -> Hash16 {
        let (audience, prev) = (Audience::Org, Hash16::default());
        self.seq += 1;
        let record = Envelope::write(
            TENANT,
            stream(author),
            self.seq,
            prev,
            &audience,
            B::KIND,
            body.encode(),
        );
        let hash = record.hash();
        let at = self.feeds.iter().position(|(of, _)| *of == feed);
        let after = at.map(|at| self.feeds.remove(at).1).unwrap_or_default();
        let head = Head {
            seq: after.seq + 1,
            hash: after.hash.chained(hash),
        };
        self.feeds.push((feed, head));
        let row = FeedRow {
            fseq: head.seq,
            chain: head.hash,
            record,
        };
        let (receiver, keys) = (self.receiver.clone(), self.keys.clone());
        let kept = self.store.write(move |tx| {
            log::receive(tx, feed, after, &[row], |tx, header, body| {
                project(tx, &receiver, &keys, header, body)
            })
        });
        kept.await.expect("it is kept");
        hash
    }

    /// What was kept for later, once more.
    async fn projects_again(&self) {
        let (receiver, keys) = (self.receiver.clone(), self.keys.clone());
        let projected = self.store.write(move |tx| {
            log::reproject(tx, |tx, header, body| project(tx, &receiver, &keys, header, body))
        });
        projected.await.expect("it is projected");
    }

    async fn shows(&self, visibility: Visibility) -> Hash16 {
        let writer = self.receiver.writer;
        let shown = self.store.write(move |tx| {
            let row = store::kudos::get(tx, KUDOS)?.expect("a kudos of mine");
            crate::commands::kudos::shown::show(tx, &writer, &row, visibility, None)?;
            let said = log::said::<KudosShown>(tx, log::Of::Author(ME))?;
            Ok(said.last().expect("it is said").hash)
        });
        shown.await.expect("it is shown")
    }

    async fn visibility(&self) -> Option<Visibility> {
        let row = self.store.read(|tx| store::kudos::get(tx, KUDOS));
        row.await.expect("it is read").map(|row| row.visibility)
    }

    /// How often the words stand in the database and in its log, as they are while the desk is open.
    async fn words(&self) -> usize {
        self.store.scrub().await.expect("it is scrubbed");
        words_in(self.dir.path())
    }
}

fn words_in(folder: &Path) -> usize {
    let files = std::fs::read_dir(folder).expect("a folder").flatten();
    let count = |bytes: Vec<u8>| {
        bytes
            .windows(WORDS.len())
            .filter(|part| *part == WORDS.as_bytes())
            .count()
    };
    files
        .map(|file| count(std::fs::read(file.path()).expect("a file")))
        .sum()
}

fn me_in(team: Option<TeamId>) -> PersonSet {
    PersonSet {
        id: ME,
        name: "Amara Okafor".into(),
        email: None,
        team,
        post: "agent".into(),
        role: None,
        active: true,
    }
}

fn given(to: PersonId) -> KudosGiven {
    KudosGiven {
        id: KUDOS,
        to,
        note: Note::new(WORDS).expect("a note"),
        value: None,
        given_at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

fn shown(visibility: Visibility) -> KudosShown {
    let given = given(OTHER);
    KudosShown {
        id: KUDOS,
        visibility,
        from: Some(GIVER),
        note: given.note,
        value: None,
        given_at: given.given_at,
        salt: None,
    }
}

fn withdrawn(shown: Vec<Hash16>, given: bool) -> KudosWithdrawn {
    KudosWithdrawn {
        id: KUDOS,
        shown,
        given,
    }
}

#[tokio::test]
async fn words_that_were_withdrawn_are_in_no_byte_of_the_database_and_of_its_log() {
    let mut desk = Desk::open().await;
    let first = desk
        .reads(Feed::Team(TEAM), OTHER, &shown(Visibility::Team))
        .await;
    assert_eq!(desk.visibility().await, Some(Visibility::Team));
    assert!(desk.words().await >= 2, "in the log and on the wall");
    let wider = desk.reads(Feed::Org, OTHER, &shown(Visibility::Everyone)).await;
    desk.reads(Feed::Team(TEAM), SERVER, &withdrawn(vec![first], false))
        .await;
    assert_eq!(desk.visibility().await, Some(Visibility::Everyone));
    desk.reads(Feed::Org, SERVER, &withdrawn(vec![wider], false))
        .await;
    assert_eq!(desk.visibility().await, None);
    assert_eq!(desk.words().await, 0);
    let seen = desk.store.read(log::verify).await.expect("it is verified");
    assert_eq!(seen.faults, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_withdrawn_from_the_team_is_still_what_its_receiver_says_it_is() {
    let mut desk = Desk::open().await;
    desk.reads(Feed::Inbox(ME), GIVER, &given(ME)).await;
    let team = desk.shows(Visibility::Team).await;
    desk.shows(Visibility::Everyone).await;
    // Who shows it to everyone reads in their own team that the words are gone there.
    desk.reads(Feed::Team(TEAM), SERVER, &withdrawn(vec![team], false))
        .await;
    assert_eq!(desk.visibility().await, Some(Visibility::Everyone));
    desk.shows(Visibility::Me).await;
    assert_eq!(desk.visibility().await, Some(Visibility::Me));
}

#[tokio::test]
async fn a_kudos_that_its_giver_takes_back_is_gone_from_its_receiver_with_all_that_was_shown() {
    let mut desk = Desk::open().await;
    let kudos = desk.reads(Feed::Inbox(ME), GIVER, &given(ME)).await;
    let own = desk.shows(Visibility::Team).await;
    desk.shows(Visibility::Everyone).await;
    assert!(desk.words().await >= 4);
    desk.reads(Feed::Inbox(ME), SERVER, &withdrawn(vec![kudos], true))
        .await;
    assert_eq!(desk.visibility().await, None);
    assert_eq!(desk.words().await, 0);
    let seen = desk.store.read(log::verify).await.expect("it is verified");
    assert_eq!(seen.faults, Vec::<String>::new());
    desk.reads(Feed::Team(TEAM), SERVER, &withdrawn(vec![own], true))
        .await;
}

#[tokio::test]
async fn who_is_moved_keeps_nothing_that_only_the_old_team_may_read() {
    let mut desk = Desk::open().await;
    desk.reads(Feed::Team(TEAM), OTHER, &shown(Visibility::Team))
        .await;
    desk.reads(Feed::Org, SERVER, &me_in(Some(TEAM))).await;
    assert_eq!(
        desk.visibility().await,
        Some(Visibility::Team),
        "renamed is not moved"
    );
    desk.reads(Feed::Org, SERVER, &me_in(None)).await;
    assert_eq!(desk.visibility().await, None);
    assert_eq!(desk.words().await, 0);
}

#[tokio::test]
async fn a_kind_of_the_servers_is_believed_of_the_server_alone_and_no_other_of_it() {
    let mut desk = Desk::open().await;
    let org = |name: &str| OrgSet { name: name.into() };
    let name = async |desk: &Desk| desk.store.read(store::people::org).await.expect("it is read");
    desk.reads(Feed::Org, OTHER, &org("Planted")).await;
    assert_eq!(name(&desk).await, None);
    desk.reads(Feed::Org, SERVER, &org("Harbour")).await;
    assert_eq!(name(&desk).await.as_deref(), Some("Harbour"));
    desk.reads(Feed::Inbox(ME), SERVER, &given(ME)).await;
    assert_eq!(desk.visibility().await, None);
}

#[tokio::test]
async fn a_ladder_keeps_the_words_of_the_languages_it_has_and_no_others() {
    let mut desk = Desk::open().await;
    let written = |languages: &[&str]| LadderSet {
        ladder: Ladder {
            key: "cc".into(),
            name: "Contact centre".into(),
            language: "en".into(),
            languages: languages.iter().map(|one| (*one).to_owned()).collect(),
            skills: vec![Skill {
                key: "calm".into(),
                levels: vec!["alone".into()],
                ..Skill::default()
            }],
            roles: vec![Role {
                key: "adviser".into(),
                ..Role::default()
            }],
            moves: Vec::new(),
            version: String::new(),
        },
        words: Vec::new(),
    };
    let words = |language: &str, name: &str| LadderWordsSet {
        words: LadderWords {
            ladder: "cc".into(),
            language: language.into(),
            name: name.into(),
            ..LadderWords::default()
        },
    };
    desk.reads(Feed::Org, SERVER, &written(&["de", "pl"])).await;
    desk.reads(Feed::Org, SERVER, &words("de", "Kundendienst")).await;
    desk.reads(Feed::Org, SERVER, &words("pl", "Obsługa")).await;
    assert_eq!(desk.ladder_in("de").await, "Kundendienst");
    assert_eq!(desk.ladder_in("pl").await, "Obsługa");
    desk.reads(Feed::Org, SERVER, &written(&["pl"])).await;
    assert_eq!(desk.ladder_in("de").await, "Contact centre");
    assert_eq!(desk.ladder_in("pl").await, "Obsługa");
    // One that does not hold together, from a server gone wrong, leaves the one that is here.
    let mut loose = written(&[]);
    loose.ladder.roles.clear();
    desk.reads(Feed::Org, SERVER, &loose).await;
    assert_eq!(desk.ladder_in("pl").await, "Obsługa");
}
