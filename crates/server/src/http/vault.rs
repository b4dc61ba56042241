//! `/v1/vault…`: proofs of a passphrase, what the server keeps of a vault, and the letter box of two desks.

use super::{
    caller::{SignedIn, Token},
    codec::{Form, Wire},
    refusal::Refusal,
};
use crate::service::{
    centre::Centre,
    vault::{self, pairing},
};
use axum::{extract::State, http::StatusCode, response::Response};
use protocol::vault::{
    PairingBegin, PairingStep, VAULT_BYTES_MAX, VaultLogin, VaultProof, VaultPut, VaultRegister,
};
use std::sync::Arc;

/// `GET /v1/vault`: what the server keeps of the person's vault, but for what only the passphrase gets.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/v1/vault", security(("token" = [])),
    responses(
        (status = 200, description = "What is kept; version 0 while there is none", body = super::openapi::VaultAnswer),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn show(
    State(centre): State<Arc<Centre>>,
    Token(token): Token,
    form: Form,
) -> Result<Response, Refusal> {
    Ok(form.answer(StatusCode::OK, &vault::show(&centre, token).await?))
}

/// `POST /v1/vault`: makes the vault, or changes what opens it.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/vault", security(("token" = [])), request_body = super::openapi::VaultPut,
    responses(
        (status = 200, description = "It is kept", body = super::openapi::VaultKept),
        (status = 403, description = "vault_other: this is not shown by the vault's key", body = super::openapi::Problem),
        (status = 409, description = "vault_changed: it is not at that version", body = super::openapi::Problem),
        (status = "default", description = "Refused; nothing was changed", body = super::openapi::Problem),
    )
)]
pub async fn put(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(request): Wire<VaultPut, VAULT_BYTES_MAX>,
) -> Result<Response, Refusal> {
    Ok(form.answer(
        StatusCode::OK,
        &vault::put(&centre, caller.session.token, request).await?,
    ))
}

/// `POST /v1/vault/register`: the server's step of choosing a passphrase.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/vault/register", security(("token" = [])), request_body = super::openapi::VaultRegister,
    responses(
        (status = 200, description = "The server's step", body = super::openapi::VaultRegistered),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn register(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(request): Wire<VaultRegister, VAULT_BYTES_MAX>,
) -> Result<Response, Refusal> {
    let answer = vault::register(&centre, caller.session.token, request).await?;
    Ok(form.answer(StatusCode::OK, &answer))
}

/// `POST /v1/vault/login`: begins a proof of the passphrase, which counts at once.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/vault/login", security(("token" = [])), request_body = super::openapi::VaultLogin,
    responses(
        (status = 200, description = "The server's step", body = super::openapi::VaultChallenge),
        (status = 404, description = "vault_missing", body = super::openapi::Problem),
        (status = 429, description = "passphrase_throttled: after five, each waits longer", body = super::openapi::Problem),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn login(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(request): Wire<VaultLogin, VAULT_BYTES_MAX>,
) -> Result<Response, Refusal> {
    Ok(form.answer(
        StatusCode::OK,
        &vault::login(&centre, caller.session.token, request).await?,
    ))
}

/// `POST /v1/vault/proof`: ends a proof; the right passphrase gets the ring that is wrapped for it.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/vault/proof", security(("token" = [])), request_body = super::openapi::VaultProof,
    responses(
        (status = 200, description = "The right one", body = super::openapi::VaultOpened),
        (status = 403, description = "passphrase_wrong, also when the proof is over", body = super::openapi::Problem),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn prove(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(request): Wire<VaultProof, VAULT_BYTES_MAX>,
) -> Result<Response, Refusal> {
    Ok(form.answer(
        StatusCode::OK,
        &vault::prove(&centre, caller.session.token, request).await?,
    ))
}

/// `POST /v1/vault/pairing`: a desk without the ring asks another desk of its person for it.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/vault/pairing", security(("token" = [])), request_body = super::openapi::PairingBegin,
    responses(
        (status = 200, description = "It is open for ten minutes", body = super::openapi::PairingBegun),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn pair(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(request): Wire<PairingBegin, VAULT_BYTES_MAX>,
) -> Result<Response, Refusal> {
    Ok(form.answer(
        StatusCode::OK,
        &pairing::begin(&centre, caller.session.token, request).await?,
    ))
}

/// `POST /v1/vault/pairing/step`: takes the next step of a pairing, or looks where it stands.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/v1/vault/pairing/step", security(("token" = [])), request_body = super::openapi::PairingStep,
    responses(
        (status = 200, description = "Where it stands", body = super::openapi::PairingState),
        (status = 403, description = "The step is not this desk's, or not the next", body = super::openapi::Problem),
        (status = 404, description = "pairing_gone", body = super::openapi::Problem),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn pair_step(
    State(centre): State<Arc<Centre>>,
    SignedIn(caller): SignedIn,
    form: Form,
    Wire(request): Wire<PairingStep, VAULT_BYTES_MAX>,
) -> Result<Response, Refusal> {
    Ok(form.answer(
        StatusCode::OK,
        &pairing::step(&centre, caller.session.token, request).await?,
    ))
}
