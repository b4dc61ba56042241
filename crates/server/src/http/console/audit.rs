//! `/console/api/audit`: what administrators did, as a list and as a table.

use super::{
    asked::{self, Asked, Listing},
    door::{Audit, Within},
};
use crate::{
    http::refusal::Refusal,
    service::console::{
        audit,
        view::{ActRow, Page},
    },
};
use axum::{
    Json,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};

/// `GET /console/api/audit`: what was done, newest first.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/audit", security(("console" = [])), params(Listing),
    responses(
        (status = 200, description = "Newest first. A page may be shorter than asked for and have a next one", body = Page<ActRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn list(
    within: Within<Audit>,
    Asked(listing): Asked<Listing>,
) -> Result<Json<Page<ActRow>>, Refusal> {
    let wish = listing.wish()?;
    asked::read(&within.centre, move |read| audit::list(read, &wish)).await
}

/// `GET /console/api/audit.csv`: the same as a table, of which no cell is a formula.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/audit.csv", security(("console" = [])), params(Listing),
    responses(
        (status = 200, description = "The newest 100 000 that are looked for", content_type = "text/csv", body = String),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn table(
    within: Within<Audit>,
    Asked(listing): Asked<Listing>,
) -> Result<Response, Refusal> {
    let wish = listing.wish()?;
    let table = asked::read(&within.centre, move |read| audit::table(read, &wish));
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
    ];
    Ok((headers, table.await?.0).into_response())
}
