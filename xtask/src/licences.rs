//! What Breakwater is built from, as the window's "About" lists it: every crate of the three binaries and every package
//! of the interface, with version and licence. Written from the lock files by `codegen`, held current by `deny`.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::shell::{self, cargo};

const PATH: &str = "ui/src/lib/generated/licences.ts";
/// A package of the interface that its lock file calls a tool, although a part of it is in every page.
const IN_EVERY_PAGE: &str = "node_modules/svelte";
/// Fonts in `crates/print/fonts` that no lock file names; its README says which parts of them.
const FONTS: [[&str; 3]; 2] = [["Inter", "4.1", "OFL-1.1"], ["Noto Emoji", "3.006", "OFL-1.1"]];

/// Writes the list, or only checks that it is current.
pub(crate) fn licences(check: bool) -> Result<()> {
    let text = listed()?;
    let path = shell::root().join(PATH);
    if check {
        let found = fs::read_to_string(&path).unwrap_or_default();
        ensure!(found == text, "{PATH} is stale: cargo xtask codegen");
        return Ok(());
    }
    fs::write(&path, text).context(PATH)
}

fn listed() -> Result<String> {
    let output = cargo([
        "tree", "--locked", "--edges", "normal", "--prefix", "none", "--target", "all", "--format", "{p}|{l}",
    ])
    .args([
        "--package",
        "resident",
        "--package",
        "calendar",
        "--package",
        "print",
        "--package",
        "server",
        "--package",
        "window",
    ])
    .output()
    .context("cargo tree")?;
    ensure!(
        output.status.success(),
        "cargo tree: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut all = crates(&String::from_utf8(output.stdout)?);
    let lock =
        fs::read_to_string(shell::root().join("ui/package-lock.json")).context("ui/package-lock.json")?;
    all.extend(packages(&serde_json::from_str(&lock)?));
    all.extend(
        FONTS.map(|[name, version, licence]| (name.to_owned(), version.to_owned(), licence.to_owned())),
    );
    let mut text = String::from(
        "// Generated from Cargo.lock and package-lock.json; never edited. To write it: cargo xtask codegen\n\
         /** Name, version, licence. */\nexport const LICENCES: [string, string, string][] = [\n",
    );
    for (name, version, licence) in all {
        let _ = writeln!(text, "  {},", serde_json::to_string(&[name, version, licence])?);
    }
    text.push_str("]\n");
    Ok(text)
}

type Part = (String, String, String);

/// Crates from outside: `name v1.2.3 (proc-macro)|MIT`. One of ours names its folder.
fn crates(tree: &str) -> BTreeSet<Part> {
    let parts = tree.lines().filter_map(|line| {
        let (package, licence) = line.split_once('|')?;
        let mut words = package.split(' ');
        let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
        let ours = words.any(|word| word.starts_with("(/"));
        let licence = licence.trim_end_matches(" (*)").replace('/', " OR ");
        (!ours).then(|| (name.to_owned(), version.to_owned(), licence))
    });
    parts.collect()
}

/// Packages that become part of a page.
fn packages(lock: &Value) -> BTreeSet<Part> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    let parts = packages.filter_map(|(path, package)| {
        let name = path.rsplit_once("node_modules/")?.1;
        let tool = package["dev"] == true && path != IN_EVERY_PAGE;
        let text = |key: &str| package[key].as_str().map(str::to_owned);
        (!tool).then(|| Some((name.to_owned(), text("version")?, text("license")?)))?
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_comes_from_outside_is_listed_once_and_what_is_ours_is_not() {
        let tree = "resident v0.1.0 (/x/crates/resident)|MIT OR Apache-2.0\nserde v1.0.2|MIT/Apache-2.0\nserde v1.0.2|MIT/Apache-2.0 (*)\n\
                    serde_derive v1.0.2 (proc-macro)|MIT\n";
        let names: Vec<_> = crates(tree)
            .into_iter()
            .map(|(name, _, licence)| (name, licence))
            .collect();
        assert_eq!(
            names,
            [
                ("serde".to_owned(), "MIT OR Apache-2.0".to_owned()),
                ("serde_derive".to_owned(), "MIT".to_owned())
            ]
        );
    }

    #[test]
    fn tools_of_the_interface_are_left_out_but_for_what_is_in_every_page() {
        let lock = json!({ "packages": {
            "": { "version": "0.1.0" },
            "node_modules/svelte": { "version": "5.57.0", "license": "MIT", "dev": true },
            "node_modules/eslint": { "version": "9.0.0", "license": "MIT", "dev": true },
            "node_modules/@lucide/svelte": { "version": "1.48.0", "license": "ISC" },
        }});
        let names: Vec<_> = packages(&lock).into_iter().map(|(name, ..)| name).collect();
        assert_eq!(names, ["@lucide/svelte", "svelte"]);
    }
}
