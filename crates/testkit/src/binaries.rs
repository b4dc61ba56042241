//! The three binaries under test. They are built by `cargo xtask`; a test only finds them.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

/// Where the binaries are.
#[derive(Clone, Debug)]
pub struct Binaries {
    /// `breakwater`.
    pub resident: PathBuf,
    /// `breakwater-server`.
    pub server: PathBuf,
    /// `breakwater-window`.
    pub window: PathBuf,
}

impl Binaries {
    /// The binaries in `folder`, for example `target/debug`.
    ///
    /// # Errors
    /// One is missing; the sentence says how to build it.
    pub fn in_folder(folder: &Path) -> Result<Binaries> {
        Ok(Binaries {
            resident: present(folder, "breakwater")?,
            server: present(folder, "breakwater-server")?,
            window: present(folder, "breakwater-window")?,
        })
    }

    /// The binaries that were built with the running test.
    ///
    /// # Errors
    /// As [`Binaries::in_folder`].
    pub fn of_this_build() -> Result<Binaries> {
        Binaries::in_folder(&folder_of_this_build()?)
    }
}

/// The resident alone, for tests that open no window and ask no server.
///
/// # Errors
/// It is missing; the sentence says how to build it.
pub fn resident_of_this_build() -> Result<PathBuf> {
    present(&folder_of_this_build()?, "breakwater")
}

/// The server alone, for tests that bring their own desks.
///
/// # Errors
/// It is missing; the sentence says how to build it.
pub fn server_of_this_build() -> Result<PathBuf> {
    present(&folder_of_this_build()?, "breakwater-server")
}

fn present(folder: &Path, name: &str) -> Result<PathBuf> {
    let path = folder.join(name);
    ensure!(
        path.is_file(),
        "{} is missing: `cargo xtask test` builds it",
        path.display()
    );
    Ok(path)
}

fn folder_of_this_build() -> Result<PathBuf> {
    let test = std::env::current_exe()?;
    // A test lies in `deps`, beside it are the binaries.
    let deps = test.parent().context("a test without a folder")?;
    let folder = if deps.ends_with("deps") {
        deps.parent().context("no folder above deps")?
    } else {
        deps
    };
    Ok(folder.to_owned())
}
