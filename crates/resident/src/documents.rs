//! Where the agent's own documents lie, as the desktop's settings say it (xdg-user-dirs).
//!
//! Decides nothing about what is written there.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The line of `user-dirs.dirs` that names the folder.
const KEY: &str = "XDG_DOCUMENTS_DIR=";

/// The folder of this session; `None` without a home.
pub(crate) fn folder() -> Option<PathBuf> {
    let set = |name| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let home = set("HOME").or_else(|| set("USERPROFILE"))?;
    let config = set("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config"));
    let told = fs::read_to_string(config.join("user-dirs.dirs")).unwrap_or_default();
    Some(named(&told, &home).unwrap_or_else(|| home.join("Documents")))
}

/// What the file names: below the home folder or a whole path, as its format has it. The home folder itself means none.
fn named(told: &str, home: &Path) -> Option<PathBuf> {
    let line = told.lines().find_map(|line| line.trim().strip_prefix(KEY))?;
    let value = line.trim().trim_matches('"');
    let path = match value.strip_prefix("$HOME") {
        Some(below) => home.join(below.trim_start_matches('/')),
        None => PathBuf::from(value),
    };
    (path.is_absolute() && path != home).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_what_the_desktop_calls_documents() {
        let home = Path::new("/home/amara");
        let at = |told: &str| named(told, home);
        assert_eq!(
            at(
                "# written by xdg-user-dirs-update\nXDG_DESKTOP_DIR=\"$HOME/Pulpit\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumenty\"\n"
            ),
            Some(PathBuf::from("/home/amara/Dokumenty"))
        );
        assert_eq!(
            at("XDG_DOCUMENTS_DIR=\"/srv/own\""),
            Some(PathBuf::from("/srv/own"))
        );
        for none in [
            "",
            "XDG_DOCUMENTS_DIR=\"$HOME/\"",
            "XDG_DOCUMENTS_DIR=\"relative\"",
        ] {
            assert_eq!(at(none), None, "{none}");
        }
    }
}
