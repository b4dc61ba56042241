//! `/console/api/recognition`: praise that waits, a file of praise, the week's sheet.

use super::{
    asked::{self, Asked, Listing, Previewed, beside, file},
    door::{Recognition, Within},
};
use crate::{
    http::{codec::Wire, refusal::Refusal},
    service::{
        console::{
            page, recognition,
            view::{ImportPreview, Page, WaitingPraise},
        },
        sheet::{LANGUAGES, Week},
        table::FILE_BYTES_MAX,
    },
};
use axum::{
    Json,
    extract::{Path, Request},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// Largest answer about praise in bytes.
const BYTES_MAX: usize = 1024;

/// `GET /console/api/recognition/praise`: what waits for the reader, oldest first.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/recognition/praise", security(("console" = [])), params(Listing),
    responses(
        (status = 200, description = "For people of the reader's teams; for an administrator, of those whom nobody else looks after", body = Page<WaitingPraise>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn waiting(
    within: Within<Recognition>,
    Asked(listing): Asked<Listing>,
) -> Result<Json<Page<WaitingPraise>>, Refusal> {
    let (wish, visitor) = (listing.wish()?, within.visitor);
    asked::read(&within.centre, move |read| {
        recognition::waiting(read, &visitor, &wish)
    })
    .await
}

/// What is done with praise that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum PraiseDone {
    /// The agent gets it as it stands.
    Approve,
    /// It is erased, and does not come again.
    Refuse,
}

/// An answer about praise that waits.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(super) struct PraiseAnswer {
    /// What is done.
    answer: PraiseDone,
}

/// `POST /console/api/recognition/praise/{id}`: passes on what waits, or erases it.
///
/// # Errors
/// A [`Refusal`]: `kudos_unknown` when it does not wait for the reader.
#[utoipa::path(
    post, path = "/console/api/recognition/praise/{id}", security(("console" = [])),
    params(("id" = String, Path, description = "As the list says it")), request_body = PraiseAnswer,
    responses(
        (status = 204, description = "Done"),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn answer(
    within: Within<Recognition>,
    Path(id): Path<String>,
    Wire(said): Wire<PraiseAnswer, BYTES_MAX>,
) -> Result<StatusCode, Refusal> {
    let approve = said.answer == PraiseDone::Approve;
    recognition::answer(&within.centre, &within.visitor, &id, approve).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Which sheet.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct SheetAsked {
    /// The week, like 2026-W48.
    week: String,
    /// The language of what is printed around the thanks.
    language: Option<String>,
}

/// `GET /console/api/recognition/sheet`: a week's thanks on A3.
///
/// # Errors
/// A [`Refusal`]: `print_refused`, or `busy` while another is made.
#[utoipa::path(
    get, path = "/console/api/recognition/sheet", security(("console" = [])), params(SheetAsked),
    responses(
        (status = 200, description = "A PDF", content_type = "application/pdf", body = Vec<u8>),
        (status = 204, description = "Nothing of that week is shown to everybody"),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn sheet(
    within: Within<Recognition>,
    Asked(asked): Asked<SheetAsked>,
) -> Result<Response, Refusal> {
    let week: Week = asked.week.parse().map_err(|_| page::bad_query())?;
    let language = asked.language.unwrap_or_else(|| LANGUAGES[0].to_owned());
    if !LANGUAGES.contains(&language.as_str()) {
        return Err(page::bad_query().into());
    }
    let made = recognition::sheet(&within.centre, week, language).await?;
    Ok(match made {
        Some(pdf) => ([(CONTENT_TYPE, "application/pdf")], pdf).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

/// `POST /console/api/recognition/import`: a file of praise (CSV), to be looked at or handed on.
///
/// # Errors
/// A [`Refusal`]. Rows that cannot be taken are an answer.
#[utoipa::path(
    post, path = "/console/api/recognition/import", security(("console" = [])), params(Previewed),
    request_body(content = String, content_type = "text/csv"),
    responses(
        (status = 200, description = "What would come of it, or did; with a row that is refused nothing does", body = ImportPreview),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn import(
    within: Within<Recognition>,
    Asked(asked): Asked<Previewed>,
    request: Request,
) -> Result<Json<ImportPreview>, Refusal> {
    let bytes = file(request, FILE_BYTES_MAX).await?;
    let (centre, visitor) = (within.centre, within.visitor);
    beside(async move { recognition::import(&centre, &visitor, &bytes, asked.preview).await }).await
}
