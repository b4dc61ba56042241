//! `/console/api/people/requests` and what leads there: erasing somebody and making two entries one, each by two people.

use super::{
    asked::{self, Asked, Previewed},
    door::{People, Requests, Within},
};
use crate::{
    http::{codec::Wire, refusal::Refusal},
    service::{
        console::{
            page::Wish,
            refusal::person_id,
            requests::{self, Which},
            view::{Page, RequestPlan, RequestRow},
        },
        request::{Decision, Wanted},
    },
};
use axum::{Json, extract::Path};
use serde::Deserialize;

/// Largest request in bytes.
const BYTES_MAX: usize = 1024;

/// A part of what is asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RequestsAsked {
    /// `waiting` when nobody says, or `over`.
    which: Option<String>,
    /// What the page before said as `next`.
    after: Option<String>,
    /// How many rows, 50 when nobody says and 200 at most.
    limit: Option<usize>,
}

/// `GET /console/api/people/requests`: what takes four eyes, and waits or is over.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/people/requests", security(("console" = [])), params(RequestsAsked),
    responses(
        (status = 200, description = "What waits, oldest first; or what waits no longer, newest first", body = Page<RequestRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn list(
    within: Within<Requests>,
    Asked(asked): Asked<RequestsAsked>,
) -> Result<Json<Page<RequestRow>>, Refusal> {
    let which = Which::of(asked.which.as_deref())?;
    let wish = Wish::of(None, asked.after, asked.limit)?;
    let (visitor, now) = (within.visitor, (within.centre.clock)());
    asked::read(&within.centre, move |read| {
        requests::list(read, &visitor, which, &wish, now)
    })
    .await
}

/// `GET /console/api/people/requests/{id}`: what a request that waits comes to now.
///
/// # Errors
/// A [`Refusal`]: `four_eyes_refused` when it waits no longer, or cannot be any more.
#[utoipa::path(
    get, path = "/console/api/people/requests/{id}", security(("console" = [])),
    params(("id" = String, Path, description = "What the request is called by")),
    responses(
        (status = 200, description = "What would go and stay", body = RequestPlan),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn show(
    within: Within<Requests>,
    Path(id): Path<String>,
) -> Result<Json<RequestPlan>, Refusal> {
    let (visitor, now) = (within.visitor, (within.centre.clock)());
    asked::read(&within.centre, move |read| {
        requests::show(read, &visitor, &id, now)
    })
    .await
}

/// What somebody does about a request.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum RequestAct {
    /// Lets it be done: for good.
    Confirm,
    /// Does not.
    Refuse,
    /// Takes back what they asked for.
    TakeBack,
}

/// What is to become of a request.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RequestDecision {
    /// What.
    act: RequestAct,
}

/// `POST /console/api/people/requests/{id}`: confirms a request, refuses it, or takes it back.
///
/// # Errors
/// A [`Refusal`]: `four_eyes_refused` with why; `not_allowed` from whoever may not decide it.
#[utoipa::path(
    post, path = "/console/api/people/requests/{id}", security(("console" = [])),
    params(("id" = String, Path, description = "What the request is called by")), request_body = RequestDecision,
    responses(
        (status = 200, description = "What came of it, with the receipt", body = RequestRow),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn decide(
    within: Within<Requests>,
    Path(id): Path<String>,
    Wire(asked): Wire<RequestDecision, BYTES_MAX>,
) -> Result<Json<RequestRow>, Refusal> {
    let decision = match asked.act {
        RequestAct::Confirm => Decision::Confirm,
        RequestAct::Refuse => Decision::Refuse,
        RequestAct::TakeBack => Decision::TakeBack,
    };
    let decided = requests::decide(&within.centre, &within.visitor, &id, decision).await;
    Ok(Json(decided?))
}

/// `POST /console/api/people/{id}/erase`: asks for everything of somebody to be erased. Somebody else confirms it.
///
/// # Errors
/// A [`Refusal`]: `four_eyes_refused` for the last administrator, for what waits already, and where nobody could confirm it.
#[utoipa::path(
    post, path = "/console/api/people/{id}/erase", security(("console" = [])),
    params(("id" = String, Path, description = "The person"), Previewed),
    responses(
        (status = 200, description = "What would go and stay; asked for, where it was not only looked at", body = RequestPlan),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn erase(
    within: Within<People>,
    Path(id): Path<String>,
    Asked(asked): Asked<Previewed>,
) -> Result<Json<RequestPlan>, Refusal> {
    let wanted = Wanted::Erase(person_id(&id)?);
    let plan = requests::ask(&within.centre, &within.visitor, wanted, asked.preview).await;
    Ok(Json(plan?))
}

/// The other entry of the same person.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MergeAsked {
    /// The id of the entry that leaves.
    other: String,
}

/// `POST /console/api/people/{id}/merge`: asks for two entries to be made one, of which this one stays. Somebody else confirms it.
///
/// # Errors
/// A [`Refusal`]: `four_eyes_refused` where both have a vault, for one that is not there, for what waits already, and where nobody could
/// confirm it.
#[utoipa::path(
    post, path = "/console/api/people/{id}/merge", security(("console" = [])),
    params(("id" = String, Path, description = "The entry that stays"), Previewed), request_body = MergeAsked,
    responses(
        (status = 200, description = "What would be taken over and what not; asked for, where it was not only looked at", body = RequestPlan),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn merge(
    within: Within<People>,
    Path(id): Path<String>,
    Asked(asked): Asked<Previewed>,
    Wire(merge): Wire<MergeAsked, BYTES_MAX>,
) -> Result<Json<RequestPlan>, Refusal> {
    let wanted = Wanted::Merge {
        stays: person_id(&id)?,
        leaves: person_id(&merge.other)?,
    };
    let plan = requests::ask(&within.centre, &within.visitor, wanted, asked.preview).await;
    Ok(Json(plan?))
}
