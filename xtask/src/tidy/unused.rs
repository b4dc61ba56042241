//! No package is asked for that no code names: each costs time to build, and trust.
//!
//! A crate is named where a path begins with it, a package of the interface where it is imported. What only tests
//! name is a `dev-dependency`. Must not look into generated files: nobody wrote them.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

use super::Finding;
use super::source::Source;

/// Crates whose library has another name.
const LIBRARY_NAMES: &[(&str, &str)] = &[("md-5", "md5")];

/// What no file names because a macro does: manifest, crate. `#[implement]` of `windows` expands to it.
const EXPANDED: &[(&str, &str)] = &[("crates/sensors/Cargo.toml", "windows-core")];

/// The tables of a manifest that ask for crates, and whether tests may be the only ones who name them.
const TABLES: &[(&str, Tests)] = &[
    ("dependencies", Tests::DoNotCount),
    ("build-dependencies", Tests::DoNotCount),
    ("dev-dependencies", Tests::Count),
];

/// The names of the crates that tests name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tests {
    Count,
    DoNotCount,
}

/// Crates and npm packages that nothing names.
pub(super) fn unused(files: &[Source]) -> Vec<Finding> {
    let manifests = files.iter().filter(|file| file.path.ends_with("Cargo.toml"));
    let mut found: Vec<Finding> = manifests.flat_map(|manifest| of_crate(manifest, files)).collect();
    let packages = files.iter().filter(|file| file.path.ends_with("package.json"));
    found.extend(packages.flat_map(|package| of_package(package, files)));
    found
}

fn of_crate(manifest: &Source, files: &[Source]) -> Vec<Finding> {
    let Ok(table) = manifest.text.parse::<toml::Table>() else {
        return vec![Finding::new(&manifest.path, "is no TOML")];
    };
    let folder = manifest.path.trim_end_matches("Cargo.toml");
    let asked = |names: &[String]| {
        let inherited = names
            .iter()
            .map(|name| Finding::new(&manifest.path, format!("no member asks for `{name}`")));
        inherited.collect::<Vec<_>>()
    };
    if let Some(workspace) = table.get("workspace") {
        return asked(&nobody_inherits(workspace, files));
    }
    let in_tests = |path: &str| ["tests/", "benches/"].iter().any(|part| path.starts_with(part));
    let mut found = Vec::new();
    for (name, tests) in dependencies(&table) {
        let reads = files.iter().filter(|file| {
            let inside = file
                .path
                .strip_prefix(folder)
                .filter(|path| path.ends_with(".rs"));
            inside.is_some_and(|path| tests == Tests::Count || !in_tests(path))
        });
        let library = LIBRARY_NAMES
            .iter()
            .find(|(package, _)| *package == name)
            .map(|(_, library)| *library);
        let library = library.map_or_else(|| name.replace('-', "_"), str::to_owned);
        let expanded = EXPANDED.contains(&(manifest.path.as_str(), name.as_str()));
        if !expanded
            && !reads
                .map(|file| roots(&file.text))
                .any(|roots| roots.contains(&library))
        {
            found.push(Finding::new(&manifest.path, format!("no code names `{name}`")));
        }
    }
    found
}

/// Everything that a manifest asks for, for one operating system too.
fn dependencies(manifest: &toml::Table) -> Vec<(String, Tests)> {
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let places = targets
        .into_iter()
        .flat_map(|targets| targets.values())
        .filter_map(toml::Value::as_table);
    let mut found = Vec::new();
    for place in std::iter::once(manifest).chain(places) {
        for (table, tests) in TABLES {
            let names = place.get(*table).and_then(toml::Value::as_table);
            found.extend(
                names
                    .into_iter()
                    .flat_map(|table| table.keys())
                    .map(|name| (name.clone(), *tests)),
            );
        }
    }
    found
}

fn nobody_inherits(workspace: &toml::Value, files: &[Source]) -> Vec<String> {
    let manifests = files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    let tables = manifests.filter_map(|file| file.text.parse::<toml::Table>().ok());
    let asked: BTreeSet<String> = tables
        .flat_map(|table| dependencies(&table))
        .map(|(name, _)| name)
        .collect();
    let offered = workspace.get("dependencies").and_then(toml::Value::as_table);
    let offered = offered.into_iter().flat_map(|table| table.keys());
    offered.filter(|name| !asked.contains(*name)).cloned().collect()
}

/// The names with which paths begin.
fn roots(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Ok(tokens) = text.parse() {
        collect(tokens, &mut found);
    }
    found
}

fn collect(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_colon =
        |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    let is_use = |at: usize| matches!(tokens.get(at), Some(TokenTree::Ident(ident)) if *ident == "use");
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(ident) if is_colon(at + 1) && is_colon(at + 2) || at > 0 && is_use(at - 1) => {
                found.insert(ident.to_string());
            }
            TokenTree::Group(group) => collect(group.stream(), found),
            _ => {}
        }
    }
}

fn of_package(package: &Source, files: &[Source]) -> Vec<Finding> {
    let Ok(manifest) = serde_json::from_str::<serde_json::Value>(&package.text) else {
        return vec![Finding::new(&package.path, "is no JSON")];
    };
    let folder = package.path.trim_end_matches("package.json");
    let code = || {
        files
            .iter()
            .filter(|file| file.path.starts_with(folder) && names_packages(&file.path))
    };
    let names = manifest["dependencies"]
        .as_object()
        .into_iter()
        .flat_map(|table| table.keys());
    let imported = |name: &str| {
        let (whole, inside) = (format!("'{name}'"), format!("'{name}/"));
        code().any(|file| file.text.contains(&whole) || file.text.contains(&inside))
    };
    names
        .filter(|name| !imported(name))
        .map(|name| Finding::new(&package.path, format!("nothing imports `{name}`")))
        .collect()
}

fn names_packages(path: &str) -> bool {
    [".ts", ".js", ".svelte", ".css"]
        .iter()
        .any(|end| path.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(asks: &str, code: &[(&str, &str)]) -> Vec<String> {
        let mut files = vec![Source::new("crates/a/Cargo.toml", asks)];
        files.extend(
            code.iter()
                .map(|(path, text)| Source::new(&format!("crates/a/{path}"), text)),
        );
        unused(&files).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_crate_that_no_path_begins_with_is_unused() {
        let asks = "[dependencies]\nserde-json.workspace = true\nhttp = \"1\"\nurl = \"2\"\nlog = \"1\"\n";
        let code = "use http;\nfn f(url: u8) { serde_json::from_str(url); x::log::y(); } // url::Url\n";
        assert_eq!(member(asks, &[("src/lib.rs", code)]), ["no code names `url`"]);
    }

    #[test]
    fn what_only_tests_name_is_asked_for_by_tests() {
        let (asks, asks_for_tests) = (
            "[dependencies]\ninsta = \"1\"\n",
            "[dev-dependencies]\ninsta = \"1\"\n",
        );
        let code = [("tests/a.rs", "insta::assert()")];
        assert_eq!(member(asks, &code), ["no code names `insta`"]);
        assert!(member(asks_for_tests, &code).is_empty());
        assert_eq!(member(asks_for_tests, &[]), ["no code names `insta`"]);
    }

    #[test]
    fn one_system_and_one_odd_library_are_known() {
        let asks = "[target.'cfg(windows)'.dependencies]\nmd-5 = \"1\"\nwindows = \"1\"\n";
        assert_eq!(
            member(asks, &[("src/lib.rs", "md5::Md5")]),
            ["no code names `windows`"]
        );
    }

    #[test]
    fn the_workspace_offers_nothing_that_no_member_asks_for() {
        let files = [
            Source::new("Cargo.toml", "[workspace.dependencies]\na = \"1\"\nb = \"1\"\n"),
            Source::new("crates/a/Cargo.toml", "[dependencies]\na.workspace = true\n"),
            Source::new("crates/a/src/lib.rs", "use a::b;"),
        ];
        assert_eq!(
            unused(&files),
            [Finding::new("Cargo.toml", "no member asks for `b`")]
        );
    }

    #[test]
    fn a_package_of_the_interface_is_imported_somewhere() {
        let files = [
            Source::new(
                "ui/package.json",
                r#"{"dependencies": {"d3-scale": "4", "d3": "1", "@a/b": "1"}}"#,
            ),
            Source::new(
                "ui/src/a.ts",
                "import { x } from 'd3-scale'\nimport y from '@a/b/c'\n",
            ),
        ];
        assert_eq!(
            unused(&files),
            [Finding::new("ui/package.json", "nothing imports `d3`")]
        );
    }
}
