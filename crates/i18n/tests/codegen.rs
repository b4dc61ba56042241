//! The typed messages are what the English files say: writes them with `UPDATE=1`, else fails when they are stale.
//! Decides the names and the types; never touches a `.ftl` file.

mod catalog;

use catalog::{Kind, Message};
use i18n::Language;
use std::{fmt::Write as _, fs, path::PathBuf};

/// Files that Rust speaks; the window does not load those that it does not share.
const RUST: [&str; 6] = ["calls", "cli", "error", "notify", "rest", "tray"];
/// Of these, the files that the window speaks too.
const SHARED: [&str; 2] = ["error", "rest"];
/// First words of keys that are asked for by a name known only at run time (`Words::error`, `Words::hold`).
const FAMILIES: [&str; 2] = ["error", "hold"];

const HOW: &str =
    "Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen";

#[test]
fn the_rust_messages_are_what_the_english_files_say() {
    current_or_written("crates/i18n/src/generated.rs", &rust());
}

#[test]
fn the_typescript_messages_are_what_the_english_files_say() {
    current_or_written("ui/src/lib/i18n/messages.ts", &typescript());
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
    let names: Vec<String> = catalog::file_names("en")
        .into_iter()
        .filter(|name| !RUST.contains(&name.as_str()) || SHARED.contains(&name.as_str()))
        .collect();
    let tags = Language::ALL
        .map(|language| format!("\"{}\"", language.tag()))
        .join(", ");
    let all = catalog::messages("en");
    let spoken: Vec<&Message> = all
        .iter()
        .filter(|message| names.contains(&message.file))
        .collect();
    let mut out = format!(
        "// {HOW}\n// One method per message. Never loads a file: whoever makes `Messages` gives it a bundle's `say`.\n\n"
    );
    out.push_str("import type { FluentVariable } from \"@fluent/bundle\";\n\n");
    let _ = writeln!(
        out,
        "/** Languages that have every word. */\nexport const languages = [{tags}] as const;"
    );
    out.push_str("export type Language = (typeof languages)[number];\n\n");
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let _ = writeln!(
        out,
        "/** Files in `crates/i18n/locales/<language>/` that the window speaks. */"
    );
    let _ = writeln!(out, "export const files = [{}] as const;\n", quoted.join(", "));
    for family in FAMILIES {
        let names: Vec<String> = spoken
            .iter()
            .filter(|message| family_of(message) == Some(family))
            .map(|message| format!("  \"{}\",\n", message.key[family.len() + 1..].replace('-', "_")))
            .collect();
        let _ = writeln!(
            out,
            "const {family}Names: ReadonlySet<string> = new Set([\n{}]);\n",
            names.concat()
        );
    }
    out.push_str(TS_CLASS);
    for message in spoken.iter().filter(|message| family_of(message).is_none()) {
        out.push_str(&typescript_method(message));
    }
    out.push_str("}\n");
    out
}

const TS_CLASS: &str = "\
/** Formats the message `id` of the language in use; arguments by name. */
export type Say = (id: string, args?: Record<string, FluentVariable>) => string;

export class Messages {
  readonly #say: Say;

  constructor(say: Say) {
    this.#say = say;
  }

  /** The sentence for a `Problem`; a code without one is told as a fault of ours. */
  error(code: string, args: Record<string, FluentVariable> = {}): string {
    return this.#say(`error-${errorNames.has(code) ? code.replaceAll(\"_\", \"-\") : \"internal\"}`, args);
  }

  /** Why no reset is offered, for a name in `OfferView.holding`. */
  hold(name: string): string | undefined {
    return holdNames.has(name) ? this.#say(`hold-${name.replaceAll(\"_\", \"-\")}`) : undefined;
  }
";

fn typescript_method(message: &Message) -> String {
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
    let (parameter, argument) = if fields.is_empty() {
        (String::new(), "")
    } else {
        (format!("args: {{ {} }}", fields.join("; ")), ", args")
    };
    format!(
        "\n  /** {} */\n  {}({parameter}): string {{\n    return this.#say(\"{}\"{argument});\n  }}\n",
        message.text.replace("*/", "* /"),
        camel(&message.key),
        message.key,
    )
}

fn camel(key: &str) -> String {
    let mut parts = key.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut out, part| {
        let mut chars = part.chars();
        out.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        out.push_str(chars.as_str());
        out
    })
}
