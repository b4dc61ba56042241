//! The door on loopback, knocked at by a real HTTP client and by raw bytes.

#![expect(clippy::unwrap_used, reason = "in a test a failure is the message")]

use reqwest::{Client, Method, StatusCode, header};
use sensors::loopback_http::{CONVERSATIONS_MAX, Door, HEAD_BYTES_MAX, Refusal, Taker, Told, Word};
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::mpsc,
    task::JoinHandle,
};

const TOKEN: &str = "c0ffee";
const START: &str = r#"{"event":"start","id":"7","source":"zoiper"}"#;

#[derive(Clone)]
struct Notes(mpsc::Sender<Told>);

impl Taker for Notes {
    async fn take(&self, told: Told) -> Result<(), Refusal> {
        if told.id.as_deref() == Some("full") {
            return Err(Refusal::NotTaken);
        }
        self.0.try_send(told).map_err(|_| Refusal::NotTaken)
    }
}

struct Opened {
    address: SocketAddr,
    told: mpsc::Receiver<Told>,
    serving: JoinHandle<std::io::Result<()>>,
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Opened {
    async fn new(patience: Duration) -> Opened {
        let door = Door::open("127.0.0.1:0".parse().unwrap(), TOKEN).await.unwrap();
        let door = door.with_patience(patience);
        let address = door.address().unwrap();
        let (notes, told) = mpsc::channel(64);
        let serving = tokio::spawn(door.serve(Notes(notes)));
        Opened {
            address,
            told,
            serving,
        }
    }

    async fn heard(&mut self) -> Told {
        tokio::time::timeout(Duration::from_secs(20), self.told.recv())
            .await
            .expect("a word in time")
            .expect("an open door")
    }

    fn heard_nothing(&mut self) {
        assert!(self.told.try_recv().is_err());
    }

    /// What the door answers to these bytes until it hangs up.
    async fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        // The door may hang up in the middle of what it refuses.
        let _ = stream.write_all(bytes).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    async fn status(&self, bytes: &str) -> String {
        let answer = self.raw(bytes.as_bytes()).await;
        answer.split(' ').nth(1).unwrap_or("hung up").to_owned()
    }
}

fn patient() -> Duration {
    Duration::from_secs(60)
}

/// A request as this computer's own scripts send it, with lines in between and another host.
fn post(address: SocketAddr, host: &str, lines: &str, body: &str) -> String {
    let port = address.port();
    format!(
        "POST /v1/calls HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {TOKEN}\r\n\
         Content-Type: application/json\r\n{lines}Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn client() -> Client {
    // reqwest wants a provider even for plain HTTP; a second test has already said which.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().build().unwrap()
}

#[tokio::test]
async fn a_call_is_told_with_start_hold_and_end() {
    let mut door = Opened::new(patient()).await;
    let url = format!("http://localhost:{}/v1/calls", door.address.port());
    for (body, event, on) in [
        (START, Word::Start, true),
        (r#"{"event":"hold","id":"7","on":false}"#, Word::Hold, false),
        (r#"{"event":"end"}"#, Word::End, true),
    ] {
        let request = client().post(&url).bearer_auth(TOKEN).body(body);
        let answer = request
            .header(header::CONTENT_TYPE, "application/json")
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), StatusCode::NO_CONTENT);
        let told = door.heard().await;
        assert_eq!((told.event, told.on), (event, on));
    }
}

#[tokio::test]
async fn each_refusal_has_its_status_and_nothing_is_taken() {
    let mut door = Opened::new(patient()).await;
    let url = format!("http://{}/v1/calls", door.address);
    let status = async |method: Method, url: &str, changes: &[(&str, &str)]| {
        let mut request = client().request(method, url).body(START);
        let usual = [
            ("authorization", "Bearer c0ffee"),
            ("content-type", "application/json"),
        ];
        for (name, value) in usual
            .iter()
            .filter(|(name, _)| !changes.iter().any(|(other, _)| name == other))
        {
            request = request.header(*name, *value);
        }
        for (name, value) in changes.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(status(Method::POST, &url, &[("authorization", "")]).await, 401);
    assert_eq!(
        status(Method::POST, &url, &[("authorization", "Bearer coffee")]).await,
        401
    );
    assert_eq!(
        status(Method::POST, &url, &[("origin", "https://phone.example")]).await,
        403
    );
    assert_eq!(status(Method::OPTIONS, &url, &[("origin", "null")]).await, 403);
    assert_eq!(
        status(Method::POST, &url, &[("host", "evil.example:4747")]).await,
        421
    );
    assert_eq!(
        status(Method::POST, &url, &[("content-type", "text/plain")]).await,
        415
    );
    assert_eq!(status(Method::POST, &format!("{url}/7"), &[]).await, 404);
    assert_eq!(status(Method::GET, &url, &[]).await, 405);
    door.heard_nothing();
    assert_eq!(status(Method::POST, &url, &[]).await, 204);
}

#[tokio::test]
async fn what_could_not_be_taken_is_said_so() {
    let mut door = Opened::new(patient()).await;
    let body = r#"{"event":"start","id":"full"}"#;
    assert_eq!(
        door.status(&post(door.address, "127.0.0.1", "", body)).await,
        "503"
    );
    door.heard_nothing();
}

#[tokio::test]
async fn a_host_said_twice_or_in_two_ways_is_not_ours() {
    let mut door = Opened::new(patient()).await;
    let port = door.address.port();
    let twice = post(
        door.address,
        "127.0.0.1",
        &format!("Host: evil.example:{port}\r\n"),
        START,
    );
    assert_eq!(door.status(&twice).await, "421");
    let other = post(door.address, "127.0.0.1", "", START)
        .replace("/v1/calls", &format!("http://evil.example:{port}/v1/calls"));
    assert_eq!(door.status(&other).await, "421");
    let whole = post(door.address, "127.0.0.1", "", START)
        .replace("/v1/calls", &format!("http://127.0.0.1:{port}/v1/calls"));
    assert_eq!(door.status(&whole).await, "204");
    let old = format!("POST /v1/calls HTTP/1.0\r\nAuthorization: Bearer {TOKEN}\r\n\r\n");
    assert_eq!(door.status(&old).await, "421");
    assert_eq!(door.heard().await.event, Word::Start);
    door.heard_nothing();
}

#[tokio::test]
async fn what_is_no_http_or_too_much_of_it_is_refused() {
    let mut door = Opened::new(patient()).await;
    assert_eq!(door.status("\x16\x03\x01 not http\r\n\r\n").await, "400");
    let long = format!("X-Long: {}\r\n", "x".repeat(HEAD_BYTES_MAX));
    assert_eq!(
        door.status(&post(door.address, "127.0.0.1", &long, START)).await,
        "431"
    );
    let many = "X-Many: 1\r\n".repeat(64);
    assert_eq!(
        door.status(&post(door.address, "127.0.0.1", &many, START)).await,
        "431"
    );
    let body = "x".repeat(1_000_000);
    assert_eq!(
        door.status(&post(door.address, "127.0.0.1", "", &body)).await,
        "413"
    );
    let both = post(door.address, "127.0.0.1", "Transfer-Encoding: chunked\r\n", START);
    let answer = door.status(&both).await;
    assert!(["400", "hung up"].contains(&answer.as_str()), "{answer}");
    door.heard_nothing();
}

#[tokio::test]
async fn one_connection_carries_one_request() {
    let mut door = Opened::new(patient()).await;
    let two = post(door.address, "127.0.0.1", "", START).repeat(2);
    let answer = door.raw(two.as_bytes()).await;
    assert_eq!(answer.matches("204 No Content").count(), 1, "{answer}");
    assert_eq!(door.heard().await.event, Word::Start);
    door.heard_nothing();
}

#[tokio::test]
async fn those_who_never_finish_are_hung_up_on_and_the_next_one_is_served() {
    let mut door = Opened::new(Duration::from_millis(300)).await;
    let half = post(door.address, "127.0.0.1", "", START);
    let mut slow = Vec::new();
    for at in 0..=CONVERSATIONS_MAX {
        let mut stream = TcpStream::connect(door.address).await.unwrap();
        let cut = [0, 20, half.len() - 1][at % 3];
        stream.write_all(&half.as_bytes()[..cut]).await.unwrap();
        slow.push(stream);
    }
    assert_eq!(
        door.status(&post(door.address, "127.0.0.1", "", START)).await,
        "204"
    );
    assert_eq!(door.heard().await.event, Word::Start);
    for mut stream in slow {
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        assert!(!String::from_utf8_lossy(&answer).contains("204"));
    }
    door.heard_nothing();
}

#[tokio::test]
async fn a_taken_port_and_an_address_beyond_this_computer_are_refused() {
    let door = Opened::new(patient()).await;
    let taken = Door::open(door.address, TOKEN).await.unwrap_err();
    assert_eq!(taken.kind(), std::io::ErrorKind::AddrInUse);
    let beyond = Door::open("0.0.0.0:0".parse().unwrap(), TOKEN).await.unwrap_err();
    assert_eq!(beyond.kind(), std::io::ErrorKind::InvalidInput);
}
