//! `cargo xtask screens`: a picture of every view in every state, language, theme and width, to be looked at.
//!
//! The suite `screens` takes them; it is not among what every run tests yet. Here it is asked for everything, and its
//! pictures are put where somebody finds them.

use std::path::Path;

use anyhow::{Context, Result};

use crate::packages::{self, Need};
use crate::shell::{self, go};
use crate::{artifacts, suites};

/// Takes the pictures whose name (`kudos-empty`) matches `only`; with `agree`, what each screen reads aloud is agreed
/// anew.
pub(crate) fn screens(only: Option<&str>, agree: bool) -> Result<()> {
    packages::install(Need::Test)?;
    artifacts::ui()?;
    let built = suites::build(suites::ALL_BUT_THE_WINDOW)?;
    artifacts::programs()?;
    let suite = built
        .iter()
        .find(|suite| suite.package == suites::E2E && suite.name == "screens")
        .context("the suite `screens` was not built")?;
    let folder = shell::target();
    let pictures = folder.join("screens");
    if only.is_none() && pictures.exists() {
        std::fs::remove_dir_all(&pictures)?;
    }
    std::fs::create_dir_all(&pictures)?;
    let mut command = suite.command(&["--nocapture"]);
    command
        .env("BREAKWATER_TEST_PICTURES", &folder)
        .env("BREAKWATER_SCREENS", if agree { "agree" } else { "all" });
    if let Some(only) = only {
        // Without the last step there would be pictures and no page that shows them.
        command.env("BREAKWATER_SCREENS_ONLY", format!("{only}|one book"));
    }
    go(&mut command)?;
    told(&pictures, "index.html");
    told(&pictures, "contact.png");
    Ok(())
}

fn told(folder: &Path, name: &str) {
    println!("{}", folder.join(name).display());
}
