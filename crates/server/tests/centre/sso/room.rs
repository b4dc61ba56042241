//! A centre whose people sign in with a real provider, and what a desk does there.

use crate::{
    desk::{AMARA, folder, person, two_people, write},
    provider::{Browser, Provider},
    running::{PACK, packed, send},
};
use chrono::{DateTime, Utc};
use domain::id::DeviceId;
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, SsoFault},
    record::PersonSet,
    wire::{EnrolAnswer, SsoBegin, SsoBegun, SsoFinish},
};
use serde_json::{Value, json};
use server::{
    Config, Handle, edge,
    provider::{Hidden, Settings},
    service::{acts, roster::Change},
};
use tempfile::TempDir;
use tokio::net::TcpListener;
use uuid::Uuid;

pub(super) const STATE: &str = "0123456789abcdef0123";
pub(super) const VERIFIER: &str = "a verifier that nobody guesses";
pub(super) const EMAIL: &str = "amara@centre.example";
/// What the desk listens on; nobody is sent there for good.
pub(super) const PORT: u16 = 9;
pub(super) const DESK: &str = "http://127.0.0.1:9/";

/// A centre whose people sign in with a real provider.
pub(super) struct Sso {
    pub(super) provider: Provider,
    pub(super) server: Handle,
    _dir: TempDir,
}

pub(super) fn verified() -> Value {
    json!({ "email": EMAIL, "email_verified": true })
}

impl Sso {
    pub(super) async fn start() -> Sso {
        Sso::start_as(json!({}), |_| {}, edge::now).await
    }

    pub(super) async fn start_as(
        more: Value,
        change: fn(&mut Settings),
        clock: fn() -> DateTime<Utc>,
    ) -> Sso {
        let dir = folder();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let public = format!("http://{}", listener.local_addr().unwrap());
        let provider = Provider::start(&public, more).await;
        let mut settings = Settings {
            issuer: provider.issuer.clone(),
            client_id: "breakwater".into(),
            client_secret: Some(Hidden("keep this: to yourself%".into())),
            public_url: public,
            claim: "email".into(),
            scopes: vec!["profile".into(), "email".into()],
            ..Settings::default()
        };
        change(&mut settings);
        let config = Config {
            oidc: Some(settings),
            ..Config::new(dir.path().to_owned(), clock)
        };
        let server = server::serve(config, listener).await.unwrap();
        write(&*server.centre().store, two_people()).await.unwrap();
        let sso = Sso {
            provider,
            server,
            _dir: dir,
        };
        sso.addressed(AMARA, "Amara Okafor", EMAIL).await;
        sso
    }

    pub(super) async fn addressed(&self, id: domain::id::PersonId, name: &str, email: &str) {
        let set = PersonSet {
            email: Some(email.into()),
            ..person(id, name)
        };
        write(&*self.server.centre().store, vec![Change::Person(set)])
            .await
            .unwrap();
    }

    pub(super) async fn begin(&self) -> Result<String, ErrorCode> {
        let request = SsoBegin {
            device: DeviceId(Uuid::from_u128(7)),
            device_name: Some("linux".into()),
            port: PORT,
            state: STATE.into(),
            challenge: Hash16::of(VERIFIER.as_bytes()),
        };
        let answer = send(
            self.server.addr(),
            "POST /v1/sso/begin",
            "",
            PACK,
            &packed(&request),
        )
        .await;
        match answer.unwrap() {
            good if good.status == 200 => Ok(good.read::<SsoBegun>().url),
            bad => Err(bad.refused().1),
        }
    }

    pub(super) async fn finish(&self, code: &str, verifier: &str) -> Result<EnrolAnswer, ErrorCode> {
        let request = SsoFinish {
            code: code.into(),
            verifier: verifier.into(),
        };
        let answer = send(
            self.server.addr(),
            "POST /v1/sso/finish",
            "",
            PACK,
            &packed(&request),
        )
        .await;
        match answer.unwrap() {
            good if good.status == 200 => Ok(good.read()),
            bad => Err(bad.refused().1),
        }
    }

    /// Through the browser: the code for the desk, or the fault.
    pub(super) async fn through(&self, browser: &mut Browser) -> Result<String, String> {
        let url = self.begin().await.unwrap();
        let (_, back) = browser.open(&url, DESK).await;
        brought(&back)
    }

    /// Signs in with this account and these claims.
    pub(super) async fn sign_in(&self, account: &str, claims: Value) -> Result<EnrolAnswer, String> {
        self.provider.account(account, claims).await;
        let code = self.through(&mut Browser::new()).await?;
        Ok(self.finish(&code, VERIFIER).await.unwrap())
    }

    pub(super) async fn fault(&self, claims: Value) -> String {
        self.sign_in("account-1", claims).await.unwrap_err()
    }

    pub(super) async fn acts(&self) -> Vec<String> {
        let acts = acts::list(self.server.centre()).await.unwrap();
        acts.into_iter().map(|act| act.what).collect()
    }
}

/// What a browser brings to the desk.
pub(super) fn brought(back: &str) -> Result<String, String> {
    let back = url::Url::parse(back).unwrap();
    let pairs: std::collections::HashMap<_, _> = back.query_pairs().into_owned().collect();
    assert_eq!(pairs["state"], STATE);
    match pairs.get("code") {
        Some(code) => Ok(code.clone()),
        None => Err(pairs["fault"].clone()),
    }
}

pub(super) fn failed(fault: SsoFault) -> ErrorCode {
    ErrorCode::SsoFailed { fault }
}
