//! What was said and what is told of it, in a real SQLite file: the order in which things leave, what pays for them, and what is
//! news.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set up its store has failed"
)]

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    id::{CaseId, PersonId, PulseId, TeamId, VoiceId},
    voice::{Sort, case::State},
};
use protocol::voice::{FollowAct, PulseOpened, PulseQuestion, PulseResult, PulseTold};
use store::{
    Store, StoreError, Transaction,
    pulse::{self, PulseState},
    voice::{
        self, VoiceRow, VoiceState, follow,
        token::{self, PeriodState, Purpose, TokenRow},
        told::{self, ToldRow},
    },
};
use uuid::Uuid;

fn in_store<T: Send + 'static>(
    work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
) -> T {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(&dir.path().join("a.db"), ".broken").unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(store.write(work)).unwrap()
}

fn id(n: u128) -> VoiceId {
    VoiceId(Uuid::from_u128(n))
}

fn noon() -> DateTime<Utc> {
    "2026-11-17T12:00:00Z".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Said at noon, and away after so many minutes.
fn said(n: u128, minutes: i64, period: Option<&str>) -> VoiceRow {
    VoiceRow {
        id: id(n),
        sort: Sort::Friction,
        words: Some("It stops".into()),
        helps: None,
        tool: Some("CRM Suite".into()),
        customer_waiting: true,
        minutes: Some(12),
        said_on: day("2026-11-17"),
        said_at: noon(),
        period: period.map(str::to_owned),
        of_ring: false,
        leaves_at: noon() + Duration::minutes(minutes),
        state: VoiceState::Waiting,
        posted: false,
        case: None,
    }
}

fn told_of(n: u128, state: State, minute: i64) -> ToldRow {
    ToldRow {
        case: CaseId(Uuid::from_u128(n)),
        sort: Sort::Friction,
        tool: Some("CRM Suite".into()),
        tool_key: "crmsuite".into(),
        state,
        owner: Some(PersonId(Uuid::from_u128(9))),
        due_on: matches!(state, State::Heard | State::Yes).then(|| day("2026-12-01")),
        why: Some("It costs an hour a day".into()),
        note: None,
        at_least: Some(5),
        month: day("2026-11-01"),
        at: noon() + Duration::minutes(minute),
    }
}

fn tokens(count: u8) -> Vec<TokenRow> {
    let token = |n| TokenRow {
        nonce: vec![n; 32],
        signature: vec![n; 256],
    };
    (0..count).map(token).collect()
}

#[test]
fn what_was_said_is_read_as_it_was_written_and_leaves_in_its_order_and_not_before() {
    in_store(|tx| {
        let rows = [
            said(1, 30, Some("voices 2026-11-01")),
            said(2, 10, Some("voices 2026-11-01")),
        ];
        let named = said(3, 0, None);
        for row in rows.iter().chain([&named]) {
            voice::insert(tx, row)?;
        }
        assert_eq!(voice::get(tx, id(1))?.as_ref(), Some(&rows[0]));
        let due = |named, minute| {
            let due = voice::due(tx, named, noon() + Duration::minutes(minute));
            due.map(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>())
        };
        assert!(due(false, 9)?.is_empty());
        assert_eq!(due(false, 10)?, [id(2)]);
        assert_eq!(due(false, 60)?, [id(2), id(1)]);
        assert_eq!(due(true, 0)?, [id(3)]);
        assert_eq!((voice::unpaid(tx)?, voice::unsent(tx)?), (2, 3));
        voice::set_posted(tx, id(2), true, Some("voices 2026-11-01"))?;
        assert_eq!(voice::unpaid(tx)?, 1);
        voice::set_state(tx, id(2), VoiceState::Sent)?;
        assert_eq!(due(false, 60)?, [id(1)]);
        Ok(())
    });
}

#[test]
fn what_is_said_afterwards_leaves_after_what_it_is_about_and_in_the_order_of_its_numbers() {
    in_store(|tx| {
        voice::insert(tx, &said(1, 0, Some("voices 2026-11-01")))?;
        let add = |text: &str| FollowAct::Add { text: text.into() };
        assert_eq!(
            follow::add(tx, id(1), &add("and at noon"), noon() + Duration::hours(5))?,
            1
        );
        assert_eq!(follow::add(tx, id(1), &FollowAct::Thank, noon())?, 2);
        let due = |hours| follow::due(tx, false, noon() + Duration::hours(hours));
        assert!(due(9)?.is_empty(), "it did not leave itself");
        voice::set_state(tx, id(1), VoiceState::Sent)?;
        assert!(due(4)?.is_empty(), "the second waits for the first");
        assert_eq!(due(5)?[0].act, add("and at noon"));
        follow::set_state(tx, id(1), 1, VoiceState::Sent)?;
        assert_eq!(due(0)?[0].act, FollowAct::Thank);
        follow::stop(tx, id(1))?;
        assert!(due(9)?.is_empty());
        voice::erase_words(tx, id(1))?;
        assert_eq!(follow::of(tx, id(1))?[0].act, add(""));
        assert_eq!(voice::get(tx, id(1))?.unwrap().words, None);
        voice::remove(tx, id(1))?;
        assert_eq!((voice::get(tx, id(1))?, follow::of(tx, id(1))?), (None, vec![]));
        Ok(())
    });
}

#[test]
fn a_token_stays_with_what_it_was_taken_for_and_one_that_is_spent_is_nobodys() {
    in_store(|tx| {
        let november = Purpose::Month(day("2026-11-01"));
        token::set_key(tx, november, b"key", 2)?;
        let name = token::of_month(day("2026-11-01"));
        assert_eq!(token::month_of(&name), Some(day("2026-11-01")));
        assert_eq!(token::wanted(tx)?.len(), 1);
        token::came(tx, &name, None, &tokens(2))?;
        assert_eq!(token::wanted(tx)?.len(), 0);
        let take = |voice: &str| token::take(tx, &name, voice).map(|token| token.map(|token| token.nonce[0]));
        assert_eq!(
            (take("a")?, take("a")?),
            (Some(0), Some(0)),
            "sent again it is the same"
        );
        assert_eq!((take("b")?, take("c")?), (Some(1), None));
        assert_eq!(token::free(tx, &name)?, 0);
        token::spent(tx, &name, "a")?;
        assert_eq!(take("a")?, None);
        // The same key again changes nothing, another one makes all worthless.
        token::set_key(tx, november, b"key", 2)?;
        assert_eq!(token::get(tx, &name)?.unwrap().state, PeriodState::Here);
        token::set_key(tx, november, b"other", 2)?;
        assert_eq!(token::get(tx, &name)?.unwrap().state, PeriodState::Wanted);
        assert_eq!(take("b")?, None);
        Ok(())
    });
}

#[test]
fn the_month_that_pays_is_the_last_that_began_and_the_first_there_is_where_the_clock_is_wrong() {
    in_store(|tx| {
        let current = |today: &str| token::current(tx, day(today)).map(|one| one.map(|one| one.period));
        assert_eq!(current("2026-11-17")?, None);
        for month in ["2026-12-01", "2026-10-01", "2026-11-01"] {
            token::set_key(tx, Purpose::Month(day(month)), b"key", 8)?;
        }
        token::set_key(tx, Purpose::Pulse(PulseId(Uuid::nil())), b"key", 1)?;
        for (today, month) in [
            ("2026-11-30", "voices 2026-11-01"),
            ("2026-12-01", "voices 2026-12-01"),
            ("2027-03-03", "voices 2026-12-01"),
            ("2021-05-10", "voices 2026-10-01"),
        ] {
            assert_eq!(current(today)?.as_deref(), Some(month), "{today}");
        }
        token::forget_before(tx, day("2026-11-01"))?;
        assert_eq!(current("2021-05-10")?.as_deref(), Some("voices 2026-11-01"));
        assert_eq!(token::wanted(tx)?.len(), 3, "a round is no month");
        Ok(())
    });
}

#[test]
fn an_answer_is_news_once_for_whom_it_answers_and_the_last_word_of_a_case_stands() {
    in_store(|tx| {
        voice::insert(tx, &said(1, 0, Some("voices 2026-11-01")))?;
        let news = |today: &str| told::news(tx, day(today)).map(|news| news.len());
        told::set(tx, &told_of(70, State::Heard, 1), &[id(1), id(2), id(3)])?;
        assert_eq!(news("2026-12-01")?, 0, "heard is no answer");
        assert_eq!(news("2026-12-02")?, 1, "and late it is");
        told::set_overdue_told(tx, id(1), true)?;
        assert_eq!(news("2026-12-02")?, 0);
        told::set(tx, &told_of(70, State::Yes, 3), &[id(1)])?;
        told::set(tx, &told_of(70, State::Heard, 2), &[id(1)])?;
        assert_eq!(
            told::of(tx, CaseId(Uuid::from_u128(70)))?.unwrap().state,
            State::Yes
        );
        assert_eq!(news("2026-11-20")?, 1);
        told::set_announced(tx, id(1), Some(State::Yes))?;
        assert_eq!(news("2026-11-20")?, 0);
        told::set(tx, &told_of(70, State::Done, 4), &[id(1)])?;
        let found = told::news(tx, day("2026-11-20"))?;
        assert_eq!(
            (found[0].announced, found[0].state),
            (Some(State::Yes), State::Done)
        );
        assert_eq!(found[0].words, None, "what carries no name is not told");
        voice::set_state(tx, id(1), VoiceState::Withdrawn)?;
        assert_eq!(news("2026-11-20")?, 0);
        Ok(())
    });
}

#[test]
fn everybody_sees_what_is_late_and_the_last_answers_and_a_count_while_an_answer_is_owed() {
    in_store(|tx| {
        for (n, state) in [
            (1, State::Heard),
            (2, State::Yes),
            (3, State::No),
            (4, State::Done),
            (5, State::Withdrawn),
        ] {
            told::set(tx, &told_of(n, state, i64::try_from(n).unwrap_or(0)), &[])?;
        }
        let cases = |rows: Vec<ToldRow>| rows.iter().map(|row| row.case.0.as_u128()).collect::<Vec<_>>();
        assert!(told::overdue(tx, day("2026-12-01"), 10)?.is_empty());
        assert_eq!(cases(told::overdue(tx, day("2026-12-02"), 10)?), [1, 2]);
        assert_eq!(cases(told::overdue(tx, day("2026-12-02"), 1)?), [1]);
        assert_eq!(cases(told::answered(tx, 10)?), [4, 3]);
        assert_eq!(told::at_least(tx, "crmsuite")?, Some(5));
        assert_eq!(told::at_least(tx, "other")?, None);
        assert_eq!(told::tools(tx, 10)?, ["CRM Suite"]);
        Ok(())
    });
}

fn opened() -> PulseOpened {
    PulseOpened {
        id: PulseId(Uuid::from_u128(1)),
        month: day("2026-11-01"),
        questions: vec![PulseQuestion {
            key: "challenge".into(),
            text: None,
        }],
        answer_until: "2026-12-01T00:00:00Z".parse().unwrap(),
        closes_at: "2026-12-03T00:00:00Z".parse().unwrap(),
        key: Default::default(),
    }
}

#[test]
fn what_was_answered_is_here_until_it_left_and_a_round_that_comes_again_changes_nothing() {
    in_store(|tx| {
        let round = opened().id;
        pulse::open(tx, &opened())?;
        pulse::answer(tx, round, &[4], noon() + Duration::hours(1))?;
        assert_eq!(voice::unsent(tx)?, 1);
        pulse::open(tx, &opened())?;
        assert!(pulse::due(tx, noon())?.is_empty());
        let due = pulse::due(tx, noon() + Duration::hours(1))?;
        assert_eq!((due.len(), due[0].answers.as_deref()), (1, Some(&[4_u8][..])));
        pulse::set_state(tx, round, PulseState::Sent)?;
        let kept = pulse::last(tx)?.unwrap();
        assert_eq!(
            (kept.state, kept.answers, kept.leaves_at),
            (PulseState::Sent, None, None)
        );
        Ok(())
    });
}

#[test]
fn what_a_round_came_to_is_told_for_the_centre_before_the_teams() {
    in_store(|tx| {
        let told = |team: Option<u128>, at_least| PulseTold {
            id: opened().id,
            month: day("2026-11-01"),
            team: team.map(|n| TeamId(Uuid::from_u128(n))),
            at_least,
            results: vec![PulseResult {
                question: opened().questions[0].clone(),
                agree: "most".into(),
                disagree: "hardly_any".into(),
            }],
            at: noon(),
        };
        pulse::set_told(tx, &told(Some(7), None))?;
        pulse::set_told(tx, &told(None, Some(20)))?;
        pulse::set_told(tx, &told(None, Some(20)))?;
        let rows = pulse::told(tx, 10)?;
        assert_eq!((rows.len(), rows[0].team, rows[0].at_least), (2, None, Some(20)));
        assert_eq!(rows[1].results[0].agree, "most");
        Ok(())
    });
}
