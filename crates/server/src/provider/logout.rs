//! The provider's word that somebody signed out there: a logout token of OpenID Connect Back-Channel Logout 1.0.
//!
//! Decides whether it is the provider's own, meant for this server, new enough and about a logout at all. Must never take
//! an ID token for one, and never ask the provider for its keys as often as a stranger likes. What real providers send
//! stands in `tests/centre/sso/logout.rs`.

use super::{
    ALGS, Provider, SKEW, Settings,
    error::{ProviderError, untrusted},
    settings::same_issuer,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{
    JsonWebKey,
    core::{CoreJsonWebKeySet, CoreJwsSigningAlgorithm},
};
use protocol::envelope::Hash16;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::time::Duration;

/// What a logout token says that it is.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// How long after it was made it is taken; providers send it at once.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(5);
/// How long keys are believed to be those of now.
const KEYS_FOR: TimeDelta = TimeDelta::minutes(5);
/// How often in a minute the provider is asked for its keys, whoever sends what.
const ASKED_MAX: u32 = 30;
/// What a typed token may call itself; many are not typed, and older ones are called a token like any other.
const TYPES: [&str; 3] = ["logout+jwt", "application/logout+jwt", "jwt"];

/// Who is signed in at the provider no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedOut {
    /// The provider, as it calls itself.
    pub issuer: String,
    /// The account; there where no session is.
    pub sub: Option<String>,
    /// The session there.
    pub sid: Option<String>,
    /// This word of the provider, told from every other one.
    pub word: Hash16,
    /// Until when nobody may say it again; later it is too old.
    pub good_until: DateTime<Utc>,
}

/// The provider's keys as they were asked for to read a logout token.
#[derive(Default)]
pub(super) struct Keys {
    last: Option<(DateTime<Utc>, String, CoreJsonWebKeySet)>,
    minute: i64,
    asked: u32,
}

impl Provider {
    /// Who is signed in there no longer.
    ///
    /// # Errors
    /// [`ProviderError`]; [`ProviderError::Down`] also when it was asked for its keys too often.
    pub async fn logged_out(&self, token: &str, now: DateTime<Utc>) -> Result<LoggedOut, ProviderError> {
        let token = Token::read(token)?;
        let said = token.said(&self.settings, now)?;
        let issuer = self.signed_by_it(&token, now).await?;
        Ok(LoggedOut { issuer, ..said })
    }

    /// As whom the provider has signed this.
    async fn signed_by_it(&self, token: &Token, now: DateTime<Utc>) -> Result<String, ProviderError> {
        let mut known = self.keys.lock().await;
        if let Some(issuer) = known.signer(token, now) {
            return Ok(issuer);
        }
        known.may_ask(now)?;
        let metadata = self.metadata(now).await?;
        let keys = self.keys_at(metadata.jwks_uri()).await?;
        known.last = Some((now, metadata.issuer().to_string(), keys));
        let signer = known.signer(token, now);
        signer.ok_or_else(|| untrusted("no key of the provider has signed the logout token"))
    }
}

impl Keys {
    fn signer(&self, token: &Token, now: DateTime<Utc>) -> Option<String> {
        let (at, issuer, keys) = self.last.as_ref()?;
        let is_of_now = *at <= now && now - *at < KEYS_FOR;
        (is_of_now && token.is_signed_by(keys)).then(|| issuer.clone())
    }

    fn may_ask(&mut self, now: DateTime<Utc>) -> Result<(), ProviderError> {
        let minute = now.timestamp().div_euclid(60);
        if self.minute != minute {
            (self.minute, self.asked) = (minute, 0);
        }
        if self.asked >= ASKED_MAX {
            return Err(ProviderError::Down(
                "it was asked for its keys too often within a minute".into(),
            ));
        }
        self.asked += 1;
        Ok(())
    }
}

#[derive(Deserialize)]
struct Header {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
    typ: Option<String>,
    /// What has to be understood; nothing of the kind is.
    crit: Option<Value>,
}

/// A token as it came, not believed yet.
struct Token {
    header: Header,
    claims: Map<String, Value>,
    signed: String,
    signature: Vec<u8>,
}

fn part<T: DeserializeOwned>(text: &str) -> Result<T, ProviderError> {
    let bytes = URL_SAFE_NO_PAD.decode(text);
    let bytes = bytes.map_err(|_| untrusted("the logout token is no token"))?;
    serde_json::from_slice(&bytes).map_err(|_| untrusted("the logout token is no token"))
}

/// A claim that is a text with something in it.
pub(super) fn text<'c>(claims: &'c Map<String, Value>, name: &str) -> Option<&'c str> {
    claims
        .get(name)
        .and_then(Value::as_str)
        .filter(|text| !text.is_empty())
}

/// A moment; some providers write fractions of a second.
fn moment(value: &Value) -> Option<DateTime<Utc>> {
    let since = Duration::try_from_secs_f64(value.as_f64()?).ok()?;
    DateTime::UNIX_EPOCH.checked_add_signed(TimeDelta::from_std(since).ok()?)
}

impl Token {
    fn read(token: &str) -> Result<Token, ProviderError> {
        let parts: Vec<&str> = token.split('.').collect();
        let [header, claims, signature] = parts[..] else {
            return Err(untrusted("the logout token is no token"));
        };
        let decoded = URL_SAFE_NO_PAD.decode(signature);
        Ok(Token {
            header: part(header)?,
            claims: part(claims)?,
            signed: format!("{header}.{claims}"),
            signature: decoded.map_err(|_| untrusted("the logout token is no token"))?,
        })
    }

    fn is_signed_by(&self, keys: &CoreJsonWebKeySet) -> bool {
        let kid = self.header.kid.as_deref();
        let mut fit = keys.keys().iter().filter(|key| {
            // A token that names no key may be of any.
            kid.is_none() || key.key_id().map(|id| id.as_str()) == kid
        });
        fit.any(|key| {
            key.verify_signature(&self.header.alg, self.signed.as_bytes(), &self.signature)
                .is_ok()
        })
    }

    /// What it says, if all but its signature holds.
    fn said(&self, settings: &Settings, now: DateTime<Utc>) -> Result<LoggedOut, ProviderError> {
        let refuse = |why: &str| Err(untrusted(format!("the logout token {why}")));
        let claims = &self.claims;
        let typ = self.header.typ.as_deref().map(str::to_ascii_lowercase);
        if typ.is_some_and(|typ| !TYPES.contains(&typ.as_str())) || self.header.crit.is_some() {
            return refuse("calls itself something else");
        }
        if !ALGS.contains(&self.header.alg) {
            return refuse("is signed in a way that is not believed");
        }
        if !text(claims, "iss").is_some_and(|issuer| same_issuer(&settings.issuer, issuer)) {
            return refuse("is another provider's");
        }
        if !is_for(claims.get("aud"), &settings.client_id) {
            return refuse("was made for another client");
        }
        let event = claims.get("events").and_then(|events| events.get(EVENT));
        if !event.is_some_and(Value::is_object) || claims.contains_key("nonce") {
            return refuse("is not about a logout");
        }
        let Some(made_at) = claims.get("iat").and_then(moment) else {
            return refuse("does not say when it was made");
        };
        if made_at > now + SKEW {
            return refuse("is of a time to come");
        }
        // Older providers say no end.
        let ends_at = match claims.get("exp").map(moment) {
            None => made_at + GOOD_FOR,
            Some(Some(ends_at)) => ends_at.min(made_at + GOOD_FOR),
            Some(None) => return refuse("has an end that is none"),
        };
        if ends_at + SKEW <= now {
            return refuse("is too old");
        }
        let Some(name) = text(claims, "jti") else {
            return refuse("has no name");
        };
        let owned = |name| text(claims, name).map(str::to_owned);
        let (sub, sid) = (owned("sub"), owned("sid"));
        if sub.is_none() && sid.is_none() {
            return refuse("does not say who");
        }
        Ok(LoggedOut {
            issuer: settings.issuer.clone(),
            sub,
            sid,
            word: Hash16::of(name.as_bytes()),
            good_until: ends_at + SKEW,
        })
    }
}

/// Whether a token is for this client and for nobody else.
fn is_for(audience: Option<&Value>, client: &str) -> bool {
    match audience {
        Some(Value::String(one)) => one == client,
        Some(Value::Array(all)) => !all.is_empty() && all.iter().all(|one| one == client),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_provider_is_asked_for_its_keys_so_often_in_a_minute_and_no_oftener() {
        let (mut keys, now) = (Keys::default(), DateTime::UNIX_EPOCH + TimeDelta::minutes(7));
        for _ in 0..ASKED_MAX {
            assert_eq!(keys.may_ask(now), Ok(()));
        }
        assert!(matches!(keys.may_ask(now), Err(ProviderError::Down(_))));
        assert!(keys.may_ask(now + TimeDelta::seconds(59)).is_err());
        assert_eq!(keys.may_ask(now + TimeDelta::seconds(60)), Ok(()));
    }

    #[test]
    fn a_moment_may_have_a_fraction_and_must_be_one() {
        let second = |value: Value| moment(&value).map(|at| at.timestamp());
        assert_eq!(second(Value::from(1_700_000_000)), Some(1_700_000_000));
        assert_eq!(second(Value::from(1_700_000_000.25)), Some(1_700_000_000));
        for none in [
            Value::from(-1),
            Value::from(1e300),
            Value::from("1700000000"),
            Value::Null,
        ] {
            assert_eq!(second(none.clone()), None, "{none}");
        }
    }
}
