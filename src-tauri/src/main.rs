//! The binary `breakwater-window`: shows what the resident says, and nothing of its own.
//!
//! `--home DIR` or `BREAKWATER_HOME` names the profile, `--view today|kudos|path|voice|friction|settings|reset` what to
//! show first. A process has one window: the companion, or that of a reset. Of two companions for one profile the
//! second hands its view to the first, by way of the resident, and ends. Decides no rule and keeps nothing but
//! where its window stood; a crash here costs nobody a call or a word.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod ipc;
mod placement;
mod screens;
mod view;
mod windows;

use anyhow::{Context, Result};
use std::{
    fs::{self, File, TryLockError},
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};
use view::View;

const USAGE: &str =
    "usage: breakwater-window [--home DIR] [--view today|kudos|path|voice|friction|settings|reset]
Without --home the profile is the folder BREAKWATER_HOME.";

fn main() -> ExitCode {
    let profile = std::env::var_os("BREAKWATER_HOME").map(PathBuf::from);
    let Some((home, view)) = arguments(std::env::args().skip(1), profile) else {
        tell(USAGE);
        return ExitCode::from(2);
    };
    match run(home, view) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(&format!("breakwater-window: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn tell(line: &str) {
    // Nobody reads it when stderr is gone; there is nothing else to do.
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn arguments(mut args: impl Iterator<Item = String>, profile: Option<PathBuf>) -> Option<(PathBuf, View)> {
    let (mut home, mut view) = (profile, View::Today);
    while let Some(name) = args.next() {
        match name.as_str() {
            "--home" => home = Some(PathBuf::from(args.next()?)),
            "--view" => view = View::named(&args.next()?)?,
            _ => return None,
        }
    }
    Some((home?, view))
}

fn run(home: PathBuf, view: View) -> Result<()> {
    let _only = match view {
        // The resident sees to it that there is one of these.
        View::Reset => None,
        _ => match lock(&home)? {
            Some(file) => Some(file),
            None => return hand_over(&home, view),
        },
    };
    let resident = ipc::Resident::new(home.clone());
    tauri::Builder::default()
        .manage(resident.clone())
        .manage(placement::Placement::of(&home))
        .invoke_handler(tauri::generate_handler![ipc::call])
        .setup(move |app| {
            windows::open(app.handle(), view)?;
            ipc::follow(app.handle().clone(), resident);
            Ok(())
        })
        .run(tauri::generate_context!())
        .context("cannot start the webview")
}

/// The lock of the one companion of a profile; `None` when another holds it.
fn lock(home: &Path) -> Result<Option<File>> {
    let path = home.join("run").join("window.lock");
    let refused = || format!("cannot write {}", path.display());
    fs::create_dir_all(home.join("run")).with_context(refused)?;
    let file = File::create(&path).with_context(refused)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error).with_context(refused),
    }
}

/// Asks the running companion, through the resident, to show `view`. Without a resident the running one
/// already says so.
fn hand_over(home: &Path, view: View) -> Result<()> {
    match ipc::Resident::new(home.to_owned()).ask("open", serde_json::json!({ "view": view.name() })) {
        Ok(_) | Err(protocol::local::CallError::NotRunning) => Ok(()),
        Err(error) => Err(error).context("cannot show the window that is open already"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Option<(PathBuf, View)> {
        arguments(line.split_whitespace().map(str::to_owned), None)
    }

    #[test]
    fn the_first_view_is_today_unless_another_is_named() {
        assert_eq!(parsed("--home /h"), Some((PathBuf::from("/h"), View::Today)));
        assert_eq!(
            parsed("--view reset --home /h"),
            Some((PathBuf::from("/h"), View::Reset))
        );
        for view in View::ALL {
            assert_eq!(
                parsed(&format!("--home /h --view {}", view.name())),
                Some((PathBuf::from("/h"), view))
            );
        }
    }

    #[test]
    fn the_profile_is_the_one_named_or_else_that_of_the_session() {
        let session = || Some(PathBuf::from("/s"));
        let named = ["--home", "/h"].map(str::to_owned);
        assert_eq!(
            arguments(std::iter::empty(), session()),
            Some((PathBuf::from("/s"), View::Today))
        );
        assert_eq!(
            arguments(named.into_iter(), session()),
            Some((PathBuf::from("/h"), View::Today))
        );
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for line in [
            "",
            "--view today",
            "--home",
            "--home /h --view",
            "--home /h --view nowhere",
            "--home /h x",
        ] {
            assert_eq!(parsed(line), None, "{line}");
        }
    }
}
