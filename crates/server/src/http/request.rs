//! The id of a request: in its answer, and in each line that is logged while it is answered.
//!
//! Decides which given id is taken over: a short one of plain letters, so that nobody writes into our logs.

use crate::edge;
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");
/// Longest id that is taken over.
const CHARS_MAX: usize = 64;

/// The id that a client or a proxy gave, when it is one.
fn given(request: &Request) -> Option<&HeaderValue> {
    let value = request.headers().get(HEADER)?;
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let good = (1..=CHARS_MAX).contains(&value.len()) && value.as_bytes().iter().all(plain);
    good.then_some(value)
}

/// Answers under an id.
pub(super) async fn under_an_id(request: Request, next: Next) -> Response {
    let id = given(&request).cloned().or_else(|| {
        let fresh = edge::id().simple().to_string();
        HeaderValue::from_str(&fresh).ok()
    });
    let shown = id.as_ref().and_then(|id| id.to_str().ok()).unwrap_or_default();
    let span = tracing::error_span!("request", id = shown);
    let mut response = next.run(request).instrument(span).await;
    if let Some(id) = id {
        response.headers_mut().insert(HEADER, id);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    #[test]
    fn a_given_id_is_taken_over_when_it_is_short_and_plain() {
        let taken = |id: &str| {
            let request = Request::builder().header(HEADER, id).body(Body::empty()).unwrap();
            given(&request).is_some()
        };
        let most = "a".repeat(CHARS_MAX);
        for good in ["1", "0190-aB_c.d", &most[1..], &most] {
            assert!(taken(good), "{good}");
        }
        for bad in ["", "a b", "a\"b", "a{b}", "\u{e9}", "a\tb", &format!("{most}a")] {
            assert!(!taken(bad), "{bad}");
        }
    }
}
