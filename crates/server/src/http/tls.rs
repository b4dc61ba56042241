//! TLS: a certificate and its key from two files, read again when they change or when the server is told to.
//!
//! A pair that cannot be used never replaces one that works.

use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};
use thiserror::Error;
use tokio_rustls::TlsAcceptor;

/// Where certificate and key lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The chain, PEM, the server's own first.
    pub cert: PathBuf,
    /// The key, PEM.
    pub key: PathBuf,
}

/// Why a pair cannot be used.
#[derive(Debug, Error)]
pub enum TlsError {
    /// A file cannot be read.
    #[error("{path} cannot be read: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file holds no such thing.
    #[error("{path} holds no {what} in PEM")]
    Pem {
        /// Which.
        path: PathBuf,
        /// `certificate` or `key`.
        what: &'static str,
    },
    /// They do not belong together, or cannot be used.
    #[error("certificate and key cannot be used: {0}")]
    Pair(#[from] rustls::Error),
}

/// A pair in use.
#[derive(Debug)]
pub struct Tls {
    files: TlsFiles,
    now: Mutex<(Arc<ServerConfig>, Stamp)>,
}

type Stamp = (Option<SystemTime>, Option<SystemTime>);

impl Tls {
    /// Reads the pair.
    ///
    /// # Errors
    /// [`TlsError`].
    pub fn open(files: TlsFiles) -> Result<Tls, TlsError> {
        let stamp = stamp(&files);
        let config = read(&files)?;
        Ok(Tls {
            files,
            now: Mutex::new((config, stamp)),
        })
    }

    /// Reads the pair again when a file changed, or in any case when told to.
    pub fn refresh(&self, in_any_case: bool) {
        let stamp = stamp(&self.files);
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if !in_any_case && now.1 == stamp {
            return;
        }
        now.1 = stamp;
        match read(&self.files) {
            Ok(config) => {
                now.0 = config;
                tracing::info!("the certificate was read again");
            }
            Err(error) => tracing::warn!(%error, "the new certificate cannot be used; the one before stays"),
        }
    }

    /// Greets a connection with the pair of this moment.
    #[must_use]
    pub fn acceptor(&self) -> TlsAcceptor {
        let now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        TlsAcceptor::from(now.0.clone())
    }
}

fn stamp(files: &TlsFiles) -> Stamp {
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    (changed(&files.cert), changed(&files.key))
}

fn read(files: &TlsFiles) -> Result<Arc<ServerConfig>, TlsError> {
    let bytes = |path: &Path| {
        fs::read(path).map_err(|source| TlsError::File {
            path: path.to_owned(),
            source,
        })
    };
    let no = |path: &Path, what| TlsError::Pem {
        path: path.to_owned(),
        what,
    };
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes(&files.cert)?).collect();
    let chain = chain
        .ok()
        .filter(|chain| !chain.is_empty())
        .ok_or_else(|| no(&files.cert, "certificate"))?;
    let key = PrivateKeyDer::from_pem_slice(&bytes(&files.key)?).map_err(|_| no(&files.key, "key"))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
