//! What programs that measure have in common. Decides nothing, and no test depends on it.

use anyhow::{Context, Result};
use std::path::PathBuf;
use testkit::binaries::Binaries;

/// What such a program is given: where to put profiles, the resident and the server.
///
/// # Errors
/// One is missing.
pub fn given() -> Result<(PathBuf, Binaries)> {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = words.next().context("where to put the profiles")?;
    let binaries = Binaries {
        resident: words.next().context("where the resident is")?,
        server: words.next().context("where the server is")?,
        // No window is opened.
        window: PathBuf::new(),
    };
    Ok((folder, binaries))
}

/// A number in plain words: digits in praise are taken for a customer's, and so are digits that are spelled.
#[must_use]
pub fn words(n: usize) -> String {
    const WORDS: [&str; 32] = [
        "amber", "apple", "basket", "birch", "bread", "bridge", "candle", "cloud", "clover", "copper",
        "feather", "forest", "garden", "gravel", "harbour", "honey", "island", "kettle", "ladder", "lantern",
        "meadow", "mirror", "orchard", "paper", "pebble", "pillow", "river", "saddle", "silver", "table",
        "thunder", "window",
    ];
    [n / 1024, n / 32, n].map(|part| WORDS[part % 32]).join(" ")
}
