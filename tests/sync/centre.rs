//! The server's own program on a private folder that can be copied and put back, as a backup would be.

use anyhow::Result;
use std::{
    ops::{Deref, DerefMut},
    path::{Path, PathBuf},
};
use tempfile::TempDir;
use testkit::{
    binaries::server_of_this_build,
    centre::{Centre as Running, free_address, private_folder},
};

pub(crate) struct Centre {
    folder: TempDir,
    running: Running,
}

impl Centre {
    /// The sample centre, running.
    pub(crate) fn sample() -> Result<Centre> {
        let folder = tempfile::tempdir()?;
        let server = server_of_this_build()?;
        let mut running = Running::make_with(&server, &folder.path().join("data"), free_address(0)?)?;
        running.start()?;
        Ok(Centre { folder, running })
    }

    /// A copy of the data folder; only while the program does not run.
    pub(crate) fn copy(&self) -> Result<TempDir> {
        let copy = tempfile::tempdir()?;
        copy_files(&self.data(), copy.path())?;
        Ok(copy)
    }

    /// Puts a copy in place of what is there; only while the program does not run.
    pub(crate) fn put_back(&self, copy: &TempDir) -> Result<()> {
        std::fs::remove_dir_all(self.data())?;
        private_folder(&self.data())?;
        copy_files(copy.path(), &self.data())
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
}

impl Deref for Centre {
    type Target = Running;
    fn deref(&self) -> &Running {
        &self.running
    }
}

impl DerefMut for Centre {
    fn deref_mut(&mut self) -> &mut Running {
        &mut self.running
    }
}

/// Copies the plain files of a folder.
pub(crate) fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
