//! The rules of the house that no compiler knows.
//!
//! Each rule is a function over the tracked text files and returns what it found. An exception is written
//! here, exactly, or there is none.

mod circles;
mod modules;
mod names;
mod source;
mod syntax;
mod unused;
mod words;

use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::shell;
use source::Source;

/// One line against one rule.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    /// Path, with the line where there is one.
    at: String,
    /// The rule, as a fact.
    what: String,
}

impl Finding {
    fn new(at: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            what: what.into(),
        }
    }
}

/// A rule and its name.
type Rule = (&'static str, fn(&[Source]) -> Vec<Finding>);

const RULES: &[Rule] = &[
    ("headers", source::headers),
    ("lengths", source::lengths),
    ("module_files", source::module_files),
    ("endings", source::endings),
    ("attributes", source::attributes),
    ("machine_paths", source::machine_paths),
    ("lock_files", source::lock_files),
    ("schema_words", names::schema_words),
    ("rooms", names::rooms),
    ("words", words::used),
    ("functions", syntax::functions),
    ("channels", syntax::channels),
    ("refusals", syntax::refusals),
    ("circles", circles::circles),
    ("unused", unused::unused),
];

/// Checks all rules and prints what is against them.
pub(crate) fn tidy() -> Result<()> {
    let files = tracked()?;
    let mut findings = 0;
    for (name, rule) in RULES {
        for finding in rule(&files) {
            println!("{}: {} ({name})", finding.at, finding.what);
            findings += 1;
        }
    }
    if findings > 0 {
        bail!("tidy: {findings} findings");
    }
    println!("tidy: {} files, {} rules", files.len(), RULES.len());
    Ok(())
}

/// All text files that git tracks or would track.
fn tracked() -> Result<Vec<Source>> {
    let root = shell::root();
    let mut list = Command::new("git");
    list.args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(&root);
    let output = list.output().context("git")?;
    ensure!(
        output.status.success(),
        "git ls-files: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let paths = String::from_utf8(output.stdout)?;
    let mut files = Vec::new();
    for path in paths.split_terminator('\0') {
        // Pictures and fonts are no text; a deleted file is still listed until it is committed.
        let Ok(bytes) = std::fs::read(root.join(path)) else {
            continue;
        };
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(Source::new(path, &text));
        }
    }
    ensure!(!files.is_empty(), "git lists no files");
    Ok(files)
}

/// One source, for the rules' own tests.
#[cfg(test)]
fn one(path: &str, text: &str) -> [Source; 1] {
    [Source::new(path, text)]
}
