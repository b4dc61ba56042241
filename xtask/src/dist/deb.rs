//! A Debian package, by `dpkg-shlibdeps` and `dpkg-deb`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::content::{From, Package};
use super::{Release, told, tree};
use crate::shell;

const MAINTAINER: &str = "Breakwater developers <packages@breakwater.invalid>";

/// Makes the package of `tree` in the folder `into`.
pub(super) fn pack(
    package: &Package,
    tree: &Path,
    work: &Path,
    into: &Path,
    release: &Release,
) -> Result<PathBuf> {
    let root = work.join("deb");
    told(Command::new("cp").arg("--archive").arg(tree).arg(&root))?;
    let changes = filled_changes(package, release)?;
    let changes_file = root.join("usr/share/doc").join(package.name).join("changelog");
    tree::write(&changes_file, &changes, 0o644)?;
    told(
        Command::new("gzip")
            .args(["--best", "--no-name"])
            .arg(&changes_file),
    )?;
    let meta = root.join("DEBIAN");
    let installed_kb: u64 = told(Command::new("du").args(["-sk", "--apparent-size"]).arg(&root))?
        .split_whitespace()
        .next()
        .context("du")?
        .parse()?;
    let control = control(
        package,
        release,
        &needs(package, &root, work)?,
        installed_kb,
        &architecture()?,
    );
    tree::write(&meta.join("control"), &control, 0o644)?;
    if !package.settings.is_empty() {
        tree::write(&meta.join("conffiles"), &lines(package.settings), 0o644)?;
    }
    for (name, path) in package.deb_scripts {
        let text = fs::read_to_string(shell::root().join(path)).with_context(|| (*path).to_owned())?;
        tree::write(&meta.join(name), &text, 0o755)?;
    }
    sums(&root, &meta)?;
    let name = format!("{}_{}_{}.deb", package.name, release.version, architecture()?);
    let deb = into.join(name);
    let mut build = Command::new("dpkg-deb");
    build
        .args([
            "--root-owner-group",
            "-Zxz",
            if release.small { "-z6" } else { "-z1" },
        ])
        .arg("--build")
        .arg(&root)
        .arg(&deb);
    told(build.env("SOURCE_DATE_EPOCH", release.made_s.to_string()))?;
    Ok(deb)
}

fn lines(all: &[&str]) -> String {
    all.iter().map(|line| format!("{line}\n")).collect()
}

fn architecture() -> Result<String> {
    Ok(told(Command::new("dpkg").arg("--print-architecture"))?
        .trim()
        .to_owned())
}

/// The libraries that its programs name, as Debian calls their packages, and what else it needs.
fn needs(package: &Package, root: &Path, work: &Path) -> Result<Vec<String>> {
    // The tool wants the form of a source package around it.
    let source = work.join("source");
    let control = format!("Source: {0}\n\nPackage: {0}\nArchitecture: any\n", package.name);
    tree::write(&source.join("debian/control"), &control, 0o644)?;
    let programs = package
        .files
        .iter()
        .filter(|file| matches!(file.from, From::Binary(_)));
    let mut libraries = Command::new("dpkg-shlibdeps");
    libraries.arg("-O").args(programs.map(|file| root.join(file.to)));
    let output = libraries
        .current_dir(&source)
        .output()
        .context("dpkg-shlibdeps")?;
    let said = String::from_utf8(output.stdout)?;
    ensure!(
        output.status.success(),
        "dpkg-shlibdeps: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let libraries = said.trim().trim_start_matches("shlibs:Depends=").split(", ");
    let libraries = libraries.filter(|name| !name.is_empty()).map(str::to_owned);
    Ok(libraries
        .chain(package.deb_needs.iter().map(|name| (*name).to_owned()))
        .collect())
}

fn control(
    package: &Package,
    release: &Release,
    needs: &[String],
    installed_kb: u64,
    architecture: &str,
) -> String {
    let description: String = package
        .description
        .iter()
        .map(|line| format!(" {line}\n"))
        .collect();
    format!(
        "Package: {}\nVersion: {}\nArchitecture: {architecture}\nMaintainer: {MAINTAINER}\n\
         Installed-Size: {installed_kb}\nDepends: {}\nRecommends: {}\nSection: {}\nPriority: optional\n\
         Description: {}\n{description}",
        package.name,
        release.version,
        needs.join(", "),
        package.deb_recommends.join(", "),
        package.section,
        package.summary,
    )
}

fn filled_changes(package: &Package, release: &Release) -> Result<String> {
    let changes = format!(
        "{} (@VERSION@) stable; urgency=medium\n\n  * What changed is told at the place you got this from.\n\n \
         -- {MAINTAINER}  @WRITTEN@\n",
        package.name
    );
    tree::filled(&changes, release)
}

/// What `dpkg --verify` compares with.
fn sums(root: &Path, meta: &Path) -> Result<()> {
    let list = "find . -type f -not -path './DEBIAN/*' -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 md5sum";
    let sums = told(Command::new("sh").args(["-c", list]).current_dir(root))?;
    tree::write(&meta.join("md5sums"), &sums, 0o644)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::content::PACKAGES;

    #[test]
    fn a_control_file_says_what_it_needs_and_what_it_is() {
        let release = Release {
            version: "1.2.3".to_owned(),
            made_s: 0,
            small: true,
        };
        let needs = ["libc6 (>= 2.36)".to_owned(), "systemd | x".to_owned()];
        let told = control(&PACKAGES[1], &release, &needs, 42, "amd64");
        assert!(told.starts_with("Package: breakwater-server\nVersion: 1.2.3\nArchitecture: amd64\n"));
        assert!(
            told.contains(
                "\nDepends: libc6 (>= 2.36), systemd | x\nRecommends: fontconfig, fonts-noto-cjk\n"
            ),
            "{told}"
        );
        assert!(
            told.ends_with("\n It knows of no call and of no reset.\n"),
            "{told}"
        );
    }
}
