//! `breakwater-server serve`: runs the server until it is asked to stop.

use super::common::{Data, say};
use anyhow::{Context, Result};
use clap::Args;
use server::{
    Config, Handle, edge,
    http::{door::PER_ADDRESS_MAX, tls::TlsFiles},
};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
};
use tokio::net::TcpListener;

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    data: Data,
    /// Where to listen; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// The certificate and its chain, PEM; read again when it changes and on SIGHUP
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The key of the certificate, PEM
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// The one proxy that speaks TLS for this server; others are refused, and its X-Forwarded-For is believed
    #[arg(long, value_name = "ADDRESS", conflicts_with = "tls_cert")]
    behind_proxy: Option<IpAddr>,
    /// Connections that one address may hold open
    #[arg(long, value_name = "COUNT", default_value_t = PER_ADDRESS_MAX)]
    per_address: usize,
}

impl Serve {
    pub(super) async fn run(self) -> Result<ExitCode> {
        let listener = TcpListener::bind(self.listen)
            .await
            .with_context(|| format!("cannot listen on {}", self.listen))?;
        let tls = self.tls_cert.zip(self.tls_key);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let config = Config {
            tls: tls.map(|(cert, key)| TlsFiles { cert, key }),
            behind_proxy: self.behind_proxy.map(|address| address.to_canonical()),
            per_address_max: self.per_address,
            ..Config::new(self.data.data, edge::now)
        };
        let server = server::serve(config, listener).await?;
        say(&format!("listening on {scheme}://{}", server.addr()))?;
        stop_asked(&server).await?;
        server.shutdown().await;
        Ok(ExitCode::SUCCESS)
    }
}

#[cfg(unix)]
async fn stop_asked(server: &Handle) -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    loop {
        tokio::select! {
            asked = tokio::signal::ctrl_c() => return asked,
            _ = terminate.recv() => return Ok(()),
            _ = hang_up.recv() => server.reload(),
        }
    }
}

#[cfg(not(unix))]
async fn stop_asked(_: &Handle) -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
