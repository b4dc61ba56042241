//! The tables of signing in with an account at work.

use super::{rows, work::Work};
use crate::store::{
    Answer,
    logins::{Desk, Login, LoginCode, ReadLogins, SignedInWith, SignedOut, WriteLogins},
};
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId};
use protocol::envelope::Hash16;
use rusqlite::{OptionalExtension, Row};

/// The desk in a row, from this column on.
fn desk_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Desk> {
    Ok(Desk {
        device: DeviceId(rows::id_at(row, at)?),
        device_name: row.get(at + 1)?,
        port: row.get(at + 2)?,
        echo: row.get(at + 3)?,
        challenge: rows::hash_at(row, at + 4)?,
    })
}

/// The account in a row, from this column on.
fn with_at(row: &Row<'_>, at: usize) -> rusqlite::Result<SignedInWith> {
    Ok(SignedInWith {
        issuer: row.get(at)?,
        sub: row.get(at + 1)?,
        sid: row.get(at + 2)?,
    })
}

/// What was begun with an account that is signed out.
const OF_ACCOUNT: &str = "issuer = ?1 AND (?2 IS NULL OR sub = ?2) \
    AND (?3 IS NULL OR sid = ?3 OR (sid IS NULL AND ?2 IS NOT NULL))";

impl ReadLogins for Work<'_> {
    fn logins_open(&self) -> Answer<usize> {
        let mut query = self.db.prepare_cached("SELECT count(*) FROM login")?;
        let count = query.query_row([], |row| rows::number_at(row, 0))?;
        Ok(usize::try_from(count).unwrap_or(usize::MAX))
    }

    fn account(&self, issuer: &str, sub: &str) -> Answer<Option<PersonId>> {
        let mut query = self
            .db
            .prepare_cached("SELECT person FROM account WHERE issuer = ?1 AND sub = ?2")?;
        let found = query.query_row([issuer, sub], |row| rows::id_at(row, 0));
        Ok(found.optional()?.map(PersonId))
    }

    fn accounts_of(&self, person: PersonId) -> Answer<Vec<(String, String)>> {
        let mut query = self
            .db
            .prepare_cached("SELECT issuer, sub FROM account WHERE person = ?1 ORDER BY issuer, sub")?;
        let found = query.query_map([rows::blob(person.0)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn person_numbered(&self, number: &str) -> Answer<Option<PersonId>> {
        let mut query = self
            .db
            .prepare_cached("SELECT person FROM employee WHERE number = ?1")?;
        let found = query.query_row([number], |row| rows::id_at(row, 0));
        Ok(found.optional()?.map(PersonId))
    }

    fn number_of(&self, person: PersonId) -> Answer<Option<String>> {
        let mut query = self
            .db
            .prepare_cached("SELECT number FROM employee WHERE person = ?1")?;
        Ok(query
            .query_row([rows::blob(person.0)], |row| row.get(0))
            .optional()?)
    }

    fn begun_with(&self, session: Hash16) -> Answer<Option<SignedInWith>> {
        let mut query = self
            .db
            .prepare_cached("SELECT issuer, sub, sid FROM account_session WHERE session = ?1")?;
        Ok(query.query_row([session.0], |row| with_at(row, 0)).optional()?)
    }

    fn sessions_begun_with(&self, out: &SignedOut) -> Answer<Vec<Hash16>> {
        let mut query = self
            .db
            .prepare_cached(&format!("SELECT session FROM account_session WHERE {OF_ACCOUNT}"))?;
        let found = query.query_map((&out.issuer, &out.sub, &out.sid), |row| rows::hash_at(row, 0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl WriteLogins for Work<'_> {
    fn put_login(&mut self, login: &Login) -> Answer<()> {
        let desk = &login.desk;
        self.db
            .prepare_cached(
                "INSERT INTO login (state, nonce, verifier, begun_at, expires_at, device, device_name, port, echo, challenge) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute((
                login.state.0,
                login.nonce.0,
                &login.verifier,
                login.begun_at.timestamp_millis(),
                login.expires_at.timestamp_millis(),
                rows::blob(desk.device.0),
                &desk.device_name,
                desk.port,
                &desk.echo,
                desk.challenge.0,
            ))?;
        Ok(())
    }

    fn take_login(&mut self, state: Hash16) -> Answer<Option<Login>> {
        let mut query = self.db.prepare_cached(
            "DELETE FROM login WHERE state = ?1 \
             RETURNING nonce, verifier, begun_at, expires_at, device, device_name, port, echo, challenge",
        )?;
        let found = query.query_row([state.0], |row| {
            Ok(Login {
                state,
                nonce: rows::hash_at(row, 0)?,
                verifier: row.get(1)?,
                begun_at: rows::moment_at(row, 2)?,
                expires_at: rows::moment_at(row, 3)?,
                desk: desk_at(row, 4)?,
            })
        });
        Ok(found.optional()?)
    }

    fn put_login_code(&mut self, hash: Hash16, code: &LoginCode) -> Answer<()> {
        let desk = &code.desk;
        self.db
            .prepare_cached(
                "INSERT INTO login_code \
                 (hash, person, expires_at, device, device_name, port, echo, challenge, issuer, sub, sid) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute((
                hash.0,
                rows::blob(code.person.0),
                code.expires_at.timestamp_millis(),
                rows::blob(desk.device.0),
                &desk.device_name,
                desk.port,
                &desk.echo,
                desk.challenge.0,
                &code.with.issuer,
                &code.with.sub,
                &code.with.sid,
            ))?;
        Ok(())
    }

    fn take_login_code(&mut self, hash: Hash16) -> Answer<Option<LoginCode>> {
        let mut query = self.db.prepare_cached(
            "DELETE FROM login_code WHERE hash = ?1 \
             RETURNING person, expires_at, device, device_name, port, echo, challenge, issuer, sub, sid",
        )?;
        let found = query.query_row([hash.0], |row| {
            Ok(LoginCode {
                person: PersonId(rows::id_at(row, 0)?),
                expires_at: rows::moment_at(row, 1)?,
                desk: desk_at(row, 2)?,
                with: with_at(row, 7)?,
            })
        });
        Ok(found.optional()?)
    }

    fn drop_login_codes(&mut self, out: &SignedOut) -> Answer<()> {
        self.db
            .prepare_cached(&format!("DELETE FROM login_code WHERE {OF_ACCOUNT}"))?
            .execute((&out.issuer, &out.sub, &out.sid))?;
        Ok(())
    }

    fn put_begun_with(&mut self, session: Hash16, with: &SignedInWith) -> Answer<()> {
        self.db
            .prepare_cached(
                "INSERT INTO account_session (session, issuer, sub, sid) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((session.0, &with.issuer, &with.sub, &with.sid))?;
        Ok(())
    }

    fn put_logout_word(&mut self, hash: Hash16, expires_at: DateTime<Utc>) -> Answer<bool> {
        let kept = self
            .db
            .prepare_cached(
                "INSERT INTO logout_word (hash, expires_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute((hash.0, expires_at.timestamp_millis()))?;
        Ok(kept > 0)
    }

    fn drop_stale_logins(&mut self, now: DateTime<Utc>) -> Answer<()> {
        for sql in [
            "DELETE FROM login WHERE expires_at <= ?1",
            "DELETE FROM login_code WHERE expires_at <= ?1",
            "DELETE FROM logout_word WHERE expires_at <= ?1",
        ] {
            self.db.prepare_cached(sql)?.execute([now.timestamp_millis()])?;
        }
        Ok(())
    }

    fn put_account(&mut self, issuer: &str, sub: &str, person: PersonId) -> Answer<()> {
        self.db
            .prepare_cached("INSERT INTO account (issuer, sub, person) VALUES (?1, ?2, ?3)")?
            .execute((issuer, sub, rows::blob(person.0)))?;
        Ok(())
    }

    fn drop_accounts(&mut self, person: PersonId) -> Answer<usize> {
        let mut drop = self.db.prepare_cached("DELETE FROM account WHERE person = ?1")?;
        Ok(drop.execute([rows::blob(person.0)])?)
    }

    fn put_number(&mut self, person: PersonId, number: Option<&str>) -> Answer<()> {
        let person = rows::blob(person.0);
        self.db
            .prepare_cached("DELETE FROM employee WHERE person = ?1")?
            .execute([person])?;
        if let Some(number) = number {
            self.db
                .prepare_cached("INSERT INTO employee (number, person) VALUES (?1, ?2)")?
                .execute((number, person))?;
        }
        Ok(())
    }
}
