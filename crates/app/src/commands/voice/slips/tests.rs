//! Slips as they come to a server that keeps them, on a clock that only the test moves; and what follows from its answers.

use super::*;
use crate::{
    commands::voice::seed,
    profile::Centre,
    rehearsal::{ME, Rehearsal, rehearse},
};
use ::sync::{moments::EVERY_MS, rhythm::RHYTHM_MS};
use chrono::NaiveDate;
use domain::{
    id::{PulseId, VoiceId},
    voice::Sort,
};
use protocol::{
    decode::{self, Limits},
    pad::to_length,
    voice::{FollowAct, PulseOpened, PulseQuestion, SLIP_ANSWER_BYTES, SLIP_BYTES, SlipAnswer, VoiceFollow},
};
use serde_json::json;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use store::{
    pulse::{self, PulseState},
    voice::{
        self, VoiceRow, VoiceState, follow,
        token::{self, Purpose, TokenRow},
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use uuid::Uuid;
use zeroize::Zeroizing;

const WORDS: &str = "The heron asks for the address twice";
const FRICTION: VoiceId = VoiceId(Uuid::from_u128(0x11));
const OTHER: VoiceId = VoiceId(Uuid::from_u128(0x12));
const ROUND: PulseId = PulseId(Uuid::from_u128(0x21));

/// A request as it came: its head and its body.
type Came = (String, Vec<u8>);

/// A server that keeps what it is posted, and answers as it is told, else that it took it.
#[derive(Clone, Default)]
struct Server {
    came: Arc<Mutex<Vec<Came>>>,
    answers: Arc<Mutex<VecDeque<Outcome>>>,
}

impl Server {
    /// Listens; the agent is a member there.
    async fn start(played: &Rehearsal) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let centre = json!({ "url": url, "tenant": ME, "org_name": "Harbour", "person": ME, "name": "Amara Okafor",
                             "team": null, "device": ME, "token": "token-of-amara" });
        let centre: Centre = serde_json::from_value(centre).unwrap();
        played
            .app
            .ctx
            .profile
            .send_modify(|profile| Arc::make_mut(profile).centre = Some(centre));
        let server = Server::default();
        let running = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                running.serve(stream).await;
            }
        });
        server
    }

    async fn serve(&self, mut stream: TcpStream) {
        let mut bytes = Vec::new();
        let (head, body) = loop {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if let Some((head, _)) = text.split_once("\r\n\r\n") {
                let length = head
                    .lines()
                    .find_map(|line| line.strip_prefix("content-length: "));
                let length: usize = length.unwrap_or("0").parse().unwrap();
                let body = bytes[head.len() + 4..].to_vec();
                if body.len() >= length {
                    break (head.to_owned(), body);
                }
            }
            if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
                return;
            }
        };
        self.came.lock().unwrap().push((head, body));
        let outcome = self.answers.lock().unwrap().pop_front();
        let outcome = outcome.unwrap_or(Outcome::Taken);
        let answer = to_length(&SlipAnswer { outcome }, SLIP_ANSWER_BYTES).unwrap();
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/msgpack\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            answer.len()
        );
        // A desk that is gone is no concern of its server's.
        let _ = stream.write_all(&[head.as_bytes(), &answer].concat()).await;
    }

    fn answers(&self, outcome: Outcome) {
        self.answers.lock().unwrap().push_back(outcome);
    }

    fn count(&self) -> usize {
        self.came.lock().unwrap().len()
    }

    /// Lets time pass until the next slip, and gives what it says.
    async fn next(&self, played: &Rehearsal, ms: u64) -> Option<SlipSaid> {
        let before = self.count();
        played.passes(ms).await;
        for _ in 0..10_000 {
            if self.count() > before {
                break;
            }
            played.is_still().await;
        }
        // Its answer was taken note of.
        for _ in 0..100 {
            played.is_still().await;
        }
        assert_eq!(self.count(), before + 1, "one and no more");
        let came = self.came.lock().unwrap();
        let slip: Slip = decode::pack(&came[before].1, Limits::REQUEST).unwrap();
        slip.said
    }
}

/// When the first slip of the rehearsed desk leaves, whose lots are all alike: each next one follows two hours later.
fn first_ms(played: &Rehearsal) -> u64 {
    lot(&played.app.ctx) % EVERY_MS
}

fn month() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()
}

/// Friction that may leave at once.
fn friction(id: VoiceId) -> VoiceRow {
    VoiceRow {
        id,
        sort: Sort::Friction,
        words: Some(WORDS.into()),
        helps: None,
        tool: Some("CRM Suite".into()),
        customer_waiting: false,
        minutes: Some(12),
        said_on: NaiveDate::from_ymd_opt(2026, 11, 16).unwrap(),
        said_at: DateTime::UNIX_EPOCH,
        period: Some(token::of_month(month())),
        of_ring: false,
        leaves_at: DateTime::UNIX_EPOCH,
        state: VoiceState::Waiting,
        posted: false,
        case: None,
    }
}

/// The desk has tokens of the month, and something to say.
async fn has(played: &Rehearsal, said: &[VoiceRow], tokens: u8) {
    let said = said.to_vec();
    let kept = played.app.ctx.write(move |tx| {
        seed::keep_own(tx, &Zeroizing::new([5; 32]))?;
        token::set_key(tx, Purpose::Month(month()), b"key", tokens.into())?;
        let token = |n| TokenRow {
            nonce: vec![n; 32],
            signature: vec![n; 256],
        };
        let tokens: Vec<TokenRow> = (0..tokens).map(token).collect();
        token::came(tx, &token::of_month(month()), None, &tokens)?;
        said.iter().try_for_each(|row| voice::insert(tx, row))
    });
    kept.await.unwrap();
}

async fn row(played: &Rehearsal, id: VoiceId) -> VoiceRow {
    let read = played.app.ctx.read(move |tx| voice::get(tx, id));
    read.await.unwrap().unwrap()
}

/// The first byte of the token that a voice came with.
fn token_of(said: Option<SlipSaid>) -> u8 {
    match said {
        Some(SlipSaid::Voice { token, .. }) => token.nonce.0[0],
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_two_hours_one_leaves_at_one_length_without_a_session_whether_or_not_it_says_something() {
    rehearse("", async |played| {
        let server = Server::start(played).await;
        assert_eq!(server.next(played, first_ms(played)).await, None);
        has(played, &[friction(FRICTION)], 2).await;
        let Some(SlipSaid::Voice {
            said,
            month: of,
            token,
        }) = server.next(played, EVERY_MS).await
        else {
            panic!("it says something");
        };
        assert_eq!(
            (said.id, said.text.as_deref(), of),
            (FRICTION, Some(WORDS), month())
        );
        assert_eq!(said.said_on, month(), "on which day is nobody's business");
        assert_eq!((said.author.unwrap().0.len(), token.nonce.0.len()), (32, 32));
        assert_eq!(row(played, FRICTION).await.state, VoiceState::Sent);
        assert_eq!(server.next(played, EVERY_MS).await, None, "said once");
        let came = server.came.lock().unwrap();
        let heads: Vec<&str> = came.iter().map(|(head, _)| head.as_str()).collect();
        assert!(heads[0].starts_with("POST /v1/slip HTTP/1.1\r\n"), "{}", heads[0]);
        assert!(heads.iter().all(|head| *head == heads[0]), "{heads:#?}");
        for word in ["authorization", "cookie", "breakwater/"] {
            assert!(!heads[0].to_lowercase().contains(word), "{word}: {}", heads[0]);
        }
        assert!(came.iter().all(|(_, body)| body.len() == SLIP_BYTES));
    });
}

#[test]
fn two_things_leave_with_two_slips_and_what_is_due_after_two_hours_began_leaves_in_the_next_ones() {
    rehearse("", async |played| {
        let server = Server::start(played).await;
        // By the moment of the second slip it is due, and was not yet when its two hours began.
        let later = VoiceRow {
            leaves_at: played.app.ctx.now().wall + TimeDelta::hours(2) + TimeDelta::milliseconds(1),
            ..friction(OTHER)
        };
        has(played, &[friction(FRICTION), later], 2).await;
        assert!(server.next(played, first_ms(played)).await.is_some());
        assert_eq!(server.next(played, EVERY_MS).await, None);
        assert!(server.next(played, EVERY_MS).await.is_some());
        assert_eq!(row(played, OTHER).await.state, VoiceState::Sent);
    });
}

#[test]
fn what_the_centre_puts_off_comes_again_with_its_token_and_a_spent_token_is_changed_for_another() {
    rehearse("", async |played| {
        let server = Server::start(played).await;
        has(played, &[friction(FRICTION)], 2).await;
        for outcome in [Outcome::Again, Outcome::TokenRefused] {
            server.answers(outcome);
        }
        assert_eq!(token_of(server.next(played, first_ms(played)).await), 0);
        assert_eq!(token_of(server.next(played, EVERY_MS).await), 0);
        assert_eq!(token_of(server.next(played, EVERY_MS).await), 1);
        assert_eq!(row(played, FRICTION).await.state, VoiceState::Sent);
    });
}

#[test]
fn what_the_centre_does_not_take_is_refused_and_its_words_stay() {
    rehearse("", async |played| {
        let server = Server::start(played).await;
        let outcomes = [Outcome::Unfit, Outcome::TooLate, Outcome::Gone];
        let mut wait_ms = first_ms(played);
        for (n, outcome) in (0x30..).zip(outcomes) {
            let id = VoiceId(Uuid::from_u128(n));
            has(played, &[friction(id)], 8).await;
            server.answers(outcome);
            assert!(server.next(played, wait_ms).await.is_some());
            let kept = row(played, id).await;
            assert_eq!(
                (kept.state, kept.words.as_deref()),
                (VoiceState::Refused, Some(WORDS)),
                "{outcome:?}"
            );
            wait_ms = EVERY_MS;
        }
        // Without a token it cannot be said at all.
        has(played, &[friction(OTHER)], 8).await;
        let spend = played.app.ctx.write(|tx| {
            let month = token::of_month(month());
            (0..8).try_for_each(|n: u8| token::take(tx, &month, &format!("else {n}")).map(drop))
        });
        spend.await.unwrap();
        assert_eq!(server.next(played, EVERY_MS).await, None);
        assert_eq!(row(played, OTHER).await.state, VoiceState::Refused);
    });
}

#[test]
fn where_nobody_answers_the_same_thing_leaves_with_the_next_slip_no_sooner_and_once_and_that_is_noted() {
    rehearse("", async |played| {
        played.joins();
        has(played, &[friction(FRICTION)], 2).await;
        let failing = async || played.app.ctx.read(failing_since).await.unwrap();
        assert_eq!(failing().await, None);
        played.passes(first_ms(played)).await;
        for _ in 0..10_000 {
            if failing().await.is_some() {
                break;
            }
            played.is_still().await;
        }
        assert!(failing().await.is_some());
        let kept = row(played, FRICTION).await;
        assert_eq!((kept.state, kept.posted), (VoiceState::Waiting, true));
        // Hours without a network, with the moments of two more slips in them.
        for _ in 0..2 {
            played.passes(EVERY_MS).await;
        }
        let server = Server::start(played).await;
        for _ in 0..EVERY_MS / RHYTHM_MS - 1 {
            played.passes(RHYTHM_MS).await;
        }
        assert_eq!(server.count(), 0, "nothing is made up for");
        assert_eq!(token_of(server.next(played, RHYTHM_MS).await), 0);
        assert_eq!(failing().await, None);
        assert_eq!(row(played, FRICTION).await.state, VoiceState::Sent);
    });
}

#[test]
fn what_is_taken_back_is_signed_by_its_author_and_its_words_are_erased_once_that_is_heard() {
    rehearse("", async |played| {
        let server = Server::start(played).await;
        has(played, &[friction(FRICTION)], 2).await;
        let Some(SlipSaid::Voice { said, .. }) = server.next(played, first_ms(played)).await else {
            panic!("it says something");
        };
        let taken_back = json!({ "id": FRICTION });
        played.done("voice_withdraw", taken_back).await;
        assert_eq!(row(played, FRICTION).await.words.as_deref(), Some(WORDS));
        let at_once = played.app.ctx.write(|tx| {
            let now = DateTime::UNIX_EPOCH;
            assert!(
                follow::due(tx, false, now)?.is_empty(),
                "it waits up to a day too"
            );
            Ok(tx.execute_batch("UPDATE voice_follow SET leaves_ms = 0")?)
        });
        at_once.await.unwrap();
        let Some(SlipSaid::Follow(VoiceFollow {
            id,
            number,
            act,
            signature,
        })) = server.next(played, EVERY_MS).await
        else {
            panic!("it says something");
        };
        assert_eq!((id, number, act), (FRICTION, 1, FollowAct::Withdraw));
        let author = seed::author(&Zeroizing::new([5; 32]), &friction(FRICTION), month());
        assert_eq!(said.author.unwrap().0, author.public());
        let signed = author.sign(&VoiceFollow::signed(FRICTION, 1, &FollowAct::Withdraw));
        assert_eq!(signature.unwrap().0, signed);
        assert_eq!(row(played, FRICTION).await.words, None);
    });
}

#[test]
fn an_answer_to_the_pulse_leaves_with_its_token_and_is_nowhere_after_that() {
    rehearse("", async |played| {
        let server = Server::start(played).await;
        let opened = PulseOpened {
            id: ROUND,
            month: month(),
            questions: vec![PulseQuestion {
                key: "challenge".into(),
                text: None,
            }],
            answer_until: "2026-12-01T00:00:00Z".parse().unwrap(),
            closes_at: "2026-12-03T00:00:00Z".parse().unwrap(),
            key: Default::default(),
        };
        let kept = played.app.ctx.write(move |tx| {
            pulse::open(tx, &opened)?;
            token::set_key(tx, Purpose::Pulse(ROUND), b"key", 1)?;
            pulse::answer(tx, ROUND, &[4], DateTime::UNIX_EPOCH)
        });
        kept.await.unwrap();
        assert_eq!(
            server.next(played, first_ms(played)).await,
            None,
            "its token is not here yet"
        );
        let kept = played.app.ctx.write(|tx| {
            let token = TokenRow {
                nonce: vec![3; 32],
                signature: vec![3; 256],
            };
            token::came(tx, &token::of_pulse(ROUND), None, &[token])
        });
        kept.await.unwrap();
        let said = server.next(played, EVERY_MS).await;
        let Some(SlipSaid::Pulse {
            pulse,
            answers,
            token,
            ..
        }) = said
        else {
            panic!("{said:?}");
        };
        assert_eq!((pulse, answers, token.nonce.0[0]), (ROUND, vec![4], 3));
        let row = played.app.ctx.read(pulse::last).await.unwrap().unwrap();
        assert_eq!((row.state, row.answers), (PulseState::Sent, None));
    });
}

#[test]
fn what_waits_waits_for_less_than_a_day() {
    rehearse("", async |played| {
        let waits = delay(&played.app.ctx);
        assert!(
            waits >= TimeDelta::zero() && waits < TimeDelta::days(1),
            "{waits}"
        );
    });
}
