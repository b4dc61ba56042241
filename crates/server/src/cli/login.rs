//! `breakwater-server login`: an address with which somebody comes into the console.
//!
//! The code stands behind the `#`: a browser sends that part nowhere by itself, so whoever only looks at the address uses nothing up.

use super::common::{Data, note, say};
use anyhow::{Result, bail};
use clap::Args;
use serde_json::json;
use server::service::console::login;
use std::process::ExitCode;
use url::Url;

#[derive(Debug, Args)]
pub(super) struct Login {
    /// Their id, e-mail or whole name
    name: String,
    /// Where browsers reach the server, when the settings do not say it: public_url of [oidc], else where it listens
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: Data,
}

impl Login {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let Login {
            name,
            url,
            json,
            data,
        } = self;
        let base = match url {
            Some(url) => url,
            None => data.said()?.reached_at()?,
        };
        let base = base_of(&base)?;
        let centre = data.centre_that_is_there().await?;
        let link = login::link(&centre, &name).await?;
        let address = format!("{base}/console/#login={}", link.code);
        if json {
            say(
                &json!({ "url": address, "person": link.person.id, "expires_at": link.expires_at })
                    .to_string(),
            )?;
            return Ok(ExitCode::SUCCESS);
        }
        say(&address)?;
        note(&format!(
            "Good for {} minutes and one use: give it to nobody but {}.",
            login::LINK_FOR.num_minutes(),
            link.person.name
        ));
        Ok(ExitCode::SUCCESS)
    }
}

/// Where the console is below, without a slash at the end.
fn base_of(text: &str) -> Result<String> {
    let url = Url::parse(text).ok();
    let url = url.filter(|url| ["http", "https"].contains(&url.scheme()) && url.has_host());
    match url {
        Some(url) if url.query().is_none() && url.fragment().is_none() => {
            Ok(text.trim_end_matches('/').to_owned())
        }
        _ => bail!("{text:?} is no address like https://breakwater.example.org; nothing was made"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_console_is_below_an_address_with_or_without_a_slash() {
        for (text, base) in [
            ("https://b.example", "https://b.example"),
            ("https://b.example/", "https://b.example"),
            ("https://b.example/desk/", "https://b.example/desk"),
            ("http://127.0.0.1:8787", "http://127.0.0.1:8787"),
            ("http://[::1]:8787", "http://[::1]:8787"),
        ] {
            assert_eq!(base_of(text).unwrap(), base);
        }
        for none in [
            "",
            "b.example",
            "ftp://b.example",
            "https://b.example/#x",
            "https://b.example/?a",
        ] {
            assert!(base_of(none).is_err(), "{none}");
        }
    }
}
