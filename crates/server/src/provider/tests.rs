//! What can be said of an answer without a provider; a real one is in `tests/centre/sso.rs`.

use super::*;

fn settings() -> Settings {
    Settings {
        issuer: "https://id.example/realms/centre".into(),
        client_id: "breakwater".into(),
        public_url: "https://breakwater.example/".into(),
        claim: "email".into(),
        ..Settings::default()
    }
}

#[test]
fn a_slash_at_the_end_of_an_issuer_is_neither_here_nor_there() {
    for issuer in [
        "https://id.example/realms/centre",
        "https://id.example/realms/centre/",
    ] {
        let of = Settings {
            issuer: issuer.into(),
            ..settings()
        };
        assert_eq!(
            of.discovery_url(),
            "https://id.example/realms/centre/.well-known/openid-configuration"
        );
        assert!(settings::same_issuer(issuer, "https://id.example/realms/centre/"));
        assert!(settings::same_issuer(issuer, "https://id.example/realms/centre"));
        assert!(!settings::same_issuer(issuer, "https://id.example/realms/other"));
        assert!(!settings::same_issuer(
            issuer,
            "https://id.example/realms/centre//"
        ));
    }
    assert_eq!(
        settings().redirect_url(),
        "https://breakwater.example/v1/sso/callback"
    );
}

#[test]
fn what_cannot_work_is_said_before_anybody_signs_in() {
    assert_eq!(settings().check(), Ok(()));
    let broken = |change: fn(&mut Settings)| {
        let mut of = settings();
        change(&mut of);
        of.check().unwrap_err()
    };
    let plain = broken(|of| of.issuer = "http://id.example".into());
    assert!(matches!(plain, SettingsError::Plain { key: "issuer", .. }));
    let plain = broken(|of| of.public_url = "http://breakwater.example".into());
    assert!(matches!(
        plain,
        SettingsError::Plain {
            key: "public_url",
            ..
        }
    ));
    for bad in [
        "id.example",
        "https://id.example?x=1",
        "https://id.example#x",
        "https://a:b@id.example",
    ] {
        let of = Settings {
            issuer: bad.into(),
            ..settings()
        };
        assert!(matches!(of.check(), Err(SettingsError::Address { .. })), "{bad}");
    }
    let any = broken(|of| of.issuer = "https://login.microsoftonline.com/common/v2.0".into());
    assert!(matches!(any, SettingsError::AnyTenant(_)));
    assert_eq!(
        broken(|of| of.client_id.clear()),
        SettingsError::Missing("client_id")
    );
    let here = Settings {
        issuer: "http://127.0.0.1:4000".into(),
        ..settings()
    };
    assert_eq!(here.check(), Ok(()));
}

#[test]
fn a_thin_token_is_completed_and_a_full_one_is_not_contradicted() {
    let mut account = Account::default();
    account.add(Some("amara@centre.example"), None, &Map::new());
    assert!(settings().misses(&account.claims));
    // Verified is another address than the one of the token.
    account.add(Some("other@centre.example"), Some(true), &Map::new());
    assert_eq!(account.text("email").as_deref(), Some("amara@centre.example"));
    assert!(!account.claims.contains_key("email_verified"));
    account.add(Some("amara@centre.example"), Some(true), &Map::new());
    assert!(!settings().misses(&account.claims));
    account.add(Some("amara@centre.example"), Some(false), &Map::new());
    assert_eq!(account.claims["email_verified"], true);
}

#[test]
fn a_number_and_a_list_are_read_as_providers_send_them() {
    let claims = serde_json::json!({"employee_id": 4711, "groups": ["a", "b"], "one": "a", "none": ""});
    let account = Account {
        claims: claims.as_object().unwrap().clone(),
        ..Account::default()
    };
    assert_eq!(account.text("employee_id").as_deref(), Some("4711"));
    assert_eq!(account.text("none"), None);
    assert_eq!(account.texts("groups"), ["a", "b"]);
    assert_eq!(account.texts("one"), ["a"]);
    assert!(account.texts("missing").is_empty());
}
