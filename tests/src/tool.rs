//! Programs of the operating system that a test cannot do without.

use anyhow::{Result, bail};
use std::{env, ffi::OsString, fs, path::Path};

/// Fails with a sentence when `program` is not installed.
///
/// # Errors
/// It is not in the `PATH`.
pub fn need(program: &str, package: &str) -> Result<()> {
    let path = env::var_os("PATH").unwrap_or_default();
    if env::split_paths(&path).any(|folder| folder.join(program).is_file()) {
        return Ok(());
    }
    bail!("{program} is missing: install the Debian package {package}");
}

/// Fails with a sentence when the system has no library `path` below the folder of any of its kinds of machine.
///
/// # Errors
/// It is not there.
pub fn need_library(path: &str, package: &str) -> Result<()> {
    let mut kinds = fs::read_dir("/usr/lib")?.filter_map(Result::ok);
    if kinds.any(|kind| kind.path().join(path).is_file()) {
        return Ok(());
    }
    bail!("{path} is missing: install the Debian package {package}");
}

/// The whole environment of a child: programs, a private home, nothing of the one who runs the tests.
#[must_use]
pub fn bare_env(home: &Path) -> Vec<(OsString, OsString)> {
    vec![
        ("PATH".into(), env::var_os("PATH").unwrap_or_default()),
        ("HOME".into(), home.into()),
        ("LC_ALL".into(), "C.UTF-8".into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_its_package() {
        need("sh", "dash").expect("every machine has a shell");
        let error = need("no-such-phone", "softphone-core").expect_err("it does not exist");
        let sentence = "no-such-phone is missing: install the Debian package softphone-core";
        assert_eq!(error.to_string(), sentence);
        let error = need_library("softphone/no-such.so", "softphone-core").expect_err("it does not exist");
        let sentence = "softphone/no-such.so is missing: install the Debian package softphone-core";
        assert_eq!(error.to_string(), sentence);
    }
}
