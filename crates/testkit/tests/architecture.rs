//! Holds the arrows between the crates, as `docs/ARCHITECTURE.md` draws them.
//!
//! A failure here is a question to the design, not to this file: an arrow is added only together with the
//! drawing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// What each crate may use of ours, downwards only.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("protocol", &["domain"]),
    ("vault", &["domain", "protocol"]),
    ("sync", &["domain", "protocol"]),
    ("store", &["domain", "protocol"]),
    ("sensors", &["domain"]),
    ("calendar", &[]),
    ("print", &["protocol", "i18n"]),
    ("i18n", &[]),
    ("app", &["domain", "protocol", "vault", "sync", "store", "i18n"]),
    ("resident", &["app", "domain", "protocol", "sensors", "i18n"]),
    ("server", &["domain", "protocol", "vault", "sync"]),
    ("window", &["protocol"]),
    ("testkit", &[]),
    ("xtask", &["testkit"]),
    (
        "e2e",
        &[
            "app", "calendar", "domain", "protocol", "resident", "vault", "store", "sensors", "server",
            "testkit",
        ],
    ),
];

/// Crates that decide may use these and nothing else.
const PURE: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "chrono",
            "encoding_rs",
            "icu_casemap",
            "icu_normalizer",
            "icu_properties",
            "serde",
            "thiserror",
            "toml",
            "unicode-segmentation",
            "uuid",
        ],
    ),
    (
        "protocol",
        &[
            "base64",
            "blake3",
            "chrono",
            "interprocess",
            "rmp-serde",
            // Who we are: both ends of the local socket ask whose the other is (ADR 41).
            "rustix",
            "serde",
            "serde_json",
            "thiserror",
            "tokio",
            "uuid",
        ],
    ),
    ("sync", &["chrono", "serde", "thiserror", "uuid"]),
    (
        "vault",
        &[
            "argon2",
            "bip39",
            "blind-rsa-signatures",
            "chacha20poly1305",
            "ed25519-dalek",
            "hkdf",
            "hpke",
            "opaque-ke",
            "rand_core",
            "rmp-serde",
            "serde",
            "sha2",
            "thiserror",
            "uuid",
            "zeroize",
        ],
    ),
];

/// What only a desk needs; the server must link none of it. The cipher itself it has: it seals to published keys (ADR 86).
const NOT_IN_SERVER: &[&str] = &["bip39"];
/// The half of `vault` that opens.
const OPENS: &str = "vault feature \"desk\"";

/// Libraries that one room alone may know, by the beginning of their names. The browser tests serve the core
/// on loopback and need what the server needs for that.
const KNOWN_ONLY_BY: &[(&str, &[&str])] = &[
    // The browser tests' host is no product; it serves the core to Chromium.
    ("axum", &["server", "e2e"]),
    ("tower-http", &["server", "e2e"]),
    ("postgres", &["server"]),
    ("tokio-postgres", &["server"]),
    ("async-nats", &["server"]),
    ("prometheus", &["server"]),
    ("rusqlite", &["store", "server"]),
    ("refinery", &["store", "server"]),
    ("reqwest", &["app", "server"]),
    ("openidconnect", &["server"]),
    // Its tables weigh in every process that links them (ADR 76).
    ("chrono-tz", &["calendar"]),
    ("rrule", &["calendar"]),
    // Fonts and the tables of their letters weigh too (ADR 87).
    ("krilla", &["print"]),
    ("parley", &["print"]),
    ("fontique", &["print"]),
    ("tauri", &["window"]),
    ("ksni", &["resident"]),
    // The application asks a keyring through a trait (ADR 94) and knows no bus.
    ("zbus", &["sensors", "resident", "testkit", "e2e"]),
    ("pulseaudio", &["sensors"]),
];

/// The layers of the server, lowest first: each may name those before it and itself. What starts the program names
/// them all.
const SERVER_LAYERS: &[&str] = &["edge", "counts", "provider", "store", "live", "service", "http"];

/// What tests of the server's highest layer fill a centre with, as its bench does. It names all layers but that one.
const SERVER_CROWD: &str = "crowd";

/// Libraries that one layer of the server alone may know, by where its files lie.
const SERVER_KNOWN_ONLY_BY: &[(&str, &[&str])] = &[
    ("axum", &["http"]),
    ("hyper", &["http"]),
    ("async_nats", &["live/nats"]),
    ("prometheus", &["counts"]),
    ("rust_embed", &["http/console"]),
    ("rustls", &["http", "live/nats", "provider", "store/postgresql"]),
    ("reqwest", &["provider"]),
    ("openidconnect", &["provider"]),
    ("rusqlite", &["store/sqlite"]),
    ("refinery", &["store/sqlite", "store/postgresql"]),
    ("postgres", &["store/postgresql"]),
];

/// What the part that is always there must not carry.
const NOT_IN_RESIDENT: &[&str] = &["tauri", "wry", "tao", "webkit2gtk", "gtk", "gdk", "soup3", "axum"];

/// Thirteen crates are the ceiling; another needs a decision record (ADR 50, ADR 87).
const CRATES_MAX: usize = 13;

/// One dependency as a member declares it.
struct Dependency {
    name: String,
    dev: bool,
    features: Vec<String>,
    default_features: bool,
}

/// The members of the workspace with what they declare, and the folder each lives in.
fn members() -> Result<BTreeMap<String, (String, Vec<Dependency>)>> {
    let text = cargo(&["metadata", "--format-version", "1", "--no-deps", "--locked"])?;
    let metadata: Value = serde_json::from_str(&text)?;
    let packages = metadata["packages"].as_array().context("no packages")?;
    let mut members = BTreeMap::new();
    for package in packages {
        let name = package["name"].as_str().context("a package without a name")?;
        let place = package["manifest_path"]
            .as_str()
            .context("a package without a place")?;
        let declared = package["dependencies"].as_array().context("no dependencies")?;
        let dependencies = declared.iter().map(|dependency| Dependency {
            name: dependency["name"].as_str().unwrap_or_default().to_owned(),
            dev: dependency["kind"] == "dev",
            features: serde_json::from_value(dependency["features"].clone()).unwrap_or_default(),
            default_features: dependency["uses_default_features"] == true,
        });
        members.insert(name.to_owned(), (place.to_owned(), dependencies.collect()));
    }
    Ok(members)
}

fn cargo(args: &[&str]) -> Result<String> {
    let output = Command::new(env!("CARGO"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()?;
    ensure!(
        output.status.success(),
        "cargo {args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}

#[test]
fn arrows_between_our_crates_point_down_only() -> Result<()> {
    let members = members()?;
    let known: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    let found: BTreeSet<&str> = members.keys().map(String::as_str).collect();
    assert_eq!(
        found, known,
        "the workspace and the drawing have different members"
    );
    for (name, allowed) in ARROWS {
        for dependency in members[*name]
            .1
            .iter()
            .filter(|d| known.contains(d.name.as_str()))
        {
            let in_tests = dependency.dev && dependency.name == "testkit";
            let drawn = allowed.contains(&dependency.name.as_str());
            assert!(drawn || in_tests, "{name} must not use {}", dependency.name);
        }
    }
    Ok(())
}

#[test]
fn crates_that_decide_use_a_short_list_of_libraries() -> Result<()> {
    let members = members()?;
    for (name, allowed) in PURE {
        for dependency in members[*name]
            .1
            .iter()
            .filter(|d| !d.dev && !members.contains_key(&d.name))
        {
            assert!(
                allowed.contains(&dependency.name.as_str()),
                "{name} must not use {}",
                dependency.name
            );
        }
    }
    Ok(())
}

#[test]
fn crates_that_decide_have_no_clock() -> Result<()> {
    let members = members()?;
    for (name, _) in PURE {
        for chrono in members[*name].1.iter().filter(|d| d.name == "chrono") {
            let clock = chrono.default_features || chrono.features.iter().any(|f| f == "clock" || f == "now");
            assert!(!clock, "{name} must take chrono without its clock");
        }
    }
    Ok(())
}

#[test]
fn a_library_of_one_room_is_not_used_in_another() -> Result<()> {
    for (member, (_, dependencies)) in members()? {
        for dependency in dependencies.iter().filter(|d| !d.dev) {
            for (library, rooms) in KNOWN_ONLY_BY {
                let is = dependency.name == *library || dependency.name.starts_with(&format!("{library}-"));
                let name = &dependency.name;
                assert!(
                    !is || rooms.contains(&member.as_str()),
                    "{member} must not use {name}"
                );
            }
        }
    }
    Ok(())
}

/// Every Rust file under `folder`, by its path in it.
fn rust_files(folder: &Path) -> Result<Vec<(String, String)>> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                files.push((name, fs::read_to_string(&path)?));
            }
        }
    }
    Ok(files)
}

/// The modules of this crate's root that a text names by `crate::x` or `crate::{x, y}`.
fn named_by(text: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, found) in text.match_indices("crate::") {
        let rest = &text[at + found.len()..];
        let (mut depth, mut word) = (0, String::new());
        let mut takes_word = true;
        for c in rest.chars() {
            if c.is_alphanumeric() || c == '_' {
                if takes_word && depth <= 1 {
                    word.push(c);
                }
                continue;
            }
            if !word.is_empty() {
                named.insert(std::mem::take(&mut word));
                takes_word = false;
            }
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => takes_word = true,
                c if c.is_whitespace() && depth > 0 => continue,
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    named
}

#[test]
fn the_layers_of_the_server_name_only_what_is_below_them() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src");
    let files = rust_files(&folder)?;
    let layer_of = |path: &str| {
        let first = path.split(['/', '.']).next().unwrap_or_default().to_owned();
        SERVER_LAYERS.iter().position(|layer| *layer == first)
    };
    let seen: BTreeSet<usize> = files.iter().filter_map(|(path, _)| layer_of(path)).collect();
    assert_eq!(seen.len(), SERVER_LAYERS.len(), "a layer has no file");
    for (path, text) in &files {
        let Some(own) = layer_of(path) else { continue };
        for name in named_by(text) {
            let below = SERVER_LAYERS[..=own].contains(&name.as_str());
            let is_filling = own + 1 == SERVER_LAYERS.len() && name == SERVER_CROWD;
            assert!(
                below || is_filling,
                "{path} is of `{}` and must not name `{name}`",
                SERVER_LAYERS[own]
            );
        }
        assert!(
            !text.contains("super::super"),
            "{path}: a path that this test cannot read"
        );
    }
    Ok(())
}

#[test]
fn a_library_of_one_layer_of_the_server_is_not_used_in_another() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src");
    for (path, text) in rust_files(&folder)? {
        for (library, places) in SERVER_KNOWN_ONLY_BY {
            let uses = [format!("{library}::"), format!("use {library}")]
                .iter()
                .any(|words| text.contains(words.as_str()));
            let may = places.iter().any(|place| path.starts_with(place));
            assert!(!uses || may, "{path} must not use {library}");
        }
    }
    Ok(())
}

#[test]
fn what_a_file_names_of_its_crate_is_found_in_every_form() {
    let text = "use crate::{\n    edge,\n    live::{Caller, day_of},\n    store::Tx,\n};\nfn f() { crate::http::x(crate::wake); }";
    let named: Vec<String> = named_by(text).into_iter().collect();
    assert_eq!(named, ["edge", "http", "live", "store", "wake"]);
}

#[test]
fn the_resident_carries_no_webview_and_no_toolkit() -> Result<()> {
    let tree = cargo(&[
        "tree", "-p", "resident", "-e", "normal", "--prefix", "none", "--locked",
    ])?;
    let linked: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(
        linked.contains("ksni"),
        "this is not the tree of the resident:\n{tree}"
    );
    for library in NOT_IN_RESIDENT {
        let found = linked
            .iter()
            .find(|name| **name == *library || name.starts_with(&format!("{library}-")));
        assert_eq!(found, None, "the resident must not carry {library}");
    }
    Ok(())
}

#[test]
fn the_server_carries_nothing_that_opens_a_vault() -> Result<()> {
    let tree = cargo(&[
        "tree", "-p", "server", "-e", "normal", "--prefix", "none", "--locked",
    ])?;
    let linked: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(
        linked.contains("opaque-ke"),
        "this is not the tree of the server:\n{tree}"
    );
    for library in NOT_IN_SERVER {
        assert!(!linked.contains(library), "the server must not carry {library}");
    }
    let features = cargo(&[
        "tree",
        "-p",
        "server",
        "-e",
        "normal,features",
        "--prefix",
        "none",
        "--locked",
    ])?;
    let with = |feature: &str| features.lines().any(|line| line.starts_with(feature));
    assert!(
        with("vault feature \"seal\""),
        "these are not the server's features:\n{features}"
    );
    assert!(
        !with(OPENS),
        "the server must not be built with what opens a vault"
    );
    Ok(())
}

#[test]
fn there_are_at_most_thirteen_crates() -> Result<()> {
    let members = members()?;
    let crates = members
        .values()
        .filter(|(place, _)| place.contains("/crates/"))
        .count();
    assert!(
        (1..=CRATES_MAX).contains(&crates),
        "{crates} crates under crates/"
    );
    Ok(())
}
