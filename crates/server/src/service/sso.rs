//! Signing in with an account at work: the server asks the identity provider, the desk gets a session as with a code.
//!
//! Decides whose account it is. A provider's own name for an account counts for ever; a claim such as an address finds a
//! person once, because addresses change hands. Must never make a person, nor a post that the settings do not give.

use super::{
    Refused,
    acts::{self, What},
    centre::Centre,
    roster::{self, Change},
    sessions,
};
use crate::{
    edge,
    provider::{Account, Provider, ProviderError, Settings, Shown},
    store::{Desk, Login, LoginCode, Read, SignedInWith, Tx},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::people;
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, RequestFault, SsoFault},
    record::PersonSet,
    wire::{EnrolAnswer, SsoBegin, SsoBegun, SsoFinish, WaysIn},
};
use serde_json::Value;
use std::ops::RangeInclusive;

/// How long somebody may take in the browser.
pub const BEGUN_FOR: TimeDelta = TimeDelta::minutes(10);
/// How long a desk may take to fetch what came of it.
pub const CODE_FOR: TimeDelta = TimeDelta::minutes(2);
/// Most sign-ins under way at once.
pub const OPEN_MAX: usize = 4096;
/// Length of what a desk knows its answer by.
const STATE_CHARS: RangeInclusive<usize> = 16..=128;

/// The port of a sign-in that no desk began but the console: nobody listens on it.
pub const CONSOLE_PORT: u16 = 0;

/// What came of a sign-in in the browser, and where the browser is to carry it.
#[derive(Debug, PartialEq, Eq)]
pub struct Back {
    /// The port on which the desk listens.
    pub port: u16,
    /// What the desk knows it by.
    pub state: String,
    /// What the desk trades for its token, or why there is nothing.
    pub result: Result<String, SsoFault>,
}

/// What the browser brings from the provider.
#[derive(Debug, Default)]
pub struct Brought {
    /// Which sign-in it is.
    pub state: String,
    /// What is traded at the provider for an account.
    pub code: Option<String>,
    /// Why there is none.
    pub error: Option<String>,
    /// From which provider, where it says so.
    pub issuer: Option<String>,
}

/// Which ways there are to sign in besides a code.
#[must_use]
pub fn ways_in(centre: &Centre) -> WaysIn {
    WaysIn {
        sso: centre.provider.is_some(),
    }
}

pub(super) fn provider(centre: &Centre) -> Result<&Provider, Refused> {
    centre.provider.as_deref().ok_or(Refused::Sso(SsoFault::Off))
}

fn fault_of(error: &ProviderError) -> SsoFault {
    tracing::warn!(%error, "nobody can sign in with their account at work now; codes work");
    match error {
        ProviderError::Down(_) => SsoFault::ProviderDown,
        ProviderError::Untrusted(_) => SsoFault::Untrusted,
    }
}

/// Begins: answers what the browser is to open.
///
/// # Errors
/// [`Refused::Sso`], or the store's; `Busy` when too many are under way.
pub async fn begin(centre: &Centre, request: SsoBegin) -> Result<SsoBegun, Refused> {
    provider(centre)?;
    let is_plain = request.state.chars().all(|c| c.is_ascii_alphanumeric());
    if request.port == CONSOLE_PORT || !is_plain || !STATE_CHARS.contains(&request.state.len()) {
        let fault = RequestFault::BodyShape;
        return Err(Refused::Broken(ErrorCode::RequestBroken { fault }));
    }
    let desk = Desk {
        device: request.device,
        device_name: sessions::device_name(request.device_name.as_deref()),
        port: request.port,
        echo: request.state,
        challenge: request.challenge,
    };
    let url = begin_for(centre, desk).await?;
    Ok(SsoBegun { url })
}

/// The same for a desk that was looked at, or for the console.
pub(super) async fn begin_for(centre: &Centre, desk: Desk) -> Result<String, Refused> {
    let (provider, now) = (provider(centre)?, (centre.clock)());
    let begun = provider.begin(now).await;
    let begun = begun.map_err(|error| Refused::Sso(fault_of(&error)))?;
    let login = Login {
        state: edge::token_hash(&begun.state),
        nonce: edge::token_hash(&begun.nonce),
        verifier: begun.verifier,
        begun_at: now,
        expires_at: now + BEGUN_FOR,
        desk,
    };
    let kept = centre.store.write(move |tx| {
        tx.drop_stale_logins(now)?;
        if tx.logins_open()? >= OPEN_MAX {
            return Err(Refused::Store(crate::store::StoreError::Busy));
        }
        Ok(tx.put_login(&login)?)
    });
    kept.await?;
    Ok(begun.url.into())
}

/// Takes what the browser brings, once.
///
/// # Errors
/// [`Refused::Sso`] when nothing of the kind was begun, or the store's.
pub async fn callback(centre: &Centre, brought: Brought) -> Result<Back, Refused> {
    let provider = provider(centre)?;
    let (state, now) = (edge::token_hash(&brought.state), (centre.clock)());
    let taken = centre
        .store
        .write(move |tx| tx.take_login(state).map_err(Refused::from));
    let login = taken.await?.filter(|login| now < login.expires_at);
    let login = login.ok_or(Refused::Sso(SsoFault::Expired))?;
    let (port, echo) = (login.desk.port, login.desk.echo.clone());
    let result = match account(provider, &brought, &login, now).await {
        Ok(account) => match let_in(centre, account, login.desk, now).await {
            Ok(code) => Ok(code),
            Err(Refused::Sso(fault)) => Err(fault),
            Err(other) => return Err(other),
        },
        Err(fault) => Err(fault),
    };
    Ok(Back {
        port,
        state: echo,
        result,
    })
}

async fn account(
    provider: &Provider,
    brought: &Brought,
    login: &Login,
    now: DateTime<Utc>,
) -> Result<Account, SsoFault> {
    match (brought.error.as_deref(), brought.issuer.as_deref()) {
        (_, Some(issuer)) if !provider.is_issuer(issuer) => {
            tracing::warn!("an answer names another identity provider than it was asked of");
            return Err(SsoFault::Untrusted);
        }
        (Some("access_denied" | "login_required" | "interaction_required" | "consent_required"), _) => {
            return Err(SsoFault::Cancelled);
        }
        (Some("server_error" | "temporarily_unavailable"), _) => return Err(SsoFault::ProviderDown),
        (Some(error), _) => {
            let error: String = error.chars().filter(char::is_ascii_graphic).take(64).collect();
            tracing::warn!(error, "the identity provider refused a sign-in");
            return Err(SsoFault::Untrusted);
        }
        (None, _) => {}
    }
    let code = brought.code.as_deref().ok_or(SsoFault::Untrusted)?;
    let shown = Shown {
        code: code.to_owned(),
        verifier: login.verifier.clone(),
        nonce: login.nonce,
        begun_at: login.begun_at,
    };
    provider
        .finish(shown, now)
        .await
        .map_err(|error| fault_of(&error))
}

/// Finds whose account it is and makes what the desk trades for its token.
async fn let_in(
    centre: &Centre,
    account: Account,
    desk: Desk,
    now: DateTime<Utc>,
) -> Result<String, Refused> {
    let settings = provider(centre)?.settings.clone();
    let code = edge::token().map_err(|_| Refused::Broken(ErrorCode::Internal))?;
    let hash = code.hash;
    let written = centre.store.write(move |tx| {
        let person = whose(tx, &settings, &account, now)?;
        let code = LoginCode {
            person: person.id,
            with: SignedInWith {
                issuer: account.issuer,
                sub: account.sub,
                sid: account.sid,
            },
            desk,
            expires_at: now + CODE_FOR,
        };
        Ok::<_, Refused>(tx.put_login_code(hash, &code)?)
    });
    written.await?;
    Ok(code.text)
}

fn nobody(why: &'static str) -> Refused {
    tracing::info!(why, "an account at work is nobody's here");
    Refused::Sso(SsoFault::NoPerson)
}

/// Whose account it is; ties the two when they meet for the first time.
fn whose(
    tx: &mut dyn Tx,
    settings: &Settings,
    account: &Account,
    now: DateTime<Utc>,
) -> Result<PersonSet, Refused> {
    for (claim, text) in &settings.require {
        if !account.texts(claim).contains(&text.as_str()) {
            return Err(nobody("a claim that is required is missing or another"));
        }
    }
    let tied = tx.account(&account.issuer, &account.sub)?;
    let id = match tied {
        Some(id) => id,
        None => found(tx.look(), settings, account)?,
    };
    let person = tx.person(id)?.filter(|person| person.active);
    let person = person.ok_or_else(|| nobody("who has it left"))?;
    if tied.is_none() {
        let others = tx.accounts_of(id)?;
        if others.iter().any(|(issuer, _)| *issuer == account.issuer) {
            tracing::warn!(
                "somebody came with another account than before; `person unlink` lets them, if that is right"
            );
            return Err(Refused::Sso(SsoFault::OtherAccount));
        }
        tx.put_account(&account.issuer, &account.sub, id)?;
        acts::note(tx, What::AccountLink, Some(id), &account.issuer, now)?;
    }
    let Some(post) = post(settings, account, &person.post) else {
        return Ok(person);
    };
    let person = PersonSet { post, ..person };
    roster::write(tx, &[Change::Person(person.clone())], now)?;
    acts::note(tx, What::PersonPost, Some(id), &person.post, now)?;
    Ok(person)
}

fn found(read: &dyn Read, settings: &Settings, account: &Account) -> Result<domain::id::PersonId, Refused> {
    let said = account.text(&settings.claim);
    let said = said.ok_or_else(|| nobody("the claim that finds people is missing"))?;
    if settings.claim != "email" {
        let found = read.person_numbered(&said)?;
        return found.ok_or_else(|| nobody("nobody has this number"));
    }
    match account.claims.get("email_verified") {
        Some(Value::Bool(true)) => {}
        None if settings.trust_email => {}
        None => {
            return Err(nobody(
                "the provider does not say whether the address is verified",
            ));
        }
        Some(_) => return Err(nobody("the address is not verified")),
    }
    let email = people::email(&said).map_err(|_| nobody("the address is none"))?;
    read.person_at(&email)?
        .ok_or_else(|| nobody("nobody has this address"))
}

/// The post that the claims give, when it is another one. A post that the settings do not speak of is left alone.
fn post(settings: &Settings, account: &Account, now_is: &str) -> Option<String> {
    let roles = settings.roles.as_ref()?;
    let has = account.texts(&roles.claim);
    let given = |words: &[String]| words.iter().any(|word| has.contains(&word.as_str()));
    let highest = roles.posts.iter().find(|(_, words)| given(words));
    let spoken_of = roles.posts.iter().any(|(post, _)| post == now_is);
    let post = match highest {
        Some((post, _)) => post.as_str(),
        None if spoken_of => "agent",
        None => now_is,
    };
    (post != now_is).then(|| post.to_owned())
}

/// Trades what the browser brought to the desk for a token.
///
/// # Errors
/// [`Refused::Sso`] when it is not good, or is not this desk's; it is used up in either case.
pub async fn finish(centre: &Centre, request: SsoFinish) -> Result<EnrolAnswer, Refused> {
    let (code, now) = (edge::token_hash(&request.code), (centre.clock)());
    let challenge = Hash16::of(request.verifier.as_bytes());
    let token = edge::token().map_err(|_| Refused::Broken(ErrorCode::Internal))?;
    let (hash, id) = (
        token.hash,
        edge::short_id().map_err(|_| Refused::Broken(ErrorCode::Internal))?,
    );
    let traded = centre.store.write(move |tx| {
        let code = tx.take_login_code(code)?;
        let code = code.filter(|code| now < code.expires_at && code.desk.challenge == challenge);
        let Some(code) = code else { return Ok(None) };
        let Some(person) = tx.person(code.person)?.filter(|person| person.active) else {
            return Ok(None);
        };
        let session = sessions::new(hash, id, code.desk.device, code.desk.device_name, now);
        sessions::begin(tx, &person, session, now)?;
        tx.put_begun_with(hash, &code.with)?;
        Ok::<_, Refused>(Some(person))
    });
    let person = traded.await?.ok_or(Refused::Sso(SsoFault::Expired))?;
    sessions::enrolled(centre, person, token.text).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::Roles;
    use serde_json::json;

    fn settings(posts: &[(&str, &str)]) -> Settings {
        let posts = posts
            .iter()
            .map(|(post, word)| ((*post).to_owned(), vec![(*word).to_owned()]));
        Settings {
            roles: Some(Roles {
                claim: "groups".into(),
                posts: posts.collect(),
            }),
            ..Settings::default()
        }
    }

    fn member_of(groups: Value) -> Account {
        let claims = json!({ "groups": groups });
        Account {
            claims: claims.as_object().unwrap().clone(),
            ..Account::default()
        }
    }

    #[test]
    fn a_group_gives_a_post_only_where_the_settings_say_so() {
        let admins = member_of(json!(["everybody", "bw-admins"]));
        assert_eq!(post(&Settings::default(), &admins, "agent"), None);
        assert_eq!(
            post(&settings(&[("leader", "bw-leaders")]), &admins, "agent"),
            None
        );
        let both = settings(&[("admin", "bw-admins"), ("leader", "bw-leaders")]);
        assert_eq!(post(&both, &admins, "agent").as_deref(), Some("admin"));
        assert_eq!(post(&both, &admins, "admin"), None);
        let all = member_of(json!(["bw-leaders", "bw-admins"]));
        assert_eq!(
            post(&both, &all, "agent").as_deref(),
            Some("admin"),
            "the highest"
        );
        // A name that only begins so is another group.
        assert_eq!(post(&both, &member_of(json!(["bw-admins-old"])), "agent"), None);
    }

    #[test]
    fn who_is_in_the_group_no_more_loses_its_post_and_no_other() {
        let both = settings(&[("admin", "bw-admins")]);
        assert_eq!(
            post(&both, &member_of(json!([])), "admin").as_deref(),
            Some("agent")
        );
        assert_eq!(
            post(&both, &Account::default(), "admin").as_deref(),
            Some("agent")
        );
        assert_eq!(
            post(&both, &Account::default(), "leader"),
            None,
            "the settings do not speak of it"
        );
    }
}
