//! What every screen looks like and how it reads aloud: real desks in the states that people meet, in a browser.
//!
//! This part sets the stage: desks with one realistic day, one that nobody used yet, one whose centre cannot be reached,
//! one in a centre of thousands with long names. `tests/web/screens` takes the pictures, asks axe and compares what a
//! screen reader would say with what was agreed. As a test it does so in English alone; `cargo xtask screens` does it
//! in every language, theme and width. The rooms of the console are looked at, too, in the first of those centres.

mod stage;

use anyhow::{Result, ensure};
use e2e::web;
use serde_json::json;
use stage::Stage;

#[test]
fn every_screen_reads_as_agreed_and_axe_finds_nothing() -> Result<()> {
    // It takes minutes, and `cargo xtask screens` asks for it; what every run tests is in the suite `web`.
    let Some(wanted) = said("BREAKWATER_SCREENS") else {
        return Ok(());
    };
    let mut playwright = web::playwright()?;
    let all = wanted == "all";
    let stage = Stage::set(env!("CARGO_BIN_EXE_host"), all)?;
    let desks = json!({
        "urls": stage.urls(),
        "centre": stage.centre_url(),
        "code": stage.second_code()?,
        "zone": stage.zone_name(),
    });
    playwright
        .args(["--config", "screens/config.ts"])
        .env("BREAKWATER_DESKS", desks.to_string())
        .env("BREAKWATER_CONSOLE", stage.console()?.to_string());
    if let Some(only) = said("BREAKWATER_SCREENS_ONLY") {
        playwright.args(["--grep", &only]);
    }
    let status = playwright.status()?;
    ensure!(
        status.success(),
        "the screens are not as agreed; the desks said:\n{}",
        stage.log_tail()
    );
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "`cargo xtask screens` says which screens are wanted"
)]
fn said(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
