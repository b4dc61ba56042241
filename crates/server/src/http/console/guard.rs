//! What every answer under `/console` and `/wall` carries, and what every request that changes something must.
//!
//! A page of another origin can make a browser send a request with our cookie, and cannot give it a header without being asked first
//! whether it may, which nobody here ever answers.

use crate::http::refusal::Refusal;
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use protocol::problem::ErrorCode;

/// Which a request that changes something carries, and what stands in it.
const ASKED_BY: HeaderName = HeaderName::from_static("x-breakwater");
const CONSOLE: &str = "console";
/// Where a browser says that a request came from.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
/// For what a browser says that it wants the answer.
const DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");
/// How a browser says that it asks.
const MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");

/// Nothing is loaded from elsewhere, nothing runs that is not a file of ours, and no other page has these in a frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Lets a request that changes something through when our own page sends it.
pub(super) async fn asked_by_the_page(request: Request, next: Next) -> Response {
    if changes(request.method()) && !is_ours(request.headers()) {
        return Refusal(ErrorCode::NotAllowed).into_response();
    }
    next.run(request).await
}

fn changes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn is_ours(headers: &HeaderMap) -> bool {
    let says = |name, what: &str| headers.get(name).map(|value| value.as_bytes() == what.as_bytes());
    // Older browsers do not say where a request comes from.
    says(ASKED_BY, CONSOLE) == Some(true) && says(SITE, "same-origin") != Some(false)
}

/// Whether somebody opens a page with this. An image, a frame or a script of any page could ask for the same address; who opens it
/// from another page is let through, because links lead here. Older browsers do not say.
pub(super) fn is_opened(headers: &HeaderMap) -> bool {
    let said = |name| headers.get(name).map(HeaderValue::as_bytes);
    let is_page = said(DEST).is_none_or(|dest| dest == b"document");
    let is_elsewhere = said(SITE).is_some_and(|site| site == b"cross-site");
    let is_led_here = said(MODE).is_some_and(|mode| mode == b"navigate");
    is_page && (!is_elsewhere || is_led_here)
}

/// Writes the headers of these pages on their answers; what is asked for is kept nowhere, unless it says otherwise itself.
pub(in crate::http) async fn headers(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_here = ["/console", "/wall"].iter().any(|place| {
        path.strip_prefix(place)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    let mut response = next.run(request).await;
    if is_here {
        let all = response.headers_mut();
        for (name, value) in [
            (header::CONTENT_SECURITY_POLICY, POLICY),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::REFERRER_POLICY, "no-referrer"),
        ] {
            all.insert(name, HeaderValue::from_static(value));
        }
        all.entry(header::CACHE_CONTROL)
            .or_insert(HeaderValue::from_static("no-store"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_ours_with_its_header_and_from_nowhere_else() {
        let ours = |said: &[(HeaderName, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in said {
                headers.insert(name.clone(), HeaderValue::from_static(value));
            }
            is_ours(&headers)
        };
        assert!(ours(&[(ASKED_BY, "console")]));
        assert!(ours(&[(ASKED_BY, "console"), (SITE, "same-origin")]));
        for site in ["cross-site", "same-site", "none", ""] {
            assert!(!ours(&[(ASKED_BY, "console"), (SITE, site)]), "{site}");
        }
        assert!(!ours(&[]) && !ours(&[(ASKED_BY, "1")]) && !ours(&[(SITE, "same-origin")]));
        for (method, changes_something) in [
            (Method::GET, false),
            (Method::HEAD, false),
            (Method::POST, true),
            (Method::DELETE, true),
            (Method::PUT, true),
        ] {
            assert_eq!(changes(&method), changes_something, "{method}");
        }
    }

    #[test]
    fn a_page_is_opened_by_somebody_and_by_nothing_that_another_page_holds() {
        let opened = |said: &[(HeaderName, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in said {
                headers.insert(name.clone(), HeaderValue::from_static(value));
            }
            is_opened(&headers)
        };
        assert!(opened(&[]), "an older browser");
        for site in ["none", "same-origin", "same-site", "cross-site"] {
            let said = |dest, mode| opened(&[(DEST, dest), (SITE, site), (MODE, mode)]);
            assert!(said("document", "navigate"), "{site}");
            for dest in ["image", "iframe", "frame", "script", "embed", "empty", ""] {
                assert!(
                    !said(dest, "navigate") && !said(dest, "no-cors"),
                    "{dest} of {site}"
                );
            }
        }
        assert!(!opened(&[
            (DEST, "document"),
            (SITE, "cross-site"),
            (MODE, "no-cors")
        ]));
        assert!(!opened(&[(SITE, "cross-site")]));
        assert!(opened(&[(SITE, "same-origin")]));
    }
}
