//! Telephone systems that are reached over TLS: the right one, and those that cannot prove who they are.

use super::system::{Stream, System, Wrap, dialog, full};
use domain::calls::event::Trouble;
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair, date_time_ymd};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    crypto::ring,
    pki_types::{PrivateKeyDer, pem::PemObject},
};
use std::{path::PathBuf, sync::Arc, time::Duration};
use tempfile::TempDir;

/// Who vouches for a telephone system in these tests.
struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    folder: TempDir,
}

impl Authority {
    fn new() -> Authority {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ca.pem"), issuer.pem()).unwrap();
        Authority { issuer, folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// A telephone system with a certificate for `name`, valid until the end of `year`.
    fn vouch(&self, name: &str, year: i32) -> Wrap {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(2000, 1, 1);
        params.not_after = date_time_ymd(year, 12, 31);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let private = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], private)
            .unwrap();
        let config = Arc::new(config);
        Box::new(move |mut stream| {
            stream.set_read_timeout(Some(Duration::from_secs(10)))?;
            let mut connection = ServerConnection::new(config.clone()).map_err(std::io::Error::other)?;
            while connection.is_handshaking() {
                connection.complete_io(&mut stream)?;
            }
            stream.set_read_timeout(Some(Duration::from_millis(50)))?;
            let stream: Box<dyn Stream> = Box::new(StreamOwned::new(connection, stream));
            Ok(stream)
        })
    }
}

#[test]
fn a_system_that_its_authority_vouches_for_is_heard() {
    let authority = Authority::new();
    for host in ["localhost", "127.0.0.1"] {
        let mut system = System::tls(authority.vouch(host, 2099), host, Some(authority.file()));
        let question = system.serve(&full(&dialog("a", "early")));
        assert!(
            question
                .one("via")
                .unwrap_or_default()
                .starts_with("SIP/2.0/TLS ")
        );
        assert!(
            question
                .one("contact")
                .unwrap_or_default()
                .contains("transport=tls")
        );
        system.notify(&question, &full(&dialog("a", "confirmed")));
        assert!(system.on_call());
        system.notify(&question, &full(&dialog("a", "terminated")));
        assert!(!system.on_call());
        assert_eq!((system.edges(), system.troubles().len()), ((1, 1), 0));
    }
}

#[test]
fn a_system_that_hangs_up_in_a_call_is_called_again() {
    let authority = Authority::new();
    let mut system = System::tls(
        authority.vouch("localhost", 2099),
        "localhost",
        Some(authority.file()),
    );
    system.serve(&full(&dialog("a", "confirmed")));
    assert!(system.on_call());
    system.hang_up();
    let question = system.serve(&full(&dialog("a", "confirmed")));
    system.notify(&question, &full(&dialog("a", "terminated")));
    assert!(!system.on_call() && system.was_lost());
}

#[test]
fn a_system_that_cannot_prove_who_it_is_is_not_spoken_to() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    for (what, wrap, trusted) in [
        (
            "a stranger's word",
            stranger.vouch("localhost", 2099),
            Some(authority.file()),
        ),
        (
            "nobody this system trusts",
            authority.vouch("localhost", 2099),
            None,
        ),
        (
            "another name",
            authority.vouch("pbx.example.org", 2099),
            Some(authority.file()),
        ),
        (
            "a certificate of long ago",
            authority.vouch("localhost", 2001),
            Some(authority.file()),
        ),
        (
            "no file",
            authority.vouch("localhost", 2099),
            Some(PathBuf::from("/nowhere/ca.pem")),
        ),
    ] {
        let mut system = System::tls(wrap, "localhost", trusted);
        system.until_troubled_unasked(Trouble::CertificateBad);
        assert_eq!(
            system.troubles().first(),
            Some(&Trouble::CertificateBad),
            "{what}"
        );
    }
}

#[test]
fn a_system_that_speaks_no_tls_is_not_spoken_to() {
    let plain: Wrap = Box::new(|mut stream| {
        use std::io::Write as _;
        stream.write_all(b"SIP/2.0 400 Bad Request\r\nContent-Length: 0\r\n\r\n")?;
        stream.set_read_timeout(Some(Duration::from_millis(50)))?;
        let stream: Box<dyn Stream> = Box::new(stream);
        Ok(stream)
    });
    let authority = Authority::new();
    let mut system = System::tls(plain, "localhost", Some(authority.file()));
    system.until_troubled_unasked(Trouble::CertificateBad);
}
