//! The way to the database: its address, and how the way is kept secret, in the words of libpq (`sslmode`,
//! `sslrootcert`).
//!
//! Another computer is spoken to with TLS alone, and without a word on it its certificate must be good for its name.

use percent_encoding::percent_decode_str;
use postgres::{
    Client, Config, NoTls,
    config::{Host, SslMode},
};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
        verify_server_cert_signed_by_trust_anchor,
    },
    crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
    server::ParsedCertificate,
};
use std::{net::IpAddr, path::Path, sync::Arc, time::Duration};
use thiserror::Error;
use tokio_postgres_rustls::MakeRustlsConnect;

/// Why there is no way.
#[derive(Debug, Error)]
pub enum WayError {
    /// The address is none.
    #[error("this is no address of a PostgreSQL database: {0}")]
    Address(String),
    /// It would not be kept secret as it was said, or as it must be.
    #[error("the way to the database: {0}")]
    Tls(String),
}

/// A driver's error with its causes, each said once.
pub(super) fn in_words(error: &postgres::Error) -> String {
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        if !said.contains(&next.to_string()) {
            said += &format!(": {next}");
        }
        cause = next.source();
    }
    said
}

/// An address with its way.
#[derive(Clone)]
pub(super) struct Way {
    config: Config,
    tls: Option<MakeRustlsConnect>,
}

/// How much of the other end is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// In the clear.
    Plain,
    /// Whoever answers.
    Anybody,
    /// Whom the authority vouches for, under any name.
    Authority,
    /// Whom the authority vouches for under this name.
    Name,
}

impl Way {
    /// Reads an address `postgres://user:password@host/name?sslmode=…&sslrootcert=…`.
    ///
    /// # Errors
    /// [`WayError::Address`] and [`WayError::Tls`].
    pub(super) fn parse(address: &str, wait: Duration) -> Result<Way, WayError> {
        let (address, said) = taken_out(address);
        let mut config: Config = address
            .parse()
            .map_err(|error: postgres::Error| WayError::Address(in_words(&error)))?;
        let trust = said.trust(far(&config))?;
        let tls = match trust {
            Trust::Plain => None,
            trust => Some(MakeRustlsConnect::new(said.client(trust)?)),
        };
        config.connect_timeout(wait);
        config.application_name("breakwater-server");
        config.ssl_mode(if tls.is_some() {
            SslMode::Require
        } else {
            SslMode::Disable
        });
        Ok(Way { config, tls })
    }

    /// A new connection.
    ///
    /// # Errors
    /// The driver's.
    pub(super) fn client(&self) -> Result<Client, postgres::Error> {
        match &self.tls {
            Some(tls) => self.config.connect(tls.clone()),
            None => self.config.connect(NoTls),
        }
    }
}

/// A host that is not this computer, by its name or by the address that is named for it.
fn far(config: &Config) -> Option<String> {
    let name = config.get_hosts().iter().find_map(|host| match host {
        Host::Tcp(name) => {
            let near =
                name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
            (!near).then(|| name.clone())
        }
        #[cfg(unix)]
        Host::Unix(_) => None,
    });
    let address = config
        .get_hostaddrs()
        .iter()
        .find(|address| !address.is_loopback());
    name.or(address.map(ToString::to_string))
}

/// What an address says of TLS, which the driver does not know.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    mode: Option<String>,
    root: Option<String>,
}

/// The address without what it says of TLS, and that.
fn taken_out(address: &str) -> (String, Said) {
    let mut said = Said::default();
    let Some((place, query)) = address.split_once('?') else {
        return (address.to_owned(), said);
    };
    let mut rest = Vec::new();
    for pair in query.split('&') {
        let value = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        match pair.split_once('=') {
            Some(("sslmode", mode)) => said.mode = Some(value(mode)),
            Some(("sslrootcert", root)) => said.root = Some(value(root)),
            _ => rest.push(pair),
        }
    }
    match rest.as_slice() {
        [] => (place.to_owned(), said),
        rest => (format!("{place}?{}", rest.join("&")), said),
    }
}

impl Said {
    fn trust(&self, far: Option<String>) -> Result<Trust, WayError> {
        let own_root = self.root.as_deref().is_some_and(|root| root != "system");
        match (self.mode.as_deref(), far) {
            (None, None) | (Some("disable" | "prefer"), None) => Ok(Trust::Plain),
            (None | Some("verify-full"), _) => Ok(Trust::Name),
            (Some("disable" | "allow" | "prefer"), Some(far)) => Err(WayError::Tls(format!(
                "{far} is another computer, and everybody between could read along; say sslmode=verify-full"
            ))),
            (Some("verify-ca" | "require"), _) if self.root.as_deref() == Some("system") => {
                Err(WayError::Tls(
                    "the system trusts many authorities, so the name must be looked at; say sslmode=verify-full".into(),
                ))
            }
            (Some("verify-ca"), _) if own_root => Ok(Trust::Authority),
            (Some("verify-ca"), _) => Err(WayError::Tls(
                "verify-ca needs to know which authority; name its file with sslrootcert".into(),
            )),
            // As in libpq: with an authority at hand, it is asked.
            (Some("require"), _) if own_root => Ok(Trust::Authority),
            (Some("require"), _) => Ok(Trust::Anybody),
            (Some(other), _) => Err(WayError::Tls(format!(
                "{other:?} is no sslmode; there are disable, prefer, require, verify-ca and verify-full"
            ))),
        }
    }

    fn roots(&self) -> Result<RootCertStore, WayError> {
        let mut roots = RootCertStore::empty();
        match self.root.as_deref() {
            None | Some("system") => {
                let found = rustls_native_certs::load_native_certs();
                roots.add_parsable_certificates(found.certs);
            }
            Some(file) => {
                let unusable = |what: String| WayError::Tls(format!("{file} {what}"));
                let found = CertificateDer::pem_file_iter(Path::new(file))
                    .map_err(|error| unusable(format!("cannot be read: {error}")))?;
                for authority in found {
                    let authority = authority
                        .map_err(|error| unusable(format!("holds no certificate in PEM: {error}")))?;
                    let added = roots.add(authority);
                    added.map_err(|error| unusable(format!("cannot be used: {error}")))?;
                }
            }
        }
        if roots.is_empty() {
            let file = self.root.as_deref().unwrap_or("the system");
            return Err(WayError::Tls(format!("{file} holds no certificate in PEM")));
        }
        Ok(roots)
    }

    fn client(&self, trust: Trust) -> Result<ClientConfig, WayError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(|error| WayError::Tls(error.to_string()))?;
        if trust == Trust::Name {
            return Ok(config.with_root_certificates(self.roots()?).with_no_client_auth());
        }
        let roots = match trust {
            Trust::Authority => Some(self.roots()?),
            _ => None,
        };
        let verifier = Arc::new(AnyName { roots, provider });
        Ok(config
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth())
    }
}

/// Believes a certificate whatever name it is for: that of an authority, or without one of anybody.
#[derive(Debug)]
struct AnyName {
    roots: Option<RootCertStore>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let certificate = ParsedCertificate::try_from(end_entity)
            .map_err(|_| Error::InvalidCertificate(CertificateError::BadEncoding))?;
        if let Some(roots) = &self.roots {
            let algorithms = self.provider.signature_verification_algorithms.all;
            verify_server_cert_signed_by_trust_anchor(&certificate, roots, intermediates, now, algorithms)?;
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(
            message,
            certificate,
            signed,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(
            message,
            certificate,
            signed,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trust(address: &str) -> Result<Trust, String> {
        let (address, said) = taken_out(address);
        let config: Config = address.parse().unwrap();
        said.trust(far(&config)).map_err(|error| error.to_string())
    }

    #[test]
    fn another_computer_is_spoken_to_with_tls_alone_and_by_its_name_unless_it_is_said() {
        let far = "postgres://amara@db.example/centre";
        let near = "postgres://amara@localhost/centre";
        for (address, expected) in [
            (near.to_owned(), Trust::Plain),
            (
                "postgres://amara@/centre?host=/run/postgresql".into(),
                Trust::Plain,
            ),
            ("host=/run/postgresql user=amara".into(), Trust::Plain),
            (format!("{near}?sslmode=prefer"), Trust::Plain),
            (format!("{near}?sslmode=verify-full"), Trust::Name),
            (far.into(), Trust::Name),
            (format!("{far}?sslmode=verify-full"), Trust::Name),
            (format!("{far}?sslrootcert=system"), Trust::Name),
            (
                format!("{far}?sslmode=verify-ca&sslrootcert=/ca.pem"),
                Trust::Authority,
            ),
            (
                format!("{far}?sslmode=require&sslrootcert=/ca.pem"),
                Trust::Authority,
            ),
            (format!("{far}?sslmode=require"), Trust::Anybody),
            (format!("{near}?hostaddr=10.0.0.2"), Trust::Name),
            (
                "postgres://amara@localhost:5432,db.example:5432/centre".into(),
                Trust::Name,
            ),
        ] {
            assert_eq!(trust(&address), Ok(expected), "{address}");
        }
        for (address, word) in [
            (format!("{far}?sslmode=disable"), "read along"),
            (format!("{far}?sslmode=prefer"), "read along"),
            (format!("{far}?sslmode=allow"), "read along"),
            (format!("{near}?hostaddr=10.0.0.2&sslmode=disable"), "read along"),
            (format!("{far}?sslmode=verify-ca"), "sslrootcert"),
            (
                format!("{far}?sslmode=verify-ca&sslrootcert=system"),
                "verify-full",
            ),
            (format!("{far}?sslmode=verify_full"), "no sslmode"),
        ] {
            assert!(trust(&address).unwrap_err().contains(word), "{address}");
        }
    }

    #[test]
    fn what_is_said_of_tls_is_taken_out_and_all_else_stays() {
        let (address, said) =
            taken_out("postgres://a@h/c?sslmode=require&options=-c%20x&sslrootcert=/a%20b.pem");
        assert_eq!(address, "postgres://a@h/c?options=-c%20x");
        assert_eq!(
            (said.mode.as_deref(), said.root.as_deref()),
            (Some("require"), Some("/a b.pem"))
        );
        assert_eq!(
            taken_out("postgres://a@h/c?sslmode=require").0,
            "postgres://a@h/c"
        );
    }
}
