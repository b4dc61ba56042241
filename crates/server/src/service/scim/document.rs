//! What stands in a document of SCIM, and what is wrong with one. Pure.

use crate::{service::Refused, store::StoreError};
use protocol::envelope::Hash16;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The token is none, or is for something else.
    SignedOut,
    /// There is no such resource.
    NotFound,
    /// The resource is not what the request takes it for.
    Changed,
    /// A filter is not understood.
    InvalidFilter,
    /// More than one request may ask for.
    TooMany,
    /// Another resource has this value.
    Uniqueness,
    /// The attribute is not the client's to set.
    Mutability,
    /// The body is no such document.
    InvalidSyntax,
    /// A path is not understood.
    InvalidPath,
    /// There is nothing to be changed.
    NoTarget,
    /// A value cannot be.
    InvalidValue,
    /// The store's.
    Store(StoreError),
}

/// A refused request: what is wrong, and a sentence for whoever reads the provider's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: Kind,
    /// A sentence; names no person.
    pub detail: String,
}

impl Fault {
    pub(super) fn new(kind: Kind, detail: impl Into<String>) -> Fault {
        Fault {
            kind,
            detail: detail.into(),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Fault {
        Fault::new(Kind::Store(error), "nothing was changed; try again")
    }
}

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Fault {
        match refused {
            Refused::Store(error) => error.into(),
            Refused::NameTaken(_) => {
                Fault::new(Kind::Uniqueness, "another resource has this name or address")
            }
            Refused::SignedOut => Fault::new(Kind::SignedOut, "the token is not good"),
            _ => Fault::new(Kind::InvalidValue, "this cannot be"),
        }
    }
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// A person.
    User,
    /// A team.
    Group,
}

impl Resource {
    /// Where resources of this kind are.
    #[must_use]
    pub fn place(self) -> &'static str {
        match self {
            Resource::User => "Users",
            Resource::Group => "Groups",
        }
    }
}

/// The name of an attribute without the schema before it.
pub(super) fn short(name: &str) -> &str {
    match name.starts_with("urn:") {
        true => name.rsplit(':').next().unwrap_or(name),
        false => name,
    }
}

/// A truth, also written as a word.
pub(super) fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(is) => Some(*is),
        Value::String(word) if word.eq_ignore_ascii_case("true") => Some(true),
        Value::String(word) if word.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// A text in a document; none when it is empty.
pub(super) fn text(object: &Map<String, Value>, name: &str) -> Result<Option<String>, Fault> {
    match get(object, name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        Some(_) => Err(Fault::new(Kind::InvalidValue, format!("{name} is a text"))),
    }
}

pub(super) fn object(document: &Value) -> Result<&Map<String, Value>, Fault> {
    let object = document.as_object();
    object.ok_or_else(|| Fault::new(Kind::InvalidSyntax, "a resource is an object"))
}

/// A document with what the server says of it: its place and its version.
pub(super) fn with_meta(mut document: Map<String, Value>, of: Resource, base: &str, id: Uuid) -> Value {
    let version = Hash16::of(Value::Object(document.clone()).to_string().as_bytes());
    let name = match of {
        Resource::User => "User",
        Resource::Group => "Group",
    };
    document.insert(
        "meta".into(),
        json!({
            "resourceType": name, "location": format!("{base}/{}/{id}", of.place()), "version": format!("W/\"{version}\""),
        }),
    );
    Value::Object(document)
}

/// What an object says under a name, however that is written.
pub(super) fn get<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let mut all = object.iter();
    all.find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}
