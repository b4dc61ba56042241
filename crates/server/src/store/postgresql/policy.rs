//! The tables of the policy's versions.

use super::{
    db::{Value, at, moment_at, number_at},
    work::Work,
};
use crate::store::{
    Answer, StoreError,
    policy::{PolicyKey, PolicyVersion, ReadPolicy, WritePolicy},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use postgres::Row;
use uuid::Uuid;

macro_rules! version {
    ($which:literal) => {
        concat!(
            "SELECT number, text, pack, published_at, person, account, key, signature, in_force_at, \
     (SELECT count(*) FROM policy_agreed WHERE policy_agreed.version = policy_version.number) \
     FROM policy_version ",
            $which
        )
    };
}

fn bytes_at<const N: usize>(row: &Row, column: usize) -> Answer<[u8; N]> {
    let bytes: Vec<u8> = at(row, column)?;
    let bytes = bytes.try_into();
    bytes.map_err(|_| StoreError::Failed("a key or a signature of the policy is damaged".into()))
}

fn version_row(row: &Row) -> Answer<PolicyVersion> {
    let in_force_at = at::<Option<i64>>(row, 8)?;
    Ok(PolicyVersion {
        number: number_at(row, 0)?,
        text: at(row, 1)?,
        pack: at(row, 2)?,
        published_at: moment_at(row, 3)?,
        person: at::<Option<Uuid>>(row, 4)?.map(PersonId),
        account: at(row, 5)?,
        key: bytes_at(row, 6)?,
        signature: bytes_at(row, 7)?,
        in_force_at: in_force_at.map(|_| moment_at(row, 8)).transpose()?,
        agreed: number_at(row, 9)?,
    })
}

impl ReadPolicy for Work<'_> {
    fn policy_key(&self) -> Answer<Option<PolicyKey>> {
        let row = self
            .db
            .row("SELECT public, secret, made_at FROM policy_key", &[])?;
        let read = |row| {
            Ok(PolicyKey {
                public: bytes_at(&row, 0)?,
                secret: bytes_at(&row, 1)?,
                made_at: moment_at(&row, 2)?,
            })
        };
        row.map(read).transpose()
    }

    fn policy_version(&self, number: u32) -> Answer<Option<PolicyVersion>> {
        const SQL: &str = version!("WHERE number = $1");
        let row = self.db.row(SQL, &[&i64::from(number)])?;
        row.as_ref().map(version_row).transpose()
    }

    fn policy_versions(&self, before: Option<u32>, most: usize) -> Answer<Vec<PolicyVersion>> {
        const SQL: &str = version!("WHERE number < $1 ORDER BY number DESC LIMIT $2");
        let (before, most) = (
            before.map_or(i64::MAX, i64::from),
            i64::try_from(most).unwrap_or(i64::MAX),
        );
        let rows = self.db.rows(SQL, &[&before, &most])?;
        rows.iter().map(version_row).collect()
    }

    fn policy_in_force(&self) -> Answer<Option<PolicyVersion>> {
        const SQL: &str = version!("WHERE in_force_at IS NOT NULL ORDER BY number DESC LIMIT 1");
        let row = self.db.row(SQL, &[])?;
        row.as_ref().map(version_row).transpose()
    }

    fn policy_agreed(&self, number: u32) -> Answer<Vec<(PersonId, DateTime<Utc>)>> {
        const SQL: &str = "SELECT person, at FROM policy_agreed WHERE version = $1 ORDER BY at, person";
        let rows = self.db.rows(SQL, &[&i64::from(number)])?;
        let agreed = rows
            .iter()
            .map(|row| Ok((PersonId(at(row, 0)?), moment_at(row, 1)?)));
        agreed.collect()
    }

    fn policies_agreed_by(&self, person: PersonId) -> Answer<Vec<(u32, DateTime<Utc>)>> {
        const SQL: &str = "SELECT version, at FROM policy_agreed WHERE person = $1 ORDER BY version";
        let rows = self.db.rows(SQL, &[&person.0])?;
        let agreed = rows
            .iter()
            .map(|row| Ok((number_at(row, 0)?, moment_at(row, 1)?)));
        agreed.collect()
    }
}

impl WritePolicy for Work<'_> {
    fn put_policy_key(&mut self, key: &PolicyKey) -> Answer<()> {
        const SQL: &str = "INSERT INTO policy_key (one, public, secret, made_at) VALUES (1, $1, $2, $3) \
             ON CONFLICT (one) DO UPDATE \
             SET public = excluded.public, secret = excluded.secret, made_at = excluded.made_at";
        let values: [Value<'_>; 3] = [
            &key.public.as_slice(),
            &key.secret.as_slice(),
            &key.made_at.timestamp_millis(),
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn put_policy_version(&mut self, version: &PolicyVersion) -> Answer<()> {
        const SQL: &str = "INSERT INTO policy_version \
             (number, text, pack, published_at, person, account, key, signature, in_force_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let values: [Value<'_>; 9] = [
            &i64::from(version.number),
            &version.text,
            &version.pack,
            &version.published_at.timestamp_millis(),
            &version.person.map(|id| id.0),
            &version.account,
            &version.key.as_slice(),
            &version.signature.as_slice(),
            &version.in_force_at.map(|at| at.timestamp_millis()),
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn put_policy_in_force(&mut self, number: u32, at: DateTime<Utc>) -> Answer<()> {
        const SQL: &str = "UPDATE policy_version SET in_force_at = $2 WHERE number = $1";
        let values: [Value<'_>; 2] = [&i64::from(number), &at.timestamp_millis()];
        self.db.run(SQL, &values).map(drop)
    }

    fn agree_policy(&mut self, number: u32, person: PersonId, at: DateTime<Utc>) -> Answer<bool> {
        const SQL: &str = "INSERT INTO policy_agreed (version, person, at) VALUES ($1, $2, $3) \
             ON CONFLICT DO NOTHING";
        let values: [Value<'_>; 3] = [&i64::from(number), &person.0, &at.timestamp_millis()];
        Ok(self.db.run(SQL, &values)? > 0)
    }
}
