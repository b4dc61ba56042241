//! Whatever reaches the door on loopback, over a connection of the operating system's own.
//!
//! Must hold: one of the answers that are written down, or none; and a call only for the right host, the right
//! token, JSON and no browser, judged here a second time from the bare lines.

use crate::sip::replaced;
use sensors::loopback_http::{Gate, Refusal, Taker, Told, converse};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    runtime::Runtime,
    time::timeout,
};

const TOKEN: &str = "c0ffee";
/// The port that the corpus names.
const PORT: &[u8] = b"4747";
/// A caller that hears nothing for so long says that it has no more to say.
const QUIET: Duration = Duration::from_millis(20);
/// Beyond this the door hangs.
const HANGS: Duration = Duration::from_secs(60);
/// As docs/softphones.md lists them; 503 cannot be, because here everything is taken.
const STATUSES: [&str; 9] = ["204", "400", "401", "403", "404", "405", "413", "415", "421"];
/// The head is over its limit, which is known before anything is judged.
const HEAD_TOO_LARGE: &str = "431";
/// Longest answer in bytes: it repeats nothing of the request.
const ANSWER_BYTES_MAX: usize = 512;

#[derive(Clone, Default)]
struct Taken(Arc<Mutex<Vec<Told>>>);

impl Taker for Taken {
    async fn take(&self, told: Told) -> Result<(), Refusal> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(told);
        Ok(())
    }
}

/// One computer with one door.
pub(crate) struct Loopback {
    runtime: Runtime,
    listener: TcpListener,
    port: u16,
    gate: Arc<Gate>,
}

impl Loopback {
    pub(crate) fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let listener = runtime
            .block_on(TcpListener::bind("127.0.0.1:0"))
            .expect("a port");
        let port = listener.local_addr().expect("an address").port();
        Self {
            gate: Arc::new(Gate::new(port, TOKEN)),
            runtime,
            listener,
            port,
        }
    }

    /// One connection that says `bytes`.
    pub(crate) fn request(&self, bytes: &[u8]) {
        let bytes = replaced(bytes, PORT, self.port.to_string().as_bytes());
        let taken = Taken::default();
        let talk = async {
            let address = self.listener.local_addr().expect("an address");
            let (caller, accepted) = tokio::join!(TcpStream::connect(address), self.listener.accept());
            let (stream, _) = accepted.expect("our own caller");
            let served = converse(stream, self.gate.clone(), taken.clone());
            tokio::join!(served, say(caller.expect("our own door"), &bytes)).1
        };
        let answer = self.runtime.block_on(async { timeout(HANGS, talk).await });
        let answer = answer.expect("the door hangs");
        let taken = std::mem::take(&mut *taken.0.lock().expect("no panic in the taker"));
        self.hold(&bytes, &String::from_utf8_lossy(&answer), &taken);
    }

    fn hold(&self, bytes: &[u8], answer: &str, taken: &[Told]) {
        assert!(
            answer.len() <= ANSWER_BYTES_MAX && !answer.contains(TOKEN),
            "{answer}"
        );
        assert!(
            !answer.to_ascii_lowercase().contains("access-control"),
            "a page could read it: {answer}"
        );
        let last = answer
            .strip_prefix("HTTP/1.1 100 Continue\r\n\r\n")
            .unwrap_or(answer);
        let status = last.get(9..12).unwrap_or_default();
        if !last.is_empty() {
            assert!(
                last.starts_with("HTTP/1.") && last.matches("HTTP/1.").count() == 1,
                "{answer}"
            );
            assert!(STATUSES.contains(&status) || status == HEAD_TOO_LARGE, "{answer}");
        }
        assert!(taken.len() <= 1, "one connection, one call");
        // An answer that got lost is one that a caller asks for again; a call without a right is none.
        assert!(status != "204" || taken.len() == 1, "done, but nothing was");
        if !taken.is_empty() {
            assert!(self.may(bytes), "a call for {:?}", String::from_utf8_lossy(bytes));
        }
    }

    /// The rules once more, on lines alone.
    fn may(&self, bytes: &[u8]) -> bool {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.split('\n').map(|line| line.trim_end_matches('\r'));
        let mut lines = lines.by_ref().skip_while(|line| line.is_empty());
        let first = lines.next().unwrap_or_default();
        let headers: Vec<(String, &str)> = lines
            .take_while(|line| !line.is_empty())
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim()))
            .collect();
        let all = |name: &str| {
            let named = headers.iter().filter(|(known, _)| known == name);
            named
                .map(|(_, value)| value.to_ascii_lowercase())
                .collect::<Vec<_>>()
        };
        let host = |name: &str| ["127.0.0.1", "localhost", "[::1]"].contains(&name);
        let ours = format!(":{}", self.port);
        first.starts_with("POST ")
            && first.contains("/v1/calls")
            && matches!(&all("host")[..], [one] if one.strip_suffix(&ours).is_some_and(host))
            && matches!(&all("authorization")[..], [one] if one.strip_prefix("bearer ").map(str::trim) == Some(TOKEN))
            && matches!(&all("content-type")[..], [one] if one.starts_with("application/json"))
            && all("origin").is_empty()
            && all("sec-fetch-site").is_empty()
    }
}

/// Says `bytes` and gives what came back until the door hung up.
async fn say(mut caller: TcpStream, bytes: &[u8]) -> Vec<u8> {
    let (mut hear, mut speak) = caller.split();
    let speaking = async {
        // The door may hang up in the middle of what it refuses.
        let _ = speak.write_all(bytes).await;
        speak
    };
    let hearing = async {
        let mut answer = Vec::new();
        let mut piece = [0; 1024];
        while let Ok(Ok(length @ 1..)) = timeout(QUIET, hear.read(&mut piece)).await {
            answer.extend_from_slice(&piece[..length]);
        }
        (hear, answer)
    };
    let (mut speak, (mut hear, mut answer)) = tokio::join!(speaking, hearing);
    let _ = speak.shutdown().await;
    let _ = hear.read_to_end(&mut answer).await;
    answer
}
