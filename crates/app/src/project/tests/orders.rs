//! Who sees a kudos never widens by itself: every order in which the same records can arrive is played.

use super::*;
use domain::kudos::Visibility::{Everyone, Me, Team};
use store::kudos::blocked;

/// Every order of `count` things.
pub(super) fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(count - 1);
    let longer = shorter.iter().flat_map(|order| {
        (0..count).map(move |at| {
            let mut order = order.clone();
            order.insert(at, count - 1);
            order
        })
    });
    longer.collect()
}

/// A record that somebody else's desk reads about a kudos between two others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// Its receiver shows it.
    Shows(Visibility),
    /// Its receiver takes back all that came before.
    TakesBack,
    /// Somebody who is not its receiver says that everybody may see it.
    Planted,
    /// I am moved out of the team.
    Moved,
}

impl Desk {
    async fn hears(&mut self, said: Said, heard: &mut Vec<(Visibility, Hash16)>) {
        match said {
            Said::Shows(visibility) => {
                let feed = if visibility == Team {
                    Feed::Team(TEAM)
                } else {
                    Feed::Org
                };
                let hash = self.reads(feed, OTHER, &shown(visibility)).await;
                heard.push((visibility, hash));
            }
            Said::TakesBack => {
                let hashes = heard.drain(..).map(|(_, hash)| hash).collect();
                self.reads(Feed::Org, SERVER, &withdrawn(hashes, false)).await;
            }
            Said::Planted => {
                self.reads(Feed::Org, GIVER, &shown(Everyone)).await;
            }
            Said::Moved => {
                heard.retain(|(visibility, _)| *visibility != Team);
                self.reads(Feed::Org, SERVER, &me_in(None)).await;
            }
        }
    }
}

#[tokio::test]
async fn a_third_desk_sees_a_kudos_no_further_than_some_word_of_its_receiver_that_still_stands() {
    let all = [
        Said::Shows(Team),
        Said::Shows(Everyone),
        Said::TakesBack,
        Said::Shows(Me),
        Said::Moved,
    ];
    for order in orders(all.len()) {
        let (mut desk, mut heard) = (Desk::open().await, Vec::new());
        let mut moved = false;
        for said in order.iter().map(|at| all[*at]) {
            // Nobody is sent what is said to a team that they have left.
            if moved && said == Said::Shows(Team) {
                continue;
            }
            moved |= said == Said::Moved;
            desk.hears(said, &mut heard).await;
            let seen = desk.visibility().await;
            let allowed = heard.iter().any(|(visibility, _)| *visibility != Me);
            assert!(
                seen.is_none() || allowed,
                "{order:?}: {said:?} shows it as {seen:?}"
            );
            assert!(
                seen != Some(Everyone) || heard.iter().any(|(to, _)| *to == Everyone),
                "{order:?}"
            );
        }
    }
}

#[tokio::test]
async fn at_its_receivers_desk_and_at_its_givers_nobody_elses_word_changes_who_sees_it() {
    let all = [Said::Planted, Said::Moved, Said::TakesBack, Said::Shows(Team)];
    for order in orders(all.len()) {
        let (mut desk, mut heard) = (Desk::open().await, Vec::new());
        desk.reads(Feed::Inbox(ME), GIVER, &given(ME)).await;
        for said in order.iter().map(|at| all[*at]) {
            desk.hears(said, &mut heard).await;
            assert_eq!(desk.visibility().await, Some(Me), "{order:?}: {said:?}");
        }
    }
}

#[tokio::test]
async fn what_a_blocked_giver_gives_waits_unseen_in_every_order_and_nobody_else_sees_it_either() {
    for order in orders(3) {
        let mut desk = Desk::open().await;
        let choices = profile_that_shows_to(Everyone);
        desk.store
            .write(move |tx| crate::profile::save_choices(tx, &choices))
            .await
            .expect("it is kept");
        let mut blocked_before = false;
        for step in &order {
            match step {
                0 => {
                    let at = DateTime::<Utc>::UNIX_EPOCH;
                    let block = desk.store.write(move |tx| blocked::set(tx, GIVER, Some(at)));
                    block.await.expect("she is blocked");
                    blocked_before = true;
                }
                1 => drop(desk.reads(Feed::Inbox(ME), GIVER, &given(ME)).await),
                _ => drop(desk.reads(Feed::Inbox(ME), GIVER, &given(ME)).await),
            }
            if blocked_before && order[0] == 0 {
                let counted = desk.store.read(|tx| {
                    let said = log::said::<KudosShown>(tx, log::Of::Author(ME))?.len();
                    Ok((
                        store::kudos::unseen_count(tx, ME)?,
                        store::kudos::unannounced_count(tx, ME)?,
                        said,
                    ))
                });
                assert_eq!(counted.await.expect("it is read"), (0, 0, 0), "{order:?}");
            }
        }
        let end = desk.store.write(|tx| blocked::set(tx, GIVER, None));
        end.await.expect("she is no longer");
        let unseen = desk.store.read(|tx| store::kudos::unseen_count(tx, ME));
        assert_eq!(unseen.await.expect("it is read"), 1, "what waited comes then");
        if order[0] == 0 {
            assert_eq!(
                desk.visibility().await,
                Some(Me),
                "{order:?}: a choice made before widens nothing"
            );
        }
    }
}

fn profile_that_shows_to(visibility: Visibility) -> crate::profile::Choices {
    crate::profile::Choices {
        visibility,
        ..Default::default()
    }
}

#[tokio::test]
async fn a_card_is_its_authors_last_word_and_the_one_before_is_in_no_byte() {
    let mut desk = Desk::open().await;
    let card = |words: Option<&str>, minute: i64| RecognitionSet {
        ways: vec!["quietly".into(), "by_fireworks".into()],
        words: words.map(str::to_owned),
        at: DateTime::<Utc>::UNIX_EPOCH + chrono::TimeDelta::minutes(minute),
    };
    let read = async |desk: &Desk| {
        let card = desk.store.read(|tx| crate::commands::card::of(tx, OTHER));
        card.await.expect("it is read")
    };
    desk.reads(Feed::Org, OTHER, &card(Some(WORDS), 1)).await;
    let view = read(&desk).await.expect("a card");
    assert_eq!(
        (view.ways.len(), view.text.as_deref()),
        (1, Some(WORDS)),
        "what is not known is left out"
    );
    desk.reads(Feed::Org, OTHER, &card(Some("no fuss, please"), 3))
        .await;
    // From another desk of theirs, and late.
    desk.reads(Feed::Org, OTHER, &card(Some("an older word"), 2))
        .await;
    assert_eq!(
        read(&desk).await.expect("a card").text.as_deref(),
        Some("no fuss, please")
    );
    assert_eq!(desk.words().await, 0);
    let none = RecognitionSet {
        ways: Vec::new(),
        ..card(None, 4)
    };
    desk.reads(Feed::Org, OTHER, &none).await;
    assert_eq!(read(&desk).await, None);
}

#[tokio::test]
async fn a_report_reaches_who_it_is_for_and_its_giver_keeps_none() {
    let report = |giver| KudosReported {
        id: KUDOS,
        giver,
        reason: domain::kudos::report::ReportReason::Unkind,
        note: Some(Note::new(WORDS).expect("a note")),
        at: DateTime::<Utc>::UNIX_EPOCH,
    };
    let count = async |desk: &Desk| {
        let rows = desk.store.read(|tx| store::kudos::report::newest(tx, 9));
        rows.await.expect("they are read").len()
    };
    let mut desk = Desk::open().await;
    desk.reads(Feed::Inbox(ME), OTHER, &report(ME)).await;
    assert_eq!(count(&desk).await, 0);
    desk.reads(Feed::Inbox(ME), OTHER, &report(GIVER)).await;
    assert_eq!(count(&desk).await, 1);
    let away = desk.store.write(|tx| store::kudos::report::put_away(tx, KUDOS));
    away.await.expect("it is put away");
    assert_eq!((count(&desk).await, desk.words().await), (0, 0));
}
