//! PATCH of SCIM (RFC 7644, 3.5.2) on a JSON document, as the RFC has it and as Entra ID and Okta send it.
//!
//! Pure. Decides nothing about people: what the document means is read afterwards. Attributes that are not known are
//! taken and come to nothing.

use super::{
    document::{Fault, Kind, get, short},
    filter::Filter,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Most operations in one request.
const OPERATIONS_MAX: usize = 1000;
/// Attributes that have several values, each known by its `value`.
const SEVERAL: [&str; 3] = ["emails", "members", "groups"];
/// What only the server says.
const OURS: [&str; 4] = ["id", "meta", "schemas", "groups"];

/// A request; names are written in any case.
#[derive(Debug, Deserialize)]
pub struct Patch {
    #[serde(alias = "operations")]
    #[serde(rename = "Operations")]
    operations: Vec<Operation>,
}

#[derive(Debug, Deserialize)]
struct Operation {
    op: String,
    path: Option<String>,
    value: Option<Value>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Add,
    Replace,
    Remove,
}

/// What a path points to: `attribute`, `attribute.sub`, `attribute[filter]`, `attribute[filter].sub`.
struct Target {
    attribute: String,
    filter: Option<Filter>,
    sub: Option<String>,
}

impl Target {
    fn parse(path: &str) -> Result<Target, Fault> {
        let broken = || Fault::new(Kind::InvalidPath, "the path is not understood");
        let path = path.trim();
        let (head, filter, tail) = match path.split_once('[') {
            Some((head, rest)) => {
                let (inside, tail) = rest.rsplit_once(']').ok_or_else(broken)?;
                (short(head), Some(Filter::parse(inside)?), tail)
            }
            None => (short(path), None, ""),
        };
        let (attribute, sub) = match (head.split_once('.'), tail.strip_prefix('.')) {
            (Some((attribute, sub)), None) if filter.is_none() => (attribute, Some(sub)),
            (None, Some(sub)) => (head, Some(sub)),
            (None, None) if tail.is_empty() => (head, None),
            _ => return Err(broken()),
        };
        let is_name = |name: &str| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-_$".contains(c))
        };
        if !is_name(attribute) || !sub.is_none_or(is_name) {
            return Err(broken());
        }
        Ok(Target {
            attribute: attribute.to_owned(),
            filter,
            sub: sub.map(str::to_owned),
        })
    }
}

/// Does what is asked to a document, whole or not at all.
///
/// # Errors
/// [`Fault`], with the document as it was.
pub fn apply(document: &mut Value, patch: Patch) -> Result<(), Fault> {
    if patch.operations.len() > OPERATIONS_MAX {
        return Err(Fault::new(Kind::TooMany, "there are too many operations"));
    }
    let mut draft = document.clone();
    for operation in patch.operations {
        let what = match operation.op.to_ascii_lowercase().as_str() {
            "add" => What::Add,
            "replace" => What::Replace,
            "remove" => What::Remove,
            _ => return Err(Fault::new(Kind::InvalidSyntax, "op is add, replace or remove")),
        };
        match (
            operation.path.filter(|path| !path.trim().is_empty()),
            operation.value,
        ) {
            (Some(path), value) => one(&mut draft, what, &path, value)?,
            (None, Some(Value::Object(all))) if what != What::Remove => {
                for (path, value) in all {
                    // Okta names the resource again.
                    if !OURS.iter().any(|ours| ours.eq_ignore_ascii_case(&path)) {
                        one(&mut draft, what, &path, Some(value))?;
                    }
                }
            }
            (None, _) => {
                return Err(Fault::new(
                    Kind::NoTarget,
                    "there is neither a path nor an object",
                ));
            }
        }
    }
    *document = draft;
    Ok(())
}

fn one(document: &mut Value, what: What, path: &str, value: Option<Value>) -> Result<(), Fault> {
    // Extensions are not kept.
    if path.starts_with("urn:") && path.contains(":extension:") {
        return Ok(());
    }
    let target = Target::parse(path)?;
    if OURS
        .iter()
        .any(|ours| ours.eq_ignore_ascii_case(&target.attribute))
    {
        return Err(Fault::new(Kind::Mutability, "this attribute is the server's"));
    }
    let several = SEVERAL
        .iter()
        .any(|name| name.eq_ignore_ascii_case(&target.attribute));
    let root = document
        .as_object_mut()
        .ok_or_else(|| Fault::new(Kind::InvalidSyntax, "a resource is an object"))?;
    match (what, several) {
        (What::Remove, true) => remove_of_several(root, &target, value),
        (What::Remove, false) => remove(root, &target),
        (_, true) => set_of_several(root, what, target, value)?,
        (_, false) => set(root, target, value)?,
    }
    Ok(())
}

/// The key under which an object has an attribute; as it was asked for when it has none.
fn key(object: &Map<String, Value>, name: &str) -> String {
    let known = object.keys().find(|key| key.eq_ignore_ascii_case(name));
    known.cloned().unwrap_or_else(|| name.to_owned())
}

fn set(root: &mut Map<String, Value>, target: Target, value: Option<Value>) -> Result<(), Fault> {
    if target.filter.is_some() {
        // An attribute that is not known, with several values.
        return Ok(());
    }
    let value = value.ok_or_else(|| Fault::new(Kind::InvalidValue, "there is no value"))?;
    let name = key(root, &target.attribute);
    match target.sub {
        Some(sub) => {
            let inner = root.entry(name).or_insert_with(|| json!({}));
            if let Some(inner) = inner.as_object_mut() {
                let sub = key(inner, &sub);
                inner.insert(sub, value);
            }
        }
        None => {
            root.insert(name, value);
        }
    }
    Ok(())
}

fn remove(root: &mut Map<String, Value>, target: &Target) {
    let name = key(root, &target.attribute);
    match (&target.sub, &target.filter) {
        (None, None) => drop(root.remove(&name)),
        (Some(sub), None) => {
            if let Some(inner) = root.get_mut(&name).and_then(Value::as_object_mut) {
                let sub = key(inner, sub);
                inner.remove(&sub);
            }
        }
        (_, Some(_)) => {}
    }
}

/// Values as a list of objects: one alone and bare texts are as good.
fn listed(value: Value) -> Vec<Value> {
    let all = match value {
        Value::Array(all) => all,
        Value::Null => Vec::new(),
        one => vec![one],
    };
    let whole = |value| match value {
        Value::String(text) => json!({ "value": text }),
        other => other,
    };
    all.into_iter().map(whole).collect()
}

fn known_by(value: &Value) -> Option<&str> {
    get(value.as_object()?, "value")?.as_str()
}

fn set_of_several(
    root: &mut Map<String, Value>,
    what: What,
    target: Target,
    value: Option<Value>,
) -> Result<(), Fault> {
    let value = value.ok_or_else(|| Fault::new(Kind::InvalidValue, "there is no value"))?;
    let name = key(root, &target.attribute);
    let mut all = listed(root.remove(&name).unwrap_or_default());
    match (target.filter, target.sub) {
        (None, None) if what == What::Replace => all = listed(value),
        (None, None) => {
            for new in listed(value) {
                match all
                    .iter_mut()
                    .find(|old| known_by(old).is_some() && known_by(old) == known_by(&new))
                {
                    Some(old) => *old = new,
                    None => all.push(new),
                }
            }
        }
        (filter, sub) => {
            let takes = |value: &Value| filter.as_ref().is_none_or(|filter| filter.takes(value));
            if !all.iter().any(takes) {
                // Entra ID sets a value that is not there yet as if it were.
                let named = filter.as_ref().and_then(Filter::only);
                let new = named.map(|(name, value)| (name.to_owned(), value.clone()));
                all.push(Value::Object(new.into_iter().collect()));
                let last = all.len() - 1;
                merge(&mut all[last], sub.as_deref(), value);
            } else {
                for one in all.iter_mut().filter(|one| takes(one)) {
                    merge(one, sub.as_deref(), value.clone());
                }
            }
        }
    }
    root.insert(name, Value::Array(all));
    Ok(())
}

fn merge(one: &mut Value, sub: Option<&str>, value: Value) {
    let Some(one) = one.as_object_mut() else { return };
    match (sub, value) {
        (Some(sub), value) => {
            let sub = key(one, sub);
            one.insert(sub, value);
        }
        (None, Value::Object(more)) => one.extend(more),
        (None, Value::Array(more)) => one.extend(
            more.into_iter()
                .filter_map(|one| match one {
                    Value::Object(one) => Some(one),
                    _ => None,
                })
                .flatten(),
        ),
        (None, value) => drop(one.insert("value".to_owned(), value)),
    }
}

fn remove_of_several(root: &mut Map<String, Value>, target: &Target, value: Option<Value>) {
    let name = key(root, &target.attribute);
    let Some(found) = root.remove(&name) else { return };
    let mut all = listed(found);
    match (&target.filter, &target.sub) {
        (Some(filter), None) => all.retain(|one| !filter.takes(one)),
        (filter, Some(sub)) => {
            let takes = |value: &Value| filter.as_ref().is_none_or(|filter| filter.takes(value));
            for one in all
                .iter_mut()
                .filter(|one| takes(one))
                .filter_map(Value::as_object_mut)
            {
                let sub = key(one, sub);
                one.remove(&sub);
            }
        }
        // Entra ID names in `value` what is to go. Whoever took that for "all" emptied whole groups.
        (None, None) => match value {
            Some(gone) => {
                let gone = listed(gone);
                all.retain(|one| {
                    !gone
                        .iter()
                        .any(|gone| known_by(gone).is_some() && known_by(gone) == known_by(one))
                });
            }
            None => all.clear(),
        },
    }
    if !all.is_empty() {
        root.insert(name, Value::Array(all));
    }
}

#[cfg(test)]
mod tests;
