//! Somebody who looks for words that are not theirs: in what a session can fetch, and in the files of a desk or a server.
//!
//! Asks as anybody can, over the wire, and takes every form in which a program may keep a word. Decides no test: who may
//! read what is said by the suite that asks.

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
};
use testkit::centre::Centre;
use uuid::Uuid;

/// Somebody's session, as a desk has one.
#[derive(Clone, Debug)]
pub struct Session {
    /// What it shows at the door.
    pub token: String,
    /// Whose it is.
    pub person: Uuid,
}

impl Session {
    /// Signs in as somebody with a code that the administrator made.
    ///
    /// # Errors
    /// Nobody is called so, or the server refuses.
    pub fn of(centre: &Centre, name: &str) -> Result<Session> {
        let code = centre.invite(name)?;
        let body = json!({ "code": code.trim(), "device": Uuid::from_u128(rand::random()) });
        let (status, answer) = ask(centre.address(), "POST /v1/enrol", "", &body.to_string())?;
        ensure!(status == 200, "{answer}");
        Session::read(&serde_json::from_str(&answer)?)
    }

    /// The one in an answer or a setting that names a `token` and a `person`.
    ///
    /// # Errors
    /// It names none.
    pub fn read(from: &Value) -> Result<Session> {
        Ok(Session {
            token: from["token"].as_str().context("a token")?.to_owned(),
            person: from["person"].as_str().context("a person")?.parse()?,
        })
    }

    /// Everything that it gets from the server, asked for each of these feeds; how many records that is.
    ///
    /// # Errors
    /// The server does not answer as it should.
    pub fn fetches(&self, at: SocketAddr, feeds: &[String]) -> Result<(Vec<u8>, usize)> {
        let (mut all, mut records) = (Vec::new(), 0);
        for line in ["GET /v1/vault", "GET /v1/heads", "GET /openapi.json"] {
            all.extend(ask(at, line, &self.token, "")?.1.into_bytes());
        }
        for feed in feeds {
            let line = format!("GET /v1/feed/{feed}?limit=1000");
            let (status, page) = ask(at, &line, &self.token, "")?;
            if status == 200 {
                let page: Value = serde_json::from_str(&page)?;
                records += page["rows"].as_array().map_or(0, Vec::len);
                all.extend(opened(&page).into_iter().flatten());
            }
        }
        Ok((all, records))
    }
}

/// Every feed that there is or may be for these sessions.
///
/// # Errors
/// The server does not answer as it should.
pub fn feeds(at: SocketAddr, sessions: &[Session]) -> Result<Vec<String>> {
    let mut feeds = vec!["org".to_owned()];
    for Session { token, person } in sessions {
        feeds.extend(["inbox", "own"].map(|kind| format!("{kind}.{person}")));
        let (_, heads) = ask(at, "GET /v1/heads", token, "")?;
        let heads: Value = serde_json::from_str(&heads)?;
        let named = heads["feeds"].as_array().into_iter().flatten();
        feeds.extend(named.filter_map(|feed| feed[0].as_str()).map(str::to_owned));
    }
    feeds.sort();
    feeds.dedup();
    Ok(feeds)
}

/// A request as anybody can make it: its status and its body.
///
/// # Errors
/// The server does not answer.
pub fn ask(at: SocketAddr, line: &str, token: &str, body: &str) -> Result<(u16, String)> {
    let mut stream = TcpStream::connect(at)?;
    write!(
        stream,
        "{line} HTTP/1.1\r\nHost: centre\r\nConnection: close\r\nAccept: application/json\r\nContent-Type: application/json\r\n\
         Authorization: Bearer {token}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.get(9..12).context("a status")?.parse()?;
    let body = answer.split_once("\r\n\r\n").context("a body")?.1.to_owned();
    Ok((status, body))
}

/// Which of the words stand in these bytes.
#[must_use]
pub fn words_in<'a>(bytes: &[u8], words: &[&'a str]) -> Vec<&'a str> {
    let stands = |word: &&&str| {
        forms(word)
            .iter()
            .any(|form| bytes.windows(form.len()).any(|part| part == form))
    };
    words.iter().filter(stands).copied().collect()
}

/// The words that stand in any file below a folder, each with the file.
///
/// # Errors
/// The folder cannot be read.
pub fn words_below(folder: &Path, words: &[&str]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let (kind, path) = entry.and_then(|entry| Ok((entry.file_type()?, entry.path())))?;
        if kind.is_dir() {
            found.extend(words_below(&path, words)?);
        } else if kind.is_file() {
            // A temporary file may go between the look and the reading.
            let bytes = fs::read(&path).unwrap_or_default();
            let named = words_in(&bytes, words).into_iter();
            found.extend(named.map(|word| format!("{word} in {}", path.display())));
        }
    }
    Ok(found)
}

/// The forms in which a word may be kept.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let hex: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
    let wide = |bytes: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(bytes).collect();
    // In base64 a word looks in three ways, by where it stands; ends depend on what is beside it.
    let base64 = (0..3).map(|shift| {
        let mut bytes = vec![b' '; shift];
        bytes.extend(word.bytes());
        let text = STANDARD.encode(&bytes);
        text.as_bytes()[4..text.len() - 4].to_vec()
    });
    let mut forms = vec![
        word.as_bytes().to_vec(),
        word.to_uppercase().into_bytes(),
        hex.clone().into_bytes(),
        hex.to_uppercase().into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        word.bytes().rev().collect(),
    ];
    forms.extend(base64);
    forms
}

/// The bytes of each body of a page, taken out of their base64.
fn opened(page: &Value) -> Vec<Vec<u8>> {
    let rows = page["rows"].as_array().into_iter().flatten();
    rows.filter_map(|row| row["record"]["body"].as_str())
        .filter_map(|body| STANDARD.decode(body).ok())
        .collect()
}
