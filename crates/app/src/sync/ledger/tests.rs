//! What costs a write and what does not; what is told when nobody answered, and after an end without a word.

use super::{Ledger, SentWhat, Sum, Told, begin, first_kept};
use crate::{view::SentRecords, world::World};
use chrono::NaiveDate;
use domain::time::{Mono, Now};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use store::{
    Store,
    sent::{self, Sent},
};
use uuid::Uuid;

const HOUR_MS: u64 = 60 * 60 * 1000;
const TO: &str = "centre.example";

#[derive(Default)]
struct Clock(AtomicU64);

impl World for Clock {
    fn now(&self) -> Now {
        let wall = "2026-11-17T22:00:00Z".parse().unwrap();
        let (mono, offset_min) = (Mono(7), 60);
        let began = Now {
            mono,
            wall,
            offset_min,
        };
        began.plus_ms(self.0.load(Ordering::SeqCst))
    }

    fn uuid(&self) -> Uuid {
        Uuid::from_u128(7)
    }

    fn boot_id(&self) -> String {
        "boot".into()
    }

    fn random(&self, out: &mut [u8]) {
        out.fill(7);
    }
}

struct Desk {
    ledger: Ledger,
    store: Store,
    clock: Arc<Clock>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(&folder.path().join("a.db"), ".aside").unwrap();
        let clock = Arc::new(Clock::default());
        Desk {
            ledger: Ledger::new(store.clone(), clock.clone()),
            store,
            clock,
            _folder: folder,
        }
    }

    fn pass(&self, ms: u64) {
        self.clock.0.fetch_add(ms, Ordering::SeqCst);
    }

    /// What is on the disk.
    async fn kept(&self) -> Vec<Sent> {
        self.store
            .read(|tx| sent::since(tx, NaiveDate::MIN))
            .await
            .unwrap()
    }

    fn ping(&self) {
        let (bytes, open_ms) = (6, 25_000);
        let sum = Sum {
            bytes,
            open_ms,
            ..Sum::default()
        };
        self.ledger.add(TO, SentWhat::Live, sum);
    }
}

fn row() -> Told {
    Told::Row(SentWhat::Records, Vec::<SentRecords>::new())
}

#[tokio::test]
async fn no_ping_and_no_beat_costs_a_write_and_an_hour_of_them_costs_one() {
    let desk = Desk::new();
    for _ in 0..144 {
        desk.ping();
        desk.pass(25_000);
    }
    assert!(desk.kept().await.is_empty(), "all of it is in memory");
    desk.ping();
    // The write was asked for; this waits for it.
    desk.ledger.keep().await;
    let kept = desk.kept().await;
    let told: Vec<_> = kept
        .iter()
        .map(|sent| (sent.bytes, sent.open_ms, sent.on.to_string()))
        .collect();
    assert_eq!(
        told,
        [
            (6, 25_000, "2026-11-18".to_owned()),
            (6 * 144, HOUR_MS, "2026-11-17".to_owned())
        ]
    );
}

#[tokio::test]
async fn what_was_pressed_is_on_the_disk_before_it_is_sent() {
    let desk = Desk::new();
    let sending = desk.ledger.send(TO, row(), 4600).await;
    let kept = desk.kept().await;
    assert_eq!((kept.len(), kept[0].times, kept[0].unanswered), (1, 1, 1));
    sending.answered();
    desk.ledger.keep().await;
    assert_eq!(desk.kept().await[0].unanswered, 0);
}

#[tokio::test]
async fn where_nobody_was_the_attempt_is_told_and_not_the_message() {
    let desk = Desk::new();
    desk.ledger.send(TO, row(), 4600).await.unreached();
    desk.ledger
        .send(TO, Told::Sum(SentWhat::Heads), 200)
        .await
        .unreached();
    desk.ledger.keep().await;
    let kept = desk.kept().await;
    let told: Vec<_> = kept
        .iter()
        .map(|sent| (sent.what.as_str(), sent.times, sent.bytes))
        .collect();
    assert_eq!(told, [("unreached", 2, 0)]);
}

#[tokio::test]
async fn what_nobody_waits_for_any_more_has_perhaps_left() {
    let desk = Desk::new();
    drop(desk.ledger.send(TO, Told::Sum(SentWhat::Heads), 200).await);
    desk.ledger
        .send(TO, Told::Sum(SentWhat::Heads), 200)
        .await
        .answered();
    desk.ledger.keep().await;
    let kept = desk.kept().await;
    assert_eq!((kept[0].times, kept[0].unanswered, kept[0].bytes), (2, 1, 400));
}

#[tokio::test]
async fn an_end_without_a_word_is_told_and_a_good_one_is_not() {
    let desk = Desk::new();
    let starts = async |desk: &Desk| {
        let now = desk.clock.now();
        let begun = desk.store.write(move |tx| begin(tx, now, true));
        begun.await.unwrap();
    };
    starts(&desk).await;
    desk.ping();
    desk.pass(1000);
    desk.ledger.close().await;
    desk.pass(1000);
    starts(&desk).await;
    assert!(desk.kept().await.iter().all(|sent| sent.what == "live"));
    // Killed half an hour later: nothing of that is on the disk.
    desk.ping();
    desk.pass(HOUR_MS / 2);
    starts(&desk).await;
    let kept = desk.kept().await;
    let gap = kept.iter().find(|sent| sent.what == "uncounted").unwrap();
    assert_eq!((gap.at[1] - gap.at[0]).num_minutes(), 30);
}

#[tokio::test]
async fn what_is_older_than_thirty_days_is_forgotten() {
    let desk = Desk::new();
    desk.ledger.send(TO, row(), 1).await.answered();
    desk.pass(24 * HOUR_MS * 29);
    desk.ledger.send(TO, row(), 2).await.answered();
    desk.ledger.keep().await;
    let bytes = async |desk: &Desk| -> Vec<u64> { desk.kept().await.iter().map(|s| s.bytes).collect() };
    assert_eq!(bytes(&desk).await, [2, 1]);
    desk.pass(24 * HOUR_MS);
    desk.ping();
    desk.ledger.keep().await;
    assert_eq!(bytes(&desk).await, [6, 2]);
    assert_eq!(
        first_kept(desk.clock.now().local_on()).to_string(),
        "2026-11-18",
        "thirty days with today"
    );
}

#[tokio::test]
async fn who_left_takes_what_was_not_written_along() {
    let desk = Desk::new();
    desk.ping();
    let telling = desk.ledger.forget().await;
    drop(telling);
    desk.ledger.keep().await;
    assert!(desk.kept().await.is_empty());
}
