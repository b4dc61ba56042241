//! A real web page that knows the token of the door on loopback, and still tells no call.
//!
//! Chromium runs with its own guard for local networks off, so that it is our door that refuses. Between the
//! two stands a relay of the test's own that hands every byte on and notes what was asked and answered: what
//! was refused did arrive.

use anyhow::{Context, Result, ensure};
use e2e::{
    browser::Browser,
    resident::{Resident, active, idle},
};
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

/// How long a loaded machine may take for the whole page.
const LIMIT: Duration = Duration::from_secs(60);
/// An attacker's page, and the name that it makes this computer's own.
const ELSEWHERE: &str = "elsewhere.example";
const REBOUND: &str = "rebound.example";

/// Tries every way in which a page can send something; DOOR, TOKEN and FRAME are filled in.
const PAGE: &str = r#"<!doctype html><title>page</title><body><script>
const door = "DOOR/v1/calls?by=", body = '{"event":"start","id":"7"}';
const headers = { Authorization: "Bearer TOKEN", "Content-Type": "application/json" };
fetch(door + "fetch", { method: "POST", headers, body });
fetch(door + "no_cors", { method: "POST", mode: "no-cors", headers: { ...headers, "Content-Type": "text/plain" }, body });
navigator.sendBeacon(door + "beacon", new Blob([body], { type: "text/plain" }));
new Image().src = door + "image&event=start&token=TOKEN";
new WebSocket(door.replace("http", "ws") + "socket");
const form = `<form method="post" enctype="text/plain"><input name='{"event":"start","id":"' value='7"}'></form>`;
const frame = (name, more) => {
  const made = document.createElement("iframe");
  Object.assign(made, more);
  made.name = name;
  document.body.append(made);
};
frame("target", {});
document.body.insertAdjacentHTML("beforeend", form);
Object.assign(document.forms[0], { target: "target", action: door + "form" }).submit();
const sends = `<script>document.forms[0].action = "${door}sandbox"; document.forms[0].submit()<\/script>`;
frame("nobody", { sandbox: "allow-forms allow-scripts", srcdoc: form + sends });
frame("rebound", { src: "FRAME/page" });
</script>"#;

/// For the browser the door is this page's own origin.
const REBOUND_PAGE: &str = r#"<!doctype html><title>rebound</title><script>
const headers = { Authorization: "Bearer TOKEN", "Content-Type": "application/json" };
fetch("/v1/calls?by=rebound", { method: "POST", headers, body: '{"event":"start","id":"7"}' });
fetch("/v1/calls?by=rebound_get", { headers });
</script>"#;

/// What was asked in whose name, and the status of the door's answer.
type Seen = (String, String, String);

/// A browser that asked more often than this would not be waited for.
const SEEN_MAX: usize = 1024;

/// A request with its bytes as they came.
struct Asked {
    first: String,
    host: String,
    bytes: Vec<u8>,
}

impl Asked {
    /// `None` when the connection was opened for nothing.
    fn read(stream: &TcpStream) -> Option<Asked> {
        let mut reader = BufReader::new(stream);
        let (mut bytes, mut host, mut length) = (Vec::new(), String::new(), 0);
        let mut first = String::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 {
                return None;
            }
            bytes.extend_from_slice(line.as_bytes());
            let line = line.trim_end();
            if first.is_empty() {
                line.clone_into(&mut first);
            }
            match line.split_once(": ") {
                _ if line.is_empty() => break,
                Some((name, value)) if name.eq_ignore_ascii_case("host") => value.clone_into(&mut host),
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().ok()?;
                }
                _ => {}
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        bytes.extend(body);
        Some(Asked { first, host, bytes })
    }

    fn asks_for(&self, host: &str, path: &str) -> bool {
        self.host.starts_with(host) && self.first.starts_with(&format!("GET {path} "))
    }

    /// Which of the page's attempts this is.
    fn by(&self) -> String {
        let after = self.first.split_once("by=").map_or("", |(_, after)| after);
        after.split(['&', ' ']).next().unwrap_or_default().to_owned()
    }
}

/// Answers each connection with what `answer` makes of its request, as long as this process lives.
fn serve(listener: TcpListener, answer: impl Fn(&Asked) -> Result<Vec<u8>> + Clone + Send + 'static) {
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let answer = answer.clone();
            thread::spawn(move || {
                if let Some(answer) = Asked::read(&stream).and_then(|asked| answer(&asked).ok()) {
                    // A browser that hung up wants no answer.
                    let _ = stream.write_all(&answer);
                }
            });
        }
    });
}

fn html(page: &str) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length:";
    format!("{head} {}\r\n\r\n{page}", page.len()).into_bytes()
}

fn exchange(door: SocketAddr, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(door)?;
    stream.write_all(bytes)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

fn status(answer: &[u8]) -> String {
    let answer = String::from_utf8_lossy(answer);
    answer.split(' ').nth(1).unwrap_or("hung up").to_owned()
}

/// As a script of the agent's own posts.
fn post(door: SocketAddr, token: &str, body: &str) -> Result<String> {
    let request = format!(
        "POST /v1/calls HTTP/1.1\r\nHost: {door}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    Ok(status(&exchange(door, request.as_bytes())?))
}

/// A resident with an open door: where it is, and its token.
fn open_door() -> Result<(Resident, SocketAddr, String)> {
    let mut resident = Resident::start("", None)?;
    // Free now; the door is opened on it before anybody else is likely to take it.
    let door = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
    resident.cli(&["source", "add", "loopback-http", &door.to_string()])?;
    resident.until_heard("loopback-http:1")?;
    let sources = resident.call("source_list", json!({}))?;
    let mut all = sources.as_array().into_iter().flatten();
    let file = all.find_map(|source| source["token_file"].as_str());
    let text = fs::read_to_string(file.context("a token file")?)?;
    let token = text.lines().next().context("a token")?.to_owned();
    Ok((resident, door, token))
}

/// What reaches the door through the relay at `at`, and how it answers.
fn relay(at: TcpListener, door: SocketAddr, token: &str) -> mpsc::Receiver<Seen> {
    let (note, seen) = mpsc::sync_channel(SEEN_MAX);
    let page = html(&REBOUND_PAGE.replace("TOKEN", token));
    serve(at, move |asked| {
        // Before the name was turned to this computer, the page came from its owner.
        if asked.asks_for(REBOUND, "/page") {
            return Ok(page.clone());
        }
        let answer = exchange(door, &asked.bytes)?;
        let method = asked.first.split(' ').next().unwrap_or_default();
        note.send((asked.by(), method.to_owned(), status(&answer)))?;
        Ok(answer)
    });
    seen
}

#[test]
fn a_page_that_knows_the_token_tells_no_call_in_any_way() -> Result<()> {
    let (mut resident, door, token) = open_door()?;
    let (at, elsewhere) = (
        TcpListener::bind("127.0.0.1:0")?,
        TcpListener::bind("127.0.0.1:0")?,
    );
    let rules = [
        format!("MAP {door} {}", at.local_addr()?),
        format!("MAP {REBOUND} {}", at.local_addr()?),
        format!("MAP {ELSEWHERE} {}", elsewhere.local_addr()?),
    ];
    let seen = relay(at, door, &token);
    let page = PAGE.replace("DOOR", &format!("http://{door}"));
    let page = page.replace("TOKEN", &token);
    let page = html(&page.replace("FRAME", &format!("http://{REBOUND}:{}", door.port())));
    serve(elsewhere, move |_| Ok(page.clone()));
    let _browser = Browser::on_page(&format!("http://{ELSEWHERE}/"), &rules)?;

    let expected = [
        ("beacon", "POST", "403"),
        ("fetch", "OPTIONS", "403"),
        ("form", "POST", "403"),
        ("image", "GET", "403"),
        ("no_cors", "POST", "403"),
        ("rebound", "POST", "421"),
        ("rebound_get", "GET", "421"),
        ("sandbox", "POST", "403"),
        ("socket", "GET", "403"),
    ];
    let until = Instant::now() + LIMIT;
    let mut arrived: Vec<Seen> = Vec::new();
    while arrived.len() < expected.len() {
        let left = until.saturating_duration_since(Instant::now());
        let next = seen.recv_timeout(left);
        let next = next.with_context(|| format!("only these arrived: {arrived:?}"))?;
        // What a browser asks for by itself, such as an icon, is none of the page's attempts.
        if !next.0.is_empty() && !arrived.contains(&next) {
            arrived.push(next);
        }
    }
    arrived.sort();
    let arrived: Vec<_> = arrived
        .iter()
        .map(|(by, method, status)| (by.as_str(), method.as_str(), status.as_str()))
        .collect();
    assert_eq!(arrived, expected);
    let calls = |status: &Value| status["today"]["calls"].as_u64();
    let after = resident.status()?;
    assert!(idle(&after) && calls(&after) == Some(0), "{after}");

    ensure!(
        post(door, &token, r#"{"event":"start","id":"7"}"#)? == "204",
        "the same token, no page"
    );
    resident.until(active)?;
    ensure!(
        post(door, &token, r#"{"event":"end","id":"7"}"#)? == "204",
        "its end"
    );
    resident.until(|status| idle(status) && calls(status) == Some(1))?;
    Ok(())
}
