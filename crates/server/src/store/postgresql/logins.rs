//! The tables of signing in with an account at work.

use super::{
    db::{Value, at, hash_at, moment_at, number_at},
    work::Work,
};
use crate::store::{
    Answer,
    logins::{Desk, Login, LoginCode, ReadLogins, SignedInWith, SignedOut, WriteLogins},
};
use chrono::{DateTime, Utc};
use domain::id::{DeviceId, PersonId};
use postgres::Row;
use protocol::envelope::Hash16;

/// The desk in a row, from this column on.
fn desk_at(row: &Row, column: usize) -> Answer<Desk> {
    Ok(Desk {
        device: DeviceId(at(row, column)?),
        device_name: at(row, column + 1)?,
        port: number_at(row, column + 2)?,
        echo: at(row, column + 3)?,
        challenge: hash_at(row, column + 4)?,
    })
}

/// The account in a row, from this column on.
fn with_at(row: &Row, column: usize) -> Answer<SignedInWith> {
    Ok(SignedInWith {
        issuer: at(row, column)?,
        sub: at(row, column + 1)?,
        sid: at(row, column + 2)?,
    })
}

/// Words about what was begun with an account that is signed out.
macro_rules! of_account {
    ($what:literal) => {
        concat!(
            $what,
            " WHERE issuer = $1 AND ($2::text IS NULL OR sub = $2) \
     AND ($3::text IS NULL OR sid = $3 OR (sid IS NULL AND $2::text IS NOT NULL))"
        )
    };
}

impl ReadLogins for Work<'_> {
    fn logins_open(&self) -> Answer<usize> {
        number_at(&self.db.one("SELECT count(*) FROM login", &[])?, 0)
    }

    fn account(&self, issuer: &str, sub: &str) -> Answer<Option<PersonId>> {
        const SQL: &str = "SELECT person FROM account WHERE issuer = $1 AND sub = $2";
        let row = self.db.row(SQL, &[&issuer, &sub])?;
        row.map(|row| at(&row, 0).map(PersonId)).transpose()
    }

    fn accounts_of(&self, person: PersonId) -> Answer<Vec<(String, String)>> {
        const SQL: &str = "SELECT issuer, sub FROM account WHERE person = $1 ORDER BY issuer, sub";
        let rows = self.db.rows(SQL, &[&person.0])?;
        rows.iter().map(|row| Ok((at(row, 0)?, at(row, 1)?))).collect()
    }

    fn person_numbered(&self, number: &str) -> Answer<Option<PersonId>> {
        let row = self
            .db
            .row("SELECT person FROM employee WHERE number = $1", &[&number])?;
        row.map(|row| at(&row, 0).map(PersonId)).transpose()
    }

    fn number_of(&self, person: PersonId) -> Answer<Option<String>> {
        let row = self
            .db
            .row("SELECT number FROM employee WHERE person = $1", &[&person.0])?;
        row.map(|row| at(&row, 0)).transpose()
    }

    fn begun_with(&self, session: Hash16) -> Answer<Option<SignedInWith>> {
        const SQL: &str = "SELECT issuer, sub, sid FROM account_session WHERE session = $1";
        let row = self.db.row(SQL, &[&session.0.as_slice()])?;
        row.map(|row| with_at(&row, 0)).transpose()
    }

    fn sessions_begun_with(&self, out: &SignedOut) -> Answer<Vec<Hash16>> {
        const SQL: &str = of_account!("SELECT session FROM account_session");
        let rows = self.db.rows(SQL, &[&out.issuer, &out.sub, &out.sid])?;
        rows.iter().map(|row| hash_at(row, 0)).collect()
    }
}

impl WriteLogins for Work<'_> {
    fn put_login(&mut self, login: &Login) -> Answer<()> {
        const SQL: &str = "INSERT INTO login \
             (state, nonce, verifier, begun_at, expires_at, device, device_name, port, echo, challenge) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let desk = &login.desk;
        let values: [Value<'_>; 10] = [
            &login.state.0.as_slice(),
            &login.nonce.0.as_slice(),
            &login.verifier,
            &login.begun_at.timestamp_millis(),
            &login.expires_at.timestamp_millis(),
            &desk.device.0,
            &desk.device_name,
            &i64::from(desk.port),
            &desk.echo,
            &desk.challenge.0.as_slice(),
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn take_login(&mut self, state: Hash16) -> Answer<Option<Login>> {
        const SQL: &str = "DELETE FROM login WHERE state = $1 \
             RETURNING nonce, verifier, begun_at, expires_at, device, device_name, port, echo, challenge";
        let row = self.db.row(SQL, &[&state.0.as_slice()])?;
        let login = row.map(|row| {
            Ok(Login {
                state,
                nonce: hash_at(&row, 0)?,
                verifier: at(&row, 1)?,
                begun_at: moment_at(&row, 2)?,
                expires_at: moment_at(&row, 3)?,
                desk: desk_at(&row, 4)?,
            })
        });
        login.transpose()
    }

    fn put_login_code(&mut self, hash: Hash16, code: &LoginCode) -> Answer<()> {
        const SQL: &str = "INSERT INTO login_code \
             (hash, person, expires_at, device, device_name, port, echo, challenge, issuer, sub, sid) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        let desk = &code.desk;
        let values: [Value<'_>; 11] = [
            &hash.0.as_slice(),
            &code.person.0,
            &code.expires_at.timestamp_millis(),
            &desk.device.0,
            &desk.device_name,
            &i64::from(desk.port),
            &desk.echo,
            &desk.challenge.0.as_slice(),
            &code.with.issuer,
            &code.with.sub,
            &code.with.sid,
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn take_login_code(&mut self, hash: Hash16) -> Answer<Option<LoginCode>> {
        const SQL: &str = "DELETE FROM login_code WHERE hash = $1 \
             RETURNING person, expires_at, device, device_name, port, echo, challenge, issuer, sub, sid";
        let row = self.db.row(SQL, &[&hash.0.as_slice()])?;
        let code = row.map(|row| {
            Ok(LoginCode {
                person: PersonId(at(&row, 0)?),
                expires_at: moment_at(&row, 1)?,
                desk: desk_at(&row, 2)?,
                with: with_at(&row, 7)?,
            })
        });
        code.transpose()
    }

    fn drop_login_codes(&mut self, out: &SignedOut) -> Answer<()> {
        const SQL: &str = of_account!("DELETE FROM login_code");
        self.db.run(SQL, &[&out.issuer, &out.sub, &out.sid]).map(drop)
    }

    fn put_begun_with(&mut self, session: Hash16, with: &SignedInWith) -> Answer<()> {
        const SQL: &str = "INSERT INTO account_session (session, issuer, sub, sid) VALUES ($1, $2, $3, $4)";
        self.db
            .run(SQL, &[&session.0.as_slice(), &with.issuer, &with.sub, &with.sid])
            .map(drop)
    }

    fn put_logout_word(&mut self, hash: Hash16, expires_at: DateTime<Utc>) -> Answer<bool> {
        const SQL: &str = "INSERT INTO logout_word (hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        let kept = self
            .db
            .run(SQL, &[&hash.0.as_slice(), &expires_at.timestamp_millis()])?;
        Ok(kept > 0)
    }

    fn drop_stale_logins(&mut self, now: DateTime<Utc>) -> Answer<()> {
        let now = now.timestamp_millis();
        for sql in [
            "DELETE FROM login WHERE expires_at <= $1",
            "DELETE FROM login_code WHERE expires_at <= $1",
            "DELETE FROM logout_word WHERE expires_at <= $1",
        ] {
            self.db.run(sql, &[&now])?;
        }
        Ok(())
    }

    fn put_account(&mut self, issuer: &str, sub: &str, person: PersonId) -> Answer<()> {
        const SQL: &str = "INSERT INTO account (issuer, sub, person) VALUES ($1, $2, $3)";
        self.db.run(SQL, &[&issuer, &sub, &person.0]).map(drop)
    }

    fn drop_accounts(&mut self, person: PersonId) -> Answer<usize> {
        let dropped = self
            .db
            .run("DELETE FROM account WHERE person = $1", &[&person.0])?;
        Ok(usize::try_from(dropped).unwrap_or(usize::MAX))
    }

    fn put_number(&mut self, person: PersonId, number: Option<&str>) -> Answer<()> {
        self.db
            .run("DELETE FROM employee WHERE person = $1", &[&person.0])?;
        match number {
            Some(number) => self
                .db
                .run(
                    "INSERT INTO employee (number, person) VALUES ($1, $2)",
                    &[&number, &person.0],
                )
                .map(drop),
            None => Ok(()),
        }
    }
}
