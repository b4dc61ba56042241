//! What authors say afterwards: by name, and with the key that stands for a name.

use super::{
    ADA,
    agent::{Agent, Place, friction, pass, post, suggestion},
    told::copies,
    with_owners,
};
use crate::desk::{AMARA, PIOTR};
use domain::{
    kudos::Note,
    voice::{
        ADDITIONS_MAX,
        case::{State, Step},
    },
};
use protocol::{
    envelope::Bytes,
    voice::{FollowAct, NamedPost, Outcome, VoiceFollow, VoiceSaid},
};
use server::service::voice::{answer, take, told::tell_daily};

fn add(text: &str) -> FollowAct {
    FollowAct::Add { text: text.into() }
}

/// Amara has said something without a name, and it was taken in.
async fn said() -> (Place, Agent, VoiceSaid) {
    let place = Place::open().await;
    with_owners(&place).await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let said = suggestion("answer with the file open");
    assert_eq!(amara.says(&place, said.clone()).await, Outcome::Taken);
    place.night().await;
    (place, amara, said)
}

#[tokio::test]
async fn whoever_holds_the_key_adds_and_nobody_else_does() {
    let (place, amara, said) = said().await;
    let more = amara.follow(&said, 1, add("most of all on Mondays"));
    // Somebody else's key, a word more than was signed, another number, and no signature at all.
    let piotr = Agent::at(&place, PIOTR).await;
    let altered = VoiceFollow {
        act: add("most of all on Tuesdays"),
        ..more.clone()
    };
    let renumbered = VoiceFollow {
        number: 2,
        ..more.clone()
    };
    let bare = VoiceFollow {
        signature: None,
        ..more.clone()
    };
    let short = VoiceFollow {
        signature: Some(Bytes(vec![0; 63])),
        ..more.clone()
    };
    let foreign = piotr.follow(&said, 1, add("most of all on Mondays"));
    for wrong in [altered, renumbered, bare, short, foreign] {
        assert_eq!(post(&place, wrong).await, Outcome::Gone);
    }
    assert_eq!(post(&place, more.clone()).await, Outcome::Taken);
    assert_eq!(post(&place, more).await, Outcome::Known);
    let kept = place.voice(said.id).await;
    assert_eq!(
        (kept.additions.len(), kept.follows),
        (0, 1),
        "it waits for the night"
    );
    place.night().await;
    let kept = place.voice(said.id).await;
    assert_eq!((kept.additions.len(), kept.follows), (1, 1));
    // A session opens nothing that has no name.
    let by_name = VoiceFollow {
        signature: None,
        ..amara.follow(&said, 2, add("said with a session"))
    };
    assert_eq!(follows_by_name(&place, &amara, by_name).await, Outcome::Gone);
}

async fn follows_by_name(place: &Place, agent: &Agent, more: VoiceFollow) -> Outcome {
    let taken = take::named(&place.centre, agent.session, NamedPost::Follow(more));
    taken.await.unwrap().outcome
}

#[tokio::test]
async fn whoever_sifts_the_ids_that_everybody_is_told_of_learns_nothing_of_them() {
    let (place, _, said) = said().await;
    let piotr = Agent::at(&place, PIOTR).await;
    for id in [said.id, suggestion("nobody's").id] {
        for (number, expected) in [(0, Outcome::Unfit), (1, Outcome::Gone)] {
            let asked = VoiceFollow {
                id,
                number,
                act: FollowAct::Thank,
                signature: None,
            };
            assert_eq!(follows_by_name(&place, &piotr, asked).await, expected);
        }
    }
}

#[tokio::test]
async fn so_much_can_be_added_and_thanks_come_after_an_answer_and_once() {
    let (place, amara, said) = said().await;
    let mut number = 0;
    let mut says = async |act: FollowAct| {
        number += 1;
        post(&place, amara.follow(&said, number, act)).await
    };
    assert_eq!(says(FollowAct::Thank).await, Outcome::Unfit, "for what");
    assert_eq!(says(add("?")).await, Outcome::Unfit);
    for n in 0..ADDITIONS_MAX {
        let act = add(&format!("this is addition {n}"));
        assert_eq!(says(act).await, Outcome::Taken, "{n}");
    }
    assert_eq!(says(add("this is one too many")).await, Outcome::Unfit);
    let case = place.case_of(said.id).await;
    let no = Step::No {
        why: Note::new("the file opens by itself since May").unwrap(),
    };
    answer::step(&place.centre, ADA, case.id, no).await.unwrap();
    assert_eq!(says(FollowAct::Thank).await, Outcome::Taken);
    assert_eq!(says(FollowAct::Thank).await, Outcome::Known);
    assert_eq!(says(add("it does not")).await, Outcome::Gone, "it was answered");
    assert!(!place.voice(said.id).await.thanked);
    place.night().await;
    let kept = place.voice(said.id).await;
    assert_eq!((kept.thanked, kept.additions.len()), (true, ADDITIONS_MAX));
}

#[tokio::test]
async fn what_is_taken_back_loses_its_words_and_its_name_and_is_owed_no_answer() {
    let (place, amara, said) = said().await;
    let words = "answer with the file open";
    assert!(copies(&place, words) > 0);
    let back = amara.follow(&said, 7, FollowAct::Withdraw);
    assert_eq!(post(&place, back.clone()).await, Outcome::Taken);
    let more = amara.follow(&said, 8, add("said after all"));
    assert_eq!(post(&place, more.clone()).await, Outcome::Gone);
    // Whoever looks at the console sees no minute in which it goes.
    let open = place.case_of(said.id).await;
    assert_eq!((open.standing.state, open.people), (State::Heard, 1));
    place.night().await;
    let kept = place.voice(said.id).await;
    assert_eq!((kept.withdrawn, kept.said.text, kept.follows), (true, None, 7));
    let case = place.case_of(said.id).await;
    assert_eq!((case.standing.state, case.people), (State::Withdrawn, 0));
    place.centre.scrub().await.unwrap();
    assert_eq!(copies(&place, words), 0, "not in what is searched either");
    assert_eq!(post(&place, back).await, Outcome::Known);
    assert_eq!(post(&place, more).await, Outcome::Gone);
    // By name it is the same, and who said it is forgotten.
    let piotr = Agent::at(&place, PIOTR).await;
    let named = suggestion("a second screen for everybody");
    piotr.says_by_name(&place, named.clone()).await;
    let back = VoiceFollow {
        id: named.id,
        number: 1,
        act: FollowAct::Withdraw,
        signature: None,
    };
    assert_eq!(follows_by_name(&place, &amara, back.clone()).await, Outcome::Gone);
    assert_eq!(
        follows_by_name(&place, &piotr, back.clone()).await,
        Outcome::Taken
    );
    assert_eq!(follows_by_name(&place, &piotr, back).await, Outcome::Known);
    assert_eq!(place.voice(named.id).await.person, None);
    let again = piotr.says_by_name(&place, named.clone()).await;
    assert_eq!(again, Outcome::Taken, "sent again");
    assert!(place.voice(named.id).await.withdrawn, "and not there again");
}

#[tokio::test]
async fn of_several_that_are_answered_as_one_each_takes_back_their_own() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let mut piotr = Agent::with_tokens(&place, PIOTR).await;
    let (hers, his) = (
        friction("CRM", "the customer's file does not open"),
        friction("CRM", "the customer's file does not open here either"),
    );
    amara.says(&place, hers.clone()).await;
    piotr.says(&place, his.clone()).await;
    place.night().await;
    let back = amara.follow(&hers, 1, FollowAct::Withdraw);
    assert_eq!(post(&place, back).await, Outcome::Taken);
    place.night().await;
    let case = place.case_of(his.id).await;
    assert_eq!((case.standing.state, case.people), (State::Heard, 1));
    let nobody = VoiceFollow {
        id: suggestion("never said").id,
        ..piotr.follow(&his, 1, FollowAct::Withdraw)
    };
    assert_eq!(post(&place, nobody).await, Outcome::Gone);
}

#[tokio::test]
async fn what_is_taken_back_before_the_night_is_gone_at_once_and_nobody_ever_sees_it() {
    let place = Place::open().await;
    with_owners(&place).await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let said = suggestion("answer with the file open");
    amara.says(&place, said.clone()).await;
    let says = async |number, act| post(&place, amara.follow(&said, number, act)).await;
    assert_eq!(says(1, FollowAct::Thank).await, Outcome::Unfit, "for what");
    assert_eq!(says(2, add("most of all on Mondays")).await, Outcome::Taken);
    assert_eq!(says(3, FollowAct::Withdraw).await, Outcome::Taken);
    place.centre.scrub().await.unwrap();
    for words in ["answer with the file open", "most of all on Mondays"] {
        assert_eq!(copies(&place, words), 0, "{words}");
    }
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    assert!(place.told().await.is_empty());
    let case = place.case_of(said.id).await;
    assert_eq!((case.standing.state, case.people), (State::Withdrawn, 0));
    assert_eq!(says(3, FollowAct::Withdraw).await, Outcome::Known);
}
