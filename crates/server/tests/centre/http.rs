//! The routes over real sockets: forms, refusals, limits, waiting, live.

use crate::{
    desk::{AMARA, Device, PIOTR, now},
    running::{JSON, PACK, Running, packed, push_of, send},
};
use domain::{
    id::{DeviceId, VoiceId},
    voice::Sort,
};
use futures_util::StreamExt;
use protocol::{
    envelope::{Bytes, Hash16},
    problem::{ErrorCode, Problem},
    voice::{Outcome, SlipAnswer, Token, TokensAnswer, VoiceSaid},
    wire::{
        EnrolRequest, Feed, FeedPage, FeedRow, Head, HeadsAnswer, HeldBack, LiveMessage, PUSH_BYTES_MAX,
        PushAnswer, PushRequest, StreamAnswer, StreamOutcome,
    },
};
use server::Config;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::{Message, client::IntoClientRequest};
use uuid::Uuid;

#[tokio::test]
async fn a_kudos_goes_from_one_desk_to_the_other_in_either_form() {
    let running = Running::start().await;
    let (piotr, amara) = (running.enrol(PIOTR).await, running.enrol(AMARA).await);
    let mut desk = running.device(PIOTR);
    let push = push_of(vec![desk.kudos(AMARA, 1)]);
    let answer = running.send("POST /v1/push", &piotr, PACK, &push).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.read::<PushAnswer>().streams[0].stored.seq, 1);
    let request = PushRequest {
        streams: vec![vec![desk.kudos(AMARA, 2)]],
    };
    let text = serde_json::to_vec(&request).unwrap();
    assert_eq!(
        running.send("POST /v1/push", &piotr, JSON, &text).await.status,
        200
    );
    for media in [PACK, JSON] {
        let line = format!("GET /v1/feed/inbox.{AMARA}");
        let page: FeedPage = running.send(&line, &amara, media, &[]).await.read();
        let zero = Head::default();
        assert_eq!(sync::feed::check_rows(zero, &page.rows), Ok(page.head));
        // First that her own desk was added.
        assert_eq!(page.head.seq, 3);
        let heads: HeadsAnswer = running.send("GET /v1/heads", &amara, media, &[]).await.read();
        assert!(heads.feeds.contains(&(Feed::Inbox(AMARA), page.head)));
    }
    running.stop().await;
}

#[tokio::test]
async fn a_gap_is_answered_409_with_the_head_and_a_rewound_cursor_with_a_problem() {
    let running = Running::start().await;
    let token = running.enrol(PIOTR).await;
    let mut desk = running.device(PIOTR);
    desk.kudos(AMARA, 1);
    let answer = running
        .send(
            "POST /v1/push",
            &token,
            PACK,
            &push_of(vec![desk.kudos(AMARA, 2)]),
        )
        .await;
    let streams = answer.read::<PushAnswer>().streams;
    assert_eq!((answer.status, streams[0].outcome), (409, StreamOutcome::Gap));
    let line = format!("GET /v1/feed/org?after=1:{}", Hash16([9; 16]));
    let answer = running.send(&line, &token, JSON, &[]).await;
    assert_eq!(answer.refused(), (409, ErrorCode::FeedRewound));
    running.stop().await;
}

#[tokio::test]
async fn nobody_reads_a_feed_that_is_not_theirs_or_without_a_token_that_is_valid() {
    let running = Running::start().await;
    let token = running.enrol(PIOTR).await;
    for feed in [
        Feed::Inbox(AMARA),
        Feed::Team(domain::id::TeamId(Uuid::from_u128(8))),
    ] {
        let answer = running
            .send(&format!("GET /v1/feed/{feed}"), &token, PACK, &[])
            .await;
        assert_eq!(answer.refused(), (403, ErrorCode::NotAllowed));
    }
    for line in [
        "GET /v1/feed/org",
        "GET /v1/heads",
        "POST /v1/push",
        "GET /v1/live",
        "POST /v1/leave",
    ] {
        let answer = running.send(line, "nonsense", JSON, b"{}").await;
        assert_eq!(answer.refused(), (401, ErrorCode::SignedOut), "{line}");
    }
    assert_eq!(
        running.send("POST /v1/leave", &token, JSON, &[]).await.status,
        204
    );
    let answer = running.send("GET /v1/heads", &token, JSON, &[]).await;
    assert_eq!(answer.refused(), (401, ErrorCode::SignedOut));
    running.stop().await;
}

#[tokio::test]
async fn a_request_of_the_wrong_shape_size_or_code_is_refused_in_the_form_it_asked_for() {
    let running = Running::start().await;
    let token = running.enrol(PIOTR).await;
    for media in [PACK, JSON] {
        let bad = running.send("POST /v1/push", &token, media, b"\xc1garbage").await;
        assert!(matches!(bad.refused(), (400, ErrorCode::RequestBroken { .. })));
        assert!(bad.head.contains(&format!("content-type: {media}")));
        let lost = running.send("GET /v1/nothing", &token, media, &[]).await;
        assert!(matches!(lost.refused(), (404, ErrorCode::UnknownCommand { .. })));
    }
    let sized = |bytes| running.send("POST /v1/push", &token, JSON, vec![b' '; bytes].leak());
    for (bytes, status) in [
        (PUSH_BYTES_MAX - 1, 400),
        (PUSH_BYTES_MAX, 400),
        (PUSH_BYTES_MAX + 1, 413),
    ] {
        assert_eq!(sized(bytes).await.status, status, "{bytes}");
    }
    let request = EnrolRequest {
        code: "7KQ2M".into(),
        device: DeviceId(Uuid::nil()),
        device_name: None,
    };
    let answer = running.send("POST /v1/enrol", "", PACK, &packed(&request)).await;
    assert_eq!(answer.refused(), (404, ErrorCode::CodeUnknown));
    assert_eq!(running.send("PUT /v1/push", &token, JSON, &[]).await.status, 400);
    running.stop().await;
}

#[tokio::test]
async fn whoever_waits_on_a_feed_is_answered_when_a_row_comes() {
    let running = Running::start().await;
    let (piotr, amara) = (running.enrol(PIOTR).await, running.enrol(AMARA).await);
    let addr = running.addr();
    let line = format!("GET /v1/feed/inbox.{AMARA}");
    let head = running
        .send(&line, &amara, PACK, &[])
        .await
        .read::<FeedPage>()
        .head;
    let waiting = tokio::spawn(async move {
        let line = format!(
            "GET /v1/feed/inbox.{AMARA}?after={}:{}&wait=25",
            head.seq, head.hash
        );
        send(addr, &line, &amara, PACK, &[])
            .await
            .unwrap()
            .read::<FeedPage>()
    });
    // Pushed before or after the other one began to wait: it gets the row either way.
    let push = push_of(vec![running.device(PIOTR).kudos(AMARA, 1)]);
    running.send("POST /v1/push", &piotr, PACK, &push).await;
    assert_eq!(waiting.await.unwrap().rows.len(), 1);
    running.stop().await;
}

#[tokio::test]
async fn a_live_connection_carries_the_row_and_a_parting_server_names_a_delay() {
    let running = Running::start().await;
    let (piotr, amara) = (running.enrol(PIOTR).await, running.enrol(AMARA).await);
    let mut request = format!("ws://{}/v1/live", running.addr())
        .into_client_request()
        .unwrap();
    let bearer = format!("Bearer {amara}").parse().unwrap();
    request.headers_mut().insert("authorization", bearer);
    let stream = TcpStream::connect(running.addr()).await.unwrap();
    let (mut live, _) = tokio_tungstenite::client_async(request, stream).await.unwrap();
    let said = |message: Option<Result<Message, _>>| match message {
        Some(Ok(Message::Binary(bytes))) => rmp_serde::from_slice::<LiveMessage>(&bytes).unwrap(),
        other => panic!("{other:?}"),
    };
    assert_eq!(said(live.next().await), LiveMessage::Welcome);
    let envelope = running.device(PIOTR).kudos(AMARA, 1);
    running
        .send("POST /v1/push", &piotr, PACK, &push_of(vec![envelope.clone()]))
        .await;
    let LiveMessage::Row { feed, row } = said(live.next().await) else {
        panic!("no row")
    };
    assert_eq!((feed, row.fseq, row.record), (Feed::Inbox(AMARA), 2, envelope));
    let down = tokio::spawn(running.stop());
    let LiveMessage::Bye { delay_s } = said(live.next().await) else {
        panic!("no goodbye")
    };
    assert!((1..=server::http::live::BYE_DELAY_S_MAX).contains(&delay_s));
    assert!(matches!(live.next().await, Some(Ok(Message::Close(_))) | None));
    drop(live);
    down.await.unwrap();
}

#[tokio::test]
async fn two_servers_never_run_on_one_folder() {
    let running = Running::start().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = Config::new(running.data().to_owned(), now);
    let second = server::serve(config, listener).await;
    assert!(matches!(second.err(), Some(server::ServeError::Taken(_))));
    running.stop().await;
}

#[test]
fn the_api_in_words_is_the_one_that_was_agreed() {
    insta::assert_json_snapshot!(server::http::openapi::api());
}

/// The fields that the API in words says something has are those that it has.
fn same(name: &str, real: serde_json::Value) {
    let api = serde_json::to_value(server::http::openapi::api()).unwrap();
    let keys = |value: &serde_json::Value| {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(
        keys(&api["components"]["schemas"][name]["properties"]),
        keys(&real),
        "{name}"
    );
}

#[test]
fn every_field_of_the_wire_stands_in_the_api_in_words() {
    let mut desk = Device::new(domain::id::TenantId(Uuid::nil()), PIOTR, 1);
    let record = desk.kudos(AMARA, 1);
    let row = FeedRow {
        fseq: 1,
        chain: Hash16::default(),
        record,
    };
    let head = Head::default();
    let stream = StreamAnswer {
        stream: desk.stream,
        outcome: StreamOutcome::Gap,
        stored: head,
        safe: 0,
    };
    let page = FeedPage {
        feed: Feed::Org,
        rows: vec![],
        head,
    };
    same("Envelope", serde_json::to_value(&row.record).unwrap());
    same("FeedRow", serde_json::to_value(&row).unwrap());
    same("FeedPage", serde_json::to_value(&page).unwrap());
    same("Head", serde_json::to_value(head).unwrap());
    same("StreamId", serde_json::to_value(desk.stream).unwrap());
    same("StreamAnswer", serde_json::to_value(stream).unwrap());
    let held = HeldBack {
        stream: desk.stream,
        seq: 1,
        why: "twice".into(),
    };
    same("HeldBack", serde_json::to_value(&held).unwrap());
    let push = PushAnswer {
        held: vec![held],
        ..PushAnswer::default()
    };
    same("PushAnswer", serde_json::to_value(push).unwrap());
    same(
        "HeadsAnswer",
        serde_json::to_value(HeadsAnswer::default()).unwrap(),
    );
    let problem = Problem::from(ErrorCode::TooLarge { max_bytes: 1 });
    same("Problem", serde_json::to_value(problem).unwrap());
}

#[test]
fn every_field_of_what_is_said_stands_in_the_api_in_words() {
    let said = VoiceSaid {
        id: VoiceId(Uuid::nil()),
        sort: Sort::Friction,
        text: Some("it hangs".into()),
        helps: Some("nobody waits".into()),
        tool: Some("CRM".into()),
        customer_waiting: true,
        minutes: Some(1),
        said_on: now().date_naive(),
        author: Some(Bytes::default()),
    };
    same("VoiceSaid", serde_json::to_value(&said).unwrap());
    let token = Token {
        nonce: Bytes::default(),
        signature: Bytes::default(),
    };
    same("Token", serde_json::to_value(&token).unwrap());
    let outcome = Outcome::Taken;
    same(
        "SlipAnswer",
        serde_json::to_value(SlipAnswer { outcome }).unwrap(),
    );
    let answer = TokensAnswer {
        signatures: Vec::new(),
        team: None,
    };
    same("TokensAnswer", serde_json::to_value(&answer).unwrap());
}
