//! Slips and voices over real sockets: one length each way, no session that counts, nothing else in the answer.

use super::agent::{Agent, Place, pair, request, suggestion, token};
use crate::{
    desk::{AMARA, now},
    running::{Answer, JSON, PACK, Running, bearer, exchange, packed},
};
use domain::{id::VoiceId, voice::pulse::month_of};
use protocol::{
    envelope::Bytes,
    pad::to_length,
    problem::ErrorCode,
    voice::{
        FollowAct, NamedPost, Outcome, SLIP_ANSWER_BYTES, SLIP_BYTES, Slip, SlipAnswer, SlipSaid, Token,
        TokensAnswer, TokensFor, VoiceFollow, VoiceSaid,
    },
};
use server::{
    edge,
    http::serve::SLIPS_PER_ADDRESS_MAX,
    service::{RETRY_AFTER_S, voice::slip},
};
use std::net::Ipv4Addr;
use tokio::{io::AsyncWriteExt, net::TcpStream};

/// What a slip is answered: always the same length.
fn outcome(answer: &Answer) -> Outcome {
    assert_eq!((answer.status, answer.header("content-type")), (200, vec![PACK]));
    assert_eq!(
        answer.header("content-length"),
        [SLIP_ANSWER_BYTES.to_string().as_str()]
    );
    assert_eq!(answer.header("connection"), ["close"]);
    answer.read::<SlipAnswer>().outcome
}

async fn post(running: &Running, head: &str, body: &[u8]) -> Outcome {
    let from = Ipv4Addr::LOCALHOST.into();
    let answer = exchange(from, running.addr(), "POST /v1/slip", head, PACK, body);
    outcome(&answer.await.unwrap())
}

fn full(slip: &Slip) -> Vec<u8> {
    to_length(slip, SLIP_BYTES).unwrap()
}

#[tokio::test]
async fn a_slip_has_one_length_and_whatever_is_none_is_answered_at_the_same_one() {
    let running = Running::start().await;
    let nothing = full(&Slip { said: None });
    assert_eq!(post(&running, "", &nothing).await, Outcome::Taken);
    for (length, taken) in [
        (0, Outcome::Unfit),
        (SLIP_BYTES - 1, Outcome::Unfit),
        (SLIP_BYTES, Outcome::Taken),
        (SLIP_BYTES + 1, Outcome::Unfit),
    ] {
        let mut body = nothing.clone();
        body.resize(length, 0);
        assert_eq!(post(&running, "", &body).await, taken, "{length}");
    }
    let garbage = vec![0xc1; SLIP_BYTES];
    assert_eq!(post(&running, "", &garbage).await, Outcome::Unfit);
    running.stop().await;
}

#[tokio::test]
async fn a_slip_that_comes_with_a_session_is_anonymous_all_the_same() {
    let running = Running::start().await;
    let session = running.enrol(AMARA).await;
    let month = month_of(now().date_naive());
    let agent = Agent::of(AMARA);
    let of = TokensFor::Voices { month };
    let asked = agent.asked(of, &pair().public);
    let asking = packed(&request(of, &asked));
    let answer = running
        .send("POST /v1/voice/tokens", &session, PACK, &asking)
        .await;
    assert_eq!(answer.status, 200);
    let signed: TokensAnswer = answer.read();
    assert_eq!((signed.signatures.len(), signed.team), (8, None));
    let said = VoiceSaid {
        author: Some(Bytes(vec![7; 32])),
        said_on: month,
        ..suggestion("answer with the file open")
    };
    let slip = Slip {
        said: Some(SlipSaid::Voice {
            said: said.clone(),
            month,
            token: token(&asked[0], &signed.signatures[0]),
        }),
    };
    let head = format!("{}cookie: breakwater_console=x\r\n", bearer(&session));
    assert_eq!(post(&running, &head, &full(&slip)).await, Outcome::Taken);
    assert_eq!(post(&running, "", &full(&slip)).await, Outcome::Known);
    let kept = running.centre().store.read(move |read| read.voice(said.id));
    assert_eq!(kept.await.unwrap().unwrap().person, None);
    let made_up = Token {
        nonce: Bytes(vec![1; 32]),
        signature: Bytes(vec![2; 256]),
    };
    let Some(SlipSaid::Voice { said, month, .. }) = slip.said else {
        panic!("no voice")
    };
    let refused = Slip {
        said: Some(SlipSaid::Voice {
            said: VoiceSaid {
                id: VoiceId(edge::random_id()),
                ..said
            },
            month,
            token: made_up,
        }),
    };
    assert_eq!(post(&running, "", &full(&refused)).await, Outcome::TokenRefused);
    running.stop().await;
}

#[tokio::test]
async fn by_name_it_takes_a_session_in_either_form() {
    let running = Running::start().await;
    let token = running.enrol(AMARA).await;
    let said = VoiceSaid {
        said_on: now().date_naive(),
        ..suggestion("answer with the file open")
    };
    let post = NamedPost::Voice { said: said.clone() };
    let text = serde_json::to_vec(&post).unwrap();
    let nobody = running.send("POST /v1/voice", "nonsense", JSON, &text).await;
    assert_eq!(nobody.status, 401);
    for (media, body, taken) in [
        (JSON, text, Outcome::Taken),
        (PACK, packed(&post), Outcome::Known),
    ] {
        let answer = running.send("POST /v1/voice", &token, media, &body).await;
        assert_eq!(
            (answer.status, answer.read::<SlipAnswer>().outcome),
            (200, taken),
            "{media}"
        );
    }
    let more = NamedPost::Follow(VoiceFollow {
        id: said.id,
        number: 1,
        act: FollowAct::Add {
            text: "most of all on Mondays".into(),
        },
        signature: None,
    });
    let answer = running.send("POST /v1/voice", &token, PACK, &packed(&more)).await;
    assert_eq!(answer.read::<SlipAnswer>().outcome, Outcome::Taken);
    let place = running.centre().store.read(move |read| read.voice(said.id));
    assert_eq!(
        place.await.unwrap().unwrap().additions,
        ["most of all on Mondays"]
    );
    running.stop().await;
}

#[tokio::test]
async fn one_address_has_so_many_slips_at_once_and_leaves_the_others_to_others() {
    let running = Running::start().await;
    let nothing = full(&Slip { said: None });
    let post = async |last: u8| {
        let from = Ipv4Addr::new(127, 0, 0, last).into();
        exchange(from, running.addr(), "POST /v1/slip", "", PACK, &nothing)
            .await
            .unwrap()
    };
    let mut begun = Vec::new();
    for _ in 0..SLIPS_PER_ADDRESS_MAX {
        let mut stream = TcpStream::connect(running.addr()).await.unwrap();
        let head = format!("POST /v1/slip HTTP/1.1\r\nhost: x\r\ncontent-length: {SLIP_BYTES}\r\n\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        begun.push(stream);
    }
    let refused = loop {
        let answer = post(1).await;
        if answer.status != 200 {
            break answer;
        }
    };
    assert_eq!((refused.status, refused.header("retry-after")), (503, vec!["30"]));
    let other = post(2).await;
    assert_eq!(outcome(&other), Outcome::Taken);
    drop(begun);
    while post(1).await.status != 200 {}
    running.stop().await;
}

#[tokio::test]
async fn more_tokens_than_are_signed_at_once_come_again() {
    let place = Place::open().await;
    let mut agent = Agent::at(&place, AMARA).await;
    let of = TokensFor::Voices {
        month: month_of(now().date_naive()),
    };
    let turns = place.centre.signing.available_permits();
    let turns = u32::try_from(turns).unwrap();
    let taken = place.centre.signing.clone().acquire_many_owned(turns).await;
    let refused = agent.fetch(&place, of, &pair().public).await.unwrap_err();
    let busy = ErrorCode::Busy {
        retry_after_s: RETRY_AFTER_S,
    };
    assert_eq!(ErrorCode::from(refused), busy);
    drop(taken.unwrap());
    assert_eq!(agent.fetch(&place, of, &pair().public).await, Ok(None));
}

#[tokio::test]
async fn more_slips_than_fit_at_once_come_again() {
    let place = Place::open().await;
    let all = place.centre.slips.available_permits();
    assert_eq!(all, 64);
    let taken = place.centre.slips.clone().acquire_many_owned(64).await.unwrap();
    let take = || slip::take(&place.centre, Slip { said: None });
    assert_eq!(take().await, Outcome::Again);
    drop(taken);
    assert_eq!(take().await, Outcome::Taken);
    let counted = place.centre.counts.in_words().unwrap();
    for line in [
        "breakwater_voices_total{outcome=\"again\"} 1",
        "breakwater_voices_total{outcome=\"taken\"} 1",
    ] {
        assert!(counted.contains(line), "{counted}");
    }
}
