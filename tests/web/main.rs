//! Browser tests: the real core and the built windows in Chromium, joined to a real server.
//!
//! This part sets the stage (server, host, profile) and hands over to Playwright, whose specs lie beside
//! it, one per noun. It fails when a spec fails, and when Playwright finds no spec.

use anyhow::{Result, ensure};
use e2e::{
    past,
    web::{self, Host},
};
use sensors::clock::{Clock, SystemClock};
use testkit::{
    binaries::Binaries,
    centre::{Centre, free_address},
};

/// A call of seconds fills the tide, so that a spec need not wait for an hour.
const POLICY: &str = "mark = \"5s\"\nsettle = \"2s\"\nnudge_for = \"60s\"\n";

#[test]
fn the_windows_show_what_the_core_says_in_a_browser() -> Result<()> {
    let mut playwright = web::playwright()?;
    let folder = tempfile::tempdir()?;
    let binaries = Binaries::of_this_build()?;
    let mut centre = Centre::make(&binaries, &folder.path().join("centre"), free_address(0)?)?;
    centre.start()?;
    let home = folder.path().join("amara");
    std::fs::create_dir_all(&home)?;
    std::fs::write(home.join("policy.toml"), POLICY)?;
    past::live(&home, SystemClock.now())?;
    let host = Host::start(env!("CARGO_BIN_EXE_host"), &home, None)?;
    // Somebody on their first day, at a desk of their own.
    centre.ask(&["person", "add", "Zofia Maj", "--team", "Team Harbour"])?;
    let newcomer = Host::start(env!("CARGO_BIN_EXE_host"), &folder.path().join("zofia"), None)?;

    let status = playwright
        .env("BREAKWATER_URL", host.url())
        .env("BREAKWATER_SERVER", centre.url())
        .env("BREAKWATER_CODE", centre.invite("Amara Okafor")?)
        .env("BREAKWATER_NEWCOMER", newcomer.url())
        .env("BREAKWATER_NEWCOMER_CODE", centre.invite("Zofia Maj")?)
        .status()?;
    ensure!(
        status.success(),
        "the specs failed; the core said:\n{}",
        host.log_tail()
    );
    Ok(())
}
