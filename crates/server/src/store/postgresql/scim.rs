//! The tables of the roster from outside.

use super::{
    db::{Value, at, hash_at, moment_at},
    work::Work,
};
use crate::store::{
    Answer, StoreError,
    scim::{ApiToken, ReadScim, ScimGroup, ScimUser, WriteScim},
};
use domain::id::{PersonId, TeamId};
use postgres::Row;
use protocol::envelope::Hash16;

fn token_row(row: &Row) -> Answer<ApiToken> {
    let id: Vec<u8> = at(row, 0)?;
    Ok(ApiToken {
        id: id
            .try_into()
            .map_err(|_| StoreError::Failed("the id of a token is damaged".into()))?,
        hash: hash_at(row, 1)?,
        purpose: at(row, 2)?,
        name: at(row, 3)?,
        created_at: moment_at(row, 4)?,
        last_used_on: at(row, 5)?,
    })
}

fn user_row(row: &Row) -> Answer<ScimUser> {
    Ok(ScimUser {
        person: PersonId(at(row, 0)?),
        key: at(row, 1)?,
        user_name: at(row, 2)?,
        external_id: at(row, 3)?,
        email: at(row, 4)?,
    })
}

fn group_row(row: &Row) -> Answer<ScimGroup> {
    Ok(ScimGroup {
        team: TeamId(at(row, 0)?),
        external_id: at(row, 1)?,
    })
}

impl ReadScim for Work<'_> {
    fn api_token(&self, hash: Hash16) -> Answer<Option<ApiToken>> {
        const SQL: &str =
            "SELECT id, hash, purpose, name, created_at, last_used_on FROM api_token WHERE hash = $1";
        let row = self.db.row(SQL, &[&hash.0.as_slice()])?;
        row.as_ref().map(token_row).transpose()
    }

    fn api_tokens(&self) -> Answer<Vec<ApiToken>> {
        const SQL: &str =
            "SELECT id, hash, purpose, name, created_at, last_used_on FROM api_token ORDER BY created_at, id";
        self.db.rows(SQL, &[])?.iter().map(token_row).collect()
    }

    fn scim_user(&self, person: PersonId) -> Answer<Option<ScimUser>> {
        const SQL: &str =
            "SELECT person, key, user_name, external_id, email FROM scim_user WHERE person = $1";
        let row = self.db.row(SQL, &[&person.0])?;
        row.as_ref().map(user_row).transpose()
    }

    fn scim_user_named(&self, key: &str) -> Answer<Option<PersonId>> {
        let row = self
            .db
            .row("SELECT person FROM scim_user WHERE key = $1", &[&key])?;
        row.map(|row| at(&row, 0).map(PersonId)).transpose()
    }

    fn scim_users(&self) -> Answer<Vec<ScimUser>> {
        const SQL: &str = "SELECT person, key, user_name, external_id, email FROM scim_user ORDER BY person";
        self.db.rows(SQL, &[])?.iter().map(user_row).collect()
    }

    fn scim_group(&self, team: TeamId) -> Answer<Option<ScimGroup>> {
        let row = self.db.row(
            "SELECT team, external_id FROM scim_group WHERE team = $1",
            &[&team.0],
        )?;
        row.as_ref().map(group_row).transpose()
    }

    fn scim_groups(&self) -> Answer<Vec<ScimGroup>> {
        let rows = self
            .db
            .rows("SELECT team, external_id FROM scim_group ORDER BY team", &[])?;
        rows.iter().map(group_row).collect()
    }
}

impl WriteScim for Work<'_> {
    fn put_api_token(&mut self, token: &ApiToken) -> Answer<()> {
        const SQL: &str = "INSERT INTO api_token (id, hash, purpose, name, created_at, last_used_on) \
             VALUES ($1, $2, $3, $4, $5, $6)";
        let values: [Value<'_>; 6] = [
            &token.id.as_slice(),
            &token.hash.0.as_slice(),
            &token.purpose,
            &token.name,
            &token.created_at.timestamp_millis(),
            &token.last_used_on,
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn touch_api_token(&mut self, hash: Hash16, day: i64) -> Answer<()> {
        const SQL: &str = "UPDATE api_token SET last_used_on = $2 WHERE hash = $1";
        self.db.run(SQL, &[&hash.0.as_slice(), &day]).map(drop)
    }

    fn end_api_token(&mut self, hash: Hash16) -> Answer<()> {
        self.db
            .run("DELETE FROM api_token WHERE hash = $1", &[&hash.0.as_slice()])
            .map(drop)
    }

    fn put_scim_user(&mut self, user: &ScimUser) -> Answer<()> {
        const SQL: &str = "INSERT INTO scim_user (person, key, user_name, external_id, email) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person) DO UPDATE SET key = excluded.key, \
             user_name = excluded.user_name, external_id = excluded.external_id, email = excluded.email";
        let values: [Value<'_>; 5] = [
            &user.person.0,
            &user.key,
            &user.user_name,
            &user.external_id,
            &user.email,
        ];
        self.db.run(SQL, &values).map(drop)
    }

    fn drop_scim_user(&mut self, person: PersonId) -> Answer<()> {
        self.db
            .run("DELETE FROM scim_user WHERE person = $1", &[&person.0])
            .map(drop)
    }

    fn put_scim_group(&mut self, group: &ScimGroup) -> Answer<()> {
        const SQL: &str = "INSERT INTO scim_group (team, external_id) VALUES ($1, $2) \
             ON CONFLICT (team) DO UPDATE SET external_id = excluded.external_id";
        self.db.run(SQL, &[&group.team.0, &group.external_id]).map(drop)
    }

    fn drop_scim_group(&mut self, team: TeamId) -> Answer<()> {
        self.db
            .run("DELETE FROM scim_group WHERE team = $1", &[&team.0])
            .map(drop)
    }
}
