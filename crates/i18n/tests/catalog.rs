//! The `.ftl` files as a catalogue: every message with its text and its arguments. What the tests share.

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What an argument may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Counted: stands in `NUMBER()` or selects a plural.
    Number,
    /// Anything else.
    Text,
}

/// One message.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Name of its file, without `.ftl`.
    pub(crate) file: String,
    /// Its key.
    pub(crate) key: String,
    /// Its text as it stands in the file, on one line.
    pub(crate) text: String,
    /// Its arguments by name.
    pub(crate) args: BTreeMap<String, Kind>,
}

/// The folder of this crate.
pub(crate) fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every message of a language, in the order of files and lines.
pub(crate) fn messages(tag: &str) -> Vec<Message> {
    files(tag).iter().flat_map(|path| read(path)).collect()
}

fn files(tag: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(here().join("locales").join(tag))
        .expect("the folder of a language")
        .map(|entry| entry.expect("a file of it").path())
        .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
        .collect();
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .expect("a file name")
        .to_string_lossy()
        .into_owned()
}

fn read(path: &Path) -> Vec<Message> {
    let source = fs::read_to_string(path).expect("a readable file");
    let resource =
        parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut found = Vec::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        assert!(
            message.attributes.is_empty(),
            "{}: {key} has attributes; make it two messages",
            path.display()
        );
        let value = message
            .value
            .unwrap_or_else(|| panic!("{}: {key} is empty", path.display()));
        let mut args = BTreeMap::new();
        pattern(&value, &mut args);
        found.push(Message {
            file: stem(path),
            text: text_of(&source, &key),
            key,
            args,
        });
    }
    found
}

/// The lines of a message without its key, joined by single spaces.
fn text_of(source: &str, key: &str) -> String {
    let mut lines = source.lines().skip_while(|line| {
        line.strip_prefix(key)
            .is_none_or(|rest| !rest.trim_start().starts_with('='))
    });
    let first = lines
        .next()
        .unwrap_or_default()
        .split_once('=')
        .map_or("", |(_, text)| text);
    let more = lines.take_while(|line| line.starts_with(' ') || line.starts_with('}'));
    std::iter::once(first)
        .chain(more)
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

type Args = BTreeMap<String, Kind>;

fn pattern(pattern: &Pattern<&str>, args: &mut Args) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit(expression, args);
        }
    }
}

fn visit(expression: &Expression<&str>, args: &mut Args) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, Kind::Text, args),
        Expression::Select { selector, variants } => {
            let counts = variants.iter().all(|variant| match &variant.key {
                VariantKey::NumberLiteral { .. } => true,
                VariantKey::Identifier { name } => {
                    ["zero", "one", "two", "few", "many", "other"].contains(name)
                }
            });
            visit_inline(selector, if counts { Kind::Number } else { Kind::Text }, args);
            for variant in variants {
                pattern(&variant.value, args);
            }
        }
    }
}

fn visit_inline(inline: &InlineExpression<&str>, kind: Kind, args: &mut Args) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let known = args.entry(id.name.to_owned()).or_insert(kind);
            if kind == Kind::Number {
                *known = Kind::Number;
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            assert_eq!(id.name, "NUMBER", "the only function both ends have");
            call(arguments, args);
        }
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => call(arguments, args),
        InlineExpression::MessageReference { id, .. } => {
            panic!("{}: a message within a message hides arguments", id.name)
        }
        InlineExpression::Placeable { expression } => visit(expression, args),
        InlineExpression::TermReference { .. }
        | InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn call(arguments: &CallArguments<&str>, args: &mut Args) {
    for positional in &arguments.positional {
        visit_inline(positional, Kind::Number, args);
    }
}
