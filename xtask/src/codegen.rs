//! Files that are written by other files: TypeScript types of the command table, typed words, the list of licences.
//!
//! The generators are tests of the crates that own the sources, so that a stale file fails an ordinary
//! `cargo test`; with `UPDATE=1` the same tests write.

use anyhow::Result;

use crate::{
    licences::licences,
    shell::{cargo, go},
};

/// The crates that generate, each with the arguments that choose its generating tests.
const GENERATORS: &[(&str, &[&str])] = &[
    ("app", &["--lib", "typescript"]),
    ("i18n", &["--test", "codegen"]),
    ("server", &["--lib", "typescript"]),
];

/// Writes the generated files, or only checks that they are current.
pub(crate) fn codegen(check: bool) -> Result<()> {
    for (name, tests) in GENERATORS {
        let mut command = cargo(["test", "--quiet", "--package", name]);
        command.args(*tests);
        if !check {
            command.env("UPDATE", "1");
        }
        go(&mut command)?;
    }
    licences(check)
}
