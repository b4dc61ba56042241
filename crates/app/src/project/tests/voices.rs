//! What the centre says of what was said: found by ids, believed of the server alone, and passed over where it has no name.

use super::*;
use chrono::NaiveDate;
use domain::{
    id::{CaseId, PulseId, VoiceId},
    voice::{Sort, case::State, pulse::QUESTIONS_MAX},
};
use protocol::{
    envelope::Bytes,
    voice::{PulseOpened, PulseQuestion, PulseTold, TOKENS_MAX, VoiceKey, VoiceTold},
};
use store::{
    pulse,
    voice::{self, VoiceRow, VoiceState, token, told},
};

const MINE: VoiceId = VoiceId(Uuid::from_u128(0x21));
const CASE: CaseId = CaseId(Uuid::from_u128(0x31));

fn month() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day")
}

fn said() -> VoiceRow {
    VoiceRow {
        id: MINE,
        sort: Sort::Suggestion,
        words: Some(WORDS.into()),
        helps: None,
        tool: None,
        customer_waiting: false,
        minutes: None,
        said_on: month(),
        said_at: DateTime::UNIX_EPOCH,
        period: Some("voices 2026-11-01".into()),
        of_ring: false,
        leaves_at: DateTime::UNIX_EPOCH,
        state: VoiceState::Sent,
        posted: true,
        case: None,
    }
}

fn told_of(state: &str, minute: i64) -> VoiceTold {
    VoiceTold {
        case: CASE,
        sort: "suggestion".into(),
        tool: None,
        about: vec![VoiceId(Uuid::from_u128(0x99)), MINE],
        state: state.into(),
        owner: Some(OTHER),
        due_on: None,
        why: Some("so\u{200b} that nobody waits".into()),
        note: None,
        at_least: None,
        month: month(),
        at: DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(minute),
    }
}

async fn desk() -> Desk {
    let desk = Desk::open().await;
    let kept = desk.store.write(|tx| voice::insert(tx, &said()));
    kept.await.expect("it is kept");
    desk
}

/// Where my suggestion stands by the centre's word, and its reason.
async fn stands(desk: &Desk) -> Option<(State, Option<String>)> {
    let read = desk.store.read(|tx| {
        let case = voice::get(tx, MINE)?.and_then(|row| row.case);
        Ok(match case {
            Some(case) => told::of(tx, case)?.map(|row| (row.state, row.why)),
            None => None,
        })
    });
    read.await.expect("it is read")
}

#[tokio::test]
async fn what_becomes_of_it_is_found_by_its_id_and_the_last_word_stands() {
    let mut desk = desk().await;
    desk.reads(Feed::Org, SERVER, &told_of("heard", 1)).await;
    assert_eq!(stands(&desk).await.map(|(state, _)| state), Some(State::Heard));
    desk.reads(Feed::Org, SERVER, &told_of("no", 3)).await;
    let reason = "so that nobody waits".to_owned();
    assert_eq!(stands(&desk).await, Some((State::No, Some(reason))));
    // An older word that comes late.
    desk.reads(Feed::Org, SERVER, &told_of("heard", 2)).await;
    assert_eq!(stands(&desk).await.map(|(state, _)| state), Some(State::No));
    assert_eq!(desk.words().await, 1, "nobody was told the words");
}

#[tokio::test]
async fn a_state_without_a_name_here_is_passed_over_and_nobody_but_the_server_is_believed() {
    let mut desk = desk().await;
    desk.reads(Feed::Org, SERVER, &told_of("postponed", 1)).await;
    assert_eq!(stands(&desk).await, None);
    desk.reads(Feed::Org, OTHER, &told_of("done", 2)).await;
    assert_eq!(stands(&desk).await, None);
    let mut strange = told_of("yes", 3);
    strange.sort = "poem".into();
    desk.reads(Feed::Org, SERVER, &strange).await;
    assert_eq!(stands(&desk).await, None);
}

#[tokio::test]
async fn a_key_is_kept_with_as_many_tokens_as_can_be_asked_for() {
    let mut desk = desk().await;
    for tokens in [8, u16::MAX] {
        let key = VoiceKey {
            month: month(),
            key: Bytes(vec![1; 294]),
            tokens,
        };
        desk.reads(Feed::Org, SERVER, &key).await;
        let kept = desk
            .store
            .read(|tx| token::get(tx, &token::of_month(month())))
            .await;
        let most = u32::try_from(TOKENS_MAX).expect("few");
        let kept = kept.expect("it is read").expect("a key");
        assert_eq!(kept.tokens, u32::from(tokens).min(most));
    }
}

fn opened(questions: usize) -> PulseOpened {
    let question = |n| PulseQuestion {
        key: format!("own-{n}"),
        text: Some("Is it quiet enough?".into()),
    };
    PulseOpened {
        id: PulseId(Uuid::from_u128(0x41)),
        month: month(),
        questions: (0..questions).map(question).collect(),
        answer_until: DateTime::UNIX_EPOCH,
        closes_at: DateTime::UNIX_EPOCH,
        key: Bytes(vec![2; 294]),
    }
}

#[tokio::test]
async fn a_round_wants_its_token_whether_or_not_it_is_answered_and_has_four_questions_at_most() {
    let mut desk = desk().await;
    let rounds = async |desk: &Desk| {
        let read = desk
            .store
            .read(|tx| Ok((pulse::last(tx)?.is_some(), token::wanted(tx)?.len())));
        read.await.expect("it is read")
    };
    for questions in [0, QUESTIONS_MAX + 1] {
        desk.reads(Feed::Org, SERVER, &opened(questions)).await;
        assert_eq!(rounds(&desk).await, (false, 0), "{questions}");
    }
    desk.reads(Feed::Org, SERVER, &opened(QUESTIONS_MAX)).await;
    assert_eq!(rounds(&desk).await, (true, 1));
    let told = PulseTold {
        id: PulseId(Uuid::from_u128(0x41)),
        month: month(),
        team: Some(TEAM),
        at_least: None,
        results: Vec::new(),
        at: DateTime::UNIX_EPOCH,
    };
    desk.reads(Feed::Team(TEAM), SERVER, &told).await;
    let results = desk.store.read(|tx| pulse::told(tx, 10)).await;
    assert_eq!(results.expect("it is read")[0].team, Some(TEAM));
}
