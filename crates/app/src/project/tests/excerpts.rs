//! What others share of their paths: read where the vault is open, as they said it last, and gone when it is withdrawn.

use super::*;
use chrono::TimeDelta;
use domain::path::{Excerpt, ExcerptGoal};
use store::{excerpt::Said, kudos::blocked};
use vault::{random::Random, ring::Ring};

fn ring() -> Ring {
    Ring::make(&mut Random(|bytes: &mut [u8]| bytes.fill(7)))
}

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
}

fn of(words: &str) -> Excerpt {
    Excerpt {
        goals: vec![ExcerptGoal {
            words: words.into(),
            by_on: at(0).date_naive(),
            done_on: None,
        }],
        ..Excerpt::default()
    }
}

/// As the giver's desk says it, sealed to me.
fn shares(minute: i64, words: &str) -> ExcerptShared {
    let inside = protocol::excerpt::inside(&of(words)).expect("it fits");
    let mut rng = Random(|bytes: &mut [u8]| bytes.fill(9));
    let sealed = kept::seal(
        &ring().identity().public(),
        (GIVER, ME, at(minute)),
        &inside,
        &mut rng,
    );
    ExcerptShared {
        to: ME,
        at: at(minute),
        sealed: Some(sealed.expect("it is sealed")),
    }
}

fn withdraws(minute: i64) -> ExcerptShared {
    ExcerptShared {
        to: ME,
        at: at(minute),
        sealed: None,
    }
}

/// Who shares something now, with its first goal where it can be read.
async fn theirs(desk: &Desk) -> Vec<Option<String>> {
    let all = desk
        .store
        .read(|tx| kept::all(tx, None))
        .await
        .expect("it is read")
        .theirs;
    all.into_iter()
        .map(|one| Some(one.excerpt?.goals[0].text.clone()))
        .collect()
}

/// Whether each record of this kind still has its body, in order.
async fn bodies(desk: &Desk) -> usize {
    let said = desk
        .store
        .read(|tx| log::said::<ExcerptShared>(tx, log::Of::Author(GIVER)));
    let sealed = said.await.expect("it is read").into_iter();
    sealed.filter(|said| said.body.sealed.is_some()).count()
}

async fn open_desk() -> Desk {
    let desk = Desk::open().await;
    desk.keys.open(Arc::new(ring()));
    desk
}

fn inbox() -> Feed {
    Feed::Inbox(ME)
}

#[tokio::test]
async fn the_last_word_stands_in_whatever_order_it_comes_and_nothing_is_left_of_those_before() {
    let all = [
        shares(1, WORDS),
        shares(2, "Learn Polish greetings"),
        withdraws(3),
    ];
    for order in orders::orders(all.len()) {
        let mut desk = open_desk().await;
        let mut last = None;
        for at in &order {
            desk.reads(inbox(), GIVER, &all[*at]).await;
            last = last.max(Some(*at));
            let shown = match last {
                Some(0) => vec![Some(WORDS.to_owned())],
                Some(1) => vec![Some("Learn Polish greetings".to_owned())],
                _ => Vec::new(),
            };
            assert_eq!(theirs(&desk).await, shown, "{order:?} after {at}");
        }
        assert_eq!(desk.words().await, 0, "{order:?}");
    }
}

#[tokio::test]
async fn while_the_vault_is_locked_it_waits_and_it_can_be_withdrawn_unread() {
    let mut desk = Desk::open().await;
    desk.reads(inbox(), GIVER, &shares(1, WORDS)).await;
    assert_eq!(theirs(&desk).await, [None]);
    desk.keys.open(Arc::new(ring()));
    desk.projects_again().await;
    assert_eq!(theirs(&desk).await, [Some(WORDS.to_owned())]);

    let mut desk = Desk::open().await;
    desk.reads(inbox(), GIVER, &shares(1, WORDS)).await;
    desk.reads(inbox(), GIVER, &withdraws(2)).await;
    assert_eq!((theirs(&desk).await, bodies(&desk).await), (Vec::new(), 0));
    desk.keys.open(Arc::new(ring()));
    desk.projects_again().await;
    assert_eq!(theirs(&desk).await, []);
}

#[tokio::test]
async fn one_that_was_sealed_for_another_pair_or_another_moment_is_not_read() {
    let mut desk = open_desk().await;
    // Copied by somebody else, who says it is theirs.
    desk.reads(inbox(), OTHER, &shares(1, WORDS)).await;
    let moved = ExcerptShared {
        at: at(2),
        ..shares(1, WORDS)
    };
    desk.reads(inbox(), GIVER, &moved).await;
    assert_eq!(theirs(&desk).await, [None, None]);
    assert_eq!(desk.words().await, 0);
}

#[tokio::test]
async fn nobody_sees_what_a_blocked_person_shares_and_it_is_erased_when_its_author_leaves() {
    let mut desk = open_desk().await;
    desk.reads(inbox(), GIVER, &shares(1, WORDS)).await;
    let block = desk.store.write(|tx| blocked::set(tx, GIVER, Some(at(2))));
    block.await.expect("they are blocked");
    assert_eq!(theirs(&desk).await, []);
    let end = desk.store.write(|tx| blocked::set(tx, GIVER, None));
    end.await.expect("they are no longer");
    assert_eq!(theirs(&desk).await.len(), 1);
    let left = PersonSet {
        id: GIVER,
        active: false,
        ..me_in(None)
    };
    desk.reads(Feed::Org, SERVER, &left).await;
    assert_eq!((theirs(&desk).await, bodies(&desk).await), (Vec::new(), 0));
    assert_eq!(desk.words().await, 0);
}

#[tokio::test]
async fn what_i_share_from_another_desk_stands_here_too_and_ends_here_too() {
    let desk = Desk::open().await;
    let set = |minute, excerpt: Option<Excerpt>| {
        desk.store
            .write(move |tx| kept::set_elsewhere(tx, OTHER, at(minute), excerpt))
    };
    let mine = async || {
        desk.store
            .read(|tx| kept::all(tx, None))
            .await
            .expect("it is read")
            .mine
    };
    set(1, Some(of(WORDS))).await.expect("it is kept");
    assert_eq!(mine().await[0].person, OTHER.to_string());
    let said = desk.store.read(kept::changes).await.expect("it is read");
    assert_eq!(said.len(), 1, "and a desk after it is told");
    set(3, None).await.expect("it is kept");
    // Heard late.
    set(2, Some(of(WORDS))).await.expect("it is kept");
    assert_eq!(mine().await, []);
    assert_eq!(desk.words().await, 0);
    let last = desk
        .store
        .write(|tx| store::excerpt::set(tx, store::excerpt::Side::Mine, OTHER, at(0), &Said::Withdrawn));
    assert_eq!(last.await.expect("it is kept"), at(3));
}

#[tokio::test]
async fn as_much_is_told_at_once_as_fits_and_what_one_person_shares_always_is() {
    let desk = Desk::open().await;
    let person = |n: u128| PersonId(Uuid::from_u128(100 + n));
    let long = of(&"x".repeat(10_000));
    for n in 0..20 {
        let shared = long.clone();
        let set = desk.store.write(move |tx| {
            let minute = i64::try_from(n).expect("a minute");
            kept::set_elsewhere(tx, person(n), at(minute), Some(shared))
        });
        set.await.expect("it is kept");
    }
    let all = desk.store.read(|tx| kept::all(tx, None));
    let all = all.await.expect("it is read");
    assert!(all.more && all.mine.len() == 9, "{}", all.mine.len());
    assert_eq!(all.mine[0].person, person(19).to_string(), "the newest first");
    let first = person(0).to_string();
    let one = desk.store.read(move |tx| kept::all(tx, Some(&first)));
    let one = one.await.expect("it is read");
    assert!(!one.more && one.mine.len() == 1);
}

/// Since when what the agent does not know of is shared, and whether it is sealed.
async fn untold(desk: &Desk) -> Vec<(DateTime<Utc>, bool)> {
    let untold = desk.store.read(|tx| store::excerpt::untold(tx, at(0)));
    let untold = untold.await.expect("it is read").into_iter();
    untold.map(|one| (one.at, one.sealed)).collect()
}

async fn is_told(desk: &Desk, minute: i64) {
    let told = desk
        .store
        .write(move |tx| store::excerpt::set_told(tx, GIVER, at(minute), true));
    told.await.expect("it is kept");
}

#[tokio::test]
async fn each_time_that_somebody_shares_is_news_once_and_an_opened_vault_is_none() {
    let mut desk = Desk::open().await;
    desk.reads(inbox(), GIVER, &shares(1, WORDS)).await;
    assert_eq!(untold(&desk).await, [(at(1), true)]);
    is_told(&desk, 1).await;
    desk.keys.open(Arc::new(ring()));
    desk.projects_again().await;
    assert!(untold(&desk).await.is_empty());
    desk.reads(inbox(), GIVER, &shares(2, "Learn Polish greetings"))
        .await;
    // Of the one before it was told, not of this one.
    is_told(&desk, 1).await;
    assert_eq!(untold(&desk).await, [(at(2), false)]);
    desk.reads(inbox(), GIVER, &withdraws(3)).await;
    assert!(untold(&desk).await.is_empty());
}
