//! `breakwater-server serve`: runs the server until it is asked to stop.

use super::{
    common::say,
    settings::{MetricsSaid, NatsSaid, Said, Settings, oidc},
};
use crate::logs::{self, LogFormat};
use anyhow::Result;
use clap::Args;
use protocol::print;
use server::{Config, Handle, ServeError, edge, http::tls::TlsFiles};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
};

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The centre's data folder
    #[arg(long, value_name = "DIR", required_unless_present = "config")]
    data: Option<PathBuf>,
    /// Read what is not said here from this file; see --print-config
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Print what is in force as such a file, and stop
    #[arg(long)]
    print_config: bool,
    /// Where to listen; port 0 takes a free one [default: 127.0.0.1:8787]
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// The certificate and its chain, PEM; read again when it changes and on SIGHUP
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The key of the certificate, PEM
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// The one proxy that speaks TLS for this server; others are refused, and its X-Forwarded-For is believed
    #[arg(long, value_name = "ADDRESS", conflicts_with = "tls_cert")]
    behind_proxy: Option<IpAddr>,
    /// Connections that one address may hold open [default: 256]
    #[arg(long, value_name = "COUNT")]
    per_address: Option<usize>,
    /// Where several servers on one PostgreSQL tell one another what is new; a password belongs into the file
    #[arg(long, value_name = "ADDRESS")]
    nats: Option<String>,
    /// Where Prometheus reads what is counted
    #[arg(long, value_name = "ADDRESS")]
    metrics: Option<SocketAddr>,
    /// The form of the log on stderr [default: text]
    #[arg(long, value_name = "FORM", value_enum)]
    log_format: Option<LogFormat>,
}

impl Serve {
    fn settings(self) -> Result<Settings> {
        let file = self.config.as_deref().map(Said::read).transpose()?;
        let said = Said {
            data: self.data,
            database: None,
            listen: self.listen,
            tls_cert: self.tls_cert,
            tls_key: self.tls_key,
            behind_proxy: self.behind_proxy,
            per_address: self.per_address,
            nats: self.nats,
            log: self.log_format,
            metrics: MetricsSaid { listen: self.metrics },
            ..Said::default()
        };
        said.over(file.unwrap_or_default())
    }

    pub(super) async fn run(self) -> Result<ExitCode> {
        let print = self.print_config;
        let settings = self.settings()?;
        if print {
            say(&settings.in_words())?;
            return Ok(ExitCode::SUCCESS);
        }
        logs::start(settings.log);
        let listener = ServeError::listening(settings.listen).await?;
        let scheme = if settings.tls.is_some() { "https" } else { "http" };
        let config = Config {
            tls: settings.tls.map(|(cert, key)| TlsFiles { cert, key }),
            behind_proxy: settings.behind_proxy,
            per_address_max: settings.per_address,
            nats: settings.nats.map(NatsSaid::address).transpose()?,
            metrics: settings.metrics,
            oidc: settings.oidc.map(oidc::Oidc::settings).transpose()?,
            print: printer(),
            ..Config::new(settings.place, edge::now)
        };
        let server = server::serve(config, listener).await?;
        say(&format!("listening on {scheme}://{}", server.addr()))?;
        stop_asked(&server).await?;
        server.shutdown().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// The program that makes pages, for the console.
fn printer() -> Option<PathBuf> {
    let wish = std::env::var_os("BREAKWATER_PRINT").map(PathBuf::from);
    print::program(wish, std::env::current_exe().ok())
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
