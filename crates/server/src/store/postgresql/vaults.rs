//! The tables of vaults, proofs and pairings.

use super::db::{Db, Value, at, column, hash_at, moment_at, number_at};
use crate::store::{Answer, KeptLogin, KeptPairing, KeptVault, StoreError};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use uuid::Uuid;

pub(super) fn setup(db: &Db<'_>) -> Answer<Option<Vec<u8>>> {
    let row = db.row("SELECT secret FROM vault_setup WHERE one = 1", &[])?;
    row.map(|row| at(&row, 0)).transpose()
}

pub(super) fn put_setup(db: &Db<'_>, secret: &[u8]) -> Answer<()> {
    const SQL: &str = "INSERT INTO vault_setup (one, secret) VALUES (1, $1)";
    db.run(SQL, &[&secret]).map(drop)
}

pub(super) fn vault(db: &Db<'_>, person: PersonId) -> Answer<Option<KeptVault>> {
    const SQL: &str = "SELECT version, record, by_passphrase, by_words, identity, proof, tries, tried_at \
         FROM vault WHERE person = $1";
    let Some(row) = db.row(SQL, &[&person.0])? else {
        return Ok(None);
    };
    Ok(Some(KeptVault {
        version: number_at(&row, 0)?,
        record: at(&row, 1)?,
        by_passphrase: at(&row, 2)?,
        by_words: at(&row, 3)?,
        identity: at(&row, 4)?,
        proof: hash_at(&row, 5)?,
        tries: number_at(&row, 6)?,
        tried_at: moment_at(&row, 7)?,
    }))
}

pub(super) fn put_vault(db: &Db<'_>, person: PersonId, vault: &KeptVault) -> Answer<()> {
    const SQL: &str = "INSERT INTO vault \
         (person, version, record, by_passphrase, by_words, identity, proof, tries, tried_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (person) DO UPDATE SET \
         version = excluded.version, record = excluded.record, by_passphrase = excluded.by_passphrase, \
         by_words = excluded.by_words, identity = excluded.identity, proof = excluded.proof, \
         tries = excluded.tries, tried_at = excluded.tried_at";
    let values: [Value<'_>; 9] = [
        &person.0,
        &column(vault.version),
        &vault.record,
        &vault.by_passphrase,
        &vault.by_words,
        &vault.identity,
        &vault.proof.0.as_slice(),
        &i64::from(vault.tries),
        &vault.tried_at.timestamp_millis(),
    ];
    db.run(SQL, &values).map(drop)
}

pub(super) fn drop_vault(db: &Db<'_>, person: PersonId) -> Answer<bool> {
    db.run("DELETE FROM vault_login WHERE person = $1", &[&person.0])?;
    db.run("DELETE FROM pairing WHERE person = $1", &[&person.0])?;
    Ok(db.run("DELETE FROM vault WHERE person = $1", &[&person.0])? > 0)
}

pub(super) fn login(db: &Db<'_>, id: Uuid) -> Answer<Option<KeptLogin>> {
    let row = db.row("SELECT person, state, at FROM vault_login WHERE id = $1", &[&id])?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(KeptLogin {
        person: PersonId(at(&row, 0)?),
        state: at(&row, 1)?,
        at: moment_at(&row, 2)?,
    }))
}

pub(super) fn put_login(db: &Db<'_>, id: Uuid, login: &KeptLogin) -> Answer<()> {
    const SQL: &str = "INSERT INTO vault_login (id, person, state, at) VALUES ($1, $2, $3, $4)";
    let values: [Value<'_>; 4] = [&id, &login.person.0, &login.state, &login.at.timestamp_millis()];
    db.run(SQL, &values).map(drop)
}

pub(super) fn drop_login(db: &Db<'_>, id: Uuid) -> Answer<()> {
    db.run("DELETE FROM vault_login WHERE id = $1", &[&id]).map(drop)
}

pub(super) fn pairing(db: &Db<'_>, person: PersonId) -> Answer<Option<KeptPairing>> {
    const SQL: &str =
        "SELECT code, newcomer, at, commitment, answer, reveal, sealed FROM pairing WHERE person = $1";
    let Some(row) = db.row(SQL, &[&person.0])? else {
        return Ok(None);
    };
    let newcomer: Vec<u8> = at(&row, 1)?;
    Ok(Some(KeptPairing {
        code: hash_at(&row, 0)?,
        newcomer: newcomer
            .try_into()
            .map_err(|_| StoreError::Failed("the session of a pairing is damaged".into()))?,
        at: moment_at(&row, 2)?,
        commitment: at(&row, 3)?,
        answer: at(&row, 4)?,
        reveal: at(&row, 5)?,
        sealed: at(&row, 6)?,
    }))
}

pub(super) fn put_pairing(db: &Db<'_>, person: PersonId, pairing: Option<&KeptPairing>) -> Answer<()> {
    const SQL: &str = "INSERT INTO pairing (person, code, newcomer, at, commitment, answer, reveal, sealed) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person) DO UPDATE SET \
         code = excluded.code, newcomer = excluded.newcomer, at = excluded.at, \
         commitment = excluded.commitment, answer = excluded.answer, reveal = excluded.reveal, \
         sealed = excluded.sealed";
    let Some(pairing) = pairing else {
        return db
            .run("DELETE FROM pairing WHERE person = $1", &[&person.0])
            .map(drop);
    };
    let values: [Value<'_>; 8] = [
        &person.0,
        &pairing.code.0.as_slice(),
        &pairing.newcomer.as_slice(),
        &pairing.at.timestamp_millis(),
        &pairing.commitment,
        &pairing.answer,
        &pairing.reveal,
        &pairing.sealed,
    ];
    db.run(SQL, &values).map(drop)
}

pub(super) fn sweep(db: &Db<'_>, logins: DateTime<Utc>, pairings: DateTime<Utc>) -> Answer<usize> {
    let begun = db.run(
        "DELETE FROM vault_login WHERE at < $1",
        &[&logins.timestamp_millis()],
    )?;
    let pairings = db.run(
        "DELETE FROM pairing WHERE at < $1",
        &[&pairings.timestamp_millis()],
    )?;
    Ok(usize::try_from(begun + pairings).unwrap_or(usize::MAX))
}
