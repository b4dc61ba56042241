//! The tables of vaults, proofs and pairings.

use super::rows;
use crate::store::{Answer, KeptLogin, KeptPairing, KeptVault};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

pub(super) fn setup(db: &Connection) -> Answer<Option<Vec<u8>>> {
    let mut query = db.prepare_cached("SELECT secret FROM vault_setup WHERE one = 1")?;
    Ok(query.query_row([], |row| row.get(0)).optional()?)
}

pub(super) fn put_setup(db: &Connection, secret: &[u8]) -> Answer<()> {
    db.execute("INSERT INTO vault_setup (one, secret) VALUES (1, ?1)", [secret])?;
    Ok(())
}

pub(super) fn vault(db: &Connection, person: PersonId) -> Answer<Option<KeptVault>> {
    let mut query = db.prepare_cached(
        "SELECT version, record, by_passphrase, by_words, identity, proof, tries, tried_at \
         FROM vault WHERE person = ?1",
    )?;
    let found = query.query_row([rows::blob(person.0)], |row| {
        Ok(KeptVault {
            version: rows::number_at(row, 0)?,
            record: row.get(1)?,
            by_passphrase: row.get(2)?,
            by_words: row.get(3)?,
            identity: row.get(4)?,
            proof: rows::hash_at(row, 5)?,
            tries: row.get(6)?,
            tried_at: rows::moment_at(row, 7)?,
        })
    });
    Ok(found.optional()?)
}

pub(super) fn put_vault(db: &Connection, person: PersonId, vault: &KeptVault) -> Answer<()> {
    db.prepare_cached(
        "INSERT OR REPLACE INTO vault \
         (person, version, record, by_passphrase, by_words, identity, proof, tries, tried_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        rows::blob(person.0),
        rows::column(vault.version),
        &vault.record,
        &vault.by_passphrase,
        &vault.by_words,
        &vault.identity,
        vault.proof.0,
        vault.tries,
        vault.tried_at.timestamp_millis(),
    ))?;
    Ok(())
}

pub(super) fn drop_vault(db: &Connection, person: PersonId) -> Answer<bool> {
    let person = rows::blob(person.0);
    db.execute("DELETE FROM vault_login WHERE person = ?1", [person])?;
    db.execute("DELETE FROM pairing WHERE person = ?1", [person])?;
    Ok(db.execute("DELETE FROM vault WHERE person = ?1", [person])? > 0)
}

pub(super) fn login(db: &Connection, id: Uuid) -> Answer<Option<KeptLogin>> {
    let mut query = db.prepare_cached("SELECT person, state, at FROM vault_login WHERE id = ?1")?;
    let found = query.query_row([rows::blob(id)], |row| {
        Ok(KeptLogin {
            person: PersonId(rows::id_at(row, 0)?),
            state: row.get(1)?,
            at: rows::moment_at(row, 2)?,
        })
    });
    Ok(found.optional()?)
}

pub(super) fn put_login(db: &Connection, id: Uuid, login: &KeptLogin) -> Answer<()> {
    db.prepare_cached("INSERT INTO vault_login (id, person, state, at) VALUES (?1, ?2, ?3, ?4)")?
        .execute((
            rows::blob(id),
            rows::blob(login.person.0),
            &login.state,
            login.at.timestamp_millis(),
        ))?;
    Ok(())
}

pub(super) fn drop_login(db: &Connection, id: Uuid) -> Answer<()> {
    db.prepare_cached("DELETE FROM vault_login WHERE id = ?1")?
        .execute([rows::blob(id)])?;
    Ok(())
}

pub(super) fn pairing(db: &Connection, person: PersonId) -> Answer<Option<KeptPairing>> {
    let mut query = db.prepare_cached(
        "SELECT code, newcomer, at, commitment, answer, reveal, sealed FROM pairing WHERE person = ?1",
    )?;
    let found = query.query_row([rows::blob(person.0)], |row| {
        Ok(KeptPairing {
            code: rows::hash_at(row, 0)?,
            newcomer: row.get(1)?,
            at: rows::moment_at(row, 2)?,
            commitment: row.get(3)?,
            answer: row.get(4)?,
            reveal: row.get(5)?,
            sealed: row.get(6)?,
        })
    });
    Ok(found.optional()?)
}

pub(super) fn put_pairing(db: &Connection, person: PersonId, pairing: Option<&KeptPairing>) -> Answer<()> {
    let person = rows::blob(person.0);
    let Some(pairing) = pairing else {
        db.execute("DELETE FROM pairing WHERE person = ?1", [person])?;
        return Ok(());
    };
    db.prepare_cached(
        "INSERT OR REPLACE INTO pairing (person, code, newcomer, at, commitment, answer, reveal, sealed) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        person,
        pairing.code.0,
        pairing.newcomer,
        pairing.at.timestamp_millis(),
        &pairing.commitment,
        &pairing.answer,
        &pairing.reveal,
        &pairing.sealed,
    ))?;
    Ok(())
}

pub(super) fn sweep(db: &Connection, logins: DateTime<Utc>, pairings: DateTime<Utc>) -> Answer<usize> {
    let begun = db.execute(
        "DELETE FROM vault_login WHERE at < ?1",
        [logins.timestamp_millis()],
    )?;
    let pairings = db.execute("DELETE FROM pairing WHERE at < ?1", [pairings.timestamp_millis()])?;
    Ok(begun + pairings)
}
