//! The tables of the roster from outside.

use super::{rows, work::Work};
use crate::store::{
    Answer,
    scim::{ApiToken, ReadScim, ScimGroup, ScimUser, WriteScim},
};
use domain::id::{PersonId, TeamId};
use protocol::envelope::Hash16;
use rusqlite::{OptionalExtension, Row};

const TOKEN: &str = "SELECT id, hash, purpose, name, created_at, last_used_on FROM api_token";
const USER: &str = "SELECT person, key, user_name, external_id, email FROM scim_user";

fn token_row(row: &Row<'_>) -> rusqlite::Result<ApiToken> {
    Ok(ApiToken {
        id: row.get(0)?,
        hash: rows::hash_at(row, 1)?,
        purpose: row.get(2)?,
        name: row.get(3)?,
        created_at: rows::moment_at(row, 4)?,
        last_used_on: row.get(5)?,
    })
}

fn user_row(row: &Row<'_>) -> rusqlite::Result<ScimUser> {
    Ok(ScimUser {
        person: PersonId(rows::id_at(row, 0)?),
        key: row.get(1)?,
        user_name: row.get(2)?,
        external_id: row.get(3)?,
        email: row.get(4)?,
    })
}

fn group_row(row: &Row<'_>) -> rusqlite::Result<ScimGroup> {
    Ok(ScimGroup {
        team: TeamId(rows::id_at(row, 0)?),
        external_id: row.get(1)?,
    })
}

impl ReadScim for Work<'_> {
    fn api_token(&self, hash: Hash16) -> Answer<Option<ApiToken>> {
        let mut query = self.db.prepare_cached(&format!("{TOKEN} WHERE hash = ?1"))?;
        Ok(query.query_row([hash.0], token_row).optional()?)
    }

    fn api_tokens(&self) -> Answer<Vec<ApiToken>> {
        let mut query = self
            .db
            .prepare_cached(&format!("{TOKEN} ORDER BY created_at, id"))?;
        Ok(query.query_map([], token_row)?.collect::<Result<_, _>>()?)
    }

    fn scim_user(&self, person: PersonId) -> Answer<Option<ScimUser>> {
        let mut query = self.db.prepare_cached(&format!("{USER} WHERE person = ?1"))?;
        Ok(query.query_row([rows::blob(person.0)], user_row).optional()?)
    }

    fn scim_user_named(&self, key: &str) -> Answer<Option<PersonId>> {
        let mut query = self
            .db
            .prepare_cached("SELECT person FROM scim_user WHERE key = ?1")?;
        let found = query.query_row([key], |row| rows::id_at(row, 0));
        Ok(found.optional()?.map(PersonId))
    }

    fn scim_users(&self) -> Answer<Vec<ScimUser>> {
        let mut query = self.db.prepare_cached(&format!("{USER} ORDER BY person"))?;
        Ok(query.query_map([], user_row)?.collect::<Result<_, _>>()?)
    }

    fn scim_group(&self, team: TeamId) -> Answer<Option<ScimGroup>> {
        let mut query = self
            .db
            .prepare_cached("SELECT team, external_id FROM scim_group WHERE team = ?1")?;
        Ok(query.query_row([rows::blob(team.0)], group_row).optional()?)
    }

    fn scim_groups(&self) -> Answer<Vec<ScimGroup>> {
        let mut query = self
            .db
            .prepare_cached("SELECT team, external_id FROM scim_group ORDER BY team")?;
        Ok(query.query_map([], group_row)?.collect::<Result<_, _>>()?)
    }
}

impl WriteScim for Work<'_> {
    fn put_api_token(&mut self, token: &ApiToken) -> Answer<()> {
        self.db
            .prepare_cached("INSERT INTO api_token (id, hash, purpose, name, created_at, last_used_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute((
                token.id,
                token.hash.0,
                &token.purpose,
                &token.name,
                token.created_at.timestamp_millis(),
                token.last_used_on,
            ))?;
        Ok(())
    }

    fn touch_api_token(&mut self, hash: Hash16, day: i64) -> Answer<()> {
        self.db
            .prepare_cached("UPDATE api_token SET last_used_on = ?2 WHERE hash = ?1")?
            .execute((hash.0, day))?;
        Ok(())
    }

    fn end_api_token(&mut self, hash: Hash16) -> Answer<()> {
        self.db
            .prepare_cached("DELETE FROM api_token WHERE hash = ?1")?
            .execute([hash.0])?;
        Ok(())
    }

    fn put_scim_user(&mut self, user: &ScimUser) -> Answer<()> {
        self.db
            .prepare_cached(
                "INSERT INTO scim_user (person, key, user_name, external_id, email) VALUES (?1, ?2, ?3, ?4, ?5) \
                 ON CONFLICT (person) DO UPDATE SET key = excluded.key, user_name = excluded.user_name, \
                 external_id = excluded.external_id, email = excluded.email",
            )?
            .execute((
                rows::blob(user.person.0),
                &user.key,
                &user.user_name,
                &user.external_id,
                &user.email,
            ))?;
        Ok(())
    }

    fn drop_scim_user(&mut self, person: PersonId) -> Answer<()> {
        self.db
            .prepare_cached("DELETE FROM scim_user WHERE person = ?1")?
            .execute([rows::blob(person.0)])?;
        Ok(())
    }

    fn put_scim_group(&mut self, group: &ScimGroup) -> Answer<()> {
        self.db
            .prepare_cached(
                "INSERT INTO scim_group (team, external_id) VALUES (?1, ?2) \
                 ON CONFLICT (team) DO UPDATE SET external_id = excluded.external_id",
            )?
            .execute((rows::blob(group.team.0), &group.external_id))?;
        Ok(())
    }

    fn drop_scim_group(&mut self, team: TeamId) -> Answer<()> {
        self.db
            .prepare_cached("DELETE FROM scim_group WHERE team = ?1")?
            .execute([rows::blob(team.0)])?;
        Ok(())
    }
}
