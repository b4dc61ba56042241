//! Why an account is not known, in words for the log of whoever runs the server. Names no person.

use thiserror::Error;

/// Why an account is not known. The words are for the log of whoever runs the server, and name no person.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ProviderError {
    /// It does not answer.
    #[error("the identity provider does not answer: {0}")]
    Down(String),
    /// What it says does not hold.
    #[error("the identity provider's answer does not hold: {0}")]
    Untrusted(String),
}

pub(super) fn untrusted(error: impl std::fmt::Display) -> ProviderError {
    ProviderError::Untrusted(error.to_string())
}
