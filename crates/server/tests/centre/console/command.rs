//! `breakwater-server login` through the real program: for whom it prints an address, and which.

use serde_json::Value;
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;

fn ask(args: &[&str], place: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_breakwater-server"));
    command.args(args).args(place).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

/// A sample centre, by its folder.
fn sample(place: &TempDir) -> String {
    let data = place.path().join("data");
    let data = data.to_str().unwrap().to_owned();
    assert!(ask(&["sample"], &["--data", &data]).status.success());
    data
}

#[test]
fn an_address_is_printed_for_a_leader_and_for_an_agent_why_not() {
    let place = TempDir::new().unwrap();
    let data = sample(&place);
    let data = ["--data", data.as_str()];
    let leader = ask(&["login", "Jonas Weber"], &data);
    assert!(leader.status.success(), "{}", text(&leader.stderr));
    let address = text(&leader.stdout);
    let code = address
        .strip_prefix("http://127.0.0.1:8787/console/#login=")
        .unwrap();
    assert_eq!(code.len(), 31, "{address}");
    assert!(text(&leader.stderr).contains("5 minutes"));
    let json = ask(
        &[
            "login",
            "Jonas Weber",
            "--json",
            "--url",
            "https://b.example/desk/",
        ],
        &data,
    );
    let said: Value = serde_json::from_slice(&json.stdout).unwrap();
    let url = said["url"].as_str().unwrap();
    assert!(url.starts_with("https://b.example/desk/console/#login="), "{url}");
    assert!(said["expires_at"].is_string() && said["person"].is_string());
    for (args, word) in [
        (&["login", "Amara Okafor"][..], "is agent"),
        (&["login", "Nobody"][..], "nobody is called"),
        (&["login", "Jonas Weber", "--url", "b.example"][..], "no address"),
    ] {
        let refused = ask(args, &data);
        assert_eq!(refused.status.code(), Some(4), "{args:?}");
        assert!(text(&refused.stdout).is_empty());
        let said = text(&refused.stderr);
        assert!(said.contains(word), "{said}");
    }
    let acts = text(&ask(&["audit", "--json"], &data).stdout);
    let made = acts.lines().filter(|line| line.contains("console_link"));
    assert_eq!(made.count(), 2);
    let none = place.path().join("none");
    let nowhere = ask(&["login", "Jonas Weber"], &["--data", none.to_str().unwrap()]);
    assert_eq!(nowhere.status.code(), Some(4));
    assert!(!Path::new(&none).exists(), "it makes no centre");
}

#[test]
fn the_address_is_the_public_one_of_the_settings_else_where_the_server_listens() {
    let place = TempDir::new().unwrap();
    let data = sample(&place);
    let settings = place.path().join("server.toml");
    let oidc =
        "[oidc]\nissuer = \"https://id.example\"\nclient_id = \"b\"\npublic_url = \"https://b.example/\"\n";
    for (more, base) in [
        ("", "http://127.0.0.1:8787"),
        ("listen = \"127.0.0.1:9000\"\n", "http://127.0.0.1:9000"),
        (
            "listen = \"10.0.0.5:443\"\ntls_cert = \"c.pem\"\ntls_key = \"k.pem\"\n",
            "https://10.0.0.5:443",
        ),
        (oidc, "https://b.example"),
    ] {
        fs::write(&settings, format!("data = \"{data}\"\n{more}")).unwrap();
        let printed = ask(
            &["login", "Jonas Weber"],
            &["--config", settings.to_str().unwrap()],
        );
        let address = text(&printed.stdout);
        assert!(
            address.starts_with(&format!("{base}/console/#login=")),
            "{address}"
        );
    }
    // Where no browser reaches it nothing is printed that somebody would try in vain.
    for more in ["behind_proxy = \"127.0.0.1\"\n", "listen = \"0.0.0.0:8787\"\n"] {
        fs::write(&settings, format!("data = \"{data}\"\n{more}")).unwrap();
        let place = ["--config", settings.to_str().unwrap()];
        let refused = ask(&["login", "Jonas Weber"], &place);
        assert_eq!(refused.status.code(), Some(4), "{more}");
        assert!(text(&refused.stdout).is_empty() && text(&refused.stderr).contains("--url"));
        let said = ask(&["login", "Jonas Weber", "--url", "https://b.example"], &place);
        assert!(said.status.success(), "{}", text(&said.stderr));
    }
}
