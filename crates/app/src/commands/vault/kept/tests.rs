//! A computer of the agent's own, with keyrings of every mood. Store, files and seals are real; the keyring is in memory.

mod memory;

use super::super::opens;
use crate::{
    ctx::Ctx,
    keeper::KeptKey,
    keyring,
    keys::kept::place,
    rehearsal::{Rehearsal, rehearse},
    view::{KeyringTrouble, VaultKept},
};
use memory::{Memory, Mood};
use protocol::problem::ErrorCode;
use serde_json::json;
use std::{fs, path::Path, sync::Arc};
use uuid::Uuid;
use vault::{random::Random, ring::Ring};

const S: u64 = 1_000;
const M: u64 = 60 * S;

fn ring() -> Arc<Ring> {
    Arc::new(Ring::make(&mut Random(|bytes: &mut [u8]| bytes.fill(0xA5))))
}

fn ctx(played: &Rehearsal) -> &Ctx {
    &played.app.ctx
}

/// How it stands: open or not, where the key is kept, what is in the way.
fn stands(played: &Rehearsal) -> (bool, VaultKept, Option<KeyringTrouble>) {
    let ctx = ctx(played);
    (ctx.keys.ring().is_some(), place(&ctx.home), ctx.keys.trouble())
}

async fn until(played: &Rehearsal, what: &str, is_so: impl Fn(&Rehearsal) -> bool) {
    for _ in 0..5_000 {
        if is_so(played) {
            return;
        }
        // What pauses goes on, and the disk has its own time.
        played.passes(200).await;
    }
    panic!("waited in vain for {what}: {:?}", stands(played));
}

/// Waits until it stands so.
async fn stands_so(played: &Rehearsal, open: bool, kept: VaultKept, trouble: Option<KeyringTrouble>) {
    let so = (open, kept, trouble);
    until(played, &format!("{so:?}"), |played| stands(played) == so).await;
}

/// A member with a keyring in this mood.
async fn with_keyring(played: &Rehearsal, mood: Mood) -> Arc<Memory> {
    let memory = Memory::in_mood(mood);
    played.joins_for_good().await;
    played.has_keyring(memory.clone());
    memory
}

/// Everything in the files of the profile's secrets.
fn secrets(home: &Path) -> Vec<u8> {
    let entries = fs::read_dir(home.join("secrets")).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| fs::read(entry.path()).unwrap())
        .collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn without_a_keyring_the_key_is_in_a_file_and_opens_the_vault_at_the_next_start() {
    rehearse("", async |played| {
        played.joins_for_good().await;
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::File, None));
        played.restart().await;
        assert_eq!(stands(played), (true, VaultKept::File, None));
    });
}

#[test]
fn in_a_keyring_there_is_one_half_and_in_the_profile_the_other() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::Keyring, None));
        let here = secrets(&ctx(played).home);
        assert!(
            !here.is_empty() && !holds(&here, &[0xA5; 16]),
            "the ring lies here"
        );
        let kept: Vec<KeptKey> = keyring.state().entries.values().flatten().cloned().collect();
        assert!(
            kept.len() == 1 && !holds(&here, &*kept[0]),
            "the keyring's half lies here"
        );

        played.restart().await;
        stands_so(played, true, VaultKept::Keyring, None).await;
        assert_eq!(*ctx(played).keys.ring().unwrap().encode(), *ring().encode());

        ctx(played).keys.close().await;
        keyring::forget(ctx(played)).await.unwrap();
        assert_eq!(stands(played), (false, VaultKept::No, None));
        assert!(keyring.entries() == 0 && secrets(&ctx(played).home).is_empty());
    });
}

#[test]
fn a_keyring_is_not_asked_where_the_agent_did_not_say_that_the_computer_is_theirs() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), false).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::No, None));
        played.restart().await;
        ctx(played).keys.close().await;
        keyring::forget(ctx(played)).await.unwrap();
        played
            .done("erase", json!({ "sure": true, "discard_unsent": true }))
            .await;
        played.is_still().await;
        assert_eq!((keyring.asked(), keyring.entries()), ((0, 0), 0));
        assert!(secrets(&ctx(played).home).is_empty());
    });
}

#[test]
fn a_keyring_that_stays_locked_keeps_nothing_and_no_file_takes_its_place() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Locked).await;
        opens(ctx(played), ring(), true).await.unwrap();
        let locked = (true, VaultKept::No, Some(KeyringTrouble::Locked));
        assert_eq!(stands(played), locked);
        assert!(secrets(&ctx(played).home).is_empty());
        assert_eq!(keyring.asked().1, 1, "the person is asked once");
        keyring.turns(Mood::Opens);
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::Keyring, None));
    });
}

#[test]
fn a_keyring_that_is_locked_at_the_start_asks_once_and_opens_the_vault_when_it_is_unlocked() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), true).await.unwrap();
        keyring.turns(Mood::Locked);
        played.restart().await;
        stands_so(played, false, VaultKept::Keyring, Some(KeyringTrouble::Locked)).await;
        assert_eq!(keyring.asked().1, 1);
        // It changes, and is still locked; somebody looks, and it is still locked.
        for _ in 0..3 {
            keyring.turns(Mood::Locked);
            ctx(played).keys.looked.notify_one();
            played.passes(M).await;
        }
        assert_eq!(keyring.asked().1, 1, "the person is asked once a start");
        keyring.turns(Mood::Open);
        stands_so(played, true, VaultKept::Keyring, None).await;
    });
}

#[test]
fn a_keyring_that_changes_with_each_look_is_looked_at_less_and_less_and_at_once_when_somebody_asks() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), true).await.unwrap();
        keyring.turns(Mood::Restless);
        played.restart().await;
        stands_so(played, false, VaultKept::Keyring, Some(KeyringTrouble::Locked)).await;
        let mut looks = Vec::new();
        for _ in 0..3 {
            let before = keyring.asked().0;
            for _ in 0..120 {
                played.passes(5 * S).await;
            }
            looks.push(keyring.asked().0 - before);
        }
        assert!(
            looks[0] > 12 && looks[2] <= 6,
            "looks in ten minutes each: {looks:?}"
        );
        keyring.turns(Mood::Open);
        ctx(played).keys.looked.notify_one();
        played.passes(S).await;
        stands_so(played, true, VaultKept::Keyring, None).await;
    });
}

#[test]
fn somebody_who_types_the_keyrings_password_at_the_start_has_the_vault_open() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), true).await.unwrap();
        keyring.turns(Mood::Opens);
        played.restart().await;
        stands_so(played, true, VaultKept::Keyring, None).await;
        assert_eq!(keyring.asked().1, 1);
    });
}

#[test]
fn an_entry_that_somebody_removed_leaves_the_vault_locked_and_costs_a_passphrase() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), true).await.unwrap();
        let removed = std::mem::take(&mut keyring.state().entries);
        played.restart().await;
        stands_so(played, false, VaultKept::Keyring, Some(KeyringTrouble::Lost)).await;
        // Opened without keeping it, it is open and no more.
        opens(ctx(played), ring(), false).await.unwrap();
        assert_eq!(
            stands(played),
            (true, VaultKept::Keyring, Some(KeyringTrouble::Lost))
        );
        assert_eq!(keyring.entries(), 0);
        // Another keyring answered, and now it is the old one again.
        keyring.state().entries = removed;
        played.restart().await;
        stands_so(played, true, VaultKept::Keyring, None).await;
        // Kept anew, there is one entry.
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(
            (stands(played), keyring.entries()),
            ((true, VaultKept::Keyring, None), 1)
        );
    });
}

#[test]
fn a_keyring_that_is_gone_leaves_the_vault_locked_until_it_comes_back_or_somebody_opens_it() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), true).await.unwrap();
        keyring.turns(Mood::Absent);
        played.restart().await;
        stands_so(played, false, VaultKept::Keyring, Some(KeyringTrouble::Absent)).await;
        keyring.turns(Mood::Open);
        stands_so(played, true, VaultKept::Keyring, None).await;

        keyring.turns(Mood::Absent);
        played.restart().await;
        stands_so(played, false, VaultKept::Keyring, Some(KeyringTrouble::Absent)).await;
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(
            stands(played),
            (true, VaultKept::File, None),
            "there is no keyring"
        );
        // And when there is one again, the file goes into it at the next unlocking.
        keyring.turns(Mood::Open);
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::Keyring, None));
        assert!(
            !holds(&secrets(&ctx(played).home), &[0xA5; 16]),
            "the file is still here"
        );
    });
}

#[test]
fn a_keyring_that_never_answers_holds_up_neither_a_command_nor_a_start() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Hangs).await;
        let opening = tokio::spawn({
            let ctx = ctx(played).clone();
            async move { opens(&ctx, ring(), true).await }
        });
        stands_so(played, true, VaultKept::No, Some(KeyringTrouble::Asked)).await;
        played.passes(6 * S).await;
        until(played, "the command to be answered", |_| opening.is_finished()).await;
        opening.await.unwrap().unwrap();
        assert_eq!(stands(played), (true, VaultKept::No, Some(KeyringTrouble::Asked)));
        played.passes(8 * M).await;
        stands_so(played, true, VaultKept::No, Some(KeyringTrouble::Silent)).await;
        assert!(secrets(&ctx(played).home).is_empty());

        keyring.turns(Mood::Open);
        opens(ctx(played), ring(), true).await.unwrap();
        keyring.turns(Mood::Hangs);
        played.restart().await;
        stands_so(played, false, VaultKept::Keyring, Some(KeyringTrouble::Asked)).await;
        opens(ctx(played), ring(), false).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::Keyring, None));
    });
}

#[test]
fn a_keyring_that_takes_a_key_and_loses_it_is_not_trusted_with_the_file() {
    rehearse("", async |played| {
        played.joins_for_good().await;
        opens(ctx(played), ring(), true).await.unwrap();
        played.has_keyring(Memory::in_mood(Mood::Forgets));
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(
            stands(played),
            (true, VaultKept::File, Some(KeyringTrouble::Silent))
        );
        played.restart().await;
        assert_eq!(stands(played), (true, VaultKept::File, None));
    });
}

#[test]
fn a_keyring_that_asks_about_each_who_reads_keeps_the_key_and_opens_the_vault() {
    rehearse("", async |played| {
        with_keyring(played, Mood::Careful).await;
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::Keyring, None));
        played.restart().await;
        stands_so(played, true, VaultKept::Keyring, None).await;
    });
}

#[test]
fn a_file_of_before_stays_where_the_keyring_is_locked_and_moves_into_one_that_opens() {
    rehearse("", async |played| {
        played.joins_for_good().await;
        opens(ctx(played), ring(), true).await.unwrap();
        let keyring = Memory::in_mood(Mood::Locked);
        played.has_keyring(keyring.clone());
        played.restart().await;
        assert_eq!(
            stands(played),
            (true, VaultKept::File, None),
            "the file opens it as before"
        );
        assert_eq!(
            keyring.asked(),
            (0, 0),
            "a start asks no keyring where a file opens the vault"
        );
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(
            stands(played),
            (true, VaultKept::File, Some(KeyringTrouble::Locked))
        );
        keyring.turns(Mood::Opens);
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(stands(played), (true, VaultKept::Keyring, None));
        assert!(
            !holds(&secrets(&ctx(played).home), &[0xA5; 16]),
            "the file is still here"
        );
    });
}

#[test]
fn a_key_that_comes_after_the_vault_was_locked_opens_nothing_and_is_kept_nowhere() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Hangs).await;
        let opening = tokio::spawn({
            let ctx = ctx(played).clone();
            async move { opens(&ctx, ring(), true).await }
        });
        stands_so(played, true, VaultKept::No, Some(KeyringTrouble::Asked)).await;
        ctx(played).keys.close().await;
        keyring::forget(ctx(played)).await.unwrap();
        keyring.turns(Mood::Open);
        until(played, "the command to be answered", |_| opening.is_finished()).await;
        played.passes(10 * M).await;
        assert_eq!(stands(played), (false, VaultKept::No, None));
        assert!(keyring.entries() == 0 && secrets(&ctx(played).home).is_empty());
    });
}

#[test]
fn a_vault_whose_agent_left_meanwhile_stays_closed() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        played.done("leave", json!({ "discard_unsent": true })).await;
        let opened = opens(ctx(played), ring(), true).await;
        assert_eq!(opened.unwrap_err().code, ErrorCode::NotJoined);
        assert_eq!(stands(played), (false, VaultKept::No, None));
        assert_eq!(keyring.entries(), 0);
    });
}

#[test]
fn a_copy_of_an_entry_does_no_harm_and_goes_with_it() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        opens(ctx(played), ring(), true).await.unwrap();
        for keys in keyring.state().entries.values_mut() {
            keys.insert(0, KeptKey::default());
            keys.push(KeptKey::default());
        }
        played.restart().await;
        stands_so(played, true, VaultKept::Keyring, None).await;
        keyring::forget(ctx(played)).await.unwrap();
        assert_eq!(keyring.entries(), 0);
    });
}

#[test]
fn whoever_leaves_takes_the_entry_along_and_leaves_those_of_others() {
    rehearse("", async |played| {
        let keyring = with_keyring(played, Mood::Open).await;
        let of_another = Uuid::from_u128(1);
        keyring
            .state()
            .entries
            .insert(of_another, vec![KeptKey::default()]);
        opens(ctx(played), ring(), true).await.unwrap();
        assert_eq!(keyring.entries(), 2);
        played.done("leave", json!({ "discard_unsent": true })).await;
        assert_eq!(stands(played), (false, VaultKept::No, None));
        let left: Vec<Uuid> = keyring.state().entries.keys().copied().collect();
        assert_eq!(left, [of_another]);
        assert!(!ctx(played).home.join("secrets").exists());
    });
}
