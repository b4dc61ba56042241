//! A calendar at an address, as the large providers really answer: the resident and its reader as they are shipped, and a
//! server that says what it is told to. Each answer is one from a public report (ADR 91).

use anyhow::{Context, Result, ensure};
use e2e::resident::Resident;
use serde_json::{Value, json};
use std::{
    collections::VecDeque,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

const TOKEN: &str = "private-0f3c9ab27d";

/// Says what it is told to, and keeps what it was asked.
struct Provider {
    port: u16,
    answers: Arc<Mutex<VecDeque<Vec<u8>>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Provider {
    fn start() -> Result<Provider> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let provider = Provider {
            port: listener.local_addr()?.port(),
            answers: Arc::default(),
            asked: Arc::default(),
        };
        let (answers, asked) = (provider.answers.clone(), provider.asked.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answer(stream, &answers, &asked);
            }
        });
        Ok(provider)
    }

    fn says(&self, head: &str, body: &[u8]) {
        let length = body.len();
        let mut whole =
            format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n").into_bytes();
        whole.extend_from_slice(body);
        if let Ok(mut answers) = self.answers.lock() {
            answers.push_back(whole);
        }
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}/ical/{TOKEN}/basic.ics", self.port)
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }
}

fn answer(
    mut stream: TcpStream,
    answers: &Mutex<VecDeque<Vec<u8>>>,
    asked: &Mutex<Vec<String>>,
) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut head = String::new();
    let mut reader = BufReader::new(stream.try_clone()?);
    while reader.read_line(&mut head)? > 2 {}
    if let Ok(mut asked) = asked.lock() {
        asked.push(head);
    }
    let next = answers.lock().ok().and_then(|mut answers| answers.pop_front());
    let nothing = b"HTTP/1.1 500 Nothing\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec();
    stream.write_all(&next.unwrap_or(nothing))?;
    stream.flush()?;
    let _ = reader.read(&mut [0; 1]);
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a meeting lies ahead of the real clock that the resident has"
)]
fn calendar() -> String {
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    let at = |hours| (now + chrono::TimeDelta::hours(hours)).format("%Y%m%dT%H%M%SZ");
    let (from, to) = (at(2), at(3));
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk with Dr Thistledown\r\n\
         DTSTART:{from}\r\nDTEND:{to}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn packed(text: &str) -> Result<Vec<u8>> {
    let mut gzip = Command::new("gzip")
        .arg("-c")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("gzip")?;
    gzip.stdin
        .take()
        .context("its input")?
        .write_all(text.as_bytes())?;
    Ok(gzip.wait_with_output()?.stdout)
}

struct Desk {
    resident: Resident,
    provider: Provider,
}

impl Desk {
    /// Chooses the address as the command line does.
    fn set(&mut self) -> Result<Value> {
        let file = self.resident.home().join("address");
        fs::write(&file, format!("{}\n", self.provider.address()))?;
        let name = file.to_str().context("a path that is text")?;
        self.resident.cli(&["calendar", "set", "--address-file", name])?;
        fs::remove_file(file)?;
        self.shown()
    }

    fn shown(&mut self) -> Result<Value> {
        self.resident.call("calendar_show", json!({}))
    }
}

fn meetings(view: &Value) -> usize {
    view["meetings"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_calendar_at_an_address_is_read_as_providers_really_answer() -> Result<()> {
    let mut desk = Desk {
        resident: Resident::start("", None)?,
        provider: Provider::start()?,
    };
    let text = calendar();
    let marked = format!("\u{feff}{text}");
    for (what, head, body) in [
        (
            "calls itself a calendar",
            "200 OK\r\nContent-Type: text/calendar",
            text.clone().into_bytes(),
        ),
        (
            "calls itself a text, and has a mark",
            "200 OK\r\nContent-Type: text/plain",
            marked.into_bytes(),
        ),
        (
            "calls itself a page",
            "200 OK\r\nContent-Type: text/html",
            text.clone().into_bytes(),
        ),
        (
            "is packed though nobody asked",
            "200 OK\r\nContent-Encoding: gzip",
            packed(&text)?,
        ),
    ] {
        desk.provider.says(head, &body);
        let view = desk.set()?;
        ensure!(meetings(&view) == 1 && view["fault"].is_null(), "{what}: {view}");
        ensure!(
            view["host"] == format!("127.0.0.1:{}", desk.provider.port),
            "{view}"
        );
        desk.resident.cli(&["calendar", "off"])?;
    }
    desk.provider.says("302 Found\r\nLocation: /elsewhere.ics", b"");
    desk.provider.says("200 OK", text.as_bytes());
    ensure!(meetings(&desk.set()?) == 1, "it is followed");

    for (fault, head, body) in [
        (
            "page",
            "200 OK\r\nContent-Type: text/html",
            "<!DOCTYPE html><title>Sign in</title>",
        ),
        ("not_a_calendar", "200 OK", ""),
        ("cut", "200 OK", &text[..text.len() / 2]),
        ("refused", "403 Forbidden", ""),
        ("refused", "404 Not Found", "<html></html>"),
        ("busy", "429 Too Many Requests\r\nRetry-After: 3600", ""),
        ("busy", "503 Service Unavailable", ""),
        ("broken", "500 Internal Server Error", "<html></html>"),
        (
            "insecure",
            "302 Found\r\nLocation: http://calendar.example/x.ics",
            "",
        ),
        ("broken", "304 Not Modified", ""),
    ] {
        desk.provider.says(head, body.as_bytes());
        let view = desk.set()?;
        ensure!(view["fault"] == fault, "{head}: {view}");
        let said = desk.resident.cli(&["calendar", "show"])?;
        ensure!(!said.contains(TOKEN), "{said}");
    }
    Ok(())
}

#[test]
fn what_was_read_holds_without_a_network_and_only_from_when_to_when_is_kept() -> Result<()> {
    let mut desk = Desk {
        resident: Resident::start("", None)?,
        provider: Provider::start()?,
    };
    desk.provider
        .says("200 OK\r\nETag: \"v1\"", calendar().as_bytes());
    ensure!(meetings(&desk.set()?) == 1);

    // The provider has a fault when the program starts again.
    desk.provider.says("500 Broken", b"");
    desk.resident.kill();
    desk.resident.start_again()?;
    crate::wait("the fault to be said", || Ok(desk.shown()?["fault"] == "broken"))?;
    ensure!(meetings(&desk.shown()?) == 1, "what was read last holds");
    let asked = desk.provider.asked();
    let last = asked.last().context("it was asked")?.to_lowercase();
    ensure!(last.contains("if-none-match: \"v1\""), "{last}");

    // It is as it was.
    desk.provider.says("304 Not Modified", b"");
    desk.resident.kill();
    desk.resident.start_again()?;
    crate::wait("it to be as it was", || {
        let view = desk.shown()?;
        Ok(view["fault"].is_null() && meetings(&view) == 1 && desk.provider.asked().len() == 3)
    })?;

    let sent = desk.resident.cli(&["sent"])?;
    ensure!(
        sent.contains(&format!("127.0.0.1:{}", desk.provider.port)),
        "{sent}"
    );
    ensure!(!sent.contains(TOKEN), "{sent}");
    for word in ["Thistledown", TOKEN] {
        let places = crate::found(desk.resident.home(), word)?;
        let allowed = usize::from(word == TOKEN);
        ensure!(places == allowed, "{word} stands {places} times in the profile");
    }
    Ok(())
}
