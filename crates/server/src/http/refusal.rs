//! Refusals as they leave the server: a status and a `Problem` in the form that was asked for.
//!
//! Never says more than the code: no name, no note, no token, no SQL.

use super::codec::Form;
use crate::{service::Refused, store::StoreError};
use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    middleware::Next,
    response::{IntoResponse, Response},
};
use protocol::problem::{ErrorCode, Problem, SsoFault};

/// A refused request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub ErrorCode);

impl From<ErrorCode> for Refusal {
    fn from(code: ErrorCode) -> Refusal {
        Refusal(code)
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Refusal {
        Refusal(refused.into())
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Refusal {
        Refused::Store(error).into()
    }
}

impl Refusal {
    fn status(&self) -> StatusCode {
        match &self.0 {
            ErrorCode::BadRequest { .. }
            | ErrorCode::RequestBroken { .. }
            | ErrorCode::NoteTooShort
            | ErrorCode::NoteTooLong { .. }
            | ErrorCode::NoteHasControl => StatusCode::BAD_REQUEST,
            ErrorCode::SignedOut => StatusCode::UNAUTHORIZED,
            ErrorCode::NotAllowed | ErrorCode::VaultOther | ErrorCode::PassphraseWrong => {
                StatusCode::FORBIDDEN
            }
            ErrorCode::CodeUnknown
            | ErrorCode::UnknownCommand { .. }
            | ErrorCode::VaultMissing
            | ErrorCode::PersonUnknown { .. }
            | ErrorCode::KudosUnknown
            | ErrorCode::VoiceUnknown
            | ErrorCode::CaseUnknown
            | ErrorCode::PairingGone => StatusCode::NOT_FOUND,
            ErrorCode::FeedRewound
            | ErrorCode::CodeUsed
            | ErrorCode::PersonAmbiguous { .. }
            | ErrorCode::VoiceRefused { .. }
            | ErrorCode::CaseRefused { .. }
            | ErrorCode::PulseRefused { .. }
            | ErrorCode::FourEyesRefused { .. }
            | ErrorCode::VaultChanged => StatusCode::CONFLICT,
            ErrorCode::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            ErrorCode::PassphraseThrottled { .. } => StatusCode::TOO_MANY_REQUESTS,
            ErrorCode::CodeExpired => StatusCode::GONE,
            ErrorCode::SsoFailed { fault } => match fault {
                SsoFault::Off => StatusCode::NOT_FOUND,
                SsoFault::ProviderDown => StatusCode::SERVICE_UNAVAILABLE,
                SsoFault::Untrusted => StatusCode::BAD_GATEWAY,
                SsoFault::NoPerson | SsoFault::OtherAccount | SsoFault::Cancelled => StatusCode::FORBIDDEN,
                SsoFault::Expired => StatusCode::GONE,
            },
            ErrorCode::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorCode::Busy { .. } => StatusCode::SERVICE_UNAVAILABLE,
            ErrorCode::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = status.into_response();
        if let ErrorCode::Busy {
            retry_after_s: wait_s,
        }
        | ErrorCode::PassphraseThrottled { wait_s } = self.0
        {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from(wait_s));
        }
        response.extensions_mut().insert(Problem::from(self.0));
        response
    }
}

/// Writes the problem of a refused request in the form that the request asked for.
pub async fn in_asked_form(request: Request, next: Next) -> Response {
    let form = Form::asked(request.headers());
    let mut response = next.run(request).await;
    let Some(problem) = response.extensions_mut().remove::<Problem>() else {
        return response;
    };
    let mut answer = form.answer(response.status(), &problem);
    if let Some(after) = response.headers_mut().remove(RETRY_AFTER) {
        answer.headers_mut().insert(RETRY_AFTER, after);
    }
    answer
}
