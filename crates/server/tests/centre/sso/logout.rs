//! Signing out at the provider: its own word ends what was begun with the account, in each form in which real providers
//! send it, and nobody else's ends anything.

use super::room::{Sso, VERIFIER, failed, verified};
use crate::{
    provider::Browser,
    running::{JSON, send},
};
use protocol::problem::SsoFault;
use serde_json::{Value, json};
use server::{edge, service::sessions};

/// What a logout token says that it is.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

impl Sso {
    /// Whether the session of a token still stands.
    async fn stands(&self, token: &str) -> bool {
        let heads = send(self.server.addr(), "GET /v1/heads", token, JSON, b"").await;
        match heads.unwrap().status {
            200 => true,
            401 => false,
            other => panic!("{other}"),
        }
    }

    async fn signed_in(&self) -> String {
        self.sign_in("account-1", verified()).await.unwrap().token
    }

    /// What the provider calls the last account and its session there.
    async fn last(&self) -> Value {
        self.provider.wish(json!({})).await["last"].clone()
    }

    /// What the server answers to a word about a logout.
    async fn told(&self, say: Value) -> Value {
        self.provider.wish(json!({ "say": say })).await["told"].clone()
    }
}

#[tokio::test]
async fn whoever_signs_out_at_the_provider_is_signed_out_here_where_they_signed_in_so() {
    let sso = Sso::start().await;
    let other_desk = sso.signed_in().await;
    let token = sso.signed_in().await;
    let code = sessions::invite(sso.server.centre(), "Amara Okafor")
        .await
        .unwrap();
    let by_code = crate::process::enrol(sso.server.addr(), &code, 3).await.token;
    let told = sso.provider.wish(json!({ "sign_out": true })).await["told"].clone();
    assert_eq!(told["status"], 200);
    assert!(!sso.stands(&token).await);
    assert!(
        sso.stands(&other_desk).await,
        "another session of the same account"
    );
    assert!(sso.stands(&by_code).await, "not begun with the account");
    assert_eq!(sso.acts().await[0], "session_end");
    sso.server.shutdown().await;
    // A provider that names no sessions means all of an account's.
    let sso = Sso::start_as(json!({ "named": false }), |_| {}, edge::now).await;
    let tokens = [sso.signed_in().await, sso.signed_in().await];
    let piotr = json!({ "email": "piotr@centre.example", "email_verified": true });
    sso.addressed(crate::desk::PIOTR, "Piotr Kowalski", "piotr@centre.example")
        .await;
    let other = sso.sign_in("account-2", piotr).await.unwrap().token;
    let out = json!({ "claims": { "sub": "account-1" } });
    assert_eq!(sso.told(out).await["status"], 200);
    for token in tokens {
        assert!(!sso.stands(&token).await);
    }
    assert!(sso.stands(&other).await, "somebody else");
    sso.server.shutdown().await;
}

/// Account and session of the last sign-in, and more claims.
fn both(last: &Value, more: Value) -> Value {
    let mut claims = json!({ "sub": last["sub"], "sid": last["sid"] });
    let all = claims.as_object_mut().unwrap();
    all.extend(more.as_object().unwrap().clone());
    claims
}

/// Two hundred seconds ago, with a fraction.
fn a_while_ago() -> Value {
    let second = edge::now().timestamp() - 200;
    serde_json::from_str(&format!("{second}.25")).unwrap()
}

#[tokio::test]
async fn what_real_providers_send_is_understood() {
    const CHARSET: &str = "application/x-www-form-urlencoded; charset=UTF-8";
    let kinds: [(&str, fn(&Value) -> Value); 8] = [
        // No end, no type of its own, a charset, and what to do with offline sessions beside the event.
        ("Keycloak up to 23.0.3", |last| {
            let events = json!({ EVENT: {}, "revoke_offline_access": true });
            let claims = both(last, json!({ "exp": null, "typ": "Logout", "events": events }));
            json!({ "claims": claims, "header": { "typ": "JWT" }, "media": CHARSET })
        }),
        (
            "Keycloak and authentik",
            |last| json!({ "claims": both(last, json!({})), "media": CHARSET }),
        ),
        (
            "a session alone, untyped, as Ory Hydra",
            |last| json!({ "claims": { "sid": last["sid"] }, "header": { "typ": null } }),
        ),
        (
            "an account alone",
            |last| json!({ "claims": { "sub": last["sub"] } }),
        ),
        (
            "an audience as a list",
            |last| json!({ "claims": both(last, json!({ "aud": ["breakwater"] })) }),
        ),
        (
            "a whole media type",
            |last| json!({ "claims": both(last, json!({})), "header": { "typ": "application/logout+jwt" } }),
        ),
        (
            "a clock that is behind, with fractions, and an end far away",
            |last| {
                let times = json!({ "iat": a_while_ago(), "exp": 4_000_000_000_u64 });
                json!({ "claims": both(last, times) })
            },
        ),
        (
            "a key without a name",
            |last| json!({ "claims": both(last, json!({})), "header": { "kid": null } }),
        ),
    ];
    let sso = Sso::start().await;
    for (name, say) in kinds {
        let token = sso.signed_in().await;
        let told = sso.told(say(&sso.last().await)).await;
        let (status, kept) = (&told["status"], &told["kept"]);
        assert_eq!(
            (status, kept),
            (&json!(200), &json!("no-store")),
            "{name}: {told}"
        );
        assert!(!sso.stands(&token).await, "{name}");
    }
    sso.server.shutdown().await;
}

#[tokio::test]
async fn what_is_not_the_providers_word_about_a_logout_signs_nobody_out() {
    let sso = Sso::start().await;
    let token = sso.signed_in().await;
    let cases = [
        json!({ "claims": { "iss": "https://elsewhere.example" } }),
        json!({ "claims": { "iss": null } }),
        json!({ "claims": { "aud": "somebody-else" } }),
        json!({ "claims": { "aud": ["breakwater", "somebody-else"] } }),
        json!({ "claims": { "aud": [] } }),
        json!({ "claims": { "aud": null } }),
        json!({ "claims": { "iat": null } }),
        json!({ "claims": { "iat": "now" } }),
        json!({ "claims": { "iat": 8.2e12 } }),
        json!({ "age": -120 }),
        json!({ "age": 200 }),
        json!({ "age": 420, "claims": { "exp": null } }),
        json!({ "age": 420, "claims": { "exp": 4_000_000_000_u64 } }),
        json!({ "claims": { "exp": "soon" } }),
        json!({ "claims": { "jti": null } }),
        json!({ "claims": { "jti": "" } }),
        json!({ "claims": { "events": null } }),
        json!({ "claims": { "events": [EVENT] } }),
        json!({ "claims": { "events": { EVENT: null } } }),
        json!({ "claims": { "events": { "https://schemas.openid.net/secevent/risc/event-type/x": {} } } }),
        json!({ "claims": { "nonce": "n" } }),
        json!({ "claims": { "sub": null } }),
        json!({ "claims": { "sub": "" } }),
        json!({ "claims": { "sub": ["account-1"] } }),
        json!({ "header": { "typ": "at+jwt" } }),
        json!({ "header": { "kid": "another" } }),
        json!({ "key": "other" }),
        json!({ "key": "none" }),
        json!({ "key": "secret" }),
        json!({ "bent": { "jti": "another" } }),
        json!({ "token": "a.b" }),
        json!({ "token": "" }),
        json!({ "form": "token=x" }),
        json!({ "form": "logout_token=a.b.c&logout_token=a.b.c" }),
        json!({ "media": "application/json" }),
        json!({ "media": "text/plain" }),
    ];
    for case in cases {
        let mut say = case.clone();
        if say["claims"].get("sub").is_none() {
            say["claims"]["sub"] = "account-1".into();
        }
        let told = sso.told(say).await;
        assert_eq!(told["status"], 400, "{case}: {told}");
        let said: Value = serde_json::from_str(told["said"].as_str().unwrap()).unwrap();
        let known = said["error"] == "invalid_request" || said["code"] == "request_broken";
        assert!(known && !told["said"].to_string().contains("account-1"), "{said}");
    }
    assert!(sso.stands(&token).await);
    assert!(!sso.acts().await.contains(&"session_end".to_owned()));
    let right = json!({ "claims": { "sub": "account-1" } });
    assert_eq!(
        sso.told(right).await["status"],
        200,
        "what is right is taken after all that"
    );
    assert!(!sso.stands(&token).await);
    sso.server.shutdown().await;
}

#[tokio::test]
async fn a_word_is_taken_once_and_whoever_signed_in_since_stays() {
    let sso = Sso::start().await;
    let first = sso.signed_in().await;
    let said = sso.told(json!({ "claims": { "sub": "account-1" } })).await;
    assert!(!sso.stands(&first).await);
    let second = sso.signed_in().await;
    let again = json!({ "token": said["token"] });
    assert_eq!(sso.told(again).await["status"], 400);
    assert!(sso.stands(&second).await);
    sso.server.shutdown().await;
}

#[tokio::test]
async fn keys_that_were_changed_since_are_asked_for_and_a_provider_that_is_down_may_say_it_again() {
    let sso = Sso::start().await;
    for _ in 0..2 {
        let token = sso.signed_in().await;
        let out = json!({ "claims": { "sub": "account-1" } });
        assert_eq!(sso.told(out).await["status"], 200);
        assert!(!sso.stands(&token).await);
        sso.provider.wish(json!({ "rotate": true })).await;
    }
    let token = sso.signed_in().await;
    sso.provider.wish(json!({ "down": true })).await;
    let out = json!({ "claims": { "sub": "account-1", "jti": "one" } });
    assert_eq!(sso.told(out.clone()).await["status"], 503);
    assert!(sso.stands(&token).await);
    sso.provider.wish(json!({ "down": false })).await;
    assert_eq!(sso.told(out).await["status"], 200);
    assert!(!sso.stands(&token).await);
    sso.server.shutdown().await;
}

#[tokio::test]
async fn whoever_is_on_the_way_in_with_that_account_does_not_arrive() {
    let sso = Sso::start().await;
    sso.provider.account("account-1", verified()).await;
    let code = sso.through(&mut Browser::new()).await.unwrap();
    let out = json!({ "claims": { "sub": "account-1" } });
    assert_eq!(sso.told(out).await["status"], 200);
    assert_eq!(sso.finish(&code, VERIFIER).await, Err(failed(SsoFault::Expired)));
    sso.server.shutdown().await;
}
