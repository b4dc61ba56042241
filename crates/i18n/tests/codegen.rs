//! The typed messages are what the English files say: writes them with `UPDATE=1`, else fails when they are stale.
//! Decides the names and the types; never touches a `.ftl` file.

mod catalog;

use catalog::{Kind, Message};
use i18n::Language;
use std::{fmt::Write as _, fs, path::PathBuf};

/// Files that Rust speaks; the window does not load those that it does not share.
const RUST: [&str; 22] = [
    "calendar",
    "calls",
    "cli",
    "data",
    "error",
    "excerpt",
    "goal",
    "history",
    "hook",
    "idea",
    "keyring",
    "notify",
    "page",
    "print",
    "relief",
    "rest",
    "sent",
    "shortcut",
    "source",
    "statutory",
    "tray",
    "voice",
];
/// Of these, the files that the window speaks too.
const SHARED: [&str; 15] = [
    "calendar",
    "data",
    "error",
    "excerpt",
    "history",
    "hook",
    "idea",
    "keyring",
    "relief",
    "rest",
    "sent",
    "shortcut",
    "source",
    "statutory",
    "voice",
];
/// First words of keys that are asked for by a name known only at run time (`Words::error`, `Words::hold` …).
const FAMILIES: [&str; 7] = [
    "error",
    "goal-letter",
    "hold",
    "source-trouble",
    "span",
    "rule",
    "country",
];

const HOW: &str =
    "Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen";

#[test]
fn the_rust_messages_are_what_the_english_files_say() {
    current_or_written("crates/i18n/src/generated.rs", &rust());
}

#[test]
fn the_typescript_messages_are_what_the_english_files_say() {
    current_or_written("ui/src/lib/generated/messages.ts", &typescript());
}

#[expect(
    clippy::disallowed_methods,
    reason = "whether to write is asked by whoever starts the test"
)]
fn current_or_written(path: &str, text: &str) {
    let path = root().join(path);
    if std::env::var("UPDATE").is_ok() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write in");
        fs::write(&path, text).expect("a file to write");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == text,
        "{} is stale: UPDATE=1 cargo test -p i18n --test codegen",
        path.display()
    );
}

fn root() -> PathBuf {
    catalog::here().join("../..")
}

fn rust() -> String {
    let mut out =
        format!("//! {HOW}\n//! One method per message; arguments in the order of their names.\n\n");
    out.push_str("use crate::{Language, Words};\nuse fluent_bundle::FluentValue;\n\n");
    out.push_str("/// The files that Rust speaks, in a language.\n");
    let _ = writeln!(
        out,
        "pub(crate) fn sources(language: Language) -> [&'static str; {}] {{",
        RUST.len()
    );
    out.push_str("    match language {\n");
    for language in Language::ALL {
        let _ = writeln!(out, "        Language::{language:?} => [");
        for file in RUST {
            let _ = writeln!(
                out,
                "            include_str!(\"../locales/{}/{file}.ftl\"),",
                language.tag()
            );
        }
        out.push_str("        ],\n");
    }
    out.push_str("    }\n}\n\nimpl Words {\n");
    let ours = |message: &&Message| RUST.contains(&message.file.as_str()) && family_of(message).is_none();
    let methods: Vec<String> = catalog::messages("en")
        .iter()
        .filter(ours)
        .map(rust_method)
        .collect();
    out.push_str(&methods.join("\n"));
    out.push_str("}\n");
    out
}

fn family_of(message: &Message) -> Option<&'static str> {
    let begins = |family: &&str| {
        message
            .key
            .strip_prefix(family)
            .is_some_and(|rest| rest.starts_with('-'))
    };
    FAMILIES.into_iter().find(begins)
}

fn rust_method(message: &Message) -> String {
    let mut parameters = String::new();
    let mut values = Vec::new();
    for (name, kind) in &message.args {
        let kind = if *kind == Kind::Number { "i64" } else { "&str" };
        let _ = write!(parameters, ", {name}: {kind}");
        values.push(format!("(\"{name}\", FluentValue::from({name}))"));
    }
    let call = format!("self.say(\"{}\", &[{}])", message.key, values.join(", "));
    format!(
        "    /// `{}`\n    #[must_use]\n    pub fn {}(&self{parameters}) -> String {{ {call} }}\n",
        message.text,
        message.key.replace('-', "_"),
    )
}

fn typescript() -> String {
    let spoken = |message: &&Message| {
        let file = message.file.as_str();
        !RUST.contains(&file) || SHARED.contains(&file)
    };
    let mut out =
        format!("// {HOW}\n// Every key that the windows speak, with the arguments its sentence needs.\n\n");
    out.push_str("export interface Messages {\n");
    for message in catalog::messages("en").iter().filter(spoken) {
        let _ = writeln!(out, "  /** {} */", message.text.replace("*/", "* /"));
        let _ = writeln!(out, "  '{}': {}", message.key, typescript_args(message));
    }
    out.push_str("}\n\nexport type Key = keyof Messages\n");
    out
}

fn typescript_args(message: &Message) -> String {
    let fields: Vec<String> = message
        .args
        .iter()
        .map(|(name, kind)| {
            format!(
                "{name}: {}",
                if *kind == Kind::Number { "number" } else { "string" }
            )
        })
        .collect();
    if fields.is_empty() {
        "null".to_owned()
    } else {
        format!("{{ {} }}", fields.join("; "))
    }
}
