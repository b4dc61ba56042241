//! Known vulnerabilities of what is built, by the database that the Rust project keeps.
//!
//! The database is fetched with git into `target/` when it can be; a copy that is there already is used as it is when
//! it cannot. Must never hold up a test on a machine without a network.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::settings::{Scope, Settings};
use super::{Metadata, Package};
use crate::shell;

const DATABASE: &str = "https://github.com/RustSec/advisory-db";
/// A network that lets nothing through says so late or never.
const PATIENCE: Duration = Duration::from_secs(30);

/// One file of the database: TOML between fences, then prose.
#[derive(Deserialize)]
struct File {
    advisory: Advisory,
    versions: Versions,
}

#[derive(Deserialize)]
struct Advisory {
    id: String,
    package: String,
    /// Not a vulnerability: nobody mends it, or it can be used wrongly.
    informational: Option<String>,
    /// It turned out to be none.
    withdrawn: Option<toml::Value>,
}

#[derive(Deserialize)]
struct Versions {
    patched: Vec<semver::VersionReq>,
    #[serde(default)]
    unaffected: Vec<semver::VersionReq>,
}

/// The database, as new as it can be had.
pub(super) fn database() -> Result<Option<PathBuf>> {
    let folder = shell::target().join("advisory-db");
    let place = folder.to_string_lossy().into_owned();
    if !folder.join("crates").is_dir() {
        // What an interrupted fetch left behind would be in the way of the next one.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(shell::target())?;
        git(&["clone", "--quiet", "--depth", "1", DATABASE, &place]);
    } else {
        git(&["-C", &place, "pull", "--quiet", "--ff-only", "--depth", "1"]);
    }
    Ok(folder.join("crates").is_dir().then_some(folder))
}

/// Runs git for as long as we have patience. Whether it worked shows in what is there afterwards.
fn git(args: &[&str]) {
    let mut command = Command::new("git");
    command
        .args(args)
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return };
    let began = Instant::now();
    while matches!(child.try_wait(), Ok(None)) && began.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// What is known against the crates that are built.
pub(super) fn found(
    folder: &Path,
    settings: &Settings,
    metadata: &Metadata,
    built: &[&Package],
) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for package in built {
        let Ok(entries) = std::fs::read_dir(folder.join("crates").join(&package.name)) else {
            continue;
        };
        for entry in entries {
            let path = entry?.path();
            let text = std::fs::read_to_string(&path)?;
            let concerns = concerns(&text, settings, metadata, package);
            found.extend(concerns.with_context(|| path.display().to_string())?);
        }
    }
    found.sort();
    Ok(found)
}

fn concerns(
    text: &str,
    settings: &Settings,
    metadata: &Metadata,
    package: &Package,
) -> Result<Option<String>> {
    let front = text.split("```").nth(1).context("no front matter")?;
    let File { advisory, versions } = toml::from_str(front.trim_start_matches("toml"))?;
    let is_safe = versions
        .patched
        .iter()
        .chain(&versions.unaffected)
        .any(|safe| safe.matches(&package.version));
    let is_ignored = settings
        .advisories
        .ignore
        .iter()
        .any(|ignored| ignored.id == advisory.id);
    let is_asked = match advisory.informational.as_deref() {
        None => true,
        Some("unmaintained") => in_scope(settings.advisories.unmaintained, metadata, package),
        Some("unsound") => in_scope(Scope::Workspace, metadata, package),
        Some(_) => false,
    };
    let concerns =
        advisory.package == package.name && advisory.withdrawn.is_none() && !is_safe && !is_ignored;
    let what = advisory.informational.as_deref().unwrap_or("vulnerable");
    Ok((concerns && is_asked)
        .then(|| format!("{} {}: {what}, {}", package.name, package.version, advisory.id)))
}

fn in_scope(scope: Scope, metadata: &Metadata, package: &Package) -> bool {
    let mut members = metadata
        .packages
        .iter()
        .filter(|one| metadata.workspace_members.contains(&one.id));
    match scope {
        Scope::All => true,
        Scope::None => false,
        Scope::Workspace => {
            members.any(|one| one.dependencies.iter().any(|asked| asked.name == package.name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Dependency, tests::*};
    use super::*;

    fn advisory(more: &str) -> String {
        format!(
            "```toml\n[advisory]\nid = \"RUSTSEC-1\"\npackage = \"a\"\ndate = \"2020-01-01\"\n{more}\n\
             [versions]\npatched = [\">= 1.2.0\"]\nunaffected = [\"< 0.5.0\"]\n```\n# Text\n```rust\n```\n"
        )
    }

    fn against(text: &str, version: &str, settings: &Settings, asked: &str) -> Option<String> {
        let asked = Dependency {
            name: asked.to_owned(),
            req: "1".to_owned(),
            path: None,
        };
        let member = Package {
            dependencies: vec![asked],
            ..package("ours", "1.0.0")
        };
        concerns(text, settings, &metadata(vec![member]), &package("a", version)).unwrap()
    }

    #[test]
    fn a_version_between_the_safe_ones_is_vulnerable() {
        let text = advisory("");
        let found = |version| against(&text, version, &settings(), "b");
        assert_eq!(found("1.0.0").as_deref(), Some("a 1.0.0: vulnerable, RUSTSEC-1"));
        assert_eq!(found("0.4.9"), None);
        assert_eq!(found("1.2.0"), None);
    }

    #[test]
    fn what_was_withdrawn_or_is_excused_concerns_nobody() {
        assert_eq!(
            against(&advisory("withdrawn = \"2021-01-01\""), "1.0.0", &settings(), "b"),
            None
        );
        let mut excused = settings();
        excused.advisories =
            toml::from_str("ignore = [{ id = \"RUSTSEC-1\", reason = \"not used\" }]").unwrap();
        assert_eq!(against(&advisory(""), "1.0.0", &excused, "b"), None);
    }

    #[test]
    fn a_crate_that_nobody_mends_concerns_those_who_asked_for_it() {
        let text = advisory("informational = \"unmaintained\"");
        let mut settings = settings();
        settings.advisories = toml::from_str("unmaintained = \"workspace\"").unwrap();
        assert_eq!(against(&text, "1.0.0", &settings, "b"), None);
        assert!(against(&text, "1.0.0", &settings, "a").is_some());
        assert_eq!(
            against(&advisory("informational = \"notice\""), "1.0.0", &settings, "a"),
            None
        );
    }
}
