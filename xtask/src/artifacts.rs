//! What we start: the built interface and the three binaries.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, ensure};

use crate::shell::{self, cargo, go, npm};
#[cfg(target_os = "linux")]
use testkit::binaries::Binaries;

/// Installs the interface's packages when the lock file is newer than what is installed.
pub(crate) fn ui_packages() -> Result<()> {
    let ui = shell::root().join("ui");
    let lock = modified(&ui.join("package-lock.json")).context("ui/package-lock.json is missing")?;
    if modified(&ui.join("node_modules/.package-lock.json")).is_none_or(|installed| installed < lock) {
        go(&mut npm(["ci", "--no-audit", "--no-fund"]))?;
    }
    Ok(())
}

/// Builds the interface when a source is newer than the result. The window's build needs the result.
pub(crate) fn ui() -> Result<()> {
    ui_packages()?;
    let ui = shell::root().join("ui");
    let built = modified(&ui.join("dist/index.html"));
    let source =
        newest(&ui, &["node_modules", "dist"])?.max(newest(&shell::root().join("crates/i18n"), &[])?);
    if built.is_none_or(|built| built < source) {
        go(&mut npm(["run", "build"]))?;
    }
    Ok(())
}

/// Builds the three binaries in the dev profile: a clean release build takes minutes on two cores, and
/// nobody measures here.
#[cfg(target_os = "linux")]
pub(crate) fn binaries() -> Result<Binaries> {
    ui()?;
    // Two builds: together, the window's features of shared libraries would end up in the resident too.
    programs()?;
    go(&mut cargo(["build", "--locked", "--package", "window"]))?;
    Binaries::in_folder(&shell::target().join("debug"))
}

/// Builds all that is shipped but the window, together whatever is needed of it: another choice of packages has other
/// features, and would build their libraries once more.
pub(crate) fn programs() -> Result<()> {
    go(&mut cargo([
        "build",
        "--locked",
        "--package",
        "resident",
        "--package",
        "calendar",
        "--package",
        "server",
        "--package",
        "print",
    ]))
}

/// Builds the server as it is shipped.
pub(crate) fn server() -> Result<PathBuf> {
    go(&mut cargo([
        "build",
        "--locked",
        "--profile",
        "server",
        "--package",
        "server",
    ]))?;
    present(shell::target().join("server/breakwater-server"))
}

/// The path, if there is a file.
pub(crate) fn present(path: PathBuf) -> Result<PathBuf> {
    ensure!(path.is_file(), "the build left no {}", path.display());
    Ok(path)
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

/// When anything below `folder`, except in `without`, was last changed.
fn newest(folder: &Path, without: &[&str]) -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        if without.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        let changed = match entry.file_type()?.is_dir() {
            true => self::newest(&entry.path(), without)?,
            false => entry.metadata()?.modified()?,
        };
        newest = newest.max(changed);
    }
    Ok(newest)
}
