//! What claims to be the server's and is not: a record that an agent wrote, in a feed in which it should never be.
//!
//! The server holds such a record. Here its database is made to hand it on, as a server with a fault would: desks
//! look for themselves.

use crate::{Desk, Room, wait};
use anyhow::{Context, Result, ensure};
use domain::id::{DeviceId, PersonId, TenantId};
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    record::{Body, PersonSet},
    wire::PushRequest,
};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::Value;
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
};
use uuid::Uuid;

const PLANTED: PersonId = PersonId(Uuid::from_u128(0x51));

fn database(desk: &Desk) -> Result<Connection> {
    Ok(Connection::open(desk.resident.home().join("breakwater.db"))?)
}

/// What a profile knows of its centre.
fn centre_of(desk: &Desk) -> Result<Value> {
    let sql = "SELECT value FROM setting WHERE key = 'centre'";
    let text: String = database(desk)?.query_row(sql, [], |row| row.get(0))?;
    Ok(serde_json::from_str(&text)?)
}

fn id(centre: &Value, key: &str) -> Result<Uuid> {
    Ok(centre[key].as_str().context("an id")?.parse()?)
}

/// A person that the centre never heard of, as an agent writes it.
fn record(centre: &Value) -> Result<Envelope> {
    let body = PersonSet {
        id: PLANTED,
        name: "Planted Person".into(),
        email: None,
        team: None,
        post: "leader".into(),
        role: None,
        active: true,
    };
    let stream = StreamId {
        author: PersonId(id(centre, "person")?),
        device: DeviceId(Uuid::from_u128(0x52)),
        inc: 1,
    };
    let tenant = TenantId(id(centre, "tenant")?);
    let (first, to) = (Hash16::default(), Audience::Org);
    Ok(Envelope::write(
        tenant,
        stream,
        1,
        first,
        &to,
        PersonSet::KIND,
        body.encode(),
    ))
}

/// Pushes it with the agent's own token; gives the answer.
fn pushed(address: SocketAddr, token: &str, record: &Envelope) -> Result<Vec<u8>> {
    let body = rmp_serde::to_vec_named(&PushRequest {
        streams: vec![vec![record.clone()]],
    })?;
    let head = format!(
        "POST /v1/push HTTP/1.1\r\nhost: centre\r\nconnection: close\r\nauthorization: Bearer {token}\r\n\
         content-type: application/msgpack\r\naccept: application/msgpack\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(&[head.as_bytes(), &body].concat())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// Puts a record that the server holds at the end of everybody's feed.
fn plant(folder: &Path, record: &Envelope) -> Result<()> {
    let mut db = Connection::open(folder.join("centre.db"))?;
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let held: i64 = tx.query_row(
        "SELECT record.id FROM record JOIN held ON held.record = record.id WHERE record.hash = ?1",
        [record.hash().0],
        |row| row.get(0),
    )?;
    let (feed, seq, chain): (i64, i64, [u8; 16]) =
        tx.query_row("SELECT id, seq, chain FROM feed WHERE name = 'org'", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let chain = Hash16(chain).chained(record.hash()).0;
    tx.execute(
        "INSERT INTO feed_row (feed, fseq, record, chain) VALUES (?1, ?2, ?3, ?4)",
        (feed, seq + 1, held, chain),
    )?;
    tx.execute(
        "UPDATE feed SET seq = ?2, chain = ?3 WHERE id = ?1",
        (feed, seq + 1, chain),
    )?;
    Ok(tx.commit()?)
}

#[test]
fn what_only_the_server_may_say_is_not_believed_of_an_agent_whoever_hands_it_on() -> Result<()> {
    let room = Room::open()?;
    let (piotr, mut ben) = (room.desk("Piotr Kowalski")?, room.desk("Ben Adeyemi")?);
    room.is_read_by_all("Marker One", &mut [&mut ben])?;
    let centre = centre_of(&piotr)?;
    let record = record(&centre)?;
    let token = centre["token"].as_str().context("a token")?;
    let answer = pushed(room.centre.address(), token, &record)?;
    let word = b"server_only";
    ensure!(
        answer.windows(word.len()).any(|part| part == word),
        "the server does not hold it: {}",
        String::from_utf8_lossy(&answer)
    );
    plant(room.centre.folder(), &record)?;
    let hash = record.hash().0;
    wait("the planted record to come over the wire", || {
        let sql = "SELECT count(*) FROM record WHERE hash = ?1 AND own = 0";
        let count: i64 = database(&ben)?.query_row(sql, [hash], |row| row.get(0))?;
        Ok(count == 1)
    })?;
    // What the server says after it is believed, and by then the planted one was looked at.
    room.is_read_by_all("Marker Two", &mut [&mut ben])?;
    let people = ben
        .resident
        .call("people_find", serde_json::json!({ "text": "Planted" }))?;
    ensure!(people == serde_json::json!([]), "{people}");
    ben.is_sound()
}
