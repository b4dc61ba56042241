//! A real OpenID provider (panva's oidc-provider under node) and a browser that keeps its cookies.

use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, ChildStdin},
};

/// A provider that runs; it ends with this.
pub(crate) struct Provider {
    pub(crate) issuer: String,
    _child: Child,
    _stdin: ChildStdin,
}

/// Where the provider's program and its packages are; installs them from the lock file once.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/provider");
        let (lock, done) = (
            folder.join("package-lock.json"),
            folder.join("node_modules/.done"),
        );
        let wanted = std::fs::read(&lock).unwrap();
        if std::fs::read(&done).is_ok_and(|installed| installed == wanted) {
            return folder;
        }
        let status = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder)
            .status();
        assert!(
            status.expect("Node is installed").success(),
            "npm ci failed in tests/provider"
        );
        std::fs::write(&done, wanted).unwrap();
        folder
    })
}

impl Provider {
    /// For a server that is reached at `public`, with more settings of `tests/provider/main.js`.
    pub(crate) async fn start(public: &str, more: Value) -> Provider {
        let mut settings = json!({
            "redirect": format!("{public}/v1/sso/callback"),
            "logout": format!("{public}/v1/sso/logout"),
        });
        settings
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let mut child = tokio::process::Command::new("node")
            .arg("main.js")
            .arg(settings.to_string())
            .current_dir(folder())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let stdin = child.stdin.take().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let issuer = loop {
            let line = lines.next_line().await.unwrap().expect("it says where it is");
            if line.starts_with("http") {
                break line;
            }
        };
        Provider {
            issuer,
            _child: child,
            _stdin: stdin,
        }
    }

    /// Says who signs in next, what of the answer is bent, and whether it is there at all.
    pub(crate) async fn wish(&self, wish: Value) -> Value {
        let origin = url::Url::parse(&self.issuer)
            .unwrap()
            .origin()
            .ascii_serialization();
        let answer = client().post(format!("{origin}/_wish")).body(wish.to_string());
        let text = answer.send().await.unwrap().text().await.unwrap();
        serde_json::from_str(&text).unwrap()
    }

    /// Who signs in next.
    pub(crate) async fn account(&self, id: &str, claims: Value) {
        self.wish(json!({ "account": id, "claims": claims })).await;
    }
}

fn client() -> reqwest::Client {
    let _second = rustls::crypto::ring::default_provider().install_default();
    let builder = reqwest::Client::builder().no_proxy();
    builder
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

/// A browser: goes where it is sent, and brings each place its cookies.
pub(crate) struct Browser {
    client: reqwest::Client,
    cookies: Vec<(String, String)>,
}

impl Browser {
    pub(crate) fn new() -> Browser {
        Browser {
            client: client(),
            cookies: Vec::new(),
        }
    }

    /// Opens an address; answers where it ends, for one that begins with `until` without asking there.
    pub(crate) async fn open(&mut self, url: &str, until: &str) -> (u16, String) {
        let mut at = url::Url::parse(url).unwrap();
        for _ in 0..12 {
            if at.as_str().starts_with(until) {
                return (0, at.into());
            }
            let answer = self.ask(&at).await;
            match answer.headers().get("location") {
                Some(to) => at = at.join(to.to_str().unwrap()).unwrap(),
                None => return (answer.status().as_u16(), answer.text().await.unwrap()),
            }
        }
        panic!("it is sent from one place to another without end");
    }

    /// Opens an address; answers which one stands in its bar in the end.
    pub(crate) async fn ends_at(&mut self, url: &str) -> String {
        let mut at = url::Url::parse(url).unwrap();
        for _ in 0..12 {
            let answer = self.ask(&at).await;
            match answer.headers().get("location") {
                Some(to) => at = at.join(to.to_str().unwrap()).unwrap(),
                None => return at.into(),
            }
        }
        panic!("it is sent from one place to another without end");
    }

    async fn ask(&mut self, at: &url::Url) -> reqwest::Response {
        let asked = self.client.get(at.clone()).header("cookie", self.kept());
        let answer = asked.send().await.unwrap();
        for set in answer.headers().get_all("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.into(), value.into()));
        }
        answer
    }

    /// Its cookies, as it sends them.
    pub(crate) fn kept(&self) -> String {
        let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }
}
