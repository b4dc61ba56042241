//! Filters of SCIM (RFC 7644, 3.4.2.2): which resources, or which values of an attribute, are meant.
//!
//! Pure: text in, a question to a JSON document out. Never calls itself deeper than [`DEPTH_MAX`].

use super::document::{Fault, Kind, get, short, truth};
use serde_json::Value;

/// Longest filter, in characters.
const CHARS_MAX: usize = 1024;
/// How deep parentheses go.
const DEPTH_MAX: usize = 16;

/// A filter that was understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// Both.
    And(Box<Filter>, Box<Filter>),
    /// One of the two.
    Or(Box<Filter>, Box<Filter>),
    /// Not.
    Not(Box<Filter>),
    /// Some value of the attribute is so.
    Some(String, Box<Filter>),
    /// The attribute compares so.
    Is(String, Compare, Value),
    /// The attribute is there.
    Present(String),
}

/// How values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// The same.
    Eq,
    /// Not the same.
    Ne,
    /// Contains.
    Co,
    /// Starts with.
    Sw,
    /// Ends with.
    Ew,
    /// Greater.
    Gt,
    /// Greater or the same.
    Ge,
    /// Less.
    Lt,
    /// Less or the same.
    Le,
}

fn broken(why: &str) -> Fault {
    Fault::new(Kind::InvalidFilter, why)
}

/// The parts of a filter, in order.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Open,
    Close,
    In,
    Out,
    Word(String),
    Literal(Value),
}

fn parts(text: &str) -> Result<Vec<Part>, Fault> {
    let (mut parts, mut rest) = (Vec::new(), text.trim_start());
    while let Some(c) = rest.chars().next() {
        let one = |part| (part, 1);
        let (part, len) = match c {
            '(' => one(Part::Open),
            ')' => one(Part::Close),
            '[' => one(Part::In),
            ']' => one(Part::Out),
            '"' => {
                let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
                let value = values.next().and_then(Result::ok);
                let value = value.ok_or_else(|| broken("a text has no end"))?;
                (Part::Literal(value), values.byte_offset())
            }
            _ => {
                let end = rest.find(|c: char| c.is_whitespace() || "()[]\"".contains(c));
                let word = &rest[..end.unwrap_or(rest.len())];
                (Part::Word(word.to_owned()), word.len())
            }
        };
        parts.push(part);
        rest = rest[len..].trim_start();
    }
    Ok(parts)
}

impl Filter {
    /// Reads a filter.
    ///
    /// # Errors
    /// [`Kind::InvalidFilter`].
    pub fn parse(text: &str) -> Result<Filter, Fault> {
        if text.chars().count() > CHARS_MAX {
            return Err(broken("the filter is too long"));
        }
        let parts = parts(text)?;
        let mut reader = Reader { parts: &parts };
        let filter = reader.either(0)?;
        match reader.parts {
            [] => Ok(filter),
            _ => Err(broken("something follows the filter")),
        }
    }

    /// The one value that this asks an attribute to have, when it asks for nothing else.
    #[must_use]
    pub fn only(&self) -> Option<(&str, &Value)> {
        match self {
            Filter::Is(attribute, Compare::Eq, value) => Some((attribute, value)),
            _ => None,
        }
    }

    /// Whether a document is meant.
    #[must_use]
    pub fn takes(&self, document: &Value) -> bool {
        match self {
            Filter::And(one, other) => one.takes(document) && other.takes(document),
            Filter::Or(one, other) => one.takes(document) || other.takes(document),
            Filter::Not(inner) => !inner.takes(document),
            Filter::Some(attribute, inner) => {
                let found = values(document, attribute);
                found.into_iter().any(|value| inner.takes(value))
            }
            Filter::Is(attribute, how, wanted) => {
                let found = values(document, attribute);
                let plain = found.iter().map(|value| value.get("value").unwrap_or(value));
                let any = |how| plain.clone().any(|value| compares(value, how, wanted));
                match how {
                    Compare::Ne => !any(Compare::Eq),
                    how => any(*how),
                }
            }
            Filter::Present(attribute) => values(document, attribute).iter().any(|value| !value.is_null()),
        }
    }
}

struct Reader<'a> {
    parts: &'a [Part],
}

impl Reader<'_> {
    fn next(&mut self) -> Option<Part> {
        let (first, rest) = self.parts.split_first()?;
        self.parts = rest;
        Some(first.clone())
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let is = matches!(self.parts.first(), Some(Part::Word(next)) if next.eq_ignore_ascii_case(word));
        if is {
            self.parts = &self.parts[1..];
        }
        is
    }

    fn either(&mut self, depth: usize) -> Result<Filter, Fault> {
        let mut all = self.both(depth)?;
        while self.takes_word("or") {
            all = Filter::Or(Box::new(all), Box::new(self.both(depth)?));
        }
        Ok(all)
    }

    fn both(&mut self, depth: usize) -> Result<Filter, Fault> {
        let mut all = self.one(depth)?;
        while self.takes_word("and") {
            all = Filter::And(Box::new(all), Box::new(self.one(depth)?));
        }
        Ok(all)
    }

    fn inside(&mut self, depth: usize, end: &Part) -> Result<Filter, Fault> {
        if depth >= DEPTH_MAX {
            return Err(broken("the filter is nested too deep"));
        }
        let inner = self.either(depth + 1)?;
        match self.next() {
            Some(part) if part == *end => Ok(inner),
            _ => Err(broken("a bracket has no end")),
        }
    }

    fn one(&mut self, depth: usize) -> Result<Filter, Fault> {
        if self.takes_word("not") {
            return match self.next() {
                Some(Part::Open) => Ok(Filter::Not(Box::new(self.inside(depth, &Part::Close)?))),
                _ => Err(broken("not is followed by a bracket")),
            };
        }
        let attribute = match self.next() {
            Some(Part::Open) => return self.inside(depth, &Part::Close),
            Some(Part::Word(attribute)) => short(&attribute).to_owned(),
            _ => return Err(broken("an attribute is missing")),
        };
        if self.parts.first() == Some(&Part::In) {
            self.next();
            return Ok(Filter::Some(attribute, Box::new(self.inside(depth, &Part::Out)?)));
        }
        let Some(Part::Word(how)) = self.next() else {
            return Err(broken("an operator is missing"));
        };
        let how = match how.to_ascii_lowercase().as_str() {
            "pr" => return Ok(Filter::Present(attribute)),
            "eq" => Compare::Eq,
            "ne" => Compare::Ne,
            "co" => Compare::Co,
            "sw" => Compare::Sw,
            "ew" => Compare::Ew,
            "gt" => Compare::Gt,
            "ge" => Compare::Ge,
            "lt" => Compare::Lt,
            "le" => Compare::Le,
            _ => return Err(broken("there is no such operator")),
        };
        let value = match self.next() {
            Some(Part::Literal(value)) => value,
            // Some write True and False as they do at home.
            Some(Part::Word(word)) => serde_json::from_str(&word.to_ascii_lowercase())
                .map_err(|_| broken("a text stands in quotes"))?,
            _ => return Err(broken("a value is missing")),
        };
        Ok(Filter::Is(attribute, how, value))
    }
}

/// What a document says under an attribute, `emails.value` for each of them. Names are not case-sensitive.
fn values<'a>(document: &'a Value, attribute: &str) -> Vec<&'a Value> {
    let mut found = vec![document];
    for name in attribute.split('.') {
        let under = found
            .into_iter()
            .filter_map(|value| get(value.as_object()?, name));
        found = under
            .flat_map(|value| match value {
                Value::Array(all) => all.iter().collect(),
                one => vec![one],
            })
            .collect();
    }
    found
}

fn compares(value: &Value, how: Compare, wanted: &Value) -> bool {
    let (Value::String(is), Value::String(wanted)) = (value, wanted) else {
        let numbers = value.as_f64().zip(wanted.as_f64());
        return match how {
            Compare::Eq => value == wanted || truth(value).is_some_and(|is| Some(is) == truth(wanted)),
            Compare::Gt => numbers.is_some_and(|(is, wanted)| is > wanted),
            Compare::Ge => numbers.is_some_and(|(is, wanted)| is >= wanted),
            Compare::Lt => numbers.is_some_and(|(is, wanted)| is < wanted),
            Compare::Le => numbers.is_some_and(|(is, wanted)| is <= wanted),
            _ => false,
        };
    };
    let (is, wanted) = (is.to_lowercase(), wanted.to_lowercase());
    match how {
        Compare::Eq => is == wanted,
        Compare::Ne => is != wanted,
        Compare::Co => is.contains(&wanted),
        Compare::Sw => is.starts_with(&wanted),
        Compare::Ew => is.ends_with(&wanted),
        Compare::Gt => is > wanted,
        Compare::Ge => is >= wanted,
        Compare::Lt => is < wanted,
        Compare::Le => is <= wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn takes(filter: &str) -> bool {
        let amara = json!({
            "userName": "Amara@centre.example", "active": true, "externalId": "7",
            "emails": [{"value": "amara@centre.example", "type": "work"}, {"value": "a@home.example", "type": "home"}],
        });
        Filter::parse(filter).unwrap().takes(&amara)
    }

    #[test]
    fn filters_are_understood_as_the_rfc_and_providers_write_them() {
        for yes in [
            "userName eq \"amara@centre.example\"",
            "USERNAME Eq \"AMARA@centre.example\"",
            "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"amara@centre.example\"",
            "emails[type eq \"work\" and value co \"@centre\"]",
            "emails.value eq \"a@home.example\"",
            "emails eq \"a@home.example\"",
            "externalId eq \"7\" and active eq true",
            "active eq True",
            "active eq \"True\"",
            "not (userName sw \"piotr\")",
            "title pr or (userName ew \".example\" and emails pr)",
            "title ne \"boss\"",
        ] {
            assert!(takes(yes), "{yes}");
        }
        for no in [
            "userName eq \"piotr@centre.example\"",
            "emails[type eq \"work\" and value co \"home\"]",
            "userName sw \"piotr\" or title pr",
            "externalId ne \"7\"",
            "active eq false",
        ] {
            assert!(!takes(no), "{no}");
        }
    }

    #[test]
    fn what_is_no_filter_is_refused() {
        let deep = format!("{}a pr{}", "(".repeat(DEPTH_MAX + 1), ")".repeat(DEPTH_MAX + 1));
        let fits = format!("{}a pr{}", "(".repeat(DEPTH_MAX), ")".repeat(DEPTH_MAX));
        assert!(Filter::parse(&fits).is_ok());
        for bad in [
            "",
            "userName",
            "userName eq",
            "userName eq amara",
            "userName is \"a\"",
            "userName eq \"a",
            "(a pr",
            "a pr)",
            "a pr b pr",
            "not a pr",
            "emails[type eq \"work\"",
            "and a pr",
            "' OR 1=1",
            &deep,
            &"a".repeat(CHARS_MAX + 1),
        ] {
            assert!(Filter::parse(bad).is_err(), "{bad}");
        }
    }
}
