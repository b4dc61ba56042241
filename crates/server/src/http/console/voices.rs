//! `/console/api/voices`: what agents said to the centre, one case, what somebody does about it; and the front-line report.

use super::{
    asked::{self, Asked, Listing},
    door::{ReportToApprove, Voices, Within},
};
use crate::{
    http::{codec::Wire, refusal::Refusal},
    service::{
        Refused,
        console::{
            page::{self, Wish},
            refusal::{case_id, note, owner_id},
            report,
            view::{CaseRow, CaseView, Named, Page, ReportRow},
            voices::{self, CaseWish, Which},
        },
        report::LANGUAGES,
    },
};
use axum::{
    Json,
    extract::Path,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use domain::{id::PersonId, voice::case::Step};
use serde::Deserialize;

/// Largest step in bytes: the longest words, in which every character may be written as six.
const BYTES_MAX: usize = 16 * 1024;

/// A part of what was said.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct VoicesAsked {
    /// `open` when nobody says, `overdue` or `answered`.
    which: Option<String>,
    /// `suggestion`, `customers` or `friction`; all of them when nobody says.
    sort: Option<String>,
    /// What cases are looked for by: a part of a tool's name or of what was said. Nobody is found by their own name.
    search: Option<String>,
    /// What the page before said as `next`.
    after: Option<String>,
    /// How many rows, 50 when nobody says and 200 at most.
    limit: Option<usize>,
}

/// `GET /console/api/voices`: what is answered as one, by the day on which an answer is due.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/voices", security(("console" = [])), params(VoicesAsked),
    responses(
        (status = 200, description = "What is owed by the day on which it is due; what is answered by the day on which it began, the newest first. Never by whom it is", body = Page<CaseRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn list(
    within: Within<Voices>,
    Asked(asked): Asked<VoicesAsked>,
) -> Result<Json<Page<CaseRow>>, Refusal> {
    let which = Which::of(asked.which.as_deref(), asked.sort.as_deref())?;
    let wish = Wish::of(asked.search.as_deref(), asked.after, asked.limit)?;
    let (visitor, today) = (within.visitor, (within.centre.clock)().date_naive());
    asked::read(&within.centre, move |read| {
        voices::list(read, &visitor, which, &wish, today)
    })
    .await
}

/// `GET /console/api/voices/owners`: who could answer for something.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/voices/owners", security(("console" = [])), params(Listing),
    responses(
        (status = 200, description = "By name, at most 20", body = Vec<Named>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn owners(
    within: Within<Voices>,
    Asked(listing): Asked<Listing>,
) -> Result<Json<Vec<Named>>, Refusal> {
    let wish = listing.wish()?;
    asked::read(&within.centre, move |read| voices::owners(read, &wish)).await
}

/// Where what was said in a case goes on.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct SaidAsked {
    /// What the part before said as `next`.
    after: Option<String>,
}

/// `GET /console/api/voices/{id}`: a case and what was said, 50 at a time in no order of time.
///
/// # Errors
/// A [`Refusal`]: `case_unknown`, also for what was taken back.
#[utoipa::path(
    get, path = "/console/api/voices/{id}", security(("console" = [])),
    params(("id" = String, Path, description = "The case"), SaidAsked),
    responses(
        (status = 200, description = "What was said by name has its name for who answers for the case, and for nobody else", body = CaseView),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn show(
    within: Within<Voices>,
    Path(id): Path<String>,
    Asked(asked): Asked<SaidAsked>,
) -> Result<Json<CaseView>, Refusal> {
    let (id, today) = (case_id(&id)?, (within.centre.clock)().date_naive());
    let visitor = within.visitor;
    asked::read(&within.centre, move |read| {
        voices::show(read, &visitor, id, asked.after, today)
    })
    .await
}

/// What somebody does about a case.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(tag = "act", rename_all = "snake_case")]
pub(super) enum CaseAct {
    /// Answers for it from now on; the day stays.
    Own,
    /// Lets somebody else answer for it.
    HandOver {
        /// The id of whoever it is.
        to: String,
    },
    /// Has it due earlier; later is never.
    Sooner {
        /// The day.
        on: NaiveDate,
    },
    /// Decides that it will be done.
    Yes {
        /// Why, in words for everybody.
        why: String,
        /// By when; in 30 days when nobody says, in 90 at most.
        by: Option<NaiveDate>,
    },
    /// Decides that it will not be done.
    No {
        /// Why, in words for everybody.
        why: String,
    },
    /// Says that it is done.
    Done {
        /// What was done, in words for everybody.
        note: String,
    },
    /// Makes it part of another case about the same tool.
    Merge {
        /// The id of that case.
        into: String,
    },
    /// Has it on the wall board, or not.
    Board {
        /// Whether it hangs there.
        shown: bool,
    },
}

impl CaseAct {
    fn wish(self, by: PersonId) -> Result<CaseWish, Refused> {
        Ok(CaseWish::Take(match self {
            CaseAct::Own => Step::Own(by),
            CaseAct::HandOver { to } => Step::Own(owner_id(&to)?),
            CaseAct::Sooner { on } => Step::Sooner(on),
            CaseAct::Yes { why, by } => Step::Yes { why: note(&why)?, by },
            CaseAct::No { why } => Step::No { why: note(&why)? },
            CaseAct::Done { note: done } => Step::Done { note: note(&done)? },
            CaseAct::Merge { into } => return Ok(CaseWish::Merge(case_id(&into)?)),
            CaseAct::Board { shown } => return Ok(CaseWish::Board(shown)),
        }))
    }
}

/// `POST /console/api/voices/{id}`: does something about a case. Everybody whom it is about is told.
///
/// # Errors
/// A [`Refusal`]: `not_allowed` from who does not answer for it, `case_refused`, `case_unknown`, or words that cannot be said.
#[utoipa::path(
    post, path = "/console/api/voices/{id}", security(("console" = [])),
    params(("id" = String, Path, description = "The case")), request_body = CaseAct,
    responses(
        (status = 200, description = "The case as it is now, or the one that it became part of", body = CaseView),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn act(
    within: Within<Voices>,
    Path(id): Path<String>,
    Wire(act): Wire<CaseAct, BYTES_MAX>,
) -> Result<Json<CaseView>, Refusal> {
    let (id, wish) = (case_id(&id)?, act.wish(within.visitor.person.id)?);
    Ok(Json(
        voices::act(&within.centre, &within.visitor, id, wish).await?,
    ))
}

/// `GET /console/api/voices/reports`: the last twelve months that are over and have anything.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/voices/reports", security(("console" = [])),
    responses(
        (status = 200, description = "The newest first, and how far each is approved", body = Vec<ReportRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn reports(within: Within<Voices>) -> Result<Json<Vec<ReportRow>>, Refusal> {
    let (visitor, today) = (within.visitor, (within.centre.clock)().date_naive());
    asked::read(&within.centre, move |read| report::list(read, &visitor, today)).await
}

/// Which report.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ReportAsked {
    /// The month, like 2026-11.
    month: String,
    /// The language that it is in.
    language: Option<String>,
}

/// `GET /console/api/voices/report`: a month's front-line report on A4; a draft until two speakers of the agents approved it.
///
/// # Errors
/// A [`Refusal`]: `print_refused`, or `busy` while another page is made.
#[utoipa::path(
    get, path = "/console/api/voices/report", security(("console" = [])), params(ReportAsked),
    responses(
        (status = 200, description = "A PDF", content_type = "application/pdf", body = Vec<u8>),
        (status = 204, description = "Nothing happened in that month"),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn report_page(
    within: Within<Voices>,
    Asked(asked): Asked<ReportAsked>,
) -> Result<Response, Refusal> {
    let month = report::read_month(&asked.month)?;
    let language = asked.language.unwrap_or_else(|| LANGUAGES[0].to_owned());
    if !LANGUAGES.contains(&language.as_str()) {
        return Err(page::bad_query().into());
    }
    let made = report::pdf(&within.centre, month, language).await?;
    Ok(match made {
        Some(pdf) => ([(CONTENT_TYPE, "application/pdf")], pdf).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

/// `POST /console/api/voices/report/{month}/approve`: a speaker of the agents approves a month's report.
///
/// # Errors
/// A [`Refusal`]: `request_broken` for a month that is not over, or of which there is nothing.
#[utoipa::path(
    post, path = "/console/api/voices/report/{month}/approve", security(("console" = [])),
    params(("month" = String, Path, description = "The month, like 2026-11")),
    responses(
        (status = 200, description = "How far it is approved now", body = ReportRow),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn approve(
    within: Within<ReportToApprove>,
    Path(month): Path<String>,
) -> Result<Json<ReportRow>, Refusal> {
    let month = report::read_month(&month)?;
    Ok(Json(
        report::approve(&within.centre, &within.visitor, month).await?,
    ))
}
