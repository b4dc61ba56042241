//! What a centre says about its identity provider in `[oidc]`, and what of that cannot be.

use serde_json::{Map, Value};
use std::collections::BTreeMap;
use thiserror::Error;
use url::{Host, Url};

/// Where browsers are sent back to, under the public address.
const REDIRECT_PATH: &str = "v1/sso/callback";

/// A secret that no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(pub String);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hidden(..)")
    }
}

/// What the provider is asked to do although somebody is signed in there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prompt {
    /// To sign in anew: a desk is shared, and the browser may still know who sat here before.
    #[default]
    Login,
    /// To let an account be chosen.
    SelectAccount,
    /// Nothing.
    Nothing,
}

impl Prompt {
    /// As OpenID Connect calls it.
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        match self {
            Prompt::Login => Some("login"),
            Prompt::SelectAccount => Some("select_account"),
            Prompt::Nothing => None,
        }
    }
}

/// Which words of which claim make somebody what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// The claim.
    pub claim: String,
    /// The words by the post that they give, the highest post first.
    pub posts: Vec<(String, Vec<String>)>,
}

/// How a centre speaks to its identity provider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// What it calls itself, an address.
    pub issuer: String,
    /// What it calls this server.
    pub client_id: String,
    /// What this server proves itself with; none for a public client.
    pub client_secret: Option<Hidden>,
    /// Where browsers reach this server.
    pub public_url: String,
    /// The claim that finds a person at their first sign-in: `email`, or one with the number they have at work.
    pub claim: String,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// What it is asked to do with who is signed in there already.
    pub prompt: Prompt,
    /// Its addresses are good although it does not say that they are verified.
    pub trust_email: bool,
    /// Claims that must be there with exactly this text.
    pub require: BTreeMap<String, String>,
    /// What gives posts; `None` when no claim may.
    pub roles: Option<Roles>,
}

/// What cannot be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// No address.
    #[error("[oidc] {key}: {value:?} is no address")]
    Address {
        /// Which key.
        key: &'static str,
        /// What it says.
        value: String,
    },
    /// Everybody between could read along.
    #[error("[oidc] {key}: {value:?} begins with http, and everybody between could read along; use https")]
    Plain {
        /// Which key.
        key: &'static str,
        /// What it says.
        value: String,
    },
    /// It is a provider for everybody.
    #[error("[oidc] issuer: {0:?} signs in the people of any organisation; name your own tenant's issuer")]
    AnyTenant(String),
    /// It has no value.
    #[error("[oidc] {0} is missing")]
    Missing(&'static str),
    /// The system has no TLS to offer.
    #[error("[oidc] cannot be used: {0}")]
    Network(String),
}

/// Issuers of Entra ID that are not one tenant's.
const ANY_TENANT: [&str; 3] = ["/common", "/organizations", "/consumers"];

impl Settings {
    /// Whether this can work at all.
    ///
    /// # Errors
    /// [`SettingsError`].
    pub fn check(&self) -> Result<(), SettingsError> {
        for (key, value) in [("issuer", &self.issuer), ("public_url", &self.public_url)] {
            let url = Url::parse(value).ok().filter(|url| {
                url.host().is_some()
                    && url.query().is_none()
                    && url.fragment().is_none()
                    && url.password().is_none()
            });
            let value = value.clone();
            let url = url.ok_or_else(|| SettingsError::Address {
                key,
                value: value.clone(),
            })?;
            if !is_secret(&url) {
                return Err(SettingsError::Plain { key, value });
            }
        }
        if ANY_TENANT.iter().any(|any| self.issuer.contains(any)) {
            return Err(SettingsError::AnyTenant(self.issuer.clone()));
        }
        match (self.client_id.is_empty(), self.claim.is_empty()) {
            (true, _) => Err(SettingsError::Missing("client_id")),
            (_, true) => Err(SettingsError::Missing("claim")),
            _ => Ok(()),
        }
    }

    /// Where browsers are sent back to.
    #[must_use]
    pub fn redirect_url(&self) -> String {
        format!("{}/{REDIRECT_PATH}", self.public_url.trim_end_matches('/'))
    }

    /// Where the provider says what it is.
    #[must_use]
    pub fn discovery_url(&self) -> String {
        let issuer = self.issuer.trim_end_matches('/');
        format!("{issuer}/.well-known/openid-configuration")
    }

    /// Whether these claims do not say what is needed.
    #[must_use]
    pub fn misses(&self, claims: &Map<String, Value>) -> bool {
        let is_unverified =
            self.claim == "email" && !claims.contains_key("email_verified") && !self.trust_email;
        let roles = self.roles.as_ref().map(|roles| &roles.claim);
        let mut needed = self.require.keys().chain(roles).chain([&self.claim]);
        is_unverified || needed.any(|name| !claims.contains_key(name.as_str()))
    }
}

/// Whether what goes there stays secret: TLS, or this computer itself.
#[must_use]
pub(super) fn is_secret(url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => is_loopback(url),
        _ => false,
    }
}

/// Whether this is this computer itself.
#[must_use]
pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// Whether two issuers are the same but for a slash at the end, which settings often lack and documents have.
#[must_use]
pub(super) fn same_issuer(one: &str, other: &str) -> bool {
    one.strip_suffix('/').unwrap_or(one) == other.strip_suffix('/').unwrap_or(other)
}
