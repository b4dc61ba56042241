//! Who comes through the door, and what they may say there.
//!
//! Decides in this order, so that a stranger learns the least: the right host (a page that renamed its own
//! host to this computer has the wrong one), no browser, the right place, the token, JSON, and only then the
//! words. Fields that are not known are skipped by the parser and never become a value.

use http_body_util::{BodyExt, Limited};
use hyper::{
    Method, StatusCode,
    body::Body,
    header::{self, HeaderMap, HeaderName},
    http::request::{Parts, Request},
};
use serde::Deserialize;

/// The only place behind the door.
const PLACE: &str = "/v1/calls";
/// Longest request body in bytes.
pub(super) const BODY_BYTES_MAX: usize = 4 * 1024;
/// Only browsers send this, and they send it always.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What happened to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// It began.
    Start,
    /// It ended.
    End,
    /// It was put on hold or taken back.
    Hold,
}

/// What a caller told.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct Told {
    /// What happened.
    pub event: Word,
    /// Which call, in the phone's own words.
    #[serde(default)]
    pub id: Option<String>,
    /// Which phone.
    #[serde(default)]
    pub source: Option<String>,
    /// For [`Word::Hold`]: on hold, or taken back.
    #[serde(default = "yes")]
    pub on: bool,
}

fn yes() -> bool {
    true
}

impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // An id may hold what a phone should not have put there.
        f.debug_struct("Told")
            .field("event", &self.event)
            .finish_non_exhaustive()
    }
}

/// Why a caller was sent away; the sentence is the answer's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It thinks that we are somebody else.
    #[error("not the host that was asked for")]
    OtherHost,
    /// It is a web page.
    #[error("not for web pages")]
    WebPage,
    /// Nothing is there.
    #[error("nothing here; calls are told at /v1/calls")]
    NoSuchPlace,
    /// Only POST is spoken.
    #[error("only POST is understood")]
    NotPost,
    /// No token, or a wrong one.
    #[error("no token, or not the right one")]
    NoToken,
    /// Something else than JSON.
    #[error("the content type must be application/json")]
    NotJson,
    /// Too many words.
    #[error("the body is over 4096 bytes")]
    TooLarge,
    /// JSON, but not what is asked for.
    #[error("not understood; for example {{\"event\":\"start\",\"id\":\"1\"}}")]
    NotUnderstood,
    /// Understood, but it could not be taken.
    #[error("not taken; try again")]
    NotTaken,
}

impl Refusal {
    /// Its status.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::OtherHost => StatusCode::MISDIRECTED_REQUEST,
            Self::WebPage => StatusCode::FORBIDDEN,
            Self::NoSuchPlace => StatusCode::NOT_FOUND,
            Self::NotPost => StatusCode::METHOD_NOT_ALLOWED,
            Self::NoToken => StatusCode::UNAUTHORIZED,
            Self::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotUnderstood => StatusCode::BAD_REQUEST,
            Self::NotTaken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// The gate of one door.
pub struct Gate {
    hosts: [String; 3],
    /// Of the token only a hash is held; hashes are compared in constant time.
    token: blake3::Hash,
}

impl std::fmt::Debug for Gate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gate")
            .field("hosts", &self.hosts)
            .finish_non_exhaustive()
    }
}

impl Gate {
    /// The gate of a door on `port` for those who know `token`.
    #[must_use]
    pub fn new(port: u16, token: &str) -> Self {
        Self {
            hosts: ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}")),
            token: blake3::hash(token.as_bytes()),
        }
    }

    /// What the request tells, if it may come in. The body is read last, and no further than it may be long.
    ///
    /// # Errors
    /// Why not.
    pub async fn pass<B>(&self, request: Request<B>) -> Result<Told, Refusal>
    where
        B: Body<Error: Into<Box<dyn std::error::Error + Send + Sync>>>,
    {
        let (head, body) = request.into_parts();
        self.judge(&head)?;
        let body = Limited::new(body, BODY_BYTES_MAX).collect().await;
        let body = body.map_err(|error| {
            if error.is::<http_body_util::LengthLimitError>() {
                Refusal::TooLarge
            } else {
                Refusal::NotUnderstood
            }
        })?;
        serde_json::from_slice(&body.to_bytes()).map_err(|_| Refusal::NotUnderstood)
    }

    fn judge(&self, head: &Parts) -> Result<(), Refusal> {
        let host = only(&head.headers, &header::HOST).ok_or(Refusal::OtherHost)?;
        let named = head
            .uri
            .authority()
            .map_or(host, hyper::http::uri::Authority::as_str);
        if !self.is_ours(host) || !self.is_ours(named) {
            return Err(Refusal::OtherHost);
        }
        if head.headers.contains_key(header::ORIGIN) || head.headers.contains_key(FETCH_SITE) {
            return Err(Refusal::WebPage);
        }
        if head.uri.path() != PLACE {
            return Err(Refusal::NoSuchPlace);
        }
        if head.method != Method::POST {
            return Err(Refusal::NotPost);
        }
        if !self.knows(&head.headers) {
            return Err(Refusal::NoToken);
        }
        if !is_json(&head.headers) {
            return Err(Refusal::NotJson);
        }
        Ok(())
    }

    fn is_ours(&self, host: &str) -> bool {
        self.hosts.iter().any(|ours| ours.eq_ignore_ascii_case(host))
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let given = only(headers, &header::AUTHORIZATION).and_then(|value| value.split_once(' '));
        given.is_some_and(|(scheme, token)| {
            scheme.eq_ignore_ascii_case("bearer") && blake3::hash(token.trim().as_bytes()) == self.token
        })
    }
}

/// The value of a header that is there exactly once.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    let value = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(value)
}

fn is_json(headers: &HeaderMap) -> bool {
    only(headers, &header::CONTENT_TYPE).is_some_and(|value| {
        let kind = value.split(';').next().unwrap_or_default();
        kind.trim().eq_ignore_ascii_case("application/json")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::Full;
    use hyper::body::Bytes;

    const START: &str = r#"{"event":"start","id":"7","number":"+4930123456"}"#;

    fn request(changes: &[(&'static str, Option<&str>)], body: &str) -> Result<Told, Refusal> {
        let mut request = Request::post(PLACE)
            .body(Full::<Bytes>::from(body.to_owned()))
            .unwrap();
        let usual = [
            ("host", Some("127.0.0.1:4747")),
            ("authorization", Some("Bearer secret")),
            ("content-type", Some("application/json")),
        ];
        for (name, value) in usual.iter().chain(changes) {
            request.headers_mut().remove(*name);
            if let Some(value) = value {
                request.headers_mut().insert(*name, value.parse().unwrap());
            }
        }
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(Gate::new(4747, "secret").pass(request))
    }

    #[test]
    fn what_a_phone_tells_comes_in_without_what_nobody_asked_for() {
        let told = request(&[], START).unwrap();
        assert_eq!(
            (told.event, told.id.as_deref(), told.on),
            (Word::Start, Some("7"), true)
        );
        assert!(!format!("{told:?}").contains('7'));
    }

    #[test]
    fn only_this_computers_own_names_are_the_right_host() {
        for host in ["127.0.0.1:4747", "localhost:4747", "LOCALHOST:4747", "[::1]:4747"] {
            assert!(request(&[("host", Some(host))], START).is_ok(), "{host}");
        }
        for host in [
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost.:4747",
            "evil.example:4747",
            "127.0.0.2:4747",
            "127.0.0.1:4747@evil.example",
            "",
        ] {
            assert_eq!(
                request(&[("host", Some(host))], START),
                Err(Refusal::OtherHost),
                "{host}"
            );
        }
        assert_eq!(request(&[("host", None)], START), Err(Refusal::OtherHost));
    }

    #[test]
    fn a_page_is_refused_whatever_else_it_knows() {
        for (name, value) in [
            ("origin", "https://phone.example"),
            ("origin", "null"),
            ("origin", "http://127.0.0.1:4747"),
            ("sec-fetch-site", "same-origin"),
        ] {
            assert_eq!(
                request(&[(name, Some(value))], START),
                Err(Refusal::WebPage),
                "{name}"
            );
        }
    }

    #[test]
    fn only_the_whole_token_opens() {
        for given in [
            None,
            Some(""),
            Some("Bearer"),
            Some("Bearer "),
            Some("Bearer secre"),
            Some("Bearer secretx"),
            Some("Basic secret"),
            Some("secret"),
        ] {
            assert_eq!(
                request(&[("authorization", given)], START),
                Err(Refusal::NoToken),
                "{given:?}"
            );
        }
        assert!(request(&[("authorization", Some("bearer secret"))], START).is_ok());
    }

    #[test]
    fn what_a_form_can_send_is_not_json() {
        for kind in [
            None,
            Some("text/plain"),
            Some("application/x-www-form-urlencoded"),
            Some("multipart/form-data; boundary=x"),
            Some("application/jsonp"),
        ] {
            assert_eq!(
                request(&[("content-type", kind)], START),
                Err(Refusal::NotJson),
                "{kind:?}"
            );
        }
        let kind = Some("Application/JSON; charset=utf-8");
        assert!(request(&[("content-type", kind)], START).is_ok());
    }

    #[test]
    fn a_body_may_be_as_long_as_allowed_and_not_one_byte_longer() {
        for (length, fits) in [
            (BODY_BYTES_MAX - 1, true),
            (BODY_BYTES_MAX, true),
            (BODY_BYTES_MAX + 1, false),
        ] {
            let body = format!("{START:<length$}");
            let outcome = request(&[], &body).map(|told| told.event);
            assert_eq!(
                outcome,
                if fits {
                    Ok(Word::Start)
                } else {
                    Err(Refusal::TooLarge)
                },
                "{length}"
            );
        }
    }

    #[test]
    fn json_that_says_something_else_is_not_understood() {
        for body in [
            "",
            "null",
            "[]",
            "{}",
            r#"{"event":"sing"}"#,
            r#"{"event":"start","id":7}"#,
            "{\"event\":",
        ] {
            assert_eq!(request(&[], body), Err(Refusal::NotUnderstood), "{body}");
        }
    }
}
