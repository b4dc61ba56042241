//! Signing in with an account at work, against a real provider: what must work, and every answer that must not.

mod console;
mod logout;
mod room;

use self::room::{DESK, EMAIL, PORT, STATE, Sso, VERIFIER, brought, failed, verified};
use crate::{
    desk::{AMARA, PIOTR},
    provider::Browser,
    running::{JSON, PACK, packed, send},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::DeviceId;
use protocol::{
    envelope::Hash16,
    problem::SsoFault,
    record::DeskAdded,
    wire::{Feed, Head, SsoBegin, WaysIn},
};
use serde_json::{Value, json};
use server::{
    edge,
    provider::{Prompt, Roles, Settings},
    service::{people, sessions},
};
use uuid::Uuid;

/// What of the usual settings is another.
type Change = fn(&mut Settings);

#[tokio::test]
async fn somebody_signs_in_with_their_account_as_with_a_code() {
    let sso = Sso::start().await;
    let ways = send(sso.server.addr(), "GET /v1/sso", "", JSON, b"")
        .await
        .unwrap();
    assert_eq!(ways.read::<WaysIn>(), WaysIn { sso: true });
    let answer = sso.sign_in("account-1", verified()).await.unwrap();
    assert_eq!((answer.person, answer.name.as_str()), (AMARA, "Amara Okafor"));
    let heads = send(sso.server.addr(), "GET /v1/heads", &answer.token, JSON, b"")
        .await
        .unwrap();
    assert_eq!(heads.status, 200);
    // She is told on her other desks, and it is noted whose account it is.
    let inbox = crate::desk::page(
        &*sso.server.centre().store,
        Feed::Inbox(AMARA),
        Head::default(),
        10,
    )
    .await;
    let told = inbox.unwrap().rows.remove(0).record;
    let told: DeskAdded = protocol::record::Body::decode(&told.body.unwrap().0).unwrap();
    assert_eq!((told.device.0.as_u128(), told.name.as_str()), (7, "linux"));
    assert_eq!(sso.acts().await, ["account_link"]);
    // And signed out, as with a code.
    let left = send(sso.server.addr(), "POST /v1/leave", &answer.token, JSON, b"")
        .await
        .unwrap();
    assert_eq!(left.status, 204);
    let heads = send(sso.server.addr(), "GET /v1/heads", &answer.token, JSON, b"")
        .await
        .unwrap();
    assert_eq!(heads.status, 401);
    sso.server.shutdown().await;
}

#[tokio::test]
async fn an_answer_that_does_not_hold_lets_nobody_in() {
    let sso = Sso::start().await;
    for bend in [
        "issuer",
        "nonce",
        "no_nonce",
        "audience",
        "two_audiences",
        "party",
        "expired",
        "not_yet",
        "key",
        "none",
        "secret",
        "payload",
        "access",
        "long_ago",
        "no_token",
    ] {
        sso.provider.wish(json!({ "bend": bend })).await;
        assert_eq!(sso.fault(verified()).await, "untrusted", "{bend}");
    }
    assert_eq!(sso.acts().await, [""; 0]);
    assert!(sessions::list(sso.server.centre()).await.unwrap().is_empty());
    // Clocks differ by less than a minute, and some write a truth in words.
    for bend in ["just_expired", "soon", "words"] {
        sso.provider.wish(json!({ "bend": bend })).await;
        assert!(sso.sign_in("account-1", verified()).await.is_ok(), "{bend}");
    }
    sso.server.shutdown().await;
}

#[tokio::test]
async fn keys_that_were_changed_since_are_asked_for() {
    let sso = Sso::start().await;
    assert!(sso.sign_in("account-1", verified()).await.is_ok());
    for _ in 0..2 {
        sso.provider.wish(json!({ "rotate": true })).await;
        assert!(sso.sign_in("account-1", verified()).await.is_ok());
    }
    sso.server.shutdown().await;
}

#[tokio::test]
async fn what_was_stolen_on_its_way_is_worth_nothing() {
    let sso = Sso::start().await;
    sso.provider.account("account-1", verified()).await;
    // The code for the desk, without what the desk alone knows; and it is used up by that.
    let code = sso.through(&mut Browser::new()).await.unwrap();
    assert_eq!(sso.finish(&code, "a guess").await, Err(failed(SsoFault::Expired)));
    assert_eq!(sso.finish(&code, VERIFIER).await, Err(failed(SsoFault::Expired)));
    let code = sso.through(&mut Browser::new()).await.unwrap();
    assert!(sso.finish(&code, VERIFIER).await.is_ok());
    assert_eq!(
        sso.finish(&code, VERIFIER).await,
        Err(failed(SsoFault::Expired)),
        "once"
    );
    // The provider's code, brought to another sign-in than it was made for: its verifier is another.
    let callback = format!(
        "{}/v1/sso/callback",
        sso.server.centre().provider.as_ref().unwrap().settings.public_url
    );
    let (_, first) = Browser::new().open(&sso.begin().await.unwrap(), &callback).await;
    let url = sso.begin().await.unwrap();
    let asked: std::collections::HashMap<_, _> = url::Url::parse(&url)
        .unwrap()
        .query_pairs()
        .into_owned()
        .collect();
    assert_eq!(asked["code_challenge_method"], "S256");
    let mut stolen = url::Url::parse(&first).unwrap();
    let pairs: Vec<(String, String)> = stolen.query_pairs().into_owned().collect();
    let pairs = pairs.into_iter().map(|(name, value)| match name.as_str() {
        "state" => (name, asked["state"].clone()),
        _ => (name, value),
    });
    let pairs: Vec<_> = pairs.collect();
    stolen.query_pairs_mut().clear().extend_pairs(pairs);
    let (_, back) = Browser::new().open(stolen.as_str(), DESK).await;
    assert_eq!(brought(&back), Err("untrusted".into()));
    // The state was used up; neither it nor one that nobody gave brings anything.
    for again in [stolen.to_string(), format!("{callback}?state=x&code=y")] {
        let (status, said) = Browser::new().open(&again, DESK).await;
        assert_eq!((status, said.contains("expired")), (410, true), "{said}");
    }
    sso.server.shutdown().await;
}

#[tokio::test]
async fn an_account_is_known_by_its_own_name_and_an_address_finds_a_person_once() {
    let sso = Sso::start().await;
    assert_eq!(sso.sign_in("account-1", verified()).await.unwrap().person, AMARA);
    // Her address changed there, and somebody else has it now.
    let answer = sso
        .sign_in(
            "account-1",
            json!({ "email": "new@centre.example", "email_verified": true }),
        )
        .await;
    assert_eq!(answer.unwrap().person, AMARA);
    assert_eq!(
        sso.sign_in("account-2", verified()).await.unwrap_err(),
        "other_account"
    );
    // Until an administrator says that it is right.
    assert_eq!(
        people::unlink(sso.server.centre(), "Amara Okafor").await.unwrap(),
        1
    );
    assert_eq!(sso.sign_in("account-2", verified()).await.unwrap().person, AMARA);
    people::leave(sso.server.centre(), "Amara Okafor").await.unwrap();
    assert_eq!(
        sso.sign_in("account-2", verified()).await.unwrap_err(),
        "no_person"
    );
    sso.server.shutdown().await;
}

#[tokio::test]
async fn an_address_that_is_not_sure_finds_nobody() {
    let sso = Sso::start().await;
    for claims in [
        json!({}),
        json!({ "email": EMAIL }),
        json!({ "email": EMAIL, "email_verified": false }),
        json!({ "email": "nobody@centre.example", "email_verified": true }),
        json!({ "email": "no address", "email_verified": true }),
        json!({ "email_verified": true }),
    ] {
        assert_eq!(sso.fault(claims.clone()).await, "no_person", "{claims}");
    }
    // However it is written.
    let loud = json!({ "email": " Amara@Centre.example", "email_verified": true });
    assert_eq!(sso.sign_in("account-1", loud).await.unwrap().person, AMARA);
    sso.server.shutdown().await;
    // Entra ID does not say whether an address is verified; one that says it is not is still believed.
    let entra = Sso::start_as(json!({}), |settings| settings.trust_email = true, edge::now).await;
    assert_eq!(
        entra
            .fault(json!({ "email": EMAIL, "email_verified": false }))
            .await,
        "no_person"
    );
    assert!(
        entra
            .sign_in("account-1", json!({ "email": EMAIL }))
            .await
            .is_ok()
    );
    entra.server.shutdown().await;
}

#[tokio::test]
async fn each_kind_of_provider_is_understood() {
    // Thin tokens (Okta), secrets in the body (old Entra ID), no secret, a name that ends with a slash (Auth0,
    // authentik), other signatures.
    let kinds: [(Value, Change); 5] = [
        (json!({ "thin": true }), |_| {}),
        (json!({ "method": "client_secret_post" }), |_| {}),
        (json!({ "method": "none" }), |settings| {
            settings.client_secret = None
        }),
        (json!({ "path": "/application/o/breakwater/" }), |settings| {
            settings.issuer = settings.issuer.trim_end_matches('/').to_owned();
        }),
        (json!({ "alg": "ES256" }), |_| {}),
    ];
    for (more, change) in kinds {
        let sso = Sso::start_as(more.clone(), change, edge::now).await;
        let answer = sso.sign_in("account-1", verified()).await;
        assert_eq!(answer.map(|answer| answer.person), Ok(AMARA), "{more}");
        sso.server.shutdown().await;
    }
}

#[tokio::test]
async fn people_are_found_by_the_number_they_have_at_work_and_claims_may_be_required() {
    let numbered = |settings: &mut Settings| {
        settings.claim = "employee_id".into();
        settings.require.insert("groups".into(), "breakwater".into());
        settings.roles = Some(Roles {
            claim: "groups".into(),
            posts: vec![("admin".into(), vec!["bw-admins".into()])],
        });
    };
    let sso = Sso::start_as(json!({}), numbered, edge::now).await;
    people::number(sso.server.centre(), "Piotr Kowalski", Some("4711"))
        .await
        .unwrap();
    assert!(
        people::number(sso.server.centre(), "Amara Okafor", Some("4711"))
            .await
            .is_err()
    );
    let claims = |groups: &[&str]| json!({ "employee_id": 4711, "groups": groups });
    assert_eq!(sso.fault(claims(&["others"])).await, "no_person");
    assert_eq!(sso.fault(json!({ "groups": ["breakwater"] })).await, "no_person");
    let post = async || {
        let person = sso.server.centre().store.read(|read| read.person(PIOTR)).await;
        person.unwrap().unwrap().post
    };
    assert!(sso.sign_in("account-9", claims(&["breakwater"])).await.is_ok());
    assert_eq!(post().await, "agent");
    assert!(
        sso.sign_in("account-9", claims(&["breakwater", "bw-admins"]))
            .await
            .is_ok()
    );
    assert_eq!(post().await, "admin");
    assert!(sso.sign_in("account-9", claims(&["breakwater"])).await.is_ok());
    assert_eq!(post().await, "agent");
    assert_eq!(sso.acts().await[..2], ["person_post", "person_post"]);
    sso.server.shutdown().await;
}

#[tokio::test]
async fn a_provider_that_is_down_keeps_nobody_from_signing_in_with_a_code() {
    let sso = Sso::start().await;
    sso.provider.wish(json!({ "down": true })).await;
    assert_eq!(sso.begin().await, Err(failed(SsoFault::ProviderDown)));
    let code = sessions::invite(sso.server.centre(), "Amara Okafor")
        .await
        .unwrap();
    let answer = crate::process::enrol(sso.server.addr(), &code, 3).await;
    assert_eq!(answer.person, AMARA);
    // It comes back, and goes while somebody is in the browser.
    sso.provider.wish(json!({ "down": false })).await;
    sso.provider.account("account-1", verified()).await;
    let callback = format!(
        "{}/v1/sso/callback",
        sso.server.centre().provider.as_ref().unwrap().settings.public_url
    );
    let (_, at) = Browser::new().open(&sso.begin().await.unwrap(), &callback).await;
    sso.provider.wish(json!({ "down": true })).await;
    let (_, back) = Browser::new().open(&at, DESK).await;
    assert_eq!(brought(&back), Err("provider_down".into()));
    sso.server.shutdown().await;
}

#[tokio::test]
async fn a_browser_that_still_knows_who_sat_here_before_is_asked_to_sign_in_anew() {
    let cases: [(Change, u64); 2] = [(|_| {}, 2), (|settings| settings.prompt = Prompt::Nothing, 1)];
    for (change, asked) in cases {
        let sso = Sso::start_as(json!({}), change, edge::now).await;
        sso.provider.account("account-1", verified()).await;
        let mut browser = Browser::new();
        for _ in 0..2 {
            let code = sso.through(&mut browser).await.unwrap();
            assert_eq!(sso.finish(&code, VERIFIER).await.unwrap().person, AMARA);
        }
        assert_eq!(sso.provider.wish(json!({})).await["asked"], asked);
        sso.server.shutdown().await;
    }
}

#[tokio::test]
async fn what_is_called_off_or_took_too_long_is_said_so() {
    let sso = Sso::start().await;
    sso.provider.wish(json!({ "deny": true })).await;
    assert_eq!(sso.through(&mut Browser::new()).await, Err("cancelled".into()));
    let callback = format!(
        "{}/v1/sso/callback",
        sso.server.centre().provider.as_ref().unwrap().settings.public_url
    );
    let state_of = |url: &str| {
        let url = url::Url::parse(url).unwrap();
        let mut pairs = url.query_pairs().into_owned();
        pairs.find(|(name, _)| name == "state").unwrap().1
    };
    for (more, fault) in [
        ("error=temporarily_unavailable", "provider_down"),
        ("error=invalid_scope", "untrusted"),
        ("code=x&iss=https://elsewhere.example", "untrusted"),
        ("session_state=1", "untrusted"),
    ] {
        let state = state_of(&sso.begin().await.unwrap());
        let (_, back) = Browser::new()
            .open(&format!("{callback}?state={state}&{more}"), DESK)
            .await;
        assert_eq!(brought(&back), Err(fault.into()), "{more}");
    }
    sso.server.shutdown().await;
    // An hour later for the server is an hour too late for whatever was begun.
    fn hours_later() -> DateTime<Utc> {
        edge::now() + TimeDelta::hours(1)
    }
    let sso = Sso::start_as(json!({}), |_| {}, hours_later).await;
    assert_eq!(sso.fault(verified()).await, "untrusted");
    sso.server.shutdown().await;
}

#[tokio::test]
async fn a_centre_without_a_provider_says_so() {
    let running = crate::running::Running::start().await;
    let ways = running.send("GET /v1/sso", "", PACK, b"").await;
    assert_eq!(ways.read::<WaysIn>(), WaysIn { sso: false });
    let request = SsoBegin {
        device: DeviceId(Uuid::from_u128(7)),
        device_name: None,
        port: PORT,
        state: STATE.into(),
        challenge: Hash16::default(),
    };
    let refused = running
        .send("POST /v1/sso/begin", "", PACK, &packed(&request))
        .await;
    assert_eq!(refused.refused(), (404, failed(SsoFault::Off)));
    let form = b"logout_token=a.b.c";
    let refused = running
        .send(
            "POST /v1/sso/logout",
            "",
            "application/x-www-form-urlencoded",
            form,
        )
        .await;
    assert_eq!(refused.refused(), (404, failed(SsoFault::Off)));
    running.stop().await;
}
