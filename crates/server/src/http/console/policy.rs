//! `/console/api/policy`: the floor under everybody's rest, its versions, and what the works council says to them.

use super::{
    asked::{self, Asked, Listing, file},
    door::{Policy, PolicyToAgree, PolicyToSet, Within},
};
use crate::{
    http::refusal::Refusal,
    service::{
        console::{
            policy,
            view::{Page, PolicyCheck, PolicyRoom, PolicyVersionRow, PolicyVersionView},
        },
        policy::POLICY_BYTES_MAX,
    },
};
use axum::{
    Json,
    extract::{Path, Request},
};

/// `GET /console/api/policy`: the floor under everybody's rest.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/policy", security(("console" = [])),
    responses(
        (status = 200, description = "The file and what it comes to", body = PolicyRoom),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn show(within: Within<Policy>) -> Result<Json<PolicyRoom>, Refusal> {
    let visitor = within.visitor;
    asked::read(&within.centre, move |read| policy::show(read, &visitor)).await
}

/// `POST /console/api/policy/check`: whether a file may be the floor, and what it grants less of than the one in force.
///
/// # Errors
/// A [`Refusal`]. Faults of the file are an answer.
#[utoipa::path(
    post, path = "/console/api/policy/check", security(("console" = [])),
    request_body(content = String, content_type = "application/toml"),
    responses(
        (status = 200, description = "Its faults by line", body = PolicyCheck),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn check(
    within: Within<PolicyToSet>,
    request: Request,
) -> Result<Json<PolicyCheck>, Refusal> {
    let bytes = file(request, POLICY_BYTES_MAX).await?;
    Ok(Json(policy::check(&within.centre, &bytes).await?))
}

/// `POST /console/api/policy`: publishes a version of the floor. One that grants less than the version in force waits for the works
/// council, where there is one.
///
/// # Errors
/// A [`Refusal`]. Faults of the file are an answer, and nothing is published then.
#[utoipa::path(
    post, path = "/console/api/policy", security(("console" = [])),
    request_body(content = String, content_type = "application/toml"),
    responses(
        (status = 200, description = "Published, or its faults by line", body = PolicyCheck),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn publish(
    within: Within<PolicyToSet>,
    request: Request,
) -> Result<Json<PolicyCheck>, Refusal> {
    let bytes = file(request, POLICY_BYTES_MAX).await?;
    let published = policy::publish(&within.centre, &within.visitor, &bytes).await;
    Ok(Json(published?))
}

/// `GET /console/api/policy/versions`: every policy that was published, newest first.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/policy/versions", security(("console" = [])), params(Listing),
    responses(
        (status = 200, description = "The versions, newest first", body = Page<PolicyVersionRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn versions(
    within: Within<Policy>,
    Asked(listing): Asked<Listing>,
) -> Result<Json<Page<PolicyVersionRow>>, Refusal> {
    let (wish, visitor) = (listing.wish()?, within.visitor);
    asked::read(&within.centre, move |read| {
        policy::versions(read, &visitor, &wish)
    })
    .await
}

/// `GET /console/api/policy/versions/{number}`: a version, held against the one before, with its signature and who agreed.
///
/// # Errors
/// A [`Refusal`]: `four_eyes_refused` when there is no such version.
#[utoipa::path(
    get, path = "/console/api/policy/versions/{number}", security(("console" = [])),
    params(("number" = String, Path, description = "The version's number")),
    responses(
        (status = 200, description = "The version", body = PolicyVersionView),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn version(
    within: Within<Policy>,
    Path(number): Path<String>,
) -> Result<Json<PolicyVersionView>, Refusal> {
    let (number, visitor) = (policy::number(&number)?, within.visitor);
    asked::read(&within.centre, move |read| {
        policy::version(read, &visitor, number)
    })
    .await
}

/// `POST /console/api/policy/versions/{number}/agree`: a member of the works council agrees to a version, in that office.
///
/// # Errors
/// A [`Refusal`]: `four_eyes_refused` for a version that another one took the place of.
#[utoipa::path(
    post, path = "/console/api/policy/versions/{number}/agree", security(("console" = [])),
    params(("number" = String, Path, description = "The version's number")),
    responses(
        (status = 200, description = "The version, with who agreed", body = PolicyVersionView),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn agree(
    within: Within<PolicyToAgree>,
    Path(number): Path<String>,
) -> Result<Json<PolicyVersionView>, Refusal> {
    let number = policy::number(&number)?;
    let agreed = policy::agree(&within.centre, &within.visitor, number).await;
    Ok(Json(agreed?))
}
