//! Where this session's sound server is, by the rules of PulseAudio's own clients.
//!
//! Reads no environment of its own: the edge hands a lookup in.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// Bytes of an authentication cookie; the server hangs up on any other length.
const COOKIE_BYTES: usize = 256;

/// Sockets to try in order, and files that may hold the cookie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Unix sockets, best first.
    pub sockets: Vec<PathBuf>,
    /// Cookie files, best first; a server of the same user needs none.
    pub cookies: Vec<PathBuf>,
}

impl Place {
    /// From `PULSE_SERVER`, `PULSE_RUNTIME_PATH`, `XDG_RUNTIME_DIR` and `PULSE_COOKIE`, as `lookup` gives
    /// them. Servers on other machines are not looked at: their microphones are not the agent's.
    #[must_use]
    pub fn find(lookup: impl Fn(&str) -> Option<OsString>, home: Option<&Path>) -> Self {
        let folder = |name: &str| lookup(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let sockets = match lookup("PULSE_SERVER").filter(|value| !value.is_empty()) {
            Some(servers) => local_sockets(&servers.to_string_lossy()),
            None => folder("PULSE_RUNTIME_PATH")
                .map(|runtime| runtime.join("native"))
                .or_else(|| folder("XDG_RUNTIME_DIR").map(|runtime| runtime.join("pulse/native")))
                .into_iter()
                .collect(),
        };
        let in_home = [".config/pulse/cookie", ".pulse-cookie"];
        let in_home = home
            .into_iter()
            .flat_map(|home| in_home.map(|name| home.join(name)));
        Self {
            sockets,
            cookies: folder("PULSE_COOKIE").into_iter().chain(in_home).collect(),
        }
    }

    /// The cookie, or as many zeros.
    pub(super) fn cookie(&self) -> Vec<u8> {
        self.cookies
            .iter()
            .filter_map(|path| std::fs::read(path).ok())
            .find(|cookie| cookie.len() == COOKIE_BYTES)
            .unwrap_or_else(|| vec![0; COOKIE_BYTES])
    }
}

/// The Unix sockets of a server string: `{machine}unix:/path tcp:host /path`.
fn local_sockets(servers: &str) -> Vec<PathBuf> {
    servers
        .split_whitespace()
        .map(|server| server.rsplit_once('}').map_or(server, |(_, address)| address))
        .map(|address| address.strip_prefix("unix:").unwrap_or(address))
        .filter(|path| path.starts_with('/'))
        .map(PathBuf::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sockets(vars: &[(&str, &str)]) -> Vec<PathBuf> {
        let lookup = |name: &str| {
            vars.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value.into())
        };
        Place::find(lookup, None).sockets
    }

    #[test]
    fn the_named_server_wins_over_the_folders() {
        let folders = [("PULSE_RUNTIME_PATH", "/p"), ("XDG_RUNTIME_DIR", "/x")];
        assert_eq!(sockets(&folders), [PathBuf::from("/p/native")]);
        assert_eq!(sockets(&folders[1..]), [PathBuf::from("/x/pulse/native")]);
        let named = [
            ("PULSE_SERVER", "{abc}unix:/a/native tcp:host:4713 /b"),
            folders[1],
        ];
        assert_eq!(sockets(&named), [PathBuf::from("/a/native"), PathBuf::from("/b")]);
    }

    #[test]
    fn with_nothing_set_there_is_no_server() {
        assert_eq!(sockets(&[("XDG_RUNTIME_DIR", "")]), Vec::<PathBuf>::new());
    }

    #[test]
    fn a_cookie_of_another_length_is_passed_over() {
        let home = tempfile::tempdir().unwrap();
        let place = Place::find(|_| None, Some(home.path()));
        std::fs::write(home.path().join(".pulse-cookie"), [7; COOKIE_BYTES]).unwrap();
        std::fs::create_dir_all(home.path().join(".config/pulse")).unwrap();
        for (length, passed_over) in [
            (COOKIE_BYTES - 1, true),
            (COOKIE_BYTES, false),
            (COOKIE_BYTES + 1, true),
        ] {
            std::fs::write(home.path().join(".config/pulse/cookie"), vec![8; length]).unwrap();
            assert_eq!(place.cookie(), [if passed_over { 7 } else { 8 }; COOKIE_BYTES]);
        }
    }
}
