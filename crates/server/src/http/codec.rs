//! MessagePack and JSON on the same routes: which form a request has, which form its answer takes.
//!
//! A body is bounded before it is read and read before it is parsed.

use super::refusal::Refusal;
use axum::{
    body::{Bytes, to_bytes},
    extract::{FromRequest, FromRequestParts, Request},
    http::{
        HeaderMap, StatusCode,
        header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE},
        request::Parts,
    },
    response::{IntoResponse, Response},
};
use protocol::{
    decode::{self, DecodeError, Limits},
    pad::to_padded,
    problem::{ErrorCode, RequestFault},
};
use serde::{Serialize, de::DeserializeOwned};
use std::{convert::Infallible, time::Duration};

/// Media type of MessagePack.
pub const PACK: &str = "application/msgpack";
/// Media type of JSON.
pub const JSON: &str = "application/json";
/// How long a client may take to send a body.
const BODY_WAIT: Duration = Duration::from_secs(30);

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// MessagePack with named maps.
    Pack,
    /// JSON.
    Json,
}

impl Form {
    /// What `Accept` asks for, else what the request itself is in, else JSON.
    #[must_use]
    pub fn asked(headers: &HeaderMap) -> Form {
        let named = |name| {
            let text = headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or("");
            match (text.contains(PACK), text.contains(JSON)) {
                (true, _) => Some(Form::Pack),
                (false, true) => Some(Form::Json),
                (false, false) => None,
            }
        };
        named(ACCEPT)
            .or_else(|| named(CONTENT_TYPE))
            .unwrap_or(Form::Json)
    }

    /// An answer in this form; in MessagePack, of a padded length. JSON is what people and scripts ask for.
    #[must_use]
    pub fn answer(self, status: StatusCode, value: &impl Serialize) -> Response {
        let (media, bytes) = match self {
            Form::Pack => (PACK, to_padded(value).map_err(|e| e.to_string())),
            Form::Json => (JSON, serde_json::to_vec(value).map_err(|e| e.to_string())),
        };
        match bytes {
            Ok(bytes) => (status, [(CONTENT_TYPE, media)], bytes).into_response(),
            Err(error) => {
                tracing::error!(error, "an answer could not be encoded");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Form {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Form, Infallible> {
        Ok(Form::asked(&parts.headers))
    }
}

/// A request body of at most `MAX` bytes, in either form.
pub struct Wire<T, const MAX: usize>(pub T);

impl<S: Sync, T: DeserializeOwned, const MAX: usize> FromRequest<S> for Wire<T, MAX> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let form = match media(request.headers()).as_str() {
            PACK => Form::Pack,
            JSON | "" => Form::Json,
            _ => return Err(broken(RequestFault::Media)),
        };
        let bytes = body(request, MAX).await?;
        let limits = Limits {
            bytes: MAX,
            ..Limits::REQUEST
        };
        let read = match form {
            Form::Pack => decode::pack(&bytes, limits),
            Form::Json => decode::json(&bytes, limits),
        };
        read.map(Wire).map_err(|error| {
            tracing::debug!(%error, "a request could not be read");
            match error {
                DecodeError::TooLarge => too_large(MAX),
                DecodeError::TooDeep => broken(RequestFault::TooDeep),
                DecodeError::TooMany => broken(RequestFault::TooMany),
                DecodeError::Truncated | DecodeError::Shape(_) => broken(RequestFault::BodyShape),
            }
        })
    }
}

fn broken(fault: RequestFault) -> Refusal {
    ErrorCode::RequestBroken { fault }.into()
}

fn too_large(max_bytes: usize) -> Refusal {
    ErrorCode::TooLarge { max_bytes }.into()
}

/// The media type of what is sent, without what is said behind it.
pub(super) fn media(headers: &HeaderMap) -> String {
    let media = header(headers, CONTENT_TYPE);
    media
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// What is sent, of at most `max` bytes and in good time.
pub(super) async fn body(request: Request, max: usize) -> Result<Bytes, Refusal> {
    let announced = header(request.headers(), CONTENT_LENGTH)
        .parse::<usize>()
        .unwrap_or(0);
    if announced > max {
        return Err(too_large(max));
    }
    match tokio::time::timeout(BODY_WAIT, to_bytes(request.into_body(), max)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if is_over_limit(&error) => Err(too_large(max)),
        Ok(Err(_)) => Err(broken(RequestFault::BodyCut)),
        Err(_) => Err(broken(RequestFault::BodySlow)),
    }
}

fn header(headers: &HeaderMap, name: axum::http::HeaderName) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or("").to_owned()
}

fn is_over_limit(error: &axum::Error) -> bool {
    std::error::Error::source(error).is_some_and(|e| e.to_string().contains("length limit exceeded"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_takes_the_form_that_was_asked_for() {
        let asked = |accept: Option<&str>, sent: Option<&str>| {
            let mut headers = HeaderMap::new();
            for (name, value) in [(ACCEPT, accept), (CONTENT_TYPE, sent)] {
                if let Some(value) = value {
                    headers.insert(name, value.parse().unwrap());
                }
            }
            Form::asked(&headers)
        };
        assert_eq!(asked(Some("application/msgpack"), None), Form::Pack);
        assert_eq!(
            asked(Some("application/json"), Some("application/msgpack")),
            Form::Json
        );
        assert_eq!(asked(Some("*/*"), Some("application/msgpack")), Form::Pack);
        assert_eq!(asked(None, None), Form::Json);
    }
}
