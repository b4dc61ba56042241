//! The roster from outside: SCIM 2.0 (RFC 7643, 7644), as Entra ID and Okta speak it. Users are people, groups are teams.
//!
//! Decides what a document changes about somebody. Who is deactivated leaves as by `person leave`; nobody gets a post
//! here. Must never keep more about a person than the roster has a place for.

mod document;
pub mod filter;
mod groups;
pub mod patch;
pub mod schema;
mod users;

pub use self::document::{Fault, Kind, Resource};

use self::{document::short, filter::Filter, patch::Patch};
use super::{centre::Centre, tokens};
use crate::store::{Read, Tx};
use chrono::{DateTime, Utc};
use protocol::envelope::Hash16;
use serde_json::{Value, json};
use uuid::Uuid;

/// Most resources in one answer.
pub const PAGE_MAX: usize = 200;
/// How a list calls itself.
const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

/// What is done with resources of each kind.
impl Resource {
    fn documents(self, read: &dyn Read, base: &str, filter: Option<&Filter>) -> Result<Vec<Value>, Fault> {
        match self {
            Resource::User => users::documents(read, base, filter),
            Resource::Group => groups::documents(read, base),
        }
    }

    fn document(self, read: &dyn Read, base: &str, id: Uuid) -> Result<Value, Fault> {
        let found = match self {
            Resource::User => users::document(read, base, id)?,
            Resource::Group => groups::document(read, base, id)?,
        };
        found.ok_or_else(|| Fault::new(Kind::NotFound, "there is no such resource"))
    }

    fn write(
        self,
        tx: &mut dyn Tx,
        id: Option<Uuid>,
        document: &Value,
        whole: bool,
        now: DateTime<Utc>,
    ) -> Result<Uuid, Fault> {
        match self {
            Resource::User => users::write(tx, id, document, now),
            Resource::Group => groups::write(tx, id, document, whole, now),
        }
    }

    fn remove(self, tx: &mut dyn Tx, id: Uuid, now: DateTime<Utc>) -> Result<(), Fault> {
        match self {
            Resource::User => users::remove(tx, id, now),
            Resource::Group => groups::remove(tx, id, now),
        }
    }
}

/// Who asks, and by which address they reach us.
#[derive(Clone, Debug)]
pub struct Asker {
    /// The token.
    pub token: Hash16,
    /// The address of `/scim/v2`.
    pub base: String,
}

/// What is asked of a list.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Which are meant.
    pub filter: Option<String>,
    /// The first of them, from 1.
    pub start: Option<i64>,
    /// How many.
    pub count: Option<i64>,
    /// What of them.
    pub shape: Shape,
}

/// Which attributes are wanted.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// These alone.
    pub attributes: Option<String>,
    /// All but these.
    pub excluded: Option<String>,
}

/// Attributes that are always there.
const ALWAYS: [&str; 3] = ["id", "schemas", "meta"];

impl Shape {
    fn of(&self, document: Value) -> Value {
        let Value::Object(all) = document else {
            return document;
        };
        let names = |list: &str| -> Vec<String> {
            let first = |name: &str| {
                short(name.trim())
                    .split('.')
                    .next()
                    .unwrap_or_default()
                    .to_lowercase()
            };
            list.split(',')
                .map(first)
                .filter(|name| !name.is_empty())
                .collect()
        };
        let (only, but) = (
            self.attributes.as_deref().map(names),
            self.excluded.as_deref().map(names),
        );
        let stays = |name: &String| {
            let name = name.to_lowercase();
            ALWAYS.contains(&name.as_str())
                || only.as_ref().is_none_or(|only| only.contains(&name))
                    && !but.as_ref().is_some_and(|but| but.contains(&name))
        };
        Value::Object(all.into_iter().filter(|(name, _)| stays(name)).collect())
    }
}

/// A list of resources.
///
/// # Errors
/// [`Fault`].
pub async fn list(centre: &Centre, from: Asker, of: Resource, query: Query) -> Result<Value, Fault> {
    let filter = query.filter.as_deref().filter(|text| !text.trim().is_empty());
    let filter = filter.map(Filter::parse).transpose()?;
    let found = tokens::read_as(centre, from.token, tokens::SCIM, move |read| {
        let mut all = of.documents(read, &from.base, filter.as_ref())?;
        if let Some(filter) = &filter {
            all.retain(|document| filter.takes(document));
        }
        Ok::<_, Fault>(all)
    });
    let found = found.await?;
    let total = found.len();
    // RFC 7644, 3.4.2.4: less than one means one, a negative count means none.
    let start = usize::try_from(query.start.unwrap_or(1).max(1)).unwrap_or(1);
    let count = query.count.map_or(PAGE_MAX, |count| {
        usize::try_from(count.max(0)).unwrap_or(0).min(PAGE_MAX)
    });
    let page: Vec<Value> = found
        .into_iter()
        .skip(start - 1)
        .take(count)
        .map(|document| query.shape.of(document))
        .collect();
    Ok(json!({
        "schemas": [LIST], "totalResults": total, "startIndex": start, "itemsPerPage": page.len(), "Resources": page,
    }))
}

/// One resource.
///
/// # Errors
/// [`Fault`].
pub async fn show(
    centre: &Centre,
    from: Asker,
    of: Resource,
    id: Uuid,
    shape: Shape,
) -> Result<Value, Fault> {
    let found = tokens::read_as(centre, from.token, tokens::SCIM, move |read| {
        of.document(read, &from.base, id)
    });
    Ok(shape.of(found.await?))
}

/// What is done to a resource.
pub enum Change {
    /// It is made.
    Make(Value),
    /// It is said anew, as a whole.
    Replace(Uuid, Value),
    /// Parts of it are.
    Modify(Uuid, Patch),
    /// It goes.
    Remove(Uuid),
}

/// Whether a directory asks.
///
/// # Errors
/// A [`Fault`] that says that the token is none, or the store's.
pub async fn admit(centre: &Centre, from: &Asker) -> Result<(), Fault> {
    tokens::read_as(centre, from.token, tokens::SCIM, |_| Ok::<_, Fault>(())).await
}

/// Changes a resource; answers it, unless it went.
///
/// # Errors
/// [`Fault`]; nothing was changed then.
pub async fn change(
    centre: &Centre,
    from: Asker,
    of: Resource,
    change: Change,
    if_match: Option<String>,
) -> Result<Option<Value>, Fault> {
    let now = (centre.clock)();
    let written = centre.store.write(move |tx| {
        tokens::check(tx.look(), from.token, tokens::SCIM)?;
        let before = match &change {
            Change::Make(_) => None,
            Change::Replace(id, _) | Change::Modify(id, _) | Change::Remove(id) => {
                Some(of.document(tx.look(), &from.base, *id)?)
            }
        };
        if let Some((before, wanted)) = before.as_ref().zip(if_match.as_deref()) {
            let is = before["meta"]["version"].as_str();
            if wanted != "*" && !wanted.split(',').any(|tag| Some(tag.trim()) == is) {
                return Err(Fault::new(Kind::Changed, "the resource was changed meanwhile"));
            }
        }
        let id = match change {
            Change::Make(document) => of.write(tx, None, &document, true, now)?,
            Change::Replace(id, document) => of.write(tx, Some(id), &document, true, now)?,
            Change::Modify(id, patch) => {
                let mut document = before.unwrap_or_default();
                if of == Resource::User {
                    users::prepare(&mut document);
                }
                patch::apply(&mut document, patch)?;
                of.write(tx, Some(id), &document, false, now)?
            }
            Change::Remove(id) => {
                of.remove(tx, id, now)?;
                return Ok(None);
            }
        };
        Ok(Some(of.document(tx.look(), &from.base, id)?))
    });
    written.await
}
