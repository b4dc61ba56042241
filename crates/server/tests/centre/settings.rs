//! `serve` takes what it is told from a file too, and says what is in force.

use crate::{
    process::serve as serving,
    running::{PACK, send},
};
use server::edge;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output},
};

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");

fn serve(args: &[&str]) -> Output {
    Command::new(BINARY).arg("serve").args(args).output().unwrap()
}

#[tokio::test]
async fn what_was_printed_starts_the_server_as_it_was_printed() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("centre");
    let printed = serve(&[
        "--data",
        data.to_str().unwrap(),
        "--listen",
        "127.0.0.1:0",
        "--print-config",
    ]);
    assert!(printed.status.success());
    assert!(!data.exists(), "printing makes nothing");
    let file = place.path().join("server.toml");
    fs::write(&file, printed.stdout).unwrap();
    let running = serving(&["--config"], &file).await;
    let health = send(running.addr, "GET /healthz", "", PACK, &[]).await;
    assert_eq!(health.unwrap().status, 200);
    assert!(data.join("centre.db").exists());
}

#[test]
fn a_file_that_is_not_understood_starts_nothing_and_says_which_line() {
    let place = tempfile::tempdir().unwrap();
    let write = |text: &str| {
        let file = place.path().join("server.toml");
        fs::write(&file, text).unwrap();
        serve(&["--config", file.to_str().unwrap()])
    };
    let misspelt = write("data = \"centre\"\nbehind_proxi = \"10.0.0.1\"\n");
    assert_eq!(misspelt.status.code(), Some(4));
    let said = String::from_utf8(misspelt.stderr).unwrap();
    assert!(said.contains("line 2") && said.contains("behind_proxi"), "{said}");
    let nowhere = write("listen = \"127.0.0.1:0\"\n");
    assert_eq!(nowhere.status.code(), Some(4));
    assert!(!place.path().join("centre").exists());
    assert_eq!(serve(&[]).status.code(), Some(2), "neither a folder nor a file");
    assert!(!Path::new("centre").exists());
}

/// Runs `serve` as somebody who is not root, and says who that is: account and group.
fn serve_as_somebody(args: &[&str]) -> (String, (String, String)) {
    const NOBODY: u32 = 65534;
    let is_root = rustix::process::geteuid().is_root();
    let (mut command, who) = match is_root {
        true => (Command::new("setpriv"), edge::names_of(NOBODY, NOBODY)),
        false => (Command::new(BINARY), edge::runs_as()),
    };
    if is_root {
        let id = NOBODY.to_string();
        command.args(["--reuid", &id, "--regid", &id, "--clear-groups", BINARY]);
    }
    let output = command.arg("serve").args(args).output().unwrap();
    assert_eq!(output.status.code(), Some(4), "{args:?}");
    (String::from_utf8(output.stderr).unwrap(), who)
}

#[test]
fn a_secret_and_a_key_that_the_account_may_not_read_are_named_with_who_must_and_how() {
    let place = tempfile::tempdir().unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let write = |name: &str, text: &str, mode: u32| {
        let path = place.path().join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path.to_str().unwrap().to_owned()
    };
    // Root's own, or nobody's.
    let closed = if rustix::process::geteuid().is_root() {
        0o600
    } else {
        0
    };
    let secret = write("oidc-secret", "hush", closed);
    let key = write("privkey.pem", "a key", closed);
    let certificate = rcgen::generate_simple_self_signed(vec!["localhost".into()]).unwrap();
    let certificate = write("fullchain.pem", &certificate.cert.pem(), 0o644);
    let settings = "data = \"centre\"\nlisten = \"127.0.0.1:0\"\n[oidc]\nissuer = \"https://id.example\"\n\
        client_id = \"b\"\npublic_url = \"https://b.example\"\nclient_secret_file = \"oidc-secret\"\n";
    let settings = write("server.toml", settings, 0o644);
    let data = place.path().join("centre");
    let with_key = [
        "--data",
        data.to_str().unwrap(),
        "--listen",
        "127.0.0.1:0",
        "--tls-cert",
        &certificate,
        "--tls-key",
        &key,
    ];
    for (args, file) in [(&["--config", &settings][..], &secret), (&with_key[..], &key)] {
        let (said, (user, group)) = serve_as_somebody(args);
        for part in [
            format!("{file} cannot be read: Permission denied"),
            format!("run as {user}"),
            format!("chown root:{group} {file} and chmod 640 {file}"),
        ] {
            assert!(said.contains(&part), "{part} in {said}");
        }
    }
    assert!(!data.exists(), "nothing was opened");
}

#[test]
fn an_address_that_another_program_has_is_said_to_be_taken() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("centre");
    let address = taken.local_addr().unwrap().to_string();
    let refused = serve(&["--data", data.to_str().unwrap(), "--listen", &address]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(
        said.starts_with(&format!("cannot listen on {address}: ")),
        "{said}"
    );
    assert!(said.contains("Another server or program listens there"), "{said}");
}
