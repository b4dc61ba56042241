//! What providers send, and what cannot be done.

use super::*;

fn patched(document: Value, operations: Value) -> Result<Value, Kind> {
    let mut document = document;
    let patch = json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": operations,
    });
    let patch = serde_json::from_value(patch).unwrap();
    apply(&mut document, patch).map_err(|fault| fault.kind)?;
    Ok(document)
}

#[test]
fn entra_id_is_understood() {
    let user = json!({"userName": "a@x.example", "active": true});
    for (operations, expected) in [
        (
            json!([{"op": "Replace", "path": "active", "value": "False"}]),
            json!({"userName": "a@x.example", "active": "False"}),
        ),
        (
            json!([{"op": "Replace", "path": "active", "value": false}]),
            json!({"userName": "a@x.example", "active": false}),
        ),
        (
            json!([{"op": "Add", "path": "emails[type eq \"work\"].value", "value": "b@x.example"}]),
            json!({"userName": "a@x.example", "active": true, "emails": [{"type": "work", "value": "b@x.example"}]}),
        ),
        (
            json!([{"op": "Replace", "value": {"displayName": "B", "name.givenName": "Be", "emails[type eq \"work\"].value": "b@x.example"}}]),
            json!({"userName": "a@x.example", "active": true, "displayName": "B", "name": {"givenName": "Be"},
                "emails": [{"type": "work", "value": "b@x.example"}]}),
        ),
        (
            json!([{"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "x"}]),
            user.clone(),
        ),
        (
            json!([{"op": "Add", "path": "addresses[type eq \"work\"].formatted", "value": "Columbus"}]),
            user.clone(),
        ),
    ] {
        assert_eq!(
            patched(user.clone(), operations.clone()),
            Ok(expected),
            "{operations}"
        );
    }
}

#[test]
fn one_member_that_goes_takes_no_other_along() {
    let group = json!({"displayName": "G", "members": [{"value": "1"}, {"value": "2"}, {"value": "3"}]});
    let left = |operations| {
        patched(group.clone(), operations)
            .unwrap()
            .get("members")
            .cloned()
    };
    let others = Some(json!([{"value": "1"}, {"value": "3"}]));
    assert_eq!(
        left(json!([{"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "2"}]}])),
        others
    );
    assert_eq!(
        left(json!([{"op": "remove", "path": "members[value eq \"2\"]"}])),
        others
    );
    assert_eq!(
        left(json!([{"op": "remove", "path": "members", "value": "2"}])),
        others
    );
    assert_eq!(
        left(json!([{"op": "remove", "path": "members[value eq \"9\"]"}])),
        Some(group["members"].clone())
    );
    assert_eq!(
        left(json!([{"op": "remove", "path": "members", "value": [{"display": "x"}]}])),
        Some(group["members"].clone())
    );
    assert_eq!(left(json!([{"op": "remove", "path": "members"}])), None);
    // And whoever is added twice is there once.
    let added = left(json!([{"op": "Add", "path": "members", "value": [{"value": "3"}, {"value": "4"}]}]));
    assert_eq!(
        added,
        Some(json!([{"value": "1"}, {"value": "2"}, {"value": "3"}, {"value": "4"}]))
    );
}

#[test]
fn okta_is_understood() {
    let group = json!({"displayName": "G", "members": [{"value": "1"}]});
    let renamed = patched(
        group.clone(),
        json!([{"op": "replace", "value": {"id": "7", "displayName": "H"}}]),
    );
    assert_eq!(renamed.unwrap()["displayName"], "H");
    let all = patched(
        group,
        json!([{"op": "replace", "path": "members", "value": [{"value": "2", "display": "x"}]}]),
    );
    assert_eq!(all.unwrap()["members"], json!([{"value": "2", "display": "x"}]));
    let off = patched(
        json!({"active": true}),
        json!([{"op": "replace", "value": {"active": false}}]),
    );
    assert_eq!(off.unwrap()["active"], false);
}

#[test]
fn what_cannot_be_done_changes_nothing() {
    let user = json!({"userName": "a"});
    for (operations, kind) in [
        (
            json!([{"op": "move", "path": "userName", "value": "b"}]),
            Kind::InvalidSyntax,
        ),
        (json!([{"op": "remove"}]), Kind::NoTarget),
        (json!([{"op": "replace", "value": "b"}]), Kind::NoTarget),
        (json!([{"op": "replace", "path": "userName"}]), Kind::InvalidValue),
        (
            json!([{"op": "replace", "path": "id", "value": "b"}]),
            Kind::Mutability,
        ),
        (
            json!([{"op": "replace", "path": "emails[type eq", "value": "b"}]),
            Kind::InvalidPath,
        ),
        (
            json!([{"op": "replace", "path": "emails[type].value", "value": "b"}]),
            Kind::InvalidFilter,
        ),
        (
            json!([{"op": "replace", "path": "a b", "value": "b"}]),
            Kind::InvalidPath,
        ),
        (
            json!([{"op": "replace", "path": "userName", "value": "b"}, {"op": "remove"}]),
            Kind::NoTarget,
        ),
    ] {
        assert_eq!(
            patched(user.clone(), operations.clone()),
            Err(kind),
            "{operations}"
        );
    }
    let many: Vec<Value> = (0..=OPERATIONS_MAX)
        .map(|_| json!({"op": "remove", "path": "title"}))
        .collect();
    assert_eq!(patched(user, Value::Array(many)), Err(Kind::TooMany));
}
