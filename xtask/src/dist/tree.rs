//! The tree of files that both kinds of package are made of.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::content::{File, From, Package};
use super::{Release, told};
use crate::shell;

/// Lays the files of `package` below `root`, programs without their symbols.
pub(super) fn lay(package: &Package, binaries: &Path, root: &Path, release: &Release) -> Result<PathBuf> {
    for file in package.files {
        put(file, binaries, root, release).with_context(|| file.to.to_owned())?;
    }
    let doc = root.join("usr/share/doc").join(package.name);
    let licence = fs::read_to_string(shell::root().join("LICENSE-MIT"))?;
    write(&doc.join("copyright"), &copyright(&licence), 0o644)?;
    Ok(root.to_owned())
}

fn put(file: &File, binaries: &Path, root: &Path, release: &Release) -> Result<()> {
    let to = root.join(file.to);
    match file.from {
        From::Text(path) => {
            let text = fs::read_to_string(shell::root().join(path)).with_context(|| path.to_owned())?;
            write(&to, &filled(&text, release)?, file.mode)
        }
        From::Bytes(path) => copy(&shell::root().join(path), &to, file.mode),
        From::Binary(name) => {
            copy(&binaries.join(name), &to, file.mode)?;
            let strip = ["--strip-unneeded", "--remove-section=.comment"];
            told(Command::new("strip").args(strip).arg(&to)).map(drop)
        }
    }
}

/// What the release fills in.
pub(super) fn filled(text: &str, release: &Release) -> Result<String> {
    let [day, written] = release.days()?;
    Ok(text
        .replace("@VERSION@", &release.version)
        .replace("@DATE@", &day)
        .replace("@WRITTEN@", &written))
}

/// Debian's form of who may do what with it.
fn copyright(licence: &str) -> String {
    let lines = licence
        .lines()
        .map(str::trim_end)
        .skip_while(|line| !line.starts_with("Permission"));
    let text: Vec<String> = lines
        .map(|line| {
            if line.is_empty() {
                " .".to_owned()
            } else {
                format!(" {line}")
            }
        })
        .collect();
    format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\
         Upstream-Name: Breakwater\n\nFiles: *\nCopyright: 2026 the Breakwater developers\n\
         License: Expat or Apache-2.0\n\nFiles: */breakwater-print\n\
         Copyright: 2026 the Breakwater developers\n 2016 the Inter Project Authors\n 2013 Google LLC\n\
         License: (Expat or Apache-2.0) and OFL-1.1\n\nLicense: Expat\n{}\n\nLicense: Apache-2.0\n \
         On Debian systems the whole text is in /usr/share/common-licenses/Apache-2.0.\n\n\
         License: OFL-1.1\n The whole text is beside this file, in OFL-Inter.txt and OFL-NotoEmoji.txt.\n",
        text.join("\n")
    )
}

/// Writes a file, its folders before it.
pub(super) fn write(to: &Path, text: &str, mode: u32) -> Result<()> {
    folders(to)?;
    fs::write(to, text)?;
    Ok(fs::set_permissions(to, fs::Permissions::from_mode(mode))?)
}

fn copy(from: &Path, to: &Path, mode: u32) -> Result<()> {
    folders(to)?;
    fs::copy(from, to).with_context(|| from.display().to_string())?;
    Ok(fs::set_permissions(to, fs::Permissions::from_mode(mode))?)
}

fn folders(to: &Path) -> Result<()> {
    let folder = to.parent().context("a file without a folder")?;
    Ok(fs::create_dir_all(folder)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_licence_is_told_in_debians_form() {
        let told = copyright("MIT License\n\nCopyright\n\nPermission is granted\n\nto all.\n");
        assert!(
            told.contains("License: Expat\n Permission is granted\n .\n to all.\n"),
            "{told}"
        );
    }
}
