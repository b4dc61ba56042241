//! `/console/api/pulse`, `/releases` and `/retention`: rounds of short questions, what of them was told, and how long what is kept.

use super::{
    asked::{self, Asked, Listing},
    door::{Audit, PulseToOpen, Voices, Within},
};
use crate::{
    http::{codec::Wire, refusal::Refusal},
    service::console::{
        pulse, retention,
        view::{Page, PulseRoom, ReleaseRow, RetentionRow},
    },
};
use axum::Json;
use serde::Deserialize;

/// Largest round in bytes.
const BYTES_MAX: usize = 16 * 1024;

/// `GET /console/api/pulse`: the pulse that is open, whether one may be, and what the last ones came to.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/pulse", security(("console" = [])),
    responses(
        (status = 200, description = "Results of the centre, and of the teams that the reader leads", body = PulseRoom),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn show(within: Within<Voices>) -> Result<Json<PulseRoom>, Refusal> {
    let (visitor, now) = (within.visitor, (within.centre.clock)());
    asked::read(&within.centre, move |read| pulse::show(read, &visitor, now)).await
}

/// A question that is to be asked: `key` or `text`.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(super) struct QuestionAsked {
    /// `challenge`, `recognition`, `development` or `flexibility`, for which every language has words.
    key: Option<String>,
    /// Or the words of the centre's own.
    text: Option<String>,
}

/// A round that is to be opened.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(super) struct PulseAsked {
    /// One to four different questions, in their order.
    questions: Vec<QuestionAsked>,
}

/// `POST /console/api/pulse`: opens a round; everybody can answer it until the month is over.
///
/// # Errors
/// A [`Refusal`]: `pulse_refused` and why, or words that cannot be said.
#[utoipa::path(
    post, path = "/console/api/pulse", security(("console" = [])), request_body = PulseAsked,
    responses(
        (status = 200, description = "The room as it is now", body = PulseRoom),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn open(
    within: Within<PulseToOpen>,
    Wire(asked): Wire<PulseAsked, BYTES_MAX>,
) -> Result<Json<PulseRoom>, Refusal> {
    let questions = asked.questions.into_iter().map(|one| pulse::Asked {
        key: one.key,
        text: one.text,
    });
    let questions: Vec<pulse::Asked> = questions.collect();
    Ok(Json(
        pulse::open(&within.centre, &within.visitor, &questions).await?,
    ))
}

/// `GET /console/api/releases`: every result that was told or kept back, with the number that held for it.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/releases", security(("console" = [])), params(Listing),
    responses(
        (status = 200, description = "The newest first. Never what anybody answered", body = Page<ReleaseRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn releases(
    within: Within<Audit>,
    Asked(listing): Asked<Listing>,
) -> Result<Json<Page<ReleaseRow>>, Refusal> {
    let wish = listing.wish()?;
    asked::read(&within.centre, move |read| pulse::releases(read, &wish)).await
}

/// `GET /console/api/retention`: how long what is kept, as the server itself erases it.
#[utoipa::path(
    get, path = "/console/api/retention", security(("console" = [])),
    responses(
        (status = 200, description = "In days, rounded up", body = Vec<RetentionRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn retention(_within: Within<Audit>) -> Json<Vec<RetentionRow>> {
    Json(retention::rows())
}
