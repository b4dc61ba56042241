//! Joining with an account at work, nothing simulated: a certified provider, the server, the resident, its command line,
//! and Chromium in between.

use super::{Desk, wait};
use anyhow::{Context, Result, bail, ensure};
use e2e::{resident::Resident, tool};
use serde_json::json;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};
use testkit::{
    binaries::{resident_of_this_build, server_of_this_build},
    centre::{Centre, free_address},
    process::bound_command,
};

const NAME: &str = "Ben Adeyemi";

/// The provider, as the tests of the server run it.
struct Provider {
    child: Child,
    issuer: String,
}

impl Drop for Provider {
    fn drop(&mut self) {
        // It ends with its input; it is waited for so that nothing is left behind.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

impl Provider {
    fn start(centre: &str) -> Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("provider");
        if !folder.join("node_modules/oidc-provider").exists() {
            let status = Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund"])
                .current_dir(&folder)
                .status()
                .context("cannot start npm: Node is missing")?;
            ensure!(status.success(), "npm ci failed in tests/provider");
        }
        let mut command = bound_command("node");
        command
            .arg("main.js")
            .arg(
                json!({
                    "redirect": format!("{centre}/v1/sso/callback"),
                    "logout": format!("{centre}/v1/sso/logout"),
                })
                .to_string(),
            )
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = command.spawn().context("cannot start node")?;
        let said = BufReader::new(child.stdout.take().context("it has an output")?).lines();
        let issuer = said.map_while(Result::ok).find(|line| line.starts_with("http"));
        Ok(Self {
            issuer: issuer.context("the provider did not start")?,
            child,
        })
    }

    /// Who signs in, and what is said about them.
    fn account(&self, claims: &serde_json::Value) -> Result<()> {
        self.wish(&json!({ "account": "ben", "claims": claims }))
    }

    fn wish(&self, wish: &serde_json::Value) -> Result<()> {
        let (host, body) = (self.issuer.trim_start_matches("http://"), wish.to_string());
        let mut stream = TcpStream::connect(host)?;
        write!(
            stream,
            "POST /_wish HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        ensure!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        Ok(())
    }
}

/// What Chromium shows in the end, where it is sent from an address.
fn shown_in_browser(address: &str) -> Result<String> {
    tool::need("chromium", "chromium")?;
    let profile = tempfile::tempdir()?;
    let mut command = bound_command("chromium");
    command.env_clear().envs(tool::bare_env(profile.path()));
    command.args([
        "--headless=new",
        "--no-sandbox",
        "--no-first-run",
        "--disable-gpu",
        "--disable-background-networking",
    ]);
    command.arg("--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests");
    command.arg(format!("--user-data-dir={}", profile.path().display()));
    let output = command
        .args(["--dump-dom", address])
        .stderr(Stdio::null())
        .output()?;
    Ok(String::from_utf8(output.stdout)?)
}

/// `breakwater join --sso`: what it says to open, and the command that waits.
fn joining(home: &Path, url: &str) -> Result<(String, BufReader<std::process::ChildStdout>, Child)> {
    let mut command = bound_command(resident_of_this_build()?);
    command.arg("--home").arg(home).args(["join", url, "--sso"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut said = BufReader::new(child.stdout.take().context("it has an output")?);
    let mut line = String::new();
    said.read_line(&mut line)?;
    let Some(at) = line.find("http") else {
        let output = child.wait_with_output()?;
        bail!(
            "no address in {line:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    Ok((line[at..].trim().to_owned(), said, child))
}

#[test]
fn somebody_joins_with_their_account_at_work_in_the_browser() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut centre = Centre::make_with(
        &server_of_this_build()?,
        &folder.path().join("data"),
        free_address(0)?,
    )?;
    centre.ask(&[
        "person",
        "add",
        NAME,
        "--team",
        "Team Harbour",
        "--email",
        "ben@centre.example",
    ])?;
    let provider = Provider::start(&centre.url())?;
    let settings = folder.path().join("server.toml");
    let text = format!(
        "[oidc]\nissuer = \"{}\"\nclient_id = \"breakwater\"\nclient_secret = \"keep this: to yourself%\"\npublic_url = \"{}\"\n",
        provider.issuer,
        centre.url()
    );
    std::fs::write(&settings, text)?;
    centre.start_with(&["--config", settings.to_str().context("a path that is text")?])?;
    let mut desk = Desk {
        resident: Resident::start("", None)?,
    };
    // Somebody whom the centre does not know is told so, on the page and by the command.
    provider.account(&json!({ "email": "nobody@centre.example", "email_verified": true }))?;
    let (address, _said, child) = joining(desk.resident.home(), &centre.url())?;
    let page = shown_in_browser(&address)?;
    ensure!(
        page.contains("You are not signed in") && page.contains("not known to this centre"),
        "{page}"
    );
    let refused = child.wait_with_output()?;
    let why = String::from_utf8(refused.stderr)?;
    ensure!(
        refused.status.code() == Some(4) && why.contains("not known to this centre"),
        "{why}"
    );
    // And whom it knows is in.
    provider.account(&json!({ "email": "ben@centre.example", "email_verified": true }))?;
    let (address, mut said, child) = joining(desk.resident.home(), &centre.url())?;
    let page = shown_in_browser(&address)?;
    ensure!(page.contains("You are signed in"), "{page}");
    let mut rest = String::new();
    said.read_to_string(&mut rest)?;
    ensure!(
        child.wait_with_output()?.status.success() && rest.contains(NAME),
        "{rest}"
    );
    let view = desk.resident.call("settings_show", json!({}))?;
    ensure!(view["centre"]["name"] == NAME, "{view}");
    // He signs out there, and the desk is signed out here; nothing of his is gone.
    provider.wish(&json!({ "sign_out": true }))?;
    wait("the desk to be signed out", || {
        Ok(desk.resident.status()?["sync"]["state"] == "signed_out")
    })?;
    let said = desk.resident.cli(&["status"])?;
    ensure!(said.contains("breakwater join"), "{said}");
    Ok(())
}
