//! `server.toml`: what `serve` may be told in a file instead of on the command line, which wins.
//!
//! Decides only which of the two is meant. A key that is not known is refused with its line: a setting that is
//! misspelt must never be a setting that is left out.

pub(super) mod oidc;

use self::oidc::Oidc;
use super::file::text_of;
use crate::logs::LogFormat;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use server::{http::door::PER_ADDRESS_MAX, live::nats::NatsAddress, store::place::Place};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
};

/// Where the server listens unless it is told otherwise.
const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8787);

/// What was said, on the command line or in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    pub(super) data: Option<PathBuf>,
    pub(super) database: Option<String>,
    pub(super) listen: Option<SocketAddr>,
    pub(super) tls_cert: Option<PathBuf>,
    pub(super) tls_key: Option<PathBuf>,
    pub(super) behind_proxy: Option<IpAddr>,
    pub(super) per_address: Option<usize>,
    pub(super) nats: Option<String>,
    pub(super) nats_creds: Option<PathBuf>,
    pub(super) nats_ca: Option<PathBuf>,
    pub(super) log: Option<LogFormat>,
    #[serde(default)]
    pub(super) metrics: MetricsSaid,
    pub(super) oidc: Option<Oidc>,
}

/// The table `[metrics]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MetricsSaid {
    pub(super) listen: Option<SocketAddr>,
}

/// Where NATS is, as it was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NatsSaid {
    pub(super) address: String,
    pub(super) creds: Option<PathBuf>,
    pub(super) ca: Option<PathBuf>,
}

/// What is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Settings {
    pub(super) place: Place,
    pub(super) listen: SocketAddr,
    /// Certificate and key.
    pub(super) tls: Option<(PathBuf, PathBuf)>,
    pub(super) behind_proxy: Option<IpAddr>,
    pub(super) per_address: usize,
    pub(super) nats: Option<NatsSaid>,
    pub(super) log: LogFormat,
    pub(super) metrics: Option<SocketAddr>,
    /// The identity provider; in the file alone.
    pub(super) oidc: Option<Oidc>,
}

impl Said {
    /// Reads a file. A relative path in it is meant from the folder that the file lies in.
    ///
    /// # Errors
    /// The file cannot be read, or the line that is not understood.
    pub(super) fn read(file: &Path) -> Result<Said> {
        let text = text_of(file)?;
        let said = Said::parse(&text).with_context(|| file.display().to_string())?;
        let folder = file.parent().unwrap_or(Path::new(""));
        let from_here = |path: Option<PathBuf>| path.map(|path| folder.join(path));
        Ok(Said {
            data: from_here(said.data),
            tls_cert: from_here(said.tls_cert),
            tls_key: from_here(said.tls_key),
            nats_creds: from_here(said.nats_creds),
            nats_ca: from_here(said.nats_ca),
            oidc: said.oidc.map(|oidc| oidc.from(folder)),
            ..said
        })
    }

    fn parse(text: &str) -> Result<Said> {
        toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
            anyhow::anyhow!("line {line}: {}", error.message())
        })
    }

    /// Where the centre is when this was said and, where it says nothing, `file`.
    ///
    /// # Errors
    /// It is said nowhere, or twice.
    pub(super) fn place_over(&self, file: &Said) -> Result<Place> {
        let said = if self.data.is_some() || self.database.is_some() {
            self
        } else {
            file
        };
        match (said.database.as_deref(), &said.data) {
            (None | Some("sqlite"), Some(data)) => Ok(Place::Folder(data.clone())),
            (Some(address), None)
                if address.starts_with("postgres://") || address.starts_with("postgresql://") =>
            {
                Ok(Place::Postgres(address.to_owned()))
            }
            (None | Some("sqlite"), None) => {
                bail!("no data folder is named; give --data, or data in the file of --config")
            }
            (Some(_), Some(_)) => {
                bail!("data is SQLite's folder, and database names another one; leave one of them out")
            }
            (Some(other), None) => {
                bail!("{other:?} is no database; it is \"sqlite\" or an address postgres://…")
            }
        }
    }

    /// Where browsers reach the server: what is said of it for the identity provider, else where it listens.
    ///
    /// # Errors
    /// That is where no browser reaches it: behind a proxy, or at every address there is.
    pub(super) fn reached_at(&self) -> Result<String> {
        if let Some(oidc) = &self.oidc {
            return Ok(oidc.public_url().to_owned());
        }
        let listen = self.listen.unwrap_or(LISTEN);
        if self.behind_proxy.is_some() || listen.ip().is_unspecified() {
            bail!(
                "the settings do not say where browsers reach the server; say it with --url; nothing was made"
            );
        }
        let scheme = if self.tls_cert.is_some() { "https" } else { "http" };
        Ok(format!("{scheme}://{listen}"))
    }

    fn names_a_way(&self) -> bool {
        self.tls_cert.is_some() || self.tls_key.is_some() || self.behind_proxy.is_some()
    }

    /// What is in force when this was said and, where it says nothing, `file`.
    ///
    /// # Errors
    /// What does not go together or is missing.
    pub(super) fn over(self, file: Said) -> Result<Settings> {
        let from_line = self.names_a_way();
        let place = self.place_over(&file)?;
        // A way to speak TLS that the command line names takes the place of the file's.
        let way = if from_line {
            (self.tls_cert, self.tls_key, self.behind_proxy)
        } else {
            (file.tls_cert, file.tls_key, file.behind_proxy)
        };
        let (cert, key, behind_proxy) = way;
        let tls = match (cert, key) {
            (Some(cert), Some(key)) => Some((cert, key)),
            (None, None) => None,
            _ => bail!("a certificate needs its key, and a key its certificate"),
        };
        if tls.is_some() && behind_proxy.is_some() {
            bail!("either the server speaks TLS or the proxy does; name one of them");
        }
        let nats = self.nats.or(file.nats).map(|address| NatsSaid {
            address,
            creds: self.nats_creds.or(file.nats_creds),
            ca: self.nats_ca.or(file.nats_ca),
        });
        if nats.is_some() && matches!(place, Place::Folder(_)) {
            bail!("nats is for several servers on one PostgreSQL database; a folder has one server");
        }
        Ok(Settings {
            place,
            listen: self.listen.or(file.listen).unwrap_or(LISTEN),
            tls,
            behind_proxy: behind_proxy.map(|address| address.to_canonical()),
            per_address: self.per_address.or(file.per_address).unwrap_or(PER_ADDRESS_MAX),
            nats,
            log: self.log.or(file.log).unwrap_or_default(),
            metrics: self.metrics.listen.or(file.metrics.listen),
            oidc: self.oidc.or(file.oidc),
        })
    }
}

impl NatsSaid {
    /// The address that it comes to.
    ///
    /// # Errors
    /// What cannot be used.
    pub(super) fn address(self) -> Result<NatsAddress> {
        Ok(NatsAddress::parse(&self.address, self.creds, self.ca)?)
    }

    fn in_words(nats: Option<&NatsSaid>) -> [String; 5] {
        let path = |path: &PathBuf| toml_path(path);
        [
            "# Where several servers on one PostgreSQL tell one another what is new: nats:// here, tls:// elsewhere.".to_owned(),
            or_none("nats", nats.map(|nats| toml::Value::from(nats.address.as_str()).to_string())),
            "# Who we are there, unless the address says it, and the authority that is trusted instead of the system's.".to_owned(),
            or_none("nats_creds", nats.and_then(|nats| nats.creds.as_ref().map(path))),
            or_none("nats_ca", nats.and_then(|nats| nats.ca.as_ref().map(path))),
        ]
    }
}

fn toml_path(path: &Path) -> String {
    toml::Value::from(path.display().to_string()).to_string()
}

/// A line of the file, or the key that is not set.
fn or_none(key: &str, value: Option<String>) -> String {
    match value {
        Some(value) => format!("{key} = {value}"),
        None => format!("# {key} ="),
    }
}

impl Settings {
    /// As a file that says the same, with what each line means.
    pub(super) fn in_words(&self) -> String {
        let path = toml_path;
        let tls = self.tls.as_ref();
        let lines = [
            "# The centre's data folder; a relative path is meant from the folder of this file. Or a PostgreSQL database,".to_owned(),
            "# database = \"postgres://user:password@host/name\", which several servers may share.".to_owned(),
            match &self.place {
                Place::Folder(data) => format!("data = {}", path(data)),
                Place::Postgres(address) => format!("database = {}", toml::Value::from(address.as_str())),
            },
            "# Where to listen. Beyond this computer it needs one of the two ways to speak TLS below.".to_owned(),
            format!("listen = \"{}\"", self.listen),
            "# The certificate with its chain, and its key, both PEM; read again when they change and on SIGHUP.".to_owned(),
            or_none("tls_cert", tls.map(|(cert, _)| path(cert))),
            or_none("tls_key", tls.map(|(_, key)| path(key))),
            "# Or: the one proxy that speaks TLS for this server; others are refused.".to_owned(),
            or_none("behind_proxy", self.behind_proxy.map(|address| format!("\"{address}\""))),
            "# Connections that one address may hold open; raise it where many desks share one address.".to_owned(),
            format!("per_address = {}", self.per_address),
        ];
        let nats = NatsSaid::in_words(self.nats.as_ref());
        let watched = [
            "# The form of the log on stderr: text, or json with one object a line.".to_owned(),
            format!("log = \"{}\"", self.log.word()),
            "# Where Prometheus reads what is counted; counts alone, in the clear.".to_owned(),
            "[metrics]".to_owned(),
            or_none("listen", self.metrics.map(|address| format!("\"{address}\""))),
        ];
        lines
            .into_iter()
            .chain(nats)
            .chain(watched)
            .chain([Oidc::in_words(self.oidc.as_ref())])
            .collect::<Vec<_>>()
            .join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Said {
        Said::parse(text).unwrap()
    }

    #[test]
    fn the_command_line_wins_over_the_file_and_the_file_over_what_is_usual() {
        let file = said("data = \"/srv/a\"\nlisten = \"127.0.0.1:1\"\nbehind_proxy = \"10.0.0.1\"\n");
        let line = Said {
            listen: Some("127.0.0.1:2".parse().unwrap()),
            tls_cert: Some("c.pem".into()),
            tls_key: Some("k.pem".into()),
            ..Said::default()
        };
        let settings = line.over(file).unwrap();
        assert_eq!(settings.place, Place::Folder("/srv/a".into()));
        assert_eq!(settings.listen.port(), 2);
        assert_eq!(settings.tls, Some(("c.pem".into(), "k.pem".into())));
        assert_eq!(settings.behind_proxy, None);
        assert_eq!(settings.per_address, PER_ADDRESS_MAX);
        let usual = said("data = \"/srv/a\"").over(Said::default()).unwrap();
        assert_eq!(usual.listen, LISTEN);
    }

    #[test]
    fn what_is_printed_is_read_again_as_the_same() {
        for text in [
            "data = \"/srv/a b\"",
            "data = \"/srv/\\\"q\\\"\"\nlisten = \"[::1]:9\"\nbehind_proxy = \"10.0.0.1\"\nper_address = 9",
            "data = \"/srv/a\"\ntls_cert = \"/c.pem\"\ntls_key = \"/k.pem\"",
            "database = \"sqlite\"\ndata = \"/srv/a\"",
            "data = \"/a\"\n[oidc]\nissuer = \"https://id.example\"\nclient_id = \"b\"\npublic_url = \"https://b.example\"\nclient_secret_file = \"/s\"\n[oidc.require]\nhd = \"a\"\n[oidc.roles]\nclaim = \"g\"\nadmin = [\"x\"]",
            "database = \"postgres://amara:a%20b@db.example/centre\"",
            "data = \"/srv/a\"\nlog = \"json\"\n[metrics]\nlisten = \"127.0.0.1:9464\"",
            "database = \"postgres://db\"\nnats = \"tls://a,tls://b\"\nnats_ca = \"/ca.pem\"\nnats_creds = \"/x.creds\"",
        ] {
            let settings = said(text).over(Said::default()).unwrap();
            let again = said(&settings.in_words()).over(Said::default()).unwrap();
            assert_eq!(settings, again, "{}", settings.in_words());
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_with_its_line() {
        for (text, line, word) in [
            ("data = \"/a\"\nlissten = \"127.0.0.1:1\"", "line 2", "lissten"),
            ("\n\nlisten = 80", "line 3", ""),
            ("data = /srv/a", "line 1", ""),
            ("behind_proxy = \"proxy.example\"", "line 1", ""),
            ("log = \"xml\"", "line 1", "xml"),
            ("[metrics]\nlissten = \"127.0.0.1:1\"", "line 2", "lissten"),
        ] {
            let refused = Said::parse(text).unwrap_err().to_string();
            assert!(refused.starts_with(line) && refused.contains(word), "{refused}");
        }
        for text in [
            "listen = \"127.0.0.1:1\"",
            "database = \"sqlite\"",
            "database = \"mysql://a\"",
            "database = \"postgres://a\"\ndata = \"/a\"",
            "data = \"/a\"\ntls_cert = \"/c\"",
            "data = \"/a\"\nnats = \"nats://localhost\"",
            "data = \"/a\"\ntls_cert = \"/c\"\ntls_key = \"/k\"\nbehind_proxy = \"10.0.0.1\"",
        ] {
            assert!(said(text).over(Said::default()).is_err(), "{text}");
        }
    }
}
