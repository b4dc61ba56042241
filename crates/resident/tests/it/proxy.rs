//! A centre behind a company's proxy: named by the environment or by the desktop's settings.

use crate::resident::{PATIENCE, Place};
use std::{
    fs,
    io::{Read, Write},
};

/// A proxy that says yes to one CONNECT, and gives what it was asked and the first bytes of what followed.
fn proxy() -> (String, std::thread::JoinHandle<(String, Vec<u8>)>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let asked = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (mut head, mut byte) = (Vec::new(), [0]);
        while !head.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        stream
            .write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")
            .unwrap();
        let mut first = vec![0; 3];
        stream.read_exact(&mut first).unwrap();
        (String::from_utf8(head).unwrap(), first)
    });
    (address, asked)
}

/// Joins a centre that nobody can reach but by a proxy; it is refused in the end, whoever was asked.
fn joins_in_vain(place: &Place) {
    let file = place.dir.path().join("code");
    fs::write(&file, "ABCD-1234").unwrap();
    let said = place.breakwater(&[
        "join",
        "https://centre.invalid:8443",
        "--code-file",
        file.to_str().unwrap(),
    ]);
    assert_eq!(said.code, Some(4), "{said:?}");
}

/// What the proxy was asked: a tunnel to the centre, in which TLS begins.
fn tunnelled(asked: std::thread::JoinHandle<(String, Vec<u8>)>) {
    let (head, first) = asked.join().unwrap();
    assert!(
        head.starts_with("CONNECT centre.invalid:8443 HTTP/1.1\r\n"),
        "{head}"
    );
    assert!(!head.contains("ABCD"), "{head}");
    assert_eq!(first[..2], [0x16, 3], "no TLS in the tunnel");
}

#[test]
fn a_centre_is_reached_by_the_proxy_that_the_environment_names() {
    let (address, asked) = proxy();
    let place = Place::new().with("https_proxy", format!("http://{address}"));
    let _resident = place.start(&["--no-tray"]);
    joins_in_vain(&place);
    tunnelled(asked);
}

#[test]
fn a_centre_is_reached_by_the_proxy_of_kdes_settings() {
    let (address, asked) = proxy();
    let place = Place::new().with("XDG_CURRENT_DESKTOP", "KDE");
    let config = place.dir.path().join("config");
    fs::create_dir(&config).unwrap();
    let settings = format!(
        "[Proxy Settings]\nProxyType=1\nhttpsProxy=http://{}\n",
        address.replace(':', " ")
    );
    fs::write(config.join("kioslaverc"), settings).unwrap();
    let place = place.with("XDG_CONFIG_HOME", config);
    let _resident = place.start(&["--no-tray"]);
    joins_in_vain(&place);
    tunnelled(asked);
}

#[test]
fn a_centre_that_the_environment_leaves_out_is_not_asked_for_by_the_proxy() {
    for (name, value) in [("no_proxy", ".invalid"), ("NO_PROXY", "centre.invalid")] {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let place = Place::new()
            .with(
                "https_proxy",
                format!("http://{}", listener.local_addr().unwrap()),
            )
            .with(name, value);
        let _resident = place.start(&["--no-tray"]);
        joins_in_vain(&place);
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err(), "{name} was not heeded");
    }
}

/// A balancer that has no server behind it, and says so once.
fn empty_balancer() -> (String, std::thread::JoinHandle<()>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answered = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (mut asked, mut byte) = (Vec::new(), [0]);
        while !asked.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte).unwrap();
            asked.push(byte[0]);
        }
        let head = String::from_utf8(asked).unwrap().to_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.unwrap().parse().unwrap()];
        stream.read_exact(&mut body).unwrap();
        let said = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 7\r\ncontent-length: 4\r\n\
            connection: close\r\n\r\nbusy";
        stream.write_all(said.as_bytes()).unwrap();
    });
    (url, answered)
}

#[test]
fn whoever_joins_a_centre_that_is_busy_is_told_to_try_again_and_not_that_it_is_done_for_them() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    let file = place.dir.path().join("code");
    fs::write(&file, "ABCD-1234").unwrap();
    let words = i18n::Words::new(i18n::Language::English);
    let busy = words.error("busy", &[("retry_after_s", i18n::Arg::Number(7))]);
    assert!(busy.contains("Try again in 7 seconds"), "{busy}");
    for way in [&["--sso"][..], &["--code-file", file.to_str().unwrap()]] {
        let (url, answered) = empty_balancer();
        let said = place.breakwater(&[&["join", url.as_str()], way].concat());
        answered.join().unwrap();
        assert_eq!(said.code, Some(4), "{said:?}");
        assert!(said.err.contains(&busy), "{said:?}");
    }
}
