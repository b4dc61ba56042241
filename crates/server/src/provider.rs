//! The centre's identity provider, spoken to with OpenID Connect: where a browser is sent, and whose account it is that
//! comes back.
//!
//! Decides whether an answer holds: issuer, audience, signature, times, nonce. Must never know a person of the centre,
//! and never log a token, a code, a secret or a claim.

mod error;
mod logout;
mod network;
mod settings;
#[cfg(test)]
mod tests;

pub use error::ProviderError;
pub use logout::LoggedOut;
pub use settings::{Hidden, Prompt, Roles, Settings, SettingsError};

use self::{error::untrusted, network::Network};
use crate::edge;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode, Client, ClientId,
    ClientSecret, CsrfToken, DiscoveryError, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IdToken, IdTokenClaims, IdTokenFields, IssuerUrl, JsonWebKeySet, JsonWebKeySetUrl, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope,
    StandardErrorResponse, StandardTokenResponse, TokenResponse, UserInfoClaims, UserInfoError,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
        CoreGenderClaim, CoreJsonWebKey, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreRevocableToken, CoreRevocationErrorResponse,
        CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use protocol::envelope::Hash16;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::{Mutex, PoisonError};
use url::Url;

/// How far the clocks of provider and server may differ.
const SKEW: TimeDelta = TimeDelta::seconds(60);
/// How long it is believed where the provider's addresses are. Its keys are asked for each time.
const KNOWN_FOR: TimeDelta = TimeDelta::minutes(5);
/// Bytes of randomness in state and nonce.
const RANDOM_BYTES: u32 = 32;
/// Signatures that are believed: by the provider's own key. Never none, and never one with the client's secret, which
/// the provider does not hold alone.
const ALGS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Claims beyond the standard ones.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Extra(Map<String, Value>);
impl AdditionalClaims for Extra {}

type Fields = IdTokenFields<
    Extra,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Tokens = StandardTokenResponse<Fields, CoreTokenType>;
type Token = IdToken<Extra, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Claims = IdTokenClaims<Extra, CoreGenderClaim>;
type Oidc = Client<
    Extra,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a sign-in began with.
#[derive(Debug)]
pub struct Begun {
    /// Where the browser goes.
    pub url: Url,
    /// What the browser brings back.
    pub state: String,
    /// What stands in the token.
    pub nonce: String,
    /// What proves at the token endpoint that it was us who began.
    pub verifier: String,
}

/// What is shown to get an account.
pub struct Shown {
    /// What the browser brought.
    pub code: String,
    /// As it was begun with.
    pub verifier: String,
    /// Hash of the nonce that it was begun with.
    pub nonce: Hash16,
    /// When it was begun.
    pub begun_at: DateTime<Utc>,
}

/// An account at the provider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The provider, as it calls itself.
    pub issuer: String,
    /// What it calls the account, for ever.
    pub sub: String,
    /// What it calls the session that somebody signed in to there, where it says so.
    pub sid: Option<String>,
    /// Everything it says about it: the standard claims that we use, and all others.
    pub claims: Map<String, Value>,
}

/// The identity provider of a centre.
pub struct Provider {
    /// How the centre wants it.
    pub settings: Settings,
    network: Network,
    known: Mutex<Option<(DateTime<Utc>, CoreProviderMetadata)>>,
    keys: tokio::sync::Mutex<logout::Keys>,
}

impl Provider {
    /// Speaks to nobody yet.
    ///
    /// # Errors
    /// [`SettingsError`].
    pub fn new(settings: Settings) -> Result<Provider, SettingsError> {
        settings.check()?;
        let network = Network::new(&settings.issuer)?;
        Ok(Provider {
            settings,
            network,
            known: Mutex::default(),
            keys: tokio::sync::Mutex::default(),
        })
    }

    /// Where a browser signs in.
    ///
    /// # Errors
    /// [`ProviderError`].
    pub async fn begin(&self, now: DateTime<Utc>) -> Result<Begun, ProviderError> {
        let client = self.client(self.metadata(now).await?)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut ask = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new_random_len(RANDOM_BYTES),
                || Nonce::new_random_len(RANDOM_BYTES),
            )
            .set_pkce_challenge(challenge);
        for scope in &self.settings.scopes {
            ask = ask.add_scope(Scope::new(scope.clone()));
        }
        if let Some(prompt) = self.settings.prompt.word() {
            ask = ask.add_extra_param("prompt", prompt);
        }
        let (url, state, nonce) = ask.url();
        Ok(Begun {
            url,
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
        })
    }

    /// Whether an answer says that it is from this provider (RFC 9207), where it says so at all.
    #[must_use]
    pub fn is_issuer(&self, said: &str) -> bool {
        settings::same_issuer(&self.settings.issuer, said)
    }

    /// Whose account it is.
    ///
    /// # Errors
    /// [`ProviderError`].
    pub async fn finish(&self, shown: Shown, now: DateTime<Utc>) -> Result<Account, ProviderError> {
        let metadata = self.metadata(now).await?;
        let (issuer, keys_at) = (metadata.issuer().clone(), metadata.jwks_uri().clone());
        let client = self.client(metadata)?;
        let send = self.network.way();
        let tokens = client
            .exchange_code(AuthorizationCode::new(shown.code.clone()))
            .map_err(untrusted)?
            .set_pkce_verifier(PkceCodeVerifier::new(shown.verifier.clone()))
            .request_async(&send)
            .await
            .map_err(|error| match error {
                RequestTokenError::Request(error) => error,
                // Its description may quote what was sent.
                RequestTokenError::ServerResponse(said) => untrusted(said.error()),
                RequestTokenError::Parse(..) => untrusted("the token endpoint gave no tokens"),
                RequestTokenError::Other(why) => untrusted(why),
            })?;
        // Asked for each time: keys are rotated.
        let keys = self.keys_at(&keys_at).await?;
        let token = tokens
            .id_token()
            .ok_or_else(|| untrusted("there is no ID token"))?;
        let claims = self.checked(token, tokens.access_token(), (&issuer, keys), &shown, now)?;
        let mut account = account_of(&issuer, claims);
        if self.settings.misses(&account.claims) {
            self.ask_more(&client, tokens.access_token(), &mut account)
                .await?;
        }
        Ok(account)
    }

    async fn keys_at(&self, at: &JsonWebKeySetUrl) -> Result<CoreJsonWebKeySet, ProviderError> {
        let keys = JsonWebKeySet::fetch_async(at, &self.network.way()).await;
        keys.map_err(|error| match error {
            DiscoveryError::Request(error) => error,
            other => untrusted(other),
        })
    }

    fn checked<'t>(
        &self,
        token: &'t Token,
        access: &AccessToken,
        (issuer, keys): (&IssuerUrl, CoreJsonWebKeySet),
        shown: &Shown,
        now: DateTime<Utc>,
    ) -> Result<&'t Claims, ProviderError> {
        let id = ClientId::new(self.settings.client_id.clone());
        let fresh_since = (self.settings.prompt == Prompt::Login).then(|| shown.begun_at - SKEW);
        let verifier = openidconnect::IdTokenVerifier::new_public_client(id.clone(), issuer.clone(), keys)
            .set_allowed_algs(ALGS)
            .set_time_fn(move || now - SKEW)
            .set_issue_time_verifier_fn(move |at| {
                (at <= now + SKEW)
                    .then_some(())
                    .ok_or("issued in the future".into())
            })
            // Who was asked to sign in anew has done so, or the answer is about somebody who sat here before.
            .set_auth_time_verifier_fn(move |at| match (at, fresh_since) {
                (Some(at), Some(since)) if at < since => Err("signed in before it was asked for".into()),
                _ => Ok(()),
            });
        let is_nonce = |said: Option<&Nonce>| match said {
            Some(nonce) if edge::token_hash(nonce.secret()) == shown.nonce => Ok(()),
            _ => Err("another nonce".to_owned()),
        };
        let claims = token.claims(&verifier, is_nonce).map_err(untrusted)?;
        if claims.authorized_party().is_some_and(|party| *party != id) {
            return Err(untrusted("the token was made for another client"));
        }
        if let Some(hash) = claims.access_token_hash() {
            let algorithm = token.signing_alg().map_err(untrusted)?;
            let key = token.signing_key(&verifier).map_err(untrusted)?;
            let actual = AccessTokenHash::from_token(access, algorithm, key).map_err(untrusted)?;
            if actual != *hash {
                return Err(untrusted("the access token is not the one of the ID token"));
            }
        }
        Ok(claims)
    }

    /// Many a provider keeps its ID tokens thin and says the rest at another address.
    async fn ask_more(
        &self,
        client: &Oidc,
        access: &AccessToken,
        account: &mut Account,
    ) -> Result<(), ProviderError> {
        let subject = openidconnect::SubjectIdentifier::new(account.sub.clone());
        let Ok(request) = client.user_info(access.clone(), Some(subject)) else {
            return Ok(());
        };
        let send = self.network.way();
        let said: Result<UserInfoClaims<Extra, CoreGenderClaim>, _> = request.request_async(&send).await;
        let said = said.map_err(|error| match error {
            UserInfoError::Request(error) => error,
            other => untrusted(other),
        })?;
        let email = said.email().map(|email| email.as_str());
        account.add(email, said.email_verified(), &said.additional_claims().0);
        Ok(())
    }

    fn client(&self, metadata: CoreProviderMetadata) -> Result<Oidc, ProviderError> {
        let settings = &self.settings;
        let by_post = metadata
            .token_endpoint_auth_methods_supported()
            .is_some_and(|methods| !methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let back = RedirectUrl::new(settings.redirect_url()).map_err(untrusted)?;
        let secret = settings.client_secret.as_ref();
        let client = Client::from_provider_metadata(
            metadata,
            ClientId::new(settings.client_id.clone()),
            secret.map(|secret| ClientSecret::new(secret.0.clone())),
        );
        Ok(client.set_redirect_uri(back).set_auth_type(if by_post {
            AuthType::RequestBody
        } else {
            AuthType::BasicAuth
        }))
    }

    async fn metadata(&self, now: DateTime<Utc>) -> Result<CoreProviderMetadata, ProviderError> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((at, metadata)) = known
            && now - at < KNOWN_FOR
            && at <= now
        {
            return Ok(metadata);
        }
        let bytes = self.network.get(self.settings.discovery_url()).await?;
        let metadata: CoreProviderMetadata = serde_json::from_slice(&bytes)
            .map_err(|error| untrusted(format!("its discovery document cannot be read: {error}")))?;
        if !self.is_issuer(metadata.issuer()) {
            let said = metadata.issuer().as_str();
            return Err(untrusted(format!(
                "it calls itself {said}, and the settings call it {}",
                self.settings.issuer
            )));
        }
        let userinfo = metadata.userinfo_endpoint().map(|at| at.url());
        let token = metadata.token_endpoint().map(|at| at.url());
        let spoken_to = [Some(metadata.jwks_uri().url()), token, userinfo];
        if let Some(plain) = spoken_to
            .into_iter()
            .flatten()
            .find(|at| !settings::is_secret(at))
        {
            return Err(untrusted(format!("{plain} is not protected")));
        }
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, metadata.clone()));
        Ok(metadata)
    }
}

fn account_of(issuer: &IssuerUrl, claims: &Claims) -> Account {
    let mut account = Account {
        issuer: issuer.to_string(),
        sub: claims.subject().to_string(),
        sid: logout::text(&claims.additional_claims().0, "sid").map(str::to_owned),
        claims: Map::new(),
    };
    let email = claims.email().map(|email| email.as_str());
    account.add(email, claims.email_verified(), &claims.additional_claims().0);
    account
}

impl Account {
    /// Adds what was not said before. Whether an address is verified is believed only beside the address.
    fn add(&mut self, email: Option<&str>, verified: Option<bool>, more: &Map<String, Value>) {
        let known = self
            .claims
            .get("email")
            .and_then(Value::as_str)
            .map(str::to_owned);
        if let Some(email) = email.filter(|_| known.is_none()) {
            self.claims.insert("email".into(), email.into());
        }
        if let Some(verified) = verified.filter(|_| known.is_none() || email == known.as_deref()) {
            self.claims.entry("email_verified").or_insert(verified.into());
        }
        for (name, value) in more {
            self.claims.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }

    /// A claim that is one text or number.
    #[must_use]
    pub fn text(&self, claim: &str) -> Option<String> {
        match self.claims.get(claim)? {
            Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// A claim that is a text or a list of texts.
    #[must_use]
    pub fn texts(&self, claim: &str) -> Vec<&str> {
        match self.claims.get(claim) {
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(one)) => vec![one],
            _ => Vec::new(),
        }
    }
}
