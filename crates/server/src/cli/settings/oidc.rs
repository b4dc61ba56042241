//! `[oidc]` of `server.toml`: the identity provider that people may sign in with.
//!
//! Decides what is usual where the file says nothing. Never prints the secret.

use crate::cli::file::text_of;
use anyhow::{Result, bail};
use serde::Deserialize;
use server::{
    provider::{Hidden, Prompt, Roles, Settings},
    service::people::POSTS,
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// As it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Oidc {
    issuer: String,
    client_id: String,
    client_secret: Option<Secret>,
    client_secret_file: Option<PathBuf>,
    public_url: String,
    claim: Option<String>,
    scopes: Option<Vec<String>>,
    prompt: Option<Word>,
    #[serde(default)]
    trust_email: bool,
    #[serde(default)]
    require: BTreeMap<String, String>,
    roles: Option<RolesSaid>,
}

/// A secret as it stands in the file; shown nowhere.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
struct Secret(String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Login,
    SelectAccount,
    None,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct RolesSaid {
    claim: String,
    #[serde(flatten)]
    posts: BTreeMap<String, Vec<String>>,
}

impl Oidc {
    /// Where browsers reach this server.
    pub(crate) fn public_url(&self) -> &str {
        &self.public_url
    }

    /// With a relative path meant from `folder`.
    pub(super) fn from(self, folder: &Path) -> Oidc {
        Oidc {
            client_secret_file: self.client_secret_file.map(|file| folder.join(file)),
            ..self
        }
    }

    /// What is meant, with what is usual where nothing is said.
    ///
    /// # Errors
    /// Two secrets, a file that cannot be read, or a post that is none.
    pub(crate) fn settings(self) -> Result<Settings> {
        let client_secret = match (self.client_secret, self.client_secret_file) {
            (Some(_), Some(_)) => {
                bail!("[oidc] has client_secret and client_secret_file; leave one of them out")
            }
            (Some(Secret(secret)), None) => Some(Hidden(secret)),
            (None, Some(file)) => {
                let text = text_of(&file)?;
                Some(Hidden(text.trim_end_matches(['\r', '\n']).to_owned()))
            }
            (None, None) => None,
        };
        let roles = self.roles.map(roles).transpose()?;
        let scopes = || ["profile", "email"].map(str::to_owned).to_vec();
        Ok(Settings {
            issuer: self.issuer,
            client_id: self.client_id,
            client_secret,
            public_url: self.public_url,
            claim: self.claim.unwrap_or_else(|| "email".to_owned()),
            scopes: self.scopes.unwrap_or_else(scopes),
            prompt: match self.prompt {
                None | Some(Word::Login) => Prompt::Login,
                Some(Word::SelectAccount) => Prompt::SelectAccount,
                Some(Word::None) => Prompt::Nothing,
            },
            trust_email: self.trust_email,
            require: self.require,
            roles,
        })
    }

    /// As lines of a file that says the same, but for the secret.
    pub(super) fn in_words(oidc: Option<&Oidc>) -> String {
        let mut lines = vec![
            "# Signing in with an account at work (OpenID Connect); without it people sign in with codes."
                .to_owned(),
        ];
        let Some(oidc) = oidc else {
            lines.push("# [oidc]".to_owned());
            return lines.join("\n");
        };
        let quoted = |text: &str| toml::Value::from(text).to_string();
        let list = |texts: &[String]| toml::Value::from(texts.to_vec()).to_string();
        let mut key = |name: &str, value: String| lines.push(format!("{name} = {value}"));
        lines_of(oidc, &mut key, &quoted, &list);
        lines.insert(1, "[oidc]".to_owned());
        if oidc.client_secret.is_some() {
            lines.insert(2, "# client_secret is set, and not printed".to_owned());
        }
        if !oidc.require.is_empty() {
            lines.push("[oidc.require]".to_owned());
            let pairs = oidc.require.iter();
            lines.extend(pairs.map(|(name, text)| format!("{} = {}", quoted(name), quoted(text))));
        }
        if let Some(roles) = &oidc.roles {
            lines.push("[oidc.roles]".to_owned());
            lines.push(format!("claim = {}", quoted(&roles.claim)));
            let posts = roles.posts.iter();
            lines.extend(posts.map(|(post, words)| format!("{} = {}", quoted(post), list(words))));
        }
        lines.join("\n")
    }
}

fn lines_of(
    oidc: &Oidc,
    key: &mut dyn FnMut(&str, String),
    quoted: &dyn Fn(&str) -> String,
    list: &dyn Fn(&[String]) -> String,
) {
    key("issuer", quoted(&oidc.issuer));
    key("client_id", quoted(&oidc.client_id));
    if let Some(file) = &oidc.client_secret_file {
        key("client_secret_file", quoted(&file.display().to_string()));
    }
    key("public_url", quoted(&oidc.public_url));
    if let Some(claim) = &oidc.claim {
        key("claim", quoted(claim));
    }
    if let Some(scopes) = &oidc.scopes {
        key("scopes", list(scopes));
    }
    if let Some(prompt) = oidc.prompt {
        let word = match prompt {
            Word::Login => "login",
            Word::SelectAccount => "select_account",
            Word::None => "none",
        };
        key("prompt", quoted(word));
    }
    if oidc.trust_email {
        key("trust_email", "true".to_owned());
    }
}

/// The posts that a claim gives, the highest first.
fn roles(said: RolesSaid) -> Result<Roles> {
    if let Some(other) = said.posts.keys().find(|post| !POSTS.contains(&post.as_str())) {
        bail!(
            "[oidc.roles] {other:?} is no post; it is one of {}",
            POSTS.join(", ")
        );
    }
    let mut words = said.posts;
    // The list of posts begins with the lowest.
    let posts = POSTS.iter().rev().filter_map(|post| words.remove_entry(*post));
    Ok(Roles {
        claim: said.claim,
        posts: posts.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str =
        "issuer = \"https://id.example\"\nclient_id = \"b\"\npublic_url = \"https://b.example\"\n";

    fn said(more: &str) -> Oidc {
        toml::from_str(&format!("{LEAST}{more}")).unwrap()
    }

    #[test]
    fn a_secret_is_read_from_its_file_and_never_printed() {
        let place = tempfile::tempdir().unwrap();
        std::fs::write(place.path().join("secret"), "hush hush\n").unwrap();
        let from_file = said("client_secret_file = \"secret\"").from(place.path());
        let inline = said("client_secret = \"hush hush\"");
        for oidc in [from_file, inline] {
            let printed = Oidc::in_words(Some(&oidc));
            assert!(
                !printed.contains("hush") && !format!("{oidc:?}").contains("hush"),
                "{printed}"
            );
            let settings = oidc.settings().unwrap();
            assert_eq!(settings.client_secret, Some(Hidden("hush hush".into())));
            assert!(!format!("{settings:?}").contains("hush"));
        }
        assert!(
            said("client_secret = \"a\"\nclient_secret_file = \"b\"")
                .settings()
                .is_err()
        );
        assert!(said("client_secret_file = \"/nowhere\"").settings().is_err());
    }

    #[test]
    fn what_is_not_said_is_as_it_usually_is() {
        let usual = said("").settings().unwrap();
        assert_eq!((usual.claim.as_str(), usual.prompt), ("email", Prompt::Login));
        assert_eq!(usual.scopes, ["profile", "email"]);
        assert_eq!((usual.roles, usual.trust_email), (None, false));
    }

    #[test]
    fn the_highest_post_comes_first_and_one_that_is_none_is_refused() {
        let roles = said("[roles]\nclaim = \"groups\"\nleader = [\"l\"]\nadmin = [\"a\"]\n");
        let roles = roles.settings().unwrap().roles.unwrap();
        let posts: Vec<&str> = roles.posts.iter().map(|(post, _)| post.as_str()).collect();
        assert_eq!(posts, ["admin", "leader"]);
        let owner = said("[roles]\nclaim = \"groups\"\nowner = [\"o\"]\n").settings();
        assert!(owner.unwrap_err().to_string().contains("owner"));
    }

    #[test]
    fn a_key_that_is_not_known_is_refused() {
        let misspelt: Result<Oidc, _> = toml::from_str(&format!("{LEAST}client_secrets = \"x\""));
        assert!(misspelt.is_err());
    }
}
