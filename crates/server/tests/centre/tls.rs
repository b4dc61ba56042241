//! In the clear only here or behind the one proxy that was named; else with a certificate, read again when it
//! changes.

use crate::desk::{folder, now};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName},
};
use server::{Config, ServeError, http::tls::TlsFiles};
use std::{
    fs,
    net::{IpAddr, SocketAddr},
    path::Path,
    sync::Arc,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
};
use tokio_rustls::TlsConnector;

/// Writes a new pair; answers its certificate.
fn pair(files: &TlsFiles) -> CertificateDer<'static> {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(vec!["localhost".into()]).unwrap();
    fs::write(&files.cert, cert.pem()).unwrap();
    fs::write(&files.key, signing_key.serialize_pem()).unwrap();
    cert.der().clone()
}

fn files(dir: &Path) -> TlsFiles {
    TlsFiles {
        cert: dir.join("cert.pem"),
        key: dir.join("key.pem"),
    }
}

/// Asks whether the server is well, trusting this certificate alone; `None` when it is another.
async fn health(addr: SocketAddr, trusted: &CertificateDer<'static>) -> Option<String> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(addr).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
        .ok()?;
    stream
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        .await
        .ok()?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await.ok()?;
    Some(text)
}

#[tokio::test]
async fn a_new_certificate_is_taken_without_a_restart_and_a_broken_one_is_not() {
    let dir = folder();
    let files = files(dir.path());
    let first = pair(&files);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = Config {
        tls: Some(files.clone()),
        ..Config::new(dir.path().join("data"), now)
    };
    let server = server::serve(config, listener).await.unwrap();
    let well = |text: Option<String>| text.is_some_and(|text| text.starts_with("HTTP/1.1 200"));
    assert!(well(health(server.addr(), &first).await));
    fs::write(&files.cert, "no certificate").unwrap();
    server.reload();
    assert!(well(health(server.addr(), &first).await));
    let second = pair(&files);
    server.reload();
    assert!(well(health(server.addr(), &second).await));
    assert!(!well(health(server.addr(), &first).await));
    server.shutdown().await;
}

#[tokio::test]
async fn in_the_clear_the_server_speaks_to_this_computer_or_to_its_proxy_alone() {
    let dir = folder();
    let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let config = Config::new(dir.path().join("data"), now);
    let refused = server::serve(config, listener).await.err().unwrap();
    assert!(matches!(refused, ServeError::PlainHttp(_)), "{refused}");
    let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let config = Config {
        behind_proxy: Some([127, 0, 0, 9].into()),
        per_address_max: 1,
        ..Config::new(dir.path().join("data"), now)
    };
    let server = server::serve(config, listener).await.unwrap();
    let addr = SocketAddr::from(([127, 0, 0, 1], server.addr().port()));
    let proxy: IpAddr = [127, 0, 0, 9].into();
    // Somebody at 10.0.0.1 holds their one place with a body that does not come.
    let _holds = begun(proxy, addr, "POST /v1/enrol", "10.9.9.9, 10.0.0.1").await;
    let asked = async |from, whom| {
        let mut stream = begun(from, addr, "GET /healthz", whom).await;
        let mut text = String::new();
        stream.read_to_string(&mut text).await.unwrap();
        text[9..12].to_owned()
    };
    while asked(proxy, "10.0.0.1").await != "503" {}
    assert_eq!(asked(proxy, "10.0.0.2").await, "200");
    // Nobody but the proxy is believed about whom it speaks for.
    assert_eq!(asked([127, 0, 0, 1].into(), "10.0.0.1").await, "200");
    server.shutdown().await;
}

/// The head of a request, as a proxy would pass it on.
async fn begun(from: IpAddr, addr: SocketAddr, line: &str, whom: &str) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((from, 0).into()).unwrap();
    let mut stream = socket.connect(addr).await.unwrap();
    let length = if line.starts_with("POST") { 10 } else { 0 };
    let head = format!(
        "{line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-forwarded-for: {whom}\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn a_pair_that_does_not_fit_together_is_refused_at_the_start() {
    let dir = folder();
    let files = files(dir.path());
    pair(&files);
    let kept = fs::read(&files.key).unwrap();
    pair(&files);
    fs::write(&files.key, kept).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = Config {
        tls: Some(files),
        ..Config::new(dir.path().join("data"), now)
    };
    assert!(matches!(
        server::serve(config, listener).await.err(),
        Some(ServeError::Tls(_))
    ));
}
