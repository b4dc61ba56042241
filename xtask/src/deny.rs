//! What may come in from outside, by `deny.toml`: licences, sources and bans of every crate that is built for one of
//! its targets, and known vulnerabilities when their database can be reached.
//!
//! `cargo deny check` reads the same file and knows more (yanked versions, licence texts); to install it takes longer
//! than all other rules together, so what must hold on every machine is checked here. Must never pass over a setting
//! of `deny.toml` that it does not know.

mod advisories;
mod settings;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

use crate::shell::{self, cargo};
use settings::{Banned, Settings, Wildcards};

/// The one registry.
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What `cargo metadata` says, as far as it is asked.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: BTreeSet<String>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

/// A crate that is built.
#[derive(Deserialize)]
struct Node {
    id: String,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: semver::Version,
    license: Option<String>,
    source: Option<String>,
    /// Empty: it is never published.
    publish: Option<Vec<String>>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    req: String,
    path: Option<String>,
}

/// Checks everything and prints what is against `deny.toml`.
pub(crate) fn deny() -> Result<()> {
    let text = std::fs::read_to_string(shell::root().join("deny.toml")).context("deny.toml")?;
    let settings: Settings = toml::from_str(&text).context("deny.toml")?;
    let metadata = metadata(&settings)?;
    let built = built(&metadata);
    let mut found = licences(&settings, &built)?;
    found.extend(sources(&built));
    found.extend(bans(&settings, &metadata, &built)?);
    match advisories::database()? {
        Some(folder) => found.extend(advisories::found(&folder, &settings, &metadata, &built)?),
        None => println!("deny: the database of vulnerabilities cannot be reached; they were not looked for"),
    }
    for finding in &found {
        println!("{finding}");
    }
    crate::licences::licences(true)?;
    ensure!(found.is_empty(), "deny: {} findings", found.len());
    println!("deny: {} crates", built.len());
    Ok(())
}

fn metadata(settings: &Settings) -> Result<Metadata> {
    let mut command = cargo(["metadata", "--format-version", "1", "--locked"]);
    for target in &settings.graph.targets {
        command.args(["--filter-platform", target]);
    }
    let output = command.output().context("cargo metadata")?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    }
    serde_json::from_slice(&output.stdout).context("cargo metadata")
}

/// What is built for one of the targets, tests and build scripts included.
fn built(metadata: &Metadata) -> Vec<&Package> {
    let ids: BTreeSet<&str> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| node.id.as_str())
        .collect();
    let packages = metadata.packages.iter();
    packages
        .filter(|package| ids.contains(package.id.as_str()))
        .collect()
}

/// Every crate may be used under a licence of the list.
fn licences(settings: &Settings, built: &[&Package]) -> Result<Vec<String>> {
    let allowed = settings.licenses.allow.iter();
    let allowed: Vec<Licensee> = allowed
        .map(|name| {
            Licensee::parse(name).with_context(|| format!("deny.toml allows `{name}`, which is no licence"))
        })
        .collect::<Result<_>>()?;
    let mut found = Vec::new();
    for package in built {
        if settings.licenses.private.ignore && package.publish.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        let Some(text) = &package.license else {
            found.push(format!("{} {}: names no licence", package.name, package.version));
            continue;
        };
        // Older crates write `MIT/Apache-2.0`.
        let is_allowed = Expression::parse_mode(text, ParseMode::LAX).is_ok_and(|expression| {
            expression.evaluate(|asked| allowed.iter().any(|one| one.satisfies(asked)))
        });
        if !is_allowed {
            found.push(format!(
                "{} {}: its licence is {text}",
                package.name, package.version
            ));
        }
    }
    Ok(found)
}

/// Every crate is ours or comes from the one registry.
fn sources(built: &[&Package]) -> Vec<String> {
    let ours = |source: &Option<String>| source.as_deref().is_none_or(|source| source == CRATES_IO);
    let strange = built.iter().filter(|package| !ours(&package.source));
    strange
        .map(|package| {
            let source = package.source.as_deref().unwrap_or_default();
            format!("{} {}: comes from {source}", package.name, package.version)
        })
        .collect()
}

/// Nothing on the list of bans, and no version left open.
fn bans(settings: &Settings, metadata: &Metadata, built: &[&Package]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for Banned { name, reason } in &settings.bans.deny {
        let (name, version) = name.split_once('@').unwrap_or((name, "*"));
        let version =
            semver::VersionReq::parse(version).with_context(|| format!("deny.toml bans `{name}`"))?;
        let banned = built
            .iter()
            .filter(|package| package.name == name && version.matches(&package.version));
        found.extend(banned.map(|package| format!("{name} {}: {reason}", package.version)));
    }
    if settings.bans.wildcards == Wildcards::Allow {
        return Ok(found);
    }
    let members = metadata.packages.iter();
    for package in members.filter(|package| metadata.workspace_members.contains(&package.id)) {
        let by_path = |one: &Dependency| {
            settings.bans.allow_wildcard_paths
                && one
                    .path
                    .as_deref()
                    .is_some_and(|path| Path::new(path).is_absolute())
        };
        let open = package
            .dependencies
            .iter()
            .filter(|one| one.req == "*" && !by_path(one));
        found.extend(open.map(|one| format!("{}: asks for any version of {}", package.name, one.name)));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = r#"
        [graph]
        targets = []
        [advisories]
        [licenses]
        allow = ["MIT", "Apache-2.0 WITH LLVM-exception", "ISC"]
        private = { ignore = true }
        [bans]
        multiple-versions = "allow"
        wildcards = "deny"
        allow-wildcard-paths = true
        deny = [{ crate = "slow@=1.7.0", reason = "wakes" }, { crate = "openssl", reason = "rustls" }]
        [sources]
        unknown-registry = "deny"
        unknown-git = "deny"
    "#;

    pub(super) fn settings() -> Settings {
        toml::from_str(SETTINGS).unwrap()
    }

    pub(super) fn package(name: &str, version: &str) -> Package {
        Package {
            id: name.to_owned(),
            name: name.to_owned(),
            version: version.parse().unwrap(),
            license: Some("MIT".to_owned()),
            source: Some(CRATES_IO.to_owned()),
            publish: None,
            dependencies: Vec::new(),
        }
    }

    pub(super) fn metadata(packages: Vec<Package>) -> Metadata {
        Metadata {
            workspace_members: packages.iter().map(|package| package.id.clone()).collect(),
            resolve: Resolve {
                nodes: packages
                    .iter()
                    .map(|package| Node {
                        id: package.id.clone(),
                    })
                    .collect(),
            },
            packages,
        }
    }

    #[test]
    fn a_licence_must_be_on_the_list_in_one_of_its_alternatives() {
        let under = |text: Option<&str>| Package {
            license: text.map(str::to_owned),
            ..package("a", "1.0.0")
        };
        let found = |text| licences(&settings(), &[&under(text)]).unwrap();
        for good in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/Apache-2.0",
            "ISC AND Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(found(Some(good)).is_empty(), "{good}");
        }
        for bad in ["GPL-3.0-only", "MIT AND AGPL-3.0", "Apache-2.0", "whatever"] {
            assert_eq!(found(Some(bad)), [format!("a 1.0.0: its licence is {bad}")]);
        }
        assert_eq!(found(None), ["a 1.0.0: names no licence"]);
        let ours = Package {
            publish: Some(Vec::new()),
            ..under(None)
        };
        assert!(licences(&settings(), &[&ours]).unwrap().is_empty());
    }

    #[test]
    fn a_crate_comes_from_the_registry_or_from_here() {
        let from = |source: Option<&str>| Package {
            source: source.map(str::to_owned),
            ..package("a", "1.0.0")
        };
        assert!(sources(&[&from(None), &from(Some(CRATES_IO))]).is_empty());
        let git = "git+https://example.org/a";
        assert_eq!(
            sources(&[&from(Some(git))]),
            [format!("a 1.0.0: comes from {git}")]
        );
        assert_eq!(
            sources(&[&from(Some("registry+https://example.org/index"))]).len(),
            1
        );
    }

    #[test]
    fn a_banned_crate_is_found_by_name_and_by_version() {
        let packages = metadata(vec![
            package("slow", "1.7.0"),
            package("slow", "1.7.1"),
            package("openssl", "0.1.0"),
        ]);
        let found = bans(
            &settings(),
            &packages,
            &packages.packages.iter().collect::<Vec<_>>(),
        )
        .unwrap();
        assert_eq!(found, ["slow 1.7.0: wakes", "openssl 0.1.0: rustls"]);
    }

    #[test]
    fn a_version_is_left_open_only_for_a_neighbour() {
        let asks = |req: &str, path: Option<&str>| Dependency {
            name: "b".to_owned(),
            req: req.to_owned(),
            path: path.map(str::to_owned),
        };
        let member = Package {
            dependencies: vec![asks("^1", None), asks("*", Some("/b")), asks("*", None)],
            ..package("a", "1.0.0")
        };
        let found = bans(&settings(), &metadata(vec![member]), &[]).unwrap();
        assert_eq!(found, ["a: asks for any version of b"]);
    }

    #[test]
    fn an_unknown_setting_is_refused_and_the_real_file_is_understood() {
        assert!(toml::from_str::<Settings>(&SETTINGS.replace("git = \"deny\"", "git = \"allow\"")).is_err());
        assert!(toml::from_str::<Settings>(&SETTINGS.replace("targets", "target")).is_err());
        let real = std::fs::read_to_string(shell::root().join("deny.toml")).unwrap();
        assert!(
            !toml::from_str::<Settings>(&real)
                .unwrap()
                .licenses
                .allow
                .is_empty()
        );
    }
}
