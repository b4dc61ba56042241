//! The real program and a survey tool that tries again while it is killed; and an administrator beside it.

use super::{client, stands_in};
use crate::{
    desk::folder,
    process::{admin, serve},
};
use protocol::record::{Body, PraiseShared};
use serde_json::{Value, json};
use std::{path::Path, time::Duration};
use tokio::sync::watch;

fn asked(data: &Path, args: &[&str]) -> String {
    let said = admin(data, args);
    let text = String::from_utf8(said.stdout).unwrap();
    assert!(
        said.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&said.stderr)
    );
    text
}

/// A survey tool as it behaves: it sends the same request again until it is answered.
async fn sends_until_answered(client: &reqwest::Client, url: &str, token: &str, n: usize) -> (usize, Value) {
    let body = json!({ "id": n, "to": "Amara Okafor", "text": format!("Thank you, number {n}x"), "said_on": "2024-10-03" });
    for tries in 1..600 {
        let request = client
            .post(url)
            .bearer_auth(token)
            .header("idempotency-key", format!("request {n}"))
            .header("content-type", "application/json")
            .timeout(Duration::from_secs(5))
            .body(body.to_string());
        match request.send().await {
            Ok(answer) if answer.status().is_success() => {
                let answer = serde_json::from_str(&answer.text().await.unwrap_or_default());
                if let Ok(answer) = answer {
                    return (tries, answer);
                }
            }
            Ok(answer) => assert_eq!(answer.status().as_u16(), 503, "nothing else is tried again"),
            Err(_) => {}
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never answered");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tool_that_tries_again_while_the_server_is_killed_brings_each_praise_once() {
    const PRAISES: usize = 60;
    let dir = folder();
    let ask = |args: &[&str]| asked(dir.path(), args);
    ask(&["person", "add", "Amara Okafor"]);
    let token = ask(&["token", "add", "--for", "praise", "qualtrics"])
        .trim()
        .to_owned();

    let mut server = serve(&["--listen", "127.0.0.1:0", "--data"], dir.path()).await;
    let (addr, client) = (server.addr.to_string(), client());
    let url = format!("http://{addr}/v1/praise");
    let (answered, mut so_far) = watch::channel(0);
    let tool = tokio::spawn(async move {
        let (mut tries, mut known) = (0, 0);
        for n in 0..PRAISES {
            let (tried, answer) = sends_until_answered(&client, &url, &token, n).await;
            tries += tried;
            match answer["rows"][0]["outcome"].as_str() {
                Some("passed_on") => {}
                // It was kept, and the server was killed before it said so.
                Some("known") => known += 1,
                _ => panic!("{answer}"),
            }
            answered.send_replace(n);
        }
        (tries, known)
    });
    for at in [PRAISES / 4, PRAISES / 2, PRAISES * 3 / 4] {
        so_far.wait_for(|answered| *answered >= at).await.unwrap();
        server.kill().await;
        server = serve(&["--listen", &addr, "--data"], dir.path()).await;
    }
    let (tries, known) = tool.await.unwrap();
    assert!(
        tries > PRAISES,
        "it was never in the way: {tries} tries, {known} known"
    );
    server.stop().await;

    let found = ask(&["fsck"]);
    assert!(found.contains(" 0 faults"), "{found}");
    let told: Value = serde_json::from_str(&ask(&["privacy", "export", "Amara Okafor"])).unwrap();
    let records = told["records"].as_array().unwrap().iter();
    let words = records
        .filter(|one| one["kind"] == PraiseShared::KIND)
        .map(|one| one["body"]["note"].clone());
    let mut words: Vec<Value> = words.collect();
    assert_eq!(words.len(), PRAISES);
    words.sort_by_key(ToString::to_string);
    words.dedup();
    assert_eq!(words.len(), PRAISES, "one came twice");
}

async fn client_post(addr: String, token: String, body: Value) -> Value {
    let request = client()
        .post(format!("http://{addr}/v1/praise"))
        .bearer_auth(token);
    let request = request
        .header("content-type", "application/json")
        .body(body.to_string());
    serde_json::from_str(&request.send().await.unwrap().text().await.unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_makes_a_token_looks_at_what_waits_and_everything_is_noted() {
    let dir = folder();
    let ask = |args: &[&str]| asked(dir.path(), args);
    ask(&["person", "add", "Amara Okafor"]);
    let token = ask(&["token", "add", "--for", "praise", "qualtrics"])
        .trim()
        .to_owned();
    assert!(!stands_in(dir.path(), &token), "only its hash is kept");
    assert!(ask(&["token", "list"]).contains("praise qualtrics, since "));
    assert!(
        !admin(dir.path(), &["token", "add", "--for", "praise"])
            .status
            .success(),
        "it needs a name"
    );
    assert!(ask(&["praise", "list"]).starts_with("Nothing waits."));
    let server = serve(&["--listen", "127.0.0.1:0", "--data"], dir.path()).await;
    let addr = server.addr.to_string();
    // What a person looks at is there at once, beside the running server.
    let post = |body: Value| client_post(addr.clone(), token.clone(), body);
    let answer = post(
        json!({ "to": "Amara Okafor", "text": "My name is Jo Doe, she was kind", "said_on": "2024-10-03" }),
    )
    .await;
    assert_eq!(answer["rows"][0]["outcome"], "waits");
    let listed = ask(&["praise", "list"]);
    assert!(
        listed.contains("for Amara Okafor, said on 2024-10-03, from qualtrics"),
        "{listed}"
    );
    assert!(
        listed.contains("(\"My name is J\"): My name is Jo Doe, she was kind"),
        "{listed}"
    );
    let json: Value = serde_json::from_str(&ask(&["praise", "list", "--json"])).unwrap();
    let id = json["id"].as_str().unwrap();
    assert_eq!(ask(&["praise", "approve", id]).trim(), "passed on");
    assert!(ask(&["praise", "list"]).starts_with("Nothing waits."));
    let gone = admin(dir.path(), &["praise", "refuse", id]);
    assert!(String::from_utf8_lossy(&gone.stderr).contains("no praise that waits is called"));
    server.stop().await;
    let audit = ask(&["audit"]);
    assert!(
        audit.contains("praise_take")
            && audit.contains("praise_approve")
            && audit.contains("token qualtrics"),
        "{audit}"
    );
    assert!(!audit.contains("Jo Doe"), "{audit}");
    assert_eq!(ask(&["token", "remove", "qualtrics"]).trim(), "ended");
}
