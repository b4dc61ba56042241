//! Every sentence is said somewhere: by its key, by its function, or by a beginning that ends in a dash
//! (`error-${code}`) where the rest is known only at run time. That it exists in every language is the `i18n` crate's own test.

use std::collections::BTreeSet;

use super::{Finding, source::Source};

/// Finds messages that no code uses, by key or by the name of the generated function.
pub(super) fn used(files: &[Source]) -> Vec<Finding> {
    let mut said = BTreeSet::new();
    let speaks = |file: &&Source| file.is_code() && !file.is_generated();
    for file in files.iter().filter(speaks) {
        said.extend(
            file.text
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-'),
        );
    }
    let english = files
        .iter()
        .filter(|file| file.path.ends_with(".ftl") && file.path.contains("/en/"));
    english
        .flat_map(|file| {
            file.lines(|line| {
                let key = key(line)?;
                let names = [key.to_owned(), key.replace('-', "_"), camel_case(key)];
                let used = names.iter().any(|name| said.contains(name.as_str())) || begun(key, &said);
                (!used).then(|| format!("nobody says `{key}`"))
            })
        })
        .collect()
}

/// Whether code says a beginning of the key and puts the rest together.
fn begun(key: &str, said: &BTreeSet<&str>) -> bool {
    key.match_indices('-')
        .any(|(at, dash)| said.contains(&key[..at + dash.len()]))
}

/// The key that a line of a Fluent file defines.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    (plain && key.starts_with(|c: char| c.is_ascii_lowercase())).then_some(key)
}

fn camel_case(key: &str) -> String {
    let mut camel = String::with_capacity(key.len());
    let mut upper = false;
    for c in key.chars() {
        if c == '-' {
            upper = true;
        } else {
            camel.push(if upper { c.to_ascii_uppercase() } else { c });
            upper = false;
        }
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_used_by_key_by_function_or_not_at_all() {
        let file = Source::new;
        let words = "tray-open = Open\ncall-from = From { $name }\nrest-now = Now\nnever-said = Silence\nhold-in-call = In a call\n    .x = y\n";
        let files = [
            file("crates/i18n/locales/en/a.ftl", words),
            file("crates/a/src/b.rs", "words.tray_open()"),
            file("ui/src/a.svelte", "{callFrom(name)}"),
            file("ui/src/b.ts", "say('rest-now')"),
            file("ui/src/d.ts", "say(`hold-${name}`)"),
            file("ui/src/generated/c.ts", "neverSaid"),
        ];
        let found = used(&files);
        assert_eq!(
            found,
            [Finding::new(
                "crates/i18n/locales/en/a.ftl:4",
                "nobody says `never-said`"
            )]
        );
    }
}
