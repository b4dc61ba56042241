//! `join`: the server's address, and the code that a person was given.

use super::secret;
use crate::{exit::Exit, terminal};
use clap::Args;
use protocol::{
    local::{CallError, Client},
    problem::{ErrorCode, SsoFault},
};
use serde_json::{Value, json};
use std::{path::PathBuf, time::Duration};

#[derive(Debug, Args)]
pub(super) struct Join {
    /// The server's address.
    pub(super) url: String,
    /// The code you were given. Leave it out: you are asked for it, and nobody else sees it.
    #[arg(hide = true)]
    code: Option<String>,
    /// A file whose first line is the code; `-` reads it from the input. Without it you are asked.
    #[arg(long, value_name = "FILE", conflicts_with = "code")]
    code_file: Option<PathBuf>,
    /// Sign in with your account at work, in the browser, instead of with a code.
    #[arg(long, conflicts_with_all = ["code", "code_file"])]
    pub(super) sso: bool,
}

/// How often it is asked whether the browser is done.
const LOOK_EVERY: Duration = Duration::from_millis(300);

impl Join {
    /// Joins by way of the browser: says what to open, and waits until it is done.
    pub(super) fn with_browser(&self, mut client: Client) -> Result<Value, CallError> {
        let begun = client.call("join_sso", json!({ "url": self.url }))?;
        let address = begun["address"].as_str().unwrap_or_default();
        terminal::line(&terminal::words().cli_join_sso(address));
        loop {
            std::thread::sleep(LOOK_EVERY);
            let view = client.call("join_sso_show", json!({}))?;
            match view["state"].as_str() {
                Some("waiting") => {}
                Some("joined") => return Ok(view["centre"].clone()),
                // Another program began another one, and left.
                _ => {
                    let fault = SsoFault::Cancelled;
                    return Err(CallError::Refused(ErrorCode::SsoFailed { fault }.into()));
                }
            }
        }
    }

    /// The code, wherever it is to come from; else how the command ends.
    pub(super) fn code(&self) -> Result<String, Exit> {
        let words = terminal::words();
        if let Some(code) = &self.code {
            terminal::wrong(&words.cli_join_code_argument());
            return Ok(code.clone());
        }
        let (from, read) = match &self.code_file {
            Some(file) => (file.display().to_string(), secret::first_line(file)),
            None => {
                let question = words.cli_join_code(&self.url);
                (question.clone(), secret::asked(&question))
            }
        };
        read.map(|code| code.trim().to_owned()).map_err(|error| {
            terminal::wrong(&format!("{from}: {error}"));
            Exit::Refused
        })
    }
}
