//! The tables of the policy's versions.

use super::{rows, work::Work};
use crate::store::{
    Answer,
    policy::{PolicyKey, PolicyVersion, ReadPolicy, WritePolicy},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use rusqlite::{OptionalExtension, Row};

const VERSION: &str = "SELECT number, text, pack, published_at, person, account, key, signature, in_force_at, \
    (SELECT count(*) FROM policy_agreed WHERE policy_agreed.version = policy_version.number) \
    FROM policy_version";

fn version_row(row: &Row<'_>) -> rusqlite::Result<PolicyVersion> {
    let in_force_at = row.get::<_, Option<i64>>(8)?;
    Ok(PolicyVersion {
        number: row.get(0)?,
        text: row.get(1)?,
        pack: row.get(2)?,
        published_at: rows::moment_at(row, 3)?,
        person: rows::id_or_none(row, 4)?.map(PersonId),
        account: row.get(5)?,
        key: row.get(6)?,
        signature: row.get(7)?,
        in_force_at: in_force_at.map(|_| rows::moment_at(row, 8)).transpose()?,
        agreed: row.get(9)?,
    })
}

impl ReadPolicy for Work<'_> {
    fn policy_key(&self) -> Answer<Option<PolicyKey>> {
        let mut query = self
            .db
            .prepare_cached("SELECT public, secret, made_at FROM policy_key")?;
        let found = query.query_row([], |row| {
            Ok(PolicyKey {
                public: row.get(0)?,
                secret: row.get(1)?,
                made_at: rows::moment_at(row, 2)?,
            })
        });
        Ok(found.optional()?)
    }

    fn policy_version(&self, number: u32) -> Answer<Option<PolicyVersion>> {
        let mut query = self.db.prepare_cached(&format!("{VERSION} WHERE number = ?1"))?;
        Ok(query.query_row([number], version_row).optional()?)
    }

    fn policy_versions(&self, before: Option<u32>, most: usize) -> Answer<Vec<PolicyVersion>> {
        let mut query = self.db.prepare_cached(&format!(
            "{VERSION} WHERE number < ?1 ORDER BY number DESC LIMIT ?2"
        ))?;
        let (before, most) = (
            before.map_or(i64::MAX, i64::from),
            i64::try_from(most).unwrap_or(i64::MAX),
        );
        let found = query.query_map([before, most], version_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn policy_in_force(&self) -> Answer<Option<PolicyVersion>> {
        let mut query = self.db.prepare_cached(&format!(
            "{VERSION} WHERE in_force_at IS NOT NULL ORDER BY number DESC LIMIT 1"
        ))?;
        Ok(query.query_row([], version_row).optional()?)
    }

    fn policy_agreed(&self, number: u32) -> Answer<Vec<(PersonId, DateTime<Utc>)>> {
        let mut query = self
            .db
            .prepare_cached("SELECT person, at FROM policy_agreed WHERE version = ?1 ORDER BY at, person")?;
        let found = query.query_map([number], |row| {
            Ok((PersonId(rows::id_at(row, 0)?), rows::moment_at(row, 1)?))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn policies_agreed_by(&self, person: PersonId) -> Answer<Vec<(u32, DateTime<Utc>)>> {
        let mut query = self
            .db
            .prepare_cached("SELECT version, at FROM policy_agreed WHERE person = ?1 ORDER BY version")?;
        let found = query.query_map([rows::blob(person.0)], |row| {
            Ok((row.get(0)?, rows::moment_at(row, 1)?))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl WritePolicy for Work<'_> {
    fn put_policy_key(&mut self, key: &PolicyKey) -> Answer<()> {
        self.db
            .prepare_cached(
                "INSERT INTO policy_key (one, public, secret, made_at) VALUES (1, ?1, ?2, ?3) \
                 ON CONFLICT (one) DO UPDATE \
                 SET public = excluded.public, secret = excluded.secret, made_at = excluded.made_at",
            )?
            .execute((key.public, key.secret, key.made_at.timestamp_millis()))?;
        Ok(())
    }

    fn put_policy_version(&mut self, version: &PolicyVersion) -> Answer<()> {
        self.db
            .prepare_cached(
                "INSERT INTO policy_version \
                 (number, text, pack, published_at, person, account, key, signature, in_force_at) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                version.number,
                &version.text,
                &version.pack,
                version.published_at.timestamp_millis(),
                version.person.map(|id| rows::blob(id.0)),
                &version.account,
                version.key,
                version.signature,
                version.in_force_at.map(|at| at.timestamp_millis()),
            ))?;
        Ok(())
    }

    fn put_policy_in_force(&mut self, number: u32, at: DateTime<Utc>) -> Answer<()> {
        self.db
            .prepare_cached("UPDATE policy_version SET in_force_at = ?2 WHERE number = ?1")?
            .execute((number, at.timestamp_millis()))?;
        Ok(())
    }

    fn agree_policy(&mut self, number: u32, person: PersonId, at: DateTime<Utc>) -> Answer<bool> {
        let agreed = self
            .db
            .prepare_cached(
                "INSERT INTO policy_agreed (version, person, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?
            .execute((number, rows::blob(person.0), at.timestamp_millis()))?;
        Ok(agreed > 0)
    }
}
