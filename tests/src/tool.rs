//! Programs of the operating system that a test cannot do without.

use anyhow::{Result, bail};
use std::{env, ffi::OsString, path::Path};

/// Debian packages that the phone tests need.
pub const PACKAGES: [&str; 8] = [
    "baresip-core",
    "pulseaudio",
    "pulseaudio-utils",
    "libasound2-plugins",
    "pipewire",
    "pipewire-pulse",
    "wireplumber",
    "dbus",
];

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
    }
}
