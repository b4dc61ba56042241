//! Reads feeds as a new desk would, over HTTP and without the way that breaks.

use anyhow::{Context, Result, ensure};
use protocol::{
    record::{Body, KudosGiven, KudosShown},
    wire::{EnrolAnswer, Feed, FeedPage, FeedRow, RECORDS_MAX},
};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
};
use uuid::Uuid;

/// Somebody who is signed in, and reads.
pub(super) struct Reader {
    server: SocketAddr,
    who: EnrolAnswer,
}

impl Reader {
    pub(super) fn enrol(server: SocketAddr, code: &str) -> Result<Reader> {
        let mut id = [0; 16];
        getrandom::fill(&mut id)?;
        let body = json!({ "code": code.trim(), "device": Uuid::from_bytes(id) });
        let who = ask(server, "POST /v1/enrol", "", &body.to_string())?;
        Ok(Reader { server, who })
    }

    /// The words of all kudos to this person.
    pub(super) fn inbox(&self) -> Result<Vec<String>> {
        let rows = self.rows(Feed::Inbox(self.who.person))?;
        let given = bodies(&rows, KudosGiven::KIND).map(KudosGiven::decode);
        given.map(|kudos| Ok(String::from(kudos?.note))).collect()
    }

    /// The words of all kudos that are shown to this person's team or to everybody.
    pub(super) fn shown(&self) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for feed in [Some(Feed::Org), self.who.team.map(Feed::Team)]
            .into_iter()
            .flatten()
        {
            let rows = self.rows(feed)?;
            let shown = bodies(&rows, KudosShown::KIND).map(KudosShown::decode);
            texts.extend(shown.flatten().map(|shown| String::from(shown.note)));
            // A kudos as it was given has no business here.
            let given = bodies(&rows, KudosGiven::KIND).map(KudosGiven::decode);
            texts.extend(given.flatten().map(|given| String::from(given.note)));
        }
        Ok(texts)
    }

    fn rows(&self, feed: Feed) -> Result<Vec<FeedRow>> {
        let (mut all, mut after): (Vec<FeedRow>, _) = (Vec::new(), String::new());
        loop {
            let line = format!("GET /v1/feed/{feed}?limit={RECORDS_MAX}{after}");
            let page: FeedPage = ask(self.server, &line, &self.who.token, "")?;
            let Some(last) = page.rows.last() else {
                return Ok(all);
            };
            after = format!("&after={}:{}", last.fseq, last.chain);
            all.extend(page.rows);
        }
    }
}

fn bodies(rows: &[FeedRow], kind: u16) -> impl Iterator<Item = &[u8]> {
    let of_kind = rows
        .iter()
        .filter(move |row| row.record.header().is_ok_and(|header| header.kind == kind));
    of_kind.filter_map(|row| Some(row.record.body.as_ref()?.0.as_slice()))
}

fn ask<T: DeserializeOwned>(server: SocketAddr, line: &str, token: &str, body: &str) -> Result<T> {
    let mut stream = TcpStream::connect(server)?;
    let length = body.len();
    write!(
        stream,
        "{line} HTTP/1.1\r\nhost: centre\r\nconnection: close\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\naccept: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )?;
    let mut all = String::new();
    stream.read_to_string(&mut all)?;
    let (head, body) = all.split_once("\r\n\r\n").context("no answer")?;
    ensure!(head.starts_with("HTTP/1.1 200"), "{line}: {head}");
    serde_json::from_str(body).with_context(|| line.to_owned())
}
