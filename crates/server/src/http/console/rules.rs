//! `/console/api/ladders` and `/values`: what the centre sets for everybody.

use super::{
    asked::{self, beside, file},
    door::{Ladders, Within},
};
use crate::{
    http::{codec::Wire, refusal::Refusal},
    service::console::{
        ladders,
        view::{LadderCheck, LadderRow, ValueRow},
    },
};
use axum::{
    Json,
    extract::{Path, Request},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// Largest value in bytes.
const VALUE_BYTES_MAX: usize = 4096;

/// `GET /console/api/ladders`: the ladders, by key.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/ladders", security(("console" = [])),
    responses(
        (status = 200, description = "The ladders", body = Vec<LadderRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn ladders(within: Within<Ladders>) -> Result<Json<Vec<LadderRow>>, Refusal> {
    asked::read(&within.centre, ladders::list).await
}

/// `GET /console/api/ladders/{key}`: a ladder as a file that can be changed and published again.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/ladders/{key}", security(("console" = [])),
    params(("key" = String, Path, description = "The ladder's key")),
    responses(
        (status = 200, description = "The file", content_type = "application/toml", body = String),
        (status = 404, description = "No ladder has this key"),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn ladder(within: Within<Ladders>, Path(key): Path<String>) -> Result<Response, Refusal> {
    let read = asked::read(&within.centre, move |read| ladders::text(read, &key));
    Ok(match read.await?.0 {
        Some(text) => ([(CONTENT_TYPE, "application/toml")], text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    })
}

/// `POST /console/api/ladders/check`: whether a file is a ladder, and all that is wrong with it.
///
/// # Errors
/// A [`Refusal`]. Faults of the file are an answer.
#[utoipa::path(
    post, path = "/console/api/ladders/check", security(("console" = [])),
    request_body(content = String, content_type = "application/toml"),
    responses(
        (status = 200, description = "What stands in it, or its faults by line", body = LadderCheck),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn check_ladder(
    _within: Within<Ladders>,
    request: Request,
) -> Result<Json<LadderCheck>, Refusal> {
    let bytes = file(request, ladders::FILE_BYTES_MAX).await?;
    beside(async move { Ok(ladders::check(&bytes)) }).await
}

/// `POST /console/api/ladders`: publishes a file, in the place of the ladder of the same key.
///
/// # Errors
/// A [`Refusal`]. Faults of the file are an answer, and nothing is published then.
#[utoipa::path(
    post, path = "/console/api/ladders", security(("console" = [])),
    request_body(content = String, content_type = "application/toml"),
    responses(
        (status = 200, description = "Published, or its faults by line", body = LadderCheck),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn publish_ladder(
    within: Within<Ladders>,
    request: Request,
) -> Result<Json<LadderCheck>, Refusal> {
    let bytes = file(request, ladders::FILE_BYTES_MAX).await?;
    let centre = within.centre;
    beside(async move { ladders::publish(&centre, &bytes).await }).await
}

/// `GET /console/api/values`: the centre's values, by name.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/values", security(("console" = [])),
    responses(
        (status = 200, description = "The values", body = Vec<ValueRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn values(within: Within<Ladders>) -> Result<Json<Vec<ValueRow>>, Refusal> {
    asked::read(&within.centre, ladders::values).await
}

/// A value, or what one of them means from now on.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(super) struct ValuePut {
    /// Its name.
    name: String,
    /// What it looks like in a call, in one sentence; what was said before stays where nothing is.
    meaning: Option<String>,
}

/// `POST /console/api/values`: adds a value, or says anew what it means.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/console/api/values", security(("console" = [])), request_body = ValuePut,
    responses(
        (status = 200, description = "The value", body = ValueRow),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn put_value(
    within: Within<Ladders>,
    Wire(value): Wire<ValuePut, VALUE_BYTES_MAX>,
) -> Result<Json<ValueRow>, Refusal> {
    let put = ladders::put_value(&within.centre, &value.name, value.meaning.as_deref());
    Ok(Json(put.await?))
}
