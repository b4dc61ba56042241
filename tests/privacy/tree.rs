//! Anything MessagePack or JSON can say, and everything that is inside it, however deep: byte strings that
//! hold MessagePack or JSON themselves are opened too.

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use std::fmt;

/// Length of a hash and of an id.
const HASH_BYTES: usize = 16;

/// A decoded value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Nothing,
    Number(i128),
    Fraction(f64),
    Text(String),
    Bytes(Vec<u8>),
    List(Vec<Tree>),
    Map(Vec<(Tree, Tree)>),
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Tree, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Tree;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }
            fn visit_unit<E>(self) -> Result<Tree, E> {
                Ok(Tree::Nothing)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
                Ok(Tree::Nothing)
            }
            fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
                Ok(Tree::Number(number.into()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
                Ok(Tree::Number(number.into()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
                Ok(Tree::Fraction(number))
            }
            fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
                Ok(Tree::Text(text.to_owned()))
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Tree, E> {
                Ok(Tree::Bytes(bytes.to_vec()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = seq.next_element()? {
                    list.push(item);
                }
                Ok(Tree::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Tree::Map(entries))
            }
        }
        from.deserialize_any(Any)
    }
}

impl Tree {
    /// What `bytes` say, if all of them are a map or a list in one of the two forms.
    pub(crate) fn read(bytes: &[u8]) -> Option<Tree> {
        let mut from = rmp_serde::Deserializer::new(bytes);
        let packed = Tree::deserialize(&mut from).ok();
        let packed = packed.filter(|_| from.get_ref().is_empty());
        let tree = packed
            .filter(Tree::is_nested)
            .or_else(|| serde_json::from_slice(bytes).ok());
        tree.filter(Tree::is_nested)
    }

    fn is_nested(&self) -> bool {
        matches!(self, Tree::List(_) | Tree::Map(_))
    }

    /// Calls `see` with every key (`true`) and every value in it.
    pub(crate) fn walk(&self, see: &mut impl FnMut(bool, &Tree)) {
        self.visit(false, see);
    }

    fn visit(&self, key: bool, see: &mut impl FnMut(bool, &Tree)) {
        see(key, self);
        match self {
            Tree::List(items) => items.iter().for_each(|item| item.visit(false, see)),
            Tree::Map(entries) => {
                for (key, value) in entries {
                    key.visit(true, see);
                    value.visit(false, see);
                }
            }
            // A hash or an id would now and then look like a short list.
            Tree::Bytes(bytes) if bytes.len() == HASH_BYTES => {}
            Tree::Bytes(bytes) => {
                if let Some(inside) = Tree::read(bytes) {
                    inside.visit(false, see);
                }
            }
            Tree::Text(text) => {
                let inside = serde_json::from_str(text).ok().filter(Tree::is_nested);
                if let Some(inside) = inside {
                    inside.visit(false, see);
                }
            }
            Tree::Nothing | Tree::Number(_) | Tree::Fraction(_) => {}
        }
    }
}
