//! The way to a real PostgreSQL that speaks TLS: who is believed, who is not, and what is said then.

use crate::{
    desk::{two_people, write},
    postgres::Database,
};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use server::{
    live::local::LocalLive,
    store::{
        Store,
        postgresql::{OpenError, PostgresStore},
    },
};
use std::{path::Path, sync::Arc};

const NAME: &str = "db.example";

/// An authority; its certificate lies in a file.
struct Authority {
    file: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new(folder: &Path, name: &str) -> Authority {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().unwrap();
        let file = folder.join(format!("{name}.pem"));
        std::fs::write(&file, params.self_signed(&key).unwrap().pem()).unwrap();
        Authority {
            file: file.display().to_string(),
            issuer: Issuer::new(params, key),
        }
    }

    /// Certificate and key for the database's name, good until this year.
    fn vouches(&self, until: i32) -> (String, String) {
        let mut params = CertificateParams::new(vec![NAME.to_owned()]).unwrap();
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(until, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        (certificate.pem(), key.serialize_pem())
    }
}

/// How opening goes, with a host that is reached on this computer.
async fn opened(host: &str, port: u16, more: &str) -> Result<PostgresStore, OpenError> {
    let address = format!(
        "postgres://postgres:a%20b%40c@{host}:{port}/centre?hostaddr=127.0.0.1&channel_binding=require{more}"
    );
    let sink = Arc::new(LocalLive::new(crate::desk::now));
    let opened = tokio::task::spawn_blocking(move || PostgresStore::open(&address, sink));
    opened.await.unwrap()
}

async fn refused(host: &str, port: u16, more: &str, word: &str) {
    let error = match opened(host, port, more).await {
        Ok(_) => panic!("{more} was let in at {host}"),
        Err(error) => error.to_string(),
    };
    assert!(
        error.contains(word) && !error.contains("a b@c"),
        "{more}: {error}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_elsewhere_is_believed_as_far_as_was_said() {
    let folder = crate::desk::folder();
    let (ours, other) = (
        Authority::new(folder.path(), "ours"),
        Authority::new(folder.path(), "other"),
    );
    let (certificate, key) = ours.vouches(2100);
    let started = tokio::task::spawn_blocking(move || Database::with_tls(&certificate, &key));
    let (database, port) = started.await.unwrap();
    let root = |authority: &Authority| format!("&sslrootcert={}", authority.file);
    for (host, more) in [
        (NAME, root(&ours)),
        (NAME, format!("{}&sslmode=verify-full", root(&ours))),
        ("other.example", format!("{}&sslmode=verify-ca", root(&ours))),
        ("other.example", format!("{}&sslmode=require", root(&ours))),
        ("other.example", "&sslmode=require".into()),
    ] {
        let store = opened(host, port, &more).await;
        let store: Arc<dyn Store> = Arc::new(store.unwrap_or_else(|error| panic!("{more}: {error}")));
        write(&*store, two_people()).await.unwrap();
        assert_eq!(store.read(|read| read.roster()).await.unwrap().people.len(), 2);
    }
    for (host, more, word) in [
        ("other.example", root(&ours), "not valid for name"),
        (NAME, root(&other), "UnknownIssuer"),
        (
            "other.example",
            format!("{}&sslmode=verify-ca", root(&other)),
            "UnknownIssuer",
        ),
        (NAME, format!("{}&sslmode=require", root(&other)), "UnknownIssuer"),
        // The system does not know this authority.
        (NAME, String::new(), ""),
        (NAME, "&sslrootcert=/nowhere.pem".into(), "cannot be read"),
        (NAME, "&sslmode=disable".into(), "read along"),
    ] {
        refused(host, port, &more, word).await;
    }
    drop(database);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_certificate_that_is_over_is_not_believed_and_one_that_does_not_speak_tls_neither() {
    let folder = crate::desk::folder();
    let ours = Authority::new(folder.path(), "ours");
    let (certificate, key) = ours.vouches(2021);
    let started = tokio::task::spawn_blocking(move || Database::with_tls(&certificate, &key));
    let (_database, port) = started.await.unwrap();
    for mode in ["verify-full", "verify-ca", "require"] {
        let more = format!("&sslmode={mode}&sslrootcert={}", ours.file);
        refused(NAME, port, &more, "expired").await;
    }
    assert!(opened(NAME, port, "&sslmode=require").await.is_ok());
    // Whoever answers in the clear is not spoken to, whatever it asks for.
    let plain = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = plain.local_addr().unwrap().port();
    let heard = std::thread::spawn(move || {
        use std::io::{Read as _, Write as _};
        let (mut peer, _) = plain.accept().unwrap();
        let mut asked = [0; 8];
        peer.read_exact(&mut asked).unwrap();
        peer.write_all(b"N").unwrap();
        let mut more = Vec::new();
        let _cut_off = peer.read_to_end(&mut more);
        more
    });
    refused(NAME, port, "&sslmode=require", "TLS").await;
    assert_eq!(heard.join().unwrap(), b"", "no name and no password in the clear");
}
