//! The console and the wall board in a browser: the real server with the sample centre, and Chromium.
//!
//! This part sets the stage: somebody new, and tokens; leaders, an admin and the works council are in the sample. Specs lie in
//! `tests/web/console` and make their own one-time addresses with the server's command, because each is good once. It fails
//! when a spec fails, and when Playwright finds no spec.

use anyhow::{Result, ensure};
use e2e::web;
use serde_json::json;
use testkit::{
    binaries::server_of_this_build,
    centre::{Centre, free_address},
};

#[test]
fn leaders_admins_and_the_works_council_do_their_work_in_a_browser() -> Result<()> {
    let mut playwright = web::playwright()?;
    // A server that is tested reads the built interface from its folder.
    web::dist()?;
    let folder = tempfile::tempdir()?;
    let program = server_of_this_build()?;
    let mut centre = Centre::make_with(&program, &folder.path().join("centre"), free_address(0)?)?;
    centre.start()?;
    centre.ask(&["person", "add", "Zofia Maj", "--team", "Team Harbour"])?;
    let stage = json!({
        "url": centre.url(),
        "program": program,
        "data": centre.folder(),
        "survey": centre.ask(&["token", "add", "--for", "praise", "survey"])?.trim(),
        "board": centre.ask(&["token", "add", "--for", "wall", "kitchen"])?.trim(),
    });
    let status = playwright
        .args(["--config", "console/config.ts"])
        .env("BREAKWATER_CONSOLE", stage.to_string())
        .status()?;
    ensure!(
        status.success(),
        "the specs failed; the server said:\n{}",
        centre.log_tail()
    );
    Ok(())
}
