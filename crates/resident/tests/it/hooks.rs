//! The agent's own hooks with real programs and a real listener: told in order, never waited for, ended with all they
//! started.

use crate::resident::{PATIENCE, Place};
use serde_json::{Value, json};
use std::{
    fs,
    io::{Read, Write},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::Path,
};

fn script(path: &Path, text: &str) {
    fs::write(path, format!("#!/bin/sh\n{text}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_program_hears_one_word_and_the_time_and_nothing_else_of_a_call() {
    let place = Place::new();
    let (program, log) = (place.dir.path().join("light up"), place.dir.path().join("heard"));
    script(
        &program,
        &format!("echo \"$BREAKWATER_EVENT $# $1\" >> '{}'", log.display()),
    );
    let mut resident = place.start(&["--no-tray"]);
    let target = format!("\"{}\" {{event}}", program.display());
    resident.call("hook_add", json!({ "target": target }));
    let said = place.breakwater(&[
        "call",
        "start",
        "--id",
        "1",
        "--source",
        "phone",
        "+48600700800",
        "Anna",
    ]);
    assert_eq!(said.code, Some(0), "{said:?}");
    place.breakwater(&["call", "end", "--id", "1", "--source", "phone"]);
    let log = resident.wait(|| {
        fs::read_to_string(&log)
            .ok()
            .filter(|text| text.lines().count() == 2)
    });
    assert_eq!(log, "call_start 1 call_start\ncall_end 1 call_end\n");
}

#[test]
fn an_address_is_told_and_an_answer_that_leads_elsewhere_is_not_followed() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = std::thread::spawn(move || {
        let answers = ["204 No Content", "302 Found\r\nLocation: http://127.0.0.1:1/"];
        answers.map(|answer| {
            let (mut stream, _) = listener.accept().unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            let mut request = Vec::new();
            let mut part = [0; 512];
            while !request.ends_with(b"\"}") {
                let count = stream.read(&mut part).unwrap();
                assert!(count > 0, "{}", String::from_utf8_lossy(&request));
                request.extend_from_slice(&part[..count]);
            }
            let answer = format!("HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n");
            stream.write_all(answer.as_bytes()).unwrap();
            String::from_utf8(request).unwrap()
        })
    });
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let target = format!("http://localhost:{port}/light?desk=3");
    resident.call("hook_add", json!({ "target": target }));
    let test = json!({ "id": 1, "event": "reset_start" });
    assert_eq!(resident.call("hook_test", test.clone())["last"], json!("done"));
    assert_eq!(resident.call("hook_test", test.clone())["last"], json!("failed"));
    let request = &heard.join().unwrap()[0];
    assert!(
        request.starts_with("POST /light?desk=3 HTTP/1.1\r\n"),
        "{request}"
    );
    let body: Value = serde_json::from_str(request.split("\r\n\r\n").nth(1).unwrap()).unwrap();
    let keys: Vec<&str> = body.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        (keys, &body["event"]),
        (vec!["event", "at"], &json!("reset_start"))
    );
    assert_eq!(
        resident.call("hook_test", test)["last"],
        json!("missing"),
        "nobody listens any more"
    );
}

#[test]
fn a_program_that_hangs_holds_up_nothing_and_is_ended_with_what_it_started() {
    let place = Place::new();
    let (program, child) = (place.dir.path().join("hang"), place.dir.path().join("child"));
    script(
        &program,
        &format!("sleep 1000 & echo $! > '{}'; wait", child.display()),
    );
    let mut resident = place.start(&["--no-tray"]);
    resident.call("hook_add", json!({ "target": program.display().to_string() }));
    // Ten events at once: one runs, four wait, five are dropped, and every command is answered meanwhile.
    for _ in 0..5 {
        resident.call("call_start", json!({}));
        resident.call("call_end", json!({}));
    }
    assert_eq!(resident.call("status", json!({}))["call"]["active"], json!(false));
    let list = resident.wait(|| {
        let said = place.breakwater(&["hook", "list", "--json"]);
        let list: Value = serde_json::from_str(&said.out).unwrap();
        (list[0]["failed"].as_u64() >= Some(1)).then_some(list)
    });
    assert!(list[0]["dropped"].as_u64() >= Some(1), "{list}");
    let pid = fs::read_to_string(&child).unwrap();
    let pid = pid.trim();
    // Gone, or dead and not yet buried by whoever does that here.
    let is_gone = || {
        fs::read(format!("/proc/{pid}/cmdline"))
            .unwrap_or_default()
            .is_empty()
    };
    resident.wait(|| is_gone().then_some(()));
}
