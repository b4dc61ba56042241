//! What this server says of itself in SCIM (RFC 7643, sections 5 to 7): what it can do, and which attributes it keeps.
//!
//! Only what is kept is named: what is not in here is taken and forgotten.

use super::{PAGE_MAX, Resource, groups, users};
use serde_json::{Value, json};

const CONFIG: &str = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
const RESOURCE_TYPE: &str = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
const SCHEMA: &str = "urn:ietf:params:scim:schemas:core:2.0:Schema";

/// What the server can do.
#[must_use]
pub fn config(base: &str) -> Value {
    json!({
        "schemas": [CONFIG],
        "patch": { "supported": true },
        "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
        "filter": { "supported": true, "maxResults": PAGE_MAX },
        "changePassword": { "supported": false },
        "sort": { "supported": false },
        "etag": { "supported": true },
        "authenticationSchemes": [{
            "type": "oauthbearertoken", "name": "Bearer token", "primary": true,
            "description": "A token made by `breakwater-server token add --for scim`",
        }],
        "meta": { "resourceType": "ServiceProviderConfig", "location": format!("{base}/ServiceProviderConfig") },
    })
}

/// The kinds of resources.
#[must_use]
pub fn resource_types(base: &str) -> Vec<Value> {
    let of = |name: &str, of: Resource, schema: &str, description: &str| {
        json!({
            "schemas": [RESOURCE_TYPE], "id": name, "name": name, "endpoint": format!("/{}", of.place()),
            "description": description, "schema": schema,
            "meta": { "resourceType": "ResourceType", "location": format!("{base}/ResourceTypes/{name}") },
        })
    };
    vec![
        of("User", Resource::User, users::SCHEMA, "A person"),
        of("Group", Resource::Group, groups::SCHEMA, "A team"),
    ]
}

/// An attribute with what is usual.
fn attribute(name: &str, kind: &str, description: &str, more: Value) -> Value {
    let mut attribute = json!({
        "name": name, "type": kind, "multiValued": false, "description": description, "required": false,
        "mutability": "readWrite", "returned": "default",
    });
    if kind == "string" {
        attribute["caseExact"] = false.into();
        attribute["uniqueness"] = "none".into();
    }
    if let (Some(attribute), Value::Object(more)) = (attribute.as_object_mut(), more) {
        attribute.extend(more);
    }
    attribute
}

/// The attributes of each kind.
#[must_use]
pub fn schemas(base: &str) -> Vec<Value> {
    let of = |id: &str, name: &str, description: &str, attributes: Value| {
        json!({
            "schemas": [SCHEMA], "id": id, "name": name, "description": description, "attributes": attributes,
            "meta": { "resourceType": "Schema", "location": format!("{base}/Schemas/{id}") },
        })
    };
    vec![
        of(users::SCHEMA, "User", "A person", user()),
        of(groups::SCHEMA, "Group", "A team", group()),
    ]
}

fn user() -> Value {
    let of_read_only = |description: &str| json!({ "mutability": "readOnly", "description": description });
    json!([
        attribute(
            "userName",
            "string",
            "The account's name at the provider",
            json!({ "required": true, "uniqueness": "server" })
        ),
        attribute(
            "displayName",
            "string",
            "The name that colleagues see",
            json!({ "required": true })
        ),
        attribute(
            "active",
            "boolean",
            "Whether this person works here",
            json!({ "required": true })
        ),
        attribute(
            "emails",
            "complex",
            "The address at work; one is kept",
            json!({
                "multiValued": true, "subAttributes": [attribute("value", "string", "The address", json!({}))],
            })
        ),
        attribute(
            "groups",
            "complex",
            "The team",
            json!({
                "multiValued": true, "mutability": "readOnly", "subAttributes": [
                    attribute("value", "string", "", of_read_only("The id of the team")),
                    attribute("display", "string", "", of_read_only("Its name")),
                    attribute("$ref", "reference", "", json!({
                        "referenceTypes": ["Group"], "mutability": "readOnly", "caseExact": true, "description": "Its place",
                    })),
                ],
            })
        ),
    ])
}

fn group() -> Value {
    json!([
        attribute(
            "displayName",
            "string",
            "The name of the team",
            json!({ "required": true, "uniqueness": "server" })
        ),
        attribute(
            "members",
            "complex",
            "Who is in it; a person is in one team",
            json!({
                "multiValued": true, "subAttributes": [
                    attribute("value", "string", "The id of a user", json!({ "mutability": "immutable", "caseExact": true })),
                    attribute("$ref", "reference", "Their place", json!({
                        "referenceTypes": ["User"], "mutability": "immutable", "caseExact": true,
                    })),
                    attribute("type", "string", "User", json!({ "mutability": "immutable", "canonicalValues": ["User"] })),
                ],
            })
        ),
    ])
}
