//! A small Debian in a folder, with what the packages need and nothing of this computer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::dist::told;

/// The release that the packages must work on: the oldest that is still looked after.
const SUITE: &str = "bookworm";
/// Where packages lie in it.
const BROUGHT: &str = "packages";
/// The smallest of what can make an account.
const SYSUSERS: &str = "systemd-standalone-sysusers";

/// It goes with the value.
pub(super) struct Root(PathBuf);

impl Root {
    /// Makes it anew, with what `debs` need and with `more`.
    pub(super) fn make(at: &Path, debs: &[&Path], more: &[&str]) -> Result<Root> {
        if at.exists() {
            fs::remove_dir_all(at).with_context(|| at.display().to_string())?;
        }
        let mut needed = Vec::new();
        for deb in debs {
            let needs = told(Command::new("dpkg-deb").arg("--field").arg(deb).arg("Depends"))?;
            needed.extend(needs.trim().split(", ").map(package));
        }
        if !more.is_empty() {
            // What makes accounts alone does not go together with the whole of systemd.
            needed.retain(|name| name != SYSUSERS);
        }
        needed.extend(more.iter().map(|name| (*name).to_owned()));
        needed.sort_unstable();
        needed.dedup();
        let mut command = Command::new("mmdebstrap");
        command
            .args(["--quiet", "--variant=apt", "--include"])
            .arg(needed.join(","))
            .arg(SUITE)
            .arg(at);
        let root = Root(at.to_owned());
        told(&mut command)?;
        fs::create_dir(root.path(BROUGHT))?;
        Ok(root)
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// Copies a package into it.
    pub(super) fn bring(&self, deb: &Path) -> Result<()> {
        let to = self
            .path(BROUGHT)
            .join(deb.file_name().context("a package without a name")?);
        fs::copy(deb, to)
            .map(drop)
            .with_context(|| deb.display().to_string())
    }

    /// Where a package that was brought lies in there.
    pub(super) fn brought(&self, deb: &Path) -> Result<String> {
        let name = deb.file_name().context("a package without a name")?;
        Ok(format!("/{BROUGHT}/{}", name.to_string_lossy()))
    }

    /// A program in it.
    pub(super) fn command(&self, program: &str) -> Command {
        let mut command = Command::new("chroot");
        command.arg(&self.0).arg(program).env_clear();
        command
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .env("LC_ALL", "C");
        command
    }

    /// Runs a program in it and gives what it says.
    pub(super) fn run(&self, program: &str, arguments: &[&str]) -> Result<String> {
        told(self.command(program).args(arguments))
    }

    /// User and group of an account.
    pub(super) fn account(&self, name: &str) -> Result<(u32, u32)> {
        let entry = self.run("getent", &["passwd", name])?;
        let mut fields = entry.split(':').skip(2);
        let mut number = || fields.next().context("no account")?.parse().context("a number");
        Ok((number()?, number()?))
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        // What is left is made anew the next time.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The package that a dependency means: without its version, and of those that can make accounts the smallest.
fn package(need: &str) -> String {
    let first = need.split(" | ").find(|one| one.starts_with(SYSUSERS));
    let first = first.or_else(|| need.split(" | ").next()).unwrap_or(need);
    first.split_whitespace().next().unwrap_or(first).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_means_one_package() {
        assert_eq!(package("libc6 (>= 2.36)"), "libc6");
        assert_eq!(package("a | b"), "a");
        assert_eq!(
            package("systemd | systemd-standalone-sysusers | c"),
            "systemd-standalone-sysusers"
        );
    }
}
