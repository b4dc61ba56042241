//! Kudos in crowds, played with the real announcer and the real store.

use crate::{
    desktop::Effect,
    rehearsal::{ME, Rehearsal, rehearse},
    signal::Signal,
    sync::{Handle, SyncEvent, SyncStatus},
};
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId},
    kudos::Visibility,
};
use store::kudos::KudosRow;
use tokio::sync::watch;
use uuid::Uuid;

const S: u64 = 1_000;
const M: u64 = 60 * S;

/// Kudos so many from number `from` on are kept, as a page of a feed is, and the application is told.
async fn come(played: &Rehearsal, from: u128, count: u128) {
    let at: DateTime<Utc> = "2026-11-16T08:00:00Z".parse().unwrap();
    let rows = (from..from + count).map(move |n| KudosRow {
        id: KudosId(Uuid::from_u128(1_000 + n)),
        giver: Some(PersonId(Uuid::from_u128(2))),
        receiver: ME,
        shared_by: None,
        note: format!("Thank you for number {n}."),
        value: None,
        given_at: at,
        visibility: Visibility::Me,
        thanked_at: None,
        thanks: None,
        thanks_wait: false,
        seen_at: None,
        notified_at: None,
        kept_back: false,
        hidden: false,
    });
    let ctx = &played.app.ctx;
    ctx.write(move |tx| {
        rows.into_iter()
            .try_for_each(|row| store::kudos::insert(tx, &row).map(drop))
    })
    .await
    .unwrap();
    ctx.announcing.tell(Signal::Arrived);
    played.is_still().await;
}

/// Titles of the notes since the last look.
fn notes(played: &mut Rehearsal) -> Vec<String> {
    let title = |effect| match effect {
        Effect::ShowKudos { title, .. } => Some(title),
        _ => None,
    };
    played.effects().into_iter().filter_map(title).collect()
}

async fn left(played: &Rehearsal) -> u64 {
    let read = |tx: &store::Transaction<'_>| store::kudos::unannounced_count(tx, ME);
    played.app.ctx.read(read).await.unwrap()
}

#[test]
fn two_thousand_that_are_caught_up_and_two_hundred_that_come_one_by_one_are_one_note_a_gap() {
    rehearse("", async |played| {
        played.joins();
        for page in 0..4 {
            come(played, page * 500, 500).await;
            played.passes(S).await;
        }
        played.passes(5 * S).await;
        assert_eq!(notes(played), ["2,000 kudos for you"]);
        for n in 0..210 {
            come(played, 2_000 + n, 1).await;
            played.passes(S).await;
        }
        assert_eq!(notes(played), [""; 0], "the gap had its note");
        assert_eq!(left(played).await, 210, "and none is dropped");
        played.call_of(5 * M).await;
        played.passes(3 * S).await;
        assert_eq!(notes(played), ["210 kudos for you"]);
        assert_eq!(left(played).await, 0);
        played.call_of(M).await;
        played.passes(M).await;
        assert_eq!(notes(played), [""; 0], "nothing is said twice");
    });
}

#[test]
fn what_is_still_being_read_is_waited_for_however_slowly_its_pages_come() {
    rehearse("", async |played| {
        played.joins();
        let stands = watch::Sender::new(SyncStatus {
            online: true,
            behind: true,
            to_come: 1,
            signed_out: false,
            last_at: None,
            certificate: None,
        });
        let ctx = played.app.ctx.clone();
        ctx.set_sync(Some(Handle::standing(stands.subscribe())));
        for page in 0..4 {
            come(played, page * 500, 500).await;
            played.passes(30 * S).await;
        }
        assert_eq!(notes(played), [""; 0]);
        stands.send_modify(|stands| stands.behind = false);
        ctx.sync_events.send(SyncEvent::StatusChanged).await.unwrap();
        played.is_still().await;
        played.passes(3 * S).await;
        assert_eq!(notes(played), ["2,000 kudos for you"]);
    });
}

#[test]
fn those_that_come_in_a_call_wait_and_are_one_note_in_the_gap_after_it() {
    rehearse("", async |played| {
        played.joins();
        played.done("call_start", serde_json::json!({ "id": "a" })).await;
        for n in 0..210 {
            come(played, n, 1).await;
            played.passes(2 * S).await;
        }
        assert_eq!(notes(played), [""; 0], "never in a call");
        played.done("call_end", serde_json::json!({ "id": "a" })).await;
        played.is_still().await;
        played.passes(3 * S).await;
        assert_eq!(notes(played), ["210 kudos for you"]);
    });
}

#[test]
fn in_a_gap_that_lasts_the_next_note_comes_after_ten_minutes() {
    rehearse("", async |played| {
        played.joins();
        come(played, 0, 1).await;
        played.passes(S).await;
        let first = notes(played);
        assert_eq!(first.len(), 1);
        come(played, 1, 1).await;
        played.passes(10 * M - 2 * S).await;
        assert_eq!(notes(played), [""; 0]);
        played.passes(2 * S).await;
        assert_eq!(notes(played).len(), 1);
    });
}
