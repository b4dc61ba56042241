//! The console's two cookies: the session, and what a browser keeps while it is at the identity provider.
//!
//! Where browsers come by TLS their names begin with `__Host-`: no other computer of the domain, and no page in the clear, can set
//! them. Must never be readable for a script.

use crate::{edge, service::centre::Centre};
use axum::http::{HeaderMap, HeaderValue, header::COOKIE};
use chrono::TimeDelta;
use protocol::envelope::Hash16;

/// A cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::http) enum Cookie {
    /// The session. Sent with what our own pages ask for and with nothing else.
    Session,
    /// The secret of a sign-in. It comes back with the browser that the provider sends here, so it is sent then, too.
    SignIn,
}

impl Cookie {
    fn name(self, by_tls: bool) -> &'static str {
        match (self, by_tls) {
            (Cookie::Session, true) => "__Host-breakwater",
            (Cookie::Session, false) => "breakwater_console",
            (Cookie::SignIn, true) => "__Host-breakwater-login",
            (Cookie::SignIn, false) => "breakwater_login",
        }
    }

    /// What a browser sent.
    pub(in crate::http) fn sent(self, centre: &Centre, headers: &HeaderMap) -> Option<String> {
        read(headers, self.name(centre.by_tls))
    }

    /// What sets it, for so long.
    pub(in crate::http) fn set(self, centre: &Centre, value: &str, life: TimeDelta) -> Option<HeaderValue> {
        written(self, centre.by_tls, value, life.num_seconds())
    }

    /// What takes it away.
    pub(in crate::http) fn gone(self, centre: &Centre) -> Option<HeaderValue> {
        written(self, centre.by_tls, "", 0)
    }
}

fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(COOKIE).into_iter();
    let texts = all.filter_map(|value| value.to_str().ok());
    let mut pairs = texts.flat_map(|text| text.split(';'));
    pairs.find_map(|pair| {
        let (found, value) = pair.trim().split_once('=')?;
        (found == name && !value.is_empty()).then(|| value.to_owned())
    })
}

fn written(cookie: Cookie, by_tls: bool, value: &str, life_s: i64) -> Option<HeaderValue> {
    let (name, secure) = (cookie.name(by_tls), if by_tls { "; Secure" } else { "" });
    let site = match cookie {
        Cookie::Session => "Strict",
        Cookie::SignIn => "Lax",
    };
    let text = format!("{name}={value}; Path=/; Max-Age={life_s}; HttpOnly; SameSite={site}{secure}");
    HeaderValue::from_str(&text).ok()
}

/// The hash under which the session of a request is kept.
pub(super) fn session_of(centre: &Centre, headers: &HeaderMap) -> Option<Hash16> {
    let secret = Cookie::Session.sent(centre, headers)?;
    Some(edge::console_hash(&secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_tls_a_cookie_is_this_hosts_alone_and_no_script_reads_any() {
        let text = |cookie, by_tls| {
            let value = written(cookie, by_tls, "abc", 60).unwrap();
            value.to_str().unwrap().to_owned()
        };
        assert_eq!(
            text(Cookie::Session, true),
            "__Host-breakwater=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure"
        );
        assert_eq!(
            text(Cookie::SignIn, true),
            "__Host-breakwater-login=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(
            text(Cookie::Session, false),
            "breakwater_console=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Strict"
        );
    }

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=1; xbreakwater_console=2"));
        headers.append(
            COOKIE,
            HeaderValue::from_static("breakwater_console=; breakwater_console=abc=; b"),
        );
        assert_eq!(read(&headers, "breakwater_console").as_deref(), Some("abc="));
        assert_eq!(read(&headers, "__Host-breakwater"), None);
    }
}
