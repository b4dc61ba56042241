//! Who asks: the token that a request carries, and whose it is.

use super::refusal::Refusal;
use crate::{
    edge,
    live::Caller,
    service::{centre::Centre, sessions},
};
use axum::{
    extract::FromRequestParts,
    http::{header::AUTHORIZATION, request::Parts},
};
use protocol::{envelope::Hash16, problem::ErrorCode};
use std::sync::Arc;

/// The hash of the token that a request carries. Whose it is, and whether it is good, is asked in the
/// transaction that does what the request wants.
pub struct Token(pub Hash16);

impl<S: Sync> FromRequestParts<S> for Token {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Token, Refusal> {
        let header = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = header.and_then(|text| text.strip_prefix("Bearer "));
        let token = token.ok_or(ErrorCode::SignedOut)?;
        Ok(Token(edge::token_hash(token.trim())))
    }
}

/// Somebody who is signed in, looked at before their request's body is read.
pub struct SignedIn(pub Caller);

impl FromRequestParts<Arc<Centre>> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, centre: &Arc<Centre>) -> Result<SignedIn, Refusal> {
        let Token(token) = Token::from_request_parts(parts, centre).await?;
        Ok(SignedIn(sessions::caller(centre, token).await?))
    }
}
