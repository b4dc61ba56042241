//! `erase`: shows what goes and what stays elsewhere, asks for a word, and erases. Decides nothing.

use super::{answer, secret};
use crate::{exit::Exit, home, terminal};
use app::view::EraseView;
use clap::Args;
use i18n::Words;
use protocol::local::{Caller, Client};
use serde_json::json;
use std::path::Path;

/// The word to type; the command line speaks English.
const WORD: &str = "erase";

/// How it is asked for.
#[derive(Debug, Args)]
pub(super) struct Erase {
    /// Do not ask: everything goes at once.
    #[arg(long)]
    yes: bool,
    /// Erase although something was not sent yet, and lose that.
    #[arg(long)]
    discard_unsent: bool,
    /// Only say what would go, and what stays elsewhere.
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

/// Carries it out.
pub(super) fn run(home: &Path, erase: &Erase) -> Exit {
    let words = terminal::words();
    let mut client = match Client::connect(&home::resolved(home), Caller::Cli) {
        Ok(client) => client,
        Err(error) => return terminal::failure(&error),
    };
    match client.call("erase_show", json!({})) {
        Ok(view) => told(answer::read(&view).as_ref(), &words),
        Err(error) => return terminal::failure(&error),
    }
    if erase.dry_run {
        return Exit::Done;
    }
    if !erase.yes && !is_sure(&words) {
        terminal::wrong(&words.cli_erase_not());
        return Exit::Refused;
    }
    let args = json!({ "sure": true, "discard_unsent": erase.discard_unsent });
    match client.call("erase", args) {
        Ok(_) => {
            terminal::line(&words.cli_erased());
            Exit::Done
        }
        Err(error) => terminal::failure(&error),
    }
}

fn told(view: Option<&EraseView>, words: &Words) {
    let Some(view) = view else { return };
    terminal::line(&words.data_erase_goes());
    view.goes
        .iter()
        .for_each(|line| terminal::line(&format!("  - {line}")));
    terminal::line(&words.data_erase_stays());
    view.stays
        .iter()
        .for_each(|line| terminal::line(&format!("  - {line}")));
}

fn is_sure(words: &Words) -> bool {
    let typed = secret::shown(&words.cli_erase_word(WORD)).unwrap_or_default();
    typed.trim().eq_ignore_ascii_case(WORD)
}
