//! Where NATS is and who we are there, as its own clients write it: `nats://` and `tls://`, several with commas, with
//! `user:password@` or `token@`, or a file of credentials.
//!
//! In the clear NATS is spoken to on this computer alone.

use async_nats::{ConnectOptions, ServerAddr};
use percent_encoding::percent_decode_str;
use rustls::{ClientConfig, RootCertStore, pki_types::CertificateDer, pki_types::pem::PemObject};
use std::{
    fmt, io,
    net::IpAddr,
    path::{Path, PathBuf},
    sync::Arc,
};
use thiserror::Error;

/// Why NATS cannot be used as it is named.
#[derive(Debug, Error)]
pub enum NatsError {
    /// It is no address of NATS.
    #[error("this is no address of NATS: {0}")]
    Address(String),
    /// Everybody between could read who hears from whom.
    #[error("{0} is another computer, and nats:// lets everybody between read along; write tls:// instead")]
    Plain(String),
    /// A file cannot be read.
    #[error("{path} cannot be read: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file holds no such thing.
    #[error("{0} holds no certificate in PEM")]
    Pem(PathBuf),
    /// The client library's.
    #[error("NATS cannot be used: {0}")]
    Client(String),
}

impl NatsError {
    pub(super) fn client(error: impl fmt::Display) -> NatsError {
        NatsError::Client(error.to_string())
    }
}

/// Where NATS is, and who we are there.
#[derive(Clone, PartialEq, Eq)]
pub struct NatsAddress {
    servers: Vec<ServerAddr>,
    login: Login,
    ca: Option<PathBuf>,
}

#[derive(Clone, PartialEq, Eq)]
enum Login {
    Nobody,
    Token(String),
    User(String, String),
    Credentials(PathBuf),
}

impl fmt::Debug for NatsAddress {
    /// Without passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hosts: Vec<&str> = self.servers.iter().map(ServerAddr::host).collect();
        f.debug_tuple("NatsAddress").field(&hosts).finish()
    }
}

impl NatsAddress {
    /// Reads an address. `credentials` is a file as NATS hands it out, `ca` the authority to be trusted instead of the
    /// system's.
    ///
    /// # Errors
    /// [`NatsError`].
    pub fn parse(
        text: &str,
        credentials: Option<PathBuf>,
        ca: Option<PathBuf>,
    ) -> Result<NatsAddress, NatsError> {
        let mut servers = Vec::new();
        let mut login = credentials.map_or(Login::Nobody, Login::Credentials);
        for one in text.split(',').map(str::trim) {
            // The library's own words would repeat the password.
            let server: ServerAddr = one
                .parse()
                .map_err(|_| NatsError::Address("it is like nats://host:4222 or tls://host:4222".into()))?;
            if server.host().is_empty() {
                return Err(NatsError::Address("a host is missing".into()));
            }
            if !matches!(server.scheme(), "nats" | "tls") {
                return Err(NatsError::Address(format!(
                    "{}:// is not spoken here",
                    server.scheme()
                )));
            }
            if !server.tls_required() && !is_near(server.host()) {
                return Err(NatsError::Plain(server.host().to_owned()));
            }
            if let Some(named) = login_in(&server) {
                login = match login {
                    Login::Nobody => named,
                    same if same == named => same,
                    _ => return Err(NatsError::Address("it says twice who we are".into())),
                };
            }
            servers.push(server);
        }
        Ok(NatsAddress { servers, login, ca })
    }

    pub(super) fn servers(&self) -> Vec<ServerAddr> {
        self.servers.clone()
    }

    pub(super) async fn options(&self) -> Result<ConnectOptions, NatsError> {
        let options = match &self.login {
            Login::Nobody => ConnectOptions::new(),
            Login::Token(token) => ConnectOptions::with_token(token.clone()),
            Login::User(name, password) => {
                ConnectOptions::with_user_and_password(name.clone(), password.clone())
            }
            Login::Credentials(path) => {
                let read = ConnectOptions::with_credentials_file(path).await;
                read.map_err(|source| file(path, source))?
            }
        };
        let secret = self.servers.iter().any(ServerAddr::tls_required);
        let options = options.require_tls(secret);
        match &self.ca {
            None => Ok(options),
            Some(path) => Ok(options.tls_client_config(trusting(path)?)),
        }
    }
}

fn file(path: &Path, source: io::Error) -> NatsError {
    NatsError::File {
        path: path.to_owned(),
        source,
    }
}

fn is_near(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    address == "localhost"
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn login_in(server: &ServerAddr) -> Option<Login> {
    let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let name = plain(server.username()?);
    Some(match server.password() {
        Some(password) => Login::User(name, plain(password)),
        None => Login::Token(name),
    })
}

/// TLS that believes one authority.
fn trusting(path: &Path) -> Result<ClientConfig, NatsError> {
    let pem = std::fs::read(path).map_err(|source| file(path, source))?;
    let mut roots = RootCertStore::empty();
    for authority in CertificateDer::pem_slice_iter(&pem) {
        let authority = authority.map_err(|_| NatsError::Pem(path.to_owned()))?;
        roots
            .add(authority)
            .map_err(|_| NatsError::Pem(path.to_owned()))?;
    }
    if roots.is_empty() {
        return Err(NatsError::Pem(path.to_owned()));
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(NatsError::client)?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<NatsAddress, NatsError> {
        NatsAddress::parse(text, None, None)
    }

    #[test]
    fn another_computer_is_spoken_to_with_tls_alone() {
        for near in [
            "nats://localhost",
            "nats://127.0.0.1:4222",
            "nats://[::1]:4222",
            "127.0.0.1:4222",
            "tls://nats.example",
            "tls://nats.example,tls://10.0.0.2:4222",
        ] {
            assert!(read(near).is_ok(), "{near}");
        }
        for far in [
            "nats://nats.example:4222",
            "nats.example",
            "nats://10.0.0.2",
            "tls://nats.example,nats://10.0.0.2",
            "nats://localhost.example",
        ] {
            assert!(matches!(read(far), Err(NatsError::Plain(_))), "{far}");
        }
        for none in ["", "http://localhost", "ws://localhost", "nats://"] {
            assert!(matches!(read(none), Err(NatsError::Address(_))), "{none}");
        }
    }

    #[test]
    fn who_we_are_is_said_once_and_shown_nowhere() {
        let login = |text: &str| read(text).unwrap().login;
        assert!(login("nats://localhost") == Login::Nobody);
        assert!(login("nats://s3cret@localhost") == Login::Token("s3cret".into()));
        let user = Login::User("amara".into(), "a b@c".into());
        assert!(login("nats://amara:a%20b%40c@localhost") == user);
        assert!(login("nats://amara:a%20b%40c@localhost,nats://amara:a%20b%40c@127.0.0.1") == user);
        assert!(matches!(
            read("nats://a:b@localhost,nats://c:d@localhost"),
            Err(NatsError::Address(_))
        ));
        let creds = NatsAddress::parse("nats://a:b@localhost", Some("x.creds".into()), None);
        assert!(matches!(creds, Err(NatsError::Address(_))));
        let shown = format!("{:?}", read("nats://amara:s3cret@localhost").unwrap());
        assert!(!shown.contains("s3cret") && !shown.contains("amara"), "{shown}");
        let broken = read("nats://amara:s3cret@local host").unwrap_err().to_string();
        assert!(!broken.contains("s3cret"), "{broken}");
    }
}
