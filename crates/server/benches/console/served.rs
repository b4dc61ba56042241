//! A server that runs, and people of it in the console.

use crate::{
    cluster::Running,
    crowd::{ADMIN, COUNCILLOR, LEADER},
    http::Client,
    pages::Page,
    program::{BINARY, command, listening},
};
use serde_json::{Value, json};
use std::{
    ffi::OsStr,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// By then what is due at a start was done.
const SETTLED: Duration = Duration::from_secs(10);

/// Who asks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Leader,
    Admin,
    Council,
}

impl Who {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Who::Leader => "leader",
            Who::Admin => "admin",
            Who::Council => "council",
        }
    }
}

pub(crate) struct Served {
    pub(crate) addr: SocketAddr,
    cookies: [String; 3],
    _child: Running,
}

impl Served {
    /// The real program at this place, once it has come to rest.
    pub(crate) fn start(words: &[&str], place: &Path) -> Served {
        let mut serving = Command::new(BINARY);
        serving.arg("serve").args(words).arg(place);
        let (child, addr) = listening(serving.args(["--listen", "127.0.0.1:0"]));
        std::thread::sleep(SETTLED);
        let cookies = [LEADER, ADMIN, COUNCILLOR].map(|name| {
            let more = words.iter().map(OsStr::new).chain([place.as_os_str()]);
            let more: Vec<PathBuf> = more.map(PathBuf::from).collect();
            let said = command(&["login", name, "--json", "--url", "http://127.0.0.1"], &more);
            come_in(addr, &said)
        });
        Served {
            addr,
            cookies,
            _child: child,
        }
    }

    /// What a page asks for.
    pub(crate) fn request(&self, page: &Page) -> Vec<u8> {
        let cookie = match page.who {
            Who::Leader => &self.cookies[0],
            Who::Admin => &self.cookies[1],
            Who::Council => &self.cookies[2],
        };
        let path = page.path.as_deref().unwrap();
        let line = if page.posts { "POST" } else { "GET" };
        let body = if page.posts { "{}" } else { "" };
        let head = format!(
            "{line} {path} HTTP/1.1\r\nhost: centre\r\ncookie: {cookie}\r\naccept: application/json\r\n\
             content-type: application/json\r\nx-breakwater: console\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        head.into_bytes()
    }

    /// Asks for it once; answers how many bytes came.
    pub(crate) fn ask(&self, page: &Page) -> usize {
        let (status, body) = Client::open(self.addr).ask(&self.request(page));
        assert_eq!(status, 200, "{}: {}", page.what, String::from_utf8_lossy(&body));
        body.len()
    }

    /// What it says.
    pub(crate) fn read(&self, page: &Page) -> Value {
        let (status, body) = Client::open(self.addr).ask(&self.request(page));
        assert_eq!(status, 200, "{}: {}", page.what, String::from_utf8_lossy(&body));
        serde_json::from_slice(&body).unwrap()
    }
}

/// Trades an address that lets somebody in for a cookie, as their browser does.
fn come_in(addr: SocketAddr, said: &str) -> String {
    let said: Value = serde_json::from_str(said).unwrap();
    let code = said["url"].as_str().unwrap().rsplit('=').next().unwrap();
    let body = json!({ "code": code }).to_string();
    let request = format!(
        "POST /console/api/session HTTP/1.1\r\nhost: centre\r\ncontent-type: application/json\r\n\
         x-breakwater: console\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let (status, cookie, _) = Client::open(addr).ask_all(request.as_bytes());
    assert_eq!(status, 200);
    cookie.unwrap()
}
