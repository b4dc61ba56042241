//! Browser tests: the real core and the built windows in Chromium, joined to a real server.
//!
//! This part sets the stage (server, host, profile) and hands over to Playwright, whose specs lie beside
//! it, one per noun. It fails when a spec fails, and when Playwright finds no spec.

mod past;

use anyhow::{Context, Result, ensure};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};
use testkit::{
    binaries::Binaries,
    centre::{Centre, free_address},
    process::{Running, Stdout, bound_command},
};

/// A call of seconds fills the tide, so that a spec need not wait for an hour.
const POLICY: &str = "mark = \"5s\"\nsettle = \"2s\"\nnudge_for = \"60s\"\n";

#[test]
fn the_windows_show_what_the_core_says_in_a_browser() -> Result<()> {
    e2e::tool::need("chromium", "chromium")?;
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("web");
    let dist = here.join("../../ui/dist");
    ensure!(
        dist.join("index.html").is_file(),
        "ui/dist is missing: `cargo xtask test` builds it"
    );
    packages(&here)?;

    let folder = tempfile::tempdir()?;
    let binaries = Binaries::of_this_build()?;
    let mut centre = Centre::make(&binaries, &folder.path().join("centre"), free_address(0)?)?;
    centre.start()?;
    let home = folder.path().join("amara");
    std::fs::create_dir_all(&home)?;
    std::fs::write(home.join("policy.toml"), POLICY)?;
    past::live(&home)?;
    let (host, url) = host(&home, &dist, folder.path())?;

    let status = Command::new("npx")
        .args(["playwright", "test"])
        .current_dir(&here)
        .env("BREAKWATER_URL", url)
        .env("BREAKWATER_SERVER", centre.url())
        .env("BREAKWATER_CODE", centre.invite("Amara Okafor")?)
        .env("BREAKWATER_PICTURES", pictures())
        .env("CI", "1")
        .status()
        .context("cannot start npx: Node is missing")?;
    ensure!(
        status.success(),
        "the specs failed; the core said:\n{}",
        host.log_tail(20)
    );
    Ok(())
}

/// Installs what the lock file names, when it changed.
fn packages(here: &Path) -> Result<()> {
    let modified = |path: PathBuf| path.metadata().and_then(|about| about.modified()).ok();
    let lock = modified(here.join("package-lock.json"));
    if modified(here.join("node_modules/.package-lock.json")) < lock {
        let status = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(here)
            .status()
            .context("cannot start npm: Node is missing")?;
        ensure!(status.success(), "npm ci failed in tests/web");
    }
    Ok(())
}

fn host(home: &Path, dist: &Path, folder: &Path) -> Result<(Running, String)> {
    let mut command = bound_command(env!("CARGO_BIN_EXE_host"));
    command.arg("--home").arg(home).arg("--dist").arg(dist);
    let mut host = Running::start("host", command, &folder.join("host.log"), Stdout::Piped)?;
    let stdout = host.stdout().context("the host has no stdout")?;
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line)?;
    let url = line.trim().strip_prefix("listening on ").map(str::to_owned);
    // Waits for nothing: only asks whether it already ended, for a better sentence.
    let url = url.with_context(|| format!("the host said {line:?}: {}", host.log_tail(20)))?;
    host.wait_until(Duration::from_secs(1), || Some(()))?;
    Ok((host, url))
}

#[expect(
    clippy::disallowed_methods,
    reason = "where the pictures go is the developer's to say"
)]
fn pictures() -> String {
    std::env::var("BREAKWATER_TEST_PICTURES")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../target/test").to_owned())
}
