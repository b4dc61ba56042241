//! A connection over TLS to a telephone system.
//!
//! Decides who is believed to be it: whoever this system's authorities vouch for, or the one authority that the
//! agent named. Must never go on with somebody who cannot prove it, nor without encryption.

use crate::source::SourceError;
use rustls::{
    CertificateError, ClientConfig, ClientConnection, Error as TlsError, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use std::{
    io::{self, ErrorKind, Read, Write},
    net::TcpStream,
    path::Path,
    sync::Arc,
    time::Duration,
};

/// How long the other end may take for each step of agreeing on a safe way, and to take what is sent.
const STEP_MAX: Duration = Duration::from_secs(5);
/// Most bytes that are read before the messages in them are looked at.
const READ_BYTES_MAX: usize = 64 * 1024;

/// Who may vouch for the other end, and what it is called.
pub(super) struct Trust {
    config: Arc<ClientConfig>,
    name: ServerName<'static>,
}

impl Trust {
    /// Whom to believe to be `host`.
    pub(super) fn of(authority: Option<&Path>, host: &str) -> Result<Self, SourceError> {
        let mut roots = RootCertStore::empty();
        match authority {
            Some(file) => named(&mut roots, file)?,
            None => {
                let found = rustls_native_certs::load_native_certs();
                roots.add_parsable_certificates(found.certs);
                if roots.is_empty() {
                    return Err(SourceError::Unsafe("this system trusts no authority".to_owned()));
                }
            }
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(refused)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from(host.to_owned()).map_err(|_| SourceError::BadAddress)?;
        let config = Arc::new(config);
        Ok(Self { config, name })
    }
}

fn named(roots: &mut RootCertStore, file: &Path) -> Result<(), SourceError> {
    let unread =
        |why: String| SourceError::Unsafe(format!("the file of the authority cannot be used, {why}"));
    let certificates = CertificateDer::pem_file_iter(file).map_err(|error| unread(error.to_string()))?;
    for certificate in certificates {
        let certificate = certificate.map_err(|error| unread(error.to_string()))?;
        roots
            .add(certificate)
            .map_err(|error| unread(error.to_string()))?;
    }
    if roots.is_empty() {
        return Err(unread("there is no certificate in it".to_owned()));
    }
    Ok(())
}

/// The connection.
pub(in crate::dialog) struct Tls {
    connection: ClientConnection,
    socket: TcpStream,
}

impl Tls {
    /// Agrees on a safe way with who is at the other end of `socket`.
    pub(super) fn open(mut socket: TcpStream, trust: &Trust) -> Result<Self, SourceError> {
        let connection = ClientConnection::new(trust.config.clone(), trust.name.clone());
        let mut connection = connection.map_err(refused)?;
        socket.set_read_timeout(Some(STEP_MAX))?;
        socket.set_write_timeout(Some(STEP_MAX))?;
        while connection.is_handshaking() {
            connection.complete_io(&mut socket).map_err(unsafe_or_lost)?;
        }
        socket.set_nonblocking(true)?;
        Ok(Self { connection, socket })
    }

    pub(super) fn socket(&self) -> &TcpStream {
        &self.socket
    }

    /// Sends all of it.
    pub(super) fn send(&mut self, bytes: &[u8]) -> Result<(), SourceError> {
        self.connection.writer().write_all(bytes)?;
        // A question is a few hundred bytes: there is room for it, or nobody reads at the other end.
        self.socket.set_nonblocking(false)?;
        while self.connection.wants_write() {
            self.connection.write_tls(&mut self.socket)?;
        }
        self.socket.set_nonblocking(true)?;
        Ok(())
    }

    /// Adds what has come to `bytes`; false when nothing more will.
    pub(super) fn read(&mut self, bytes: &mut Vec<u8>) -> Result<bool, SourceError> {
        while bytes.len() < READ_BYTES_MAX {
            match self.connection.read_tls(&mut self.socket) {
                Ok(0) => return Ok(false),
                Ok(_) => {}
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => break,
                Err(error) if error.kind() == ErrorKind::ConnectionReset => return Ok(false),
                Err(error) => return Err(error.into()),
            }
            let state = self.connection.process_new_packets().map_err(refused)?;
            let before = bytes.len();
            bytes.resize(before + state.plaintext_bytes_to_read(), 0);
            match self.connection.reader().read_exact(&mut bytes[before..]) {
                Ok(()) => {}
                Err(error) => return Err(error.into()),
            }
            if state.peer_has_closed() {
                return Ok(false);
            }
        }
        if self.connection.wants_write() {
            self.send(&[])?;
        }
        Ok(true)
    }
}

fn unsafe_or_lost(error: io::Error) -> SourceError {
    let of_tls = error.get_ref().and_then(|inner| inner.downcast_ref::<TlsError>());
    match of_tls {
        Some(why) => refused(why.clone()),
        None if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => SourceError::Silent {
            seconds: STEP_MAX.as_secs(),
        },
        None => SourceError::Closed,
    }
}

/// Why there is no safe way, in words of its own where it is about a certificate.
fn refused(error: TlsError) -> SourceError {
    let why = match &error {
        TlsError::InvalidCertificate(CertificateError::UnknownIssuer) => {
            "nobody who is trusted here vouches for its certificate".to_owned()
        }
        TlsError::InvalidCertificate(CertificateError::Expired | CertificateError::ExpiredContext { .. }) => {
            "its certificate has expired".to_owned()
        }
        TlsError::InvalidCertificate(
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. },
        ) => "its certificate is not valid yet, or this computer's clock is wrong".to_owned(),
        TlsError::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
        ) => "its certificate is for another name than the address".to_owned(),
        other => other.to_string(),
    };
    SourceError::Unsafe(why)
}
