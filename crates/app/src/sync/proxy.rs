//! Which proxy the desktop's settings name: GNOME's by `gsettings`, KDE's in `kioslaverc`.
//!
//! Decides what those settings mean for a connection over TLS. Automatic configuration (PAC) is not understood and
//! says so once in the log. Must never wait for long, and never log an address.

use std::{
    ffi::OsString,
    path::PathBuf,
    process::{Command, Stdio},
    sync::mpsc,
    time::Duration,
};

/// Longest that the settings may take to answer.
const ANSWER_WAIT: Duration = Duration::from_millis(1_000);
/// A proxy without a port in the settings.
const PORT: &str = "8080";

/// A proxy, and the hosts that are reached without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proxy {
    pub(super) url: String,
    pub(super) except: Vec<String>,
}

/// Whether the environment names a proxy for TLS, as curl reads it.
pub(super) fn named_by(lookup: impl Fn(&str) -> Option<OsString>) -> bool {
    let names = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
    let set = |name| lookup(name).is_some_and(|value| !value.is_empty());
    names.into_iter().any(set)
}

/// What the settings of this desktop name.
pub(super) fn of_desktop() -> Option<Proxy> {
    let desktop = std::env::var_os("XDG_CURRENT_DESKTOP").unwrap_or_default();
    if desktop.to_string_lossy().contains("KDE") {
        return of_kde(&std::fs::read_to_string(kioslaverc()?).ok()?);
    }
    of_gnome(&gsettings()?)
}

fn kioslaverc() -> Option<PathBuf> {
    let path = |name| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let config = path("XDG_CONFIG_HOME").or_else(|| path("HOME").map(|home| home.join(".config")))?;
    Some(config.join("kioslaverc"))
}

/// A settings daemon that hangs is not waited for.
fn gsettings() -> Option<String> {
    let (said, saying) = mpsc::sync_channel(1);
    std::thread::spawn(move || {
        let output = Command::new("gsettings")
            .args(["list-recursively", "org.gnome.system.proxy"])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output();
        let text = output.ok().filter(|output| output.status.success());
        let _ = said.send(text.and_then(|output| String::from_utf8(output.stdout).ok()));
    });
    saying.recv_timeout(ANSWER_WAIT).ok()?
}

/// `org.gnome.system.proxy.https host 'proxy.example.org'`, a line each.
fn of_gnome(text: &str) -> Option<Proxy> {
    let value = |schema: &str, key: &str| {
        text.lines().find_map(|line| {
            let rest = line.trim().strip_prefix(schema)?.strip_prefix(' ')?;
            rest.strip_prefix(key)?.strip_prefix(' ').map(str::trim)
        })
    };
    let word = |schema: &str, key: &str| {
        let word = value(schema, key)?.trim_matches('\'');
        (!word.is_empty()).then(|| word.to_owned())
    };
    match word("org.gnome.system.proxy", "mode")?.as_str() {
        "manual" => {}
        "auto" => return automatic(),
        _ => return None,
    }
    let of = |schema: &str| {
        let port = value(schema, "port").filter(|port| *port != "0").unwrap_or(PORT);
        Some(format!("http://{}:{port}", host(&word(schema, "host")?)))
    };
    let url = of("org.gnome.system.proxy.https").or_else(|| of("org.gnome.system.proxy.http"))?;
    let except = value("org.gnome.system.proxy", "ignore-hosts").unwrap_or_default();
    let except = except.trim_matches(|c| matches!(c, '[' | ']' | '@' | 's' | 'a' | ' '));
    Some(Proxy {
        url,
        except: hosts(except),
    })
}

/// `[Proxy Settings]` with `ProxyType=1`, `httpsProxy=http://proxy.example.org 3128`, `NoProxyFor=…`.
fn of_kde(text: &str) -> Option<Proxy> {
    let mut lines = text.lines().map(str::trim);
    lines.find(|line| *line == "[Proxy Settings]")?;
    let settings: Vec<(&str, &str)> = lines
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| (key.split('[').next().unwrap_or(key).trim(), value.trim()))
        .collect();
    let value = |key: &str| {
        let found = settings.iter().find(|(known, _)| *known == key);
        found.map(|(_, value)| *value).filter(|value| !value.is_empty())
    };
    match value("ProxyType")? {
        "1" => {}
        "2" | "3" => return automatic(),
        _ => return None,
    }
    // Only the named hosts would go through it: it is not for us.
    if value("ReversedException") == Some("true") {
        return None;
    }
    let named = value("httpsProxy").or_else(|| value("httpProxy"))?;
    let bare = named
        .split_once("://")
        .map_or(named, |(_, bare)| bare)
        .trim_end_matches('/');
    let (name, port) = match bare.split_once(' ').or_else(|| bare.rsplit_once(':')) {
        Some((name, port)) => (name, port.trim()),
        None => (bare, PORT),
    };
    Some(Proxy {
        url: format!("http://{}:{port}", host(name)),
        except: hosts(value("NoProxyFor").unwrap_or_default()),
    })
}

fn automatic() -> Option<Proxy> {
    tracing::warn!(
        "the desktop's settings find a proxy by a script, which Breakwater cannot; set https_proxy to reach the centre"
    );
    None
}

/// An address of IPv6 stands in brackets.
fn host(name: &str) -> String {
    if name.contains(':') && !name.starts_with('[') {
        format!("[{name}]")
    } else {
        name.to_owned()
    }
}

/// `'*.example.org', '10.0.0.0/8'` as the library reads them.
fn hosts(list: &str) -> Vec<String> {
    list.split(',')
        .map(|host| host.trim().trim_matches('\''))
        .map(|host| {
            host.strip_prefix('*')
                .filter(|rest| !rest.is_empty())
                .unwrap_or(host)
        })
        .filter(|host| !host.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxy(url: &str, except: &[&str]) -> Option<Proxy> {
        Some(Proxy {
            url: url.to_owned(),
            except: except.iter().map(|host| (*host).to_owned()).collect(),
        })
    }

    #[test]
    fn the_environment_names_a_proxy_in_small_or_capital_letters_and_not_for_plain_http() {
        for (name, named) in [
            ("https_proxy", true),
            ("HTTPS_PROXY", true),
            ("all_proxy", true),
            ("ALL_PROXY", true),
            ("http_proxy", false),
            ("no_proxy", false),
        ] {
            let lookup = |asked: &str| (asked == name).then(|| OsString::from("http://proxy:1"));
            assert_eq!(named_by(lookup), named, "{name}");
        }
        assert!(!named_by(|_| Some(OsString::new())));
    }

    #[test]
    fn gnome_names_a_proxy_for_tls_or_the_one_for_all() {
        let said = |mode: &str, https: &str, port: u16| {
            format!(
                "org.gnome.system.proxy autoconfig-url ''\n\
                 org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '::1', '*.example.org']\n\
                 org.gnome.system.proxy mode '{mode}'\n\
                 org.gnome.system.proxy use-same-proxy true\n\
                 org.gnome.system.proxy.http host 'web.example'\n\
                 org.gnome.system.proxy.http port 3128\n\
                 org.gnome.system.proxy.https host '{https}'\n\
                 org.gnome.system.proxy.https port {port}\n"
            )
        };
        let except = ["localhost", "127.0.0.0/8", "::1", ".example.org"];
        assert_eq!(
            of_gnome(&said("manual", "tls.example", 8443)),
            proxy("http://tls.example:8443", &except)
        );
        assert_eq!(
            of_gnome(&said("manual", "", 0)),
            proxy("http://web.example:3128", &except)
        );
        assert_eq!(
            of_gnome(&said("manual", "tls.example", 0)),
            proxy("http://tls.example:8080", &except)
        );
        for mode in ["none", "auto", ""] {
            assert_eq!(of_gnome(&said(mode, "tls.example", 8443)), None, "{mode}");
        }
        assert_eq!(of_gnome("org.gnome.system.proxy ignore-hosts @as []"), None);
        assert_eq!(of_gnome(""), None);
    }

    #[test]
    fn kde_names_a_proxy_with_its_port_behind_a_space() {
        let said = |kind: u8, rest: &str| {
            format!(
                "[$Version]\nupdate_info=x\n\n[Proxy Settings][x]\nProxyType=1\n\n[Proxy Settings]\nProxyType={kind}\n{rest}\n\n[Other]\nhttpsProxy=http://no 1\n"
            )
        };
        let spaced = "httpsProxy=http://proxy.example.org 3128\nNoProxyFor=localhost,.example.org";
        let except = ["localhost", ".example.org"];
        assert_eq!(
            of_kde(&said(1, spaced)),
            proxy("http://proxy.example.org:3128", &except)
        );
        assert_eq!(
            of_kde(&said(1, "httpProxy=proxy.example.org:81/")),
            proxy("http://proxy.example.org:81", &[])
        );
        assert_eq!(
            of_kde(&said(1, "httpsProxy[$e]=http://proxy")),
            proxy("http://proxy:8080", &[])
        );
        for kind in [0, 2, 3, 4] {
            assert_eq!(of_kde(&said(kind, spaced)), None, "{kind}");
        }
        assert_eq!(
            of_kde(&said(1, &format!("{spaced}\nReversedException=true"))),
            None
        );
        assert_eq!(of_kde(&said(1, "httpsProxy=")), None);
        assert_eq!(of_kde(""), None);
    }
}
