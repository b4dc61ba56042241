//! Into the console with the account at work: in the browser that went to the provider and in no other.

use super::room::{EMAIL, Sso, verified};
use crate::{
    desk::{AMARA, person, write},
    provider::Browser,
    running::exchange,
};
use protocol::{problem::ErrorCode, record::PersonSet};
use serde_json::{Value, json};
use server::service::{acts, console::visitor::DEVICE, roster::Change, sessions};

impl Sso {
    async fn with_post(&self, post: &str) {
        let set = PersonSet {
            email: Some(EMAIL.into()),
            post: post.into(),
            ..person(AMARA, "Amara Okafor")
        };
        write(&*self.server.centre().store, vec![Change::Person(set)])
            .await
            .unwrap();
    }

    fn public(&self) -> String {
        let provider = self.server.centre().provider.as_ref().unwrap();
        provider.settings.public_url.clone()
    }

    /// Where a browser ends that goes to the provider for the console.
    async fn to_the_console(&self, browser: &mut Browser) -> String {
        let login = format!("{}/console/login", self.public());
        browser.ends_at(&login).await
    }

    /// Whom the console takes a browser for.
    async fn me(&self, browser: &Browser) -> (u16, Value) {
        let head = format!("cookie: {}\r\n", browser.kept());
        let from = std::net::Ipv4Addr::LOCALHOST.into();
        let line = "GET /console/api/session";
        let answer = exchange(from, self.server.addr(), line, &head, "application/json", b"");
        let answer = answer.await.unwrap();
        (answer.status, answer.read())
    }
}

#[tokio::test]
async fn somebody_comes_into_the_console_with_their_account_and_is_out_when_they_sign_out_there() {
    let sso = Sso::start().await;
    sso.with_post("leader").await;
    sso.provider.account("account-1", verified()).await;
    let mut browser = Browser::new();
    let at = sso.to_the_console(&mut browser).await;
    assert_eq!(at, format!("{}/console/", sso.public()));
    let (status, me) = sso.me(&browser).await;
    assert_eq!((status, &me["name"]), (200, &json!("Amara Okafor")));
    let acts = acts::list(sso.server.centre()).await.unwrap();
    let last: Vec<_> = acts
        .iter()
        .map(|act| (act.what.as_str(), act.whom == Some(AMARA)))
        .collect();
    assert_eq!(last, [("console_login", true), ("account_link", true)]);
    let kept = sessions::list(sso.server.centre()).await.unwrap();
    assert_eq!((kept.len(), kept[0].0.device), (1, DEVICE));
    // The provider says that she signed out there.
    let out = json!({ "say": { "claims": { "sub": "account-1" } } });
    let told = sso.provider.wish(out).await["told"].clone();
    assert_eq!(told["status"], 200);
    assert_eq!(sso.me(&browser).await.0, 401);
    sso.server.shutdown().await;
}

#[tokio::test]
async fn what_was_begun_in_another_browser_lets_nobody_in() {
    let sso = Sso::start().await;
    sso.with_post("leader").await;
    sso.provider.account("account-1", verified()).await;
    let callback = format!("{}/v1/sso/callback", sso.public());
    let mut hers = Browser::new();
    let (_, back) = hers
        .open(&format!("{}/console/login", sso.public()), &callback)
        .await;
    // Somebody is sent the address with which she comes back.
    let (mut other, console) = (Browser::new(), format!("{}/console/", sso.public()));
    let (_, at) = other.open(&back, &console).await;
    assert_eq!(at, format!("{console}#fault=expired"));
    assert_eq!(sso.me(&other).await.0, 401);
    // It is used up by that, for her as well.
    let (_, at) = hers.open(&back, &console).await;
    assert_eq!(at, format!("{console}#fault=expired"));
    assert_eq!(sso.me(&hers).await.0, 401);
    assert!(sessions::list(sso.server.centre()).await.unwrap().is_empty());
    sso.server.shutdown().await;
}

#[tokio::test]
async fn an_image_of_another_page_begins_nothing_and_spoils_no_sign_in() {
    let sso = Sso::start().await;
    sso.with_post("leader").await;
    sso.provider.account("account-1", verified()).await;
    let callback = format!("{}/v1/sso/callback", sso.public());
    let mut browser = Browser::new();
    let (_, back) = browser
        .open(&format!("{}/console/login", sso.public()), &callback)
        .await;
    // While she is at the provider, a page elsewhere shows her an image with this address.
    let head = format!(
        "cookie: {}\r\nsec-fetch-dest: image\r\nsec-fetch-mode: no-cors\r\nsec-fetch-site: cross-site\r\n",
        browser.kept()
    );
    let from = std::net::Ipv4Addr::LOCALHOST.into();
    let line = "GET /console/login";
    let answer = exchange(from, sso.server.addr(), line, &head, "application/json", b"").await;
    let answer = answer.unwrap();
    assert_eq!(answer.refused(), (403, ErrorCode::NotAllowed));
    assert!(answer.header("set-cookie").is_empty() && answer.header("location").is_empty());
    let at = browser.ends_at(&back).await;
    assert_eq!(at, format!("{}/console/", sso.public()));
    assert_eq!(sso.me(&browser).await.0, 200);
    sso.server.shutdown().await;
}

#[tokio::test]
async fn who_has_no_room_and_what_does_not_come_about_is_said_in_the_console() {
    let sso = Sso::start().await;
    sso.provider.account("account-1", verified()).await;
    let fault = async || {
        let mut browser = Browser::new();
        let at = sso.to_the_console(&mut browser).await;
        assert_eq!(sso.me(&browser).await.0, 401);
        at.rsplit_once("#fault=")
            .map(|(_, fault)| fault.to_owned())
            .unwrap()
    };
    // Before anything is known of the provider: later the browser itself would meet it.
    sso.provider.wish(json!({ "down": true })).await;
    assert_eq!(fault().await, "provider_down");
    sso.provider.wish(json!({ "down": false })).await;
    assert_eq!(fault().await, "not_allowed", "an agent");
    sso.provider
        .account(
            "account-2",
            json!({ "email": "nobody@centre.example", "email_verified": true }),
        )
        .await;
    assert_eq!(fault().await, "no_person");
    sso.provider.wish(json!({ "deny": true })).await;
    assert_eq!(fault().await, "cancelled");
    assert!(sessions::list(sso.server.centre()).await.unwrap().is_empty());
    sso.server.shutdown().await;
}
