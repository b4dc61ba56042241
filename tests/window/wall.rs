//! What thousands of kudos and colleagues cost in the window, as a browser's own trace says: `tests/web/wall` measures, this
//! sets its desks. Nobody else may have their profiles open.

use anyhow::{Context, Result, ensure};
use e2e::web::{self, Host};
use serde_json::{Value, json};
use std::{fs, io::Write, path::Path};

/// A profile to measure, and texts by each of which somebody of it is found.
pub(crate) struct Desk<'a> {
    pub(crate) name: &'a str,
    pub(crate) home: &'a Path,
    pub(crate) sought: &'a [&'a str],
}

/// Measures them by turns with `host`, the test host, and prints one table.
pub(crate) fn measure(host: &Path, folder: &Path, desks: &[Desk<'_>]) -> Result<()> {
    let host = host.to_str().context("a path that is text")?;
    let hosts = desks.iter().map(|desk| Host::start(host, desk.home, None));
    let hosts = hosts.collect::<Result<Vec<_>>>()?;
    let told: Vec<Value> = desks
        .iter()
        .zip(&hosts)
        .map(|(desk, host)| json!({ "name": desk.name, "url": host.url(), "sought": desk.sought }))
        .collect();
    for host in &hosts {
        host.call(
            "settings_set",
            &json!({ "first_run_done": true, "language": "en" }),
        )?;
    }
    let table = folder.join("wall.md");
    let status = web::playwright()?
        .args(["--config", "wall/config.ts"])
        .env("BREAKWATER_DESKS", Value::from(told).to_string())
        .env("BREAKWATER_TABLE", &table)
        .status()?;
    ensure!(status.success(), "nothing could be measured in the browser");
    Ok(std::io::stdout().write_all(&fs::read(table)?)?)
}
