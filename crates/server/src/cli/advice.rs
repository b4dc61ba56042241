//! What is said on stderr when a command was refused: what happened, what is safe, and what to do.
//!
//! Decides by the kind of the error alone, and changes nothing. Must never say a secret: a path and an account are all that
//! stands in an advice.

use super::{common::note, file::Unreadable};
use server::{
    ServeError, edge,
    http::tls::TlsError,
    live::nats::NatsError,
    service::backup::BackupError,
    service::centre::AdminError,
    service::moving::MoveError,
    store::{StoreError, place::OpenError, postgresql, sqlite},
};
use std::{borrow::Cow, io, net::SocketAddr, path::Path};

/// Below this one a port needs a right.
const FREE_PORTS_FROM: u16 = 1024;

/// Says on stderr what happened, what is safe and what to do.
pub(crate) fn say_refused(error: &anyhow::Error) {
    note(&in_one_line(error));
    if let Some(AdminError::Rows { bad, .. }) = error.downcast_ref() {
        for row in bad {
            note(&format!("line {}: {}", row.line, row.reason));
        }
    }
    if let Some(advice) = advice(error) {
        note(&advice);
    }
}

/// An error with its causes, each said once: many an error names its cause in its own sentence.
fn in_one_line(error: &anyhow::Error) -> String {
    let mut said = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if said.is_empty() {
            said = cause;
        } else if !said.contains(&cause) {
            said += &format!(": {cause}");
        }
    }
    said
}

const NATS_ADVICE: &str = "Nothing was started. An address is like tls://host:4222; leave nats out, and servers \
    find in the database what is new, half a second later.";

fn advice(error: &anyhow::Error) -> Option<Cow<'static, str>> {
    if let Some((path, source)) = unreadable(error) {
        return file_advice(path, source.kind());
    }
    match error.downcast_ref() {
        Some(ServeError::Listen { address, source }) => listen_advice(*address, source.kind()),
        _ => plain_advice(error),
    }
    .map(Cow::Borrowed)
}

/// A file that could not be read, and why.
fn unreadable(error: &anyhow::Error) -> Option<(&Path, &io::Error)> {
    if let Some(Unreadable { path, source }) = error.downcast_ref() {
        return Some((path, source));
    }
    let nats = match error.downcast_ref() {
        Some(ServeError::Tls(TlsError::File { path, source })) => return Some((path, source)),
        Some(ServeError::Nats(nats)) => Some(nats),
        _ => error.downcast_ref(),
    };
    match nats {
        Some(NatsError::File { path, source }) => Some((path, source)),
        _ => None,
    }
}

/// Settings, keys and secrets are root's, and the server's account reads them by its group.
fn file_advice(path: &Path, why: io::ErrorKind) -> Option<Cow<'static, str>> {
    match why {
        io::ErrorKind::NotFound => Some(Cow::Borrowed(
            "Nothing was opened. There is no such file; a relative path is meant from the folder of the file it stands in.",
        )),
        io::ErrorKind::PermissionDenied => {
            let ((user, group), path) = (edge::runs_as(), path.display());
            Some(Cow::Owned(format!(
                "Nothing was opened. This was run as {user}, who must be able to read it, and others need not: \
                 chown root:{group} {path} and chmod 640 {path}; the folders above it must let {user} through.",
            )))
        }
        _ => None,
    }
}

fn listen_advice(address: SocketAddr, why: io::ErrorKind) -> Option<&'static str> {
    match why {
        io::ErrorKind::PermissionDenied if address.port() < FREE_PORTS_FROM => Some(
            "Nothing was opened. Ports below 1024 are root's. Under systemd give the server the right, with \
             AmbientCapabilities=CAP_NET_BIND_SERVICE, CapabilityBoundingSet=CAP_NET_BIND_SERVICE and PrivateUsers=no in \
             `systemctl edit breakwater-server`; or listen on a higher port, behind a proxy that speaks TLS (--behind-proxy).",
        ),
        io::ErrorKind::AddrInUse => Some(
            "Nothing was opened. Another server or program listens there: stop it, or give another address with --listen.",
        ),
        io::ErrorKind::AddrNotAvailable => Some("Nothing was opened. This computer has no such address."),
        _ => None,
    }
}

fn plain_advice(error: &anyhow::Error) -> Option<&'static str> {
    let open = error.downcast_ref::<OpenError>().or(match error.downcast_ref() {
        Some(ServeError::Open(open)) => Some(open),
        _ => match error.downcast_ref() {
            Some(BackupError::Open(open)) => Some(open),
            _ => match error.downcast_ref() {
                Some(MoveError::Open(open)) => Some(open),
                _ => None,
            },
        },
    });
    if let Some(open) = open {
        return open_advice(open);
    }
    match error.downcast_ref() {
        Some(ServeError::Taken(_)) => {
            return Some("Nothing was changed. Stop the other server first; admin commands work beside it.");
        }
        Some(ServeError::PlainHttp(_)) => {
            return Some(
                "Nothing was opened. Give --tls-cert and --tls-key, or --behind-proxy with the address of the proxy that speaks TLS.",
            );
        }
        Some(ServeError::Nats(_)) => return Some(NATS_ADVICE),
        Some(ServeError::Tls(_)) => {
            return Some(
                "Nothing was opened. Name a certificate and its key, both PEM, that this account may read.",
            );
        }
        _ => {}
    }
    if error.downcast_ref::<NatsError>().is_some() {
        return Some(NATS_ADVICE);
    }
    if let Some(error) = error.downcast_ref() {
        return backup_advice(error);
    }
    match error.downcast_ref() {
        Some(MoveError::NoCentre(_)) => {
            return Some(
                "Nothing was changed. Name the folder that holds centre.db; one with centre.moved.db was moved before.",
            );
        }
        Some(_) => return Some("The centre in the folder is as it was, and can be served."),
        None => {}
    }
    match error.downcast_ref::<AdminError>()? {
        AdminError::Store(error) => store_advice(error),
        AdminError::NameTaken(_) => Some("Nothing was changed. Choose a name that tells the two apart."),
        AdminError::Rows { .. } => {
            Some("Nothing was imported. Correct these lines, or leave them out with --skip-bad.")
        }
        AdminError::Table(_) => Some("Nothing was imported."),
        _ => Some("Nothing was changed."),
    }
}

fn open_advice(error: &OpenError) -> Option<&'static str> {
    Some(match error {
        OpenError::Sqlite(sqlite::OpenError::NotOurs(_)) => {
            "The file was not touched. Name another folder, or put a backup of the database there."
        }
        OpenError::Sqlite(sqlite::OpenError::Newer { .. })
        | OpenError::Postgres(postgresql::OpenError::Schema(_)) => {
            "The database was not touched. Run the newer version of breakwater-server on it."
        }
        OpenError::Sqlite(sqlite::OpenError::Readable { .. }) => {
            "Nothing was changed. Take the rights of others away, for example with chmod 700."
        }
        OpenError::Sqlite(sqlite::OpenError::Folder { .. }) => {
            "Nothing was changed. Name a folder that this account may write; what root made there is given back with chown -R."
        }
        OpenError::Postgres(postgresql::OpenError::Way(postgresql::WayError::Address(_))) => {
            "Nothing was opened. An address is like postgres://user:password@host/name."
        }
        OpenError::Postgres(postgresql::OpenError::Way(postgresql::WayError::Tls(_))) => {
            "Nothing was opened. A database on another computer needs TLS: sslmode=verify-full, and sslrootcert with the file of its authority."
        }
        OpenError::Postgres(postgresql::OpenError::Unreachable(_)) => {
            "Nothing was changed. Look whether PostgreSQL runs there and lets this user in, and whether sslrootcert names its authority."
        }
        OpenError::Sqlite(sqlite::OpenError::Store(error))
        | OpenError::Postgres(postgresql::OpenError::Store(error))
        | OpenError::Store(error) => return store_advice(error),
    })
}

fn backup_advice(error: &BackupError) -> Option<&'static str> {
    Some(match error {
        BackupError::FileTaken(_) => "Nothing was written. Name a file that is not there.",
        BackupError::FolderTaken(_) => {
            "Nothing was changed. A backup goes into an empty folder; start the server with that one."
        }
        BackupError::NotWhole(_) => "Nothing was written. Use a file that `breakwater-server backup` made.",
        BackupError::Faulty(_) => {
            "Nothing of it was kept. Take an older backup, and run fsck on the centre that it came from."
        }
        BackupError::Io { .. } => "Nothing was left behind. All that was stored before is safe.",
        BackupError::Refused(AdminError::Store(error)) => return store_advice(error),
        BackupError::Refused(_) | BackupError::Open(_) => return None,
    })
}

fn store_advice(error: &StoreError) -> Option<&'static str> {
    Some(match error {
        StoreError::DiskFull => {
            "Nothing of this was written; all that was stored before is safe. Make room and try again."
        }
        StoreError::Busy => "Nothing of this was written. Another process holds the database; try again.",
        _ => "Nothing of this was written. Run fsck on a copy of the folder, or put a backup back.",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(error: impl Into<anyhow::Error>) -> String {
        advice(&error.into()).unwrap_or_default().into_owned()
    }

    #[test]
    fn an_address_that_is_not_to_be_had_is_told_by_why_it_is_not() {
        let listen = |address: &str, why: io::ErrorKind| {
            let (address, source) = (address.parse().unwrap(), io::Error::from(why));
            told(ServeError::Listen { address, source })
        };
        let low = listen("0.0.0.0:1023", io::ErrorKind::PermissionDenied);
        for way in [
            "AmbientCapabilities=CAP_NET_BIND_SERVICE",
            "--behind-proxy",
            "higher port",
        ] {
            assert!(low.contains(way), "{low}");
        }
        // From there on it is something else that forbids it.
        assert_eq!(listen("0.0.0.0:1024", io::ErrorKind::PermissionDenied), "");
        assert!(listen("0.0.0.0:443", io::ErrorKind::AddrInUse).contains("stop it"));
        assert!(listen("10.0.0.1:443", io::ErrorKind::AddrNotAvailable).contains("no such address"));
    }

    #[test]
    fn a_file_that_may_not_be_read_is_told_with_its_path_the_account_and_the_mode() {
        let path = || "/etc/breakwater/privkey.pem".into();
        let denied = || io::Error::from(io::ErrorKind::PermissionDenied);
        let (user, group) = edge::runs_as();
        for said in [
            told(Unreadable {
                path: path(),
                source: denied(),
            }),
            told(ServeError::Tls(TlsError::File {
                path: path(),
                source: denied(),
            })),
            told(ServeError::Nats(NatsError::File {
                path: path(),
                source: denied(),
            })),
        ] {
            assert!(said.contains(&format!("run as {user}")), "{said}");
            let to_do = format!("chown root:{group} /etc/breakwater/privkey.pem and chmod 640");
            assert!(said.contains(&to_do), "{said}");
        }
        let gone = told(Unreadable {
            path: path(),
            source: io::Error::from(io::ErrorKind::NotFound),
        });
        assert!(gone.contains("no such file"), "{gone}");
    }
}
