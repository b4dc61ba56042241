//! `vault`: made, opened, locked and paired from a terminal or a script.
//!
//! A passphrase and words are asked for without being shown, or read from a file; never an argument. Asks the resident in
//! as many steps as it takes, and decides nothing.

use super::{answer, secret};
use crate::{exit::Exit, home, terminal};
use app::view::{KeyringTrouble, PairingView, VaultKept, VaultState, VaultView, VaultWordsView};
use clap::{Args, Subcommand};
use i18n::Words;
use protocol::local::{CallError, Caller, Client};
use serde_json::{Value, json};
use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// Between two looks at a pairing.
const LOOK: Duration = Duration::from_secs(1);
/// A pairing is over by then.
const PAIRING_MAX: Duration = Duration::from_secs(600);
/// How often a word that was asked for may be typed wrong.
const WRONG_MAX: usize = 3;

#[derive(Debug, Subcommand)]
pub(super) enum Vault {
    /// Whether it is there and open.
    Status(Form),
    /// Make it: a passphrase, and 24 recovery words that are shown once.
    Create(Open),
    /// Open it with the passphrase.
    Unlock(Open),
    /// Lock it here.
    Lock(Form),
    /// Open it with the recovery words, and choose a new passphrase.
    Recover {
        /// A file with the 24 words; `-` reads them from the input. Without it you are asked.
        #[arg(long, value_name = "FILE")]
        words_file: Option<PathBuf>,
        #[command(flatten)]
        open: Open,
    },
    /// Choose another passphrase. The recovery words stay good.
    Passphrase {
        #[command(flatten)]
        secret: Secret,
        #[command(flatten)]
        form: Form,
    },
    /// Open it from another desk. Without a code at the desk where it is locked; with the code at the desk where it is open.
    Pair {
        /// The code that the other desk shows.
        code: Option<String>,
        /// Say that both desks show these six digits, without being asked.
        #[arg(long, value_name = "DIGITS")]
        check: Option<String>,
        #[command(flatten)]
        form: Form,
    },
}

#[derive(Debug, Args)]
pub(super) struct Form {
    /// As JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Secret {
    /// A file whose first line is the passphrase; `-` reads it from the input. Without it you are asked.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Open {
    #[command(flatten)]
    secret: Secret,
    /// This computer is yours alone: keep the key in its keyring, or where there is none in a file that only you can read,
    /// so that the vault is open after a start.
    #[arg(long)]
    keep: bool,
    #[command(flatten)]
    form: Form,
}

/// Why a command ends before its answer.
enum Ended {
    Call(CallError),
    Said(Exit),
}

impl From<CallError> for Ended {
    fn from(error: CallError) -> Ended {
        Ended::Call(error)
    }
}

impl From<Exit> for Ended {
    fn from(exit: Exit) -> Ended {
        Ended::Said(exit)
    }
}

/// Carries out one of them.
pub(super) fn run(home: &Path, vault: &Vault) -> Exit {
    let words = terminal::words();
    let done = Client::connect(&home::resolved(home), Caller::Cli)
        .map_err(Ended::from)
        .and_then(|mut client| carry_out(&mut client, vault, &words));
    match done {
        Ok(()) => Exit::Done,
        Err(Ended::Call(error)) => terminal::failure(&error),
        Err(Ended::Said(exit)) => exit,
    }
}

fn carry_out(client: &mut Client, vault: &Vault, words: &Words) -> Result<(), Ended> {
    match vault {
        Vault::Status(form) => said(&client.call("vault_status", json!({}))?, form, words),
        Vault::Lock(form) => said(&client.call("vault_lock", json!({}))?, form, words),
        Vault::Create(open) => return create(client, open, words),
        Vault::Unlock(open) => {
            let passphrase = open.secret.known(words)?;
            let args = json!({"passphrase": passphrase, "keep": open.keep});
            said(&client.call("vault_unlock", args)?, &open.form, words);
        }
        Vault::Recover { words_file, open } => {
            let typed = match words_file {
                Some(file) => read(&file.display().to_string(), secret::whole(file))?,
                None => {
                    let question = words.cli_vault_words_typed();
                    read(&question, secret::asked(&question))?
                }
            };
            let passphrase = open.secret.chosen(words)?;
            let args = json!({"words": typed, "passphrase": passphrase, "keep": open.keep});
            said(&client.call("vault_recover", args)?, &open.form, words);
        }
        Vault::Passphrase { secret, form } => {
            let passphrase = secret.chosen(words)?;
            let answer = client.call("vault_passphrase_set", json!({"passphrase": passphrase}))?;
            if form.json {
                terminal::line(&answer::pretty(&answer));
            } else {
                terminal::line(&words.cli_vault_passphrase_set());
            }
        }
        Vault::Pair { code, check, form } => {
            return pair(client, code.as_ref(), check.as_deref(), form, words);
        }
    }
    Ok(())
}

impl Secret {
    /// One that was chosen before.
    fn known(&self, words: &Words) -> Result<String, Exit> {
        match &self.passphrase_file {
            Some(file) => read(&file.display().to_string(), secret::first_line(file)),
            None => {
                let question = words.cli_vault_passphrase();
                read(&question, secret::asked(&question))
            }
        }
    }

    /// A new one: on a terminal it is typed twice.
    fn chosen(&self, words: &Words) -> Result<String, Exit> {
        if self.passphrase_file.is_some() || !io::stdin().is_terminal() {
            return self.known(words);
        }
        let question = words.cli_vault_passphrase_new();
        let first = read(&question, secret::asked(&question))?;
        let question = words.cli_vault_passphrase_again();
        if read(&question, secret::asked(&question))? != first {
            terminal::wrong(&words.cli_vault_passphrase_differs());
            return Err(Exit::Refused);
        }
        Ok(first)
    }
}

fn read(from: &str, read: io::Result<String>) -> Result<String, Exit> {
    read.map_err(|error| {
        terminal::wrong(&format!("{from}: {error}"));
        Exit::Refused
    })
}

fn create(client: &mut Client, open: &Open, words: &Words) -> Result<(), Ended> {
    let by_hand = io::stdin().is_terminal() && !open.form.json;
    if by_hand {
        terminal::line(&words.cli_vault_warning());
    }
    let passphrase = open.secret.chosen(words)?;
    let made = client.call(
        "vault_create",
        json!({"passphrase": passphrase, "keep": open.keep}),
    )?;
    let Some(view) = answer::read::<VaultWordsView>(&made) else {
        return Err(Exit::Refused.into());
    };
    if !open.form.json {
        terminal::line(&words.cli_vault_words());
        for (n, word) in view.words.iter().enumerate() {
            terminal::line(&format!("{:>4}. {word}", n + 1));
        }
    }
    let mut wrong = 0;
    let kept = loop {
        let typed = match by_hand {
            true => asked_for(&view, words)?,
            // A script has them from the answer.
            false => view
                .asked
                .iter()
                .filter_map(|place| view.words.get(usize::try_from(*place).ok()?.checked_sub(1)?))
                .cloned()
                .collect(),
        };
        match client.call("vault_confirm", json!({"words": typed})) {
            Err(CallError::Refused(problem)) if by_hand && wrong + 1 < WRONG_MAX => {
                wrong += 1;
                terminal::wrong(&terminal::reason(words, &problem));
            }
            other => break other?,
        }
    };
    if open.form.json {
        terminal::line(&answer::pretty(&json!({"vault": kept, "words": view.words})));
    } else {
        terminal::line(&words.cli_vault_made());
        if open.keep {
            said(&kept, &open.form, words);
        }
    }
    Ok(())
}

fn asked_for(view: &VaultWordsView, words: &Words) -> Result<Vec<String>, Exit> {
    let ask = |place: &u32| {
        let question = words.cli_vault_word((*place).into());
        read(&question, secret::asked(&question))
    };
    view.asked.iter().map(ask).collect()
}

fn pair(
    client: &mut Client,
    code: Option<&String>,
    check: Option<&str>,
    form: &Form,
    words: &Words,
) -> Result<(), Ended> {
    let mut view = seen(client.call("vault_pair", json!({ "code": code }))?)?;
    if view.newcomer {
        // Also for a script: somebody has to type it at the other desk.
        terminal::line(&match form.json {
            true => json!({"code": view.code}).to_string(),
            false => words.cli_vault_pair_code(&view.code),
        });
    }
    let until = Instant::now() + PAIRING_MAX;
    while !view.done {
        if let Some(digits) = view.check.as_deref().filter(|_| !view.confirmed) {
            let same = alike(digits, check, form, words)?;
            view = seen(client.call("vault_pair_confirm", json!({ "same": same }))?)?;
            continue;
        }
        if Instant::now() > until {
            client.call("vault_pair_confirm", json!({ "same": false }))?;
        }
        thread::sleep(LOOK);
        view = seen(client.call("vault_pair_look", json!({}))?)?;
    }
    terminal::line(&match (form.json, view.newcomer) {
        (true, _) => json!({"done": true}).to_string(),
        (false, true) => words.cli_vault_paired_here(),
        (false, false) => words.cli_vault_paired_there(),
    });
    Ok(())
}

fn seen(answer: Value) -> Result<PairingView, Exit> {
    answer::read(&answer).ok_or(Exit::Refused)
}

/// Whether both desks show the same digits, as the person says or as `--check` does.
fn alike(digits: &str, check: Option<&str>, form: &Form, words: &Words) -> Result<bool, Exit> {
    let plain = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if form.json {
        terminal::line(&json!({ "check": digits }).to_string());
    }
    if let Some(check) = check {
        return Ok(plain(check) == plain(digits));
    }
    let question = words.cli_vault_pair_check(digits);
    let typed = read(&question, secret::shown(&question))?;
    Ok(matches!(typed.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn said(answer: &Value, form: &Form, words: &Words) {
    match answer::read::<VaultView>(answer).filter(|_| !form.json) {
        None => terminal::line(&answer::pretty(answer)),
        Some(view) => lines(&view, words).iter().for_each(|line| terminal::line(line)),
    }
}

fn lines(view: &VaultView, words: &Words) -> Vec<String> {
    let mut lines = vec![match view.state {
        VaultState::Alone => words.cli_vault_alone(),
        VaultState::Missing => words.cli_vault_missing(),
        VaultState::Locked => words.cli_vault_locked(),
        VaultState::Open => match (view.kept, view.keyring) {
            (VaultKept::File, _) => words.cli_vault_open_kept(),
            (VaultKept::Keyring, None) => words.cli_vault_open_keyring(),
            (VaultKept::No | VaultKept::Keyring, _) => words.cli_vault_open(),
        },
        VaultState::Other => words.cli_vault_other(),
        VaultState::Gone => words.cli_vault_gone(),
        VaultState::Unreachable => words.cli_vault_unreachable(),
    }];
    lines.extend(view.keyring.map(|trouble| of_keyring(trouble, view.kept, words)));
    if view.tries > 0 {
        lines.push(words.cli_vault_tries(view.tries.into()));
    }
    if view.wait_s > 0 {
        lines.push(words.cli_vault_waits(view.wait_s.into()));
    }
    lines
}

/// What is in the way of the keyring: for the key that lies in it, or for one that should.
fn of_keyring(trouble: KeyringTrouble, kept: VaultKept, words: &Words) -> String {
    match (trouble, kept) {
        (KeyringTrouble::Asked, _) => words.vault_keyring_asked(),
        (KeyringTrouble::Locked, VaultKept::Keyring) => words.vault_keyring_locked(),
        (KeyringTrouble::Locked, _) => words.vault_unkept_locked(),
        (KeyringTrouble::Silent, VaultKept::Keyring) => words.vault_keyring_silent(),
        (KeyringTrouble::Silent, _) => words.vault_unkept_silent(),
        (KeyringTrouble::Absent, _) => words.vault_keyring_absent(),
        (KeyringTrouble::Lost, _) => words.vault_keyring_lost(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(state: VaultState) -> VaultView {
        VaultView {
            state,
            kept: VaultKept::No,
            keyring: None,
            tries: 0,
            wait_s: 0,
            chars_min: 10,
        }
    }

    #[test]
    fn each_state_has_a_sentence_of_its_own() {
        let states = [
            VaultState::Alone,
            VaultState::Missing,
            VaultState::Locked,
            VaultState::Open,
            VaultState::Other,
            VaultState::Gone,
            VaultState::Unreachable,
        ];
        let said: std::collections::BTreeSet<String> = states
            .iter()
            .flat_map(|state| lines(&view(*state), &terminal::words()))
            .collect();
        assert_eq!(said.len(), states.len());
    }

    #[test]
    fn where_the_key_is_kept_is_said_and_a_keyring_that_fails_never_passes_for_one_that_keeps() {
        let open = |kept, keyring| {
            let view = VaultView {
                kept,
                keyring,
                ..view(VaultState::Open)
            };
            lines(&view, &terminal::words()).join("\n")
        };
        assert!(open(VaultKept::File, None).contains("in a file that only you can read"));
        assert!(open(VaultKept::Keyring, None).contains("kept in the keyring of this computer"));
        assert!(open(VaultKept::No, None).contains("until Breakwater ends"));
        let locked = open(VaultKept::No, Some(KeyringTrouble::Locked));
        assert!(
            locked.contains("until Breakwater ends") && locked.contains("not kept"),
            "{locked}"
        );
        let lost = open(VaultKept::Keyring, Some(KeyringTrouble::Lost));
        assert!(
            lost.contains("until Breakwater ends") && lost.contains("no longer"),
            "{lost}"
        );
    }

    #[test]
    fn wrong_passphrases_and_the_wait_are_said() {
        let waits = VaultView {
            tries: 5,
            wait_s: 30,
            ..view(VaultState::Locked)
        };
        let text = lines(&waits, &terminal::words()).join("\n");
        assert!(text.contains("5 wrong") && text.contains("30 seconds"), "{text}");
    }

    #[test]
    fn digits_are_compared_however_they_are_written() {
        let form = Form { json: false };
        let words = terminal::words();
        for (check, same) in [
            ("185 000", true),
            ("185000", true),
            ("185-000", true),
            ("185001", false),
            ("", false),
        ] {
            assert!(alike("185 000", Some(check), &form, &words).is_ok_and(|found| found == same));
        }
    }
}
