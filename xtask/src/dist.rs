//! `cargo xtask dist`: packages for Debian and for systems with RPM, of the desktop and of the server.
//!
//! One tree of files for both kinds ([`content`]); the distributions' own tools make packages of it. Needs what Debian
//! calls `dpkg-dev` and `rpm`. Must write nowhere but below `target`.

mod check;
mod content;
mod deb;
mod rpm;
mod tree;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::artifacts;
use crate::packages::{self, Need};
use crate::shell::{self, cargo, go};
use content::PACKAGES;

/// A release: its version and when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Release {
    version: String,
    /// Seconds since 1970: that of the last commit, so that two builds of one are alike.
    made_s: u64,
    /// Packed as small as it gets, or quickly, to be tried and thrown away.
    small: bool,
}

/// What was packed.
#[derive(Clone, Debug)]
struct Packed {
    deb: PathBuf,
    rpm: PathBuf,
}

/// Packs the release binaries, or tries packages of what was built for the tests. With `built` it builds neither.
pub(crate) fn dist(check: bool, built: bool) -> Result<()> {
    packages::install(Need::Dist)?;
    if check {
        return check::check(built);
    }
    if !built {
        build()?;
    }
    let into = shell::target().join("dist");
    for packed in pack(&shell::target().join("release"), &into, &Release::of_this_tree()?)? {
        println!("{}\n{}", packed.deb.display(), packed.rpm.display());
    }
    Ok(())
}

fn build() -> Result<()> {
    artifacts::ui()?;
    // One by one: together, the features of one in shared libraries would end up in the resident too.
    let release = ["build", "--locked", "--release", "--package"];
    for package in ["resident", "calendar", "print", "window"] {
        go(cargo(release).arg(package))?;
    }
    let server = artifacts::server()?;
    // What is packed comes out of one folder.
    std::fs::copy(&server, shell::target().join("release/breakwater-server"))
        .with_context(|| server.display().to_string())?;
    Ok(())
}

/// Packs everything that is in `binaries`; in the order of [`PACKAGES`].
fn pack(binaries: &Path, into: &Path, release: &Release) -> Result<Vec<Packed>> {
    std::fs::create_dir_all(into).with_context(|| into.display().to_string())?;
    let packed = PACKAGES.iter().map(|package| {
        let work = shell::target().join("dist-work").join(package.name);
        if work.exists() {
            std::fs::remove_dir_all(&work).with_context(|| work.display().to_string())?;
        }
        let tree = tree::lay(package, binaries, &work.join("tree"), release)?;
        Ok(Packed {
            deb: deb::pack(package, &tree, &work, into, release)?,
            rpm: rpm::pack(package, &tree, &work, into, release)?,
        })
    });
    packed.collect()
}

impl Release {
    /// The version of the workspace, made when the last commit was.
    fn of_this_tree() -> Result<Release> {
        let text = std::fs::read_to_string(shell::root().join("Cargo.toml"))?;
        let table: toml::Table = text.parse()?;
        let at = |table: &toml::Table, key: &str| table.get(key).and_then(|value| value.as_table().cloned());
        let package = at(&table, "workspace").and_then(|workspace| at(&workspace, "package"));
        let package = package.context("Cargo.toml has no workspace.package")?;
        let version = package.get("version").and_then(toml::Value::as_str);
        let mut git = std::process::Command::new("git");
        git.args(["log", "-1", "--format=%ct"]).current_dir(shell::root());
        let said = git.output().context("git")?;
        ensure!(said.status.success(), "`{}` fails", shell::line(&git));
        Ok(Release {
            version: version.context("the workspace has no version")?.to_owned(),
            small: true,
            made_s: String::from_utf8(said.stdout)?.trim().parse()?,
        })
    }

    /// The day it was made, as `2026-11-29`, and as changelogs write it.
    fn days(&self) -> Result<[String; 2]> {
        let day = |format: &str| {
            let mut date = std::process::Command::new("date");
            let at = format!("--date=@{}", self.made_s);
            date.args(["--utc", &at, format]).env("LC_ALL", "C");
            Ok::<_, anyhow::Error>(
                String::from_utf8(date.output().context("date")?.stdout)?
                    .trim()
                    .to_owned(),
            )
        };
        Ok([day("+%F")?, day("+%a, %d %b %Y %T +0000")?])
    }
}

/// Runs a program and gives what it prints, or fails with it.
fn told(command: &mut std::process::Command) -> Result<String> {
    let line = shell::line(command);
    let output = command.output().with_context(|| line.clone())?;
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    ensure!(output.status.success(), "`{line}`: {}\n{said}", output.status);
    Ok(said)
}
